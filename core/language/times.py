"""Times of the day as clinicians type them: "17h30", "17:30", "5 pm", "midi"."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

from core.language.answers import normalise

_COLON: Final = re.compile(r"(?<![0-9:])([01]?[0-9]|2[0-3]) ?: ?([0-5][0-9])(?![0-9:])")
"""An hour with a colon, which is no more there in a normalised text."""
_MIDDAY: Final = re.compile(r"\b(?:midi|noon|midday)\b")
_TIME: Final = re.compile(
    r"\b(?:a |at )?(?P<hour>[01]?[0-9]|2[0-3]) ?"
    r"(?:h(?:eures?)?(?: ?(?P<minute>[0-5][0-9]))?|(?P<half>am|pm))"
    r"(?![0-9])(?: ?(?P<after>am|pm))?"
)
_NOON: Final = 12


def read_time(typed: str) -> tuple[time, str] | None:
    """Return the time that a text has in it, and the normalised text without it.

    None where there is none, or more than one.
    """
    text = _MIDDAY.sub("12h", normalise(_COLON.sub(r"\1h\2", typed)))
    found = list(_TIME.finditer(text))
    if len(found) != 1:
        return None
    (it,) = found
    hour, half = int(it["hour"]), it["half"] or it["after"]
    if half is not None:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    rest = " ".join(f"{text[: it.start()]} {text[it.end() :]}".split()).strip(" ,;")
    return time(hour, int(it["minute"] or 0)), rest
