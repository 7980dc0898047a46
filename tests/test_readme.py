"""The README says what the program has."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.readme import READMES, ROOT

SAME = """
import sys
from tests.readme import READMES, up_to_date
text = READMES[sys.argv[1]].read_text(encoding="utf-8")
sys.exit("run python -m tests.readme" if up_to_date(text, sys.argv[1], ("commands", "keys")) != text else 0)
"""


@pytest.mark.parametrize("spoken", sorted(READMES))
def test_every_command_and_key_of_the_registries_stands_in_the_readme(spoken: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SAME, spoken], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("spoken", sorted(READMES))
def test_every_picture_of_the_readme_is_there(spoken: str) -> None:
    text = READMES[spoken].read_text(encoding="utf-8")
    pictures = [
        line.split("](")[1].rstrip(")") for line in text.splitlines() if line.strip().startswith("![")
    ]
    assert pictures
    assert [name for name in pictures if not (ROOT / name).is_file()] == []
