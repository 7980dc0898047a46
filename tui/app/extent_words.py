"""How much of an article a text is: said wherever the text is shown, so that no teaser passes for it."""

from __future__ import annotations

from tui.app.rows import TRUNCATED
from tui.locale import _
from tui.model import Extent, Origin


def cut_short(extent: Extent, origin: Origin) -> str:
    """That only the beginning is there, and for whom or why; "" when nothing says so."""
    if extent is not Extent.TRUNCATED:
        return ""
    return f"{TRUNCATED} {_('truncated (subscribers)') if origin is Origin.PAGE else _('truncated (feed)')}"


def advice(extent: Extent, origin: Origin) -> str:
    """What can be done about it, in one line; "" for what is not cut short."""
    if extent is not Extent.TRUNCATED:
        return ""
    if origin is Origin.PAGE:
        return _(
            "Only the beginning: the rest is for subscribers. With cookies of yours (g s, C), x reads it."
        )
    return _("Only the beginning: that is all the feed gives. x fetches the page.")
