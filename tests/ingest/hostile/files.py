"""Mails, lists of sources, PDF files, texts, and the names they come under."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from tests.ingest.hostile.case import CANARY, SENTENCE, Case
from tests.ingest.hostile.feeds import TERMINAL, item, rss
from tests.ingest.papers import mail, pdf


def cases() -> Iterator[Case]:
    yield from _mails()
    yield from _lists()
    yield from _pdfs()
    yield from _texts()
    yield from _names()


def _mails() -> Iterator[Case]:
    for name, sequence in list(TERMINAL.items())[:5]:
        coded = base64.b64encode(sequence.encode()).decode()
        head = f"Subject: =?utf-8?b?{coded}?= {CANARY}\nFrom: =?utf-8?b?{coded}?= <a@b.example>\nMessage-ID: <=?utf-8?b?{coded}?=>\n\n"
        yield Case(
            "mails", f"{name}, coded in the headers", "a.eml", lambda h=head: f"{h}{SENTENCE}".encode()
        )
    heads = {
        "a charset that is none": "Content-Type: text/plain; charset=x-none",
        "an encoding that is none": "Content-Transfer-Encoding: x-rot13",
        "base64 that is damaged": "X: y",
        "a boundary that never comes": 'Content-Type: multipart/mixed; boundary="b"',
        "no boundary": "Content-Type: multipart/alternative",
        "a type that is none": "Content-Type: ;;;",
        "a date that is none": "Date: Thu, 99 Foo 99999 99:99:99 +9999",
        "a sender without end": "From: " + "a@a." * 20_000 + "!",
        "a header of a megabyte": "Subject: " + "x" * 1_000_000,
        "folded without end": "Subject: a" + "\n b" * 20_000,
        "words coded badly": "Subject: =?utf-8?q?=ZZ?= =?x?b?!!!?= =?utf-8?b??=",
        "brackets in the sender": "From: <<<<(((" + "(" * 5000,
    }
    for name, head in heads.items():
        yield Case("mails", name, "a.eml", lambda h=head: f"{h}\nX-A: b\n\n{SENTENCE}\n".encode())
    yield Case("mails", "parts within parts without end", "a.eml", lambda: _nested(60))
    yield Case("mails", "5,000 parts", "a.eml", lambda: _parts(5000))
    yield Case(
        "mails",
        "attachments with names that climb",
        "a.eml",
        lambda: mail(SENTENCE, attached=[("../../etc/passwd", b"x"), ("a\x9bb", b"x"), ("x" * 5000, b"x")]),
        absent=("root:",),
    )
    yield Case("mails", "only attachments", "a.eml", lambda: mail("", attached=[("a.pdf", b"x")]), ())
    yield Case(
        "mails",
        "a mail in a mail in a mail",
        "a.eml",
        lambda: mail("Vu", inside=mail("Vu", inside=mail(SENTENCE))),
    )
    yield Case(
        "mails", "NUL in the text", "a.eml", lambda: b"From: a\nSubject: b\n\n\x00" + SENTENCE.encode()
    )
    yield Case("mails", "only headers", "a.eml", lambda: b"From: a\nSubject: b\n\n", ())


def _nested(depth: int) -> bytes:
    head = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"Subject: {CANARY}\nFrom: a@b.example\n{head}Content-Type: text/plain\n\n{SENTENCE}\n".encode()


def _parts(count: int) -> bytes:
    part = "--b\nContent-Type: application/x\n\nx\n"
    first = f"--b\nContent-Type: text/plain; charset=utf-8\n\n{SENTENCE}\n"
    return f'Subject: s\nFrom: a@b.example\nContent-Type: multipart/mixed; boundary="b"\n\n{first}{part * count}--b--'.encode()


def _lists() -> Iterator[Case]:
    outline = f"<outline text='{CANARY}' xmlUrl='https://g.example/{CANARY}'/>"
    lists = {
        "a list cut in the middle": f"<opml><body>{outline}<outline text='x'",
        "an ampersand": f"<opml><body><outline text='A & B' xmlUrl='https://g.example/?a&b'/>{outline}</body></opml>",
        "folders nested 5,000 deep": f"<opml><body>{outline}{'<outline text=x>' * 5000}</body></opml>",
        "code for an address": f"<opml><body><outline text='x' xmlUrl='javascript:alert(1)'/>{outline}</body></opml>",
        "a file for an address": f"<opml><body><outline text='x' xmlUrl='file:///etc/passwd'/>{outline}</body></opml>",
        "a program for an address": f"<opml><body><outline text='x' xmlUrl='exec:rm -rf /'/>{outline}</body></opml>",
        "an attribute twice": f"<opml><body><outline text='a' text='b' xmlUrl='https://g.example/x'/>{outline}</body></opml>",
        "10,000 sources": f"<opml><body>{outline}{''.join(f'<outline xmlUrl=https://g.example/{n} />' for n in range(10_000))}</body></opml>",
        "an external entity": f"<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&x;' xmlUrl='https://g.example/x'/>{outline}</body></opml>",
        "terminal sequences": f"<opml><body><outline text='\x1b]52;c;x\x07' xmlUrl='https://g.example/x'/>{outline}</body></opml>",
        "no address at all": f"<opml><body><outline text='x'/>{outline}</body></opml>",
    }
    for name, text in lists.items():
        yield Case("lists", name, "a.opml", lambda t=text: t.encode(), absent=("root:",))
    yield Case(
        "lists",
        "newsboat's list with quotes left open",
        "urls",
        lambda: f'https://g.example/{CANARY} "~Titre\nhttps://g.example/b "x\n'.encode(),
    )
    yield Case(
        "lists",
        "newsboat's list with a program",
        "urls",
        lambda: f"exec:reboot\nhttps://g.example/{CANARY}\nfilter:reboot:https://g.example/x\n".encode(),
    )
    yield Case(
        "lists",
        "newsboat's list with sequences",
        "urls",
        lambda: f'https://g.example/{CANARY} "~\x1b[2J"\n'.encode(),
    )


def _pdfs() -> Iterator[Case]:
    lines = [SENTENCE[:60], SENTENCE[60:], "Le conseil a débattu cinq heures avant de voter."]
    whole = pdf([lines])
    yield Case("PDF", "a good one", "a.pdf", lambda: whole)
    yield Case("PDF", "cut in the middle", "a.pdf", lambda: whole[: len(whole) // 2], ())
    yield Case(
        "PDF",
        "a false start of the table",
        "a.pdf",
        lambda: whole.replace(b"startxref\n", b"startxref\n9999"),
        (),
    )
    yield Case(
        "PDF", "pages in a ring", "a.pdf", lambda: whole.replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]"), ()
    )
    yield Case(
        "PDF",
        "a length without end",
        "a.pdf",
        lambda: whole.replace(b"/Length ", b"/Length 99999999999999999999"),
        (),
    )
    yield Case("PDF", "a stream that unpacks to 300 MB", "a.pdf", _bomb, ())
    yield Case("PDF", "no text", "a.pdf", lambda: pdf([[], []]), ())
    yield Case(
        "PDF",
        "a locked one",
        "a.pdf",
        lambda: whole.replace(
            b"/Root 1 0 R",
            b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P 1 >> /ID [<00><00>] /Root 1 0 R",
        ),
        (),
    )
    yield Case(
        "PDF",
        "sequences in title and text",
        "a.pdf",
        lambda: pdf([["\x1b]52;c;x\x07 " + lines[0], *lines[1:]]], title="\x1b[2J", packed=False),
    )
    yield Case("PDF", "only its first bytes", "a.pdf", lambda: b"%PDF-1.7", ())


def _bomb() -> bytes:
    import zlib

    packed = zlib.compress(b" " * 300_000_000, 9)
    good = pdf([["x"]])
    return good.replace(good[good.index(b"stream\n") + 7 : good.index(b"\nendstream")], packed)


def _texts() -> Iterator[Case]:
    for name, sequence in list(TERMINAL.items())[:8]:
        yield Case("texts", f"{name}", "a.txt", lambda s=sequence: f"Titre {s}\n\n{s}{SENTENCE}".encode())
        yield Case(
            "texts",
            f"{name}, in front matter",
            "a.md",
            lambda s=sequence: (
                f"---\ntitle: {s} {CANARY}\nsource: {s}\ntags: [{s}]\nurl: https://g.example/{s}\n---\n{SENTENCE}".encode()
            ),
        )
    yield Case("texts", "a line of 5 MB", "a.txt", lambda: (f"{SENTENCE} " * 50_000).encode())
    yield Case("texts", "a million empty lines", "a.txt", lambda: b"\n" * 1_000_000 + SENTENCE.encode())
    yield Case("texts", "front matter never closed", "a.md", lambda: f"---\ntitle: x\n{SENTENCE}".encode())
    yield Case(
        "texts", "Markdown nested 10,000 deep", "a.md", lambda: (">" * 10_000 + f" x\n\n{SENTENCE}").encode()
    )
    yield Case("texts", "brackets without end", "a.md", lambda: ("[" * 20_000 + f"\n\n{SENTENCE}").encode())
    yield Case(
        "texts",
        "Markdown with raw code",
        "a.md",
        lambda: f"<script>MAL()</script>\n\n{SENTENCE}\n\n[x](javascript:MAL())".encode(),
        absent=("MAL()\n",),
    )
    yield Case("texts", "UTF-16", "a.txt", lambda: SENTENCE.encode("utf-16"))
    yield Case("texts", "a program called a text", "a.txt", lambda: b"\x7fELF" + bytes(range(256)) * 40, ())
    yield Case("texts", "nothing", "a.txt", lambda: b"", ())
    yield Case("texts", "only blanks", "a.txt", lambda: b" \n\t\r\n", ())


def _names() -> Iterator[Case]:
    names = (
        "--help.xml",
        "-.xml",
        "a\nb.xml",
        "a\x1b[2J.xml",
        "[@click=app.quit].xml",
        "$(reboot).xml",
        "é" * 100 + ".xml",
        "a b’«».xml",
        "\u202efdp.xml",
        "%s%n.xml",
        "CON.xml",
        "a;b|c&d.xml",
        "\udcff.xml",
        "..xml",
    )
    for name in names:
        yield Case("names", f"the name {name[:20]!r}", name, lambda: rss(item()))
        yield Case("names", f"a bad file of the name {name[:20]!r}", name, lambda: b"\x00\x01\x02" * 500, ())
