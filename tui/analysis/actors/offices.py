"""What an office is of, and whom a French body is told with: words between a title and the name after it.

"Commissioner of Police | Bayo Ade", "Karnataka Public Works | Minister", « à l'AFP | Odalys Mamani ».
"""

from __future__ import annotations

from tui.analysis.actors.candidate import Unit
from tui.analysis.actors.gazetteer import Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind

_OF = frozenset(("of", "for", "on", "to"))
_HEADS = word_set("heads of departments")


def is_department(document: Document, words: ActorWords, part: list[Unit], title: str) -> bool:
    """Whether a run before a title only says of what: "Karnataka Public Works | Minister"."""
    if title not in _HEADS or any(u[2] is not None and u[2].known != Known.STATE for u in part):
        return False
    return all(_is_field(words, document.lower[i]) for u in part for i in range(u[0], u[1]))


def ends_office(document: Document, words: ActorWords, part: list[Unit], unit: Unit) -> bool:
    """Whether a name begins at `unit`, as the words of the run before it say what an office is of."""
    at = part[0][0] - 1
    at -= lower_at(document, at) == "the"
    if lower_at(document, at) not in _OF or lower_at(document, at - 1) not in words.roles:
        return False
    initial = document.kinds[unit[0]] == Kind.ABBREVIATION
    if not all(_is_field(words, document.lower[u[0]]) for u in part):
        return False
    return initial or not _is_field(words, document.lower[unit[0]])


def is_told(document: Document, words: ActorWords, body: Unit, word: str) -> bool:
    """Whether a full name begins at `word` after a French body: « à l'AFP | Odalys Mamani »."""
    spelled = document.words[body[1] - 1]
    name = " ".join(document.lower[body[0] : body[1]])
    known = body[2] is not None and (name in words.media or name in words.full_clubs) and not body[2].article
    letters = spelled.isupper() and len(spelled) > 2 and spelled not in words.acronyms
    if not spelled.isalpha() or not (known or letters):
        return False
    more = (words.suffixes, words.qualifiers, words.bodies, words.things, words.labels)
    return not _is_field(words, word) and not any(word in group for group in more)


def _is_field(words: ActorWords, word: str) -> bool:
    """Whether a word may say what an office is of: a place, a portfolio, a common word of bodies' names."""
    groups = (
        words.portfolios,
        words.places,
        words.demonyms,
        words.name_words,
        words.generic,
        words.before_roles,
    )
    return any(word in group for group in groups)
