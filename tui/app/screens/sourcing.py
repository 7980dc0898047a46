"""What the keys do to the source the cursor is on, on the screen of sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import work

from tui.app import acts, source_acts
from tui.app.choices import Choice
from tui.app.screens.desk import Result
from tui.app.screens.section import Section
from tui.app.widgets.source_list import SourceList
from tui.locale import _, ngettext
from tui.locale.numbers import number
from tui.model import SourceKind

if TYPE_CHECKING:
    from tui.library import Library
    from tui.model import Source

_NEEDS_ONE = frozenset(
    "open refresh_one rename folder pause remove full_text every language cookies tag untag move"
    " copy_address".split()
)
_INTERVALS = (15, 30, 60, 120, 240, 480, 720, 1440)
"""Minutes that are offered."""


class Sourcing(Section[Result]):
    """Holds the list, and asks what an act needs to know before it is done."""

    def __init__(self, library: Library, now: Callable[[], datetime]) -> None:
        super().__init__(library)
        self.now = now
        self.list = SourceList(now)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an act makes sense now."""
        source = self.list.current
        if action == "approve":
            return source is not None and not source.approved
        if action == "site":
            return source is not None and bool(source.site)
        return source is not None or action not in _NEEDS_ONE

    def action_undo(self) -> None:
        """Undo the last step."""
        self.perform(acts.undo)

    def action_redo(self) -> None:
        """Do the step undone last again."""
        self.perform(acts.redo)

    @work
    async def action_rename(self) -> None:
        """Ask for the name."""
        from tui.app.screens.prompt import Prompt

        source = self._current()
        name = await self.app.push_screen_wait(Prompt(_("Name of the source"), source.name))
        if name and name != source.name:
            self.perform(lambda library: source_acts.rename(library, source, name))

    @work
    async def action_folder(self) -> None:
        """Choose a folder or make one."""
        from tui.app.screens.picker import Picker

        source = self._current()
        folders = sorted({one.folder for one in self.library.sources.all() if one.folder})
        choices = [Choice(folder, folder.replace("/", " / ")) for folder in folders]
        if source.folder:
            choices.insert(0, Choice("", _("no folder")))
        title = _("Folder of {name}").format(name=source.name)
        picker = Picker(title, choices, _("A folder, or folder/sub-folder"), creatable=True)
        chosen = await self.app.push_screen_wait(picker)
        if chosen is not None and chosen[:1] != [source.folder]:
            folder = chosen[0] if chosen else ""
            self.perform(lambda library: source_acts.file(library, source, folder))

    def action_pause(self) -> None:
        """Pause, or resume."""
        source = self._current()
        self.perform(lambda library: source_acts.pause(library, source))

    def action_full_text(self) -> None:
        """Always fetch the full text, or no longer."""
        source = self._current()
        self.perform(lambda library: source_acts.full_text(library, source))

    @work
    async def action_every(self) -> None:
        """Choose an interval."""
        from tui.app.screens.picker import Picker

        source = self._current()
        choices = [Choice("", _("with all others"))]
        choices += [Choice(str(minutes), _interval(minutes)) for minutes in _INTERVALS]
        title = _("How often {name} is fetched at most").format(name=source.name)
        chosen = await self.app.push_screen_wait(Picker(title, choices))
        if chosen:
            minutes = int(chosen[0]) if chosen[0] else None
            self.perform(lambda library: source_acts.pace(library, source, minutes))

    @work
    async def action_language(self) -> None:
        """Choose a language."""
        from tui.app.screens.picker import Picker

        source = self._current()
        names = {"": _("as the feed says"), "fr": _("French"), "en": _("English")}
        choices = [Choice(code, name, code) for code, name in names.items()]
        title = _("Language of {name}").format(name=source.name)
        picker = Picker(title, choices, _("Another one by its two letters: ar, es, de…"), creatable=True)
        chosen = await self.app.push_screen_wait(picker)
        if chosen is not None:
            code = chosen[0].lower() if chosen else ""
            if code and not (len(code) == 2 and code.isascii() and code.isalpha()):
                self.say(_("A language is written with two letters: fr, en, ar…"))
                return
            self.perform(lambda library: source_acts.speak(library, source, code))

    @work
    async def action_cookies(self) -> None:
        """Ask for the path of a cookies.txt."""
        from tui.app.screens.prompt import Prompt

        source = self._current()
        hint = _("The file a browser's extension exports; empty for none. Sent to the hosts it names alone.")
        path = await self.app.push_screen_wait(
            Prompt(_("Path of the cookies.txt"), source.cookies, hint=hint)
        )
        if path is not None and path != source.cookies:
            self.perform(lambda library: source_acts.give_cookies(library, source, path))

    @work
    async def action_approve(self) -> None:
        """Show its program or its address whole, and let it be if the reader agrees."""
        from tui.app.screens.menu import Entry, Menu

        source = self._current()
        feed = source.kind is SourceKind.FEED
        agreed = _("Ask this address at each refresh") if feed else _("Let this command run at each refresh")
        entries = [
            Entry("yes", "v", agreed),
            Entry("no", "n", _("Leave it alone")),
        ]
        if await self.app.push_screen_wait(Menu(_("Allow the source"), source.url, entries)) == "yes":
            self.perform(lambda library: source_acts.approve(library, source))

    @work
    async def action_remove(self) -> None:
        """Ask what becomes of its articles."""
        from tui.app.screens.menu import Entry, Menu

        source = self._current()
        kept = ngettext("{n} article stays", "{n} articles stay", source.articles).format(
            n=number(source.articles)
        )
        gone = ngettext("{n} article goes", "{n} articles go", source.articles).format(
            n=number(source.articles)
        )
        entries = [
            Entry(source_acts.WITHOUT, "d", _("Follow it no longer"), kept),
            Entry(source_acts.WITH_ARTICLES, "a", _("Remove it with its articles"), gone),
        ]
        how = await self.app.push_screen_wait(
            Menu(_("Remove the source"), f"{source.name}   {_('ctrl+z brings it back')}", entries)
        )
        if how:
            self.perform(lambda library: source_acts.remove(library, source, how))

    @work
    async def action_tag(self) -> None:
        """Choose or make tags and put them on."""
        source = self._current()
        tags = self.library.tags.vocabulary()
        choices = [Choice(tag.name, f"#{tag.name}", number(tag.uses)) for tag in tags]
        title = _("Tag: {what}").format(what=source.name)
        names = await self.pick(title, choices, _("A tag, or several with commas"), creatable=True)
        if names:
            self.perform(lambda library: source_acts.tag(library, source, names))

    @work
    async def action_untag(self) -> None:
        """Choose among the tags there are and take them off."""
        source = self._current()
        if not source.tags:
            self.say(_("No tag to take off"))
            return
        title = _("Untag: {what}").format(what=source.name)
        names = await self.pick(title, [Choice(name, f"#{name}") for name in source.tags])
        if names:
            self.perform(lambda library: source_acts.untag(library, source, names))

    def action_move(self, by: int) -> None:
        """Move it by one place in its folder."""
        source = self._current()
        folder = [one for one in self.list.sources if one.folder == source.folder]
        place = folder.index(source)
        if not 0 <= place + by < len(folder):
            return
        after = place + by + (by > 0)
        before = folder[after].id if after < len(folder) else None
        self.perform(lambda library: source_acts.move(library, source, before))

    def action_copy_address(self) -> None:
        """Copy its address."""
        self.copy(self._current().url, _("address"))

    def _current(self) -> Source:
        source = self.list.current
        assert source is not None, "the key is not to be had without one"
        return source


def _interval(minutes: int) -> str:
    if minutes < 60:
        return _("every {n} minutes").format(n=minutes)
    return ngettext("every hour", "every {n} hours", minutes // 60).format(n=minutes // 60)
