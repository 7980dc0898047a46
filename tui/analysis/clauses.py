"""Whether a stretch of words holds a clause: a finite verb with its subject."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from tui.analysis.document import Document, Kind

_LEXICON = Path(__file__).parent / "lexicon"

_SUBJECTS = {
    "fr": frozenset(
        "je j' tu il elle on nous vous ils elles c' ça cela ceci -je -tu -il -elle -on -nous -vous -ils -elles -t-il "
        "-t-elle -t-on -ce".split()
    ),
    "en": frozenset("i you he she it we they that's it's there".split()),
}
_RELATIVES = frozenset("qui who which that dont où".split())


@lru_cache(maxsize=2)
def finite_verbs(language: str) -> frozenset[str]:
    """Frequent finite forms that are seldom anything else, in lower case."""
    lines = (_LEXICON / language / "verbs.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_finite(document: Document, token: int) -> bool:
    """Whether a token is a frequent finite verb."""
    return document.lower[token] in finite_verbs(document.language)


def has_clause(document: Document, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` (not included) hold a finite verb and its subject."""
    subjects = _SUBJECTS[document.language]
    verbs = finite_verbs(document.language)
    subject_seen = False
    for token in range(first, last):
        word = document.lower[token]
        kind = document.kinds[token]
        if word in subjects:
            return True
        if word in verbs or kind == Kind.ENDING and word in ("'re", "'ve", "'ll", "'m"):
            if subject_seen:
                return True
        elif (
            kind != Kind.SIGN
            and word not in _RELATIVES
            and word not in ("ne", "n'", "se", "s'", "en", "y", "not")
        ):
            subject_seen = True
        elif word in _RELATIVES:
            subject_seen = False
    return False
