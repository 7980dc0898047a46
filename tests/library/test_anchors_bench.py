"""The bar of the benchmark of anchors, on a small sample: what edits do to passages must not get worse."""

from tests.bench.bench_anchors import Verdict, judge, run, table
from tests.bench.edited import Case


def test_passages_are_found_and_never_in_a_wrong_place() -> None:
    tallies = run(400, 2024, ["exact", "fuzzy quote", "ours"])
    ours = tallies["ours"]
    assert ours.wrong() <= 0.0025, table(tallies)
    assert ours.right() >= 0.97, table(tallies)
    assert tallies["fuzzy quote"].wrong() > 0.05 and tallies["exact"].lost() > 0.2, "else it measures nothing"


def test_the_judge_knows_right_from_wrong() -> None:
    old, new = "un deux trois", "zéro un deux trois"
    case = Case("", old, new, 3, 7, [-1] * 5 + list(range(len(old))))
    assert judge(case, (8, 12)) == (Verdict.RIGHT, True)
    assert judge(case, (3, 7)) == (Verdict.WRONG, True)
    assert judge(case, (0, 18)) == (Verdict.WRONG, True), "far too much"
    assert judge(case, None) == (Verdict.LOST, True)
    deleted = Case("", old, "un trois", 3, 7, [0, 1, 2, 8, 9, 10, 11, 12])
    assert judge(deleted, None) == (Verdict.RIGHT, False)
    assert judge(deleted, (3, 8)) == (Verdict.WRONG, False)
