"""Caret and selection, by keys and by mouse."""

from __future__ import annotations

import pytest
from textual.geometry import Offset

from tests.app.article_app import TEXT, ArticleApp, reading, screen_text
from tests.app.screen import press, settle
from tests.app.test_article_view import long_reading, style_at
from tui.app.widgets.article_view import ArticleView


def told(app: ArticleApp) -> list[str | None]:
    """The selections the view told of, as words."""
    return [
        TEXT[slice(*message.selection)] if message.selection else None
        for message in app.seen
        if isinstance(message, ArticleView.SelectionChanged)
    ]


async def test_v_puts_a_caret_at_the_first_text_and_at_the_current_quote() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await press(pilot, "v")
        assert app.view.caret == 0 and app.view.selection is None
        assert style_at(app, "Le ministre malien").reverse
        await press(pilot, "escape")
        assert app.view.caret is None
        assert not style_at(app, "Le ministre malien").reverse
        await press(pilot, ")", "v")
        assert app.view.caret == TEXT.index("« nos délégations")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("v v", "L"),
        ("v v l l", "Le "),
        ("v v w w", "Le ministre m"),
        ("v v e", "Le"),
        ("v w v e", "ministre"),
        ("v w e v b", "ministre"),
        ("v v w w o w", "ministre m"),
        ("v v $", "Le ministre malien des Affaires étrangères, Abdoulaye Diop, et le"),
        ("v v j", "Le ministre malien des Affaires étrangères, Abdoulaye Diop, et le c"),
        ("v j $ v 0", "colonel Sadio Camara ont été reçus, ce mercredi 28 février, par Sergueï"),
        ("v l l h v", "e"),
        ("v s", TEXT.split("\n\n")[0]),
        ("v p", TEXT.split("\n\n")[0]),
        ("V", TEXT.split("\n\n")[0]),
        ("v } v w", "Dans u"),
        ("v ) v w", "Dans u"),
        ("v } ( v w", "Le m"),
        (") v c", "nos délégations ont réaffirmé la volonté affichée de nos pays à œuvrer davantage pour le "
         "raffermissement de leurs coopérations"),
        ("v v escape", None),
        ("v c", None),
    ],
)  # fmt: skip
async def test_what_keys_select(keys: str, words: str | None) -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await press(pilot, *keys.split())
        assert app.view.selected_text == (words or "")
        found = told(app)
        assert (found[-1] if found else None) == words


async def test_a_selection_is_seen_and_its_end_too() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        plain = style_at(app, "ministre malien")
        await press(pilot, "v", "w", "v", "e")
        assert style_at(app, "ministre malien").bgcolor != plain.bgcolor
        assert style_at(app, "e malien").reverse
        await press(pilot, "escape", "escape")
        assert style_at(app, "ministre malien") == plain


async def test_letters_of_the_caret_are_free_without_it() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 10)) as pilot:
        app.view.focus()
        await press(pilot, "j", "j", "w", "e", "c", "s", "o")
        assert app.view.scroll_offset.y == 2 and app.view.caret is None


async def test_the_caret_goes_down_over_empty_lines_and_keeps_its_column() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await press(pilot, "v", "$")
        end = app.view.caret
        await press(pilot, "j", "j", "j", "k", "k", "k")
        assert app.view.caret == end
        await press(pilot, "0", "j", "j", "j")
        assert app.view.caret == TEXT.index("Dans un tweet")


async def test_the_view_and_the_terminals_cursor_follow_the_caret() -> None:
    app = ArticleApp(long_reading())
    async with app.run_test(size=(100, 20)) as pilot:
        app.view.focus()
        await press(pilot, "v")
        assert app.cursor_position == Offset(13, 4)
        for _ in range(6):
            await press(pilot, "ctrl+d")
        caret = app.view.caret
        assert caret is not None and caret > 2000
        lines = screen_text(app).splitlines()
        word = app.view.reading.body.text[caret : caret + 4] if app.view.reading else ""
        assert word in lines[app.cursor_position.y]
        await press(pilot, "w")
        assert 0 <= app.cursor_position.y < 20


async def test_what_lies_under_the_caret_is_current() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await press(pilot, "v", "}", "$")
        current = app.view.current
        assert current is not None and current.number == 0
        await press(pilot, "0")
        assert app.view.current is None


async def test_the_mouse_makes_the_same_selections() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.mouse_down(ArticleView, offset=(16, 4))
        await pilot.hover(ArticleView, offset=(23, 4))
        await pilot.mouse_up(ArticleView, offset=(23, 4))
        await settle(pilot)
        assert app.view.selected_text == "ministre"
        await pilot.click(ArticleView, offset=(60, 6))
        assert app.view.selection is None
        await pilot.click(ArticleView, offset=(27, 4), times=2)
        assert app.view.selected_text == "malien"
        await pilot.click(ArticleView, offset=(27, 4), times=3)
        assert app.view.selected_text == TEXT.split("\n\n")[0]


async def test_a_drag_upwards_selects_backwards() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.mouse_down(ArticleView, offset=(15, 5))
        await pilot.hover(ArticleView, offset=(73, 4))
        await pilot.mouse_up(ArticleView, offset=(73, 4))
        await settle(pilot)
        assert app.view.selected_text == "et le col"
        assert app.view.caret == TEXT.index("et le col")


async def test_another_article_drops_caret_and_selection() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await press(pilot, "V")
        app.view.show(reading())
        assert app.view.selection is not None
        app.view.show(long_reading())
        await settle(pilot)
        assert app.view.selection is None and app.view.caret is None
        assert told(app)[-1] is None


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (13, 4), (80, 1)])
async def test_any_size(size: tuple[int, int]) -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=size) as pilot:
        app.view.focus()
        await press(pilot, *"vlwje$0)}vk({ospcV", "escape", "escape")
        app.view.show(None)
        await press(pilot, "v", "l", "V", "escape")
