"""Everything untrusted enters here: files, feeds, pages, mails, and the network they come from.

Importing this package is cheap: the HTTP client, the parsers and the library are imported by what is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.ingest.errors import Failure, IngestError

if TYPE_CHECKING:
    from tui.ingest.adding import AddReport, add_url, follow_feeds, keep_page
    from tui.ingest.analysing import AnalysisProgress, analyse_pending
    from tui.ingest.autodiscovery import FeedOffer
    from tui.ingest.child import Children
    from tui.ingest.discovering import Discovery, discover
    from tui.ingest.fetching import (
        FetchProgress,
        FetchReport,
        SourceOutcome,
        SourceReport,
        fetch_sources,
    )
    from tui.ingest.files import read_path, read_text
    from tui.ingest.fulltext import (
        FullTextProgress,
        FullTextReport,
        TextOutcome,
        TextReport,
        fetch_full_text,
        wanting_full_text,
    )
    from tui.ingest.importing import ImportProgress, ImportReport, import_paths
    from tui.ingest.pasting import article_from_text

__all__ = [
    "AddReport",
    "AnalysisProgress",
    "Children",
    "Discovery",
    "Failure",
    "FeedOffer",
    "FetchProgress",
    "FetchReport",
    "FullTextProgress",
    "FullTextReport",
    "ImportProgress",
    "ImportReport",
    "IngestError",
    "SourceOutcome",
    "SourceReport",
    "TextOutcome",
    "TextReport",
    "add_url",
    "analyse_pending",
    "article_from_text",
    "discover",
    "fetch_full_text",
    "fetch_sources",
    "follow_feeds",
    "import_paths",
    "keep_page",
    "read_path",
    "read_text",
    "wanting_full_text",
]

_WHERE = {
    **dict.fromkeys(("AddReport", "add_url", "follow_feeds", "keep_page"), "adding"),
    **dict.fromkeys(("Discovery", "discover"), "discovering"),
    "FeedOffer": "autodiscovery",
    "Children": "child",
    "article_from_text": "pasting",
    **dict.fromkeys(("AnalysisProgress", "analyse_pending"), "analysing"),
    **dict.fromkeys(
        ("FetchProgress", "FetchReport", "SourceOutcome", "SourceReport", "fetch_sources"), "fetching"
    ),
    **dict.fromkeys(("read_path", "read_text"), "files"),
    **dict.fromkeys(
        ("FullTextProgress", "FullTextReport", "TextOutcome", "TextReport", "fetch_full_text"), "fulltext"
    ),
    "wanting_full_text": "fulltext",
    **dict.fromkeys(("ImportProgress", "ImportReport", "import_paths"), "importing"),
}


def __getattr__(name: str) -> object:
    """Import on first use what the public names stand for."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
