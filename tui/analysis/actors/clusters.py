"""Mentions of one actor put together, under the fullest name the article gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.analysis.actors.acronyms import Definition
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.named import Named
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document
from tui.analysis.findings import ActorCluster, ActorMention, Actors
from tui.model import ActorKind


@dataclass(slots=True)
class Group:
    """The mentions of one actor while they are put together."""

    name: str
    key: str
    kind: ActorKind
    rule: str
    gender: str = ""
    mentions: list[Named] = field(default_factory=list)


def cluster(
    document: Document, words: ActorWords, mentions: list[Named], definitions: list[Definition]
) -> Actors:
    """The actors of a document."""
    people = _People(document, words, mentions)
    bodies = _Bodies(document, words, mentions, definitions)
    groups: dict[str, Group] = {}
    for m in mentions:
        if m.kind is ActorKind.PERSON:
            key = people.key(m)
        elif m.kind is ActorKind.ORGANISATION:
            key = bodies.key(m)
        else:
            key = "state " + (m.known or m.key)
        group = groups.get(key)
        if group is None:
            group = groups[key] = Group("", key, m.kind, m.rule)
        group.mentions.append(m)
    return _actors(document, words, list(groups.values()), people)


class _People:
    """Which full name a shorter mention of a person stands for."""

    def __init__(self, document: Document, words: ActorWords, mentions: list[Named]) -> None:
        self.document, self.words = document, words
        self.full: dict[str, list[str]] = {}
        self.stems: dict[str, list[str]] = {}
        self.address: dict[str, str] = {}
        self.count: dict[str, int] = {}
        self.gender: dict[str, str] = {}
        self.last: dict[str, int] = {}
        names = {m.key for m in mentions if m.kind is ActorKind.PERSON}
        self.names = {name for name in names if self._is_full(name)}
        for name in sorted(self.names, key=len, reverse=True):
            for part in name.split(" "):
                self.full.setdefault(part, []).append(name)
                if part.startswith(("al-", "el-")):
                    self.full.setdefault(part[3:], []).append(name)
                self.stems.setdefault(part[:_STEM], []).append(name)
        for m in mentions:
            if m.key in self.names:
                gender = gender_before(document, words, m.first) or name_gender(words, m.key)
                if gender:
                    self.gender.setdefault(m.key, gender)
                if lower_at(document, m.first - 1) in words.addresses:
                    self.address.setdefault(m.key, document.lower[m.first - 1])

    def _is_full(self, name: str) -> bool:
        parts = name.split(" ")
        return (
            len(parts) > 1 and not parts[0].endswith(".") and (len(parts) > 2 or parts[0] not in _PARTICLES)
        )

    def key(self, m: Named) -> str:
        """The key of the person that `m` names."""
        found = self._full_name(m)
        self.last[found] = m.first
        self.count[found] = self.count.get(found, 0) + 1
        return found

    def _full_name(self, m: Named) -> str:
        parts = m.key.split(" ")
        options = [n for n in self.full.get(parts[-1], ()) if n != m.key and _fits(parts, n.split(" "))]
        if m.key in self.names:
            longer = [n for n in options if len(n.split(" ")) > len(parts)]
            return longer[0] if len(longer) == 1 and self._same_gender(m.key, longer[0]) else m.key
        if not options and len(parts) == 1 and len(m.key) > _STEM:
            options = [
                n for n in self.stems.get(m.key[:_STEM], ()) if abs(len(n.split(" ")[-1]) - len(m.key)) < 3
            ]
        if not options:
            return m.key
        options = [n for n in options if n.endswith(" " + m.key)] or options
        before = lower_at(self.document, m.first - 1)
        if before in self.words.addresses:
            options = [n for n in options if self.address.get(n) == before] or options
        gender = gender_before(self.document, self.words, m.first)
        if gender:
            options = [n for n in options if self.gender.get(n, gender) == gender] or options
        seen = [n for n in options if n in self.last]
        if not gender and before not in self.words.addresses:
            return max(seen or options, key=lambda n: (self.count.get(n, 0), self.last.get(n, -1)))
        return max(seen, key=lambda n: self.last[n]) if seen else options[0]

    def _same_gender(self, one: str, other: str) -> bool:
        genders = self.gender.get(one, ""), self.gender.get(other, "")
        return genders[0] == genders[1] or "" in genders


_STEM = 5
"""Spellings of a foreign surname that share so many letters are one: Zelensky, Zelenskiy."""
_PARTICLES = word_set("clusters particles")


def _fits(parts: list[str], full: list[str]) -> bool:
    """Whether the words of a shorter name are among those of the full one, in order; initials stand for words."""
    initials = [part for part in parts[:-1] if part.endswith(".")]
    spelled = [part for part in parts if not part.endswith(".") and part != "-"]
    if initials and not full[0].startswith(initials[0][0]):
        return False
    rest = iter(full)
    return len(spelled) <= len(full) and all(
        any(w == part or w.endswith("-" + part) for w in rest) for part in spelled
    )


_SMALL = word_set("clusters small")


class _Bodies:
    """Which longer name a body's shorter name or acronym stands for."""

    def __init__(
        self, document: Document, words: ActorWords, mentions: list[Named], definitions: list[Definition]
    ) -> None:
        self.alias: dict[str, str] = {}
        self.words = words
        keys = {m.key: m.known or m.key for m in mentions if m.kind is ActorKind.ORGANISATION}
        for d in definitions:
            long = " ".join(document.lower[d.first : d.last])
            short = document.lower[d.short]
            self.alias[keys.get(short, short)] = keys.get(long, long)
            self.alias[short] = keys.get(long, long)
        by_first: dict[str, list[str]] = {}
        for key in keys:
            by_first.setdefault(key.split(" ")[0].split(".")[0], []).append(key)
        for key, value in keys.items():
            longer = [
                k
                for k in by_first[key.split(" ")[0].split(".")[0]]
                if len(k) > len(key) and k.startswith((key + " ", key + "."))
            ]
            if (
                longer
                and value == key
                and key not in self.alias
                and len(key) > 5
                and self._shortens(key, longer)
            ):
                self.alias[value] = keys[longer[0]]
        self._by_initials(keys)

    def _by_initials(self, keys: dict[str, str]) -> None:
        """Ties an acronym that the article does not introduce to the one body whose first letters it has."""
        initials: dict[str, list[str]] = {}
        for key in keys:
            letters = "".join(word[0] for word in key.split(" ") if word not in _SMALL)
            if len(letters) > 2:
                initials.setdefault(letters, []).append(key)
        for key, value in keys.items():
            if len(fits := initials.get(key, [])) == 1 and value == key and key not in self.alias:
                self.alias[key] = keys[fits[0]]

    def _shortens(self, key: str, longer: list[str]) -> bool:
        return key in self.words.bodies or len(longer) == 1

    def key(self, m: Named) -> str:
        """The key of the body that `m` names."""
        key = m.known or m.key
        for _ in range(3):
            if key not in self.alias or self.alias[key] == key:
                break
            key = self.alias[key]
        return "body " + key


def gender_before(document: Document, words: ActorWords, first: int) -> str:
    """The gender that the title or the role before a name shows: "m", "f" or ""."""
    word = lower_at(document, first - 1)
    if word in words.addresses:
        if words.addresses[word]:
            return words.addresses[word]
        word = lower_at(document, first - 2)
        if word == ",":
            word = lower_at(document, first - 3)
    gender = words.roles.get(word, "")
    if gender == "b":
        article = lower_at(document, first - 2)
        return {"la": "f", "une": "f", "le": "m", "un": "m", "her": "", "his": ""}.get(article, "")
    return gender


def name_gender(words: ActorWords, key: str) -> str:
    """The gender of a full name's first name."""
    first = key.split(" ", 1)[0]
    gender = words.first_names.get(first) or words.first_names.get(first.partition("-")[0], "")
    return gender if gender in ("m", "f") else ""


def _offsets(document: Document, m: Named) -> tuple[int, int]:
    return (m.start, m.end) if m.start >= 0 else (document.starts[m.first], document.ends[m.last - 1])


def _actors(document: Document, words: ActorWords, groups: list[Group], people: _People) -> Actors:
    clusters: list[ActorCluster] = []
    mentions: list[ActorMention] = []
    at = [-1] * len(document)
    owner = {id(m): index for index, g in enumerate(groups) for m in g.mentions}
    for g in groups:
        spellings = list(dict.fromkeys(document.text[slice(*_offsets(document, m))] for m in g.mentions))
        name = max(spellings, key=lambda s: (len(s), not s.isupper()))
        best = min(g.mentions, key=lambda m: ("sure", "likely", "doubtful").index(m.confidence.value))
        clusters.append(
            ActorCluster(
                name,
                g.kind,
                gender=people.gender.get(g.key, "") if g.kind is ActorKind.PERSON else "",
                number="s",
                variants=tuple(s for s in spellings if s != name),
                confidence=best.confidence,
                rule=best.rule,
            )
        )
    for m in sorted((m for g in groups for m in g.mentions), key=lambda m: (m.first, m.start)):
        index = owner[id(m)]
        mention = ActorMention(*_offsets(document, m), m.first, m.last, index)
        clusters[index].mentions.append(mention)
        at[m.first : m.last] = [len(mentions)] * (m.last - m.first)
        mentions.append(mention)
    return Actors(clusters, mentions, at)
