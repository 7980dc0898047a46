"""Wallabag's JSON export: articles with their text, tags and annotations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tui.ingest.blocks import body_from_html
from tui.ingest.entries import mended, plain_title
from tui.ingest.links import web_address
from tui.ingest.others.saved import (
    Facts,
    SavedArticles,
    date_of,
    draft_of,
    is_set,
    json_list,
    saved,
    text_of,
    texts_of,
)
from tui.ingest.plain import language_code
from tui.ingest.titles import without_title
from tui.library import Passage, Transfer
from tui.text.clean import clean, clean_line, normalise

_MOST_ANNOTATIONS = 2000


def read_wallabag(data: bytes) -> SavedArticles:
    """The articles of an export: starred ones are kept, archived ones read. Raises IngestError."""
    items = json_list(data)
    transfers = [transfer for item in items if (transfer := _transfer(item))]
    return saved(transfers, len(items) - len(transfers))


def _transfer(item: Mapping[str, Any]) -> Transfer | None:
    url = text_of(item, "url") or text_of(item, "given_url")
    title = plain_title(text_of(item, "title"))
    content = text_of(item, "content")
    if not (title or web_address(url)):
        return None
    body = without_title(body_from_html(mended(content), web_address(url)), title)
    facts = Facts(
        title=title,
        url=url,
        body=body,
        source=text_of(item, "domain_name").removeprefix("www."),
        author=", ".join(texts_of(item.get("published_by"))),
        language=language_code(text_of(item, "language")),
        published=date_of(text_of(item, "published_at")),
        seen=date_of(text_of(item, "created_at")),
        tags=texts_of(item.get("tags"), "label"),
    )
    return Transfer(
        draft_of(facts),
        read=is_set(item, "is_archived"),
        kept=is_set(item, "is_starred"),
        passages=_passages(item.get("annotations")),
    )


def _passages(annotations: object) -> tuple[Passage, ...]:
    if not isinstance(annotations, list):
        return ()
    found = [item for item in annotations[:_MOST_ANNOTATIONS] if isinstance(item, dict)]
    passages = (
        Passage(clean_line(normalise(text_of(one, "quote"))), clean(normalise(text_of(one, "text"))).strip())
        for one in found
    )
    return tuple(passage for passage in passages if passage.words or passage.note)
