"""Runs of capitalised words: what may be a name, before anything says what it is.

A run is cut where a title or a role stands in it ("Israeli Prime Minister | Benjamin Netanyahu"), freed of a capital that
only opens its sentence (« Selon | Benoît Hamon »), and joined over the small words of names (« Olivier de Kermadec »,
"University of Bergen").
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.actors.gazetteer import Entry, Known
from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.tokens import is_capital, joined, lower_at, may_be_ordinary
from tui.analysis.document import Document, Kind

_FRENCH_PARTICLES = frozenset(("de", "d'", "du", "des", "la", "le"))
_PARTICLES = frozenset(
    "von van der den ter ten zu zum ben bin ibn bint ould al el da do dos das di del della y e af av san".split()
)
_NICKNAME_MARKS = {'"': '"', "“": "”", "«": "»", "‘": "’", "'": "'"}
_EXACT_LENGTH = 3
"""Country names this short are taken only in capitals: US, UK."""


@dataclass(slots=True)
class Candidate:
    """What may be a name: tokens `first` to `last`, half-open."""

    first: int
    last: int
    key: str
    """Its words in lower case, for comparison."""
    entry: Entry | None = None
    """The known name it is."""
    body: str = ""
    """The rule by which its own words show a body."""
    titled: bool = False
    """Whether a title or a role stands right before it, in the same run or in lower case."""
    gender: str = ""
    ordinary: bool = False
    """Whether its capital may be that of any word that opens a sentence."""


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
        found += _cut(document, words, units)
    return found


Unit = tuple[int, int, Entry | None]


def _run(document: Document, words: ActorWords, token: int, taken: bytearray) -> tuple[list[Unit], int]:
    """The units, words or known names, of the run that begins at `token`, and the token after it."""
    units: list[Unit] = []
    if (
        token
        and document.lower[token - 1] in ("l'", "d'", "n'", "m'")
        and document.words[token - 1][0].isupper()
    ):
        entry = _known(document, words, token - 1)
        if entry:
            units.append((token - 1, token - 1 + len(entry.tokens), entry))
        elif (
            token > 1
            and is_capital(document, token - 2)
            and document.ends[token - 2] + 1 == document.starts[token - 1]
        ):
            units.append((token - 1, token + 1, None))
    at = token if not units else units[0][1]
    while at < len(document) and not taken[at] and is_capital(document, at):
        if units and not _connects(document, at):
            break
        entry = _known(document, words, at)
        size = len(entry.tokens) if entry else 1
        units.append((at, at + size, entry))
        at += size
        at = _over_link(document, words, units, at, taken)
    return units, max(at, token + 1)


def _connects(document: Document, at: int) -> bool:
    """Whether the token at `at` goes on with the run before it."""
    if not joined(document, at - 1):
        return False
    return document.paragraph_of[at] == document.paragraph_of[at - 1]


def _known(document: Document, words: ActorWords, at: int) -> Entry | None:
    """The longest known name that begins at `at`."""
    for entry in words.gazetteer.get(document.lower[at], ()):
        size = len(entry.tokens)
        if size > 1 and tuple(document.lower[at : at + size]) != entry.tokens:
            continue
        text = document.text[document.starts[at] : document.ends[at + size - 1]]
        if entry.spelling:
            if text.replace("’", "'") == entry.spelling or (text.isupper() and len(text) > 4):
                return entry
        elif (len(text) > _EXACT_LENGTH or text.isupper()) and _known_fits(text, entry):
            return entry
    return None


def _known_fits(text: str, entry: Entry) -> bool:
    last = text.rsplit(" ", 1)[-1]
    return entry.known is not Known.STATE or len(entry.tokens) == 1 or last[0].isupper() or last[-1].islower()


def _over_link(document: Document, words: ActorWords, units: list[Unit], at: int, taken: bytearray) -> int:
    """Past the small words after the run's last unit where they lead on to another capital; else `at`."""
    if at >= len(document) or not joined(document, at - 1):
        return at
    word = document.lower[at]
    if (
        document.words[at] in ("-", "‑")
        and document.ends[at] == _start(document, at + 1)
        and is_capital(document, at + 1)
    ):
        return at + 1 if document.kinds[at - 1] is Kind.ABBREVIATION else at
    if document.words[at] in _NICKNAME_MARKS:
        return _over_nickname(document, units, at)
    if word == "&" or (word in _PARTICLES and is_capital(document, at + 1) and _connects(document, at + 1)):
        return at + 1 if is_capital(document, at + 1) else at
    if document.language == "en":
        return _over_english(document, words, units, at, taken)
    if (
        word in _FRENCH_PARTICLES
        and all(lower_at(document, u[0]) in words.first_names for u in units)
        and word not in ("la", "le")
    ):
        after = at + 1
        while lower_at(document, after) in ("la", "l'", "le") and document.words[after].islower():
            after += 1
        if is_capital(document, after) and joined(document, after - 1) and not _known(document, words, after):
            if lower_at(document, after) not in words.places and not taken[after]:
                return after
    return at


def _start(document: Document, at: int) -> int:
    return document.starts[at] if at < len(document) else -1


def _over_nickname(document: Document, units: list[Unit], at: int) -> int:
    """Past « Bob "Skip" Hanrahan »'s nickname."""
    closer = _NICKNAME_MARKS[document.words[at]]
    fits = (
        at + 3 < len(document)
        and is_capital(document, at + 1)
        and document.words[at + 2] == closer
        and is_capital(document, at + 3)
        and document.ends[at + 2] + 1 == document.starts[at + 3]
        and document.ends[at] == document.starts[at + 1]
    )
    return at + 3 if fits and not units[-1][2] else at


def _over_english(document: Document, words: ActorWords, units: list[Unit], at: int, taken: bytearray) -> int:
    """Past *of*, *for* and *and* inside an English body's name."""
    word = document.lower[at]
    if word not in ("of", "for", "and", "on"):
        return at
    last = document.lower[units[-1][1] - 1]
    after = at + 1
    if lower_at(document, after) == "the" and word in ("of", "for"):
        after += 1
    if not is_capital(document, after) or not joined(document, at) or not joined(document, after - 1):
        return at
    bodies = any(
        document.lower[u[1] - 1] in words.bodies and document.lower[u[1] - 1] not in words.ranks
        for u in units
    )
    if word in ("of", "for", "on"):
        return after if last in words.bodies and last not in words.ranks else at
    end = after
    while end < len(document) and is_capital(document, end) and joined(document, end - 1):
        end += 1
    if units[-1][2] and units[-1][2].known is not Known.BODY or _known(document, words, after):
        return at
    closes = document.lower[end - 1] in words.bodies and end - after > 1 and not bodies
    inside = bodies and any(lower_at(document, u[1]) in ("of", "for") for u in units) and end == after + 1
    return after if (closes or inside) and lower_at(document, units[0][0]) not in words.first_names else at


def _cut(document: Document, words: ActorWords, units: list[Unit]) -> list[Candidate]:
    """The candidates of a run: freed of its opening word, cut at titles and roles."""
    ordinary = may_be_ordinary(document, units[0][0])
    while units and units[0][2] is None and _is_opening(document, words, units, ordinary):
        units = units[1:]
        ordinary = False
    if not units:
        return []
    if document.language == "en" or len(units) > 1:
        split = _title_at(document, words, units)
        if split >= 0:
            left, right = units[:split], units[split + 1 :]
            while left and _in_title(words, document.lower[left[-1][0]]):
                left = left[:-1]
            found = _plain(document, words, left, ordinary) if left else []
            return found + (_named(document, words, right) if right else [])
    return _plain(document, words, units, ordinary)


def _in_title(words: ActorWords, word: str) -> bool:
    return word in words.roles or word in words.before_roles


def _is_opening(document: Document, words: ActorWords, units: list[Unit], ordinary: bool) -> bool:
    word = document.lower[units[0][0]]
    if document.language == "en" and word == "the":
        return True
    if not ordinary or word not in words.common:
        return False
    return not (len(units) > 1 and word in words.first_names and units[1][0] == units[0][1])


def _title_at(document: Document, words: ActorWords, units: list[Unit]) -> int:
    """The unit that is the last title or role of the run, -1 without one."""
    last = document.lower[units[-1][1] - 1]
    if len(units) > 1 and (last in words.suffixes or (last in words.bodies and last not in words.roles)):
        return -1
    for index in range(len(units) - 1, -1, -1):
        first, _, entry = units[index]
        word = document.lower[first]
        if entry is None and (
            word in words.ranks or word in words.addresses or (word in words.roles and index)
        ):
            if index == len(units) - 1 and index and document.lower[units[index - 1][0]] in words.first_names:
                continue
            return index
    return -1


def _named(document: Document, words: ActorWords, units: list[Unit]) -> list[Candidate]:
    """What stands after a title: a person."""
    first, last = units[0][0], units[-1][1]
    return [Candidate(first, _with_generation(document, last), _key(document, first, last), titled=True)]


def _plain(document: Document, words: ActorWords, units: list[Unit], ordinary: bool) -> list[Candidate]:
    """A run without title: one candidate, or a country or demonym and what it qualifies."""
    while units and units[-1][2] is None and document.lower[units[-1][0]] in words.demonyms:
        units = units[:-1]
    if len(units) > 1 and document.lower[units[1][0]] in words.first_names and units[0][2] is None:
        if document.lower[units[0][0]] in words.demonyms:
            units = units[1:]
    if not units:
        return []
    first, last = units[0][0], units[-1][1]
    entry = units[0][2] if len(units) == 1 else None
    return [
        Candidate(
            first, _with_generation(document, last), _key(document, first, last), entry, ordinary=ordinary
        )
    ]


def _with_generation(document: Document, last: int) -> int:
    """Past the full stop of « Jr. »."""
    if document.lower[last - 1] in ("jr", "sr") and last < len(document) and document.words[last] == ".":
        return last + 1
    return last


def _key(document: Document, first: int, last: int) -> str:
    return " ".join(document.lower[first:last])
