"""The proxy of the environment (`http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`), or of the system.

Read here and not by the HTTP client, which would also send passwords of ~/.netrc to hosts that feeds name.
"""

from __future__ import annotations

from urllib.request import getproxies, proxy_bypass

from yarl import URL

from tui.locale import _


class UnknownProxyError(Exception):
    """The environment names a proxy that is none of HTTP; `str(error)` is a translated reason."""


class Proxies:
    """The proxies there are now."""

    def __init__(self) -> None:
        self._found = getproxies()

    def ask_for(self, url: str) -> str | None:
        """The proxy to ask for a sound address, None to ask its host. Without a scheme it is one of HTTP."""
        if not self._found:
            return None
        parts = URL(url)
        proxy = self._found.get(parts.scheme) or self._found.get("all")
        if not proxy or proxy_bypass(parts.host or ""):
            return None
        if "://" not in proxy:
            proxy = f"http://{proxy}"
        address = _sound(proxy)
        if address.scheme not in ("http", "https"):
            raise UnknownProxyError(
                _("the proxy {proxy} of the environment is not of http or https").format(
                    proxy=address.with_user(None)
                )
            )
        return proxy


def _sound(proxy: str) -> URL:
    """A proxy as an address. Where it is none, it is not shown: a password may be anywhere in it."""
    try:
        address = URL(proxy)
    except ValueError:
        address = URL()
    if not address.host or (not address.port and address.scheme in ("http", "https")):
        raise UnknownProxyError(
            _("the proxy of the environment is no sound address: check http_proxy, https_proxy and all_proxy")
        )
    return address
