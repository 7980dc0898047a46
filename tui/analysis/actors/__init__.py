"""Who is named in an article: persons, organisations and states, their mentions, roles and genders."""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.actors.acronyms import find_definitions
from tui.analysis.actors.associations import find_associations
from tui.analysis.actors.bodies import find_bodies, find_defined, find_teams
from tui.analysis.actors.clubs import is_sport
from tui.analysis.actors.clusters import cluster
from tui.analysis.actors.english_bodies import find_lower_bodies
from tui.analysis.actors.kinds import SureNames, settle
from tui.analysis.actors.lexicon import actor_words
from tui.analysis.actors.quoted import find_quoted
from tui.analysis.actors.roles import give_roles
from tui.analysis.actors.runs import find_candidates
from tui.analysis.actors.tokens import capital_tokens
from tui.analysis.document import Document
from tui.analysis.findings import Actors, Cue, Marks

__all__ = ["find_actors"]


def find_actors(document: Document, marks: Marks, cues: Sequence[Cue] = ()) -> Actors:
    """The actors of a document. Linear in its length; any text gives an answer.

    `cues` help to tell the reporter's words within marks from words said.
    """
    words = actor_words(document.language)
    taken = bytearray(len(document))
    definitions, things = find_definitions(document, words)
    find_defined(things, taken)
    bodies = find_defined(definitions, taken)
    sport = is_sport(document)
    if document.language == "fr":
        bodies += find_bodies(document, words, taken)
        bodies += find_associations(document, words, taken)
        bodies += find_teams(document, words, taken) if sport else []
    else:
        bodies += find_lower_bodies(document, words, taken)
    quoted = find_quoted(document, words, marks, taken)
    candidates = find_candidates(document, words, capital_tokens(document, words.lower_names), taken)
    named = settle(
        document,
        words,
        candidates,
        SureNames(bodies, definitions, quoted, sport, frozenset(document.lower[d.short] for d in things)),
    )
    actors = cluster(document, words, named, definitions)
    give_roles(document, words, actors, marks, cues)
    return actors
