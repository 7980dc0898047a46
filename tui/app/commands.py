"""The one registry of what a person can do in the reader.

Bindings, footer, palette, help screen, the table of keys in the README and the user's key map are all made
from `COMMANDS`. Pure data: nothing of Textual is imported, so that a command line can print it. No key needs
AltGr on a French keyboard, and the views answer to the digit row of both layouts without Shift.
"""

from __future__ import annotations

from tui.app.annotation_commands import ANNOTATION_COMMANDS
from tui.app.caret_commands import CARET_COMMANDS
from tui.app.command import Command, Group, Scope, key_label
from tui.app.passage_commands import PASSAGE_COMMANDS
from tui.app.reading_commands import READING_COMMANDS
from tui.app.source_commands import SOURCE_COMMANDS
from tui.locale import N_, _

_APP, _MAIN, _LIST, _READER = Scope.APP, Scope.MAIN, Scope.LIST, Scope.READER
_MOVE, _TRIAGE, _NOTE, _TEXT = Group.MOVE, Group.TRIAGE, Group.ANNOTATE, Group.TEXT
_FIND, _LAYOUT, _PROGRAM = Group.FIND, Group.LAYOUT, Group.PROGRAM

# fmt: off
COMMANDS: tuple[Command, ...] = (
    Command("list.open", _LIST, _MOVE, ("enter", "l", "right"), N_("Read the article"),
            N_("Goes into the text."), N_("read"), 1, action="open"),
    Command("list.down", _LIST, _MOVE, ("j", "down"), N_("Next article"),
            N_("Moves down one article."), action="cursor(1)"),
    Command("list.up", _LIST, _MOVE, ("k", "up"), N_("Previous article"),
            N_("Moves up one article."), action="cursor(-1)"),
    Command("list.page_down", _LIST, _MOVE, ("pagedown", "ctrl+d"), N_("One page down"),
            N_("Moves down one page of articles."), action="page(1)"),
    Command("list.page_up", _LIST, _MOVE, ("pageup", "ctrl+u"), N_("One page up"),
            N_("Moves up one page of articles."), action="page(-1)"),
    Command("list.top", _LIST, _MOVE, ("g g", "home"), N_("First article"),
            N_("Goes to the newest article."), action="first"),
    Command("list.bottom", _LIST, _MOVE, ("G", "end"), N_("Last article"),
            N_("Goes to the oldest article."), action="last"),
    Command("list.text_down", _LIST, _MOVE, ("J",), N_("Scroll the text down"),
            N_("Scrolls the article beside the list."), action="screen.scroll_text(1)"),
    Command("list.text_up", _LIST, _MOVE, ("K",), N_("Scroll the text up"),
            N_("Scrolls the article beside the list."), action="screen.scroll_text(-1)"),
    Command("unread.next", _MAIN, _MOVE, ("n",), N_("Next unread article"),
            N_("Goes to the next article that is not read."), N_("unread"), 16, shown="n p",
            action="unread(1)"),
    Command("unread.previous", _MAIN, _MOVE, ("p",), N_("Previous unread article"),
            N_("Goes to the previous article that is not read."), action="unread(-1)"),
    Command("main.back", _MAIN, _MOVE, ("escape",), N_("Back"),
            N_("Stops what runs, leaves text, selection and search."), N_("back"), 70, action="back"),
    Command("main.leave", _MAIN, _MOVE, ("q",), N_("Back, then quit"),
            N_("Goes back as `esc` does; in the bare list, quits."), action="leave"),
    Command("main.pane", _MAIN, _MOVE, ("tab",), N_("Next pane"),
            N_("Goes from the list to the text to the panel."), action="pane(1)"),
    Command("main.pane_back", _MAIN, _MOVE, ("shift+tab",), N_("Previous pane"),
            N_("Goes back one pane."), action="pane(-1)"),

    Command("article.keep", _MAIN, _TRIAGE, ("s",), N_("Keep for the review"),
            N_("Keeps the article for the review; once more puts it back."), N_("keep"), 10),
    Command("article.dismiss", _MAIN, _TRIAGE, ("d",), N_("Dismiss"),
            N_("Takes the article out of the lists; once more puts it back."), N_("dismiss"), 15),
    Command("article.read", _MAIN, _TRIAGE, ("r",), N_("Mark read"),
            N_("Marks the article, or the selected ones, read."), action="mark('read')"),
    Command("article.unread", _MAIN, _TRIAGE, ("u",), N_("Mark unread"),
            N_("Marks the article, or the selected ones, unread."), action="mark('unread')"),
    Command("view.read", _MAIN, _TRIAGE, ("A",), N_("Mark the whole view read"),
            N_("Marks every article of the list read, in one step."), action="mark_view_read"),
    Command("article.full_text", _MAIN, _TRIAGE, ("x",), N_("Fetch the full text"),
            N_("Fetches the pages of the article, or of the selected ones, and takes their text out of them;"
               " `esc` stops it."), N_("full text"), 47),
    Command("list.select", _LIST, _TRIAGE, ("space",), N_("Select"),
            N_("Selects the article and moves on; acts then bear on all selected ones."), action="select"),
    Command("article.original", _MAIN, _TRIAGE, ("o",), N_("Open the original"),
            N_("Opens the article's address in the web browser."), N_("original"), 45),

    Command("article.tag", _MAIN, _NOTE, ("t",), N_("Tag"),
            N_("Puts tags on the passage, the quote or the actor under the caret, else on the article or on"
               " the selected ones."), N_("tag"), 20),
    Command("article.untag", _MAIN, _NOTE, ("T",), N_("Untag"),
            N_("Takes tags off what `t` would put them on.")),
    Command("article.note", _MAIN, _NOTE, ("a",), N_("Annotate"),
            N_("Writes a note on the passage, the quote or the actor under the caret, else on the article."),
            N_("annotate"), 25),
    Command("article.copy", _MAIN, _NOTE, ("y",), N_("Copy"),
            N_("Copies the passage or the quote under the caret as a citation, verbatim, in Markdown or as a"
               " reference; the name and role of an actor; else the article's reference."), N_("copy"), 27),

    Command("text.line_down", _READER, _TEXT, ("j", "down"), N_("One line down"),
            N_("Scrolls the text by a line."), action="line(1)"),
    Command("text.line_up", _READER, _TEXT, ("k", "up"), N_("One line up"),
            N_("Scrolls the text back by a line."), action="line(-1)"),
    Command("text.half_down", _READER, _TEXT, ("ctrl+d",), N_("Half a page down"),
            N_("Scrolls the text by half a page."), action="half_page(1)"),
    Command("text.half_up", _READER, _TEXT, ("ctrl+u",), N_("Half a page up"),
            N_("Scrolls the text back by half a page."), action="half_page(-1)"),
    Command("text.page_down", _READER, _TEXT, ("space", "pagedown"), N_("Next page, then next unread"),
            N_("Scrolls by a page; at the end goes to the next unread article."), N_("page"), 28,
            action="page(1)"),
    Command("text.page_up", _READER, _TEXT, ("b", "pageup"), N_("Previous page"),
            N_("Scrolls the text back by a page."), action="page(-1)"),
    Command("text.top", _READER, _TEXT, ("g g", "home"), N_("Start of the text"),
            N_("Goes to the title."), action="top"),
    Command("text.bottom", _READER, _TEXT, ("G", "end"), N_("End of the text"),
            N_("Goes to the last line."), action="bottom"),
    Command("quote.next", _READER, _TEXT, (")",), N_("Next quote"),
            N_("Goes to the next thing somebody says."), N_("quotes"), 2, shown="( )", action="quote(1)"),
    Command("quote.previous", _READER, _TEXT, ("(",), N_("Previous quote"),
            N_("Goes to the thing said before."), action="quote(-1)"),
    Command("actor.next", _READER, _TEXT, (">",), N_("Next actor"),
            N_("Goes to the next person, organisation or state named."), N_("actors"), 3, shown="< >",
            action="actor(1)"),
    Command("actor.previous", _READER, _TEXT, ("<",), N_("Previous actor"),
            N_("Goes to the one named before."), action="actor(-1)"),
    Command("annotation.next", _READER, _TEXT, ("+",), N_("Next annotation"),
            N_("Goes to the next annotated passage."), action="annotation(1)"),
    Command("annotation.previous", _READER, _TEXT, ("-",), N_("Previous annotation"),
            N_("Goes to the annotated passage before."), action="annotation(-1)"),
    Command("text.activate", _READER, _TEXT, ("enter",), N_("Choose"),
            N_("Shows in the panel who says the current quote."), action="activate"),
    Command("text.leave", _READER, _TEXT, ("h", "left"), N_("Back to the list"),
            N_("Goes to the list of articles."), action="screen.back_to_list"),
    Command("text.next_article", _READER, _TEXT, ("J",), N_("Next article"),
            N_("Reads the next article of the list."), N_("articles"), 17, shown="J K",
            action="screen.step(1)"),
    Command("text.previous_article", _READER, _TEXT, ("K",), N_("Previous article"),
            N_("Reads the previous article of the list."), action="screen.step(-1)"),
    Command("text.find", _READER, _FIND, ("/",), N_("Search the text"),
            N_("Finds words in this article; `n` and `N` go from one to the next."), N_("search"), 40,
            action="screen.find"),
    Command("hit.next", _READER, _FIND, ("n",), N_("Next place found"),
            N_("Goes to the next place the words stand at."), N_("found"), 4, shown="n N",
            action="screen.hit(1)"),
    Command("hit.previous", _READER, _FIND, ("N",), N_("Previous place found"),
            N_("Goes to the place before."), action="screen.hit(-1)"),

    Command("main.search", _LIST, _FIND, ("/",), N_("Search"),
            N_("Searches the text of the articles as you type."), N_("search"), 40,
            action="screen.search"),
    Command("search.done", Scope.SEARCH, _FIND, ("enter", "down"), N_("To what was found"),
            N_("While words are typed: goes to what was found; `n` and `N` go on in an article."),
            N_("to what was found"), 1, action="done"),
    Command("search.leave", Scope.SEARCH, _FIND, ("escape",), N_("Give the search up"),
            N_("While words are typed: gives the search up."), N_("give up"), 2, action="leave"),
    Command("search.typed", Scope.SEARCH, _FIND, ("ctrl+s",), N_("Save what is typed"),
            N_("While words are typed: keeps the search under a name."), N_("save"), 3,
            action="screen.save_search"),
    Command("search.save", _MAIN, _FIND, ("ctrl+s",), N_("Save the search"),
            N_("Keeps what the list is narrowed by under a name, among the saved searches."), N_("save"), 42,
            action="save_search"),
    Command("main.filter", _MAIN, _FIND, ("f",), N_("Saved search, tag or source"),
            N_("Shows only what a saved search finds, or the articles of a source, or with a tag; there, `F2`"
               " renames a saved search and `del` removes it."), action="filter"),
    Command("main.clear", _MAIN, _FIND, ("F",), N_("Clear search and filter"),
            N_("Shows the whole view again."), action="clear"),

    Command("view.unread", _MAIN, _LAYOUT, ("1", "&"), N_("To read"),
            N_("Shows the articles that are not read."), action="view('unread')"),
    Command("view.kept", _MAIN, _LAYOUT, ("2", "é"), N_("Kept"),
            N_("Shows the articles kept for the review."), action="view('kept')"),
    Command("view.annotated", _MAIN, _LAYOUT, ("3", '"'), N_("Annotated"),
            N_("Shows the articles that carry notes."), action="view('annotated')"),
    Command("view.all", _MAIN, _LAYOUT, ("4", "'"), N_("All"),
            N_("Shows every article but the dismissed ones."), action="view('inbox')"),
    Command("search.lit", _MAIN, _LAYOUT, ("W",), N_("Words of the saved searches"),
            N_("Lights the words of the saved searches in the text, or no longer."), action="lit"),
    Command("view.dismissed", _MAIN, _LAYOUT, (), N_("Dismissed articles"),
            N_("Shows the articles that were dismissed."), action="view('dismissed')"),
    Command("main.panel", _MAIN, _LAYOUT, ("ctrl+t",), N_("Panel"),
            N_("Turns the panel: who says what, annotations, details, none."), action="panel"),
    Command("main.zen", _MAIN, _LAYOUT, ("z",), N_("Text alone"),
            N_("Gives the whole screen to the text, and back."), action="zen"),
    Command("list.compact", _MAIN, _LAYOUT, ("Z",), N_("One line an article"),
            N_("Shows each article on one line, or on two."), action="compact"),

    Command("step.undo", _MAIN, _PROGRAM, ("ctrl+z",), N_("Undo"),
            N_("Takes back the last thing you did, even after a restart."), N_("undo"), 60, action="undo"),
    Command("step.redo", _MAIN, _PROGRAM, ("ctrl+y",), N_("Redo"),
            N_("Does again what was undone."), action="redo"),
    Command("source.refresh", _MAIN, _PROGRAM, ("R",), N_("Refresh the sources"),
            N_("Fetches every source that wants to be asked; `esc` stops it."), N_("refresh"), 50,
            action="refresh_sources"),
    Command("app.theme", _APP, _PROGRAM, (), N_("Theme"),
            N_("Chooses the colours of the screen."), action="change_theme"),
    Command("app.palette", _APP, _PROGRAM, ("ctrl+p",), N_("Commands"),
            N_("Finds a command by its name."), action="command_palette", priority=True),
    Command("app.help", _APP, _PROGRAM, ("?", "f1"), N_("Help"),
            N_("Shows every key and what it does."), N_("help"), 99, shown="?", action="help"),
    Command("app.quit", _APP, _PROGRAM, ("ctrl+q",), N_("Quit"),
            N_("Ends the program; everything is saved already."), action="quit", priority=True),
    *CARET_COMMANDS,
    *READING_COMMANDS,
    *PASSAGE_COMMANDS,
    *ANNOTATION_COMMANDS,
    *SOURCE_COMMANDS,
)
# fmt: on


def of_scope(*scopes: Scope) -> tuple[Command, ...]:
    """The commands of these scopes, in the order of the registry."""
    return tuple(command for command in COMMANDS if command.scope in scopes)


CONTEXTUAL = (Scope.BOUNDS, Scope.SELECTION, Scope.CARET, Scope.SEVERAL, Scope.QUOTE, Scope.ANNOTATION)
"""Scopes that come and go with what is selected or current in the text; an earlier one wins over a later."""


def by_id(identifier: str) -> Command:
    """The command of that id. KeyError when there is none."""
    for command in COMMANDS:
        if command.id == identifier:
            return command
    raise KeyError(identifier)


def keys_table() -> list[tuple[str, str, str]]:
    """(group, keys, what it does), translated: the table of the README and of `coupures keys`."""
    return [
        (_(group.value), "  ".join(key_label(key) for key in command.keys), _(command.help))
        for group in Group
        for command in COMMANDS
        if command.group is group and command.keys
    ]


__all__ = [
    "COMMANDS",
    "CONTEXTUAL",
    "Command",
    "Group",
    "Scope",
    "by_id",
    "key_label",
    "keys_table",
    "of_scope",
]
