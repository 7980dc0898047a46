"""OPML 2, written: every reader understands it, and this one reads all of it back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from xml.sax.saxutils import quoteattr

from tui.ingest.others.opml import NAMESPACE
from tui.model import Source

_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:coupures="{NAMESPACE}">
  <head>
    <title>coupures</title>
  </head>
  <body>
"""
_TAIL = "  </body>\n</opml>\n"


def write_opml(sources: Iterable[Source]) -> str:
    """The sources as OPML, in their order, in their folders. What OPML has no word for is in our namespace.

    Paths of cookies and what was fetched are not in it; nor that a program may run: who reads it decides.
    """
    lines: list[str] = []
    open_folders: list[str] = []
    for source in sources:
        folders = source.folder.split("/") if source.folder else []
        shared = sum(
            1
            for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(open_folders, folders, strict=False))
        )
        while len(open_folders) > shared:
            open_folders.pop()
            lines.append(f"{_indent(open_folders)}</outline>")
        for folder in folders[shared:]:
            lines.append(f"{_indent(open_folders)}<outline text={_quoted(folder)}>")
            open_folders.append(folder)
        lines.append(f"{_indent(open_folders)}<outline {_attributes(source)}/>")
    while open_folders:
        open_folders.pop()
        lines.append(f"{_indent(open_folders)}</outline>")
    return _HEAD + "".join(f"{line}\n" for line in lines) + _TAIL


def _attributes(source: Source) -> str:
    own = {
        "language": source.language,
        "every": "" if source.every is None else str(source.every),
        "paused": _true(source.paused),
        "fullText": _true(source.full_text),
        "position": str(source.position or ""),
        "tags": "" if _plain(source.tags) else "\n".join(source.tags),
    }
    attributes = {
        "type": "rss",
        "text": source.name,
        "title": source.name,
        "xmlUrl": source.url,
        "htmlUrl": source.site,
        "category": ",".join(tag.replace(",", " ") for tag in source.tags),
        **{f"coupures:{name}": value for name, value in own.items()},
    }
    return " ".join(f"{name}={_quoted(value)}" for name, value in attributes.items() if value)


def _plain(tags: Sequence[str]) -> bool:
    """Whether categories, which commas separate, can name the tags."""
    return not any("," in tag for tag in tags)


def _quoted(value: str) -> str:
    return quoteattr(value, {"\n": "&#10;", '"': "&quot;"})


def _true(value: bool) -> str:
    return "true" if value else ""


def _indent(folders: Sequence[str]) -> str:
    return "  " * (len(folders) + 2)
