"""Whose machine an address names: one of the open internet, or this one and its network. Asks nobody."""

from __future__ import annotations

import socket
from ipaddress import IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from yarl import URL

_NAT64 = ip_network("64:ff9b::/96")
"""IPv4 addresses as IPv6 (RFC 6052)."""
_NEVER_PUBLIC = (ip_network("::/96"), ip_network("64:ff9b:1::/48"))
"""IPv4 addresses as IPv6: a way given up (RFC 4291, 2.5.5.1), and a network's own (RFC 8215)."""
_OWN_NAMES = ("local", "internal", "home.arpa")
"""Endings of names that only a network itself gives (RFC 6762, ICANN 2024, RFC 8375)."""


def host_of(url: str) -> str:
    """The host of a sound address as it is connected to, lower-cased, without port.

    Digits and dots of other scripts (127。0。0。1) are read as the client reads them: as an address.
    """
    try:
        host = URL(url).raw_host
    except ValueError:  # the client refuses it for the same reason
        host = urlsplit(url).hostname
    return (host or "").rstrip(".")


def is_public(address: str) -> bool:
    """Whether a numeric IP address can belong to a machine of the open internet.

    Loopback, private, link-local, shared (RFC 6598), multicast and reserved ones do not, nor IPv6 addresses
    that wrap one of those (mapped, 6to4, Teredo).
    """
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if wrapped is not None:
            return is_public(str(wrapped))
        if ip in _NAT64:
            return is_public(str(ip_address(int(ip) & 0xFFFFFFFF)))
        if any(ip in network for network in _NEVER_PUBLIC):
            return False
    return ip.is_global and not ip.is_multicast


def says_it_is_inside(host: str) -> bool:
    """Whether `host` is localhost, or an IP address, however written, that is not public."""
    if host == "localhost" or host.endswith(".localhost"):  # a proxy would find it, and itself with it
        return True
    try:
        packed = socket.inet_aton(host)
    except OSError:
        address = host
    else:
        address = socket.inet_ntoa(packed)  # 127.1, 0x7f000001, 2130706433
    try:
        return not is_public(address)
    except ValueError:
        return False


def seems_inside(host: str) -> bool:
    """Whether `host` is by its name alone of this machine or its network: `nas.local` and `intranet` too."""
    own = "." not in host and ":" not in host
    return own or says_it_is_inside(host) or any(host.endswith(f".{ending}") for ending in _OWN_NAMES)
