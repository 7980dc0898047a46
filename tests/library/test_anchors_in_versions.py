"""What becomes of the reader's annotations and corrections when an article is published again and again."""

from dataclasses import replace

import pytest

from tests.library.press import draft, quote
from tui.library import Library, select
from tui.model import Analysis, AnchorState, Annotation, FoundBy, Origin, Quote, Subject
from tui.review.as_json import article_as_json

FIRST = "Le ministre a dit non mardi à Bamako, devant les députés réunis pour l’entendre."
SECOND = "« Nous viendrons tous à la réunion », a dit Abdoulaye Diop, que personne n’attendait."
THIRD = "Le vote est prévu jeudi ; personne, au Sénat, ne croit à une surprise."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
SAID = "Nous viendrons tous à la réunion"


def publish(library: Library, text: str, said: str = "") -> int:
    """Store another text of the article; the id of its version, analysed with one quote of the machine's."""
    library.articles.store([draft("un", text, url="https://a.example/1", origin=Origin.PAGE)])
    version = library.articles.version(1)
    assert version.body.text == text
    quotes = (quote(text, said, "le machiniste"),) if said else ()
    library.analyses.save(version.id, Analysis(text, "fr", quotes, ()), "a1")
    return version.id


@pytest.fixture
def one(library: Library) -> Library:
    publish(library, TEXT, SAID)
    return library


def annotate(library: Library, words: str) -> Annotation:
    version = library.articles.version(1)
    start = version.body.text.index(words)
    selector = select(version.body.text, start, start + len(words), version.hash)
    return library.annotations.add(1, Subject.PASSAGE, "note", selector)


def standing(library: Library) -> list[tuple[AnchorState, str | None]]:
    text = library.articles.version(1).body.text
    return [
        (one.state, None if one.start is None else text[one.start : one.end])
        for one in library.annotations.of_article(1)
    ]


def test_each_annotation_is_followed_into_the_newest_version(one: Library) -> None:
    annotate(one, "devant les députés réunis")
    annotate(one, THIRD)
    publish(one, f"{THIRD}\n\n{FIRST.replace('députés réunis', 'députés de la majorité réunis')}")
    assert standing(one) == [
        (AnchorState.FOUND, THIRD),
        (AnchorState.FOUND, "devant les députés de la majorité réunis"),
    ]
    assert [a.found_by for a in one.annotations.of_article(1)] == [FoundBy.DIFFERENCE] * 2
    assert one.annotations.of_article(1)[1].score < one.annotations.of_article(1)[0].score == 1.0


def test_words_that_went_are_gone_and_come_back_exact(one: Library) -> None:
    made = annotate(one, SECOND)
    for text in (f"{FIRST}\n\n{THIRD}", FIRST, f"{THIRD}\n\n{FIRST}"):
        publish(one, text)
        assert standing(one) == [(AnchorState.GONE, None)]
        gone = one.annotations.get(made.id)
        assert (
            gone is not None and gone.selector == made.selector and gone.score == 0 and gone.found_by is None
        )
    publish(one, f"{SECOND}\n\n{FIRST}")
    assert standing(one) == [(AnchorState.FOUND, SECOND)]
    publish(one, TEXT)
    assert one.annotations.get(made.id) == made


def test_an_annotation_on_each_of_several_versions_is_followed_from_its_own(one: Library) -> None:
    annotate(one, "personne, au Sénat")
    publish(one, TEXT.replace(FIRST, "Tout a commencé par une lettre ouverte."))
    annotate(one, "une lettre ouverte")
    publish(one, f"Mise à jour.\n\n{TEXT}\n\nTout a commencé par une lettre ouverte.")
    assert standing(one) == [
        (AnchorState.FOUND, "personne, au Sénat"),
        (AnchorState.FOUND, "une lettre ouverte"),
    ]


def test_gone_annotations_count_still(one: Library) -> None:
    annotate(one, SECOND)
    publish(one, FIRST)
    assert one.articles.rows([1])[0].notes == 1 and one.articles.counts().annotated == 1


def test_programs_read_where_it_stands_and_how_that_is_known(one: Library) -> None:
    annotate(one, "au Sénat")
    annotate(one, SECOND)
    publish(one, f"Mise à jour.\n\n{FIRST}\n\n{THIRD}")
    text = one.articles.version(1).body.text
    found, gone = article_as_json(one, 1)["annotations"]
    assert (found["state"], found["found_by"], found["score"]) == ("found", "difference", 1.0)
    assert text[found["start"] : found["end"]] == "au Sénat" == found["exact"]
    assert (gone["state"], gone["found_by"], gone["score"]) == ("gone", None, 0)
    assert (gone["start"], gone["end"], gone["exact"]) == (None, None, SECOND)


def test_an_annotation_whose_version_the_library_does_not_have_is_found_by_its_words(one: Library) -> None:
    selector = select(TEXT, TEXT.index("devant"), TEXT.index(" pour"), "a hash of elsewhere")
    made = one.annotations.add(1, Subject.PASSAGE, selector=selector)
    assert (made.state, made.found_by) == (AnchorState.FOUND, FoundBy.WORDS)
    assert (made.start, made.end) == (selector.start, selector.end)


def shown(library: Library, version_id: int) -> list[tuple[str, str | None, str]]:
    analysis = library.analyses.get(version_id)
    assert analysis is not None
    return [(analysis.text[q.start : q.end], q.speaker, q.rule) for q in analysis.quotes]


def corrected(library: Library, speaker: str | None = "Diop", reject: bool = False) -> None:
    (machine,) = _quotes(library, 1)
    if reject:
        library.corrections.reject(1, machine)
    else:
        library.corrections.put(1, replace(machine, speaker=speaker), machine)


def _quotes(library: Library, version_id: int) -> tuple[Quote, ...]:
    analysis = library.analyses.get(version_id, corrected=False)
    assert analysis is not None
    return analysis.quotes


def test_a_correction_holds_while_its_words_stand_even_reworded(one: Library) -> None:
    corrected(one)
    changed = SAID.replace("tous", "toutes")
    moved = publish(one, f"{SECOND.replace(SAID, changed)}\n\n{FIRST}\n\n{THIRD}", changed)
    assert shown(one, moved) == [(changed, "Diop", "user")]
    without = publish(one, f"{FIRST}\n\n{THIRD}")
    assert shown(one, without) == []
    back = publish(one, f"{TEXT}\n\nFin.", SAID)
    assert shown(one, back) == [(SAID, "Diop", "user")]


def test_a_correction_of_a_few_words_is_followed_by_the_difference(one: Library) -> None:
    (machine,) = _quotes(one, 1)
    short = replace(machine, end=machine.start + len("Nous viendrons"), speaker="Diop")
    one.corrections.put(1, short, machine)
    version = publish(one, f"Mise à jour.\n\n{TEXT.replace('viendrons', 'viendrions')}")
    assert shown(one, version) == [("Nous viendrions", "Diop", "user")]


def test_a_rejected_quote_stays_rejected_where_it_stands(one: Library) -> None:
    corrected(one, reject=True)
    twin = f"Un autre a crié : « {SAID} » et il est sorti."
    version = publish(one, f"{THIRD}\n\n{twin}\n\n{FIRST}\n\n{SECOND}", SAID)
    assert shown(one, version) == [(SAID, "le machiniste", "test")], "the twin's is another quote"
    later = publish(one, f"Mise à jour.\n\n{TEXT}", SAID)
    assert shown(one, later) == []


def test_corrected_bounds_are_followed(one: Library) -> None:
    (machine,) = _quotes(one, 1)
    one.corrections.put(1, replace(machine, start=machine.start + len("Nous ")), machine)
    version = publish(one, f"{THIRD}\n\n{SECOND}", SAID)
    assert shown(one, version) == [("viendrons tous à la réunion", "le machiniste", "user")]


def test_a_correction_made_on_a_later_version_reaches_the_earlier_ones(one: Library) -> None:
    later = publish(one, f"Mise à jour.\n\n{TEXT}", SAID)
    (machine,) = _quotes(one, later)
    one.corrections.put(later, replace(machine, speaker="Diop"), machine)
    assert shown(one, 1) == [(SAID, "Diop", "user")]
