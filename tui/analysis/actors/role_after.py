"""The role after a name: « X, 38 ans, patronne de bar », « X (capitaine) », "X, who works as a nurse"."""

from __future__ import annotations

from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.phrase_before import Span
from tui.analysis.actors.role_extent import DETERMINERS, STOPS
from tui.analysis.actors.role_phrases import AGE, Reader
from tui.analysis.actors.tokens import is_capital, is_initials, lower_at
from tui.analysis.actors.unlisted_roles import unlisted_noun
from tui.analysis.document import Document, Kind
from tui.analysis.findings import ActorMention

_BE = word_set("roles be")
_NAMED = word_set("named to")
_AUXILIARIES = frozenset(("a", "avait", "est", "was", "has", "had", "is", "were"))
_WORK = word_set("work as")
_RELATIVES = frozenset(("who", "qui"))
_MOST_NAMES = 8
_VERBS_TOO = word_set("no verbs")
"""Roles that follow a name as verbs: « X | critique la loi »."""
_KINSHIP = word_set("kinship")
_SINCE = word_set("role since")
_AFTER_VERBS = frozenset(
    "même souvent encore toujours mal bien surtout beaucoup peu parfois chaque tout".split()
)
_OBJECTS = frozenset(
    ("le", "la", "les", "l'", "ses", "son", "sa", "leurs", "leur", "un", "une", "ces", "cette")
)
"""What follows a verb and no role: « X cadre | ses comédiens »."""
_CLOSERS = frozenset((",", ".", ";", ":", "(", ")", "—", "–", "-", "»", "”", '"', "!", "?", "…"))
_GOES_ON = word_set("goes on")
_PARTICIPLE_ENDINGS = ("é", "ée", "és", "ées", "ed", "ing")
_NOUN_WITHIN = {"fr": 4, "en": 6}
"""How many tokens into an apposition its noun may stand."""
_FRENCH_LEAD = word_set("role lead")
_ENGLISH_BAR = word_set("english bar")


def role_after(reader: Reader, mention: ActorMention) -> Span | None:
    """The role phrase in apposition after a name, or after the list that it opens: « X et Y, députés, »."""
    last = _last_of_list(reader, mention)
    span = _apposed(reader, last)
    if last is mention or span is None:
        return span
    noun = _noun_from(reader, span[0])
    return span if noun >= 0 and reader.is_plural(reader.document.lower[noun]) else None


def _apposed(reader: Reader, mention: ActorMention) -> Span | None:
    document = reader.document
    at = _apposition(reader, mention)
    if at < 0 or at >= len(document) or document.paragraph_of[at] != document.paragraph_of[mention.last - 1]:
        return None
    article = document.lower[at] in DETERMINERS
    if article and lower_at(document, at + 1) != "des":
        at += 1
    noun = _noun_from(reader, at)
    if noun < 0:
        noun = unlisted_noun(reader, at)
    if noun < 0 or (noun == at and not article and _is_verb(reader, noun)):
        return None
    at = _past_owner(reader, at, noun)
    end = _over_last_word(reader, reader.phrase_end(noun, len(document)))
    one_of = document.lower[at - 1] in ("un", "une") or document.lower[at] in ("un", "une")
    return (at, end) if not article or one_of or _closed(document, end, noun) else None


def _is_verb(reader: Reader, at: int) -> bool:
    """Whether what is a role elsewhere is a verb: « X, 47 ans, cadre | même de nuit », « guide | les »."""
    document, after = reader.document, lower_at(reader.document, at + 1)
    if document.language == "en" or document.lower[at] not in _VERBS_TOO:
        return False
    return after in _OBJECTS or after in STOPS or after in _AFTER_VERBS or after.endswith("ment")


def _past_owner(reader: Reader, at: int, noun: int) -> int:
    """Past an owner that is a common noun: "the union's | head of policy"."""
    document = reader.document
    for ending in range(noun - 1, at, -1):
        if document.kinds[ending] == Kind.ENDING and document.words[ending - 1].islower():
            return ending + 1
    return at


def _last_of_list(reader: Reader, mention: ActorMention) -> ActorMention:
    """The person whose name ends the list that this one opens: « X et Y, co-présidents du parti »."""
    document = reader.document
    for _ in range(_MOST_NAMES):
        if lower_at(document, mention.last) not in ("et", "and") or not reader.person_at(mention.last + 1):
            break
        mention = reader.actors.mentions[reader.actors.at[mention.last + 1]]
    return mention


def _over_last_word(reader: Reader, end: int) -> int:
    """Past one more adjective that closes an apposition: « autrice | anicinabe, »."""
    document, word = reader.document, lower_at(reader.document, end)
    if document.language != "fr" or lower_at(document, end + 1) not in (",", ".") or not word.isalpha():
        return end
    other = word in STOPS or word in DETERMINERS or word in reader.words.verbs or word in reader.words.common
    plain = document.kinds[end] == Kind.WORD and not other and document.words[end].islower()
    return end + 1 if plain and reader.actors.at[end] < 0 and not word.endswith(("é", "ée", "ment")) else end


def _apposition(reader: Reader, mention: ActorMention) -> int:
    """The token where an apposition to a name may begin, -1 where none can."""
    document, roles = reader.document, reader.roles
    at = _past_brackets(document, mention.last)
    word = lower_at(document, at)
    owner = lower_at(document, mention.first - 2)
    if lower_at(document, mention.first - 1) in ("de", "d'", "of") and owner in _KINSHIP:
        return -1  # « le mari de X, boulanger »
    if word == ",":
        return _past_naming(reader, _past_adverbs(document, _past_age(document, at + 1)))
    if document.language == "en":
        return -1
    alone = word in roles and word not in _VERBS_TOO and lower_at(document, at + 1) not in _OBJECTS
    return at if alone or (word in ("le", "la") and lower_at(document, at + 1) in roles) else -1


def _closed(document: Document, end: int, noun: int) -> bool:
    """Whether an apposition with an article ends where one ends, and is not the subject of a verb."""
    if end >= document.sentences[document.sentence_of[noun]].last:
        return True
    after = document.lower[end]
    return after in _CLOSERS or after in _GOES_ON or after.endswith(_PARTICIPLE_ENDINGS)


def _past_brackets(document: Document, at: int) -> int:
    """Past « (PS) »."""
    if lower_at(document, at) == "(":
        for close in range(at + 1, min(at + 6, len(document))):
            if document.words[close] == ")":
                return close + 1
    return at


def _past_age(document: Document, at: int) -> int:
    """Past « 38 ans, »."""
    if at < len(document) and document.kinds[at] == Kind.NUMBER:
        at += 2 if lower_at(document, at + 1) in AGE else 1
        if lower_at(document, at) == ",":
            at += 1
    return at


def _past_adverbs(document: Document, at: int) -> int:
    """Past what says since when somebody is something: « aujourd'hui | productrice », "now | a pundit"."""
    if tuple(document.lower[at : at + 2]) in (("par", "ailleurs"), ("depuis", "peu"), ("un", "temps")):
        return at + 2
    if document.lower[at : at + 3] == ["à", "la", "fois"]:
        return at + 3
    return at + 1 if lower_at(document, at) in _SINCE else at


def _past_naming(reader: Reader, at: int) -> int:
    """Past the participle by which somebody got a role: « nommé | préfet », "appointed | head of"."""
    document, words = reader.document, reader.words
    if lower_at(document, at) not in _NAMED:
        return at
    noun = at + 1
    while lower_at(document, noun) in words.before_roles:
        noun += 1
    return at + 1 if reader.is_noun(noun) else at


def _noun_from(reader: Reader, at: int) -> int:
    """The role noun of a phrase that begins at `at`, -1 without one."""
    document, words = reader.document, reader.words
    french = document.language != "en"
    for noun in range(at, min(at + _NOUN_WITHIN[document.language], len(document))):
        word = document.lower[noun]
        if reader.is_noun(noun) and (french or lower_at(document, noun + 1) not in reader.roles):
            return noun
        sign = document.kinds[noun] == Kind.SIGN and word not in ("-", "'")
        if word == "and" and _between_capitals(document, noun):
            continue  # "the Health and Human Services secretary"
        leads = _french_lead(words, word) if french else _english_lead(word) or is_initials(document, noun)
        if sign or not leads:
            break
    return -1


def _between_capitals(document: Document, at: int) -> bool:
    return is_capital(document, at - 1) and is_capital(document, at + 1)


def _french_lead(words: ActorWords, word: str) -> bool:
    return word in words.before_roles or word in words.qualifiers or word in _FRENCH_LEAD


def _english_lead(word: str) -> bool:
    return word not in _ENGLISH_BAR and word not in DETERMINERS


def role_in_brackets(reader: Reader, mention: ActorMention) -> Span | None:
    """« X (correspondant) »."""
    document, at = reader.document, mention.last
    if lower_at(document, at) != "(":
        return None
    noun = _noun_from(reader, at + 1)
    if noun < 0:
        noun = unlisted_noun(reader, at + 1)
    if noun < 0:
        return None
    end = reader.phrase_end(noun, len(document))
    return (at + 1, end) if lower_at(document, end) in (")", ",", ";") else None


def role_predicate(reader: Reader, mention: ActorMention) -> Span | None:
    """« X est maire de Y », "X is a professor of law"."""
    document = reader.document
    at = _past_age(document, _past_brackets(document, mention.last))
    if lower_at(document, at) == ",":
        at += 1
    at += 1 if lower_at(document, at) in _RELATIVES else 0
    start = _after_be(document, at)
    return _phrase_from(reader, start) if start >= 0 else None


def _after_be(document: Document, at: int) -> int:
    """The token where a predicate may begin, -1 without one: after « est », "has been named", "works as"."""
    word = lower_at(document, at)
    if word in _BE:
        return at + 2 if lower_at(document, at + 1) in _NAMED else at + 1
    if word in _AUXILIARIES:
        for named in range(at + 1, at + 4):
            if lower_at(document, named) in _NAMED:
                return named + 1
    if word.endswith(("s", "ed")) or word in _WORK:
        for link in range(at + 1, min(at + 4, len(document))):
            if document.kinds[link] != Kind.WORD:
                break
            if document.lower[link] == "as" or (word in _WORK and document.lower[link] == "comme"):
                return link + 1
    return -1


def _phrase_from(reader: Reader, at: int) -> Span | None:
    """The role phrase that begins at a token, or after its article there."""
    at += 1 if lower_at(reader.document, at) in DETERMINERS else 0
    noun = _noun_from(reader, at)
    return (at, reader.phrase_end(noun, len(reader.document))) if noun >= 0 else None
