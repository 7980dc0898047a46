"""Whether a word is a first name, by the list or by its form."""

from __future__ import annotations

from tui.analysis.actors.lexicon import ActorWords, word_set

_COMPOUNDING = word_set("compounding")
"""First names that go before another word to make one: Jean-Wilfrid."""

_ARABIC_LINKS = ("-ul-", "-ur-", "-ud-", "-us-", "-uz-")
"""The Arabic article inside a name of two words: Zia-ur-Rehman, Inzamam-ul-Haq."""

_DOUBLED = 4
"""A syllable of two letters, twice, is what somebody is called: Gégé, Jojo, Dédé."""


def is_first_name(words: ActorWords, word: str) -> bool:
    """Whether a word, in lower case, is a first name or a compound of one."""
    if word in words.first_names:
        return True
    if "-" in word and any(link in word for link in _ARABIC_LINKS):
        return True
    doubled = len(word) == _DOUBLED and word[:2] == word[2:]
    if doubled and word not in words.common and word not in words.gazetteer:
        return True
    first, hyphen, rest = word.partition("-")
    if not hyphen or first not in words.first_names:
        return False
    return rest in words.first_names or first in _COMPOUNDING
