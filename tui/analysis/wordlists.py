"""Small word lists in sections: `lexicon/<language>/<name>.txt`, [section] heads, # for remarks."""

from __future__ import annotations

from functools import lru_cache

from tui.analysis.lexicon_files import lexicon_text


@lru_cache(maxsize=8)
def _sections(language: str, name: str) -> dict[str, frozenset[str]]:
    sections: dict[str, set[str]] = {}
    at = sections.setdefault("", set())
    for line in lexicon_text(f"{language}/{name}.txt").splitlines():
        if line.startswith("["):
            at = sections.setdefault(line.strip("[] "), set())
        elif not line.startswith("#"):
            at.update(line.split())
    return {section: frozenset(words) for section, words in sections.items()}


@lru_cache(maxsize=64)
def words(language: str, name: str, section: str = "") -> frozenset[str]:
    """The words of one section of a list (before the first head: section ""), in lower case; empty when it is
    not there.
    """
    return _sections(language, name).get(section, frozenset())
