"""`coupures quotes` and `coupures actors`: who said what, across articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from tui.cli.listing import chosen_ids
from tui.cli.output import remark, say, say_json_list, say_values
from tui.cli.queries import QueryCommand, query_argument
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _
from tui.model import Analysis, Article, Quote

if TYPE_CHECKING:
    from tui.library import Library

FORMATS = ("text", "json", "jsonl", "csv", "tsv")
_json = click.option("--json", "as_json", is_flag=True, help=_("The same as --format json."))


@click.command(
    "quotes",
    cls=QueryCommand,
    help=_("Print who said what in the articles of QUERY (all of them without it)."),
)
@query_argument
@click.option("--speaker", default="", metavar="NAME", help=_("Only what somebody of that name says."))
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help=_("At most N quotes."))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help=_("How to print them."))
@_json
@pass_settings
def quotes(
    settings: Settings, *, query: str, speaker: str, limit: int | None, form: str, as_json: bool
) -> None:
    """Print quotes, those of the newest articles first."""
    with open_library(settings) as library:
        found = _quotes(library, chosen_ids(library, query), speaker)
        _say(_first(found, limit), "json" if as_json else form, QUOTE_FIELDS, _quote_line)


@click.command(
    "actors",
    cls=QueryCommand,
    help=_("Print who speaks or is named in the articles of QUERY, the most quoted first."),
)
@query_argument
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help=_("At most N actors."))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help=_("How to print them."))
@_json
@pass_settings
def actors(settings: Settings, *, query: str, limit: int | None, form: str, as_json: bool) -> None:
    """Print actors."""
    with open_library(settings) as library:
        found = _actors(library, chosen_ids(library, query))
    _say(_first(iter(found), limit), "json" if as_json else form, ACTOR_FIELDS, _actor_line)


QUOTE_FIELDS = ("article", "date", "source", "speaker", "kind", "cue", "confidence", "words", "title", "url")
ACTOR_FIELDS = ("name", "kind", "role", "quotes", "mentions", "articles")


def _say(found: Iterator[dict[str, Any]], form: str, fields: Sequence[str], line: Any) -> None:
    if form in ("json", "jsonl"):
        say_json_list(found, lines=form == "jsonl")
    elif form in ("csv", "tsv"):
        rows = ([_field(item[name]) for name in fields] for item in found)
        say_values(fields, rows, tabs=form == "tsv")
    else:
        empty = True
        for item in found:
            empty = False
            say(line(item))
        if empty:
            remark(_("Nobody is found in these articles."))


def _first(found: Iterator[dict[str, Any]], limit: int | None) -> Iterator[dict[str, Any]]:
    from itertools import islice

    return islice(found, limit)


def _field(value: Any) -> object:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else value


def _analysed(library: Library, ids: Sequence[int]) -> Iterator[tuple[Article, Analysis]]:
    for id in ids:
        article = library.articles.get(id)
        analysis = library.analyses.get(article.version_id) if article else None
        if article and analysis:
            yield article, analysis


def _quotes(library: Library, ids: Sequence[int], speaker: str) -> Iterator[dict[str, Any]]:
    from tui.text.fold import fold

    words = fold(speaker).split()
    for article, analysis in _analysed(library, ids):
        for quote in analysis.quotes:
            if all(word in fold(quote.speaker or "") for word in words):
                yield _quote(article, analysis, quote)


def _quote(article: Article, analysis: Analysis, quote: Quote) -> dict[str, Any]:
    return {
        "article": article.id,
        "title": article.title,
        "source": article.source,
        "date": (article.published or article.first_seen).date().isoformat(),
        "url": article.url,
        "speaker": quote.speaker,
        "kind": quote.kind.value,
        "cue": quote.cue,
        "confidence": quote.confidence.value,
        "rule": quote.rule,
        "start": quote.start,
        "end": quote.end,
        "words": analysis.text[quote.start : quote.end],
    }


@dataclass
class _Counted:
    """What is known of one actor over several articles."""

    kind: str
    role: str
    quotes: int
    mentions: int
    articles: list[int]


def _actors(library: Library, ids: Sequence[int]) -> list[dict[str, Any]]:
    known: dict[str, _Counted] = {}
    for article, analysis in _analysed(library, ids):
        for actor in analysis.actors:
            counted = known.setdefault(actor.name, _Counted(actor.kind.value, "", 0, 0, []))
            counted.role = counted.role or actor.role
            counted.mentions += len(actor.mentions)
            counted.quotes += sum(quote.speaker == actor.name for quote in analysis.quotes)
            counted.articles.append(article.id)
    order = sorted(known.items(), key=lambda item: (-item[1].quotes, -item[1].mentions, item[0]))
    return [
        {
            "name": name,
            "kind": counted.kind,
            "role": counted.role,
            "quotes": counted.quotes,
            "mentions": counted.mentions,
            "articles": counted.articles,
        }
        for name, counted in order
    ]


def _quote_line(quote: dict[str, Any]) -> str:
    speaker = quote["speaker"] or _("unknown speaker")
    mark = "" if quote["confidence"] == "sure" else " (?)"
    words = " ".join(quote["words"].split())
    shown = f"~ {words}" if quote["kind"] == "indirect" else _("“{words}”").format(words=words)
    where = ", ".join(part for part in (quote["source"], quote["date"]) if part)
    told = _("{speaker}: {words} ({where})").format(speaker=speaker + mark, words=shown, where=where)
    return f"{quote['article']}  {told}"


def _actor_line(actor: dict[str, Any]) -> str:
    role = f", {actor['role']}" if actor["role"] else ""
    told = _("{actor}: {quotes} quotes, {mentions} mentions, articles {articles}")
    return told.format(
        actor=actor["name"] + role,
        quotes=actor["quotes"],
        mentions=actor["mentions"],
        articles=", ".join(map(str, actor["articles"])),
    )
