"""Sources another reader follows, as they are taken over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tui.ingest.hosts import host_of, seems_inside
from tui.ingest.links import web_address
from tui.library import Following
from tui.locale import _
from tui.text.clean import clean, clean_line

MOST_SOURCES = 20_000
"""Sources taken from one list."""

_PROGRAM = "exec:"
_FILTER = "filter:"


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """What a list holds: the sources that can be followed, what cannot, and remarks on the rest."""

    sources: tuple[Following, ...] = ()
    refused: tuple[str, ...] = ()
    """Addresses that are none of the web."""
    remarks: tuple[str, ...] = ()
    """Translated lines."""
    searches: tuple[tuple[str, str], ...] = ()
    """Names and queries of saved searches."""


def subscriptions(written: Iterable[Following], remarks: Iterable[str] = ()) -> Subscriptions:
    """The sources as they are written, each address once: sound ones, and those that are refused."""
    sources: dict[str, Following] = {}
    refused: dict[str, None] = {}
    for as_written in written:
        clean_tags = (clean_line(tag) for tag in as_written.tags)
        one = replace(as_written, tags=tuple(dict.fromkeys(tag for tag in clean_tags if tag)))
        sound = _sound(one)
        if sound is None:
            refused[clean_line(one.url[:200])] = None
        elif len(sources) < MOST_SOURCES:
            known = sources.setdefault(sound.url, sound)
            if known is not sound:
                tags = tuple(dict.fromkeys((*known.tags, *sound.tags)))
                sources[sound.url] = replace(known, tags=tags, name=known.name or sound.name)
    told = list(remarks)
    if not sources and not refused and not told:
        told.append(_("it names no source"))
    return Subscriptions(tuple(sources.values()), tuple(refused), tuple(told))


def _sound(written: Following) -> Following | None:
    """The source with a kind and an address that can be asked; None when there is no way.

    What a list from elsewhere must not set off by itself is not allowed yet: programs, and requests to this
    machine or its network.
    """
    url = written.url.strip()
    if url.startswith("|"):
        # Liferea's way to write a program.
        url = _PROGRAM + url[1:].strip()
    if url.startswith(_PROGRAM) and _is_one_line(url) and len(url) > len(_PROGRAM):
        return replace(written, url=url, kind="exec", approved=False)
    if url.startswith(_FILTER) and _is_one_line(url):
        command, address = _filter_parts(url)
        if command and web_address(address):
            return replace(written, url=url, kind="filter", approved=False)
        return None
    if url.startswith("feed:"):
        url = url.removeprefix("feed:")
        url = f"http:{url}" if url.startswith("//") else url
    sound = web_address(url)
    if not sound:
        return None
    return replace(written, url=sound, kind="feed", approved=not seems_inside(host_of(sound)))


def _is_one_line(command: str) -> bool:
    """Whether a command is what it looks like: nothing in it is hidden from who is to allow it."""
    return clean(command) == command and "\n" not in command and "\t" not in command


def _filter_parts(url: str) -> tuple[str, str]:
    """Command and address of `filter:command:https://…`."""
    command, mark, address = url.removeprefix(_FILTER).partition(":http")
    return (command, f"http{address}") if mark else ("", "")
