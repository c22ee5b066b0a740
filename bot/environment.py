"""Variables as they arrive: files of variables leave blanks, line ends and quotation marks.

They are looked at before anything else is imported: libraries read the time zone on their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final
from zoneinfo import TZPATH

from core.errors import OsteoBoardError

_POSIX_ZONE: Final = re.compile(
    r"(<[A-Za-z0-9+-]{3,}>|[A-Za-z]{3,})[+-]?\d{1,2}(:\d{2}){0,2}[\w<>+,./:-]*"
)
"""As ``CET-1CEST``: what POSIX allows beside names of zones."""
KNOWN: Final = frozenset(
    {
        *("OSTEOBOARD_TOKEN", "OSTEOBOARD_API_URL", "OSTEOBOARD_ACCESS", "OSTEOBOARD_LOG"),
        *("OSTEOBOARD_DATABASE_URL", "OSTEOBOARD_KEYS_URL", "OSTEOBOARD_RETENTION_DAYS"),
        *("OSTEOBOARD_KEY", "OSTEOBOARD_KEY_FILE"),
        *("OSTEOBOARD_OLD_KEY", "OSTEOBOARD_OLD_KEY_FILE"),
    }
)
"""Every variable that this program reads, beside those of the system."""
_SLIP: Final = 2
"""So many letters in a misspelt name are wrong at most."""
_BYTE_ORDER_MARK: Final = "\ufeff"
_QUOTES: Final = ("'", '"')


class SettingError(OsteoBoardError):
    """A setting is missing or wrong. The message names the variable, never its value."""


def check(environment: Mapping[str, str]) -> None:
    """Refuse a misspelt variable, and a time zone that there is not.

    Raises :class:`SettingError`.
    """
    _check_names(environment)
    _check_zone(environment.get("TZ", ""))  # as it is: the C library reads it too


def _check_names(environment: Mapping[str, str]) -> None:
    """Refuse a name that is nearly one of ours: its value would be passed over in silence."""
    for name in environment:
        if not name.upper().startswith("OSTEO") or name in KNOWN:
            continue
        from rapidfuzz.distance import OSA

        near = min(sorted(KNOWN), key=partial(OSA.distance, name.upper()))
        if OSA.distance(name.upper(), near) <= _SLIP:
            raise SettingError(f"{name} is no setting: {near} is meant, or leave it out.")


def _check_zone(zone: str) -> None:
    """Refuse a time zone that this machine does not know: the C library would take it for UTC."""
    name = zone.removeprefix(":")
    places = ("", *TZPATH) if name.startswith("/") else TZPATH
    known = not name or _POSIX_ZONE.fullmatch(name) or name in ("UTC", "GMT")
    if not known and not any(_is_zone(Path(it + "/" + name if it else name)) for it in places):
        raise SettingError(
            "TZ is no time zone that this machine knows: write one such as Europe/Paris, or "
            "install the time zones (tzdata)."
        )


def _is_zone(file: Path) -> bool:
    """Tell whether a file is of a time zone: lists of zones lie beside them."""
    try:
        with file.open("rb") as opened:
            return opened.read(4) == b"TZif"
    except (OSError, ValueError):
        return False


def given(environment: Mapping[str, str], name: str) -> str:
    """Return what a variable holds; an empty one is none."""
    return cleaned(environment.get(name, ""))


def cleaned(text: str) -> str:
    """Return a value without what an editor or a file of variables put around it."""
    value = text.strip().strip(_BYTE_ORDER_MARK).strip()
    quoted = len(value) > 1 and value[0] in _QUOTES and value[-1] == value[0]
    return value[1:-1].strip() if quoted else value
