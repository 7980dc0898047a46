from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.test_furniture import SAID
from tests.ingest.test_hostile import assert_draft_is_sound
from tui.ingest import IngestError, article_from_text

TEXT = "\n\n".join(SAID)


def test_what_the_text_says_of_itself() -> None:
    draft = article_from_text(f"Le budget adopté\n\nLa Gazette, 12 mars 2026\n\n{TEXT}")
    assert (draft.title, draft.source) == ("Le budget adopté", "La Gazette")
    assert draft.published == datetime(2026, 3, 12, 12, tzinfo=UTC) and draft.body.text == TEXT


def test_what_is_given_wins() -> None:
    draft = article_from_text(
        f"Un titre\n\n{TEXT}", "Le budget", "La Gazette", author="Léa Martin", date="12/03/2026", url="https://g.fr/a",
        tags=["Orléans", "budget"],
    )  # fmt: skip
    assert (draft.title, draft.source, draft.author) == ("Le budget", "La Gazette", "Léa Martin")
    assert (draft.url, draft.tags, draft.language) == ("https://g.fr/a", ("Orléans", "budget"), "fr")


def test_pasted_markup_is_text() -> None:
    draft = article_from_text(
        "<div><h2>Le budget</h2><p>Voté <a href='https://g.fr'>hier</a>.</p><script>x</script></div>"
    )
    assert (draft.title, draft.body.text) == ("Le budget", "Voté hier.")
    assert draft.body.links[0].url == "https://g.fr"


@pytest.mark.parametrize(
    ("text", "more", "said"),
    [
        ("", {}, "no text"),
        (" \n\t\u200b", {}, "no text"),
        ("<p></p>", {}, "no text"),
        ("a" * 3_000_001, {}, "million characters"),
        (TEXT, {"date": "hier"}, "hier"),
        (TEXT, {"url": "javascript:x"}, "javascript:x"),
    ],
)
def test_what_is_refused(text: str, more: dict[str, str], said: str) -> None:
    with pytest.raises(IngestError, match=said):
        article_from_text(text, **more)


@given(st.text(max_size=300), st.text(max_size=40), st.text(max_size=40))
def test_any_text(text: str, title: str, source: str) -> None:
    try:
        draft = article_from_text(text, title, source, author=source)
    except IngestError as error:
        assert "\n" not in str(error)
    else:
        assert_draft_is_sound(draft)
