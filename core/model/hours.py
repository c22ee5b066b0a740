"""When somebody may be reminded: their time zone, and the hours in which nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

ZONES: Final = (
    "Europe/Paris",
    "Europe/London",
    "America/Toronto",
    "America/Martinique",
    "America/Cayenne",
    "Indian/Reunion",
    "Pacific/Noumea",
    "Pacific/Tahiti",
)
"""Time zones to choose from: France and its overseas, Great Britain, eastern Canada."""
QUIET: Final = ((20, 8), (18, 9), (22, 7))
"""Quiet hours to choose from."""


@dataclass(frozen=True)
class Hours:
    """When somebody may be reminded.

    ``quiet_from`` and ``quiet_until`` are full hours of their day; what begins in the evening ends
    on the next morning. Raises ``ValueError`` or ``KeyError`` for a zone that there is not.
    """

    zone: str = ZONES[0]
    quiet_from: int = QUIET[0][0]
    quiet_until: int = QUIET[0][1]

    def local(self, moment: datetime) -> datetime:
        """Return a moment as their clock has it."""
        return moment.astimezone(ZoneInfo(self.zone))

    def is_quiet(self, moment: datetime) -> bool:
        """Tell whether a moment lies in the quiet hours."""
        hour = self.local(moment).hour
        return hour >= self.quiet_from or hour < self.quiet_until

    def morning(self, day: date) -> datetime:
        """Return when the quiet hours end on a day."""
        return self._at(day, self.quiet_until)

    def evening(self, moment: datetime) -> datetime:
        """Return the last full hour before it gets quiet today, or tomorrow's where that is past.

        An hour from ``moment`` on at least.
        """
        day = self.local(moment).date()
        found = self._at(day, self.quiet_from - 1)
        if found < moment + timedelta(hours=1):
            return self._at(day + timedelta(days=1), self.quiet_from - 1)
        return found

    def after_quiet(self, moment: datetime) -> datetime:
        """Return when a moment's quiet hours end; the moment itself where it is in none."""
        if not self.is_quiet(moment):
            return moment
        local = self.local(moment)
        later = local.hour >= self.quiet_from
        return self.morning(local.date() + timedelta(days=later))

    def at(self, day: date, hour: time) -> datetime:
        """Return an hour of a day by their clock."""
        return datetime.combine(day, hour, ZoneInfo(self.zone))

    def _at(self, day: date, hour: int) -> datetime:
        return datetime.combine(day, time(hour), ZoneInfo(self.zone))
