"""What a person can do to the words selected, and to the quote or the annotation that is current.

Part of the registry, pure data. Which of it there is at a time the article view tells by its scopes.
"""

from __future__ import annotations

from tui.app.command import Command, Group, Scope
from tui.locale import N_

_SELECTION, _BOUNDS, _QUOTE = Scope.SELECTION, Scope.BOUNDS, Scope.QUOTE
_ANNOTATION, _NOTE, _TEXT = Scope.ANNOTATION, Group.ANNOTATE, Group.TEXT

# fmt: off
PASSAGE_COMMANDS: tuple[Command, ...] = (
    Command("passage.highlight", _SELECTION, _NOTE, ("enter",), N_("Highlight"),
            N_("Highlights the words selected, in the colour used last."), N_("highlight"), 1,
            action="screen.passage_highlight"),
    Command("passage.extract", _SELECTION, _NOTE, ("s",), N_("Send to the review"),
            N_("Keeps the article and sends the words selected to the review as an extract."),
            N_("extract"), 3, action="screen.passage_extract"),
    Command("passage.quote", _SELECTION, _NOTE, ("c",), N_("Make it a quote"),
            N_("States that somebody says the words selected: asks who, and how."), N_("quote"), 2,
            action="screen.passage_quote"),
    Command("passage.drop", _SELECTION, _TEXT, ("v",), N_("Drop the selection"),
            N_("Drops the selection; the caret stays."), action="caret_select"),
    Command("caret.swap", _SELECTION, _TEXT, ("o",), N_("Other end"),
            N_("Moves the caret to the other end of the selection."), N_("other end"), 28,
            action="caret_swap"),

    Command("bounds.confirm", _BOUNDS, _NOTE, ("enter",), N_("Set the bounds"),
            N_("Gives the quote or the annotation the words selected."), N_("set the bounds"), 1,
            action="screen.bounds_confirm"),
    Command("bounds.leave", _BOUNDS, _NOTE, ("escape",), N_("Leave the bounds"),
            N_("Leaves the bounds as they were."), N_("leave"), 1, action="screen.bounds_leave"),
    Command("bounds.swap", _BOUNDS, _TEXT, ("o",), N_("Other bound"),
            N_("Moves the caret to the other bound."), N_("other end"), 3, action="caret_swap"),

    Command("quote.correct", _QUOTE, _NOTE, ("c",), N_("Correct the quote"),
            N_("Corrects the current quote: who speaks, its bounds, the words that report it, its kind, or"
               " that it is none."),
            N_("correct"), 6, action="screen.quote_correct"),
    Command("quote.confirm", _QUOTE, _NOTE, ("C",), N_("Confirm the quote"),
            N_("States that the current quote is right as it was found."), N_("confirm"), 7,
            action="screen.quote_confirm"),
    Command("quote.reject", _QUOTE, _NOTE, ("X",), N_("Not a quote"),
            N_("States that the current quote is none."), N_("not a quote"), 8,
            action="screen.quote_reject"),

    Command("annotation.edit", _ANNOTATION, _NOTE, ("enter",), N_("Edit the note"),
            N_("Opens the note of the current annotation."), N_("its note"), 1,
            action="screen.annotation_edit"),
    Command("annotation.change", _ANNOTATION, _NOTE, ("c",), N_("Change the annotation"),
            N_("Changes the bounds or the colour of the current annotation."), N_("change"), 6,
            action="screen.annotation_change"),
    Command("annotation.remove", _ANNOTATION, _NOTE, ("d",), N_("Remove the annotation"),
            N_("Removes the current annotation, not the article."), N_("remove it"), 2,
            action="screen.annotation_remove"),

    Command("text.cycle", Scope.SEVERAL, _TEXT, ("o",), N_("What else lies here"),
            N_("Goes through the quotes, actors and annotations that lie at one place; where there is one"
               " thing only, `o` opens the original."), N_("what else"), 9, action="cycle"),
)
# fmt: on
