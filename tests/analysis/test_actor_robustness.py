from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.naming import actors_of

PIECES = st.sampled_from(
    [
        *"Le La M. Mme Dr président ministre Jean Dupont d' de du l' L' ONU ( ) , . « » “ ” - — & et".split(),
        *"and of the The The's 's Paris Moscou à a A dit said Jr Jr. parti Cour des comptes".split(),
        *"ministère 38 ans XVIe É ß İ ŉ Ǆ al-Sissi UE/ Macron-Merkel Ministry Council".split(),
        *"council ministry foreign Sen.".split(),
        *("J.-P.", "Amazon.com", "\n", "\n\n"),
    ]
)


@pytest.mark.parametrize("language", ["fr", "en"])
@settings(max_examples=200, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES).map("".join)
    )
)
def test_any_text_gives_actors_whose_mentions_lie_in_it(language: str, text: str) -> None:
    actors = actors_of(text, language)
    for cluster in actors.clusters:
        assert cluster.mentions
        for mention in cluster.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
    assert sorted(actors.mentions, key=lambda m: (m.start, m.end)) == actors.mentions


@pytest.mark.parametrize(
    "piece",
    [
        "Jean ",
        "The ",
        "Paul Petit et ",
        "A ",
        "M. ",
        "(AB) ",
        "« Le ",
        "ministre de la ",
        "Jean Dupont, maire de ",
        "Cour de la ",
    ],
)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    def calls(text: str) -> int:
        count = 0

        def tick(frame: object, event: str, argument: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(tick)
        try:
            actors_of(text)
        finally:
            sys.setprofile(None)
        return count

    calls(piece)
    assert calls(piece * 2000) < 6 * calls(piece * 500)
