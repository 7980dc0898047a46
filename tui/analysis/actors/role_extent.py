"""How far a role phrase goes from its noun on: « ministre | malien | de la Défense | et de la Ville »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.tokens import is_capital, is_initials, lower_at
from tui.analysis.document import Kind

if TYPE_CHECKING:
    from tui.analysis.actors.role_phrases import Reader

DETERMINERS = word_set("role phrases determiners")
STOPS = word_set("stops")
"""Words that no role phrase goes over."""
_OF = word_set("of")
_OF_NEAR = word_set("of near")
"""Prepositions that belong to the phrase only right after its noun: "captain in the army"."""
LINKS = _OF | _OF_NEAR | DETERMINERS
_INNER = word_set("inner")
_POSSESSIVES = frozenset(("son", "ton"))
_CONTRACTED = frozenset(("du", "au", "le"))
_COORDINATED = frozenset(("de", "d'", "du", "des", "à", "au", "aux", "of", "for"))
_PARTICIPLES = word_set("participles")
_ADJECTIVE_ENDINGS = tuple(word_set("role adjective endings"))
_ENDINGS_IN_S = ("ais", "ois", "eux")
_IN_CHARGE = word_set("in charge")
_NOUNS_IN_R = word_set("nouns in r")
_ADVISERS = frozenset("adviser advisor assistant aide envoy representative rapporteur".split())
_NEAR_ADVISER = 9
_AFTER_FIELD = frozenset(("de", "d'", "du", "des", "chez", "à", "au", "pour", ",", ".", "et"))
_SET_PHRASES = {"par": "intérim", "sans": "étiquette"}
_BEFORE_NOUNS = word_set("before nouns")
_OPENING, _CLOSING = ("«", "“", '"'), ("»", "”", '"')
_INSIDE_WORDS = frozenset(("-", "'", "’", "&", "/", "‑"))
_LONGEST_TITLE = 8


class Phrase:
    """Reads on from a role's noun, one part after the other, not past `limit`."""

    def __init__(self, reader: Reader, limit: int) -> None:
        self.reader, self.limit = reader, limit
        self.noun, self.title = 0, False
        """The role's noun, and whether it is written with a capital."""
        self.document, self.words = reader.document, reader.words

    def end(self, noun: int) -> int:
        """The token after the phrase."""
        at = noun + 1
        self.noun, self.title = noun, self.document.words[noun][0].isupper()
        if lower_at(self.document, at) in ("ligne", "droit") and self.reader.is_noun(noun):
            at += 1
        while at < self.limit:
            step = self._step(at, at == noun + 1)
            if step == at:
                break
            at = step
        return at

    def _step(self, at: int, near: bool) -> int:
        """Past one more part of the phrase at `at`; `at` itself when the phrase ends there."""
        kind, word = self.document.kinds[at], self.document.lower[at]
        if self.reader.actors.at[at] >= 0:
            return self._over_actor(at)
        if kind == Kind.SIGN:
            return self._over_sign(at)
        if word in ("et", "and"):
            return at + 1 if near and self._is_second_role(at + 1) else self._over_and(at)
        if word in _OF or (near and word in _OF_NEAR) or self._goes_far(at, word):
            return self._complement(at)
        return self._over_word(at)

    def _stops(self, at: int) -> bool:
        """Whether a word ends any role phrase: in French no « but » that is scored, no « AS Lens »."""
        word = self.document.lower[at]
        if word not in STOPS or self.document.language == "en":
            return word in STOPS
        return word != "but" and self.document.words[at][0].islower()

    def _goes_far(self, at: int, word: str) -> bool:
        """Whether a title goes on after a first complement: "Leader of the Opposition | in the Assembly"."""
        if word == "on":
            return self._advises(at)
        after = at + 1 < self.limit and (
            lower_at(self.document, at + 1) == "the" or is_capital(self.document, at + 1)
        )
        return word == "in" and self.title and after and self.document.language == "en"

    def _advises(self, at: int) -> bool:
        """Whether "on" tells what an adviser of somebody is for: "adviser to the governor | on health"."""
        return not _ADVISERS.isdisjoint(self.document.lower[max(0, at - _NEAR_ADVISER) : at])

    def _over_word(self, at: int) -> int:
        word, kind = self.document.lower[at], self.document.kinds[at]
        if kind in (Kind.CLITIC, Kind.ADDRESS, Kind.ENDING):
            return at + 1 if kind == Kind.ENDING else at
        if lower_at(self.document, at + 1) == _SET_PHRASES.get(word):
            return at + 2
        if self.document.lower[at - 1].endswith("numéro") and word in ("un", "deux", "trois"):
            return at + 1
        if self._stops(at) or (word in DETERMINERS and not is_initials(self.document, at)):
            return at
        goes_on = self._is_field(at) or is_capital(self.document, at) or self._describes(at)
        return at + 1 if goes_on else at

    def _is_field(self, at: int) -> bool:
        """Whether a bare noun says what somebody is in charge of: « responsable | plaidoyer | d'Oxfam »."""
        document = self.document
        if document.language != "fr" or document.lower[at - 1] not in _IN_CHARGE:
            return False
        word, after = document.lower[at], lower_at(document, at + 1)
        plain = word.isalpha() and word not in self.words.verbs and word not in _OF and word not in _OF_NEAR
        return plain and after in _AFTER_FIELD

    def _is_second_role(self, at: int) -> bool:
        """Whether two roles share what follows: « fondateur et | PDG de », "founder and | head of"."""
        while at < self.limit:
            if self.document.lower[at] in self.reader.roles:
                return True
            if self.document.lower[at] not in self.words.before_roles:
                break
            at += 1
        return False

    def _over_actor(self, at: int) -> int:
        """Past a body or a state; past a person only inside a complement: « du fonds Proust à X »."""
        mention = self.reader.actors.mentions[self.reader.actors.at[at]]
        inside = mention.last - mention.first == 1 and lower_at(self.document, mention.last) in _OF
        titled = lower_at(self.document, at - 1) in self.words.ranks
        inside = inside or (titled and lower_at(self.document, mention.last) == "on" and self._advises(at))
        return at if self.reader.person_at(at) and not inside else min(mention.last, self.limit)

    def _over_sign(self, at: int) -> int:
        """Past a name between marks, a bracket before the name, a sign in a word, a list of portfolios."""
        document, sign = self.document, self.document.words[at]
        if sign in _OPENING:
            return self._over_title(at)
        if sign == "(" and self._is_party_in_brackets(at):
            end = self._complement(at + 3)
            return end if end > at + 3 else at
        if sign == "(" and document.lower[at + 2 : at + 4] == [")", ","] and document.words[at + 1].isupper():
            return at + 3  # "of the Nigerian Bar Association | (NBA), Ikeja branch"
        if sign == "(":
            closed = at + 3 <= self.limit <= at + 5 and document.words[self.limit - 1] == ")"
            return self.limit if closed else at
        if sign == "," and lower_at(document, at + 1) in ("de", "du", "des", "d'") and at + 2 < self.limit:
            end = self._complement(at + 1)
            return end if end > at + 1 and document.words[end - 1][0].isupper() else at
        inside = sign in _INSIDE_WORDS and at + 1 < self.limit
        return at + 1 if inside and document.ends[at] == document.starts[at + 1] else at

    def _is_party_in_brackets(self, at: int) -> bool:
        """« le maire | (DVD) | de Vire »."""
        document = self.document
        closed = at + 4 < self.limit and document.words[at + 2] == ")"
        return closed and document.words[at + 1][0].isupper() and document.lower[at + 3] in _OF

    def _over_title(self, at: int) -> int:
        """« patronne du « Belle-Île » »."""
        before = self.document.lower[at - 1]
        labelled = self.document.words[at] != '"' and (before in self.words.labels or before == "mouvement")
        for close in range(at + 1, min(at + _LONGEST_TITLE, self.limit)):
            if self.document.words[close] in _CLOSING:
                return close + 1
            if not labelled and self.document.lower[close] in self.words.verbs:
                break
        return at

    def _over_and(self, at: int) -> int:
        """« et de la Coopération », "Health and Welfare"; not « et secrétaire du parti »."""
        document, after = self.document, lower_at(self.document, at + 1)
        if at + 2 < self.limit and after in _COORDINATED:
            return self._complement(at + 1)
        both = at + 1 < self.limit and is_capital(document, at + 1) and is_capital(document, at - 1)
        return at + 2 if both and not self.reader.actor_at(at + 1) and after not in self.reader.roles else at

    def _complement(self, at: int) -> int:
        """Past a preposition, its small words and its noun; `at` when no noun follows."""
        document = self.document
        after = at + 1
        while after < self.limit and document.lower[after] in _INNER and not is_initials(document, after):
            after += 1
        if document.lower[after - 1] in _POSSESSIVES and document.lower[after - 2] in _CONTRACTED:
            after -= 1  # « l'ingénieur du son »
        if after >= self.limit or self._stops(after):
            return at
        dated = document.lower[at] in ("en", "in") and document.kinds[after] == Kind.NUMBER
        if dated or self._is_verb(at, after):
            return at
        if document.lower[after] == "état" and document.lower[after - 1] == "son":
            return at  # « dentiste | de son état »
        if self.reader.actors.at[after] >= 0:
            return self._over_nouns(
                min(self.reader.actors.mentions[self.reader.actors.at[after]].last, self.limit)
            )
        if document.kinds[after] == Kind.SIGN:
            title = self._over_title(after) if document.words[after] in _OPENING else after
            return title if title > after else at
        ordinal = document.words[after][0].isdigit() or document.lower[after] in _BEFORE_NOUNS
        after += 2 if ordinal and after + 1 < self.limit else 1
        return self._over_nouns(after)

    def _over_nouns(self, at: int) -> int:
        """Past the English nouns that go on with the one before: "the UN | refugee agency"."""
        while at < self.limit and self.document.language == "en" and self._goes_on(at):
            at += 1
        return at

    def _is_verb(self, link: int, at: int) -> bool:
        """« prie son ministre de l'Intérieur | de partir », « le maire | en levant la séance »."""
        word = self.document.lower[at]
        if self.document.lower[link] == "en" and word.endswith("ant"):
            return True
        if at != link + 1 or link <= self.noun + 1 or self.document.language == "en":
            return False
        ends = word.endswith(("er", "ir")) and not word.endswith(("ier", "oir")) and word not in _NOUNS_IN_R
        return ends and self.document.words[at][0].islower()

    def _goes_on(self, at: int) -> bool:
        """Whether an English word goes on with the noun before it: "industry analysis"."""
        word = self.document.lower[at]
        if self.document.kinds[at] == Kind.SIGN or self.reader.actors.at[at] >= 0:
            return False
        return word not in STOPS and word not in LINKS and word not in self.words.verbs

    def _describes(self, at: int) -> bool:
        """Whether a lower-case word describes the noun before it: « malien », « principal », « adjoint »."""
        words, word = self.words, self.document.lower[at]
        singular = word.rstrip("s")
        if any(w in words.qualifiers for w in (word, singular)) or word in _PARTICIPLES:
            return True
        if word in self.reader.roles or word in words.before_roles:
            return word not in ("acting", "leading") or lower_at(self.document, at + 1) not in _OF
        if self.document.language == "en":
            return False
        compound = "-" in word and word.rpartition("-")[2] in words.qualifiers
        adjective = len(word) > 4 and (word.endswith(_ENDINGS_IN_S) or singular.endswith(_ADJECTIVE_ENDINGS))
        return compound or adjective or self.document.kinds[at] == Kind.NUMBER
