"""Taking back: one case or everything, what is due by retention, and a person.

What is erased is gone with its key at once; what stands in the chat follows, message by message,
and what could not be taken out of it is told.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Final

from core.model.audit import Event
from core.model.effects import EraseMessage, ReportErasure
from core.model.person import Person
from core.model.rights import Policy, is_in
from core.ports.erasing import CaseHeld, CaseMessage, IdleCase
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.membership import is_last_administrator

COPIES: Final = timedelta(days=30)
"""How long a copy of the key store may be kept at most: docs/security.md."""
WARNING: Final = timedelta(days=14)
QUICK: Final = timedelta(days=7)
_LOOKED_AT: Final = 100
_WARNED_AT_ONCE: Final = 5
"""Of a step, which is a transaction: people who tap meanwhile wait for it, some hundredths of a
second."""


@dataclass(frozen=True)
class Retention:
    """How long a case is kept without activity; one of ``quick`` definitions only for 7 days.

    Who is no stranger under ``policy`` is warned before anything but single scores goes.
    """

    days: int
    quick: Collection[str]
    policy: Policy

    def is_due(self, case: IdleCase, owner: Person, now: datetime) -> bool:
        """Tell whether an idle case goes that is no quick one: its owner was warned in time."""
        if not is_in(owner, self.policy):
            return True
        return case.warned_at is not None and case.warned_at + WARNING < now


@dataclass(frozen=True)
class Step:
    """A part of the way through all cases: ``until`` is where the next begins, None at the end."""

    until: int | None
    erased: int = 0
    ending: Sequence[tuple[Person, Sequence[CaseHeld]]] = ()


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
    ids = [it.id for it in cases]
    found = [
        it
        for it in await uow.erasing.messages(ids)
        if it.message_id != pressed or it.chat_id != person.id
    ]
    erasure = await uow.erasing.begin(
        person.language, len(cases), len(found), person_forgotten=person_forgotten
    )
    await _erase_all(uow, ids, found, actor_id=person.id, erasure=erasure)
    await uow.enqueue(person.id, ReportErasure(erasure))


async def forget_person(uow: UnitOfWork, person: Person, *, pressed: int | None = None) -> bool:
    """Erase everything about somebody; False for the last administrator of a team, who stays.

    Their own cases go with them; what they said in the cases of others stays, said by nobody. They
    leave their team, so what names cases of others goes out of their chat.
    """
    if await is_last_administrator(uow, person.role, person.team_id, of_others=True):
        return False
    cases = await uow.erasing.cases(person.id)
    await uow.holdings.drop_effects(person.id)
    await erase(uow, person, cases, pressed=pressed, person_forgotten=True)
    await _take_others_out(uow, person.id, {it.id for it in cases})
    await uow.audit(Event.ERASED, "person", str(person.id), person.id, person.team_id)
    await uow.erasing.erase_person(person.id)
    return True


async def _take_others_out(uow: UnitOfWork, person_id: int, own: Collection[int]) -> None:
    """Take what is of the cases of others out of somebody's chat: cards, and what names them."""
    cards = [
        (it.chat_id, EraseMessage(it.message_id, 0))
        for it in await uow.holdings.dialogues(person_id)
        if it.message_id is not None and it.case_id not in own
    ]
    found = await uow.erasing.of_others_in(person_id)
    beside = [(it.chat_id, EraseMessage(it.message_id, 0, it.typed_at)) for it in found]
    await uow.enqueue_all([*cards, *beside])


async def erase_due(uow: UnitOfWork, now: datetime, rule: Retention, after: int = 0) -> Step:
    """Erase of the next cases what nobody touched for too long, without a word (said before)."""
    ids = await uow.erasing.case_ids(after, _LOOKED_AT)
    quick_before, before = now - QUICK, now - timedelta(days=rule.days)
    found = await uow.erasing.idle(ids, rule.quick, quick_before=quick_before, before=before)
    owners = {id: await uow.person(id) for id in {it.owner_id for it in found if not it.quick}}
    due = [it.id for it in found if it.quick or rule.is_due(it, owners[it.owner_id], now)]
    await _erase_all(uow, due, await uow.erasing.messages(due), actor_id=None, erasure=0)
    return Step(_last(ids), erased=len(due))


async def about_to_end(uow: UnitOfWork, now: datetime, rule: Retention, after: int = 0) -> Step:
    """Find, by owner, what of the next cases will be erased in 14 days, and count it as warned of.

    An owner who is found is warned of all of theirs at once.
    """
    ids = await uow.erasing.case_ids(after, _LOOKED_AT)
    before = now - (timedelta(days=rule.days) - WARNING)
    found = await uow.erasing.idle(ids, rule.quick, quick_before=None, before=before)
    first = {it.owner_id: it.id for it in reversed(found) if it.warned_at is None}
    ending: list[tuple[Person, Sequence[CaseHeld]]] = []
    for owner_id, id in sorted(first.items(), key=itemgetter(1)):
        if len(ending) == _WARNED_AT_ONCE:
            return Step(id - 1, ending=ending)
        owner = await uow.person(owner_id)
        if not is_in(owner, rule.policy):
            continue
        held = await uow.erasing.cases(owner_id)
        theirs = await uow.erasing.idle(
            [it.id for it in held], rule.quick, quick_before=None, before=before
        )
        new = {it.id for it in theirs if it.warned_at is None}
        await uow.erasing.warned(list(new))
        ending.append((owner, [it for it in held if it.id in new]))
    return Step(_last(ids), ending=ending)


async def _erase_all(
    uow: UnitOfWork,
    case_ids: Sequence[int],
    found: Sequence[CaseMessage],
    *,
    actor_id: int | None,
    erasure: int,
) -> None:
    await uow.enqueue_all(
        [(it.chat_id, EraseMessage(it.message_id, erasure, it.typed_at)) for it in found]
    )
    for id in case_ids:
        await uow.audit(Event.ERASED, "case", str(id), actor_id)
    await uow.erasing.erase_cases(case_ids, at_once=actor_id is not None)


def _last(ids: Sequence[int]) -> int | None:
    return ids[-1] if len(ids) == _LOOKED_AT else None
