import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tui.library import anchor, select
from tui.library.anchors import Anchored
from tui.model import AnchorState, FoundBy, Selector

TEXT = (
    "Le ministre a dit non. L’opposition a dit non aussi, dans un communiqué publié mardi à Bamako.\n\n"
    "Le ministre a répété qu’il avait dit non, et que ce non valait pour tous les partis du pays.\n\n"
    "Au marché de Médina Coura, personne n’avait entendu la nouvelle avant le soir.\n\n"
    "Les commerçants, eux, s’inquiètent du prix du riz, qui a doublé depuis le mois de janvier."
)
GONE = (AnchorState.GONE, None, None, None)


def at(words: str, nth: int = 0, text: str = TEXT) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def selected(words: str, nth: int = 0, text: str = TEXT) -> Selector:
    return select(text, *at(words, nth, text), "h1")


def outcome(placed: Anchored) -> tuple[AnchorState, FoundBy | None, int | None, int | None]:
    return placed.state, placed.found_by, placed.start, placed.end


def found(words: str, new: str, *, old: str | None = TEXT, nth: int = 0) -> str | None:
    """What an annotation on `words` stands on in `new`; None when it is gone."""
    placed = anchor(selected(words, nth), new, "h2", old)
    assert placed.state in (AnchorState.FOUND, AnchorState.GONE)
    return None if placed.start is None else new[placed.start : placed.end]


def test_the_same_text_keeps_the_position_even_of_repeated_words() -> None:
    for nth in range(3):
        placed = anchor(selected("dit non", nth), TEXT, "h1")
        assert outcome(placed) == (AnchorState.EXACT, FoundBy.POSITION, *at("dit non", nth))
        assert placed.score == 1.0


def test_repeated_words_are_told_apart_by_the_difference() -> None:
    changed = "Mise à jour de 18 h. " + TEXT.replace("mardi", "mercredi")
    for nth in range(3):
        placed = anchor(selected("dit non", nth), changed, "h2", TEXT)
        assert outcome(placed) == (AnchorState.FOUND, FoundBy.DIFFERENCE, *at("dit non", nth, changed))


def test_repeated_words_are_told_apart_by_their_context_when_the_old_text_is_missing() -> None:
    changed = "Mise à jour de 18 h. " + TEXT.replace("mardi", "mercredi")
    for nth in (1, 2):
        placed = anchor(selected("dit non", nth), changed, "h2")
        assert outcome(placed) == (AnchorState.FOUND, FoundBy.WORDS, *at("dit non", nth, changed))


def test_repeated_words_without_their_context_are_gone() -> None:
    new = "Elle dit non. Il dit non."
    assert outcome(anchor(selected("dit non", 1), new, "h2"))[0] is AnchorState.GONE
    assert found("dit non", new, nth=1) is None


def test_of_two_twins_side_by_side_one_of_which_went_nobody_knows_which() -> None:
    twin = "Il a tout nié en bloc devant les députés. "
    for old, new in ((twin * 2, twin), (twin, twin * 2)):
        around = f"Le ministre est venu. {{}}{TEXT}"
        text, changed = around.format(old), around.format(new)
        placed = anchor(selected(twin.strip(), 0, text), changed, "h2", text)
        assert outcome(placed) == GONE


def test_the_twin_of_a_passage_that_went_is_not_taken_for_it() -> None:
    twin = "Le ministre a tout nié en bloc devant les députés."
    old = f"{twin} {TEXT} {twin}"
    new = f"{TEXT} {twin}"
    assert outcome(anchor(select(old, 0, len(twin), "h1"), new, "h2", old)) == GONE
    last = anchor(select(old, len(old) - len(twin), len(old), "h1"), new, "h2", old)
    assert (last.start, last.end) == (len(TEXT) + 1, len(new))


def test_a_letter_or_a_word_changed_in_it_does_not_lose_it() -> None:
    words = "dans un communiqué publié mardi à Bamako"
    for new_words in (
        words.replace("communiqué", "comuniqué"),
        words.replace("mardi", "hier"),
        words.replace("dans", "par"),
    ):
        placed = anchor(selected(words), TEXT.replace(words, new_words), "h2", TEXT)
        assert TEXT.replace(words, new_words)[placed.start : placed.end] == new_words
        assert 0.6 < placed.score < 1


def test_when_most_of_its_words_went_it_is_gone() -> None:
    assert (
        found("dans un communiqué publié mardi à Bamako", TEXT.replace("un communiqué publié mardi à", ""))
        is None
    )
    assert found("Au marché de Médina Coura", TEXT.replace("Au marché de Médina Coura", "En ville")) is None


def test_a_few_words_added_in_it_belong_to_it_a_paragraph_does_not() -> None:
    words = "qui a doublé depuis le mois de janvier"
    assert found(words, TEXT.replace("doublé depuis", "doublé, dit-on, depuis")) == (
        "qui a doublé, dit-on, depuis le mois de janvier"
    )
    assert found(words, TEXT.replace("doublé depuis", f"doublé. {TEXT[:95]} Cela depuis")) is None


def test_it_moves_with_its_paragraph() -> None:
    first, *rest = TEXT.split("\n\n")
    moved = "\n\n".join([*rest, first.replace("mardi", "mercredi")])
    assert found("dit non aussi, dans un communiqué", moved) == "dit non aussi, dans un communiqué"
    assert found("Le ministre a dit non", moved) == "Le ministre a dit non"


def test_a_rewritten_article_keeps_the_sentence_it_kept() -> None:
    kept = "L’opposition a dit non aussi, dans un communiqué publié mardi à Bamako."
    new = f"Tout autre chose s’est produit dans la capitale. {kept} On attend la suite."
    assert found(kept, new) == kept


def test_without_the_old_text_a_passage_like_it_is_found_in_its_context() -> None:
    words = "dans un communiqué publié mardi à Bamako"
    changed = words.replace("publié", "diffusé")
    placed = anchor(selected(words), "Mise à jour. " + TEXT.replace(words, changed), "h2")
    assert outcome(placed)[:2] == (AnchorState.FOUND, FoundBy.LIKENESS)
    assert ("Mise à jour. " + TEXT.replace(words, changed))[placed.start : placed.end] == changed


def test_without_the_old_text_the_same_words_elsewhere_are_no_proof() -> None:
    sentence = "L’opposition a dit non aussi, dans un communiqué publié mardi à Bamako"
    for words in ("Bamako", "dans un communiqué publié mardi", sentence):
        assert outcome(anchor(selected(words), f"Tout autre chose : {words}.", "h2")) == GONE


def test_without_the_old_text_one_of_two_places_that_are_nearly_as_like_is_no_answer() -> None:
    words = "dans un communiqué publié mardi à Bamako"
    first = TEXT.split("\n\n", maxsplit=1)[0]
    changed = first.replace("publié", "diffusé")
    assert found(words, f"{changed}\n\nRien de neuf ce soir.\n\n{changed}", old=None) is None
    assert found(words, f"{changed}\n\nRien de neuf ce soir.", old=None) is not None


def test_a_passage_across_paragraphs_one_of_which_moved_away_is_never_stretched_over_what_is_between() -> (
    None
):
    words = TEXT[TEXT.index("mardi à Bamako") : TEXT.index("valait")]
    first, second, *rest = TEXT.split("\n\n")
    new = "\n\n".join([second, *rest, first])
    placed = anchor(selected(words), new, "h2", TEXT)
    assert placed.start is None or new[placed.start : placed.end] in second


def test_damaged_selectors_are_gone() -> None:
    good = selected("Médina Coura")
    damaged = [
        replace(good, start=5_000, end=5_010, exact="jamais écrit nulle part ailleurs"),
        replace(good, start=-7, end=-1, exact="jamais écrit"),
        replace(good, start=20, end=10, exact=""),
        replace(good, exact="x", prefix="", suffix=""),
        replace(good, start=0, end=0, exact="", prefix="", suffix="", sentence=""),
    ]
    for selector in damaged:
        for hash in ("h1", "h2"):
            for old in (None, TEXT, ""):
                assert outcome(anchor(selector, TEXT, hash, old)) == GONE


def test_offsets_that_lie_are_not_trusted() -> None:
    selector = replace(selected("Médina Coura"), start=0, end=12)
    for hash in ("h1", "h2"):
        placed = anchor(selector, TEXT, hash, TEXT)
        assert outcome(placed) == (AnchorState.FOUND, FoundBy.WORDS, *at("Médina Coura"))


def test_a_selector_holds_context_and_the_sentences_around() -> None:
    selector = selected("communiqué")
    assert selector.sentence.startswith("L’opposition") and selector.sentence.endswith("Bamako.")
    assert TEXT[: selector.start].endswith(selector.prefix) and TEXT[selector.end :].startswith(
        selector.suffix
    )
    assert len(selector.suffix) >= 64 and selector.prefix.startswith("Le ministre")
    across = select(TEXT, TEXT.index("non."), TEXT.index("aussi"), "h1")
    assert across.sentence.startswith("Le ministre a dit") and across.sentence.endswith("Bamako.")


SHORT = st.one_of(st.text("ab .\n", max_size=40), st.text(max_size=40))


@given(SHORT, SHORT, st.data())
def test_an_anchor_is_in_the_text_and_exact_only_if_the_words_are(
    text: str, other: str, data: st.DataObject
) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = select(text, start, end, "h1")
    assert selector.exact in selector.sentence
    for hash, old in (("h1", text), ("h2", text), ("h2", None)):
        placed = anchor(selector, other, hash, old)
        check(placed, selector, other)


@given(
    st.builds(
        Selector,
        st.integers(-5, 50),
        st.integers(-5, 50),
        SHORT,
        SHORT,
        SHORT,
        SHORT,
        st.sampled_from(["h1", "h2"]),
    ),
    SHORT,
    st.one_of(st.none(), SHORT),
)
def test_no_selector_breaks_it(selector: Selector, text: str, old: str | None) -> None:
    check(anchor(selector, text, "h2", old), selector, text)


def check(placed: Anchored, selector: Selector, text: str) -> None:
    if placed.start is None or placed.end is None:
        assert outcome(placed) == GONE and placed.score == 0
        return
    assert 0 <= placed.start < placed.end <= len(text)
    assert 0.6 <= placed.score <= 1
    if placed.found_by in (FoundBy.POSITION, FoundBy.WORDS):
        assert text[placed.start : placed.end] == selector.exact
    if placed.state is AnchorState.EXACT:
        assert selector.version_hash == "h2" or placed.found_by is FoundBy.POSITION


WORDS = [match.span() for match in re.finditer(r"\w+", TEXT)]
PLACES = st.integers(0, len(WORDS) - 1)


@given(PLACES, st.integers(1, 20), PLACES, st.text("xy .\n", max_size=30))
def test_whatever_is_added_elsewhere_a_passage_is_found_where_it_is(
    first: int, size: int, place: int, added: str
) -> None:
    last = min(first + size, len(WORDS)) - 1
    if first < place <= last:
        return
    start, end, cut = WORDS[first][0], WORDS[last][1], WORDS[place][0]
    new = f"{TEXT[:cut]}{added} {TEXT[cut:]}"
    moved = start + (len(added) + 1 if place <= first else 0)
    placed = anchor(select(TEXT, start, end, "h1"), new, "h2", TEXT)
    assert (placed.start, placed.end) == (moved, moved + end - start) or (
        placed.state is AnchorState.GONE and TEXT.count(TEXT[start:end]) > 1
    )
