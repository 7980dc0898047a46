"""Loading of a message catalogue: the compiled one, else its source.

A wheel holds `coupures.mo`, compiled when it is built. A source checkout may have none, or an older one: the
`.po` file is then read as it is, with the part of the format that our catalogues use.
"""

from __future__ import annotations

import ast
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

DOMAIN = "coupures"
_FOLDER = Path(__file__).parent

Entries = dict[str, tuple[str, ...]]
"""Message id to its translated forms."""


class SourceTranslations(NullTranslations):
    """Translations read from a `.po` file, of a language whose plural starts above one (French)."""

    def __init__(self, entries: Entries) -> None:
        super().__init__()
        self._entries = entries

    def gettext(self, message: str) -> str:
        """The translation of `message`, or itself."""
        return self._entries.get(message, (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for `n`; by the English rule when the catalogue lacks the message."""
        forms = self._entries.get(msgid1)
        if forms is None or len(forms) < 2:
            return msgid1 if n == 1 else msgid2
        return forms[n > 1]


@cache
def load(language: str) -> NullTranslations:
    """The catalogue of `language`; an empty one (message ids are shown) when the package holds none."""
    folder = _FOLDER / language / "LC_MESSAGES"
    source, compiled = folder / f"{DOMAIN}.po", folder / f"{DOMAIN}.mo"
    if compiled.exists() and not (source.exists() and source.stat().st_mtime > compiled.stat().st_mtime):
        with compiled.open("rb") as file:
            return GNUTranslations(file)
    return SourceTranslations(read_po(source)) if source.exists() else NullTranslations()


def read_po(path: Path) -> Entries:
    """Message id to its forms (one, or one for each plural). Untranslated and fuzzy entries are left out."""
    entries: Entries = {}
    for block in path.read_text("utf-8").split("\n\n"):
        msgid, forms = _entry(block)
        if msgid and all(forms):
            entries[msgid] = forms
    return entries


def _entry(block: str) -> tuple[str, tuple[str, ...]]:
    """Message id and forms of one entry; ("", ()) for the header, a comment or a fuzzy entry."""
    fields: dict[str, list[str]] = {}
    current: list[str] = []
    for line in block.splitlines():
        if line.startswith("#,") and "fuzzy" in line:
            return "", ()
        if line.startswith("msg"):
            keyword, _, value = line.partition(" ")
            current = fields.setdefault(keyword, [])
            current.append(_unquote(value))
        elif line.startswith('"'):
            current.append(_unquote(line))
    forms = tuple("".join(parts) for keyword, parts in fields.items() if keyword.startswith("msgstr"))
    return "".join(fields.get("msgid", ())), forms


def _unquote(quoted: str) -> str:
    """The text of a quoted string of the format, whose escapes are those of C (and Python)."""
    return str(ast.literal_eval(quoted)) if "\\" in quoted else quoted.strip()[1:-1]
