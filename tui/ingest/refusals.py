"""What a status that is not success means for the reader, and what can be done."""

from __future__ import annotations

from datetime import datetime

from tui.locale import _
from tui.locale.dates import clock


def refusal(url: str, status: int, wait: datetime | None) -> str:
    """One line for an answer with `status`; `wait`: the server asked to be left alone until then."""
    if status in (401, 402, 403, 451):
        line = _("{address}: the server refuses it to programs or to non-subscribers (status {status})")
    elif status == 410:
        line = _("{address}: it is gone for good (status {status}) and is not asked for any more")
    elif status == 404:
        line = _("{address}: there is nothing at this address (status {status}); check or remove it")
    elif wait is not None:
        line = _("{address}: the server wants to be left alone until {time} (status {status})")
    elif status == 429:
        line = _("{address}: the server wants to be asked less often (status {status}); try again later")
    elif status >= 500:
        line = _("{address}: the server has a fault (status {status}); try again later")
    else:
        line = _("{address}: the server answered with status {status}")
    return line.format(address=url, status=status, time="" if wait is None else clock(wait))
