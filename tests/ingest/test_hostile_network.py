"""Servers that mean no good: every answer ends in time, in bytes or in one clear line with the address."""

from __future__ import annotations

import asyncio
import gzip
import importlib
import sys
import zlib
from pathlib import Path

import brotli
import pytest

from tests.ingest.raw_server import answering
from tests.ingest.server import Server
from tests.ingest.test_fetching import feed, titles
from tui.ingest import IngestError, fetch_sources
from tui.ingest.hosts import host_of, is_public
from tui.ingest.http import LARGEST_BODY, MOST_REDIRECTS, Answer, Request, client, get
from tui.ingest.reach import PrivateAddressError, check_literal
from tui.library import Library
from tui.text.clean import clean_line

OK = b"HTTP/1.1 200 OK\r\n"
END = b"\r\n"


def ask(url: str, own_host: str | None = None, deadline: float = 5) -> Answer:
    async def run() -> Answer:
        async with client() as clients:
            own = host_of(url) if own_host is None else own_host
            return await get(clients, Request(url, own, deadline=deadline))

    return asyncio.run(run())


def refused(url: str, own_host: str | None = None, deadline: float = 5) -> str:
    with pytest.raises(IngestError) as raised:
        ask(url, own_host, deadline)
    line = str(raised.value)
    assert clean_line(line) == line and line
    return line


def chunked(*parts: bytes) -> bytes:
    return OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts)


NO_HTTP = {
    "nothing": b"",
    "no status": b"hello\r\n\r\n",
    "a status in letters": b"HTTP/1.1 abc OK\r\n\r\n",
    "a version nobody knows": b"HTTP/9.9.9 200 OK\r\n\r\n",
    "binary": bytes(range(256)),
    "a shell's greeting": b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
    "TLS where HTTP was asked": b"\x15\x03\x01\x00\x02\x02\x46",
    "a header without colon": OK + b"nonsense\r\n\r\n",
    "a header with NUL": OK + b"X: a\x00b\r\n\r\n",
    "an endless header": OK + b"X: " + b"a" * 200_000 + b"\r\n\r\n",
    "ten thousand headers": OK + b"".join(b"X%d: 1\r\n" % n for n in range(40_000)) + END,
    "a length in letters": OK + b"Content-Length: many\r\n\r\nbody",
    "a negative length": OK + b"Content-Length: -5\r\n\r\nbody",
    "two lengths": OK + b"Content-Length: 4\r\nContent-Length: 400\r\n\r\nbody",
    "less than it promised": OK + b"Content-Length: 4000\r\n\r\nbody",
    "a broken chunk": OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nbody\r\n",
    "a huge chunk size": OK + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nbody\r\n",
    "chunks that never end": OK + b"Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n",
    "an encoding nobody knows": OK + b"Content-Encoding: rot13\r\nContent-Length: 4\r\n\r\nbody",
    "two encodings": OK + b"Content-Encoding: gzip, gzip\r\nContent-Length: 4\r\n\r\nbody",
    "gzip that is none": OK + b"Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nbody",
    "brotli that is none": OK + b"Content-Encoding: br\r\nContent-Length: 4\r\n\r\nbody",
    "zstd that is none": OK + b"Content-Encoding: zstd\r\nContent-Length: 4\r\n\r\nbody",
    "a damaged gzip": OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"x" * 5000)[:-9] + b"garbage!!",
    "a status of the future": b"HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n",
    "an error with terminal sequences": b"HTTP/1.1 500 \x1b]0;owned\x07\r\nContent-Length: 0\r\n\r\n",
    "payment required": b"HTTP/1.1 402 Pay\r\nContent-Length: 0\r\n\r\n",
    "a legal block": b"HTTP/1.1 451 No\r\nContent-Length: 0\r\n\r\n",
    "partial content": b"HTTP/1.1 206 Partial\r\nContent-Length: 4\r\n\r\nbody",
    "no content": b"HTTP/1.1 204 None\r\n\r\n",
    "a redirect to nowhere": b"HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n",
    "a redirect to a file": b"HTTP/1.1 302 F\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n",
    "a redirect to a program": b"HTTP/1.1 302 F\r\nLocation: exec:rm -rf x\r\nContent-Length: 0\r\n\r\n",
    "a redirect with a newline": b"HTTP/1.1 302 F\r\nLocation: http://a/\n\tb\r\nContent-Length: 0\r\n\r\n",
    "a redirect to itself": b"HTTP/1.1 302 F\r\nLocation: ?\r\nConnection: close\r\n\r\n",
}


@pytest.mark.parametrize("name", NO_HTTP)
def test_what_is_no_sound_answer_is_refused_with_its_address(name: str) -> None:
    with answering(NO_HTTP[name]) as (address, _asked):
        assert address in refused(f"{address}/flux", deadline=2)


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (b"", b"plain"),
        (b"Content-Encoding: identity\r\n", b"plain"),
        (b"Content-Encoding: gzip\r\n", gzip.compress(b"plain", mtime=0)),
        (b"Content-Encoding: GZIP\r\n", gzip.compress(b"plain", mtime=0)),
        (b"Content-Encoding: gzip\r\n", gzip.compress(b"plain", mtime=0) + b"trailing rubbish"),
        (b"Content-Encoding: deflate\r\n", zlib.compress(b"plain")),
        (b"Content-Encoding: deflate\r\n", zlib.compress(b"plain", wbits=-15)),
        (b"Content-Encoding: deflate\r\n", gzip.compress(b"plain", mtime=0)),
        (b"Content-Encoding: br\r\n", brotli.compress(b"plain")),
        (b"X-Odd: caf\xe9 \xff\r\n", b"plain"),
        (b"Set-Cookie: a=b; Domain=.example\r\n" * 50, b"plain"),
    ],
)
def test_odd_but_sound_answers_are_read(headers: bytes, body: bytes) -> None:
    answer = OK + headers + b"Content-Length: %d\r\n\r\n" % len(body) + body
    with answering(answer) as (address, _asked):
        assert ask(address).body == b"plain"


def test_zstd_is_read(server: Server) -> None:
    zstd = importlib.import_module("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
    data = "Été ".encode() * 5000
    assert ask(server.give("/z", zstd.compress(data), Content_Encoding="zstd")).body == data
    bomb = zstd.compress(b" " * (LARGEST_BODY * 4))
    assert "too much" in refused(server.give("/bomb", bomb, Content_Encoding="zstd"))


def test_brotli_bombs_are_refused(server: Server) -> None:
    bomb = brotli.compress(b" " * (LARGEST_BODY * 4))
    assert len(bomb) < 1000
    assert "too much" in refused(server.give("/bomb", bomb, Content_Encoding="br"))


def test_a_body_that_is_announced_too_large_is_refused() -> None:
    with answering(chunked(*[b"x" * 1_000_000] * (LARGEST_BODY // 1_000_000 + 1))) as (address, _asked):
        assert "too much" in refused(address)


def test_nothing_a_server_sets_comes_back_to_it() -> None:
    with answering(OK + b"Set-Cookie: id=1\r\nContent-Length: 1\r\n\r\nx") as (address, asked):
        ask(address)
        ask(address)
        assert all(b"ookie" not in request for request in asked) and len(asked) == 2
        assert b"coupures/" in asked[0]


PRIVATE = (
    *("127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
    *("100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "fe80::1%eth0"),
    *("::127.0.0.1", "64:ff9b:1::7f00:1"),
)


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)
    with pytest.raises(PrivateAddressError):
        check_literal(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "193.0.6.139", "2001:67c:2e8::1", "64:ff9b::808:808"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)
    check_literal(address)


@pytest.mark.parametrize("written", ["127.1", "2130706433", "0x7f000001", "0177.0.0.1", "10.257"])
def test_no_way_of_writing_a_private_address_hides_it(written: str) -> None:
    with pytest.raises(PrivateAddressError):
        check_literal(written)


@pytest.mark.parametrize(
    "host",
    [
        *["localhost", "127.0.0.1", "[::1]", "127.1", "169.254.169.254", "2130706433"],
        *["\uff11\uff12\uff17.0.0.1", "127\u30020\u30020\u30021", "\u2460\u2461\u2466.\u24ea.\u24ea.\u2460"],
    ],
)
def test_a_redirect_into_the_readers_network_is_refused(server: Server, host: str) -> None:
    # Under the name the person typed the server may answer; under no other.
    port = server.address.rpartition(":")[2]
    server.give("/secret", "secret")
    server.give("/a", "", status=302, Location=f"http://{host}:{port}/secret")
    line = refused(f"http://{'127.0.0.1' if host == 'localhost' else 'localhost'}:{port}/a")
    assert "refused" in line and [path for path, _headers in server.requests][:1] == ["/a"]
    assert "/secret" not in [path for path, _headers in server.requests]


def test_a_link_from_elsewhere_to_this_machine_is_refused(server: Server) -> None:
    assert "refused" in refused(server.give("/page", "secret"), own_host="")
    assert server.requests == []


def test_a_name_that_means_this_machine_is_refused(server: Server) -> None:
    port = server.address.rpartition(":")[2]
    assert "refused" in refused(f"http://localhost:{port}/page", own_host="")
    assert server.requests == []


def test_a_source_the_person_typed_may_be_on_this_machine(library: Library, server: Server) -> None:
    server.give("/new", feed("Un"))
    source = library.sources.follow(server.give("/old", "", status=302, Location="/new"))
    assert fetch_sources(library, [source]).failures == ()
    assert titles(library) == {"Un"}


def test_a_proxy_may_be_on_the_readers_network(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.give("/rss", "through the proxy")
    monkeypatch.setenv("http_proxy", f"localhost:{server.address.rpartition(':')[2]}")
    assert ask("http://feeds.example/rss", own_host="").body == b"through the proxy"


def test_a_proxy_is_not_asked_for_this_machine(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.address)
    assert "refused" in refused("http://localhost/", own_host="")
    assert server.requests == []


def test_a_proxy_of_another_kind_is_named_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "socks5://me:secret@proxy.example:1080")
    line = refused("http://feeds.example/rss")
    assert "socks5://proxy.example:1080" in line and "secret" not in line


def test_no_password_of_the_netrc_is_sent(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login me password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    ask(server.give("/a", "body"))
    assert all("Authorization" not in headers for _path, headers in server.requests)


def test_redirect_tricks_end(server: Server) -> None:
    for number in range(MOST_REDIRECTS + 3):
        server.give(f"/{number}", "", status=307, Location=f"/{number + 1}#{'x' * 500}")
    assert "without end" in refused(server.url("/0"))
