"""Real files of the press, where they are at hand (COUPURES_SHARED, or ../shared beside the repository)."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ingest.test_hostile import assert_draft_is_sound
from tui.ingest.errors import IngestError
from tui.ingest.feeds import read_feed
from tui.ingest.importing import import_paths
from tui.ingest.pages import read_page
from tui.ingest.plain import read_plain
from tui.ingest.xmlfeed import read_xml_feed
from tui.library import Library

SHARED = Path(os.environ.get("COUPURES_SHARED") or Path(__file__).parents[3] / "shared")
PRESS = SHARED / "press"
pytestmark = pytest.mark.skipif(not PRESS.is_dir(), reason="the press files are not here")
WORD = re.compile(r"\w+")
LEFTOVER = re.compile(r"</?(?:p|br|div|img|a|b|i|strong|em|span)\b[^>]*>|&(?:nbsp|amp|quot|#\d+|eacute);")


def folder(name: str, pattern: str) -> list[Path]:
    return sorted((PRESS / name).glob(pattern)) if PRESS.is_dir() else []


@pytest.mark.parametrize("path", folder("feeds", "*"), ids=lambda path: path.name)
def test_feeds(path: Path) -> None:
    feed = read_feed(path.read_bytes(), base="https://exemple.fr/feed")
    assert feed.title
    assert len(feed.drafts) > 0 or path.name == "daily-mail.xml"
    for draft in feed.drafts:
        assert_draft_is_sound(draft)
        assert not LEFTOVER.search(draft.title), draft.title
    if path.name.startswith("fr-") and "peertube" not in path.name:
        french = sum(draft.language == "fr" for draft in feed.drafts)
        assert french >= 0.9 * len(feed.drafts)
        assert all(draft.published and draft.url for draft in feed.drafts)


@pytest.mark.parametrize("path", folder("feeds", "*[!n]"), ids=lambda path: path.name)
def test_both_readers_of_xml_agree(path: Path) -> None:
    quick, patient = (
        read_xml_feed(path.read_bytes(), "https://exemple.fr/feed", "", quickly=quickly)
        for quickly in (True, False)
    )
    assert (quick.title, quick.site) == (patient.title, patient.site)
    # What only names the programme or the paper is an author to feedparser alone.
    assert [replace(draft, author="") for draft in quick.drafts] == [
        replace(draft, author="") for draft in patient.drafts
    ]


@pytest.mark.parametrize("path", folder("articles", "*.txt"), ids=lambda path: path.name)
def test_articles(path: Path) -> None:
    (draft,) = read_plain(path.read_bytes(), path.name)
    assert_draft_is_sound(draft)
    assert draft.language == "fr"
    first, _, rest = path.read_text("utf-8").strip().partition("\n")
    if rest.strip() and len(first) < 250:
        assert WORD.findall(draft.title) == WORD.findall(first.replace("\u00ad", ""))
        assert not draft.body.text.startswith(draft.title)


def test_pages_against_their_truth() -> None:
    recall, precision, kept, wanted = [], [], 0, 0
    for path in folder("pages", "*.html"):
        draft = read_page(path.read_bytes())
        assert_draft_is_sound(draft)
        found = Counter(WORD.findall(f"{draft.title} {draft.body.text}".lower()))
        truth = path.with_suffix(".txt")
        if truth.exists():
            expected = Counter(WORD.findall(truth.read_text("utf-8").lower()))
            body = Counter(WORD.findall(draft.body.text.lower()))
            recall.append((found & expected).total() / expected.total())
            precision.append((body & expected).total() / max(1, body.total()))
        must = path.with_suffix(".must.txt")
        if must.exists():
            text = " ".join(WORD.findall(f"{draft.title} {draft.body.text}".lower()))
            segments = [segment for segment in must.read_text("utf-8").splitlines() if segment.strip()]
            wanted += len(segments)
            kept += sum(" ".join(WORD.findall(segment.lower())) in text for segment in segments)
    assert len(recall) == 29
    assert sum(recall) / len(recall) > 0.99 and sum(precision) / len(precision) > 0.98
    assert kept == wanted


def test_pages_without_truth_are_read_or_refused_by_name() -> None:
    refused = []
    for path in folder("pages/no-truth", "*.html"):
        try:
            assert_draft_is_sound(read_page(path.read_bytes()))
        except IngestError:
            refused.append(path.name)
    assert refused == ["fr-france24-com-banlieue-15.html", "fr-ouest-france-fr-banlieue-14.html"]


def test_the_wire_with_a_month_in_front() -> None:
    path = SHARED / "articles" / "mali-russie-2024.txt"
    (draft,) = read_plain(path.read_bytes(), path.name)
    assert draft.title.startswith("Cette relation bilatérale stratégique") and len(draft.title) <= 100
    assert draft.body.text.startswith("Cette relation bilatérale") and len(draft.body.blocks) == 10
    assert draft.published is not None and (draft.published.year, draft.published.month) == (2024, 3)
    assert draft.language == "fr"


def test_importing_all_of_it(library: Library) -> None:
    report = import_paths(library, [PRESS / "feeds", PRESS / "articles", PRESS / "opml"])
    assert report.added > 1500 and report.followed > 300
    assert len(report.failures) <= 3 and all("http" in failure.reason for failure in report.failures)
    assert report.added == library.articles.counts().total
