"""A few pictures of the main screen, to be looked at when they change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.widgets import Input

from tests.app.press import id_of, now, said
from tests.app.screen import press, settle
from tui.app.application import ReaderApp
from tui.library import Library

PICTURES = {
    "three_panes": ((160, 45), "coupures", ("enter", "right_parenthesis")),
    "panel_under_the_text": ((116, 40), "coupures", ("j",)),
    "one_pane": ((80, 24), "coupures", ("j", "s", "space")),
    "light": ((116, 40), "coupures-light", ("enter", "right_parenthesis")),
    "high_contrast": ((116, 40), "coupures-contrast", ("enter", "right_parenthesis")),
    "palette": ((116, 40), "coupures", ("ctrl+p",)),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_main_screen_looks_like_this(
    name: str, morning: Library, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    size, theme, keys = PICTURES[name]
    said(morning, id_of(morning, "Congo"))
    app = ReaderApp(morning, now)

    async def look(pilot: Any) -> None:
        app.theme = theme
        await settle(pilot)
        await press(pilot, *keys)
        for field in app.screen.query(Input):
            field.cursor_blink = False
        app.main.footer.say("")
        await settle(pilot)

    assert snap_compare(app, terminal_size=size, run_before=look)
