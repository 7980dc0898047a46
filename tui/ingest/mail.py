"""Saved mails (.eml): newsletters, press releases, articles sent by a colleague. Runs in a child process."""

from __future__ import annotations

import re
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from tui.ingest.blocks import body_from_html
from tui.ingest.dates import believable
from tui.ingest.decoding import decode
from tui.ingest.entries import author_name
from tui.ingest.errors import IngestError
from tui.ingest.links import web_address
from tui.ingest.titles import finished_title, without_title
from tui.locale import _
from tui.model import Body, Draft
from tui.text.bodies import body_from_text
from tui.text.clean import clean_line
from tui.text.language import guess_language

_PASSED_ON = re.compile(r"^(?:\s*(?:re|fwd?|tr|rép?|wg|aw)\s*:\s*)+", re.IGNORECASE)
_FEWEST_CHARACTERS = 20


def read_mail(data: bytes, name: str) -> list[Draft]:
    """The article a mail carries. IngestError when there is no text in it."""
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise IngestError(_("{name}: the mail is damaged").format(name=name))
    body = _body(message)
    if not body.blocks:
        raise IngestError(_("{name}: there is no text in the mail").format(name=name))
    title = _PASSED_ON.sub("", clean_line(_header(message, "subject")))
    body = without_title(body, title)
    return [
        Draft(
            title=finished_title(title, body),
            body=body,
            source=_sender(message),
            url=web_address(_header(message, "archived-at").strip("<> ")),
            guid=clean_line(_header(message, "message-id")[:500]),
            language=guess_language(body.text),
            published=_date(message),
        )
    ]


def _body(message: EmailMessage) -> Body:
    """The text of the mail: the HTML part, which knows headings and links, else the plain one."""
    for subtype, read in (("html", body_from_html), ("plain", body_from_text)):
        for part in message.walk():
            if (
                part.get_content_type() == f"text/{subtype}"
                and part.get_content_disposition() != "attachment"
            ):
                body = read(_text(part))
                if len(body.text) >= _FEWEST_CHARACTERS or subtype == "plain":
                    return body
    return Body("", ())


def _text(part: EmailMessage) -> str:
    try:
        payload = part.get_payload(decode=True)
        charset = part.get_content_charset() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    return decode(payload, charset) if isinstance(payload, bytes) else ""


def _header(message: EmailMessage, name: str) -> str:
    """A header as text; "" when it is missing or so damaged that the standard library raises on it."""
    try:
        return str(message[name] or "")
    except Exception:
        # The header parsers of the standard library raise IndexError, TypeError, … on malformed values.
        return ""


def _sender(message: EmailMessage) -> str:
    written = clean_line(_header(message, "from")[:1000])
    name, address = parseaddr(written)
    return clean_line(name) or author_name(written).strip("\" '") or clean_line(address)


def _date(message: EmailMessage) -> datetime | None:
    try:
        return believable(parsedate_to_datetime(_header(message, "date")))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
