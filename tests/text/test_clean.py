import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.clean import MARKS_A_BASE, clean, clean_line, normalise

any_text = st.text(st.characters(exclude_categories=()), max_size=200)
hostile = st.text(
    st.sampled_from(
        "a \n\t\r\x00\x1b\x7f\x85\x9b\x9d\u061c\u200e\u202e\u2028\u2066\ufff9\ufffe\ud800\U000e0041\u0301"
    )
)


def dangerous(char: str) -> bool:
    code = ord(char)
    return (
        (unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") and char not in "\n\t")
        or unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        or char in "\u200e\u200f\u061c\u206a\u206b\u206c\u206d\u206e\u206f"
        or 0xFFF9 <= code <= 0xFFFB
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
        or 0xE0000 <= code <= 0xE007F
    )


@given(any_text | hostile)
def test_clean_keeps_length_and_lets_nothing_dangerous_through(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert not any(map(dangerous, cleaned))
    assert all(
        new == old or dangerous(old) or old in "\r\x85" for new, old in zip(cleaned, text, strict=True)
    )
    assert clean(cleaned) == cleaned
    cleaned.encode()


def test_every_code_point_is_let_through_or_replaced() -> None:
    for start in range(0, 0x110000, 0x1000):
        text = "".join(map(chr, range(start, start + 0x1000)))
        for old, new in zip(text, clean(text), strict=True):
            assert (new in " \ufffd") if dangerous(old) else new == old, hex(ord(old))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("\x1b]52;c;eA==\x07", "\ufffd]52;c;eA==\ufffd"),
        ("a\x0bb\x0cc\x85d\u2028e\rf", "a b c d e f"),
        ("\x9b31m", "\ufffd31m"),
        ("abc\u202egpj.exe", "abc\ufffdgpj.exe"),
        ("« L’État »\u00a0: 3\u202f%\n\tfin", "« L’État »\u00a0: 3\u202f%\n\tfin"),
        ("👨\u200d👩\u200d👧 می\u200cخواهم ❤\ufe0f", "👨\u200d👩\u200d👧 می\u200cخواهم ❤\ufe0f"),
    ],
)
def test_clean(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@given(any_text | hostile)
def test_normalise_is_stable_and_composed(text: str) -> None:
    normal = normalise(text)
    assert normalise(normal) == normal
    assert "\r" not in normal and "\t" not in normal
    assert unicodedata.is_normalized("NFC", normal)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("un\r\ndeux\rtrois", "un\ndeux\ntrois"),
        ("e\u0301te\u0301", "été"),
        ("con\u00adsti\u00adtu\u200btion\ufeff", "constitution"),
        ("a\tb", "a   b"),
        ("z" + "\u0335" * 50 + "a", "z" + "\u0335" * MARKS_A_BASE + "a"),
    ],
)
def test_normalise(raw: str, expected: str) -> None:
    assert normalise(raw) == expected


def test_a_long_run_of_marks_costs_linear_time() -> None:
    # Composing this run costs quadratic time: hours, were it not cut first.
    assert len(normalise("a" + "\u0301\u0316" * 500_000)) <= 1 + MARKS_A_BASE


@given(any_text | hostile)
def test_a_clean_line_is_one_clean_line(text: str) -> None:
    line = clean_line(text)
    assert clean_line(line) == line
    assert not any(map(dangerous, line)) and "\n" not in line and "  " not in line
    assert line == line.strip()


def test_clean_line_keeps_french_spaces() -> None:
    assert (
        clean_line("  Budget\u00a0:\n  «\u202fnon\u202f»\t!\u2003fin ")
        == "Budget\u00a0: «\u202fnon\u202f» ! fin"
    )
