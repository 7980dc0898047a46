"""An article as one self-contained HTML page: every quote with its speaker, every note beside its passage.

Speakers are told by name and by the style of a line as well as by colour. Nothing is loaded, nothing runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from tui.library.names import short_name
from tui.locale import _
from tui.locale.dates import long_date
from tui.model import BlockKind, QuoteKind
from tui.review.citation import citation
from tui.review.dossier import Dossier
from tui.text.bodies import LIST_MARK

_COLOURS = 8
_STYLE = """
:root { color-scheme: light dark; --1:#005a9c; --2:#a3261b; --3:#2e6b2e; --4:#7a3e9d;
  --5:#7f5200; --6:#00666b; --7:#9c1f63; --8:#4f4f4f; --note:#fff1b8 }
@media (prefers-color-scheme: dark) { :root { --1:#8ab4f8; --2:#f28b82; --3:#81c995; --4:#c8a0fb;
  --5:#fdd663; --6:#78d9ec; --7:#ff8bcb; --8:#c4c7cc; --note:#54491a } }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif }
h1 { line-height: 1.2 } .about, figcaption, .citation { opacity: .75; font-size: .9rem }
pre { white-space: pre-wrap } li { margin: .3rem 0 }
.quote { text-decoration: underline; text-underline-offset: .2em } .partial { text-decoration-style: dashed }
.indirect { text-decoration-style: dotted } .who { font: bold .75em sans-serif }
mark { background: var(--note); color: inherit }
""" + "\n".join(
    f".s{n} {{ color: var(--{n}); text-decoration-color: var(--{n}) }}" for n in range(1, _COLOURS + 1)
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of the text and the element around it."""

    start: int
    end: int
    opening: str
    closing: str
    before: str = ""
    """Written once, before the stretch."""
    after: str = ""
    """Written once, after it."""


def article_as_html(dossier: Dossier) -> str:
    """The article of a dossier."""
    article = dossier.article
    date = long_date(article.published) if article.published else ""
    about = " · ".join(escape(part) for part in (article.source, date, article.author) if part)
    cited = f"{dossier.told_extent()} {citation(article)}".strip()
    language = escape(article.language or "und", quote=True)
    parts = [
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(article.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<article>",
        f'<h1>{escape(article.title)}</h1>\n<p class="about">{about}</p>',
        *_blocks(dossier),
        f'</article>\n<p class="citation">{escape(cited)}</p>',
        *_legend(dossier),
        *_notes(dossier),
        "</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _blocks(dossier: Dossier) -> Iterator[str]:
    spans = sorted(_spans(dossier), key=lambda span: (span.start, -span.end))
    first = 0
    for block in dossier.body.blocks:
        start = block.start
        tag = _TAGS[block.kind]
        if block.kind is BlockKind.LIST_ITEM:
            mark = LIST_MARK.match(dossier.body.text, block.start, block.end)
            number = mark[0].strip()[:-1] if mark else ""
            tag = f'li value="{int(number)}"' if number.isdecimal() else "li"
            start = mark.end() if mark else start
        while first < len(spans) and spans[first].end <= block.start:
            first += 1
        inside = [span for span in spans[first:] if span.start < block.end and span.end > start]
        text = _marked(dossier.body.text, start, block.end, inside)
        listing = ("<ol>", "</ol>") if "value" in tag else ("<ul>", "</ul>") if tag == "li" else ("", "")
        yield f"{listing[0]}<{tag}>{text}</{tag.split(' ')[0]}>{listing[1]}"


_TAGS = {
    BlockKind.HEADING: "h2",
    BlockKind.PARAGRAPH: "p",
    BlockKind.LIST_ITEM: "li",
    BlockKind.BLOCKQUOTE: "blockquote",
    BlockKind.CAPTION: "figcaption",
    BlockKind.PREFORMATTED: "pre",
}


def _marked(text: str, start: int, end: int, spans: list[_Span]) -> str:
    """A stretch of the text with elements around parts of it; parts may overlap: each piece has its own."""
    edges = sorted({start, end, *(max(start, s.start) for s in spans), *(min(end, s.end) for s in spans)})
    out: list[str] = []
    for left, right in pairwise(edges):
        around = [span for span in spans if span.start <= left and right <= span.end]
        out += [span.before for span in around if max(start, span.start) == left]
        out += [span.opening for span in around]
        out.append(escape(text[left:right]))
        out += [span.closing for span in reversed(around)]
        out += [span.after for span in around if min(end, span.end) == right]
    return "".join(out)


def _spans(dossier: Dossier) -> Iterator[_Span]:
    for link in dossier.body.links:
        yield _Span(link.start, link.end, f'<a href="{escape(link.url)}" rel="noreferrer">', "</a>")
    numbers = _numbers(dossier)
    for quote in dossier.analysis.quotes if dossier.analysis else ():
        number = numbers.get(quote.speaker, 0)
        name = _short(dossier, quote.speaker)
        colour = f" s{(number - 1) % _COLOURS + 1}" if number else ""
        kind = "" if quote.kind is QuoteKind.DIRECT else f" {quote.kind.value}"
        label = f'<span class="who{colour}">[{escape(name)}]</span> ' if name else ""
        title = escape(quote.speaker or _("Unknown speaker"), quote=True)
        yield _Span(
            quote.start, quote.end, f'<span class="quote{kind}{colour}" title="{title}">', "</span>", label
        )
    for number, annotation in enumerate(dossier.annotations, start=1):
        if annotation.start is not None and annotation.end is not None:
            reference = f'<sup><a href="#note-{number}">{number}</a></sup>'
            yield _Span(annotation.start, annotation.end, "<mark>", "</mark>", after=reference)


def _numbers(dossier: Dossier) -> dict[str | None, int]:
    """Numbers of the speakers, from 1, in order of speaking; nobody known has none."""
    return {name: number for number, (name, _quotes) in enumerate(dossier.speakers(), start=1) if name}


def _short(dossier: Dossier, speaker: str | None) -> str:
    actor = dossier.analysis.actor(speaker) if dossier.analysis else None
    return short_name(actor) if actor else speaker or ""


def _legend(dossier: Dossier) -> Iterator[str]:
    numbers = _numbers(dossier)
    if not numbers:
        return
    yield f"<h2>{escape(_('Who says what'))}</h2>\n<ul>"
    for name, quotes in dossier.speakers():
        actor = dossier.analysis.actor(name) if dossier.analysis else None
        role = f", {escape(actor.role)}" if actor and actor.role else ""
        colour = f"s{(numbers[name] - 1) % _COLOURS + 1}" if name else ""
        shown = escape(name) if name else escape(_("Unknown speaker"))
        yield f'<li><span class="who {colour}">{shown}</span>{role} ({len(quotes)})</li>'
    yield "</ul>"


def _notes(dossier: Dossier) -> Iterator[str]:
    if not dossier.annotations:
        return
    yield f"<h2>{escape(_('Notes'))}</h2>\n<ol>"
    for number, annotation in enumerate(dossier.annotations, start=1):
        words = annotation.selector.exact if annotation.selector else annotation.actor
        passage = f"<blockquote>{escape(words)}</blockquote>" if words else ""
        tags = " ".join(f"<em>#{escape(tag)}</em>" for tag in annotation.tags)
        note = f'<p style="white-space: pre-wrap">{escape(annotation.note)}</p>' if annotation.note else ""
        yield f'<li id="note-{number}">{passage}{note}{tags}</li>'
    yield "</ol>"
