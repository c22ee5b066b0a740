"""Which edition of each definition a case is read with: what it began with, and what was decided.

A guideline changes, or a reading of it. What a clinician was told of a patient must not change
under their hands: a case keeps the editions that were current when it began, until somebody takes
over a newer one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Pin:
    """An edition, and the digest that it had; empty where only the edition was kept."""

    edition: str
    digest: str = ""


@dataclass(frozen=True)
class Decision:
    """Somebody decided with which edition a case is read from now on.

    ``beside`` is the edition that was current then: a later one is decided on again.
    """

    definition: str
    pin: Pin
    beside: str
    at: datetime
    by: int


@dataclass(frozen=True)
class Held:
    """What a case began with, by definition, and all that was decided since, the oldest first."""

    began: Mapping[str, Pin] = field(default_factory=dict)
    decided: Sequence[Decision] = ()

    def pin(self, definition: str) -> Pin | None:
        """Return what a case is read with; None where the definition came later."""
        last = self._last(definition)
        return last.pin if last is not None else self.began.get(definition)

    def settled(self, definition: str, current: str) -> bool:
        """Tell whether somebody decided, with this current edition in sight."""
        last = self._last(definition)
        return last is not None and last.beside == current

    def _last(self, definition: str) -> Decision | None:
        return next((it for it in reversed(self.decided) if it.definition == definition), None)
