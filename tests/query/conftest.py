from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.copies import blank
from tui.library import Library
from tui.locale import set_language


@pytest.fixture(autouse=True)
def english() -> None:
    set_language("en")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with blank(tmp_path / "press.db") as opened:
        yield opened
