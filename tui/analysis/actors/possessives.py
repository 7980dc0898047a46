"""What an English possessive belongs to: "St. Mary's | Lutheran Church", "Warburn's | said"."""

from __future__ import annotations

from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.tokens import is_capital, joined, lower_at
from tui.analysis.document import Document

_NOT_OWNED = frozenset("said says told has had was is will would declined announced".split())


def is_own(document: Document, words: ActorWords, at: int, opener: str) -> bool:
    """Whether the ending at `at` belongs to the name that `opener` begins, as no thing follows that would be
    owned: "Warburn's | said", "Warburn's, | which makes".
    """
    if opener in words.first_names or opener in words.common:
        return False
    after = lower_at(document, at + 1)
    return after in _NOT_OWNED or (after == "," and lower_at(document, at + 2) == "which")


def ends_on_body(document: Document, words: ActorWords, at: int) -> bool:
    """Whether the capitals from `at` on end on a body's noun: "St. Mary's | Lutheran Church"."""
    last = ""
    while is_capital(document, at) and (not last or joined(document, at - 1)):
        last, at = document.lower[at], at + 1
    return last in words.english_bodies and last not in words.roles
