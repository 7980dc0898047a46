"""How colours look to people with a colour-vision deficiency, and how far apart they then are.

Matrices of G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, “A Physiologically-based Model for Simulation
of Color Vision Deficiency”, IEEE TVCG 15(6), 2009, severity 1.0, applied to linear RGB. Distances are those
of CIE 1976 L*a*b* under D65.
"""

from __future__ import annotations

import math

from textual.color import Color

Triple = tuple[float, float, float]

NORMAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
DEFICIENCIES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def apart(one: Color, other: Color, vision: tuple[Triple, Triple, Triple] = NORMAL) -> float:
    """Distance in CIELAB of two colours as `vision` sees them; 2.3 is just noticeable."""
    return math.dist(_lab(one, vision), _lab(other, vision))


def _lab(colour: Color, vision: tuple[Triple, Triple, Triple]) -> Triple:
    linear = tuple(_linear(value / 255) for value in colour.rgb)
    seen = tuple(min(1.0, max(0.0, value)) for value in _times(vision, linear))
    x, y, z = (_cube_root(value / white) for value, white in zip(_times(_TO_XYZ, seen), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _times(matrix: tuple[Triple, Triple, Triple], vector: tuple[float, ...]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _cube_root(value: float) -> float:
    return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
