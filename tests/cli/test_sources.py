"""`coupures sources`: everything one can do with a source, by name, undoable."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import Program
from tests.ingest.server import running
from tests.ingest.test_fetching import feed
from tui.library import Fetched, Library
from tui.model import Draft
from tui.text.bodies import body_from_text

MOVED = "https://n.example/f"


@pytest.fixture
def many(tmp_path: Path) -> Program:
    """Four sources, one of them with two articles, one a program."""
    program = Program(tmp_path, tmp_path / "many.db")
    with Library.open(program.library) as library:
        first = library.sources.follow("https://a.example/f", "Le Fanal", folder="Afrique")
        library.sources.follow("https://b.example/f", "Le Delta", folder="Afrique/Sahel", tags=["fleuve"])
        library.sources.follow("https://c.example/f", "La Gazette")
        library.sources.follow("exec:cat x", "Par programme", kind="exec", approved=False)
        drafts = [Draft(f"Titre {n}", body_from_text(f"Texte {n}."), guid=str(n)) for n in range(2)]
        library.sources.fetched(first.id, Fetched(), drafts)
    return program


def listed(program: Program) -> dict[str, dict[str, Any]]:
    return {source["name"]: source for source in json.loads(program("sources", "list", "--json").out)}


def test_they_are_listed_by_folder(many: Program) -> None:
    lines = many("sources").out.splitlines()
    names = [line.split("  ")[1].strip() if line[:2].strip() else line.split()[0] for line in lines[1:]]
    assert names == ["La Gazette", "Par programme", "Afrique/", "Le Fanal", "Afrique/Sahel/", "Le Delta"]
    source = listed(many)["Le Fanal"]
    assert (source["folder"], source["articles"], source["weekly"], source["days_silent"]) == (
        "Afrique",
        2,
        2.0,
        0,
    )
    assert listed(many)["Le Delta"]["tags"] == ["fleuve"]


def test_without_a_source_every_command_says_how_to_follow_some(tmp_path: Path) -> None:
    empty = Program(tmp_path, tmp_path / "new.db")
    said = {empty(*command).err for command in (("sources",), ("sources", "health"), ("fetch",))}
    (line,) = said
    assert "coupures add" in line and "coupures sources starter" in line


def test_health_is_told_in_words(many: Program) -> None:
    health = many("sources", "health")
    first, *rest = health.out.splitlines()
    assert first == "4  Par programme: waits until you allow it: runs a program"
    assert "1  Le Fanal: fetched just now · 2 articles a week" in rest
    fails, waits = health.err.splitlines()
    assert fails == "0 sources of 4 fail."
    assert waits == "1 source waits until you allow it: “coupures sources approve SOURCE” does."
    many("fetch", "4")
    assert many("sources", "health").err == health.err, "asked for by name it waits, and does not fail"
    french = many("sources", "health", COUPURES_LANG="fr")
    assert "attend votre autorisation\u00a0: lance un programme" in french.out
    assert "«\u00a0coupures sources approve SOURCE\u00a0» la donne" in french.err
    many("sources", "approve", "4")
    assert many("sources", "health").err == "0 sources of 4 fail.\n"


@pytest.mark.parametrize(
    ("arguments", "said", "field", "value"),
    [
        (["folder", "Nord", "fanal", "3"], "Move 2 sources to the folder “Nord”", "folder", "Nord"),
        (["folder", "-", "Le Fanal"], "Take Le Fanal out of their folder", "folder", ""),
        (["language", "fr", "Afrique/"], "Set the language of 2 sources to “fr”", "language", "fr"),
        (["every", "2h", "1"], "Fetch Le Fanal every 120 minutes", "every", 120),
        (["full-text", "on", "1"], "Fetch the full text of Le Fanal", "full_text", True),
        (["pause", "https://a.example/f"], "Pause Le Fanal", "paused", True),
        (["tag", "à suivre", "1"], "Tag 1 source: à suivre", "tags", ["à suivre"]),
        (["move", "1", "--before", "gazette"], "Move Le Fanal", "folder", ""),
        (["address", "1", MOVED], f"Change the address of Le Fanal to {MOVED}", "url", MOVED),
    ],
)  # fmt: skip
def test_a_change_is_told_and_undone(
    many: Program, arguments: list[str], said: str, field: str, value: object
) -> None:
    before = listed(many)
    result = many("sources", *arguments)
    assert (result.code, result.out, result.err) == (0, f"Done: {said}\n", "")
    assert listed(many)["Le Fanal"][field] == value
    assert many("undo").out == f"Undone: {said}\n"
    now = listed(many)
    assert [now[name][field] for name in now] == [before[name][field] for name in before]


def test_what_is_so_already_is_no_change(many: Program) -> None:
    assert many("sources", "pause", "1").code == 0
    assert many("sources", "pause", "1").out == "Nothing changed.\n"
    assert many("sources", "resume", "1").out == "Resumed: Le Fanal\n"
    assert many("undo").out == "Undone: Resume Le Fanal\n"
    assert many("sources", "untag", "fleuve", "delta").out == "Done: Untag 1 source: fleuve\n"


def test_a_source_that_is_gone_can_be_asked_again(many: Program) -> None:
    with Library.open(many.library) as library:
        library.sources.failed(1, "410", status=410, gone=True)
    assert "gone: its server" in many("sources").out
    assert many("sources", "resume", "fanal").out == "Resumed: Le Fanal\n"
    assert not listed(many)["Le Fanal"]["gone"]


def test_a_program_is_allowed_by_name(many: Program) -> None:
    result = many("sources", "approve", "programme")
    assert result.out == ("Done: Allow Par programme\nPar programme will run: exec:cat x\n")
    assert listed(many)["Par programme"]["approved"]
    assert many("sources", "approve", "--no", "4").code == 0
    assert not listed(many)["Par programme"]["approved"]
    refused = many("sources", "approve", "1")
    assert refused.code == 1 and "runs no program" in refused.err


def test_cookies(many: Program) -> None:
    (many.home / "cookies.txt").write_text("# Netscape HTTP Cookie File\n")
    assert many("sources", "cookies", "cookies.txt", "1").code == 0
    assert listed(many)["Le Fanal"]["cookies"] == str(many.home / "cookies.txt")
    missing = many("sources", "cookies", "absent.txt", "1")
    assert missing.code == 1 and "absent.txt: there is no such file" in missing.err
    (many.home / "other.txt").write_text("<opml/>")
    other = many("sources", "cookies", "other.txt", "1")
    assert other.code == 1 and "not a cookies.txt" in other.err
    exported = many("sources", "export")
    assert "cookies.txt" not in exported.out and "1 source is fetched with cookies" in exported.err


def test_removing_with_articles_and_back(many: Program) -> None:
    removed = many("sources", "remove", "--with-articles", "fanal", "gazette")
    assert removed.out == (
        "No longer followed: Le Fanal, removed with 2 articles\n"
        "No longer followed: La Gazette, removed with 0 articles\n"
    )
    assert json.loads(many("list", "--json").out) == []
    assert many("show", "1").code == 1
    assert many("undo").out == "Undone: Remove 2 sources with all articles\n"
    assert len(json.loads(many("list", "--json").out)) == 2


def test_export_is_imported_again(many: Program) -> None:
    written = many("sources", "export", "--to", "mes flux.opml")
    assert (written.code, written.out) == (0, "4 sources written to mes flux.opml\n")
    other = Program(many.home, many.home / "other.db")
    result = other("import", "mes flux.opml")
    assert result.out.splitlines() == [
        "4 sources are now followed: “coupures fetch” reads them.",
        "1 source runs a program and waits until you allow it with “coupures sources approve”: Par programme",
        "1 tag: fleuve",
    ]
    assert other("sources", "export").out == many("sources", "export").out
    assert other("import", "mes flux.opml").out.startswith("4 sources were followed already")


def test_what_a_list_points_at_inside_the_network_is_asked_only_once_allowed(tmp_path: Path) -> None:
    program = Program(tmp_path, tmp_path / "library.db")
    with running() as server:
        url = server.give("/f", feed("Un"))
        outline = f'<outline text="Voisine" xmlUrl="{url}"/>'
        (tmp_path / "list.opml").write_text(f'<opml version="2.0"><body>{outline}</body></opml>')
        imported = program("import", "list.opml")
        assert imported.code == 0 and imported.out.splitlines()[1] == (
            "1 source is inside this machine or its network and waits until you allow it with "
            "“coupures sources approve”: Voisine"
        )
        assert "waits until you allow it: is inside this machine" in program("sources", "health").out
        assert program("fetch").code == 0
        named = program("fetch", "Voisine")
        assert named.code == 1 and "“coupures sources approve” allows it" in named.err
        french = program("fetch", "Voisine", COUPURES_LANG="fr")
        assert "cette source est dans cette machine ou son réseau\u202f; " in french.err
        assert server.requests == []
        allowed = program("sources", "approve", "Voisine")
        assert allowed.out == f"Done: Allow Voisine\nVoisine will be asked: {url}\n"
        assert program("fetch").out == "1 new article, 0 changed\n"


def test_an_address_given_by_hand_needs_no_leave(tmp_path: Path) -> None:
    program = Program(tmp_path, tmp_path / "library.db")
    with running() as server:
        url = server.give("/f", feed("Un"))
        with Library.open(program.library) as library:
            library.sources.follow(url, "Voisine", approved=False)
            library.sources.follow("exec:cat x", "Par programme", kind="exec", approved=False)
        assert program("add", url).code == 0
        assert program("sources", "address", "2", f"{url}?2").code == 0
    assert [source["approved"] for source in listed(program).values()] == [True, True]


@pytest.mark.parametrize(
    ("arguments", "code", "part"),
    [
        (["pause"], 2, "SOURCE…"),
        (["pause", "Absent/"], 1, "No folder of sources is called “Absent”"),
        (["pause", "le"], 1, "Give an id"),
        (["every", "x", "1"], 2, "x"),
        (["every", "20s", "1"], 2, "every minute"),
        (["language", "français!", "1"], 2, "français!"),
        (["full-text", "maybe", "1"], 2, "maybe"),
        (["address", "1", "https://b.example/f"], 1, "followed already, as Le Delta"),
        (["address", "1", "file:///etc/passwd"], 1, "only http and https"),
        (["starter", "Atlantide"], 1, "Atlantide"),
        (["export", "--to", "no/such/folder/x.opml"], 1, "no/such/folder/x.opml"),
    ],
)
def test_what_cannot_be_done_is_said(many: Program, arguments: list[str], code: int, part: str) -> None:
    before = listed(many)
    result = many("sources", *arguments)
    assert (result.code, result.out) == (code, "")
    assert part in result.err and len(result.err.splitlines()) == 1
    assert listed(many) == before


def test_starter_feeds_are_followed_only_when_one_agrees(many: Program) -> None:
    groups = many("sources", "starter")
    assert groups.out.splitlines()[0] == "France" and "Le Devoir" in groups.out
    shown = many("sources", "starter", "Luxembourg")
    assert "https://" in shown.out and "--yes" in shown.err
    assert len(listed(many)) == 4
    assert json.loads(many("sources", "starter", "Luxembourg", "--json").out)[0]["folder"].startswith(
        "Luxembourg/"
    )
    followed = many("sources", "starter", "Luxembourg", "--yes")
    assert followed.out.splitlines()[-1].endswith("sources are now followed: “coupures fetch” reads them.")
    assert len(listed(many)) > 4
    many("undo")
    assert len(listed(many)) == 4
