"""Runs of capitalised words: what may be a name, before anything says what it is.

A run is joined over the small words of names (« Alain de Lille », "University of Leeds"), freed of a capital
that only opens its sentence (« Selon | Jean Martin »), and cut into names by `cutting`.
"""

from __future__ import annotations

from tui.analysis.actors.candidate import Candidate, Unit, candidate_of
from tui.analysis.actors.cutting import cut
from tui.analysis.actors.east_asian import SURNAMES, is_full_name
from tui.analysis.actors.gazetteer import Known
from tui.analysis.actors.known import known_at
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.links import over_link
from tui.analysis.actors.tokens import is_capital, is_title, joined, may_be_ordinary
from tui.analysis.document import Document

_ARTICLES = word_set("articles")
_PAPERS = word_set("english papers")
_NAMES_TOO = word_set("names too")
"""Words that open sentences and are first names as often."""
_NEVER_INSIDE = {language: word_set("never inside " + language) for language in ("fr", "en")}
"""Capitals that end one run and open the next, where a stop was lost between them."""
_STATIONS = frozenset(("fm", "tv"))
_OF_PLACES = ("ais", "aise", "ois", "oise", "ien", "ienne")
_LONGEST = 24
"""No name has more units; a longer run of capitals is read in pieces."""


def find_candidates(
    document: Document, words: ActorWords, capitals: list[int], taken: bytearray
) -> list[Candidate]:
    """The candidates among the capitalised tokens that no body has taken, in the order of the text."""
    found: list[Candidate] = []
    at = 0
    for token in capitals:
        if token < at or taken[token] or _only_opens(document, words, token):
            continue
        units, at = _run(document, words, token, taken)
        for part in _sentences(document, units):
            found += _candidates(document, words, part)
    return found


def _only_opens(document: Document, words: ActorWords, token: int) -> bool:
    """Whether a capital is the sentence's and nothing more: a common word, alone; most capitals are."""
    word, after = document.lower[token], token + 1
    if word not in words.common or word in words.gazetteer or word in words.first_names or word in SURNAMES:
        return False
    alone = after == len(document.words) or document.words[after][0].islower()
    return alone and document.opens_sentence(token)


def _run(document: Document, words: ActorWords, token: int, taken: bytearray) -> tuple[list[Unit], int]:
    """The units of the run that begins at `token`, and the token after it."""
    units = _article_before(document, words, token)
    at = units[0][1] if units else token
    size_of_text = len(document.words)
    while at < size_of_text and not taken[at] and (at == token or is_capital(document, at)):
        if units and (len(units) == _LONGEST or not _connects(document, at)):
            break
        entry = known_at(document, words, at)
        size = len(entry.tokens) if entry else 1
        if size == 1 and is_full_name(document, at):
            entry, size = None, 2
        if size == 1 and document.lower[at] in words.roles and not _has_article(document, at):
            entry = None  # "Economist Kwame Mensah"
        if entry and entry.article and _is_nation(document, words, at, size):
            entry, size = None, 1
        units.append((at, at + size, entry))
        at = over_link(document, words, units, at + size, taken)
    if document.lower[units[0][0]] in _ARTICLES:
        _with_adjective(document, words, units, at)
    return units, max(units[-1][1], token + 1)


def _with_adjective(document: Document, words: ActorWords, units: list[Unit], at: int) -> None:
    """Takes the adjective that ends a paper's name into its last unit: « Le Matin libre »."""
    entry = units[0][2]
    titled = (entry and entry.article) or is_title(document, units[0][0])
    if not titled or at >= len(document) or not _connects(document, at):
        return
    word = document.words[at]
    adjective = word in words.adjectives and word not in words.demonyms
    place = entry is None and word.islower() and word.endswith(_OF_PLACES)  # « La Vigie cancalaise »
    if (adjective or place) and units[-1][1] == at:
        units[-1] = (units[-1][0], at + 1, None)


def _is_nation(document: Document, words: ActorWords, at: int, size: int) -> bool:
    """Whether a paper's name only says of which nation a body is: "The Australian | Stock Exchange"."""
    return size == 2 and document.lower[at + 1] in words.demonyms and is_capital(document, at + 2)


def _has_article(document: Document, at: int) -> bool:
    """Whether an article stands before a token."""
    return at > 0 and document.lower[at - 1] in _ARTICLES


def _article_before(document: Document, words: ActorWords, token: int) -> list[Unit]:
    """The unit of a capital article before a run that belongs to its name: « L'Équipe »."""
    if not token or document.lower[token - 1] not in _ARTICLES or document.words[token - 1][0].islower():
        return []
    entry = known_at(document, words, token - 1)
    if entry:
        return [(token - 1, token - 1 + len(entry.tokens), entry)]
    return [(token - 1, token, None)] if is_title(document, token - 1) else []


def _connects(document: Document, at: int) -> bool:
    """Whether the token at `at` goes on with the run before it."""
    return joined(document, at - 1) and document.paragraph_of[at] == document.paragraph_of[at - 1]


def _sentences(document: Document, units: list[Unit]) -> list[list[Unit]]:
    """A run cut at words that only a lost stop brings inside one: « Marseille | Les images »."""
    if len(units) == 1:
        return [units]
    parts: list[list[Unit]] = [[]]
    never = _NEVER_INSIDE[document.language]
    for unit in units:
        if parts[-1] and unit[2] is None and document.lower[unit[0]] in never:
            parts.append([])
        else:
            parts[-1].append(unit)
    return [part for part in parts if part]


def _candidates(document: Document, words: ActorWords, units: list[Unit]) -> list[Candidate]:
    """The candidates of a run: freed of its opening words, cut into names."""
    ordinary = may_be_ordinary(document, units[0][0])
    if len(units) == 1:
        opening = _is_opening(document, words, units, ordinary)
        return [] if opening else cut(document, words, units, ordinary)
    if " ".join(document.lower[units[0][0] : units[-1][1]]) in words.places:
        return []
    while units and _is_opening(document, words, units, ordinary):
        near = document.lower[units[0][0] : units[0][1] + 1]
        ordinary = ordinary and not _ARTICLES.intersection(near)
        units = units[1:]
    while len(units) > 1 and units[-1][2] is None and document.lower[units[-1][0]] in _ARTICLES:
        units = units[:-1]
    if len(units) > 1 and _shouted(document, units):
        return _of_capitals(document, units)
    if len(units) > 1 and _is_label(document, words, units[0]):
        units = units[1:]
    if not units:
        return []
    return cut(document, words, units, ordinary and may_be_ordinary(document, units[0][0]))


def _is_opening(document: Document, words: ActorWords, units: list[Unit], ordinary: bool) -> bool:
    """Whether the first unit is only the word that opens the sentence, or an English article."""
    word = document.lower[units[0][0]]
    if units[0][2] or is_full_name(document, units[0][0]):
        return False
    if len(units) == 1 and word in SURNAMES:
        return False  # "Oh said", where the article names an Oh Se-hoon
    if word == "the":
        return ordinary or not _is_paper(document, units)
    if not ordinary or word not in words.common or is_title(document, units[0][0]):
        return False
    if len(units) > 1 and _begins_body(document, words, units):
        return False
    return not (len(units) > 1 and word in _NAMES_TOO and word in words.first_names)


def _is_paper(document: Document, units: list[Unit]) -> bool:
    """Whether a capital "The" inside a sentence belongs to a paper's name: "The City Ledger"."""
    return document.words[units[0][0]] == "The" and document.lower[units[-1][1] - 1] in _PAPERS


def _begins_body(document: Document, words: ActorWords, units: list[Unit]) -> bool:
    """Whether a common word opens a body's name: « Environnement Québec », "National Public Radio"."""
    word, following = document.lower[units[0][0]], units[1]
    if following[0] > units[0][1]:  # "Teachers' Federation"
        return True
    if word in words.portfolios and _is_place(document, words, following):
        return True
    if len(units) == 2 and document.lower[units[1][0]] in _STATIONS:
        return True  # "Peace FM"
    adjective = len(units) > 2 and word in words.name_words and document.language == "en"
    last = document.lower[units[-1][1] - 1]
    return adjective and (last in words.english_bodies or last in words.name_words)


def _is_place(document: Document, words: ActorWords, unit: Unit) -> bool:
    known = unit[2] is not None and unit[2].known in (Known.STATE, Known.CAPITAL)
    return known or document.lower[unit[0]] in words.places


def _is_label(document: Document, words: ActorWords, unit: Unit) -> bool:
    """Whether a word with a capital only says what the name after it is: « l'ONG Acled », « le Groupe X »."""
    if document.language != "fr" or unit[2]:
        return False
    word = document.lower[unit[0]]
    return word in words.labels and (document.words[unit[0]].isupper() or word in ("groupe", "société"))


def _shouted(document: Document, units: list[Unit]) -> bool:
    """Whether a run is a stretch of text in capitals."""
    spelled = [word for u in units for word in document.words[u[0] : u[1]] if len(word) > 1]
    if not all(word.isupper() for word in spelled):
        return False
    return sum(len(w) > 2 for w in spelled) > 1 or sum(len(w) for w in spelled) > 7


def _of_capitals(document: Document, units: list[Unit]) -> list[Candidate]:
    """The known names in a stretch of capitals, and what stands between them, which the rest may know."""
    parts: list[list[Unit]] = [[]]
    for unit in units:
        if unit[2]:
            parts += [[unit], []]
        else:
            parts[-1].append(unit)
    found = [candidate_of(document, part) for part in parts if part]
    for c in found:
        c.shouted = True
    return found
