"""By what shorter names a body may come again: "Rovers", "Redfern" of "Redfern University", "Tanner Hill".

A body that is named after its town, as councils and papers are, is not called by that name.
"""

from __future__ import annotations

from collections.abc import Collection

from tui.analysis.actors.evidence import Weight
from tui.analysis.actors.lexicon import ActorWords, word_set

_AFTER_TOWNS = word_set("named after towns")
_SCHOOLS = word_set("schools")
_HOSPITALS = frozenset(("hospital", "infirmary", "clinic"))
_CLEAR = 5.0
_PLACE = 2.0


def ends(words: ActorWords, sums: dict[str, Weight]) -> frozenset[str]:
    """The words that names of several words end on and that may stand for them: "Rovers"."""
    names = [key for key, weight in sums.items() if " " in key and weight.body >= _CLEAR]
    return frozenset(key.rpartition(" ")[2] for key in names) & words.trades


def beginnings(
    words: ActorWords, sums: dict[str, Weight], people: Collection[str], surely: Collection[str]
) -> frozenset[str]:
    """What bodies' names begin with before the words that say what kind of body they are.

    `people`: the words of persons' names in the article; `surely`: the names that one mention shows to be a
    person's.
    """
    found: set[str] = set()
    schools: set[str] = set()
    for key, weight in sums.items():
        parts = key.split(" ")
        if len(parts) < 2 or not weight.body >= _CLEAR > weight.person + weight.other:
            continue
        if words.english_bodies.isdisjoint(parts):
            found.add(parts[0])
        elif parts[-1] not in _AFTER_TOWNS:
            found.update(_own(words, parts))
            if parts[1] in _SCHOOLS and parts[0] in words.first_names and parts[0] not in people:
                schools.add(parts[0])
    own = (key for key in found.difference(people) if key in schools or _is_own(words, sums, key))
    return frozenset(own).difference(surely)


def _own(words: ActorWords, parts: list[str]) -> list[str]:
    """The beginnings of one name that leave out its kind: "ebbw general" of "ebbw general hospital"."""
    kind = next((i for i, w in enumerate(parts) if i and w in words.english_bodies), len(parts))
    if any(part in ("of", "for", "and") for part in parts[: kind + 1]):
        return parts[:1]
    found = [parts[:last] for last in range(1, kind + 1) if last < len(parts)]
    if parts[-1] in _HOSPITALS:  # they are named after their town, or "Ebbw General"
        found = [own for own in found if len(own) > 1 and own[-1] in words.name_words]
    return [" ".join(own) for own in found]


def _is_own(words: ActorWords, sums: dict[str, Weight], key: str) -> bool:
    """Whether a beginning is a name of the body's own: no place, no common word."""
    first, *more = key.split(" ")
    if key in words.gazetteer or key in words.places:
        return False
    if more:
        return not any(first in group for group in (words.common, words.demonyms, words.first_names))
    known = (words.common, words.things, words.demonyms, words.name_words, words.generic, words.first_names)
    weight = sums.get(key)
    return not any(key in group for group in known) and (weight is None or weight.other < _PLACE)
