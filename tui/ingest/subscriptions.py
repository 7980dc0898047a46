"""Lists of feeds other readers export: OPML, and newsboat's `urls` file. Titles are kept, folders are not."""

from __future__ import annotations

import shlex
from dataclasses import dataclass

from tui.ingest.blocks import parse_html
from tui.ingest.decoding import decode
from tui.ingest.entries import plain_title
from tui.ingest.links import web_address
from tui.text.clean import clean_line

MOST_FEEDS = 20_000


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed another reader follows. `url` is sound; name and site may be ""."""

    url: str
    name: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """What a list of feeds holds: the feeds that can be followed, and the addresses that cannot."""

    feeds: tuple[Subscription, ...]
    refused: tuple[str, ...]


def read_opml(data: bytes) -> Subscriptions:
    """The feeds of an OPML file, ill-formed ones too (a bare `&`, a missing end, an attribute twice)."""
    # The HTML parser reads what XML parsers refuse, and lower-cases the names of attributes.
    tree = parse_html(decode(data))
    outlines = [] if tree is None else tree.iter("outline")
    written = []
    for outline in outlines:
        url = (outline.get("xmlurl") or "").strip()
        if url:
            name = plain_title(outline.get("title") or outline.get("text") or "")
            written.append((url, name, web_address(outline.get("htmlurl") or "")))
    return _sorted(written)


def read_urls(data: bytes) -> Subscriptions:
    """The feeds of a newsboat `urls` file: an address a line, then tags, one of which may be "~Title"."""
    written = []
    for line in map(str.strip, decode(data).splitlines()):
        if not line or line.startswith("#"):
            continue
        try:
            words = shlex.split(line, comments=False)
        except ValueError:
            words = line.split()
        if words:
            name = next((word[1:] for word in words[1:] if word.startswith("~")), "")
            written.append((words[0], clean_line(name), ""))
    return _sorted(written)


def _sorted(written: list[tuple[str, str, str]]) -> Subscriptions:
    feeds: dict[str, Subscription] = {}
    refused: dict[str, None] = {}
    for url, name, site in written[:MOST_FEEDS]:
        sound = web_address(
            url.removeprefix("feed:") if url.startswith("feed:http") else url.replace("feed://", "http://")
        )
        if sound:
            feeds.setdefault(sound, Subscription(sound, name, site))
        else:
            refused[clean_line(url[:200])] = None
    return Subscriptions(tuple(feeds.values()), tuple(refused))
