"""`coupures analyze`: who says what in a file, without a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.inputs import input_path
from tui.cli.output import say, say_json
from tui.locale import N_, _, ngettext
from tui.model import Actor, Analysis, Quote, QuoteKind

if TYPE_CHECKING:
    from tui.ingest.files import Input


@click.command(
    "analyze",
    short_help=_("Find who says what in a file, without a library."),
    help=_(
        "Find who says what in a file (- for standard input): text, Markdown, HTML, e-mail or feed. "
        "Needs no library."
    ),
)
@click.argument("path", type=input_path)
@click.option("--json", "as_json", is_flag=True, help=_("Print JSON: text, language, quotes, actors."))
@click.option(
    "--language", type=click.Choice(("fr", "en")), default=None, help=_("Do not guess the language.")
)
def analyze(path: Input, as_json: bool, language: str | None) -> None:
    """Analyse a text."""
    from tui.analysis import analyse
    from tui.ingest.files import read_text

    analysis = analyse(read_text(path), language or "")
    if as_json:
        from tui.review.as_json import analysis_as_json

        say_json(analysis_as_json(analysis))
    else:
        _say_analysis(analysis)


_KINDS = {
    QuoteKind.DIRECT: N_("direct"),
    QuoteKind.PARTIAL: N_("partial"),
    QuoteKind.INDIRECT: N_("indirect"),
}
_CONFIDENCES = {"sure": N_("sure"), "likely": N_("likely"), "doubtful": N_("doubtful")}
_LANGUAGES = {"fr": N_("French"), "en": N_("English")}


def _say_analysis(analysis: Analysis) -> None:
    n = len(analysis.quotes)
    counted = ngettext("{n} quote", "{n} quotes", n).format(n=n)
    say(f"{_(_LANGUAGES.get(analysis.language, analysis.language))} · {counted}")
    for quote in analysis.quotes:
        say()
        say(_head(analysis, quote))
        say(f"    {' '.join(analysis.text[quote.start : quote.end].split())}")
    silent = [a for a in analysis.actors if all(q.speaker != a.name for q in analysis.quotes)]
    if silent:
        say()
        say(_("Also named: {names}").format(names=", ".join(map(_called, silent))))


def _head(analysis: Analysis, quote: Quote) -> str:
    actor = analysis.actor(quote.speaker)
    speaker = _called(actor) if actor else quote.speaker or _("unknown speaker")
    about = [_(_KINDS[quote.kind]), _(_CONFIDENCES[quote.confidence.value])]
    cue = f" · {quote.cue}" if quote.cue else ""
    return f"{speaker} · {', '.join(about)}{cue}"


def _called(actor: Actor) -> str:
    return f"{actor.name} ({actor.role})" if actor.role else actor.name
