"""An article as Markdown: front matter, text, who says what, notes. Read back, it gives the same article."""

from __future__ import annotations

from collections.abc import Iterator

from tui.locale import _
from tui.model import Annotation, Block, BlockKind, Body, Quote, QuoteKind
from tui.review.citation import citation
from tui.review.dossier import Dossier
from tui.text.bodies import LIST_MARK
from tui.text.markdown import ARTICLE_END, escape


def article_as_markdown(dossier: Dossier) -> str:
    """The article of a dossier."""
    parts = [_front_matter(dossier), f"# {escape(dossier.article.title)}", *body_as_markdown(dossier.body)]
    rest = [*_who_says_what(dossier), *_notes(dossier)]
    cut = f"*{escape(dossier.told_extent())}*" if dossier.told_extent() else ""
    parts += [ARTICLE_END, *filter(None, (cut,)), escape(citation(dossier.article)), *rest]
    return "\n\n".join(parts) + "\n"


def body_as_markdown(body: Body) -> Iterator[str]:
    """Each block of a body as Markdown, links included."""
    for block in body.blocks:
        text = body.text[block.start : block.end]
        if block.kind is BlockKind.PREFORMATTED:
            fence = "```" if "```" not in text else "~~~~~~~~"
            yield f"{fence}\n{text}\n{fence}"
        elif block.kind is BlockKind.LIST_ITEM:
            yield _list_item(body, block)
        else:
            prefix = {BlockKind.HEADING: "## ", BlockKind.BLOCKQUOTE: "> "}.get(block.kind, "")
            yield prefix + _linked(body, block.start, block.end)


def _list_item(body: Body, block: Block) -> str:
    mark = LIST_MARK.match(body.text, block.start, block.end)
    start = mark.end() if mark else block.start
    written = mark[0].strip() if mark else ""
    number = written[:-1]
    return f"{f'{int(number)}.' if number.isdecimal() else '-'} {_linked(body, start, block.end)}"


def _linked(body: Body, start: int, end: int) -> str:
    """A stretch of the text on one line, escaped, with its links."""
    parts: list[str] = []
    position = start
    for link in body.links:
        if position <= link.start and link.end <= end:
            before = escape(body.text[position : link.start], starts_line=not parts)
            words = escape(body.text[link.start : link.end], starts_line=False)
            parts += [before, f"[{words}](<{_address(link.url)}>)"]
            position = link.end
    return "".join([*parts, escape(body.text[position:end], starts_line=not parts)])


def _address(url: str) -> str:
    return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")


def _front_matter(dossier: Dossier) -> str:
    article = dossier.article
    fields = {
        "title": _scalar(article.title),
        "source": _scalar(article.source),
        "author": _scalar(article.author),
        "date": article.published.isoformat(sep=" ", timespec="seconds") if article.published else "",
        "url": _scalar(article.url),
        "language": article.language,
        "tags": "[" + ", ".join(_scalar(tag) for tag in dossier.tags) + "]" if dossier.tags else "",
    }
    lines = [f"{key}: {value}" for key, value in fields.items() if value]
    return "\n".join(["---", *lines, "---"])


def _scalar(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"' if text else ""


def _who_says_what(dossier: Dossier) -> Iterator[str]:
    speakers = dossier.speakers()
    if not speakers:
        return
    yield f"## {_('Who says what')}"
    for name, quotes in speakers:
        actor = dossier.analysis.actor(name) if dossier.analysis else None
        role = f", {escape(actor.role)}" if actor and actor.role else ""
        yield f"### {escape(name) if name else _('Unknown speaker')}{role}"
        yield "\n".join(f"- {_quote(dossier.body, quote)}" for quote in quotes)
    silent = ", ".join(escape(actor.name) for actor in dossier.silent_actors())
    if silent:
        yield _("Also named: {names}").format(names=silent)


def _quote(body: Body, quote: Quote) -> str:
    words = escape(" ".join(body.text[quote.start : quote.end].split()))
    shown = words if quote.kind is QuoteKind.INDIRECT else _("“{words}”").format(words=words)
    return f"{shown} ({escape(quote.cue)})" if quote.cue else shown


def _notes(dossier: Dossier) -> Iterator[str]:
    if not dossier.annotations:
        return
    yield f"## {_('Notes')}"
    for annotation in dossier.annotations:
        yield "\n\n".join(_note(annotation))


def _note(annotation: Annotation) -> Iterator[str]:
    if annotation.selector is not None:
        yield f"> {escape(' '.join(annotation.selector.exact.split()))}"
    elif annotation.actor:
        yield f"**{escape(annotation.actor)}**"
    tags = " ".join(f"`{tag.replace('`', '')}`" for tag in annotation.tags)
    if annotation.note or tags:
        yield "\n\n".join(part for part in (annotation.note, tags) if part)
