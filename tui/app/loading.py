"""An article out of the library, as the reader shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui.app.finding import places
from tui.app.reading import Mark, MarkKind, Reading
from tui.app.reading.marks import Spans
from tui.library import Library, Target
from tui.model import Actor, Analysis, Annotation, Article, Body, Quote, TagTarget
from tui.text.clean import clean, clean_line


def load_reading(library: Library, article_id: int, *, lit: bool = False) -> Reading | None:
    """The newest version of an article with what is known about it; None when the library has it no more.

    `lit`: the words of the saved searches are marked.

    Every text is cleaned again, without moving any offset: another program may have written the library.
    """
    article = library.articles.get(article_id)
    if article is None:
        return None
    version = library.articles.version(article_id)
    analysis = library.analyses.get(version.id)
    reading = Reading.of(
        _article(article),
        _body(version.body),
        None if analysis is None else _analysis(analysis),
        _annotations(library.annotations.of_article(article_id)),
    )
    tags = _tags(library, analysis) if analysis is not None else {}
    return replace(
        reading,
        watched=_watched(library, reading.body.text) if lit else Spans(),
        tags_of_actor=tags,
        origin=version.origin,
        extent=version.extent,
        extractor=clean_line(version.extractor),
    )


def _tags(library: Library, analysis: Analysis) -> dict[str, tuple[str, ...]]:
    """The tags on the actors of an analysis, by their clean names."""
    tagged = {actor.name: library.tags.of(Target(TagTarget.ACTOR, actor.name)) for actor in analysis.actors}
    return {clean_line(name): tuple(map(clean_line, tags)) for name, tags in tagged.items() if tags}


def _watched(library: Library, text: str) -> Spans:
    """Where words of the saved searches stand."""
    queries = [search.query for search in library.searches.all()]
    found = places(text, *queries, whole=True) if queries else ()
    return Spans(Mark(start, end, MarkKind.WATCHED, n) for n, (start, end) in enumerate(found))


def _article(article: Article) -> Article:
    return replace(
        article,
        title=clean_line(article.title),
        source=clean_line(article.source),
        author=clean_line(article.author),
        url=clean_line(article.url),
    )


def _body(body: Body) -> Body:
    text = clean(body.text)
    return body if text is body.text else replace(body, text=text)


def _analysis(analysis: Analysis) -> Analysis:
    return replace(
        analysis,
        text=clean(analysis.text),
        quotes=tuple(_quote(quote) for quote in analysis.quotes),
        actors=tuple(_actor(actor) for actor in analysis.actors),
    )


def _quote(quote: Quote) -> Quote:
    # Names tie quotes to actors, so both sides are cleaned in the same way.
    speaker = None if quote.speaker is None else clean_line(quote.speaker)
    return replace(quote, speaker=speaker, cue=clean_line(quote.cue))


def _actor(actor: Actor) -> Actor:
    variants = tuple(clean_line(variant) for variant in actor.variants)
    return replace(actor, name=clean_line(actor.name), role=clean_line(actor.role), variants=variants)


def _annotations(annotations: Iterable[Annotation]) -> list[Annotation]:
    return [
        replace(
            annotation,
            note=clean(annotation.note),
            actor=clean_line(annotation.actor),
            tags=tuple(clean_line(tag) for tag in annotation.tags),
        )
        for annotation in annotations
    ]
