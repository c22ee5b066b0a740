"""Two people on one case at once: what comes of it is what comes of some order of their deeds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Any

import pytest

from core.definition.answer import Picked
from core.definition.terms import Days, later
from core.model.case import Case, Side
from core.model.person import Person
from core.model.task import Task
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.use_cases import case_moves
from core.use_cases.cases import add_lesion
from core.use_cases.tasks import give
from tests.tiers import sizes

from .deeds import CLINICIAN

PEOPLE = (CLINICIAN, CLINICIAN + 1)
DAY = date(2026, 11, 30)
TODAY = Days(DAY, DAY)
LEVELS = ("t11", "t12", "l3")


@dataclass(frozen=True)
class Deed:
    """What somebody does: one transaction, as a press of a button is."""

    by: int
    kind: str
    what: str
    about: int


def drawn(dice: Random) -> list[list[Deed]]:
    """Return some deeds of each of two people."""
    kinds = ("say", "say", "lesion", "log", "end", "resolve", "merge", "give")
    return [
        [Deed(by, dice.choice(kinds), dice.choice("abcd"), dice.randrange(3)) for _ in range(6)]
        for by in PEOPLE
    ]


async def does(uow: UnitOfWork, case_id: int, deed: Deed) -> None:
    case = await uow.cases.find(case_id)
    assert case is not None
    person, standing = Person(id=deed.by), case.standing
    lesion = standing[deed.about % len(standing)] if standing else None
    match deed.kind:
        case "say":
            about = lesion.id if lesion else None
            await uow.cases.say(case, about, "frankel", Picked(deed.what), deed.by)
        case "lesion":
            site = {"region": "spine", "vertebral_level": LEVELS[deed.about]}
            await add_lesion(uow, person, case, site, Side.NONE)
        case "log":
            what = Happening("fracture", TODAY)
            await uow.cases.log(case, lesion.id if lesion else None, what, deed.by)
        case "end":
            events = (await uow.cases.record(case_id)).events
            if open_ := [it for it in events if it.ended_at is None and it.kind == "fracture"]:
                await uow.cases.end_event(case, open_[deed.about % len(open_)].id)
        case "give":
            due = later(DAY, days=deed.about)
            task = Task(("spine_mri", lesion.id if lesion else None), seat=deed.what, due=due)
            await give(uow, person, case, task, DAY, tick=True)
        case "resolve" if lesion:
            await uow.cases.resolve(lesion.id, resolved=True)
        case "merge" if len(standing) > 1:
            await case_moves.merge(uow, person, case, standing[0], standing[1])


async def come_to(uow: UnitOfWork, case_id: int) -> Any:
    """Return what a case has become, lesions by their order rather than by their ids."""
    case, record = await uow.cases.find(case_id), await uow.cases.record(case_id)
    assert case is not None
    place = {it.id: number for number, it in enumerate(case.lesions)} | {None: None}
    return (
        [(dict(it.site), it.resolved_at is not None, it.by) for it in case.lesions],
        [(it.fact, place[it.lesion], it.answer.term, it.by) for it in record.said],
        [(it.kind, place[it.lesion], it.ended_at is not None, it.by) for it in record.events],
    )


async def become(store: SqlStore, case_id: int) -> Any:
    return await store.write(lambda uow: come_to(uow, case_id))


async def made(store: SqlStore, name: str) -> Case:
    return await store.write(lambda uow: uow.cases.begin(CLINICIAN, name))


def as_work(
    case_id: int, deed: Deed, done: list[Deed]
) -> Callable[[UnitOfWork], Coroutine[Any, Any, None]]:
    async def work(uow: UnitOfWork) -> None:
        mine = replace(deed)
        await does(uow, case_id, mine)
        done.append(mine)  # the case is locked: nobody else is between this and the commit

    return work


async def one_by_one(
    store: SqlStore, case_id: int, deeds: Sequence[Deed], done: list[Deed]
) -> None:
    for deed in deeds:
        await store.write(as_work(case_id, deed, done))


@pytest.mark.parametrize("chance", range(2026, 2028))
@pytest.mark.parametrize("rounds", sizes(2, 40, seconds=20))
async def test_whatever_two_people_do_at_once_comes_to_what_some_order_of_it_comes_to(
    store: SqlStore, rounds: int, chance: int
) -> None:
    dice = Random(chance)
    for number in range(rounds):
        deeds, done = drawn(dice), list[Deed]()
        case = await made(store, f"MIRA-{10 + 2 * number}")
        await asyncio.gather(*(one_by_one(store, case.id, it, done) for it in deeds))
        assert len(done) == sum(map(len, deeds)), "a deed is done once"
        for by, own in zip(PEOPLE, deeds, strict=True):
            assert [it for it in done if it.by == by] == own, "each in the order of its person"
        other = await made(store, f"MIRA-{11 + 2 * number}")
        await one_by_one(store, other.id, done, [])
        assert await become(store, case.id) == await become(store, other.id), done
