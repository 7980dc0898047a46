"""The figures on the annotated articles do not fall."""

from __future__ import annotations

from tests.gold import run_eval


def test_every_figure_reaches_its_floor() -> None:
    assert run_eval.main([]) == 0
