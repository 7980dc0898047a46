import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.ingest.decoding import decode

FRENCH = "<?xml version='1.0'?><t>« L’été », dit-elle – c’est ça : œuvre, 3 €…</t>" * 20


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_french_comes_through_undeclared(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding)) == FRENCH


@pytest.mark.parametrize("declared", ["iso-8859-1", "ISO-8859-1", "latin1", "windows-1252", "us-ascii"])
def test_latin_by_any_name_is_windows_1252(declared: str) -> None:
    assert decode(FRENCH.encode("cp1252"), declared) == FRENCH
    head = f"<meta charset='{declared}'>"
    assert decode((head + FRENCH).encode("cp1252")) == head + FRENCH


@pytest.mark.parametrize(
    "declared", ["utf-16", "iso-8859-1", "ascii", "punycode", "undefined", "idna", "x-nonsense", "\x00"]
)
def test_utf_8_wins_over_what_is_declared(declared: str) -> None:
    assert decode(FRENCH.encode(), declared) == FRENCH


def test_one_bad_byte_costs_one_character() -> None:
    data = FRENCH.encode() + b"\xe9 fin"
    assert decode(data) == FRENCH + "\ufffd fin"


def test_other_alphabets() -> None:
    russian = "Правительство заявило о новых мерах поддержки. " * 20
    assert decode(russian.encode("cp1251"), "windows-1251") == russian
    chinese = "中国新闻网今日报道，经济增长继续保持稳定。" * 40
    assert decode(chinese.encode("gb18030"), "utf-8") == chinese


@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_make_a_text(data: bytes, declared: str) -> None:
    assert isinstance(decode(data, declared), str)


@given(st.binary(max_size=40), st.sampled_from([codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE]))
def test_no_mark_stays(data: bytes, mark: bytes) -> None:
    assert not decode(mark + b"a" * 4 + data).startswith("\ufeff")
