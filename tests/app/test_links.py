"""Links of an article, followed by letters."""

from __future__ import annotations

import stat
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.pilot import Pilot

from tests.app.press import article, now
from tests.app.screen import lines, press, settle, text
from tests.copies import blank
from tui.app.application import ReaderApp
from tui.app.reading.links import LETTERS, hints, links_over
from tui.library import Library
from tui.model import BlockKind, Body, Draft, Link, Origin
from tui.text.bodies import body_from_blocks

FAR = "https://press.example/un/rapport/" + "/".join(["vraiment-tres-long"] * 8)


def linked(*urls: str, paragraphs: int = 1) -> Body:
    """A text of paragraphs; each of the first ones says «voir ici» with a link over «ici»."""
    words = "Le rapport est à voir ici, dit-on au port."
    at = words.index("ici")
    return body_from_blocks(
        [(BlockKind.PARAGRAPH, words)] * max(len(urls), paragraphs),
        [(n, at, at + 3, url) for n, url in enumerate(urls)],
    )


def store(library: Library, body: Body, title: str = "Un rapport") -> int:
    draft = Draft(title, body, "Le Quotidien", url=f"https://press.example/{title}", origin=Origin.PAGE)
    return library.articles.store([draft])[0].article_id


@pytest.fixture
def library(tmp_path: Path):
    with blank(tmp_path / "library.db") as library:
        yield library


@asynccontextmanager
async def reading(library: Library, size: tuple[int, int] = (116, 40)) -> AsyncIterator[Pilot[None]]:
    app = ReaderApp(library, now)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        yield pilot


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the browser of the environment writes the address it is given."""
    written, browser = tmp_path / "opened", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {written}\n', encoding="utf-8")
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("BROWSER", str(browser))
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    return written


async def test_links_are_underlined_and_signed_in_the_margin(library: Library) -> None:
    store(library, linked(FAR, paragraphs=2))
    async with reading(library) as pilot:
        signed = [line for line in lines(pilot.app) if line.rstrip(" │").endswith("→")]
        assert len(signed) == 1 and "à voir ici" in signed[0]
        strips = pilot.app.screen._compositor.render_strips()
        styles = [s.style for strip in strips for s in strip if s.text == "ici"]
        assert [style is not None and style.underline for style in styles] == [True]


async def test_a_link_is_chosen_by_its_letters_and_shown_whole_first(library: Library, opened: Path) -> None:
    store(library, linked("https://press.example/a", FAR))
    async with reading(library) as pilot:
        await press(pilot, "semicolon")
        assert "à voir fci" in text(pilot.app) and "à voir jci" in text(pilot.app)
        assert "2 liens" in lines(pilot.app)[-1]
        await press(pilot, "j")
        dialog = pilot.app.screen.query_one("#address").content_region
        rows = lines(pilot.app)[dialog.y : dialog.bottom]
        assert FAR in "".join(row[dialog.x : dialog.right].strip() for row in rows)
        assert not opened.exists()
        await press(pilot, "enter")
        assert "Ouvert dans le navigateur" in lines(pilot.app)[-1]
        while not opened.exists() or not opened.read_text():
            await pilot.pause(0.01)
        assert opened.read_text() == FAR


async def test_leaving_opens_nothing(library: Library, opened: Path) -> None:
    store(library, linked(FAR))
    async with reading(library) as pilot:
        await press(pilot, "semicolon", "escape")
        assert "à voir ici" in text(pilot.app)
        await press(pilot, "semicolon", "f", "escape")
        assert "navigateur" not in text(pilot.app)
        assert pilot.app.main.view.has_focus  # type: ignore[attr-defined]
    assert not opened.exists()


async def test_while_there_are_letters_other_keys_do_nothing(library: Library) -> None:
    store(library, linked(FAR, paragraphs=40))
    async with reading(library) as pilot:
        await press(pilot, "semicolon", "space", "q", "x", "G", "1")
        assert "à voir fci" in text(pilot.app)
        assert library.articles.ids(), "nothing was done to the article"


async def test_two_letters_where_there_are_many_and_one_can_be_taken_back(library: Library) -> None:
    store(library, linked(*(f"https://press.example/{n}" for n in range(12))))
    async with reading(library, (160, 45)) as pilot:
        await press(pilot, "semicolon")
        assert "à voir ffi" in text(pilot.app) and "à voir jki" in text(pilot.app)
        await press(pilot, "j")
        assert "à voir ffi" not in text(pilot.app) and "à voir kci" in text(pilot.app)
        await press(pilot, "backspace")
        assert "à voir ffi" in text(pilot.app)
        await press(pilot, "j", "f")
        assert "https://press.example/8" in text(pilot.app)


async def test_letters_stay_when_an_analysis_arrives(library: Library) -> None:
    one = store(library, linked(FAR))
    async with reading(library) as pilot:
        await press(pilot, "semicolon")
        pilot.app.main.load(one)  # type: ignore[attr-defined]
        await settle(pilot)
        assert "à voir fci" in text(pilot.app)
        await press(pilot, "f")
        assert "un/rapport" in text(pilot.app)


async def test_without_links_it_says_so(library: Library) -> None:
    article(library, "Sans lien", "Rien à suivre.")
    async with reading(library) as pilot:
        await press(pilot, "semicolon")
        assert "Aucun lien à l’écran" in lines(pilot.app)[-1]
        await press(pilot, "h")
        assert pilot.app.main.articles.has_focus  # type: ignore[attr-defined]


async def test_a_link_to_an_article_of_the_library_leads_there_and_back(library: Library) -> None:
    target = article(library, "La cible", "Le texte visé.", url="https://press.example/cible", hours_ago=9)
    store(library, linked("https://press.example/cible/#suite"))
    async with reading(library) as pilot:
        await press(pilot, "semicolon", "f")
        assert "Le texte visé." in text(pilot.app)
        assert pilot.app.main.articles.current == target  # type: ignore[attr-defined]


async def test_even_where_the_list_lacks_it(library: Library) -> None:
    from tui.model import ReadState

    target = article(library, "La cible", "Le texte visé.", url="https://press.example/cible", hours_ago=9)
    library.articles.set_state([target], ReadState.READ)
    store(library, linked("https://press.example/cible"))
    async with reading(library) as pilot:
        await press(pilot, "semicolon", "f")
        assert "Le texte visé." in text(pilot.app)
        await press(pilot, "s")
        assert library.articles.rows([target])[0].triage.value == "kept", "acts bear on what is read"
        await press(pilot, "escape")
        assert "à voir ici" in text(pilot.app)


async def test_what_is_no_web_address_is_not_opened(library: Library, opened: Path) -> None:
    body = linked(FAR)
    store(library, Body(body.text, body.blocks, (Link(22, 25, "javascript:alert(1)"),)))
    async with reading(library) as pilot:
        await press(pilot, "semicolon", "f")
        assert "javascript:alert(1)" in lines(pilot.app)[-1]
        await press(pilot, "enter")
    assert not opened.exists()


def test_letters_are_on_both_keyboards_and_none_begins_another() -> None:
    assert set(LETTERS) <= set("sdfghjkl")
    for count in (0, 1, 8, 9, 64, 65, 600):
        made = hints(count)
        assert len(set(made)) == count
        assert not any(a != b and b.startswith(a) for a in made[:80] for b in made)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 9))), st.integers(0, 90), st.integers(0, 90))
def test_links_over_a_range_are_those_with_something_in_it(
    gaps: list[tuple[int, int]], start: int, end: int
) -> None:
    links, at = [], 0
    for gap, length in gaps:
        links.append(Link(at + gap, at + gap + length, ""))
        at += gap + length
    body = Body("x" * at, (), tuple(links))
    expected = [link for link in links if link.start < end and link.end > start]
    if start < end:
        assert list(links_over(body, start, end)) == expected


async def test_news_on_the_way_does_not_bring_the_article_before_back(library: Library) -> None:
    store(library, linked(FAR))
    target = article(library, "La cible", "Le texte visé.", hours_ago=9)
    async with reading(library) as pilot:
        pilot.app.main.load(target)  # type: ignore[attr-defined]
        pilot.app.main.post_message(pilot.app.main.Analysed())  # type: ignore[attr-defined]
        await settle(pilot)
        assert "Le texte visé." in text(pilot.app)


async def test_letters_typed_ahead_are_letters_too(library: Library) -> None:
    store(library, linked("https://press.example/a", FAR))
    async with reading(library) as pilot:
        for key, character in (("semicolon", ";"), ("q", "q"), ("j", "j")):
            pilot.app.post_message(events.Key(key, character))
        await settle(pilot)
        assert "un/rapport" in text(pilot.app)


async def test_so_is_the_second_key_of_a_sequence(library: Library) -> None:
    store(library, linked(FAR, paragraphs=60))
    async with reading(library) as pilot:
        await press(pilot, "G")
        for _ in range(2):
            pilot.app.post_message(events.Key("g", "g"))
        await settle(pilot)
        assert "Un rapport" in text(pilot.app).split("dit-on")[0]
        assert "g …" not in text(pilot.app)
