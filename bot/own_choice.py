"""What somebody would do for a patient, held against what a pathway advises: to practise on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Advice, Status
from dialogs.leading import EMERGENCY

URGENT: Final = "urgent"
"""That the emergency comes first, as something to choose beside the actions of a pathway."""
BOARD: Final = "board"
"""The action of every rule that sends the case to the board."""
FEWEST: Final = 3
"""Actions from which there is something to choose between."""
_SAID: Final = (Status.HOLDS, Status.WAITS)


@dataclass(frozen=True)
class Expected:
    """What is advised: ``must`` is recommended, ``may`` is possible, or left to the board."""

    must: frozenset[str]
    may: frozenset[str]

    def is_met_by(self, chosen: frozenset[str]) -> bool:
        """Tell whether all that is recommended was chosen, and nothing that is not advised."""
        return self.must <= chosen <= self.must | self.may


def choices(pathway: Pathway) -> Sequence[str]:
    """Return what can be chosen in a pathway: the emergency first, and its actions."""
    urgent = any(it.kind is Kind.EMERGENCY for it in pathway.rules) and pathway.id != EMERGENCY
    actions = dict.fromkeys(it.action for it in pathway.rules if it.kind in ADVISING and it.action)
    return (*([URGENT] if urgent else []), *actions)


def expected(pathway: Pathway, advice: Advice) -> Expected:
    """Return what is to be chosen for a patient, and what may be.

    What the source leaves open at a limit may be chosen, and goes to the board.
    """
    recommended = advice.of(Kind.RECOMMENDATION, status=_SAID)
    limits = advice.of(*ADVISING, status=(Status.BOARD,))
    beside = advice.of(*ADVISING, status=(Status.BESIDE,))
    must = {it.rule.action for it in recommended}
    must |= {BOARD} if limits else set()
    must |= {URGENT} if advice.of(Kind.EMERGENCY) else set()
    may = {it.rule.action for it in (*advice.of(Kind.OPTION, status=_SAID), *limits, *beside)}
    offered = frozenset(choices(pathway))
    return Expected(offered & must, offered & (may - must))
