"""The settings file: read strictly, forgiven, written whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.colours import MARKED
from tui.app.reading import Spacing
from tui.app.settings import NARROWEST, WIDEST, Panel, Settings, SettingsFile

THEMES = ("coupures-dark", "coupures-light")


def read(path: Path, text: str) -> SettingsFile:
    path.write_text(text, encoding="utf-8")
    return SettingsFile.read(path, THEMES)


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    kept = SettingsFile.read(tmp_path / "none" / "reader.toml")
    assert (kept.now, kept.fault) == (Settings(), "")


def test_what_is_changed_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "coupures" / "reader.toml"
    kept = SettingsFile.read(path, THEMES)
    assert kept.change(measure=80, spacing=Spacing.WIDE) == ""
    assert kept.change(theme="coupures-light", panel=Panel.NONE) == ""
    again = SettingsFile.read(path, THEMES)
    assert again.now == Settings(80, Spacing.WIDE, "coupures-light", Panel.NONE)
    assert [file.name for file in path.parent.iterdir()] == ["reader.toml"]


def test_nothing_is_written_where_there_is_no_file_to_write_to() -> None:
    kept = SettingsFile.read(None)
    assert kept.change(measure=60) == ""
    assert kept.now.measure == 60


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("mesure = 70", "mesure"),
        ("measure = 49", "measure"),
        ("measure = 101", "measure"),
        ("measure = true", "measure"),
        ("measure = '70'", "measure"),
        ("spacing = 'loose'", "spacing"),
        ("spacing = ['normal']", "spacing"),
        ("theme = 'nobody-knows'", "theme"),
        ("theme = [1]", "theme"),
        ("panel = 3", "panel"),
        ("colour = 'mauve'", "colour"),
        ("searches = 1", "searches"),
        ("searches = 'no'", "searches"),
        ("measure = ", "TOML"),
        ("\x00", "TOML"),
    ],
)
def test_a_wrong_line_is_named_and_its_default_used(tmp_path: Path, text: str, named: str) -> None:
    path = tmp_path / "reader.toml"
    kept = read(path, text)
    assert kept.now == Settings()
    assert named in kept.fault and str(path) in kept.fault and "\n" not in kept.fault


def test_the_other_lines_hold_and_the_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "reader.toml"
    text = "measure = 66\nspacng = 'wide'\n"
    kept = read(path, text)
    assert kept.now == Settings(measure=66)
    assert kept.change(spacing=Spacing.COMPACT) == kept.fault
    assert kept.now.spacing is Spacing.COMPACT
    assert path.read_text(encoding="utf-8") == text


def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "reader.toml"
    path.write_bytes(b"\xff\xfe\x00measure")
    assert SettingsFile.read(path).fault


def test_a_folder_in_its_place_is_a_fault(tmp_path: Path) -> None:
    assert str(tmp_path) in SettingsFile.read(tmp_path).fault


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "coupures").write_text("a file where a folder should be", encoding="utf-8")
    kept = SettingsFile(tmp_path / "coupures" / "reader.toml")
    assert "reader.toml" in kept.change(measure=60)
    assert kept.now.measure == 60


@given(
    st.dictionaries(
        st.sampled_from(["measure", "spacing", "theme", "panel", "colour", "searches", "x"]),
        st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers()),
    ).map(lambda values: "\n".join(f"{key} = {value!r}" for key, value in values.items()))
    | st.text(),
)
def test_whatever_stands_in_the_file_there_are_settings(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "reader.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    kept = SettingsFile.read(path, THEMES)
    assert NARROWEST <= kept.now.measure <= WIDEST
    assert kept.now.spacing in Spacing and kept.now.panel in Panel
    assert kept.now.colour in ("", *MARKED)
