"""Write the tables of the READMEs from the program itself: `python -m tests.readme`."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from tui.locale import _, language, set_language

ROOT = Path(__file__).resolve().parent.parent
GOLD = (ROOT / "tests/gold/dev", ROOT / "tests/gold/check")
"""Annotated articles: those the rules were made with, and those kept aside."""
READMES = {"en": ROOT / "README.md", "fr": ROOT / "README.fr.md"}


def main(spoken: str = "") -> None:
    """Rewrite what stands between the markers of each README, or of the one in language `spoken`.

    Each in a process of its own, since the help of a command is in the language it was imported in.
    """
    if not spoken:
        for each in READMES:
            subprocess.run([sys.executable, "-m", "tests.readme", each], cwd=ROOT, check=True)
        return
    path = READMES[spoken]
    path.write_text(up_to_date(path.read_text(encoding="utf-8"), spoken, TABLES), encoding="utf-8")


def up_to_date(text: str, spoken: str, names: Iterable[str]) -> str:
    """The README's text with these tables as the program has them now, in language `spoken`."""
    set_language(spoken)
    for name in names:
        made = TABLES[name]()
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = pattern.sub(lambda found, made=made: f"{found[1]}{made}{found[2]}", text)
    return text


def keys() -> str:
    """Every key of the reader and what it does, a row a command."""
    from tui.app.commands import keys_table

    rows, last = [], ""
    for group, pressed, does in keys_table():
        shown = f"**{group}**" if group != last else ""
        typed = "  ".join(f"`` {key} ``" if "`" in key else f"`{key}`" for key in pressed.split("  "))
        rows.append(f"| {shown} | {typed} | {_cell(does)} |")
        last = group
    return _table(("", _("Keys"), ""), rows)


def commands() -> str:
    """Every command of the command line and what it does."""
    from tui.cli.lazy import in_short
    from tui.cli.root import SECTIONS, build

    group = build(None)  # type: ignore[arg-type]
    rows = []
    for section, names in SECTIONS:
        for index, name in enumerate(names):
            command = group.get_command(None, name)  # type: ignore[arg-type]
            assert command is not None
            shown = f"**{_(section)}**" if index == 0 else ""
            rows.append(f"| {shown} | `coupures {name}` | {_cell(in_short(command))} |")
    return _table(("", "", ""), rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _table(head: tuple[str, ...], rows: list[str]) -> str:
    return "\n".join([f"| {' | '.join(head)} |", "|---" * len(head) + "|", *rows, ""])


def figures() -> str:
    """What `make eval` measures on each set of annotated articles."""
    from tests.gold.run_eval import measure

    columns = []
    for folder in GOLD:
        columns += [measure([folder], each, set(), set())[0].report() for each in ("fr", "en")]
    rows = []
    for name, titles in FIGURES.items():
        values = [column[name].get("f1", column[name].get("share", 0.0)) for column in columns]
        rows.append(f"| {titles[language()]} | {' | '.join(f'{value:.2f}' for value in values)} |")
    return _table(HEAD[language()], rows)


HEAD = {
    "en": ("", "French, developed on", "English, developed on", "French, kept aside", "English, kept aside"),
    "fr": (
        "",
        "français, mise au point",
        "anglais, mise au point",
        "français, mis de côté",
        "anglais, mis de côté",
    ),
}

FIGURES = {
    "quotes": {"en": "Words between marks (F1)", "fr": "Propos entre guillemets (F1)"},
    "indirect": {"en": "Reported speech (F1)", "fr": "Propos rapportés (F1)"},
    "speaker": {"en": "Speaker by full name (share)", "fr": "Locuteur par son nom complet (part)"},
    "actors": {"en": "Actors, span and kind (F1)", "fr": "Acteurs, étendue et type (F1)"},
    "linking": {"en": "Names linked to the right actor (share)", "fr": "Noms rattachés au bon acteur (part)"},
    "roles": {"en": "Roles (share)", "fr": "Fonctions (part)"},
}

TABLES: dict[str, Callable[[], str]] = {
    "commands": commands,
    "keys": keys,
    "figures": figures,
}


if __name__ == "__main__":
    main(*sys.argv[1:])
