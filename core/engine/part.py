"""What one pathway says of one lesion of a case, or of its patient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status
from core.engine.evaluation import PathwayEvaluation

SAID: Final = (Status.HOLDS, Status.WAITS)


@dataclass(frozen=True)
class Part:
    """What one pathway says of one lesion, or of the patient (``lesion`` None).

    ``walked``: somebody walked through it, or it is about something that happened.
    """

    lesion: int | None
    evaluation: PathwayEvaluation
    walked: bool = False

    def items(self, *kinds: Kind, status: tuple[Status, ...] = SAID) -> tuple[Item, ...]:
        """Return the rules of some kinds that say something of this patient.

        What holds for everybody says nothing of this one, until somebody walked through it.
        """
        found = self.evaluation.advice.of(*kinds, status=status)
        return tuple(it for it in found if it.because or it.depends or self.walked)

    @property
    def speaks(self) -> bool:
        """Whether it advises something, or forbids it."""
        return self.walked or bool(self.items(*ADVISING, Kind.CONTRAINDICATION))
