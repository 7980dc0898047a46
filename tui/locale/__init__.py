"""The words shown to people, in French or English.

English is the language of message ids; French comes from the catalogue under `fr/LC_MESSAGES`. A leaf:
imports nothing of ours. `_` translates when it is called, so texts kept in tables are marked with `N_` and
translated where they are shown.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from gettext import NullTranslations

LANGUAGES = ("fr", "en")
"""Languages the program speaks."""

_state: dict[str, NullTranslations | str] = {}


def detect(environment: Mapping[str, str] = os.environ) -> str:
    """The language of the environment: COUPURES_LANG, else the locale of messages; English by default."""
    for variable in ("COUPURES_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(variable, "")
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def set_language(code: str) -> None:
    """Speak `code` ("fr" or "en") from now on. ValueError for another language."""
    if code not in LANGUAGES:
        raise ValueError(f"language {code!r} is not one of {', '.join(LANGUAGES)}")
    _state["language"] = code
    _state.pop("translations", None)


def language() -> str:
    """The language spoken now: "fr" or "en"."""
    code = _state.get("language")
    if not isinstance(code, str):
        code = _state["language"] = detect()
    return code


def _translations() -> NullTranslations:
    translations = _state.get("translations")
    if not isinstance(translations, NullTranslations):
        if language() == "en":
            translations = NullTranslations()
        else:
            from tui.locale.catalogue import load

            translations = load(language())
        _state["translations"] = translations
    return translations


def _(message: str) -> str:
    """`message` in the language spoken; unchanged when the catalogue lacks it."""
    return _translations().gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int) -> str:
    """The form for `n` things, by the plural rule of the language spoken; the caller fills values in."""
    return _translations().ngettext(singular, plural, n)


def N_(message: str) -> str:  # noqa: N802 - gettext's customary name
    """Mark `message` for the catalogue without translating it now."""
    return message


__all__ = ["LANGUAGES", "N_", "_", "detect", "language", "ngettext", "set_language"]
