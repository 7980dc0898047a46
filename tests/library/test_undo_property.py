"""Whatever is done, undoing it all gives the first state, step by step, and redoing it all the last."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.press import TEXT, analysis_of, draft, quote
from tui.library import ArticleFilter, Condition, Fetched, Library, Target, select
from tui.model import ReadState, Subject, TagTarget, Triage

ARTICLES = 6
WORDS = ("enquête", "l’œuvre", "Sahel du Nord", "{n}", "a\x00b", "")
TABLES = (
    *("source", "annotation", "tag", "tagging", "correction", "saved_search"),
    *("article", "quote", "indexed"),
)
VIEWS = ("articles", "quotes", "actors", "annotations", "tags", "sources", "saved_searches")


@pytest.fixture(scope="module")
def first_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("undo") / "first.db"
    with Library.open(path) as library:
        source = library.sources.follow("https://0.example", "Zéro")
        drafts = [draft(f"Titre {n}", f"{TEXT} {n}", guid=str(n)) for n in range(ARTICLES)]
        library.sources.fetched(source.id, Fetched("e", "m"), drafts)
        for id in range(1, ARTICLES + 1):
            library.analyses.save(id, analysis_of(library.articles.version(id).body.text), "a1")
    return path


def state_of(library: Library, without: str = "") -> dict[str, list[str]]:
    """Everything in the user's tables and the views, and what searches find."""
    library.settle()
    connection = sqlite3.connect(library.path)
    try:
        state = {}
        for table in TABLES + VIEWS:
            cursor = connection.execute(f"SELECT * FROM {table}")
            columns = [column[0] for column in cursor.description]
            rows = [dict(zip(columns, row, strict=True)) for row in cursor]
            for row in rows:
                row.pop(without, None)
            state[table] = sorted(map(repr, rows))
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, search, instance)")
        state["words"] = sorted(map(repr, connection.execute("SELECT * FROM words")))
    finally:
        connection.close()
    for word in ("enquete", "oeuvre", "sahel", "senat"):
        hits = library.articles.ids(ArticleFilter(condition=Condition.words(word)))
        state[f"search {word}"] = sorted(map(str, hits))
    return state


class Reader:
    """Somebody who does one thing after the other, by chance."""

    def __init__(self, library: Library, chance: random.Random) -> None:
        self.library = library
        self.chance = chance

    def act(self) -> None:
        acts: list[Callable[[], object]] = [
            lambda: self.library.articles.set_state(self._ids(), self.chance.choice(list(ReadState))),
            *self.other_acts(),
        ]
        self.chance.choice(acts)()

    def other_acts(self) -> list[Callable[[], object]]:
        library, pick = self.library, self.chance.choice
        return [
            lambda: library.articles.set_triage(self._ids(), pick(list(Triage))),
            lambda: library.tags.add(self._targets(), [self._word(), self._word()]),
            lambda: library.tags.remove(self._targets(), [self._word()]),
            lambda: library.tags.recolour(self._word(), pick(["", "red"])),
            self._annotate,
            self._edit,
            self._remove,
            self._correct,
            lambda: library.sources.follow(f"https://{self.chance.randrange(3)}.example", self._word()),
            self._source,
            self._search,
        ]

    def _ids(self) -> list[int]:
        return self.chance.sample(range(1, ARTICLES + 2), self.chance.randrange(4))

    def _word(self) -> str:
        return self.chance.choice(WORDS)

    def _targets(self) -> list[Target]:
        annotations = self._annotations()
        return [
            self.chance.choice(
                [Target(TagTarget.ARTICLE, str(id)), Target(TagTarget.ACTOR, "Diop")]
                + [Target(TagTarget.PASSAGE, id) for id in annotations]
            )
            for id in self._ids()
            if id <= ARTICLES
        ]

    def _annotations(self) -> list[str]:
        return [a.id for id in range(1, ARTICLES + 1) for a in self.library.annotations.of_article(id)]

    def _annotate(self) -> None:
        id = self.chance.randrange(1, ARTICLES + 1)
        version = self.library.articles.version(id)
        selector = select(version.body.text, 3, self.chance.randrange(4, 20), version.hash)
        self.library.annotations.add(id, Subject.PASSAGE, self._word(), selector, tags=[self._word()])
        self.library.annotations.add(id, Subject.ARTICLE, self._word(), tags=[self._word()])

    def _edit(self) -> None:
        for id in self._annotations()[:1]:
            self.library.annotations.edit(id, self._word(), self.chance.choice(["", "red"]))

    def _remove(self) -> None:
        for id in self._annotations()[-1:]:
            self.library.annotations.remove(id)

    def _correct(self) -> None:
        id = self.chance.randrange(1, ARTICLES + 1)
        shown = self.library.analyses.get(id)
        assert shown is not None
        stated = quote(
            TEXT, self.chance.choice(["Nous viendrons", "viendrons", "est là"]), self._word() or None
        )
        before = self.chance.choice([None, *shown.quotes])
        corrections = self.library.corrections.of_article(id)
        if corrections and self.chance.random() < 0.3:
            self.library.corrections.withdraw(corrections[0].id)
        elif before and self.chance.random() < 0.3:
            self.library.corrections.reject(id, before)
        else:
            self.library.corrections.put(id, stated, before)

    def _source(self) -> None:
        for source in self.library.sources.all()[:1]:
            kind = self.chance.randrange(5)
            if kind == 0:
                self.library.sources.remove([source.id], with_articles=self.chance.random() < 0.5)
            elif kind == 1:
                self.library.sources.rename(source.id, self._word() or "x")
            elif kind == 2:
                self.library.sources.change([source.id], folder=self._word(), paused=True, every=15)
            elif kind == 3:
                self.library.tags.add([Target(TagTarget.SOURCE, str(source.id))], [self._word()])
            else:
                self.library.sources.move(source.id, None)

    def _search(self) -> None:
        searches = self.library.searches
        known = [search.name for search in searches.all()]
        if known and self.chance.random() < 0.3:
            searches.remove(known[:1])
        elif known and self.chance.random() < 0.5:
            searches.rename(known[0], f"{known[0]}é")
        else:
            searches.save(self._word() or "x", self._word() or "y")


def steps_on_purpose(library: Library) -> int:
    return sum(not step.automatic and not step.undone for step in library.steps.history(10_000))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32), count=st.integers(1, 12))
def test_undoing_all_and_redoing_all(first_file: Path, seed: int, count: int) -> None:
    path = first_file.with_name("work.db")
    shutil.copy(first_file, path)
    for log in ("-wal", "-shm"):
        path.with_name(path.name + log).unlink(missing_ok=True)
    with Library.open(path) as library:
        library.steps.undo()
        library.steps.redo()
        reader = Reader(library, random.Random(seed))
        states = {steps_on_purpose(library): state_of(library)}
        first = min(states)
        for _ in range(count):
            reader.act()
            if (steps := steps_on_purpose(library)) not in states:
                states[steps] = state_of(library)
        # An act may be two steps: only states between acts were seen.
        last = steps_on_purpose(library)
        for steps in range(last - 1, first - 1, -1):
            assert library.steps.undo() is not None
            if steps in states:
                assert state_of(library) == states[steps]
        for steps in range(first + 1, last + 1):
            assert library.steps.redo() is not None
            if steps in states:
                assert state_of(library) == states[steps]
        assert library.steps.redo() is None
        assert library.maintenance.check() == []
        # The index has lost and kept exactly what one made from nothing holds.
        last_state = state_of(library)
        library.maintenance.repair()
        assert state_of(library) == last_state


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_automatic_acts_in_between_neither_disturb_undo_nor_are_undone(first_file: Path, seed: int) -> None:
    path = first_file.with_name("work.db")
    shutil.copy(first_file, path)
    for log in ("-wal", "-shm"):
        path.with_name(path.name + log).unlink(missing_ok=True)
    with Library.open(path) as library:
        chance = random.Random(seed)
        reader = Reader(library, chance)
        before, steps = state_of(library, without="state"), steps_on_purpose(library)
        for id in range(1, ARTICLES + 1):
            chance.choice(reader.other_acts())()
            library.articles.set_state([id], ReadState.READ, automatic=True)
        for _ in range(steps_on_purpose(library) - steps):
            library.steps.undo()
        assert state_of(library, without="state") == before
        assert library.articles.counts().unread == 0
