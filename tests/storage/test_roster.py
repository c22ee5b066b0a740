"""Teams, invitations and strangers, on both databases."""

from __future__ import annotations

import asyncio

import pytest

from core.model.person import Person, Role
from core.model.rights import SHARED_IDS
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.use_cases.membership import Outcome, first_code, hand_in, new_invitation

from .conftest import Clock

CHIEF, GUEST = 11, 12


async def founded(store: SqlStore) -> int:
    async def work(uow: UnitOfWork) -> int:
        team = await uow.roster.new_team("RCP")
        await uow.roster.admit(CHIEF, team, Role.ADMINISTRATOR, "Chef")
        return team

    return await store.write(work)


async def opens(store: SqlStore, payload: str, id: int = GUEST) -> Outcome:
    async def work(uow: UnitOfWork) -> Outcome:
        return (await hand_in(uow, await uow.person(id), "Guest", payload))[0]

    return await store.write(work)


async def test_somebody_is_known_with_their_team_and_role_at_the_next_press(
    store: SqlStore,
) -> None:
    team = await founded(store)
    found = await store.write(lambda uow: uow.person(CHIEF))
    assert (found.role, found.team_id, found.accepted) == (Role.ADMINISTRATOR, team, False)
    await store.write(lambda uow: uow.roster.remove(CHIEF))
    assert await store.write(lambda uow: uow.person(CHIEF)) == Person(CHIEF)


async def test_an_invitation_expires(store: SqlStore, clock: Clock) -> None:
    team = await founded(store)
    _, payload = await store.write(lambda it: new_invitation(it, team, Role.MEMBER, CHIEF))
    clock.advance(days=7, seconds=1)
    assert await opens(store, payload) is Outcome.INVALID
    assert await store.write(lambda uow: uow.roster.pending(team)) == []


@pytest.mark.races
async def test_of_two_who_open_an_invitation_at_once_one_is_asked_about(store: SqlStore) -> None:
    team = await founded(store)
    _, payload = await store.write(lambda it: new_invitation(it, team, Role.MEMBER, CHIEF))
    outcomes = await asyncio.gather(*(opens(store, payload, id) for id in range(20, 30)))
    assert sorted(outcomes) == sorted([Outcome.ASKED] + [Outcome.INVALID] * 9)


async def test_the_first_code_lets_one_in_and_is_not_given_again(store: SqlStore) -> None:
    payload = await store.write(lambda uow: first_code(uow, "RCP"))
    assert payload is not None
    outcomes = await asyncio.gather(*(opens(store, payload, id) for id in range(20, 30)))
    assert sorted(outcomes) == sorted([Outcome.JOINED] + [Outcome.INVALID] * 9)
    assert await store.write(lambda uow: first_code(uow, "RCP")) is None


async def test_an_administrators_code_is_valid_for_an_hour(store: SqlStore, clock: Clock) -> None:
    payload = await store.write(lambda uow: first_code(uow, "RCP"))
    assert payload is not None
    clock.advance(minutes=61)
    outcome, _ = await store.write(lambda uow: hand_in(uow, Person(77), "Ada", payload))
    assert outcome is Outcome.INVALID


@pytest.mark.parametrize("id", sorted(SHARED_IDS))
async def test_an_id_that_many_share_is_never_admitted(store: SqlStore, id: int) -> None:
    team = await founded(store)
    with pytest.raises(ValueError, match="nobody's own id"):
        await store.write(lambda uow: uow.roster.admit(id, team, Role.READER, "Group"))


async def test_who_insists_is_answered_ever_more_seldom(store: SqlStore, clock: Clock) -> None:
    answered = []
    for _ in range(133):  # one attempt every thirty minutes
        answered.append(await store.write(lambda uow: uow.roster.knock(99)))
        clock.advance(minutes=30)
    assert answered[0]
    at = [number for number, told in enumerate(answered) if told]
    assert 3 <= len(at) <= 6
    assert at[-1] - at[-2] >= 24 * 2, "twice within a day"
    clock.advance(days=2)
    assert await store.write(lambda uow: uow.roster.knock(99))
