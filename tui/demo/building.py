"""Builds the demonstration through the same doors as everything else: library, ingest, analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from tui.demo.acts import ArticleActs, FollowedSource, Note, read_acts
from tui.demo.dated import DemoArticle, demo_articles
from tui.ingest.analysing import analyse_pending
from tui.ingest.refusals import refusal
from tui.library import Fetched, Library, Target
from tui.library.selectors import select
from tui.model import Draft, Origin, ReadState, SourceKind, TagTarget, Triage

_READ_AS_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})


def build_demo(path: Path, today: date | None = None) -> None:
    """Make the demonstration's library at `path`, in the place of what is there; its newest article is of
    `today`. Raises LibraryError when the file cannot be written.
    """
    for leftover in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        leftover.unlink(missing_ok=True)
    acts = read_acts()
    articles = demo_articles(today or date.today())
    with Library.open(path) as library:
        for source in acts.sources:
            _follow(library, source)
        for some in ([a for a in articles if a.earlier], [a for a in articles if not a.earlier]):
            ids = _receive(library, some)
            analyse_pending(library)
            for article in some:
                if article.tags:
                    library.tags.add([Target(TagTarget.ARTICLE, str(ids[article.key]))], article.tags)
            for article_acts in acts.articles:
                if article_acts.key in ids:
                    _perform(library, ids[article_acts.key], article_acts)
        for name, tags in acts.actors:
            library.tags.add([Target(TagTarget.ACTOR, name)], tags)


def _follow(library: Library, source: FollowedSource) -> None:
    id = library.sources.follow(
        source.url,
        source.name,
        source.site,
        kind=source.kind,
        folder=source.folder,
        tags=source.tags,
        approved=source.kind is SourceKind.FEED,
    ).id
    if source.paused or source.full_text:
        library.sources.change([id], paused=source.paused, full_text=source.full_text)
    for _try in range(source.failures):
        error = refusal(source.url, source.status, None)
        library.sources.failed(id, error, status=source.status, gone=source.status == 410)


def _receive(library: Library, articles: Sequence[DemoArticle]) -> dict[str, int]:
    """Store articles, those of followed sources as fetched from them; their ids by key."""
    ids: dict[str, int] = {}
    for source in library.sources.all():
        of_source = [article for article in articles if article.draft.source == source.name]
        if of_source:
            drafts = [_as_fetched(article.draft) for article in of_source]
            stored = library.sources.fetched(source.id, Fetched(), drafts)
            ids |= {article.key: one.article_id for article, one in zip(of_source, stored, strict=True)}
    others = [article for article in articles if article.key not in ids]
    stored = library.articles.store([article.draft for article in others])
    return ids | {article.key: one.article_id for article, one in zip(others, stored, strict=True)}


def _as_fetched(draft: Draft) -> Draft:
    return draft if draft.origin is Origin.PAGE else replace(draft, origin=Origin.FEED)


def _perform(library: Library, id: int, acts: ArticleActs) -> None:
    if acts.read:
        library.articles.set_state([id], ReadState.READ)
    for note in acts.notes:
        _annotate(library, id, note)
    if acts.keep or acts.dismiss:
        library.articles.set_triage([id], Triage.KEPT if acts.keep else Triage.DISMISSED)


def _annotate(library: Library, id: int, note: Note) -> None:
    selector = None
    if note.passage:
        version = library.articles.version(id)
        start = version.body.text.translate(_READ_AS_PLAIN).index(note.passage)
        selector = select(version.body.text, start, start + len(note.passage), version.hash)
    library.annotations.add(id, note.subject, note.note, selector, tags=note.tags)
