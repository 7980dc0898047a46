"""Whether a stretch of words holds a clause: a finite verb with its subject."""

from __future__ import annotations

from functools import cache

from tui.analysis.conjugation import FINITE
from tui.analysis.cue_lexicon import cue_words
from tui.analysis.document import Document, Kind
from tui.analysis.wordlists import words

_SUBJECTS = {
    "fr": frozenset(
        "je j' tu il elle on nous vous ils elles c' ça cela ceci -je -tu -il -elle -on -nous -vous "
        "-ils -elles -t-il -t-elle -t-on -ce".split()
    ),
    "en": frozenset("i you he she it we they that's it's there".split()),
}
_DETERMINERS = frozenset(
    "un une des du ce cet cette ces mon ma mes son sa ses leur leurs quelque aucun aucune".split()
)
_BEFORE_IS = frozenset("it he she that there what who here where".split())
_CLAUSES = frozenset("qui dont où lequel laquelle who whose which whom where".split())
_LONG = 60
"""So many tokens hold a verb."""
_RELATIVES = frozenset("qui who which that dont où".split())


@cache
def finite_verbs(language: str) -> frozenset[str]:
    """Frequent finite forms that are seldom anything else, in lower case."""
    return words(language, "verbs")


def is_finite(document: Document, token: int) -> bool:
    """Whether a token is a frequent finite verb; « 's » is one after a pronoun only."""
    word = document.lower[token]
    if word == "'s":
        return token > 0 and document.lower[token - 1] in _BEFORE_IS
    return word in finite_verbs(document.language)


def has_clause(document: Document, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` (not included) hold a finite verb and its subject."""
    subjects = _SUBJECTS[document.language]
    verbs = finite_verbs(document.language)
    subject_seen = False
    for token in range(first, last):
        word = document.lower[token]
        kind = document.kinds[token]
        if word in subjects:
            return True
        if word in verbs or (kind == Kind.ENDING and word in ("'re", "'ve", "'ll", "'m")):
            if subject_seen and not (token > first and document.lower[token - 1] in _DETERMINERS):
                return True
        elif (
            kind != Kind.SIGN
            and word not in _RELATIVES
            and word not in ("ne", "n'", "se", "s'", "en", "y", "not")
        ):
            subject_seen = True
        elif word in _RELATIVES:
            subject_seen = False
    return False


_VERB_ENDINGS = {
    "fr": (
        "ait",
        "aient",
        "era",
        "eront",
        "erait",
        "eraient",
        "ira",
        "iront",
        "irait",
        "iraient",
        "èrent",
        "irent",
        "issent",
        "dra",
        "vra",
        "tra",
        "rra",
        "dront",
        "vront",
        "tront",
        "rront",
    ),
    "en": ("ed",),
}
FUTURE = ("era", "ira", "dra", "vra", "tra", "rra", "eront", "iront", "dront", "vront", "tront", "rront")
"""Endings of French verbs in the future, which hardly any noun has."""
_MODIFIERS = {"fr": frozenset(("ne", "n'", "se", "s'", "y", "lui", "leur")), "en": frozenset(("not", "also"))}


def verb_like(document: Document, token: int) -> bool:
    """Whether a token is a finite verb by the list, by its ending or by the pronoun before it. Meant for
    recall.
    """
    word = document.lower[token]
    if document.kinds[token] != Kind.WORD or document.capitalised(token):
        return False
    if is_finite(document, token) or (len(word) > 4 and word.endswith(_VERB_ENDINGS[document.language])):
        return True
    if token and document.lower[token - 1] in _MODIFIERS[document.language]:
        return True
    return any(reading.form & FINITE for reading in cue_words(document.language).get(word, ()))


def complete(document: Document, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` make a clause by themselves; the verb of a relative clause does not
    count.
    """
    if last - first > _LONG:
        return True
    for token in range(first + 1, last):
        if document.lower[token] in _CLAUSES and document.words[token - 1] == ",":
            comma = next((at for at in range(last - 1, token, -1) if document.words[at] == ","), last)
            return complete(document, first, token - 1) or (
                comma < last and complete(document, comma + 1, last)
            )
    if has_clause(document, first, last):
        return True
    return any(verb_like(document, token) for token in range(first + 1, last))
