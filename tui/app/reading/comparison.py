"""The comparison of two versions of an article as it is read: quotes first, then the text, folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.app.reading.changes import (
    Fate,
    Paragraph,
    QuoteChange,
    Run,
    Shift,
    State,
    paragraphs,
    quote_changes,
)
from tui.library import Library
from tui.locale import N_, _, ngettext
from tui.locale.dates import clock, long_date
from tui.model import Origin, Quote, Version
from tui.text.clean import clean, clean_line
from tui.text.difference import Difference, compare
from tui.text.measure import word_count

SIGNS = {Fate.ADDED: "+", Fate.REMOVED: "−", Fate.REWORDED: "±", Fate.GIVEN: "→"}
_ORIGINS = {Origin.FEED: N_("feed"), Origin.PAGE: N_("page"), Origin.FILE: N_("file")}
_SHIFTS = {
    Shift.FROM_ABOVE: N_("moved here from above"),
    Shift.FROM_BELOW: N_("moved here from below"),
    Shift.TO_BELOW: N_("moved further down"),
    Shift.TO_ABOVE: N_("moved further up"),
}
_ARROWS = {Shift.FROM_ABOVE: "↓", Shift.FROM_BELOW: "↑", Shift.TO_BELOW: "↓", Shift.TO_ABOVE: "↑"}
_GLIMPSE = 60
"""Characters shown of a paragraph where it no longer stands."""
_LONG_QUOTE = 160


@dataclass(frozen=True, slots=True)
class Entry:
    """Some lines of the comparison: a sign in the margin, words said about them, and the words themselves."""

    runs: tuple[Run, ...] = ()
    sign: str = ""
    about: str = ""
    heading: bool = False

    @property
    def is_change(self) -> bool:
        """Whether it tells of a change, to be stopped at."""
        return bool(self.sign)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of one article, and what changed from the one to the other."""

    title: str
    old: Version
    new: Version
    difference: Difference
    quotes: tuple[QuoteChange, ...]
    analysed: bool
    """Whether both versions are analysed: else nothing can be said of the quotes."""


def load_comparison(library: Library, title: str, old: Version, new: Version) -> Comparison:
    """Compare two versions; takes as long as they are long, so away from the screen."""
    difference = compare(clean(old.body.text), clean(new.body.text))
    before, after = library.analyses.get(old.id), library.analyses.get(new.id)
    quotes: Sequence[QuoteChange] = ()
    if before is not None and after is not None:
        quotes = quote_changes(difference, _named(before.quotes), _named(after.quotes))
    known = before is not None and after is not None
    return Comparison(clean_line(title), old, new, difference, tuple(quotes), known)


def _named(quotes: Sequence[Quote]) -> list[Quote]:
    from dataclasses import replace

    return [replace(quote, speaker=quote.speaker and clean_line(quote.speaker)) for quote in quotes]


def name_of(version: Version) -> str:
    """When and where a version was seen: «lundi 23 novembre 2026, 18:00 · page»."""
    return f"{long_date(version.seen)}, {clock(version.seen)} · {_(_ORIGINS[version.origin])}"


def entries(comparison: Comparison, folded: bool = True) -> list[Entry]:
    """All there is to read, in order; `folded` says unchanged paragraphs by their number only."""
    shown = paragraphs(comparison.difference)
    return [
        Entry((Run(comparison.title, State.SAME),), heading=True),
        Entry(),
        Entry(about=f"− {name_of(comparison.old)}"),
        Entry(about=f"+ {name_of(comparison.new)}"),
        Entry(about=_summary(shown)),
        Entry(),
        *_of_quotes(comparison),
        *_of_text(shown, folded),
    ]


def _summary(shown: Sequence[Paragraph]) -> str:
    """«12 mots ajoutés, 5 retirés, 1 paragraphe déplacé»"""
    words = dict.fromkeys(State, 0)
    for each in shown:
        for run in each.runs:
            words[run.state] += word_count(run.text)
    moved = sum(each.shift in (Shift.FROM_ABOVE, Shift.FROM_BELOW) for each in shown)
    added, removed = words[State.ADDED], words[State.REMOVED]
    said = [
        ngettext("{n} word added", "{n} words added", added).format(n=added) if added else "",
        ngettext("{n} word removed", "{n} words removed", removed).format(n=removed) if removed else "",
        ngettext("{n} passage moved", "{n} passages moved", moved).format(n=moved) if moved else "",
    ]
    return ", ".join(filter(None, said)) or _("Only white space or layout changed")


def _of_quotes(comparison: Comparison) -> Iterator[Entry]:
    yield Entry((Run(_("Quotes"), State.SAME),), heading=True)
    if not comparison.analysed:
        yield Entry(about=_("Analysing…"))
    elif not comparison.quotes:
        yield Entry(about=_("No quote changed"))
    for change in comparison.quotes:
        who = Run(f"{_said_of(change)}\u00a0: ", State.ABOUT)
        yield Entry((who, *_glimpse(change.runs)), SIGNS[change.fate])
    yield Entry()


def _glimpse(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The words of a quote; the beginning of a long one that came or went, which stands below in full."""
    if len(runs) == 1 and len(runs[0].text) > _LONG_QUOTE:
        return (Run(f"{runs[0].text[:_LONG_QUOTE].rstrip()}…", runs[0].state),)
    return runs


def _said_of(change: QuoteChange) -> str:
    speaker = change.speaker or _("unknown speaker")
    if change.speaker_before != change.speaker and change.fate in (Fate.REWORDED, Fate.GIVEN):
        before = change.speaker_before or _("unknown speaker")
        return _("{speaker}, before: {other}").format(speaker=speaker, other=before)
    return speaker


def _of_text(shown: Sequence[Paragraph], folded: bool) -> Iterator[Entry]:
    yield Entry((Run(_("Text"), State.SAME),), heading=True)
    unchanged = 0
    for each in shown:
        if folded and not each.changed:
            unchanged += 1
            continue
        yield from _fold(unchanged)
        unchanged = 0
        yield _entry(each)
        yield Entry()
    yield from _fold(unchanged)


def _fold(count: int) -> Iterator[Entry]:
    if count:
        said = ngettext("… {n} unchanged paragraph", "… {n} unchanged paragraphs", count).format(n=count)
        yield Entry(about=said)
        yield Entry()


def _entry(paragraph: Paragraph) -> Entry:
    if paragraph.shift is not None:
        runs = paragraph.runs
        if paragraph.shift in (Shift.TO_BELOW, Shift.TO_ABOVE):
            text = runs[0].text
            glimpse = text if len(text) <= _GLIMPSE else f"{text[:_GLIMPSE].rstrip()}…"
            runs = (Run(glimpse, State.SAME),)
        return Entry(runs, _ARROWS[paragraph.shift], _(_SHIFTS[paragraph.shift]))
    states = {run.state for run in paragraph.runs if run.text.strip()}
    if not paragraph.changed:
        return Entry(paragraph.runs)
    if states == {State.ADDED}:
        return Entry(paragraph.runs, "+")
    return Entry(paragraph.runs, "−" if states == {State.REMOVED} else "±")
