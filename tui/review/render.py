"""One article of the library in each format."""

from __future__ import annotations

import json

from tui.library import Library
from tui.review.as_html import article_as_html
from tui.review.as_json import article_as_json
from tui.review.as_markdown import article_as_markdown
from tui.review.dossier import dossier

FORMATS = ("text", "md", "html", "json")


def render_article(library: Library, id: int, format: str) -> str:
    """An article as "text" (exactly its body), "md", "html" (self-contained) or "json".

    KeyError for an unknown id, ValueError for an unknown format.
    """
    if format not in FORMATS:
        raise ValueError(f"format {format!r} is not one of {', '.join(FORMATS)}")
    if format == "json":
        return json.dumps(article_as_json(library, id), ensure_ascii=False, indent=2)
    whole = dossier(library, id)
    if format == "md":
        return article_as_markdown(whole)
    if format == "html":
        return article_as_html(whole)
    return whole.body.text
