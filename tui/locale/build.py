"""Build hook: compiles the message catalogues into the wheel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes a `.mo` beside each `.po` of the package before files are collected."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every catalogue; called by hatchling once a build target."""
        for source in sorted(Path(self.root, "tui", "locale").glob("*/LC_MESSAGES/*.po")):
            compile_catalogue(source, source.with_suffix(".mo"))


def compile_catalogue(source: Path, compiled: Path) -> None:
    """Compile the catalogue `source` (.po) to `compiled` (.mo)."""
    with source.open("rb") as file:
        catalogue = read_po(file)
    with compiled.open("wb") as file:
        write_mo(file, catalogue)
