"""Reads the files of `tui/analysis/lexicon`."""

from __future__ import annotations

import os.path

_FOLDER = os.path.join(os.path.dirname(__file__), "lexicon")  # noqa: PTH118, PTH120


def lexicon_text(name: str) -> str:
    """The text of a lexicon file, named from its folder on: `fr/cues.txt`."""
    # With pathlib the import of the analysis would take a tenth longer.
    with open(f"{_FOLDER}/{name}", encoding="utf-8") as file:  # noqa: PTH123
        return file.read()


def language_folder(language: str) -> str:
    """The folder of a language's own files; unknown languages read as French."""
    return "en" if language == "en" else "fr"
