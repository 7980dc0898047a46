"""What `y` copies, by which way, and what is said of it: never more than is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.press import article, said
from tests.app.screen import press, text
from tests.app.test_main_screen import main, reading
from tests.app.test_passages import SELECT_A_WORD, annotate, view_of
from tests.app.test_passages import said as told
from tui.app import clipboard
from tui.library import Library
from tui.locale import set_language

QUOTE = "nos délégations ont réaffirmé la volonté de nos pays"


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop whose clipboard program writes what it is given to the file `taken`."""
    script = tmp_path / "wl-copy"
    script.write_text(f"#!/bin/sh\ncat > {tmp_path}/taken\n")
    script.chmod(0o755)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


@pytest.mark.parametrize(
    ("key", "starts", "holds"),
    [
        ("y", f"«\u00a0{QUOTE}\u00a0», a déclaré Abdoulaye Diop, Anadolu, 28 février 2024 (https", ""),
        ("q", QUOTE, ""),
        ("m", f"> {QUOTE}\n\n— Abdoulaye Diop, [Le Mali", "Anadolu"),
        ("r", "«\u00a0Le Mali et la Russie raffermissent", "https://press.example/"),
        ("u", "https://press.example/", ""),
    ],
)
async def test_the_current_quote(morning: Library, key: str, starts: str, holds: str) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "y")
        assert "Copier" in text(pilot.app)
        await press(pilot, key)
        copied = pilot.app.clipboard
        assert copied.startswith(starts) and holds in copied
        assert told(pilot).startswith("Envoyé au presse-papiers du terminal\u00a0: ")
        assert f"{len(copied)} caractères" in told(pilot)


async def test_the_words_selected_have_no_speaker(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, *SELECT_A_WORD)
        words = view_of(pilot).selected_text
        await press(pilot, "y", "enter")
        assert pilot.app.clipboard.startswith(f"«\u00a0{words}\u00a0», Anadolu, 28 février 2024 (")
        assert view_of(pilot).caret is None
        assert morning.steps.history(1)[0].label.startswith("Marquer"), "copying changes nothing"


async def test_an_actor_is_copied_with_his_role_at_once(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", ">", "y")
        assert pilot.app.clipboard == "Abdoulaye Diop, ministre malien"
        assert "nom et fonction" in told(pilot)


async def test_an_annotation_has_its_note(morning: Library) -> None:
    annotate(morning, "Sadio Camara", "à *vérifier*")
    async with reading(morning) as pilot:
        await press(pilot, "enter", "+", "y", "m")
        assert pilot.app.clipboard.startswith("> Sadio Camara\n\n—")
        assert pilot.app.clipboard.endswith("à *vérifier*")
        await press(pilot, "y", "n")
        assert pilot.app.clipboard == "à *vérifier*"


async def test_the_article_of_the_list(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "y", "y")
        assert pilot.app.clipboard.startswith("«\u00a0Le Mali et la Russie")
        await press(pilot, "y", "escape")
        assert pilot.app.clipboard.startswith("«\u00a0Le Mali et la Russie")


async def test_an_english_article_in_its_own_norm(empty: Library) -> None:
    words = "we will come"
    one = article(empty, "Talks", f"“{words},” Jane Doe said.", "Reuters", language="en")
    said(empty, one, ("Jane Doe", "", words))
    async with reading(empty) as pilot:
        await press(pilot, "enter", ")", "y", "y")
        assert pilot.app.clipboard.startswith("“we will come”, Jane Doe said, Reuters, 29 February 2024 (")


async def test_the_desktops_program_is_believed(morning: Library, desktop: Path) -> None:
    set_language("en")
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "y", "q")
        assert (desktop / "taken").read_text("utf-8") == QUOTE
        assert told(pilot) == f"Copied: verbatim, {len(QUOTE)} characters"


async def test_a_program_that_fails_is_not(morning: Library, desktop: Path) -> None:
    (desktop / "wl-copy").write_text("#!/bin/sh\nexit 1\n")
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "y", "q")
        assert told(pilot).startswith("Envoyé au presse-papiers du terminal")


def test_which_program_fills_the_clipboard(tmp_path: Path) -> None:
    for name in ("xclip", "xsel"):
        (tmp_path / name).touch(mode=0o755)
    path = {"PATH": str(tmp_path)}
    assert clipboard.program(path) is None
    found = clipboard.program({**path, "DISPLAY": ":0"})
    assert found == (str(tmp_path / "xclip"), "-selection", "clipboard")
    assert clipboard.program({**path, "WAYLAND_DISPLAY": "w"}) is None
    (tmp_path / "xclip").unlink()
    found = clipboard.program({**path, "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"})
    assert found == (str(tmp_path / "xsel"), "--clipboard", "--input")


async def test_hostile_words_are_copied_without_what_a_terminal_obeys(empty: Library) -> None:
    article(empty, "[/x] $(reboot)", "Un texte\x1b]52;c;AAAA\x07 et [bold] la suite.", "[red]S[/]")
    async with reading(empty) as pilot:
        await press(pilot, "enter", "V", "y")
        assert "[bold]" in text(pilot.app)
        await press(pilot, "m")
        assert "\x1b" not in pilot.app.clipboard and "\x07" not in pilot.app.clipboard
        assert "[red]S" in main(pilot).clipboard.replace("\\", "")
