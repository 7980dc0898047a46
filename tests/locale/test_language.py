"""Which language is spoken, and how it writes dates and numbers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tui import locale
from tui.locale import _, dates, ngettext, numbers

LEAP_DAY = datetime(2024, 2, 29, 17, 2, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    spoken = locale.language()
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
    locale.set_language(spoken)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "fr_BE"}, "fr"),
        ({"LC_ALL": "en_US", "COUPURES_LANG": "fr"}, "fr"),
        ({"LC_ALL": "fr_FR", "COUPURES_LANG": "en"}, "en"),
        ({"LC_ALL": "", "LANG": "fr"}, "fr"),
    ],
)
def test_the_environment_chooses(environment: dict[str, str], language: str) -> None:
    assert locale.detect(environment) == language


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'de'"):
        locale.set_language("de")


def test_messages_follow_the_language() -> None:
    locale.set_language("fr")
    assert _("yesterday") == "hier"
    assert [ngettext("{n} day ago", "{n} days ago", n) for n in (0, 1, 2)] == [
        "il y a {n} jour",
        "il y a {n} jour",
        "il y a {n} jours",
    ]
    locale.set_language("en")
    assert _("yesterday") == "yesterday"
    assert [ngettext("{n} day ago", "{n} days ago", n) for n in (0, 1, 2)] == [
        "{n} days ago",
        "{n} day ago",
        "{n} days ago",
    ]


def test_a_message_without_translation_is_shown_as_it_is() -> None:
    locale.set_language("fr")
    assert _("a text nobody translated") == "a text nobody translated"
    assert _("") == ""


def test_dates_in_french() -> None:
    locale.set_language("fr")
    assert dates.long_date(LEAP_DAY) == "jeudi 29 février 2024"
    assert dates.long_date(datetime(2024, 3, 1, 12, tzinfo=UTC)) == "vendredi 1er mars 2024"
    assert dates.short_date(LEAP_DAY, LEAP_DAY + timedelta(days=3)) == "29 févr."
    assert dates.short_date(LEAP_DAY, LEAP_DAY + timedelta(days=300)) == "29 févr. 2024"
    assert dates.clock(LEAP_DAY) == "18:02"


def test_dates_in_english() -> None:
    locale.set_language("en")
    assert dates.long_date(LEAP_DAY) == "Thursday 29 February 2024"
    assert dates.short_date(LEAP_DAY, LEAP_DAY) == "29 Feb"


def test_days_are_those_of_the_readers_clock() -> None:
    locale.set_language("en")
    late = datetime(2024, 2, 29, 23, 30, tzinfo=UTC)
    assert dates.short_date(late, late) == "1 Mar"
    assert dates.brief(late, late + timedelta(hours=1)) == "00:30"
    assert dates.brief(late, late + timedelta(hours=24)) == "1 Mar"


@pytest.mark.parametrize(
    ("ago", "text"),
    [
        (timedelta(seconds=5), "à l’instant"),
        (timedelta(minutes=5), "il y a 5 min"),
        (timedelta(hours=3), "il y a 3 h"),
        (timedelta(hours=23), "hier"),
        (timedelta(days=2), "il y a 2 jours"),
        (timedelta(days=8), "le 21 févr."),
        (timedelta(days=-1), "le 1er mars"),
    ],
)
def test_how_long_ago(ago: timedelta, text: str) -> None:
    locale.set_language("fr")
    assert dates.relative(LEAP_DAY - ago, LEAP_DAY) == text


def test_numbers() -> None:
    locale.set_language("fr")
    assert [numbers.number(n) for n in (0, 999, 1234, 1234567)] == [
        "0",
        "999",
        "1\u202f234",
        "1\u202f234\u202f567",
    ]
    locale.set_language("en")
    assert numbers.number(1234567) == "1,234,567"
