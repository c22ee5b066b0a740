"""Places and things with the name of a person: "Arrowe Park", "Logan Square", "Fox cohort"."""

from __future__ import annotations

from typing import Final

from core.identifiers.typed_words import Word, Words
from core.identifiers.word_lists import common_first_names, towns_and_hospitals

_NAMED_AFTER: Final = frozenset(
    (
        *("trial", "study", "tau", "nomogram", "coefficient", "cohort", "paper", "criteria"),
        *("hospital", "infirmary", "institute", "bandage", "prosthesis", "frame", "graft"),
    )
)
"""What bears somebody's whole name and is no patient."""
_HOSPITALS: Final = frozenset(
    ("hospital", "infirmary", "institute", "hospice", "centre", "center", "lifehouse")
)
"""What stands behind the whole name of a hospital, or with a word between: "cancer centre"."""
_ENDS_OF_PLACES: Final = frozenset(
    (
        *("park", "hill", "infirmary", "hospital", "house", "hall", "manor", "grove", "lodge"),
        *("general", "bridge", "cross", "fields", "moor", "heath", "gate", "court", "castle"),
    )
)
"""What the names of hospitals end in: "Arrowe Park"; behind a first name it is a surname."""
_PLACES: Final = frozenset(
    (
        *("square", "island", "islands", "heights", "beach", "springs", "falls", "county", "city"),
        *("village", "bay", "valley", "hills", "township", "harbour", "junction", "estates"),
    )
)
"""What the names of places end in, behind a first name, too: "Logan Square"."""
_BEGINNINGS_OF_PLACES: Final = frozenset(
    (
        *("san", "santa", "santo", "sankt", "los", "las", "fort", "north", "south", "east", "port"),
        *(
            "mount",
            "west",
            "glen",
            "sun",
            "rancho",
            "lake",
            "new",
            "upper",
            "lower",
            "great",
            "bad",
            "sao",
            "rio",
        ),
    )
)


def names_a_place(text: Words, place: int) -> bool:
    """Tell whether a place begins at a word, or what bears somebody's whole name."""
    pair = text.words[place : place + 3]
    if any(it.folded in _NAMED_AFTER for it in pair[2:]) or any(
        it.folded in _HOSPITALS for it in text.words[place + 2 : place + 4]
    ):
        return True
    if pair[0].folded in _BEGINNINGS_OF_PLACES or any(it.folded in _PLACES for it in pair[1:2]):
        return True
    if _stands_before_a_town(text, place):
        return True
    return pair[0].folded not in common_first_names() and any(
        it.folded in _ENDS_OF_PLACES for it in pair[1:2]
    )


def _stands_before_a_town(text: Words, place: int) -> bool:
    """Tell whether a text ends with a town behind a name: "Aristide Le Dantec Dakar"."""
    last = text.words[-1]
    ends = not text.original[last.end :].strip(" .")
    return (
        ends
        and last.capital
        and 0 < len(text.words) - 1 - place < 4
        and (last.folded in towns_and_hospitals())
    )


def is_of_places(first: Word, last: Word) -> bool:
    """Tell whether two words are those of a place, whoever it is named after."""
    return last.folded in _ENDS_OF_PLACES | _PLACES or first.folded in _BEGINNINGS_OF_PLACES
