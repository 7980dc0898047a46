import pytest

from tui.ingest.subscriptions import Subscription, read_opml, read_urls

HEAD = "<?xml version='1.0'?><opml version='2.0'><head><title>x</title></head><body>"


def test_folders_are_flattened_and_titles_kept() -> None:
    found = read_opml(
        (
            HEAD
            + '<outline text="Presse"><outline text="Le &amp; Monde" title="Le Monde" xmlUrl="https://m.fr/f" htmlUrl="https://m.fr"/>'
            '<outline text="Libé" type="rss" xmlURL="feed://l.fr/rss"/></outline><outline text="x" '
            'xmlUrl="https://m.fr/f"/></body></opml>'
        ).encode()
    )
    assert found.feeds == (
        Subscription("https://m.fr/f", "Le Monde", "https://m.fr"),
        Subscription("http://l.fr/rss", "Libé", ""),
    )


@pytest.mark.parametrize(
    "broken",
    [
        HEAD + '<outline text="A & B" xmlUrl="https://a.fr/f?x=1&y=2"/>',
        "opml><body>"
        + '<outline text="A & B" xmlUrl="https://a.fr/f?x=1&y=2" xmlUrl="https://b.fr"/></body>',
        '<outline text="A &amp; B" xmlUrl="https://a.fr/f?x=1&amp;y=2">',
    ],
)
def test_ill_formed_files_are_read(broken: str) -> None:
    assert read_opml(broken.encode()).feeds == (Subscription("https://a.fr/f?x=1&y=2", "A & B"),)


def test_what_runs_a_program_or_is_no_web_address_is_refused() -> None:
    opml = HEAD + "".join(
        f'<outline xmlUrl="{url}"/>' for url in ("exec:curl x", "|cmd", "file:///etc/passwd", "javascript:0")
    )
    assert read_opml(opml.encode()).feeds == ()
    assert read_opml(opml.encode()).refused == ("exec:curl x", "|cmd", "file:///etc/passwd", "javascript:0")
    assert read_urls(b'"exec:~/x.sh" tag\n"query:Non lus:unread = \\"yes\\""\n').feeds == ()


def test_newsboat_urls() -> None:
    text = '# mes flux\nhttps://m.fr/f "~Le Monde" presse "revue de presse"\n\nhttps://l.fr/rss !caché\nhttps://m.fr/f\nhttps://x.fr/f "ouvert\n'  # noqa: E501
    assert read_urls(text.encode()).feeds == (
        Subscription("https://m.fr/f", "Le Monde"),
        Subscription("https://l.fr/rss"),
        Subscription("https://x.fr/f"),
    )
