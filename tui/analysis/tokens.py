"""The tokens of a text.

A token is a word with its inner hyphens and apostrophes (`Saint-Louis`, `O'Brien`, `aujourd'hui`); an elided
word with its apostrophe (`l'`, `qu’`); a clitic subject with its hyphen (`-il`, `-t-elle`); an English ending
with its apostrophe (`'s`, `’ll`; but `don't` is one); a number; an abbreviation with its stops (`M.`, `U.N.`,
`J.`); a run of dots; a doubled mark (`<<`, `,,`, `''`, `--`); an address; else one character.
"""

from __future__ import annotations

import re
from enum import IntEnum

_CLITIC = r"(?:[tT][-‑])?(?:ils?|elles?|on|je|tu|nous|vous|ce|IL|ELLE)(?![\w-])"
_ENDING = r"(?:s|d|m|re|ve|ll|S)\b"
_WORD_PART = rf"[-‑](?!{_CLITIC})[^\W_]+|['’ʼ](?!{_ENDING})[^\W_]+"

_DOMAIN = r"\.(?:com|org|net|info|fr|eu|be|ch|ca|uk|tv|io)\b"

_LETTER = "[a-zA-ZÀ-ÖØ-öø-ÿ]"
# The first alternatives take most words at once; the possessive quantifiers keep them from looking back. A
# set of Latin-1 letters is looked up faster than any letter; words with others are left to the seventh.
_TOKEN = re.compile(
    rf"""
    ({_LETTER}++(?=[\ ,\n\u00a0)]) | {_LETTER}{{5,}}+(?![\w'’ʼ‑-]|:/|{_DOMAIN})
        | {_LETTER}{{1,4}}+(?![\w'’ʼ.‑-]|:/))                                             # 1 plain word
  | ([.,](?=\s))                                                                         # 2 comma, full stop
  | ((?:https?://|www\.)[^\s«»“”"]+ | [@\#]\w+ | \w+{_DOMAIN})                             # 3 address
  | ((?:[cdjlmnstCDJLMNST]|QU|(?:[Qq]|[Jj]usq|[Ll]orsq|[Pp]uisq|[Qq]uoiq|[Qq]uelq)u)['’ʼ](?=[\w«"“]))  # 4
  | ((?:[^\W\d_]\.){{2,}} | (?:M|MM|Mr|Mrs|Ms|Dr|Pr|St|Sr|Jr|Sen|Gov|Rep|Gen|Lt|Col|Sgt|Mgr)\.(?=\s)
        | [A-ZÀ-ÖØ-Þ]\.(?=[ \u00a0\u202f-]?[A-ZÀ-ÖØ-Þ]))                                    # 5 abbreviation
  | (\d+(?:[.,]\d+|[\u00a0\u202f\u2009 ]\d\d\d(?!\d))*(?![^\W_]|['’]))                      # 6 number
  | ([^\W_]+(?:{_WORD_PART})*)                                                             # 7 word
  | ([-‑]{_CLITIC})                                                                        # 8 clitic
  | ((?<=\w)['’]{_ENDING})                                                                # 9 ending
  | (\.\.+|<<|>>|,,|''|``|‘‘|’’|--+|[^\s])                                                # 10 sign
    """,
    re.VERBOSE,
)


class Kind(IntEnum):
    """What a token is, by its form."""

    WORD = 1
    NUMBER = 2
    ELIDED = 3
    """`l'`, `qu’`, …"""
    CLITIC = 4
    """`-il`, `-t-elle`, …"""
    ENDING = 5
    """`'s`, `’ll`, …"""
    ABBREVIATION = 6
    ADDRESS = 7
    """A web address, a @name or a #tag."""
    SIGN = 8
    """Punctuation, marks, dashes, symbols."""


_KIND_OF_GROUP = (
    Kind.SIGN,
    Kind.WORD,
    Kind.SIGN,
    Kind.ADDRESS,
    Kind.ELIDED,
    Kind.ABBREVIATION,
    Kind.NUMBER,
    Kind.WORD,
    Kind.CLITIC,
    Kind.ENDING,
    Kind.SIGN,
)
"""The kind of a token by the number of the group of `_TOKEN` that took it."""


def tokens(text: str) -> tuple[list[int], list[int], list[str], list[Kind]]:
    """The tokens of `text`: where they start and end, what they are, of which kind."""
    found = list(_TOKEN.finditer(text))
    starts = [token.start() for token in found]
    ends = [token.end() for token in found]
    words = [token[0] for token in found]
    kinds = [_KIND_OF_GROUP[token.lastindex or 0] for token in found]
    return starts, ends, words, kinds


def plain(text: str, words: list[str], starts: list[int], ends: list[int]) -> list[str]:
    """The words in lower case with plain apostrophes and hyphens."""
    low = text.lower().replace("’", "'").replace("‑", "-")
    if len(low) == len(text):
        return [low[start:end] for start, end in zip(starts, ends, strict=True)]
    return [word.lower().replace("’", "'").replace("‑", "-") for word in words]
