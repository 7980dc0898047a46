"""The tokens of a text.

A token is a word with its inner hyphens and apostrophes (`Saint-Louis`, `O'Brien`, `aujourd'hui`); an elided
word with its apostrophe (`l'`, `qu’`); a clitic subject with its hyphen (`-il`, `-t-elle`); an English ending
with its apostrophe (`'s`, `’ll`; but `don't` is one); a number; an abbreviation with its stops (`M.`, `U.N.`,
`J.`); a run of dots; a doubled mark (`<<`, `,,`, `''`, `--`); an address; else one character.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import Final

_CLITIC = r"(?:[tT][-‑])?(?:ils?|elles?|on|je|tu|nous|vous|ce|IL|ELLE)(?![\w-])"
_ENDING = r"(?:s|d|m|re|ve|ll|S)\b"
_WORD_PART = rf"[-‑](?!{_CLITIC})[^\W_]+|['’ʼ](?!{_ENDING})[^\W_]+"

_DOMAIN = r"\.(?:com|org|net|info|fr|eu|be|ch|ca|uk|tv|io)\b"

_ELIDING = "(?:[cdjlmnstCDJLMNST]|QU|(?:[Qq]|[Jj]usq|[Ll]orsq|[Pp]uisq|[Qq]uoiq|[Qq]uelq)u)"

_LETTER = "[a-zA-ZÀ-ÖØ-öø-ÿ]"
# The first alternative takes most words at once; its possessive quantifier keeps it from looking back. A
# set of Latin-1 letters is looked up faster than any letter; words with others are left to "word" below. The
# white space after a token is taken with it, since to look for the next one from there costs as much again.
_TOKEN = re.compile(
    rf"""
  (?:
    {_LETTER}++(?:(?=[\ ,\n\u00a0)]) | (?![\w'’ʼ.‑-]|:/) | (?<={_LETTER}{{5}})(?=\.)(?!{_DOMAIN}))  # plain
  | [.,](?=\s)                                                                         # comma, full stop
  | (?:https?://|www\.)[^\s«»“”"]+ | [@\#]\w+ | \w+{_DOMAIN}                             # address
  | {_ELIDING}['’ʼ](?=[\w«"“])                                                          # elided
  | (?:[^\W\d_]\.){{2,}} | (?:M|MM|Mr|Mrs|Ms|Dr|Pr|St|Sr|Jr|Sen|Gov|Rep|Gen|Lt|Col|Sgt|Mgr)\.(?=\s)
        | [A-ZÀ-ÖØ-Þ]\.(?=[ \u00a0\u202f-]?[A-ZÀ-ÖØ-Þ])                                  # abbreviation
  | \d+(?:[.,]\d+|[\u00a0\u202f\u2009 ]\d\d\d(?!\d))*(?![^\W_]|['’]|[-‑]year)              # number
  | [^\W_]+(?:{_WORD_PART})*                                                             # word
  | [-‑]{_CLITIC}                                                                       # clitic
  | (?<=\w)['’]{_ENDING}                                                                # ending
  | \.\.+|<<|>>|,,|''|``|‘‘|’’|--+|[^\s]                                                # sign
  )\s*
    """,
    re.VERBOSE,
)
_DIGITS = re.compile("[\\d.,\u00a0\u202f\u2009 ]+")
_ELIDED_LETTERS = re.compile(rf"{_ELIDING}ʼ(?=[\w«\"“])")


class Kind:
    """What a token is, by its form: plain numbers, which the stages compare by the thousand."""

    WORD: Final = 1
    NUMBER: Final = 2
    ELIDED: Final = 3
    """`l'`, `qu’`, …"""
    CLITIC: Final = 4
    """`-il`, `-t-elle`, …"""
    ENDING: Final = 5
    """`'s`, `’ll`, …"""
    ABBREVIATION: Final = 6
    ADDRESS: Final = 7
    """A web address, a @name or a #tag."""
    SIGN: Final = 8
    """Punctuation, marks, dashes, symbols."""


def tokens(text: str) -> tuple[list[int], list[int], list[str], list[int]]:
    """The tokens of `text`: where they start and end, what they are, of which kind."""
    spaced = _TOKEN.findall(text)
    words = list(map(str.rstrip, spaced))
    before = len(text) - len(text.lstrip())
    starts = list(accumulate(map(len, spaced), initial=before))[:-1]
    ends = list(map(add, starts, map(len, words)))
    letters = Kind.WORD
    kinds = [letters if word.isalpha() else _kind(word) for word in words]
    at = -1
    for _ in range(kinds.count(Kind.NUMBER)):
        at = kinds.index(Kind.NUMBER, at + 1)
        if words[at].isdecimal() and text.startswith(("'", "’"), ends[at]):
            kinds[at] = Kind.WORD  # "the 1990's"
    if "ʼ" in text:  # to Unicode it is a letter
        for elided in _ELIDED_LETTERS.finditer(text):
            at = bisect_left(starts, elided.start())
            if at < len(starts) and (starts[at], ends[at]) == elided.span():
                kinds[at] = Kind.ELIDED
    return starts, ends, words, kinds


@lru_cache(maxsize=4096)
def _kind(word: str) -> int:
    """The kind of a token that holds more than letters."""
    first, last = word[0], word[-1]
    if "://" in word or word.startswith("www.") or ("." in word and last.isalpha()):
        return Kind.ADDRESS
    if first.isalnum():
        return _kind_of_word(word)
    if first in "@#" and len(word) > 1:
        return Kind.ADDRESS
    if not word[1:2].isalpha():
        return Kind.SIGN
    return Kind.CLITIC if first in "-‑" else Kind.ENDING


def _kind_of_word(word: str) -> int:
    """The same for one that begins with a letter or a digit."""
    if word[-1] == ".":
        return Kind.ABBREVIATION
    if word[-1] in "'’":
        return Kind.ELIDED
    return Kind.NUMBER if word[0].isdecimal() and _DIGITS.fullmatch(word) else Kind.WORD


def plain(words: list[str]) -> list[str]:
    """The words in lower case with plain apostrophes and hyphens."""
    return "\n".join(words).lower().replace("’", "'").replace("‑", "-").split("\n") if words else []
