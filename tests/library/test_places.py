"""Where the reader left a text."""

from pathlib import Path

import pytest

from tests.library.press import draft, filled
from tui.library import Library

OLD = "Un premier paragraphe.\n\nLe deuxième dit autre chose.\n\nLe dernier, que l’on lisait hier soir."


@pytest.fixture
def library(tmp_path: Path):
    with filled(tmp_path / "press.db", 2) as library:
        yield library


def at(text: str, words: str) -> int:
    return text.index(words)


def stored(library: Library, text: str) -> tuple[int, int]:
    """The ids of an article and of its newest version, once it has that text."""
    article = library.articles.store([draft("Un article", text, source="S", guid="g")])[0].article_id
    return article, library.articles.version(article).id


def test_a_text_never_left_is_at_its_start(library: Library) -> None:
    assert library.places.of(1) == 0
    assert library.places.of(77) == 0


def test_a_place_is_kept_for_each_article_and_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    with filled(path, 2) as library:
        library.places.leave(1, library.articles.version(1).id, 12)
        library.places.leave(2, library.articles.version(2).id, 20)
        library.places.leave(2, library.articles.version(2).id, 30)
    with Library.open(path) as library:
        assert [library.places.of(1), library.places.of(2)] == [12, 30]


def test_the_start_forgets(library: Library) -> None:
    version = library.articles.version(1).id
    library.places.leave(1, version, 12)
    library.places.leave(1, version, 0)
    assert library.places.of(1) == 0


def test_leaving_is_no_step_of_the_reader(library: Library) -> None:
    library.places.leave(1, library.articles.version(1).id, 12)
    assert library.steps.undo() is None


def test_a_version_of_another_article_changes_nothing(library: Library) -> None:
    library.places.leave(1, library.articles.version(2).id, 12)
    library.places.leave(1, 4_000, 12)
    assert library.places.of(1) == 0


def test_the_place_follows_its_words_into_another_text(library: Library) -> None:
    article, version = stored(library, OLD)
    library.places.leave(article, version, at(OLD, "Le dernier"))
    new = f"Un chapô ajouté ce matin.\n\n{OLD.replace('que l’on', 'que chacun')}"
    stored(library, new)
    assert library.places.of(article) == at(new, "Le dernier")


def test_where_the_words_are_gone_it_is_what_stands_there_now(library: Library) -> None:
    article, version = stored(library, OLD)
    library.places.leave(article, version, at(OLD, "Le deuxième"))
    new = OLD.replace("Le deuxième dit autre chose.", "Tout a été récrit ici.")
    stored(library, new)
    assert library.places.of(article) in range(at(new, "Tout"), at(new, "Le dernier") + 1)


def test_an_earlier_text_that_is_back_has_the_place_it_had(library: Library) -> None:
    article, version = stored(library, OLD)
    library.places.leave(article, version, 30)
    stored(library, f"{OLD} Et plus.")
    stored(library, OLD)
    assert library.places.of(article) == 30
