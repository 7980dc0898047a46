"""Keys typed while another article is on its way to the screen: never for the one that is still there."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.app.press import article, id_of, said
from tests.app.screen import _press, lines, press, settle, text
from tests.app.test_links import FAR, linked, store
from tests.app.test_links_by_mouse import cell_of
from tests.app.test_main_screen import WIDE, main, reading
from tui.library import Library, select
from tui.model import Subject, Triage

QUOTED = "« Nous viendrons », a dit Diop. Rien d’autre."
HUGE = "\n\n".join(f"Paragraphe {n}, sans rien qui compte. « Non », a dit Camara." for n in range(400))


@pytest.fixture
def two(empty: Library) -> Library:
    first = article(empty, "La petite", QUOTED, hours_ago=1)
    said(empty, first, ("Diop", "", "Nous viendrons"))
    start = QUOTED.index("Rien")
    version = empty.articles.version(first)
    passage = select(version.body.text, start, start + 4, version.hash)
    empty.annotations.add(first, Subject.PASSAGE, "note", passage)
    article(empty, "La grande", HUGE, hours_ago=2)
    return empty


async def typed_ahead(pilot, *keys: str) -> None:
    """Type keys without waiting for what those before them do."""
    for key in keys:
        _press(pilot, key)
    await settle(pilot)


def state(library: Library) -> dict[str, object]:
    small, huge = id_of(library, "La petite"), id_of(library, "La grande")
    return {
        "corrections": len(library.corrections.of_article(small)),
        "notes": [len(library.annotations.of_article(id)) for id in (small, huge)],
        "triage": [row.triage for row in library.articles.rows([small, huge])],
    }


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        (")", "JC"),
        (")", "JX"),
        ("+", "Jd"),
        ("+", "nd"),
        (")", "Ja"),
        (")", "Jt"),
        (")", "ny"),
        ("", "J;"),
        ("", "JVa"),
        ("", "J)C"),
    ],
)
async def test_an_act_on_the_text_is_refused_until_the_text_is_there(
    two: Library, before: str, typed: str
) -> None:
    async with reading(two, WIDE) as pilot:
        await press(pilot, "enter", *before)
        was = state(two)
        await typed_ahead(pilot, *typed)
        assert state(two) == was
        assert main(pilot).screen is main(pilot).main, "no dialog either"
        view = main(pilot).main.view
        assert view.reading is not None and view.reading.article.title == "La grande"
        assert "L’article arrive" in lines(pilot.app)[-1]
        await press(pilot, "V")
        assert view.selection is not None, "from now on keys are for the text"


@pytest.mark.parametrize(("key", "triage"), [("s", Triage.KEPT), ("d", Triage.DISMISSED)])
async def test_an_act_on_the_article_is_for_the_one_asked_for(two: Library, key: str, triage: Triage) -> None:
    async with reading(two, WIDE) as pilot:
        await press(pilot, "enter")
        await typed_ahead(pilot, "J", key)
        assert state(two)["triage"] == [Triage.INBOX, triage]


async def test_other_articles_can_be_asked_for_meanwhile(two: Library) -> None:
    article(two, "La dernière", "La toute dernière.", hours_ago=3)
    async with reading(two, WIDE) as pilot:
        await press(pilot, "enter")
        await typed_ahead(pilot, "J", "J")
        assert "La toute dernière." in text(pilot.app)
        await typed_ahead(pilot, "K", "h")
        assert main(pilot).main.articles.has_focus


async def test_an_annotation_in_the_panel_is_that_of_the_article_shown(two: Library) -> None:
    async with reading(two, WIDE) as pilot:
        await press(pilot, "tab", "tab", "l", "j")
        await typed_ahead(pilot, "n", "d")
        assert state(two)["notes"] == [1, 0]
        assert "L’article arrive" in lines(pilot.app)[-1]


@contextmanager
def no_article_arrives() -> Iterator[None]:
    """All threads that would load one are busy."""
    let_go = threading.Event()
    loop = asyncio.get_running_loop()
    busy = [loop.run_in_executor(None, let_go.wait) for _thread in range(100)]
    try:
        yield
    finally:
        let_go.set()
        for one in busy:
            one.cancel()


async def shown(pilot, words: str) -> None:
    """Let the app go on until words are on the screen, without waiting for what it does in the background."""
    async with asyncio.timeout(30):
        while words not in text(pilot.app):
            await pilot.pause(0.01)


async def test_a_command_of_the_palette_is_refused_too(two: Library) -> None:
    async with reading(two, WIDE) as pilot:
        await press(pilot, "enter", ")")
        was = state(two)
        with no_article_arrives():
            await pilot.press("ctrl+p")
            await shown(pilot, "Pas une citation")
            await pilot.press(*"pas une cit")
            main(pilot).main.action_step(1)
            await pilot.press("enter")
            await shown(pilot, "L’article arrive")
        await settle(pilot)
        assert state(two) == was
        assert title_shown(pilot) == "La grande"


async def test_a_click_in_the_panel_on_what_is_no_longer_meant_leads_nowhere(two: Library) -> None:
    async with reading(two, WIDE) as pilot:
        await press(pilot, "enter")
        panel = main(pilot).main.panel.region
        row = next(n for n, line in enumerate(lines(pilot.app)) if "Diop" in line[panel.x :])
        with no_article_arrives():
            await pilot.press("J")
            await pilot.click(offset=(panel.x + 6, row))
            await shown(pilot, "L’article arrive")
            assert main(pilot).main.view.current is None
        await settle(pilot)
        assert title_shown(pilot) == "La grande"


async def test_a_click_on_a_link_that_is_no_longer_meant_opens_nothing(empty: Library) -> None:
    store(empty, linked(FAR))
    article(empty, "La grande", HUGE, hours_ago=2)
    async with reading(empty, WIDE) as pilot:
        await press(pilot, "home", "enter")
        x, y = cell_of(pilot, "ici, dit-on")
        with no_article_arrives():
            await pilot.press("J" if title_shown(pilot) == "Un rapport" else "K")
            await pilot.click(offset=(x + 1, y))
            await shown(pilot, "L’article arrive")
            assert main(pilot).screen is main(pilot).main, "no dialog"
        await settle(pilot)
        assert title_shown(pilot) == "La grande"


def title_shown(pilot) -> str:
    reading = main(pilot).main.view.reading
    assert reading is not None
    return reading.article.title
