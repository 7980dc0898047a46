from hypothesis import given
from hypothesis import strategies as st

from tests.text.invariants import assert_body_is_sound
from tui.model import BlockKind
from tui.text.bodies import body_from_blocks, body_from_text

messy = st.text(st.sampled_from("ab -•>1.\n\t\r \u00a0\x1b\u2028éà«»"), max_size=120) | st.text(
    st.characters(exclude_categories=()), max_size=120
)


def kinds(text: str) -> list[tuple[str, str]]:
    body = body_from_text(text)
    return [(block.kind.value, body.text[block.start : block.end]) for block in body.blocks]


@given(messy)
def test_any_text_makes_a_sound_body(text: str) -> None:
    assert_body_is_sound(body_from_text(text))


@given(messy)
def test_no_word_is_lost(text: str) -> None:
    letters = [char for char in text if char in "abéà«»"]
    assert [char for char in body_from_text(text).text if char in "abéà«»"] == letters


@given(
    st.lists(
        st.tuples(st.sampled_from(list(BlockKind)), messy, st.integers(0, 60), st.integers(0, 60)), max_size=8
    )
)
def test_any_blocks_with_any_links_make_a_sound_body(items: list[tuple[BlockKind, str, int, int]]) -> None:
    links = [
        (index, start, start + length, "https://exemple.fr/")
        for index, (_, _, start, length) in enumerate(items)
    ]
    assert_body_is_sound(body_from_blocks([(kind, text) for kind, text, _, _ in items], links))


def test_empty_lines_part_paragraphs() -> None:
    assert kinds("Un.\r\n\r\n \t\r\nDeux.\n\n\n\nTrois.") == [
        ("paragraph", "Un."),
        ("paragraph", "Deux."),
        ("paragraph", "Trois."),
    ]


def test_single_newlines_part_paragraphs_where_nothing_is_wrapped() -> None:
    assert kinds(
        "Par Jean Dupont\nLe président a parlé longuement de la situation du pays.\n« Oui », a-t-il dit."
    ) == [
        ("paragraph", "Par Jean Dupont"),
        ("paragraph", "Le président a parlé longuement de la situation du pays."),
        ("paragraph", "« Oui », a-t-il dit."),
    ]


def test_hard_wrapped_lines_are_joined() -> None:
    text = (
        "Le ministre des Affaires étrangères a annoncé ce mercredi que les deux\n"
        "délégations avaient réaffirmé leur volonté d’œuvrer davantage ensemble\n"
        "dans la région.\n\nUn autre paragraphe."
    )
    assert kinds(text) == [
        (
            "paragraph",
            "Le ministre des Affaires étrangères a annoncé ce mercredi que les deux délégations avaient"
            " réaffirmé leur volonté d’œuvrer davantage ensemble dans la région.",
        ),
        ("paragraph", "Un autre paragraphe."),
    ]


def test_lists_and_quotes_are_told() -> None:
    assert kinds("À retenir :\n• la dette\n- le budget\n1. la loi\n> cité\n— Oui, dit-il.") == [
        ("paragraph", "À retenir :"),
        ("list_item", "• la dette"),
        ("list_item", "- le budget"),
        ("list_item", "1. la loi"),
        ("blockquote", "cité"),
        ("paragraph", "— Oui, dit-il."),
    ]


def test_links_move_with_their_words() -> None:
    raw = "  Lire\n l’\u00adenquête   du  Monde , ici."
    start = raw.index(" l’")
    body = body_from_blocks(
        [(BlockKind.HEADING, "Titre"), (BlockKind.PARAGRAPH, "  "), (BlockKind.PARAGRAPH, raw)],
        [(2, start, raw.index(" , ici"), "https://exemple.fr/e")],
    )
    assert body.text == "Titre\n\nLire l’enquête du Monde , ici."
    assert [(body.text[link.start : link.end], link.url) for link in body.links] == [
        ("l’enquête du Monde", "https://exemple.fr/e")
    ]


def test_preformatted_keeps_its_lines_and_is_cut_at_empty_ones() -> None:
    body = body_from_blocks([(BlockKind.PREFORMATTED, "\n  a\tb  \n    c\n\n\n  d\n")])
    assert [body.text[block.start : block.end] for block in body.blocks] == ["  a b\n    c", "  d"]


def test_nothing_makes_an_empty_body() -> None:
    body = body_from_text(" \n\u00a0\n\t")
    assert body.text == "" and body.blocks == () and body.links == ()
