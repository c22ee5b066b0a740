"""Taking back: one case or everything, what is due by retention, and a person.

What is erased is gone with its key at once; what stands in the chat follows, message by message,
and what could not be taken out of it is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Final

from core.model.audit import Event
from core.model.effects import EraseMessage, ReportErasure
from core.model.person import Person
from core.model.rights import Policy, is_in
from core.ports.erasing import CaseHeld, IdleCase
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.membership import is_last_administrator

COPIES: Final = timedelta(days=30)
"""How long a copy of the key store may be kept at most: docs/security.md."""
WARNING: Final = timedelta(days=14)
QUICK: Final = timedelta(days=7)


@dataclass(frozen=True)
class Retention:
    """How long a case is kept without activity; one of ``quick`` definitions only for 7 days.

    Who is no stranger under ``policy`` is warned before anything but single scores goes.
    """

    days: int
    quick: Collection[str]
    policy: Policy

    def is_due(self, case: IdleCase, owner: Person, now: datetime) -> bool:
        """Tell whether an idle case goes: it had its days, its owner a warning two weeks ago."""
        if case.quick or not is_in(owner, self.policy):
            return True
        return case.warned_at is not None and case.warned_at + WARNING < now


async def erase(
    uow: UnitOfWork,
    person: Person,
    cases: Sequence[CaseHeld],
    *,
    pressed: int | None = None,
    person_forgotten: bool = False,
) -> None:
    """Erase somebody's cases, and tell them what came of it.

    The message that they ``pressed`` is left to the caller: it goes whatever it belongs to.
    """
    erasure = await uow.erasing.begin(
        person.language, len(cases), person_forgotten=person_forgotten
    )
    ids = [it.id for it in cases]
    await _erase_each(uow, ids, actor_id=person.id, erasure=erasure, pressed=pressed)
    await uow.enqueue(person.id, ReportErasure(erasure))


async def forget_person(uow: UnitOfWork, person: Person, *, pressed: int | None = None) -> bool:
    """Erase everything about somebody; False for the last administrator of a team, who stays.

    Cases of a team would stay with it; there are none yet: every case is its owner's alone.
    """
    if await is_last_administrator(uow, person.role, person.team_id, of_others=True):
        return False
    cases = await uow.erasing.cases(person.id)
    await erase(uow, person, cases, pressed=pressed, person_forgotten=True)
    await uow.audit(Event.ERASED, "person", str(person.id), person.id, person.team_id)
    await uow.erasing.erase_person(person.id)
    return True


async def erase_due(uow: UnitOfWork, now: datetime, rule: Retention) -> int:
    """Erase what nobody touched for too long, without a word (said before); return how many."""
    found = await uow.erasing.idle(
        rule.quick, quick_before=now - QUICK, before=now - timedelta(days=rule.days)
    )
    gone = 0
    for owner_id, cases in _by_owner(found):
        owner = await uow.person(owner_id)
        due = [it.id for it in cases if rule.is_due(it, owner, now)]
        await _erase_each(uow, due, actor_id=None, erasure=0)
        gone += len(due)
    return gone


async def about_to_end(
    uow: UnitOfWork, now: datetime, rule: Retention
) -> Sequence[tuple[Person, Sequence[CaseHeld]]]:
    """Return, by owner, the cases that will be erased in 14 days, and count them as warned of."""
    before = now - (timedelta(days=rule.days) - WARNING)
    found = await uow.erasing.idle(rule.quick, quick_before=None, before=before)
    ending = []
    for owner_id, cases in _by_owner([it for it in found if it.warned_at is None]):
        owner, ids = await uow.person(owner_id), {it.id for it in cases}
        if not is_in(owner, rule.policy):
            continue
        await uow.erasing.warned(list(ids))
        held = await uow.erasing.cases(owner_id)
        ending.append((owner, [it for it in held if it.id in ids]))
    return ending


async def _erase_each(
    uow: UnitOfWork,
    case_ids: Iterable[int],
    *,
    actor_id: int | None,
    erasure: int,
    pressed: int | None = None,
) -> None:
    for id in case_ids:
        for it in await uow.erasing.messages(id):
            if it.message_id == pressed and it.chat_id == actor_id:
                continue
            effect = EraseMessage(it.message_id, erasure, it.typed_at)
            await uow.enqueue(it.chat_id, effect)
        await uow.audit(Event.ERASED, "case", str(id), actor_id)
        await uow.erasing.erase_case(id)


def _by_owner(cases: Sequence[IdleCase]) -> list[tuple[int, list[IdleCase]]]:
    owner = attrgetter("owner_id")
    return [(id, list(theirs)) for id, theirs in groupby(sorted(cases, key=owner), key=owner)]
