"""The panel: who says what, annotations, details."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.app import App, ComposeResult

from tests.app.article_app import TEXT, VARIABLES, article, note, reading, screen_text
from tests.app.screen import press, settle
from tui.app.reading import Mark, MarkKind, Reading
from tui.app.widgets.annotations_panel import AnnotationsPanel
from tui.app.widgets.panel_list import PanelList
from tui.app.widgets.side_panel import SidePanel
from tui.model import AnchorState, Extent, Origin, Subject


class PanelApp(App[None]):
    def __init__(self, shown: Reading) -> None:
        super().__init__()
        self.shown = shown
        self.jumps: list[tuple[int, MarkKind]] = []
        self.pointed: list[int] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLES

    def compose(self) -> ComposeResult:
        yield SidePanel()

    def on_mount(self) -> None:
        self.panel.show(self.shown, ["Sahel", "à recouper"])
        self.panel.focus_page()

    @property
    def panel(self) -> SidePanel:
        return self.query_one(SidePanel)

    def on_panel_list_jump(self, message: PanelList.Jump) -> None:
        self.jumps.append((message.position, message.kind))

    def on_annotations_panel_pointed(self, message: AnnotationsPanel.Pointed) -> None:
        self.pointed.append(message.number)


COLUMN = """\
Qui dit quoi  Annotations 1  Détails

AD ▌ Abdoulaye Diop                2 «
     ministre malien des Affaires
     étrangères
SL ▌ Sergueï Lavrov                2 «
CO ┆ communiqué officiel           1 «
 ? ▎ locuteur inconnu              1 «

Cités
     Sadio Camara                    1
     Russie                          1
     Mali                            1"""

STRIP = """\
Qui dit quoi  Annotations 1  Détails

AD ▌ Abdoulaye Diop  ministre malien des Affaires étrangères          2 «
SL ▌ Sergueï Lavrov                                                   2 «
CO ┆ communiqué officiel                                              1 «
 ? ▎ locuteur inconnu                                                 1 «

     cités\u00a0: Sadio Camara · Russie · Mali"""


async def test_as_a_column() -> None:
    app = PanelApp(reading())
    async with app.run_test(size=(40, 24)):
        assert screen_text(app).rstrip() == COLUMN


async def test_as_a_strip_under_the_text() -> None:
    app = PanelApp(reading())
    async with app.run_test(size=(75, 8)):
        assert screen_text(app).rstrip() == STRIP


async def test_the_speaker_of_the_current_quote_unfolds() -> None:
    app = PanelApp(reading())
    async with app.run_test(size=(40, 24)) as pilot:
        app.panel.follow(list(app.shown.quotes)[3])
        await settle(pilot)
        screen = screen_text(app)
        assert "   ▌ la coopération militaire et mi…" in screen
        assert "   ▌ les capacités défensives du Ma…" in screen
        assert "nos délégations" not in screen
        app.panel.follow(next(iter(app.shown.quotes)))
        await settle(pilot)
        assert "nos délégations" in screen_text(app) and "capacités" not in screen_text(app)
        assert app.jumps == []


async def test_keys_choose_and_enter_jumps() -> None:
    app = PanelApp(reading())
    async with app.run_test(size=(40, 24)) as pilot:
        await press(pilot, "down", "enter")
        await press(pilot, "down", "down", "enter")
        await press(pilot, "end", "enter")
        assert app.jumps == [
            (TEXT.index("nos délégations"), MarkKind.QUOTE),
            (TEXT.index("cette relation"), MarkKind.QUOTE),
            (TEXT.index("Mali se"), MarkKind.ACTOR),
        ]
        await press(pilot, "home", "up", "enter")
        assert app.jumps[-1] == app.jumps[0]


async def test_a_click_jumps() -> None:
    app = PanelApp(reading())
    async with app.run_test(size=(40, 24)) as pilot:
        await pilot.click(offset=(8, 6))
        assert app.jumps == [(TEXT.index("Les deux pays"), MarkKind.QUOTE)]


async def test_annotations_in_the_order_of_the_text() -> None:
    base = note(TEXT, "Kidal", number=3)
    shown = reading().with_annotations(
        [
            note(TEXT, "la coopération militaire", "à vérifier\nauprès de l’AFP", "Sahel", "défense"),
            note(TEXT, "Sadio Camara", number=2),
            replace(base, subject=Subject.ARTICLE, start=None, end=None, note="Pour la revue de lundi"),
            replace(base, id="x", state=AnchorState.GONE, start=None, end=None),
        ]
    )
    app = PanelApp(shown)
    async with app.run_test(size=(40, 30)) as pilot:
        await press(pilot, "right")
        screen = screen_text(app)
        order = [
            *("Pour la revue de lundi", "Sadio Camara", "la coopération militaire", "à vérifier"),
            *("auprès de l’AFP", "#Sahel #défense", "n’est plus dans le texte"),
        ]
        places = [screen.index(words) for words in order]
        assert places == sorted(places)
        assert "Annotations 4" in screen
        await press(pilot, "down", "down", "enter")
        assert app.jumps == [(TEXT.index("Sadio Camara"), MarkKind.ANNOTATION)]


async def test_details() -> None:
    app = PanelApp(Reading.of(article(author="A. Keïta", versions=3), reading().body, reading().analysis))
    async with app.run_test(size=(44, 24)) as pilot:
        await press(pilot, "left")
        screen = screen_text(app)
        for words in [
            *("Source     Anadolu", "Auteur     A. Keïta", "Versions   3", "#Sahel  #à recouper"),
            *(
                "https://example.org/mali",
                "Langue     français",
                "6 citations, 3 locuteurs",
                "dont 1 douteuse",
            ),
        ]:
            assert words in screen


async def test_details_of_a_text_cut_short() -> None:
    teaser = replace(reading(), extent=Extent.TRUNCATED, origin=Origin.PAGE, extractor="trafilatura")
    app = PanelApp(teaser)
    async with app.run_test(size=(60, 24)) as pilot:
        await press(pilot, "left")
        screen = screen_text(app)
        assert "Étendue    ◐ tronqué (abonnés)" in screen and "Seulement le début" in screen
        assert "de sa page (trafilatura)" in screen


async def test_pages_turn_and_a_click_on_a_title_shows_its_page() -> None:
    app = PanelApp(reading())
    async with app.run_test(size=(44, 24)) as pilot:
        assert [app.panel.turn() for _ in range(3)] == [True, True, False]
        await pilot.click(offset=(18, 0))
        assert app.panel.page == 1
        assert "Sahel" in screen_text(app)


async def test_an_annotation_of_the_text_is_followed_on_its_page() -> None:
    app = PanelApp(reading())
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.page = 1
        app.panel.follow(next(iter(app.shown.notes)))
        await settle(pilot)
        await press(pilot, "enter")
        assert app.jumps == [(TEXT.index("cette relation"), MarkKind.ANNOTATION)]


async def test_the_annotation_around_what_is_current_is_followed() -> None:
    shown = reading().with_annotations(
        [note(TEXT, "la coopération militaire"), note(TEXT, "Sadio Camara", number=2)]
    )
    app = PanelApp(shown)
    async with app.run_test(size=(44, 24)) as pilot:
        app.panel.page = 1
        start = TEXT.index("Sadio Camara")
        app.panel.follow(Mark(start, start + 5, MarkKind.ACTOR, 0))
        await settle(pilot)
        await press(pilot, "enter")
        assert app.jumps == [(start, MarkKind.ANNOTATION)]


async def test_the_cursor_leads_and_the_note_under_it_is_whole() -> None:
    long = "# Titre\n\n- **un**\n- deux\n- trois\n- quatre\n\nvoir [l’AFP](https://afp.example)"
    shown = reading().with_annotations(
        [note(TEXT, "la coopération militaire", long), note(TEXT, "Sadio Camara", number=2)]
    )
    app = PanelApp(shown)
    async with app.run_test(size=(60, 24)) as pilot:
        await press(pilot, "right")
        assert "Titre" in screen_text(app) and "• un" in screen_text(app) and "quatre" not in screen_text(app)
        await press(pilot, "down")
        assert app.pointed == [1], "the one that comes first in the text"
        await press(pilot, "down")
        assert app.pointed == [1, 0]
        assert "• quatre" in screen_text(app) and "voir l’AFP (https://afp.example)" in screen_text(app)
        app.panel.follow(next(iter(shown.notes)))
        await settle(pilot)
        assert app.pointed == [1, 0], "following leads nowhere"


async def test_not_analysed_and_nobody_quoted() -> None:
    for shown, words in [
        (reading(analysed=False), "Analyse en cours…"),
        (
            Reading.of(article(), reading().body, replace(reading().analysis, quotes=(), actors=())),
            "Personne",
        ),  # type: ignore[type-var]
    ]:
        app = PanelApp(shown)
        async with app.run_test(size=(40, 10)):
            assert words in screen_text(app)


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 5), (7, 2), (24, 1), (60, 3), (300, 100)])
async def test_any_size(size: tuple[int, int]) -> None:
    app = PanelApp(reading())
    async with app.run_test(size=size) as pilot:
        for _ in range(3):
            await press(pilot, "down", "down", "enter", "end", "up", "right")
        app.panel.follow(Mark(0, 1, MarkKind.QUOTE, 4))
        app.panel.show(None)
        await settle(pilot)


async def test_titles_are_shortened_before_they_are_cut() -> None:
    app = PanelApp(reading())
    async with app.run_test(size=(32, 10)):
        assert screen_text(app).splitlines()[0] == "Qui dit quoi  Notes 1  Détails"
