"""`list`, `quotes`, `actors`: for people and for programs."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from typing import Any

import pytest
from rich.cells import cell_len

from tests.cli.program import Program


def listed(program: Program, *arguments: str) -> list[dict[str, Any]]:
    result = program("list", "--json", *arguments)
    assert (result.code, result.err) == (0, "")
    value: list[dict[str, Any]] = json.loads(result.out)
    return value


def ids(program: Program, *arguments: str) -> list[int]:
    return [article["id"] for article in listed(program, *arguments)]


def test_json_of_an_article(reading: Program) -> None:
    (article,) = listed(reading, "raffermissent")
    assert article.pop("first_seen").endswith("Z")
    assert article == {
        "id": 1,
        "title": "Le Mali et la Russie raffermissent leur coopération",
        "url": "https://presse.example/1",
        "source": "Anadolu",
        "author": "Fatou Laurent",
        "published": "2024-03-01T06:00:00Z",
        "language": "fr",
        "state": "unread",
        "triage": "inbox",
        "tags": ["Sahel", "Climat/eau"],
        "notes": ["À garder.\nVraiment."],
        "annotations": 1,
        "quotes": 1,
        "speakers": ["Abdoulaye Diop"],
    }


def test_not_analysed_is_told(reading: Program) -> None:
    assert listed(reading)[0]["quotes"] is None
    assert "?" in reading("list").out.splitlines()[1]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], [6, 5, 4, 3, 2, 1]),
        (["--view", "inbox"], [6, 5, 4, 2, 1]),
        (["--view", "kept"], [2]),
        (["--view", "dismissed"], [3]),
        (["--view", "annotated"], [1]),
        (["--limit", "2"], [6, 5]),
        (["--limit", "0"], []),
        (["tag:Sahel"], [1]),
        (["#sahel"], [1]),
        (["source:fanal", "OR", "is:kept"], [6, 5, 4, 2]),
        (["cite:diop", "--view", "kept"], [2]),
        (["L’OEUVRE"], [6, 5, 4, 3, 2, 1]),
        (["introuvable"], []),
    ],
)
def test_which_articles(reading: Program, arguments: list[str], expected: list[int]) -> None:
    assert ids(reading, *arguments) == expected


def test_json_lines(reading: Program) -> None:
    lines = reading("list", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [6, 5, 4, 3, 2, 1]


def test_csv_reads_back_and_holds_no_formula(reading: Program) -> None:
    rows = list(csv.DictReader(io.StringIO(reading("list", "--format", "csv").out)))
    assert [row["id"] for row in rows] == ["6", "5", "4", "3", "2", "1"]
    assert rows[4]["title"] == "'=1+1"
    assert rows[5]["notes"] == "À garder.\nVraiment."
    assert rows[5]["tags"] == "Sahel; Climat/eau"


def test_tsv_is_one_line_an_article(reading: Program) -> None:
    lines = reading("list", "--format", "tsv").out.splitlines()
    header = lines[0].split("\t")
    assert len(lines) == 7
    assert {len(line.split("\t")) for line in lines} == {len(header)}
    assert dict(zip(header, lines[6].split("\t"), strict=True))["notes"] == "À garder. Vraiment."


def test_piped_table_is_whole(reading: Program) -> None:
    out = reading("list", COLUMNS="40").out
    assert "Le Mali et la Russie raffermissent leur coopération" in out
    assert "…" not in out and "\x1b" not in out


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_table_fits_the_terminal(reading: Program, columns: int) -> None:
    lines = reading.in_terminal("--no-color", "list", columns=columns).splitlines()
    assert max(map(cell_len, lines)) <= columns
    assert len(lines) == 7
    assert "\x1b" not in "".join(lines)


def test_colours_only_where_they_are_wanted(reading: Program) -> None:
    assert "\x1b[1m" in reading.in_terminal("list")
    assert "\x1b" not in reading.in_terminal("list", NO_COLOR="1")


def test_empty_lists_say_why(reading: Program) -> None:
    assert "No article is like that" in reading("list", "introuvable").err
    assert reading("list", "introuvable").out == ""


COMMANDS = (
    *(["list"], ["list", "--json"], ["list", "--format", "csv"], ["list", "--format", "tsv"]),
    *(["quotes"], ["quotes", "--json"], ["actors"], ["sources"], ["sources", "health"], ["undo", "--list"]),
)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_control_character_gets_out(reading: Program, arguments: list[str]) -> None:
    result = reading(*arguments)
    assert result.code == 0
    unsafe = {c for c in result.out + result.err if unicodedata.category(c) in ("Cc", "Cf")} - {"\n", "\t"}
    assert not unsafe


def test_hostile_names_on_the_command_line(coupures: Program) -> None:
    for arguments in (
        ["import", "\x1b]0;x\x07.txt"],
        ["sources", "remove", "\x9b31m"],
        ["list", "tag:\x1b[1m("],
    ):
        result = coupures(*arguments)
        assert result.code in (1, 2)
        assert not {c for c in result.err if unicodedata.category(c) == "Cc"} - {"\n"}


def test_quotes_of_a_speaker(reading: Program) -> None:
    quotes = json.loads(reading("quotes", "is:kept", "--speaker", "diop", "--json").out)
    assert [(q["article"], q["speaker"], q["words"], q["cue"]) for q in quotes] == [
        (2, "Abdoulaye Diop", "Nous viendrons", "a dit")
    ]
    assert json.loads(reading("quotes", "--speaker", "Lavrov", "--json").out) == []
    assert "2  Abdoulaye Diop: “Nous viendrons” (Anadolu, 2024-03-02)" in reading("quotes", "is:kept").out


def test_actors_across_articles(reading: Program) -> None:
    (actor,) = json.loads(reading("actors", "--json").out)
    assert actor == {
        "name": "Abdoulaye Diop",
        "kind": "person",
        "role": "ministre",
        "quotes": 5,
        "mentions": 5,
        "articles": [5, 4, 3, 2, 1],
    }


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_poor_encodings_get_the_nearest_characters(reading: Program, encoding: str) -> None:
    poor = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    result = reading("list", **poor)
    assert result.code == 0
    assert "Le Mali et la Russie raffermissent leur coop" in result.out
    (article,) = json.loads(reading("list", "raffermissent", "--json", **poor).out)
    assert article["title"].endswith("coopération")


def test_keys_of_the_reader(reading: Program) -> None:
    table = json.loads(reading("keys", "--json").out)
    assert {"group", "keys", "help"} == set(table[0])
    assert any("?" in row["keys"] for row in table)
    assert "ctrl+z" in reading("keys").out
