"""Names known beforehand: countries, their capitals, palaces that stand for governments, bodies and media."""

from __future__ import annotations

from typing import Final, NamedTuple


class Known:
    """What a known name is."""

    STATE: Final = 1
    CAPITAL: Final = 2
    """Stands for its government only where it acts."""
    PALACE: Final = 3
    """The same, for a palace or a street."""
    BODY: Final = 4


class Entry(NamedTuple):
    """One spelling of a known name: its tokens in lower case, what it is, the key of all its spellings."""

    tokens: tuple[str, ...]
    known: int
    """What it is, a `Known`."""
    key: str
    article: bool = False
    """Whether the first token is an article that belongs to the name."""
    spelling: str = ""
    """The spelling to match exactly, for names that are common words otherwise; "" for any."""


class Names(NamedTuple):
    """The known names that begin with one word."""

    lone: tuple[Entry, ...]
    longer: dict[str, tuple[Entry, ...]]
    """Those of several tokens by their second one, the longest first."""


OF_STATES = frozenset(
    "ONU,UE,Otan,Cedeao,Union africaine,FMI,Banque mondiale,Mercosur,Asean,Ligue arabe".split(",")
) | {"OMS", "HCR", "G7", "G8", "G20", "Brics"}
"""The bodies, by their key, that states make up: beside a country's name they are a party of their own."""
NO_NAMES = Names((), {})
"""Those of a word no known name begins with."""

Gazetteer = dict[str, Names]
"""First token -> the names that begin with it."""

_ARTICLES = ("le", "la", "les", "l'", "the")


def known_names(states: list[list[str]], palaces: list[str], bodies: list[str]) -> Gazetteer:
    """The gazetteer of states (code, names, capitals, demonyms), palaces and bodies ("name|other name")."""
    found: dict[str, list[Entry]] = {}

    def add(name: str, known: int, key: str, spelling: str = "") -> None:
        tokens = tuple(_tokens(name) if "'" in name else name.split(" "))
        article = len(tokens) > 1 and tokens[0] in _ARTICLES
        found.setdefault(tokens[0], []).append(Entry(tokens, known, key, article, spelling))
        if article:
            found.setdefault(tokens[1], []).append(
                Entry(tokens[1:], known, key, False, spelling.partition(" ")[2])
            )

    for code, names, capitals, _ in states:
        for name in filter(None, names.split("|")):
            for form in {name, _plain(name)}:
                add(form, Known.STATE, code)
        for name in filter(None, capitals.split("|")):
            for form in {name, _plain(name)}:
                add(form, Known.CAPITAL, code + " " + name)
    for name in palaces:
        add(name, Known.PALACE, _plain(name))
    for line in bodies:
        spellings = line.split("|")
        for name in spellings:
            add(name.lower().replace("’", "'"), Known.BODY, spellings[0], name)
    return {first: _names(entries) for first, entries in found.items()}


def _names(entries: list[Entry]) -> Names:
    if len(entries) == 1 and len(entries[0].tokens) == 1:
        return Names((entries[0],), NO_NAMES.longer)
    longer: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: -len(entry.tokens)):
        if len(entry.tokens) > 1:
            longer.setdefault(entry.tokens[1], []).append(entry)
    lone = tuple(entry for entry in entries if len(entry.tokens) == 1)
    return Names(lone, {second: tuple(names) for second, names in longer.items()})


def _tokens(name: str) -> list[str]:
    """A name cut as the document is: words, elided words."""
    tokens: list[str] = []
    for word in name.split(" "):
        head, mark, rest = word.partition("'")
        if mark and rest and head.lower() in ("l", "d", "n"):
            tokens += [head + mark, rest]
        elif rest == "s" and mark:
            tokens += [head, mark + rest]  # "Moody's"
        else:
            tokens.append(word)
    return tokens


_PLAIN = str.maketrans("àâäéèêëîïôöùûüçãå", "aaaeeeeiioouuucaa")


def _plain(name: str) -> str:
    """Without accents, as capitals are often set."""
    return name.translate(_PLAIN)
