"""The query language of lists, saved searches and exports.

Words are looked for in the full text; `source:`, `titre:`/`title:`, `auteur:`/`author:`, `tag:` or `#`,
`cite:`/`says:`, `acteur:`/`actor:`, `note:`, `depuis:`/`since:`, `avant:`/`before:`, `lang:`/`langue:` and
`is:`/`est:` ask for the rest; `ET`/`AND`, `OU`/`OR`, `SAUF`/`NOT`, `-` and brackets combine.
`parse_annotation_query` reads the same language as a question about annotations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lazily import lazily

if TYPE_CHECKING:
    from tui.query.annotations import parse_annotation_query
    from tui.query.errors import QueryError
    from tui.query.parsing import parse_query
else:
    __getattr__ = lazily(
        __name__,
        {
            "annotations": ("parse_annotation_query",),
            "errors": ("QueryError",),
            "parsing": ("parse_query",),
        },
    )

__all__ = ["QueryError", "parse_annotation_query", "parse_query"]
