"""Blocks laid out as lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.app.article_app import TEXT, body_of
from tui.app.reading import Layout, Spacing
from tui.model import BlockKind, Body
from tui.text.bodies import body_from_blocks, body_from_text

kinds = st.sampled_from(list(BlockKind))
spacings = st.sampled_from(Spacing)
bodies = st.lists(st.tuples(kinds, st.text(max_size=120)), max_size=12).map(body_from_blocks)


def drawn(body: Body, measure: int, spacing: Spacing = Spacing.NORMAL) -> list[str]:
    layout = Layout(body, measure, spacing)
    layout.finish()
    return [
        (line.lead.ljust(line.indent) + body.text[line.start : line.end]).rstrip() for line in layout.lines
    ]


@given(bodies, st.integers(1, 90), spacings)
def test_every_character_but_white_space_stands_on_one_line(
    body: Body, measure: int, spacing: Spacing
) -> None:
    layout = Layout(body, measure, spacing)
    layout.finish()
    shown = "".join(body.text[line.start : line.end] for line in layout.lines)
    assert "".join(shown.split()) == "".join(body.text.split())
    starts = [line.start for line in layout.lines]
    assert starts == sorted(starts)


@given(bodies, st.integers(1, 90), spacings, st.data())
def test_asking_for_a_place_first_gives_the_same_lines(
    body: Body, measure: int, spacing: Spacing, data: st.DataObject
) -> None:
    whole = Layout(body, measure, spacing)
    whole.finish()
    asked = Layout(body, measure, spacing)
    place = data.draw(st.integers(0, len(body.text)))
    number = asked.line_of(place)
    assert asked.height >= len(asked.lines)
    while asked.more(1):
        pass
    assert asked.lines == whole.lines
    assert asked.line_of(place) == number
    assert asked.complete and asked.height == len(whole.lines)


@given(bodies, st.integers(1, 90), spacings)
def test_a_place_is_on_the_line_that_holds_it(body: Body, measure: int, spacing: Spacing) -> None:
    layout = Layout(body, measure, spacing)
    layout.finish()
    for number, line in enumerate(layout.lines):
        if line.start < line.end:
            assert layout.line_of(line.start) == layout.line_of(line.end - 1) == number
            assert number in layout.made_over(line.start, line.end)


def test_blocks_are_apart_by_one_line_headings_by_two() -> None:
    body = body_of(
        (BlockKind.PARAGRAPH, "Un."),
        (BlockKind.HEADING, "Titre"),
        (BlockKind.PARAGRAPH, "Deux."),
        (BlockKind.CAPTION, "Photo"),
    )
    assert drawn(body, 40) == ["Un.", "", "", "Titre", "", "Deux.", "", "Photo"]


def test_a_list_hangs_from_its_marks_and_holds_together() -> None:
    body = body_of(
        (BlockKind.LIST_ITEM, "• un premier point assez long pour deux lignes"),
        (BlockKind.LIST_ITEM, "12. le douzième point assez long aussi"),
    )
    assert drawn(body, 30) == [
        "• un premier point assez long",
        "  pour deux lignes",
        "12. le douzième point assez",
        "    long aussi",
    ]


def test_a_list_item_without_mark_gets_one() -> None:
    assert drawn(body_of((BlockKind.LIST_ITEM, "un point")), 30) == ["• un point"]


def test_a_blockquote_is_set_in_and_preformatted_text_keeps_its_spaces() -> None:
    assert drawn(body_of((BlockKind.BLOCKQUOTE, "Cité de loin")), 30) == ["│  Cité de loin"]
    assert drawn(body_of((BlockKind.PREFORMATTED, "a   b\n    c")), 30) == ["  a   b", "      c"]


def test_the_rule_of_a_blockquote_goes_down_all_its_lines() -> None:
    body = body_of((BlockKind.BLOCKQUOTE, "Cité de loin, et sur plus d’une ligne"))
    assert drawn(body, 26) == ["│  Cité de loin, et sur", "│  plus d’une ligne"]


def test_compact_paragraphs_are_told_apart_by_their_first_lines() -> None:
    body = body_of(
        (BlockKind.PARAGRAPH, "Un paragraphe assez long pour deux lignes."),
        (BlockKind.PARAGRAPH, "Un autre, assez long aussi pour deux lignes."),
        (BlockKind.HEADING, "Intertitre"),
        (BlockKind.PARAGRAPH, "Trois."),
        (BlockKind.LIST_ITEM, "• point"),
    )
    assert drawn(body, 30, Spacing.COMPACT) == [
        "Un paragraphe assez long pour",
        "deux lignes.",
        "  Un autre, assez long aussi",
        "pour deux lignes.",
        "",
        "Intertitre",
        "Trois.",
        "",
        "• point",
    ]


def test_wide_lines_stand_apart_and_paragraphs_more_so() -> None:
    body = body_of(
        (BlockKind.PARAGRAPH, "Un paragraphe assez long pour deux lignes."),
        (BlockKind.LIST_ITEM, "• point"),
        (BlockKind.LIST_ITEM, "• second"),
        (BlockKind.PREFORMATTED, "a\nb"),
    )
    assert drawn(body, 30, Spacing.WIDE) == [
        "Un paragraphe assez long pour",
        "",
        "deux lignes.",
        "",
        "",
        "• point",
        "",
        "• second",
        "",
        "",
        "  a",
        "  b",
    ]


def test_the_blank_at_the_end_of_a_wide_line_belongs_to_it() -> None:
    body = body_of((BlockKind.PARAGRAPH, "Un paragraphe assez long pour deux lignes."))
    layout = Layout(body, 30, Spacing.WIDE)
    assert layout.line_of(29) == 0
    assert 0 in layout.made_over(29, 30)


def test_a_very_narrow_measure_sets_nothing_in() -> None:
    assert drawn(body_of((BlockKind.BLOCKQUOTE, "Cité")), 10) == ["Cité"]


def test_the_first_lines_do_not_wait_for_the_last() -> None:
    body = body_from_text("\n\n".join([TEXT.split("\n\n")[0]] * 400))
    layout = Layout(body, 72)
    assert layout.more(50)
    assert 50 <= len(layout.lines) < 60
    estimate = layout.height
    layout.finish()
    assert abs(estimate - layout.height) < layout.height / 10


def test_an_empty_body_has_no_line() -> None:
    layout = Layout(body_from_text(""), 72)
    assert layout.complete and layout.height == 0 and layout.line(0) is None and layout.line_of(5) == 0
