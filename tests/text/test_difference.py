from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.text.difference import Difference, OpKind, compare

FIRST = "Le ministre a dit non mardi à Bamako, devant les députés réunis pour l’entendre."
SECOND = "L’opposition a répondu le soir même par un communiqué de trois pages, sans nommer personne."
THIRD = "Le vote est attendu jeudi ; personne, au Sénat, ne croit à une surprise."
OLD = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"

texts = st.lists(st.sampled_from(["non", "oui", "peut-être", ".", " ", "\n\n", "«", "Sénat", "é"])).map(
    "".join
)


def mapped(difference: Difference, words: str) -> str | None:
    start = difference.old.index(words)
    found = difference.map_span(start, start + len(words))
    return None if found is None else difference.new[found.start : found.end]


def changes(difference: Difference) -> list[tuple[str, bool, str, str]]:
    return [
        (
            op.kind.value,
            op.moved,
            difference.old[op.old_start : op.old_end].strip(),
            difference.new[op.new_start : op.new_end].strip(),
        )
        for op in difference.ops
        if op.kind is not OpKind.EQUAL
    ]


def test_the_same_text_has_no_changes() -> None:
    difference = compare(OLD, OLD)
    assert changes(difference) == [] and difference.added() == []
    assert mapped(difference, "devant les députés") == "devant les députés"


def test_a_replaced_word_is_one() -> None:
    difference = compare(OLD, OLD.replace("mardi", "mercredi"))
    assert changes(difference) == [("replace", False, "mardi", "mercredi")]
    assert mapped(difference, "dit non mardi à Bamako") == "dit non mercredi à Bamako"
    assert mapped(difference, "mardi") == "mercredi", "alike, in the same place"


def test_white_space_is_no_change() -> None:
    difference = compare(OLD, OLD.replace(" ; ", "\u202f; ").replace("\n\n", "\n"))
    assert changes(difference) == []
    assert mapped(difference, "jeudi ; personne") == "jeudi\u202f; personne"


def test_an_added_sentence_is_cut_between_sentences() -> None:
    added = "Le président a quitté la salle."
    difference = compare(f"{FIRST} {SECOND}", f"{FIRST} {added} {SECOND}")
    assert changes(difference) == [("insert", False, "", added)]
    assert mapped(difference, FIRST) == FIRST and mapped(difference, SECOND) == SECOND


def test_a_removed_sentence_is_nowhere() -> None:
    difference = compare(OLD, f"{FIRST}\n\n{THIRD}")
    assert changes(difference) == [("delete", False, SECOND, "")]
    assert mapped(difference, SECOND) is None and mapped(difference, "communiqué") is None
    start = OLD.index(SECOND)
    assert difference.stead(start, start + len(SECOND)) == (len(FIRST) + 2,) * 2


def test_a_moved_paragraph_is_followed_with_what_changed_in_it() -> None:
    new = f"{THIRD.replace('jeudi', 'vendredi')}\n\n{FIRST}\n\n{SECOND}"
    difference = compare(OLD, new)
    assert len(difference.moves) == 1
    (move,) = difference.moves
    assert difference.old[move.old_start : move.old_end] == THIRD
    assert difference.new[move.new_start : move.new_end].startswith("Le vote est attendu vendredi")
    assert [op.kind.value for op in move.ops] == ["equal", "replace", "equal"]
    assert [(kind, moved) for kind, moved, _, _ in changes(difference)] == [
        ("insert", True),
        ("delete", True),
    ]
    assert mapped(difference, "personne, au Sénat") == "personne, au Sénat"


def test_a_moved_heading_is_followed_however_short() -> None:
    old = f"{FIRST}\n\nLa suite\n\n{SECOND}\n\n{THIRD}"
    difference = compare(old, f"{FIRST}\n\n{SECOND}\n\nLa suite\n\n{THIRD}")
    assert mapped(difference, "La suite") == "La suite" and len(difference.moves) == 1


def test_of_two_twins_nobody_knows_which_one_moved() -> None:
    old = f"{SECOND}\n\n{FIRST}\n\n{SECOND}\n\nFin de la dépêche de ce soir."
    new = f"{FIRST}\n\nFin de la dépêche de ce soir.\n\n{SECOND}"
    assert mapped(compare(old, new), SECOND) is None


def test_of_two_paragraphs_as_like_the_one_that_went_neither_is_taken() -> None:
    long = f"{FIRST} {FIRST.replace('mardi', 'lundi')}\n\n{THIRD}"
    one, other = SECOND.replace("trois", "deux"), SECOND.replace("soir", "jour")
    assert mapped(compare(f"{SECOND}\n\n{long}", f"{long}\n\n{one}"), SECOND) == one
    assert mapped(compare(f"{SECOND}\n\n{long}", f"{long}\n\n{one}\n\n{other}"), SECOND) is None


def test_words_in_common_by_chance_are_no_match() -> None:
    difference = compare(
        "Le préfet de la région a signé hier un arrêté de fermeture.",
        "Une pluie de grêle, la plus forte de la décennie, a surpris hier les vendangeurs.",
    )
    assert mapped(difference, "de la région") is None


def test_a_passage_split_says_how_much_is_its_own() -> None:
    start = OLD.index(SECOND)
    new = OLD.replace("par un communiqué", "par la voix de son chef, puis " * 6 + "par un communiqué")
    found = compare(OLD, new).map_span(start, start + len(SECOND))
    assert found is not None and found.kept == 1.0 and found.own < 0.6


def test_half_a_word_stays_half_a_word() -> None:
    difference = compare(OLD, "Mise à jour. " + OLD)
    assert mapped(difference, "pposition a rép") == "pposition a rép"


def test_a_long_text_costs_little_more_than_its_changes() -> None:
    words = [f"mot{number * 7919 % 60_013}" for number in range(60_000)]
    changed = list(words)
    for at in range(500, 60_000, 1_000):
        changed[at] = "autre"
    difference = compare(" ".join(words), " ".join(changed))
    assert len([op for op in difference.ops if op.kind is OpKind.REPLACE]) == 60


def test_large_texts_without_anything_in_common_are_simply_replaced() -> None:
    difference = compare("oui non " * 20_000, "ja nein " * 20_000)
    assert [op.kind for op in difference.ops] == [OpKind.REPLACE]


@given(texts, texts)
def test_operations_cover_both_texts(old: str, new: str) -> None:
    difference = compare(old, new)
    assert "".join(old[op.old_start : op.old_end] for op in difference.ops) == old * bool(old.strip())
    assert "".join(new[op.new_start : op.new_end] for op in difference.ops) == new * bool(new.strip())
    for one, other in pairwise(difference.ops):
        assert (one.old_end, one.new_end) == (other.old_start, other.new_start)
    for op in difference.ops:
        if op.kind is OpKind.EQUAL:
            before, after = old[op.old_start : op.old_end], new[op.new_start : op.new_end]
            assert "".join(before.split()) == "".join(after.split())


@given(st.one_of(texts, st.text()), st.one_of(texts, st.text()), st.integers(-3, 60), st.integers(-3, 60))
def test_any_span_of_any_text_maps_into_the_new_one(old: str, new: str, start: int, end: int) -> None:
    difference = compare(old, new)
    found = difference.map_span(start, end)
    if found is not None:
        assert 0 <= found.start < found.end <= len(new)
        assert 0 < found.kept <= 1 and 0 < found.own <= 1
    low, high = difference.stead(max(0, start), max(0, end))
    assert 0 <= low <= high <= len(new)


@given(texts)
def test_every_word_of_an_unchanged_text_stays(text: str) -> None:
    difference = compare(text, text)
    assert all(op.kind is OpKind.EQUAL for op in difference.ops)
    found = difference.map_span(0, len(text))
    assert (found is None) == (not text.strip())
    if found is not None:
        assert text[found.start : found.end] == text.strip()
