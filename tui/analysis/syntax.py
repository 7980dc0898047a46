"""The word classes of one document: which tokens may be verbs, names, nouns that speak, dates."""

from __future__ import annotations

from collections.abc import Callable
from itertools import repeat

from tui.analysis.clauses import finite_verbs
from tui.analysis.conjugation import FINITE
from tui.analysis.cue_lexicon import CueWords, cue_words
from tui.analysis.document import Document, Kind
from tui.analysis.grammar import (
    AUX,
    DET,
    MODAL,
    PERSON,
    PREP,
    PRON,
    REL,
    SPEAKS,
    SUB,
    TEMP,
    TITLE,
    word_table,
)
from tui.analysis.source_phrases import BY_OPENER

_DOUBLE = ("”", '"', "’’", "''")
OPENING_MARKS = {
    "«": ("»",),
    "“": _DOUBLE,
    '"': _DOUBLE,
    "``": _DOUBLE,
    "„": ("“", "”"),
    "‘": ("’",),
    "‹": ("›",),
    "<<": (">>",),
}
CLOSING_MARKS = frozenset(("»", "”", '"', "’", "’’", "›", ">>", "''"))
_FRENCH_VERBAL = ("é", "és", "ée", "ées", "ant")
_ENGLISH_VERBAL = ("ed", "ing")
_DAYS = frozenset(("aujourd'hui", "hier", "demain"))
"""Days that are nobody's name, even in capitals."""
_HELPS = AUX | MODAL
_NO_VERB = PERSON | DET | PREP | TITLE
_BEFORE_NOUN = DET | PREP
_ONE = frozenset(("un", "une", "one"))
_AUX_OR_PRON = AUX | PRON
_NAMES = (Kind.WORD, Kind.ABBREVIATION)


class Syntax:
    """The tokens of one document with the bits of `grammar`, read by every search for cues and subjects."""

    __slots__ = (
        "document",
        "english",
        "finite",
        "kinds",
        "lower",
        "phrases",
        "source_openers",
        "tags",
        "verbs",
        "words",
    )

    def __init__(self, document: Document) -> None:
        table = word_table(document.language).get
        self.document = document
        self.words = document.words
        self.lower = document.lower
        self.kinds = document.kinds
        self.tags = list(map(table, document.lower, repeat(0)))
        if "ex-" in document.text:
            self._former(table)
        if document.language == "en":
            self._free_names_and_possessors()
        self.verbs: CueWords = cue_words(document.language)
        self.english = document.language == "en"
        self.finite = finite_verbs(document.language)
        self.phrases: dict[tuple[int, int], list[int]] = {}
        """What `subjects` found in the stretches it was asked for."""
        self.source_openers = BY_OPENER["en" if document.language == "en" else "fr"]

    def _former(self, table: Callable[[str, int], int]) -> None:
        """« ex-compagne », "ex-wife": as the noun without « ex- »."""
        for token, word in enumerate(self.lower):
            if word.startswith("ex-") and not self.tags[token]:
                self.tags[token] = table(word[3:], 0)

    def _free_names_and_possessors(self) -> None:
        """ "Will Moy" inside a sentence is a name and no auxiliary, nor is the 's of "the group's leader"."""
        document, tags = self.document, self.tags
        for token in [token for token, bits in enumerate(tags) if bits & _HELPS and token]:
            word = document.words[token]
            if self.kinds[token] == Kind.ENDING:
                tags[token] = tags[token] if tags[token - 1] & PRON else 0
            elif word[0].isupper() and not document.opens_sentence(token) and token + 1 < len(tags):
                tags[token] = 0 if document.words[token + 1][0].isupper() else tags[token]

    def speaks(self, first: int, last: int) -> bool:
        """Whether a noun phrase can be somebody: a name, a title, a pronoun, or a noun that speaks."""
        for token in range(first, last):
            tags = self.tags[token]
            if tags & (SPEAKS | PRON | TITLE):
                return True
            if self.name_like(token) and (token > first or not self.document.opens_sentence(token)):
                return True
            if tags & (REL | SUB) or (tags & PREP and token > first and not self._partitive(token)):
                return False
        return False

    def _partitive(self, token: int) -> bool:
        """« un des manifestants », « l'un d'entre eux »: the link to those of whom one speaks."""
        return self.lower[token - 1] in _ONE or (token > 1 and self.lower[token - 2] in _ONE)

    def verbal(self, token: int) -> bool:
        """Whether a token looks like a verb or a participle, and not like a noun for a person."""
        tags = self.tags[token]
        if tags & _NO_VERB:
            return bool(tags & AUX) and not tags & DET
        if tags & AUX:
            return True
        before = self.tags[token - 1] if token else 0
        if before & _BEFORE_NOUN and not before & _AUX_OR_PRON:
            return False
        word = self.lower[token]
        if len(word) > 3 and word.endswith(_ENGLISH_VERBAL if self.english else _FRENCH_VERBAL):
            return self.words[token] == word or (
                self.document.opens_sentence(token) and not self._before_verb(token + 1)
            )
        return word in self.verbs and self.words[token] == word

    def _before_verb(self, token: int) -> bool:
        """Whether a verb, or the 's of a possessor, stands here: « Mbappé a dit », "Beijing's envoy"."""
        if token >= len(self.words) or self.words[token][0].isupper():
            return False
        return bool(self.tags[token] & AUX) or self.kinds[token] == Kind.ENDING or self.conjugated(token)

    def conjugated(self, token: int) -> bool:
        """Whether a token is a finite form of a reporting verb."""
        return any(reading.form & FINITE for reading in self.verbs.get(self.lower[token], ()))

    def is_finite(self, token: int) -> bool:
        """Whether a token is a frequent finite verb and no noun before it says otherwise."""
        return self.lower[token] in self.finite and not (token and self.tags[token - 1] & _BEFORE_NOUN)

    def name_like(self, token: int) -> bool:
        """A capitalised word, or a title before one."""
        kind = self.kinds[token]
        if kind in _NAMES:
            return self.words[token][0].isupper() or bool(self.tags[token] & TITLE)
        return kind == Kind.ADDRESS

    def skip(self, token: int, last: int) -> int:
        """The token after a bracket or quotation that begins here; `token` itself when none does."""
        sign = self.words[token]
        closing = (")",) if sign == "(" else OPENING_MARKS.get(sign)
        if closing:
            for at in range(token + 1, last):
                if self.words[at] in closing:
                    return at + 1
        return token

    def temporal(self, token: int, last: int) -> int:
        """The token after a date or time that begins here (« mardi 11 février »), else `token`."""
        at, end = token, min(token + 3, last)
        while at < end:
            tags = self.tags[at]
            lower = self.english or self.words[at][0].islower() or self.lower[at] in _DAYS
            if tags & TEMP and lower:
                at += 1
                while at < last and (self.tags[at] & TEMP or self.kinds[at] == Kind.NUMBER):
                    at += 1
                return at
            if not (tags & DET or self.kinds[at] == Kind.NUMBER):
                break
            at += 1
        return token


_latest: list[Syntax] = []


def syntax_of(document: Document) -> Syntax:
    """The syntax of a document; the search for speakers reads that of the search for cues before it."""
    kept = _latest[0] if _latest else None
    if kept is None or kept.document is not document:
        kept = Syntax(document)
        _latest[:] = [kept]
    return kept
