"""Forms of French and English verbs as newspapers report with them: third person, participles, infinitive.

French models are data (`lexicon/fr/conjugation.txt`, an ending a line); verbs in -er and regular English ones
follow their spelling rules here. Source: any school grammar (Bescherelle's tables 6-20 for -er).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.analysis.lexicon_files import lexicon_text

# What a form of a verb can be; one spelling is often several (« dit »). Plain bits: a lexicon sets thousands.
SINGULAR = 1
PLURAL = 2
FINITE = SINGULAR | PLURAL
PARTICIPLE = 4
GERUND = 8
INFINITIVE = 16

_CLUSTER = r"(?:[bcdfgjklmnprstvz]|[bcdfgptv][lr]|gn|ch|gu|qu)"
_OPEN_E = re.compile(rf"^(.*?)[eé]({_CLUSTER})$")


def french_models() -> dict[str, tuple[str, ...]]:
    """The conjugation table: ending of the infinitive -> the ten columns of the file, in its order."""
    models = {}
    for line in lexicon_text("fr/conjugation.txt").splitlines():
        if line and not line.startswith("#"):
            cells = [cell.split() for cell in line.split("|")]
            models[cells[0][0]] = tuple(word for cell in cells[1:] for word in cell)
    return models


def french(infinitive: str, models: dict[str, tuple[str, ...]]) -> list[tuple[str, int]]:
    """The forms of one French verb; a verb without a model has its infinitive only."""
    if infinitive.endswith("er"):
        return [(infinitive, INFINITIVE), *_first_group(infinitive[:-2])]
    for length in range(min(8, len(infinitive)), 1, -1):
        model = models.get(infinitive[-length:])
        if model:
            return [(infinitive, INFINITIVE), *_from_model(infinitive[:-length], model)]
    return [(infinitive, INFINITIVE)]


def _from_model(root: str, model: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    present, presents, imperfect, past, pasts, future, subjunctive, subjunctives, participle = (
        root + ending for ending in model
    )
    for form in (present, past, imperfect + "ait", future + "a", future + "ait", subjunctive):
        yield form, SINGULAR
    for form in (presents, pasts, imperfect + "aient", future + "ont", future + "aient", subjunctives):
        yield form, PLURAL
    for ending in ("", "e", "s", "es"):
        yield participle + ending, PARTICIPLE
    yield imperfect + "ant", GERUND


_AFTER_SOFT = (("ait", SINGULAR), ("a", SINGULAR), ("aient", PLURAL), ("ant", GERUND))
_AFTER_ROOT = (
    ("èrent", PLURAL),
    ("é", PARTICIPLE),
    ("ée", PARTICIPLE),
    ("és", PARTICIPLE),
    ("ées", PARTICIPLE),
)
_MUTE = (
    ("e", SINGULAR),
    ("era", SINGULAR),
    ("erait", SINGULAR),
    ("ent", PLURAL),
    ("eront", PLURAL),
    ("eraient", PLURAL),
)


def _first_group(root: str) -> list[tuple[str, int]]:
    soft = root[:-1] + "ç" if root.endswith("c") else root + "e" if root.endswith("g") else root
    forms = [(soft + ending, form) for ending, form in _AFTER_SOFT]
    forms += [(root + ending, form) for ending, form in _AFTER_ROOT]
    for mute in _mute_roots(root):
        forms += [(mute + ending, form) for ending, form in _MUTE]
    return forms


def _mute_roots(root: str) -> tuple[str, ...]:
    """The root before a mute e: appuyer -> appui-, marteler -> martèl- or martell-, céder -> cèd-."""
    if root.endswith(("oy", "uy", "ay")):
        return (root[:-1] + "i", root)
    found = _OPEN_E.match(root)
    if not found:
        return (root,)
    before, consonants = found.groups()
    doubled = (root + consonants,) if consonants in ("l", "t") else ()
    return (before + "è" + consonants, root, *doubled)


def english(infinitive: str, irregular: str = "") -> Iterator[tuple[str, int]]:
    """The forms of one English verb; `irregular` is its past and participle, "said/said"."""
    yield infinitive, INFINITIVE | PLURAL
    sibilant = infinitive.endswith(("s", "sh", "ch", "x", "z", "o"))
    consonant_y = infinitive.endswith("y") and infinitive[-2:-1] not in "aeou"
    stem = infinitive[:-1] if infinitive.endswith("e") else infinitive
    yield (
        (infinitive[:-1] + "ies" if consonant_y else infinitive + ("es" if sibilant else "s")),
        SINGULAR,
    )
    for gerund in (stem + "ing", infinitive + infinitive[-1] + "ing"):
        yield gerund, GERUND
    if irregular:
        past, _, participle = irregular.partition("/")
        yield past, FINITE
        yield participle or past, PARTICIPLE
        return
    regular = infinitive[:-1] + "ied" if consonant_y else stem + "ed"
    for past in (regular, infinitive + infinitive[-1] + "ed"):
        yield past, FINITE | PARTICIPLE
