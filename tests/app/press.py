"""A small library for the tests of the app: articles of one morning, with what is said in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tui.analysis import ANALYSER_VERSION, analyse
from tui.library import Library, Target
from tui.model import (
    Actor,
    ActorKind,
    Analysis,
    Confidence,
    Draft,
    Mention,
    Origin,
    Quote,
    QuoteKind,
    ReadState,
    Subject,
    TagTarget,
    Triage,
)
from tui.text.bodies import body_from_text

NOW = datetime(2024, 2, 29, 17, 2, tzinfo=UTC)
"""The clock of the tests: 18:02 in Paris."""


def now() -> datetime:
    return NOW


def article(
    library: Library,
    title: str,
    text: str = "",
    source: str = "Le Quotidien",
    hours_ago: float = 1,
    language: str = "fr",
    author: str = "",
    url: str = "",
) -> int:
    """Store one article and give its id."""
    draft = Draft(
        title=title,
        body=body_from_text(text or f"{title}.\n\nIl n’y a rien d’autre à dire."),
        source=source,
        author=author,
        url=url or f"https://press.example/{abs(hash((title, source)))}",
        language=language,
        published=NOW - timedelta(hours=hours_ago),
        origin=Origin.FEED,
    )
    return library.articles.store([draft])[0].article_id


def said(library: Library, article_id: int, *quotes: tuple[str, str, str]) -> None:
    """Analyse an article by hand: (speaker, role, words) for each quote; names are found in the text."""
    version = library.articles.version(article_id)
    text = version.body.text
    actors: dict[str, Actor] = {}
    found: list[Quote] = []
    for speaker, role, words in quotes:
        start = text.index(words)
        found.append(
            Quote(start, start + len(words), QuoteKind.DIRECT, speaker, "a dit", "by_hand", Confidence.SURE)
        )
        if speaker not in actors:
            mentions = tuple(_mentions(text, speaker))
            actors[speaker] = Actor(speaker, ActorKind.PERSON, role, (), mentions)
    analysis = Analysis(text, "fr", tuple(sorted(found, key=lambda q: q.start)), tuple(actors.values()))
    library.analyses.save(version.id, analysis, _analyser())


def analysed(library: Library) -> None:
    """Analyse here what is not analysed yet: the app would start a process for it in every test."""
    for pending in library.analyses.pending(_analyser(), 1000):
        library.analyses.save(pending.version_id, analyse(pending.text, pending.language), _analyser())


def _mentions(text: str, name: str) -> Sequence[Mention]:
    places = []
    start = text.find(name)
    while start >= 0:
        places.append(Mention(start, start + len(name)))
        start = text.find(name, start + 1)
    return places


def _analyser() -> str:
    return str(ANALYSER_VERSION)


MALI = """Le ministre malien des Affaires étrangères, Abdoulaye Diop, et le colonel Sadio Camara ont été \
reçus par Sergueï Lavrov, à l’occasion de leur visite officielle.

Dans un tweet, Abdoulaye Diop a indiqué que « nos délégations ont réaffirmé la volonté de nos pays à œuvrer \
davantage pour le raffermissement de leurs coopérations ».

De son côté, Sergueï Lavrov a expliqué que « la coopération militaire se déroule de manière active »."""


def morning(path: Path) -> Library:
    """The library most tests use: six articles, the first with quotes, one kept, one read, one dismissed."""
    library = Library.open(path)
    mali = article(library, "Le Mali et la Russie raffermissent leur coopération", MALI, "Anadolu", 20)
    said(
        library,
        mali,
        ("Abdoulaye Diop", "ministre malien", "nos délégations ont réaffirmé la volonté de nos pays"),
        ("Sergueï Lavrov", "ministre russe", "la coopération militaire se déroule de manière active"),
    )
    budget = article(library, "Sénat : le budget adopté au bout de la nuit", "", "Le Monde", 21)
    trial = article(library, "Tunisie : le procès Ben Ismaïl renvoyé en mars", "", "France 24", 40)
    water = article(library, "À Kaolack, l’eau revient, pas la confiance", "", "Sud Quotidien", 44)
    article(library, "Congo: Luanda calls the talks “suspended”", "", "Reuters", 46, language="en")
    gone = article(library, "Horoscope de la semaine", "", "Gazette", 50)
    for each in (budget, trial, water, gone):
        said(library, each)
    library.tags.add([Target(TagTarget.ARTICLE, str(mali))], ["Sahel"])
    library.tags.add([Target(TagTarget.ARTICLE, str(budget))], ["Budget"])
    library.articles.set_triage([mali], Triage.KEPT)
    library.articles.set_triage([gone], Triage.DISMISSED)
    library.articles.set_state([trial], ReadState.READ)
    library.annotations.add(trial, Subject.ARTICLE, "À relire avant mardi.")
    return library


def id_of(library: Library, words: str) -> int:
    """The article whose title begins with `words`."""
    ids = library.articles.ids()
    return next(row.id for row in library.articles.rows(ids) if row.title.startswith(words))
