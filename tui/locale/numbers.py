"""Numbers as people of each language write them."""

from __future__ import annotations

from tui.locale import language

_THOUSANDS = {"fr": "\u202f", "en": ","}


def number(value: int) -> str:
    """`value` with its thousands apart: «1 234» (narrow no-break space), “1,234”."""
    return f"{value:,}".replace(",", _THOUSANDS[language()])


def percent(value: int) -> str:
    """«62 %» (no-break space), “62%”."""
    return f"{value}\u00a0%" if language() == "fr" else f"{value}%"


def decimal(value: float) -> str:
    """A number with one decimal: «5,1», “5.1”."""
    written = f"{value:.1f}"
    return written.replace(".", ",") if language() == "fr" else written
