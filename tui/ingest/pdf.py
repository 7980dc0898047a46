"""Text of PDF files, through pypdf, which is installed on request. Runs in a child process."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import Any

from tui.ingest.dates import believable
from tui.ingest.errors import IngestError
from tui.ingest.pdflines import body_from_pages
from tui.ingest.signatures import person_names
from tui.ingest.titles import finished_title, without_title
from tui.locale import _
from tui.model import Draft
from tui.text.clean import clean_line
from tui.text.language import guess_language

MOST_PAGES = 400
"""Pages of one file read."""
MOST_CHARACTERS = 3_000_000
_FEWEST_A_PAGE = 40
"""Characters a page under which a file is pictures of pages, not text."""
_NO_TITLE = re.compile(
    r"(?:untitled|sans titre|document\d*|microsoft word.*|.*\.(?:docx?|pdf|indd|qxd|pages|odt|ps|pptx?)|\W*)",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:admin(?:istrat(?:or|eur))?|user|utilisateur|owner|root|unknown|\W*|.*@.*|\w{1,4}\d+)", re.IGNORECASE
)


def read_pdf(data: bytes, name: str) -> list[Draft]:
    """The article in a PDF file. IngestError when it cannot be read, is a scan, or pypdf is not installed."""
    try:
        import pypdf
    except ImportError as error:
        line = _("{name}: PDF files need pypdf: install coupures[pdf], or paste the text")
        raise IngestError(line.format(name=name)) from error
    try:
        document = pypdf.PdfReader(BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise IngestError(_("{name}: it is locked with a password").format(name=name))
        pages = _pages(document)
        about: Any = document.metadata or {}
    except IngestError:
        raise
    except Exception as error:
        # pypdf raises whatever its parser trips over: KeyError, RecursionError, zlib.error, …
        raise IngestError(_("{name}: the PDF is damaged").format(name=name)) from error
    if sum(map(len, pages)) < _FEWEST_A_PAGE * len(pages):
        line = _("{name}: it holds pictures of pages, no text: run it through character recognition first")
        raise IngestError(line.format(name=name))
    return [_draft(pages, about, name)]


def _pages(document: Any) -> list[str]:
    pages: list[str] = []
    length = 0
    for number, page in enumerate(document.pages):
        text = page.extract_text() or ""
        pages.append(text)
        length += len(text)
        if number + 1 >= MOST_PAGES or length > MOST_CHARACTERS:
            break
    return pages


def _draft(pages: list[str], about: Any, name: str) -> Draft:
    body = body_from_pages(pages)
    if not body.blocks:
        raise IngestError(_("{name}: there is no text in it").format(name=name))
    title = clean_line(_told(about, "title")[:500])
    title = "" if _NO_TITLE.fullmatch(title) else title
    author = person_names(_told(about, "author").replace(";", ","))
    return Draft(
        title=finished_title(title, body),
        body=without_title(body, title),
        author="" if _NO_AUTHOR.fullmatch(author) else author,
        language=guess_language(body.text),
        published=_date(about),
        extractor="pypdf",
    )


def _told(about: Any, name: str) -> str:
    try:
        return str(getattr(about, name, "") or "")
    except Exception:
        return ""  # damaged metadata make pypdf raise


def _date(about: Any) -> datetime | None:
    try:
        moment = about.creation_date
        return believable(moment) if isinstance(moment, datetime) else None
    except Exception:
        return None  # see `_told`
