"""Feeds: bytes of RSS, Atom or JSON Feed to drafts. Runs in a child process: parsers can be made to hang.

The parsers are imported where they are used: whoever only hands bytes to a child has no use for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.ingest.entries import Feed


def read_feed(data: bytes, *, base: str = "", declared: str = "", known: bytes = b"") -> Feed:
    """The articles of a feed. `base` is its address, `declared` the charset of the transport.

    Entries that are among the `known` ones (`Feed.marks` of an earlier answer) are left out.

    Raises IngestError when the bytes are no feed.
    """
    from tui.ingest.jsonfeed import looks_like_json, read_json_feed
    from tui.ingest.xmlfeed import read_xml_feed

    if looks_like_json(data):
        return read_json_feed(data, base, known)
    return read_xml_feed(data, base, declared, known)


def parse_answer(body: bytes, url: str, charset: str, known: bytes = b"") -> Feed:
    """The task of a child: what is new or changed of the feed in a server's answer.

    It stands here, where no import costs the child the HTTP client.
    """
    return read_feed(body, base=url, declared=charset, known=known)
