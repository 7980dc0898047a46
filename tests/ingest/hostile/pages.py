"""Pages: depth, size, attributes, facts that lie, what is hidden, walls."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator

from tests.ingest.hostile.case import CANARY, SENTENCE, Case
from tests.ingest.hostile.feeds import MARKUP, REFERENCES, TERMINAL

TEXT = (
    f"<p>{SENTENCE}</p>"
    + "<p>Le conseil a débattu cinq heures avant de voter, et l’opposition a quitté la salle.</p>" * 4
)


def page(body: str = "", head: str = "", title: str = "Le budget") -> bytes:
    return f"<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{TEXT}{body}</article></body></html>".encode(
        "utf-8", "surrogatepass"
    )


def cases() -> Iterator[Case]:
    for name, sequence in list(TERMINAL.items())[:10]:
        yield Case(
            "pages",
            f"{name}, in the text",
            "a.html",
            lambda s=sequence: page(f"<p>{s} fin du texte de la page.</p>", title=f"T {s}"),
        )
    for name, text in list(MARKUP.items())[:5]:
        yield Case("pages", f"{name}, in the title", "a.html", lambda t=text: page(title=f"{t} {CANARY}"))
    for reference in REFERENCES[:8]:
        yield Case(
            "pages",
            f"the reference {reference[:16]}",
            "a.html",
            lambda r=reference: page(f"<p>Fin {r} de la page.</p>"),
        )
    facts = {
        "a headline that is a list": {
            "@type": "NewsArticle",
            "headline": ["x"],
            "author": [{"name": {"a": 1}}, 3, None],
        },
        "an address that is code": {
            "@type": "Article",
            "url": "javascript:alert(1)",
            "headline": "\x1b]0;x\x07",
        },
        "facts nested deep": {"@graph": [[[[[[{"@type": "Article"}]]]]]] * 50},
        "ten thousand authors": {
            "@type": "Article",
            "author": [{"name": f"Auteur {n}"} for n in range(10_000)],
        },
        "a body of another article": {"@type": "Article", "articleBody": "Court."},
        "words without number": {
            "@type": "Article",
            "wordCount": "9" * 400,
            "isAccessibleForFree": [],
            "hasPart": 7,
        },
    }
    for name, fact in facts.items():
        yield Case(
            "pages",
            name,
            "a.html",
            lambda f=fact: page(head=f"<script type='application/ld+json'>{json.dumps(f)}</script>"),
        )
    yield Case(
        "pages",
        "JSON-LD cut in the middle",
        "a.html",
        lambda: page(head='<script type="application/ld+json">{"@type": "Art</script>'),
    )
    yield Case(
        "pages",
        "JSON-LD nested 50,000 deep",
        "a.html",
        lambda: page(head='<script type="application/ld+json">' + "[" * 50_000 + "</script>"),
    )
    yield from _shapes()
    yield from _sizes()


def _shapes() -> Iterator[Case]:
    hidden = "<p style='display:none'>CACHÉ</p><p hidden>CACHÉ</p><template>CACHÉ</template><noscript>CACHÉ</noscript><textarea>CACHÉ</textarea>"
    yield Case("pages", "text that is hidden", "a.html", lambda: page(hidden), absent=("CACHÉ",))
    yield Case(
        "pages",
        "scripts in every way",
        "a.html",
        lambda: page(
            "<script>MAL()</script><svg><script>MAL()</script></svg><img src=x onerror=MAL()><iframe srcdoc='MAL()'></iframe><math><mi>MAL()</mi></math>"
        ),
        absent=("MAL",),
    )
    yield Case(
        "pages",
        "links of every scheme",
        "a.html",
        lambda: page(
            "".join(
                f"<p>Le <a href='{s}'>lien {n}</a> du texte.</p>"
                for n, s in enumerate(
                    (
                        "javascript:x",
                        "data:x",
                        "file:///x",
                        "vbscript:x",
                        " java\tscript:x",
                        "//[",
                        "http://\x1b",
                    )
                )
            )
        ),
    )
    yield Case("pages", "a comment never closed", "a.html", lambda: page("<!-- "))
    yield Case("pages", "a tag never closed", "a.html", lambda: page("<p class='"))
    yield Case("pages", "frames", "a.html", lambda: b"<frameset><frame src='x'></frameset>" + page())
    yield Case(
        "pages", "a page without body", "a.html", lambda: f"<title>{CANARY}</title>{SENTENCE}".encode()
    )
    yield Case("pages", "nothing", "a.html", lambda: b"<html></html>", ())
    yield Case("pages", "a picture called a page", "a.html", lambda: b"\x89PNG\r\n\x1a\n" + bytes(400), ())
    yield Case("pages", "gzip", "a.html", lambda: gzip.compress(page()))
    yield Case("pages", "gzip cut in the middle", "a.html", lambda: gzip.compress(page())[:200], ())
    yield Case(
        "pages",
        "a base elsewhere",
        "a.html",
        lambda: page("<p>Lire <a href='x'>la suite du texte</a>.</p>", "<base href='javascript:x'>"),
    )
    yield Case(
        "pages",
        "a refresh to elsewhere",
        "a.html",
        lambda: page(head="<meta http-equiv=refresh content='0;url=file:///etc/passwd'>"),
        absent=("root:",),
    )
    yield Case(
        "pages",
        "two charsets",
        "a.html",
        lambda: page(head="<meta charset='utf-16'><meta charset='gb18030'>"),
    )
    yield Case(
        "pages",
        "a doctype with entities",
        "a.html",
        lambda: page().replace(
            b"<!DOCTYPE html>", b"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;"
        ),
        absent=("root:",),
    )
    yield Case(
        "pages",
        "a captcha",
        "a.html",
        lambda: b"<title>Just a moment...</title><p>Checking your browser</p>",
        (),
    )
    yield Case(
        "pages",
        "consent",
        "a.html",
        lambda: (
            "<h1>Vos choix</h1><p>Avec nos partenaires nous utilisons des cookies et traceurs, données personnelles, consentement, tout accepter, continuer sans accepter.</p>".encode()
        ),
        (),
    )


def _sizes() -> Iterator[Case]:
    yield Case(
        "sizes",
        "a page nested 5,000 deep",
        "a.html",
        lambda: page("<div>" * 5000 + "<p>Le fond du puits est ici, et il compte.</p>"),
        (CANARY, "puits"),
    )
    yield Case("sizes", "a page nested 100,000 deep", "a.html", lambda: page("<b><i>" * 50_000))
    yield Case(
        "sizes", "40,000 list items", "a.html", lambda: page("<ul>" + "<li>mot</li>" * 40_000 + "</ul>")
    )
    yield Case(
        "sizes",
        "a tag with 50,000 attributes",
        "a.html",
        lambda: page("<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">Fin.</p>"),
    )
    yield Case(
        "sizes", "an attribute of 5 MB", "a.html", lambda: page(f"<p title='{'x' * 5_000_000}'>Fin.</p>")
    )
    yield Case("sizes", "a paragraph of 2 MB", "a.html", lambda: page(f"<p>{'mot ' * 500_000}</p>"))
    yield Case(
        "sizes",
        "20,000 links",
        "a.html",
        lambda: page("".join(f"<a href='/{n}'>x</a> " for n in range(20_000))),
    )
    yield Case("sizes", "30,000 open tables", "a.html", lambda: page("<table><tr><td>" * 30_000))
    yield Case(
        "sizes", "gzip of 200 MB of nothing", "a.html", lambda: gzip.compress(page() + b" " * 200_000_000, 9)
    )
