"""What articles are asked for: a condition is a piece of SQL over `article` with its values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tui.library.times import to_stored
from tui.model import ReadState, Triage


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on articles. Combine with `&`, `|` and `~`.

    `sql` is a boolean expression over the table `article` with one question mark for each of `values`.
    `match` is the full-text expression when that (or, `negated`, its contrary) is all it is: several of them
    combine into one look-up.
    """

    sql: str
    values: tuple[str | int, ...] = ()
    match: str = ""
    negated: bool = False

    def __and__(self, other: Condition) -> Condition:
        return Condition.all_of((self, other))

    def __or__(self, other: Condition) -> Condition:
        return Condition.any_of((self, other))

    def __invert__(self) -> Condition:
        return Condition(f"NOT {self.sql}", self.values, self.match, not self.negated)

    @property
    def searches(self) -> bool:
        """Whether it asks the full-text index."""
        return _LOOKUP in self.sql

    @property
    def prefixed(self) -> bool:
        """Whether it looks for words by their first letters in the full text."""
        return '" *' in self.match

    def tried_one_by_one(self) -> Condition:
        """The same condition, on which SQLite does not start from the articles that meet it."""
        return replace(self, sql=f"+{self.sql}")

    @classmethod
    def all_of(cls, conditions: Sequence[Condition]) -> Condition:
        """Articles that meet every condition; there is at least one."""
        wanted = [c.match for c in conditions if c.match and not c.negated]
        barred = [c.match for c in conditions if c.match and c.negated]
        parts = [c for c in conditions if not c.match]
        if wanted:
            lookup = _joined(wanted, "AND")
            parts.insert(0, _matching(f"({lookup}) NOT ({_joined(barred, 'OR')})" if barred else lookup))
        elif barred:
            parts.insert(0, ~_matching(_joined(barred, "OR")))
        return _combined(parts, "AND")

    @classmethod
    def any_of(cls, conditions: Sequence[Condition]) -> Condition:
        """Articles that meet one of the conditions or several; there is at least one."""
        wanted = [c.match for c in conditions if c.match and not c.negated]
        parts = [c for c in conditions if not c.match or c.negated]
        if wanted:
            parts.insert(0, _matching(_joined(wanted, "OR")))
        return _combined(parts, "OR")

    @classmethod
    def words(cls, text: str, *, prefix: bool = False, column: str = "") -> Condition:
        """Articles that hold every word of `text`; with `prefix`, the last may be only the start of one.

        A word is anything between white space: “l'état” is found as one expression. `column` narrows to
        "title", "body", "author" or "notes". No word at all: no article.
        """
        terms = [term for word in text.split() if (term := _term(word))]
        if not terms:
            return cls("0")
        if prefix:
            terms[-1] += " *"
        expression = " AND ".join(terms)
        return _matching(f"{{{column}}} : ({expression})" if column else expression)

    @classmethod
    def phrase(cls, text: str, *, prefix: bool = False, column: str = "") -> Condition:
        """Articles that hold the words of `text` side by side; with `prefix`, the last may be a start."""
        term = _term(text)
        if not term:
            return cls("0")
        term += " *" if prefix else ""
        return _matching(f"{{{column}}} : ({term})" if column else term)

    @classmethod
    def source(cls, text: str) -> Condition:
        """Articles of the sources whose name holds `text` (case and accents do not matter)."""
        return cls(
            f"article.source IN (WITH RECURSIVE {_SOURCE_NAMES}"
            " SELECT source FROM name WHERE instr(fold(source), fold(?)))",
            (text,),
        )

    @classmethod
    def tagged(cls, name: str) -> Condition:
        """Articles with a tag, or one below it (`theme/…`), on them, on one of their passages or quotes, on
        somebody who acts in them, or on their source."""
        tags, values = tags_like(name)
        tagging = f"SELECT target FROM tagging WHERE tag IN ({tags}) AND kind"
        return cls(
            f"(article.id IN (SELECT CAST(target AS INTEGER) FROM ({tagging} = 'article'))"
            " OR article.id IN (SELECT article_id FROM annotation"
            f" WHERE id IN ({tagging} IN ('passage', 'quote')))"
            f" OR article.version_id IN (SELECT version_id FROM actor WHERE name IN ({tagging} = 'actor'))"
            " OR article.id IN (SELECT id FROM article WHERE triage <> 'removed' AND source_id IN"
            f" (SELECT CAST(target AS INTEGER) FROM ({tagging} = 'source'))))",
            values * 4,
        )

    @classmethod
    def speaker(cls, name: str) -> Condition:
        """Articles in which somebody whose name holds the words of `name` is quoted."""
        names, values = names_like(name)
        return cls(
            f"article.version_id IN (SELECT version_id FROM quote WHERE NOT hidden AND speaker IN ({names}))",
            values,
        )

    @classmethod
    def actor(cls, name: str) -> Condition:
        """Articles in which somebody whose name holds the words of `name` speaks or is named."""
        names, values = names_like(name)
        return cls(
            f"article.version_id IN (SELECT version_id FROM actor WHERE name IN ({names}))", values
        ) | (cls.speaker(name))

    @classmethod
    def since(cls, time: datetime) -> Condition:
        """Articles published (else first seen) at `time` or later."""
        return cls("article.shown_at >= ?", (to_stored(time),))

    @classmethod
    def before(cls, time: datetime) -> Condition:
        """Articles published (else first seen) before `time`."""
        return cls("article.shown_at < ?", (to_stored(time),))

    @classmethod
    def language(cls, code: str) -> Condition:
        """Articles in the language `code` (ISO 639-1)."""
        return cls("article.language = ?", (code.lower(),))

    @classmethod
    def state(cls, state: ReadState) -> Condition:
        """Read or unread articles."""
        return cls("article.state = ?", (state,))

    @classmethod
    def triage(cls, triage: Triage) -> Condition:
        """Articles the reader decided that about."""
        return cls("article.triage = ?", (triage,))

    @classmethod
    def annotated(cls) -> Condition:
        """Articles with an annotation."""
        return cls("article.id IN (SELECT article_id FROM annotation)")


# From one name to the next in the index: there are few, and folding them all is cheap.
_SOURCE_NAMES = """name (source) AS (
    SELECT min(source) FROM article
    UNION ALL
    SELECT (SELECT min(source) FROM article WHERE source > name.source) FROM name WHERE source IS NOT NULL
)"""


_LOOKUP = "SELECT rowid FROM search WHERE search MATCH ?"


def _joined(expressions: Sequence[str], operator: str) -> str:
    if len(expressions) == 1:
        return expressions[0]
    return f" {operator} ".join(f"({expression})" for expression in expressions)


def _combined(parts: Sequence[Condition], operator: str) -> Condition:
    if len(parts) == 1:
        return parts[0]
    values = tuple(value for part in parts for value in part.values)
    return Condition("(" + f" {operator} ".join(part.sql for part in parts) + ")", values)


def _matching(expression: str) -> Condition:
    return Condition(f"article.id IN ({_LOOKUP})", (expression,), match=expression)


def _term(text: str) -> str:
    """`text` as a string of the full-text language; "" when nothing of it is ever indexed."""
    from tui.text.fold import fold

    folded = fold(text).replace('"', " ").strip()
    return f'"{folded}"' if any(char.isalnum() for char in folded) else ""


def tags_like(name: str) -> tuple[str, tuple[str, ...]]:
    """A query for the keys of a tag and of those below it (`theme/…`), and its values."""
    return "SELECT key FROM tag WHERE fold(name) = fold(?) OR instr(fold(name), fold(?) || '/') = 1", (
        name,
        name,
    )


def names_like(name: str) -> tuple[str, tuple[str, ...]]:
    """A query for the names that hold the words of `name`, each whole or begun, and its values."""
    words = folded_name(name).split()
    if not words:
        return "SELECT NULL WHERE 0", ()
    each = " AND ".join("instr(folded, ?)" for _word in words)
    return f"SELECT name FROM known_name WHERE {each}", tuple(f" {word}" for word in words)


def folded_name(name: str) -> str:
    """A name for `known_name`: folded, its words in order with a space before each."""
    from tui.text.fold import fold

    return "".join(f" {word}" for word in "".join(c if c.isalnum() else " " for c in fold(name)).split())
