"""When a capital or a palace stands for its government.

« Moscou a réagi », « à Berlin, on assure », « selon Matignon »; not « à Moscou », « Niamey, 14 mai (AFP) - ».
"""

from __future__ import annotations

from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.gazetteer import Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind

_SIDES = word_set("sides")
"""Words after which a city is a party to something, or the subject of a clause."""
_PARTIES = word_set("parties")
_WITH_ARTICLE = word_set("with article")
_PLACE = word_set("place")
_NEAR_PALACE = frozenset(("de", "du", "in", "at", "near", "dans", "devant", "outside", "vers"))
_TOLD = (
    "reproch",
    "répond",
    "répliqu",
    "rétorqu",
    "dos",
    "impos",
    "appel",
    "demand",
    "enjoin",
    "interdi",
    "réclam",
    "exig",
)
"""Beginnings of words after which *à* leads to the one addressed, not to a place: « reproche à Ottawa »."""
_URGED = (
    *_TOLD,
    "accus",
    "anger",
    "infuriat",
    "alarm",
    "irrit",
    "pleas",
    "exhort",
    "press",
    "somm",
    "averti",
    "critiqu",
    "invit",
    "interpell",
    "dénonc",
    "condamn",
    "remerci",
    "salu",
    "blam",
    "criticis",
    "criticiz",
    "condemn",
    "denounc",
    "thank",
    "urge",
    "urging",
    "call",
    "warn",
)
_AFTER_URGED = frozenset(("à", "de", "d'", "to", "of", ".", ",", ";", "and", "et"))
_DEALINGS = word_set("dealings")
_YIELDING = (
    "yield",
    "bow",
    "respond",
    "repl",
    "apologi",
    "surrender",
    "conced",
    "cede",
    "loyal",
    "hostile",
    "allied",
)
"""Beginnings of words after which *to* leads to the one dealt with."""
_STATES_OF_PLACES = frozenset(
    "calm quiet empty deserted flooded dark without hit calme déserte plongée paralysée privée".split()
)
_ABROAD = frozenset(("capitale", "capital", "ville", "city"))
_STOPS = frozenset((".", ",", ";", "?", "!"))
_OF_PALACES = word_set("of palaces")
_NOBODY = frozenset("personne nul chacun certains beaucoup plusieurs rien où no nobody few some many".split())
_OPENING_MARKS = frozenset(("«", "“", '"', "„", ";", ":"))
_DATELINE = frozenset(("(", "—", "–", "-", ":", ".", "--"))
_PLATFORM = word_set("platform")
_NEGATIONS = word_set("negations")
_AUXILIARIES = word_set("auxiliaries")
_BE = word_set("be")
_FROM_GOVERNMENTS = word_set("from governments")
_VERB_ENDINGS = {"fr": ("ait", "aient", "era", "ront", "isent", "uit", "ense"), "en": ("ed",)}
_RELATIVES = frozenset(("qui", "dont", "which", "whose"))
_PARTICIPLES = ("é", "ée", "és", "ées", "ed", "tenu", "tenue", "tenus")
_ORGANS = frozenset(
    ("délégation", "autorités", "diplomatie", "dirigeants", "émissaires", "delegation", "envoys")
)
_PASSING = frozenset(
    ("passé", "passée", "passés", "transité", "passed", "travelled", "traveled", "traversée")
)
_NO_PARTICIPLES = frozenset(
    ("pendant", "devant", "durant", "suivant", "cependant", "maintenant", "important", "auparavant")
)
_ASIDE = 8
"""The longest aside between commas a subject is looked for past."""


def acts(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether the capital or palace of `c` acts where it is named."""
    palace = c.entry is not None and c.entry.known == Known.PALACE
    first, before = c.first, _before(document, c.first)
    if before in _WITH_ARTICLE:
        if not palace:
            return False
        first -= 1
        before = _before(document, first)
    if before in ("à", "in", "at", "au") or (before == "a" and document.words[first - 1] == "A"):
        told = before == "à" and first == c.first and _told(document, first - 1)
        return told or _one_says(document, c) or (palace and _some_say(document, c))
    if palace and (before not in _NEAR_PALACE or _of_palace(document, first - 1)):
        return True
    if before in _PARTIES:
        between = before in ("entre", "between")
        return not between or lower_at(document, c.last) in ("et", "and")
    return not _is_dateline(document, c) and _is_party(document, words, c, before)


def _before(document: Document, token: int) -> str:
    """The word before a token in its sentence."""
    return "" if token <= 0 or document.opens_sentence(token) else document.lower[token - 1]


def _one_says(document: Document, c: Candidate) -> bool:
    """« À Berlin, on assure », « assure-t-on à Berlin »."""
    if lower_at(document, c.last) == "," and lower_at(document, c.last + 1) in ("on", "l'on"):
        return True
    near = document.lower[max(c.first - 4, 0) : c.first]
    return "-t-on" in near or "-on" in near


def _of_palace(document: Document, at: int) -> bool:
    """Whether what a government has comes before the preposition at `at`: « porte-parole | du Kremlin »."""
    return document.lower[at] in ("de", "du") and lower_at(document, at - 1) in _OF_PALACES


def _some_say(document: Document, c: Candidate) -> bool:
    """« À l'Élysée, personne ne commente »."""
    return lower_at(document, c.last) == "," and lower_at(document, c.last + 1) in _NOBODY


def _told(document: Document, token: int) -> bool:
    return any(word.startswith(_TOLD) for word in document.lower[max(token - 3, 0) : token])


def _is_dateline(document: Document, c: Candidate) -> bool:
    """Whether the city only says where an article was written: « Niamey, 14 mai (AFP) - »."""
    if document.paragraphs[document.paragraph_of[c.first]].first != c.first:
        return False
    after = lower_at(document, c.last)
    if after == ",":
        dated = c.last + 1 < len(document) and document.kinds[c.last + 1] == Kind.NUMBER
        return dated or lower_at(document, c.last + 1) == "le" or document.words[c.first].isupper()
    return after in _DATELINE


def _is_party(document: Document, words: ActorWords, c: Candidate, before: str) -> bool:
    """Whether the city is the subject of a verb, the owner of an act, or the one urged to something."""
    after, second = lower_at(document, c.last), lower_at(document, c.first - 2)
    if _is_theirs(before, second) or _is_dealt_with(before, second):
        return True
    quiet = after in _BE and lower_at(document, c.last + 1) in _STATES_OF_PLACES
    if quiet or (before == "," and second in _ABROAD):
        return False  # "Lima was calm", « la capitale, Beyrouth, »
    if after in _AUXILIARIES or after in ("'s", "’s"):
        return before not in _PLACE
    if after == "," and lower_at(document, c.last + 1) in _RELATIVES:
        return not before or before in _SIDES
    if not before or before in _SIDES or document.kinds[c.first - 1] == Kind.SIGN:
        return verb_follows(document, words, c, not before or before in _OPENING_MARKS)
    urged = before.startswith(_URGED) and after in _AFTER_URGED
    return urged or (after in _STOPS and before not in _BE and _is_verb(words, before, document.language))


def _is_dealt_with(preposition: str, word: str) -> bool:
    """Whether a word and its preposition lead to a government: "talks with Seoul", "yield to Washington"."""
    if preposition == "with":
        return word in _DEALINGS
    return preposition == "to" and word.startswith(_YIELDING)


def _is_theirs(before: str, word: str) -> bool:
    """Whether a word before a preposition tells who acts: « soutenu par Paris », « délégation de Paris »."""
    if before in ("de", "d'", "of", "from"):
        return word in (_FROM_GOVERNMENTS if before == "from" else _ORGANS)
    if before not in ("par", "by"):
        return False
    return word.endswith(_PARTICIPLES) and word not in _PASSING and len(word) > 4


def verb_follows(document: Document, words: ActorWords, c: Candidate, opens: bool) -> bool:
    """Whether a verb comes next, past pronouns, an aside or another party: « Moscou et Kiev se sont ».

    `opens`: the name opens its sentence, where any word that may not follow a mere place is a verb.
    """
    at = _past_aside(document, c.last)
    if at < 0 or at >= len(document):
        return False
    if document.kinds[at] == Kind.CLITIC:
        return True
    first = at
    while at < len(document) and document.lower[at] in _NEGATIONS and at < first + 3:
        at += 1
    word = lower_at(document, at)
    if at < len(document) and document.words[at][0].isupper():
        return False
    if _is_verb(words, word, document.language) or (at > first and word[:1].isalpha()):
        return True
    return opens and word.isalpha() and word.islower() and word not in words.common


def _past_aside(document: Document, at: int) -> int:
    """Past « et Kiev », « , conclut-elle, » and an opening mark; -1 where a comma closes nothing."""
    if lower_at(document, at) in ("et", "and", "ou") and lower_at(document, at + 1)[:1].isalpha():
        at += 2
        while at < len(document) and document.words[at][0].isupper():
            at += 1  # "Cairo and Abu Dhabi"
    elif lower_at(document, at) == ",":
        closers = (i for i in range(at + 1, min(at + 1 + _ASIDE, len(document))) if document.words[i] == ",")
        at = next(closers, -2) + 1
    while at >= 0 and lower_at(document, at) in ("«", '"', "“"):
        at += 1
    return at


def _is_verb(words: ActorWords, word: str, language: str) -> bool:
    if word in words.verbs or (len(word) > 4 and word.endswith(_VERB_ENDINGS[language])):
        return True
    return len(word) > 6 and word.endswith("ant") and word not in _NO_PARTICIPLES


def is_place(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether a body's name stands for its site or app: « sur Facebook »."""
    return c.key in words.things and lower_at(document, c.first - 1) in _PLATFORM
