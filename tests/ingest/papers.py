"""PDF files and mails, written by hand, for tests."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP


def pdf(pages: Sequence[Sequence[str]], title: str = "", author: str = "", *, packed: bool = True) -> bytes:
    """A PDF with these lines on its pages, an empty one a gap."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    about = f"<< /Title ({title}) /Author ({author}) /CreationDate (D:20260312080500+01'00') >>"
    objects += [font, about.encode("cp1252")]
    kids = []
    for lines in pages:
        shown = b"".join(b"(%s) Tj T*\n" % _escaped(line) for line in lines)
        stream = b"BT /F1 10 Tf 14 TL 50 800 Td\n" + shown + b"ET"
        how = b""
        if packed:
            stream, how = zlib.compress(stream), b" /Filter /FlateDecode"
        objects.append(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(stream), how, stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        start,
    )
    return bytes(out)


def _escaped(line: str) -> bytes:
    return line.encode("cp1252", "replace").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def mail(
    text: str,
    html: str = "",
    *,
    attached: Sequence[tuple[str, bytes]] = (),
    inside: bytes = b"",
    **headers: str,
) -> bytes:
    """A mail; header names have _ for -."""
    message = EmailMessage(policy=SMTP)
    named = {"from_": "From", "subject": "Subject", "date": "Date"}
    for name, value in headers.items():
        message[named.get(name, name.replace("_", "-"))] = value
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    if inside:
        from email import message_from_bytes

        message.add_attachment(message_from_bytes(inside, policy=SMTP))
    return message.as_bytes()
