"""What stands before a candidate and says that it is a body: a firm's label, what bodies do, a source."""

from __future__ import annotations

from tui.analysis.actors.around import Around
from tui.analysis.actors.first_names import is_first_name
from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Kind

_MADE = word_set("made by bodies")
_JOINED = word_set("joined")
_PUBLISHED = word_set("published")
_HELD = word_set("held")
_FIELDS = word_set("office fields")
_TOLD = frozenset(("told", "tells", "telling"))
_OF_PAPERS = frozenset("newsroom newspaper reporter columnist website reported reports editorial".split())


class BodiesBefore(Around):
    """Reads what shows a body before one mention."""

    def _labelled(self) -> bool:
        """« l'équipementier automobile X », « le parti de gauche X »."""
        if not self._is_lower() or self.document.kinds[self.c.first - 1] != Kind.WORD:
            return False
        described = self.second in self.words.labels and self.previous not in self.words.roles
        of = self.third if self.second in ("de", "du", "des", "d'") else ""
        if self.second in ("la", "l'") and self.third == "de":
            of = lower_at(self.document, self.c.first - 4)  # « le géant de la distribution X »
        return (described and len(self.previous) > 3) or of in self.words.labels

    def _is_lower(self) -> bool:
        return self.document.words[self.c.first - 1].islower()

    def _as_body(self) -> float:
        """How much a word and its preposition show a body: « chez X », "owned by X", "shares of X"."""
        previous, second = self.previous, self.second
        if previous == "chez":
            return 3
        if previous in ("par", "by") and second in _MADE:
            return 3 if self.lone else 2
        if previous in _JOINED or (previous in ("from", "par", "à") and second in _JOINED):
            return 2.5
        if self.lone and self._is_source():
            return 1
        held = previous in ("of", "de", "d'") and second in _HELD
        return 4 if held or (previous in ("in", "dans") and second in _PUBLISHED) else 0

    def _is_source(self) -> bool:
        """« selon Télam »: persons are named in full there, or have been."""
        source = self.previous == "selon" or (self.previous == "to" and self.second == "according")
        words, word = self.words, self.first_word
        groups = (words.first_names, words.famous, words.places, words.roles, words.common, words.addresses)
        return source and self.next != "." and not any(word in group for group in groups)

    def _is_paper(self) -> bool:
        """Whether words are told to a thing with a paper's name, or it has a newsroom."""
        return self.second in _TOLD or self.next in _OF_PAPERS

    def _is_firm(self) -> bool:
        """Whether a noun that firms and persons are called by stands before a word that is no first name."""
        named = self.lone and not is_first_name(self.words, self.first_word)
        return named and self.second in self.words.labels and self.second in self.words.roles

    def _is_field(self) -> bool:
        """Whether its words only say what an office is of: "Public Affairs"."""
        lower, words = self.document.lower, self.words
        return all(
            lower[i] in _FIELDS or lower[i] in words.portfolios for i in range(self.c.first, self.c.last)
        )
