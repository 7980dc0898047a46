"""`coupures searches` and `list --search`: queries kept under a name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.program import Program


def saved(program: Program) -> list[dict[str, Any]]:
    result = program("searches", "--json")
    assert (result.code, result.err) == (0, "")
    value: list[dict[str, Any]] = json.loads(result.out)
    return value


def ids(program: Program, *arguments: str) -> list[int]:
    result = program("list", "--json", *arguments)
    assert (result.code, result.err) == (0, "")
    return [article["id"] for article in json.loads(result.out)]


def test_a_search_is_saved_listed_and_its_articles_too(coupures: Program) -> None:
    result = coupures("searches", "add", "Le Fanal", "source:fanal", "-raffermissent")
    assert (result.code, result.out) == (0, "Saved search Le Fanal: source:fanal -raffermissent\n")
    coupures("searches", "add", "Coopération", "raffermissent OR tag:Sahel")
    assert saved(coupures) == [
        {"name": "Coopération", "query": "raffermissent OR tag:Sahel", "articles": 1},
        {"name": "Le Fanal", "query": "source:fanal -raffermissent", "articles": 3},
    ]
    assert "Le Fanal" in coupures("searches").out and "source:fanal" in coupures("searches", "list").out
    assert ids(coupures, "--search", "le fanal") == [6, 5, 4]
    assert ids(coupures, "--search", "le fanal", "titre:6") == [6]
    assert ids(coupures, "--search", "coopération") == [1]
    assert ids(coupures, "--search", "coopération", "source:fanal") == []
    assert ids(coupures, "--search", "le fanal", "--view", "kept") == []
    assert ids(coupures, "--search", "le fanal", "--limit", "2") == [6, 5]


def test_renaming_replacing_and_removing_are_undone(coupures: Program) -> None:
    coupures("searches", "add", "Sahel", "tag:Sahel")
    coupures("searches", "add", "Mali", "mali")
    assert coupures("searches", "rename", "sahel", "Le Sahel").out == "Sahel is now called Le Sahel\n"
    assert coupures("searches", "add", "le sahel", "sahel").code == 0
    assert coupures("undo").out == "Undone: Save the search le sahel\n"
    assert [each["query"] for each in saved(coupures)] == ["tag:Sahel", "mali"]
    assert (
        coupures("searches", "remove", "MALI", "le sahel").out == "Saved searches removed: Mali, Le Sahel\n"
    )
    assert saved(coupures) == []
    assert coupures("undo").out == "Undone: Remove the searches Mali, Le Sahel\n"
    assert [each["name"] for each in saved(coupures)] == ["Le Sahel", "Mali"]


def test_without_any_it_says_how_to_save_one(coupures: Program) -> None:
    result = coupures("searches")
    assert (result.code, result.out) == (0, "")
    assert "coupures searches add NAME QUERY" in result.err
    assert saved(coupures) == []


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("list", "--search", "Niger"), 1, "no saved search “Niger”. There are: Mali."),
        (("searches", "remove", "Mali", "Niger"), 1, "no saved search “Niger”. There are: Mali."),
        (("searches", "rename", "Niger", "x"), 1, "no saved search “Niger”. There are: Mali."),
        (("searches", "rename", "Mali", " "), 2, "needs a name"),
        (("searches", "add", " ", "mali"), 2, "needs a name"),
        (("searches", "add", "x"), 2, "needs a query"),
        (("searches", "add", "x", "(mali"), 2, "bracket is not closed"),
        (("searches", "add", "x", "depuis:jamais"), 2, "is no date"),
        (("searches", "remove"), 2, "NAME"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line_and_changes_nothing(
    coupures: Program, arguments: tuple[str, ...], code: int, told: str
) -> None:
    coupures("searches", "add", "Mali", "mali")
    result = coupures(*arguments)
    assert (result.code, result.out) == (code, "")
    assert told in result.err and len(result.err.splitlines()) == 1
    assert [(each["name"], each["query"]) for each in saved(coupures)] == [("Mali", "mali")]


def test_a_name_that_is_taken_is_refused(coupures: Program) -> None:
    coupures("searches", "add", "Mali", "mali")
    coupures("searches", "add", "Sahel", "sahel")
    result = coupures("searches", "rename", "Sahel", "MALI")
    assert (result.code, result.err) == (
        1,
        "coupures: There is a saved search “Mali” already: choose another name.\n",
    )


def test_in_french(coupures: Program) -> None:
    result = coupures("searches", "add", "Sahel", "tag:Sahel", COUPURES_LANG="fr")
    assert result.out == "Veille enregistrée\u00a0: Sahel (tag:Sahel)\n"
    assert "Veilles" in coupures("searches", "--help", COUPURES_LANG="fr").out
    assert coupures("undo", COUPURES_LANG="fr").out == "Annulé\u00a0: Enregistrer la veille Sahel\n"
