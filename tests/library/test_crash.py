"""A process that is killed at any moment loses nothing it had confirmed."""

import os
import random
import select as io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.library.children import Child, start
from tests.library.press import TEXT, draft, found
from tui.library import Condition, Library, Target
from tui.model import ReadState, Subject, TagTarget

LIBRARIES, KILLS = 5, 40
"""As many kills of one library: what it holds is read again after each."""
ONE = Target(TagTarget.ARTICLE, "1")


def writing(path: Path, kill: int) -> Callable[[Callable[[str], None]], None]:
    """Acts one after the other; each is said once it has returned."""

    def work(say: Callable[[str], None]) -> None:
        library = Library.open(path)
        for n in range(100_000):
            name = f"k{kill}n{n}"
            if n % 3 == 0:
                library.articles.store(
                    [draft(f"{name}{half}", f"{TEXT} {name}", url=name + half) for half in "ab"]
                )
            elif n % 3 == 1:
                library.annotations.add(1, Subject.ARTICLE, f"note {name}", tags=[name])
            else:
                library.tags.add([ONE], [name])
                library.articles.set_state([1], list(ReadState)[kill % 2])
            say(name)

    return work


def killed_in_the_act(child: Child, chance: random.Random) -> list[str]:
    """Let it confirm a few acts, then kill it a little later, whatever it does then."""
    said = b""
    for _ in range(chance.randrange(1, 4)):
        said += os.read(child.pipe, 4096)
    io.select([], [], [], chance.random() * 0.006)
    child.kill()
    return (said.decode() + child.wait()).split()


def acts_found(library: Library) -> set[str]:
    """Names of the acts the library remembers; a pair of articles stands both or not at all."""
    rows = library.articles.rows(library.articles.ids())
    titles = {row.title for row in rows}
    names = {title[:-1] for title in titles if title.startswith("k")}
    assert all({f"{name}a", f"{name}b"} <= titles for name in names)
    notes = {a.note.removeprefix("note ") for a in library.annotations.of_article(1)}
    return names | notes | set(library.tags.of(ONE))


@pytest.mark.parametrize("seed", range(LIBRARIES))
def test_every_confirmed_act_survives_a_kill(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "press.db"
    with Library.open(path) as library:
        library.articles.store([draft("Premier")])
    chance = random.Random(20240229 + seed)
    confirmed: set[str] = set()
    for kill in range(KILLS):
        said = killed_in_the_act(start(writing(path, kill)), chance)
        assert said and not [line for line in said if line == "!"]
        confirmed.update(said)
        with Library.open(path) as library:
            assert library.maintenance.check() == []
            assert set(said) <= acts_found(library)
    with Library.open(path) as library:
        assert confirmed <= acts_found(library)
        assert len(confirmed) > KILLS
        stored = sorted(name for name in confirmed if found(library, Condition.words(name, column="body")))
        assert stored == sorted(name for name in confirmed if int(name.split("n")[1]) % 3 == 0)
