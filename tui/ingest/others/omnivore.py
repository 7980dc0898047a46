"""Omnivore's `metadata_*.json`: what was saved, and its labels. The texts are in files of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tui.ingest.links import web_address
from tui.ingest.others.saved import (
    Facts,
    SavedArticles,
    date_of,
    draft_of,
    json_list,
    saved,
    text_of,
    texts_of,
)
from tui.library import Transfer
from tui.model import Extent
from tui.text.bodies import body_from_text


def read_omnivore(data: bytes) -> SavedArticles:
    """The articles of an export with their descriptions; archived ones are read. Raises IngestError."""
    items = json_list(data)
    known = [item for item in items if text_of(item, "title") or web_address(text_of(item, "url"))]
    return saved(map(_transfer, known), len(items) - len(known))


def _transfer(item: Mapping[str, Any]) -> Transfer:
    facts = Facts(
        title=text_of(item, "title"),
        url=text_of(item, "url"),
        body=body_from_text(text_of(item, "description")),
        extent=Extent.TRUNCATED,
        author=text_of(item, "author"),
        published=date_of(text_of(item, "publishedAt")),
        seen=date_of(text_of(item, "savedAt")),
        tags=texts_of(item.get("labels")),
    )
    return Transfer(draft_of(facts), read=text_of(item, "state").lower() == "archived")
