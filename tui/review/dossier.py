"""All that the library knows of one article, for whoever renders it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.library import Library
from tui.locale import _
from tui.model import Actor, Analysis, Annotation, Article, Body, Extent, Quote


@dataclass(frozen=True, slots=True)
class Dossier:
    """All a rendering of one article needs. `analysis` is None while the article is not analysed."""

    article: Article
    body: Body
    analysis: Analysis | None
    annotations: tuple[Annotation, ...]
    tags: tuple[str, ...]
    extent: Extent = Extent.UNKNOWN
    """How much of the article the body holds."""

    def speakers(self) -> list[tuple[str | None, list[Quote]]]:
        """Those who speak, in order of speaking, each with their quotes; None for quotes of nobody known."""
        found: dict[str | None, list[Quote]] = {}
        for quote in self.analysis.quotes if self.analysis else ():
            found.setdefault(quote.speaker, []).append(quote)
        return sorted(found.items(), key=lambda speaker: speaker[0] is None)

    def silent_actors(self) -> list[Actor]:
        """The actors who do not speak, in order of appearance."""
        if self.analysis is None:
            return []
        speaking = {quote.speaker for quote in self.analysis.quotes}
        return [actor for actor in self.analysis.actors if actor.name not in speaking]

    def told_extent(self) -> str:
        """That the text is only the beginning of the article, in words; "" where nothing says so."""
        return _("Only the beginning of the article is here.") if self.extent is Extent.TRUNCATED else ""


def dossier(library: Library, id: int) -> Dossier:
    """What the library knows of an article. KeyError for an unknown id."""
    article = library.articles.get(id)
    if article is None:
        raise KeyError(id)
    version = library.articles.version(id)
    return Dossier(
        article=article,
        body=version.body,
        analysis=library.analyses.get(version.id),
        annotations=tuple(library.annotations.of_article(id)),
        tags=library.articles.rows([id])[0].tags,
        extent=version.extent,
    )
