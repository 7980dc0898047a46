"""Articles edited at random, as newsrooms edit them, with the truth of where each character went."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tui.text.sentences import sentences

_ROOT = Path(__file__).parents[2]
_MARKUP = re.compile(r"^(#+|>|-) |[*_{}]", re.MULTILINE)
LENGTHS = 300, 1500


@dataclass(frozen=True)
class Case:
    """A passage `old[start:end]`, and for each character of `new` its place in `old` (-1: added)."""

    kind: str
    old: str
    new: str
    start: int
    end: int
    origin: Sequence[int]


class Sheet:
    """A text under edit that remembers where each of its characters was."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.origin = list(range(len(text)))

    def replace(self, start: int, end: int, new: str) -> None:
        self.text = self.text[:start] + new + self.text[end:]
        self.origin[start:end] = [-1] * len(new)

    def move(self, start: int, end: int, to: int) -> None:
        """Move a stretch to before the character `to`, which lies outside it."""
        text, origin = self.text[start:end], self.origin[start:end]
        self.text = self.text[:start] + self.text[end:]
        del self.origin[start:end]
        at = to if to <= start else to - (end - start)
        self.text = self.text[:at] + text + self.text[at:]
        self.origin[at:at] = origin

    def now(self, start: int, end: int) -> tuple[int, int]:
        """Where what is left of an original stretch stands, from its first to its last character."""
        places = [at for at, was in enumerate(self.origin) if start <= was < end]
        return (places[0], places[-1] + 1) if places else (0, 0)


@cache
def press() -> tuple[str, ...]:
    """Texts of 300 to 1,500 words: the demonstration's, and those beside the repository if any."""
    shared = Path(os.environ.get("COUPURES_SHARED", _ROOT.parent / "shared"))
    paths = [
        *sorted((_ROOT / "tui/demo/articles").glob("*.md")),
        *sorted((shared / "press/articles").glob("*.txt")),
    ]
    texts = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".md":
            text = _MARKUP.sub("", text.split("---\n", 2)[2])
        text = re.sub(r"\n{2,}", "\n\n", text.strip())
        if LENGTHS[0] <= len(text.split()) <= LENGTHS[1]:
            texts.append(text)
    return tuple(texts)


def cases(count: int, seed: int) -> list[Case]:
    """`count` cases, as many of each kind."""
    chance = random.Random(seed)
    kinds = list(_EDITS)
    return [_case(kinds[number % len(kinds)], chance) for number in range(count)]


def _case(kind: str, chance: random.Random) -> Case:
    text = chance.choice(press())
    start, end = _passage(text, chance)
    if kind == "near-duplicates":
        text, start, end = _with_duplicates(text, start, end, chance)
    sheet = Sheet(text)
    _EDITS[kind](sheet, start, end, chance)
    return Case(kind, text, sheet.text, start, end, sheet.origin)


def _passage(text: str, chance: random.Random) -> tuple[int, int]:
    """A few words (one in seven), a part of a sentence, or one or two whole sentences."""
    roll = chance.random()
    spans = sentences(text)
    first = chance.randrange(len(spans))
    if roll < 0.4:
        last = min(first + chance.randrange(2), len(spans) - 1)
        return spans[first][0], spans[last][1]
    words = [m.span() for m in re.finditer(r"\S+", text[slice(*spans[first])])]
    most = 3 if roll < 0.55 else 15
    size = min(len(words), chance.randint(1 if most == 3 else 4, most))
    at = chance.randrange(len(words) - size + 1)
    return spans[first][0] + words[at][0], spans[first][0] + words[at + size - 1][1]


def _with_duplicates(text: str, start: int, end: int, chance: random.Random) -> tuple[str, int, int]:
    """The text with one to three sentences elsewhere that are the passage's but for a word, or wholly."""
    spans = sentences(text)
    low = max(a for a, b in spans if a <= start)
    high = min(b for a, b in spans if b >= end)
    for _ in range(chance.randint(1, 3)):
        twin = text[low:high]
        words = [m.span() for m in re.finditer(r"\w{4,}", twin)]
        if words and chance.random() < 0.7:
            a, b = chance.choice(words)
            twin = twin[:a] + _word(chance) + twin[b:]
        at = chance.choice([a for a, b in spans if a >= high or a <= low])
        twin += " "
        text = text[:at] + twin + text[at:]
        if at <= low:
            low, high, start, end = (x + len(twin) for x in (low, high, start, end))
        spans = sentences(text)
    return text, start, end


def _word(chance: random.Random) -> str:
    words: list[str] = re.findall(r"\w{4,}", chance.choice(press()))
    return chance.choice(words)


def _sentence(sheet: Sheet, chance: random.Random) -> str:
    """A sentence of another article."""
    while True:
        text = chance.choice(press())
        sentence = text[slice(*chance.choice(sentences(text)))]
        if sentence not in sheet.text:
            return sentence


def _typo(sheet: Sheet, start: int, end: int, chance: random.Random) -> None:
    low, high = sheet.now(start, end)
    letters = [at for at in range(low, high) if sheet.text[at].isalpha()]
    if letters:
        at = chance.choice(letters)
        new = chance.choice(["", sheet.text[at] * 2, chance.choice("aeiourstnl")])
        sheet.replace(at, at + 1, new)


def _other_word(sheet: Sheet, start: int, end: int, chance: random.Random) -> None:
    low, high = sheet.now(start, end)
    words = [m.span() for m in re.finditer(r"\w+", sheet.text[low:high])]
    if words:
        a, b = chance.choice(words)
        sheet.replace(low + a, low + b, _word(chance))


def _sentence_before(sheet: Sheet, start: int, end: int, chance: random.Random) -> None:
    low, _ = sheet.now(start, end)
    places = [0, *(a for a, _ in sentences(sheet.text) if a <= low)]
    near = places[-1] if chance.random() < 0.5 else chance.choice(places)
    sheet.replace(near, near, _sentence(sheet, chance) + " ")


def _moved(sheet: Sheet, start: int, end: int, chance: random.Random) -> None:
    low, _ = sheet.now(start, end)
    breaks = [0, *(m.end() for m in re.finditer("\n\n", sheet.text)), len(sheet.text)]
    if breaks[-1] - breaks[-2] and not sheet.text.endswith("\n\n"):
        sheet.replace(len(sheet.text), len(sheet.text), "\n\n")
        breaks[-1] = len(sheet.text)
    number = max(n for n, at in enumerate(breaks[:-1]) if at <= low)
    elsewhere = [at for n, at in enumerate(breaks) if n not in (number, number + 1)]
    if elsewhere:
        sheet.move(breaks[number], breaks[number + 1], chance.choice(elsewhere))


def _split(sheet: Sheet, start: int, end: int, chance: random.Random) -> None:
    low, high = sheet.now(start, end)
    spaces = [at for at in range(low, high) if sheet.text[at] == " "]
    if spaces:
        at = chance.choice(spaces)
        added = _sentence(sheet, chance)
        if chance.random() < 0.5:
            added = " ".join(added.split()[: chance.randint(1, 6)])
        sheet.replace(at, at, " " + added)


def _deleted(sheet: Sheet, start: int, end: int, chance: random.Random) -> None:
    low, high = sheet.now(start, end)
    if chance.random() < 0.7:
        around = [(a, b) for a, b in sentences(sheet.text) if a < high and b > low]
        low, high = min([low, *(a for a, b in around)]), max([high, *(b for a, b in around)])
    sheet.replace(low, high, _sentence(sheet, chance) if chance.random() < 0.3 else "")


def _several(sheet: Sheet, start: int, end: int, chance: random.Random) -> None:
    """Three to eight edits, of all kinds, in the passage or anywhere."""
    for _ in range(chance.randint(3, 8)):
        edit = chance.choice([_typo, _other_word, _sentence_before, _moved, _split, _deleted])
        where = start, end
        if edit is _deleted or chance.random() < 0.7:
            where = _passage_of(sheet, chance)
        edit(sheet, *where, chance)


def _passage_of(sheet: Sheet, chance: random.Random) -> tuple[int, int]:
    """A sentence of those that are left, by its first and last original character."""
    for _ in range(20):
        low, high = chance.choice(sentences(sheet.text))
        was = [at for at in sheet.origin[low:high] if at >= 0]
        if was and was[-1] > was[0]:
            return was[0], was[-1] + 1
    return 0, 1


def _beside_duplicates(sheet: Sheet, start: int, end: int, chance: random.Random) -> None:
    edit = chance.choice([_typo, _other_word, _sentence_before, _moved, _deleted, _deleted, _several])
    edit(sheet, start, end, chance)


_EDITS: dict[str, Callable[[Sheet, int, int, random.Random], None]] = {
    "typo in it": _typo,
    "word changed in it": _other_word,
    "sentence before it": _sentence_before,
    "paragraph moved": _moved,
    "split": _split,
    "deleted": _deleted,
    "several edits": _several,
    "near-duplicates": _beside_duplicates,
}
