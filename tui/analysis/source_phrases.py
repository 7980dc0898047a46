"""The set phrases that name a source without a verb, word by word."""

from __future__ import annotations

FRENCH = (
    ("selon",),
    ("d'", "après"),
    ("à", "en", "croire"),
    ("si", "l'", "on", "en", "croit"),
    ("si", "on", "en", "croit"),
    ("a", "en", "croire"),
    ("aux", "yeux", "de"),
    ("aux", "yeux", "du"),
    ("aux", "yeux", "d'"),
    ("de", "l'", "avis", "de"),
    ("de", "l'", "avis", "du"),
    ("de", "l'", "aveu", "de"),
    ("de", "l'", "aveu", "même", "de"),
    ("au", "dire", "de"),
    ("aux", "dires", "de"),
    ("aux", "dires", "du"),
    ("aux", "dires", "des"),
    ("de", "l'", "aveu", "du"),
    ("de", "source"),
    ("de", "sources"),
    ("du", "point", "de", "vue", "de"),
    ("à", "ses", "yeux"),
    ("a", "ses", "yeux"),
    ("à", "leurs", "yeux"),
    ("à", "son", "avis"),
    ("de", "son", "propre", "aveu"),
    ("de", "son", "aveu"),
    ("dixit",),
    ("pour",),
    ("dans", "la", "bouche", "de"),
    ("dans", "la", "bouche", "des"),
    ("dans", "la", "bouche", "du"),
)
ENGLISH = (
    ("according", "to"),
    ("for",),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
    ("in", "his", "view"),
    ("in", "her", "view"),
    ("in", "their", "view"),
)
POSSESSED = frozenset(("yeux", "avis", "aveu", "view"))
"""A phrase that ends in one of these names its source by « ses », "her"."""


def _by_opener(phrases: tuple[tuple[str, ...], ...]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _by_telling_word(phrases: tuple[tuple[str, ...], ...]) -> dict[str, set[int]]:
    """For the longest word of each phrase, which few other phrases hold, the words that stand before it."""
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        telling = max(phrase, key=len)
        found.setdefault(telling, set()).add(phrase.index(telling))
    return found


BY_OPENER = {"fr": _by_opener(FRENCH), "en": _by_opener(ENGLISH)}
"""The phrases of a language by the word they begin with."""
TELLING = {"fr": _by_telling_word(FRENCH), "en": _by_telling_word(ENGLISH)}
"""A word no phrase does without -> how many words of the phrase stand before it."""
