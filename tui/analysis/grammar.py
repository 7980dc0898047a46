"""What the words of a language do in a sentence, as far as finding a subject needs it.

Read once a language from `lexicon/<language>/{grammar,people,roles}.txt` into one table of bits.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tui.analysis.lexicon_files import language_folder, lexicon_text

DET = 1
PREP = 2
PRON = 4
"""A pronoun that can be a subject."""
REL = 8
SUB = 16
"""Opens a subordinate or opposed clause, with a subject of its own."""
AUX = 32
BE = 64
CLITIC = 128
"""Stands between a subject and its verb: « se », « lui », « ne », "not"."""
ADV = 256
TEMP = 512
MODAL = 1024
TITLE = 2048
AND = 4096
SIDE = 8192
"""« de son côté », « pour sa part »."""
FEMININE = 1 << 14
MASCULINE = 1 << 15
KIN = 1 << 16
BODY = 1 << 17
MEDIA = 1 << 18
TEXT = 1 << 19
MANY = 1 << 20
"""A plural noun."""
HOMOGRAPH = 1 << 21
"""A form of a reporting verb that is a noun as well: « une note »."""
COMPANY = 1 << 22
"""A noun that takes up an organisation named before: « le groupe »."""
BEFORE = 1 << 24
"""Stands before the noun it belongs to, though it can be one: « ancien », « principal »."""
OFFICE = 1 << 23
"""A role that one person holds: a ministry or town has one « ministre », one « maire »."""
NEG = 1 << 25
LEADS = 1 << 26
"""A verb that governs an infinitive of saying: « tient à », « ose »."""
INDEFINITE = 1 << 27
POSSESSIVE = 1 << 28
NOBODY = 1 << 29
"""A subject that says it is not known who speaks: « quelqu'un », "someone"."""
STANCE = 1 << 30
"""An adjective of opinion: « est favorable à … »."""
NO_SOURCE = 1 << 31
"""After « selon » it names no source: « selon les cas », « selon la loi »."""
WORDS_SAID = 1 << 32
"""« ses mots », "her words"."""

PERSON = FEMININE | MASCULINE
SPEAKS = PERSON | KIN | BODY | MEDIA | TEXT
"""Nouns whose referent can say something."""

_FEMININE_ENDINGS = ("trice", "euse", "ière", "ienne", "onne")
_ROLE_SECTIONS = {
    "f": FEMININE,
    "m": MASCULINE,
    "b": PERSON,
    "noun": PERSON,
    "rank": TITLE,
    "address": TITLE,
    "before": BEFORE,
}
_SECTIONS = {
    "determiner": DET,
    "preposition": PREP,
    "pronoun": PRON,
    "relative": REL,
    "subordinator": SUB,
    "auxiliary": AUX,
    "be": BE,
    "clitic": CLITIC,
    "adverb": ADV,
    "temporal": TEMP,
    "modal": MODAL,
    "title": TITLE,
    "and": AND,
    "side": SIDE,
    "homograph": HOMOGRAPH,
    "negation": NEG,
    "leading": LEADS,
    "indefinite": INDEFINITE,
    "possessive": POSSESSIVE,
    "nobody": NOBODY,
    "stance": STANCE,
    "no source": NO_SOURCE,
    "words said": WORDS_SAID,
    "f": FEMININE,
    "m": MASCULINE,
    "both": PERSON,
    "kin": KIN,
    "body": BODY,
    "media": MEDIA,
    "text": TEXT,
    "company": COMPANY | BODY,
    "office": OFFICE,
}


@lru_cache(maxsize=4)
def word_table(language: str) -> dict[str, int]:
    """Lower-case word -> its bits. Unknown languages read as French."""
    folder = language_folder(language)
    table: dict[str, int] = {}
    for bit, word in _entries(lexicon_text(f"{folder}/grammar.txt")):
        table[word] = table.get(word, 0) | bit
    people = [*_roles(lexicon_text(f"{folder}/roles.txt")), *_entries(lexicon_text(f"{folder}/people.txt"))]
    for bit, word in people:
        table[word] = table.get(word, 0) | bit
        if bit not in (TITLE, BEFORE):
            for plural in _plurals(word, folder):
                table[plural] = table.get(plural, 0) | bit | MANY
    return table


def _roles(text: str) -> Iterator[tuple[int, str]]:
    """The nouns for persons and the titles before names that the search for actors uses too."""
    words: dict[str, list[str]] = {}
    section = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
        elif not line.startswith("#"):
            words.setdefault(section, []).extend(line.lower().split())
    one_gender = {*words.get("f", ()), *words.get("m", ())}
    for section, bit in _ROLE_SECTIONS.items():
        for word in words.get(section, ()):
            if section == "b" and word.endswith(_FEMININE_ENDINGS):
                yield FEMININE, word
            elif section != "noun" or word not in one_gender:
                yield bit, word


def _entries(text: str) -> Iterator[tuple[int, str]]:
    bit = 0
    for line in text.splitlines():
        if line.startswith("["):
            bit = _SECTIONS[line.strip("[] ")]
        elif not line.startswith("#"):
            for word in line.split():
                yield bit, word


def _plurals(word: str, language: str) -> tuple[str, ...]:
    if word.endswith(("s", "x", "z")):
        return ()
    if language == "en":
        if word.endswith("man"):
            return (word[:-3] + "men",)
        if word.endswith("y") and word[-2] not in "aeou":
            return (word[:-1] + "ies",)
        return (word + "es",) if word.endswith(("ch", "sh")) else (word + "s",)
    if word.endswith("al"):
        return (word[:-2] + "aux", word + "s")
    return (word + "x",) if word.endswith(("eu", "eau")) else (word + "s",)
