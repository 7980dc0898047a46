"""Cookies a reader gives a source: the `cookies.txt` that browsers and their extensions export.

Sent to the hosts they are for, never changed: what a server sets is forgotten with the answer.
"""

from __future__ import annotations

from http.cookiejar import CookieJar, LoadError, MozillaCookieJar
from pathlib import Path
from urllib.request import Request

from tui.ingest.errors import IngestError
from tui.locale import _


def read_cookies(path: Path) -> CookieJar:
    """The cookies of a file in Netscape's format, sessions' ones too. IngestError, one line with the path."""
    jar = MozillaCookieJar()
    try:
        jar.load(str(path.expanduser()), ignore_discard=True, ignore_expires=True)
    except LoadError as error:
        line = _("{path}: not a cookies.txt: export the cookies of the site in Netscape's format")
        raise IngestError(line.format(path=path)) from error
    except FileNotFoundError as error:
        raise IngestError(_("{name}: there is no such file").format(name=path)) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or _("it cannot be read")
        raise IngestError(_("{path}: {reason}").format(path=path, reason=reason)) from error
    for cookie in jar:
        if cookie.expires == 0:  # what browsers write for the cookies of a session
            cookie.expires = None
    return jar


def cookie_header(jar: CookieJar, url: str) -> str:
    """The Cookie header for one request to `url`, "" when none is meant for it."""
    request = Request(url)  # never opened: it carries the address
    jar.add_cookie_header(request)
    return request.get_header("Cookie") or ""
