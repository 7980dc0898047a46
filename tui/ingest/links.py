"""Addresses a link or an article may carry: http and https, nothing else."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from tui.text.clean import clean

LONGEST_ADDRESS = 4000


def web_address(address: str, base: str = "") -> str:
    """`address`, made absolute with `base`, when it is a sound http or https address; "" for any other."""
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
