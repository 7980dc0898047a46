"""Being asked to wait, having moved, being gone, failing again and again, and not being reachable at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.server import Server
from tests.ingest.test_fetching import feed, titles
from tui.ingest import SourceOutcome, fetch_sources
from tui.ingest.timing import LONGEST_FRESHNESS, LONGEST_WAIT, back_off, not_before
from tui.library import Library
from tui.model import Source, SourceKind

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def only(library: Library) -> Source:
    (source,) = library.sources.all()
    return source


def refresh(library: Library) -> SourceOutcome:
    (report,) = fetch_sources(library, library.sources.all()).sources
    return report.outcome


@pytest.mark.parametrize(
    ("status", "headers", "minutes"),
    [
        (200, {}, None),
        (200, {"Cache-Control": "max-age=900"}, 15),
        (304, {"Cache-Control": "public, max-age=900, must-revalidate", "Age": "300"}, 10),
        (200, {"Cache-Control": "max-age=900", "Age": "1000"}, None),
        (200, {"Cache-Control": "no-cache, max-age=900"}, None),
        (200, {"Cache-Control": "s-maxage=900"}, None),
        (200, {"Cache-Control": "max-age=31536000"}, 60),
        (429, {"Retry-After": "1200"}, 20),
        (503, {"Retry-After": "Sun, 01 Mar 2026 12:30:00 GMT"}, 30),
        (503, {"Retry-After": "Sat, 28 Feb 2026 12:30:00 GMT"}, 0),
        (429, {"Retry-After": "999999999"}, 24 * 60),
        (429, {"Retry-After": "soon"}, None),
        (500, {"Cache-Control": "max-age=900"}, None),
    ],
)
def test_what_a_server_says_of_time(status: int, headers: dict[str, str], minutes: int | None) -> None:
    expected = None if minutes is None else NOW + timedelta(minutes=minutes)
    assert not_before(headers, status, NOW) == expected


@given(st.text(max_size=40), st.text(max_size=40), st.integers(200, 599))
def test_nothing_a_server_says_of_time_breaks_anything(control: str, retry: str, status: int) -> None:
    headers = {"Cache-Control": control, "Retry-After": retry, "Age": retry}
    moment = not_before(headers, status, NOW)
    assert moment is None or NOW <= moment <= NOW + max(LONGEST_WAIT, LONGEST_FRESHNESS)


def test_patience_grows_with_failures_up_to_a_day() -> None:
    waits = [back_off(failures) for failures in range(1, 40)]
    assert waits[0] == timedelta() and waits[1] > timedelta() and waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT


def test_a_source_that_asked_to_be_left_alone_is(library: Library, server: Server) -> None:
    library.sources.follow(server.give("/f", "", status=429, Retry_After="1800"))
    assert refresh(library) is SourceOutcome.FAILED
    now = datetime.now(UTC)
    assert library.sources.due(now) == []
    assert only(library).not_before is not None
    assert library.sources.due(now + timedelta(minutes=31)) == [only(library)]


def test_fresh_answers_are_not_asked_for_again_at_once(library: Library, server: Server) -> None:
    library.sources.follow(server.give("/f", feed("Un"), Cache_Control="max-age=600"))
    refresh(library)
    now = datetime.now(UTC)
    assert library.sources.due(now) == []
    assert len(library.sources.due(now + timedelta(minutes=11))) == 1


def test_one_failure_costs_no_wait_and_the_second_does(library: Library, server: Server) -> None:
    library.sources.follow(server.give("/f", "", status=500))
    refresh(library)
    assert len(library.sources.due(datetime.now(UTC) + timedelta(seconds=1))) == 1
    refresh(library)
    assert library.sources.due(datetime.now(UTC) + timedelta(seconds=1)) == []
    server.give("/f", feed("Un"))
    refresh(library)
    assert only(library).failures == 0
    assert len(library.sources.due(datetime.now(UTC) + timedelta(seconds=1))) == 1


def test_a_source_that_is_gone_is_retired(library: Library, server: Server) -> None:
    library.sources.follow(server.give("/f", "", status=410))
    refresh(library)
    source = only(library)
    assert source.gone and "410" in source.error
    assert library.sources.due(datetime.now(UTC) + timedelta(days=300)) == []


def test_a_permanent_move_is_recorded_and_then_believed(library: Library, server: Server) -> None:
    library.sources.follow(server.give("/old", "", status=301, Location="/new"))
    server.give("/new", feed("Un"))
    refresh(library)
    assert only(library).moved_to == server.url("/new")
    for _ in range(3):
        refresh(library)
    assert only(library).url == server.url("/new")
    assert [path for path, _headers in server.requests].count("/old") < 4


def test_a_passing_redirect_changes_nothing(library: Library, server: Server) -> None:
    library.sources.follow(server.give("/old", "", status=301, Location="/between"))
    server.give("/between", "", status=302, Location="/new")
    server.give("/new", feed("Un"))
    refresh(library)
    assert only(library).moved_to == server.url("/between"), "the permanent part of the way alone"


def test_a_move_to_something_broken_is_forgotten(library: Library, server: Server) -> None:
    library.sources.follow(server.give("/old", "", status=308, Location="/new"))
    server.give("/new", feed("Un"))
    refresh(library)
    server.give("/new", "", status=404)
    assert refresh(library) is SourceOutcome.FAILED
    server.give("/old", feed("Un", "Deux"))
    assert refresh(library) is SourceOutcome.CHANGED
    assert titles(library) == {"Un", "Deux"}


def test_without_a_network_no_source_is_blamed(library: Library) -> None:
    for port in (9, 11, 13):
        library.sources.follow(f"http://127.0.0.1:{port}/f")
    report = fetch_sources(library, library.sources.all())
    assert report.offline and len(report.failures) == 3
    assert [source.error for source in library.sources.all()] == ["", "", ""]


def test_one_that_cannot_be_reached_among_others_is(library: Library, server: Server) -> None:
    library.sources.follow("http://127.0.0.1:9/f", "a")
    library.sources.follow(server.give("/f", feed("Un")), "b")
    report = fetch_sources(library, library.sources.all())
    assert not report.offline
    assert [bool(source.error) for source in library.sources.all()] == [True, False]


def test_cookies_of_a_file_go_to_their_hosts_alone(library: Library, server: Server, tmp_path: Path) -> None:
    jar = tmp_path / "cookies.txt"
    jar.write_text(
        "# Netscape HTTP Cookie File\n"
        "127.0.0.1\tFALSE\t/f\tFALSE\t0\tsession\tabonné\n"
        "other.example\tFALSE\t/\tFALSE\t0\tsecret\t1\n",
        encoding="utf-8",
    )
    source = library.sources.follow(server.give("/f", feed("Un")))
    library.sources.change([source.id], cookies=str(jar))
    refresh(library)
    (_path, headers) = server.requests[-1]
    assert "session=" in headers["Cookie"] and "secret" not in headers["Cookie"]


@pytest.mark.parametrize("content", [None, "no cookies here", "\x00\xff"])
def test_a_bad_cookies_file_is_named(
    library: Library, server: Server, tmp_path: Path, content: str | None
) -> None:
    jar = tmp_path / "cookies.txt"
    if content is not None:
        jar.write_bytes(content.encode("latin-1"))
    source = library.sources.follow(server.give("/f", feed("Un")))
    library.sources.change([source.id], cookies=str(jar))
    (failure,) = fetch_sources(library, library.sources.all()).failures
    assert str(jar) in failure.reason


def test_programs_make_sources(library: Library, server: Server, tmp_path: Path) -> None:
    printed = tmp_path / "feed.xml"
    printed.write_text(feed("D’un programme"), encoding="utf-8")
    library.sources.follow(f"exec:cat '{printed}'", "exec", kind=SourceKind.EXEC)
    url = server.give("/f", feed("Avant"))
    library.sources.follow(f"filter:sed 's/Avant/Après/':{url}", "filter", kind=SourceKind.FILTER)
    assert fetch_sources(library, library.sources.all()).failures == ()
    assert titles(library) == {"D’un programme", "Après"}
    assert fetch_sources(library, library.sources.all()).unchanged_sources == 2


@pytest.mark.parametrize(
    ("command", "told"),
    [("exit 3", "(3)"), ("true", "nothing"), ("yes", "MB"), ("no-such-program-here", "(127)")],
)
def test_programs_that_fail_are_named(library: Library, command: str, told: str) -> None:
    library.sources.follow(f"exec:{command}", kind=SourceKind.EXEC)
    (failure,) = fetch_sources(library, library.sources.all()).failures
    assert told in failure.reason and "\n" not in failure.reason


def test_changed_validators_without_change_are_kept(library: Library, server: Server) -> None:
    marks = iter(('"1"', '"2"', '"3"'))

    async def relabelled(_request: web.Request) -> web.Response:
        return web.Response(text=feed("Un"), headers={"ETag": next(marks)})

    server.pages["/f"] = relabelled
    library.sources.follow(server.url("/f"))
    assert [refresh(library) for _ in range(3)] == [
        SourceOutcome.CHANGED,
        SourceOutcome.UNCHANGED,
        SourceOutcome.UNCHANGED,
    ]
    assert only(library).etag == '"3"'
