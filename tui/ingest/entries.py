"""What a feed says of its articles, whatever its format, and the drafts made of it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tui.ingest.blocks import body_from_html
from tui.ingest.dates import date_in_address, parse_date
from tui.ingest.links import article_address, is_front_page, web_address
from tui.ingest.plain import language_code
from tui.ingest.teasers import ends_cut
from tui.ingest.titles import finished_title, without_title
from tui.ingest.transport import Packed, packed, unpacked
from tui.model import Body, Draft, Extent, Origin
from tui.text.clean import clean_line
from tui.text.language import guess_language

MOST_ENTRIES = 5000
"""Entries of one feed read; the biggest live feeds have some hundred."""

_ENOUGH_TO_GUESS = 200
"""Characters from which the text itself says its language better than the feed does."""
_TAG = re.compile(
    r"</?(?:a|abbr|b|br|cite|code|div|em|font|h\d|i|img|p|q|s|small|span|strong|sub|sup|tt|u)\b[^<>]*>",
    re.IGNORECASE,
)
_MISREAD = re.compile(r"^[\x00-\x7f]*+[\xc2-\xf4][^\x00-\x7f]")
"""How the first bytes of UTF-8 beyond ASCII look in a Latin encoding: nothing else can be mended."""
_LONGEST_MARKED_TITLE = 4000
_MAIL = re.compile(r"\(?<?[\w.+-]{1,64}@[\w.-]{1,200}>?\)?")


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it was read: its name, its site ("" when unknown), its articles in its order."""

    title: str
    site: str
    drafts: tuple[Draft, ...]
    marks: bytes = field(default=b"", compare=False)
    """By which its entries are known again, those without a draft too; of the letter, not of the meaning."""
    left_out: int = 0
    """Entries beyond the first `MOST_ENTRIES`, which were not read."""

    def __reduce__(self) -> tuple[Callable[..., Feed], tuple[str, str, list[Packed], bytes, int]]:
        """How it is sent from one process to another."""
        return _received, (self.title, self.site, packed(self.drafts), self.marks, self.left_out)


def _received(title: str, site: str, sent: list[Packed], marks: bytes, left_out: int) -> Feed:
    return Feed(title, site, unpacked(sent), marks, left_out)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one article, before it is cleaned. Markup is in `content` and `summary`."""

    title: str
    content: str
    summary: str
    link: str
    guid: str
    author: str
    published: str
    language: str
    base: str


def drafts_of(entries: Iterable[Entry], source: str) -> Iterator[Draft]:
    """The articles of entries, without those that say nothing: no word, and not even where the article is."""
    for entry in entries:
        draft = draft_of(entry, source)
        if draft.title or draft.body.text or draft.url:
            yield draft


def draft_of(entry: Entry, source: str) -> Draft:
    """The article of an entry. The longer of content and summary is its text, once the title is out of it."""
    link = _link_of(entry)
    base = link or entry.base
    title = plain_title(entry.title)
    body = _longer(body_from_html(mended(entry.content), base), body_from_html(mended(entry.summary), base))
    body = without_title(body, title)
    text = f"{title}\n{body.text}"
    guessed = guess_language(text)
    stated = language_code(entry.language)
    return Draft(
        title=finished_title(title, body) or clean_line(link),
        body=body,
        source=source,
        author=author_name(entry.author),
        url=address_of(entry),
        guid=identity_of(entry),
        language=guessed if guessed and (len(text) > _ENOUGH_TO_GUESS or not stated) else stated,
        published=parse_date(entry.published) or date_in_address(link),
        origin=Origin.FEED,
        extent=Extent.TRUNCATED if ends_cut(body.text) else Extent.UNKNOWN,
        extractor="feed",
    )


def address_of(entry: Entry) -> str:
    """Where the article of an entry is, "" when it does not say."""
    link = _link_of(entry)
    # A feed that links to its own front page gives no address of the article.
    own_front = is_front_page(link) and urlsplit(link).hostname == urlsplit(entry.base).hostname
    return "" if own_front else article_address(link)


def _link_of(entry: Entry) -> str:
    # A bare id that stands in for a link ("1") is none.
    bare = entry.link == entry.guid and "/" not in entry.link
    return "" if bare else web_address(entry.link, entry.base)


def identity_of(entry: Entry) -> str:
    """The id of an entry as it is known again: without what changes in the addresses that many are."""
    identity = clean_line(entry.guid[:2000])
    return article_address(identity) if identity.startswith("http") else identity


def stand_in(identity: str) -> str:
    """An id in place of the link that an entry lacks, where it is an address."""
    return identity if identity.startswith(("https://", "http://")) else ""


def plain_title(written: str) -> str:
    """A title without markup and entities; feeds escape them once, twice or not at all."""
    text = mended(written[:_LONGEST_MARKED_TITLE])
    for _ in range(2):
        text = html.unescape(_TAG.sub("", text)) if "<" in text or "&" in text else text
    return clean_line(text)


def mended(text: str) -> str:
    """`text` as it was meant where it is UTF-8 once read as a Latin encoding ("Ã©tÃ©"), else unchanged."""
    if _MISREAD.search(text):
        for latin in ("latin-1", "cp1252"):
            try:
                return text.encode(latin).decode()
            except UnicodeError:
                continue
    return text


def author_name(written: str) -> str:
    """The name in "name", "name (mail)" or "mail (name)"; a mail address alone is no name."""
    name = plain_title(written[:300])
    if "@" not in name:
        return name
    return clean_line(_MAIL.sub("", name)).strip("()<>,; ")


def _longer(content: Body, summary: Body) -> Body:
    longer = content if len(content.text) >= len(summary.text) else summary
    return longer if any(map(str.isalnum, longer.text)) else Body("", ())
