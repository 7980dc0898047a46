"""The gate untrusted text passes: what a terminal would obey, and what only hinders search, is taken out.

Two steps, because offsets of quotes and annotations must never shift: `normalise` may change the length and
runs before any offset exists; `clean` replaces one for one and may run on anything, at any time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

MARKS_A_BASE = 4
"""Combining marks kept on one base character: enough for every living script, too few to blot lines above."""

_LINE_LIKE = "\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_TAGS = "\U000e0000-\U000e007f"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(p << 16 | 0xFFFE)}{chr(p << 16 | 0xFFFF)}" for p in range(17)
)
_UNSAFE = re.compile(
    f"[{_LINE_LIKE}\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f{_BIDI}\ufff9-\ufffb\ud800-\udfff{_TAGS}{_NONCHARACTERS}]"
)
_INVISIBLE = re.compile(f"[\u00ad\u180e\u200b\u2060\ufeff{_BIDI}{_TAGS}]")
_LINE_ENDS = re.compile(r"\r\n?")
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")


def _replacement(match: re.Match[str]) -> str:
    return " " if match[0] in _LINE_LIKE else "\ufffd"


def clean(text: str) -> str:
    """Replace, one for one, every character a terminal or SQLite may trip over; the length never changes.

    Replaced are C0 but newline and tab, DEL, C1, bidirectional controls, line and paragraph separators,
    interlinear marks, surrogates, noncharacters and tag characters: those that end a line by a space, the
    others by U+FFFD, so that tampering stays visible.
    """
    if _is_plain(text):
        return text
    # An article has some hundred distinct characters: looking at those is four times as fast as at them all.
    return _UNSAFE.sub(_replacement, text) if _UNSAFE.search("".join(set(text))) else text


def normalise(text: str) -> str:
    """Bring text into the one form the product stores; for use before any offset into it exists.

    Line ends become newlines, characters are composed (NFC), tabs become spaces, invisible characters that
    only hinder search (soft hyphen, zero-width space, byte order mark, directional marks) are dropped, and
    at most `MARKS_A_BASE` combining marks stay on a base.
    """
    if _is_plain(text):
        return text
    if "\r" in text:
        text = _LINE_ENDS.sub("\n", text)
    if not text.isascii():
        # Marks are capped before composing: ordering a long run of them costs quadratic time.
        text = unicodedata.normalize("NFC", _cap_marks(_INVISIBLE.sub("", text)))
    return text.expandtabs(4)


def clean_line(text: str) -> str:
    """One clean line, for titles, names, addresses, tags and messages.

    Every run of white space becomes one space, none is left at the ends; the no-break spaces of French
    typography (U+00A0, U+202F) stay.
    """
    return one_line(text).strip()


def one_line(text: str) -> str:
    """As `clean_line`, but for a part of a line: white space at its ends becomes one space and stays."""
    if _is_plain(text):
        return _SPACES.sub(" ", text) if "  " in text or "\n" in text else text
    return _SPACES.sub(" ", clean(normalise(text)))


def one_lines(texts: Sequence[str]) -> list[str]:
    """`one_line` of each text; where all are plain, as most are, that is told once for all of them."""
    if _is_plain("\n".join(texts)):
        return [_SPACES.sub(" ", text) if "  " in text or "\n" in text else text for text in texts]
    return [one_line(text) for text in texts]


def _is_plain(text: str) -> bool:
    """Whether there is nothing to normalise or to clean, told quickly; False for many a sound text too.

    What windows-1252 can write has no marks to compose; what is printable is no control, nor invisible.
    """
    visible = text.replace("\u00a0", " ").replace("\u202f", " ").replace("\n", " ")
    if not visible.isprintable():
        return False
    try:
        visible.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _cap_marks(text: str) -> str:
    marks = [char for char in set(text) if char > "\u02ff" and unicodedata.category(char) in ("Mn", "Me")]
    if not marks:
        return text
    mark = f"[{re.escape(''.join(sorted(marks)))}]"
    return re.sub(f"({mark}{{{MARKS_A_BASE}}}){mark}+", r"\1", text)
