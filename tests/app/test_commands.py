"""The registry of commands: complete, without two meanings for a key, and tied to actions that exist."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from tui.app.application import ReaderApp
from tui.app.bindings import after, bindings
from tui.app.commands import (
    COMMANDS,
    CONTEXTUAL,
    Command,
    Group,
    Scope,
    by_id,
    key_label,
    keys_table,
    of_scope,
)
from tui.app.screens.annotations import AnnotationsScreen
from tui.app.screens.main import MainScreen
from tui.app.screens.sources import SourcesScreen
from tui.app.screens.versions import VersionsScreen
from tui.app.widgets.annotation_list import AnnotationList
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.article_view import ArticleView
from tui.app.widgets.panel_list import PanelList
from tui.app.widgets.search_bar import SearchBar
from tui.app.widgets.source_list import SourceList
from tui.locale import set_language

HOMES = {
    Scope.APP: ReaderApp,
    Scope.MAIN: MainScreen,
    Scope.LIST: ArticleList,
    Scope.READER: ArticleView,
    **dict.fromkeys(CONTEXTUAL, ArticleView),
    Scope.PANEL: PanelList,
    Scope.SEARCH: SearchBar,
    Scope.VERSIONS: VersionsScreen,
    Scope.ANNOTATIONS: AnnotationList,
    Scope.SOURCES: SourceList,
}
SCREENS = {Scope.SOURCES: SourcesScreen, Scope.ANNOTATIONS: AnnotationsScreen, Scope.VERSIONS: VersionsScreen}
"""Screens of their own; the other scopes are the main screen's."""
NEEDS_ALTGR = set("[]{}|\\~#@^`€")
TWO_MEANINGS = {"n", "d"}
"""Next unread article, but the next place found while words are searched for in the text. Dismisses the
article, but removes the annotation under the cursor of the panel.
"""


def test_ids_are_unique() -> None:
    assert [name for name, times in Counter(command.id for command in COMMANDS).items() if times > 1] == []


@pytest.mark.parametrize(
    "pane", [Scope.LIST, Scope.READER, Scope.PANEL, Scope.VERSIONS, Scope.ANNOTATIONS, Scope.SOURCES]
)
def test_a_key_means_one_thing_in_a_pane(pane: Scope) -> None:
    main = () if pane in SCREENS else (Scope.MAIN,)
    keys = Counter(key for command in of_scope(pane, *main, Scope.APP) for key in command.keys)
    assert {key for key, times in keys.items() if times > 1} <= TWO_MEANINGS


def test_the_first_key_of_a_sequence_is_no_command() -> None:
    firsts = {key.split(" ")[0] for command in COMMANDS for key in command.keys if " " in key}
    assert firsts.isdisjoint(key for command in COMMANDS for key in command.keys)


def test_no_command_needs_altgr_on_a_french_keyboard() -> None:
    for command in COMMANDS:
        assert not command.keys or any(NEEDS_ALTGR.isdisjoint(key) for key in command.keys), command.id


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_calls_an_action_that_exists(command: Command) -> None:
    target, _dot, action = command.called.rpartition(".")
    home = SCREENS.get(command.scope, MainScreen) if target == "screen" else HOMES[command.scope]
    assert hasattr(home, f"action_{action.partition('(')[0]}")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_says_what_it_does(command: Command) -> None:
    assert command.name and command.help.endswith(".")
    assert bool(command.short) == bool(command.rank), "a place in the footer and a word for it go together"


def test_bindings_carry_the_ids_of_the_key_map() -> None:
    bound = {binding.id for scope in Scope for binding in bindings(scope)}  # type: ignore[union-attr]
    pressed = {command.id for command in COMMANDS if any(" " not in key for key in command.keys)}
    assert bound == pressed | {"sequence.g"}


def test_every_widget_takes_its_bindings_from_the_registry() -> None:
    for home in set(HOMES.values()):
        named = {binding.id for binding in home.BINDINGS}  # type: ignore[union-attr]
        scopes = [scope for scope, its_home in HOMES.items() if its_home is home]
        expected = {binding.id for binding in bindings(*scopes)}  # type: ignore[union-attr]
        assert named - {"app.interrupt"} == expected


def test_the_second_keys_of_a_sequence() -> None:
    assert {key: command.id for key, command in after("g", (Scope.LIST, Scope.MAIN)).items()} == {
        "g": "list.top",
        "a": "annotations.show",
        "s": "sources.show",
    }


def test_a_command_is_found_by_its_id() -> None:
    assert by_id("article.keep").keys == ("s",)
    with pytest.raises(KeyError):
        by_id("article.nothing")


def test_the_table_of_keys_is_translated() -> None:
    set_language("fr")
    french = keys_table()
    set_language("en")
    english = keys_table()
    assert len(french) == len(english) == sum(1 for command in COMMANDS if command.keys)
    assert french[0] == ("Se déplacer", "↵  l  →", "Entre dans le texte.")
    assert key_label("space") == "space"
    assert [group for group, _keys, _help in english] == sorted(
        (group for group, _keys, _help in english), key=[group.value for group in Group].index
    )


def test_the_accents_of_the_digit_row_are_composed() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert all(key == unicodedata.normalize("NFC", key) for key in keys)
