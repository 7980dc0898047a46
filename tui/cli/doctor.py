"""`coupures doctor`: is the library well, and where is everything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.errors import CommandError
from tui.cli.output import complain, say, say_json
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext

if TYPE_CHECKING:
    from tui.library import Library


@click.command(
    "doctor",
    short_help=_("Check, repair or back up the library; say where it is."),
    help=_(
        "Check the library; --repair mends what can be mended, --backup copies it, --paths says where it is."
    ),
)
@click.option("--repair", is_flag=True, help=_("Mend what can be mended; nothing of yours is lost."))
@click.option("--backup", metavar="FILE", help=_("Copy the whole library to FILE, even while it is in use."))
@click.option("--paths", is_flag=True, help=_("Print where the files are, check nothing."))
@click.option("--json", "as_json", is_flag=True, help=_("Print JSON."))
@pass_settings
def doctor(settings: Settings, repair: bool, backup: str | None, paths: bool, as_json: bool) -> int:
    """Look after the library."""
    from tui.library import LibraryError

    if paths:
        _say_paths(settings.library, as_json)
        return 0
    _require(settings.library)
    try:
        with open_library(settings) as library:
            if backup:
                return _back_up(library, Path(backup).expanduser())
            faults = library.maintenance.repair() if repair else library.maintenance.check()
            articles = library.articles.counts().total
    except LibraryError as error:
        complain(str(error))
        _say_backups(settings.library)
        return 1
    if as_json:
        say_json({"library": str(settings.library), "articles": articles, "faults": faults})
    else:
        _say_faults(settings.library, articles, faults, repair)
    return 1 if faults else 0


def _require(path: Path) -> None:
    if not path.exists():
        raise CommandError(
            _("There is no library at {path} yet: “coupures import FILE” makes one.").format(path=path)
        )


def _back_up(library: Library, target: Path) -> int:
    if target.is_dir():
        raise CommandError(_("{path} is a folder: name a file for the copy.").format(path=target), code=2)
    if target.exists() and not _is_library(target):
        raise CommandError(
            _("{path} is there already and no library: choose another name.").format(path=target)
        )
    library.maintenance.backup(target)
    say(_("Copied to {path}").format(path=target))
    return 0


def _is_library(path: Path) -> bool:
    """Whether a file may be written over by a copy: an earlier copy may, somebody's letter may not."""
    from tui.library.migrations import APPLICATION_ID

    with path.open("rb") as file:
        header = file.read(72)
    return header[68:72] == APPLICATION_ID.to_bytes(4)


def _say_faults(path: Path, articles: int, faults: list[str], repaired: bool) -> None:
    told = ngettext("{path}: {n} article", "{path}: {n} articles", articles)
    say(told.format(path=path, n=articles))
    for fault in faults:
        say(f"- {fault}")
    if not faults:
        say(_("All is well."))
    elif repaired:
        say(_("This could not be mended: go back to a backup, or import the articles into a new library."))
    else:
        say(_("“coupures doctor --repair” mends what can be mended."))


def _backups(path: Path) -> list[Path]:
    """Copies that migrations left beside the library, newest first."""
    found = [p for p in path.parent.glob(f"{path.name}.*") if p.name.endswith(".backup")]
    return sorted(found, key=lambda p: p.stat().st_mtime, reverse=True)


def _say_backups(path: Path) -> None:
    for backup in _backups(path):
        say(_("There is a backup: {path}").format(path=backup))


def _say_paths(path: Path, as_json: bool) -> None:
    files = [p for p in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))) if p.exists()]
    if as_json:
        say_json(
            {
                "library": str(path),
                "files": [str(file) for file in files],
                "backups": [str(backup) for backup in _backups(path)],
            }
        )
        return
    say(_("Library: {path}").format(path=path))
    if not files:
        say(_("It does not exist yet."))
    for file in files:
        size = file.stat().st_size
        say(f"  {file.name}  {size // 1024} KiB")
    _say_backups(path)
