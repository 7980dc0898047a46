"""Saved or fetched web pages: the article in them. Runs in a child process."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from lxml import etree

from tui.ingest.blocks import body_from_html, body_from_tree
from tui.ingest.byline import byline
from tui.ingest.dates import date_in_address, parse_date
from tui.ingest.decoding import decode
from tui.ingest.entries import author_name, plain_title
from tui.ingest.errors import IngestError
from tui.ingest.markup import parse_html
from tui.ingest.metadata import PageFacts, page_facts
from tui.ingest.paywall import extent_of
from tui.ingest.signatures import Signature, person_names, source_name, without_signature
from tui.ingest.standfirst import with_standfirst
from tui.ingest.titles import finished_title, without_title
from tui.ingest.trimming import trimmed
from tui.ingest.walls import refuse_walls
from tui.locale import _
from tui.model import Body, Draft, Extent, Origin
from tui.text.clean import clean_line
from tui.text.fold import fold
from tui.text.language import guess_language
from tui.text.measure import word_count

LARGEST_PAGE = 12_000_000
"""Decompressed bytes of a page looked at."""
_FEWEST_WORDS = 25
"""Words under which an extraction is taken for a failure, and the next way is tried."""
_FAR_LONGER = 1.6
_SCRAP_WORDS, _SCRAP = 5, 30
"""Words, and characters, that make no article; both, for not every script has spaces between its words."""
_SITE_NAME = re.compile(r"(?P<title>.{8,}?)\s+[|–—·»-]\s+(?P<site>[^|–—·»]{2,60})")


def read_page(
    data: bytes, *, address: str = "", declared: str = "", origin: Origin = Origin.FILE, thorough: bool = True
) -> Draft:
    """The article of a page. `address` is where it was fetched ("" for a file).

    Not `thorough`, the main text is all of the page's article or body element: worse, but in linear time.
    Raises IngestError when there is no text in it.
    """
    if data[:1024].lstrip().startswith(b"%PDF-"):
        from tui.ingest.pdf import read_pdf

        return replace(read_pdf(data, address)[0], url=address, origin=origin, extent=Extent.WHOLE)
    markup = decode(inflated(data), declared)
    tree = parse_html(markup)
    if tree is None:
        raise IngestError(_("there is no text in the page"))
    facts = page_facts(tree, address)
    base = facts.url or address
    text = _main_text(tree, facts, base, thorough=thorough)
    title = page_title(tree, facts.title or text.found.get("title", ""), facts.source)
    refuse_walls(title, text.body, is_article=facts.is_article)
    if not text.body.blocks:
        raise IngestError(
            _("no article was found in the page: open it in a browser and save it, or paste its text")
        )
    author = person_names(facts.author)
    cut = trimmed(without_title(text.body, title), author, base)
    signed = Signature()
    body = with_standfirst(without_signature(cut.body, signed), tree, title, facts.description)
    if origin is Origin.PAGE:
        _refuse_scraps(body)
    return Draft(
        title=finished_title(title, body),
        body=body,
        source=source_name(facts.source or text.found.get("source", "")),
        author=author or person_names(signed.author or text.found.get("author", "") or byline(tree)),
        url=facts.url,
        language=guess_language(body.text) or facts.language,
        published=facts.published
        or signed.published
        or date_in_address(base)
        or parse_date(text.found.get("date", "")),
        origin=origin,
        extent=extent_of(body, tree, facts, notice=cut.notice),
        extractor=text.extractor,
    )


def _refuse_scraps(body: Body) -> None:
    """IngestError when a fetched page shows no more than a word or two: nobody wrote that to be read."""
    if word_count(body.text) < _SCRAP_WORDS and len(body.text) < _SCRAP:
        line = _(
            "the page shows only “{text}”, which is no article: open it in a browser and save it, "
            "or paste its text"
        )
        raise IngestError(line.format(text=clean_line(body.text)))


@dataclass(frozen=True, slots=True)
class _MainText:
    """The main text of a page, what found it, and what that says of it."""

    body: Body
    extractor: str
    found: Mapping[str, str]


def inflated(data: bytes) -> bytes:
    """The bytes of a page, decompressed when a browser or a crawler saved them as they were sent."""
    if not data.startswith(b"\x1f\x8b"):
        return data[:LARGEST_PAGE]
    try:
        with gzip.open(BytesIO(data)) as stream:
            return stream.read(LARGEST_PAGE)
    except (OSError, EOFError, zlib.error) as error:
        raise IngestError(_("the page is compressed and damaged: save it again")) from error


def _main_text(tree: etree._Element, facts: PageFacts, base: str, *, thorough: bool) -> _MainText:
    """The main text by the best way that gives one."""
    told = facts.title and facts.source and facts.author and facts.published
    body, found = _extracted(tree, base, with_metadata=not told) if thorough else (Body("", ()), {})
    extractor = "trafilatura"
    if facts.text:
        stated = body_from_html(facts.text, base)
        if word_count(stated.text) > max(_FEWEST_WORDS, _FAR_LONGER * word_count(body.text)):
            return _MainText(stated, "json-ld", found)
    if word_count(body.text) >= _FEWEST_WORDS:
        return _MainText(body, "trafilatura", found)
    for element in _containers(tree):
        whole = body_from_tree(element, base)
        if word_count(whole.text) >= _FEWEST_WORDS:
            return _MainText(whole, "own", found)
        if not body.blocks:
            body, extractor = whole, "own"
    if body.blocks:
        return _MainText(body, extractor, found)
    return _MainText(body_from_html(facts.description), "description", found)


def _extracted(tree: etree._Element, base: str, *, with_metadata: bool) -> tuple[Body, dict[str, str]]:
    from trafilatura import bare_extraction

    # A copy: the extractor renames and removes elements of the tree it is given.
    shown = deepcopy(tree)
    for element in [one for one in shown.iter() if one.get("hidden") is not None and one is not shown]:
        tail = element.tail
        element.clear()
        element.tail = tail
    try:
        document: Any = bare_extraction(
            shown, url=base or None, include_comments=False, include_links=True, with_metadata=with_metadata
        )
    except Exception:
        # Whatever makes the extractor raise on one page, the page can still be read the plain way.
        return Body("", ()), {}
    if document is None or document.body is None:
        return Body("", ()), {}
    found = {
        "title": plain_title(document.title or ""),
        "author": author_name((document.author or "").replace(";", ",")),
        "source": plain_title(document.sitename or ""),
        # A year alone is given as its first of January: of a copyright notice, mostly.
        "date": "" if (document.date or "").endswith("-01-01") else document.date or "",
    }
    _restore_preformatted(document.body)
    return body_from_tree(document.body, base), found


def _restore_preformatted(tree: etree._Element) -> None:
    """The extractor makes inline code of preformatted text; several lines tell that it was none."""
    for code in tree.iter("code"):
        if "\n" in "".join(map(str, code.itertext())).strip():
            code.tag = "pre"


def _containers(tree: etree._Element) -> list[etree._Element]:
    """Where a page may hold its text, the best first."""
    articles = sorted(
        tree.iter("article"), key=lambda article: len("".join(map(str, article.itertext()))), reverse=True
    )
    return [*articles[:1], *list(tree.iter("main"))[:1], *list(tree.iter("body"))[:1]]


def page_title(tree: etree._Element, stated: str, source: str) -> str:
    """The title of a page, without the site's name at its end."""
    headings = [heading for tag in ("h1", "title") if (heading := _first_text(tree, tag))]
    title = stated or next(iter(headings), "")
    match = _SITE_NAME.fullmatch(title)
    if match and (fold(match["site"]) == fold(source) or fold(match["title"]) in map(fold, headings[:1])):
        return match["title"]
    return title


def _first_text(tree: etree._Element, tag: str) -> str:
    for element in tree.iter(tag):
        text = plain_title("".join(map(str, element.itertext()))[:2000])
        if text:
            return text
    return ""
