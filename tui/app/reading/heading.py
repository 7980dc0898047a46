"""What stands above the text: where it comes from, when, how long it is, how many speak in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len

from tui.app.cells import cut
from tui.app.extent_words import cut_short
from tui.app.reading.reading import Reading
from tui.app.reading.wrap import wrap
from tui.locale import _, ngettext
from tui.locale.dates import long_date, short_date
from tui.text.clean import clean_line
from tui.text.measure import WORDS_A_MINUTE, reading_minutes, word_count

SEPARATOR = " · "
_SAMPLE = 20_000


class Meta(NamedTuple):
    """The line above the title: the source, then all the rest. Together never wider than was asked for."""

    source: str
    rest: str


def meta_line(reading: Reading, width: int) -> Meta:
    """The meta line in at most `width` cells: always one line, so that a finished analysis moves no text.

    What does not fit is said shorter (the date, the count), then left out (the minutes), then cut.
    """
    source = clean_line(reading.article.source)
    for parts in _wordings(reading, bool(source)):
        rest = SEPARATOR.join(parts)
        if cell_len(source) + cell_len(rest) <= width:
            return Meta(source, rest)
    return Meta(cut(source, width), "")


def title_lines(title: str, width: int) -> list[str]:
    """The title in as few lines of `width` cells as it takes, all about as long; none for an empty one."""
    text = clean_line(title)
    if not text:
        return []
    lines = list(wrap(text, max(1, width)))
    for narrower in range(width - 1, 0, -1):
        balanced = list(wrap(text, narrower))
        if len(balanced) > len(lines):
            break
        lines = balanced
    return [text[start:end] for start, end in lines]


def count_of_quotes(reading: Reading) -> str:
    """«6 citations, 3 locuteurs»; that analysis is under way when it is."""
    if reading.analysis is None:
        return _("Analysing…")
    quotes, speakers = len(reading.quotes), len(reading.speakers)
    if not quotes:
        return _("no quotation")
    said = ngettext("{n} quotation", "{n} quotations", quotes).format(n=quotes)
    by = ngettext("{n} speaker", "{n} speakers", speakers).format(n=speakers)
    return f"{said}, {by}" if speakers else said


def _minutes(text: str) -> int:
    """Minutes to read `text`; a long one is judged by its beginning, since counting it would delay it."""
    if len(text) <= _SAMPLE:
        return reading_minutes(text)
    return round(word_count(text[:_SAMPLE]) * len(text) / _SAMPLE / WORDS_A_MINUTE)


def _wordings(reading: Reading, sourced: bool) -> Iterator[tuple[str, ...]]:
    """The parts after the source, from the fullest wording to the shortest."""
    published = reading.article.published
    day = long_date(published) if published else ""
    short_day = short_date(published) if published else ""
    minutes = _("{n} min").format(n=_minutes(reading.body.text))
    count = count_of_quotes(reading)
    brief = f"{len(reading.quotes)} «" if reading.analysis is not None else "…"
    seen = reading.article.versions
    versions = ngettext("{n} version", "{n} versions", seen).format(n=seen) if seen > 1 else ""
    lead = ("",) if sourced else ()
    whole = cut_short(reading.extent, reading.origin)
    sign = whole[:1]
    for parts in (
        (day, whole, minutes, count, versions),
        (short_day, whole, minutes, count, versions),
        (short_day, whole, count, versions),
        (short_day, whole, minutes, count),
        (short_day, whole, count),
        (short_day, whole, brief),
        (short_day, sign, brief),
        (sign, brief),
    ):
        yield (*lead, *(part for part in parts if part))
