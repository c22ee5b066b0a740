"""The words of the months, in French and English: what a date is typed with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MONTHS: Final[Mapping[str, int]] = {
    word: number
    for number, words in enumerate(
        (
            "janvier janv jan january",
            "février févr fév february feb",
            "mars mar march",
            "avril avr april apr",
            "mai may",
            "juin june jun",
            "juillet juil july jul",
            "août august aug",
            "septembre sept sep september",
            "octobre oct october",
            "novembre nov november",
            "décembre déc december dec",
        ),
        start=1,
    )
    for word in words.split()
}
"""Word -> number of the month; with the accents that are often left out."""
