"""The reading model is plain Python: other faces than a terminal's may use it."""

from __future__ import annotations

import subprocess
import sys


def test_readings_are_made_and_laid_out_without_textual() -> None:
    code = "import sys, tui.app.reading.heading, tui.app.reading.motions; print('textual' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
