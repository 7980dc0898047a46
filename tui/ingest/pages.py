"""Saved or fetched web pages: the article in them. Runs in a child process."""

from __future__ import annotations

import gzip
import re
import zlib
from copy import deepcopy
from io import BytesIO
from typing import Any

from lxml import etree

from tui.ingest.blocks import body_from_html, body_from_tree, parse_html
from tui.ingest.dates import parse_date
from tui.ingest.decoding import decode
from tui.ingest.entries import author_name, plain_title
from tui.ingest.errors import IngestError
from tui.ingest.metadata import PageFacts, page_facts
from tui.ingest.signatures import Signature, person_names, source_name, without_signature
from tui.ingest.standfirst import with_standfirst
from tui.ingest.titles import finished_title, without_title
from tui.locale import _
from tui.model import Body, Draft, Origin
from tui.text.language import guess_language
from tui.text.measure import word_count

LARGEST_PAGE = 12_000_000
"""Decompressed bytes of a page looked at."""
_FEWEST_WORDS = 25
"""Words under which an extraction is taken for a failure, and the next way is tried."""
_FAR_LONGER = 1.6
_REFUSAL = re.compile(
    r"^(?:4|5)\d\d\b|forbidden|access denied|acc[èe]s refus[ée]|just a moment|are you a robot"
    r"|êtes-vous un robot|enable (?:js|javascript)|activer javascript|captcha",
    re.IGNORECASE | re.MULTILINE,
)


def read_page(
    data: bytes, *, address: str = "", declared: str = "", origin: Origin = Origin.FILE, thorough: bool = True
) -> Draft:
    """The article of a page. `address` is where it was fetched ("" for a file).

    Not `thorough`, the main text is all of the page's article or body element: worse, but in linear time.
    Raises IngestError when there is no text in it.
    """
    markup = decode(_inflated(data), declared)
    tree = parse_html(markup)
    if tree is None:
        raise IngestError(_("there is no text in the page"))
    facts = page_facts(tree, address)
    base = facts.url or address
    body, found = _main_text(tree, facts, base, thorough=thorough)
    title = facts.title or found.get("title", "") or _head_title(tree)
    _refuse_refusals(title, body)
    if not body.blocks:
        raise IngestError(
            _("no article was found in the page: open it in a browser and save it, or paste its text")
        )
    body = without_title(body, title)
    signed = Signature()
    body = with_standfirst(without_signature(body, signed), tree, title, facts.description)
    return Draft(
        title=finished_title(title, body),
        body=body,
        source=source_name(facts.source or found.get("source", "")),
        author=person_names(facts.author or signed.author or found.get("author", "")),
        url=facts.url,
        language=guess_language(body.text) or facts.language,
        published=facts.published or signed.published or parse_date(found.get("date", "")),
        origin=origin,
    )


def _inflated(data: bytes) -> bytes:
    """The bytes of a page, decompressed when a browser or a crawler saved them as they were sent."""
    if not data.startswith(b"\x1f\x8b"):
        return data[:LARGEST_PAGE]
    try:
        with gzip.open(BytesIO(data)) as stream:
            return stream.read(LARGEST_PAGE)
    except (OSError, EOFError, zlib.error) as error:
        raise IngestError(_("the page is compressed and damaged: save it again")) from error


def _main_text(
    tree: etree._Element, facts: PageFacts, base: str, *, thorough: bool
) -> tuple[Body, dict[str, str]]:
    """The main text by the best way that gives one, and what the extractor found out about it."""
    body, found = _extracted(tree, base) if thorough else (Body("", ()), {})
    if facts.text:
        stated = body_from_html(facts.text, base)
        if word_count(stated.text) > max(_FEWEST_WORDS, _FAR_LONGER * word_count(body.text)):
            return stated, found
    if word_count(body.text) >= _FEWEST_WORDS:
        return body, found
    for element in _containers(tree):
        whole = body_from_tree(element, base)
        if word_count(whole.text) >= _FEWEST_WORDS:
            return whole, found
    if body.blocks:
        return body, found
    return body_from_html(facts.description), found


def _extracted(tree: etree._Element, base: str) -> tuple[Body, dict[str, str]]:
    from trafilatura import bare_extraction

    try:
        # A copy: the extractor renames and removes elements of the tree it is given.
        document: Any = bare_extraction(
            deepcopy(tree), url=base or None, include_comments=False, include_links=True, with_metadata=True
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
        "date": document.date or "",
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


def _refuse_refusals(title: str, body: Body) -> None:
    """Raise IngestError for the page a site shows in place of its article."""
    if word_count(body.text) < _FEWEST_WORDS and _REFUSAL.search(f"{title}\n{body.text}"):
        raise IngestError(_("the site refused: the page holds a warning, not the article"))


def _head_title(tree: etree._Element) -> str:
    for tag in ("h1", "title"):
        for element in tree.iter(tag):
            text = plain_title("".join(map(str, element.itertext()))[:2000])
            if text:
                return text
    return ""
