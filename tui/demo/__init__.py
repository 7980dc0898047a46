"""A library to try the program on: eighteen invented articles, and what a reader made of them.

Every newspaper, person and fact in it is invented. It lives in a cache folder of its own, never in the
user's library.
"""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from tui.demo.building import build_demo

__all__ = ["build_demo", "demo_library"]


def demo_library(reset: bool = False, today: date | None = None) -> Path:
    """The file of the demonstration's library, built when it is not there yet, when the demonstration has
    changed since, or with `reset`. Raises LibraryError or OSError when it cannot be written.
    """
    import platformdirs

    path = Path(platformdirs.user_cache_dir("coupures", appauthor=False)) / "demo.db"
    built = path.with_suffix(".version")
    if reset or not path.exists() or not built.exists() or built.read_text(encoding="ascii") != _version():
        built.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        build_demo(path, today)
        built.write_text(_version(), encoding="ascii")
    return path


def _version() -> str:
    """What the demonstration is made of, as a short digest: its files and the analyser."""
    from tui.analysis import ANALYSER_VERSION
    from tui.demo.acts import ACTS
    from tui.demo.dated import ARTICLES

    digest = hashlib.blake2b(str(ANALYSER_VERSION).encode(), digest_size=8)
    for file in (ACTS, *sorted(ARTICLES.glob("*.md"))):
        digest.update(file.read_bytes())
    return digest.hexdigest()
