"""Where the noun phrases of a sentence stand, and which of them is the subject of a verb.

No parser: one walk from left to right over the tokens before a verb (or after an inverted one) keeps the noun phrases
that no preposition and no verb governs. A run of them held together by commas is one subject with its appositions:
« Le président du syndicat, Naoufel Gharbi, a fustigé ».
"""

from __future__ import annotations

from tui.analysis.clauses import finite_verbs
from tui.analysis.conjugation import FINITE
from tui.analysis.cue_lexicon import CueWords, cue_words
from tui.analysis.document import Document, Kind
from tui.analysis.grammar import (
    ADV,
    AND,
    AUX,
    BODY,
    CLITIC,
    DET,
    MODAL,
    PERSON,
    PREP,
    PRON,
    REL,
    SPEAKS,
    SUB,
    TEMP,
    TEXT,
    TITLE,
    word_table,
)
from tui.analysis.source_phrases import openers

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
_DASHES = frozenset(("—", "–", "-", "--"))
_STOPS = frozenset((".", "!", "?", "…", "...", ";", ":"))
_FRENCH_VERBAL = ("é", "és", "ée", "ées", "ant")
_ENGLISH_VERBAL = ("ed", "ing")
_REACH = 60
"""The most tokens a walk takes: a subject stands nearer to its verb than that."""


class Syntax:
    """The word classes of one document, and the walks over them."""

    __slots__ = (
        "document",
        "english",
        "finite",
        "kinds",
        "lower",
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
        self.tags = [table(word, 0) for word in document.lower]
        if document.language == "en":
            self._free_names()
        self.verbs: CueWords = cue_words(document.language)
        self.english = document.language == "en"
        self.finite = finite_verbs(document.language)
        self.source_openers = openers(document.language)

    def _free_names(self) -> None:
        """ "Will Moy", "May" inside a sentence are names and no auxiliaries."""
        document, tags = self.document, self.tags
        for token, word in enumerate(document.words):
            if tags[token] & (AUX | MODAL) and word[0].isupper() and not document.opens_sentence(token):
                if token + 1 < len(tags) and document.words[token + 1][0].isupper():
                    tags[token] = 0

    def speaks(self, first: int, last: int) -> bool:
        """Whether a noun phrase can be somebody: a name, a title, a pronoun, or a noun that speaks as its head."""
        for token in range(first, last):
            tags = self.tags[token]
            if tags & (SPEAKS | PRON | TITLE):
                return True
            if self.name_like(token) and (token > first or not self.document.opens_sentence(token)):
                return True
            if tags & (REL | SUB) or (tags & PREP and token > first):
                return False
        return False

    def verbal(self, token: int) -> bool:
        """Whether a token looks like a verb or a participle, and not like a noun for a person."""
        tags = self.tags[token]
        if tags & (PERSON | DET | PREP | TITLE):
            return bool(tags & AUX) and not tags & DET
        if tags & AUX:
            return True
        word = self.lower[token]
        if token and self.tags[token - 1] & (DET | PREP) and not self.tags[token - 1] & (AUX | PRON):
            return False
        if len(word) > 3 and word.endswith(_ENGLISH_VERBAL if self.english else _FRENCH_VERBAL):
            return self.words[token] == word or self.document.opens_sentence(token)
        return word in self.verbs and self.words[token] == word

    def conjugated(self, token: int) -> bool:
        """Whether a token is a finite form of a reporting verb."""
        return any(reading.form & FINITE for reading in self.verbs.get(self.lower[token], ()))

    def is_finite(self, token: int) -> bool:
        """Whether a token is a frequent finite verb and no noun before it says otherwise."""
        return self.lower[token] in self.finite and not (token and self.tags[token - 1] & (DET | PREP))

    def name_like(self, token: int) -> bool:
        """A capitalised word, or a title before one."""
        kind = self.kinds[token]
        if kind in (Kind.WORD, Kind.ABBREVIATION):
            return self.words[token][0].isupper() or bool(self.tags[token] & TITLE)
        return kind == Kind.ADDRESS

    def skip(self, token: int, last: int) -> int:
        """The token after a bracket or a quotation that begins here; `token` itself when none does or none ends."""
        sign = self.words[token]
        closing = (")",) if sign == "(" else OPENING_MARKS.get(sign)
        if closing:
            for at in range(token + 1, last):
                if self.words[at] in closing:
                    return at + 1
        return token

    def subject_before(self, verb: int, floor: int) -> tuple[int, int] | None:
        """The subject of the verb group that begins at `verb`, looked for from token `floor` on."""
        floor = max(floor, verb - _REACH)
        starts = _Walk(self, floor, verb).starts()
        return (starts[0], verb) if starts else None

    def phrases(self, first: int, last: int) -> list[int]:
        """Where the ungoverned noun phrases of the last run in a stretch begin."""
        return _Walk(self, first, last).starts()

    def opening_subject(self, first: int, last: int) -> tuple[int, int] | None:
        """The subject of the first clause of a stretch."""
        walk = _Walk(self, first, last)
        starts = walk.starts()
        if walk.opening is None and starts:
            return starts[0], last
        return walk.opening

    def subject_after(self, token: int, last: int) -> tuple[int, int] | None:
        """The subject that follows an inverted verb, with its appositions; adverbs and addressees are passed over."""
        last = min(last, token + _REACH)
        start = self._first_free(token, last)
        return (start, self.phrase_end(start, last)) if start >= 0 else None

    def _first_free(self, token: int, last: int) -> int:
        governed = inside = False
        while token < last:
            tags, word = self.tags[token], self.lower[token]
            if self.kinds[token] == Kind.SIGN:
                after = self.skip(token, last)
                if after == token and word != ",":
                    return -1
                governed = inside = False
                token = max(after, token + 1)
            elif tags & (REL | SUB) and not tags & (DET | PREP):
                return -1
            elif (passed := self.temporal(token, last)) > token:
                token, governed, inside = passed, False, False
            elif word == "en" and token + 1 < last and self.lower[token + 1] == "une":
                token, governed, inside = token + 2, False, False
            elif tags & PREP:
                governed, inside = True, bool(tags & DET)
                token += 1
            elif governed and not inside and word.endswith("ant"):
                governed = False
                token += 1
            elif (
                not governed
                and (tags & (DET | TITLE | SPEAKS) or self.name_like(token))
                and not (inside and not tags & DET and not self._new_name(token))
            ):
                return token
            else:
                inside = inside or bool(tags & DET) or self.name_like(token)
                governed = governed and not inside
                token += 1
        return -1

    def _new_name(self, token: int) -> bool:
        """Whether a name begins right after an acronym or a common noun: « à la BBC Bohdan Soltys »."""
        before = self.words[token - 1]
        return self.name_like(token) and (
            (before.isupper() and len(before) > 1 and not self.words[token].isupper())
            or (before[0].islower() and not self.tags[token - 1] & (PERSON | BODY | TITLE | PREP | DET))
        )

    def temporal(self, token: int, last: int) -> int:
        """The token after a date or time that begins here (« mardi 11 février », "the next day"), else `token`."""
        at = token
        while at < min(token + 3, last):
            tags = self.tags[at]
            if tags & TEMP and (self.english or self.words[at][0].islower()):
                at += 1
                while at < last and (self.tags[at] & TEMP or self.kinds[at] == Kind.NUMBER):
                    at += 1
                return at
            if not (tags & DET or self.kinds[at] == Kind.NUMBER):
                break
            at += 1
        return token

    def phrase_end(self, start: int, last: int) -> int:
        """The end of the noun phrase at `start` with its appositions."""
        token = start + 1
        while token < last:
            tags = self.tags[token]
            if self.kinds[token] == Kind.SIGN:
                after = self.skip(token, last)
                if after > token:
                    token = after
                    continue
                if self.words[token] != "," or not self._apposition(token + 1, last):
                    return token
            elif tags & (REL | SUB) and not tags & (DET | PREP):
                return token
            elif tags & AUX and not tags & (DET | PREP) or self.is_finite(token):
                return token
            token += 1
        return last

    def _apposition(self, token: int, last: int) -> bool:
        if token >= last:
            return False
        tags = self.tags[token]
        if tags & (REL | SUB | AND) or (tags & PREP and not tags & TITLE):
            return False
        if not (tags & (DET | TITLE | SPEAKS) or self.name_like(token)):
            return False
        return not self._clause_ahead(token, last)

    def _clause_ahead(self, token: int, last: int) -> bool:
        """Whether an auxiliary stands before the next pause: « , deux employés étant portés disparus »."""
        for at in range(token, last):
            if self.kinds[at] == Kind.SIGN and self.words[at] in (",", ".", ";", ":"):
                return False
            if self.tags[at] & REL and not self.tags[at] & DET:
                return False
            if self.tags[at] & AUX and not self.tags[at] & (DET | PREP):
                return True
        return False


class _Walk:
    """One walk from `first` to `last`, keeping the run of ungoverned noun phrases nearest to `last`."""

    __slots__ = (
        "apposed",
        "broken",
        "every",
        "first",
        "governed",
        "inside",
        "last",
        "opening",
        "outer",
        "relative",
        "run",
        "s",
        "subordinate",
        "verb",
    )

    def __init__(self, syntax: Syntax, first: int, last: int) -> None:
        self.s = syntax
        self.first, self.last = first, last
        self.opening: tuple[int, int] | None = None
        self.run: list[int] = []
        self.every: list[int] = []
        """Where all phrases begin, governed or not."""
        self.outer: list[int] = []
        self.governed = False
        self.apposed = False
        """Whether the comma just passed ends a governed phrase: a bare noun after it belongs to that one."""
        self.inside = False
        self.verb = False
        self.broken = False
        self.relative = False
        self.subordinate = False

    def starts(self) -> list[int]:
        token = self.first
        while token < self.last:
            if self.s.kinds[token] == Kind.SIGN:
                token = self._sign(token)
            else:
                token = self._word(token)
        return self.run or self.outer

    def _sign(self, token: int) -> int:
        sign = self.s.words[token]
        after = self.s.skip(token, self.last)
        if after > token:
            if sign != "(":
                self.broken = True
                self.governed = self.inside = False
            return after
        if sign == ",":
            self.apposed = self.governed
            self.governed = self.inside = self.verb = self.relative = False
            self.broken = self.broken or self.subordinate
            self.subordinate = False
        elif sign in _DASHES:
            for at in range(token + 1, self.last):
                if self.s.words[at] == sign:
                    return at + 1
            self.broken, self.governed, self.inside = True, False, False
        elif sign in _STOPS or (sign in CLOSING_MARKS and sign != "’"):
            self.run, self.outer = [], []
            self.governed = self.inside = self.verb = self.relative = False
        return token + 1

    def _word(self, token: int) -> int:
        s, tags = self.s, self.s.tags[token]
        if (after := s.temporal(token, self.last)) > token and not (self.governed and not tags & DET):
            return after
        if tags & PRON and not self.governed:
            self._pronoun(token)
        elif tags & REL and (not tags & DET or self.inside):
            return self._relative(token)
        elif tags & SUB and not tags & (DET | PREP):
            self._subordinator(token)
        elif tags & AND:
            following = s.tags[token + 1] if token + 1 < self.last else 0
            if following & (DET | PRON):
                self.governed = self.inside = self.verb = False
        elif tags & PREP:
            if not (tags & DET and not self.inside and s.lower[token] == "des"):
                self.governed, self.inside = True, bool(tags & DET)
            else:
                self._phrase(token)
        elif tags & DET:
            self._determiner(token)
        elif s.verbal(token) and not self._adjective(token):
            if self.opening is None and self.run and not (self.relative or self.subordinate):
                self.opening = (self.run[0], token)
            self.verb = self.broken = True
            self.governed = self.inside = self.relative = False
        else:
            self._noun(token, tags)
        return token + 1

    def _adjective(self, token: int) -> bool:
        """An English participle inside a noun phrase: "the London-based fact-checking website"."""
        s = self.s
        if not (s.english and self.inside) or s.tags[token] & AUX or s.lower[token] in s.verbs:
            return False
        return "-" in s.lower[token] or bool(s.tags[token - 1] & (DET | PREP))

    def _pronoun(self, token: int) -> None:
        between_commas = (
            token > self.first
            and self.s.words[token - 1] == ","
            and token + 1 < len(self.s.words)
            and self.s.words[token + 1] == ","
        )
        if not between_commas:
            self.run = [token]
            self.broken = self.inside = False

    def _relative(self, token: int) -> int:
        """Pass a relative clause; when the verb is its own, the antecedent stays the subject."""
        s = self.s
        at = token + 1
        while at < self.last and s.tags[at] & (CLITIC | ADV):
            at += 1
        if at >= self.last:
            if s.words[token - 1] != "," and (antecedent := self._antecedent(token)) >= 0:
                self.run = [antecedent]
            return self.last
        if token > self.first and s.words[token - 1] == "," and (comma := self._relative_end(token)) > 0:
            return comma
        if s.lower[token] in ("que", "qu'", "that") and not self.inside:
            self._subordinator(token)
        elif s.lower[token] not in ("qui", "who", "which", "that") and s.words[token - 1] == ",":
            self.outer, self.run = self.run or self.outer, []
            self.governed = self.inside = self.verb = False
        else:
            self.relative = True
        return token + 1

    def _antecedent(self, token: int) -> int:
        """The nearest phrase before « qui » that can be a person, whatever governs it; -1 when there is none."""
        s, end = self.s, token
        for start in reversed(self.every):
            if any(
                s.tags[at] & (PERSON | TITLE) or s.name_like(at) for at in range(start, min(end, start + 6))
            ):
                return start
            end = start
        return -1

    def _relative_end(self, token: int) -> int:
        """The comma that ends a relative clause, after its verb; -1 when the walk ends inside it."""
        s, verb = self.s, False
        for at in range(token + 1, self.last):
            if s.words[at] == ",":
                if verb:
                    return at
            elif s.kinds[at] != Kind.SIGN:
                verb = verb or s.verbal(at) or s.is_finite(at)
        return -1

    def _subordinator(self, token: int) -> None:
        word = self.s.lower[token]
        if word in ("mais", "but", "car"):
            self.broken, self.governed, self.inside, self.verb = True, False, False, False
        elif word in ("que", "qu'", "that"):
            self.outer, self.run = self.run or self.outer, []
            self.governed = self.inside = self.verb = False
        else:
            self.subordinate = True

    def _determiner(self, token: int) -> None:
        s = self.s
        if (
            s.tags[token] & CLITIC
            and token + 1 < self.last
            and s.tags[token + 1] & AUX
            and s.lower[token] == "l'"
        ):
            return
        if self.inside and not self.governed and s.tags[token - 1] & DET:
            return
        if (
            s.english
            and self.inside
            and not self.relative
            and s.words[token - 1].isalpha()
            and not s.tags[token - 1] & (PREP | AND)
        ):
            self.broken, self.governed = True, False
        self._phrase(token)

    def _noun(self, token: int, tags: int) -> None:
        s = self.s
        if self.inside:
            starts = (
                self.governed
                and s.name_like(token)
                and token + 1 < self.last
                and s.name_like(token + 1)
                and s.words[token - 1][0].islower()
                and (not s.english or s.tags[token - 1] & TEXT)
                and not s.tags[token - 1] & (PERSON | BODY | TITLE | DET | PREP)
            )
            if starts:
                self.governed = False
                self._phrase(token)
            return
        if token == self.first and s.document.opens_sentence(token) and not tags and self._no_name(token):
            return
        if self.apposed and tags & SPEAKS and s.words[token - 1] == ",":
            self.governed = True
        if tags & (SPEAKS | TITLE) or s.name_like(token) or (s.english and not tags & (ADV | CLITIC)):
            self._phrase(token)

    def _no_name(self, token: int) -> bool:
        """Whether the capital is the sentence's: « Reçue mardi … », « Désormais « … »: a name's verb or comma follows."""
        s, following = self.s, token + 1
        if s.english or following >= self.last or s.name_like(following):
            return False
        return bool(s.tags[following] & PREP) or s.temporal(following, self.last) > following

    def _phrase(self, token: int) -> None:
        """A noun phrase begins; it counts unless something governs it."""
        self.inside = True
        self.every.append(token)
        if self.governed or self.relative:
            return
        if self.verb:
            self.verb, self.governed = False, True
            return
        if self.broken:
            self.run = []
            self.broken = False
        self.run.append(token)
