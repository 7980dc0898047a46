"""What a person can do while a caret stands in the text: part of the registry. Pure data."""

from __future__ import annotations

from tui.app.command import Command, Group, Scope
from tui.locale import N_

_READER, _CARET, _TEXT = Scope.READER, Scope.CARET, Group.TEXT

# fmt: off
CARET_COMMANDS: tuple[Command, ...] = (
    Command("text.select", _READER, _TEXT, ("v",), N_("Select text"),
            N_("Puts a caret in the text, from where words are selected."), N_("select"), 30,
            action="select"),
    Command("text.select_paragraph", _READER, _TEXT, ("V",), N_("Select the paragraph"),
            N_("Selects the whole paragraph."), action="select_paragraph"),
    Command("caret.select", _CARET, _TEXT, ("v",), N_("Start a selection"),
            N_("Starts a selection at the caret, which the caret then draws out."), N_("select"), 1),
    Command("caret.quote", _CARET, _TEXT, ("c",), N_("Select the quote"),
            N_("Selects the quote under the caret."), N_("quote"), 2, action="select_object('quote')"),
    Command("caret.sentence", _CARET, _TEXT, ("s",), N_("Select the sentence"),
            N_("Selects the sentence under the caret."), N_("sentence"), 3,
            action="select_object('sentence')"),
    Command("caret.paragraph", _CARET, _TEXT, ("p",), N_("Select the paragraph under the caret"),
            N_("Selects the paragraph under the caret."), N_("paragraph"), 4,
            action="select_object('paragraph')"),
    Command("caret.leave", _CARET, _TEXT, ("escape",), N_("End the selection"),
            N_("Drops the selection, then takes the caret away."), N_("finish"), 5, action="leave_caret"),
    Command("caret.left", _CARET, _TEXT, ("h", "left"), N_("Caret to the left"),
            N_("Moves the caret by a character."), action="caret_character(-1)"),
    Command("caret.right", _CARET, _TEXT, ("l", "right"), N_("Caret to the right"),
            N_("Moves the caret by a character."), action="caret_character(1)"),
    Command("caret.down", _CARET, _TEXT, ("j", "down"), N_("Caret down"),
            N_("Moves the caret by a line."), action="caret_line(1)"),
    Command("caret.up", _CARET, _TEXT, ("k", "up"), N_("Caret up"),
            N_("Moves the caret by a line."), action="caret_line(-1)"),
    Command("caret.next_word", _CARET, _TEXT, ("w",), N_("Next word"),
            N_("Moves the caret to the next word."), action="caret_word(1)"),
    Command("caret.previous_word", _CARET, _TEXT, ("b",), N_("Previous word"),
            N_("Moves the caret to the word before."), action="caret_word(-1)"),
    Command("caret.word_end", _CARET, _TEXT, ("e",), N_("End of the word"),
            N_("Moves the caret to the end of the word."), action="caret_word_end"),
    Command("caret.line_start", _CARET, _TEXT, ("0", "home"), N_("Start of the line"),
            N_("Moves the caret to the start of the line."), action="caret_edge(-1)"),
    Command("caret.line_end", _CARET, _TEXT, ("$", "end"), N_("End of the line"),
            N_("Moves the caret to the end of the line."), action="caret_edge(1)"),
    Command("caret.next_sentence", _CARET, _TEXT, (")",), N_("Next sentence"),
            N_("Moves the caret to the next sentence; with a selection, to the end of the sentence."),
            N_("sentences"), 6, shown="( )", action="caret_sentence(1)"),
    Command("caret.previous_sentence", _CARET, _TEXT, ("(",), N_("Previous sentence"),
            N_("Moves the caret to the sentence before."), action="caret_sentence(-1)"),
    Command("caret.next_paragraph", _CARET, _TEXT, ("}", "J"), N_("Next paragraph"),
            N_("Moves the caret to the next paragraph; with a selection, to the end of the paragraph."),
            action="caret_paragraph(1)"),
    Command("caret.previous_paragraph", _CARET, _TEXT, ("{", "K"), N_("Previous paragraph"),
            N_("Moves the caret to the paragraph before."), action="caret_paragraph(-1)"),
    Command("caret.half_down", _CARET, _TEXT, ("ctrl+d", "pagedown"), N_("Caret half a page down"),
            N_("Moves the caret by half a page."), action="caret_half_page(1)"),
    Command("caret.half_up", _CARET, _TEXT, ("ctrl+u", "pageup"), N_("Caret half a page up"),
            N_("Moves the caret by half a page."), action="caret_half_page(-1)"),
)
# fmt: on
