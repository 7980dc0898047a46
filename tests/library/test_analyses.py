from dataclasses import replace

import pytest

from tests.library.press import TEXT, analysis_of, draft, found, person, quote
from tui.library import Condition, Library, Pending
from tui.model import Actor, ActorKind, Analysis, Confidence, QuoteKind

LONG = "« Oui », a dit Abdoulaye Diop. « Non », répond l’ONU. Selon M. Ben Ismaïl, l’eau manque."


def rich() -> Analysis:
    diop = replace(person(LONG, "Abdoulaye Diop"), role="ministre", variants=("Diop", "M. Diop"))
    un = Actor("Organisation des Nations unies", ActorKind.ORGANISATION, variants=("ONU", "Nations unies"))
    ben = Actor(
        "Karim Ben Ismaïl", ActorKind.PERSON, variants=("Ben Ismaïl",), confidence=Confidence.DOUBTFUL
    )
    quotes = (
        quote(LONG, "Oui", diop.name),
        quote(LONG, "Non", un.name, QuoteKind.PARTIAL),
        quote(LONG, "l’eau manque", ben.name, QuoteKind.INDIRECT),
        quote(LONG, "manque", None),
    )
    return Analysis(LONG, "fr", quotes, (diop, un, ben))


@pytest.fixture
def analysed(library: Library) -> Library:
    library.articles.store([draft("un", LONG, url="https://a.example/1")])
    library.analyses.save(1, rich(), "a1")
    return library


def test_an_analysis_comes_back_whole(analysed: Library) -> None:
    assert analysed.analyses.get(1) == rich()
    assert analysed.analyses.get(2) is None


def test_a_newer_analysis_takes_the_place_of_the_old(analysed: Library) -> None:
    empty = Analysis(LONG, "fr", (), ())
    analysed.analyses.save(1, empty, "a2")
    assert analysed.analyses.get(1) == empty
    assert analysed.articles.rows([1])[0].quotes == 0
    assert found(analysed, Condition.speaker("Diop")) == []


def test_an_unknown_version_cannot_be_analysed(library: Library) -> None:
    with pytest.raises(KeyError):
        library.analyses.save(7, rich(), "a1")


def test_lists_call_people_by_the_names_a_reader_would_use(analysed: Library) -> None:
    assert analysed.articles.rows([1])[0].speakers == ("Diop", "ONU", "Ben Ismaïl")
    assert analysed.articles.rows([1])[0].quotes == 4


def test_pending_is_what_the_analyser_has_not_seen_newest_first(library: Library) -> None:
    library.articles.store(
        [draft(str(n), f"{TEXT} {n}", day=n, url=f"https://a.example/{n}") for n in (1, 2, 3)]
    )
    assert [p.article_id for p in library.analyses.pending("a1", 2)] == [3, 2]
    library.analyses.save(3, analysis_of(f"{TEXT} 3"), "a1")
    library.analyses.save(2, analysis_of(f"{TEXT} 2"), "a0")
    assert library.analyses.pending("a1", 9) == [
        Pending(2, 2, f"{TEXT} 2", ""),
        Pending(1, 1, f"{TEXT} 1", ""),
    ]
    assert [p.article_id for p in library.analyses.pending("a1", 9, articles=[1, 3])] == [1]
    library.articles.store([draft("3", "Un autre texte.", url="https://a.example/3", day=3)])
    assert library.analyses.pending("a1", 1) == [Pending(4, 3, "Un autre texte.", "")]
    assert library.articles.rows([3])[0].quotes is None


def test_an_earlier_text_that_comes_back_is_still_analysed(analysed: Library) -> None:
    for text in ("Autre.", LONG):
        analysed.articles.store([draft("un", text, url="https://a.example/1")])
    assert analysed.analyses.pending("a1", 9) == []
    assert analysed.articles.rows([1])[0].quotes == 4


def test_speakers_and_actors_are_found_across_articles(analysed: Library) -> None:
    analysed.articles.store([draft("deux")])
    analysed.analyses.save(2, replace(analysis_of(), quotes=()), "a1")
    assert found(analysed, Condition.speaker("diop")) == [1]
    assert found(analysed, Condition.actor("DIOP abdoulaye")) == [1, 2]
    assert found(analysed, Condition.speaker("ismail")) == [1]
    assert found(analysed, Condition.speaker("iop")) == []
    assert found(analysed, Condition.speaker("nations-unies")) == [1]
    assert found(analysed, Condition.speaker("…")) == []


def test_an_analysis_gives_an_article_of_unknown_language_none(library: Library) -> None:
    (stored,) = library.articles.store([draft("Fama", "É campeã da Copa.", language="")])
    version = library.articles.version(stored.article_id)
    library.analyses.save(version.id, Analysis(version.body.text, "fr", (), ()), "1")
    article = library.articles.get(stored.article_id)
    assert article is not None
    assert article.language == ""
