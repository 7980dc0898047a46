"""No sign stands alone at a line's edge: the demonstration's articles and titles at every reading width."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from tui.app.reading import Layout, Spacing
from tui.app.reading.heading import title_lines
from tui.demo.dated import ARTICLES
from tui.ingest import read_path
from tui.model import BlockKind, Body, Draft

NEVER_FIRST = tuple("»”›)]}?!:;,.%…")
NEVER_LAST = tuple("«“‹([{¿¡")


@cache
def drafts() -> list[Draft]:
    return [draft for path in sorted(ARTICLES.glob("*.md")) for draft in read_path(path)]


def wrong(lines: list[str]) -> list[str]:
    """The lines whose first or last sign has lost its word."""
    return [line for line in map(str.strip, lines) if len(line) > 1 and _torn(line)]


def _torn(line: str) -> bool:
    only_signs = not line.strip("«“‹([{¿¡\u00a0\u202f ")
    return line.startswith(NEVER_FIRST) or (
        line.rstrip("\u00a0\u202f").endswith(NEVER_LAST) and not only_signs
    )


def lines_of(body: Body, measure: int, spacing: Spacing = Spacing.NORMAL) -> list[str]:
    layout = Layout(body, measure, spacing)
    layout.finish()
    return [
        body.text[line.start : line.end]
        for line in layout.lines
        if line.kind not in (None, BlockKind.PREFORMATTED)
    ]


@given(st.integers(0, 1000), st.integers(20, 100), st.sampled_from(Spacing))
def test_no_sign_is_left_alone_in_a_text(which: int, measure: int, spacing: Spacing) -> None:
    body = drafts()[which % len(drafts())].body
    assert wrong(lines_of(body, measure, spacing)) == []


@given(st.integers(0, 1000), st.integers(20, 100))
def test_no_sign_is_left_alone_in_a_title(which: int, measure: int) -> None:
    assert wrong(title_lines(drafts()[which % len(drafts())].title, measure)) == []


def test_every_width_of_every_article() -> None:
    found = {
        (draft.title, measure): lost
        for draft in drafts()
        for measure in range(20, 101, 3)
        if (lost := wrong(lines_of(draft.body, measure)) + wrong(title_lines(draft.title, measure)))
    }
    assert found == {}


SIGNS = [
    "« ",
    "«\u00a0",
    "«\u00a0 ",
    " »",
    "\u00a0»",
    " \u00a0»",
    " ?",
    "\u202f?",
    " !",
    " :",
    " ;",
    "“",
    "”",
    "(",
    ")",
    "— ",
    " %",
    "…",
]
PLAIN = ["mot", "anticonstitutionnellement", "l’œuvre", "12 000", "M. Diop", "oui", " ", " ", " ", " "]
WORDS = st.sampled_from([*SIGNS, *PLAIN])


@given(st.lists(WORDS, max_size=60).map("".join), st.integers(20, 100))
@example("« «\u00a0 anticonstitutionnellement", 20)
@example("« « anticonstitutionnellement", 20)
def test_a_line_that_breaks_at_a_space_tears_no_sign_from_its_word(text: str, measure: int) -> None:
    from tui.app.reading.wrap import wrap

    lines = list(wrap(text, measure))
    for (_start, end), (start, _end) in pairwise(lines):
        before, after = text[:end].rstrip("\u00a0\u202f"), text[start:]
        line = text[_start:end]
        # Signs alone on a line had to be left there: their word is longer than a line.
        if end < start and len(line.split()) > 1 and any(map(str.isalnum, line)):
            assert not after.startswith(NEVER_FIRST[:9]), "a closing sign begins a line"
            assert not before.endswith(NEVER_LAST[:5]), "an opening sign ends a line"
