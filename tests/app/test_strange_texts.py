"""Long and strange texts are read as any other: nothing crashes, nothing is drawn beyond its line."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tests.app.article_app import ArticleApp, article, screen_text
from tests.app.screen import press, settle
from tui.app.reading import Reading, Spacing
from tui.model import Block, BlockKind, Body, Link
from tui.text.bodies import body_from_blocks

LENGTH = 60_000
STRANGE = {
    "words": "le mot « oui » et la suite, ",
    "one word": "anticonstitutionnellement",
    "combining marks": "e\u0301\u0302\u0303\u0304",
    "only combining marks": "\u0301",
    "Chinese": "新闻记者报道说。",
    "Arabic": "مرحبا بالعالم ",
    "emoji": "👩‍🔬🇫🇷❤️👍🏽 ",
    "joiners": "\u200d",
    "quotation marks": "« » ",
    "no-break spaces": "a\u00a0",
}


@pytest.mark.parametrize("size", [(100, 30), (1, 1), (13, 4)], ids=str)
@pytest.mark.parametrize("name", STRANGE)
@pytest.mark.parametrize("gated", [True, False], ids=["gated", "past the gate"])
async def test_strange_texts_are_read_as_any_other(name: str, size: tuple[int, int], gated: bool) -> None:
    text = (STRANGE[name] * (LENGTH // len(STRANGE[name])))[:LENGTH]
    body = body_from_blocks([(BlockKind.PARAGRAPH, text)])
    if not gated:
        body = Body(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), (Link(2, 40, "https://x.example"),))
    app = ArticleApp(Reading.of(article(text[:300]), body))
    async with app.run_test(size=size) as pilot:
        app.view.focus()
        for keys in (("space", "j"), ("G",), ("v", "w", "j", "v", "k"), ("escape", "escape", "semicolon")):
            await press(pilot, *keys)
            assert all(cell_len(line) <= size[0] for line in screen_text(app).splitlines())
        for spacing in Spacing:
            app.view.spacing = spacing
            app.view.measure = 50
            await settle(pilot)
            assert 0 <= app.view.progress <= 100
        app.view.return_to(app.view.place)
        assert app.is_running
