"""Feeds: markup and terminal sequences in them, XML tricks, dates, ids, sizes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.ingest.hostile.case import CANARY, SENTENCE, Case

TERMINAL = {
    "clears the screen": "\x1b[2J\x1b[H",
    "writes the clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "sets the title": "\x1b]0;pris\x07",
    "8-bit CSI": "\x9b31m",
    "8-bit OSC": "\x9d0;x\x9c",
    "device control": "\x1bP+q544e\x1b\\",
    "a bell and a backspace": "\x07\x08\x7f",
    "NUL": "\x00",
    "right-to-left override": "\u202egnp.exe\u202c",
    "isolates": "\u2066\u2067\u2069",
    "tag characters": "".join(chr(0xE0000 + ord(char)) for char in "rm -rf"),
    "line separators": "\u2028\u2029\x85",
    "a lone escape": "\x1b",
    "noncharacters": "\ufffe\uffff\U0001ffff",
    "a pile of marks": "a" + "\u0301" * 5000,
    "a hyperlink": "\x1b]8;;file:///etc/passwd\x1b\\clic\x1b]8;;\x1b\\",
}
MARKUP = {
    "a Textual action": "[@click=app.quit()]lire[/]",
    "an unknown closing tag": "[/foo]",
    "a tag with a value": "[tag=value: x]",
    "a percentage": "[50%]",
    "a file link": "[link=file:///etc/passwd]x[/link]",
    "markup half open": "[bold",
    "braces": "{0} {name} %s %n ${HOME}",
    "Markdown": "[x](javascript:alert(1)) ![](file:///x) `$(reboot)`",
    "a formula": '=HYPERLINK("http://x")',
}
REFERENCES = (
    "&#27;",
    "&#x1b;",
    "&#155;",
    "&#0;",
    "&#55296;",
    "&#1114112;",
    "&#xFFFFFFFF;",
    "&#" + "9" * 5000 + ";",
    "&#x;",
    "&;",
)
YEARS = ("-001", "0000", "0001", "1583", "2101", "9999", "10000", "99999999999999999999")
DATES = (
    "Thu, 32 Mar 2026 08:05:00 GMT", "2026-02-30T25:61:61Z", "Thu, 12 Mar 2026 08:05:00 +9999", "0", "NaN", "٣ مارس ٢٠٢٦",
    "12 mars", "\x1b[2J", "9" * 5000, "2026-03-12T08:05:00" + "0" * 5000 + "Z", "∞", "yesterday at noon",
)  # fmt: skip


def item(inside: str = "", title: str = f"Titre {CANARY}", text: str = SENTENCE) -> str:
    return f"<item><title>{title}</title><guid>1</guid>{inside}<description>{text}</description></item>"


def rss(items: str, before: str = "", head: str = "") -> bytes:
    text = f"{before}<rss version='2.0'><channel><title>La Gazette</title><link>https://g.example/</link>{head}{items}</channel></rss>"
    return text.encode("utf-8", "surrogatepass")


def cases() -> Iterator[Case]:
    for name, sequence in TERMINAL.items():
        yield Case(
            "terminal", f"{name}, in a title", "a.xml", lambda s=sequence: rss(item(title=f"T {s} {CANARY}"))
        )
        yield Case(
            "terminal",
            f"{name}, in CDATA",
            "a.xml",
            lambda s=sequence: rss(item(text=f"<![CDATA[<p>{s} {SENTENCE}</p>]]>")),
        )
    for name, sequence in list(TERMINAL.items())[:6]:
        feed = {
            "items": [
                {
                    "id": sequence,
                    "title": f"{sequence} {CANARY}",
                    "content_text": f"{sequence} {SENTENCE}",
                    "url": f"https://g.example/{sequence}",
                }
            ]
        }
        yield Case("terminal", f"{name}, in JSON", "a.json", lambda f=feed: json.dumps(f).encode())
    for name, text in MARKUP.items():
        yield Case(
            "markup",
            f"{name}, in a title",
            "a.xml",
            lambda t=text: rss(item(title=f"{t} {CANARY}")),
            (CANARY, text.split(" ")[0]),
        )
    for reference in REFERENCES:
        yield Case(
            "XML",
            f"the reference {reference[:16]}",
            "a.xml",
            lambda r=reference: rss(item(title=f"Titre {r} {CANARY}")),
        )
    for year in YEARS:
        yield Case(
            "dates",
            f"the year {year[:12]}",
            "a.xml",
            lambda y=year: rss(item(f"<pubDate>Thu, 12 Mar {y} 08:05:00 GMT</pubDate>")),
        )
    for date in DATES:
        yield Case(
            "dates", f"the date {date[:20]!r}", "a.xml", lambda d=date: rss(item(f"<pubDate>{d}</pubDate>"))
        )
    yield from _xml()
    yield from _entries()
    yield from _sizes()
    yield from _encodings()


def _xml() -> Iterator[Case]:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
    tricks = {
        "a billion laughs": f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>',
        "an external entity": '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        "a parameter entity": '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>',
        "an external DTD": '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd">',
        "a backslash in an entity": '<!DOCTYPE rss [<!ENTITY a "C:\\data">]>',
        "a stylesheet": '<?xml-stylesheet href="javascript:alert(1)"?>',
        "an encoding that is none": '<?xml version="1.0" encoding="undefined"?>',
        "punycode for encoding": '<?xml version="1.0" encoding="punycode"?>',
        "a wrong encoding": '<?xml version="1.0" encoding="utf-16"?>',
        "XML 1.1": '<?xml version="1.1"?>',
        "blanks before all": "\n" * 3000 + " \t",
        "a mark and blanks": "\ufeff\n\n",
        "a mad comment": "<!-- -- --- -->",
        "an open comment far away": "<!--" * 2000 + "-->",
    }
    for name, before in tricks.items():
        yield Case("XML", name, "a.xml", lambda b=before: rss(item("&x;&l12;"), b), absent=("root:",))
    insides = {
        "a chapter without start": '<psc:chapter xmlns:psc="http://podlove.org/simple-chapters"/>',
        "a point of no system": '<g:Point xmlns:g="http://www.opengis.net/gml" srsName="EPSG:abc"/>',
        "a prefix nobody declared": "<dc:creator>x</dc:creator><a10:b/>",
        "an attribute twice": '<guid isPermaLink="true" isPermaLink="false">x</guid>',
        "an entity nobody declared": "<category>&nbsp;&eacute;&x;</category>",
        "CDATA in CDATA": "<category><![CDATA[<![CDATA[x]]]]><![CDATA[>]]></category>",
        "an inclusion": '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
        "an ampersand": "<link>https://g.example/?a=1&b=2</link>",
        "a tag never closed": "<category><b><i>",
    }
    for name, inside in insides.items():
        yield Case("XML", name, "a.xml", lambda i=inside: rss(item(inside=i)), absent=("root:",))
    yield Case("XML", "a feed cut in the middle", "a.xml", lambda: rss(item() + "<item><title>Suite")[:-40])
    yield Case("XML", "two feeds in one", "a.xml", lambda: rss(item()) + rss(item()))
    yield Case("XML", "rubbish behind", "a.xml", lambda: rss(item()) + b"\x00<script>\xff\xfe")
    yield Case("XML", "items outside of the channel", "a.xml", lambda: f"<rss>{item()}</rss>".encode())


def _entries() -> Iterator[Case]:
    empty = "<item></item><item><title/><link/><guid/></item><item><title> </title></item>"
    yield Case("entries", "entries with nothing", "a.xml", lambda: rss(empty + item()))
    yield Case(
        "entries", "an id of a megabyte", "a.xml", lambda: rss(item(f"<guid>{'x' * 1_000_000}</guid>"))
    )
    yield Case(
        "entries",
        "a link of a megabyte",
        "a.xml",
        lambda: rss(item(f"<link>https://g.example/{'x' * 1_000_000}</link>")),
    )
    yield Case(
        "entries", "a title of a megabyte", "a.xml", lambda: rss(item(title=f"{CANARY} " + "mot " * 250_000))
    )
    yield Case(
        "entries",
        "one id for all",
        "a.xml",
        lambda: rss(item() + item(title="Deux", text="Le second.")),
        (CANARY, "second"),
    )
    for scheme in (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "--version",
        "https://",
        "http://[::1",
        "//",
        "http://a b/",
    ):
        yield Case("entries", f"the link {scheme}", "a.xml", lambda s=scheme: rss(item(f"<link>{s}</link>")))
    for name, value in (
        ("a huge number", 10**400),
        ("a list", [[["x"]]]),
        ("null", None),
        ("a surrogate", "\ud800"),
        ("true", True),
    ):
        feed = {
            "items": [
                {
                    "id": value,
                    "url": value,
                    "date_published": value,
                    "authors": value,
                    "title": CANARY,
                    "content_html": SENTENCE,
                }
            ]
        }
        yield Case(
            "entries",
            f"JSON with {name} everywhere",
            "a.json",
            lambda f=feed: json.dumps(f).encode("utf-8", "surrogatepass"),
        )
    yield Case("entries", "JSON nested deep", "a.json", lambda: b'{"items": [' + b"[" * 100_000, ())
    yield Case(
        "entries",
        "JSON with a key twice",
        "a.json",
        lambda: b'{"items": [], "items": [{"title": "%s"}]}' % CANARY.encode(),
    )
    yield Case("entries", "JSON that is no feed", "a.json", lambda: b'{"version": "x", "items": 3}', ())


def _sizes() -> Iterator[Case]:
    yield Case(
        "sizes",
        "20,000 entries",
        "a.xml",
        lambda: rss(
            "".join(item(f"<link>https://g.example/{n}</link>") for n in range(20_000)).replace(
                "<guid>1</guid>", ""
            )
        ),
    )
    yield Case(
        "sizes",
        "entities of 100 KB, 2,000 times",
        "a.xml",
        lambda: rss(item("&a;" * 2000), f'<!DOCTYPE rss [<!ENTITY a "{"x" * 100_000}">]>'),
    )
    yield Case("sizes", "a text of 5 MB", "a.xml", lambda: rss(item(text=f"{SENTENCE} " * 50_000)))
    yield Case("sizes", "elements nested 30,000 deep", "a.xml", lambda: rss(item() + "<a>" * 30_000))
    yield Case(
        "sizes",
        "markup nested 20,000 deep",
        "a.xml",
        lambda: rss(item(text="&lt;div&gt;" * 20_000 + SENTENCE)),
    )
    yield Case(
        "sizes",
        "100,000 attributes",
        "a.xml",
        lambda: rss(item("<x " + " ".join(f"a{n}='1'" for n in range(100_000)) + "/>")),
    )
    yield Case(
        "sizes",
        "a style without end",
        "a.xml",
        lambda: rss(item(text=f'&lt;p style="{"url(" * 10_000}"&gt;{SENTENCE}&lt;/p&gt;')),
    )
    yield Case(
        "sizes",
        "an author without end",
        "a.xml",
        lambda: rss(item("<author>" + "a@a." * 8000 + "!</author>")),
    )
    yield Case(
        "sizes", "a word of a megabyte", "a.xml", lambda: rss(item(text=f"{SENTENCE} {'x' * 1_000_000}"))
    )


def _encodings() -> Iterator[Case]:
    text = rss(item(title=f"L’été à {CANARY}")).decode()
    said = (CANARY, "L’été")
    yield Case("encodings", "windows-1252 undeclared", "a.xml", lambda: text.encode("cp1252"), said)
    yield Case("encodings", "UTF-16 without a mark", "a.xml", lambda: text.encode("utf-16-le"), said)
    yield Case("encodings", "UTF-32 with a mark", "a.xml", lambda: text.encode("utf-32"), said)
    yield Case(
        "encodings",
        "one bad byte in UTF-8",
        "a.xml",
        lambda: text.encode().replace(b"Gazette", b"Gaz\xffette") * 1,
        said,
    )
    yield Case(
        "encodings",
        "a wrong label over UTF-8",
        "a.xml",
        lambda: b'<?xml version="1.0" encoding="iso-8859-1"?>' + text.encode(),
        said,
    )
    yield Case(
        "encodings",
        "UTF-8 read as Latin and written again",
        "a.xml",
        lambda: text.encode().decode("cp1252", "replace").encode(),
        (CANARY,),
    )
    yield Case(
        "encodings",
        "overlong UTF-8",
        "a.xml",
        lambda: text.encode().replace(b"Gazette", b"\xc0\xbc\xe0\x80\xbc"),
        (CANARY,),
    )
    yield Case(
        "encodings",
        "surrogates in UTF-8",
        "a.xml",
        lambda: rss(item(title=f"\ud800\udfff {CANARY}")),
        (CANARY,),
    )
    yield Case(
        "encodings",
        "NUL between all letters, no UTF-16",
        "a.xml",
        lambda: text.encode().replace(b"a", b"a\x00"),
        ("budget",),
    )
