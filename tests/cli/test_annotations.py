"""`annotations`: notes and highlights of all articles, for people and for programs."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.cli.program import HOSTILE, Program


@pytest.fixture
def noted(coupures: Program) -> Program:
    """A note on article 1, a passage on 2, a highlight on the hostile 4."""
    assert coupures("note", "2", "Bonne **phrase**", "--passage", "Nous viendrons", "--tag", "Mali").code == 0
    assert coupures("note", "4", "", "--passage", "Le ministre a parlé").code == 0
    return coupures


def test_a_table(noted: Program) -> None:
    result = noted("annotations")
    assert result.code == 0
    head, *rows = result.out.splitlines()
    assert head.split() == ["Article", "Date", "On", "Note", "Tags", "State", "Title", "Source"]
    assert [row.split()[0] for row in rows] == ["4", "2", "1"]
    assert "Nous viendrons" in rows[1] and "Bonne **phrase**" in rows[1] and "Mali" in rows[1]
    assert "the article" in rows[2] and "À garder." in rows[2] and "Vraiment" not in rows[2]


def test_json(noted: Program) -> None:
    (found,) = json.loads(noted("annotations", "phrase", "--json").out)
    assert len(found.pop("id")) == 36
    assert found.pop("created") == found.pop("changed")
    assert found == {
        "article": 2,
        "title": "=1+1",
        "source": "Anadolu",
        "url": "https://presse.example/2",
        "published": "2024-03-02T06:00:00Z",
        "subject": "passage",
        "actor": "",
        "exact": "Nous viendrons",
        "note": "Bonne **phrase**",
        "colour": "",
        "tags": ["Mali"],
        "state": "exact",
    }


@pytest.mark.parametrize(
    ("arguments", "articles"),
    [
        (["garder"], [1]),
        (["cite:diop"], [2]),
        (["is:highlighted"], [4]),
        (["-tag:Mali"], [4, 1]),
        (["--order", "article"], [4, 2, 1]),
        (["--limit", "1"], [4]),
        (["--limit", "0"], []),
        (["source:anadolu"], [2, 1]),
        (["is:gone"], []),
    ],
)
def test_queries_and_orders(noted: Program, arguments: list[str], articles: list[int]) -> None:
    lines = noted("annotations", "--format", "jsonl", *arguments).out.splitlines()
    assert [json.loads(line)["article"] for line in lines] == articles


def test_csv_and_tsv(noted: Program) -> None:
    rows = list(csv.DictReader(io.StringIO(noted("annotations", "--format", "csv").out)))
    assert [(row["article"], row["title"]) for row in rows][1] == ("2", "'=1+1")
    assert rows[2]["note"] == "À garder.\nVraiment."
    table = noted("annotations", "--format", "tsv").out.splitlines()
    assert len(table) == 4 and len({line.count("\t") for line in table}) == 1


def test_markdown(noted: Program) -> None:
    out = noted("annotations", "--format", "md", "--order", "article").out
    assert "> Nous viendrons\n\n— [\\=1+1](<https://presse.example/2>), Anadolu" in out
    assert "\n\nBonne **phrase**\n\n`#Mali`\n\n---\n" in out
    assert "À garder.\nVraiment.\n\n`#Sahel` `#Climat/eau`" in out


def test_hostile_titles_are_data(noted: Program) -> None:
    for form in ("table", "md", "csv", "tsv", "json"):
        out = noted("annotations", "--format", form).out
        assert "\x1b" not in out and "\x07" not in out and "\x9b" not in out and "\u202e" not in out
    assert HOSTILE.split(" ", maxsplit=1)[0] in noted("annotations").out


def test_what_goes_wrong_is_told(noted: Program) -> None:
    wrong = noted("annotations", "is:nothing")
    assert (wrong.code, wrong.out) == (2, "") and "is no state" in wrong.err
    none = noted("annotations", "rhinocéros")
    assert (none.code, none.out, none.err) == (0, "", "No annotation is like that.\n")
    assert noted("annotations", "--order", "x").code == 2


def test_nothing_annotated_yet(coupures: Program) -> None:
    empty = str(coupures.home / "empty.db")
    result = coupures("--library", empty, "annotations")
    assert (result.code, result.out) == (0, "") and "coupures note" in result.err
    assert coupures("--library", empty, "annotations", "--json").out == "[]\n"
