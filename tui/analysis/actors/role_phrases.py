"""Where a role phrase begins and ends: « ministre malien des Affaires étrangères », "chief executive of the group"."""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_capital, lower_at
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Actors, Marks
from tui.model import ActorKind

DETERMINERS = word_set("role phrases determiners")
STOPS = word_set("stops")
"""Words that no role phrase goes over."""
_OF = word_set("of")
_OF_NEAR = word_set("of near")
"""Prepositions that belong to the phrase only right after its noun: "captain in the army"."""
_INNER = word_set("inner")
_PARTICIPLES = word_set("participles")
_ADJECTIVE_ENDINGS = (
    "al", "ale", "aux", "el", "elle", "ique", "ien", "ienne", "if", "ive", "aire", "ais", "aise", "ois", "oise", "eux",
    "euse", "ain", "aine", "iste", "eur", "ant", "ante", "ier", "ière", "ger", "gère", "able", "éen", "éenne", "in",
    "ine", "isé", "isée",
)  # fmt: skip
_BEFORE_NOUNS = word_set("before nouns")
_QUOTES = ("«", "“", '"')
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Reader:
    """A document with what is known of it, read for role phrases."""

    document: Document
    words: ActorWords
    actors: Actors
    marks: Marks

    def phrase_end(self, noun: int, limit: int, comma: bool = False) -> int:
        """The token after the role phrase whose noun is at `noun`; not past `limit` nor the sentence.

        `comma`: the phrase is closed by a comma at `limit`, so that any one word may stand last in it.
        """
        document = self.document
        at = noun + 1
        limit = min(limit, noun + _LONGEST, document.sentences[document.sentence_of[noun]].last)
        while at < limit:
            step = self._step(at, limit, at == noun + 1)
            if step == at:
                last = comma and at == limit - 1 and document.kinds[at] is Kind.WORD
                return limit if last and document.lower[at] not in STOPS else at
            at = step
        return at

    def _step(self, at: int, limit: int, near: bool) -> int:
        """Past one more part of the phrase at `at`; `at` itself when the phrase ends there."""
        document = self.document
        word, kind = document.lower[at], document.kinds[at]
        named = self.actors.at[at]
        if named >= 0:
            mention = self.actors.mentions[named]
            person = self.actors.clusters[mention.actor].kind is ActorKind.PERSON
            inside = mention.last - mention.first == 1 and lower_at(document, mention.last) in _OF
            return at if person and not inside else min(mention.last, limit)
        if kind is Kind.SIGN:
            return self._over_sign(at, limit)
        if kind is Kind.CLITIC or kind is Kind.ADDRESS:
            return at
        if kind is Kind.ENDING:
            return at + 1
        if word in ("et", "and"):
            return self._over_and(at, limit)
        if word in _OF or (near and word in _OF_NEAR):
            return self._complement(at, limit)
        if word == "par" and lower_at(document, at + 1) == "intérim":
            return at + 2
        if word in STOPS or word in DETERMINERS:
            return at
        return at + 1 if is_capital(document, at) or self._describes(at) else at

    def _over_sign(self, at: int, limit: int) -> int:
        """Past a short name between marks, a bracket before the name, a sign inside a word; `at` elsewhere."""
        document = self.document
        sign = document.words[at]
        if (
            sign in ("-", "'", "’", "&", "/", "‑")
            and at + 1 < limit
            and document.ends[at] == document.starts[at + 1]
        ):
            return at + 1
        if sign in _QUOTES:
            for close in range(at + 1, min(at + 8, limit)):
                if document.words[close] in ("»", "”", '"'):
                    return close + 1
                if document.lower[close] in self.words.verbs:
                    return at
        if sign == "(" and at + 3 <= limit <= at + 5 and document.words[limit - 1] == ")":
            return limit
        if sign == "," and lower_at(document, at + 1) in ("de", "du", "des", "d'") and at + 2 < limit:
            end = self._complement(at + 1, limit)
            return end if end > at + 1 and document.words[end - 1][0].isupper() else at
        return at

    def _over_and(self, at: int, limit: int) -> int:
        """Past *et* or *and* where the complement goes on: « et de la Coopération », "Health and Welfare"."""
        document = self.document
        after = lower_at(document, at + 1)
        if at + 2 < limit and after in ("de", "d'", "du", "des", "à", "au", "aux", "of", "for"):
            return self._complement(at + 1, limit)
        both = at + 1 < limit and is_capital(document, at + 1) and is_capital(document, at - 1)
        if both and self.actors.at[at + 1] < 0 and after not in self.words.roles:
            return at + 2
        return at

    def _complement(self, at: int, limit: int) -> int:
        """Past a preposition, its small words and its noun; `at` when no noun follows."""
        document = self.document
        after = at + 1
        while after < limit and document.lower[after] in _INNER:
            after += 1
        if after >= limit or document.lower[after] in STOPS:
            return at
        if self.actors.at[after] >= 0:
            return min(self.actors.mentions[self.actors.at[after]].last, limit)
        if document.kinds[after] is Kind.SIGN:
            return self._over_sign(after, limit) if document.words[after] in _QUOTES else at
        ordinal = document.words[after][0].isdigit() or document.lower[after] in _BEFORE_NOUNS
        if ordinal and after + 1 < limit:
            after += 1
        after += 1
        while after < limit and document.language == "en" and self._plain_word(after):
            after += 1
        return after

    def _plain_word(self, at: int) -> bool:
        """Whether an English word goes on with the noun before it: "industry analysis"."""
        word = self.document.lower[at]
        if self.document.kinds[at] is Kind.SIGN or self.actors.at[at] >= 0 or word in self.words.common:
            return False
        return word not in STOPS and word not in _OF and word not in _OF_NEAR and word not in DETERMINERS

    def _describes(self, at: int) -> bool:
        """Whether a lower-case word describes the noun before it: « malien », « principal », « adjoint »."""
        words, word = self.words, self.document.lower[at]
        if (
            word in words.qualifiers
            or word.rstrip("s") in words.qualifiers
            or word in words.roles
            or word in words.before_roles
            or word in _PARTICIPLES
        ):
            return True
        if self.document.language == "en":
            return False
        if "-" in word and word.rpartition("-")[2] in words.qualifiers:
            return True
        return (len(word) > 4 and word.rstrip("s").endswith(_ADJECTIVE_ENDINGS)) or (
            self.document.kinds[at] is Kind.NUMBER
        )

    def phrase_start(self, noun: int) -> int:
        """The first token of the role phrase whose noun is at `noun`: what qualifies it, no article."""
        first = self.document.sentences[self.document.sentence_of[noun]].first
        capital = self.document.words[noun][0].isupper()
        at = noun
        while at > first and self._leads(at - 1, capital):
            at -= 1
        while at < noun and self.document.kinds[at] in (Kind.SIGN, Kind.ENDING):
            at += 1
        return at

    def _leads(self, at: int, capital: bool) -> bool:
        """Whether a word before the noun belongs to its phrase. `capital`: the noun is a title with a capital."""
        document, words = self.document, self.words
        word = document.lower[at]
        if word in DETERMINERS or word in _OF or word in _OF_NEAR:
            return False
        if word in words.before_roles or word in words.roles:
            return True
        if document.language != "en":
            return word in words.qualifiers or document.words[at] == "-"
        if document.kinds[at] is Kind.SIGN:
            return (
                document.words[at] in ("-", "’", "'")
                and at > 0
                and document.ends[at - 1] == document.starts[at]
            )
        if document.kinds[at] is Kind.ENDING:
            return word in ("'s", "’s")
        if is_capital(document, at):
            return not document.opens_sentence(at) or self.actors.at[at] >= 0 or word in words.bodies
        if capital:
            return word in words.portfolios or word in words.demonyms
        return word not in STOPS and word not in words.addresses and not word.endswith(("ing", "ly"))
