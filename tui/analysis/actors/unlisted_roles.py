"""Role nouns that no list has, told by how they end or by what stands before them: « programmatrice »."""

from __future__ import annotations

from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.role_phrases import Reader
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Kind

_ENDINGS = tuple(word_set("role endings"))
_OTHERS = word_set("no role endings")
_FORMER = frozenset(("ancien", "ancienne", "ex", "former"))
_PLACES = word_set("ordinals of places")


def unlisted_noun(reader: Reader, at: int) -> int:
    """The noun of a role phrase that begins at `at` with a noun of no list; -1 where there is none.

    Only an apposition may be asked for: « le régulateur » elsewhere is as often a device.
    """
    document, words = reader.document, reader.words
    noun = at
    while lower_at(document, noun) in words.before_roles or lower_at(document, noun) in words.qualifiers:
        noun += 1
    word = lower_at(document, noun)
    if not word.isalpha() or document.kinds[noun] != Kind.WORD or document.words[noun].isupper():
        return -1
    if reader.actors.at[noun] >= 0 or document.words[noun][0].isupper():
        return -1
    if noun > at and document.lower[at] in _FORMER:
        return noun
    if word == "ligne" and document.lower[noun - 1] in _PLACES:
        return noun  # « deuxième ligne » of a rugby team
    return noun if word.endswith(_ENDINGS) and word not in _OTHERS and word not in words.verbs else -1
