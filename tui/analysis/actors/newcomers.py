"""Whether a bare « le juge » is somebody else than the one named before: who comes in with what happens."""

from __future__ import annotations

from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.role_phrases import Reader
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Kind
from tui.analysis.findings import ActorCluster, ActorMention

_COUNTERPARTS = word_set("counterparts")
_INTRODUCE = frozenset("un une au du le la l' son sa leur a an the his her their".split())
_OF = frozenset(("de", "d'", "of"))
_MENTIONS = 10
_BACK = 60
"""Tokens before a phrase among which somebody else may have been brought in by the same noun."""


def is_newcomer(reader: Reader, cluster: ActorCluster, noun: int) -> bool:
    """Whether a role noun that stands alone with its article speaks of another than `cluster`.

    « Le juge tranchera » does unless the person has a title, « un médecin. Le médecin » always does.
    """
    document = reader.document
    word = document.lower[noun]
    if word in _COUNTERPARTS and not any(
        _titled(reader, mention) for mention in cluster.mentions[:_MENTIONS]
    ):
        return True
    before = range(max(1, noun - _BACK), noun - 1)
    return any(
        document.lower[at] == word and document.lower[at - 1] in _INTRODUCE and reader.actors.at[at] < 0
        for at in before
    )


def is_only_owner(reader: Reader, mention: ActorMention) -> bool:
    """Whether a name only tells whose kin or helper the sentence is about: « le père de X », "X's lawyer"."""
    document = reader.document
    if lower_at(document, mention.first - 1) in _OF and reader.is_noun(mention.first - 2):
        return True
    ending = mention.last < len(document) and document.kinds[mention.last] == Kind.ENDING
    return ending and reader.is_noun(mention.last + 1)


def _titled(reader: Reader, mention: ActorMention) -> bool:
    before = lower_at(reader.document, mention.first - 1)
    before = lower_at(reader.document, mention.first - 2) if before == "." else before
    words = reader.words
    plain = before in _PLAIN
    return not plain and (before in words.addresses or before in words.ranks or before + "." in words.ranks)


_PLAIN = frozenset("m m. mm. mme mme. mlle mr mr. mrs mrs. ms ms. miss monsieur madame".split())
"""Titles that anybody has."""
