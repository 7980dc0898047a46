"""Where a role phrase begins and ends: « ministre malien de la Défense », "chief executive of the group"."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_capital, lower_at
from tui.analysis.document import Document, Kind
from tui.analysis.findings import ActorCluster, Actors, Marks
from tui.model import ActorKind

DETERMINERS = word_set("role phrases determiners")
STOPS = word_set("stops")
"""Words that no role phrase goes over."""
_OF = word_set("of")
_OF_NEAR = word_set("of near")
"""Prepositions that belong to the phrase only right after its noun: "captain in the army"."""
_LINKS = _OF | _OF_NEAR | DETERMINERS
_INNER = word_set("inner")
_POSSESSIVES = frozenset(("son", "ton"))
_CONTRACTED = frozenset(("du", "au", "le"))
_COORDINATED = frozenset(("de", "d'", "du", "des", "à", "au", "aux", "of", "for"))
_PARTICIPLES = word_set("participles")
_ADJECTIVE_ENDINGS = tuple(word_set("role adjective endings"))
_ENDINGS_IN_S = ("ais", "ois", "eux")
_TWO_WORDS = {
    "garde": ("des",),
    "bras": ("droit",),
    "deuxième": ("ligne",),
    "troisième": ("ligne",),
    "demi": ("de", "d'"),
}
_IN_CHARGE = word_set("in charge")
_AFTER_FIELD = frozenset(("de", "d'", "du", "des", "chez", "à", "au", "pour", ",", ".", "et"))
_BEFORE_NOUNS = word_set("before nouns")
_OPENING, _CLOSING = ("«", "“", '"'), ("»", "”", '"')
_INSIDE_WORDS = frozenset(("-", "'", "’", "&", "/", "‑"))
_PREFIXES = ("ex-", "vice-", "co-", "non-", "then-", "sous-")
AGE = frozenset(("ans", "an", "years", "year"))
_LONGEST = 24
_LONGEST_LEAD = 8
"""How many words may qualify a role's noun before it."""
_LONGEST_TITLE = 8


def role_words(document: Document, span: tuple[int, int]) -> str:
    """A phrase as the article has it, without an age: « ex-boxeur | de 37 ans »."""
    first, last = span
    for at in range(first + 2, last):
        if document.lower[at] in AGE and document.kinds[at - 1] == Kind.NUMBER:
            last = at - 2
            break
    for at in range(first, min(first + 5, last - 1)):
        old = document.lower[at] in ("year-old", "old") and document.lower[at - 1] in ("year", "-", "years")
        if old or document.lower[at].endswith("year-old"):
            first = at + 1
    return " ".join(document.between(first, last).split())


@dataclass(slots=True, eq=False, repr=False)
class Reader:
    """A document with what is known of it, read for role phrases."""

    document: Document
    words: ActorWords
    actors: Actors
    marks: Marks
    roles: dict[str, str] = field(init=False)
    """The role nouns, those that the article makes with a prefix among them: « ex-magistrate »."""

    def __post_init__(self) -> None:
        known = self.words.roles
        made = {
            word: known[noun]
            for word in {word for word in self.document.lower if "-" in word}
            if word.startswith(_PREFIXES) and (noun := word.partition("-")[2]) in known
        }
        self.roles = known | made if made else known

    def actor_at(self, token: int) -> ActorCluster | None:
        """The actor named at a token."""
        named = self.actors.at[token] if 0 <= token < len(self.document) else -1
        return self.actors.clusters[self.actors.mentions[named].actor] if named >= 0 else None

    def person_at(self, token: int) -> ActorCluster | None:
        """The person named at a token."""
        actor = self.actor_at(token)
        return actor if actor and actor.kind is ActorKind.PERSON else None

    def is_noun(self, at: int) -> bool:
        """Whether a token is a role's noun, alone or with the word after it: « garde des Sceaux »."""
        word = lower_at(self.document, at)
        return word in self.roles or lower_at(self.document, at + 1) in _TWO_WORDS.get(word, ())

    def is_plural(self, word: str) -> bool:
        """Whether a role noun is a plural."""
        singular = word[:-1]
        return word.endswith("s") and (singular in self.roles or singular.partition("-")[2] in self.roles)

    def phrase_end(self, noun: int, limit: int, comma: bool = False) -> int:
        """The token after the role phrase whose noun is at `noun`; not past `limit` nor the sentence.

        `comma`: the phrase is closed by a comma at `limit`, so that any one word may stand last in it.
        """
        document = self.document
        limit = min(limit, noun + _LONGEST, document.sentences[document.sentence_of[noun]].last)
        end = _Phrase(self, limit).end(noun)
        last = comma and end == limit - 1 and document.kinds[end] == Kind.WORD
        return limit if last and document.lower[end] not in STOPS else end

    def phrase_start(self, noun: int) -> int:
        """The first token of the role phrase whose noun is at `noun`: what qualifies it, no article."""
        document = self.document
        first = max(document.sentences[document.sentence_of[noun]].first, noun - _LONGEST_LEAD)
        capital = document.words[noun][0].isupper()
        at = noun
        while at > first and self._leads(at - 1, capital):
            at -= 1
            if (actor := self.actor_at(at)) and actor.kind is not ActorKind.PERSON:
                at = max(first, self.actors.mentions[self.actors.at[at]].first)
        while at < noun and document.kinds[at] in (Kind.SIGN, Kind.ENDING):
            at += 1
        return at

    def _leads(self, at: int, capital: bool) -> bool:
        """Whether a word before the noun belongs to its phrase. `capital`: the noun is a title with one."""
        words, word = self.words, self.document.lower[at]
        if word in _LINKS:
            return False
        if word in words.before_roles or word in self.roles:
            return True
        if self.document.language == "en":
            return self._leads_in_english(at, capital)
        return word in words.qualifiers or self.document.words[at] == "-"

    def _owns_by_name(self, owner: int) -> bool:
        """Whether the owner of a role belongs to its phrase: "the AFL's boss", not "the board's chair"."""
        actor = self.actor_at(owner)
        return is_capital(self.document, owner) and not (actor and actor.kind is ActorKind.PERSON)

    def _leads_in_english(self, at: int, capital: bool) -> bool:
        document, words, word = self.document, self.words, self.document.lower[at]
        if document.kinds[at] == Kind.SIGN:
            return word in ("-", "’", "'") and at > 0 and document.ends[at - 1] == document.starts[at]
        if document.kinds[at] == Kind.ENDING:
            return word in ("'s", "’s") and self._owns_by_name(at - 1)
        if is_capital(document, at):
            opens = document.opens_sentence(at) and word in words.common
            return (
                not opens
                or self.actors.at[at] >= 0
                or word in words.demonyms
                or document.lower[at + 1] in words.demonyms
            )
        if capital:
            return word in words.portfolios or word in words.demonyms
        other = word in STOPS or word in words.addresses or word in words.verbs
        return not other and not word.endswith(("ing", "ly", "ed"))


class _Phrase:
    """Reads on from a role's noun, one part after the other, not past `limit`."""

    def __init__(self, reader: Reader, limit: int) -> None:
        self.reader, self.limit = reader, limit
        self.document, self.words = reader.document, reader.words

    def end(self, noun: int) -> int:
        """The token after the phrase."""
        at = noun + 1
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
        if word in _OF or (near and word in _OF_NEAR):
            return self._complement(at)
        return self._over_word(at)

    def _over_word(self, at: int) -> int:
        word, kind = self.document.lower[at], self.document.kinds[at]
        if kind in (Kind.CLITIC, Kind.ADDRESS, Kind.ENDING):
            return at + 1 if kind == Kind.ENDING else at
        if word == "par" and lower_at(self.document, at + 1) == "intérim":
            return at + 2
        if word == "sans" and lower_at(self.document, at + 1) == "étiquette":
            return at + 2
        if word in STOPS or word in DETERMINERS:
            return at
        if self._is_field(at):
            return at + 1
        return at + 1 if is_capital(self.document, at) or self._describes(at) else at

    def _is_field(self, at: int) -> bool:
        """Whether a bare noun says what somebody is in charge of: « responsable | plaidoyer | d'Oxfam »."""
        document = self.document
        if document.language != "fr" or document.lower[at - 1] not in _IN_CHARGE:
            return False
        word, after = document.lower[at], lower_at(document, at + 1)
        plain = word.isalpha() and word not in self.words.verbs and word not in _OF and word not in _OF_NEAR
        return plain and after in _AFTER_FIELD

    def _is_second_role(self, at: int) -> bool:
        """Whether two roles share what follows: « fondateur et | PDG de », "founder and | chief executive of"."""
        while at + 1 < self.limit:
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
        return at if self.reader.person_at(at) and not inside else min(mention.last, self.limit)

    def _over_sign(self, at: int) -> int:
        """Past a name between marks, a bracket before the name, a sign in a word, a list of portfolios."""
        document, sign = self.document, self.document.words[at]
        if sign in _OPENING:
            return self._over_title(at)
        if sign == "(" and self._is_party_in_brackets(at):
            end = self._complement(at + 3)
            return end if end > at + 3 else at
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
        for close in range(at + 1, min(at + _LONGEST_TITLE, self.limit)):
            if self.document.words[close] in _CLOSING:
                return close + 1
            if self.document.lower[close] in self.words.verbs:
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
        while after < self.limit and document.lower[after] in _INNER:
            after += 1
        if document.lower[after - 1] in _POSSESSIVES and document.lower[after - 2] in _CONTRACTED:
            after -= 1  # « l'ingénieur du son »
        if after >= self.limit or document.lower[after] in STOPS:
            return at
        if document.lower[after] == "état" and document.lower[after - 1] == "son":
            return at  # « dentiste | de son état »
        if self.reader.actors.at[after] >= 0:
            return min(self.reader.actors.mentions[self.reader.actors.at[after]].last, self.limit)
        if document.kinds[after] == Kind.SIGN:
            title = self._over_title(after) if document.words[after] in _OPENING else after
            return title if title > after else at
        ordinal = document.words[after][0].isdigit() or document.lower[after] in _BEFORE_NOUNS
        after += 2 if ordinal and after + 1 < self.limit else 1
        while after < self.limit and document.language == "en" and self._goes_on(after):
            after += 1
        return after

    def _goes_on(self, at: int) -> bool:
        """Whether an English word goes on with the noun before it: "industry analysis"."""
        word = self.document.lower[at]
        if self.document.kinds[at] == Kind.SIGN or self.reader.actors.at[at] >= 0:
            return False
        return word not in STOPS and word not in _LINKS and word not in self.words.verbs

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
