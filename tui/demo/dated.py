"""The demonstration's articles, their dates moved so that the newest is of a given day.

A file's date is "days before the newest, time": `-2 16:40`. In a text, `{date}` and `{jour}` (French) or
`{day}` (English) stand for the day of publication, `{jour-1}` for the day before it. `extent: truncated`
is said of an article whose page shows only its beginning to those who do not pay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.ingest import read_path
from tui.model import Draft, Extent, Origin

ARTICLES = Path(__file__).parent / "articles"
EARLIER = ".earlier"
"""End of the key of an article's first state."""

_JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MOIS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_DATE_LINE = re.compile(r"^date: (-?\d+) (\d\d):(\d\d)$", re.MULTILINE)
_TRUNCATED = re.compile(r"^extent: truncated$", re.MULTILINE)
_DAY_NAME = re.compile(r"\{(date|jour|day)([+-]\d+)?\}")


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """One article of the demonstration. `key` is its file's name without suffix."""

    key: str
    published: datetime
    draft: Draft
    tags: tuple[str, ...]

    @property
    def earlier(self) -> bool:
        """Whether it is the first state of an article that was changed afterwards."""
        return self.key.endswith(EARLIER)


def demo_articles(today: date) -> list[DemoArticle]:
    """Every article, oldest first; the earlier state of one that changed comes right before it."""
    with TemporaryDirectory(prefix="coupures-demo-") as folder:
        articles = [_article(path, today, Path(folder)) for path in ARTICLES.glob("*.md")]
    return sorted(articles, key=lambda article: (article.published, not article.earlier, article.key))


def _article(path: Path, today: date, folder: Path) -> DemoArticle:
    raw = path.read_text(encoding="utf-8")
    published = _published(raw, today)
    text = _DATE_LINE.sub(f"date: {published.isoformat()}", raw, count=1)
    text = _DAY_NAME.sub(lambda match: _day_name(match, published.date()), text)
    dated = folder / path.name
    dated.write_text(text, encoding="utf-8")
    (draft,) = read_path(dated)
    if _TRUNCATED.search(raw):
        draft = replace(draft, origin=Origin.PAGE, extent=Extent.TRUNCATED)
    return DemoArticle(path.stem, published, replace(draft, published=published), draft.tags)


def _published(raw: str, today: date) -> datetime:
    match = _DATE_LINE.search(raw)
    assert match, "every article of the demonstration has a date"
    offset, hour, minute = map(int, match.groups())
    return datetime.combine(today + timedelta(days=offset), time(hour, minute), UTC)


def _day_name(match: re.Match[str], published: date) -> str:
    day = published + timedelta(days=int(match[2] or 0))
    if match[1] == "jour":
        return _JOURS[day.weekday()]
    if match[1] == "day":
        return _DAYS[day.weekday()]
    return f"{'1er' if day.day == 1 else day.day} {_MOIS[day.month - 1]} {day.year}"
