"""Articles kept as plain text: a title, a few lines about the article, then the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.ingest.dates import parse_date
from tui.ingest.decoding import decode
from tui.ingest.errors import IngestError
from tui.ingest.links import web_address
from tui.ingest.signatures import (
    Signature,
    person_names,
    source_name,
    take_dateline,
    take_own_name,
    take_signature,
)
from tui.ingest.titles import finished_title, with_blocks, without_title
from tui.locale import _
from tui.model import Block, BlockKind, Body, Draft
from tui.text.bodies import body_from_blocks, body_from_text
from tui.text.clean import clean, clean_line
from tui.text.fold import fold
from tui.text.language import guess_language

_HEAD_BLOCKS = 10
"""Blocks at the head of a text among which lines about the article are looked for."""
_LONGEST_LINE = 250
_LEAD_BLOCKS = 3
"""Blocks at the head of the text in which a medium may name itself."""

_LABELLED = re.compile(r"([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ' -]{1,20}?)[ \u00a0\u202f]?:[ \u00a0\u202f]{1,3}(\S.*)")
_FIELDS = {
    **dict.fromkeys(("titre", "title"), "title"),
    **dict.fromkeys(("source", "journal", "media", "publication", "newspaper", "outlet"), "source"),
    **dict.fromkeys(("date", "publie le", "paru le", "published", "published on"), "date"),
    **dict.fromkeys(("auteur", "auteurs", "auteure", "autrice", "author", "authors", "par", "by"), "author"),
    **dict.fromkeys(("url", "lien", "adresse", "link", "address"), "url"),
    **dict.fromkeys(("langue", "language", "lang"), "language"),
    **dict.fromkeys(("tags", "etiquettes", "mots-cles", "keywords"), "tags"),
}
_DATE_IN_FRONT = re.compile(r"[Dd]ate[ \u00a0:]{1,3}([^–—|]{6,40}?)\s?[–—|]\s?(\S.*)", re.S)
_RULE = re.compile(r"[=\-_*~–—]{3,}|[-*_](?:[ \u00a0][-*_]){2,}")
_STATEMENT_END = re.compile(r"[.:;,][»”\"\s]*$")


@dataclass
class _About(Signature):
    """What the lines at the head of a text say of it."""

    title: str = ""
    url: str = ""
    language: str = ""
    tags: str = ""

    def set(self, field: str, value: str) -> bool:
        """Take a labelled value; False when it makes no sense for its label."""
        if field == "date":
            self.published = parse_date(value)
            return self.published is not None
        if field == "url":
            value = web_address(value)
        if field == "language":
            value = language_code(value)
        setattr(self, field, value)
        return bool(value)


def whole_text(data: bytes, declared: str = "") -> str:
    """The text of a plain-text file with nothing left out but what a terminal would obey."""
    return clean(decode(data, declared).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")).strip(
        "\n"
    )


def read_plain(data: bytes, name: str) -> list[Draft]:
    """The article in a plain-text file. IngestError when there is no text in it."""
    return [draft_from_text(decode(data), name)]


def draft_from_text(text: str, name: str) -> Draft:
    """The article in a plain text; lines about it at its head become what they say and leave the text."""
    body = body_from_text(text)
    about = _About()
    body = _without_head(body, about)
    if not body.blocks:
        raise IngestError(_("{name}: there is no text in it").format(name=name))
    for block in body.blocks[:_LEAD_BLOCKS]:
        take_own_name(body.text[block.start : block.end], about)
    return Draft(
        title=finished_title(about.title, body),
        body=without_title(body, about.title),
        source=source_name(about.source),
        author=person_names(about.author),
        url=about.url,
        language=about.language or guess_language(body.text),
        published=about.published,
        tags=split_tags(about.tags),
    )


def split_tags(written: str) -> tuple[str, ...]:
    """Tags written on one line, parted by commas or semicolons, once each."""
    names = (clean_line(part).strip("\"'[]# ") for part in re.split(r"[,;]", written))
    return tuple(dict.fromkeys(name for name in names if name))


def language_code(written: str) -> str:
    """An ISO 639-1 code from "fr-FR", "Français", "en_US"…; "" when it is none."""
    plain = fold(written.strip())
    names = {"francais": "fr", "french": "fr", "anglais": "en", "english": "en"}
    match = re.match(r"([a-z]{2})(?:[-_][a-z0-9]|$)", plain)
    return names.get(plain) or (match[1] if match else "")


def _without_head(body: Body, about: _About) -> Body:
    """`body` without the lines that speak of the article, which are written into `about`."""
    texts = [body.text[block.start : block.end] for block in body.blocks[: _HEAD_BLOCKS + 1]]
    kept: list[Block] = []
    index = 0
    for index, text in enumerate(texts):
        if index >= _HEAD_BLOCKS or not _says_of_article(text, about, first=index == 0):
            if kept or about.title or not _is_title(text, texts[index + 1 :]):
                break
            about.title = text.lstrip("# ")
    else:
        index = len(texts)
    match = _DATE_IN_FRONT.fullmatch(texts[index]) if index < len(texts) else None
    published = parse_date(match[1]) if match else None
    if match and published:
        about.published = published
        rest = [(BlockKind.PARAGRAPH, match[2])]
        rest += [(block.kind, body.text[block.start : block.end]) for block in body.blocks[index + 1 :]]
        return body_from_blocks(rest)
    if index < len(texts):
        take_dateline(texts[index], about)
    return with_blocks(body, list(body.blocks[index:])) if index else body


def _says_of_article(text: str, about: _About, *, first: bool) -> bool:
    """Take one line about the article; False when it is none."""
    if len(text) > _LONGEST_LINE:
        return False
    if _RULE.fullmatch(text):
        return True
    labelled = _LABELLED.fullmatch(text)
    field = _FIELDS.get(fold(labelled[1]).strip()) if labelled else None
    if labelled and field and about.set(field, labelled[2].strip()):
        return True
    if web_address(text) and " " not in text:
        about.url = about.url or web_address(text)
        return True
    # A byline cannot come first: it would be the title of an article about its writer.
    return not (first and text.startswith(("Par ", "By "))) and take_signature(text, about)


def _is_title(text: str, following: list[str]) -> bool:
    """Whether the first line of a text is its title: short, no statement's end, and a text after it."""
    return (
        len(text) <= _LONGEST_LINE
        and bool(following)
        and not _STATEMENT_END.search(text)
        and not text.startswith(("- ", "– ", "— ", "• "))
    )
