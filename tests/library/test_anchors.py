from hypothesis import given
from hypothesis import strategies as st

from tui.library import anchor, select
from tui.model import AnchorState

TEXT = (
    "Le ministre a dit non. L’opposition a dit non aussi, dans un communiqué publié mardi à Bamako.\n\n"
    "Le ministre a répété qu’il avait dit non, et que ce non valait pour tous les partis du pays."
)


def at(words: str, nth: int = 0, text: str = TEXT) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def test_the_same_text_keeps_the_position_even_of_repeated_words() -> None:
    for nth in range(3):
        start, end = at("dit non", nth)
        placed = anchor(select(TEXT, start, end, "h1"), TEXT, "h1")
        assert (placed.state, placed.start, placed.end) == (AnchorState.EXACT, start, end)


def test_repeated_words_are_told_apart_by_their_context() -> None:
    changed = "Mise à jour de 18 h. " + TEXT.replace("mardi", "mercredi")
    for nth in range(3):
        placed = anchor(select(TEXT, *at("dit non", nth), "h1"), changed, "h2")
        assert placed.state is AnchorState.FOUND
        assert (placed.start, placed.end) == at("dit non", nth, changed)


def test_repeated_words_without_their_context_are_gone() -> None:
    placed = anchor(select(TEXT, *at("dit non", 1), "h1"), "Elle dit non. Il dit non.", "h2")
    assert (placed.state, placed.start) == (AnchorState.GONE, None)


def test_a_lone_word_elsewhere_is_no_proof() -> None:
    assert (
        anchor(select(TEXT, *at("Bamako"), "h1"), "Tout autre chose : Bamako.", "h2").state
        is AnchorState.GONE
    )


def test_a_whole_phrase_is() -> None:
    words = "dans un communiqué publié mardi"
    assert anchor(select(TEXT, *at(words), "h1"), f"Ailleurs {words}.", "h2").start == 9


def test_a_selector_holds_context_and_the_sentences_around() -> None:
    selector = select(TEXT, *at("communiqué"), "h1")
    assert selector.sentence.startswith("L’opposition") and selector.sentence.endswith("Bamako.")
    assert TEXT[: selector.start].endswith(selector.prefix) and TEXT[selector.end :].startswith(
        selector.suffix
    )
    assert len(selector.suffix) >= 64 and selector.prefix.startswith("Le ministre")
    across = select(TEXT, TEXT.index("non."), TEXT.index("aussi"), "h1")
    assert across.sentence.startswith("Le ministre a dit") and across.sentence.endswith("Bamako.")


@given(st.text("ab .\n", max_size=40), st.text("ab .\n", max_size=40), st.data())
def test_an_anchor_is_never_silently_wrong(text: str, other: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = select(text, start, end, "h1")
    assert selector.exact in selector.sentence
    placed = anchor(selector, other, "h2")
    if placed.state is AnchorState.GONE:
        assert placed.start is placed.end is None
    else:
        assert other[placed.start : placed.end] == selector.exact
