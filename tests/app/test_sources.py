"""The screen of sources, by keys."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from textual.pilot import Pilot

from tests.app.screen import lines, press, text
from tests.app.test_main_screen import reading, until
from tests.ingest.server import Server, running
from tests.ingest.test_fetching import feed
from tui.library import ArticleFilter, Fetched, Library, View
from tui.model import Draft, Source
from tui.text.bodies import body_from_text

HOSTILE = "[/foo] [b]Le Fil[/b] \x1b]52;c;aGVsbG8=\x07"


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        yield one


def follow(library: Library, *names: str, folder: str = "") -> None:
    for name in names:
        library.sources.follow(f"https://{name.lower()}.example/feed", name, folder=folder)


def named(library: Library, name: str) -> Source:
    return next(source for source in library.sources.all() if source.name == name)


def names(library: Library) -> list[str]:
    return [source.name for source in library.sources.all()]


async def test_they_are_listed_by_folder_with_their_health(empty: Library) -> None:
    follow(empty, "Alpha")
    follow(empty, "Beta", "Gamma", folder="Afrique/Mali")
    empty.sources.failed(named(empty, "Beta").id, "https://beta.example/feed: en panne", status=503)
    empty.sources.change([named(empty, "Gamma").id], paused=True)
    async with reading(empty) as pilot:
        await press(pilot, "g", "s")
        shown = text(pilot.app)
        assert lines(pilot.app)[0].startswith(" Sources 3   1 en erreur")
        assert (
            shown.index("Alpha") < shown.index("Afrique / Mali") < shown.index("Beta") < shown.index("Gamma")
        )
        assert "en panne" in shown and "en pause" in shown and "jamais relevée" in shown


async def test_the_cursor_is_a_bar_as_in_the_other_lists(empty: Library) -> None:
    follow(empty, "Alpha", "Beta")
    empty.sources.change([named(empty, "Beta").id], paused=True)
    async with reading(empty) as pilot:
        await press(pilot, "g", "s")
        assert next(line for line in lines(pilot.app) if line.startswith("▌")).startswith("▌  Alpha")
        await press(pilot, "j")
        (line,) = (line for line in lines(pilot.app) if line.startswith("▌"))
        assert line.startswith("▌‖ Beta"), "a source at rest has no other cursor"


async def test_an_empty_list_says_what_to_do(empty: Library) -> None:
    async with reading(empty, (80, 24)) as pilot:
        await press(pilot, "g", "s")
        assert "Aucune source n’est encore suivie" in text(pilot.app)
        await press(pilot, "e", "d", "enter", "J", "escape")
        assert "À lire" in lines(pilot.app)[0], "keys that need a source do nothing, escape goes back"


async def test_a_name_is_changed_and_undone(empty: Library) -> None:
    follow(empty, "Alpha")
    async with reading(empty) as pilot:
        await press(pilot, "g", "s", "e", *"Bêta", "enter")
        await until(pilot, lambda: names(empty) == ["Bêta"])
        assert "S’appelle désormais Bêta" in lines(pilot.app)[-1]
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: names(empty) == ["Alpha"])


async def test_a_folder_is_made_and_left(empty: Library) -> None:
    follow(empty, "Alpha", "Beta")
    async with reading(empty) as pilot:
        await press(pilot, "g", "s", "f", *"Sahel/Mali", "enter")
        await until(pilot, lambda: named(empty, "Alpha").folder == "Sahel/Mali")
        assert "Sahel / Mali" in text(pilot.app)
        await press(pilot, "f", "enter")
        await until(pilot, lambda: named(empty, "Alpha").folder == "")


async def test_pause_interval_language_full_text(empty: Library) -> None:
    follow(empty, "Alpha")
    async with reading(empty) as pilot:
        await press(pilot, "g", "s", "p")
        await until(pilot, lambda: named(empty, "Alpha").paused)
        await press(pilot, "p")
        await until(pilot, lambda: not named(empty, "Alpha").paused)
        await press(pilot, "i", *"4 h", "enter")
        await until(pilot, lambda: named(empty, "Alpha").every == 240)
        await press(pilot, "L", *"ar", "enter")
        await until(pilot, lambda: named(empty, "Alpha").language == "ar")
        await press(pilot, "L", *"arabe", "enter")
        await until(pilot, lambda: "deux lettres" in lines(pilot.app)[-1])
        assert named(empty, "Alpha").language == "ar"
        await press(pilot, "x")
        await until(pilot, lambda: named(empty, "Alpha").full_text)


def articles(library: Library) -> int:
    return len(library.articles.ids(ArticleFilter(View.ALL)))


async def test_removal_with_articles_and_back(empty: Library) -> None:
    follow(empty, "Alpha")
    draft = Draft(title="Titre", body=body_from_text("Texte."), guid="1", published=datetime.now(UTC))
    empty.sources.fetched(named(empty, "Alpha").id, Fetched(), [draft])
    async with reading(empty) as pilot:
        await press(pilot, "g", "s", "d")
        assert "1 article reste" in text(pilot.app) and "1 article part" in text(pilot.app)
        await press(pilot, "a")
        await until(pilot, lambda: names(empty) == [] and articles(empty) == 0)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: names(empty) == ["Alpha"] and articles(empty) == 1)
        await press(pilot, "d", "d")
        await until(pilot, lambda: names(empty) == [] and articles(empty) == 1)


async def test_they_are_put_in_another_order(empty: Library) -> None:
    follow(empty, "Alpha", "Beta", "Gamma")
    async with reading(empty) as pilot:
        await press(pilot, "g", "s", "J")
        await until(pilot, lambda: names(empty) == ["Beta", "Alpha", "Gamma"])
        await press(pilot, "J", "J")
        await until(pilot, lambda: names(empty) == ["Beta", "Gamma", "Alpha"])
        await press(pilot, "K")
        await until(pilot, lambda: names(empty) == ["Beta", "Alpha", "Gamma"])


async def test_enter_keeps_the_list_to_the_articles_of_a_source(morning: Library) -> None:
    async with reading(morning) as pilot:
        morning.sources.follow("https://fil.example/feed", "Le Fil")
        draft = Draft(
            title="Une dépêche", body=body_from_text("Texte."), guid="1", published=datetime.now(UTC)
        )
        morning.sources.fetched(named(morning, "Le Fil").id, Fetched(), [draft])
        await press(pilot, "g", "s", "/", *"fil", "enter", "enter")
        await until(pilot, lambda: "Une dépêche" in text(pilot.app) and "Sénat" not in text(pilot.app))


async def test_an_address_is_added(empty: Library, server: Server) -> None:
    url = server.give("/flux", feed("Une nouvelle", name="La Gazette"), Content_Type="application/rss+xml")
    async with reading(empty) as pilot:
        await press(pilot, "g", "s", "a", *url, "enter")
        await until(pilot, lambda: names(empty) == ["La Gazette"] and "La Gazette" in text(pilot.app))
        assert "1 nouvel article" in lines(pilot.app)[-1]
        await press(pilot, "a", *server.url("/rien"), "enter")
        await until(pilot, lambda: "404" in text(pilot.app))


async def test_one_source_is_fetched_though_it_wants_to_be_left_alone(empty: Library, server: Server) -> None:
    empty.sources.follow(server.give("/a", feed("Un")), "Alpha")
    empty.sources.failed(1, "occupé", status=429, not_before=datetime.now(UTC) + timedelta(hours=1))
    async with reading(empty) as pilot:
        await press(pilot, "R")
        await until(pilot, lambda: "Aucune source n’est à relever maintenant" in lines(pilot.app)[-1])
        assert server.requests == []
        await press(pilot, "g", "s", "r")
        await until(pilot, lambda: articles(empty) == 1)


async def test_the_list_of_the_press_is_followed_and_nobody_is_asked(empty: Library) -> None:
    async with reading(empty) as pilot:
        await press(pilot, "g", "s", "S", "space", "j", "space", "enter")
        await until(pilot, lambda: "Pas maintenant" in text(pilot.app))
        await press(pilot, "n")
        await until(pilot, lambda: len({source.folder for source in empty.sources.all()}) == 2)
        assert all(source.last_tried is None for source in empty.sources.all())
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: names(empty) == [])


async def test_a_program_runs_only_when_it_was_shown_and_allowed(empty: Library) -> None:
    empty.sources.follow("exec:printf 'x'", "Programme", kind="exec", approved=False)
    async with reading(empty) as pilot:
        await press(pilot, "g", "s", "v")
        assert "exec:printf 'x'" in text(pilot.app)
        await press(pilot, "escape")
        assert not named(empty, "Programme").approved
        await press(pilot, "v", "v")
        await until(pilot, lambda: named(empty, "Programme").approved)


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (24, 8)])
async def test_hostile_names_are_shown_as_text(empty: Library, size: tuple[int, int]) -> None:
    empty.sources.follow("https://a.example/feed", HOSTILE, folder="[/x]")
    empty.sources.failed(1, HOSTILE, status=500)
    async with reading(empty, size) as pilot:
        await press(pilot, "g", "s", "j", "k", "d", "escape", "f", "escape", "t", "escape")
        assert "\x1b" not in text(pilot.app) and "\x07" not in text(pilot.app)
        assert "[/foo] [b]Le" in text(pilot.app)


async def test_those_that_are_asked_now_are_shown_as_such(empty: Library, server: Server) -> None:
    slow = server.keep_waiting("/lent", feed("Un"))
    empty.sources.follow(slow.url, "Le Lent")
    empty.sources.follow(server.give("/vif", feed("Deux")), "Le Vif")
    async with reading(empty) as pilot:
        await press(pilot, "g", "s")
        await pilot.press("R")
        await until_seen(pilot, "sources 1/2")
        await until_seen(pilot, "↻ Le Lent")
        assert "relève en cours…" in text(pilot.app)
        await until_seen(pilot, "échap arrêter")
        assert "attend Le Lent" in lines(pilot.app)[0]
        slow.released.set()
        await until(pilot, lambda: articles(empty) == 2)
        await until(pilot, lambda: "↻" not in text(pilot.app))
        assert "2 nouveaux articles" in lines(pilot.app)[-1], "said on the screen the reader is on"


async def until_seen(pilot: Pilot[None], words: str) -> None:
    """As `until`, without waiting for the work in the background to end."""
    async with asyncio.timeout(30):
        while words not in text(pilot.app):
            await pilot.pause(0.01)


async def test_a_program_that_waits_to_be_allowed_does_not_fail(empty: Library) -> None:
    empty.sources.follow("exec:printf 'x'", "Programme", kind="exec", approved=False)
    follow(empty, "Alpha")
    async with reading(empty, (120, 30)) as pilot:
        await press(pilot, "g", "s", "G")
        assert lines(pilot.app)[0] == " Sources 2   1 en attente d’autorisation"
        assert "? Programme" in text(pilot.app)
        assert "attend votre autorisation\u00a0: lance un programme" in text(pilot.app)
        assert "v montre" in text(pilot.app), "beside the list"
        assert "v autoriser" in lines(pilot.app)[-1]
        await press(pilot, "v", "v")
        await until(pilot, lambda: "en attente" not in lines(pilot.app)[0])


async def test_an_address_inside_the_network_is_shown_and_allowed(empty: Library) -> None:
    empty.sources.follow("http://192.168.1.1/flux", "Voisine", approved=False)
    async with reading(empty, (80, 24)) as pilot:
        await press(pilot, "g", "s")
        assert "est dans cette machine ou son réseau" in text(pilot.app)
        await press(pilot, "v")
        assert "http://192.168.1.1/flux" in text(pilot.app) and "Relever cette adresse" in text(pilot.app)
        await press(pilot, "v")
        await until(pilot, lambda: named(empty, "Voisine").approved)
        assert "Elle sera relevée désormais" in lines(pilot.app)[-1]
