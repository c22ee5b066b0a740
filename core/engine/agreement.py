"""How what several pathways say of one lesion goes together: the same, side by side, or not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from core.definition.rule import ADVISING, Kind
from core.definition.source import Source
from core.definition.together import Family
from core.engine.advice import Item, Status
from core.engine.synthesis import Conflict, Synthesis

_SAID: Final = (Status.HOLDS, Status.WAITS)


@dataclass(frozen=True)
class Agreement:
    """What is recommended of one lesion, by families of treatments.

    ``concordant`` are those that several pathways recommend, with these; ``complementary`` those
    that stand side by side, recommended by several pathways and none spoken against.
    ``conflicts`` are treatments that are advised on one ground and spoken against on another.
    """

    concordant: Mapping[str, Sequence[str]]
    complementary: Sequence[str]
    conflicts: Sequence[Conflict]


def agreement(
    whole: Synthesis,
    lesion: int | None,
    families: Iterable[Family],
    either: AbstractSet[str] = frozenset(),
    gone: Collection[str] = (),
) -> Agreement:
    """Return how what is said of a lesion, or of the patient, goes together.

    ``either`` are pathways whose treatments are several ways to one end: these are no complement.
    ``gone`` are actions that are refused or done: nothing agrees on them.
    """
    of = {action: family.id for family in families for action in family.actions}
    conflicts = [it for it in whole.conflicts if lesion in (it.advised.lesion, it.forbidden.lesion)]
    opposed = {of[it.action] for it in conflicts if it.action in of}
    by: dict[str, dict[str, None]] = {}
    ways: dict[str, None] = {}
    for part in whole.of(lesion):
        for item in part.items(Kind.RECOMMENDATION):
            family = of.get(str(item.rule.action))
            if family is not None and family not in opposed and item.rule.action not in gone:
                id = part.evaluation.definition.id
                by.setdefault(family, {})[id] = None
                ways |= dict.fromkeys([family] if id in either else [])
    concordant = {family: list(told) for family, told in by.items() if len(told) > 1}
    several = len({pathway for told in by.values() for pathway in told}) > 1 and len(by) > 1
    beside = list(by) if several and len(ways) < 2 else []
    return Agreement(concordant, beside, conflicts)


def grounds(conflict: Conflict) -> tuple[Source, Source]:
    """Return what a treatment is advised on, and what speaks against it."""
    there = conflict.advised.items(*ADVISING, status=(*_SAID, Status.BESIDE, Status.BOARD))
    advised = next(it for it in there if _is(it, conflict))
    return advised.rule.source, next(_against(conflict))


def _against(conflict: Conflict) -> Iterator[Source]:
    advice, pathway = conflict.forbidden.evaluation.advice, conflict.forbidden.evaluation.definition
    if conflict.instead is not None:
        strategies = conflict.forbidden.items(*ADVISING)
        yield from (it.rule.source for it in strategies if it.rule.action == conflict.instead)
    there = [it for it in advice.items if it.rule.kind in ADVISING and _is(it, conflict)]
    for item in there:
        yield from (pathway.rule(id).source for id in item.blocked_by if not conflict.beside)
        rivals = (advice.item(id) for id in item.rule.versus if conflict.beside)
        yield from (it.rule.source for it in rivals if it.status in _SAID)
    yield from (it.rule.source for it in there)


def _is(item: Item, conflict: Conflict) -> bool:
    return item.rule.action == conflict.action
