"""Looking marks up by place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.app.reading import Mark, MarkKind, Spans

ranges = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 60)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    max_size=25,
)


def spans(found: list[tuple[int, int]]) -> Spans:
    return Spans(Mark(start, end, MarkKind.QUOTE, number) for number, (start, end) in enumerate(found))


@given(ranges, st.integers(0, 130), st.integers(1, 40))
def test_over_finds_what_a_look_at_every_mark_finds(
    found: list[tuple[int, int]], start: int, length: int
) -> None:
    end = start + length
    wanted = {n for n, (first, last) in enumerate(found) if first < end and last > start}
    assert {mark.number for mark in spans(found).over(start, end)} == wanted


@given(ranges, st.integers(0, 130))
def test_at_gives_the_innermost_first(found: list[tuple[int, int]], position: int) -> None:
    lengths = [mark.end - mark.start for mark in spans(found).at(position)]
    assert lengths == sorted(lengths)
    assert len(lengths) == sum(start <= position < end for start, end in found)


@given(ranges)
def test_steps_forth_and_back_reach_every_mark(found: list[tuple[int, int]]) -> None:
    marks = spans(found)
    forth = []
    mark = marks.after(-1)
    while mark is not None:
        forth.append(mark)
        mark = marks.neighbour(mark, 1)
    assert forth == list(marks)
    back = []
    mark = forth[-1] if forth else None
    while mark is not None:
        back.append(mark)
        mark = marks.neighbour(mark, -1)
    assert back == forth[::-1]


def test_a_mark_that_is_gone_leads_on_from_its_place() -> None:
    marks = spans([(0, 5), (10, 15)])
    gone = Mark(7, 9, MarkKind.QUOTE, 9)
    assert marks.neighbour(gone, 1) == Mark(10, 15, MarkKind.QUOTE, 1)
    assert marks.neighbour(gone, -1) == Mark(0, 5, MarkKind.QUOTE, 0)


def test_before_and_after_do_not_count_the_place_itself() -> None:
    marks = spans([(0, 5), (10, 15)])
    after, before = marks.after(0), marks.before(10)
    assert after is not None and after.start == 10
    assert before is not None and before.start == 0
    assert marks.after(10) is None
    assert marks.before(0) is None
