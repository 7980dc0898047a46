"""Who says what in an article: its speakers with what they say, then those who are only named."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from rich.cells import cell_len

from tui.app.cells import cut, join_to_fit
from tui.app.reading import Mark, MarkKind, Reading, Speaker
from tui.app.reading.wrap import wrap
from tui.app.widgets.article_view_gutter import BARS, NOBODY_KNOWN, STATED
from tui.app.widgets.panel_list import PanelList, Piece, Row, across
from tui.library.analyses import BY_READER
from tui.locale import _
from tui.model import QuoteKind
from tui.text.clean import clean_line

_WIDE = 60
"""From this width a speaker and its role share a line, and actors who do not speak share lines."""
_TEXT_AT = 5
_ROLE_LINES = 2


class WhoSaysWhat(PanelList):
    """Speakers in order of speaking; under the one that is current, what he says. Then who is named."""

    def follow(self, target: Mark | None) -> None:
        """Put the cursor on the quote or actor that is current in the text."""
        if target is None or self._reading is None or target.kind is MarkKind.ANNOTATION:
            return
        if target.kind is MarkKind.QUOTE:
            self.point(("quote", target.number))
        elif target.kind is MarkKind.ACTOR:
            speaker = self._reading.speaker_of_actor[target.number]
            self.point(("speaker", speaker.name) if speaker else ("actor", target.number))

    def rows(self, reading: Reading, width: int, cursor: Hashable) -> list[Row]:
        """See `PanelList`."""
        if reading.analysis is None:
            return [Row(((Piece(cut(_("Analysing…"), width), "faint"),),))]
        open_name = _open(reading, cursor)
        made = [
            row
            for speaker in reading.speakers
            for row in _speaker(reading, speaker, width, speaker.name == open_name)
        ]
        unknown = tuple(n for n, speaker in enumerate(reading.speaker_of_quote) if speaker is None)
        if unknown:
            made += _speaker(
                reading, Speaker("", NOBODY_KNOWN, -1, "", unknown, None), width, open_name == ""
            )
        if not made:
            made.append(Row(((Piece(cut(_("Nobody is quoted."), width), "faint"),),)))
        named = list(_named(reading, width))
        return [*made, Row(((),)), *named] if named else made


def _open(reading: Reading, cursor: Hashable) -> str | None:
    """The name of the speaker whose quotes are shown ("" for those without speaker)."""
    match cursor:
        case ("quote", int(number)):
            speaker = reading.speaker_of_quote[number] if number < len(reading.speaker_of_quote) else None
            return speaker.name if speaker else ""
        case ("speaker", str(name)):
            return name
    return None


def _speaker(reading: Reading, speaker: Speaker, width: int, unfolded: bool) -> Iterator[Row]:
    style = f"speaker-{speaker.colour + 1}" if speaker.colour >= 0 else "faint"
    first = reading.analysis.quotes[speaker.quotes[0]] if reading.analysis else None
    bar = BARS[first.kind if first else QuoteKind.DIRECT]
    lead = (Piece(f"{speaker.initials} ", style, bold=True), Piece(f"{bar} ", style))
    name = Piece(clean_line(speaker.name) or _("speaker unknown"), "strong" if unfolded else "plain")
    count = Piece(f"{len(speaker.quotes)} «", "faint")
    role = clean_line(speaker.role)
    if width >= _WIDE:
        lines = [across(width, (*lead, name, Piece(f"  {role}" if role else "", "faint")), count)]
    else:
        lines = [across(width, (*lead, name), count)]
        lines += [(Piece(" " * _TEXT_AT), Piece(part, "faint")) for part in _few(role, width - _TEXT_AT)]
    lines += _tags(reading, speaker.name, width)
    yield Row(tuple(lines), ("speaker", speaker.name), first.start if first else None)
    if unfolded:
        yield from (_quote(reading, number, style, width) for number in speaker.quotes)


def _quote(reading: Reading, number: int, style: str, width: int) -> Row:
    quote = reading.analysis.quotes[number] if reading.analysis else None
    if quote is None:
        return Row(())
    words = " ".join(reading.body.text[quote.start : min(quote.end, quote.start + width)].split())
    room = width - _TEXT_AT - 2
    text = cut(words + ("…" if quote.end - quote.start > width else ""), max(0, room))
    stated = STATED if quote.rule == BY_READER else " "
    bar = Piece(f"  {stated}{BARS[quote.kind]} ", style)
    return Row(((bar, Piece(text, style)),), ("quote", number), quote.start)


def _few(text: str, width: int) -> Iterator[str]:
    """At most two lines of `text`, the second one cut."""
    if not text or width < 1:
        return
    ranges = list(wrap(text, width))
    for start, end in ranges[: _ROLE_LINES - 1]:
        yield text[start:end]
    if len(ranges) >= _ROLE_LINES:
        yield cut(text[ranges[_ROLE_LINES - 1][0] :], width)


def _named(reading: Reading, width: int) -> Iterator[Row]:
    """Actors who do not speak."""
    actors = reading.analysis.actors if reading.analysis else ()
    silent = [
        (number, actor)
        for number, actor in enumerate(actors)
        if reading.speaker_of_actor[number] is None and actor.mentions
    ]
    if not silent:
        return
    if width >= _WIDE:
        label = _("named: ")
        names = [clean_line(actor.name) for _number, actor in silent]
        indent = Piece(" " * _TEXT_AT)
        text = join_to_fit(names, " · ", width - _TEXT_AT - cell_len(label))
        yield Row(
            ((indent, Piece(label, "faint"), Piece(text)),),
            ("actor", silent[0][0]),
            silent[0][1].mentions[0].start,
            MarkKind.ACTOR,
        )
        return
    yield Row(((Piece(cut(_("Named"), width), "faint"),),))
    for number, actor in silent:
        count = Piece(str(len(actor.mentions)), "faint")
        line = across(width, (Piece(" " * _TEXT_AT), Piece(clean_line(actor.name), "link")), count)
        lines = (line, *_tags(reading, actor.name, width))
        yield Row(lines, ("actor", number), actor.mentions[0].start, MarkKind.ACTOR)


def _tags(reading: Reading, name: str, width: int) -> list[tuple[Piece, ...]]:
    """The tags on an actor, on a line of their own."""
    tags = " ".join(f"#{clean_line(tag)}" for tag in reading.tags_of_actor.get(name, ()))
    return [(Piece(" " * _TEXT_AT), Piece(cut(tags, max(0, width - _TEXT_AT)), "tag"))] if tags else []
