"""Folding for search: case, accents, ligatures, apostrophes and dashes stop mattering."""

from __future__ import annotations

import re
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


_WESTERN = "cp1252"
"""Bytes are folded many times as fast as characters. This code page has nearly all of a Western text; what
French has beyond it, the narrow no-break space, folds to a space."""


class _Western:
    """Folding of texts in that code page."""

    def __init__(self) -> None:
        self._one_to_one = bytearray(range(256))
        self._longer: list[tuple[bytes, bytes]] = []
        beyond = b""
        for code in range(128, 256):
            byte = bytes([code])
            folded = "".join(_FOLDS[ord(char)] for char in byte.decode(_WESTERN, "ignore"))
            try:
                written = folded.encode(_WESTERN)
            except UnicodeEncodeError:
                beyond += byte
                continue
            if len(written) == 1:
                self._one_to_one[code] = written[0]
            elif written:
                self._longer.append((byte, written))
        self._one_to_one[:128] = bytes(range(128)).lower().replace(b"`", b"'")
        self._beyond = re.compile(b"[" + beyond + b"]")

    def fold(self, text: str) -> str | None:
        """The folded text, None when it or its folded form is not in the code page."""
        try:
            written = text.replace("\u202f", " ").encode(_WESTERN)
        except UnicodeEncodeError:
            return None
        if self._beyond.search(written):
            return None
        for byte, folded in self._longer:
            written = written.replace(byte, folded)
        return written.translate(self._one_to_one).decode(_WESTERN)


_WESTERN_FOLDS = _Western()


def fold(text: str) -> str:
    """The form under which text is indexed and looked for: "L’Œuvre" and "l'oeuvre" are the same.

    Each character is folded by itself, so the folded form of a part is a part of the folded form.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    folded = _WESTERN_FOLDS.fold(text)
    return text.translate(_FOLDS) if folded is None else folded


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """`fold(text)`, and for each of its characters the offset in `text` of the one it came from."""
    folded = fold(text)
    if text.isascii():
        return folded, list(range(len(text)))
    offsets: list[int] = []
    for offset, char in enumerate(text):
        offsets.extend([offset] * len(_FOLDS[ord(char)]))
    return folded, offsets
