"""`tag`, `untag`, `note`: what the reader adds to articles."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

from tui.cli.errors import CommandError
from tui.cli.ids import Span, article_id, article_ids, find_articles, get_article
from tui.cli.output import complain, say
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext
from tui.model import Selector, Subject, TagTarget

if TYPE_CHECKING:
    from tui.library import Library, Target

_id = click.argument("ids", metavar="ID", type=article_ids)
_names = click.argument("names", metavar="NAME…", nargs=-1, required=True)


@click.command("tag", help=_("Put tags on articles: “coupures tag 3-7 Sahel Climat/eau”. ID as for “keep”."))
@_id
@_names
@pass_settings
def tag(settings: Settings, ids: tuple[Span, ...], names: tuple[str, ...]) -> int:
    """Tag articles."""
    wanted = _tag_names(names)
    with open_library(settings) as library:
        found, complete = find_articles(library, ids)
        library.tags.add([_target(id) for id in found], wanted)
    if found:
        n = len(found)
        told = ngettext("{n} article tagged: {tags}", "{n} articles tagged: {tags}", n)
        say(told.format(n=n, tags=", ".join(wanted)))
    return 0 if complete else 1


@click.command("untag", help=_("Take tags off articles."))
@_id
@_names
@pass_settings
def untag(settings: Settings, ids: tuple[Span, ...], names: tuple[str, ...]) -> int:
    """Take tags off."""
    wanted = _tag_names(names)
    with open_library(settings) as library:
        found, complete = find_articles(library, ids)
        targets = [_target(id) for id in found]
        there = {name.casefold() for target in targets for name in library.tags.of(target)}
        library.tags.remove(targets, wanted)
    gone = [name for name in wanted if name.casefold() in there]
    for name in wanted:
        if found and name not in gone:
            complete = False
            complain(_("The tag {name} is on none of these articles.").format(name=name))
    if gone:
        n = len(found)
        told = ngettext("{n} article untagged: {tags}", "{n} articles untagged: {tags}", n)
        say(told.format(n=n, tags=", ".join(gone)))
    return 0 if complete else 1


@click.command(
    "note",
    short_help=_("Write a note on an article or on words of it."),
    help=_(
        "Write a note on an article, or with --passage on words of it. TEXT is Markdown; - reads it from "
        "standard input; an empty TEXT with --passage is a mere highlight."
    ),
)
@click.argument("id", metavar="ID", type=article_id)
@click.argument("text")
@click.option("--passage", default="", metavar="TEXT", help=_("The words of the article the note is about."))
@click.option("--tag", "tags", multiple=True, metavar="NAME", help=_("A tag on the note; may be repeated."))
@pass_settings
def note(settings: Settings, *, id: int, text: str, passage: str, tags: tuple[str, ...]) -> None:
    """Add an annotation."""
    written = sys.stdin.read() if text == "-" else text
    if not written.strip() and not passage.strip():
        raise CommandError(_("The note is empty: write something, or name a --passage to highlight."), code=2)
    names = _tag_names(tags) if tags else []
    with open_library(settings) as library:
        get_article(library, id)
        selector = _find(library, id, passage) if passage.strip() else None
        subject = Subject.PASSAGE if selector else Subject.ARTICLE
        library.annotations.add(id, subject, written, selector, tags=names)
    say(_("Noted on article {id}.").format(id=id))


def _find(library: Library, id: int, passage: str) -> Selector:
    """The first place where the words of `passage` stand, whatever their spaces, apostrophes and case."""
    from tui.library import select
    from tui.text.fold import fold, fold_with_offsets

    version = library.articles.version(id)
    text = version.body.text
    start = text.find(passage)
    if start >= 0:
        return select(text, start, start + len(passage), version.hash)
    folded, offsets = fold_with_offsets(text)
    words = r"\s+".join(map(re.escape, fold(passage).split()))
    found = re.search(words, folded)
    if found is None:
        raise CommandError(
            _(
                "These words are not in article {id}: “{passage}”. Copy them from “coupures show {id}”."
            ).format(id=id, passage=passage)
        )
    return select(text, offsets[found.start()], offsets[found.end() - 1] + 1, version.hash)


def _tag_names(names: tuple[str, ...]) -> list[str]:
    from tui.library.tags import tidy

    wanted = tidy(names)
    if not wanted:
        raise CommandError(_("A tag needs a name with at least one letter or figure."), code=2)
    return wanted


def _target(id: int) -> Target:
    from tui.library import Target

    return Target(TagTarget.ARTICLE, str(id))
