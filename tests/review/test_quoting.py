"""Words cited as the press of each language does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.article_app import article
from tui.model import Confidence, Quote, QuoteKind
from tui.review.quoting import Cited, formatted, markdown

FRENCH = article(title="Le rail", source="Anadolu", url="https://example.org/rail")
ENGLISH = replace(FRENCH, language="en", title="The “rail”")


def said(speaker: str | None, kind: QuoteKind = QuoteKind.DIRECT) -> Quote:
    return Quote(0, 1, kind, speaker, "a dit", "test", Confidence.SURE)


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (
            Cited(FRENCH, "nous\nviendrons", said("Abdoulaye Diop")),
            "«\u00a0nous viendrons\u00a0», a déclaré Abdoulaye Diop, Anadolu, 29 février 2024"
            " (https://example.org/rail)",
        ),
        (
            Cited(replace(FRENCH, url=""), "un «\u00a0oui\u00a0»"),
            "«\u00a0un “oui”\u00a0», Anadolu, 29 février 2024",
        ),
        (
            Cited(replace(FRENCH, published=None, source="", url=""), "oui", said(None)),
            "«\u00a0oui\u00a0»",
        ),
        (
            Cited(replace(FRENCH, url=""), "il viendra", said("Diop", QuoteKind.INDIRECT)),
            "«\u00a0il viendra\u00a0» (propos rapportés\u00a0: Diop), Anadolu, 29 février 2024",
        ),
        (
            Cited(ENGLISH, "we “will” come", said("Diop")),
            "“we ‘will’ come”, Diop said, Anadolu, 29 February 2024 (https://example.org/rail)",
        ),
        (
            Cited(replace(ENGLISH, url=""), "he comes", said("Diop", QuoteKind.INDIRECT)),
            "“he comes” (reporting Diop), Anadolu, 29 February 2024",
        ),
    ],
)
def test_the_norm_of_the_articles_language(cited: Cited, expected: str) -> None:
    assert formatted(cited) == expected


def test_markdown_is_a_block_quotation_with_its_source() -> None:
    cited = Cited(FRENCH, "un *fait*\ndeux", said("Diop"), note="à _vérifier_")
    assert markdown(cited) == (
        "> un \\*fait\\*\n> deux\n\n"
        "— Diop, [Le rail](<https://example.org/rail>), Anadolu, 29 février 2024\n\n"
        "à _vérifier_"
    )


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))), st.text(max_size=20))
def test_any_words_make_one_line(words: str, speaker: str) -> None:
    assert "\n" not in formatted(Cited(FRENCH, f"{words}\n{words}", said(" ".join(speaker.split()) or None)))
