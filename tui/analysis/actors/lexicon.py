"""The word lists of the actor stages, read once a language from `tui/analysis/lexicon`.

All keys are lower case with the apostrophe ' and the hyphen -, as `Document.lower` has them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tui.analysis.actors.gazetteer import Gazetteer, known_names
from tui.analysis.clauses import finite_verbs
from tui.analysis.conjugation import FINITE
from tui.analysis.cue_lexicon import cue_words
from tui.analysis.lexicon_files import lexicon_text

Words = frozenset[str]


class ActorWords:
    """What the rules look words up in, for one language; nothing changes it."""

    first_names: dict[str, str]
    """First name -> `m`, `f` or `b`."""
    roles: dict[str, str]
    """Noun for what a person is -> `m`, `f` or `b`; singular and plural."""
    weak_roles: Words
    """Kin, neighbours and adherents: a role only where the article gives no other."""
    ranks: Words
    """Roles that stand directly before a name with a capital or as a rank."""
    addresses: dict[str, str]
    """Forms of address, which are no role -> gender or ""."""
    before_roles: Words
    """Words that belong to a role phrase before its noun: ancien, deputy."""
    bodies: Words
    """Nouns that open (French) or end (English) the name of a body."""
    english_bodies: Words
    """The nouns that end an English body's name, which French articles quote too."""
    trades: Words
    """Those of companies and institutions that name no kind of public body: "Rovers", "Paper"."""
    generic: Words
    """The body nouns that alone, with a capital, only say what kind of body is meant: "the Court"."""
    of_place: Words
    """French body nouns that make a name with a place, in lower case too: « parquet de Bastia »."""
    forces: Words
    """The same for those that stand inside other names as well: « police du Kent »."""
    qualified: Words
    """Those that do only with an adjective besides: « conseil régional de Bretagne »."""
    ministries: Words
    no_bodies: dict[str, tuple[tuple[str, ...], ...]]
    """Set phrases that open like a body and are none, by their first word."""
    labels: Words
    """Nouns that stand before a body's own name: société, company."""
    lower_bodies: Words
    """English body nouns that end a name in lower case too: "Camden council"."""
    lower_names: Words
    """Known bodies that are written without a capital: franceinfo."""
    verbs: Words
    """Frequent finite verbs."""
    lone_bodies: Words
    """Nouns that name a body alone, with a capital: Sénat, Treasury."""
    adjectives: Words
    """Adjectives that follow a body noun inside a name."""
    suffixes: Words
    """Words that end a company's name."""
    parties: Words
    portfolios: Words
    demonyms: Words
    qualifiers: Words
    """Demonyms and the adjectives of bodies."""
    common: Words
    """Words that open sentences with a capital and are no name."""
    things: Words
    """Nouns that head the name of no actor: rue, coupe, bridge."""
    places: Words
    """Cities, regions and continents."""
    name_words: Words
    """English words that bodies' and products' names are made of."""
    famous: Words
    """Surnames that may stand alone in an article."""
    acronyms: Words
    """Capitals that are no body: TVA, GDP; as written."""
    media: Words
    """The names of papers, channels and agencies, in lower case."""
    full_clubs: Words
    """Full names of sports clubs, which the gazetteer holds too."""
    short_clubs: Words
    """What clubs and teams are called for short, in a report on sport only."""
    gazetteer: Gazetteer

    def __init__(self, language: str) -> None:
        self._read_people(_sections(f"{language}/roles.txt"), language)
        self._read_bodies(_sections(f"{language}/organisations.txt"), _sections("en/organisations.txt"))
        self._read_names(_sections("places.txt"))
        self.qualifiers = self.demonyms | self.adjectives
        self.verbs = finite_verbs(language) | _reporting(language)
        self.common = _words_of(f"{language}/common.txt")

    def _read_people(self, role: dict[str, list[str]], language: str) -> None:
        self.first_names = _first_names()
        self.roles = _roles(role, language)
        self.weak_roles = frozenset(_all(role, "weak"))
        self.ranks = frozenset(_all(role, "rank"))
        self.addresses = _addresses(role, language)
        self.before_roles = frozenset(_all(role, "before"))
        self.famous = _words_of("famous.txt")

    def _read_bodies(self, body: dict[str, list[str]], english: dict[str, list[str]]) -> None:
        self.bodies = frozenset((*_all(body, "body"), *_all(body, "of place"), *_all(body, "tail")))
        self.english_bodies = frozenset((*_all(english, "body"), *_all(english, "tail")))
        self.generic = frozenset((*_all(body, "body"), *_all(body, "of place")))
        self.trades = self.english_bodies - self.generic
        self.of_place = frozenset(_all(body, "of place"))
        self.forces = frozenset(_all(body, "force"))
        self.qualified = frozenset(_all(body, "qualified"))
        self.ministries = frozenset(_all(body, "ministry"))
        self.no_bodies = _phrases(body.get("no body", []))
        self.labels = frozenset(_all(body, "label"))
        self.lower_bodies = frozenset(_all(body, "lower body"))
        self.lone_bodies = frozenset(_all(body, "capital"))
        self.adjectives = frozenset(_all(body, "adjective"))
        self.suffixes = frozenset((*_all(body, "suffix"), *_all(english, "suffix")))
        self.parties = frozenset(_all(body, "party"))
        self.portfolios = frozenset(form for word in _all(body, "portfolio") for form in (word, _bare(word)))

    def _read_names(self, place: dict[str, list[str]]) -> None:
        states = _states()
        clubs = _sections("clubs.txt")
        self.full_clubs = frozenset(name for line in clubs["full"] for name in line.lower().split("|"))
        self.short_clubs = frozenset(name for line in clubs["sport"] for name in line.split("|"))
        media = _lines("media.txt")
        self.media = frozenset(name for line in media for name in line.lower().split("|"))
        known = [*_lines("organisations.txt"), *media, *clubs["full"]]
        self.demonyms = frozenset(word for row in states for word in row[3].split("|"))
        self.lower_names = frozenset(
            name for line in known for name in line.split("|") if name.islower() and " " not in name
        )
        self.things = frozenset(_all(place, "thing"))
        self.places = frozenset(
            name for key in ("city", "region") for line in place[key] for name in line.split("|")
        )
        self.acronyms = frozenset(_all(place, "acronym"))
        self.name_words = _words_of("name_words.txt")
        self.gazetteer = known_names(
            states, [line for key in place["government"] for line in key.split("|")], known
        )


@lru_cache(maxsize=2)
def actor_words(language: str) -> ActorWords:
    """The lists for "fr" or "en"."""
    return ActorWords(language)


@lru_cache(maxsize=1)
def _context() -> dict[str, list[str]]:
    return _sections("name_context.txt")


def word_set(section: str) -> Words:
    """The words of a section of `name_context.txt`: what stands around names in both languages."""
    return frozenset(_all(_context(), section))


def _lines(file: str) -> list[str]:
    return [line for line in lexicon_text(file).split("\n") if line and line[0] != "#"]


def _words_of(file: str) -> Words:
    return frozenset(" ".join(_lines(file)).split())


def _sections(file: str) -> dict[str, list[str]]:
    """Section name -> its lines."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in _lines(file):
        if line.startswith("["):
            name = line.strip("[]")
        else:
            found.setdefault(name, []).append(line)
    return found


def _reporting(language: str) -> Words:
    """The finite forms of verbs that report words, those apart that are nouns or adjectives as often."""
    forms = [word for word, readings in cue_words(language).items() if readings[0].form & FINITE]
    return frozenset(forms) - word_set("no verbs")


def _phrases(lines: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases between bars, cut into tokens, by their first word."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in lines:
        for phrase in line.replace("d'", "d' ").split("|"):
            tokens = tuple(phrase.split(" "))
            found[tokens[0]] = (*found.get(tokens[0], ()), tokens)
    return found


def _all(sections: dict[str, list[str]], name: str) -> Iterator[str]:
    for line in sections.get(name, ()):
        yield from line.split()


@lru_cache(maxsize=1)
def _states() -> list[list[str]]:
    return [line.split("\t") for line in _lines("states.tsv")]


@lru_cache(maxsize=1)
def _first_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in _lines("first_names.txt"):
        names.update(dict.fromkeys(line[2:].split(" "), line[0]))
    return names


def _roles(sections: dict[str, list[str]], language: str) -> dict[str, str]:
    roles: dict[str, str] = {}
    if language == "en":
        roles = dict.fromkeys(_all(sections, "noun"), "b") | dict.fromkeys(_all(sections, "rank"), "b")
        roles |= {noun: gender for gender in "mf" for noun in _all(sections, gender) if noun in roles}
    else:
        roles = dict.fromkeys(_all(sections, "rank"), "m")
        roles |= {noun: gender for gender in "bmf" for noun in _all(sections, gender)}
    plurals = {_plural(noun): gender for noun, gender in roles.items()}
    return plurals | roles


def _bare(word: str) -> str:
    """Without the accent of its first letter, as capitals are often set: « Energie »."""
    return "e" + word[1:] if word[0] in "éèê" else word


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x")):
        return noun
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return noun[:-2] + "aux" if noun.endswith("al") and noun not in ("principal", "official") else noun + "s"


def _addresses(sections: dict[str, list[str]], language: str) -> dict[str, str]:
    genders = dict.fromkeys(_all(sections, "address"), "")
    if language == "en":
        genders |= {word: g for g in "mf" for word in _all(sections, g) if word in genders}
    for gender, section in (("m", "addresses of men"), ("f", "addresses of women")):
        genders |= dict.fromkeys(word_set(section) & genders.keys(), gender)
    return genders
