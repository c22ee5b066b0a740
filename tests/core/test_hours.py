"""When somebody may be reminded: their own clock, over the change to summer time too."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.model.hours import QUIET, ZONES, Hours

PARIS, NIGHT = Hours(), Hours("Pacific/Noumea", 22, 7)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        ("2026-01-15T06:59", True),
        ("2026-01-15T07:00", False),
        ("2026-01-15T18:59", False),
        ("2026-01-15T19:00", True),
        ("2026-07-15T05:59", True),
        ("2026-07-15T06:00", False),
        ("2026-07-15T18:00", True),
    ],
)
def test_the_quiet_hours_are_those_of_the_persons_clock_in_winter_and_summer(
    moment: str, quiet: bool
) -> None:
    assert PARIS.is_quiet(at(moment)) is quiet


def test_what_is_due_in_quiet_hours_waits_for_the_morning() -> None:
    assert PARIS.after_quiet(at("2026-01-15T19:30")) == at("2026-01-16T07:00")
    assert PARIS.after_quiet(at("2026-01-16T03:00")) == at("2026-01-16T07:00")
    assert PARIS.after_quiet(at("2026-01-16T12:00")) == at("2026-01-16T12:00")
    assert PARIS.after_quiet(at("2026-03-28T20:00")) == at("2026-03-29T06:00")  # the clock changes
    assert NIGHT.after_quiet(at("2026-01-15T12:00")) == at("2026-01-15T20:00")


def test_the_evening_is_before_it_gets_quiet_and_an_hour_away_at_least() -> None:
    assert PARIS.evening(at("2026-01-15T10:00")) == at("2026-01-15T18:00")
    assert PARIS.evening(at("2026-01-15T17:30")) == at("2026-01-16T18:00")
    assert not PARIS.is_quiet(PARIS.evening(at("2026-01-15T23:30")))


def test_every_zone_and_every_choice_of_quiet_hours_can_be_used() -> None:
    for zone in ZONES:
        for first, last in QUIET:
            hours = Hours(zone, first, last)
            morning = hours.morning(date(2026, 11, 30))
            assert not hours.is_quiet(morning)
            assert hours.local(morning).hour == last
