"""The application around the main screen: themes, palette, help, keys pressed one after the other."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from textual import constants, events, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.reactive import Reactive
from textual.theme import Theme

from tui.app.bindings import after, bindings
from tui.app.commands import Command, Scope, key_label, of_scope
from tui.app.screens.main import MainScreen
from tui.app.screens.section import Section
from tui.app.settings import SettingsFile
from tui.app.themes import DEFAULT, THEMES, TITLES, WITHOUT_COLOUR, described, variables_for
from tui.library import Library
from tui.locale import _

_OURS = {theme.name: theme for theme in THEMES}


def initial_theme() -> str:
    """The theme to start with: without colour under NO_COLOR, else the one of TEXTUAL_THEME or our own."""
    if "NO_COLOR" in os.environ:
        return WITHOUT_COLOUR
    # Textual's own default means that nobody chose.
    return DEFAULT if constants.DEFAULT_THEME == "textual-dark" else constants.DEFAULT_THEME


def local_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


class ReaderApp(App[None], inherit_bindings=False):
    """Reads one library. `now` tells the time; `settings` is the file of habits, None: nowhere."""

    TITLE = "coupures"
    CSS_PATH = "screens/main.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.APP),
        Binding("ctrl+c", "tell_how_to_quit", show=False, id="app.interrupt"),
    ]
    theme: Reactive[str] = Reactive(initial_theme)

    def __init__(
        self, library: Library, now: Callable[[], datetime] = local_now, settings: Path | None = None
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        kept = SettingsFile.read(settings, self.available_themes)
        if kept.now.theme and self.theme == DEFAULT:
            self.set_reactive(App.theme, kept.now.theme)
        self.main = MainScreen(library, now, kept)
        self._sequence = ""

    def get_default_screen(self) -> MainScreen:
        """The main screen."""
        return self.main

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Ours and Textual's. Ours are known before anything is set up, so that the first frame has them."""
        return {**_OURS, **super().available_themes}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our variables, for themes that lack them."""
        return variables_for(self.current_theme)

    def get_theme(self, theme_name: str) -> Theme | None:
        """The theme of that name; asked for with each line drawn."""
        return _OURS.get(theme_name) or super().get_theme(theme_name)

    def on_ready(self) -> None:
        """The first frame is drawn: what is in memory now stays, and is never searched for garbage again."""
        # Nor is it now: that would hold up the frame on its way out, for a third of a megabyte.
        gc.freeze()
        gc.enable()

    def on_unmount(self) -> None:
        """Let workers see that they are to end."""
        self.workers.cancel_all()

    # -- keys pressed one after the other

    def action_sequence(self, first: str) -> None:
        """Wait for the second key; say which ones there are."""
        self._sequence = first
        choices = "   ".join(
            f"{key_label(key)} {_(command.name)}" for key, command in self._after(first).items()
        )
        self._here.say(f"{first} …   {choices}")

    def _after(self, first: str) -> dict[str, Command]:
        return after(first, self._here.scopes)

    @property
    def _here(self) -> MainScreen | Section[Any]:
        """The screen whose commands are to be had."""
        return self.screen if isinstance(self.screen, Section) else self.main

    async def on_event(self, event: events.Event) -> None:
        """Take the second key of a sequence before any binding does.

        One typed ahead has passed here already, before the first one acted, and comes back forwarded.
        """
        if isinstance(event, events.Key) and event.is_forwarded and self._is_taken(event):
            return
        if self._sequence and isinstance(event, events.Key):
            command = self._after(self._sequence).get(event.key)
            self._sequence = ""
            self._here.say("")
            if command is not None:
                await self._run(command, self.focused or self.screen)
            return
        await super().on_event(event)

    def _is_taken(self, event: events.Key) -> bool:
        """Whether a key is a letter of a link, or for a text that is not there yet."""
        if self.screen is not self.main or not self.main.complete:
            return False
        return self.main.view.take_letter(event.key) or self.main.refuses_key(event)

    # -- palette, themes, help

    def action_command_palette(self) -> None:
        """Find a command by its name and run it."""
        if self.screen is self._here:
            self._choose_command(self.focused or self.screen)

    @work
    async def _choose_command(self, focused: DOMNode) -> None:
        from tui.app.choices import Choice
        from tui.app.screens.picker import Picker

        commands = {command.id: command for command in self._commands() if command.id != "app.palette"}
        searches = self.main.library.searches.all() if self._here is self.main else []
        choices = [Choice(f"⌕ {search.name}", f"⌕ {search.name}", search.query) for search in searches]
        choices += [
            Choice(command.id, _(command.name), "  ".join(key_label(key) for key in command.keys[:2]))
            for command in commands.values()
        ]
        chosen = await self.push_screen_wait(Picker(_("Commands"), choices, _("Type part of a name")))
        if chosen and chosen[0] in commands:
            await self._run(commands[chosen[0]], focused)
        elif chosen:
            self.main.show_search(chosen[0].removeprefix("⌕ "))

    async def _run(self, command: Command, focused: DOMNode) -> None:
        if self.screen is self.main and self.main.refuses(command):
            return
        namespace: DOMNode = {Scope.APP: self, Scope.MAIN: self.main}.get(command.scope, focused)
        await self.run_action(command.called, namespace)

    def _commands(self) -> list[Command]:
        here = self._here
        return [command for scope in here.scopes for command in of_scope(scope) if here.allowed(command)]

    def action_change_theme(self) -> None:
        """Choose another theme."""
        self._choose_theme()

    @work
    async def _choose_theme(self) -> None:
        from tui.app.choices import Choice
        from tui.app.screens.picker import Picker

        choices = [
            Choice(theme.name, _(TITLES.get(theme.name, theme.name)), described(theme))
            for theme in self._themes()
        ]
        chosen = await self.push_screen_wait(Picker(_("Theme"), choices, _("Type part of a name")))
        if chosen:
            self.theme = chosen[0]
            self.main.keep(theme=self.theme)

    def _themes(self) -> list[Theme]:
        """Ours first. Without colours only the terminal's own: Textual cannot take them from the others."""
        known = super().available_themes.values()
        themes = [*THEMES, *sorted(known, key=lambda theme: theme.name)]
        return [theme for theme in themes if theme.ansi or not self.no_color]

    def action_help(self) -> None:
        """Show every key."""
        from tui.app.screens.help import HelpScreen

        if self.screen is self._here:
            self.push_screen(HelpScreen())

    async def action_quit(self) -> None:
        """End the program."""
        self.exit()

    def action_tell_how_to_quit(self) -> None:
        """Ctrl+c is pressed by habit: say which key ends the program."""
        self._here.say(_("ctrl+q quits"))
