"""The second gate: text that did not come from us is shown as text, whatever it holds.

Textual parses a plain string as markup and hands control characters through to the terminal. Everything that
comes from an article, a source, a tag or an error message therefore passes here before it reaches a widget.
"""

from __future__ import annotations

from textual.content import Content

from tui.text.clean import clean, clean_line


def plain(text: str) -> Content:
    """`text` on one line, without anything a terminal would obey, as content that is never parsed."""
    return Content(clean_line(text))


def plain_lines(text: str) -> Content:
    """The same for text of several lines."""
    return Content(clean(text))


def is_web_address(url: str) -> bool:
    """Whether `url` may be handed to a web browser: http or https with a host, nothing but printable ASCII.

    Anything else could be taken for an option or another protocol by the browser's command line.
    """
    scheme, separator, rest = url.partition("://")
    host = rest.split("/", 1)[0]
    return (
        bool(separator)
        and scheme.lower() in ("http", "https")
        and bool(host.strip("@:"))
        and not host.startswith("-")
        and url.isascii()
        and url.isprintable()
        and " " not in url
    )
