"""What annotations are asked for: conditions over the tables `annotation` and `article`, joined.

Every `Condition` on articles holds here as well, for the article an annotation is in.
"""

from __future__ import annotations

import re
from datetime import datetime

from tui.library.conditions import Condition, names_like, tags_like
from tui.library.times import to_stored
from tui.model import AnchorState, Subject

_WORD = re.compile(r"\w+")

# The version an annotation was made in, whose quotes and mentions its offsets go with.
_ITS_VERSION = """(SELECT id FROM version
    WHERE article_id = annotation.article_id AND hash = annotation.version_hash)"""

ON = """CASE annotation.subject WHEN 'article' THEN CAST(annotation.article_id AS TEXT)
    WHEN 'actor' THEN annotation.actor ELSE annotation.id END"""
"""The target of the tags of an annotation; their kind is its subject."""

# Where the version shown is the one it was made in and its words stand there, nothing has to be looked for.
_ANCHORED = """CASE WHEN coalesce(annotation.start, annotation."end", annotation.exact, annotation.prefix,
        annotation.suffix, annotation.sentence, annotation.version_hash) IS NULL THEN {whole}
    WHEN annotation.version_hash = (SELECT hash FROM version WHERE id = article.version_id)
        AND typeof(annotation.start) = 'integer' AND annotation.start >= 0 AND annotation.exact <> ''
        AND annotation."end" = annotation.start + length(annotation.exact)
        AND annotation.exact = substr(
            (SELECT text FROM body WHERE version_id = article.version_id),
            annotation.start + 1, length(annotation.exact)) THEN {same}
    ELSE {function}(
        annotation.start, annotation."end", annotation.exact, annotation.prefix, annotation.suffix,
        annotation.sentence, annotation.version_hash,
        (SELECT text FROM body WHERE version_id = article.version_id),
        (SELECT hash FROM version WHERE id = article.version_id),
        (SELECT text FROM version AS v JOIN body AS b ON b.version_id = v.id
            WHERE v.article_id = annotation.article_id AND v.hash = annotation.version_hash)) END"""

STATE = _ANCHORED.format(whole="'exact'", same="'exact'", function="anchor_state")
"""Whether its words stand in the version shown. `anchor_state` is a function of ours."""

PLACE = _ANCHORED.format(whole="'exact  1'", same="'exact position 1'", function="anchor_place")
"""The same, how it is known ("": its place is none), and how much of the words stands there, with a blank
between. `anchor_place` is a function of ours.
"""


def holding(words: str, *, prefix: bool = False, note_only: bool = False) -> Condition:
    """Annotations whose note, or the passage it is on, holds `words` side by side.

    Case and accents do not matter; with `prefix`, the last may be only the start of one. No word at all: no
    annotation.
    """
    sought = folded_words(words)
    if not sought:
        return Condition("0")
    sought = sought.removesuffix(" ") if prefix else sought
    where = "instr(note, ?)" if note_only else "(instr(note, ?) OR instr(passage, ?))"
    return Condition(
        f"annotation.id IN (SELECT id FROM annotation_words WHERE {where})",
        (sought,) if note_only else (sought, sought),
    )


def tagged(name: str) -> Condition:
    """Annotations with a tag, or one below it (`theme/…`).

    The tags of a note on an article or an actor are the article's or the actor's.
    """
    tags, values = tags_like(name)
    return Condition(
        f"(annotation.subject, {ON}) IN (SELECT kind, target FROM tagging WHERE tag IN ({tags}))", values
    )


def on_speaker(name: str) -> Condition:
    """Annotations on words of somebody whose name holds the words of `name`."""
    names, values = names_like(name)
    return Condition(
        f"EXISTS (SELECT 1 FROM quote AS q WHERE q.version_id = {_ITS_VERSION} AND NOT q.hidden"
        f' AND q.start < annotation."end" AND q."end" > annotation.start AND q.speaker IN ({names}))',
        values,
    )


def on_actor(name: str) -> Condition:
    """Annotations on somebody of that name, on what they say, or on a passage in which they are named."""
    names, values = names_like(name)
    himself = Condition(f"(annotation.subject = 'actor' AND annotation.actor IN ({names}))", values)
    named = Condition(
        f"EXISTS (SELECT 1 FROM actor AS c JOIN mention AS m ON m.version_id = c.version_id AND m.actor ="
        f' c.ordinal WHERE c.version_id = {_ITS_VERSION} AND m.start < annotation."end"'
        f' AND m."end" > annotation.start AND c.name IN ({names}))',
        values,
    )
    return Condition.any_of((himself, on_speaker(name), named))


def made_since(time: datetime) -> Condition:
    """Annotations made at `time` or later."""
    return Condition("annotation.created >= ?", (to_stored(time),))


def made_before(time: datetime) -> Condition:
    """Annotations made before `time`."""
    return Condition("annotation.created < ?", (to_stored(time),))


def about(subject: Subject) -> Condition:
    """Annotations on articles, passages, quotes or actors."""
    return Condition("annotation.subject = ?", (subject,))


def anchored(state: AnchorState) -> Condition:
    """Annotations whose words stand where they stood, were found again, or are gone.

    Those without passage count as exact.
    """
    return Condition(f"({STATE}) = ?", (state,))


def noted(*, written: bool) -> Condition:
    """Annotations with a note; or, not `written`, mere highlights."""
    return Condition("annotation.note <> ''" if written else "annotation.note = ''")


def folded_words(text: str | None) -> str:
    """The words of `text` as `annotation_words` holds them; "" when there is none."""
    from tui.text.fold import fold

    words = _WORD.findall(fold(text or ""))
    return f" {' '.join(words)} " if words else ""
