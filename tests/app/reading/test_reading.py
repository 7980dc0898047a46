"""Readings: speakers, marks, what lies under a place."""

from __future__ import annotations

from dataclasses import replace

from tests.app.article_app import TEXT, analysis, article, note, quote, reading
from tui.app.reading import Mark, MarkKind, Reading
from tui.model import Actor, Analysis, AnchorState, Annotation, Quote, QuoteKind
from tui.text.bodies import body_from_text


def words(shown: Reading, mark: Mark) -> str:
    return shown.body.text[mark.start : mark.end]


def test_speakers_come_in_order_of_speaking_with_a_colour_each() -> None:
    speakers = reading().speakers
    assert [(s.name, s.initials, s.colour, s.quotes) for s in speakers] == [
        ("Abdoulaye Diop", "AD", 0, (0, 1)),
        ("Sergueï Lavrov", "SL", 1, (2, 3)),
        ("communiqué officiel", "CO", 2, (4,)),
    ]
    assert speakers[0].role == "ministre malien des Affaires étrangères"


def test_a_ninth_speaker_takes_the_first_colour_again() -> None:
    text = "\n\n".join(f"« Phrase {n} », dit-il." for n in range(9))
    quotes = tuple(quote(text, f"Phrase {n}", f"Nom{n} Prénom{n}") for n in range(9))
    shown = Reading.of(article(), body_from_text(text), Analysis(text, "fr", quotes, ()))
    assert [speaker.colour for speaker in shown.speakers] == [*range(8), 0]
    assert len({speaker.initials for speaker in shown.speakers}) == 9


def test_a_quote_is_shown_with_its_marks_an_indirect_one_as_it_is() -> None:
    shown = reading()
    marks = list(shown.quotes)
    assert words(shown, marks[1]).startswith("« cette relation") and words(shown, marks[1]).endswith(
        "Kidal »"
    )
    assert words(shown, marks[4]).startswith("Les deux pays") and words(shown, marks[4]).endswith(
        "l’agriculture"
    )


def test_marks_of_other_kinds_around_a_quote() -> None:
    for text, wanted in [
        ("Il dit “come here” now", "“come here”"),
        ('Il dit "come here" now', '"come here"'),
        ("Il dit « come here », oui", "« come here »"),
        ("Il dit «\u00a0come here\u00a0», oui", "«\u00a0come here\u00a0»"),
        ("– come here, dit-il", "come here"),
        ("« come here, et la suite", "« come here"),
    ]:
        shown = Reading.of(
            article(),
            body_from_text(text),
            Analysis(text, "fr", (quote(text, "come here", None),), ()),
        )
        assert words(shown, next(iter(shown.quotes))) == wanted


def test_under_a_place_the_innermost_comes_first() -> None:
    shown = reading()
    place = TEXT.index("capacités défensives du Mali") + len("capacités défensives du ")
    kinds = [mark.kind for mark in shown.under(place)]
    assert kinds == [MarkKind.ACTOR, MarkKind.QUOTE]
    found = shown.item(shown.under(place)[0])
    assert isinstance(found, Actor) and found.name == "Mali"
    annotated = shown.under(TEXT.index("relation bilatérale"))
    assert [mark.kind for mark in annotated] == [MarkKind.ANNOTATION, MarkKind.QUOTE]
    assert isinstance(shown.item(annotated[0]), Annotation)
    assert isinstance(shown.item(annotated[1]), Quote)
    assert shown.under(0) == []


def test_an_actor_who_speaks_has_his_speakers_colour() -> None:
    shown = reading()
    by_actor = {
        actor.name: speaker
        for actor, speaker in zip(
            shown.analysis.actors if shown.analysis else (), shown.speaker_of_actor, strict=True
        )
    }
    speaker = by_actor["Sergueï Lavrov"]
    assert speaker is not None and speaker.colour == 1
    assert by_actor["Sadio Camara"] is None


def test_without_analysis_only_annotations_are_marked() -> None:
    shown = reading(analysed=False)
    assert (len(shown.quotes), len(shown.actors), len(shown.notes)) == (0, 0, 1)
    assert shown.speakers == ()


def test_an_annotation_whose_words_are_gone_stands_nowhere() -> None:
    gone = replace(note(TEXT, "Kidal"), state=AnchorState.GONE)
    elsewhere = replace(note(TEXT, "Kidal", number=2), start=None, end=None)
    shown = reading().with_annotations([gone, elsewhere])
    assert len(shown.notes) == 0
    assert len(shown.annotations) == 2


def test_findings_outside_the_text_are_left_out() -> None:
    stale = Quote(10, len(TEXT) + 5, QuoteKind.DIRECT, "X", "", "", analysis().quotes[0].confidence)
    shown = Reading.of(
        article(), body_from_text(TEXT), Analysis(TEXT, "fr", (stale, *analysis().quotes), analysis().actors)
    )
    assert len(shown.quotes) == 6
    assert shown.quote(next(iter(shown.quotes))).speaker == "Abdoulaye Diop"


def test_hits_are_marks_too() -> None:
    shown = reading().with_hits([(0, 2), (5, 9)])
    assert [(mark.start, mark.end) for mark in shown.hits] == [(0, 2), (5, 9)]
    assert len(shown.quotes) == 6
