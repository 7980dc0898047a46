"""Tags: one vocabulary, on articles, passages, quotes, actors and sources."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tui.library import times
from tui.library.database import Database
from tui.library.steps import Steps
from tui.locale import _, ngettext
from tui.model import Tag, TagTarget


@dataclass(frozen=True, slots=True)
class Target:
    """What a tag is put on.

    `key` is the id of an article or a source in decimal, the id of an annotation for a passage or a quote,
    the canonical name of an actor.
    """

    kind: TagTarget
    key: str


class Tags:
    """The tags of a library and what they stand on."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def vocabulary(self) -> list[Tag]:
        """Every tag, the most recently used first; those that stand on nothing any more as well."""
        rows = self._database.rows(
            f"SELECT name, colour, (SELECT count(*) FROM tagging WHERE tagging.tag = tag.key AND {_SHOWN})"
            " FROM tag ORDER BY used DESC, key"
        )
        return [Tag(*row) for row in rows]

    def add(self, targets: Sequence[Target], names: Iterable[str], automatic: bool = False) -> None:
        """Put tags on targets. A name that only differs in case is the tag there is.

        `automatic`: a rule or a file asked for it, undo passes over it. KeyError for an unknown article,
        annotation or source.
        """
        wanted = tidy(names)
        if not wanted or not targets:
            return
        label = _filled(_TAGGING, targets, wanted)
        self._steps.act(label, lambda connection: put(connection, targets, wanted), automatic)

    def remove(self, targets: Sequence[Target], names: Iterable[str]) -> None:
        """Take tags off targets; the vocabulary keeps them."""
        wanted = tidy(names)
        if not wanted or not targets:
            return

        def work(connection: sqlite3.Connection) -> None:
            connection.executemany(
                "DELETE FROM tagging WHERE tag = ? AND kind = ? AND target = ?",
                [(name.casefold(), target.kind, target.key) for name in wanted for target in targets],
            )

        self._steps.act(_filled(_UNTAGGING, targets, wanted), work)

    def recolour(self, name: str, colour: str) -> None:
        """Give a tag a colour ("" for none)."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE tag SET colour = ? WHERE key = ?", (colour, name.casefold()))

        self._steps.act(_("Colour the tag {name}").format(name=name), work)

    def of(self, target: Target) -> tuple[str, ...]:
        """The tags on a target, in the order they were put."""
        rows = self._database.rows(
            "SELECT name FROM tagging JOIN tag ON tag.key = tagging.tag WHERE kind = ? AND target = ?"
            " ORDER BY created, key",
            (target.kind, target.key),
        )
        return tuple(name for (name,) in rows)


def tidy(names: Iterable[str]) -> list[str]:
    """Tag names as they are stored: clean, on one line, no level of `theme/sub-theme` empty, each once."""
    from tui.text.clean import clean_line

    found: dict[str, str] = {}
    for name in names:
        levels = [level for part in clean_line(name).lstrip("#").split("/") if (level := part.strip())]
        tidied = "/".join(levels)
        if tidied:
            found.setdefault(tidied.casefold(), tidied)
    return list(found.values())


_REMOVED = "SELECT id FROM article WHERE triage = 'removed'"
_SHOWN = f"""NOT (kind = 'article' AND CAST(target AS INTEGER) IN ({_REMOVED}))
    AND NOT (kind IN ('passage', 'quote')
        AND target IN (SELECT id FROM annotation WHERE article_id IN ({_REMOVED})))"""

_KNOWN = {
    TagTarget.ARTICLE: "SELECT 1 FROM article WHERE id = CAST(? AS INTEGER)",
    TagTarget.PASSAGE: "SELECT 1 FROM annotation WHERE id = ?",
    TagTarget.QUOTE: "SELECT 1 FROM annotation WHERE id = ?",
    TagTarget.ACTOR: "",
    TagTarget.SOURCE: "SELECT 1 FROM source WHERE id = CAST(? AS INTEGER)",
}


def put(connection: sqlite3.Connection, targets: Iterable[Target], names: Iterable[str]) -> None:
    """Put tidied tags on targets, inside a step, making those that are new.

    KeyError for an unknown article, annotation or source.
    """
    targets = list(targets)
    for target in targets:
        known = _KNOWN[target.kind]
        if known and connection.execute(known, (target.key,)).fetchone() is None:
            raise KeyError(target.key)
    moment = times.now()
    for name in names:
        key = name.casefold()
        connection.execute(
            "INSERT OR IGNORE INTO tag (key, name, used) VALUES (?, ?, ?)", (key, name, moment)
        )
        added = connection.executemany(
            "INSERT OR IGNORE INTO tagging (tag, kind, target, created) VALUES (?, ?, ?, ?)",
            [(key, target.kind, target.key, moment) for target in targets],
        )
        if added.rowcount > 0:
            connection.execute("UPDATE tag SET used = ? WHERE key = ?", (moment, key))
        moment += 1


_TAGGING: dict[TagTarget | None, Callable[[int], str]] = {
    None: lambda n: ngettext("Tag {n} item: {tags}", "Tag {n} items: {tags}", n),
    TagTarget.ARTICLE: lambda n: ngettext("Tag {n} article: {tags}", "Tag {n} articles: {tags}", n),
    TagTarget.PASSAGE: lambda n: ngettext("Tag {n} passage: {tags}", "Tag {n} passages: {tags}", n),
    TagTarget.QUOTE: lambda n: ngettext("Tag {n} quote: {tags}", "Tag {n} quotes: {tags}", n),
    TagTarget.ACTOR: lambda n: ngettext("Tag {n} actor: {tags}", "Tag {n} actors: {tags}", n),
    TagTarget.SOURCE: lambda n: ngettext("Tag {n} source: {tags}", "Tag {n} sources: {tags}", n),
}
_UNTAGGING: dict[TagTarget | None, Callable[[int], str]] = {
    None: lambda n: ngettext("Untag {n} item: {tags}", "Untag {n} items: {tags}", n),
    TagTarget.ARTICLE: lambda n: ngettext("Untag {n} article: {tags}", "Untag {n} articles: {tags}", n),
    TagTarget.PASSAGE: lambda n: ngettext("Untag {n} passage: {tags}", "Untag {n} passages: {tags}", n),
    TagTarget.QUOTE: lambda n: ngettext("Untag {n} quote: {tags}", "Untag {n} quotes: {tags}", n),
    TagTarget.ACTOR: lambda n: ngettext("Untag {n} actor: {tags}", "Untag {n} actors: {tags}", n),
    TagTarget.SOURCE: lambda n: ngettext("Untag {n} source: {tags}", "Untag {n} sources: {tags}", n),
}
"""What a step on that many targets of one kind is called; None: of several kinds."""


def _filled(
    labels: dict[TagTarget | None, Callable[[int], str]], targets: Sequence[Target], names: Sequence[str]
) -> str:
    kinds = {target.kind for target in targets}
    label = labels[kinds.pop() if len(kinds) == 1 else None](len(targets))
    return label.format(n=len(targets), tags=", ".join(names))
