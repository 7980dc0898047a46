"""What can be wrong with a query."""

from __future__ import annotations


class QueryError(ValueError):
    """A query that cannot be understood. `str(error)` is one translated line; `position` counts characters of
    the query from 0, where the trouble is."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position
