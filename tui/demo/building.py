"""Builds the demonstration through the same doors as everything else: library, ingest, analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tui.demo.acts import ArticleActs, FollowedSource, Note, read_acts
from tui.demo.dated import DemoArticle, demo_articles
from tui.ingest.analysing import analyse_pending
from tui.ingest.refusals import refusal
from tui.library import Fetched, Library, Target
from tui.library.selectors import select
from tui.model import Draft, Origin, ReadState, SourceKind, TagTarget, Triage

_READ_AS_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})

_SOON = timedelta(minutes=14)


def build_demo(path: Path, today: date | None = None) -> None:
    """Make the demonstration's library at `path`, in the place of what is there; its newest article is of
    `today`. Raises LibraryError when the file cannot be written.
    """
    for leftover in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        leftover.unlink(missing_ok=True)
    acts, now = read_acts(), datetime.now(UTC)
    articles = demo_articles(today or now.astimezone().date())
    with Library.open(path) as library:
        for source in acts.sources:
            _follow(library, source, now)
        for some in ([a for a in articles if a.earlier], [a for a in articles if not a.earlier]):
            ids = _receive(library, some, acts.sources, now)
            analyse_pending(library)
            for article in some:
                if article.tags:
                    library.tags.add([Target(TagTarget.ARTICLE, str(ids[article.key]))], article.tags)
            for article_acts in acts.articles:
                if article_acts.key in ids:
                    _perform(library, ids[article_acts.key], article_acts)
        for source in acts.sources:
            _refuse(library, source, now)
        for name, tags in acts.actors:
            library.tags.add([Target(TagTarget.ACTOR, name)], tags)


def _follow(library: Library, source: FollowedSource, now: datetime) -> None:
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
    if source.hours:
        answer = Fetched(at=now - timedelta(hours=source.hours), left_out=source.left_out)
        library.sources.fetched(id, answer, [])


def _refuse(library: Library, source: FollowedSource, now: datetime) -> None:
    """Let its last requests fail, the times between them equal."""
    followed = library.sources.by_url(source.url)
    for left in range(source.failures, 0, -1):
        assert followed is not None
        at = now - timedelta(hours=source.hours * left / (source.failures + 1))
        error = refusal(source.url, source.status, None)
        library.sources.failed(followed.id, error, status=source.status, gone=source.status == 410, at=at)


def _receive(
    library: Library, articles: Sequence[DemoArticle], sources: Sequence[FollowedSource], now: datetime
) -> dict[str, int]:
    """Store articles, those of followed sources as fetched from them; their ids by key."""
    ids: dict[str, int] = {}
    for source in sources:
        of_source = [article for article in articles if article.draft.source == source.name]
        followed = library.sources.by_url(source.url)
        if of_source and followed is not None:
            drafts = [_as_fetched(article.draft) for article in of_source]
            answer = Fetched(at=_fetched_at(of_source, source, now), left_out=source.left_out)
            stored = library.sources.fetched(followed.id, answer, drafts)
            ids |= {article.key: one.article_id for article, one in zip(of_source, stored, strict=True)}
    others = [article for article in articles if article.key not in ids]
    stored = library.articles.store([article.draft for article in others])
    return ids | {article.key: one.article_id for article, one in zip(others, stored, strict=True)}


def _fetched_at(articles: Sequence[DemoArticle], source: FollowedSource, now: datetime) -> datetime:
    """The first state of an article came soon after it was published, before its source last answered."""
    last = now - timedelta(hours=source.hours)
    soon = max(article.published for article in articles) + _SOON
    return min(soon, last - _SOON) if any(article.earlier for article in articles) else last


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
