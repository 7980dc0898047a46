"""Folding for search: case, accents, ligatures, apostrophes and dashes stop mattering."""

from __future__ import annotations

import unicodedata

_PLAIN = {
    "œ": "oe",
    "æ": "ae",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ı": "i",
    **dict.fromkeys("’‘ʼʹ′´`‛＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("«»“”„‟〝〞＂", '"'),
}
_CACHED_BELOW = 0x3000


class _Folds(dict[int, str]):
    """Folded form of each character, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = "".join(map(_fold_character, unicodedata.normalize("NFKD", chr(code).casefold())))
        if code < _CACHED_BELOW:
            self[code] = folded
        return folded


def _fold_character(char: str) -> str:
    if unicodedata.category(char) in ("Mn", "Me"):
        return ""
    return _PLAIN.get(char) or char.casefold()


_FOLDS = _Folds()


def fold(text: str) -> str:
    """The form under which text is indexed and looked for: "L’Œuvre" and "l'oeuvre" are the same.

    Each character is folded by itself, so the folded form of a part is a part of the folded form.
    """
    return text.lower() if text.isascii() and "`" not in text else text.translate(_FOLDS)


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """`fold(text)`, and for each of its characters the offset in `text` of the one it came from."""
    folded = fold(text)
    if text.isascii():
        return folded, list(range(len(text)))
    offsets: list[int] = []
    for offset, char in enumerate(text):
        offsets.extend([offset] * len(_FOLDS[ord(char)]))
    return folded, offsets
