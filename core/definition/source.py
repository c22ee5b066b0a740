"""Where a statement comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.errors import DefinitionError


class Origin(StrEnum):
    """Where a statement comes from. ``OUTSIDE`` is labelled so wherever a clinician meets it."""

    FRAMEWORK = "L"
    DOCUMENT = "D"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Source:
    """The statements of a source document, or publications outside both, that carry something."""

    origin: Origin
    ids: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.ids:
            raise DefinitionError("source", ["names no statement"])
