"""What a person would see: the app's screen as plain text, and waiting until it has come to rest."""

from __future__ import annotations

from contextlib import suppress

from textual import events
from textual.app import App
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot
from textual.worker import Worker, WorkerCancelled


def lines(app: App[None]) -> list[str]:
    """The lines of the screen, as the compositor joins them, without trailing blanks."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def text(app: App[None]) -> str:
    """The screen as one text."""
    return "\n".join(lines(app))


_HOPS = 8
"""Longer than any way of a message: from key to widget, application, action, message, screen, worker…"""


async def settle(pilot: Pilot[None]) -> None:
    """Wait until all that was asked for is done and shown: work in the background, messages, layout.

    A dialog that waits for its reader is a worker that does not end, so it is not waited for.
    """
    # Left to itself the pilot waits until the process does little, which takes long on a machine that is idle
    # and says nothing on a busy one: each message is waited for instead, and those it led to.
    rest = 0
    while rest < _HOPS:
        await pilot._wait_for_screen()
        pilot.app.screen._on_timer_update()
        waiting = [worker for worker in pilot.app.workers if _ends(worker)]
        for worker in waiting:
            with suppress(WorkerCancelled):
                await worker.wait()
        rest = 0 if waiting else rest + 1


def _ends(worker: Worker[object]) -> bool:
    return worker.is_running and worker.group not in ("default", "analysis")


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each after what the one before it did is done."""
    for key in keys:
        _press(pilot, key)
        await settle(pilot)


async def type_words(pilot: Pilot[None], words: str) -> None:
    """Type words into the field in focus, without a pause between the letters."""
    for char in words:
        _press(pilot, char)
    await settle(pilot)


def _press(pilot: Pilot[None], key: str) -> None:
    # As the driver does; the pilot's own `press` waits four times a key.
    name = _character_to_key(key) if len(key) == 1 else key
    character = key if len(key) == 1 else key_to_character(key)
    pilot.app.post_message(events.Key(name, character))
