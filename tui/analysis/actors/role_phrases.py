"""Where a role phrase begins and ends: « ministre malien de la Défense », "chief executive of the group"."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.role_extent import LINKS, STOPS, Phrase
from tui.analysis.actors.tokens import is_capital, is_initials, lower_at
from tui.analysis.document import Document, Kind
from tui.analysis.findings import ActorCluster, Actors
from tui.model import ActorKind

_TWO_WORDS = {
    "garde": ("des",),
    "bras": ("droit",),
    "deuxième": ("ligne",),
    "troisième": ("ligne",),
    "demi": ("de", "d'"),
    "tête": ("pensante",),
    "prix": ("nobel", "goncourt", "pulitzer"),
}
_THREE_WORDS = {"tête": (["de", "liste"], ["d'", "affiche"])}
_PREFIXES = ("ex-", "vice-", "co-", "non-", "then-", "sous-")
_AFTER_OFFICE = ("elect", "designate", "general", "in-waiting", "in-chief", "in-residence", "at-large")
"""What follows an English role in one word with it: "mayor-elect"."""
AGE = frozenset(("ans", "an", "years", "year"))
_LONGEST = 24
_LONGEST_LEAD = 8
"""How many words may qualify a role's noun before it."""


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
    inside: list[int]
    """For each token the span of words said that holds it, -1 for the reporter's words."""
    roles: dict[str, str] = field(init=False)
    """The role nouns, those that the article makes with a prefix among them: « ex-magistrate »."""
    definite: list[int] | None = field(init=False, default=None)
    """Where definite words stand in the reporter's sentences, once `taken_up` has looked."""
    offices: dict[str, tuple[list[str], list[ActorCluster]]] = field(init=False, default_factory=dict)
    """What `full_offices` has read of an office so far: its fuller phrases and who is named after it."""

    def __post_init__(self) -> None:
        known = self.words.roles
        made = {}
        for word in [word for word in self.document.vocabulary if "-" in word]:
            left, _, right = word.partition("-")
            english = self.document.language == "en"
            if right in known and (english or word.startswith(_PREFIXES) or left in known):
                made[word] = known[right]  # « ex-magistrate », « présidente-fondatrice », "ninth-grader"
            elif english and left in known and (right in _AFTER_OFFICE or right.startswith("of-")):
                made[word] = known[left]
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
        if word in self.roles:
            return True
        if word in _TWO_WORDS and lower_at(self.document, at + 1) in _TWO_WORDS[word]:
            return True
        return word in _THREE_WORDS and self.document.lower[at + 1 : at + 3] in _THREE_WORDS[word]

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
        end = Phrase(self, limit).end(noun)
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
        if (word in LINKS and not is_initials(self.document, at)) or word == "one":
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
