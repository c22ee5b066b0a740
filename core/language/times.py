"""Times of the day as clinicians type them: "17h30", "17:30", "5 pm"."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

_TIME: Final = re.compile(
    r"\b(?:a |at )?(?P<hour>[01]?[0-9]|2[0-3]) ?"
    r"(?:(?P<sign>h(?:eures?)?|:)(?: ?(?P<minute>[0-5][0-9]))?|(?P<half>am|pm))"
    r"(?![0-9])(?: ?(?P<after>am|pm))?"
)
_NOON: Final = 12


def read_time(text: str) -> tuple[time, str] | None:
    """Return the time that a normalised text has in it, and the text without it.

    None where there is none, or more than one.
    """
    found = list(_TIME.finditer(text))
    if len(found) != 1:
        return None
    (it,) = found
    hour, half = int(it["hour"]), it["half"] or it["after"]
    if it["sign"] == ":" and it["minute"] is None:
        return None
    if half is not None:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    rest = " ".join(f"{text[: it.start()]} {text[it.end() :]}".split())
    return time(hour, int(it["minute"] or 0)), rest
