"""Printing: clean text in whatever encoding the terminal has, complaints apart from results."""

from __future__ import annotations

import codecs
import io
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from tui.text.clean import clean, clean_line

_PLAIN = {
    **{"«": '"', "»": '"', "“": '"', "”": '"', "’": "'", "‘": "'", "‹": "'", "›": "'"},
    **{"–": "-", "—": "-", "‑": "-", "…": "...", "•": "*", "●": "*", "⚑": "+", "×": "x", "✎": "*"},
    **{
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "Æ": "AE",
        "ß": "ss",
        "€": "EUR",
        "\u00a0": " ",
        "\u202f": " ",
        "°": "o",
    },
}
_FORMULA = ("=", "+", "-", "@")


def prepare_streams() -> None:
    """Never fail on a character the terminal's encoding lacks: write the nearest plain one."""
    codecs.register_error("coupures-plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="coupures-plain")


def _plain(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_nearest, error.object[error.start : error.end])), error.end


def _nearest(char: str) -> str:
    plain = _PLAIN.get(char) or unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode()
    return plain or "?"


def say(text: str = "") -> None:
    """Print a result: a line or several."""
    sys.stdout.write(clean(text) + "\n")


def say_exactly(text: str) -> None:
    """Print text as it is, clean, with one newline at its end."""
    sys.stdout.write(clean(text).rstrip("\n") + "\n")


def remark(text: str) -> None:
    """One line for the person, beside the result (on standard error)."""
    sys.stdout.flush()
    sys.stderr.write(clean_line(text) + "\n")
    sys.stderr.flush()


def complain(text: str) -> None:
    """One line that says what went wrong (on standard error)."""
    remark(f"coupures: {text}")


def in_colour() -> bool:
    """Whether standard output is a terminal that wants colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def bold(text: str) -> str:
    """`text`, bold where the terminal can; escape codes go in after cleaning, so print it with `put`."""
    return f"\x1b[1m{text}\x1b[22m" if in_colour() else text


def put(line: str) -> None:
    """Print a line made of clean text and of our own styles."""
    sys.stdout.write(line + "\n")


def say_json(value: Any, one_line: bool = False) -> None:
    """Print one JSON value, indented unless it is to be `one_line`."""
    import json

    indent = None if one_line else 2
    sys.stdout.write(clean(json.dumps(value, ensure_ascii=not _unicode_output(), indent=indent)) + "\n")


def say_json_list(values: Iterable[Any], lines: bool = False) -> None:
    """Print a JSON array one element a line, as they come; with `lines`, JSON lines without the array."""
    import json

    ascii_only = not _unicode_output()
    texts = (clean(json.dumps(value, ensure_ascii=ascii_only)) for value in values)
    if lines:
        sys.stdout.writelines(f"{text}\n" for text in texts)
        return
    mark = "["
    for text in texts:
        sys.stdout.write(f"{mark}\n{text}")
        mark = ","
    sys.stdout.write("[]\n" if mark == "[" else "\n]\n")


def say_values(header: Sequence[str], rows: Iterable[Sequence[object]], tabs: bool = False) -> None:
    """Print CSV (RFC 4180 quoting), or TSV whose fields hold neither tab nor newline.

    A CSV field that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    if tabs:
        for row in (header, *rows):
            sys.stdout.write("\t".join(clean_line(str(field)) for field in row) + "\n")
        return
    import csv

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([_field(field) for field in row])


def _field(field: object) -> object:
    if not isinstance(field, str):
        return field
    return clean(f"'{field}" if field.startswith(_FORMULA) else field)


def _unicode_output() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
