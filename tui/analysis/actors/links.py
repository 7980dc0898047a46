"""The small words and signs inside names: « Olivier de Kermadec », « J.-P. Dupont », "Ministry of Justice"."""

from __future__ import annotations

from tui.analysis.actors.candidate import Unit
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_capital, joined, lower_at
from tui.analysis.document import Document, Kind

_FRENCH = frozenset(("de", "d'", "du", "des"))
_ARTICLES = frozenset(("la", "l'", "le", "les"))
_PARTICLES = word_set("particles")
_NICKNAME_MARKS = {'"': '"', "“": "”", "«": "»", "‘": "’", "'": "'"}
_GROUPS = word_set("groups")
"""Those whose bodies have a name with a possessive: "People's Liberation Front"."""
_DOMAINS = word_set("domains")


def over_link(document: Document, words: ActorWords, units: list[Unit], at: int, taken: bytearray) -> int:
    """The token where the run goes on after its last unit, past the link that leads there; `at` without a link.

    May lengthen the last unit (« Lefaso.net », « SDIS 35 »).
    """
    if at >= len(document) or not joined(document, at - 1):
        return at
    word, sign = document.lower[at], document.words[at]
    if document.kinds[at] is Kind.ENDING:
        club = lower_at(document, at + 1) in words.english_bodies and len(units) == 1 and units[0][2] is None
        group = document.lower[at - 1] in _GROUPS
        return at + 1 if (club or group) and is_capital(document, at + 1) and joined(document, at) else at
    if document.kinds[at] is Kind.SIGN:
        return _over_sign(document, units, at, sign)
    if sign[0].isdigit():
        return _over_number(document, units, at)
    if word in _PARTICLES and sign[0].islower():
        after = at + 1
        while lower_at(document, after) in _PARTICLES and document.words[after].islower():
            after += 1
        return after if is_capital(document, after) and joined(document, after - 1) else at
    if document.language == "en":
        return _over_english(document, words, units, at)
    if word in _FRENCH and sign[0].islower():
        return _over_french(document, words, units, at, taken)
    if word == "and" and is_capital(document, at + 1) and joined(document, at):
        return at + 1
    return _over_english(document, words, units, at) if word in ("of", "for") else at


def _over_sign(document: Document, units: list[Unit], at: int, sign: str) -> int:
    after = at + 1
    tight = (
        document.ends[at - 1] == document.starts[at]
        and after < len(document)
        and document.ends[at] == document.starts[after]
    )
    if (
        sign in ("-", "‑")
        and tight
        and document.kinds[at - 1] is Kind.ABBREVIATION
        and is_capital(document, after)
    ):
        return after
    if sign == "." and tight and lower_at(document, after) in _DOMAINS and document.words[after].islower():
        units[-1] = (units[-1][0], after + 1, None)
        return after + 1
    if (
        sign == "."
        and len(document.words[at - 1]) <= 2
        and len(units) == 1
        and is_capital(document, after)
        and not document.opens_sentence(after)
    ):
        return after
    if sign == "." and len(document.words[at - 1]) == 1 and len(units) > 1 and units[-1][2] is None:
        units[-1] = (units[-1][0], after, None)
        return after
    if sign == "&" and is_capital(document, after):
        return after
    if sign in _NICKNAME_MARKS and not units[-1][2]:
        return _over_nickname(document, at)
    return at


def _over_nickname(document: Document, at: int) -> int:
    """Past the nickname of « Bob "Skip" Hanrahan »."""
    closes = at + 3 < len(document) and document.words[at + 2] == _NICKNAME_MARKS[document.words[at]]
    if not closes or not (is_capital(document, at + 1) and is_capital(document, at + 3)):
        return at
    spaced = (
        document.ends[at + 2] + 1 == document.starts[at + 3] and document.ends[at] == document.starts[at + 1]
    )
    return at + 3 if spaced else at


def _over_number(document: Document, units: list[Unit], at: int) -> int:
    """Takes the number of « SDIS 35 » and « Europe 1 » into the last unit."""
    first, last, entry = units[-1]
    if (
        entry is None
        and document.words[last - 1].isupper()
        and 1 < len(document.words[last - 1]) <= 5
        and len(document.words[at]) <= 2
    ):
        units[-1] = (first, at + 1, None)
        return at + 1
    return at


def _over_french(document: Document, words: ActorWords, units: list[Unit], at: int, taken: bytearray) -> int:
    """Past the *de* of a surname, after first names alone; of a title with a capital article (« Les Films du Lotus »)."""
    after = at + 1
    while lower_at(document, after) in _ARTICLES and document.words[after].islower():
        after += 1
    if not is_capital(document, after) or not joined(document, after - 1) or taken[after]:
        return at
    opener = lower_at(document, units[0][0])
    if opener in _ARTICLES and len(units) > 1 and not document.opens_sentence(units[0][0]):
        return after
    first_names = all(u[2] is None and lower_at(document, u[0]) in words.first_names for u in units) or (
        len(units) == 2 and units[1][2] is None and lower_at(document, units[0][0]) in words.first_names
    )
    unknown = (
        lower_at(document, after) not in words.places and lower_at(document, after) not in words.gazetteer
    )
    return after if first_names and unknown else at


def _over_english(document: Document, words: ActorWords, units: list[Unit], at: int) -> int:
    """Past *of*, *for* and *and* inside a body's name."""
    word = document.lower[at]
    after = at + 1
    if word == "de":
        after += lower_at(document, after) == "la"
        return after if is_capital(document, after) and joined(document, after - 1) else at
    if word in ("of", "for") and lower_at(document, after) == "the":
        after += 1
    if word not in ("of", "for", "and") or not is_capital(document, after) or not joined(document, after - 1):
        return at
    last = document.lower[units[-1][1] - 1]
    if word != "and":
        return after if last in words.english_bodies and (last not in words.roles or len(units) > 1) else at
    if units[-1][2] or lower_at(document, units[0][0]) in words.first_names:
        return at
    end = after
    while end < len(document) and is_capital(document, end) and joined(document, end - 1):
        end += 1
    begun = any(document.lower[u[1] - 1] in words.bodies for u in units)
    closes = (
        document.lower[end - 1] in words.bodies
        and document.lower[end - 1] not in words.roles
        and end - after > 1
    )
    inside = begun and any(lower_at(document, u[1]) in ("of", "for") for u in units) and end == after + 1
    return (
        after
        if (closes and not begun) or (inside and lower_at(document, after) not in words.gazetteer)
        else at
    )
