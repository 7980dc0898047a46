"""Short names: how a list calls those who speak."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model import Actor


def short_name(actor: Actor) -> str:
    """The name a reader would use: a person's surname, an organisation's acronym, else the full name.

    The article's own variants decide where they can («Ben Ismaïl»); else a person is called by the last word.
    """
    from tui.model import ActorKind

    if actor.kind is ActorKind.PERSON:
        ends = [variant for variant in actor.variants if actor.name.endswith(f" {variant}")]
        return min(ends, key=len) if ends else actor.name.rsplit(" ", 1)[-1]
    if actor.kind is ActorKind.ORGANISATION:
        acronyms = [v for v in (*actor.variants, actor.name) if v.isupper() and " " not in v]
        return min(acronyms, key=len) if acronyms else actor.name
    return actor.name


def speakers_of(quotes: Iterable[Sequence[str | None]]) -> tuple[str, ...]:
    """Short names of those who say `quotes` (pairs of speaker and short name), each once, in order."""
    return tuple(dict.fromkeys(short or speaker for speaker, short in quotes if speaker))
