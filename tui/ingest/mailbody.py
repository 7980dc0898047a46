"""The text of a mail: its parts that are text, what was attached by name, what was passed on inside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage

from tui.ingest.blocks import body_from_html
from tui.ingest.decoding import decode
from tui.ingest.passedon import parted, without_headers
from tui.ingest.titles import joined, with_blocks
from tui.model import Block, BlockKind, Body
from tui.text.bodies import body_from_text
from tui.text.clean import clean_line
from tui.text.fold import fold

DEEPEST = 100
"""Parts within parts looked at."""
MOST_PARTS = 2000
_FEWEST_CHARACTERS = 20
_MUCH = 0.5
"""Share of the plain part's length under which the formatted one is taken for a stub."""
_NOTHING = Body("", ())
_FURNITURE = re.compile(
    r"(?:(?:si|if) .{0,80})?(?:voir|afficher|lire|consulter|visualiser|ouvrir|view|open|read|cliquez|click"
    r"|trouble viewing)"
    r"\b.{0,90}(?:navigateur|en ligne|browser|online|version web|web version).{0,40}"
    r"|(?:vous recevez|you (?:are )?receiv|cet e-?mail (?:a ete|est) envoye|this e-?mail was sent).{0,250}"
    r"|.{0,60}(?:(?:se|me|vous) desabonner|(?:se|me|vous) desinscrire|unsubscribe|desinscription"
    r"|gerer (?:vos|mes) (?:abonnements"
    r"|preferences)|(?:manage|update) (?:your )?(?:preferences|subscription)).{0,120}"
    r"|(?:ajoutez|add) .{0,60}(?:carnet d'adresses|address book|contacts).{0,40}"
)
_LONGEST_FURNITURE = 300


@dataclass(frozen=True, slots=True)
class MailText:
    """The text of a mail."""

    body: Body
    left_out: tuple[str, ...] = ()
    """Names of attachments."""
    passed_on: Mapping[str, str] = field(default_factory=dict)
    """Headers of the mail that was passed on in this one: from, date, subject."""


def text_of(message: EmailMessage) -> MailText:
    """All that a mail says, without the links under newsletters that only serve the sending."""
    reading = _Reading()
    body = reading.part(message, 0)
    if not reading.inner:
        body, reading.inner = without_headers(body)
    kept = [
        block
        for block in body.blocks
        if block.end - block.start > _LONGEST_FURNITURE
        or not _FURNITURE.fullmatch(fold(body.text[block.start : block.end]).strip(" .|›>"))
    ]
    body = with_blocks(body, kept) if kept else body
    if reading.inner and all(block.kind is BlockKind.BLOCKQUOTE for block in body.blocks):
        # All of it is quoted: it is the mail that was passed on.
        plain = tuple(Block(BlockKind.PARAGRAPH, block.start, block.end) for block in body.blocks)
        body = Body(body.text, plain, body.links)
    return MailText(body, tuple(dict.fromkeys(reading.left_out)), reading.inner)


def header(message: EmailMessage, name: str) -> str:
    """A header as text; "" when it is missing or so damaged that the standard library raises on it."""
    try:
        return str(message[name] or "")
    except Exception:
        # The header parsers of the standard library raise IndexError, TypeError, … on malformed values.
        return ""


class _Reading:
    """One walk through the parts of a mail."""

    def __init__(self) -> None:
        self.left_out: list[str] = []
        self.inner: Mapping[str, str] = {}
        self._parts = 0

    def part(self, part: EmailMessage, depth: int) -> Body:
        """The text of a part and of those in it."""
        self._parts += 1
        if depth > DEEPEST or self._parts > MOST_PARTS:
            return _NOTHING
        kind = part.get_content_type()
        if kind == "message/rfc822":
            return self._passed_on(part, depth)
        if depth and _disposition(part) == "attachment":
            self._leave_out(part)
            return _NOTHING
        if kind.startswith("multipart/") and _parts(part):
            bodies = [self.part(inner, depth + 1) for inner in _parts(part)]
            return _best(bodies) if kind == "multipart/alternative" else _all(bodies)
        return self._leaf(part, kind)

    def _leaf(self, part: EmailMessage, kind: str) -> Body:
        if kind == "text/html":
            return body_from_html(_text(part))
        if kind in ("text/plain", "text/enriched", "text/markdown") or kind.startswith("multipart/"):
            # What calls itself many parts and has none is one.
            return body_from_text(parted(_text(part)))
        if not kind.startswith("image/") or _filename(part):
            self._leave_out(part)
        return _NOTHING

    def _passed_on(self, part: EmailMessage, depth: int) -> Body:
        """A mail attached as one: what it says is what this mail is about."""
        inner = next(iter(_parts(part)), None)
        if inner is None:
            return _NOTHING
        if not self.inner:
            self.inner = {name: header(inner, name) for name in ("from", "date", "subject")}
        return self.part(inner, depth + 1)

    def _leave_out(self, part: EmailMessage) -> None:
        if not part.get("content-id") or not part.get_content_type().startswith("image/"):
            self.left_out.append(_filename(part) or clean_line(part.get_content_type()[:80]))


def _parts(part: EmailMessage) -> list[EmailMessage]:
    payload = part.get_payload()
    return (
        [inner for inner in payload if isinstance(inner, EmailMessage)] if isinstance(payload, list) else []
    )


def _disposition(part: EmailMessage) -> str:
    try:
        return part.get_content_disposition() or ""
    except Exception:
        return ""  # see `header`


def _filename(part: EmailMessage) -> str:
    try:
        return clean_line((part.get_filename() or "")[:200])
    except Exception:
        return ""  # see `header`


def _text(part: EmailMessage) -> str:
    try:
        payload = part.get_payload(decode=True)
        charset = part.get_content_charset() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    return decode(payload, charset) if isinstance(payload, bytes) else ""


def _best(bodies: list[Body]) -> Body:
    """Of the same text in several forms the last, which knows headings and links, unless it is a stub."""
    longest = max((len(body.text) for body in bodies), default=0)
    for body in reversed(bodies):
        if len(body.text) >= max(_MUCH * longest, _FEWEST_CHARACTERS):
            return body
    return max(bodies, key=lambda body: len(body.text), default=_NOTHING)


def _all(bodies: list[Body]) -> Body:
    whole = _NOTHING
    for body in bodies:
        whole = joined(whole, body)
    return whole
