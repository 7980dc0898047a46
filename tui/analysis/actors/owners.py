"""Bodies in compounds: as owner or author ("Amazon-owned", "NATO-led"), or that one has left (« ex-LR »)."""

from __future__ import annotations

from tui.analysis.actors.gazetteer import NO_NAMES, Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.named import Named
from tui.analysis.document import Document
from tui.model import ActorKind, Confidence

_DONE = word_set("done by bodies")


def find_owners(document: Document, words: ActorWords) -> list[Named]:
    """The mentions of known bodies and of acronyms in such compounds, in the order of the text."""
    found = []
    for at in [i for i, word in enumerate(document.lower) if "-" in word]:
        left, _, right = document.lower[at].rpartition("-")
        if left == "ex":
            body = _mention(document, words, at, 3, 3 + len(right))
        elif right in _DONE and document.words[at][0].isupper():
            body = _mention(document, words, at, 0, len(left))
        else:
            continue
        found += [body] if body else []
    return found


def _mention(document: Document, words: ActorWords, at: int, first: int, last: int) -> Named | None:
    """The known body or the acronym that some letters of a token spell."""
    owner, spelled = document.lower[at][first:last], document.words[at][first:last]
    entries = words.gazetteer.get(owner, NO_NAMES).lone
    entry = next((e for e in entries if e.known in (Known.BODY, Known.STATE)), None)
    if (
        not spelled[:1].isupper()
        or (first and entry and entry.known == Known.STATE)
        or (entry and entry.spelling and entry.spelling != spelled)
    ):
        return None
    if entry is None and not (spelled.isupper() and len(spelled) > 1 and spelled not in words.acronyms):
        return None
    kind = ActorKind.STATE if entry and entry.known == Known.STATE else ActorKind.ORGANISATION
    known, start = entry.key if entry else "", document.starts[at] + first
    return Named(at, at + 1, kind, owner, "owner", Confidence.LIKELY, known, start, start + len(owner))
