"""Text somebody pasted, as an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.ingest.dates import parse_date
from tui.ingest.errors import IngestError
from tui.ingest.links import web_address
from tui.ingest.plain import draft_from_text, language_code, split_tags
from tui.ingest.signatures import person_names
from tui.ingest.titles import finished_title, without_title
from tui.locale import _
from tui.model import Draft
from tui.text.clean import clean_line

LARGEST_PASTE = 3_000_000
"""Characters of a pasted text."""

_MARKUP = re.compile(r"\s*(?:<!doctype html|<html|<(?:p|div|article|h1|meta)\b[^<>]*>)", re.IGNORECASE)


def article_from_text(
    text: str,
    title: str = "",
    source: str = "",
    *,
    author: str = "",
    date: str = "",
    url: str = "",
    language: str = "",
    tags: Sequence[str] = (),
) -> Draft:
    """The article in a text that was pasted. What is given wins over what its first lines say of it.

    HTML is read as a fragment of a page. Raises IngestError, one line, when there is no text in it, the date
    is none, the address is no web address, or it is longer than `LARGEST_PASTE`.
    """
    name = _("the pasted text")
    if len(text) > LARGEST_PASTE:
        limit = LARGEST_PASTE // 1_000_000
        line = _("{name}: more than {limit} million characters; save it as a file and import that")
        raise IngestError(line.format(name=name, limit=limit))
    published = parse_date(date)
    if date.strip() and published is None:
        raise IngestError(
            _("“{date}” is no date: write 2026-03-12 or 12 mars 2026").format(date=clean_line(date))
        )
    if url.strip() and not web_address(url):
        line = _("“{url}” is no web address: it begins with https:// or http://")
        raise IngestError(line.format(url=clean_line(url)))
    found = _found(text, name)
    named = clean_line(title) or found.title
    body = without_title(found.body, named)
    return replace(
        found,
        title=finished_title(named, body),
        body=body,
        source=clean_line(source) or found.source,
        author=person_names(author) or found.author,
        url=web_address(url) or found.url,
        language=language_code(language) or found.language,
        published=published or found.published,
        tags=split_tags(", ".join(tags)) or found.tags,
    )


def _found(text: str, name: str) -> Draft:
    if not _MARKUP.match(text):
        return draft_from_text(text, name)
    from tui.ingest.blocks import body_from_html
    from tui.text.language import guess_language

    body = body_from_html(text)
    if not body.blocks:
        raise IngestError(_("{name}: there is no text in it").format(name=name))
    return Draft(finished_title("", body), body, language=guess_language(body.text))
