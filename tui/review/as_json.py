"""Articles and analyses as JSON values: the shapes the command line documents and keeps stable.

Times are ISO 8601 in UTC; offsets count code points of `text`, ends excluded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from tui.library import Library
from tui.model import Actor, Analysis, Annotation, Article, Body, Quote

_BATCH = 500


def listed_as_json(library: Library, ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    """Each article as a list shows it: `id, title, url, source, author, published, first_seen, language,
    state, triage, tags, notes, annotations, quotes, speakers`.

    `published` is null when the article does not say; `notes` holds the notes' Markdown, `annotations` counts
    notes and highlights; `quotes` counts quotes and is null while the article is not analysed; `speakers` are
    canonical names in order of speaking. Ids without article are left out.
    """
    for start in range(0, len(ids), _BATCH):
        for row in library.articles.rows(ids[start : start + _BATCH]):
            article = library.articles.get(row.id)
            if article is None:
                continue
            annotations = library.annotations.of_article(row.id) if row.notes else []
            analysis = library.analyses.get(article.version_id) if row.quotes else None
            yield _facts(article) | {
                "tags": list(row.tags),
                "notes": [annotation.note for annotation in annotations if annotation.note],
                "annotations": row.notes,
                "quotes": row.quotes,
                "speakers": _speakers(analysis),
            }


def article_as_json(library: Library, id: int) -> dict[str, Any]:
    """One article whole: its facts, `tags`, `versions`, `origin`, `extent` ("whole", "truncated", "" when
    nothing tells), `extractor`, `text`, `blocks`, `links`, `analysed`, `quotes` and `actors` (as
    `analysis_as_json`), `speakers`, `annotations`. KeyError for an unknown id.
    """
    article = library.articles.get(id)
    if article is None:
        raise KeyError(id)
    version = library.articles.version(id)
    analysis = library.analyses.get(version.id)
    row = library.articles.rows([id])[0]
    return {
        **_facts(article),
        "tags": list(row.tags),
        "versions": article.versions,
        "origin": version.origin.value,
        "extent": version.extent.value,
        "extractor": version.extractor,
        **_body(version.body),
        "analysed": analysis is not None,
        "quotes": [_quote(quote) for quote in analysis.quotes] if analysis else [],
        "actors": [_actor(actor) for actor in analysis.actors] if analysis else [],
        "speakers": _speakers(analysis),
        "annotations": [annotation_as_json(a) for a in library.annotations.of_article(id)],
    }


def analysis_as_json(analysis: Analysis) -> dict[str, Any]:
    """`text, language, quotes, actors`."""
    return {
        "text": analysis.text,
        "language": analysis.language,
        "quotes": [_quote(quote) for quote in analysis.quotes],
        "actors": [_actor(actor) for actor in analysis.actors],
    }


def annotation_as_json(annotation: Annotation) -> dict[str, Any]:
    """`id, subject, actor, start, end, exact, note, colour, tags, state, found_by, score, created, changed`.

    `start`, `end` and `found_by` are null for a note without passage and for one whose words are gone.
    `exact` has the words as they were read; `found_by` is "position", "difference", "words" or "likeness";
    `score`, from 0 to 1, tells how much of them stands there.
    """
    return {
        "id": annotation.id,
        "subject": annotation.subject.value,
        "actor": annotation.actor,
        "start": annotation.start,
        "end": annotation.end,
        "exact": annotation.selector.exact if annotation.selector else "",
        "note": annotation.note,
        "colour": annotation.colour,
        "tags": list(annotation.tags),
        "state": annotation.state.value,
        "found_by": annotation.found_by.value if annotation.found_by else None,
        "score": round(annotation.score, 3),
        "created": moment_as_json(annotation.created),
        "changed": moment_as_json(annotation.changed),
    }


def _facts(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "url": article.url,
        "source": article.source,
        "author": article.author,
        "published": moment_as_json(article.published),
        "first_seen": moment_as_json(article.first_seen),
        "language": article.language,
        "state": article.state.value,
        "triage": article.triage.value,
    }


def _body(body: Body) -> dict[str, Any]:
    return {
        "text": body.text,
        "blocks": [
            {"kind": block.kind.value, "start": block.start, "end": block.end} for block in body.blocks
        ],
        "links": [{"start": link.start, "end": link.end, "url": link.url} for link in body.links],
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind.value,
        "speaker": quote.speaker,
        "cue": quote.cue,
        "rule": quote.rule,
        "confidence": quote.confidence.value,
    }


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "name": actor.name,
        "kind": actor.kind.value,
        "role": actor.role,
        "variants": list(actor.variants),
        "mentions": [{"start": mention.start, "end": mention.end} for mention in actor.mentions],
        "confidence": actor.confidence.value,
    }


def _speakers(analysis: Analysis | None) -> list[str]:
    return (
        list(dict.fromkeys(quote.speaker for quote in analysis.quotes if quote.speaker)) if analysis else []
    )


def moment_as_json(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC to the second; None for never."""
    return moment.isoformat().replace("+00:00", "Z") if moment else None
