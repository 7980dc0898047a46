"""The SQLite library: articles, what the reader adds to them, every act undoable.

Other programs read the file through its views (schema/views.sql); they must not write to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lazily import lazily

if TYPE_CHECKING:
    from tui.library.analyses import Pending
    from tui.library.anchors import Anchored, anchor
    from tui.library.annotation_rows import AnnotationFilter, AnnotationOrder, AnnotationRow
    from tui.library.articles import Counts
    from tui.library.conditions import Condition
    from tui.library.corrections import Correction
    from tui.library.errors import LibraryError
    from tui.library.filters import ArticleFilter, View
    from tui.library.following import Following
    from tui.library.library import Library
    from tui.library.pages import Page
    from tui.library.searches import SavedSearch
    from tui.library.selectors import select
    from tui.library.source_health import Fetched
    from tui.library.storing import Outcome, Stored
    from tui.library.tags import Target
    from tui.library.transfers import Passage, Transfer
else:
    __getattr__ = lazily(
        __name__,
        {
            "analyses": ("Pending",),
            "anchors": ("Anchored", "anchor"),
            "annotation_rows": ("AnnotationFilter", "AnnotationOrder", "AnnotationRow"),
            "articles": ("Counts",),
            "conditions": ("Condition",),
            "corrections": ("Correction",),
            "errors": ("LibraryError",),
            "filters": ("ArticleFilter", "View"),
            "following": ("Following",),
            "library": ("Library",),
            "pages": ("Page",),
            "searches": ("SavedSearch",),
            "selectors": ("select",),
            "source_health": ("Fetched",),
            "storing": ("Outcome", "Stored"),
            "tags": ("Target",),
            "transfers": ("Passage", "Transfer"),
        },
    )

__all__ = [
    "Anchored",
    "AnnotationFilter",
    "AnnotationOrder",
    "AnnotationRow",
    "ArticleFilter",
    "Condition",
    "Correction",
    "Counts",
    "Fetched",
    "Following",
    "Library",
    "LibraryError",
    "Outcome",
    "Page",
    "Passage",
    "Pending",
    "SavedSearch",
    "Stored",
    "Target",
    "Transfer",
    "View",
    "anchor",
    "select",
]
