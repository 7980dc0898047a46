"""A small app around the article view, and made-up readings to show in it."""

from __future__ import annotations

from datetime import UTC, datetime

from textual.app import App, ComposeResult

from tui.app.colours import MARKED
from tui.app.reading import Reading
from tui.app.widgets.article_view import ArticleView
from tui.model import (
    Actor,
    ActorKind,
    Analysis,
    Annotation,
    Article,
    Block,
    BlockKind,
    Body,
    Confidence,
    Mention,
    Quote,
    QuoteKind,
    ReadState,
    Subject,
    Triage,
)
from tui.text.bodies import body_from_text

DAY = datetime(2024, 2, 29, 12, tzinfo=UTC)

VARIABLES = {
    **dict(
        zip(
            (f"speaker-{n}" for n in range(1, 9)),
            ("#e8b75a", "#5fc4b0", "#e28bb4", "#8fb4ff", "#b7d36b", "#f0936b", "#c3a2f2", "#7fd0ec"),
            strict=True,
        )
    ),
    "tag": "#b79df0",
    "note": "#8fd18a",
    **dict.fromkeys((f"mark-{name}" for name in MARKED), "#8fd18a"),
    "flag": "#e8a83a",
    "unread": "#7aa2ff",
    "faint": "#858b98",
    "rule": "#2a2e37",
    "hit": "#54420f",
    "cursor": "#20293a",
}


class ArticleApp(App[None]):
    """An article view alone; messages of the view are kept in `seen`."""

    def __init__(self, reading: Reading | None = None) -> None:
        super().__init__()
        self.first = reading
        self.seen: list[object] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLES

    def compose(self) -> ComposeResult:
        yield ArticleView(self.first)

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    def on_article_view_target_changed(self, message: ArticleView.TargetChanged) -> None:
        self.seen.append(message)

    def on_article_view_activated(self, message: ArticleView.Activated) -> None:
        self.seen.append(message)

    def on_article_view_selection_changed(self, message: ArticleView.SelectionChanged) -> None:
        self.seen.append(message)

    def on_article_view_end_reached(self, message: ArticleView.EndReached) -> None:
        self.seen.append(message)


def screen_text(app: App[None]) -> str:
    """What a person sees, as lines of text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)


def article(title: str = "Le Mali et la Russie raffermissent leur coopération", **values: object) -> Article:
    fields: dict[str, object] = {
        "id": 1,
        "title": title,
        "source": "Anadolu",
        "source_id": None,
        "author": "",
        "url": "https://example.org/mali",
        "guid": "",
        "language": "fr",
        "published": DAY,
        "first_seen": DAY,
        "last_changed": DAY,
        "state": ReadState.UNREAD,
        "triage": Triage.INBOX,
        "version_id": 1,
    }
    return Article(**{**fields, **values})  # type: ignore[arg-type]


def quote(
    text: str,
    words: str,
    speaker: str | None,
    kind: QuoteKind = QuoteKind.DIRECT,
    confidence: Confidence = Confidence.SURE,
) -> Quote:
    start = text.index(words)
    return Quote(start, start + len(words), kind, speaker, "", "test", confidence)


def actor(text: str, name: str, *variants: str, role: str = "", kind: ActorKind = ActorKind.PERSON) -> Actor:
    mentions = sorted(
        (start, start + len(form))
        for form in (name, *variants)
        for start in range(len(text))
        if text.startswith(form, start)
    )
    kept: list[Mention] = []
    for start, end in mentions:
        if not kept or start >= kept[-1].end:
            kept.append(Mention(start, end))
    return Actor(name, kind, role, variants, tuple(kept))


def note(text: str, words: str, remark: str = "", *tags: str, number: int = 1) -> Annotation:
    start = text.index(words)
    return Annotation(
        id=f"note-{number}",
        article_id=1,
        subject=Subject.PASSAGE,
        note=remark,
        colour="",
        created=DAY,
        changed=DAY,
        tags=tags,
        start=start,
        end=start + len(words),
    )


TEXT = """Le ministre malien des Affaires étrangères, Abdoulaye Diop, et le colonel Sadio Camara ont été reçus, ce mercredi 28 février, par Sergueï Lavrov, à l’occasion de leur visite officielle en Russie.

Dans un tweet, Abdoulaye Diop a indiqué que « nos délégations ont réaffirmé la volonté affichée de nos pays à œuvrer davantage pour le raffermissement de leurs coopérations ».

Diop a précisé que « cette relation bilatérale stratégique a permis à l’armée malienne de récupérer la ville stratégique de Kidal ».

De son côté, Sergueï Lavrov a expliqué que « la coopération militaire et militaro-technique se déroule de manière active », soulignant que « les capacités défensives du Mali se renforcent ».

Les deux pays renforceront aussi leur coopération dans l’énergie et l’agriculture, selon un communiqué officiel publié à cette occasion.

Une source « proche du dossier » parle d’un « tournant »."""  # noqa: E501


def analysis(text: str = TEXT) -> Analysis:
    return Analysis(
        text,
        "fr",
        (
            quote(text, "nos délégations ont réaffirmé la volonté affichée de nos pays à œuvrer davantage pour le raffermissement de leurs coopérations", "Abdoulaye Diop"),  # noqa: E501
            quote(text, "cette relation bilatérale stratégique a permis à l’armée malienne de récupérer la ville stratégique de Kidal", "Abdoulaye Diop"),  # noqa: E501
            quote(text, "la coopération militaire et militaro-technique se déroule de manière active", "Sergueï Lavrov"),  # noqa: E501
            quote(text, "les capacités défensives du Mali se renforcent", "Sergueï Lavrov"),
            quote(text, "Les deux pays renforceront aussi leur coopération dans l’énergie et l’agriculture", "communiqué officiel", QuoteKind.INDIRECT),  # noqa: E501
            quote(text, "tournant", None, QuoteKind.PARTIAL, Confidence.DOUBTFUL),
        ),
        (
            actor(text, "Abdoulaye Diop", "Diop", role="ministre malien des Affaires étrangères"),
            actor(text, "Sadio Camara"),
            actor(text, "Sergueï Lavrov"),
            actor(text, "Russie", kind=ActorKind.STATE),
            actor(text, "Mali", kind=ActorKind.STATE),
        ),
    )  # fmt: skip


def reading(analysed: bool = True, annotated: bool = True) -> Reading:
    body = body_from_text(TEXT)
    notes = [note(TEXT, "cette relation bilatérale stratégique", "à vérifier", "Sahel")] if annotated else []
    return Reading.of(article(), body, analysis() if analysed else None, notes)


def body_of(*blocks: tuple[BlockKind, str]) -> Body:
    parts, found, at = [], [], 0
    for kind, text in blocks:
        found.append(Block(kind, at, at + len(text)))
        parts.append(text)
        at += len(text) + 2
    return Body("\n\n".join(parts), tuple(found))
