"""Whether a case is to be talked about at the board, or only entered there: by rule, with reasons.

A case is only entered where it is standard: complete, one advice, nothing that speaks against it.
Each ground to talk about it is named; none is weighed against another. The chair decides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status
from core.engine.due import Tick
from core.engine.findings import Known, Place, place_of
from core.engine.part import Part
from core.engine.refusals import Refused, is_moot
from core.engine.synthesis import Synthesis

_SAID = (Status.HOLDS, Status.WAITS)
_OPEN = (Status.WITHHELD, Status.BOARD, Status.BESIDE)
_NOT_DONE = (Tick.UNKNOWN, Tick.TO_DO, Tick.OVERDUE)


class Ground(StrEnum):
    """Why a case is to be talked about."""

    EMERGENCY = "emergency"
    NOT_EXCLUDED = "not_excluded"  # an emergency, that is
    CONTRADICTION = "contradiction"
    CONFLICT = "conflict"
    REFUSAL = "refusal"
    SET_ASIDE = "set_aside"
    LIMIT = "limit"  # the source leaves a limit open to the board
    ASKED = "asked"  # a document sends this case to the board for a reason of its own
    LOCAL = "local"  # a locoregional treatment is open: documents have it decided at the board
    SEVERAL = "several"
    NOTHING = "nothing"
    INCOMPLETE = "incomplete"


class Rank(IntEnum):
    """In which order cases come."""

    EMERGENCY = 0
    COMPLETE = 1
    INCOMPLETE = 2


@dataclass(frozen=True)
class Lack:
    """What a case lacks: a fact that an emergency hangs on, or a prerequisite that is not done."""

    place: Place
    part: Part
    urgent: bool


def lacks(whole: Synthesis, refused: Mapping[str, Refused]) -> list[Lack]:
    """Return what a case lacks, what an emergency hangs on first."""
    found: dict[Place, Lack] = {}
    for it in whole.wanted:
        if it.urgent:
            found[it.fact, it.lesion] = Lack((it.fact, it.lesion), it.part, urgent=True)
    for part, item in _unprepared(whole, refused):
        fact = part.evaluation.definition.question(str(item.rule.check)).fact
        place = place_of(fact, part.lesion)
        found.setdefault(place, Lack(place, part, urgent=False))
    return list(found.values())


def _unprepared(whole: Synthesis, refused: Mapping[str, Refused]) -> Iterator[tuple[Part, Item]]:
    for part in (it for it in whole.parts if it.speaks):
        for item in part.evaluation.advice.of(
            Kind.PREREQUISITE, status=(Status.HOLDS, Status.OPEN)
        ):
            if item.rule.check and item.tick in _NOT_DONE and not is_moot(item.rule, refused):
                yield part, item


def grounds(
    whole: Synthesis,
    known: Mapping[Place, Known],
    refused: Mapping[str, Refused],
    family_of: Mapping[str, str],
    *,
    local: Collection[str],
    set_aside: bool,
) -> list[Ground]:
    """Return why a case is to be talked about; none where it is only to be entered.

    ``family_of`` tells which treatments are one, by action; ``local`` which of these are decided
    at a board; ``set_aside`` whether a clinician set an advice aside.
    """
    told = {
        Ground.EMERGENCY: bool(whole.emergencies),
        Ground.NOT_EXCLUDED: _is_open(whole),
        Ground.CONTRADICTION: any(it.sides for it in known.values()),
        Ground.CONFLICT: bool(whole.conflicts),
        Ground.REFUSAL: bool(refused),
        Ground.SET_ASIDE: set_aside,
        Ground.LIMIT: any(it.items(*ADVISING, status=(Status.BOARD,)) for it in whole.parts),
        Ground.ASKED: _is_asked(whole.parts),
        **_of_advice(whole, family_of, local),
        Ground.INCOMPLETE: bool(whole.wanted or lacks(whole, refused)),
    }
    return [ground for ground, holds in told.items() if holds]


def rank(found: Sequence[Ground], lacking: Sequence[Lack], *, again: bool = False) -> Rank:
    """Return where a case comes on the agenda; ``again``: an emergency is to be looked at again.

    One of which nothing is advised is not complete: too little is known of it.
    """
    if Ground.EMERGENCY in found or again:
        return Rank.EMERGENCY
    return Rank.INCOMPLETE if lacking or Ground.NOTHING in found else Rank.COMPLETE


def _is_open(whole: Synthesis) -> bool:
    waiting = (it.items(Kind.EMERGENCY, status=(Status.OPEN,)) for it in whole.parts)
    return bool(whole.not_excluded) or any(waiting)


def _is_asked(parts: Sequence[Part]) -> bool:
    """Tell whether a rule sends this case to the board that is not said of every one."""
    return any(
        item.rule.action == "board" and item.because
        for part in parts
        for item in part.items(Kind.RECOMMENDATION)
    )


def _of_advice(
    whole: Synthesis, family_of: Mapping[str, str], local: Collection[str]
) -> dict[Ground, bool]:
    advised: dict[int | None, set[str]] = {}
    others: dict[int | None, set[str]] = {}
    for part in whole.parts:
        for item in part.items(*ADVISING, status=(*_SAID, *_OPEN)):
            family = family_of.get(str(item.rule.action))
            strong = item.rule.kind is Kind.RECOMMENDATION and item.status in _SAID
            if family:
                (advised if strong else others).setdefault(part.lesion, set()).add(family)
    several = any(
        len(advised.get(lesion, set()) | others.get(lesion, set())) > 1
        for lesion in {*advised, *others}
    )
    every = set().union(*advised.values(), *others.values())
    return {
        Ground.LOCAL: not every.isdisjoint(local),
        Ground.SEVERAL: several,
        Ground.NOTHING: not advised,
    }
