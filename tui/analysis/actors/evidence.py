"""What the words around a candidate say it is: a person, a body, or nothing that acts.

Each observation adds weight to one side. A weight of 5 settles a name alone; 2 is a hint. The weights of all mentions of a
name are summed by `kinds`, so that one clear mention decides for those that say nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.runs import Candidate, is_first_name
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind

_ARTICLES = frozenset(("le", "la", "les", "l'", "du", "des", "au", "aux", "the"))
_PLURAL_ARTICLES = frozenset(("les", "des", "aux"))
_DETERMINERS = frozenset(
    "un une a an ce cet cette ces this that son sa ses leur leurs mon ma mes his her its their our chaque".split()
)
_FRENCH_PLACE = frozenset("à en vers depuis dans jusqu' sous sur".split())
_ENGLISH_PLACE = frozenset("in near from around across outside into through within toward towards on".split())
_ANY_PLACE = _FRENCH_PLACE | _ENGLISH_PLACE
_PLACE_NOUNS = frozenset(
    "ville région commune village province quartier département île district préfecture maire mairesse préfet préfète habitants habitant "
    "gare aéroport port banlieue sud nord est ouest centre bourgmestre sommet bataille procès accord accords festival prix affaire "
    "city town village region province county mayor residents resident people north south east west outskirts battle".split()
)
_LEADERS = frozenset(
    "président présidente directeur directrice pdg p-dg patron patronne porte-parole fondateur fondatrice cofondateur cofondatrice dirigeant "
    "dirigeante dirigeants secrétaire responsable salarié salariés membre membres délégué déléguée analyste avocat avocate militant militants "
    "président-directeur filiale chef cheffe élus employés ceo "
    "president director head chief executive chairman chairwoman founder co-founder spokesman spokeswoman spokesperson analyst member "
    "sélectionneur sélectionneuse entraîneur entraîneuse joueur joueuse joueurs capitaine défenseur attaquant gardien milieu coach buteur "
    "captain striker defender goalkeeper midfielder players player "
    "members employee employees lawyer caseworker researcher professor officer manager".split()
)
_SUBJECT_VERBS = frozenset(
    "a ont avait avaient est était s'est se s' n' ne va veut doit peut said says told has had was is will did added asked "
    "annonce affirme estime indique explique dit assure précise juge dénonce".split()
)
_MINISTERS = frozenset("ministre ministres secrétaire homologue minister secretary ministers".split())
_PEOPLES = ("iens", "iennes", "ais", "aises", "ois", "oises", "éens", "ards", "istes", "eurs", "ins", "ains")
_COMPANY_AFTER = frozenset(
    "shares stock stores customers executives employees workers staff merger takeover earnings profits revenue headquarters".split()
)
_KIN = frozenset(
    "frères soeurs sœurs cousins époux famille clan fils filles héritiers brothers sisters family".split()
)


@dataclass(slots=True)
class Weight:
    """How much speaks for a person, for a body, and for neither."""

    person: float = 0.0
    body: float = 0.0
    other: float = 0.0
    article: float = 0.0
    """The part for a body that an article gives: it shows a thing as well, however often it comes."""

    def add(self, more: Weight) -> None:
        """Adds the weights of another mention."""
        self.person += more.person
        self.body += more.body + max(more.article - self.article, 0.0)
        self.other += more.other
        self.article = max(self.article, more.article)


def weigh(document: Document, words: ActorWords, candidate: Candidate) -> Weight:
    """What one mention says."""
    weight = Weight()
    if candidate.shouted or in_capitals(document, candidate):
        return weight
    if candidate.titled:
        weight.person += 6
    if candidate.key in words.places:
        weight.other += 4
    if candidate.last - candidate.first == 1:
        _lone_word(document, words, candidate, weight)
    else:
        _several_words(document, words, candidate, weight)
    _before(document, words, candidate, weight)
    _after(document, words, candidate, weight)
    return weight


def in_capitals(document: Document, c: Candidate) -> bool:
    """Whether a lone word in capitals has a neighbour in capitals, or heads a dispatch: « WASHINGTON (AP) »."""
    if c.last - c.first > 2 or not document.words[c.last - 1].isupper() or c.last >= len(document):
        return False
    after, before = document.words[c.last], document.words[c.first - 1] if c.first else ""
    if document.paragraphs[document.paragraph_of[c.first]].first >= c.first - 1 and after in (
        "(",
        "—",
        "–",
        "-",
        ",",
        "--",
    ):
        return True
    near = (before, after) if c.last - c.first == 1 else ()
    return any(len(word) > 3 and word.isupper() and word.isalpha() for word in near) or (
        len(before) == 2 and before.isupper() and before[1] in "'’"
    )


def _several_words(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    lower = document.lower
    first, last = lower[c.first], lower[c.last - 1]
    english = document.language == "en"
    if last in words.suffixes or _has_body(document, words, c):
        weight.body += 5
    elif not english and first in words.bodies:
        weight.body += 4
    if (last in words.things or (not english and first in words.things)) and not c.titled and not is_first_name(words, first):
        weight.other += 6
    if document.words[c.last - 1] in words.acronyms or document.words[c.first] in words.acronyms:
        weight.other += 5
    initial = document.kinds[c.first] is Kind.ABBREVIATION or document.words[c.first + 1] == "."
    if initial and first not in words.addresses:
        weight.person += 4
    elif is_first_name(words, first):
        weight.person += 4
    elif c.composed or first in words.places or first in words.demonyms or document.words[c.first].isupper():
        weight.body += 3
    elif not english and first in _ARTICLES and not document.opens_sentence(c.first):
        weight.body += 3
    elif all(lower[i] in words.name_words for i in range(c.first, c.last)):
        weight.body += 1.5
        weight.person -= 2
    elif c.last - c.first <= 3:
        weight.person += 2 if not c.ordinary or first not in words.common else 0.5
    if first in words.common and c.ordinary:
        weight.other += 2


def _has_body(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether an English body noun ends the name, or stands in it before *of* or a place: "Trinity College Dublin"."""
    lower, last = document.lower, document.lower[c.last - 1]
    if last in words.english_bodies and (document.language == "en" or not is_first_name(words, lower[c.first])):
        return True
    place = last in words.places or last in words.gazetteer
    return any(
        lower[i] in words.english_bodies and (place or lower[i + 1] in ("of", "for"))
        for i in range(c.first, c.last - 1)
    )


def _lone_word(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    word = document.words[c.first]
    lower = document.lower[c.first]
    if lower in words.common and lower not in words.lone_bodies:
        weight.other += 4 if c.ordinary else 3
    if document.kinds[c.first] is Kind.ADDRESS:
        weight.body += 5
        return
    if _is_roman(word):
        weight.other += 6
    if not word.isalpha() and any(ch.isdigit() for ch in word):
        weight.other += 2
    if lower in words.demonyms or lower in words.things:
        weight.other += 6
    elif (
        lower in words.portfolios
        or lower in words.roles
        or (lower in words.bodies and lower not in words.lone_bodies)
    ):
        weight.other += 3
    elif _is_compound_of_body(words, word):
        weight.body += 3
    elif word.isupper() and 1 < len(word) <= 7 and word.replace("-", "").isalpha():
        if word in words.acronyms:
            weight.other += 6
        else:
            weight.body += 3
    elif lower in words.famous:
        weight.person += 3
    elif is_first_name(words, lower):
        weight.person += 1 if c.ordinary else 2
    elif lower in words.lone_bodies and not c.ordinary:
        weight.body += 3
    elif any(ch.isupper() for ch in word[2:]) and word.isalpha():
        weight.body += 2


def _is_compound_of_body(words: ActorWords, word: str) -> bool:
    """Whether a word is a known body and more: « CFDT-Métallurgie »."""
    left, hyphen, _ = word.partition("-")
    return hyphen != "" and any(entry.spelling == left for entry in words.gazetteer.get(left.lower(), ()))


def _is_roman(word: str) -> bool:
    """Whether a word is a Roman ordinal: XVIe, XIXème."""
    return word[:1] in "IVX" and word.rstrip("erèmndsth").strip("IVXL") == "" and len(word) > 1


def _before(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    if c.first == 0 or document.paragraph_of[c.first - 1] != document.paragraph_of[c.first]:
        return
    word = document.lower[c.first - 1]
    before = lower_at(document, c.first - 2)
    lone = c.last - c.first == 1
    if word in words.addresses:
        weight.person += 6
    elif word in words.things and document.words[c.first - 1].islower() and word not in words.labels:
        weight.other += 6
    elif word in words.labels or (
        before in words.labels
        and document.kinds[c.first - 1] is Kind.WORD
        and word not in words.roles
        and len(word) > 3
    ):
        weight.body += 5 if lone or not is_first_name(words, document.lower[c.first]) else 2
    elif word in _KIN and lone:
        weight.other += 10
    elif word in words.roles or (word in words.qualifiers and before in words.roles):
        weight.person += 4
    elif (
        before == "de"
        and lower_at(document, c.first - 3) in words.labels
        and document.words[c.first - 1].islower()
    ):
        weight.body += 5
    elif word == ",":
        _after_comma(document, words, c, weight, before)
    elif word in _ARTICLES:
        _after_article(document, words, c, weight, word, before)
    elif word in _DETERMINERS:
        weight.other += 4 if lone and document.words[c.first].isupper() else 2
    elif word == "chez":
        weight.body += 3
    elif (
        lone
        and document.language == "fr"
        and (word in words.verbs or word.endswith("é"))
        and document.kinds[c.first - 1] is Kind.WORD
    ):
        weight.person += 0.5
        weight.body += 1
    elif word in ("de", "d'", "of", "at", "for", "by"):
        _after_of(document, words, c, weight, word, before)
    elif word in (_ENGLISH_PLACE if document.language == "en" else _FRENCH_PLACE):
        weight.other += 1 if word == "à" else 2


def _after_comma(document: Document, words: ActorWords, c: Candidate, weight: Weight, before: str) -> None:
    if before in words.labels and before not in words.roles:
        weight.body += 3
    elif before in words.roles:
        weight.person += 3


def _after_article(
    document: Document, words: ActorWords, c: Candidate, weight: Weight, word: str, before: str
) -> None:
    weight.person -= 2
    lone = c.last - c.first == 1
    if word in _PLURAL_ARTICLES and lone:
        name = document.lower[c.first]
        weight.other += 5 if name.endswith(_PEOPLES) else 2 if name.endswith(("s", "x")) else 1
    weight.article = (1.5 if lone else 2) if document.language == "fr" else (0.5 if lone else 1.5)
    role = before if before not in ("de", "of", "à") else lower_at(document, c.first - 3)
    if role in words.things and role not in words.labels:
        weight.other += 4
    if (
        _MINISTERS.intersection(document.lower[max(c.first - 6, 0) : c.first - 1])
        or document.lower[c.first] in words.portfolios
    ):
        weight.other += 5
    elif role in _LEADERS:
        weight.body += 4
    if role in _PLACE_NOUNS or before in ("dans", "sur", "in", "on", "across", "through"):
        weight.other += 2


def _after_of(
    document: Document, words: ActorWords, c: Candidate, weight: Weight, word: str, before: str
) -> None:
    if before in _PLACE_NOUNS or (before in words.things and before not in words.labels):
        weight.other += 4
    elif before in _MINISTERS and not is_first_name(words, document.lower[c.first]):
        weight.other += 6
    elif (
        c.last - c.first > 1
        and word in ("de", "d'")
        and (before in words.roles or before in words.qualifiers or before in words.bodies)
        and not is_first_name(words, document.lower[c.first])
    ):
        weight.person -= 1 if document.kinds[c.first] is not Kind.ABBREVIATION else 0
    elif (before in _LEADERS or before.rstrip("s") in _LEADERS) and (word in ("at", "of", "for") or c.last - c.first == 1):
        weight.body += 3 if word == "at" else 2
    elif word == "at":
        weight.other += 0.5


def _after(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    after = lower_at(document, c.last)
    if after == ",":
        _before_comma(document, words, c, weight)
    elif after == "(" and lower_at(document, c.last + 2) in (")", ","):
        if document.kinds[c.last + 1] is Kind.NUMBER and len(document.words[c.last + 1]) == 2:
            weight.person += 4
    elif after in _COMPANY_AFTER or (after in ("'s", "’s", "'") and lower_at(document, c.last + 1) in _COMPANY_AFTER):
        weight.body += 3
    elif after in words.labels and document.language == "en" and not c.titled:
        weight.body += 4
    elif after in ("who", "whose"):
        weight.person += 3
    elif (
        after
        in (
            "president",
            "ceo",
            "chairman",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "executive",
            "director",
            "analyst",
            "chief",
        )
        and not c.titled
    ):
        weight.body += 3
    elif (
        c.ordinary
        and c.last - c.first == 1
        and document.lower[c.first] not in words.common
        and after in words.verbs
    ):
        weight.person += 0.5
        weight.body += 1
    elif after in _SUBJECT_VERBS or document.kinds[c.last : c.last + 1] == [Kind.CLITIC]:
        weight.person += 0.5
        weight.body += 1 if document.language == "fr" else 0.5


def _before_comma(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    following = lower_at(document, c.last + 1)
    if document.kinds[c.last + 1 : c.last + 2] == [Kind.NUMBER]:
        if lower_at(document, c.last + 2) in ("ans", ",") and len(following) < 4:
            weight.person += 5
    elif c.first and document.lower[c.first - 1] in _ANY_PLACE:
        return
    elif following in ("basé", "basée", "based") or (
        following == "a" and lower_at(document, c.last + 2).endswith("-based")
    ):
        weight.body += 3
    elif following in words.roles or (
        following in ("un", "une", "le", "la", "l'", "a", "an", "the", "ancien", "ancienne")
        and lower_at(document, c.last + 2) in words.roles
    ):
        labelled = following in words.labels or lower_at(document, c.last + 2) in words.labels
        weight.body += 3 if labelled else 0
        weight.person += 0 if labelled else 4
    elif following in ("qui", "dont", "lui", "elle", "who", "whose"):
        weight.person += 1
