"""Verbs of saying that only lead up to the main clause: « Il a beau jurer que …, », "While he says …, "."""

from __future__ import annotations

from tui.analysis.clauses import complete
from tui.analysis.document import Document
from tui.analysis.findings import Cue

_OPENING_CLAUSES = frozenset(
    "bien alors tandis quand lorsque lorsqu' puisque although though while when whereas even".split()
)
_SUBJECT_HEADS = frozenset(
    "le la les l' il elle ils elles personne rien on the he she it they nobody".split()
)
_WITH_QUE = frozenset(("bien", "alors", "tandis"))
_REACH = 80
_NEAR = 12
"""Tokens from the head of such a clause to its verb."""


def hangs_on(document: Document, cue: Cue, first: int) -> bool:
    """Whether a verb of saying leads up to the main clause: « Il a beau dire que … », "While he says …"."""
    if "beau" in document.lower[max(first, cue.first - 3) : cue.last]:
        return True
    opener = document.lower[first]
    if opener not in _OPENING_CLAUSES or (
        opener in _WITH_QUE and document.lower[first + 1] not in ("que", "qu'")
    ):
        return False
    return cue.first - first < _NEAR and "," not in document.words[first : cue.first]


def main_clause(document: Document, start: int, end: int) -> int:
    """The comma between what is said and the main clause that it leads up to; 0 without one."""
    commas = [at for at in range(start + 1, min(end - 2, start + _REACH)) if document.words[at] == ","]
    after = [
        at for at in commas if complete(document, at + 1, end) or document.lower[at + 1] in _SUBJECT_HEADS
    ]
    return next((at for at in after if complete(document, start, at)), after[-1] if after else 0)
