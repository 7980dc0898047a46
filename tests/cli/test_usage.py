"""Wrong usage, failures and interruptions: one line each, and the right exit code."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tui
from tests.cli.program import Program


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["bogus"], "bogus"),
        (["list", "--frm"], "--frm"),
        (["list", "--limit", "many"], "many"),
        (["list", "--view", "seen"], "seen"),
        (["show"], "ID"),
        (["show", "abc"], "abc"),
        (["show", "1-3"], "1-3"),
        (["keep", "7-3"], "7-3"),
        (["keep", "1,x"], "1,x"),
        (["keep", "99999999999999999999"], "99999999999999999999"),
        (["tag", "1"], "NAME"),
        (["tag", "1", " / "], "name"),
        (["note", "1", "  "], "--passage"),
        (["list", "(Mali"], "bracket"),
        (["list", "tag:"], "query"),
        (["--lang", "de", "list"], "de"),
        (["sources", "rename", "1"], "NAME"),
    ],
)
def test_wrong_usage_is_one_line_and_2(reading: Program, arguments: list[str], named: str) -> None:
    result = reading(*arguments)
    assert (result.code, result.out) == (2, "")
    assert len(result.err.splitlines()) == 1
    assert named in result.err and result.err.startswith("coupures: ")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["show", "99"], "99"),
        (["open", "99"], "99"),
        (["open", "5"], "5"),
        (["note", "99", "x"], "99"),
        (["note", "1", "x", "--passage", "jamais dit"], "jamais dit"),
        (["keep", "99"], "99"),
        (["dismiss", "40-50"], "40-50"),
        (["tag", "99", "Sahel"], "99"),
        (["untag", "1", "Nowhere"], "Nowhere"),
        (["sources", "rename", "nothing", "x"], "nothing"),
        (["sources", "remove", "9"], "9"),
        (["import", "missing.txt"], "missing.txt"),
        (["analyze", "missing.txt"], "missing.txt"),
        (["fetch", "nothing"], "nothing"),
        (["doctor", "--backup", "/nowhere/at/all.db"], "/nowhere/at/all.db"),
    ],
)
def test_failure_is_one_line_that_names_it_and_1(coupures: Program, arguments: list[str], named: str) -> None:
    result = coupures(*arguments)
    assert result.code == 1
    complaints = [line for line in result.err.splitlines() if line.startswith("coupures: ")]
    assert len(complaints) == 1 and named in complaints[0]
    assert "Traceback" not in result.err and "unexpected" not in result.err


def test_a_file_that_is_no_library(reading: Program, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("pas une bibliothèque " * 100, encoding="utf-8")
    result = reading("--library", str(text), "list")
    assert (result.code, len(result.err.splitlines())) == (1, 1)
    assert str(text) in result.err
    assert text.read_text(encoding="utf-8") == "pas une bibliothèque " * 100


def test_library_option_wins_over_the_environment(reading: Program, tmp_path: Path) -> None:
    assert reading("--library", str(tmp_path / "new.db"), "list", "--json").out == "[]\n"


def test_library_in_the_data_folder_when_none_is_named(reading: Program, tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    result = reading("doctor", "--paths", COUPURES_LIBRARY="", XDG_DATA_HOME=data)
    assert result.out.splitlines()[0] == f"Library: {data}/coupures/library.db"


def test_version(reading: Program) -> None:
    assert reading("--version").out == f"coupures {tui.__version__}\n"


def test_no_terminal_no_reader(reading: Program) -> None:
    for arguments in ([], ["demo"]):
        result = reading(*arguments)
        assert (result.code, result.out, len(result.err.splitlines())) == (2, "", 1)
        assert "terminal" in result.err


def test_help_names_every_command_in_both_languages(reading: Program) -> None:
    from tui.cli.root import COMMANDS

    english, french = reading("--help").out, reading("--lang", "fr", "--help").out
    assert reading("--help", COUPURES_LANG="fr").out == french
    for name in COMMANDS:
        assert f"  {name} " in english and f"  {name} " in french
    assert "Usage: coupures" in english
    assert "Usage\u00a0: coupures" in french or "Utilisation\u00a0: coupures" in french


def test_the_list_of_commands_cuts_no_sentence_and_keeps_no_break_spaces(reading: Program) -> None:
    told = reading("--lang", "fr", "sources", "--help").out
    assert "..." not in told.split("[ARGS]...")[1]
    assert "«\u00a0coupures import\u00a0»" in told
    assert "--no l’interdit." in told
    assert "«\u00a0lst\u00a0»" in reading("--lang", "fr", "lst").err


def test_messages_in_french(reading: Program) -> None:
    assert reading("--lang", "fr", "show", "99").err.startswith("coupures: Il n’y a pas d’article 99")
    missing = reading("--lang=fr", "show").err
    assert "manque" in missing and "ID" in missing and "coupures show --help" in missing


def test_closed_pipe_is_quiet(reading: Program) -> None:
    script = f"{sys.executable} -m tui list --json | head -c 1 >/dev/null; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, env=reading.environment(), check=False
    )
    assert done.stderr == ""
    assert done.stdout.strip() in ("0", "141")


def test_output_nobody_reads(reading: Program) -> None:
    """The reading end is closed before anything is printed."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "tui", "list"],
            stdout=out,
            stderr=subprocess.PIPE,
            env=reading.environment(),
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_behind_the_output(reading: Program) -> None:
    with Path("/dev/full").open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "tui", "list"],
            stdout=out,
            stderr=subprocess.PIPE,
            env=reading.environment(),
            check=False,
        )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1 and b"output" in done.stderr


@pytest.fixture
def hearing() -> Iterator[None]:
    """Tests that run behind a shell are deaf to Ctrl+C, and so is what they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("hearing")
def test_ctrl_c_leaves_without_noise(reading: Program) -> None:
    """`note ID -` waits for its text; the keyboard's interrupt reaches it there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "tui", "analyze", "-"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=reading.environment(PYTHONUNBUFFERED="1"),
    ) as process:
        os.close(theirs)
        os.write(ours, b"Le ministre a dit\n")
        _wait_until_it_reads(process)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    os.close(ours)
    assert (process.returncode, out, err) == (130, b"", b"")


def _wait_until_it_reads(process: subprocess.Popen[bytes]) -> None:
    """Until the process sleeps in a read of its standard input (Linux tells)."""
    state = Path(f"/proc/{process.pid}/syscall")
    while process.poll() is None:
        try:
            call = state.read_text().split()
        except OSError:
            pytest.skip("this system does not tell what a process waits for")
        if call[:2] == ["0", "0x0"]:
            return
