"""The reporting verbs of a language, by the forms they are met in.

Read once a language from `lexicon/<language>/cues.txt` and expanded by `conjugation`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from tui.analysis import conjugation
from tui.analysis.conjugation import Form

_LEXICON = Path(__file__).parent / "lexicon"


class Trust(StrEnum):
    """How far a verb may be believed to report speech; the sections of the lexicon say what each means."""

    PLAIN = "plain"
    OPINION = "opinion"
    PRESS = "press"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class CueWord:
    """One reading of a verb form: which verb, what form, and the words a set phrase goes on with."""

    lemma: str
    trust: Trust
    form: Form
    reflexive: bool = False
    rest: tuple[str, ...] = ()


CueWords = dict[str, tuple[CueWord, ...]]


@lru_cache(maxsize=4)
def cue_words(language: str) -> CueWords:
    """Lower-case verb form -> its readings, the most trusted first. Unknown languages read as French."""
    words: dict[str, tuple[CueWord, ...]] = {}
    folder = _LEXICON / ("en" if language == "en" else "fr")
    models = conjugation.french_models(folder / "conjugation.txt") if folder.name == "fr" else None
    for trust, phrase in _phrases((folder / "cues.txt").read_text(encoding="utf-8")):
        reflexive = phrase.startswith(("se ", "s'"))
        verb, *rest = phrase.removeprefix("se ").removeprefix("s'").split(" ")
        infinitive, _, irregular = verb.partition("=")
        lemma = " ".join([infinitive, *rest])
        forms = (
            conjugation.french(infinitive, models) if models else conjugation.english(infinitive, irregular)
        )
        merged: dict[str, Form] = {}
        for spelling, form in forms:
            merged[spelling] = merged.get(spelling, Form(0)) | form
        shared: dict[Form, CueWord] = {}
        for spelling, form in merged.items():
            word = shared.get(form)
            if word is None:
                word = shared[form] = CueWord(lemma, trust, form, reflexive, tuple(rest))
            words[spelling] = (*words.get(spelling, ()), word)
    return words


def _phrases(text: str) -> list[tuple[Trust, str]]:
    """The verbs of a lexicon file with their section; a line with bars holds phrases of several words."""
    found = []
    trust = Trust.PLAIN
    for line in text.splitlines():
        if line.startswith("["):
            trust = Trust(line.strip("[] "))
        elif line and not line.startswith("#"):
            parts = line.split("|") if "|" in line else line.split()
            found += [(trust, part.strip().replace("\\", "")) for part in parts]
    return found
