from tests.text.invariants import assert_body_is_sound
from tui.ingest.blocks import body_from_html
from tui.model import Body


def blocks(body: Body) -> list[tuple[str, str]]:
    assert_body_is_sound(body)
    return [(block.kind.value, body.text[block.start : block.end]) for block in body.blocks]


def links(body: Body) -> list[tuple[str, str]]:
    return [(body.text[link.start : link.end], link.url) for link in body.links]


def test_every_kind_of_block() -> None:
    html = """<h2>Intertitre</h2><p>Un <b>deux</b>
      trois.</p><ul><li>a<li><p>b</p><p>suite</p><ul><li>c</ul></ul><ol><li>un<li>deux</ol>
      <blockquote><p>Cité.</p></blockquote><figure><img alt="x"><figcaption>Légende</figcaption></figure>
      <pre>l1
        l2</pre>Nu."""
    assert blocks(body_from_html(html)) == [
        ("heading", "Intertitre"),
        ("paragraph", "Un deux trois."),
        ("list_item", "• a"),
        ("list_item", "• b"),
        ("paragraph", "suite"),
        ("list_item", "• c"),
        ("list_item", "1. un"),
        ("list_item", "2. deux"),
        ("blockquote", "Cité."),
        ("caption", "Légende"),
        ("preformatted", "l1\n        l2"),
        ("paragraph", "Nu."),
    ]


def test_nothing_that_runs_or_hides_comes_through() -> None:
    html = (
        "<style>a{}</style><script>alert(1)</script>a<noscript>n</noscript><template>t</template>"
        "<p hidden>caché</p><p style='color:red; DISPLAY : none'>caché</p><iframe>f</iframe><svg><text>"
        "s</text></svg>"
        "<textarea>z</textarea><!-- c --><?pi p?>b<title>t</title>"
    )
    assert body_from_html(html).text == "ab"


def test_links_are_http_and_absolute() -> None:
    html = (
        '<p>Lire <a href="/a?b=1&amp;c=2">l’article</a>, <a href="javascript:alert(1)">pas</a> <a '
        'href="data:x">ça</a>,'
        ' <a href="  //h.fr/x ">ici</a> <a href="http://[bad">non</a> <a>rien</a> <a href="mailto:a@b.fr">'
        "mail</a>.</p>"
    )
    body = body_from_html(html, "https://s.fr/page")
    assert body.text == "Lire l’article, pas ça, ici non rien mail."
    assert links(body) == [("l’article", "https://s.fr/a?b=1&c=2"), ("ici", "https://h.fr/x")]


def test_a_link_in_a_list_and_one_over_two_blocks() -> None:
    body = body_from_html(
        '<ul><li> <a href="http://a.fr">un</a></ul><a href="http://b.fr"><p>deux</p><p>trois</p></a>'
    )
    assert blocks(body) == [("list_item", "• un"), ("paragraph", "deux"), ("paragraph", "trois")]
    assert links(body) == [("un", "http://a.fr"), ("deux", "http://b.fr"), ("trois", "http://b.fr")]


def test_breaks_cells_and_quotation_elements() -> None:
    html = "a<br>b<h3>t1<br>t2</h3><table><tr><td>x</td><td>y</td></tr></table><p>Il dit <q>oui</q>."
    assert blocks(body_from_html(html)) == [
        ("paragraph", "a"),
        ("paragraph", "b"),
        ("heading", "t1 t2"),
        ("paragraph", "x | y"),
        ("paragraph", "Il dit “oui”."),
    ]


def test_entities_and_controls() -> None:
    assert body_from_html("&eacute;t&#233;&nbsp;: L&#8217;&amp;&#27;[2J&#155;m&#x202e;x\x1b").text == (
        "été\u00a0: L’&\ufffd[2J›mx\ufffd"
    )


def test_text_without_markup_keeps_its_paragraphs() -> None:
    assert body_from_html("un\n\ndeux 1 > 0").text == "un\n\ndeux 1 > 0"


def test_what_is_nested_too_deep_for_the_parser_is_not_lost() -> None:
    for depth in (300, 3000, 30_000):
        body = body_from_html(
            "<p>avant</p>" + "<div>" * depth + "au fond" + "</div>" * depth + "<p>après</p>"
        )
        assert body.text == "avant\n\nau fond\n\naprès"
    deep = body_from_html("<div>" * 1000 + "<ul><li>au fond" + "</div>" * 1000)
    assert blocks(deep) == [("list_item", "• au fond")]


def test_a_flood_of_attributes_costs_the_attributes_not_the_text() -> None:
    flood = " ".join(f'a{number}="x"' for number in range(100_000))
    assert (
        body_from_html(f"<p {flood}>Le texte.</p><a href='/x'>lien</a>", "https://a.fr").text
        == "Le texte.\n\nlien"
    )
    picture = f'<a title="{"A" * 50_000}" href="https://a.fr/x">lien</a>'
    assert links(body_from_html(picture)) == [("lien", "https://a.fr/x")]


def test_nothing() -> None:
    assert (
        body_from_html("").text
        == ""
        == body_from_html("<!-- x -->").text
        == body_from_html("<p>\u00a0</p>").text
    )
