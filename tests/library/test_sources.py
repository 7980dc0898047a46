from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.library.press import DAY_ZERO, draft, found
from tui.library import (
    AnnotationFilter,
    ArticleFilter,
    Condition,
    Fetched,
    Following,
    Library,
    LibraryError,
    Outcome,
    Target,
    View,
)
from tui.library.annotation_rows import find
from tui.model import Draft, ReadState, Source, Subject, TagTarget, Triage

URL = "https://a.example/feed"


def source_of(library: Library, id: int) -> Source:
    source = library.sources.get(id)
    assert source is not None
    return source


def labels(library: Library) -> list[str]:
    return [step.label for step in library.steps.history()]


def names(library: Library) -> list[str]:
    return [source.name for source in library.sources.all()]


def test_a_followed_source_is_one_step_and_once(library: Library) -> None:
    source = library.sources.follow(URL, "Le Monde", "https://a.example")
    assert library.sources.follow(URL, "Autre") == source == library.sources.get(source.id)
    assert library.sources.by_url(URL) == source
    assert (source.name, source.url, source.site, source.articles) == (
        "Le Monde",
        URL,
        "https://a.example",
        0,
    )
    assert (source.last_ok, source.last_tried, source.error) == (None, None, "")
    assert labels(library) == ["Follow Le Monde"]
    assert library.sources.follow("https://b.example").name == "https://b.example"


def test_several_are_followed_as_one_step(library: Library) -> None:
    library.sources.follow("https://1.example", "Un")
    wanted = [
        Following("https://1.example", "Autre"),
        Following(
            "https://2.example", "Deux", folder=" Afrique //Sahel/ ", language="FR", tags=("dépêches", "")
        ),
        Following("exec:cat x", "Trois", kind="exec", approved=False, every=15, paused=True, full_text=True),
    ]
    assert library.sources.follow_all(wanted) == [2, 3]
    three, one, two = library.sources.all()
    assert (one.name, two.folder, two.language, two.tags) == ("Un", "Afrique/Sahel", "fr", ("dépêches",))
    assert (three.kind, three.approved, three.every, three.paused, three.full_text) == (
        "exec", False, 15, True, True,
    )  # fmt: skip
    assert labels(library)[0] == "Follow 3 sources"
    library.steps.undo()
    assert names(library) == ["Un"]
    assert library.tags.of(Target(TagTarget.SOURCE, "2")) == ()


def test_a_fetch_stores_articles_validators_and_health_together(library: Library) -> None:
    source = library.sources.follow(URL, "Le Monde")
    items = [draft("un", guid="1"), draft("deux", guid="2", source="Le Monde Afrique")]
    first = Fetched('"e1"', "Thu", "h1")
    assert [s.outcome for s in library.sources.fetched(source.id, first, items)] == [Outcome.ADDED] * 2
    later = Fetched('"e2"', "Fri", "h2", not_before=DAY_ZERO, status=304)
    assert [s.outcome for s in library.sources.fetched(source.id, later, items)] == [Outcome.UNCHANGED] * 2
    library.articles.set_state([1], ReadState.READ)
    now = source_of(library, source.id)
    assert now.last_ok is not None and now.last_ok == now.last_tried
    assert (now.etag, now.last_modified, now.body_hash) == ('"e2"', "Fri", "h2")
    assert (now.articles, now.unread, now.not_before, now.status) == (2, 1, DAY_ZERO, 304)
    assert [row.source for row in library.articles.rows([1, 2])] == ["Le Monde", "Le Monde"]


def test_several_fetches_are_one_transaction(library: Library) -> None:
    first, second = library.sources.follow(URL, "A"), library.sources.follow("https://b.example", "B")
    stored = library.sources.fetched_many(
        [
            (first.id, Fetched("e1"), [draft("un", guid="1")]),
            (99, Fetched("e9"), [draft("neuf", guid="9")]),
            (second.id, Fetched("e2"), [draft("deux", guid="1"), draft("trois", guid="3")]),
        ]
    )
    assert [[one.article_id for one in many] for many in stored] == [[1], [], [2, 3]]
    assert [source.etag for source in library.sources.all()] == ["e1", "e2"]

    def breaking() -> Iterator[Draft]:
        yield draft("quatre", guid="4")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        library.sources.fetched_many(
            [(first.id, Fetched("e3"), [draft("x", guid="x")]), (2, Fetched("e4"), breaking())]
        )
    assert library.articles.counts().total == 3 and source_of(library, first.id).etag == "e1"


def test_what_came_and_failed_at_another_time_is_of_that_time(library: Library) -> None:
    source = library.sources.follow(URL, "Le Monde")
    (stored,) = library.sources.fetched(source.id, Fetched(at=DAY_ZERO), [draft("un", guid="1")])
    later = DAY_ZERO + timedelta(days=2)
    library.sources.failed(source.id, "refusé", at=later)
    now = source_of(library, source.id)
    assert (now.last_ok, now.last_tried, now.failures) == (DAY_ZERO, later, 1)
    assert library.articles.version(stored.article_id).seen == DAY_ZERO


def test_a_failure_keeps_validators_until_it_goes_well_again(library: Library) -> None:
    source = library.sources.follow(URL)
    library.sources.fetched(source.id, Fetched("e1", "Thu", "h"), [])
    library.sources.failed(source.id, "délai dépassé")
    library.sources.failed(source.id, "refusé", status=503, not_before=DAY_ZERO)
    failed = source_of(library, source.id)
    assert failed.last_tried is not None and failed.last_ok is not None
    assert (failed.error, failed.etag, failed.last_modified, failed.body_hash) == ("refusé", "e1", "Thu", "h")
    assert (failed.failures, failed.status, failed.not_before) == (2, 503, DAY_ZERO)
    assert failed.last_tried > failed.last_ok
    library.sources.fetched(source.id, Fetched("e2"), [])
    well = source_of(library, source.id)
    assert (well.error, well.failures, well.not_before, well.status) == ("", 0, None, 200)


def test_sources_come_by_folder_then_by_name_without_regard_to_accents(library: Library) -> None:
    for name in ("Zoé", "États", "afp"):
        library.sources.follow(f"https://{len(name)}{name[0]}.example", name)
    assert names(library) == ["afp", "États", "Zoé"]
    library.sources.change([1], folder="Écrits")
    library.sources.change([2], folder="affaires")
    assert names(library) == ["afp", "États", "Zoé"]
    library.sources.change([2], folder="Écrits")
    assert names(library) == ["afp", "États", "Zoé"]


def test_a_source_is_moved_within_its_folder_and_into_another(library: Library) -> None:
    for name in "dcba":
        library.sources.follow(f"https://{name}.example", name)
    assert names(library) == ["a", "b", "c", "d"]
    d, c, b, _a = 1, 2, 3, 4
    library.sources.move(d, b)
    assert names(library) == ["a", "d", "b", "c"]
    library.sources.move(d, None)
    assert names(library) == ["a", "b", "c", "d"]
    library.sources.move(d, d)
    library.sources.follow("https://0.example", "0")
    assert names(library) == ["a", "b", "c", "d", "0"], "a new one comes last where the reader set an order"
    library.sources.change([b], folder="z")
    library.sources.move(c, b)
    assert names(library) == ["a", "d", "0", "c", "b"] and source_of(library, c).folder == "z"
    for _ in range(5):
        library.steps.undo()
    assert names(library) == ["a", "b", "c", "d"]
    assert "Move d" in labels(library)


@pytest.mark.parametrize(
    ("change", "label"),
    [
        ({"name": " Le\nFil "}, "Rename A to Le Fil"),
        ({"folder": "Presse/ Nord"}, "Move A to the folder “Presse/Nord”"),
        ({"folder": ""}, "Take A out of their folder"),
        ({"language": "FR"}, "Set the language of A to “fr”"),
        ({"every": 30}, "Fetch A every 30 minutes"),
        ({"every": None}, "Fetch A at the usual pace"),
        ({"paused": True}, "Pause A"),
        ({"full_text": True}, "Fetch the full text of A"),
        ({"cookies": "/home/x/cookies.txt"}, "Fetch A with the cookies of /home/x/cookies.txt"),
        ({"approved": False}, "Forbid A"),
        ({"url": "https://new.example"}, "Change the address of A to https://new.example"),
        ({"paused": True, "every": 5}, "Change A"),
    ],
)
def test_each_change_is_one_step_that_is_undone(
    library: Library, change: dict[str, object], label: str
) -> None:
    library.sources.follow(URL, "A", folder="Presse")
    if change == {"every": None}:
        library.sources.change([1], every=10)
    before = source_of(library, 1)
    library.sources.change([1], **change)  # type: ignore[arg-type]
    after = source_of(library, 1)
    assert before != after and labels(library)[0] == label
    library.steps.undo()
    assert source_of(library, 1) == before
    library.steps.redo()
    assert source_of(library, 1) == after


def test_several_sources_are_changed_together(library: Library) -> None:
    for name in "ab":
        library.sources.follow(f"https://{name}.example", name)
    library.sources.change([1, 2], paused=True)
    assert [source.paused for source in library.sources.all()] == [True, True]
    assert labels(library)[0] == "Pause 2 sources"
    library.steps.undo()
    assert [source.paused for source in library.sources.all()] == [False, False]


def test_two_sources_cannot_have_one_address(library: Library) -> None:
    for name in "ab":
        library.sources.follow(f"https://{name}.example", name)
    with pytest.raises(LibraryError, match=r"https://b\.example is followed already, as b"):
        library.sources.change([1], url="https://b.example")
    library.sources.change([1], url="https://a.example")


def test_another_address_is_of_its_own_kind_and_no_permission_goes_with_it(library: Library) -> None:
    library.sources.follow("exec:cat x", kind="exec")
    library.sources.change([1], url="exec:rm x")
    assert (source_of(library, 1).kind, source_of(library, 1).approved) == ("exec", False)
    library.sources.change([1], url="https://a.example")
    assert source_of(library, 1).kind == "feed"
    library.steps.undo()
    library.steps.undo()
    assert (source_of(library, 1).url, source_of(library, 1).approved) == ("exec:cat x", True)


def test_another_address_knows_nothing_of_the_old_one(library: Library) -> None:
    source = library.sources.follow(URL)
    library.sources.fetched(source.id, Fetched("e1", "Thu", "h1"), [])
    library.sources.change([source.id], url="https://b.example")
    moved = source_of(library, source.id)
    assert (moved.etag, moved.last_modified, moved.body_hash) == ("", "", "") and moved.last_ok is not None


def test_a_source_that_moved_gets_its_new_address_when_that_is_sure(library: Library) -> None:
    new = "https://b.example/feed"
    source = library.sources.follow(URL, "A")
    library.sources.fetched(source.id, Fetched(moved_to=new), [])
    assert source_of(library, source.id).moved_to == new
    library.sources.failed(source.id, "in vain")
    assert source_of(library, source.id).moved_to == "", "the old address is tried again"
    library.sources.fetched(source.id, Fetched(moved_to=new), [])
    library.sources.fetched(source.id, Fetched(), [])
    assert (source_of(library, source.id).url, source_of(library, source.id).moved_to) == (URL, new)
    library.sources.fetched(source.id, Fetched(), [])
    assert (source_of(library, source.id).url, source_of(library, source.id).moved_to) == (new, "")
    (moved, _follow) = library.steps.history()
    assert moved.automatic and moved.label == f"Change the address of A to {new}"


def test_a_source_does_not_move_to_where_another_one_is(library: Library) -> None:
    first, second = library.sources.follow(URL), library.sources.follow("https://b.example")
    for _ in range(4):
        library.sources.fetched(first.id, Fetched(moved_to=second.url), [])
    assert source_of(library, first.id).url == URL


def test_which_sources_are_due(library: Library) -> None:
    now = datetime.now(UTC)
    names = ("free", "paused", "unapproved", "gone", "wait", "waited", "slow", "fast")
    of = {name: library.sources.follow(f"https://{name}.example", name).id for name in names}
    library.sources.change([of["paused"]], paused=True)
    library.sources.change([of["unapproved"]], approved=False)
    library.sources.failed(of["gone"], "410", status=410, gone=True)
    library.sources.fetched(of["wait"], Fetched(not_before=now + timedelta(minutes=5)), [])
    library.sources.failed(of["waited"], "503", not_before=now - timedelta(seconds=1))
    for name, minutes in (("slow", 60), ("fast", 5)):
        library.sources.change([of[name]], every=minutes)
        library.sources.fetched(of[name], Fetched(), [])

    def due(time: datetime) -> set[str]:
        return {source.name for source in library.sources.due(time)}

    assert due(now) == {"free", "waited"}
    assert due(now + timedelta(minutes=6)) == {"free", "waited", "wait", "fast"}
    assert due(now + timedelta(minutes=61)) == {"free", "waited", "wait", "fast", "slow"}
    library.sources.change([of["gone"], of["paused"]], paused=False)
    assert {"gone", "paused"} <= due(now)
    library.sources.change([of["unapproved"]], approved=True)
    assert "unapproved" in due(now)


def test_the_language_the_reader_set_wins(library: Library) -> None:
    library.sources.follow(URL, "A", language="br")
    library.sources.fetched(1, Fetched(), [draft("un", guid="1", language="fr")])
    assert library.articles.rows([1])[0].language == "br"


def test_how_much_a_source_publishes(library: Library) -> None:
    now = datetime.now(UTC)
    for name in "abcd":
        library.sources.follow(f"https://{name}.example", name)

    def fetched(id: int, days: list[float]) -> None:
        items = [
            replace(draft(f"{n}", guid=f"{n}"), published=now - timedelta(days=d)) for n, d in enumerate(days)
        ]
        library.sources.fetched(id, Fetched(), items)

    fetched(1, [d / 2 for d in range(28)])
    fetched(2, [3, 100, 200])
    fetched(3, [70])
    often, seldom, silent, never = library.sources.all()
    assert often.weekly == pytest.approx(28 / (13.5 / 7), rel=0.01)
    assert (seldom.weekly, silent.weekly, never.weekly) == (1, 0, 0)
    assert [source.days_silent(now) for source in (often, seldom, silent, never)] == [0, 3, 70, None]
    library.articles.set_triage(list(library.articles.ids(ArticleFilter(source_id=1))), Triage.REMOVED)
    assert source_of(library, 1).weekly == 0 and source_of(library, 1).newest is None


def test_a_tag_on_a_source_finds_its_articles(library: Library) -> None:
    source = library.sources.follow(URL, "A")
    library.sources.fetched(source.id, Fetched(), [draft("un", guid="1")])
    library.articles.store([draft("deux")])
    target = Target(TagTarget.SOURCE, str(source.id))
    library.tags.add([target], ["Afrique/Sahel"])
    assert source_of(library, source.id).tags == library.tags.of(target) == ("Afrique/Sahel",)
    assert found(library, Condition.tagged("afrique")) == [1]
    assert found(library, ~Condition.tagged("afrique")) == [2]
    library.sources.remove([source.id])
    assert library.tags.of(target) == () and found(library, Condition.tagged("afrique")) == []
    library.steps.undo()
    assert found(library, Condition.tagged("afrique")) == [1]
    with pytest.raises(KeyError):
        library.tags.add([Target(TagTarget.SOURCE, "9")], ["x"])


def test_removing_keeps_the_articles_and_undo_brings_them_home(library: Library) -> None:
    source = library.sources.follow(URL, "A")
    library.sources.fetched(source.id, Fetched("e1"), [draft("un", guid="1")])
    library.sources.rename(source.id, "B")
    library.sources.remove([source.id])
    assert library.sources.all() == []
    assert library.articles.get(1).source_id is None  # type: ignore[union-attr]
    other = library.sources.follow("https://other.example")
    assert other.id != source.id and other.articles == 0
    library.steps.undo()
    library.steps.undo()
    back = source_of(library, source.id)
    assert (back.name, back.etag, back.articles) == ("B", "e1", 1)
    library.steps.undo()
    assert source_of(library, source.id).name == "A"


def removed_with_articles(library: Library) -> None:
    """Articles 1 and 2 of source 1 go with it; 3 stays."""
    library.sources.follow(URL, "A", tags=["presse"])
    library.sources.fetched(
        1, Fetched("e1"), [draft("un", guid="1", url="https://a.example/1"), draft("deux", guid="2")]
    )
    library.articles.store([draft("trois")])
    library.articles.set_triage([1], Triage.KEPT)
    library.articles.set_triage([2], Triage.DISMISSED)
    library.annotations.add(1, Subject.ARTICLE, "Une note")
    library.tags.add([Target(TagTarget.ARTICLE, "1")], ["sujet"])
    library.sources.remove([1], with_articles=True)


def test_articles_removed_with_their_source_are_shown_nowhere(library: Library) -> None:
    removed_with_articles(library)
    assert labels(library)[0] == "Remove A with all articles"
    assert [list(library.articles.ids(ArticleFilter(view))) for view in View] == [[3], [3], [3], [], [], []]
    assert tuple(library.articles.counts()) == (1, 0, 0, 0, 1)
    assert found(library, Condition.words("senat")) == [3]
    assert library.articles.get(1) is None and library.articles.rows([1, 2, 3])[0].id == 3
    assert library.articles.at_address("https://a.example/1") is None
    assert [one.article_id for one in library.analyses.pending("a", 9)] == [3]
    assert list(find(library._database, AnnotationFilter())) == []
    assert {tag.name: tag.uses for tag in library.tags.vocabulary()} == {"sujet": 0, "presse": 0}
    assert library.maintenance.check() == []


def test_no_act_and_no_other_source_brings_removed_articles_back(library: Library) -> None:
    removed_with_articles(library)
    library.articles.set_triage([1, 2], Triage.KEPT)
    library.articles.set_state([1, 2], ReadState.READ)
    other = library.sources.follow("https://agregateur.example", "B")
    (stored,) = library.sources.fetched(
        other.id, Fetched(), [draft("un, corrigé", "Autre texte.", guid="x", url="https://a.example/1")]
    )
    assert (stored.article_id, stored.outcome) == (1, Outcome.UNCHANGED)
    assert list(library.articles.ids()) == [3]


def test_undo_brings_removed_articles_back_as_they_were(library: Library) -> None:
    removed_with_articles(library)
    library.steps.undo()
    assert [row.triage for row in library.articles.rows([1, 2, 3])] == ["kept", "dismissed", "inbox"]
    assert source_of(library, 1).articles == 2 and source_of(library, 1).tags == ("presse",)
    library.steps.redo()
    assert list(library.articles.ids()) == [3] and library.sources.all() == []


def test_following_a_removed_source_again_brings_them_back_as_they_were(library: Library) -> None:
    removed_with_articles(library)
    again = library.sources.follow(URL, "A")
    assert (again.id, again.articles, again.etag) == (1, 2, "e1")
    assert [row.triage for row in library.articles.rows([1, 2])] == ["kept", "dismissed"]
    library.steps.undo()
    assert list(library.articles.ids()) == [3]


def test_who_stores_a_removed_article_on_purpose_has_it_again(library: Library) -> None:
    removed_with_articles(library)
    (stored,) = library.articles.store([draft("un", guid="9", url="https://a.example/1")])
    assert (stored.article_id, stored.outcome) == (1, Outcome.ADDED)
    assert set(library.articles.ids()) == {1, 3}


def test_a_source_followed_again_takes_its_articles_up(library: Library) -> None:
    first = library.sources.follow(URL, "A")
    item = draft("un", guid="1")
    library.sources.fetched(first.id, Fetched(), [item])
    library.sources.remove([first.id])
    second = library.sources.follow(URL, "A")
    library.sources.fetched(second.id, Fetched(), [item])
    assert library.articles.counts().total == 1
    assert library.articles.get(1).source_id == second.id  # type: ignore[union-attr]


def test_a_name_the_feed_brings_is_no_act_of_the_reader(library: Library) -> None:
    source = library.sources.follow(URL)
    library.sources.rename(source.id, "Le Monde", automatic=True)
    assert source_of(library, source.id).name == "Le Monde"
    library.steps.undo()
    assert library.sources.all() == []


def test_an_unknown_source(library: Library) -> None:
    assert library.sources.get(5) is None and library.sources.by_url("https://x.example") is None
    acts: list[Callable[[], object]] = [
        lambda: library.sources.rename(5, "x"),
        lambda: library.sources.change([5], paused=True),
        lambda: library.sources.move(5, None),
        lambda: library.sources.remove([5]),
        lambda: library.sources.fetched(5, Fetched(), []),
    ]
    for act in acts:
        with pytest.raises(KeyError):
            act()
    library.sources.remove([])
    assert labels(library) == []
