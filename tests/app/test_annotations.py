"""All annotations on a screen of their own: what the keys do to the library, and what is seen."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

import tui.app
from tests.app.hostile import hostile_library
from tests.app.press import id_of, now
from tests.app.screen import lines, press, settle, text, type_words
from tests.app.test_hostile import ROOT, UNSAFE
from tests.copies import copy_of
from tui.app.application import ReaderApp
from tui.app.reading import MarkKind
from tui.app.screens.annotations import AnnotationsScreen
from tui.library import Library, select
from tui.model import ReadState, Subject

WIDE, NARROW = (160, 45), (80, 24)
WORDS = "la coopération militaire se déroule de manière active"


class Terminal(ReaderApp):
    """The reader on a terminal that can be left: a test has none."""

    CSS_PATH = Path(tui.app.__file__).parent / "screens" / "main.tcss"

    @contextmanager
    def suspend(self) -> Iterator[None]:
        yield


@pytest.fixture
def noted(morning: Library) -> Library:
    """The library of a morning with a passage and a quote annotated in its first article."""
    mali = id_of(morning, "Le Mali")
    note(morning, mali, "Sadio Camara", "À **vérifier**.\n\n- auprès de l’AFP", "Sahel", "à suivre")
    note(morning, mali, WORDS, "", subject=Subject.QUOTE)
    return morning


def note(
    library: Library, article: int, words: str, note: str, *tags: str, subject: Subject = Subject.PASSAGE
) -> str:
    version = library.articles.version(article)
    start = version.body.text.index(words)
    selector = select(version.body.text, start, start + len(words), version.hash)
    return library.annotations.add(article, subject, note, selector, tags=tags).id


@asynccontextmanager
async def overview(library: Library, size: tuple[int, int] = WIDE) -> AsyncIterator[Pilot[None]]:
    app = Terminal(library, now)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "g", "a")
        assert isinstance(app.screen, AnnotationsScreen)
        yield pilot


def app_of(pilot: Pilot[None]) -> ReaderApp:
    assert isinstance(pilot.app, ReaderApp)
    return pilot.app


def notes(library: Library) -> list[str]:
    """Each annotation's note, or its passage, the newest first."""
    rows = library.annotations.rows(library.annotations.find())
    return [row.note or row.passage for row in rows]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_what_is_seen(noted: Library, size: tuple[int, int]) -> None:
    async with overview(noted, size) as pilot:
        seen = text(pilot.app)
        assert lines(pilot.app)[0].strip() == "Annotations 3   les plus récentes d’abord"
        for words in (WORDS[:40], "Sadio Camara", "À vérifier.", "#Sahel #à suivre", "À relire avant mardi."):
            assert words in seen
        assert "sur l’article" in seen and "Tunisie : le procès Ben Ismaïl" in seen and "Anadolu" in seen
        assert "↵ y aller" in lines(pilot.app)[-1] and "e modifier" in lines(pilot.app)[-1]


async def test_a_mere_highlight_has_its_article_right_below(noted: Library) -> None:
    async with overview(noted, NARROW) as pilot:
        seen = lines(pilot.app)
        (place,) = (number for number, line in enumerate(seen) if WORDS[:40] in line)
        assert "Le Mali" in seen[place + 1] and not seen[place + 2].strip(" ▌")


async def test_the_whole_note_stands_beside_the_list(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "j")
        beside = "\n".join(line[96:] for line in lines(pilot.app))
        assert "▌ Sadio Camara" in beside and "• auprès de l’AFP" in beside and "**" not in beside
        assert "mercredi 28 février 2024" in beside


async def test_enter_goes_to_the_passage_in_its_article(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "j", "enter")
        view = app_of(pilot).main.view
        assert app_of(pilot).screen is app_of(pilot).main and view.has_focus
        current = view.current
        assert current is not None and current.kind is MarkKind.ANNOTATION and view.reading is not None
        assert view.reading.body.text[current.start : current.end] == "Sadio Camara"


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_enter_goes_to_an_article_the_list_does_not_show(noted: Library, size: tuple[int, int]) -> None:
    gone = id_of(noted, "Horoscope")
    note(noted, gone, "rien d’autre à dire", "drôle")
    unread = noted.articles.counts().unread
    async with overview(noted, size) as pilot:
        await press(pilot, "enter")
        view = app_of(pilot).main.view
        assert view.reading is not None and view.reading.article.id == gone
        assert view.current is not None and view.current.kind is MarkKind.ANNOTATION
        assert "Il n’y a rien d’autre à dire" in text(pilot.app)
    assert noted.articles.rows([gone])[0].state is ReadState.READ
    assert noted.articles.counts().unread == unread, "nothing else was marked read"


async def test_enter_on_a_note_about_the_whole_article_shows_it_in_the_panel(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "G", "enter")
        main = app_of(pilot).main
        assert main.view.reading is not None
        assert main.view.reading.article.id == id_of(noted, "Tunisie")
        assert main.panel.page == 1 and main.panel.has_focus_within
        assert "À relire avant mardi." in text(pilot.app)


async def test_coming_back_finds_the_list_as_it_was_left(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "S", "k", "enter", "g", "a")
        assert "article par article" in lines(pilot.app)[0]
        screen = app_of(pilot).screen
        assert isinstance(screen, AnnotationsScreen) and screen.list.current is not None
        assert screen.list.current.passage == "Sadio Camara"


async def test_removing_and_undoing(noted: Library) -> None:
    before = notes(noted)
    async with overview(noted) as pilot:
        await press(pilot, "d")
        assert notes(noted) == before[1:]
        assert "Annotation retirée" in lines(pilot.app)[-1]
        await press(pilot, "d", "d")
        assert notes(noted) == []
        assert "Rien n’est annoté" in text(pilot.app)
        await press(pilot, "ctrl+z", "ctrl+z", "ctrl+z")
        assert notes(noted) == before and "Annotations 3" in lines(pilot.app)[0]
        await press(pilot, "ctrl+y")
        assert notes(noted) == before[1:]


async def test_a_note_is_edited_in_place(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "j", "e")
        assert "Sadio Camara" in text(pilot.app)
        await type_words(pilot, " Fait.")
        await press(pilot, "ctrl+s")
        assert notes(noted)[1].endswith("- auprès de l’AFP Fait.")
        await press(pilot, "ctrl+z")
        assert notes(noted)[1].endswith("- auprès de l’AFP")


async def test_a_draft_is_kept(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "j", "e")
        await type_words(pilot, " Plus tard.")
        await press(pilot, "escape", "escape")
        assert "Plus tard" not in notes(noted)[1]
        await press(pilot, "g", "a", "e")
        assert "Plus tard." in text(pilot.app)
        await press(pilot, "ctrl+s")
        assert notes(noted)[1].endswith("Plus tard.")


async def test_tags_are_put_on_and_taken_off(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "t")
        await type_words(pilot, "une")
        await press(pilot, "enter")
        rows = noted.annotations.rows(noted.annotations.find())
        assert rows[0].tags == ("une",) and "#une" in text(pilot.app)
        await press(pilot, "T", "enter")
        assert noted.annotations.rows(noted.annotations.find())[0].tags == ()
        await press(pilot, "G", "t")
        await type_words(pilot, "procès")
        await press(pilot, "enter")
        assert noted.articles.rows([id_of(noted, "Tunisie")])[0].tags == ("procès",)


async def test_searching_narrows_and_escape_widens(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "slash")
        await type_words(pilot, "cite:lavrov")
        await press(pilot, "enter")
        assert "Annotations 1" in lines(pilot.app)[0] and WORDS[:30] in text(pilot.app)
        await press(pilot, "slash", "ctrl+u")
        await type_words(pilot, "rhinocéros")
        await press(pilot, "enter")
        assert "Aucune annotation ne répond à cela." in text(pilot.app)
        await press(pilot, "escape")
        assert "Annotations 3" in lines(pilot.app)[0]
        await press(pilot, "escape")
        assert app_of(pilot).screen is app_of(pilot).main


async def test_a_query_that_cannot_be_read_is_told(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "slash")
        await type_words(pilot, "est:bleue")
        await press(pilot, "enter")
        assert "n’est pas un état" in lines(pilot.app)[-1]
        assert "Annotations 3" in lines(pilot.app)[0], "what was found before stays"


async def test_order_by_article(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "S")
        assert "article par article" in lines(pilot.app)[0]
        left = "\n".join(line[:60] for line in lines(pilot.app))
        assert left.index("Sadio Camara") < left.index(WORDS[:20]) < left.index("sur l’article")


async def test_copying_hands_markdown_to_the_terminal(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "j", "y")
        copied = pilot.app.clipboard
        assert copied.startswith("> Sadio Camara\n\n— [Le Mali et la Russie")
        assert "À **vérifier**." in copied and "`#Sahel`" in copied


async def test_what_another_program_removes_goes(noted: Library) -> None:
    async with overview(noted) as pilot:
        with Library.open(noted.path) as other:
            other.annotations.remove(noted.annotations.rows(noted.annotations.find())[0].id)
        await press(pilot, "e", "ctrl+s")
        assert "n’existe plus" in lines(pilot.app)[-1]
        assert "Annotations 2" in lines(pilot.app)[0]


async def test_empty(empty: Library) -> None:
    async with overview(empty) as pilot:
        assert "Rien n’est annoté" in text(pilot.app) and "a y écrit une note" in text(pilot.app)
        await press(pilot, "enter", "e", "d", "t", "y", "j", "G")
        assert isinstance(pilot.app.screen, AnnotationsScreen)


async def test_sequence_palette_and_help_work_here(noted: Library) -> None:
    async with overview(noted) as pilot:
        await press(pilot, "G", "g")
        assert "g g" in lines(pilot.app)[-1] or "g …" in lines(pilot.app)[-1]
        await press(pilot, "g")
        screen = pilot.app.screen
        assert isinstance(screen, AnnotationsScreen) and screen.list.current is not None
        assert screen.list.current.passage == WORDS
        await press(pilot, "ctrl+p")
        await type_words(pilot, "trier les annot")
        await press(pilot, "enter")
        assert "article par article" in lines(pilot.app)[0]
        await press(pilot, "question_mark")
        await type_words(pilot, "trier les annotations")
        assert "article par article" in text(pilot.app)


@pytest.mark.parametrize("size", [WIDE, NARROW, (30, 8), (15, 4)])
async def test_hostile_text_is_text(tmp_path: Path, size: tuple[int, int]) -> None:
    with copy_of(hostile_library, tmp_path / "hostile.db") as library:
        article = id_of(library, "Article 0") if library.articles.get(1) is None else 1
        library.annotations.add(article, Subject.ARTICLE, "[@click=app.quit]x[/] **[/b]**", tags=["[b]"])
        async with overview(library, size) as pilot:
            for _annotation in range(len(library.annotations.find())):
                assert not UNSAFE.search(text(pilot.app).replace("\n", ""))
                await press(pilot, "e", "escape", "t", "escape", "T", "escape", "j")
            assert not UNSAFE.search(text(pilot.app).replace("\n", ""))
            await press(pilot, "g", "g", "enter")
            assert pilot.app.is_running


async def test_panel_and_text_follow_each_other(noted: Library) -> None:
    app = ReaderApp(noted, now)
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "ctrl+t", "plus")
        view, page = app.main.view, app.main.panel
        assert page.page == 1 and view.reading is not None and view.current is not None
        first = view.current
        await press(pilot, "plus")
        second = view.current
        assert second is not None and second != first
        await press(pilot, "tab", "up")
        assert view.current == first, "the panel's cursor followed to the second, and led back to the first"
        assert page.has_focus_within
        await press(pilot, "down")
        assert view.current == second


def test_nothing_of_it_is_imported_before_it_is_wanted() -> None:
    script = (
        "import sys, tui.app.application\n"
        "names = ('tui.app.screens.annotations', 'tui.app.screens.note', 'tui.app.editor', 'lark')\n"
        "print([name for name in names if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "[]\n"


# -- the reader's own editor


def editor(folder: Path, body: str) -> str:
    path = folder / "editor.py"
    path.write_text(f"import sys\nfrom pathlib import Path\npath = Path(sys.argv[-1])\n{body}\n")
    return shlex.join([sys.executable, str(path)])


async def test_a_note_is_edited_in_the_editor(
    noted: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, "path.write_text('Autre *chose*.\\n')"))
    async with overview(noted) as pilot:
        await press(pilot, "j", "E")
        assert notes(noted)[1] == "Autre *chose*."
        assert isinstance(pilot.app.screen, AnnotationsScreen)
        await press(pilot, "ctrl+z")
        assert notes(noted)[1].startswith("À **vérifier**")


async def test_from_the_dialog_the_words_typed_go_along(
    noted: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, "path.write_text(path.read_text() + 'du dehors')"))
    async with overview(noted) as pilot:
        await press(pilot, "e")
        await type_words(pilot, "du dedans,")
        await press(pilot, "ctrl+e")
        assert notes(noted)[0] == WORDS, "not saved yet"
        await press(pilot, "ctrl+s")
        assert notes(noted)[0] == "du dedans,\ndu dehors"


@pytest.mark.parametrize(
    ("body", "told"),
    [("sys.exit(3)", "erreur (3)"), ("path.write_text('')", "n’a rien laissé"), (None, "ne se lance pas")],
)
async def test_an_editor_that_fails_loses_nothing(
    noted: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str | None, told: str
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, body) if body else "/nowhere/editor")
    before = notes(noted)
    async with overview(noted) as pilot:
        await press(pilot, "j", "E")
        assert told in text(pilot.app) and "À **vérifier**." in text(pilot.app)
        assert notes(noted) == before
        await type_words(pilot, " quand même")
        await press(pilot, "ctrl+s")
        assert notes(noted)[1] == before[1] + " quand même"


async def test_a_terminal_that_cannot_be_left_is_told(noted: Library) -> None:
    app = ReaderApp(noted, now)
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await press(pilot, "g", "a", "E")
        assert "ne peut laisser ce terminal" in text(app)


async def test_a_new_note_is_written_in_the_editor_from_the_article(
    noted: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, "path.write_text('Dehors.')"))
    app = Terminal(noted, now)
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "right_parenthesis", "E")
        assert app.screen is app.main
    (row,) = [row for row in noted.annotations.rows(noted.annotations.find()) if row.note == "Dehors."]
    assert row.subject is Subject.QUOTE and row.passage.startswith("nos délégations")
