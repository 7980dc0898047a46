"""What a person can do with the annotations of all articles, and with notes in an editor. Pure data."""

from __future__ import annotations

from tui.app.command import Command, Group, Scope
from tui.locale import N_

_MAIN, _ALL, _NOTE, _NOTES = Scope.MAIN, Scope.ANNOTATIONS, Group.ANNOTATE, Group.ANNOTATIONS

# fmt: off
ANNOTATION_COMMANDS: tuple[Command, ...] = (
    Command("note.editor", _MAIN, _NOTE, ("E",), N_("Annotate in the editor"),
            N_("Writes the note `a` would write in your own editor ($VISUAL, else $EDITOR)."),
            action="article_note(True)"),
    Command("annotations.show", _MAIN, Group.LAYOUT, ("g a",), N_("All annotations"),
            N_("Shows the notes and highlights of all articles."), action="annotations"),

    Command("annotations.open", _ALL, _NOTES, ("enter", "l", "right"), N_("Read there"),
            N_("Goes to the passage, in its article."), N_("read there"), 1, action="open"),
    Command("annotations.down", _ALL, _NOTES, ("j", "down"), N_("Next annotation of the list"),
            N_("Moves down one annotation."), action="cursor(1)"),
    Command("annotations.up", _ALL, _NOTES, ("k", "up"), N_("Previous annotation of the list"),
            N_("Moves up one annotation."), action="cursor(-1)"),
    Command("annotations.page_down", _ALL, _NOTES, ("pagedown", "ctrl+d", "space"), N_("One page further"),
            N_("Moves down one page of annotations."), action="page(1)"),
    Command("annotations.page_up", _ALL, _NOTES, ("pageup", "ctrl+u"), N_("One page back"),
            N_("Moves up one page of annotations."), action="page(-1)"),
    Command("annotations.first", _ALL, _NOTES, ("g g", "home"), N_("First annotation"),
            N_("Goes to the first annotation of the list."), action="first"),
    Command("annotations.last", _ALL, _NOTES, ("G", "end"), N_("Last annotation"),
            N_("Goes to the last annotation of the list."), action="last"),
    Command("annotations.edit", _ALL, _NOTES, ("e", "a"), N_("Edit the note"),
            N_("Opens the note of the annotation."), N_("edit"), 10, action="screen.edit"),
    Command("annotations.editor", _ALL, _NOTES, ("E",), N_("Edit the note in the editor"),
            N_("Opens the note in your own editor ($VISUAL, else $EDITOR)."), action="screen.edit(True)"),
    Command("annotations.tag", _ALL, _NOTES, ("t",), N_("Tag the annotation"),
            N_("Puts tags on the annotation; on its article or actor where it is about the whole of it."),
            N_("tag"), 15, action="screen.tag"),
    Command("annotations.untag", _ALL, _NOTES, ("T",), N_("Untag the annotation"),
            N_("Takes tags off the annotation."), action="screen.untag"),
    Command("annotations.remove", _ALL, _NOTES, ("d", "delete"), N_("Remove the annotation"),
            N_("Removes note and highlight; `ctrl+z` brings them back."), N_("remove"), 20,
            action="screen.remove"),
    Command("annotations.copy", _ALL, _NOTES, ("y",), N_("Copy as Markdown"),
            N_("Copies passage, source, note and tags as Markdown."), N_("copy"), 25, action="screen.copy"),
    Command("annotations.search", _ALL, _NOTES, ("/",), N_("Search the annotations"),
            N_("Narrows the list by words of note or passage, `tag:`, `says:`, `source:`, `since:`, `is:`."),
            N_("search"), 30, action="screen.search"),
    Command("annotations.order", _ALL, _NOTES, ("S",), N_("Sort the annotations"),
            N_("The newest first, or article by article."), N_("sort"), 35, action="screen.order"),
    Command("annotations.undo", _ALL, _NOTES, ("ctrl+z",), N_("Undo"),
            N_("Takes back the last thing you did, even after a restart."), N_("undo"), 60,
            action="screen.undo"),
    Command("annotations.redo", _ALL, _NOTES, ("ctrl+y",), N_("Redo"),
            N_("Does again what was undone."), action="screen.redo"),
    Command("annotations.leave", _ALL, _NOTES, ("escape", "q", "h", "left"), N_("Leave the annotations"),
            N_("Ends the search, then goes back to the articles."), N_("back"), 70, action="screen.leave"),
)
# fmt: on
