import pytest

from tui.model import Analysis, Confidence, Quote, QuoteKind
from tui.text.difference import compare
from tui.text.quote_changes import QuoteChangeKind, quotes_changed

OLD = (
    "« Nous viendrons à Bamako », a dit Diop. « Rien n’est décidé », répond Lavrov.\n\n"
    "« La paix », dit le maire."
)


def analysis(text: str, *said: tuple[str, str | None]) -> Analysis:
    quotes = []
    for words, speaker in said:
        start = text.index(words)
        quotes.append(
            Quote(start, start + len(words), QuoteKind.DIRECT, speaker, "a dit", "test", Confidence.SURE)
        )
    return Analysis(text, "fr", tuple(sorted(quotes, key=lambda quote: quote.start)), ())


BEFORE = analysis(
    OLD, ("Nous viendrons à Bamako", "Diop"), ("Rien n’est décidé", "Lavrov"), ("La paix", None)
)


def changes(new: Analysis, old: Analysis = BEFORE) -> list[tuple[str, str, str, str | None, str | None]]:
    return [
        (
            change.kind.value,
            change.old_words,
            change.new_words,
            change.old.speaker if change.old else None,
            change.new.speaker if change.new else None,
        )
        for change in quotes_changed(old, new, compare(old.text, new.text))
    ]


def test_the_same_quotes_elsewhere_are_no_change() -> None:
    text = "« La paix », dit le maire.\n\nMise à jour. " + OLD.removesuffix("« La paix », dit le maire.")
    said = [("Nous viendrons à Bamako", "Diop"), ("Rien n’est décidé", "Lavrov"), ("La paix", None)]
    assert changes(analysis(text, *said)) == []


def test_a_quote_reworded_is_one_and_who_speaks_counts() -> None:
    text = OLD.replace("Nous viendrons à Bamako", "Nous irons tous à Bamako demain").replace(
        "Lavrov", "Peskov"
    )
    said = [("Nous irons tous à Bamako demain", "Diop"), ("Rien n’est décidé", "Peskov"), ("La paix", None)]
    assert changes(analysis(text, *said)) == [
        ("reworded", "Nous viendrons à Bamako", "Nous irons tous à Bamako demain", "Diop", "Diop"),
        ("reattributed", "Rien n’est décidé", "Rien n’est décidé", "Lavrov", "Peskov"),
    ]


def test_added_and_removed_in_the_order_of_the_text() -> None:
    text = (
        OLD.replace("« Rien n’est décidé », répond Lavrov.", "Moscou se tait.")
        + " « Enfin ! », crie la foule."
    )
    said = [("Nous viendrons à Bamako", "Diop"), ("La paix", None), ("Enfin !", "la foule")]
    assert changes(analysis(text, *said)) == [
        ("removed", "Rien n’est décidé", "", "Lavrov", None),
        ("added", "", "Enfin !", None, "la foule"),
    ]


def test_other_words_in_its_stead_are_another_quote() -> None:
    text = OLD.replace("Rien n’est décidé", "Que la fête commence pour tous")
    said = [
        ("Nous viendrons à Bamako", "Diop"),
        ("Que la fête commence pour tous", "Lavrov"),
        ("La paix", None),
    ]
    assert {kind for kind, *_ in changes(analysis(text, *said))} == {
        QuoteChangeKind.REMOVED.value,
        QuoteChangeKind.ADDED.value,
    }


def test_words_kept_without_their_marks_are_no_quote_any_more() -> None:
    text = OLD.replace("« Rien n’est décidé »", "Rien n’est décidé")
    assert changes(analysis(text, ("Nous viendrons à Bamako", "Diop"), ("La paix", None))) == [
        ("removed", "Rien n’est décidé", "", "Lavrov", None)
    ]


def test_a_difference_of_other_texts_is_refused() -> None:
    with pytest.raises(ValueError, match="difference"):
        quotes_changed(BEFORE, BEFORE, compare(OLD, "autre"))
