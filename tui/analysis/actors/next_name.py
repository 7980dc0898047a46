"""Where in a run of capitals the name of a person begins after another one, or after a body's."""

from __future__ import annotations

from tui.analysis.actors.candidate import Unit, is_palace
from tui.analysis.actors.east_asian import is_full_name
from tui.analysis.actors.first_names import is_first_name
from tui.analysis.actors.gazetteer import OF_STATES, Entry, Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.offices import ends_office, is_told
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document

_PARTICLES = word_set("particles")
_OF_OTHERS = frozenset(("de", "d'", "du", "des", "les", "aux"))


def begins_name(document: Document, words: ActorWords, part: list[Unit], unit: Unit, followed: bool) -> bool:
    """Whether a name begins at `unit`, the part of the run before it being another one.

    `followed`: more units come after it.
    """
    before = part[-1]
    if unit[2]:
        branch = unit[2].known == Known.STATE and before[2] is not None and is_branched(before[2])
        apart = before[2] is not None and not before[2].article  # « La Libre Gazette »
        return is_palace(unit) or (apart and not (branch and len(part) == 1))
    if is_full_name(document, unit[0]) or (followed and _is_said_of(document, words, part, unit)):
        return True
    word = document.lower[unit[0]]
    if (word in _PARTICLES and len(part) == 1) or not is_first_name(words, word):
        return False
    known = before[2] is not None and before[2].known == Known.BODY
    if not followed and (document.language == "en" or not known):
        return False
    last = document.lower[before[1] - 1]
    if len(part) == 1 and before[2] is None and is_first_name(words, last):
        return False
    return before[2] is not None or _ends_other(document, words, last, part)


def is_branched(entry: Entry) -> bool:
    """Whether a body may have branches in countries: "Greenpeace Brazil", no "UN Sudan"."""
    return entry.known == Known.BODY and entry.key not in OF_STATES


def _is_said_of(document: Document, words: ActorWords, part: list[Unit], unit: Unit) -> bool:
    """Whether an office or a body stands before a full name that no list holds."""
    if ends_office(document, words, part, unit):
        return True
    french = document.language == "fr" and len(part) == 1
    return french and is_told(document, words, part[0], document.lower[unit[0]])


def _ends_other(document: Document, words: ActorWords, last: str, part: list[Unit]) -> bool:
    """Whether a word ends what is no person: a place, a portfolio, a company."""
    before = lower_at(document, part[0][0] - 1)
    if before in words.roles and len(part) == 1 and document.words[part[0][0]].isupper():
        return True  # « députée LREM | Marie Martin »
    ends = (words.suffixes, words.portfolios, words.places, words.demonyms, words.parties, words.things)
    return any(last in end for end in ends) or before in _OF_OTHERS
