"""Taking back: one case or everything, what is due by retention, and a person.

What is erased is gone with its key at once; what stands in the chat follows, message by message, and
what could not be taken out of it is told.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Final

from core.audit import Event
from core.case import Person, Role
from core.holding import CaseHeld
from core.ports import Ledger

COPIES: Final = timedelta(days=30)
"""How long a copy of the key store may be kept at most: docs/security.md."""
WARNING: Final = timedelta(days=14)
QUICK: Final = timedelta(days=7)


@dataclass(frozen=True)
class Retention:
    """How long a case is kept without activity; one of single scores only (``quick``) for 7 days."""

    days: int
    quick: Collection[str]

    def is_quick(self, case: CaseHeld) -> bool:
        """Tell whether a case is nothing but bedside scores. One that cannot be read is none."""
        return bool(case.dialogues) and all(it.definition in self.quick for it in case.dialogues)

    def due(self, case: CaseHeld) -> datetime:
        """Return when a case is erased if nobody touches it."""
        return case.active_at + (QUICK if self.is_quick(case) else timedelta(days=self.days))


async def erase(
    ledger: Ledger, person: Person, cases: Sequence[CaseHeld], *, tell: bool = True,
    person_forgotten: bool = False,
) -> None:  # fmt: skip
    """Erase cases, and owe what their messages need. ``tell`` owes the person what came of it."""
    erasure = 0
    if tell:
        erasure = await ledger.erasing.begin(
            person.language, len(cases), person_forgotten=person_forgotten
        )
    for case in cases:
        for chat, message in await ledger.erasing.messages(case.id):
            await ledger.owe(chat, "eraseMessage", {"message_id": message, "erasure": erasure})
        await ledger.audit(Event.ERASED, "case", str(case.id), person.id or None)
        await ledger.erasing.erase_case(case.id)
    if tell:
        await ledger.owe(person.id, "sendErasure", {"erasure": erasure})


async def forget_person(ledger: Ledger, person: Person) -> bool:
    """Erase everything about somebody; False for the last administrator of a team, who stays.

    Cases of a team would stay with it; there are none yet: every case is its owner's alone.
    """
    if person.role is Role.ADMINISTRATOR and person.team_id is not None:
        everyone = await ledger.roster.members(person.team_id)
        if len(everyone) > 1 and sum(it.role is Role.ADMINISTRATOR for it in everyone) == 1:
            return False
    await erase(ledger, person, await ledger.erasing.cases(person.id), person_forgotten=True)
    await ledger.audit(Event.ERASED, "person", str(person.id), person.id, person.team_id)
    await ledger.erasing.erase_person(person.id)
    return True


async def erase_due(ledger: Ledger, now: datetime, retention: Retention) -> int:
    """Erase what nobody touched for too long, without a word: it was said before; return how many."""
    shortest = min(QUICK, timedelta(days=retention.days))
    due = [it for it in await ledger.erasing.idle(now - shortest) if retention.due(it) < now]
    for owner_id, cases in _by_owner(due):
        await erase(ledger, await ledger.person(owner_id), cases, tell=False)
    return len(due)


async def about_to_end(
    ledger: Ledger, now: datetime, retention: Retention
) -> Sequence[tuple[Person, Sequence[CaseHeld]]]:
    """Return, by owner, the cases that will be erased within 14 days, and count them as warned of."""
    before = now - (timedelta(days=retention.days) - WARNING)
    found = await ledger.erasing.idle(before, warned=False)
    ending = [it for it in found if not retention.is_quick(it)]
    await ledger.erasing.warned([it.id for it in ending])
    return [(await ledger.person(id), cases) for id, cases in _by_owner(ending)]


def _by_owner(cases: Sequence[CaseHeld]) -> list[tuple[int, list[CaseHeld]]]:
    owner = attrgetter("owner_id")
    return [(id, list(theirs)) for id, theirs in groupby(sorted(cases, key=owner), key=owner)]
