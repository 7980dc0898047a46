import pytest

from tui.text.fingerprint import text_hash
from tui.text.measure import reading_minutes, word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("« … » — !", 0),
        ("L’armée a pris Noyal-sur-Vilaine", 4),
        ("Il a dit : « 3,5 % d’ici 2026 ».", 6),
        ("don't stop", 2),
        ("-" * 1_000_000, 0),
    ],
)
def test_words(text: str, words: int) -> None:
    assert word_count(text) == words


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (230, 1), (690, 3)])
def test_minutes(words: int, minutes: int) -> None:
    assert reading_minutes("mot " * words) == minutes


def test_a_hash_tells_texts_apart_and_takes_any_of_them() -> None:
    assert text_hash("") == "cae66941d9efbd404e4d88758ea67670"
    assert text_hash("é") != text_hash("e") and len(text_hash("\ud800")) == 32
