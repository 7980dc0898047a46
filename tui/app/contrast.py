"""Contrast of colours after WCAG 2, and lifting of a colour until it can be read."""

from __future__ import annotations

from textual.color import Color

READABLE = 4.5
"""Least contrast of text, WCAG 2 level AA."""
ENHANCED = 7.0
"""Least contrast of text, WCAG 2 level AAA."""
_STEPS = 20


def luminance(colour: Color) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(value / 255) for value in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio of two opaque colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: Color, background: Color, least: float = READABLE) -> Color:
    """`colour`, taken towards white or black only as far as it must to reach `least` on `background`."""
    end = max((Color(255, 255, 255), Color(0, 0, 0)), key=lambda extreme: contrast(extreme, background))
    mixed = (colour.blend(end, step / _STEPS) for step in range(_STEPS + 1))
    return next((each for each in mixed if contrast(each, background) >= least), end)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
