"""In a report on sport a city that plays stands for its club: « Lyon ira défier Rennes »."""

from __future__ import annotations

from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.states import verb_follows
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind

_SPORT = word_set("sport")
_LEAST = 6
_SHARE = 0.02
"""Sport words that make a report on sport: so many, and this share of all tokens."""
_AGAINST = word_set("against")
_MEETING = word_set("meeting")


def is_sport(document: Document) -> bool:
    """Whether an article is a report on sport."""
    count = len([word for word in document.lower if word in _SPORT])
    return count >= _LEAST and count >= _SHARE * len(document)


def plays(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether the city of `c` plays where it is named, in a report on sport."""
    before = lower_at(document, c.first - 1)
    if before == "à" and lower_at(document, c.first - 2) == "face":
        return True
    if before in ("de", "d'", "of") and lower_at(document, c.first - 2) in _MEETING:
        return True
    if before in ("à", "de", "d'", "en", "dans", "vers", "près", "in", "at", "to", "from", "of"):
        return False
    opens = c.first == 0 or document.opens_sentence(c.first)
    if opens or before in _AGAINST or document.kinds[c.first - 1] == Kind.SIGN:
        return before in _AGAINST or verb_follows(document, words, c, opens)
    return lower_at(document, c.last) in words.verbs
