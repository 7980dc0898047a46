"""Names of East Asia in Latin letters: "Kim Tae-hwan", "Lin Yu-chen", « Heung-min Son ».

The given name is two syllables with a hyphen, the second most often in lower case, as in no other name; a
surname of Korea, Taiwan, Hong Kong or Vietnam stands beside it, before or, in the Western order, after.
"""

from __future__ import annotations

import re

from tui.analysis.actors.lexicon import word_set
from tui.analysis.document import Document

SURNAMES = word_set("east asian surnames")
_GIVEN = re.compile(
    r"(?:[bcdfghjklmnprstwyz]|ch|sh|hs|ts|tz)?w?[aeiouyü]{1,3}(?:ng|nh|n|m|k|l|t|p|h|b|w|r)?"
    r"-(?:[bcdfghjklmnprstwyz]|ch|sh|hs|ts|tz)?w?[aeiouyü]{1,3}(?:ng|nh|n|m|k|l|t|p|h|b|w|r)?"
)
"""One syllable, a hyphen, one syllable, in lower case."""


def is_given(document: Document, at: int) -> bool:
    """Whether the word at `at` has the form of a given name beside which a surname stands."""
    word = document.lower[at]
    if "-" not in word or not document.words[at][0].isupper() or not _GIVEN.fullmatch(word):
        return False
    return _is_surname(document, at - 1) or _is_surname(document, at + 1)


def is_full_name(document: Document, at: int) -> bool:
    """Whether a surname at `at` is followed by a given name."""
    if document.lower[at] not in SURNAMES or at + 1 >= len(document.words):
        return False
    return is_given(document, at + 1) and document.words[at][0].isupper()


def is_name(key: str) -> bool:
    """Whether a name, in lower case, is of that form: "kim tae-hwan", "yu-chen lin"."""
    one, _, other = key.partition(" ")
    if one in SURNAMES:
        return _GIVEN.fullmatch(other) is not None
    return other in SURNAMES and _GIVEN.fullmatch(one) is not None


def opens_on_surname(key: str, surname: str) -> bool:
    """Whether a name, in lower case, is of that form and its first word is that surname."""
    return key.startswith(surname + " ") and surname in SURNAMES and is_name(key)


def _is_surname(document: Document, at: int) -> bool:
    if not 0 <= at < len(document.words) or document.lower[at] not in SURNAMES:
        return False
    return document.words[at][0].isupper()
