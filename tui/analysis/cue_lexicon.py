"""The reporting verbs of a language, by the forms they are met in.

Read once a language from `lexicon/<language>/cues.txt` and expanded by `conjugation`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tui.analysis import conjugation
from tui.analysis.findings import CueClass
from tui.analysis.lexicon_files import language_folder, lexicon_text


class CueWord(NamedTuple):
    """One reading of a verb form: which verb, which forms (bits of `conjugation`), what follows."""

    lemma: str
    cls: str
    form: int
    reflexive: bool = False
    rest: tuple[str, ...] = ()


CueWords = dict[str, tuple[CueWord, ...]]


@lru_cache(maxsize=4)
def cue_words(language: str) -> CueWords:
    """Lower-case verb form -> its readings, in the order of the lexicon. Unknown languages read as French."""
    words: dict[str, tuple[CueWord, ...]] = {}
    folder = language_folder(language)
    models = conjugation.french_models() if folder == "fr" else None
    for cls, phrase in _phrases(lexicon_text(f"{folder}/cues.txt")):
        reflexive = phrase.startswith(("se ", "s'"))
        verb, *rest = phrase.removeprefix("se ").removeprefix("s'").split(" ")
        infinitive, _, irregular = verb.partition("=")
        lemma = " ".join([infinitive, *rest])
        merged: dict[str, int] = {}
        for spelling, form in (
            conjugation.french(infinitive, models) if models else conjugation.english(infinitive, irregular)
        ):
            merged[spelling] = merged.get(spelling, 0) | form
        shared: dict[int, tuple[CueWord]] = {}
        for spelling, form in merged.items():
            reading = shared.get(form)
            if reading is None:
                reading = shared[form] = (CueWord(lemma, cls, form, reflexive, tuple(rest)),)
            before = words.get(spelling)
            words[spelling] = before + reading if before else reading
    return words


def _phrases(text: str) -> list[tuple[str, str]]:
    """The verbs of a lexicon file with their section; a line with bars holds phrases of several words."""
    found = []
    cls: str = CueClass.SAY
    for line in text.splitlines():
        if line.startswith("["):
            cls = line.strip("[] ")
        elif line and not line.startswith("#"):
            parts = line.split("|") if "|" in line else line.split()
            found += [(cls, part.strip()) for part in parts if part.strip()]
    return found
