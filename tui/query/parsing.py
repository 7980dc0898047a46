"""Reading a query, by the short way when it is only words."""

from __future__ import annotations

import re
from datetime import datetime

from tui.library import Condition
from tui.locale import _
from tui.query.errors import QueryError
from tui.query.fields import OfArticles
from tui.text.clean import clean

LONGEST = 2000
"""Characters of a query."""
DEEPEST = 20
"""Brackets in brackets: SQLite reads no more than a hundred."""

_MORE_THAN_WORDS = re.compile(r"""["“”«»():*#|&]|(?:^|\s)-\S|(?:^|\s)(?:OR|OU|AND|ET|NOT|SAUF)(?:\s|$)""")
_LETTERS_BEFORE_GUESSING = 3


def parse_query(text: str, *, typing: bool = False, now: datetime | None = None) -> Condition | None:
    """The condition a query stands for; None for an empty one, which asks for everything.

    With `typing`, the word at the very end may be only the start of one. `now` is what “3d” counts back from,
    on the clock of this machine, without zone. Raises QueryError, and nothing else, for what cannot be read.
    """
    return parse(text, OfArticles(), typing=typing, now=now)


def parse(text: str, asking: OfArticles, *, typing: bool, now: datetime | None) -> Condition | None:
    """What the query asks for, its parts read by `asking`. See `parse_query`."""
    text = clean(text)
    if not text.strip():
        return None
    if len(text) > LONGEST:
        raise QueryError(_("The query is too long: {n} characters are the most.").format(n=LONGEST), LONGEST)
    if _MORE_THAN_WORDS.search(text):
        _check_depth(text)
        from tui.query.grammar import read

        condition = read(text, asking, typing=typing, now=now or datetime.now())
    else:
        last = text.split()[-1]
        guessing = typing and not text[-1].isspace() and len(last) >= _LETTERS_BEFORE_GUESSING
        condition = asking.words(text, prefix=guessing) if any(map(str.isalnum, text)) else None
    if condition is None:
        raise QueryError(_("There is no word to look for."), 0)
    return condition


def _check_depth(text: str) -> None:
    depth = 0
    for position, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth > DEEPEST:
            raise QueryError(_("Too many brackets within brackets."), position)
    if len(re.findall(r"(?:NOT|SAUF|-)(?=\s*(?:NOT|SAUF|-)\s)", text)) > DEEPEST:
        raise QueryError(_("Too many negations."), 0)
