"""What a page says of itself: JSON-LD of schema.org, Open Graph, other meta elements, in that order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import etree

from tui.ingest.dates import parse_date
from tui.ingest.entries import author_name, plain_title
from tui.ingest.links import web_address
from tui.ingest.plain import language_code

_ARTICLE_TYPES = re.compile(r"(?:.*Article|.*Posting|Report|Review)$")
_LARGEST_JSON = 2_000_000
_DEEPEST = 12
_AUTHOR_METAS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
)
_DATE_METAS = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date",
    "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date",
    "pubdate", "publication_date", "publish-date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_NAMES_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Facts a page states; "" or None where it is silent."""

    title: str
    source: str
    author: str
    url: str
    language: str
    published: datetime | None
    description: str
    text: str
    """The whole text, where the page repeats it for machines."""
    is_article: bool
    """Whether the page calls itself an article, not a site or a list."""
    free: bool | None = None
    """Whether it says that everybody may read it; None when it does not say."""
    gated: tuple[str, ...] = ()
    """CSS selectors of the parts it says are for subscribers."""
    words: int = 0
    """Words its article has, as it says; 0 when it does not."""


def page_facts(tree: etree._Element, address: str = "") -> PageFacts:
    """Read the facts of a page. `address` is where it came from ("" for a file)."""
    metas = _metas(tree)
    article = _article(tree)
    html_language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    canonical = next(
        (link.get("href", "") for link in tree.iter("link") if link.get("rel") == "canonical"), ""
    )
    url = _first_address(canonical, metas.get("og:url", ""), _identity(article), address, base=address)
    publisher = article.get("publisher")
    return PageFacts(
        title=plain_title(
            _string(article.get("headline")) or metas.get("og:title", "") or metas.get("twitter:title", "")
        ),
        source=plain_title(_name(publisher) or metas.get("og:site_name", "")),
        author=_authors(article) or _first_author(metas),
        url=url,
        language=language_code(
            _string(article.get("inLanguage")) or html_language or metas.get("og:locale", "")
        ),
        published=_published(article, metas, tree),
        description=plain_title(metas.get("og:description", "") or metas.get("description", "")),
        text=_string(article.get("articleBody")),
        is_article=bool(article) or metas.get("og:type", "") == "article",
        free=_free(article, metas),
        gated=_gated(article),
        words=_words(article),
    )


def _metas(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = meta.get("content") or ""
        if name and content.strip():
            found.setdefault(name.lower()[:100], content[:5000])
    return found


def _article(tree: etree._Element) -> dict[str, Any]:
    """The JSON-LD object of the article, or an empty one."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json" or not script.text:
            continue
        try:
            data = json.loads(script.text[:_LARGEST_JSON], strict=False)
        except (ValueError, RecursionError):
            continue
        for candidate in _objects(data, 0):
            kinds = candidate.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and _ARTICLE_TYPES.match(name) for name in names):
                return candidate
    return {}


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if key in data:
                yield from _objects(data[key], depth + 1)
    elif isinstance(data, list):
        for item in data[:200]:
            yield from _objects(item, depth + 1)


def _first_author(metas: dict[str, str]) -> str:
    written = (author_name(metas.get(name, "")) for name in _AUTHOR_METAS)
    return next((name for name in written if name and not web_address(name)), "")


def _authors(article: dict[str, Any]) -> str:
    written = article.get("author")
    authors = written if isinstance(written, list) else [written]
    names = (author_name(_name(author)) for author in authors[:_NAMES_AT_MOST])
    return ", ".join(dict.fromkeys(name for name in names if name and not web_address(name)))


def _name(thing: Any) -> str:
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    if isinstance(thing, dict):
        thing = thing.get("name")
        if isinstance(thing, list):
            thing = thing[0] if thing else None
    return _string(thing)


def _string(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, str) else ""


def _identity(article: dict[str, Any]) -> str:
    main = article.get("mainEntityOfPage")
    if isinstance(main, dict):
        main = main.get("@id")
    return _string(article.get("url")) or _string(main)


def _first_address(*addresses: str, base: str) -> str:
    return next((sound for address in addresses if (sound := web_address(address, base))), "")


def _free(article: dict[str, Any], metas: dict[str, str]) -> bool | None:
    """What schema.org's isAccessibleForFree says, a boolean or written out, or Facebook's content tier."""
    stated = str(article.get("isAccessibleForFree", metas.get("isaccessibleforfree", ""))).strip().lower()
    if stated.rpartition("/")[2] in ("true", "false"):
        return stated.endswith("true")
    tier = metas.get("article:content_tier", "").strip().lower()
    return {"free": True, "locked": False, "metered": False}.get(tier)


def _gated(article: dict[str, Any]) -> tuple[str, ...]:
    parts = article.get("hasPart")
    selectors: list[Any] = []
    for part in (parts if isinstance(parts, list) else [parts])[:20]:
        if isinstance(part, dict) and str(part.get("isAccessibleForFree", "")).lower() == "false":
            written = part.get("cssSelector")
            selectors.extend(written if isinstance(written, list) else [written])
    return tuple(selector.strip() for selector in selectors if isinstance(selector, str))


def _words(article: dict[str, Any]) -> int:
    stated = article.get("wordCount")
    if isinstance(stated, str) and stated.strip().isdecimal() and len(stated) < 8:
        stated = int(stated)
    return stated if isinstance(stated, int) and 0 < stated < 1_000_000 else 0


def _published(article: dict[str, Any], metas: dict[str, str], tree: etree._Element) -> datetime | None:
    written = (
        _string(article.get("datePublished")),
        *(metas.get(name, "") for name in _DATE_METAS),
        *(time.get("datetime") or time.get("content") or "" for time in _times(tree)),
        _string(article.get("dateCreated")),
    )
    return next((moment for text in written if (moment := parse_date(text))), None)


def _times(tree: etree._Element) -> Iterator[etree._Element]:
    """The elements that are marked as the moment of publication."""
    for element in tree.iter("time", "span", "meta", "p", "div"):
        if "datePublished" in (element.get("itemprop") or "") or (
            element.tag == "time" and "pubdate" in element.attrib
        ):
            yield element
