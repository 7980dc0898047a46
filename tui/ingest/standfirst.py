"""The standfirst (chapô) of a page: the paragraph between title and text, which extractors tend to drop."""

from __future__ import annotations

import re

from lxml import etree

from tui.ingest.titles import joined
from tui.model import BlockKind, Body
from tui.text.bodies import body_from_blocks
from tui.text.clean import clean_line
from tui.text.fold import fold
from tui.text.measure import word_count

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:chapo|chapeau|standfirst|article__desc|article-desc|dek|sub-?headline|accroche|sub-?title"
    r")(?:$|[\s_-])",
    re.IGNORECASE,
)
_HALF_NAMED = re.compile(r"(?:^|[\s_-])(?:lead|intro)(?:$|[\s_-])", re.IGNORECASE)
_COMMENTS = re.compile(r"comment|forum|discussion|r[eé]ponse|reply", re.IGNORECASE)
_TAGS = ("p", "h2", "h3", "div", "strong", "header", "span")
_FEWEST_WORDS, _MOST_WORDS = 8, 130
_LONGEST_MARKUP_TEXT = 4000


def with_standfirst(body: Body, tree: etree._Element, title: str, description: str) -> Body:
    """`body` with the page's standfirst in front, where it has one that the body lacks.

    It is an element before the text that publishers' names for it mark, or one that says just what the page's
    description says.
    """
    present = fold(body.text[:6000])
    opening = _plain(body.text[:200])[:60]
    described = _plain(description)
    for element in tree.iter(*_TAGS):
        names = element.get("class") or ""
        if not (_NAMED.search(names) or _HALF_NAMED.search(names) or _may_say(element, opening, described)):
            continue
        text = _text(element)
        folded = _plain(text)
        if opening and folded.startswith(opening):
            return body  # the text has begun: what comes now is no standfirst
        if not _is_standfirst(element, says_description=folded == described):
            continue
        if _FEWEST_WORDS <= word_count(text) <= _MOST_WORDS and folded != _plain(title):
            if fold(text)[:80] in present:
                return body
            return joined(body_from_blocks([(BlockKind.PARAGRAPH, text)]), body)
    return body


def _may_say(element: etree._Element, *wanted: str) -> bool:
    """Whether an element’s first words may begin one of the texts wanted: most do not, and that is quick."""
    first = next((part for part in map(str, element.itertext()) if not part.isspace()), "")
    begun = _plain(first[:200])
    return bool(begun) and any(text.startswith(begun) or begun.startswith(text) for text in wanted if text)


def _is_standfirst(element: etree._Element, *, says_description: bool) -> bool:
    names = element.get("class") or ""
    if _NAMED.search(names):
        return says_description or not _is_comment(element)
    # Microdata tell a description of the article from its text (schema.org, articleBody).
    around = [element, *list(element.iterancestors())[:2]]
    described = any(one.get("itemprop") == "description" for one in around)
    return not described and (
        says_description or bool(_HALF_NAMED.search(names) and not _is_comment(element))
    )


def _is_comment(element: etree._Element) -> bool:
    """Whether the element stands among readers' comments."""
    around = [element, *list(element.iterancestors())[:12]]
    return any(_COMMENTS.search(f"{one.get('class')} {one.get('id')}") for one in around)


def _text(element: etree._Element) -> str:
    """The text of a small element; "" for one that holds more than a paragraph."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(str(part))
        length += len(part)
        if length > _LONGEST_MARKUP_TEXT:
            return ""
    return clean_line("".join(parts))


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip()
