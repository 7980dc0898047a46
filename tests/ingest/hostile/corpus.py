"""All of it."""

from __future__ import annotations

from tests.ingest.hostile import feeds, files, pages
from tests.ingest.hostile.case import Case

CASES: tuple[Case, ...] = (*feeds.cases(), *pages.cases(), *files.cases())
