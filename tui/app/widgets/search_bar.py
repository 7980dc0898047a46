"""The line in which words are searched for, and the source or tag the list is kept to."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from tui.app.bindings import bindings
from tui.app.commands import Scope
from tui.app.display import plain

_PAUSE = 0.09
"""Seconds without a key after which what is typed is looked for."""


class SearchBar(Horizontal):
    """Reports what is typed once the fingers rest, and the ways out of it."""

    DEFAULT_CSS = """
    SearchBar { height: 2; padding: 0 1; display: none; border-bottom: solid $rule; }
    SearchBar.-open { display: block; layout: horizontal; }
    SearchBar > #sign { width: auto; color: $primary; text-style: bold; margin-right: 1; }
    SearchBar > #only { width: auto; max-width: 50%; color: $tag; margin-right: 1; display: none;
                        text-wrap: nowrap; text-overflow: ellipsis; }
    SearchBar > #only.-some { display: block; }
    SearchBar > Input { border: none; padding: 0; height: 1; width: 1fr; background: $background; }
    SearchBar > Input:focus { border: none; background: $background; }
    """
    BINDINGS = bindings(Scope.SEARCH)

    @dataclass
    class Typed(Message):
        """The words to look for."""

        bar: SearchBar
        words: str

        @property
        def control(self) -> SearchBar:
            """The bar it was typed in."""
            return self.bar

    @dataclass
    class Left(Typed):
        """The bar was left by escape: nothing is looked for any more."""

    @dataclass
    class Done(Typed):
        """Enter: on to what was found."""

    def __init__(self, placeholder: str, id: str) -> None:
        super().__init__(id=id)
        self._placeholder = placeholder
        self._timer: Timer | None = None
        self._reported = ""

    def compose(self) -> ComposeResult:
        """Sign, what the list is kept to, field."""
        yield Static("/", id="sign")
        yield Static(id="only")
        yield Input(placeholder=self._placeholder, compact=True)

    @property
    def words(self) -> str:
        """What is typed."""
        field = self.query_one_optional(Input)
        return field.value if field is not None else ""

    def open(self) -> None:
        """Show the bar and type in it."""
        self.add_class("-open")
        self.call_after_refresh(self.query_one(Input).focus)

    def keep_to(self, label: str) -> None:
        """Name the source or tag the list is kept to; "" for none."""
        only = self.query_one("#only", Static)
        only.update(plain(label))
        only.set_class(bool(label), "-some")
        self.set_class(bool(label or self.words), "-open")

    def set_words(self, words: str) -> None:
        """Have these words typed already, without reporting them."""
        self._reported = words
        with self.prevent(Input.Changed):
            self.query_one(Input).value = words
        self.keep_to("")

    def clear(self) -> None:
        """Empty the field and hide the bar, without reporting it."""
        self._stop()
        self._reported = ""
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        self.keep_to("")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._stop()
        self._timer = self.set_timer(_PAUSE, self._report)

    def _report(self) -> None:
        self._stop()
        if self.words != self._reported:
            self._reported = self.words
            self.post_message(self.Typed(self, self.words))

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_done()

    def action_done(self) -> None:
        """Go to what was found."""
        self._report()
        self.post_message(self.Done(self, self.words))

    def action_leave(self) -> None:
        """Give the search up."""
        self.post_message(self.Left(self, ""))
