"""Saved mails (.eml, Maildir): newsletters, wires, what a colleague passed on. Runs in a child process."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from tui.ingest.dates import parse_date
from tui.ingest.entries import author_name
from tui.ingest.errors import IngestError
from tui.ingest.links import web_address
from tui.ingest.mailbody import MailText, header, text_of
from tui.ingest.titles import finished_title, without_title
from tui.locale import _
from tui.model import Draft
from tui.text.clean import clean_line
from tui.text.fold import fold
from tui.text.language import guess_language

_PASSED_ON = re.compile(r"^(?:\s*(?:re|fwd?|tr|rép?|wg|aw|i|rv)\s*:\s*)+", re.IGNORECASE)
_FREE_MAIL = frozenset(
    """gmail googlemail yahoo hotmail outlook live msn icloud me orange wanadoo free sfr laposte protonmail
    proton gmx aol bbox neuf numericable mail""".split()
)
_LOCAL = re.compile(r"[a-z]{3,}")
_NAME = re.compile(r"[^\W\d_][\w’'.-]+(?: [^\W\d_][\w’'.-]*){1,3}")


@dataclass(frozen=True, slots=True)
class Mail:
    """The article a mail carries, and the names of what was attached to it and is left out."""

    draft: Draft
    left_out: tuple[str, ...]


def read_mail(data: bytes, name: str) -> Mail:
    """The article in the bytes of a mail. IngestError when there is no text in it.

    A mail that was passed on tells of the one inside: its sender, its date, its subject.
    """
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise IngestError(_("{name}: the mail is damaged").format(name=name))
    text = text_of(message)
    if not text.body.blocks:
        line = _("{name}: there is no text in the mail")
        if text.left_out:
            line = _("{name}: there is no text in the mail, only attachments: {files}")
        raise IngestError(line.format(name=name, files=", ".join(text.left_out)))
    return Mail(_draft(message, text), text.left_out)


def _draft(message: EmailMessage, text: MailText) -> Draft:
    inner = text.passed_on
    subject = inner.get("subject") or header(message, "subject")
    title = _PASSED_ON.sub("", clean_line(subject[:2000]))
    body = without_title(text.body, title)
    source, author = who_wrote(inner.get("from") or header(message, "from"))
    return Draft(
        title=finished_title(title, body),
        body=body,
        source=source,
        author=author,
        url=web_address(header(message, "archived-at").strip("<> ")),
        guid=clean_line(header(message, "message-id")[:500]),
        language=guess_language(body.text),
        published=_date(inner.get("date", "")) or _date(header(message, "date")),
    )


def who_wrote(written: str) -> tuple[str, str]:
    """The publication and the person a sender's header names; the person "" where it names none.

    "Léa Martin <lea.martin@gazette.example>" is a person of gazette.example; "La Gazette <lettre@…>" is none.
    """
    line = clean_line(written[:1000])
    name, address = parseaddr(line)
    name = clean_line(name) or author_name(line).strip("\"' ")
    local, _at, domain = fold(address).partition("@")
    labels = domain.split(".")
    own = _NAME.fullmatch(name) and set(_LOCAL.findall(local)) & set(_LOCAL.findall(fold(name)))
    if own and len(labels) > 1 and labels[-2] not in _FREE_MAIL:
        return domain, name
    return name or clean_line(address), ""


def _date(written: str) -> datetime | None:
    line = clean_line(written[:200])
    return parse_date(line) or parse_date(re.sub(r"\s*\([^()]*\)$", "", line))
