"""Runs of capitalised words: what may be a name, before anything says what it is.

A run is joined over the small words of names (« Olivier de Kermadec », "University of Bergen"), freed of a capital that only
opens its sentence (« Selon | Benoît Hamon »), and cut where one name or title ends and the next begins ("Israeli Prime
Minister | Benjamin Netanyahu", « BFM-TV | Jean Dupont »).
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.actors.gazetteer import Entry, Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.links import over_link
from tui.analysis.actors.tokens import is_capital, joined, lower_at, may_be_ordinary
from tui.analysis.document import Document, Kind

_EXACT_LENGTH = 3
"""Country names this short are taken only in capitals: US, UK."""
_LONG_CAPITALS = 4
_ARTICLES = frozenset(("le", "la", "les", "l'", "the"))
_NAMES_TOO = word_set("names too")
"""Words that open sentences and are first names as often."""
_NEVER_INSIDE = word_set("never inside")
"""Capitals that end one run and open the next, where a stop was lost between them."""
_NOBLE = word_set("noble")
_COMPOUNDING = word_set("compounding")
"""First names that go before another word to make one: Jean-Wilfrid."""
_ALWAYS_TITLES = word_set("always titles")
"""Titles that are first names too, and titles all the same."""

Unit = tuple[int, int, Entry | None]
"""A word or a known name of a run: its tokens, half-open."""


@dataclass(slots=True)
class Candidate:
    """What may be a name: tokens `first` to `last`, half-open."""

    first: int
    last: int
    key: str
    """Its words in lower case, for comparison."""
    entry: Entry | None = None
    """The known name it is."""
    composed: bool = False
    """Whether it holds a known name and more."""
    titled: bool = False
    """Whether a title or a role with a capital stands right before it."""
    ordinary: bool = False
    """Whether its capital may be that of any word that opens a sentence."""
    shouted: bool = False
    """Whether the words around it are in capitals too, so that capitals say nothing."""


def find_candidates(
    document: Document, words: ActorWords, capitals: list[int], taken: bytearray
) -> list[Candidate]:
    """The candidates among the capitalised tokens that no body has taken, in the order of the text."""
    found: list[Candidate] = []
    at = 0
    for token in capitals:
        if token < at or taken[token]:
            continue
        units, at = _run(document, words, token, taken)
        found += _candidates(document, words, units)
    return found


def known_at(document: Document, words: ActorWords, at: int) -> Entry | None:
    """The longest known name that begins at a token."""
    for entry in words.gazetteer.get(document.lower[at], ()):
        size = len(entry.tokens)
        if size > 1 and tuple(document.lower[at : at + size]) != entry.tokens:
            continue
        text = document.words[at] if size == 1 else _spelled(document, at, size)
        if entry.spelling:
            if text == entry.spelling or (text.isupper() and len(text) > _LONG_CAPITALS):
                return entry
        elif text[0].isupper() and (len(text) > _EXACT_LENGTH or text.isupper()):
            return entry
    return None


def _spelled(document: Document, at: int, size: int) -> str:
    """The text of some tokens with plain spaces and apostrophes."""
    text = document.text[document.starts[at] : document.ends[at + size - 1]]
    return " ".join(text.replace("’", "'").split())


def _run(document: Document, words: ActorWords, token: int, taken: bytearray) -> tuple[list[Unit], int]:
    """The units of the run that begins at `token`, and the token after it."""
    units: list[Unit] = []
    if token and document.lower[token - 1] in _ARTICLES and document.words[token - 1][0].isupper():
        entry = known_at(document, words, token - 1)
        if entry:
            units.append((token - 1, token - 1 + len(entry.tokens), entry))
        elif document.words[token - 1][0] == "L" and not may_be_ordinary(document, token - 1):
            units.append((token - 1, token, None))
    at = units[0][1] if units else token
    while at < len(document) and not taken[at] and (is_capital(document, at) or at == token):
        if units and not _connects(document, at):
            break
        entry = known_at(document, words, at)
        size = len(entry.tokens) if entry else 1
        units.append((at, at + size, entry))
        at = over_link(document, words, units, at + size, taken)
    return units, max(units[-1][1] if units else 0, token + 1)


def _connects(document: Document, at: int) -> bool:
    """Whether the token at `at` goes on with the run before it."""
    return joined(document, at - 1) and document.paragraph_of[at] == document.paragraph_of[at - 1]


def _candidates(document: Document, words: ActorWords, units: list[Unit]) -> list[Candidate]:
    """The candidates of a run: freed of its opening words, cut into names."""
    if not units:
        return []
    ordinary = may_be_ordinary(document, units[0][0])
    if len(units) > 1 and " ".join(document.lower[units[0][0] : units[-1][1]]) in words.places:
        return []
    while units and units[0][2] is None and _is_opening(document, words, units, ordinary):
        ordinary = ordinary and document.lower[units[0][0]] not in _ARTICLES
        units = units[1:]
    while len(units) > 1 and units[-1][2] is None and document.lower[units[-1][0]] in _ARTICLES:
        units = units[:-1]
    if not units:
        return []
    for index, unit in enumerate(units):
        if index and unit[2] is None and document.lower[unit[0]] in _NEVER_INSIDE:
            return _candidates(document, words, units[:index]) + _candidates(
                document, words, units[index + 1 :]
            )
    if len(units) > 1 and _shouted(document, units):
        return [_candidate(document, [unit], shouted=True) for unit in units if unit[2]] + [
            _candidate(document, part, shouted=True) for part in _between_entries(units)
        ]
    if (
        document.language == "fr"
        and len(units) > 1
        and units[0][2] is None
        and _is_label(document, words, units[0][0])
    ):
        units = units[1:]
    ordinary = ordinary and may_be_ordinary(document, units[0][0])
    return _cut(document, words, units, ordinary)


def _is_opening(document: Document, words: ActorWords, units: list[Unit], ordinary: bool) -> bool:
    word = document.lower[units[0][0]]
    if word == "the":
        return True
    if not ordinary or word not in words.common:
        return False
    return not (len(units) > 1 and word in _NAMES_TOO and word in words.first_names)


def _is_label(document: Document, words: ActorWords, token: int) -> bool:
    """Whether a word in capitals only says what the name after it is: « l'ONG Acled »."""
    word = document.lower[token]
    return word in words.labels and (document.words[token].isupper() or word in ("groupe", "société"))


def is_first_name(words: ActorWords, word: str) -> bool:
    """Whether a word is a first name, or a compound that begins with one."""
    if word in words.first_names:
        return True
    first, hyphen, rest = word.partition("-")
    return (
        hyphen != "" and first in words.first_names and (rest in words.first_names or first in _COMPOUNDING)
    )


def _shouted(document: Document, units: list[Unit]) -> bool:
    """Whether a run is a stretch of text in capitals."""
    spelled = [word for u in units for word in document.words[u[0] : u[1]] if len(word) > 1]
    if not all(word.isupper() for word in spelled):
        return False
    return sum(len(w) > 2 for w in spelled) > 1 or sum(len(w) for w in spelled) > 7


def _between_entries(units: list[Unit]) -> list[list[Unit]]:
    parts: list[list[Unit]] = [[]]
    for unit in units:
        if unit[2]:
            parts.append([])
        else:
            parts[-1].append(unit)
    return [part for part in parts if part]


def _cut(document: Document, words: ActorWords, units: list[Unit], ordinary: bool) -> list[Candidate]:
    """The names of a run, in order."""
    whole = len(units) > 1 and _ends_body(document, words, units)
    found: list[Candidate] = []
    part: list[Unit] = []
    titled = False
    for index, unit in enumerate(units):
        following = units[index + 1 :]
        if not whole and _is_title(document, words, unit, part, following, ordinary and index == 0):
            if part:
                found.append(_candidate(document, part, titled, ordinary and not found))
            part, titled = [], True
            continue
        if part and not titled and not whole and _new_name(document, words, part, unit, following):
            found.append(_candidate(document, part, titled, ordinary and not found))
            part = []
        part.append(unit)
    if part:
        found.append(_candidate(document, part, titled, ordinary and not found and part[0] == units[0]))
    return [c for c in (_trimmed(document, words, c) for c in found) if c.last > c.first]


def _ends_body(document: Document, words: ActorWords, units: list[Unit]) -> bool:
    """Whether the whole run is one body, by its last word: "Prince Charles Hospital"."""
    last = document.lower[units[-1][1] - 1]
    if document.language != "en":
        return False
    return last in words.suffixes or (
        last in words.bodies and (last not in words.roles or last.endswith("s"))
    )


def _is_title(
    document: Document, words: ActorWords, unit: Unit, part: list[Unit], following: list[Unit], opens: bool
) -> bool:
    """Whether a unit is a title, a role or a demonym that only goes with the name after it."""
    if unit[2]:
        return False
    word = document.lower[unit[0]]
    if word in words.addresses:
        return bool(following) or document.kinds[unit[0]] is Kind.ABBREVIATION or word in ("lady", "lord")
    if part and not following and word in words.bodies:
        return False
    if part and not following and (document.lower[part[0][0]] in words.first_names or word in _NOBLE):
        return False
    if word in words.ranks or (word in words.roles and (opens or part or document.language == "en")):
        return word not in words.first_names or word in _ALWAYS_TITLES or bool(part)
    if word in words.before_roles and document.language == "en":
        return bool(following) and not part
    return (
        word in words.demonyms
        and bool(following)
        and document.language == "en"
        and not part
        and _person_follows(document, words, following)
    )


def _person_follows(document: Document, words: ActorWords, following: list[Unit]) -> bool:
    word = document.lower[following[0][0]]
    return word in words.roles or word in words.before_roles or is_first_name(words, word)


def _new_name(
    document: Document, words: ActorWords, part: list[Unit], unit: Unit, following: list[Unit]
) -> bool:
    """Whether a name begins at `unit`, the run's part before it being another one."""
    before = part[-1]
    if unit[2] and before[2]:
        return True
    last = document.lower[before[1] - 1]
    ended = (
        before[2] is not None
        or last in words.suffixes
        or last in words.portfolios
        or last in words.places
        or last in words.demonyms
        or last in words.parties
        or last in words.things
        or lower_at(document, part[0][0] - 1) in ("de", "d'", "du")
    )
    if not ended or unit[2] is not None:
        return False
    complete = bool(following) or (before[2] is not None and before[2].known is Known.BODY)
    return (
        is_first_name(words, document.lower[unit[0]])
        and complete
        and not (is_first_name(words, last) and len(part) == 1 and not before[2])
    )


def _candidate(
    document: Document, units: list[Unit], titled: bool = False, ordinary: bool = False, shouted: bool = False
) -> Candidate:
    first, last = units[0][0], units[-1][1]
    if document.lower[last - 1] in ("jr", "sr") and last < len(document) and document.words[last] == ".":
        last += 1
    entry = units[0][2] if len(units) == 1 else None
    composed = entry is None and any(unit[2] for unit in units)
    key = " ".join(document.lower[first:last])
    return Candidate(first, last, key, entry, composed, titled, ordinary, shouted)


def _trimmed(document: Document, words: ActorWords, c: Candidate) -> Candidate:
    """Without the demonym it ends on: "the Mail | British"."""
    if c.last - c.first > 1 and not c.entry and document.lower[c.last - 1] in words.demonyms and not c.titled:
        c.last -= 1
        c.key = " ".join(document.lower[c.first : c.last])
    return c
