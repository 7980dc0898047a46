"""Who may have said something: the names an article offers, the likeliest first."""

from __future__ import annotations

from tui.app.reading.reading import Reading


def likely_speakers(reading: Reading, start: int, end: int) -> list[str]:
    """Every actor and speaker of the article, by how near to `[start, end)` he is named or speaks.

    In the same paragraph counts as nearer than in any other; what is named before as nearer than what is
    named after, at the same distance.
    """
    analysis = reading.analysis
    if analysis is None:
        return []
    places: dict[str, list[tuple[int, int]]] = {}
    for actor in analysis.actors:
        places.setdefault(actor.name, []).extend((each.start, each.end) for each in actor.mentions)
    for quote in analysis.quotes:
        if quote.speaker:
            places.setdefault(quote.speaker, []).append((quote.start, quote.end))
    text = reading.body.text
    low = text.rfind("\n\n", 0, start) + 1
    high = text.find("\n\n", end)
    high = len(text) if high < 0 else high

    def distance(name: str) -> tuple[bool, int, bool]:
        return min(
            (
                (not (low <= at and until <= high), max(at - end, start - until, 0), at >= end)
                for at, until in places[name]
                if not (start <= at and until <= end)
            ),
            default=(True, len(text), True),
        )

    return sorted(places, key=distance)
