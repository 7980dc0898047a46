"""The small words and signs inside names: « Alain de Lille », « J.-P. Dupont », "Ministry of Justice"."""

from __future__ import annotations

from itertools import pairwise

from tui.analysis.actors.aims import goes_on, is_group, is_opened
from tui.analysis.actors.candidate import Unit
from tui.analysis.actors.gazetteer import Known
from tui.analysis.actors.known import known_at
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.possessives import ends_on_body, is_own
from tui.analysis.actors.tokens import is_capital, is_title, joined, lower_at
from tui.analysis.document import Document, Kind

_OF = frozenset(("de", "d'", "du", "des"))
_ARTICLES = frozenset(("la", "l'", "le", "les"))
_PARTICLES = word_set("particles")
_GROUPS = word_set("groups")
"""Those whose bodies have a name with a possessive: "People's Liberation Front"."""
_DOMAINS = word_set("domains")
_SHORTENED = word_set("shortened first names")
_NUMBERED = word_set("numbered channels")
_SMALL_WORDS = _PARTICLES | _OF | {"of", "for", "and", "on"}
_ON = word_set("bodies on")
_NICKNAME_MARKS = {'"': '"', "“": "”", "«": "»", "‘": "’", "'": "'"}
_SIGNS = frozenset((*_NICKNAME_MARKS, "’", "&", ".", ",", "-", "‑"))


def over_link(document: Document, words: ActorWords, units: list[Unit], at: int, taken: bytearray) -> int:
    """The token where the run goes on after its last unit, past a link; `at` where there is none.

    May lengthen the last unit (« Amazon.com », « SDIS 35 »).
    """
    if at >= len(document.words) or not _may_link(document, at) or not joined(document, at - 1):
        return at
    return _Link(document, words, units, at, taken).end()


def _may_link(document: Document, at: int) -> bool:
    """Whether a token can be a link at all; most that follow a name cannot."""
    kind = document.kinds[at]
    if kind in (Kind.WORD, Kind.ELIDED):
        return document.lower[at] in _SMALL_WORDS or document.words[at][0].isdigit()
    return kind != Kind.SIGN or document.words[at] in _SIGNS


class _Link:
    """What stands between the last unit of a run and the next."""

    def __init__(
        self, document: Document, words: ActorWords, units: list[Unit], at: int, taken: bytearray
    ) -> None:
        self.document, self.words, self.units, self.at, self.taken = document, words, units, at, taken
        self.word = document.lower[at]
        self.opener = document.lower[units[0][0]]
        self.last = document.lower[units[-1][1] - 1]
        """The last word of the run."""

    def end(self) -> int:
        """The token after the link, or `at`."""
        kind = self.document.kinds[self.at]
        if kind == Kind.ENDING:
            return self._over_possessive()
        if kind == Kind.SIGN:
            return self._over_sign()
        if self.word[0].isdigit():
            return self._over_number()
        return self.at if self.document.words[self.at][0].isupper() else self._over_word()

    def _over_word(self) -> int:
        """Past a small word in lower case."""
        if self.word in _PARTICLES:
            return self._over_particles()
        if self.document.language == "en":
            return self._over_english()
        if self.word in _OF:
            return self._over_of()
        if self.word == "and":  # an English name in a French article
            return self._if_capital(self.at + 1)
        return self._over_english() if self.word in ("of", "for") else self.at

    def _if_capital(self, after: int) -> int:
        """`after` where a capital stands there, joined to what is before it; else `at`."""
        return after if is_capital(self.document, after) and joined(self.document, after - 1) else self.at

    def _over_possessive(self) -> int:
        """ "St. Mary's Hospital", "People's Liberation Front"."""
        office = self.last in self.words.roles  # "U.S. Attorney's Office"
        plain = len(self.units) <= 3 and all(
            u[2] is None or (office and u[2].known == Known.STATE) for u in self.units
        )
        saint = self.opener in ("st", "st.") and self._if_capital(self.at + 1) == self.at
        if plain and (saint or is_own(self.document, self.words, self.at, self.opener)):
            self.units[-1] = (self.units[-1][0], self.at + 1, None)  # "the bells of St Mary's"
            return self.at + 1
        club = plain and ends_on_body(self.document, self.words, self.at + 1)
        return self._if_capital(self.at + 1) if club or self.last in _GROUPS else self.at

    def _over_particles(self) -> int:
        """« Jan van den Berg »."""
        after = self.at + 1
        while lower_at(self.document, after) in _PARTICLES and self.document.words[after].islower():
            after += 1
        return self._if_capital(after)

    def _over_sign(self) -> int:
        document, at, sign = self.document, self.at, self.document.words[self.at]
        after = at + 1
        if sign in "'’" and self.last.endswith("s") and document.ends[at - 1] == document.starts[at]:
            return (
                self._if_capital(after) if ends_on_body(self.document, self.words, after) else at
            )  # "Teachers' Federation"
        if sign in _NICKNAME_MARKS:
            return self._over_nickname()
        if sign == "&":
            return after if is_capital(document, after) else at
        if sign == ".":
            return self._over_stop()
        if sign == ",":
            return after if goes_on(document, self.words, self.units, at) else at
        initial = document.kinds[at - 1] == Kind.ABBREVIATION
        hyphen = sign in ("-", "‑") and initial and self._is_tight()
        return after if hyphen and is_capital(document, after) else at

    def _is_tight(self) -> bool:
        """Whether no space stands around the sign."""
        starts, ends, at = self.document.starts, self.document.ends, self.at
        return ends[at - 1] == starts[at] and at + 1 < len(starts) and ends[at] == starts[at + 1]

    def _over_stop(self) -> int:
        """« Amazon.com », « Ph. Martin », « Anna P. »."""
        document, units, after = self.document, self.units, self.at + 1
        if self._is_tight() and lower_at(document, after) in _DOMAINS and document.words[after].islower():
            units[-1] = (units[-1][0], after + 1, None)
            return after + 1
        short = len(self.last)
        if (
            is_capital(document, after)
            and (self.last in _SHORTENED or (short <= 2 and len(units) == 1))
            and (self.last in _SHORTENED or not document.opens_sentence(after))
        ):
            return after
        if short == 1 and len(units) > 1 and units[-1][2] is None:
            units[-1] = (units[-1][0], after, None)
            return after
        return self.at

    def _over_nickname(self) -> int:
        """« Bob "Ace" Miller »."""
        document, at = self.document, self.at
        if self.units[-1][2] or at + 3 >= len(document):
            return at
        closed = document.words[at + 2] == _NICKNAME_MARKS[document.words[at]]
        named = is_capital(document, at + 1) and is_capital(document, at + 3)
        spaces = 1 if document.words[at] == "«" else 0
        tight = document.starts[at + 1] - document.ends[at] <= spaces
        spaced = document.ends[at + 2] + 1 == document.starts[at + 3]
        return at + 3 if closed and named and tight and spaced else at

    def _over_number(self) -> int:
        """Takes the number of « SDIS 35 » and « CRS 8 » into the last unit."""
        first, last, entry = self.units[-1]
        local = self.last == "local" and len(self.units) > 1  # "Transit Union Local 1385"
        several = len(self.units) > 1 or last - first > 1
        if local or (self.last in _NUMBERED and several and len(self.word) == 1):
            self.units[-1] = (first, self.at + 1, None)  # "BBC Radio 4"
            return self.at + 1
        acronym = self.document.words[last - 1]
        if (
            (entry is None or last - first == 1)
            and acronym.isupper()
            and 1 < len(acronym) <= 5
            and len(self.word) <= 2
            and lower_at(self.document, self.at + 1) not in ("-", "–")  # "Hull KR 38-4"
        ):
            self.units[-1] = (first, self.at + 1, None)
            return self.at + 1
        return self.at

    def _over_of(self) -> int:
        """The *de* of a surname, or of a title with a capital article: « Les Films du Lotus »."""
        document, words, units = self.document, self.words, self.units
        if self.opener in words.addresses and len(units) > 1:
            units = units[1:]
        after = self.at + 1
        while lower_at(document, after) in _ARTICLES and document.words[after].islower():
            after += 1
        if self._if_capital(after) != after or self.taken[after]:
            return self.at
        article = next((unit for unit in units[:2] if document.lower[unit[0]] in _ARTICLES), None)
        if article and units[-1][1] - article[0] > 1 and is_title(document, article[0]):
            known = article[2] is not None and self.word in ("de", "d'")  # « Le Soir de Bruxelles »
            known = known and self._is_place(after)
            return self.at if known else after
        plain = all(unit[2] is None for unit in units)
        first_names = all(document.lower[u[0]] in words.first_names for u in units)
        linked = any(
            unit[0] > before[1] for before, unit in pairwise(units)
        )  # « Claire de La Tour d'Auvray »
        short = (len(units) == 2 or linked) and document.lower[units[0][0]] in words.first_names
        place = document.lower[after] in words.places or known_at(document, words, after)
        return after if plain and (first_names or short) and not place else self.at

    def _is_place(self, at: int) -> bool:
        entry = known_at(self.document, self.words, at)
        place = entry is not None and entry.known in (Known.STATE, Known.CAPITAL)
        return place or self.document.lower[at] in self.words.places

    def _over_english(self) -> int:
        """*of*, *for* and *and* inside a body's name; *de* inside a foreign one."""
        after = self.at + 1
        if self.word == "de":
            return self._if_capital(after + (lower_at(self.document, after) == "la"))
        if self.word == "and":
            return self._over_and() if self._if_capital(after) == after else self.at
        if self.word == "on" and self.last in _ON and lower_at(self.document, after) not in self.words.things:
            return self._if_capital(after)  # "Council on Foreign Relations"
        if self.word not in ("of", "for"):
            return self.at
        if lower_at(self.document, after) == "the":
            after += 1
        body = self.last in self.words.english_bodies
        if self.word == "for" and is_group(self.document, self.at):
            return self._if_capital(after)  # "Citizens for Fair Taxes"
        named = self.last not in self.words.roles or len(self.units) > 1
        return self._if_capital(after) if body and named else self.at

    def _over_and(self) -> int:
        """ "Occupational Safety and Health Administration", "Ministry of Health and Welfare"."""
        document, words, after = self.document, self.words, self.at + 1
        if self.opener in words.first_names:
            return self.at
        end = after
        while end < len(document) and is_capital(document, end) and joined(document, end - 1):
            end += 1
        if self.units[-1][2]:  # "Federation of Red Cross and Red Crescent Societies"
            noun = document.lower[end - 1]
            members = noun in words.bodies and noun[-1] == "s" and end - after > 1
            return after if members and is_opened(document, words, self.units) else self.at
        ends = [document.lower[u[1] - 1] for u in self.units]
        begun = any(word in words.bodies or word in words.suffixes for word in ends)
        if not begun:
            noun = document.lower[end - 1]
            return after if noun in words.bodies and noun not in words.roles and end - after > 1 else self.at
        if self.last in words.trades and end == after + 1 and document.lower[after] in words.trades:
            return after  # "Alder Pulp and Paper"
        known = document.lower[after] in words.gazetteer
        alone = is_opened(document, words, self.units) and end == after + 1 and not known
        return after if alone or goes_on(document, words, self.units, self.at) else self.at
