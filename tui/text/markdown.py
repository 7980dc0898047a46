"""Text as Markdown (CommonMark) that reads back as the same text."""

from __future__ import annotations

import re

ARTICLE_END = "<!-- end of the article -->"
"""Ends the article in a Markdown export; what follows (who says what, notes) is not text of the article."""

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")
_LEADING = re.compile(r"^(\s*)(?:([#+=-])|(\d{1,9})([.)])(?=\s|$))")

_CLOSING = re.compile(r"(?<![^ \t])(?=#+[ \t]*$)")
"""Before number signs at the end, which would close a heading."""


def escape(text: str, *, starts_line: bool = True) -> str:
    """One line of text, or a part of one, in which no character means anything to Markdown."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    started = _LEADING.sub(_escaped_start, escaped) if starts_line else escaped
    return _CLOSING.sub(r"\\", started)


def _escaped_start(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[2] else f"{match[1]}{match[3]}\\{match[4]}"
