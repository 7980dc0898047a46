"""What English offices and groups are for, by their names: "Department for Housing, Planning and Water"."""

from __future__ import annotations

from tui.analysis.actors.candidate import Unit
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_capital, lower_at
from tui.analysis.document import Document

_GROUPS = word_set("groups")
_MEMBERS = frozenset("services workers employees teachers nurses farmers drivers miners".split())
_LONGEST = 3
"""One of the things an office is for has no more words: "Industrial Strategy"."""


def is_group(document: Document, link: int) -> bool:
    """Whether people who stand for something are named around *for*: "Citizens | for | Fair Taxes"."""
    group, after = lower_at(document, link - 1), lower_at(document, link + 1)
    return group in _GROUPS and document.words[link - 1][0].isupper() and not after.endswith("day")


def is_opened(document: Document, words: ActorWords, units: list[Unit]) -> bool:
    """Whether a run holds a body's noun and what it is for: "Department of | Health"."""
    nouns = (u[1] for u in units if document.lower[u[1] - 1] in words.bodies)
    return any(lower_at(document, after) in ("of", "for") for after in nouns)


def goes_on(document: Document, words: ActorWords, units: list[Unit], at: int) -> bool:
    """Whether the list goes on after the comma or the *and* at `at`, which follows the last unit of a run.

    A comma needs more of the list after it; another body is none of it.
    """
    if document.language != "en" or not is_capital(document, at + 1) or not is_opened(document, words, units):
        return False
    end = at + 1
    while end < len(document) and end <= at + 1 + _LONGEST and is_capital(document, end):
        end += 1
    if document.words[at] == "," and not (
        lower_at(document, end) in ("and", ",") and is_capital(document, end + 1)
    ):
        return False
    aims = document.lower[at + 1 : end]
    known = all(word in words.name_words or word in words.portfolios for word in aims)
    last = aims[-1] if aims else ""
    return known and len(aims) <= _LONGEST and (last not in words.generic or last in _MEMBERS)
