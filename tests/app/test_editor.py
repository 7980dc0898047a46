"""Writing in an editor: a small script that the test writes stands for it."""

from __future__ import annotations

import os
import shlex
import stat
import sys
from pathlib import Path

import pytest

from tui.app.editor import command_of, edit
from tui.locale import set_language

APPEND = "path.write_text(path.read_text() + 'ajouté\\n')"


def script(folder: Path, body: str) -> str:
    """An editor that does `body` with `path`, as a value for EDITOR."""
    path = folder / "my editor.py"
    path.write_text(f"import sys\nfrom pathlib import Path\npath = Path(sys.argv[-1])\n{body}\n")
    return shlex.join([sys.executable, str(path), "--wait", "two words"])


@pytest.fixture(autouse=True)
def english() -> None:
    set_language("en")


def test_what_the_editor_saves_comes_back(tmp_path: Path) -> None:
    edited = edit("déjà là", {"EDITOR": script(tmp_path, APPEND)})
    assert (edited.text, edited.fault) == ("déjà là\najouté", "")


def test_visual_comes_before_editor_and_arguments_are_kept(tmp_path: Path) -> None:
    body = "path.write_text(repr(sys.argv[1:-1]))"
    assert edit("", {"VISUAL": script(tmp_path, body), "EDITOR": "false"}).text == "['--wait', 'two words']"


def test_no_shell_reads_the_variable(tmp_path: Path) -> None:
    edited = edit("a", {"EDITOR": f"true; touch {tmp_path / 'made'}"})
    assert edited.fault and not (tmp_path / "made").exists()


def test_the_file_is_private_markdown_and_gone_afterwards(tmp_path: Path) -> None:
    told = tmp_path / "told"
    body = (
        f"mode = path.stat().st_mode | path.parent.stat().st_mode\n"
        f"(path.parent / '.note.md.swp').touch()\nPath({str(told)!r}).write_text(f'{{mode}} {{path}}')"
    )
    edit("a", {"EDITOR": script(tmp_path, body)})
    mode, path = told.read_text().split(" ", 1)
    assert stat.S_IMODE(int(mode)) & 0o077 == 0
    assert path.endswith(".md") and not Path(path).parent.exists()


def test_an_editor_that_fails_loses_nothing(tmp_path: Path) -> None:
    edited = edit("brouillon", {"EDITOR": script(tmp_path, "sys.exit(3)")})
    assert edited.text == "brouillon" and "ended with an error (3)" in edited.fault
    edited = edit("brouillon", {"EDITOR": script(tmp_path, f"{APPEND}\nsys.exit(1)")})
    assert edited.text == "brouillon\najouté" and edited.fault, "what was saved before it failed is kept"


@pytest.mark.parametrize("editor", ["/nowhere/editor", "no-such-editor-here --wait", "''"])
def test_an_editor_that_does_not_exist(editor: str) -> None:
    edited = edit("brouillon", {"EDITOR": editor, "PATH": ""})
    assert edited.text == "brouillon" and "cannot be started" in edited.fault


def test_no_editor_known_or_a_variable_that_cannot_be_read() -> None:
    nothing = edit("brouillon", {"PATH": "/nowhere"})
    assert nothing.text == "brouillon" and "set EDITOR" in nothing.fault
    unread = edit("brouillon", {"EDITOR": "vim 'a"})
    assert unread.text == "brouillon" and "quotation mark" in unread.fault


def test_a_usual_editor_is_found_where_none_is_named(tmp_path: Path) -> None:
    vi = tmp_path / "vi"
    vi.write_text("#!/bin/sh\n")
    vi.chmod(0o755)
    assert command_of({"EDITOR": "  ", "PATH": str(tmp_path)}) == [str(vi)]


def test_a_file_the_editor_removed_leaves_the_text(tmp_path: Path) -> None:
    assert edit("brouillon", {"EDITOR": script(tmp_path, "path.unlink()")}).text == "brouillon"


def test_an_empty_file_keeps_the_note(tmp_path: Path) -> None:
    edited = edit("note", {"EDITOR": script(tmp_path, "path.write_text(' \\n')")})
    assert edited.text == "note" and "stays as it was" in edited.fault
    assert edit("", {"EDITOR": "true"}).text == ""


def test_what_comes_back_is_clean(tmp_path: Path) -> None:
    body = r"path.write_bytes(b'a\x1b]0;x\x07b\r\nc\xff\xe2\x80\xae')"
    edited = edit("", {"EDITOR": script(tmp_path, body)})
    assert edited.text.startswith("a\ufffd]0;x\ufffdb\nc\ufffd") and "\u202e" not in edited.text
    assert not edited.fault


def test_a_name_without_room_for_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", os.fspath(tmp_path / "missing"))
    edited = edit("brouillon", {"EDITOR": "true"})
    assert edited.text == "brouillon" and "cannot be handed" in edited.fault
