"""How fast the article view is: `python -m tests.bench.bench_article_view`.

Every paint is rendered down to the characters sent to a terminal (a headless app stops before that). Figures
are CPU milliseconds on a screen of 120 by 40.
"""

from __future__ import annotations

import asyncio
import gc
import random
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tests.app.article_app import article
from tui.app.reading import Reading
from tui.app.themes import THEMES
from tui.app.widgets.article_view import ArticleView
from tui.model import (
    Actor,
    ActorKind,
    Analysis,
    Annotation,
    BlockKind,
    Body,
    Confidence,
    Mention,
    Quote,
    QuoteKind,
    Subject,
)
from tui.text.bodies import body_from_blocks

WORDS = (
    "le la les des une dans avec pour sur plus tout comme mais fait être avoir dit selon ministre président "
    "gouvernement économie marché réforme député élection Europe annonce jeudi hier coût santé école énergie "
    "l’État d’abord aujourd’hui très première société politique conseil budget"
).split()
NAMES = (
    "Abdoulaye Diop",
    "Sergueï Lavrov",
    "ONU",
    "Élisabeth Borne",
    "CGT",
    "Sadio Camara",
    "Cédéao",
    "Paris",
)
SIZE = (120, 40)
RUNS = 9


def long_reading(words: int, marks: int, seed: int = 7) -> Reading:
    """An article of about `words` words with about `marks` quotes, mentions and notes, always the same."""
    rng = random.Random(seed)
    every = words / marks
    quotes: list[tuple[str, str]] = []
    paragraphs, count = [], 0
    while count < words:
        parts: list[str] = []
        length = rng.randint(30, 90)
        while sum(part.count(" ") + 1 for part in parts) < length:
            roll = rng.random() * every
            if roll < 0.55:
                said = " ".join(rng.choices(WORDS, k=rng.randint(6, 30)))
                quotes.append((said, rng.choice(NAMES)))
                parts.append(f"« {said} »")
            elif roll < 2.0:
                parts.append(rng.choice(NAMES))
            else:
                parts.append(rng.choice(WORDS))
        paragraphs.append(" ".join(parts) + ".")
        count += length
    body = body_from_blocks((BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs)
    return Reading.of(article(), body, _analysis(body, quotes), _notes(body, marks // 10, rng))


def _analysis(body: Body, said: list[tuple[str, str]]) -> Analysis:
    quotes, at = [], 0
    for words, name in said:
        at = body.text.index(f"« {words} »", at) + 2
        quotes.append(Quote(at, at + len(words), QuoteKind.DIRECT, name, "", "bench", Confidence.SURE))
    actors = []
    for name in NAMES:
        mentions, at = [], body.text.find(name)
        while at >= 0:
            mentions.append(Mention(at, at + len(name)))
            at = body.text.find(name, at + 1)
        actors.append(Actor(name, ActorKind.PERSON, mentions=tuple(mentions)))
    return Analysis(body.text, "fr", tuple(quotes), tuple(actors))


def _notes(body: Body, count: int, rng: random.Random) -> list[Annotation]:
    now = datetime.now(UTC)
    starts = sorted(rng.randrange(len(body.text) - 200) for _ in range(count))
    return [
        Annotation(str(at), 1, Subject.PASSAGE, "", "", now, now, start=at, end=at + rng.randint(20, 120))
        for at in starts
    ]


class ViewApp(App[None]):
    """The view alone, painting down to the characters."""

    painted: asyncio.Event | None = None

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(THEMES[0])
        self.theme = THEMES[0].name

    def compose(self) -> ComposeResult:
        yield ArticleView()

    def _display(self, screen: Any, renderable: Any) -> None:
        if renderable is not None and hasattr(renderable, "render_segments"):
            renderable.render_segments(self.console)
            if self.painted is not None:
                self.painted.set()
        super()._display(screen, renderable)


async def cpu(app: ViewApp, pilot: Pilot[None], action: Callable[[], object]) -> tuple[float, float]:
    """CPU milliseconds of `action` to the end of the next paint, and until the app is idle."""
    app.painted = asyncio.Event()
    start = time.process_time()
    with app._context():
        action()
    await asyncio.wait_for(app.painted.wait(), 30)
    painted = time.process_time()
    await pilot.pause(0.0)
    app.painted = None
    return (painted - start) * 1e3, (time.process_time() - start) * 1e3


def row(what: str, found: list[float], bar: float, taken: float | None = None) -> None:
    taken = statistics.median(found) if taken is None else taken
    print(f"  {what:<28}{taken:7.1f} {max(found):7.1f} {bar:7g} {taken / bar:7.2f}")


async def measure(words: int, marks: int, opening: float, resizing: float) -> None:
    reading = long_reading(words, marks)
    made = len(reading.quotes) + len(reading.actors) + len(reading.notes)
    print(
        f"\n{len(reading.body.text.split()):,} words, {made:,} marks, {len(reading.body.text):,} characters"
    )
    print(f"  {'CPU ms':<28}{'median':>7} {'max':>7} {'bar':>7} {'ratio':>7}")
    analysis, notes = reading.analysis, reading.annotations
    app = ViewApp()
    async with app.run_test(size=SIZE) as pilot:
        view = app.query_one(ArticleView)
        view.focus()

        async def repeat(what: str, action: Callable[[], object], bar: float, times: int) -> None:
            row(what, [(await cpu(app, pilot, action))[1] for _ in range(times)], bar)

        painted, done = [], []
        for _ in range(RUNS):
            await cpu(app, pilot, lambda: view.show(None))
            first, idle = await cpu(
                app, pilot, lambda: view.show(Reading.of(article(), reading.body, analysis, notes))
            )
            await pilot.pause(0.5)
            painted.append(first)
            done.append(idle)
        row("open, first screen", painted, 50)
        row("open, until idle", done, opening)
        await repeat("next quote", lambda: view.action_quote(1), 8, 40)
        view.action_select()
        await repeat("caret to the next word", lambda: view.action_caret_word(1), 8, 40)
        view.action_caret_select()
        await repeat("selection by a line", lambda: view.action_caret_line(1), 8, 30)
        view.drop_caret()
        await repeat("line scroll", lambda: view.action_line(1), 10, 40)
        view.action_top()
        await pilot.pause()
        gc.collect()
        gc.freeze()  # As the program does after its first frame.
        steps = [(await cpu(app, pilot, lambda: view.action_line(1)))[1] for _ in range(500)]
        row("line scroll, p99 of 500", steps, 16, sorted(steps)[494])
        await repeat("page scroll", lambda: view.action_page(1), 20, 20)
        widths = iter([100, 120, 80, 118, 90, 120, 70, 119, 95])
        view.action_bottom()
        await pilot.pause()

        def narrow() -> None:
            view.styles.width = next(widths)

        await repeat("resize at the end", narrow, resizing, RUNS)


if __name__ == "__main__":
    asyncio.run(measure(20_000, 1_500, opening=50, resizing=90))
    asyncio.run(measure(100_000, 7_500, opening=150, resizing=200))
