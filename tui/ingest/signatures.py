"""Lines that say who published an article and when: "Par Léa Martin", "Le Monde, 12 mars 2026"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from tui.ingest.dates import parse_date
from tui.ingest.links import web_address
from tui.ingest.titles import with_blocks
from tui.model import Body
from tui.text.clean import clean_line

LONGEST_SIGNATURE = 160
"""Characters of a line that can still be a signature."""
_LONGEST_NAME = 60
_LOOKED_AT = 4

_PUBLISHED_WORDS = r"(?:publi[ée]e?s?|paru|mis en ligne|mis à jour|posted|published|updated)"
_PUBLISHED = re.compile(rf"(?:{_PUBLISHED_WORDS}(?: le| on)?|le|on)\s?:?\s(.{{6,60}})", re.IGNORECASE)
_BYLINE = re.compile(r"(?:Par|By|PAR|BY)[ \u00a0](?=[A-ZÀ-Þ])(.{2,60}?)\.?")
_SOURCE_AND_DATE = re.compile(
    r"(?P<source>[^,–—|·]{2,60}?)\s?(?:,|–|—|\||·| - )\s?"
    rf"(?:{_PUBLISHED_WORDS}\s?(?:le|on)?\s?:?\s?)?(?P<date>.{{6,60}})",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:[^,–—]{2,40}, )?(?P<date>[^–—()]{6,40}?)(?: \((?P<agency>[A-Za-zÀ-ÿ]{2,20})\))?\.?"
    r"[ \u00a0][-–—][ \u00a0]"
)
_AGENCIES = (
    "AFP AP Reuters ATS Keystone-ATS Belga EFE ANSA DPA dpa TASS Tass Xinhua Anadolu AA APS MAP TAP APA Lusa "
    "Kyodo PA UPI Bloomberg Interfax Sputnik PTI ANI"
)
_PLACE_AND_AGENCY = re.compile(
    rf"(?=[A-ZÀ-Þ])[^()–—]{{2,60}}? \((?P<agency>{'|'.join(_AGENCIES.split())})\)[ \u00a0][-–—][ \u00a0]"
)
"""A dateline without a date, which a party in brackets resembles: hence the agencies by name."""
_NAME = r"[A-ZÀ-Þ][\w’.-]{0,30}(?: [A-ZÀ-Þ][\w’.-]{0,30}){0,2}"
_LEARNED = re.compile(
    rf"\ba appris (?:l[’']agence |l[’'])?(?P<fr>{_NAME}),? (?:auprès )?d(?:e |[’'])"
    r"(?:\w{1,30} ){0,2}sources?\b"
    rf"|(?<!\w)(?P<en>{_NAME}) has (?:exclusively )?learn(?:ed|t) from "
    r"(?:\w{1,30} ){0,3}sources?\b"
)
"""How a medium names itself as the one that has the news: "a appris Anadolu de sources concordantes"."""
_NAME_NOISE = re.compile(
    r"^(?:par|by|auteure?s?|autrice|authors?|autor|von|de notre correspondante?)\b\s?:?\s?|\(?https?://\S+",
    re.IGNORECASE,
)
_AFTER_NAMES = re.compile(
    r"\b(?:last updated|updated|publié|published|mis à jour|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*$",
    re.IGNORECASE,
)


@dataclass
class Signature:
    """Who published an article, who wrote it, when; "" and None where nothing says so."""

    source: str = ""
    author: str = ""
    published: datetime | None = None


def take_signature(text: str, signature: Signature) -> bool:
    """Write into `signature` what a line says, where it is wholly a signature; False when it is not.

    What is known already is not overwritten.
    """
    return len(text) <= LONGEST_SIGNATURE and (_dated(text, signature) or _signed(text, signature))


def take_dateline(text: str, signature: Signature) -> None:
    """Read date and agency a wire begins with ("PARIS, 12 mars 2026 (AFP) – …"); they stay in the text."""
    match = _DATELINE.match(text)
    moment = parse_date(match["date"]) if match else None
    if match and moment:
        signature.published = signature.published or moment
        signature.source = signature.source or match["agency"] or ""


def take_own_name(text: str, signature: Signature) -> None:
    """Read the name an article's own medium has in the text of a news story; it stays in the text."""
    match = _PLACE_AND_AGENCY.match(text)
    learned = None if match else _LEARNED.search(text)
    name = match["agency"] if match else (learned["fr"] or learned["en"]) if learned else ""
    signature.source = signature.source or name.removeprefix("The ")


def without_signature(body: Body, signature: Signature) -> Body:
    """`body` without the signatures at its head, which are written into `signature`."""
    kept = [
        block
        for index, block in enumerate(body.blocks)
        if index >= _LOOKED_AT or not take_signature(body.text[block.start : block.end], signature)
    ]
    return with_blocks(body, kept) if kept and len(kept) < len(body.blocks) else body


def person_names(written: str) -> str:
    """Names of authors without the words, addresses and dates that stick to them."""
    parts = _AFTER_NAMES.sub("", written[:600]).split(",")
    names = (clean_line(_NAME_NOISE.sub("", part.strip())).strip(" ()-–|·") for part in parts)
    return ", ".join(dict.fromkeys(name for name in names if name and not web_address(name)))


def source_name(written: str) -> str:
    """Name of a publication; of an address, its host."""
    name = clean_line(written)
    if web_address(name):
        name = urlsplit(name).hostname or ""
    return name.removeprefix("www.") if " " not in name else name


def _dated(text: str, signature: Signature) -> bool:
    published = _PUBLISHED.fullmatch(text)
    moment = parse_date(text) or (parse_date(published[1]) if published else None)
    if moment is None:
        named = _SOURCE_AND_DATE.fullmatch(text)
        moment = parse_date(named["date"]) if named else None
        if named and moment:
            signature.source = signature.source or named["source"].strip()
    if moment is None:
        return False
    signature.published = signature.published or moment
    return True


def _signed(text: str, signature: Signature) -> bool:
    byline = _BYLINE.fullmatch(text)
    if byline is None or signature.author:
        return False
    name, _comma, rest = byline[1].partition(",")
    moment = parse_date(re.sub(r"^\s*(?:le|on)\s", "", rest)) if rest else None
    if rest and moment is None and len(byline[1]) > _LONGEST_NAME:
        return False
    signature.author = (name if moment else byline[1]).strip()
    signature.published = signature.published or moment
    return True
