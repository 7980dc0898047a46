"""Text that attacks the terminal or the markup parser is shown, inert."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.app.article_app import ArticleApp, article, note, screen_text
from tui.app.reading import Reading
from tui.app.widgets.side_panel import SidePanel
from tui.model import (
    Actor,
    ActorKind,
    Analysis,
    Block,
    BlockKind,
    Body,
    Confidence,
    Mention,
    Quote,
    QuoteKind,
)

CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
HOSTILE = [
    "[/foo] [bold]gras[/bold] [@click=app.quit]ici[/] [tag=value: x] [50%]",
    "\x1b]52;c;ZXZpbA==\x07 puis \x1b[2J \x1b]0;titre\x07",
    "\x9b31m rouge \x9d0;titre\x9c",
    "abc \u202egnp.exe \u2066caché\u2069 \u200f",
    "a\tb\x00c\x7fd\x85e\u2028f",
    "e" + "\u0301" * 40 + " 👩‍🔬🇫🇷❤️👍🏽 日本語",
    "\ud800 perdu \ufffe",
]


def hostile_reading(text: str) -> Reading:
    body = Body(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),) if text else ())
    end = max(1, len(text) // 2)
    quote = Quote(0, end, QuoteKind.DIRECT, text[:20], "", "", Confidence.DOUBTFUL)
    actor = Actor(text[:20], ActorKind.PERSON, text[:40], (), (Mention(0, min(3, len(text))),))
    other = Actor(text[1:25], ActorKind.PERSON, "", (), (Mention(0, min(2, len(text))),))
    found = Analysis(text, "", (quote,), (actor, other)) if text else None
    notes = [note(text, text[:4], text, text[:12])] if text else []
    return Reading.of(
        article(text, source=text, author=text, url=text, language=text[:5]), body, found, notes
    )


class PanelApp(ArticleApp):
    def compose(self):  # type: ignore[no-untyped-def]
        yield from super().compose()
        yield SidePanel()

    def on_mount(self) -> None:
        self.query_one(SidePanel).show(self.first, [self.first.body.text] if self.first else [])


async def shown(text: str, size: tuple[int, int] = (60, 24)) -> list[str]:
    """The screens of an article with that text, for each page of the panel."""
    app = PanelApp(hostile_reading(text))
    screens = []
    async with app.run_test(size=size) as pilot:
        app.view.focus()
        for _ in range(3):
            await pilot.press(")")
            app.query_one(SidePanel).follow(app.view.current)
            app.query_one(SidePanel).turn()
            await pilot.pause()
            screens.append(screen_text(app))
    return screens


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_is_inert(text: str) -> None:
    for screen in await shown(text):
        assert not CONTROLS.search(screen.replace("\n", ""))
        assert all(cell_len(line) <= 60 for line in screen.splitlines())


async def test_markup_is_shown_as_it_is_written() -> None:
    assert any("[@click=app.quit]ici[/]" in screen for screen in await shown(HOSTILE[0], (90, 30)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(max_size=120) | st.text(st.sampled_from("ab \x1b]\x9b\u202e[/]\n\t日e\u0301«»"), max_size=120),
    st.integers(1, 60),
)
async def test_whatever_the_text_no_control_reaches_the_screen(text: str, width: int) -> None:
    for screen in await shown(text, (width, 16)):
        assert not CONTROLS.search(screen.replace("\n", ""))
