"""What real feeds give: `python -m tests.bench.eval_feeds [DIR]`.

Without DIR: `feeds` of the press files, where they are at hand (COUPURES_SHARED, or ../shared beside the
repository). A line a feed: its entries, which reader read it, milliseconds of CPU, what is wrong with it.
Judges nothing.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from tui.ingest.decoding import decode
from tui.ingest.errors import IngestError
from tui.ingest.feeds import read_feed
from tui.ingest.jsonfeed import looks_like_json
from tui.ingest.quickfeed import read_quickly
from tui.ingest.xmlfeed import readable
from tui.model import Draft, Extent

_SHARED = Path(os.environ.get("COUPURES_SHARED") or Path(__file__).parents[3] / "shared")
BASE = "https://press.example/feed"


def warnings(drafts: tuple[Draft, ...]) -> list[str]:
    """What a reader may want to know of a feed."""
    counts = {
        "without date": sum(draft.published is None for draft in drafts),
        "without address": sum(not draft.url for draft in drafts),
        "without id": sum(not draft.guid for draft in drafts),
        "without text": sum(not draft.body.text for draft in drafts),
        "cut": sum(draft.extent is Extent.TRUNCATED for draft in drafts),
    }
    told = [f"{count} {what}" for what, count in counts.items() if count]
    return told if drafts else ["no entries"]


def reader(data: bytes) -> str:
    """Which of the readers a feed is for."""
    if looks_like_json(data):
        return "json"
    return "quick" if read_quickly(readable(decode(data)), BASE) is not None else "feedparser"


def main() -> int:
    """Run from the command line."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else _SHARED / "press" / "feeds"
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    if not paths:
        print(f"no feeds in {folder}: skipped")
        return 0
    entries = words = 0
    readers: dict[str, int] = {}
    print(f"{'feed':38} entries reader         ms  warnings")
    for path in paths:
        data = path.read_bytes()
        begun = time.process_time()
        try:
            feed = read_feed(data, base=BASE)
        except IngestError as error:
            print(f"{path.name:38} {error}")
            continue
        took = 1000 * (time.process_time() - begun)
        how = reader(data)
        readers[how] = readers.get(how, 0) + 1
        entries += len(feed.drafts)
        words += sum(len(draft.body.text.split()) for draft in feed.drafts)
        print(f"{path.name:38} {len(feed.drafts):7} {how:10} {took:7.1f}  {', '.join(warnings(feed.drafts))}")
    told = ", ".join(f"{count} by {how}" for how, count in sorted(readers.items()))
    print(f"{len(paths)} feeds ({told}): {entries} entries, {words} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
