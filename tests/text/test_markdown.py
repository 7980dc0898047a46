import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tui.text.markdown import escape

special = st.text(st.sampled_from("ab 12.)#*_`~<>&[]()!|\\-+=:/\"'"), max_size=30)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Un texte, d’accord.", "Un texte, d’accord."),
        ("# pas un titre", r"\# pas un titre"),
        ("12. pas une liste", r"12\. pas une liste"),
        ("le 12. mars", "le 12. mars"),
        ("a*b_c [d](e) <f> `g`", r"a\*b\_c \[d\](e) \<f\> \`g\`"),
        ("--- fin", r"\--- fin"),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(special)
def test_escaped_text_is_one_plain_paragraph(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(escape(" ".join(text.split())))
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    children = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == " ".join(text.split())
