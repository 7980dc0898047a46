"""The line a page is signed with, for pages whose metadata name nobody."""

from __future__ import annotations

import re

from lxml import etree

from tui.text.clean import clean_line

_SIGNED = re.compile(
    r"(?:^|[\s_-])(?:authors?|byline|auteurs?|contributors?|signature|redacteurs?)(?:$|[\s_-])", re.IGNORECASE
)
_NOT_SIGNED = re.compile(r"comment|bio|avatar|image|photo|date|related|share", re.IGNORECASE)
_LONGEST = 90
_NAME = r"[A-ZÀ-Þ][\w’'.-]{0,30}(?: (?:de|du|d’|von|van|der|el|al|ben|[A-ZÀ-Þ][\w’'.-]{0,30})){1,4}"
_NAMES = re.compile(
    r"(?:(?:[Pp]ar|[Bb]y|[Vv]on|PAR|BY|Auteur|Author)\s?:?\s?)?"
    rf"(?P<names>{_NAME}(?:(?:, | et | and | & ){_NAME})*)"
)


def byline(tree: etree._Element) -> str:
    """The author in the first element whose class, rel or itemprop says that it names one; "" without.

    A guess: what does not look like names of persons is passed over.
    """
    for element in tree.iter("a", "span", "p", "div", "address", "strong"):
        told = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('rel') or ''}"[
            :300
        ]
        if not _SIGNED.search(told) or _NOT_SIGNED.search(told):
            continue
        text = clean_line("".join(map(str, element.itertext()))[:400])
        if len(text) <= _LONGEST and (match := _NAMES.fullmatch(text)):
            return match["names"]
    return ""
