"""OPML, read: versions 1 and 2, nested, and as ill-formed as most published ones are.

Neither an XML parser, which refuses a bare `&` and an attribute given twice, nor an HTML parser, which does
not know that an outline can end by itself, reads what is in use. An OPML file is nothing but tags with
attributes: those are read one by one, in linear time, and whatever else stands in the file is passed over.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.ingest.decoding import decode
from tui.ingest.entries import plain_title
from tui.ingest.links import web_address
from tui.ingest.others.subscriptions import Subscriptions, subscriptions
from tui.library import Following
from tui.locale import _, ngettext
from tui.text.clean import clean_line

NAMESPACE = "urn:coupures:opml"
"""Of the attributes that only this program writes, under the prefix `coupures`."""

_TAG = re.compile(r"<(/?)(outline|opml|body)\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""([A-Za-z_][\w:.-]{0,60})\s{0,20}=\s{0,20}(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]+))"""
)
_LONGEST = 100_000
"""Characters of one tag that are looked at: some hold whole pictures."""
_DEEPEST = 50
_MOST_CATEGORIES = 100


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str
    ends: bool
    """Whether it is an end tag."""
    alone: bool
    """Whether it ends itself."""
    attributes: dict[str, str]
    """By lower-case name; of an attribute given twice, the first."""


def read_opml(data: bytes) -> Subscriptions:
    """The sources of an OPML file, with their folders; categories become tags. Never fails."""
    written: list[Following] = []
    folders: list[str] = []
    skipped = included = 0
    exact = False
    for tag in _tags(_without_comments(decode(data))):
        if tag.name != "outline":
            exact = exact or (tag.name == "opml" and tag.attributes.get("xmlns:coupures") == NAMESPACE)
            folders.clear()
        elif tag.ends:
            del folders[-1:]
        else:
            one = _source(tag.attributes, folders, exact)
            if one is not None:
                written.append(one)
            included += one is None and tag.attributes.get("type") == "include"
            skipped += one is None and tag.alone and tag.attributes.get("type") != "include"
            if not tag.alone:
                folders.append("" if one else _name(tag.attributes, exact))
    return subscriptions(written, _remarks(skipped, included))


def _without_comments(text: str) -> str:
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join((*kept, text[at:]))


def _tags(text: str) -> Iterator[_Tag]:
    """The tags of a file. An attribute value may hold `>`, an unclosed one ends before the next tag."""
    at = 0
    while match := _TAG.search(text, at):
        end = match.end()
        attributes: dict[str, str] = {}
        limit = _end_of(text, end)
        for attribute in _ATTRIBUTE.finditer(text, end, limit):
            value = next(value for value in attribute.groups()[1:] if value is not None)
            attributes.setdefault(attribute[1].lower(), html.unescape(value))
            end = attribute.end()
        close = text.find(">", end, limit)
        alone = close > 0 and text[end:close].rstrip().endswith("/")
        yield _Tag(match[2].lower(), bool(match[1]), alone, attributes)
        at = max(limit if close < 0 else close, match.end())


def _end_of(text: str, start: int) -> int:
    """Where a tag that begins at `start` ends at the latest: before the next one."""
    following = text.find("<", start, start + _LONGEST)
    return following if following >= 0 else min(len(text), start + _LONGEST)


def _source(attributes: dict[str, str], folders: list[str], exact: bool) -> Following | None:
    url = attributes.get("xmlurl", "").strip()
    if not url:
        return None
    filtered = attributes.get("filtercmd", "").strip()
    if filtered:
        # Liferea's way to write a filter.
        url = f"filter:{filtered}:{url}"
    own = {
        name.removeprefix("coupures:"): value
        for name, value in attributes.items()
        if name.startswith("coupures:")
    }
    every = own.get("every", "")
    position = own.get("position", "")
    return Following(
        url,
        _name(attributes, exact),
        web_address(attributes.get("htmlurl", "")),
        folder="/".join(filter(None, folders[:_DEEPEST])),
        language=clean_line(own.get("language", "")[:20]),
        every=int(every) if every.isascii() and every.isdigit() and len(every) < 9 else None,
        paused=own.get("paused") == "true",
        full_text=own.get("fulltext") == "true",
        tags=_tag_names(attributes.get("category", ""), own.get("tags")),
        position=int(position) if position.isascii() and position.isdigit() and len(position) < 9 else None,
    )


def _name(attributes: dict[str, str], exact: bool) -> str:
    written = attributes.get("title") or attributes.get("text") or ""
    return clean_line(written) if exact else plain_title(written)


def _tag_names(category: str, own: str | None) -> tuple[str, ...]:
    """The tags of a source: categories are separated by commas and may begin with a slash."""
    names = category.split(",")[:_MOST_CATEGORIES] if own is None else own.split("\n")
    return tuple(dict.fromkeys(name for part in names if (name := clean_line(part).strip("/ "))))


def _remarks(skipped: int, included: int) -> list[str]:
    remarks = []
    if skipped:
        told = ngettext(
            "{n} entry without the address of a feed was left out",
            "{n} entries without the address of a feed were left out",
            skipped,
        )
        remarks.append(told.format(n=skipped))
    if included:
        remarks.append(_("lists that this one refers to were not read: import them as files of their own"))
    return remarks
