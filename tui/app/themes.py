"""The colours of the reader: three themes of its own, and what it needs in any other theme.

Speakers have eight colours that keep apart for people with protanopia, deuteranopia and tritanopia too; each
can be read on the background and on the tint under quotes. Beside Textual's variables a theme defines:

`$speaker-1` … `$speaker-8`, `$mark-yellow` and the other colours of annotations, `$tag`, `$note`, `$flag`,
`$unread`, `$faint` (secondary text), `$rule` (lines), `$hit` (background of a search hit), `$tint` (that of
quotes), `$cursor` (that of the current row).
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.color import Color
from textual.theme import Theme

from tui.app.colours import MARKED
from tui.app.contrast import readable
from tui.locale import N_, _

DEFAULT = "coupures"
WITHOUT_COLOUR = "ansi-dark"
"""The theme under NO_COLOR: the terminal's own two colours, since Textual strips all others from it."""

_DARK_SPEAKERS = ["#e9b35a", "#4fbaaf", "#fabbe1", "#7ea4f4", "#c3e491", "#c7abe6", "#f3896d", "#f0ebc4"]
_LIGHT_SPEAKERS = ["#7d4b05", "#176151", "#942c75", "#2850b0", "#2a4e1c", "#53238a", "#77130a", "#4a3129"]
_HIGH_SPEAKERS = ["#f4ad1d", "#66f4e5", "#fdb3c2", "#abbdde", "#aef072", "#ccb0ff", "#d3b88e", "#fdf5af"]
_ANSI_SPEAKERS = [
    *("ansi_yellow", "ansi_cyan", "ansi_magenta", "ansi_blue"),
    *("ansi_green", "ansi_bright_magenta", "ansi_red", "ansi_bright_yellow"),
]


def _speakers(colours: list[str]) -> dict[str, str]:
    return {f"speaker-{number}": colour for number, colour in enumerate(colours, 1)}


def _marks(*colours: str) -> dict[str, str]:
    return {f"mark-{name}": colour for name, colour in zip(MARKED, colours, strict=True)}


_DARK = {
    **_speakers(_DARK_SPEAKERS),
    "tag": "#b79ae6",
    "note": "#8cc97f",
    **_marks("#e3c94f", "#8cc97f", "#82aaff", "#f08fb8", "#f0a05a"),
    "flag": "#eeb85f",
    "unread": "#82aaff",
    "faint": "#8a919d",
    "rule": "#2b3038",
    "hit": "#54420f",
    "tint": "#22262d",
    "cursor": "#20293a",
}
_LIGHT = {
    **_speakers(_LIGHT_SPEAKERS),
    "tag": "#6a3fb0",
    "note": "#2f6a26",
    **_marks("#6f5600", "#2f6a26", "#2455c3", "#a02c69", "#8f4400"),
    "flag": "#8f5501",
    "unread": "#2455c3",
    "faint": "#66645d",
    "rule": "#d8d4ca",
    "hit": "#ffe08a",
    "tint": "#efece5",
    "cursor": "#dfe7f5",
}
_HIGH = {
    **_speakers(_HIGH_SPEAKERS),
    "tag": "#d3befc",
    "note": "#aef072",
    **_marks("#ffe14d", "#aef072", "#a9c8ff", "#ffb3d1", "#ffb870"),
    "flag": "#feb72f",
    "unread": "#9cc2ff",
    "faint": "#c4c4c4",
    "rule": "#8a8a8a",
    "hit": "#6b4e00",
    "tint": "#1c1c1c",
    "cursor": "#001a42",
}


def _controls(own: Mapping[str, str], foreground: str, raised: str) -> dict[str, str]:
    """Textual's variables for scrollbars, lists and fields, out of our own few colours."""
    return {
        "border": own["unread"],
        "border-blurred": own["rule"],
        "scrollbar": own["rule"],
        "scrollbar-hover": own["faint"],
        "scrollbar-active": own["unread"],
        **dict.fromkeys(("scrollbar-background", "scrollbar-background-hover"), raised),
        **dict.fromkeys(("scrollbar-background-active", "scrollbar-corner-color"), raised),
        **dict.fromkeys(("block-cursor-background", "block-cursor-blurred-background"), own["cursor"]),
        **dict.fromkeys(("block-cursor-foreground", "block-cursor-blurred-foreground"), foreground),
        "block-cursor-text-style": "bold",
        "input-selection-background": own["cursor"],
        "input-cursor-background": foreground,
    }


def _theme(name: str, dark: bool, ground: tuple[str, str, str, str], own: Mapping[str, str]) -> Theme:
    background, surface, panel, foreground = ground
    return Theme(
        name=name,
        dark=dark,
        primary=own["unread"],
        secondary=own["tag"],
        accent=own["unread"],
        warning=own["flag"],
        error=own["speaker-7"],
        success=own["note"],
        foreground=foreground,
        background=background,
        surface=surface,
        panel=panel,
        variables={**own, **_controls(own, foreground, background)},
    )


THEMES: tuple[Theme, ...] = (
    _theme("coupures", True, ("#15181d", "#1a1e24", "#20252d", "#dcdfe6"), _DARK),
    _theme("coupures-light", False, ("#fbfaf7", "#f5f3ee", "#efece5", "#23211d"), _LIGHT),
    _theme("coupures-contrast", True, ("#000000", "#000000", "#101010", "#ffffff"), _HIGH),
)
"""Our own themes; the first is the default."""

TITLES = {
    "coupures": N_("Coupures, dark"),
    "coupures-light": N_("Coupures, light"),
    "coupures-contrast": N_("Coupures, high contrast"),
}
"""What our own are called where one is chosen; all others go by their names."""


def described(theme: Theme) -> str:
    """What a theme is, in a few words."""
    if theme.name in TITLES:
        return _("of the program")
    if theme.ansi:
        return _("the terminal’s colours")
    return _("dark") if theme.dark else _("light")


def variables_for(theme: Theme) -> dict[str, str]:
    """Our variables for a theme that does not define them: ours, lifted to be read on its background."""
    own = _DARK if theme.dark else _LIGHT
    if theme.ansi:
        return {**own, **_ansi(theme)}
    background = Color.parse(theme.background or ("#121212" if theme.dark else "#efefef"))
    tint = background.blend(background.get_contrast_text(1.0), 0.07, alpha=1)
    lifted = {
        name: readable(Color.parse(colour), tint, 4.6).hex
        for name, colour in own.items()
        if name not in ("rule", "hit", "tint", "cursor")
    }
    towards = Color.parse(theme.primary)
    return {
        **lifted,
        "rule": background.blend(background.get_contrast_text(1.0), 0.16, alpha=1).hex,
        "hit": background.blend(Color.parse(own["flag"]), 0.3, alpha=1).hex,
        "tint": tint.hex,
        "cursor": background.blend(towards, 0.18, alpha=1).hex,
    }


def _ansi(theme: Theme) -> dict[str, str]:
    """The terminal's own colours, whatever they are."""
    shade = "ansi_bright_black"
    return {
        **_speakers(_ANSI_SPEAKERS),
        "tag": "ansi_magenta",
        "note": "ansi_green",
        **_marks("ansi_yellow", "ansi_green", "ansi_blue", "ansi_magenta", "ansi_bright_red"),
        "flag": "ansi_yellow",
        "unread": "ansi_blue",
        "faint": "ansi_default",
        "rule": shade,
        "hit": "ansi_yellow",
        **dict.fromkeys(("tint", "cursor"), "ansi_default"),
    }
