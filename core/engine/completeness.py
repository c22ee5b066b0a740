"""How much of what its advice rests on is known of a case: whether the file is complete.

Counted is what an emergency or an advice that is open rests on, and what is to be there before it,
each once. What would only matter after another answer is not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from core.definition.conditions import Condition
from core.definition.fact import Scope
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status, reads
from core.engine.due import Tick
from core.engine.findings import Place, place_of
from core.engine.part import Part
from core.engine.refusals import Refused, is_moot
from core.engine.synthesis import Synthesis, missing

_OPEN: Final = (Status.HOLDS, Status.WAITS, Status.BOARD, Status.WITHHELD)
_THERE: Final = (Tick.DONE, Tick.NOT_APPLICABLE)


class Why(IntEnum):
    """What something is needed for, the most urgent first."""

    EMERGENCY = 0  # to exclude one
    ADVICE = 1
    BLOCKING = 2  # a treatment does not begin without it
    PREPARING = 3


@dataclass(frozen=True)
class Lack:
    """Something that a case lacks: which fact, of which lesion, and which question asks it.

    ``serves`` are the actions that wait for it, each with its lesion, the first advised first.
    """

    place: Place
    part: Part
    question: str
    why: Why
    serves: tuple[tuple[str, int | None], ...] = ()


@dataclass(frozen=True)
class Completeness:
    """How many things are known of those that are needed; ``lacks`` are the others.

    What is most urgent comes first.
    """

    known: int
    lacks: Sequence[Lack] = ()

    @property
    def needed(self) -> int:
        """How many things are needed."""
        return self.known + len(self.lacks)

    @property
    def complete(self) -> bool:
        """Whether nothing is lacking. Where nothing is advised, nothing is complete."""
        return not self.lacks and self.known > 0


def completeness(whole: Synthesis, refused: Mapping[str, Refused]) -> Completeness:
    """Tell how complete a case is; what only serves what is ``refused`` is not needed."""
    known: set[Place] = set()
    lacks: dict[Place, Lack] = {}
    for part in (it for it in whole.parts if it.speaks):
        for item in _resting(part):
            known |= _known(part, item)
            for lack in _open(part, item):
                _add(lacks, lack)
        for item in part.evaluation.advice.of(Kind.PREREQUISITE, status=(Status.HOLDS,)):
            if item.rule.check and not is_moot(item.rule, refused):
                lack = _prerequisite(part, item)
                if item.tick in _THERE:
                    known.add(lack.place)
                else:
                    _add(lacks, lack)
    found = sorted(lacks.values(), key=lambda it: it.why)
    return Completeness(len(known - lacks.keys()), found)


def _add(lacks: dict[Place, Lack], lack: Lack) -> None:
    there = lacks.get(lack.place, lack)
    first = lack if lack.why < there.why else there
    serves = tuple(dict.fromkeys((*there.serves, *lack.serves)))
    lacks[lack.place] = replace(first, serves=serves)


def _resting(part: Part) -> Iterator[Item]:
    """Yield what is advised or waits for something, and emergencies that are not excluded."""
    yield from part.items(Kind.EMERGENCY, status=(Status.HOLDS, Status.OPEN))
    yield from part.items(*ADVISING, status=_OPEN)


def _open(part: Part, item: Item) -> Iterator[Lack]:
    pathway = part.evaluation.definition
    why = Why.EMERGENCY if item.rule.kind is Kind.EMERGENCY else Why.ADVICE
    serves = ((item.rule.action, part.lesion),) if item.rule.action else ()
    for fact, lesion in missing(part, item):
        yield Lack((fact, lesion), part, pathway.asking(fact).id, why, serves)


def _prerequisite(part: Part, item: Item) -> Lack:
    pathway, check = part.evaluation.definition, item.rule.check or ""
    place = place_of(pathway.question(check).fact, part.lesion)
    why = Why.BLOCKING if item.rule.blocking else Why.PREPARING
    serves = waiting(part, item, _OPEN) or item.rule.blocks
    return Lack(place, part, check, why, tuple((it, part.lesion) for it in serves))


def waiting(part: Part, item: Item, status: Sequence[Status]) -> tuple[str, ...]:
    """Return the actions that wait for a prerequisite, of those that stand so."""
    there = {it.rule.action for it in part.evaluation.advice.of(*ADVISING, status=tuple(status))}
    return tuple(it for it in item.rule.blocks if it in there)


def _known(part: Part, item: Item) -> set[Place]:
    """Return the places of what decided a rule, as far as it is known."""
    facts = part.evaluation.definition.facts
    told = (it for it in _facts(part, item.because) if it in part.evaluation.facts and it in facts)
    return {(it, part.lesion if facts[it].scope is Scope.LESION else None) for it in told}


def _facts(part: Part, leaves: Iterable[Condition]) -> Iterator[str]:
    scores = part.evaluation.definition.by_score
    for leaf in leaves:
        name = reads(leaf)
        if name in scores:
            yield from (question.fact.id for question in scores[name].questions)
        else:
            yield name
