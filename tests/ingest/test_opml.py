import os
import tempfile
from pathlib import Path
from string import printable
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.ingest.others.opml import read_opml
from tui.ingest.others.opml_writing import write_opml
from tui.library import Following, Library
from tui.locale import set_language
from tui.text.clean import clean_line

HEAD = "<?xml version='1.0'?><opml version='2.0'><head><title>x</title></head><body>"


def sources(opml: str) -> list[Following]:
    return list(read_opml(opml.encode()).sources)


def test_folders_tags_and_titles_are_kept() -> None:
    found = sources(
        HEAD + '<outline text="Presse"><outline text="Le &amp;amp; Monde" title="Le Monde" type="rss" '
        'xmlUrl="https://m.fr/f" htmlUrl="https://m.fr" category="/Presse/Nord,à suivre, ,/"/>'
        '<outline text="Sud"><outline text="Lib&#233;" xmlURL="feed://l.fr/rss"/></outline>'
        "<outline title=\"R&eacute;gion\" xmlUrl='https://r.fr/f?a>b'/></outline>"
        '<outline text="x" xmlUrl="https://m.fr/f" category="matin"/></body></opml>'
    )
    assert found == [
        Following(
            "https://m.fr/f",
            "Le Monde",
            "https://m.fr",
            folder="Presse",
            tags=("Presse/Nord", "à suivre", "matin"),
        ),
        Following("http://l.fr/rss", "Libé", folder="Presse/Sud"),
        Following("https://r.fr/f?a>b", "Région", folder="Presse"),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        HEAD + '<outline text="A & B" xmlUrl="https://a.fr/f?x=1&y=2"/>',
        "opml><body>"
        + '<outline text="A & B" xmlUrl="https://a.fr/f?x=1&y=2" xmlUrl="https://b.fr"/></body>',
        '<outline text="A &amp; B" xmlUrl="https://a.fr/f?x=1&amp;y=2">',
        "<OPML><BODY><OUTLINE TEXT='A & B' XMLURL = https://a.fr/f?x=1&y=2></OUTLINE></BODY>",
        HEAD
        + '<!-- <outline xmlUrl="https://c.fr"/> --><outline text="A & B" xmlUrl="https://a.fr/f?x=1&y=2"',
        HEAD + '</outline></outline><outline text="A & B" xmlUrl="https://a.fr/f?x=1&y=2"/><!-- ',
        "\ufeff"
        + HEAD.replace("version='1.0'", "")
        + '<outline text="A & B" xmlUrl="https://a.fr/f?x=1&y=2"/>',
    ],
)
def test_ill_formed_files_are_read(broken: str) -> None:
    assert sources(broken) == [Following("https://a.fr/f?x=1&y=2", "A & B")]


def test_a_source_that_is_not_closed_is_no_folder() -> None:
    found = sources(HEAD + '<outline text="A" xmlUrl="https://a.fr"><outline text="B" xmlUrl="https://b.fr">')
    assert [source.folder for source in found] == ["", ""]


def test_what_cannot_be_followed_is_told() -> None:
    set_language("en")
    urls = (
        "file:///etc/passwd",
        "javascript:0",
        "ftp://x.fr/f",
        "exec:",
        "filter:cat:file:///x",
        "exec:a\x1b[2J",
    )
    opml = HEAD + "".join(f'<outline xmlUrl="{url}"/>' for url in urls)
    found = read_opml(opml.encode())
    assert found.sources == ()
    assert found.refused == tuple(clean_line(url) for url in urls)
    found = read_opml(
        (HEAD + '<outline text="note"/><outline type="include" url="https://a.fr/o"/>').encode()
    )
    assert len(found.remarks) == 2 and "1 entry without" in found.remarks[0]
    assert read_opml(b"<opml/>").remarks == ("it names no source",)


def test_programs_wait_to_be_allowed() -> None:
    found = sources(
        HEAD + '<outline text="P" xmlUrl="|~/p.py  -x"/>'
        '<outline text="E" xmlUrl="exec:~/e.sh" coupures:approved="true"/>'
        '<outline text="F" xmlUrl="https://a.fr/f" filtercmd="sed s/a/b/"/>'
    )
    assert [(one.url, one.kind, one.approved) for one in found] == [
        ("exec:~/p.py  -x", "exec", False),
        ("exec:~/e.sh", "exec", False),
        ("filter:sed s/a/b/:https://a.fr/f", "filter", False),
    ]


@settings(deadline=None)
@given(st.one_of(st.binary(), st.text().map(lambda text: (HEAD + text).encode("utf-8", "surrogatepass"))))
def test_any_bytes_are_read(data: bytes) -> None:
    for source in read_opml(data).sources:
        assert source.url and clean_line(source.name) == source.name


@settings(deadline=None)
@given(st.lists(st.sampled_from(
    ["<outline ", "</outline>", "/>", ">", '"', "'", "text=", "xmlUrl=", '"https://a.fr/f"', "<!--", "-->",
     "<body>", "category=", "&", "&#0;", "&#xD800;", "\0", " ", "x"]
), max_size=40))  # fmt: skip
def test_any_scraps_of_opml_are_read(scraps: list[str]) -> None:
    for source in read_opml("".join(scraps).encode()).sources:
        assert source.url.startswith(("https://a.fr/f", "http"))


# Names as the library holds them: what clean_line leaves as it is.
LINES = st.text(
    st.one_of(st.sampled_from(printable + "éàœ’«»\u00a0\u202f漢🇫🇷&<>\"',/|"), st.characters(codec="utf-8"))
).map(clean_line)
FOLDERS = st.lists(LINES.map(lambda name: clean_line(name.replace("/", " "))).filter(bool), max_size=4).map(
    "/".join
)
TAGS = st.lists(LINES, max_size=4)
URLS = st.one_of(
    st.integers(0, 50).map(lambda n: f"https://{n}.example/f?a=1&b=<2>'"),
    st.integers(0, 50).map(lambda n: f'exec:~/bin/x.sh --n {n} "  a" \\| & <b>'),
    st.integers(0, 50).map(lambda n: f"filter:sed 's/a:b/{n}/':https://f.example/{n}"),
)
FOLLOWED = st.builds(
    lambda url, **facts: Following(url, kind=url.partition(":")[0].replace("https", "feed"), **facts),
    url=URLS,
    name=LINES,
    site=st.sampled_from(["", "https://site.example/?a=1&b=2"]),
    folder=FOLDERS,
    language=st.sampled_from(["", "fr", "pt-br"]),
    every=st.one_of(st.none(), st.integers(1, 10_000)),
    paused=st.booleans(),
    full_text=st.booleans(),
    tags=TAGS.map(tuple),
)
LOST = ("id", "etag", "last_modified", "approved")


def as_exported(library: Library) -> list[dict[str, object]]:
    return [
        {name: getattr(source, name) for name in source.__slots__ if name not in LOST}
        for source in library.sources.all()
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(FOLLOWED, max_size=8), st.lists(st.integers(1, 8), max_size=3))
def test_a_list_written_and_read_is_the_same(followed: list[Following], moved: list[int]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder) / "one.db") as one,
        Library.open(Path(folder) / "other.db") as other,
    ):
        one.sources.follow_all(followed)
        for id in moved:
            if one.sources.get(id):
                one.sources.move(id, None)
        written = write_opml(one.sources.all())
        ElementTree.fromstring(written)
        read = read_opml(written.encode())
        assert not read.refused
        other.sources.follow_all(read.sources)
        assert as_exported(other) == as_exported(one)
        assert all(source.approved == (source.kind == "feed") for source in other.sources.all())
        assert write_opml(other.sources.all()) == written


SHARED = Path(os.environ.get("COUPURES_SHARED", Path(__file__).parents[3] / "shared")) / "press" / "opml"


@pytest.mark.skipif(not SHARED.is_dir(), reason="real OPML files are not here")
def test_real_files_are_read_as_an_xml_parser_reads_them() -> None:
    compared = 0
    for path in SHARED.glob("*.opml"):
        try:
            tree = ElementTree.fromstring(path.read_bytes())
        except ElementTree.ParseError:
            continue
        urls = {o.get("xmlUrl", "").strip() for o in tree.iter("outline")} - {""}
        found = read_opml(path.read_bytes())
        assert len(found.sources) + len(found.refused) == len(urls), path.name
        compared += 1
    assert compared > 5


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://presse.example/f", True),
        ("http://8.8.8.8/f", True),
        ("http://[2606:4700::1111]/f", True),
        ("http://127.0.0.1:8000/f", False),
        ("http://2130706433/f", False),
        ("http://127。0。0。1/f", False),
        ("http://[::1]/f", False),
        ("http://[::ffff:192.168.1.1]/f", False),
        ("feed://192.168.1.1/f", False),
        ("http://169.254.169.254/latest/meta-data", False),
        ("http://localhost/f", False),
        ("http://LOCALHOST./f", False),
        ("http://nas.local/f", False),
        ("http://intranet/f", False),
        ("http://box.home.arpa/f", False),
    ],
)
def test_what_is_inside_the_readers_network_waits_to_be_allowed(address: str, allowed: bool) -> None:
    (found,) = sources(f'{HEAD}<outline text="x" xmlUrl="{address}"/>')
    assert (found.kind, found.approved) == ("feed", allowed)
