"""What follows a candidate and says what it is: an apposition, an age, a verb, what only companies have."""

from __future__ import annotations

from tui.analysis.actors.around import Around
from tui.analysis.actors.business import trades
from tui.analysis.actors.first_names import is_first_name
from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.tokens import is_capital
from tui.analysis.document import Kind

_ARTICLES = word_set("articles") | word_set("contracted articles")
_PLACE = {"fr": word_set("french place"), "en": word_set("english place")}
_ANY_PLACE = _PLACE["fr"] | _PLACE["en"]
_SUBJECT_VERBS = word_set("subject verbs")
_HEADS_AFTER = word_set("heads after a company")
_COMPANY_AFTER = word_set("company after")
_SAYING = word_set("saying")
_SAID = word_set("said")
_ENGLISH_BAR = word_set("english bar")
_ELECTED = frozenset(("governor", "senator", "mayor", "mp", "mla", "councillor", "sheriff", "deputy"))
_DISTRICTS = frozenset(
    ("district", "county", "province", "village", "township", "airport", "market", "taluk")
)
_STANDS = word_set("taking a stand")
_OF_CRAFT = 30
"""One mention of a craft tells what all the others are."""
_OWN_BODY = 5
"""What a name's own words add that show a body."""
_CRAFT = frozenset(
    "spacecraft rocket rockets capsule lander probe telescope missile missiles drones warplanes".split()
)
"""What is flown and launched, and no body: "the Orion spacecraft"."""
_OFFICERS = frozenset(("executive", "financial", "operating", "technology"))
_SEATED = ("-based", "-area", "-born", "-bound")
_DOES = word_set("bodies do")
_APPOSED_BY = frozenset(
    "un une le la l' a an the ancien ancienne son sa leur mon ma his her their my".split()
)
_PARTICIPLES = {"fr": ("é", "ée", "és", "ées", "ant", "ants"), "en": ("ed", "ing")}


class WordsAfter(Around):
    """Reads what follows one mention."""

    def after(self) -> None:
        """What follows: an apposition, an age, a verb, a thing that only companies have."""
        after, weight = self.next, self.weight
        if (after in ("who", "whose") and not self._is_where()) or self._is_changed():
            weight.person += 3
        elif after == ",":
            self._before_comma()
        elif after == "(":
            if self._bracket_age() or self._bracket_name():
                weight.person += 4
        elif self._is_seat() or self._of_district() or self._is_craft():
            weight.other += _OF_CRAFT if self._is_craft() else 6
        elif self._has_what_companies_have() or self._trades():
            weight.body += 3
        elif self.document.language == "en" and not self.c.titled and after in self.words.labels:
            kind = self.c.ordinary and (
                self.first_word in self.words.name_words or self.first_word.endswith("ing")
            )
            weight.body += 0 if kind and self.lone else 4
            weight.other += 4 if kind and self.lone else 0  # "Shipping group X"
        elif self._leads_a_role() and not self.c.titled:
            weight.body += 3
        elif after in _HEADS_AFTER and not self.c.titled:
            weight.body += 3
            weight.person -= 2 if self.document.words[self.c.last][0].isupper() else 0
        elif after in ("et", "and") and self._next_is_first_name():
            weight.person += 1
        elif self._subject():
            self._as_subject()
            weight.spoken = 0 if not self._speaks_alone() else 2 if self._in_statement() else 1
        elif self.previous == "the" and not self.lone and after in self.words.verbs:
            weight.body += 1

    def _is_where(self) -> bool:
        """Whether a lone name that is no first name stands where a place does: "a driver from X whose"."""
        place = self.previous in _ANY_PLACE or self.previous in ("at", "of")
        return self.lone and place and not is_first_name(self.words, self.first_word)

    def _bracket_name(self) -> bool:
        """« Kévin (le prénom a été changé) », "Ann (not her real name)"."""
        near = [self.next_but(i) for i in range(1, 6)]
        return "prénom" in near[:3] or ("name" in near and ("not" in near or "changed" in near))

    def _is_changed(self) -> bool:
        """Whether an asterisk says that the name was changed: « Camille* »."""
        end = self.document.ends[self.c.last - 1]
        return self.document.text.startswith("*", end)

    def _of_district(self) -> bool:
        """Whether a place names whom it elects, or its own kind: "Nyando Senator Ruth Otieno"."""
        if self.document.language != "en" or not (self.lone or self.next == "mp"):
            return False
        if self.document.words[self.c.first].isupper():
            return False  # "DMK | MP"
        elected = self.next in _ELECTED and is_capital(self.document, self.c.last)
        return (elected and is_capital(self.document, self.c.last + 1)) or self.next in _DISTRICTS

    def _is_seat(self) -> bool:
        """Whether the name runs on into a word that only says where something is: "Mercer | Island-based"."""
        head, hyphen, _ = self.next.rpartition("-")
        return (
            bool(hyphen)
            and bool(head)
            and self.document.words[self.c.last][0].isupper()
            and (self.next.endswith(_SEATED))
        )

    def _is_craft(self) -> bool:
        return self.lone and self.next in _CRAFT

    def _has_what_companies_have(self) -> bool:
        """ "Acme shares", "Acme's headquarters", "Acme's chief executive"."""
        if self.next in _COMPANY_AFTER:
            return True
        owned = self.next_but(1) if self.next in ("'s", "’s", "'") else ""
        officer = owned == "chief" and self.next_but(2) in _OFFICERS
        return officer or (owned in _COMPANY_AFTER)

    def _trades(self) -> bool:
        """Whether a lone name that is no first name does what companies do: "Acme will cut 300 jobs"."""
        place = self.previous in _ANY_PLACE or self.first_word in self.words.places
        return (
            self.lone
            and not place
            and not is_first_name(self.words, self.first_word)
            and trades(self.document, self.c)
        )

    def _leads_a_role(self) -> bool:
        """ "Northlink managing director"."""
        leads = self.lone and self.next in self.words.before_roles and self._is_lower_next()
        return leads and self.document.language == "en" and self.next_but(1) in self.words.roles

    def _is_lower_next(self) -> bool:
        return self.document.words[self.c.last].islower()

    def _speaks_alone(self) -> bool:
        """Whether a lone name that is no first name says something: bodies go without a full name."""
        named = self.lone and not is_first_name(self.words, self.first_word)
        auxiliary = self.next in ("a", "has", "had", "avait")
        return named and (self.next in _SAYING or (auxiliary and self.next_but(1) in _SAID))

    def _as_subject(self) -> None:
        """A verb follows: of a first name a person's, of another word as often a body's."""
        french = self.document.language == "fr"
        first = self.lone and french and is_first_name(self.words, self.first_word)
        self.weight.person += 1.5 if first else 0.5
        stands = french and self.lone and self.next in _STANDS and not self._may_be_any_word()
        self.weight.body += 0 if first else 2 if stands else 1 if french else 0.5

    def _may_be_any_word(self) -> bool:
        """Whether a list knows the word for something else than a body."""
        words, word = self.words, self.first_word
        groups = (words.places, words.famous, words.common, words.things, words.demonyms, words.roles)
        return any(word in group for group in groups)

    def _in_statement(self) -> bool:
        """Whether words are said as bodies say them: "said in a statement", « dans un communiqué »."""
        return any(self.next_but(i) in ("statement", "communiqué", "filing") for i in range(1, 8))

    def _next_is_first_name(self) -> bool:
        return is_capital(self.document, self.c.last + 1) and is_first_name(self.words, self.next_but(1))

    def _apposed(self) -> str:
        """The noun of an apposition: "Ecominas, a mining company", « X, une association locale »."""
        second = self.next_but(2)
        if self.document.language != "en":
            return second
        found = ""
        for count in range(2, 7):
            word, owner = self.next_but(count), self.next_but(count + 1) in ("'s", "’s", "'")
            if word in ("'s", "’s"):
                continue
            if not word.replace("-", "").isalpha() or word in _ENGLISH_BAR:
                break
            if not owner and (word in self.words.roles or self._is_body_noun(word)):
                found = word
        owner = self.next_but(3) in ("'s", "’s", "'")  # "X, the society's head"
        return found or ("" if owner else second)

    def _bracket_age(self) -> bool:
        """« X (34) »."""
        at = self.c.last + 1
        closed = self.next_but(2) in (")", ",")
        return closed and self.document.kinds[at] == Kind.NUMBER and len(self.document.words[at]) == 2

    def _subject(self) -> bool:
        if self.next in _SUBJECT_VERBS or self.document.kinds[self.c.last : self.c.last + 1] == [Kind.CLITIC]:
            return True
        opens = self.c.ordinary and self.lone and self.first_word not in self.words.common
        return opens and self.next in self.words.verbs

    def _is_body_noun(self, noun: str) -> bool:
        return noun in self.words.labels or noun in self.words.generic

    def _is_detached(self) -> bool:
        """Whether a sentence's first word only describes who comes: « Consulté, l'architecte »."""
        word = self.first_word
        if is_first_name(self.words, word):
            return False
        return word in self.words.roles or word.endswith(_PARTICIPLES[self.document.language])

    def _before_comma(self) -> None:
        words, weight, following = self.words, self.weight, self.next_but(1)
        if self.lone and self.c.ordinary and self._is_detached():
            weight.other += 8
            return
        if self.document.kinds[self.c.last + 1 : self.c.last + 2] == [Kind.NUMBER]:
            if self.next_but(2) in ("ans", ",") and len(following) < 4:
                weight.person += 5
            return
        if self.previous in _ANY_PLACE:
            return
        if self._next_is_first_name() and is_first_name(words, self.first_word):
            weight.person += 1  # « Manon, Léo et Yanis »
        titles = is_capital(self.document, self.c.last + 1) and is_capital(self.document, self.c.last + 2)
        noun = following if following in words.roles and not titles else self._apposed()  # "X, | Sister Ann"
        if following in ("basé", "basée", "based") or (following == "a" and noun.endswith("-based")):
            weight.body += 3
        elif noun in words.roles and (following == noun or following in _APPOSED_BY):
            articled = self.lone and self.previous in _ARTICLES  # « la Finma, gendarme des marchés »
            if noun in words.labels or following in words.labels or articled:
                weight.body += 3
            else:
                weight.person += 0 if weight.body >= _OWN_BODY else 4  # "Blue Ridge Capital, an owner of"
        elif (
            following in words.labels
            or (following == "numéro" and self.lone)
            or (following in _APPOSED_BY and self._is_body_noun(noun))
        ):
            weight.body += 3
        elif following in ("which", "qui") and self.next_but(2) in _DOES:
            weight.body += 4 if following == "which" else 2
        elif following in ("qui", "dont", "lui", "elle", "who", "whose"):
            weight.person += 1
