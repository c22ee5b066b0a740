"""Statements of document D, the lecture on bone metastases of digestive cancers.

Its calls are numbers: the publications are resolved in the order of its list, as printed, even
where two of them are swapped (X32).
"""

from __future__ import annotations

from core.definition.source import Origin, Source
from dialogs.sources.statement import Statement

DIGESTIVE = {
    statement.id: statement
    for statement in (
        Statement("D-SCOPE-1", "1-17"),
        Statement("D-EPI-1", "23"),
        Statement("D-EPI-2", "24", ("Farooki 2012",)),
        Statement("D-EPI-3", "23"),
        Statement("D-IR-1", "27"),
        Statement("D-IR-2", "28", ("Deschamps 2014",), ("X32",)),
        Statement(
            "D-IR-3",
            "30",
            ("Roux 2019", "Jennings 2021", "Goetz 2004"),
            ("X32", "X34", "X35"),
        ),
        Statement("D-IR-4", "30", ("Deschamps 2023",)),
        Statement("D-IR-5", "32", defects=("X34",)),
        Statement("D-IR-6", "34"),
        Statement("D-IR-7", "42", defects=("X34",)),
        Statement("D-IR-8", "42", defects=("X34",)),
        Statement("D-IR-9", "31, 41", ("Goetz 2004",)),
        Statement("D-IR-10", "37-39", defects=("X34",)),
        Statement("D-IR-11", "26"),
        Statement("D-IR-12", "31, 41", ("Goetz 2004",)),
        Statement("D-IR-13", "35-36", defects=("X21",)),
        Statement("D-IR-14", "30", ("Deschamps 2023",)),
        Statement("D-KEY-1", "8", defects=("X33",)),
        Statement("D-KEY-2", "9", defects=("X33",)),
        Statement("D-KEY-3", "10", defects=("X33",)),
        Statement("D-KEY-4", "11"),
        Statement("D-KEY-5", "12"),
    )
}


def D(*ids: str) -> Source:  # noqa: N802 - the letter that every citation of the document bears
    """Cite statements of the document on digestive cancers."""
    return Source(Origin.DOCUMENT, ids)
