"""What stands beside a candidate and says what it is: titles, roles, articles, prepositions, verbs."""

from __future__ import annotations

from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.evidence import Weight, in_capitals, weigh_itself
from tui.analysis.actors.first_names import is_first_name
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_capital, joined, lower_at
from tui.analysis.document import Document, Kind

_ARTICLES = word_set("articles") | word_set("contracted articles")
_PLURAL_ARTICLES = frozenset(("les", "des", "aux"))
_DETERMINERS = word_set("determiners")
_PLACE = {"fr": word_set("french place"), "en": word_set("english place")}
_ANY_PLACE = _PLACE["fr"] | _PLACE["en"]
_AREA = frozenset(("dans", "sur", "in", "on", "across", "through"))
_PLACE_NOUNS = word_set("place nouns")
_LEADERS = word_set("leaders")
_SUBJECT_VERBS = word_set("subject verbs")
_MINISTERS = word_set("ministers")
_HEADS_AFTER = word_set("heads after a company")
_COMPANY_AFTER = word_set("company after")
_KIN = word_set("kin")
_WORKS = word_set("works")
_SAYING = word_set("saying")
_SAID = word_set("said")
_MADE = word_set("made by bodies")
_JOINED = word_set("joined")
_ENGLISH_BAR = word_set("english bar")
_PUBLISHED = word_set("published")
_APPOSED_BY = frozenset(("un", "une", "le", "la", "l'", "a", "an", "the", "ancien", "ancienne"))
_PEOPLES = ("iens", "iennes", "ais", "aises", "ois", "oises", "éens", "ards", "istes", "eurs", "ins", "ains")
"""How the names of peoples and groups end: « les Californiens », « les Insoumis »."""


def weigh(document: Document, words: ActorWords, candidate: Candidate) -> Weight:
    """What one mention says, by its own words and those beside it."""
    if candidate.shouted or in_capitals(document, candidate):
        return Weight()
    weight = weigh_itself(document, words, candidate)
    around = _Around(document, words, candidate, weight)
    if not around.opens_paragraph() and not around.named_before():
        around.grammar_before()
    around.after()
    return weight


class _Around:
    """Reads what stands before and after one mention, into its weight."""

    def __init__(self, document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
        self.document, self.words, self.c, self.weight = document, words, c, weight
        self.lone = c.last - c.first == 1
        self.first_word = document.lower[c.first]
        self.previous = lower_at(document, c.first - 1)
        self.second = lower_at(document, c.first - 2)
        """The word before the previous one."""
        self.third = lower_at(document, c.first - 3)
        self.next = lower_at(document, c.last)

    def opens_paragraph(self) -> bool:
        """Whether nothing stands before it in its paragraph."""
        paragraph = self.document.paragraphs[self.document.paragraph_of[self.c.first]]
        return self.c.first <= paragraph.first

    def named_before(self) -> bool:
        """What a title, a role or a label right before says; whether there is one."""
        words, weight, previous = self.words, self.weight, self.previous
        if previous in words.addresses or (previous in ("de", "d'") and self.second in words.addresses):
            weight.person += 6
        elif previous in words.things and previous not in words.labels and self._is_lower():
            weight.other += 6
        elif previous in words.labels or self._labelled():
            person = not self.lone and is_first_name(words, self.first_word)
            weight.body += 2 if person else 5
        elif previous in _KIN and self.lone:
            weight.other += 10
        elif previous in words.roles or (previous in words.qualifiers and self.second in words.roles):
            name_follows = (
                self.lone
                and is_capital(self.document, self.c.last)
                and joined(self.document, self.c.last - 1)
            )
            group = self.lone and previous[-1:] == "s" and previous[:-1] in words.roles
            weight.person += 0 if name_follows or group else 4
            weight.body += 2 if name_follows else 0
        else:
            return False
        return True

    def _is_lower(self) -> bool:
        return self.document.words[self.c.first - 1].islower()

    def _labelled(self) -> bool:
        """« l'équipementier automobile X », « le parti de gauche X »."""
        if not self._is_lower() or self.document.kinds[self.c.first - 1] is not Kind.WORD:
            return False
        described = self.second in self.words.labels and self.previous not in self.words.roles
        return (described and len(self.previous) > 3) or (
            self.second == "de" and self.third in self.words.labels
        )

    def grammar_before(self) -> None:
        """What an article, a preposition or a verb right before says."""
        previous, weight = self.previous, self.weight
        if previous == ",":
            self._after_comma()
        elif previous in _ARTICLES:
            self._after_article()
        elif (
            self.lone and previous in self.words.demonyms and self._is_lower() and self.second in ("le", "l'")
        ):
            weight.body += 3  # « le suisse Kalder »
        elif previous in _DETERMINERS:
            weight.other += 4 if self.lone and self.document.words[self.c.first].isupper() else 2
        elif previous == "chez":
            weight.body += 3
        elif previous in ("par", "by") and self.second in _MADE:
            weight.body += 3 if self.lone else 2
        elif previous in _JOINED or (previous in ("from", "par", "à") and self.second in _JOINED):
            weight.body += 2.5
        elif self.lone and self.document.language == "fr" and self._after_verb():
            weight.person += 0.5
            weight.body += 1
        elif previous in ("de", "d'", "of", "at", "for", "by"):
            self._after_of()
        elif previous in ("in", "dans") and self.second in _PUBLISHED:
            weight.body += 4
        elif previous in _PLACE[self.document.language]:
            weight.other += 1 if previous == "à" else 2
            if self.first_word in _ARTICLES and self.document.opens_sentence(self.c.first - 1):
                weight.other += 2  # « À La Louvière, »

    def _after_verb(self) -> bool:
        """« a précisé X »."""
        if self.document.kinds[self.c.first - 1] is not Kind.WORD:
            return False
        return self.previous in self.words.verbs or self.previous.endswith("é")

    def _after_comma(self) -> None:
        """« sa rivale, X »; « la ministre, X »."""
        if self.second in self.words.roles:
            self.weight.person += 3
        elif self.second in self.words.labels:
            self.weight.body += 3
        elif self.third in self.words.labels and self.second in self.words.qualifiers:
            self.weight.body += 3  # « une société privée, X »

    def _after_article(self) -> None:
        words, weight = self.words, self.weight
        weight.person -= 0 if self.first_word in words.famous else 2  # "the Trump administration"
        french = self.document.language == "fr"
        weight.article = (1.5 if french else 0.5) if self.lone else (2 if french else 1.5)
        if self.previous in _PLURAL_ARTICLES and self.lone:
            plural = self.first_word.endswith(("s", "x"))
            weight.other += 5 if self.first_word.endswith(_PEOPLES) else 2 if plural else 1
        role = self.third if self.second in ("de", "of", "à") else self.second
        if role in words.things and role not in words.labels:
            weight.other += 4
        before = self.document.lower[max(self.c.first - 6, 0) : self.c.first - 1]
        if _MINISTERS.intersection(before) or self.first_word in words.portfolios:
            weight.other += 5
        elif role in _LEADERS:
            weight.body += 4
        if role in _PLACE_NOUNS or self.second in _AREA:
            weight.other += 2

    def _after_of(self) -> None:
        words, weight, second = self.words, self.weight, self.second
        first_name = is_first_name(words, self.first_word)
        weight.other += 2 if self.lone and second in words.of_place and self.previous != "for" else 0
        thing = second in words.things and second not in words.labels and second not in _WORKS
        if second in _PLACE_NOUNS or thing:
            weight.other += 4 if self.lone or not first_name else 0
        elif second in _MINISTERS and not first_name:
            weight.other += 6
        elif not self.lone and not first_name and self.previous in ("de", "d'") and self._after_noun():
            weight.person -= 1
        elif second in _LEADERS or second.rstrip("s") in _LEADERS:
            if self.lone or self.previous in ("at", "of", "for"):
                weight.body += 3 if self.previous == "at" or not self.lone else 2
                weight.person -= 0 if self.lone or first_name else 1
        elif self.previous == "at":
            weight.other += 0.5

    def _after_noun(self) -> bool:
        """Whether *de* follows a role or a body, so that a place may come: « chef religieux de X »."""
        words, second = self.words, self.second
        noun = second in words.roles or second in words.qualifiers or second in words.bodies
        return noun and self.document.kinds[self.c.first] is not Kind.ABBREVIATION

    def after(self) -> None:
        """What follows: an apposition, an age, a verb, a thing that only companies have."""
        after, weight = self.next, self.weight
        if after == ",":
            self._before_comma()
        elif after == "(":
            if self._bracket_age():
                weight.person += 4
        elif after in ("who", "whose"):
            weight.person += 3
        elif after in _COMPANY_AFTER or (after in ("'s", "’s", "'") and self._next_but(1) in _COMPANY_AFTER):
            weight.body += 3
        elif self.document.language == "en" and not self.c.titled and after in self.words.labels:
            kind = self.c.ordinary and (
                self.first_word in self.words.name_words or self.first_word.endswith("ing")
            )
            weight.body += 0 if kind and self.lone else 4
            weight.other += 4 if kind and self.lone else 0  # "Shipping group X"
        elif after in _HEADS_AFTER and not self.c.titled:
            weight.body += 3
            weight.person -= 2 if self.document.words[self.c.last][0].isupper() else 0
        elif after in ("et", "and") and self._next_is_first_name():
            weight.person += 1
        elif self._subject():
            weight.person += 0.5
            weight.body += 1 if self.document.language == "fr" else 0.5
            weight.body += 1 if self._speaks_alone() else 0
        elif self.previous == "the" and not self.lone and after in self.words.verbs:
            weight.body += 1

    def _speaks_alone(self) -> bool:
        """Whether a lone name that is no first name says something: bodies go without a full name."""
        named = self.lone and not is_first_name(self.words, self.first_word)
        auxiliary = self.next in ("a", "has", "had", "avait")
        return named and (self.next in _SAYING or (auxiliary and self._next_but(1) in _SAID))

    def _next_is_first_name(self) -> bool:
        return is_capital(self.document, self.c.last + 1) and is_first_name(self.words, self._next_but(1))

    def _next_but(self, count: int) -> str:
        return lower_at(self.document, self.c.last + count)

    def _apposed(self) -> str:
        """The noun of an apposition: "Ecominas, a mining company", « X, une association locale »."""
        second = self._next_but(2)
        if self.document.language != "en":
            return second
        found = ""
        for count in range(2, 7):
            word, owner = self._next_but(count), self._next_but(count + 1) in ("'s", "’s", "'")
            if not word.replace("-", "").isalpha() or word in _ENGLISH_BAR:
                break
            if not owner and (word in self.words.roles or word in self.words.labels):
                found = word
        return found or second

    def _bracket_age(self) -> bool:
        """« X (34) »."""
        at = self.c.last + 1
        closed = self._next_but(2) in (")", ",")
        return closed and self.document.kinds[at] is Kind.NUMBER and len(self.document.words[at]) == 2

    def _subject(self) -> bool:
        if self.next in _SUBJECT_VERBS or self.document.kinds[self.c.last : self.c.last + 1] == [Kind.CLITIC]:
            return True
        opens = self.c.ordinary and self.lone and self.first_word not in self.words.common
        return opens and self.next in self.words.verbs

    def _before_comma(self) -> None:
        words, weight, following = self.words, self.weight, self._next_but(1)
        if self.document.kinds[self.c.last + 1 : self.c.last + 2] == [Kind.NUMBER]:
            if self._next_but(2) in ("ans", ",") and len(following) < 4:
                weight.person += 5
            return
        if self.previous in _ANY_PLACE:
            return
        if self._next_is_first_name() and is_first_name(words, self.first_word):
            weight.person += 1  # « Manon, Léo et Yanis »
        noun = following if following in words.roles else self._apposed()
        if following in ("basé", "basée", "based") or (following == "a" and noun.endswith("-based")):
            weight.body += 3
        elif noun in words.roles and (following == noun or following in _APPOSED_BY):
            articled = self.lone and self.previous in _ARTICLES  # « la Finma, gendarme des marchés »
            if noun in words.labels or following in words.labels or articled:
                weight.body += 3
            else:
                weight.person += 4
        elif following in words.labels or (following in _APPOSED_BY and noun in words.labels):
            weight.body += 3
        elif following in ("qui", "dont", "lui", "elle", "who", "whose"):
            weight.person += 1
