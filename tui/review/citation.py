"""Citations of articles as each language's press writes them."""

from __future__ import annotations

import re
from datetime import datetime

from tui.locale import language as spoken_language
from tui.model import Article

_MONTHS = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_INNER_FRENCH = re.compile(r"«[\s\u00a0\u202f]*(.*?)[\s\u00a0\u202f]*»")


def citation(article: Article, language: str = "") -> str:
    """The citation of an article on one line; parts it lacks are left out.

    French (`language` "fr"): « Titre », Source, 12 mars 2026, par Léa Martin, URL. English: Léa Martin,
    “Title”, Source, 12 March 2026, URL. By default in the language the program speaks.
    """
    french = (language or spoken_language()) == "fr"
    title = between_marks(article.title, french=french)
    day = cited_day(article.published, "fr" if french else "en") if article.published else ""
    if french:
        parts = [title, article.source, day, article.author and f"par {article.author}", article.url]
    else:
        parts = [article.author, title, article.source, day, article.url]
    return ", ".join(part for part in parts if part)


def cited_day(moment: datetime, language: str) -> str:
    """The day in local time: «1er mars 2026», “1 March 2026”."""
    local = moment.astimezone()
    number = "1er" if local.day == 1 and language == "fr" else str(local.day)
    return f"{number} {_MONTHS[language][local.month - 1]} {local.year}"


def between_marks(text: str, *, french: bool) -> str:
    """`text` between quotation marks; marks inside it become those of the second level. "" stays ""."""
    if not text:
        return ""
    if french:
        inner = _INNER_FRENCH.sub(r"“\1”", text)
        return f"«\u00a0{inner}\u00a0»"
    return f"“{text.replace('“', '‘').replace('”', '’')}”"
