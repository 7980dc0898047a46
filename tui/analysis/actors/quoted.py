"""Names between marks: bodies (« le collectif « Les Voisins » »), nicknames, and titles that do not act."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.analysis.actors.bodies import Body
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_capital, lower_at
from tui.analysis.document import Document
from tui.analysis.findings import MarkedSpan, Marks

_LONGEST = 8
_NICKNAMED = word_set("nicknamed")
_ARTICLES = word_set("articles")
_PARTNERS = frozenset(("«", "“", '"', "„", "‘", "<<"))


@dataclass(slots=True, eq=False, repr=False)
class Quoted:
    """What stands between marks."""

    bodies: list[Body] = field(default_factory=list)
    nicknames: list[Body] = field(default_factory=list)
    titles: set[int] = field(default_factory=set)
    """The tokens of titles and of names of things."""


def find_quoted(document: Document, words: ActorWords, marks: Marks, taken: bytearray) -> Quoted:
    """Reads the short marked spans without a clause; marks the tokens of bodies and nicknames in `taken`."""
    found = Quoted()
    for span in marks.spans:
        size = span.last - span.first
        if not 0 < size <= _LONGEST or span.mark not in _PARTNERS or not _is_name(document, words, span):
            continue
        before = _before(document, words, span.first - 2)
        if before in words.labels or (
            lower_at(document, span.first - 3) in words.labels and before in words.qualifiers
        ):
            found.bodies.append(Body(span.first, span.last, "body-in-marks"))
        elif (
            before in _NICKNAMED
            and size <= 3
            and all(is_capital(document, i) for i in range(span.first, span.last))
        ):
            found.nicknames.append(Body(span.first, span.last, "nickname"))
        else:
            found.titles.update(range(span.first, span.last))
            continue
        taken[span.first : span.last] = b"\1" * size
    return found


def _before(document: Document, words: ActorWords, at: int) -> str:
    """The word before the marks, past an English article; "called" for *known as* that is said of a person:
    "a treasurer known as | the | “Harbour Angel”".
    """
    at -= document.language == "en" and lower_at(document, at) in _ARTICLES
    word = lower_at(document, at)
    known = (
        next((i for i in (at - 1, at - 2) if lower_at(document, i) == "known"), -1) if word == "as" else -1
    )
    if known < 0:
        return word
    noun = lower_at(document, known - 1)
    person = noun in words.roles or not noun.isalpha() or document.opens_sentence(known)
    return "called" if person else word


def _is_name(document: Document, words: ActorWords, span: MarkedSpan) -> bool:
    """Whether a span begins with a capital and holds no verb, no stop."""
    opener = document.lower[span.first]
    if not document.words[span.first][0].isupper() or (opener in words.common and opener not in _ARTICLES):
        return False
    tokens = range(span.first, span.last)
    return not any(document.lower[i] in words.verbs or document.words[i] in ".!?…" for i in tokens)
