"""What comes of a hostile input, and whether that is right."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.ingest.hostile.case import Case
from tests.ingest.test_hostile import assert_draft_is_sound, assert_line_is_clean
from tui.ingest.child import Children
from tui.ingest.errors import IngestError
from tui.ingest.files import parsed, read_bytes
from tui.ingest.parsing import Parsed
from tui.text.clean import clean_line

SECONDS = 30.0
"""The limit of one reading in a child; a page may take it twice, the thorough way and the plain one."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A reading, or the line that says why there was none."""

    read: Parsed | None
    refusal: str = ""


def written(case: Case, folder: Path) -> Path | None:
    """The file of a case; None where the system allows no such name."""
    path = folder / case.file
    data = case.make()
    try:
        path.write_bytes(data)
    except (OSError, ValueError, UnicodeError):
        return None
    return path


def tried(children: Children, path: Path) -> Trial:
    """Read a file as an import does."""
    try:
        name, data = read_bytes(path)
        return Trial(parsed(children, name, data))
    except IngestError as error:
        return Trial(None, str(error))


def check(case: Case, path: Path, trial: Trial) -> None:
    """AssertionError when what came of a case is wrong."""
    if trial.read is None:
        assert not case.survives, f"lost: {trial.refusal}"
        assert_line_is_clean(trial.refusal)
        assert clean_line(str(path)) in trial.refusal
        return
    told = []
    for draft in (*trial.read.drafts, *(one.draft for one in trial.read.transfers)):
        assert_draft_is_sound(draft)
        told.append(f"{draft.title}\n{draft.body.text}\n{draft.author}\n{draft.source}")
    for source in trial.read.sources:
        for line in (source.url, source.name, source.site, source.folder, *source.tags):
            assert_line_is_clean(line)
        told.append(f"{source.url} {source.name}")
    for line in (*trial.read.remarks, *trial.read.refused):
        assert_line_is_clean(line)
        told.append(line)
    whole = "\n".join(told)
    for word in case.survives:
        assert word in whole, f"{word} is lost"
    for word in case.absent:
        assert word not in whole, f"{word} came out"
