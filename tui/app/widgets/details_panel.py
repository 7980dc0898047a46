"""Where an article comes from and what is known of it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from tui.app.cells import cut
from tui.app.extent_words import advice, cut_short
from tui.app.reading import Reading
from tui.app.reading.heading import count_of_quotes
from tui.app.reading.wrap import wrap
from tui.app.widgets.panel_list import PanelList, Piece, Row
from tui.locale import N_, _, ngettext
from tui.locale.dates import clock, long_date
from tui.locale.numbers import number
from tui.model import Origin, Triage
from tui.text.clean import clean_line
from tui.text.measure import word_count

_LANGUAGES = {"fr": N_("French"), "en": N_("English")}
_TRIAGE = {Triage.INBOX: N_("not sorted"), Triage.KEPT: N_("kept"), Triage.DISMISSED: N_("dismissed")}
_LABEL = 10


_ORIGINS = {Origin.PAGE: N_("of its page"), Origin.FEED: N_("of the feed")}


class DetailsPanel(PanelList):
    """Source, author, date, address, language, length, versions, tags, analysis."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._tags: Sequence[str] = ()

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show the article's own tags."""
        self._tags = tuple(tags)
        self._fill()

    def rows(self, reading: Reading, width: int, cursor: Hashable) -> list[Row]:
        """See `PanelList`."""
        made = []
        for label, value, style in _facts(reading, self._tags):
            if value:
                made.append(Row(tuple(_fact(label, value, style, width))))
        return made


def _fact(label: str, value: str, style: str, width: int) -> Iterator[tuple[Piece, ...]]:
    """A label with its value beside it, wrapped; below it where there is no room."""
    lead = label.ljust(_LABEL)
    room = width - len(lead) - 1
    if room < 2 * _LABEL:
        yield (Piece(cut(label, width), "faint"),)
        lead, room = "", width - 1
    for start, end in wrap(value, max(1, room)):
        yield (Piece(f"{lead} ", "faint"), Piece(value[start:end], style))
        lead = " " * len(lead)


def _text_of(reading: Reading) -> str:
    """Where the text was seen, and what took it out of a page."""
    if reading.origin not in _ORIGINS:
        return ""
    where = _(_ORIGINS[reading.origin])
    return f"{where} ({reading.extractor})" if reading.origin is Origin.PAGE and reading.extractor else where


def _facts(reading: Reading, tags: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    article = reading.article
    words = word_count(reading.body.text)
    yield _("Source"), clean_line(article.source), "plain"
    yield _("Author"), clean_line(article.author), "plain"
    if article.published:
        yield _("Date"), f"{long_date(article.published)}, {clock(article.published)}", "plain"
    yield _("Address"), clean_line(article.url), "plain"
    yield _("Language"), _(_LANGUAGES.get(article.language, clean_line(article.language))), "plain"
    yield _("Length"), ngettext("{n} word", "{n} words", words).format(n=number(words)), "plain"
    yield _("Extent"), cut_short(reading.extent, reading.origin), "plain"
    yield "", advice(reading.extent, reading.origin), "faint"
    yield _("Text"), _text_of(reading), "plain"
    if article.versions > 1:
        yield _("Versions"), number(article.versions), "plain"
    yield _("Tags"), "  ".join(f"#{clean_line(tag)}" for tag in tags), "tag"
    yield _("State"), _(_TRIAGE[article.triage]), "plain"
    yield _("Analysis"), count_of_quotes(reading), "plain"
    doubtful = (
        sum(quote.confidence == "doubtful" for quote in reading.analysis.quotes) if reading.analysis else 0
    )
    if doubtful:
        yield (
            "",
            ngettext("{n} of them doubtful", "{n} of them doubtful", doubtful).format(n=doubtful),
            "faint",
        )
