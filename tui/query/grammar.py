"""From a query to a condition, by way of the grammar in grammar.lark."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from pathlib import Path

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedInput, UnexpectedToken

from tui.library import Condition
from tui.locale import _
from tui.query.errors import QueryError
from tui.query.fields import OfArticles

_LETTERS_BEFORE_GUESSING = 3
"""A start of one or two letters matches nearly every article, slowly."""


def read(text: str, asking: OfArticles, *, typing: bool, now: datetime) -> Condition | None:
    """The condition a query stands for; None when nothing in it can be looked for. Raises QueryError."""
    try:
        tree = _parser().parse(text)
    except UnexpectedInput as error:
        raise _explained(text, error) from error
    return _Tree(text, asking, typing, now).condition(tree)


@lru_cache(maxsize=1)
def _parser() -> Lark:
    grammar = (Path(__file__).parent / "grammar.lark").read_text("utf-8")
    return Lark(grammar, parser="lalr", maybe_placeholders=False)


class _Tree:
    """The tree of one query, read from its leaves."""

    def __init__(self, text: str, asking: OfArticles, typing: bool, now: datetime) -> None:
        self._asking = asking
        self._end = len(text) if typing else -1
        self._now = now

    def condition(self, node: Tree[Token]) -> Condition | None:
        kind = node.data
        if kind in ("start", "group"):
            return self.condition(_subtree(node, 0))
        if kind in ("any", "all"):
            parts = [part for child in node.children if (part := self.condition(_tree(child))) is not None]
            if not parts:
                return None
            return Condition.any_of(parts) if kind == "any" else Condition.all_of(parts)
        if kind == "negation":
            inner = self.condition(_subtree(node, 0))
            return None if inner is None else ~inner
        return self._leaf(node)

    def _leaf(self, node: Tree[Token]) -> Condition | None:
        token = node.children[-1]
        assert isinstance(token, Token)
        quoted = token.type == "PHRASE"
        value = token[1:-1] if quoted else str(token)
        if node.data == "tag":
            return self._asking.tagged(value)
        prefix = token.end_pos == self._end and not quoted and len(value) >= _LETTERS_BEFORE_GUESSING
        if node.data == "field":
            return self._field(node, token, value, quoted=quoted, prefix=prefix)
        if not any(char.isalnum() for char in value):
            return None
        return self._asking.phrase(value, prefix=prefix or (not quoted and value.endswith("*")))

    def _field(self, node: Tree[Token], token: Token, value: str, *, quoted: bool, prefix: bool) -> Condition:
        name = str(node.children[0]).removesuffix(":")
        found = self._asking.field(name, value, quoted=quoted, prefix=prefix, now=self._now)
        if isinstance(found, str):
            raise QueryError(_(found).format(value=value), token.start_pos or 0)
        return found


def _tree(child: Tree[Token] | Token) -> Tree[Token]:
    assert isinstance(child, Tree)
    return child


def _subtree(node: Tree[Token], at: int) -> Tree[Token]:
    return _tree(node.children[at])


def _explained(text: str, error: UnexpectedInput) -> QueryError:
    position = error.pos_in_stream
    if isinstance(error, UnexpectedEOF) or position is None or _at_end(error):
        if text.count("(") > text.count(")"):
            return QueryError(_("A bracket is not closed: “)” is missing."), max(text.rfind("("), 0))
        return QueryError(_("The query stops too soon: something to look for is missing."), len(text))
    char = text[position : position + 1]
    if isinstance(error, UnexpectedCharacters) and char in ('"', "“", "«"):
        return QueryError(_("A quotation mark is not closed."), position)
    return QueryError(_("“{text}” is not expected here.").format(text=_word_at(text, position)), position)


def _at_end(error: UnexpectedInput) -> bool:
    return isinstance(error, UnexpectedToken) and error.token.type == "$END"


def _word_at(text: str, position: int) -> str:
    words = text[position : position + 20].split()
    return words[0] if words else text[position : position + 1]
