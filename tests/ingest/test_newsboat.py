"""What newsboat keeps: its list of sources, its query feeds, its cache."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.press import draft, found
from tui.ingest import IngestError, import_paths
from tui.ingest.others.newsboat_cache import read_cache
from tui.ingest.others.newsboat_queries import translated
from tui.ingest.others.newsboat_urls import read_urls
from tui.library import Following, Library
from tui.locale import set_language
from tui.model import Draft, ReadState
from tui.query import parse_query
from tui.text.clean import clean_line


@pytest.fixture(autouse=True)
def english() -> None:
    set_language("en")


def test_addresses_titles_and_tags() -> None:
    text = (
        '# mes flux\nhttps://m.fr/f "~Le Monde" presse "revue de presse"\n\n  # https://non.fr\n'
        'https://l.fr/rss\t!caché ! ""\nhttps://m.fr/f soir\nhttps://x.fr/f "ouvert\n'
        '"https://q.fr/f" "~Dit \\"oui\\""\n'
    )
    assert read_urls(text.encode()).sources == (
        Following("https://m.fr/f", "Le Monde", tags=("presse", "revue de presse", "soir")),
        Following("https://l.fr/rss", tags=("caché",)),
        Following("https://x.fr/f", tags=("ouvert",)),
        Following("https://q.fr/f", 'Dit "oui"'),
    )


def test_programs_are_taken_over_as_they_are_and_wait_to_be_allowed() -> None:
    text = (
        "\"exec:curl -s https://a.fr/f  | sed 's#\\\\(</guid>\\\\|</id>\\\\)#-A&#'\" audio\n"
        '"filter:sed s/a:b/c/:https://b.fr/f?x=1" "~B"\nexec:~/it\'s.sh\n'
    )
    first, second, third = read_urls(text.encode()).sources
    assert first.url == r"exec:curl -s https://a.fr/f  | sed 's#\(</guid>\|</id>\)#-A&#'"
    assert (first.kind, first.approved, first.tags) == ("exec", False, ("audio",))
    assert (second.url, second.kind, second.approved) == (
        "filter:sed s/a:b/c/:https://b.fr/f?x=1",
        "filter",
        False,
    )
    assert third.url == "exec:~/it's.sh"


def test_query_feeds_are_told_as_searches() -> None:
    text = (
        'https://m.fr/f "~Le Monde"\n"query:Non lus:unread = \\"yes\\""\n"query:Du Monde:rssurl = \\"https://m.fr/f\\""\n'
        '"query:Compte:total_count > 3" tag\n'
    )
    found = read_urls(text.encode())
    assert len(found.sources) == 1
    assert found.remarks == (
        "the query feed “Non lus” is a search here: is:unread",
        'the query feed “Du Monde” is a search here: source:"Le Monde"',
        "the query feed “Compte” cannot be said here, because of total_count > 3",
    )


def test_query_feeds_become_saved_searches_once(tmp_path: Path, library: Library) -> None:
    urls = tmp_path / "urls"
    urls.write_text('"query:Non lus:unread = \\"yes\\""\n"query:Compte:total_count > 3"\n', encoding="utf-8")
    import_paths(library, [urls])
    assert [(one.name, one.query) for one in library.searches.all()] == [("Non lus", "is:unread")]
    library.searches.save("Non lus", "is:unread tag:Sahel")
    import_paths(library, [urls])
    assert [one.query for one in library.searches.all()] == ["is:unread tag:Sahel"]


@pytest.mark.parametrize(
    ("expression", "query"),
    [
        ('unread = "yes"', "is:unread"),
        ('unread != "yes"', "is:read"),
        ('unread == "no" and author = "A B"', 'is:read author:"A B"'),
        ('title =~ "élection|scrutin"', "(title:élection OR title:scrutin)"),
        ('title !~ "(sport|foot ball)"', '-(title:sport OR title:"foot ball")'),
        ('tags # "à suivre" or tags !# "x"', 'tag:"à suivre" OR -tag:x'),
        ('flags =~ "a" and content =~ "gaz"', "tag:newsboat/a gaz"),
        ('(unread="yes" or age<2) and feedtitle =~ "Le\\.? Monde"', ""),
        ('(unread="yes" or (age<2)) and feedtitle=~"A B"', '(is:unread OR (since:2d)) source:"A B"'),
        ("age between 0:7", "since:8d"),
        ("age between 2:7", "since:8d before:2d"),
        ("age > 3", "before:4d"),
        ("age <= 3", "since:4d"),
        ('age = "x"', ""),
        ('title =~ "^[A-Z]"', ""),
        ('title =~ "a.*b"', ""),
        ("unread_count > 0", ""),
        ('title = ""', ""),
        ('title = "il a dit \\"oui\\""', ""),
        ('(unread = "yes"', ""),
        ('unread = "yes" unread = "yes"', ""),
        ("", ""),
    ],
)  # fmt: skip
def test_filter_expressions(expression: str, query: str) -> None:
    said = translated(expression, {})
    assert said.query == query
    assert bool(said.obstacle) == (query == "")
    if query:
        assert parse_query(query) is not None


def test_a_translated_query_finds_the_same_articles(library: Library) -> None:
    drafts = [("Le gaz", "Sur le climat."), ("Sport : la finale", "Du climat aussi."), ("Rien", "Rien.")]
    library.articles.store([draft(title, text) for title, text in drafts])
    library.articles.set_state([1], ReadState.READ)

    def hits(expression: str) -> list[int]:
        condition = parse_query(translated(expression, {}).query)
        assert condition is not None
        return found(library, condition)

    assert hits('content =~ "climat"') == [1, 2]
    assert hits('content =~ "climat" and title !~ "sport"') == [1]
    assert hits('content =~ "climat" and unread = "yes" or title = "Rien"') == [2, 3]
    assert hits('content =~ "climat" and (unread = "no" or title =~ "finale")') == [1, 2]


WORDS = st.sampled_from(
    (
        *("unread", "title", "tags", "age", "flags", "rssurl", "=", "!=", "=~", "#", "between", "0:7", "and"),
        *("or", "(", ")", '"yes"', '"a|b"', '"\\"', '"', "’", "x" * 50, "«»", '"a b"', "-", '"*"', '"OR"'),
    )
)


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(WORDS, max_size=15).map(" ".join)))
def test_any_expression_is_translated_or_named(expression: str) -> None:
    said = translated(expression, {"a|b": 'Nom "x"'})
    assert bool(said.query) != bool(said.obstacle) or not expression.strip()
    if said.query:
        parse_query(said.query)


@settings(deadline=None)
@given(st.one_of(st.binary(), st.text().map(str.encode)))
def test_any_bytes_are_read(data: bytes) -> None:
    found = read_urls(data)
    for source in found.sources:
        assert source.url and clean_line(source.name) == source.name
    assert all("\n" not in remark for remark in found.remarks)


# The schema of newsboat 2.21, without its indexes.
SCHEMA = """CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
    title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0,
    is_rtl INTEGER(1) NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT "");
CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
    title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
    feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
    unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024),
    enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0,
    base VARCHAR(128) NOT NULL DEFAULT "");"""
FEED = "https://m.fr/f"


def cache(path: Path, items: list[dict[str, object]], schema: str = SCHEMA) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(schema)
        connection.execute("INSERT INTO rss_feed (rssurl, url, title) VALUES (?, '', 'Le Monde')", (FEED,))
        for number, item in enumerate(items, start=1):
            row = {
                **{
                    "guid": str(number),
                    "title": f"Titre {number}",
                    "author": "",
                    "url": f"https://m.fr/{number}",
                },
                **{"feedurl": FEED, "pubDate": 1709186400, "content": "<p>Un texte &amp; des mots.</p>"},
                **{"unread": 1, "flags": None, "deleted": 0},
                **item,
            }
            marks = ", ".join("?" for _column in row)
            connection.execute(
                f"INSERT INTO rss_item ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
            )
        connection.commit()
    return path


def test_a_cache_brings_its_articles_with_their_state(tmp_path: Path, library: Library) -> None:
    path = cache(
        tmp_path / "cache.db",
        [
            {"author": "a@b.fr (Léa Martin)", "flags": "as"},
            {"unread": 0, "pubDate": 0, "content": ""},
            {"deleted": 1},
            {"feedurl": "https://inconnu.fr/f", "title": "Chez l\x1b[31m’autre", "url": "javascript:0"},
        ],
    )
    followed = library.sources.follow(FEED, "Mon Monde")
    report = import_paths(library, [path])
    assert (report.added, report.failures, report.tags) == (3, (), ("newsboat/a", "newsboat/s"))
    first, second, third = library.articles.rows([1, 2, 3])
    assert (first.title, first.source, first.state, first.tags) == (
        "Titre 1", "Mon Monde", "unread", ("newsboat/a", "newsboat/s"),
    )  # fmt: skip
    assert (second.state, third.source, "\x1b" in third.title) == ("read", "https://inconnu.fr/f", False)
    article = library.articles.get(1)
    assert article is not None and article.published is not None
    assert (article.author, article.source_id, article.guid) == ("Léa Martin", followed.id, "1")
    assert article.published.isoformat() == "2024-02-29T06:00:00+00:00"
    assert library.articles.version(1).body.text == "Un texte & des mots."
    assert library.articles.get(2).published is None  # type: ignore[union-attr]
    assert library.articles.get(3).url == ""  # type: ignore[union-attr]
    again = import_paths(library, [path])
    assert (again.added, again.updated, again.unchanged) == (0, 0, 3)


def test_a_large_cache_is_read_in_parts(tmp_path: Path, library: Library) -> None:
    path = cache(tmp_path / "cache.db", [{} for _ in range(700)])
    seen: list[object] = []
    report = import_paths(library, [tmp_path], seen.append)
    assert report.added == 700 and len(seen) == 3
    parts, last = [], 0
    while last is not None:
        part = read_cache(path, last, limit=99)
        parts.append(len(part.transfers))
        last = part.last  # type: ignore[assignment]
    assert parts == [99] * 7 + [7]


def test_a_newer_cache_tells_plain_text_from_html(tmp_path: Path) -> None:
    schema = SCHEMA.replace("base VARCHAR", "content_mime_type VARCHAR(255), base VARCHAR")
    items: list[dict[str, object]] = [
        {"content_mime_type": "text/plain", "content": "a <b> c"},
        {"content_mime_type": "text/html", "content": "a <b>b</b> c"},
    ]
    part = read_cache(cache(tmp_path / "cache.db", items, schema))
    assert [one.draft.body.text for one in part.transfers] == ["a <b> c", "a b c"]


def test_what_a_feed_brings_later_is_the_article_of_the_cache(tmp_path: Path, library: Library) -> None:
    from tui.library import Fetched, Outcome

    import_paths(library, [cache(tmp_path / "cache.db", [{"unread": 0}])])
    source = library.sources.follow(FEED, "Mon Monde")
    coming = Draft(
        "Titre 1", library.articles.version(1).body, url="https://m.fr/1", guid="1", source="Mon Monde"
    )
    (stored,) = library.sources.fetched(source.id, Fetched(), [coming])
    assert stored.article_id == 1 and stored.outcome is not Outcome.ADDED
    assert library.articles.rows([1])[0].state == "read"


def test_a_bad_byte_costs_nothing_but_itself(tmp_path: Path, library: Library) -> None:
    path = cache(tmp_path / "cache.db", [{}, {}])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE rss_item SET title = CAST(X'5469747265E9' AS TEXT) WHERE id = 1")
        connection.commit()
    assert import_paths(library, [path]).added == 2
    assert [row.title for row in library.articles.rows([1, 2])] == ["Titre\ufffd", "Titre 2"]


def test_another_database_is_refused(tmp_path: Path, library: Library) -> None:
    ours = tmp_path / "other.db"
    Library.open(ours).close()
    broken = tmp_path / "broken.db"
    broken.write_bytes(cache(tmp_path / "cache.db", [{}]).read_bytes()[:5000])
    report = import_paths(library, [ours, broken])
    assert report.added == 0
    assert [failure.name for failure in report.failures] == [str(ours), str(broken)]
    assert "no cache of newsboat" in report.failures[0].reason


VALUES = st.one_of(
    *(st.none(), st.integers(-(2**63), 2**63 - 1), st.floats(), st.binary(max_size=30), st.text(max_size=30))
)


@settings(max_examples=30, deadline=None)
@given(values=st.lists(VALUES, min_size=8, max_size=8))
def test_any_values_in_a_cache_are_read(
    tmp_path_factory: pytest.TempPathFactory, values: list[object]
) -> None:
    path = tmp_path_factory.mktemp("cache") / "cache.db"
    columns = ("guid", "title", "author", "url", "pubDate", "content", "unread", "flags")
    values = [value.encode("utf-8", "replace") if isinstance(value, str) else value for value in values]
    cache(
        path,
        [dict(zip(columns, values, strict=True))],
        SCHEMA.replace("NOT NULL,", ",").replace(" NOT NULL ,", ","),
    )
    try:
        (one,) = read_cache(path).transfers
    except IngestError:
        return
    assert clean_line(one.draft.title) == one.draft.title
