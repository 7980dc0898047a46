"""Bytes to text, before any parser sees them.

Parsers guess an encoding from one bad byte and ruin the whole text; so the order here is fixed: byte order
mark, strict UTF-8, what is declared, UTF-8 with its few bad bytes replaced, windows-1252.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:encoding|charset)\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9._:-]{2,40})""", re.I)
_HEAD = 2048
"""Bytes searched for a declaration, as browsers do (they look at 1024; XHTML puts more in front)."""

_LATIN_BY_NAME = {"iso8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""Encodings that stand for their windows superset on the web (WHATWG Encoding Standard)."""
_TEXT_CODECS = re.compile(r"utf|iso|cp|windows|koi8|mac|gb|big5|euc|shift|johab|hz|tis|latin|ascii", re.I)
_DENSE = 0.3
"""Share of high bytes from which a text is not in a Latin alphabet."""
_BAD_SHARE = 0.01


def decode(data: bytes, declared: str = "") -> str:
    """The text of `data`; never fails. `declared` is the charset of the transport ("" when it gives none)."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    return _declared(data, declared) or _mostly_utf8(data) or _undeclared(data)


def is_wide(data: bytes) -> bool:
    """Whether bytes without a mark are UTF-16 all the same."""
    return bool(_wide(data))


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of the markup in front is zero."""
    head = data[:64]
    if len(head) < 4 or head.count(0) < len(head) // 3:
        return ""
    return "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"


def _declared(data: bytes, declared: str) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    names = [declared, match[1].decode("ascii") if match else ""]
    for name in names:
        try:
            codec = codecs.lookup(name).name if name and _TEXT_CODECS.match(name) else ""
            if not codec or codec.startswith("utf"):
                continue
            return data.decode(_LATIN_BY_NAME.get(codec, codec))
        except (LookupError, UnicodeError, ValueError):
            if name and name in _LATIN_BY_NAME:
                return data.decode("cp1252", "replace")
    return None


def _mostly_utf8(data: bytes) -> str | None:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    return text if bad <= _BAD_SHARE * len(text) and good >= bad else None


def _undeclared(data: bytes) -> str:
    high = sum(1 for byte in data[:20_000] if byte >= 0x80)
    if high > _DENSE * min(len(data), 20_000):
        from charset_normalizer import from_bytes

        best = from_bytes(data[:20_000]).best()
        if best is not None:
            return data.decode(best.encoding, "replace")
    return data.decode("cp1252", "replace")
