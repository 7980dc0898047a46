"""What stands before a candidate and says what it is: titles, roles, articles, prepositions, verbs."""

from __future__ import annotations

from tui.analysis.actors.bodies_before import BodiesBefore
from tui.analysis.actors.first_names import is_first_name
from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.tokens import is_capital, joined
from tui.analysis.document import Kind

_ARTICLES = word_set("articles") | word_set("contracted articles")
_PLURAL_ARTICLES = frozenset(("les", "des", "aux"))
_DETERMINERS = word_set("determiners")
_PLACE = {"fr": word_set("french place"), "en": word_set("english place")}
_AREA = frozenset(("dans", "sur", "in", "on", "across", "through"))
_PLACE_NOUNS = word_set("place nouns")
_LEADERS = word_set("leaders")
_MINISTERS = word_set("ministers")
_KIN = word_set("kin")
_WORKS = word_set("works")
_BEFORE_VERBS = word_set("before infinitives")
_CALLED = word_set("called")
_MADE_OR_SOLD = word_set("made or sold")
_GIVING = tuple(word_set("beginnings of giving"))
_HIS = frozenset("son leur mon ton notre votre le un du".split())
_LOCATED = word_set("located")
_PLACE_OPENERS = word_set("place openers")
_OWN_BODY = 5
"""What a name's own words add that show a body."""
_PAPERS = frozenset("newsroom newspaper reporter columnist website reported reports editorial".split())
_PAPERS = word_set("english papers") - frozenset(
    ("sun", "star", "globe", "record", "register", "mirror", "standard", "independent")
)
_FUNCTION = 10
_PEOPLES = ("iens", "iennes", "ais", "aises", "ois", "oises", "éens", "ards", "istes", "eurs", "ins", "ains")
"""How the names of peoples and groups end: « les Californiens », « les Insoumis »."""


class WordsBefore(BodiesBefore):
    """Reads what stands before one mention."""

    def opens_paragraph(self) -> bool:
        """Whether nothing stands before it in its paragraph."""
        paragraph = self.document.paragraphs[self.document.paragraph_of[self.c.first]]
        return self.c.first <= paragraph.first

    def named_before(self) -> bool:
        """What a title, a role or a label right before says; whether there is one."""
        words, weight, previous = self.words, self.weight, self.previous
        if previous in words.addresses or (previous in ("de", "d'") and self.second in words.addresses):
            weight.person += 6
        elif previous in words.things and previous not in words.labels and self._is_plain_noun():
            weight.other += 6
        elif previous in words.labels or self._labelled():
            person = not self.lone and is_first_name(words, self.first_word)
            weight.body += 2 if person else 5
        elif previous in _MADE_OR_SOLD and self.lone and self._is_lower():
            weight.body += 3  # « l'usine Bosch »
        elif previous == "fils" and self.second in _HIS and is_first_name(words, self.first_word):
            weight.person += 4
        elif previous in _KIN and self.lone:
            weight.other += 10
        elif previous in words.roles or (previous in words.qualifiers and self.second in words.roles):
            name_follows = (
                self.lone
                and is_capital(self.document, self.c.last)
                and joined(self.document, self.c.last - 1)
            )
            group = self.lone and previous[-1:] == "s" and previous[:-1] in words.roles
            members = group and self.document.language == "fr" and self.next not in ("et", ",", "ou")
            weight.person += 0 if name_follows or group else 4
            weight.body += 3 if members else 2 if name_follows else 0  # « les députés Horizons »
        else:
            return False
        return True

    def _is_plain_noun(self) -> bool:
        """Whether the word before is in lower case and no verb: "will | close X", "to | film X"."""
        return self._is_lower() and self.second not in _BEFORE_VERBS

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
        elif previous in _CALLED and self._is_thing():
            weight.other += 6
        elif previous in _DETERMINERS:
            weight.other += 4 if self.lone and self.document.words[self.c.first].isupper() else 2
        elif self._as_body():
            weight.body += self._as_body()
        elif previous.endswith("-based") and not is_first_name(self.words, self.first_word):
            weight.body += 4
        elif self.lone and self.document.language == "fr" and self._after_verb():
            weight.person += 0.5
            weight.body += 1
        elif previous in ("de", "d'", "of", "at", "for", "by"):
            self._after_of()
        elif previous in _PLACE[self.document.language]:
            weight.other += 6 if self._is_located() else 1 if previous == "à" and self._may_be_given() else 2
            if self.first_word in _ARTICLES and self.document.opens_sentence(self.c.first - 1):
                weight.other += 2  # « À La Louvière, »

    def _opens_with_it(self) -> bool:
        """Whether the word before it opens its sentence."""
        return self.document.opens_sentence(self.c.first - 1)

    def _may_be_given(self) -> bool:
        """Whether *à* may lead to a person: to a full name, or to whom something is given or said."""
        near = self.document.lower[max(self.c.first - 6, 0) : self.c.first - 1]
        return not self.lone or any(word.startswith(_GIVING) for word in near)

    def _is_located(self) -> bool:
        """Whether the preposition before leads to a place: "à | Sidi Bouzid", « a eu lieu à | Bassam »."""
        if not self.lone:
            return self.first_word in _PLACE_OPENERS
        opens = self.next == "," and self._opens_with_it()  # « À Bassam, »
        return self.previous == "à" and (opens or self.second in _LOCATED)

    def _is_thing(self) -> bool:
        """Whether the noun before "named" is nobody's: "a bell named X", « une ourse nommée X »."""
        words, noun = self.words, self.second
        body = noun in words.labels or noun in words.generic or noun in words.bodies
        person = noun in words.roles or noun in words.weak_roles or noun in words.demonyms
        return self.third in ("a", "an", "un", "une") and not body and not person

    def _after_verb(self) -> bool:
        """« a précisé X »."""
        if self.document.kinds[self.c.first - 1] != Kind.WORD:
            return False
        return self.previous in self.words.verbs or self.previous.endswith("é")

    def _after_comma(self) -> None:
        """« sa rivale, X »; « la ministre, X »; "Washington, DC"."""
        if self.lone and len(self.first_word) == 2 and self.document.words[self.c.first].isupper():
            self.weight.other += 6
        elif self.second in ("prénom", "pseudonyme"):
            self.weight.person += 5
        elif self._is_firm():
            self.weight.body += 3  # « son assureur, Acme, »
        elif self.second in self.words.roles or (self._may_be_called() and self._after_function()):
            self.weight.person += 3 if self.weight.body < _OWN_BODY else 0  # "its owner, Blue Ridge Capital"
        elif self.second in self.words.labels and self.document.words[self.c.first - 2].islower():
            self.weight.body += 3
        elif self.third in self.words.labels and self.second in self.words.qualifiers:
            self.weight.body += 3  # « une société privée, X »

    def _may_be_called(self) -> bool:
        """Whether a person may be called so: by a full name, or by a first name between commas."""
        return not self.lone or (self.next == "," and is_first_name(self.words, self.first_word))

    def _after_function(self) -> bool:
        """Whether a role and its complement stand before: « l'envoyé pour l'Asie centrale, X »."""
        lower, words = self.document.lower, self.words
        first = self.document.sentences[self.document.sentence_of[self.c.first - 1]].first
        for at in range(self.c.first - 2, max(self.c.first - 2 - _FUNCTION, first), -1):
            if self.document.kinds[at] == Kind.SIGN or lower[at] in words.verbs:
                return False
            if lower[at] in words.roles:
                return lower[at - 1] in _DETERMINERS or lower[at - 1] in _ARTICLES
        return False

    def _after_article(self) -> None:
        words, weight = self.words, self.weight
        weight.person -= 0 if self.first_word in words.famous else 2  # "the Trump administration"
        french = self.document.language == "fr"
        weight.article = (1.5 if french else 0.5) if self.lone else (2 if french else 1.5)
        if self.previous == "au" and self.lone and self.next == "," and self._opens_with_it():
            weight.other += 6  # « Au Kasaï, »
        if self.previous in _PLURAL_ARTICLES and self.lone:
            plural = self.first_word.endswith(("s", "x"))
            weight.other += 5 if self.first_word.endswith(_PEOPLES) else 2 if plural else 1
        role = self.third if self.second in ("de", "of", "à") else self.second
        if role in words.things and role not in words.labels:
            weight.other += 4
        before = self.document.lower[max(self.c.first - 6, 0) : self.c.first - 1]
        if self.lone and self.first_word in _PAPERS and not self.c.ordinary:
            weight.body += 5 if self._is_paper() else 4  # "told the Herald"
        elif (
            _MINISTERS.intersection(before) and not self._is_acronym()
        ) or self.first_word in words.portfolios:
            weight.other += 5
        elif role in _LEADERS:
            weight.body += 4
        if role in _PLACE_NOUNS or self.second in _AREA:
            weight.other += 2

    def _is_acronym(self) -> bool:
        word = self.document.words[self.c.first]
        return self.lone and word.isupper() and len(word) > 1

    def _after_of(self) -> None:
        words, weight, second = self.words, self.weight, self.second
        first_name = is_first_name(words, self.first_word)
        if second in words.roles and not self.lone and self._is_field():
            weight.other += 6  # "Director of Public Affairs"
        weight.other += 2 if self.lone and second in words.of_place and self.previous != "for" else 0
        thing = second in words.things and second not in words.labels and second not in _WORKS
        if second == "," and not self.lone and self.previous == "of":
            weight.body += 3  # "Solicitor Ann Lee, of Irwin Mitchell"
            weight.person -= 2
        elif second in _PLACE_NOUNS or thing:
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
        return noun and self.document.kinds[self.c.first] != Kind.ABBREVIATION
