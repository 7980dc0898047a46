"""Addresses a link or an article may carry: http and https, nothing else."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from tui.text.clean import clean

LONGEST_ADDRESS = 4000
_PLAIN = re.compile(
    r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,4})?(?:/[A-Za-z0-9/_.~%+,:@=-]*)?(?:\?[A-Za-z0-9/_.~%+,:@=&-]+)?(?:#[A-Za-z0-9/_.~%+,:@=&-]+)?"
)
"""An absolute address with nothing in it to mend, as most are: told at a tenth of the cost."""


def web_address(address: str, base: str = "") -> str:
    """`address`, made absolute with `base`, when it is a sound http or https address; "" for any other."""
    if _PLAIN.fullmatch(address) and len(address) <= LONGEST_ADDRESS:
        return address
    address = address.strip()
    if not address or len(address) > LONGEST_ADDRESS:
        return ""
    try:
        absolute = urljoin(base, address) if base else address
        parts = urlsplit(absolute)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host or host.startswith("-"):
        return ""
    absolute = absolute.replace(" ", "%20")
    sound = clean(absolute) == absolute and not any(char.isspace() for char in absolute)
    return absolute if sound else ""
