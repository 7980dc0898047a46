"""Two texts as one, with what came, went and moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.reading.changes import Fate, Paragraph, Shift, State, paragraphs, quote_changes
from tui.model import Confidence, Quote, QuoteKind
from tui.text.difference import compare

SIGNS = {State.SAME: "", State.ADDED: "+", State.REMOVED: "-", State.ABOUT: "?"}
A = "Alpha est le premier paragraphe du texte, assez long."
B = "Bravo vient ensuite et parle de tout autre chose encore."
C = "Charlie ferme la marche avec ses propres mots à lui."


def drawn(old: str, new: str) -> list[str]:
    """Each paragraph on a line, changed words as [+…] and [-…]."""
    return [_drawn(each) for each in paragraphs(compare(old, new))]


def _drawn(paragraph: Paragraph) -> str:
    shift = f"({paragraph.shift.value}) " if paragraph.shift else ""
    return shift + "".join(
        run.text if run.state is State.SAME else f"[{SIGNS[run.state]}{run.text}]" for run in paragraph.runs
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Le chat dort.", "Le chat dort.", ["Le chat dort."]),
        (
            "Le chat noir dort sur le lit.",
            "Le chat dort sur le lit défait.",
            ["Le chat [-noir] dort sur le lit [+défait]."],
        ),
        ("Le chat noir.\n\nSuite.", "Le chat blanc.\n\nSuite.", ["Le chat [-noir] [+blanc].", "Suite."]),
        (f"{A}\n\n{B}", f"{A}\n\n{C}\n\n{B}", [A, f"[+{C}]", B]),
        (f"{A}\n\n{C}\n\n{B}", f"{A}\n\n{B}", [A, f"[-{C}]", B]),
        ("Le chat noir\n\nSuite ici.", "Le chat\n\nSuite ici.", ["Le chat [-noir]", "Suite ici."]),
        ("", f"{A}\n\n{B}", [f"[+{A}]", f"[+{B}]"]),
        (A, "", [f"[-{A}]"]),
        ("", "", []),
    ],
)
def test_both_texts_stand_in_one(old: str, new: str, expected: list[str]) -> None:
    assert drawn(old, new) == expected


def test_a_paragraph_break_that_went_leaves_its_paragraph_whole() -> None:
    old = f"{A} Il coûte 700 millions.\n\nSuit un autre paragraphe.\n\nflc"
    new = f"{A} Il coûte 740 millions, dit-on ; rien ne suit, ni flc."
    assert len(drawn(old, new)) == 1


def test_a_moved_paragraph_is_named_where_it_was_and_where_it_is() -> None:
    found = paragraphs(compare(f"{A}\n\n{B}\n\n{C}", f"{B}\n\n{C}\n\n{A.replace('texte', 'récit')}"))
    assert [each.shift for each in found] == [Shift.TO_BELOW, None, None, Shift.FROM_ABOVE]
    assert _drawn(found[-1]).endswith("paragraphe du [-texte] [+récit], assez long.")


def test_moved_up_comes_from_below() -> None:
    shifts = [each.shift for each in paragraphs(compare(f"{A}\n\n{B}\n\n{C}", f"{C}\n\n{A}\n\n{B}"))]
    assert shifts in ([Shift.FROM_BELOW, None, None, Shift.TO_ABOVE], [None, Shift.TO_BELOW])


texts = st.lists(st.sampled_from([A, B, C, "Un.", "Deux mots", "« Oui », dit-il.", "l’ancien chat"])).map(
    "\n\n".join
)


@given(texts | st.text(), texts | st.text())
def test_no_word_of_either_text_is_lost(old: str, new: str) -> None:
    found = paragraphs(compare(old, new))
    elsewhere = (Shift.TO_ABOVE, Shift.TO_BELOW)
    now = "".join(
        run.text
        for each in found
        if each.shift not in elsewhere
        for run in each.runs
        if run.state is not State.REMOVED
    )
    assert "".join(now.split()) == "".join(new.split())
    if not any(each.shift for each in found) and "¶" not in old:
        before = "".join(run.text for each in found for run in each.runs if run.state is not State.ADDED)
        assert "".join(before.replace("¶", "").split()) == "".join(old.split())


def quote(text: str, words: str, speaker: str | None) -> Quote:
    start = text.index(words)
    return Quote(start, start + len(words), QuoteKind.DIRECT, speaker, "", "", Confidence.SURE)


def test_what_became_of_each_quote() -> None:
    old = (
        "« Le rail revient », a dit Diop. « Nous avons une date », a dit Sow.\n\n"
        "« Rien n’est signé encore », a dit Fall. « Tout va très bien ici », a dit Gomis."
    )
    new = (
        "« Le rail revient », a dit Diop. « Nous avons une date sûre », a dit Sow.\n\n"
        "« Tout va très bien ici », a dit Kane. « On verra demain matin », a conclu Sagara."
    )
    before = [
        quote(old, "Le rail revient", "Diop"),
        quote(old, "Nous avons une date", "Sow"),
        quote(old, "Rien n’est signé encore", "Fall"),
        quote(old, "Tout va très bien ici", "Gomis"),
    ]
    after = [
        quote(new, "Le rail revient", "Diop"),
        quote(new, "Nous avons une date sûre", "Sow"),
        quote(new, "Tout va très bien ici", "Kane"),
        quote(new, "On verra demain matin", "Sagara"),
    ]
    found = quote_changes(compare(old, new), before, after)
    assert [(each.fate, each.speaker, each.speaker_before) for each in found] == [
        (Fate.REWORDED, "Sow", "Sow"),
        (Fate.GIVEN, "Kane", "Gomis"),
        (Fate.ADDED, "Sagara", None),
        (Fate.REMOVED, "Fall", None),
    ]
    assert "".join(run.text for run in found[0].runs if run.state is State.ADDED) == "sûre"


def test_a_quote_that_only_moved_is_not_changed() -> None:
    said = "« Le rail n’est pas une nostalgie mais un calendrier », a dit la ministre."
    old, new = f"{said}\n\n{A}\n\n{B}", f"{A}\n\n{B}\n\n{said}"
    words = "Le rail n’est pas une nostalgie mais un calendrier"
    assert quote_changes(compare(old, new), [quote(old, words, "M")], [quote(new, words, "M")]) == []
