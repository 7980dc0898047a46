"""`coupures show` and `coupures open`: one article, here or in the web browser."""

from __future__ import annotations

import click

from tui.cli.errors import CommandError
from tui.cli.ids import article_id, get_article
from tui.cli.output import say, say_exactly, say_json
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _

FORMATS = ("text", "md", "html", "json")


@click.command(
    "show",
    short_help=_("Print an article: text, Markdown, HTML or JSON."),
    help=_(
        "Print an article: its bare text, Markdown with who says what and your notes (what is printed by "
        "default), a self-contained HTML page, or JSON."
    ),
)
@click.argument("id", metavar="ID", type=article_id)
@click.option("--format", "form", type=click.Choice(FORMATS), default="md", help=_("How to print it."))
@click.option("--json", "as_json", is_flag=True, help=_("The same as --format json."))
@pass_settings
def show(settings: Settings, *, id: int, form: str, as_json: bool) -> None:
    """Print one article."""
    with open_library(settings) as library:
        get_article(library, id)
        if as_json or form == "json":
            from tui.review.as_json import article_as_json

            say_json(article_as_json(library, id))
        else:
            from tui.review import render_article

            say_exactly(render_article(library, id, form))


@click.command("open", help=_("Open an article in the web browser, or print its address."))
@click.argument("id", metavar="ID", type=article_id)
@click.option("--print", "only_print", is_flag=True, help=_("Print the address, open nothing."))
@pass_settings
def open_article(settings: Settings, *, id: int, only_print: bool) -> None:
    """Open the page of one article."""
    with open_library(settings) as library:
        url = get_article(library, id).url
    if not url:
        raise CommandError(_("Article {id} has no address: it was not read on the web.").format(id=id))
    if not url.lower().startswith(("https://", "http://")) or any(char.isspace() for char in url):
        raise CommandError(_("The address of article {id} is no web address: {url}").format(id=id, url=url))
    if only_print:
        say(url)
        return
    import webbrowser

    if not webbrowser.open(url):
        raise CommandError(_("No web browser was found: set BROWSER, or go to {url}").format(url=url))
