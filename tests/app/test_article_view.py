"""The article view, looked at as a person does: on the screen, with keys and mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.style import Style

from tests.app.article_app import TEXT, ArticleApp, analysis, article, note, reading, screen_text
from tests.app.screen import press, settle
from tui.app.reading import MarkKind, Reading
from tui.app.themes import THEMES
from tui.app.widgets.article_view import ArticleView
from tui.model import Analysis, Confidence, QuoteKind
from tui.text.bodies import body_from_text

SCREEN = """\
             Anadolu · jeudi 29 février 2024 · 1 min · 6 citations, 3 locuteurs

             Le Mali et la Russie raffermissent leur coopération

             Le ministre malien des Affaires étrangères, Abdoulaye Diop, et le
             colonel Sadio Camara ont été reçus, ce mercredi 28 février, par Sergueï
             Lavrov, à l’occasion de leur visite officielle en Russie.

        AD ▌ Dans un tweet, Abdoulaye Diop a indiqué que « nos délégations ont
           ▌ réaffirmé la volonté affichée de nos pays à œuvrer davantage pour le
           ▌ raffermissement de leurs coopérations ».

      ✎ AD ▌ Diop a précisé que « cette relation bilatérale stratégique a permis à
           ▌ l’armée malienne de récupérer la ville stratégique de Kidal ».

        SL ▌ De son côté, Sergueï Lavrov a expliqué que « la coopération militaire et
           ▌ militaro-technique se déroule de manière active », soulignant que « les
           ▌ capacités défensives du Mali se renforcent ».

        CO ┆ Les deux pays renforceront aussi leur coopération dans l’énergie et
           ┆ l’agriculture, selon un communiqué officiel publié à cette occasion.

         ? ▎ Une source « proche du dossier » parle d’un « tournant »."""


def long_reading(paragraphs: int = 60) -> Reading:
    text = "\n\n".join(f"({n}) {part}" for n in range(paragraphs) for part in TEXT.split("\n\n"))
    return Reading.of(article(), body_from_text(text))


def style_at(app: ArticleApp, words: str, offset: int = 0) -> Style:
    """The style on the screen of the first cell of `words`."""
    for strip in app.screen._compositor.render_strips():
        at = strip.text.find(words)
        if at >= 0:
            passed = 0
            for segment in strip:
                passed += len(segment.text)
                if passed > at + offset:
                    assert segment.style is not None
                    return segment.style
    raise AssertionError(f"{words!r} is not on the screen")


async def test_the_page_as_it_is_read() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)):
        assert screen_text(app).rstrip() == SCREEN


async def test_an_analysis_that_arrives_moves_no_text() -> None:
    app = ArticleApp(reading(analysed=False))
    async with app.run_test(size=(100, 24)) as pilot:
        before = screen_text(app)
        assert "Analyse en cours…" in before and "▌" not in before
        app.view.show(reading())
        await settle(pilot)
        after = screen_text(app)
        assert "6 citations, 3 locuteurs" in after
        assert [line[13:] for line in after.splitlines()[1:]] == [
            line[13:] for line in before.splitlines()[1:]
        ]


async def test_quotes_actors_and_notes_look_different_without_colour_too() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)):
        plain = style_at(app, "ont été reçus")
        direct = style_at(app, "nos délégations")
        indirect = style_at(app, "Les deux pays")
        partial = style_at(app, "tournant")
        assert direct.color != plain.color and direct.bgcolor != plain.bgcolor
        assert partial.color != plain.color and partial.bgcolor == plain.bgcolor
        assert indirect.italic and not direct.italic
        assert style_at(app, "« nos délégations") == direct
        assert style_at(app, "Sadio Camara").underline and style_at(app, "Sadio Camara").color == plain.color
        assert (
            style_at(app, "Abdoulaye Diop").underline
            and style_at(app, "Abdoulaye Diop").color == direct.color
        )
        noted = style_at(app, "cette relation")
        assert noted.bgcolor not in (direct.bgcolor, plain.bgcolor)
        assert style_at(app, "Mali se").underline


async def test_parentheses_go_from_quote_to_quote() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        numbers = []
        for _ in range(8):
            await press(pilot, ")")
            assert app.view.current is not None
            numbers.append(app.view.current.number)
        assert numbers == [0, 1, 2, 3, 4, 5, 5, 5]
        await press(pilot, "(")
        assert app.view.current is not None and app.view.current.number == 4
        targets = [m.target for m in app.seen if isinstance(m, ArticleView.TargetChanged)]
        assert [target.number for target in targets if target] == [0, 1, 2, 3, 4, 5, 4]


async def test_the_current_quote_stands_out_in_text_and_gutter() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        before = style_at(app, "nos délégations")
        assert not style_at(app, "AD").reverse
        await press(pilot, ")")
        assert style_at(app, "nos délégations").bgcolor != before.bgcolor
        assert style_at(app, "AD").reverse
        await press(pilot, ")")
        assert style_at(app, "nos délégations") == before


async def test_actors_and_annotations_have_their_keys() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await press(pilot, ">", ">")
        current = app.view.current
        assert current is not None and TEXT[current.start : current.end] == "Sadio Camara"
        await press(pilot, "<")
        current = app.view.current
        assert current is not None and TEXT[current.start : current.end] == "Abdoulaye Diop"
        await press(pilot, "+")
        current = app.view.current
        assert current is not None and current.kind is MarkKind.ANNOTATION
        await press(pilot, ")")
        current = app.view.current
        assert current is not None and current.kind is MarkKind.QUOTE and current.number == 2


async def test_two_annotations_at_one_place_are_both_reached() -> None:
    shown = reading().with_annotations([note(TEXT, "Kidal"), note(TEXT, "Kidal", "encore", number=2)])
    app = ArticleApp(shown)
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        seen = []
        for _ in range(2):
            await press(pilot, "+")
            seen.append(app.view.current)
        assert {mark.number for mark in seen if mark} == {0, 1}


async def test_enter_chooses_the_current_target() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await press(pilot, "enter")
        assert not [m for m in app.seen if isinstance(m, ArticleView.Activated)]
        await press(pilot, ")", "enter")
        chosen = [m.target for m in app.seen if isinstance(m, ArticleView.Activated)]
        assert chosen == [app.view.current]


async def test_a_click_takes_what_is_under_it_and_then_what_is_around_it() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        row = next(
            n for n, line in enumerate(screen_text(app).splitlines()) if "capacités défensives" in line
        )
        column = screen_text(app).splitlines()[row].index("Mali")
        await pilot.click(ArticleView, offset=(column, row))
        current = app.view.current
        assert current is not None and current.kind is MarkKind.ACTOR
        await pilot.click(ArticleView, offset=(13, row))
        current = app.view.current
        assert current is not None and current.kind is MarkKind.QUOTE and current.number == 3
        await pilot.click(ArticleView, offset=(11, row - 1))
        assert app.view.current is not None and app.view.current.number in (2, 3)
        await pilot.click(ArticleView, offset=(30, 4))
        assert app.view.current is None


async def test_scrolling_by_keys() -> None:
    app = ArticleApp(long_reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        view = app.view
        for key, top in [
            ("j", 1),
            ("j", 2),
            ("k", 1),
            ("ctrl+d", 13),
            ("ctrl+u", 1),
            ("space", 23),
            ("b", 1),
        ]:
            await press(pilot, key)
            assert view.scroll_offset.y == top, key
        await press(pilot, "G")
        assert view.scroll_offset.y == view.max_scroll_y
        assert "tournant" in screen_text(app).splitlines()[-1]
        await press(pilot, "home")
        assert view.scroll_offset.y == 0


async def test_a_page_beyond_the_end_is_told() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await press(pilot, "space")
        assert [type(message) for message in app.seen] == [ArticleView.EndReached]


async def test_a_target_out_of_view_is_brought_in_and_one_in_view_moves_nothing() -> None:
    body = long_reading().body
    shown = Reading.of(article(), body, None, [note(body.text, "(59) Une source")])
    app = ArticleApp(shown)
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await press(pilot, "+")
        line = (
            screen_text(app)
            .splitlines()
            .index(next(r for r in screen_text(app).splitlines() if "(59) Une source" in r))
        )
        assert 0 < line < 24
        top = app.view.scroll_offset.y
        app.view.go_to(body.text.index("(59) Une source"))
        await settle(pilot)
        assert app.view.scroll_offset.y == top


async def test_after_scrolling_away_the_next_quote_is_sought_from_the_view() -> None:
    text = "\n\n".join(f"Il a dit « phrase numéro {n} » hier." for n in range(80))
    found = tuple(
        replace(
            analysis().quotes[0],
            start=text.index(f"phrase numéro {n} »"),
            end=text.index(f"phrase numéro {n} »") + 10,
        )
        for n in range(80)
    )
    app = ArticleApp(Reading.of(article(), body_from_text(text), Analysis(text, "fr", found, ())))
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await press(pilot, ")", "G", "(")
        assert app.view.current is not None and app.view.current.number > 50
        await press(pilot, "home", ")")
        assert app.view.current is not None and app.view.current.number == 0


async def test_a_change_of_width_keeps_the_readers_place() -> None:
    app = ArticleApp(long_reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.action_half_page(10)
        await settle(pilot)
        top = screen_text(app).splitlines()[0].strip()
        for width in (60, 41, 120, 33, 100):
            await pilot.resize_terminal(width, 24)
            await settle(pilot)
            first = screen_text(app).splitlines()[0].strip(" ▌")
            assert first and (first[:12] in top or top[:12] in first), width
        assert screen_text(app).splitlines()[0].strip() == top


async def test_a_new_article_starts_at_its_top_without_target() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 12)) as pilot:
        app.view.focus()
        await press(pilot, ")", ")", ")", "G")
        app.view.show(Reading.of(article("Autre titre", id=2), body_from_text("Rien.")))
        await settle(pilot)
        assert app.view.current is None and app.view.scroll_offset.y == 0
        assert "Autre titre" in screen_text(app)
        assert isinstance(app.seen[-1], ArticleView.TargetChanged) and app.seen[-1].target is None


async def test_an_annotation_more_keeps_place_and_target() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 12)) as pilot:
        app.view.focus()
        await press(pilot, ")", ")", ")")
        top, current = app.view.scroll_offset.y, app.view.current
        app.view.show(reading().with_annotations([note(TEXT, "la coopération militaire")]))
        await settle(pilot)
        assert (app.view.scroll_offset.y, app.view.current) == (top, current)
        assert "✎ SL" in screen_text(app)


async def test_hits_are_shown_and_visited() -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        plain = style_at(app, "visite officielle")
        app.view.highlight([(TEXT.index("officielle"), TEXT.index("officielle") + 10)])
        await settle(pilot)
        hit = style_at(app, "officielle")
        assert hit.bold and hit.bgcolor != plain.bgcolor
        app.view.action_hit(1)
        assert app.view.current is not None and app.view.current.kind is MarkKind.HIT
        app.view.highlight([])
        await settle(pilot)
        assert style_at(app, "officielle") == plain


async def test_a_doubtful_quote_says_so_beside_its_initials() -> None:
    doubtful = tuple(replace(quote, confidence=Confidence.DOUBTFUL) for quote in analysis().quotes)
    found = replace(analysis(), quotes=doubtful)
    app = ArticleApp(Reading.of(article(), body_from_text(TEXT), found))
    async with app.run_test(size=(100, 24)):
        assert "AD?▌" in screen_text(app)
        assert " ? ▎" in screen_text(app)


async def test_two_voices_that_begin_on_one_line_are_both_announced() -> None:
    text = (
        "« Oui », dit Ann Lee. « Non », dit Bob Ray qui s’en va vers le port de la ville ancienne où il dort."
    )
    base = analysis().quotes[0]
    found = (
        replace(base, start=2, end=5, speaker="Ann Lee"),
        replace(
            base,
            start=text.index("Non"),
            end=text.index("Non") + 3,
            speaker="Bob Ray",
            kind=QuoteKind.PARTIAL,
        ),
    )
    app = ArticleApp(Reading.of(article(), body_from_text(text), Analysis(text, "fr", found, ())))
    async with app.run_test(size=(100, 24)):
        assert "AL+▌" in screen_text(app)


async def test_no_article() -> None:
    app = ArticleApp()
    async with app.run_test(size=(60, 12)):
        lines = [line.strip() for line in screen_text(app).splitlines() if line.strip()]
        assert lines == [
            "Aucun article",
            "R   Actualiser les sources",
            "F   Effacer recherche et filtre",
            "?   Aide",
        ]


@pytest.mark.parametrize(
    "size",
    [
        (1, 1),
        (2, 2),
        (5, 3),
        (7, 3),
        (8, 2),
        (1, 24),
        (12, 5),
        (13, 5),
        (33, 10),
        (34, 10),
        (40, 1),
        (300, 100),
    ],
)
async def test_any_size_of_screen(size: tuple[int, int]) -> None:
    app = ArticleApp(reading())
    async with app.run_test(size=size) as pilot:
        app.view.focus()
        await press(pilot, ")", ")", ">", "+", "j", "G", "space", "home")
        app.view.show(None)
        await settle(pilot)
        app.view.show(reading())
        await settle(pilot)
        assert all(len(line) <= size[0] for line in screen_text(app).splitlines())
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "raffermissent" in screen_text(app)


async def test_a_very_long_article_is_all_there() -> None:
    app = ArticleApp(long_reading(800))
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        assert "(0) Le ministre" in screen_text(app)
        await press(pilot, "G")
        assert "(799) Une source" in screen_text(app)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_all_text_can_be_read_in_every_theme(theme: str) -> None:
    from textual.color import Color

    from tui.app.contrast import contrast

    class ThemedApp(ArticleApp):
        def get_theme_variable_defaults(self) -> dict[str, str]:
            return {}

        def __init__(self) -> None:
            super().__init__(reading())
            for each in THEMES:
                self.register_theme(each)
            self.theme = theme

    app = ThemedApp()
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        app.view.highlight([(0, 5)])
        for _ in range(7):
            for strip in app.screen._compositor.render_strips():
                for segment in strip:
                    style = segment.style
                    if (
                        not segment.text.strip()
                        or style is None
                        or style.color is None
                        or style.bgcolor is None
                    ):
                        continue
                    ratio = contrast(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))
                    assert ratio >= 4.5, (segment.text, ratio)
            await press(pilot, ")")


async def test_without_colour_every_mark_still_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ArticleApp(reading())
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        plain = style_at(app, "ont été reçus")
        assert not (plain.underline or plain.italic or plain.reverse)
        assert style_at(app, "cette relation").underline2
        assert style_at(app, "Sadio Camara").underline
        await press(pilot, ">")
        assert style_at(app, "Abdoulaye Diop").reverse
        await press(pilot, "+")
        assert style_at(app, "✎").reverse
        await press(pilot, "v", "v", "e")
        assert style_at(app, "ette").reverse
