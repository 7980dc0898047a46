import pytest

from tests.library.press import draft
from tui.library import Library, Outcome
from tui.model import ReadState

URL = "https://a.example/feed"


def test_a_followed_source_is_one_step_and_once(library: Library) -> None:
    source = library.sources.follow(URL, "Le Monde", "https://a.example")
    assert library.sources.follow(URL, "Autre") == source == library.sources.get(source.id)
    assert (source.name, source.url, source.site, source.articles) == (
        "Le Monde",
        URL,
        "https://a.example",
        0,
    )
    assert (source.last_ok, source.last_tried, source.error) == (None, None, "")
    assert [step.label for step in library.steps.history()] == ["Follow Le Monde"]
    assert library.sources.follow("https://b.example").name == "https://b.example"


def test_a_fetch_stores_articles_validators_and_health_together(library: Library) -> None:
    source = library.sources.follow(URL, "Le Monde")
    items = [draft("un", guid="1"), draft("deux", guid="2", source="Le Monde Afrique")]
    assert [s.outcome for s in library.sources.fetched(source.id, '"e1"', "Thu", items)] == [
        Outcome.ADDED
    ] * 2
    assert [s.outcome for s in library.sources.fetched(source.id, '"e2"', "Fri", items)] == [
        Outcome.UNCHANGED
    ] * 2
    library.articles.set_state([1], ReadState.READ)
    now = library.sources.get(source.id)
    assert now is not None and now.last_ok is not None and now.last_ok == now.last_tried
    assert (now.etag, now.last_modified, now.articles, now.unread) == ('"e2"', "Fri", 2, 1)
    assert [row.source for row in library.articles.rows([1, 2])] == ["Le Monde", "Le Monde Afrique"]


def test_a_failure_keeps_validators_until_it_goes_well_again(library: Library) -> None:
    source = library.sources.follow(URL)
    library.sources.fetched(source.id, "e1", "Thu", [])
    library.sources.failed(source.id, "délai dépassé")
    failed = library.sources.get(source.id)
    assert failed is not None and failed.last_tried is not None and failed.last_ok is not None
    assert (failed.error, failed.etag, failed.last_modified) == ("délai dépassé", "e1", "Thu")
    assert failed.last_tried > failed.last_ok
    library.sources.fetched(source.id, "e2", "", [])
    assert library.sources.get(source.id).error == ""  # type: ignore[union-attr]


def test_sources_come_by_name_without_regard_to_accents(library: Library) -> None:
    for name in ("Zoé", "États", "afp"):
        library.sources.follow(f"https://{len(name)}{name[0]}.example", name)
    assert [source.name for source in library.sources.all()] == ["afp", "États", "Zoé"]


def test_removing_keeps_the_articles_and_undo_brings_them_home(library: Library) -> None:
    source = library.sources.follow(URL, "A")
    library.sources.fetched(source.id, "e1", "", [draft("un", guid="1")])
    library.sources.rename(source.id, "B")
    library.sources.remove(source.id)
    assert library.sources.all() == []
    assert library.articles.get(1).source_id is None  # type: ignore[union-attr]
    other = library.sources.follow("https://other.example")
    assert other.id != source.id and other.articles == 0
    library.steps.undo()
    library.steps.undo()
    back = library.sources.get(source.id)
    assert back is not None and (back.name, back.etag, back.articles) == ("B", "e1", 1)
    library.steps.undo()
    assert library.sources.get(source.id).name == "A"  # type: ignore[union-attr]


def test_a_source_followed_again_takes_its_articles_up(library: Library) -> None:
    first = library.sources.follow(URL, "A")
    item = draft("un", guid="1")
    library.sources.fetched(first.id, "", "", [item])
    library.sources.remove(first.id)
    second = library.sources.follow(URL, "A")
    library.sources.fetched(second.id, "", "", [item])
    assert library.articles.counts().total == 1
    assert library.articles.get(1).source_id == second.id  # type: ignore[union-attr]


def test_a_name_the_feed_brings_is_no_act_of_the_reader(library: Library) -> None:
    source = library.sources.follow(URL)
    library.sources.rename(source.id, "Le Monde", automatic=True)
    assert library.sources.get(source.id).name == "Le Monde"  # type: ignore[union-attr]
    library.steps.undo()
    assert library.sources.all() == []


def test_an_unknown_source(library: Library) -> None:
    assert library.sources.get(5) is None
    for act in (
        lambda: library.sources.rename(5, "x"),
        lambda: library.sources.remove(5),
        lambda: library.sources.fetched(5, "", "", []),
    ):
        with pytest.raises(KeyError):
            act()
