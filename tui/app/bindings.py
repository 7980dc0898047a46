"""The registry's commands as Textual bindings, and the keys pressed one after the other."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.app.commands import COMMANDS, CONTEXTUAL, Command, Scope, of_scope


def bindings(*scopes: Scope) -> list[BindingType]:
    """The bindings of all commands of `scopes`, each with its command's id for the user's key map.

    The first key of a sequence is bound to `app.sequence`, which waits for the second one.
    """
    made: list[BindingType] = []
    for command in of_scope(*scopes):
        single = [key for key in command.keys if " " not in key]
        if single:
            keys = ",".join(single)
            made.append(
                Binding(
                    keys, command.called, command.name, priority=command.priority, id=command.id, show=False
                )
            )
    for first in sorted({command.keys[i].split(" ")[0] for command, i in _sequences(*scopes)}):
        made.append(Binding(first, f"app.sequence('{first}')", id=f"sequence.{first}", show=False))
    return made


def scopes_of(action: str) -> frozenset[Scope]:
    """The contextual scopes of the commands that call `action`, its name alone; empty for other actions."""
    return _SCOPES.get(action, frozenset())


def after(first: str, scopes: tuple[Scope, ...]) -> dict[str, Command]:
    """What the second key does after `first`, in these scopes."""
    return {
        keys[1]: command
        for command, i in _sequences(*scopes)
        for keys in (command.keys[i].split(" "),)
        if keys[0] == first
    }


def _sequences(*scopes: Scope) -> list[tuple[Command, int]]:
    return [
        (command, i)
        for command in COMMANDS
        if command.scope in scopes
        for i, key in enumerate(command.keys)
        if " " in key
    ]


def _by_action() -> dict[str, frozenset[Scope]]:
    found: dict[str, frozenset[Scope]] = {}
    for command in of_scope(*CONTEXTUAL):
        name = command.called.removeprefix("screen.").partition("(")[0]
        found[name] = found.get(name, frozenset()) | {command.scope}
    return found


_SCOPES = _by_action()
