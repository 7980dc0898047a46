"""Articles kept as Markdown, with or without front matter."""

from __future__ import annotations

import re

from tui.ingest.dates import parse_date
from tui.ingest.decoding import decode
from tui.ingest.errors import IngestError
from tui.ingest.links import web_address
from tui.ingest.plain import language_code, split_tags
from tui.ingest.titles import finished_title, with_blocks, without_title
from tui.locale import _
from tui.model import BlockKind, Body, Draft
from tui.text.clean import clean_line, normalise
from tui.text.language import guess_language
from tui.text.markdown import ARTICLE_END

_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"([A-Za-zÀ-ÿ_-]{2,20})[ \t]*:[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_FRENCH = {
    "titre": "title",
    "auteur": "author",
    "langue": "language",
    "lang": "language",
    "étiquettes": "tags",
}


def read_markdown(data: bytes, name: str) -> list[Draft]:
    """The article in a Markdown file. IngestError when there is no text in it."""
    fields, text = front_matter(normalise(decode(data)))
    body = body_from_markdown(text.partition(ARTICLE_END)[0])
    title = fields.get("title", "")
    if not title:
        title, body = _heading_as_title(body)
    if not body.blocks:
        raise IngestError(_("{name}: there is no text in it").format(name=name))
    return [
        Draft(
            title=finished_title(title, body),
            body=without_title(body, title),
            source=clean_line(fields.get("source", "")),
            author=clean_line(fields.get("author", "")),
            url=web_address(fields.get("url", "")),
            language=language_code(fields.get("language", "")) or guess_language(body.text),
            published=parse_date(fields.get("date", "")),
            tags=split_tags(fields.get("tags", "")),
        )
    ]


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields between `---` lines at the top of a text, and the text without them.

    A field is one `key: value` line, its value bare or in quotation marks; a list is `[a, b]` or lines of
    `- a`, and comes back parted by commas. Without front matter the fields are empty.
    """
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    fields: dict[str, str] = {}
    key = ""
    for line in match[1].split("\n"):
        field, item = _FIELD.match(line), _ITEM.match(line)
        if field:
            key = _FRENCH.get(field[1].lower(), field[1].lower())
            fields[key] = _unquoted(field[2].strip())
        elif item and key:
            fields[key] = ", ".join(filter(None, (fields[key], _unquoted(item[1].strip()))))
    return fields, text[match.end() :]


def body_from_markdown(text: str) -> Body:
    """The body of a CommonMark text (tables too); raw HTML in it passes the sanitiser like any other."""
    from markdown_it import MarkdownIt

    from tui.ingest.blocks import body_from_html

    return body_from_html(MarkdownIt("commonmark").enable("table").render(text))


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def _heading_as_title(body: Body) -> tuple[str, Body]:
    """The first heading, when nothing stands before it, and the body without it."""
    if len(body.blocks) > 1 and body.blocks[0].kind is BlockKind.HEADING:
        first = body.blocks[0]
        return body.text[first.start : first.end], with_blocks(body, list(body.blocks[1:]))
    return "", body
