"""Small questions about neighbouring tokens that every actor stage asks."""

from __future__ import annotations

from itertools import compress, count
from operator import ne

from tui.analysis.actors.east_asian import is_given
from tui.analysis.actors.lexicon import word_set
from tui.analysis.document import Document, Kind

_PREFIXES = ("al-", "el-", "ul-", "as-", "ar-", "ad-", "ash-", "an-", "at-", "az-", "bin-")
"""The Arabic article as names carry it: al-Sissi, el-Béchir."""

_PARTIES_OF_MEMBERS = ("R-", "D-", "I-")
"""The party and the place of a member of Congress: "R-Texas"."""
_ARTICLES = word_set("title articles")
_TITLES = word_set("titles of papers")
_PRINTS = word_set("prints")
_OPENERS = frozenset("«“\"„‘'(:—–-•*…[<>»”.!?;") | {"--", "<<", "``", "''", "...", "..", ">>"}
"""Signs after which a capital says no more than at the start of a sentence."""


def capital_tokens(document: Document, lower_names: frozenset[str]) -> list[int]:
    """The tokens that may belong to a name: words with a capital, al-Sissi and franceinfo too."""
    changed = compress(count(), map(ne, document.words, document.lower))
    found = [i for i in changed if document.words[i][0].isalpha() and is_capital(document, i)]
    if not any(name in document.text for name in lower_names):
        return found
    return sorted({*found, *(i for i, word in enumerate(document.words) if word in lower_names)})


def is_capital(document: Document, token: int) -> bool:
    """Whether a token may belong to a name."""
    words = document.words
    if token >= len(words):
        return False
    word = words[token]
    if not word[0].isupper():
        return "-" in word and word.startswith(_PREFIXES) and word.partition("-")[2][:1].isupper()
    if (token and words[token - 1][-1] == "°") or word.startswith("Ex-"):
        return False  # « 3 °C. », "Ex-BBC presenter"
    if "-" in word and document.language == "en" and _only_describes(word) and not is_given(document, token):
        return False
    kind = document.kinds[token]
    return (
        kind == Kind.WORD
        or kind in (Kind.ABBREVIATION, Kind.ADDRESS)
        or (kind == Kind.ELIDED and _apostrophe_name(document, token))
    )


def _only_describes(word: str) -> bool:
    """Whether an English compound is no name: "Amazon-owned", "Houston-area", "R-Texas"."""
    end = word.rpartition("-")[2]
    return (len(end) > 2 and end.islower()) or word.startswith(_PARTIES_OF_MEMBERS)


def _apostrophe_name(document: Document, token: int) -> bool:
    """Whether an elided capital belongs to a name: N'Dour, M'Barek, D'Angelo."""
    if token + 1 >= len(document.words) or not document.words[token + 1][0].isupper():
        return False
    letter = document.words[token][0]
    return letter in "NM" or (
        letter == "D" and token > 0 and document.words[token - 1][0].isupper() and joined(document, token - 1)
    )


def joined(document: Document, token: int) -> bool:
    """Whether nothing but a space, or nothing at all, stands between `token` and the one after it."""
    if token + 1 >= len(document.words):
        return False
    end, start = document.ends[token], document.starts[token + 1]
    return start == end or (start - end <= 2 and "\n" not in document.text[end:start])


def may_be_ordinary(document: Document, token: int) -> bool:
    """Whether a capital at `token` says nothing: it opens a sentence, a quotation, a bracket or a line."""
    if token == 0 or document.opens_sentence(token):
        return True
    if document.kinds[token - 1] == Kind.NUMBER and document.opens_sentence(token - 1):
        return True
    if document.words[token - 1] in _OPENERS:
        return True
    return document.paragraphs[document.paragraph_of[token]].first == token


def is_title(document: Document, at: int) -> bool:
    """Whether a capital article at `at` belongs to the name after it: inside a sentence it does, at its start
    where that name is one that papers and associations bear, or where it prints something.
    """
    if document.language != "fr" or document.lower[at] not in _ARTICLES or document.words[at][0].islower():
        return False
    if not may_be_ordinary(document, at):
        return True
    word, after = lower_at(document, at + 1), lower_at(document, at + 2)
    capital = is_capital(document, at + 1) and not document.words[at + 1].isupper()
    return capital and (word in _TITLES or after in _PRINTS)


def lower_at(document: Document, token: int) -> str:
    """The lower-case word at `token`, "" outside the text."""
    lower = document.lower
    return lower[token] if 0 <= token < len(lower) else ""


def is_initials(document: Document, token: int) -> bool:
    """Whether a token is written in capitals: the UN is no « un »."""
    word = document.words[token]
    return len(word) > 1 and word.isupper()
