"""Which pages can be laid over a question or a result, and which of them are turned."""

from __future__ import annotations

from core.definition.definition import Definition
from core.engine.flow import RESULT
from core.model.view import PageName

PAGES_OF_QUESTION = frozenset({PageName.LIVE, PageName.WHY, PageName.DEFINITIONS, PageName.MORE})
PAGES_OF_RESULT = frozenset(
    {
        PageName.LIVE,
        PageName.PICK,
        PageName.WHY,
        PageName.LIMITS,
        PageName.SOURCES,
        PageName.REPORT,
        PageName.NOTE,
    }
)
PAGES_OF_ADVICE = frozenset(
    {
        PageName.LIVE,
        PageName.EMERGENCY,
        PageName.PICK,
        PageName.WHY,
        PageName.WHY_NOT,
        PageName.CHANGE,
        PageName.LIMITS,
        PageName.SOURCES,
        PageName.FULL,
        PageName.NEXT,
        PageName.NOTE,
        PageName.REPORT,
    }
)

PAGED = frozenset(
    {
        PageName.FULL,
        PageName.SOURCES,
        PageName.WHY,
        PageName.WHY_NOT,
        PageName.CHANGE,
        PageName.LIMITS,
        PageName.NOTE,
        PageName.REPORT,
    }
)
"""Pages that can be longer than a message: they are turned."""


def pages_of(definition: Definition, state: str) -> frozenset[PageName]:
    """Return the pages that can be laid over a question or a result."""
    if state != RESULT:
        return PAGES_OF_QUESTION | ({PageName.EMERGENCY} if definition.rules else set())
    return PAGES_OF_ADVICE if definition.rules else PAGES_OF_RESULT
