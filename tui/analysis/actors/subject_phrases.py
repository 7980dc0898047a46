"""Where a phrase stands that takes somebody up: a subject at the head of its sentence or beside its verb."""

from __future__ import annotations

from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.role_phrases import Reader
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Kind
from tui.analysis.syntax import CLOSING_MARKS

_THIS = frozenset(("cet", "ce", "cette"))
_IS = frozenset(("est", "était", "is", "was"))
_CLAUSE = word_set("clause")
_BEFORE_VERB = word_set("before verb")
_AFTER_VERB = frozenset((".", ",", "»", ":", ";", ""))
_ADVERBS = frozenset(
    "alors encore aussi ensuite également pourtant enfin aujourd'hui d'ailleurs toutefois then also".split()
)
_SOURCES = frozenset(("selon", "d'après"))
_OBJECT_HEADS = frozenset("le la les l' un une ses son sa ces ce cette chaque".split())
_HAVE = word_set("have")
_PARTICIPLE_ENDINGS = ("é", "i", "u", "it", "is", "ée", "t")
_CLAUSE_AFTER = frozenset(("“", '"', "would", "had", "was", "will", "has", "is"))
"""What follows the subject of a clause without "that": "said the minister | would resign"."""


def is_subject(reader: Reader, at: int, end: int) -> bool:
    """Whether the phrase from `at` to `end` is a subject: it opens its sentence, or stands by a verb."""
    document, words = reader.document, reader.words
    first = document.sentences[document.sentence_of[at]].first
    if document.lower[at] in _THIS or all(document.kinds[i] == Kind.SIGN for i in range(first, at)):
        return True
    verb = _verb_before(reader, at, first)
    before, after = lower_at(document, verb), lower_at(document, end)
    if before in _IS:
        return False  # « c'est le maire de Vire »
    if before in words.verbs or _is_compound(reader, verb):
        return after in _AFTER_VERB or (document.language == "en" and after in _CLAUSE_AFTER)
    before = lower_at(document, at - 1)
    if before in _SOURCES and after == ",":
        return True
    opens = before in _CLAUSE or before in (",", ";") or before in CLOSING_MARKS
    return opens and (after in words.verbs or after in _BEFORE_VERB or _is_verb(reader, end))


def _is_verb(reader: Reader, at: int) -> bool:
    """Whether a French word after a phrase is its verb by its look and its object: « négocie | chaque »."""
    document, word = reader.document, lower_at(reader.document, at)
    if (
        document.language != "fr"
        or not word.endswith(("e", "t", "d", "a"))
        or not document.words[at].islower()
    ):
        return False
    return lower_at(document, at + 1) in _OBJECT_HEADS and word not in reader.words.qualifiers


def _verb_before(reader: Reader, at: int, first: int) -> int:
    """The token before a phrase, an adverb passed over: « disait | alors le maire »."""
    before = at - 1
    return before - 1 if before > first and lower_at(reader.document, before) in _ADVERBS else before


def _is_compound(reader: Reader, at: int) -> bool:
    """Whether a participle with its auxiliary stands there: « a lâché »."""
    document = reader.document
    if document.language != "fr" or not lower_at(document, at).endswith(_PARTICIPLE_ENDINGS):
        return False
    return any(lower_at(document, at - back) in _HAVE for back in (1, 2))


def names_somebody(reader: Reader, end: int) -> bool:
    """Whether the phrase belongs to a name after it: « la présidente, Mme X »."""
    document = reader.document
    at = end + 1 if lower_at(document, end) == "," else end
    while lower_at(document, at) in reader.words.addresses:
        at += 1
    return reader.person_at(at) is not None
