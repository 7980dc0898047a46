"""When a capital or a palace stands for its government: « Moscou a réagi », « à Berlin, on assure », not « à Moscou »."""

from __future__ import annotations

from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.runs import Candidate
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind

_PLACE = frozenset(
    "à a en dans vers depuis de d' du près sur in at near to from around of on outside jusqu' chez".split()
)
_SIDES = frozenset(
    "selon avec par contre entre pour que qu' et according with by against between that said via".split()
)
_WORDS_OF_GOVERNMENT = frozenset(("assure-t-on", "indique-t-on", "on"))


def acts(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether the capital or palace of `c` acts where it is named."""
    before = lower_at(document, c.first - 1) if c.first else ""
    article = before in ("l'", "le", "la", "the")
    if article:
        before = lower_at(document, c.first - 2)
    after = lower_at(document, c.last)
    if before in ("à", "in", "at", "a", "au"):
        return _one_says(document, c)
    if before in _PLACE or before == "au":
        return False
    if after in (",", "(", ".", ":") and not article:
        return False
    return _verb_follows(document, c) or before in _SIDES


def _one_says(document: Document, c: Candidate) -> bool:
    """« À Berlin, on assure », « assure-t-on à Berlin »."""
    if lower_at(document, c.last) == "," and lower_at(document, c.last + 1) in ("on", "l'on"):
        return True
    return c.first > 1 and document.lower[c.first - 2] in ("-t-on", "-on")


def _verb_follows(document: Document, c: Candidate) -> bool:
    return lower_at(document, c.last) in (
        "a",
        "ont",
        "avait",
        "est",
        "sont",
        "s'est",
        "se",
        "s'",
        "n'",
        "ne",
        "veut",
        "doit",
        "peut",
        "va",
        "dit",
        "said",
        "says",
        "has",
        "had",
        "is",
        "was",
        "will",
    ) or document.kinds[c.last : c.last + 1] == [Kind.CLITIC]
