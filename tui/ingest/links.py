"""Addresses a link or an article may carry: http and https, nothing else."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from tui.text.clean import clean

LONGEST_ADDRESS = 4000
_PLAIN = re.compile(
    r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,4})?(?:/[A-Za-z0-9/_.~%+,:@=-]*)?"
    r"(?:\?[A-Za-z0-9/_.~%+,:@=&-]+)?(?:#[A-Za-z0-9/_.~%+,:@=&-]+)?"
)
"""An absolute address with nothing in it to mend, as most are: told at a tenth of the cost."""

_TRACKING = re.compile(
    r"(?:utm|at|pk|mtm|matomo|piwik|ns|mc|hsa|wt|stm|oly|vero|cm|ito|intcmp|xtor|xts|xtref|fb_action|fb_source)"
    r"(?:_|$).*|xt(?:or|ref|s|cr|np|dt)|(?:fbc|gc|twc|ttc|yc|dc)lid|msclkid|(?:gbra|wbra)id|gclsrc|igshid|igsh|s_cid|cmpid"
    r"|ncid|ocid|smid|mkt_tok|__twitter_impression|_hsenc|_hsmi|mbid|ref_src|sr_share|echobox|esrc|sfnsn|spm"
    r"|campaign_?id|(?:rss|feed|from|src|source|origin|ref|mode|xtor)",
    re.IGNORECASE,
)
"""Names of parameters that say where a reader came from, not what is asked for."""
_WHENCE = re.compile(
    r"(?:rss|feeds?|atom|flux|xml|newsletter|twitter|facebook|mail|rss[-_].*)\d*", re.IGNORECASE
)
"""What the last of them must say to be one: `?source=rss`, but not `?source=42`."""
_WEAK = frozenset("rss feed from src source origin ref mode".split())


def article_address(address: str) -> str:
    """A sound address without what only tells its publisher where the reader came from.

    The same article then has the same address in every feed that brings it (`#xtor=RSS-1`, `?utm_source=…`,
    `?at_medium=…`). Everything else stays as it is.
    """
    if "?" not in address and "#" not in address:
        return address
    front, mark, fragment = address.partition("#")
    path, question, query = front.partition("?")
    if question:
        kept = [part for part in query.split("&") if not _is_tracking(part)]
        front = f"{path}?{'&'.join(kept)}" if any(kept) else path
    if mark and (not fragment or all(_is_tracking(part) for part in re.split("[&?]", fragment))):
        return front
    return f"{front}{mark}{fragment}"


def _is_tracking(parameter: str) -> bool:
    name, equals, value = parameter.partition("=")
    if not equals or not _TRACKING.fullmatch(name):
        return False
    return name.lower() not in _WEAK or bool(_WHENCE.fullmatch(value))


def is_front_page(address: str) -> bool:
    """Whether an address is a site's front page, which is no article's own."""
    if address.count("/") > 3:
        return False
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query and not parts.fragment


def web_address(address: str, base: str = "") -> str:
    """`address`, made absolute with `base`, when it is a sound http or https address; "" for any other."""
    if len(address) <= LONGEST_ADDRESS and _PLAIN.fullmatch(address):
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
