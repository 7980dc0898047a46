"""The subject before a verb, found without a parser.

One walk from left to right over the tokens before the verb keeps the noun phrases that no preposition and no
verb governs. A run of them held together by commas is one subject with its appositions: « Le président du
syndicat, Naoufel Gharbi, a fustigé ».
"""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.grammar import (
    ADV,
    AND,
    AUX,
    CLITIC,
    DET,
    PREP,
    PRON,
    REL,
    SPEAKS,
    SUB,
    TEMP,
    TITLE,
)
from tui.analysis.syntax import CLOSING_MARKS, Syntax
from tui.analysis.walk_words import (
    OBJECTS,
    QUANTITIES,
    THE_ONE,
    UNTAGGED,
    adjective,
    antecedent,
    begins_name,
    no_name,
    opened,
    opens_as_participle,
    opens_clause,
    opens_stretch,
    relative_end,
    speaker,
    verb_ahead,
)

_DASHES = frozenset(("—", "–", "-", "--"))
_THAT = frozenset(("que", "qu'", "that"))
_WHEN = frozenset("quand lorsque lorsqu' puisque puisqu' when because after before while since if".split())
_DATED = TEMP | DET
_STOPS = frozenset((".", "!", "?", "…", "...", ";", ":"))


class Walk:
    """One walk from `first` to `last`, keeping the run of ungoverned noun phrases nearest to `last`."""

    __slots__ = (
        "apposed", "broken", "every", "first", "governed", "inside", "last", "opening", "outer", "relative",
        "run", "s", "subordinate", "verb",
    )  # fmt: skip

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
        self.inside = self.verb = self.broken = False
        self.relative = self.subordinate = False

    def starts(self) -> list[int]:
        """Where the phrases of the run nearest to the end begin."""
        token = self.first
        while token < self.last:
            token = self._sign(token) if self.s.kinds[token] == Kind.SIGN else self._word(token)
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
        s = self.s
        tags, word = s.tags[token], s.lower[token]
        if tags & _DATED or word in QUANTITIES or s.kinds[token] == Kind.NUMBER:
            after = self._date_or_quantity(token, tags)
            if after > token:
                return after
        if not tags and word not in UNTAGGED:
            self._noun(token, tags)
        elif not self.governed and (tags & PRON or (word in THE_ONE and s.tags[token + 1] & REL)):
            self._pronoun(token)
        elif tags & REL and (not tags & DET or self.inside):
            return self._relative(token)
        elif (tags & SUB and not tags & (DET | PREP)) or (
            word == "as" and opens_stretch(s, token, self.first)
        ):
            self._subordinator(token)
        elif tags & AND:
            self._and(token)
        elif tags & PREP and (self.inside or word != "des"):
            self.governed, self.inside = True, bool(tags & DET)
        elif tags & PREP:
            self._phrase(token)
        elif tags & DET:
            self._determiner(token)
        else:
            self._noun(token, tags)
        return token + 1

    def _date_or_quantity(self, token: int, tags: int) -> int:
        """Past the date that begins here, or to the noun of a quantity; `token` itself without one."""
        if tags & DET or not self.governed:
            after = self.s.temporal(token, self.last)
            if after > token:
                return after
        noun = -1 if self.governed else opened(self.s, token, self.last, inside=self.inside)
        if noun >= 0:
            self._phrase(token)
        return max(noun, token)

    def _and(self, token: int) -> None:
        """What « et » joins stays governed, unless a determiner or a pronoun begins anew."""
        if token + 1 < self.last and self.s.tags[token + 1] & (DET | PRON):
            self.governed = self.inside = self.verb = False

    def _verb(self, token: int) -> None:
        if self.opening is None and self.run and not (self.relative or self.subordinate):
            self.opening = (self.run[0], token)
        self.verb = self.broken = True
        self.governed = self.inside = self.relative = False

    def _pronoun(self, token: int) -> None:
        around = self.s.words[token - 1 : token + 2 : 2] if token > self.first else []
        if around != [",", ","]:
            self.run = [token]
            self.broken = self.inside = False

    def _relative(self, token: int) -> int:
        """Pass a relative clause; when the verb is its own, the antecedent stays the subject."""
        s = self.s
        at = token + 1
        ended = token > self.first and s.words[token - 1] == "," and "," in s.words[at + 1 : self.last]
        own = at < self.last and s.lower[token] in OBJECTS and s.tags[at] & PRON and not ended
        if own and not verb_ahead(s, at, self.last):
            return self._new_clause(token)
        while at < self.last and s.tags[at] & (CLITIC | ADV):
            at += 1
        if at >= self.last:
            apart = s.words[token - 1] == "," and self.run and speaker(s, self.run[0], token)
            if not apart and (found := antecedent(s, self.every, token)) >= 0:
                self.run = [found]
            return self.last
        after_comma = token > self.first and s.words[token - 1] == ","
        if after_comma and (comma := relative_end(s, token, self.last)) > 0:
            return comma
        if s.lower[token] in _THAT and not self.inside:
            self._subordinator(token)
        elif opens_clause(s, token, self.first, self.last):
            self._new_clause(token)
        else:
            self.relative = True
        return token + 1

    def _new_clause(self, token: int) -> int:
        """Begin anew after a word that opens a clause with a subject of its own."""
        self.outer, self.run = self.run or self.outer, []
        self.governed = self.inside = self.verb = False
        return token + 1

    def _subordinator(self, token: int) -> None:
        word = self.s.lower[token]
        if word in ("mais", "but", "car"):
            self.broken, self.governed, self.inside, self.verb = True, False, False, False
        elif word in _THAT or (word in _WHEN and not verb_ahead(self.s, token + 1, self.last)):
            self._new_clause(token)
        else:
            self.subordinate = True

    def _determiner(self, token: int) -> None:
        s = self.s
        if s.lower[token] == "l'" and token + 1 < self.last and s.tags[token + 1] & AUX:
            return
        if self.inside and not self.governed and s.tags[token - 1] & DET:
            return
        anew = s.english and self.inside and not self.relative and s.words[token - 1].isalpha()
        if anew and not s.tags[token - 1] & (PREP | AND) and s.lower[token - 1] != "them":
            if self.opening is None and self.run and self.run[0] < token - 1:
                self.opening = (self.run[0], token - 1)
            self.broken, self.governed = True, False
        self._phrase(token)

    def _noun(self, token: int, tags: int) -> None:
        """A noun with what stands around it, or a verb: a word that no table holds may be either."""
        s = self.s
        if s.verbal(token) and not (s.english and self.inside and adjective(s, token)):
            self._verb(token)
            return
        if self.inside:
            if self.governed and begins_name(s, token, self.last):
                self.governed = False
                self._phrase(token)
            return
        opens = token == self.first and s.document.opens_sentence(token)
        if opens and (tags == ADV or (not tags and no_name(s, token, self.last))):
            return
        if opens_as_participle(s, token):
            self.governed = True
            return
        bare = tags & SPEAKS and not tags & TITLE and s.words[token][0].islower()
        adverbial = s.english and not self.run and len(self.every) == 1
        if self.apposed and bare and s.words[token - 1] == "," and not adverbial:
            self.governed = True
        if tags & (SPEAKS | TITLE) or s.name_like(token) or (s.english and not tags & (ADV | CLITIC)):
            self._phrase(token)

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
