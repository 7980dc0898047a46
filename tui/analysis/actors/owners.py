"""Bodies that an English compound names as owner or author: "Amazon-owned", "NATO-led"."""

from __future__ import annotations

from tui.analysis.actors.gazetteer import NO_NAMES, Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.named import Named
from tui.analysis.document import Document
from tui.model import ActorKind, Confidence

_DONE = word_set("done by bodies")


def find_owners(document: Document, words: ActorWords) -> list[Named]:
    """The mentions of known bodies and of acronyms before such a participle, in the order of the text."""
    found = []
    for at in [i for i, word in enumerate(document.lower) if "-" in word]:
        word = document.lower[at]
        owner, hyphen, done = word.rpartition("-")
        if not hyphen or done not in _DONE or not document.words[at][0].isupper():
            continue
        entries = words.gazetteer.get(owner, NO_NAMES).lone
        entry = next((e for e in entries if e.known in (Known.BODY, Known.STATE)), None)
        spelled = document.words[at][: len(owner)]
        if entry is None and not (spelled.isupper() and len(spelled) > 1 and spelled not in words.acronyms):
            continue
        kind = ActorKind.STATE if entry and entry.known == Known.STATE else ActorKind.ORGANISATION
        start = document.starts[at]
        known = entry.key if entry else ""
        found.append(
            Named(at, at + 1, kind, owner, "owner", Confidence.LIKELY, known, start, start + len(owner))
        )
    return found
