"""newsboat's `urls`: a source a line, then its tags, one of them perhaps "~Title"; `query:` is a search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tui.ingest.decoding import decode
from tui.ingest.others.newsboat_queries import Translated, translated
from tui.ingest.others.subscriptions import MOST_SOURCES, Subscriptions, subscriptions
from tui.library import Following
from tui.locale import _
from tui.text.clean import clean_line

_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"?|([^\s"]+)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_MOST_QUERIES = 200


def read_urls(data: bytes) -> Subscriptions:
    """The sources of a `urls` file, and its queries as searches. Never fails."""
    written: list[Following] = []
    queries: list[tuple[str, str]] = []
    for words in _lines(decode(data)):
        url, *tags = words
        if url.startswith("query:"):
            name, _colon, expression = url.removeprefix("query:").partition(":")
            queries.append((clean_line(name), expression))
            continue
        name = next((tag[1:] for tag in tags if tag.startswith("~")), "")
        kept = tuple(tag.removeprefix("!") for tag in tags if tag[:1] not in ("~", "") and tag != "!")
        written.append(Following(url, clean_line(name), tags=kept))
    names = {one.url: one.name for one in written if one.name}
    found = [(name, translated(expression, names)) for name, expression in queries[:_MOST_QUERIES]]
    searches = tuple((name, one.query) for name, one in found if name and one.query)
    return replace(subscriptions(written, [_remark(name, one) for name, one in found]), searches=searches)


def _lines(text: str) -> Iterator[list[str]]:
    count = 0
    for line in text.splitlines():
        if count < MOST_SOURCES and line.strip() and not line.lstrip().startswith("#"):
            words = [_unescaped(m[1]) if m[1] is not None else m[2] for m in _WORD.finditer(line.strip())]
            if words and words[0]:
                count += 1
                yield words


def _unescaped(quoted: str) -> str:
    """What a quoted word stands for: backslashes work inside quotation marks only."""
    return _ESCAPED.sub(lambda match: _ESCAPES.get(match[1], match[1]), quoted)


def _remark(name: str, found: Translated) -> str:
    if found.query:
        return _("the query feed “{name}” is a search here: {query}").format(name=name, query=found.query)
    return _("the query feed “{name}” cannot be said here, because of {part}").format(
        name=name, part=clean_line(found.obstacle)[:200]
    )
