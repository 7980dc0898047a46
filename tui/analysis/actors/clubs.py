"""In a report on sport a city that plays stands for its club: « Lyon ira défier Rennes »."""

from __future__ import annotations

from collections.abc import Collection

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
_CLUB_NAMES = word_set("club names")
CLUB_OPENERS = word_set("club openers")
"""Letters and words that open the names of French clubs: « SU Agen »."""
_WITH_TEAMS = frozenset(("le", "du", "au", "les", "des", "aux", "the"))
_PARTICIPLES = ("é", "és", "ée", "ées", "ant")
"""Endings of a French sentence's first word that only describes: « Menés à la pause »."""
_FACING = frozenset(("contre", "against", "versus", "v", "vs"))
_TEAM_ROLES = word_set("team roles")
_PLAYS = word_set("plays")
_BEATEN = word_set("beaten")
_AFTER_SCORE = frozenset((",", ".", ")", ";", "-", "–"))
_BEFORE_PLACES = (
    word_set("french place") | word_set("english place") | {"de", "d'", "près", "via", "at", "to"}
)
_BEFORE_PLACES |= {"of", "over", "above"}
_AT = frozenset(("in", "at", "near", "from", "à", "de", "d'", "dans", "vers", "près"))


def is_sport(document: Document) -> bool:
    """Whether an article is a report on sport."""
    if document.vocabulary.isdisjoint(_SPORT):
        return False
    english = document.language == "en"
    count = len([word for word in document.lower if word in _SPORT and not (english and word == "but")])
    return count >= _LEAST and count >= _SHARE * len(document)


def teams(document: Document, words: ActorWords, candidates: list[Candidate]) -> frozenset[str]:
    """The names, as keys, that a report on sport gives to those who play and that no list holds."""
    found = {c.key for c in candidates if c.entry is None and _is_team(document, words, c)}
    named = [key.split(" ") for key in found if " " in key]  # "Marlow" and "County" of "Marlow County"
    full = {c.key for c in candidates if c.key in words.full_clubs and " " in c.key}
    ends = [(key.partition(" ")[2], key.rpartition(" ")[2]) for key in full]  # "North End"
    return frozenset(found.union(*named, *ends)) | {
        c.key for c in candidates if _is_short(words, document, c)
    }


def _is_short(words: ActorWords, document: Document, c: Candidate) -> bool:
    """Whether a name is a known club's for short: "Millwall", « les Diables rouges »; at the start of a
    sentence a word that is common too needs a verb.
    """
    if c.key not in words.short_clubs:
        return False
    if c.key in words.demonyms:
        return lower_at(document, c.first - 1) in _WITH_TEAMS
    place = c.key in words.places
    sure = (
        not c.ordinary or (place and c.key not in words.common) or lower_at(document, c.last) in _TEAM_ROLES
    )
    return sure or verb_follows(document, words, c, False)


def _is_team(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether one mention shows a team: "Harwich Town", "Harwich 2", "a loss to Harwich", "Harwich hosts"."""
    last = document.lower[c.last - 1]
    if c.last - c.first == 2:
        return last in _CLUB_NAMES or document.lower[c.first] in CLUB_OPENERS
    if c.last - c.first > 2 or any(last in group for group in _no_team(words)):
        return False
    if c.ordinary and (last in words.common or last in words.before_roles or last.endswith(_PARTICIPLES)):
        return False
    return _scores(document, c) or _is_opponent(document, c)


def _no_team(words: ActorWords) -> tuple[Collection[str], ...]:
    """The words that stand where a team would and are none: "Ghanaian striker", "Ann faces"."""
    return words.first_names, words.famous, words.roles, words.demonyms, words.things


def _scores(document: Document, c: Candidate) -> bool:
    """Whether the goals of one side follow: "Harwich 2, Castleford 1"."""
    if (
        c.last + 1 >= len(document)
        or document.kinds[c.last] != Kind.NUMBER
        or len(document.words[c.last]) > 2
    ):
        return False
    return document.words[c.last + 1] in _AFTER_SCORE and lower_at(document, c.first - 1) not in _AT


def _is_opponent(document: Document, c: Candidate) -> bool:
    """Whether one side meets another here, or somebody of the team is named: "Harwich striker"."""
    before, after = lower_at(document, c.first - 1), lower_at(document, c.last)
    second = lower_at(document, c.first - 2)
    if before in ("to", "over", "de", "d'") and second in _MEETING:
        return True
    if before in _FACING or before in _BEATEN or (before == "à" and second == "face"):
        return True
    return before not in _AT and (after in _TEAM_ROLES or after in _PLAYS)


def plays(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether the city of `c` plays where it is named, in a report on sport."""
    before = lower_at(document, c.first - 1)
    if before == "à" and lower_at(document, c.first - 2) == "face":
        return True
    if before in ("de", "d'", "of") and lower_at(document, c.first - 2) in _MEETING:
        return True
    if before in _BEFORE_PLACES:
        return False
    if c.key in words.short_clubs:
        return True
    opens = c.first == 0 or document.opens_sentence(c.first)
    if opens or before in _AGAINST or document.kinds[c.first - 1] == Kind.SIGN:
        return before in _AGAINST or verb_follows(document, words, c, opens)
    return lower_at(document, c.last) in words.verbs
