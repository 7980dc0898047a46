"""Small questions about neighbouring tokens that every actor stage asks."""

from __future__ import annotations

from tui.analysis.document import Document, Kind

_PREFIXES = ("al-", "el-", "ul-", "as-", "ar-", "ad-", "ash-", "an-", "at-", "az-", "bin-")
"""The Arabic article as names carry it: al-Sissi, el-Béchir."""

_OPENERS = frozenset("«“\"„‘'(:—–-•*…[<>»”.!?;") | {"--", "<<", "``", "''", "...", "..", ">>"}
"""Signs after which a capital says no more than at the start of a sentence."""


def capital_tokens(document: Document) -> list[int]:
    """The tokens that may belong to a name: words and abbreviations with a capital, al-Sissi too."""
    kinds = document.kinds
    found = [
        i
        for i, word in enumerate(document.words)
        if word[0].isupper() and (kinds[i] is Kind.WORD or kinds[i] is Kind.ABBREVIATION)
    ]
    extra = [
        i
        for i, word in enumerate(document.lower)
        if "-" in word
        and word.startswith(_PREFIXES)
        and document.words[i][word.index("-") + 1 :][:1].isupper()
    ]
    return sorted({*found, *extra}) if extra else found


def is_capital(document: Document, token: int) -> bool:
    """Whether a token may belong to a name."""
    if token >= len(document.words):
        return False
    word = document.words[token]
    if word[0].isupper():
        return document.kinds[token] in (Kind.WORD, Kind.ABBREVIATION)
    return "-" in word and word.startswith(_PREFIXES) and word.partition("-")[2][:1].isupper()


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
    if document.words[token - 1] in _OPENERS:
        return True
    return document.paragraphs[document.paragraph_of[token]].first == token


def lower_at(document: Document, token: int) -> str:
    """The lower-case word at `token`, "" outside the text."""
    return document.lower[token] if 0 <= token < len(document.lower) else ""
