"""newsboat's filter language, said in ours where that can be.

Grammar after newsboat's manual ("Filter Language"): `attribute operator "value"`, `and`, `or`, brackets. A
regular expression is taken where it is plain words, or several of them between `|`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LONGEST = 4000
"""Characters of an expression that is looked at."""
_DEEPEST = 40

_TOKEN = re.compile(
    r"""\s{0,100}(?:(?P<bracket>[()])|(?P<operator>==|=~|!~|!=|!\#|=|\#|<=|>=|<|>)|(?P<word>[\w-]+(?::[\w-]+)?)"""
    r"""|"(?P<text>(?:[^"\\]|\\.)*)")""",
    re.VERBOSE | re.DOTALL,
)
_PLAIN = re.compile(r"[\w\s’'.,:/&@-]+")
_UNESCAPED_DOT = re.compile(r"(?<!\\)\.[*+?]?")
_NEGATED = {"!=", "!~", "!#"}
_FIELDS = {"title": "title:", "author": "author:", "feedtitle": "source:", "content": "", "description": ""}


@dataclass(frozen=True, slots=True)
class Translated:
    """The query that does the same, or "" and what stood in the way."""

    query: str
    obstacle: str = ""


class _ObstacleError(Exception):
    """What cannot be said in our language."""


def translated(expression: str, names: Mapping[str, str]) -> Translated:
    """Say a filter expression in our query language. `names` gives names of sources by address."""
    try:
        if len(expression) > LONGEST:
            raise _ObstacleError(expression[:40] + "…")
        reader = _Reader(_tokens(expression), names)
        query = reader.any_of(0)
        if reader.current is not None:
            raise _ObstacleError(reader.current[1])
    except _ObstacleError as error:
        return Translated("", str(error))
    return Translated(query)


_Token = tuple[str, str]
"""Kind ("bracket", "operator", "word", "text") and value."""


def _tokens(expression: str) -> Iterator[_Token]:
    at = 0
    expression = expression.strip()
    while at < len(expression):
        match = _TOKEN.match(expression, at)
        if match is None:
            raise _ObstacleError(expression[at : at + 40])
        assert match.lastgroup is not None
        yield match.lastgroup, match[match.lastgroup]
        at = match.end()


class _Reader:
    """A recursive-descent reader that writes our query as it goes."""

    def __init__(self, tokens: Iterator[_Token], names: Mapping[str, str]) -> None:
        self._tokens = tokens
        self._names = names
        self.current = next(tokens, None)

    def any_of(self, depth: int) -> str:
        parts = [self._all_of(depth)]
        while self._take("word", "or"):
            parts.append(self._all_of(depth))
        return " OR ".join(parts)

    def _all_of(self, depth: int) -> str:
        parts = [self._one(depth)]
        while self._take("word", "and"):
            parts.append(self._one(depth))
        return " ".join(parts)

    def _one(self, depth: int) -> str:
        if depth > _DEEPEST:
            raise _ObstacleError("(((")
        if self._take("bracket", "("):
            inner = self.any_of(depth + 1)
            if not self._take("bracket", ")"):
                raise _ObstacleError("(")
            return f"({inner})"
        attribute = self._next("word")
        operator, value = self._next("operator", "word"), self._next("text", "word")
        said = _said(attribute, operator, value, self._names)
        if not said:
            raise _ObstacleError(f"{attribute} {operator} {value}")
        return said

    def _take(self, kind: str, value: str) -> bool:
        if self.current is None or (self.current[0], self.current[1].lower()) != (kind, value):
            return False
        self.current = next(self._tokens, None)
        return True

    def _next(self, *kinds: str) -> str:
        if self.current is None or self.current[0] not in kinds:
            raise _ObstacleError(self.current[1] if self.current else "…")
        value = self.current[1]
        self.current = next(self._tokens, None)
        return value


def _said(attribute: str, operator: str, value: str, names: Mapping[str, str]) -> str:
    """One comparison in our language; "" when there is no way to say it."""
    equal = operator in ("=", "==", "!=")
    if attribute == "age":
        return _age(operator, value)
    said = ""
    if attribute == "unread" and equal:
        return "is:unread" if (value == "yes") == (operator != "!=") else "is:read"
    if attribute == "tags" and operator in ("#", "!#"):
        said = f"tag:{_quoted(value)}"
    elif attribute == "flags" and operator in ("=~", "!~", "#", "!#") and value.isalpha():
        said = _joined([f"tag:newsboat/{flag}" for flag in value])
    elif attribute == "rssurl" and equal and names.get(value):
        said = f"source:{_quoted(names[value])}"
    elif attribute in _FIELDS and (equal or operator in ("=~", "!~")):
        words = [value] if equal else _plain_words(value)
        parts = [f"{_FIELDS[attribute]}{_quoted(word)}" for word in words if any(map(str.isalnum, word))]
        said = _joined(parts) if parts else ""
    if not said or '"' in value + names.get(value, ""):
        return ""
    return f"-{said}" if operator in _NEGATED else said


def _age(operator: str, value: str) -> str:
    """newsboat counts whole days: age < 3 is what came in the last three days."""
    first, _colon, last = value.partition(":")
    if not first.isdecimal() or (last and not last.isdecimal()) or len(value) > 9:
        return ""
    days = int(first)
    if operator == "between" and last:
        return " ".join([f"since:{int(last) + 1}d", *([f"before:{days}d"] if days else [])])
    if operator in ("<", "<="):
        return f"since:{days + (operator == '<=')}d"
    if operator in (">", ">="):
        return f"before:{days + (operator == '>')}d"
    return ""


def _plain_words(pattern: str) -> list[str]:
    """The alternatives of a regular expression that is plain words; [] for any other."""
    bare = pattern.removeprefix("(?i)").removeprefix("^").removesuffix("$")
    if bare.startswith("(") and bare.endswith(")"):
        bare = bare[1:-1]
    alternatives = [re.sub(r"\\([.()/\\-])", r"\1", part).strip() for part in bare.split("|")]
    sound = all(_PLAIN.fullmatch(part) for part in alternatives) and not _UNESCAPED_DOT.search(bare)
    return alternatives if sound else []


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


def _quoted(value: str) -> str:
    return f'"{value}"' if not re.fullmatch(r"[\w/]+", value) else value
