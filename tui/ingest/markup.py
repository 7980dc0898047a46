"""HTML to a tree, whole at any depth, in time linear to the input."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

LARGEST_MARKUP = 12_000_000
"""Characters of markup looked at; the rest is cut."""

_WRAPPER = re.compile(
    r"</?(?:div|span|section|article|font|b|i|em|strong|u|a|center|blockquote|ul|ol|li|table|tbody|tr|td)\b[^<>]*>",
    re.IGNORECASE,
)
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9:-]{0,20})\s[^<>]{10000,}>")
_MOST_ATTRIBUTES = 500


def parse_html(markup: str) -> HtmlElement | None:
    """The tree of a page or a fragment, whole at any depth; None when there is nothing in it."""
    markup = _LONG_TAG.sub(_sober_tag, markup[:LARGEST_MARKUP].replace("\x00", "\ufffd"))
    tree, too_deep = _parsed(markup)
    return _parsed(_WRAPPER.sub("<p>", markup))[0] if too_deep else tree


def _sober_tag(match: re.Match[str]) -> str:
    """A long tag; without attributes when they are so many that libxml2 takes quadratic time over them."""
    attributes = len(match[0].split())
    return match[0] if attributes < _MOST_ATTRIBUTES else f"<{match[1]}>"


def _parsed(markup: str) -> tuple[HtmlElement | None, bool]:
    """The tree, and whether libxml2 dropped what was nested too deep (2048 levels; 256 without huge_tree)."""
    parser = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    data = markup.encode("utf-8", "replace")
    if not data.strip():
        return None, False
    try:
        tree = document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        tree = None
    return tree, any("xcessive depth" in entry.message for entry in parser.error_log)
