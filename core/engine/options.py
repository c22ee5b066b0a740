"""The options of a case at the board: each treatment that is open, once for each lesion.

What a guard forbids anywhere in the case is forbidden here, whoever advises it; what the other
document says otherwise of is left to the board.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import IntEnum

from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status, reads
from core.engine.part import Part
from core.engine.synthesis import Synthesis


class Standing(IntEnum):
    """How an option stands, the strongest first."""

    ADVISED = 1
    POSSIBLE = 2
    LEFT_TO_THE_BOARD = 3
    WITHHELD = 4
    BESIDE = 5
    FORBIDDEN = 6


_STANDINGS: Mapping[Status, Standing] = {
    Status.HOLDS: Standing.ADVISED,
    Status.WAITS: Standing.ADVISED,
    Status.BOARD: Standing.LEFT_TO_THE_BOARD,
    Status.WITHHELD: Standing.WITHHELD,
    Status.BESIDE: Standing.BESIDE,
    Status.BLOCKED: Standing.FORBIDDEN,
}
OFFERED = (Standing.ADVISED, Standing.POSSIBLE, Standing.LEFT_TO_THE_BOARD, Standing.WITHHELD)
"""What can be agreed with as an option."""
_OPEN = (Standing.ADVISED, Standing.POSSIBLE, Standing.BESIDE)


@dataclass(frozen=True)
class Option:
    """One treatment for one lesion, or for the patient (``lesion`` None), and who says so."""

    action: str
    lesion: int | None
    standing: Standing
    part: Part
    item: Item

    @property
    def id(self) -> str:
        """What it is kept by: pathway, action, lesion."""
        return f"{self.part.evaluation.definition.id}.{self.action}.{self.lesion or 0}"

    @property
    def facts(self) -> frozenset[str]:
        """The facts and scores that it rests or depends on."""
        return frozenset(filter(None, map(reads, (*self.item.because, *self.item.depends))))


def options(whole: Synthesis, treatments: Collection[str]) -> list[Option]:
    """Return the options of a case, the strongest first; those that are forbidden last."""
    found: dict[tuple[str, int | None], Option] = {}
    for part in whole.parts:
        for item in part.items(*ADVISING, status=tuple(_STANDINGS)):
            action = str(item.rule.action)
            if action not in treatments:
                continue
            option = Option(action, part.lesion, _standing(item), part, item)
            there = found.get((action, part.lesion))
            if there is None or _goes_before(option, there):
                found[action, part.lesion] = option
    forbidden = [it for it in found.values() if it.standing is Standing.FORBIDDEN]
    everywhere = {it.action: it for it in forbidden if it.lesion is None}
    opposed = {
        (it.action, lesion)
        for it in whole.conflicts
        for lesion in (it.advised.lesion, it.forbidden.lesion)
    }
    each = [_guarded(_decided(it, opposed), everywhere) for it in found.values()]
    return sorted(each, key=lambda it: it.standing)


def _standing(item: Item) -> Standing:
    found = _STANDINGS[item.status]
    if found is Standing.ADVISED and item.rule.kind is Kind.OPTION:
        return Standing.POSSIBLE
    return found


def _goes_before(option: Option, there: Option) -> bool:
    """Tell whether what one pathway says outweighs another: a guard does, then what is stronger."""
    if Standing.FORBIDDEN in (option.standing, there.standing):
        return option.standing > there.standing
    return option.standing < there.standing


def _decided(option: Option, opposed: Collection[tuple[str, int | None]]) -> Option:
    """Return an option, left to the board where something else is said of it as well."""
    if (option.action, option.lesion) not in opposed or option.standing not in _OPEN:
        return option
    return replace(option, standing=Standing.LEFT_TO_THE_BOARD)


def _guarded(option: Option, everywhere: Mapping[str, Option]) -> Option:
    """Return an option; of a lesion, forbidden where the patient may not have it at all."""
    guard = everywhere.get(option.action)
    if guard is None or option.standing is Standing.FORBIDDEN:
        return option
    return Option(option.action, option.lesion, Standing.FORBIDDEN, guard.part, guard.item)


def parted_by(sides: Sequence[Option]) -> list[str]:
    """Return on which facts and scores options differ: what some rest on and not all."""
    each = [it.facts for it in sides]
    if len(each) < 2:
        return []
    shared = frozenset.intersection(*each)
    return [it for it in dict.fromkeys(_in_order(each)) if it not in shared]


def _in_order(each: Iterable[AbstractSet[str]]) -> Iterable[str]:
    for facts in each:
        yield from sorted(facts)
