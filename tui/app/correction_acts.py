"""What a person corrects in an analysis. As `tui.app.acts`: each is one step. The reader's word wins over the
machine's and stays through another analysis.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.acts import Done
from tui.locale import N_, _

if TYPE_CHECKING:
    from tui.app.reading import Reading
    from tui.library import Library
    from tui.model import Quote, QuoteKind

KINDS = {"direct": N_("direct"), "partial": N_("partial"), "indirect": N_("indirect")}
"""How each kind of quote (a value of `QuoteKind`) is called."""

_MARKS = {"«": "»", "“": "”", "„": "“", "‹": "›", "‘": "’", '"': '"'}
_SPACES = " \u00a0\u202f\u2009\n"


def say_who(library: Library, reading: Reading, quote: Quote, speaker: str | None) -> Done:
    """State who speaks; None: nobody knows."""
    said = _("Speaker: {name}").format(name=speaker or _("unknown"))
    return _state(library, reading, replace(quote, speaker=speaker), quote, said)


def set_kind(library: Library, reading: Reading, quote: Quote, kind: QuoteKind) -> Done:
    """State of which kind a quote is."""
    said = _("Quote: {kind}").format(kind=_(KINDS[kind]))
    return _state(library, reading, replace(quote, kind=kind), quote, said)


def set_cue(library: Library, reading: Reading, quote: Quote, cue: str) -> Done:
    """State which words report a quote; "": none do."""
    said = _("Reporting words: {cue}").format(cue=cue or _("none"))
    return _state(library, reading, replace(quote, cue=cue), quote, said)


def set_bounds(library: Library, reading: Reading, quote: Quote, start: int, end: int) -> Done:
    """State where a quote begins and ends."""
    if (start, end) == (quote.start, quote.end):
        return Done(_("Bounds left as they were"))
    moved = replace(quote, start=start, end=end)
    return _state(library, reading, moved, quote, _("Bounds of the quote set"))


def confirm(library: Library, reading: Reading, quote: Quote) -> Done:
    """State that a quote is right as it was found."""
    return _state(library, reading, quote, quote, _("Quote confirmed"))


def add(library: Library, reading: Reading, quote: Quote) -> Done:
    """State that somebody says what no quote was found in."""
    said = _("Quote added: {name}").format(name=quote.speaker or _("speaker unknown"))
    return _state(library, reading, quote, None, said)


def reject(library: Library, reading: Reading, quote: Quote) -> Done:
    """State that a quote is none."""
    library.corrections.reject(reading.article.version_id, quote)
    return Done(_("Not a quote any more"), (reading.article.id,))


def withdraw(library: Library, reading: Reading, quote: Quote) -> Done:
    """Give the machine its word back on a quote the reader corrected."""
    own = library.corrections.of_quote(reading.article.version_id, quote)
    if own is None:
        return Done(_("There is no correction of yours here"))
    library.corrections.withdraw(own)
    return Done(_("Correction withdrawn"), (reading.article.id,))


def trimmed(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """`text[start:end]` without the spaces and the quotation marks around it, and whether there were marks,
    inside the range or just outside it.
    """
    start, end = _stripped(text, start, end)
    closing = _MARKS.get(text[start : start + 1])
    if closing is not None and end - start > 2 and text[end - 1] == closing:
        return *_stripped(text, start + 1, end - 1), True
    before = text[max(0, start - 2) : start].strip(_SPACES)[-1:]
    after = text[end : end + 2].strip(_SPACES)[:1]
    return start, end, before in _MARKS and after == _MARKS[before]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end - 1 and text[start] in _SPACES:
        start += 1
    while end - 1 > start and text[end - 1] in _SPACES:
        end -= 1
    return start, end


def _state(library: Library, reading: Reading, quote: Quote, before: Quote | None, said: str) -> Done:
    library.corrections.put(reading.article.version_id, quote, before)
    return Done(said, (reading.article.id,))
