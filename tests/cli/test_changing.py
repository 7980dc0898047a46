"""Commands that change the library, and taking it back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import Program
from tui.library import Library
from tui.model import AnchorState, Annotation, Subject


def states(program: Program) -> dict[int, tuple[str, str]]:
    """State and triage by id."""
    listed: list[dict[str, Any]] = json.loads(program("list", "--json").out)
    return {article["id"]: (article["state"], article["triage"]) for article in listed}


def tags(program: Program, id: int) -> list[str]:
    listed: list[dict[str, Any]] = json.loads(program("list", "--json").out)
    return next(article["tags"] for article in listed if article["id"] == id)


def notes(path: Path, id: int) -> list[Annotation]:
    with Library.open(path) as library:
        return library.annotations.of_article(id)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("keep", ("unread", "kept")),
        ("dismiss", ("unread", "dismissed")),
        ("read", ("read", "inbox")),
    ],
)
def test_one_range_and_list(coupures: Program, command: str, expected: tuple[str, str]) -> None:
    assert coupures(command, "1").out.startswith("1 article ")
    assert coupures(command, "4-5,6").out.startswith("3 articles ")
    after = states(coupures)
    assert [id for id in (1, 4, 5, 6) if after[id] != expected] == []


def test_unread_and_undecided(coupures: Program) -> None:
    coupures("read", "1-6")
    coupures("unread", "2")
    coupures("keep", "--undecided", "2", "3")
    after = states(coupures)
    assert (after[1][0], after[2], after[3][1]) == ("read", ("unread", "inbox"), "inbox")


def test_a_range_takes_what_there_is(coupures: Program) -> None:
    result = coupures("keep", "5-4000000000")
    assert (result.code, result.out, result.err) == (0, "2 articles kept.\n", "")


def test_known_ids_are_done_beside_unknown_ones(coupures: Program) -> None:
    result = coupures("keep", "1", "99", "5")
    assert (result.code, result.out) == (1, "2 articles kept.\n")
    assert "99" in result.err
    assert states(coupures)[5][1] == "kept"


def test_ids_from_standard_input(coupures: Program) -> None:
    """What `list` prints can be given to `keep -` as it is."""
    listed = coupures("list", "source:fanal").out
    assert coupures("keep", "-", stdin=listed).out == "3 articles kept.\n"


def test_tag_and_untag(coupures: Program) -> None:
    assert coupures("tag", "5-6", "Politique étrangère", "#Budget/État").code == 0
    assert tags(coupures, 5) == ["Politique étrangère", "Budget/État"]
    assert coupures("untag", "5", "POLITIQUE ÉTRANGÈRE").code == 0
    assert tags(coupures, 5) == ["Budget/État"]
    assert tags(coupures, 6) == ["Politique étrangère", "Budget/État"]


def test_untag_says_what_was_not_there(coupures: Program) -> None:
    result = coupures("untag", "1", "Sahel", "Ailleurs")
    assert (result.code, result.out) == (1, "1 article untagged: Sahel\n")
    assert "Ailleurs" in result.err
    assert tags(coupures, 1) == ["Climat/eau"]


def test_note_on_an_article(coupures: Program) -> None:
    coupures("note", "2", "À *relire*", "--tag", "À suivre")
    (note,) = notes(coupures.library, 2)
    assert (note.subject, note.note, note.tags) == (Subject.ARTICLE, "À *relire*", ("À suivre",))


def test_note_from_standard_input(coupures: Program) -> None:
    coupures("note", "2", "-", stdin="Deux\nlignes\n")
    assert notes(coupures.library, 2)[0].note.strip() == "Deux\nlignes"


@pytest.mark.parametrize(
    ("passage", "exact"),
    [
        ("Nous viendrons", "Nous viendrons"),
        ("L'oeuvre est là : tout", "L\u2019œuvre est là\u00a0: tout"),
        ("nous VIENDRONS », a   dit", "Nous viendrons », a dit"),
        ("à Bamako. « Nous", "à Bamako.\n\n« Nous"),
    ],
)
def test_note_on_a_passage(coupures: Program, passage: str, exact: str) -> None:
    assert coupures("note", "2", "", "--passage", passage).code == 0
    (note,) = notes(coupures.library, 2)
    assert note.selector is not None
    assert (note.subject, note.note, note.selector.exact) == (Subject.PASSAGE, "", exact)
    assert note.state is AnchorState.EXACT


def test_undo_and_redo(coupures: Program) -> None:
    coupures("keep", "1")
    coupures("tag", "1", "Budget")
    assert "Budget" in coupures("undo").out
    assert tags(coupures, 1) == ["Sahel", "Climat/eau"]
    assert coupures("undo").code == 0
    assert states(coupures)[1] == ("unread", "inbox")
    coupures("redo")
    assert states(coupures)[1] == ("unread", "kept")
    steps = json.loads(coupures("undo", "--list", "--json").out)
    assert [step["undone"] for step in steps[:3]] == [True, False, False]
    assert {"id", "time", "label", "undone", "automatic"} == set(steps[0])
    assert "undone" in coupures("redo", "--list").out.splitlines()[1]


def test_nothing_to_undo_is_no_error(coupures: Program, tmp_path: Path) -> None:
    empty = ("--library", str(tmp_path / "empty.db"))
    for command in ("undo", "redo"):
        result = coupures(*empty, command)
        assert (result.code, result.out) == (0, "")
        assert result.err.startswith("There is nothing to")


def test_sources(coupures: Program) -> None:
    listed = json.loads(coupures("sources", "list", "--json").out)
    assert [(s["id"], s["name"], bool(s["error"])) for s in listed] == [
        (1, "La Presse d\u2019exemple", False),
        (2, "Le Journal en panne", True),
    ]
    assert coupures("sources").out == coupures("sources", "list").out
    health = coupures("sources", "health")
    assert health.out.splitlines()[0].startswith("2  Le Journal en panne: has never answered: no ")
    told = next(line for line in coupures("sources").out.splitlines() if "en panne" in line)
    assert told.count("https://panne.example/flux.xml") == 1
    assert coupures("sources", "rename", "presse", "La Presse").code == 0
    assert coupures("sources", "remove", "https://panne.example/flux.xml").code == 0
    assert [s["name"] for s in json.loads(coupures("sources", "list", "--json").out)] == ["La Presse"]
    coupures("undo")
    assert len(json.loads(coupures("sources", "list", "--json").out)) == 2


def test_a_name_that_could_be_two_sources(coupures: Program) -> None:
    result = coupures("sources", "remove", "a")
    assert result.code == 1
    assert "1 La Presse" in result.err and "2 Le Journal" in result.err


def test_doctor(coupures: Program, tmp_path: Path) -> None:
    assert coupures("doctor").out == f"{coupures.library}: 6 articles\nAll is well.\n"
    copy = tmp_path / "copy.db"
    assert coupures("doctor", "--backup", str(copy)).code == 0
    assert len(json.loads(coupures("--library", str(copy), "list", "--json").out)) == 6
    assert coupures("doctor", "--backup", str(copy)).code == 0
    letter = tmp_path / "letter.txt"
    letter.write_text("Chère amie", encoding="utf-8")
    assert coupures("doctor", "--backup", str(letter)).code == 1
    assert letter.read_text(encoding="utf-8") == "Chère amie"
    assert json.loads(coupures("doctor", "--json").out)["faults"] == []
    assert str(coupures.library) in coupures("doctor", "--paths").out
    assert coupures("doctor", "--repair").code == 0


def test_doctor_sees_and_mends_what_hangs_on_nothing(coupures: Program) -> None:
    import sqlite3

    with sqlite3.connect(coupures.library) as connection:
        connection.execute("INSERT INTO tagging VALUES ('sahel', 'article', '999', 0)")
    checked = coupures("doctor")
    assert checked.code == 1 and "--repair" in checked.out
    assert coupures("doctor", "--repair").code == 0
    assert coupures("doctor").code == 0


def test_doctor_makes_no_library(coupures: Program, tmp_path: Path) -> None:
    missing = tmp_path / "missing.db"
    assert coupures("--library", str(missing), "doctor").code == 1
    assert not missing.exists()


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    """A browser that writes down what it is given, beside itself."""
    path = tmp_path / "browser"
    path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {path}.log\n', encoding="ascii")
    path.chmod(0o755)
    return path


def test_open_hands_the_address_to_the_browser(coupures: Program, browser: Path) -> None:
    assert coupures("open", "2", BROWSER=str(browser)).code == 0
    assert browser.with_suffix(".log").read_text(encoding="ascii") == "https://presse.example/2\n"
    assert coupures("open", "2", "--print").out == "https://presse.example/2\n"


@pytest.mark.parametrize("url", ["--version", "file:///etc/passwd", "javascript:alert(1)", "http://a b"])
def test_open_only_opens_web_addresses(coupures: Program, browser: Path, url: str) -> None:
    import sqlite3

    with sqlite3.connect(coupures.library) as connection:
        connection.execute("UPDATE article SET url = ? WHERE id = 2", (url,))
    result = coupures("open", "2", BROWSER=str(browser))
    assert (result.code, len(result.err.splitlines())) == (1, 1)
    assert not browser.with_suffix(".log").exists()
