"""Many hosts at once where few files may be open: connections are files, too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ingest.server import running
from tui.library import Library
from tui.library.following import Following

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a network of loopback hosts")

HOSTS = [f"127.2.0.{number}" for number in range(1, 151)]
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("files", [64, 100])
def test_every_host_is_asked(tmp_path: Path, files: int) -> None:
    path = tmp_path / "library.db"
    with running(*HOSTS) as server, Library.open(path) as library:
        items = "<item><title>Un</title><description>Un texte.</description></item>"
        server.give("/f", f"<rss version='2.0'><channel><title>G</title>{items}</channel></rss>")
        port = server.address.rpartition(":")[2]
        library.sources.follow_all([Following(f"http://{host}:{port}/f", host) for host in HOSTS])
        fetching = f"{sys.executable} -m tests.ingest.fetching_child {path}"
        done = subprocess.run(
            ["sh", "-c", f"ulimit -n {files}; exec {fetching}"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        sources = library.sources.all()
    assert (done.returncode, done.stderr) == (0, "")
    assert [source.error for source in sources if source.error] == []
    assert {source.articles for source in sources} == {1}
