"""A feed is the same after its way from one process to another."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from tui.ingest.entries import Feed
from tui.model import BlockKind, Draft, Extent, Origin
from tui.text.bodies import body_from_blocks

KINDS = st.sampled_from(list(BlockKind))
BODIES = st.lists(st.tuples(KINDS, st.text(min_size=1, max_size=20)), max_size=4).map(
    lambda blocks: body_from_blocks(blocks, [(0, 0, len(blocks[0][1]), "https://g.fr/")] if blocks else [])
)
DRAFTS = st.builds(
    Draft,
    title=st.text(max_size=9),
    body=BODIES,
    source=st.text(max_size=5),
    author=st.text(max_size=5),
    url=st.sampled_from(["", "https://g.fr/a"]),
    guid=st.text(max_size=5),
    language=st.sampled_from(["", "fr"]),
    published=st.none() | st.datetimes(datetime(1990, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC)),
    origin=st.sampled_from(list(Origin)),
    tags=st.tuples(st.text(max_size=4)),
    extent=st.sampled_from(list(Extent)),
    extractor=st.sampled_from(["", "feed"]),
)


@given(st.text(max_size=9), st.lists(DRAFTS, max_size=3))
def test_a_feed_comes_back_as_it_was(title: str, drafts: list[Draft]) -> None:
    feed = Feed(title, "https://g.fr/", tuple(drafts))
    assert pickle.loads(pickle.dumps(feed)) == feed
