"""One annotation of the list of all of them, as pieces of text. No Textual: as `tui.app.rows`."""

from __future__ import annotations

from datetime import datetime

from tui.app.anchor_words import briefly
from tui.app.cells import join_to_fit
from tui.app.colours import colour_of
from tui.app.light_markdown import first_line
from tui.app.rows import BAR, Look, Piece, spread
from tui.library import AnnotationRow
from tui.locale import _
from tui.locale.dates import brief
from tui.text.clean import clean, clean_line

LINES = 3
"""Lines of an annotation."""
_MARGIN = 4
"""Cells before the text: the cursor's bar, a space, the sign of the colour, a space."""
_LONGEST = 500
"""Characters looked at, more than any line shows."""


def annotation_lines(row: AnnotationRow, look: Look, now: datetime) -> tuple[list[Piece], ...]:
    """What it is on, and when it was made; the note and the tags; the article, and whether its words stand.

    Of a mere highlight the article comes at once, without an empty line between.
    Styles: those of `tui.app.rows.Piece`, "sign" and "mark-yellow" …
    """
    room = max(0, look.width - _MARGIN - 1)
    bar = Piece(BAR if look.cursor else " ", "bar")
    colour = colour_of(row.colour)
    sign = Piece(f" {colour.sign} ", f"mark-{colour.id}" if colour.id else "sign")
    words = Piece(on_what(row), "title")
    note = Piece(clean_line(first_line(clean(row.note[:_LONGEST]))), "note")
    where = " · ".join(part for part in (clean_line(row.title), clean_line(row.source)) if part)
    article = Piece(where, "faint")
    second, third = (note, article) if note.text else (article, Piece(""))
    tags = join_to_fit((f"#{clean_line(tag)}" for tag in row.tags), " ", room // 2) if row.tags else ""
    state = briefly(row.state, row.found_by, row.score)
    return (
        [bar, sign, *spread(words, [Piece(brief(row.created, now), "faint")], room, gap=2), Piece(" ")],
        [bar, Piece("   "), *spread(second, [Piece(tags, "tag")], room, gap=2), Piece(" ")],
        [bar, Piece("   "), *spread(third, [Piece(state, "flag")], room, gap=2), Piece(" ")],
    )


def on_what(row: AnnotationRow) -> str:
    """The passage, the actor, or that it is on the article, on one line."""
    words = clean_line(row.passage[:_LONGEST])
    return words or clean_line(row.actor) or _("on the article")
