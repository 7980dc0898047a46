"""Saved searches: kept under a name, changed, removed, and all of it undone."""

from __future__ import annotations

import sqlite3

import pytest

from tui.library import Library, LibraryError, SavedSearch


def listed(library: Library) -> list[tuple[str, str]]:
    return [(search.name, search.query) for search in library.searches.all()]


def test_searches_are_listed_by_name(library: Library) -> None:
    library.searches.save("Sahel", "sahel OR mali")
    library.searches.save(" Élysée\n ", "  macron   source:Monde ")
    library.searches.save("budget", "budget")
    assert listed(library) == [
        ("budget", "budget"),
        ("Sahel", "sahel OR mali"),
        ("Élysée", "macron source:Monde"),
    ]
    assert library.searches.get("SAHEL") == SavedSearch("Sahel", "sahel OR mali")
    assert library.searches.get("Niger") is None


def test_a_name_saved_again_gets_the_new_query_and_undo_gives_the_old_one_back(library: Library) -> None:
    library.searches.save("Sahel", "sahel")
    library.searches.save("sahel", "sahel mali")
    assert listed(library) == [("sahel", "sahel mali")]
    undone = library.steps.undo()
    assert undone is not None and undone.label == "Save the search sahel"
    assert listed(library) == [("Sahel", "sahel")]
    library.steps.undo()
    assert listed(library) == []
    library.steps.redo()
    library.steps.redo()
    assert listed(library) == [("sahel", "sahel mali")]


@pytest.mark.parametrize(("name", "query"), [("", "x"), (" \t", "x"), ("x", ""), ("x", "\n")])
def test_a_search_has_a_name_and_a_query(library: Library, name: str, query: str) -> None:
    with pytest.raises(ValueError, match="name and a query"):
        library.searches.save(name, query)
    assert library.steps.history() == []


def test_renaming(library: Library) -> None:
    library.searches.save("Sahel", "sahel")
    library.searches.save("Budget", "budget")
    with pytest.raises(LibraryError, match="“Budget” already"):
        library.searches.rename("sahel", "BUDGET")
    with pytest.raises(KeyError):
        library.searches.rename("Niger", "Mali")
    with pytest.raises(ValueError, match="has a name"):
        library.searches.rename("Sahel", " ")
    library.searches.rename("sahel", "SAHEL")
    library.searches.rename("sahel", "Afrique de l’Ouest")
    assert listed(library) == [("Afrique de l’Ouest", "sahel"), ("Budget", "budget")]
    library.steps.undo()
    assert library.searches.get("Sahel") == SavedSearch("SAHEL", "sahel")


def test_removing_several_is_one_step(library: Library) -> None:
    for name in ("a", "b", "c"):
        library.searches.save(name, name)
    with pytest.raises(KeyError):
        library.searches.remove(["a", "z"])
    library.searches.remove(["A", "c"])
    assert listed(library) == [("b", "b")]
    assert library.steps.history(1)[0].label == "Remove the searches a, c"
    library.steps.undo()
    assert listed(library) == [("a", "a"), ("b", "b"), ("c", "c")]


def test_other_programs_read_them_by_a_view(library: Library) -> None:
    library.searches.save("Sahel", "sahel")
    connection = sqlite3.connect(library.path)
    rows = connection.execute("SELECT name, query FROM saved_searches").fetchall()
    connection.close()
    assert rows == [("Sahel", "sahel")]
