"""Annotations of many articles, as JSON values and as Markdown."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from tui.library import AnnotationRow, Library
from tui.locale import LANGUAGES
from tui.model import Article
from tui.review.as_json import moment_as_json
from tui.review.citation import citation
from tui.review.quoting import Cited, markdown
from tui.text.markdown import escape

_BATCH = 500


def annotations_as_json(library: Library, numbers: Sequence[int]) -> Iterator[dict[str, Any]]:
    """Each annotation with the article it is in: `id, article, title, source, url, published, subject, actor,
    exact, note, colour, tags, state, created, changed`.

    `article` is the article's id, `exact` the passage as it was read, `published` null when the article does
    not say. `numbers` come from `library.annotations.find`.
    """
    for row, article in _with_articles(library, numbers):
        yield {
            "id": row.id,
            "article": row.article_id,
            "title": row.title,
            "source": row.source,
            "url": article.url,
            "published": moment_as_json(article.published),
            "subject": row.subject.value,
            "actor": row.actor,
            "exact": row.passage,
            "note": row.note,
            "colour": row.colour,
            "tags": list(row.tags),
            "state": row.state.value,
            "created": moment_as_json(row.created),
            "changed": moment_as_json(row.changed),
        }


def annotations_as_markdown(library: Library, numbers: Sequence[int]) -> Iterator[str]:
    """Each annotation as `annotation_as_markdown` gives it."""
    for row, article in _with_articles(library, numbers):
        yield annotation_as_markdown(row, article)


def annotation_as_markdown(row: AnnotationRow, article: Article) -> str:
    """The passage as a block quotation, where it comes from, the note and the tags."""
    if row.passage:
        parts = [markdown(Cited(article, row.passage, note=row.note))]
    else:
        about = f"**{escape(row.actor)}**" if row.actor else ""
        source = f"— {escape(citation(article, article.language if article.language in LANGUAGES else ''))}"
        parts = [part for part in (about, source, row.note.strip()) if part]
    if row.tags:
        parts.append(" ".join(f"`#{tag.replace('`', '')}`" for tag in row.tags))
    return "\n\n".join(parts)


def _with_articles(library: Library, numbers: Sequence[int]) -> Iterator[tuple[AnnotationRow, Article]]:
    article_of = lru_cache(maxsize=_BATCH)(library.articles.get)
    for start in range(0, len(numbers), _BATCH):
        for row in library.annotations.rows(array("q", numbers[start : start + _BATCH])):
            article = article_of(row.article_id)
            if article is not None:
                yield row, article
