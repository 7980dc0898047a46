"""Correcting who says what: the reader's word wins over the machine's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui.app import correction_acts
from tui.app.correction_acts import KINDS
from tui.app.screens.marking import Marking
from tui.locale import _
from tui.text.clean import clean_line

if TYPE_CHECKING:
    from tui.app.reading import Reading
    from tui.model import Quote

_KEYS = {"direct": "d", "partial": "p", "indirect": "i"}
_NOBODY = _NO_CUE = ""


class Correcting(Marking):
    """The part of the main screen that corrects quotes, confirms and rejects them, and makes new ones."""

    def _quote(self) -> tuple[Reading, Quote] | None:
        """The current quote."""
        place = self.place()
        return (place.reading, place.quote) if place is not None and place.quote is not None else None

    def action_quote_confirm(self) -> None:
        """State that the current quote is right."""
        from tui.library.analyses import BY_READER

        if (current := self._quote()) is None:
            return
        reading, quote = current
        if quote.rule == BY_READER:
            self.say(_("Confirmed already"))
        else:
            self.perform(lambda library: correction_acts.confirm(library, reading, quote))

    def action_quote_reject(self) -> None:
        """State that the current quote is none."""
        if (current := self._quote()) is not None:
            reading, quote = current
            self.perform(lambda library: correction_acts.reject(library, reading, quote))

    @work
    async def action_quote_correct(self) -> None:
        """Ask what is wrong with the current quote."""
        from tui.app.screens.menu import Entry, Menu
        from tui.library.analyses import BY_READER

        if (current := self._quote()) is None:
            return
        reading, quote = current
        now = _("now")
        entries = [
            Entry("speaker", "s", _("Who speaks…"), quote.speaker or _("unknown")),
            Entry("bounds", "b", _("Bounds: select the words, then enter")),
            Entry("cue", "m", _("Reporting words…"), quote.cue or _("none")),
            *(
                Entry(kind, _KEYS[kind], _(name), now if kind == quote.kind else "")
                for kind, name in KINDS.items()
            ),
            Entry("reject", "x", _("Not a quote")),
        ]
        if quote.rule == BY_READER:
            entries.append(Entry("withdraw", "w", _("Withdraw my correction")))
        words = reading.body.text[quote.start : quote.end]
        chosen = await self.app.push_screen_wait(Menu(_("Correct the quote"), words, entries))
        await self._correct(reading, quote, chosen)

    async def _correct(self, reading: Reading, quote: Quote, chosen: str | None) -> None:
        from tui.model import QuoteKind

        if chosen == "speaker":
            speaker = await self._ask_who(reading, quote.start, quote.end, quote.speaker)
            if speaker is not None:
                who = speaker or None
                self.perform(lambda library: correction_acts.say_who(library, reading, quote, who))
        elif chosen == "bounds":
            self._move_bounds(quote)
        elif chosen == "cue":
            await self._correct_cue(reading, quote)
        elif chosen == "reject":
            self.perform(lambda library: correction_acts.reject(library, reading, quote))
        elif chosen == "withdraw":
            self.perform(lambda library: correction_acts.withdraw(library, reading, quote))
        elif chosen is not None:
            kind = QuoteKind(chosen)
            self.perform(lambda library: correction_acts.set_kind(library, reading, quote, kind))

    async def _correct_cue(self, reading: Reading, quote: Quote) -> None:
        """Ask for the reporting words: those of another quote of the article, or any."""
        from tui.app.choices import Choice
        from tui.app.screens.picker import Picker

        quotes = reading.analysis.quotes if reading.analysis is not None else ()
        cues = dict.fromkeys(each.cue for each in quotes if each.cue not in ("", quote.cue))
        choices = [*(Choice(cue, cue) for cue in cues), Choice(_NO_CUE, _("none"))]
        picker = Picker(_("Which words report it?"), choices, _("Words such as “said”"), creatable=True)
        chosen = await self.app.push_screen_wait(picker)
        if chosen is not None:
            cue = clean_line(chosen[0])
            self.perform(lambda library: correction_acts.set_cue(library, reading, quote, cue))

    @work
    async def action_passage_quote(self) -> None:
        """Make the words selected a quote: ask who says them, and how."""
        from tui.app.screens.menu import Entry, Menu
        from tui.library.analyses import BY_READER
        from tui.model import Confidence, Quote, QuoteKind

        reading, selection = self.view.reading, self.view.selection
        if reading is None or selection is None:
            return
        start, end, marked = correction_acts.trimmed(reading.body.text, *selection)
        speaker = await self._ask_who(reading, start, end)
        if speaker is None:
            return
        first = QuoteKind.DIRECT if marked else QuoteKind.INDIRECT
        kinds = sorted(KINDS, key=lambda kind: kind != first)
        entries = [Entry(kind, _KEYS[kind], _(KINDS[kind])) for kind in kinds]
        words = reading.body.text[start:end]
        chosen = await self.app.push_screen_wait(Menu(_("How is it said?"), words, entries))
        if chosen is None:
            return
        quote = Quote(start, end, QuoteKind(chosen), speaker or None, "", BY_READER, Confidence.SURE)
        self.perform(lambda library: correction_acts.add(library, reading, quote))
        self.view.drop_caret()

    async def _ask_who(self, reading: Reading, start: int, end: int, now: str | None = None) -> str | None:
        """Ask for a speaker: one of the article, the nearest first, or any name; "" is unknown, None no
        answer.
        """
        from tui.app.choices import Choice
        from tui.app.reading.nearby import likely_speakers
        from tui.app.screens.picker import Picker

        names = [name for name in likely_speakers(reading, start, end) if name != now]
        choices = [Choice(name, name, _role(reading, name)) for name in names]
        choices.append(Choice(_NOBODY, _("unknown")))
        picker = Picker(_("Who speaks?"), choices, _("A name"), creatable=True)
        chosen = await self.app.push_screen_wait(picker)
        return clean_line(chosen[0]) if chosen else None


def _role(reading: Reading, name: str) -> str:
    from tui.model import ActorKind

    actor = reading.analysis.actor(name) if reading.analysis is not None else None
    return actor.role if actor is not None and actor.kind is not ActorKind.STATE else ""
