from __future__ import annotations

from pathlib import Path

from tui.analysis import ANALYSER_VERSION, analyse
from tui.ingest import AnalysisProgress, analyse_pending
from tui.library import ArticleFilter, Library
from tui.model import Draft
from tui.text.bodies import body_from_text


def fill(library: Library, number: int) -> list[int]:
    texts = [
        f"« Nous irons plus loin », a déclaré la ministre Claire Dubois, mardi {n} mai."
        for n in range(number)
    ]
    drafts = [
        Draft(title=f"Titre {n}", body=body_from_text(text), language="fr") for n, text in enumerate(texts)
    ]
    return [stored.article_id for stored in library.articles.store(drafts)]


def pending(library: Library) -> set[int]:
    return {one.article_id for one in library.analyses.pending(ANALYSER_VERSION, 10_000)}


def test_everything_is_analysed_once_as_it_would_be_here(library: Library) -> None:
    ids = fill(library, 100)
    seen: list[AnalysisProgress] = []
    assert analyse_pending(library, on_progress=seen.append) == 100
    assert pending(library) == set() and analyse_pending(library) == 0
    assert [progress.done for progress in seen] == sorted(progress.done for progress in seen) and seen[
        -1
    ].done == 100
    assert {id for progress in seen for id in progress.article_ids} == set(ids)
    version = library.articles.version(ids[7])
    assert library.analyses.get(version.id) == analyse(version.body.text, "fr")


def test_those_asked_for_come_first(library: Library) -> None:
    ids = fill(library, 90)
    seen: list[AnalysisProgress] = []
    assert analyse_pending(library, first=[ids[2], ids[50]], limit=2, on_progress=seen.append) == 2
    assert set(seen[0].article_ids) == {ids[2], ids[50]}
    assert pending(library) == set(ids) - {ids[2], ids[50]}


def test_one_article_needs_no_child(library: Library) -> None:
    (id,) = fill(library, 1)
    assert analyse_pending(library, first=[id]) == 1
    assert library.articles.rows([id])[0].quotes is not None


def test_cancelling_stops_between_batches(library: Library) -> None:
    ids = fill(library, 100)
    done = analyse_pending(library, cancelled=lambda: True)
    assert 0 < done < 100
    assert len(pending(library)) == len(ids) - done


def test_nothing_to_analyse(tmp_path: Path, library: Library) -> None:
    assert analyse_pending(library) == 0
    assert list(library.articles.ids(ArticleFilter())) == []
