"""What the words around a candidate say it is: a person, a body, or nothing that acts.

Each observation adds weight to one side. A weight of 5 settles a name alone; 2 is a hint. The weights of all
mentions of a name are summed by `kinds`, so that one clear mention decides for those that say nothing. Here
are the weights and what a name's own words say; `surroundings` reads the words beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.east_asian import is_name
from tui.analysis.actors.first_names import is_first_name
from tui.analysis.actors.gazetteer import NO_NAMES, Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_title
from tui.analysis.document import Document, Kind

_ARTICLES = word_set("articles")
_LONGEST_PERSON = 3
"""A longer unknown name is seldom a person's."""
_OWN_BODY = 5
"""What a name's own words add that show a body."""
_LONGEST_ACRONYM = 7
_NO_NAME = 3
_GROUPS = word_set("groups")
_OPENING = word_set("opening bodies")
_COMPANY_ENDINGS = tuple(word_set("company endings"))
_LEADING = word_set("leading things")
"""English things that stand before their name: "Lake Geneva"."""
_OF_PLACES = ("ois", "oise", "ais", "aise", "ienne")
_OF_SENTENCES = word_set("of sentences")
_OF_SURNAMES = ("mc", "mac", "fitz", "de", "di", "du", "la", "le", "van", "o'")
"""Beginnings of surnames with a capital inside: McInnes."""
_DATELINE_END = frozenset(("(", "—", "–", "-", ",", "--"))


@dataclass(slots=True, eq=False)
class Weight:
    """How much speaks for a person, for a body, and for neither."""

    person: float = 0.0
    body: float = 0.0
    other: float = 0.0
    article: float = 0.0
    """The part for a body that an article gives: it shows a thing as well, however often it comes."""
    spoken: float = 0.0
    """The part for a body that speaking without a first name gives: a surname does so as often."""

    def add(self, more: Weight) -> None:
        """Adds the weights of another mention."""
        self.person += more.person
        self.body += more.body + max(more.article - self.article, 0.0) + max(more.spoken - self.spoken, 0.0)
        self.other += more.other
        self.article = max(self.article, more.article)
        self.spoken = max(self.spoken, more.spoken)


def weigh_itself(document: Document, words: ActorWords, c: Candidate) -> Weight:
    """What the words of one mention say by themselves."""
    weight = Weight()
    if c.titled and not (c.last == c.first + 1 and document.words[c.first] in words.acronyms):
        weight.person += 6
    if c.key in words.places:
        weight.other += 4
    if c.last - c.first > 1:
        _several_words(document, words, c, weight)
    else:
        _lone_word(document, words, c, weight)
    return weight


def in_capitals(document: Document, c: Candidate) -> bool:
    """Whether a lone word in capitals has such a neighbour, or heads a dispatch: « WASHINGTON (AP) »."""
    if c.last - c.first > 2 or not document.words[c.last - 1].isupper() or c.last >= len(document):
        return False
    after, before = document.words[c.last], document.words[c.first - 1] if c.first else ""
    opens = document.paragraphs[document.paragraph_of[c.first]].first >= c.first - 1
    if opens and after in _DATELINE_END:
        return True
    near = document.words[max(c.first - 2, 0) : c.first] + document.words[c.last : c.last + 2]
    near = near if c.last - c.first == 1 else []
    elided = len(before) == 2 and before.isupper() and before[1] in "'’"
    elided = elided and len(document.words[c.first]) > _LONGEST_ACRONYM - 1
    return elided or any(len(word) > 3 and word.isupper() and word.isalpha() for word in near)


def _several_words(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    first, last = document.lower[c.first], document.lower[c.last - 1]
    french = document.language == "fr"
    if "-" in c.key and is_name(c.key):
        weight.person += 6
        return
    body = last in words.suffixes or "&" in document.words[c.first : c.last] or _has_body(document, words, c)
    body = body or (_of_company(last) and not is_first_name(words, first))
    if body:
        weight.body += 5
    elif document.kinds[c.last - 1] == Kind.ENDING:
        weight.body += 6  # "St Mary's", "Warburn's said"
    elif (french and first in words.bodies) or first in _OPENING:
        weight.body += 4
    causes = c.key.split(" ")[1:-1]
    if "against" in causes or "without" in causes or (causes[:1] == ["for"] and first in _GROUPS):
        weight.body += 6  # "Surfers Against Sewage", "Citizens for Fair Taxes"
    thing = last in words.things or (first in words.things and french) or first in _LEADING
    entitled = is_title(document, c.first)
    if thing and not body and not c.titled and not entitled and not is_first_name(words, first):
        weight.other += 6
    if not french and last[-1:] == "s" and last[:-1] in words.roles and not is_first_name(words, first):
        weight.body += 3  # "Hebble Coaches"
        weight.person -= 2
    model = "-" in first and first[-1].isdigit()  # "P-8 Poseidon"
    if model or document.words[c.last - 1] in words.acronyms or document.words[c.first] in words.acronyms:
        weight.other += 5
    if first in words.common and c.ordinary:
        weight.other += 2
    if c.last - c.first > 2 and any(document.lower[i] in _OF_SENTENCES for i in range(c.first + 1, c.last)):
        weight.other += 6  # "Just Do It"
    _first_word(document, words, c, weight)


def _first_word(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    first = document.lower[c.first]
    initial = document.kinds[c.first] == Kind.ABBREVIATION or document.words[c.first + 1] == "."
    title = is_title(document, c.first)
    last = document.lower[c.last - 1]
    country = (c.last - c.first > 2 or last in words.places) and _is_state(words, first)
    known = c.composed or first in words.places or last in words.places or first in words.demonyms
    linked = any(document.words[i][0].islower() for i in range(c.first, c.last))
    article = title and (c.last - c.first == 2 or linked)  # « Le » is a first name in « Le Thi Hoa » only
    country = country or (
        c.composed and c.last - c.first == 2 and _is_state(words, last)
    )  # "Marine Scotland"
    initial = initial and first not in words.addresses and last not in words.english_bodies
    if initial or (is_first_name(words, first) and not article and not country):
        weight.person += 4
    elif c.composed and _is_state(words, last) and c.entry is None and _is_body(words, first):
        weight.body += 5  # "Greenpeace Brazil"
    elif known or title or country or document.words[c.first].isupper():
        weight.body += 3
    elif all(document.lower[i] in words.name_words for i in range(c.first, c.last)):
        weight.body += 1.5
        weight.person -= 2
    elif c.last - c.first <= _LONGEST_PERSON and weight.body < _OWN_BODY:
        ordinary = first in words.common and (c.ordinary or document.language == "en")  # "Old Forge" pickles
        weight.person += 0.5 if ordinary else 2


def _is_state(words: ActorWords, word: str) -> bool:
    return any(entry.known == Known.STATE for entry in words.gazetteer.get(word, NO_NAMES).lone)


def _is_body(words: ActorWords, word: str) -> bool:
    return any(entry.known == Known.BODY for entry in words.gazetteer.get(word, NO_NAMES).lone)


def _has_body(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether an English body noun ends the name, or stands before *of* or a place."""
    lower, last = document.lower, document.lower[c.last - 1]
    if last in words.english_bodies and (
        document.language == "en" or not is_first_name(words, lower[c.first])
    ):
        return True
    if "-" in last and last.rpartition("-")[2] in words.english_bodies:
        return True  # "Courier-Star"
    place = last in words.places or last in words.gazetteer
    return any(
        lower[i] in words.english_bodies and (place or lower[i + 1] in ("of", "for", "on"))
        for i in range(c.first, c.last - 1)
    )


def _lone_word(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    word, lower = document.words[c.first], document.lower[c.first]
    if document.kinds[c.first] == Kind.ADDRESS:
        weight.body += 5
        return
    if lower in words.common and lower not in words.lone_bodies:
        weight.other += 4
    if not word.isalpha() and any(ch.isdigit() for ch in word):
        weight.other += 2
    weight.other += _as_no_name(words, word, lower)
    if weight.other < _NO_NAME:
        _as_name(words, c, word, weight)


def _as_no_name(words: ActorWords, word: str, lower: str) -> float:
    """How much a word is one that names no actor: a people, a thing, a portfolio, a role."""
    if lower in words.demonyms or lower in words.things or _is_roman(word):
        return 6
    if word[1:].isdigit():
        return 6  # "N40 million", « l'A75 »
    if lower.startswith(("saint-", "sainte-")):
        return 3
    known = lower in words.famous or lower in words.gazetteer or lower in words.first_names  # Lucienne
    if lower.endswith(_OF_PLACES) and not known:
        return 4  # « le Liégeois »
    if word in words.acronyms or (word[-1:] == "s" and word[:-1] in words.acronyms):
        return 6
    body = lower in words.generic and lower not in words.lone_bodies
    return 3 if body or lower in words.portfolios or lower in words.roles else 0


def _as_name(words: ActorWords, c: Candidate, word: str, weight: Weight) -> None:
    lower = word.lower()
    acronym = word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM and word.replace("-", "").isalpha()
    if acronym or _is_compound_of_body(words, word) or _of_company(lower):
        weight.body += 3
    elif lower in words.famous:
        weight.person += 3
    elif is_first_name(words, lower):
        weight.person += 1 if c.ordinary and lower in words.first_names else 2
    elif lower in words.lone_bodies and not c.ordinary:
        weight.body += 3
    elif any(ch.isupper() for ch in word[2:]) and word.isalpha() and not lower.startswith(_OF_SURNAMES):
        weight.body += 4  # "KelpCrofting"


def _of_company(word: str) -> bool:
    """Whether a word is made as companies make their names: Agrotech, Biotherapeutics, Sucotrans."""
    if not word.endswith(_COMPANY_ENDINGS):
        return False
    return any(word.endswith(end) and len(word) > len(end) + 2 for end in _COMPANY_ENDINGS)


def _is_compound_of_body(words: ActorWords, word: str) -> bool:
    """Whether a word is a known body and more: « CFDT-Métallurgie »."""
    left, hyphen, right = word.partition("-")
    known = words.gazetteer.get(left.lower(), NO_NAMES).lone if hyphen else ()
    branch = (
        left.isupper()
        and len(left) > 1
        and left not in words.acronyms
        and right[:1].isupper()
        and right[1:].islower()
    )
    return branch or any(entry.spelling == left for entry in known)


def _is_roman(word: str) -> bool:
    """Whether a word is a Roman ordinal: XVIe, XIXème."""
    return word[:1] in "IVX" and word.rstrip("erèmndsth").strip("IVXL") == "" and len(word) > 1
