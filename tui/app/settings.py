"""How one likes to read, remembered from one day to the next: a small TOML file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from tui.app.colours import MARKED
from tui.app.reading.spacing import Spacing
from tui.locale import _
from tui.text.clean import clean_line

NARROWEST, WIDEST = 50, 100
"""Cells of a line of text one may choose; the readable range is 66 to 80."""
MEASURE = 72


class Panel(StrEnum):
    """The page of the panel that is shown."""

    WHO = "who"
    ANNOTATIONS = "annotations"
    DETAILS = "details"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered. `theme` is "" until one was chosen; `colour` is that of `tui.app.colours` in which
    something was highlighted last; `searches`: whether the words of the saved searches are lit in the text.
    """

    measure: int = MEASURE
    spacing: Spacing = Spacing.NORMAL
    theme: str = ""
    panel: Panel = Panel.WHO
    colour: str = ""
    searches: bool = True


@dataclass(slots=True)
class SettingsFile:
    """Settings that are kept in the file `path`; without one, as long as the program runs.

    What cannot be read is left at its default. The file is then not written to, so that a slip of the hand
    does not cost what else stands in it.
    """

    path: Path | None = None
    now: Settings = field(default_factory=Settings)
    fault: str = ""
    """One line on what is wrong in the file; "" when all is well."""

    @classmethod
    def read(cls, path: Path | None, themes: Iterable[str] = ()) -> SettingsFile:
        """Read `path`, which may not be there yet; `themes` are those there are to choose from."""
        if path is None:
            return cls(path)
        try:
            found = _parsed(path)
        except FileNotFoundError:
            return cls(path)
        except OSError as error:
            return cls(path, fault=_line(path, error.strerror or str(error)))
        except ValueError as error:
            return cls(path, fault=_line(path, _("this is not TOML: {reason}").format(reason=error)))
        good, faults = _sorted(found, themes)
        return cls(path, replace(Settings(), **good), _line(path, faults[0]) if faults else "")

    def change(self, **values: Any) -> str:
        """Take on other values and write them; what went wrong in a line, "" when nothing did."""
        changed = replace(self.now, **values)
        if changed == self.now:
            return ""
        self.now = changed
        if self.path is None or self.fault:
            return self.fault
        try:
            _write(self.path, _as_toml(changed))
        except OSError as error:
            return _("{path} cannot be written: {reason}.").format(path=self.path, reason=error.strerror)
        return ""


def _line(path: Path, fault: str) -> str:
    said = _("{path}: {fault}. Put it right: until then nothing is written to it.")
    return clean_line(said.format(path=path, fault=fault))


def _parsed(path: Path) -> dict[str, Any]:
    """The file's keys and values. ValueError when it is not TOML."""
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))


def _sorted(found: dict[str, Any], themes: Iterable[str]) -> tuple[dict[str, Any], list[str]]:
    """The values that make sense, and a few words on each of the others."""
    readers: dict[str, tuple[Callable[[Any], Any], str]] = {
        "measure": (_measure, _("a number from {least} to {most}").format(least=NARROWEST, most=WIDEST)),
        "spacing": (Spacing, ", ".join(Spacing)),
        "theme": (_one_of(themes), _("the name of a theme")),
        "panel": (Panel, ", ".join(Panel)),
        "colour": (_one_of(MARKED), ", ".join(MARKED)),
        "searches": (_yes_or_no, _("true or false")),
    }
    good: dict[str, Any] = {}
    faults: list[str] = []
    for key, value in found.items():
        if key not in readers:
            known = ", ".join(each.name for each in fields(Settings))
            faults.append(_("“{key}” is no setting (there are: {known})").format(key=key, known=known))
            continue
        read, wanted = readers[key]
        try:
            good[key] = read(value)
        except (ValueError, TypeError):
            faults.append(_("“{key}” must be {wanted}").format(key=key, wanted=wanted))
    return good, faults


def _measure(value: Any) -> int:
    if type(value) is not int or not NARROWEST <= value <= WIDEST:
        raise ValueError(value)
    return value


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _one_of(names: Iterable[str]) -> Callable[[Any], str]:
    allowed = {"", *names}

    def read(value: Any) -> str:
        if value not in allowed:
            raise ValueError(value)
        return str(value)

    return read


def _as_toml(settings: Settings) -> str:
    import json

    # A JSON number or string is a TOML one.
    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in asdict(settings).items())


def _write(path: Path, text: str) -> None:
    """Write the whole file or nothing of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
