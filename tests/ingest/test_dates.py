from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.ingest.dates import date_in_address, parse_date


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-03-12", datetime(2026, 3, 12, 12)),
        ("2026-03-12T08:05:00+02:00", datetime(2026, 3, 12, 6, 5)),
        ("2026-03-12T08:05:00.123Z", datetime(2026, 3, 12, 8, 5)),
        ("2026-03-12 08:05:07", datetime(2026, 3, 12, 8, 5, 7)),
        ("2026-03", datetime(2026, 3, 1, 12)),
        ("mars 2026", datetime(2026, 3, 1, 12)),
        ("Thu, 12 Mar 2026 08:05:00 -0500", datetime(2026, 3, 12, 13, 5)),
        ("Thu, 12 Mar 2026 08:05:00 GMT", datetime(2026, 3, 12, 8, 5)),
        ("jeudi 29 février 2024 à 18h02", datetime(2024, 2, 29, 18, 2)),
        ("1er août 2025", datetime(2025, 8, 1, 12)),
        ("12/03/2026", datetime(2026, 3, 12, 12)),
        ("12.03.2026 - 18h", datetime(2026, 3, 12, 18)),
        ("March 12, 2026", datetime(2026, 3, 12, 12)),
        ("12th March 2026", datetime(2026, 3, 12, 12)),
        ("Sept. 3, 2025 at 09:15", datetime(2025, 9, 3, 9, 15)),
        ("Publié le 12 mars 2026 à 8h05", datetime(2026, 3, 12, 8, 5)),
        ("jeu., 12 mars 2026 08:05:00 +0100", datetime(2026, 3, 12, 7, 5)),
        ("jeu. 12 mars 2026 08:05:00 CET", datetime(2026, 3, 12, 7, 5)),
        ("Thu, 12 Mar 2026 08:05:00 EST", datetime(2026, 3, 12, 13, 5)),
        ("Thu, 12 Mar 2026 08:05:00 EDT (EDT)", datetime(2026, 3, 12, 12, 5)),
        ("Thu, 12 Mar 26 08:05:00 +0000", datetime(2026, 3, 12, 8, 5)),
        ("Thu, 12 Mar 2026 08:05:00 GMT+2", datetime(2026, 3, 12, 6, 5)),
        ("March 12, 2026 3:05 pm", datetime(2026, 3, 12, 15, 5)),
        ("12 March 2026 12:05 a.m.", datetime(2026, 3, 12, 0, 5)),
        ("Donnerstag, 12. März 2026, 08:05 Uhr", datetime(2026, 3, 12, 8, 5)),
        ("12 de marzo de 2026", datetime(2026, 3, 12, 12)),
        ("giovedì 12 marzo 2026 alle 8:05", datetime(2026, 3, 12, 8, 5)),
        ("12 de março de 2026 às 8h05", datetime(2026, 3, 12, 8, 5)),
        ("donderdag 12 maart 2026 om 8:05 uur", datetime(2026, 3, 12, 8, 5)),
        ("12-mar-2026", datetime(2026, 3, 12, 12)),
        ("20260312", datetime(2026, 3, 12, 12)),
    ],
)
def test_dates(written: str, moment: datetime) -> None:
    assert parse_date(written) == moment.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    ["", "12", "hier", "1710230000", "Thu, 12 Mar 2026 25:61:00 GMT", "12 mars 2026 +99:99", "2026-W11-4", "31/02/2026", "0000-01-01", "10000-01-01", "Mon, 01 Jan 0001 00:00:00 GMT", "2026-13-01", "12 mars",  # noqa: E501
     "Thu, 99 Mar 2026 08:05:00 GMT", "le 12 mars 2026 fut un jour de pluie", "9999-12-31T23:59:59-23:59"],
)  # fmt: skip
def test_what_is_no_date(written: str) -> None:
    assert parse_date(written) is None


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://g.fr/politique/2026/03/12/le-budget.html", 12),
        ("https://g.fr/2026-03-12-le-budget", 12),
        ("https://g.fr/2026/03/12", 12),
        ("https://g.fr/2026/13/12/x", None),
        ("https://g.fr/2026/03/le-budget", None),
        ("https://g.fr/article-2026031200", None),
        ("https://g.fr/1234/05/06/x", None),
        ("", None),
    ],
)
def test_dates_in_addresses(address: str, day: int | None) -> None:
    moment = date_in_address(address)
    assert moment == (None if day is None else datetime(2026, 3, day, 12, tzinfo=UTC))


@given(
    st.text(max_size=60)
    | st.from_regex(r"[0-9]{1,5}[-/. ][0-9a-zéû]{1,9}[-/. ][0-9]{1,5}[T ]?[0-9:h+-]{0,12}")
)
def test_any_text_is_a_date_or_none(text: str) -> None:
    moment = parse_date(text)
    assert moment is None or (moment.tzinfo is UTC and 1600 <= moment.year <= 2100)
