"""How the treatments that are open in a case stand to each other, and who must be heard on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import IntEnum
from itertools import product
from typing import Final

from core.definition.answer import Picked
from core.definition.conditions import Condition, Knowledge
from core.definition.rule import ADVISING, Kind
from core.definition.together import Family, Seat, Spacing
from core.engine.advice import Status
from core.engine.evaluation import PathwayEvaluation
from core.engine.findings import Known, Place, knowledge_about
from core.engine.part import Part
from core.engine.synthesis import Synthesis, missing


class Stance(IntEnum):
    """How strongly a family of treatments is open, the strongest first."""

    URGENT = 1
    ADVISED = 2
    POSSIBLE = 3
    DISCUSSED = 4
    DONE = 5
    BLOCKED = 6
    REFUSED = 7

    @property
    def closed(self) -> bool:
        """Whether it is not to be done: it comes at no place, and who does it may stay away."""
        return self >= Stance.BLOCKED


_STANCES = {
    Status.HOLDS: Stance.ADVISED,
    Status.WAITS: Stance.ADVISED,
    Status.WITHHELD: Stance.DISCUSSED,
    Status.BOARD: Stance.DISCUSSED,
    Status.BESIDE: Stance.DISCUSSED,
    Status.BLOCKED: Stance.BLOCKED,
}
_MAY_BE_DONE = (Status.HOLDS, Status.WAITS, Status.WITHHELD, Status.BOARD)
_FEW: Final = 2
_NOTHING_DONE: Final[Mapping[int | None, AbstractSet[str]]] = {}
Open = Mapping[tuple[str, int | None], Stance]
"""By family and lesion, how each is open."""


@dataclass(frozen=True)
class Step:
    """A passage on two treatments that are both open, and the lesion they are open for.

    ``urgent``: the second is urgent, so it does not wait.
    """

    spacing: Spacing
    lesion: int | None
    urgent: bool = False


@dataclass(frozen=True)
class Called:
    """A specialty that must be heard, and why.

    ``about`` are the treatments it answers for, each with its lesion and how it is open; empty
    where something that is known calls for it.
    """

    seat: Seat
    about: Sequence[tuple[str, int | None, Stance]]


def open_families(
    families: Iterable[Family],
    whole: Synthesis,
    urgent: AbstractSet[str],
    refused: AbstractSet[str] = frozenset(),
    done: Mapping[int | None, AbstractSet[str]] = _NOTHING_DONE,
) -> dict[tuple[str, int | None], Stance]:
    """Return which families of treatments are open, or blocked, of each lesion and the patient.

    ``urgent`` are the pathways whose advice does not wait, ``refused`` the actions that the patient
    refuses, ``done`` those of a lesion that were done already: advised, they would be done again.
    """
    of = {action: family.id for family in families for action in family.actions}
    found: dict[tuple[str, int | None], Stance] = {}
    for part in whole.parts:
        for action, said in _stances(part, urgent):
            if action in of:
                place = (of[action], part.lesion)
                stance = Stance.REFUSED if action in refused else said
                if not stance.closed and action in done.get(part.lesion, ()):
                    stance = Stance.DONE
                found[place] = min(stance, found.get(place, stance))
        for family in _either_way(part, of):
            found.setdefault((family, part.lesion), Stance.DISCUSSED)
    return found


def _either_way(part: Part, of: Mapping[str, str]) -> Iterator[str]:
    """Yield the families that are advised whatever the facts are, two at most, that keep them open.

    A bone that is broken, or about to be, is operated: who operates is heard before it is known.
    """
    waiting: dict[str, list[frozenset[str]]] = {}
    for item in part.items(Kind.RECOMMENDATION, status=(Status.OPEN,)):
        facts = frozenset(fact for fact, _ in missing(part, item))
        family = of.get(item.rule.action or "")
        if family is not None and 1 <= len(facts) <= _FEW:
            waiting.setdefault(family, []).append(facts)
    for family, found in waiting.items():
        for facts in dict.fromkeys(found):
            several = sum(it <= facts for it in found) > 1
            if several and all(family in _advised(it, of) for it in _turned(part, sorted(facts))):
                yield family
                break


def _turned(part: Part, facts: Sequence[str]) -> Iterator[PathwayEvaluation]:
    """Yield a part as it would be with each answer to some facts."""
    asked = [part.evaluation.definition.asking(it) for it in facts]
    for options in product(*(it.fact.options for it in asked)):
        turned = part.evaluation
        for question, option in zip(asked, options, strict=True):
            turned = turned.changed(question.id, Picked(option))
        yield turned


def _advised(evaluation: PathwayEvaluation, of: Mapping[str, str]) -> set[str]:
    items = evaluation.advice.of(Kind.RECOMMENDATION, status=_MAY_BE_DONE)
    return {family for it in items if (family := of.get(it.rule.action or "")) is not None}


def _stances(part: Part, urgent: AbstractSet[str]) -> Iterator[tuple[str, Stance]]:
    at_once = part.evaluation.definition.id in urgent
    for item in part.items(*ADVISING, status=tuple(_STANCES)):
        stance = _STANCES[item.status]
        if stance is Stance.ADVISED and item.rule.kind is Kind.OPTION:
            stance = Stance.POSSIBLE
        elif stance is Stance.ADVISED and at_once:
            stance = Stance.URGENT
        yield str(item.rule.action), stance


def order(spacings: Iterable[Spacing], found: Open) -> list[Step]:
    """Return what is printed of treatments that are open together, of one lesion or the patient.

    What is blocked or refused comes at no place. What concerns the patient follows what any lesion
    has.
    """
    steps = []
    for spacing in spacings:
        for (family, lesion), stance in found.items():
            if family != spacing.first or stance.closed:
                continue
            then = found.get((spacing.then, lesion), found.get((spacing.then, None)))
            if then is not None and not then.closed:
                at_once = spacing.exempt is not None and then is Stance.URGENT
                steps.append(Step(spacing, lesion, at_once))
    return steps


def called(
    seats: Iterable[Seat], found: Open, known: Mapping[Place, Known], lesions: Iterable[int]
) -> list[Called]:
    """Return who must be heard: whose treatment is advised, discussed or blocked, and why."""
    places: list[int | None] = [*lesions]
    about = {lesion: knowledge_about(known, lesion) for lesion in (None, *places)}
    calls = []
    for seat in seats:
        treats = [
            (family, lesion, stance)
            for (family, lesion), stance in sorted(found.items(), key=lambda it: it[1])
            if family in seat.families
            # what is advised of the patient is done to a lesion, where there is any
            and any(
                _may_be(seat.where, about[it]) for it in ([lesion] if lesion else places or [None])
            )
        ]
        calls_for = seat.when is not None and any(
            seat.when.evaluate(it) is True for it in about.values()
        )
        if treats or calls_for:
            calls.append(Called(seat, treats))
    return calls


def _may_be(condition: Condition, known: Knowledge) -> bool:
    return condition.evaluate(known) is not False
