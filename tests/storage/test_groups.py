"""Groups that may see cases, who was seen in them, and who left, on both databases."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest
import pytest_asyncio
from sqlalchemy.exc import IntegrityError

from core.model.case import CaseState
from core.model.group import (
    Flaw,
    Group,
    Look,
    Looked,
    Presence,
    behind_link,
    link_payload,
)
from core.model.person import Role
from core.ports.groups import Groups
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.use_cases.cases import case_for

from .conftest import Clock

CHIEF, COLLEAGUE = 11, 12
CHAT = -1001
SOUND = Look("supergroup", administrator=True, auto_delete=30 * 86400, members=3, of_team=2)
T = TypeVar("T")


class Wards:
    """A team of two, and what is asked of its groups."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.team = 0

    async def found(self) -> None:
        async def work(uow: UnitOfWork) -> int:
            team = await uow.roster.new_team("RCP")
            await uow.roster.admit(CHIEF, team, Role.ADMINISTRATOR, "Chef")
            await uow.roster.admit(COLLEAGUE, team, Role.MEMBER, "Collègue")
            return team

        self.team = await self.store.write(work)

    async def ask(self, question: Callable[[Groups], Awaitable[T]]) -> T:
        return await self.store.write(lambda uow: question(uow.groups))

    async def bound(self, chat: int = CHAT) -> Group:
        seen = Looked(chat, "Os", SOUND, {CHIEF: Presence.IN, COLLEAGUE: Presence.UNKNOWN})
        return await self.ask(lambda groups: groups.bind(self.team, seen, CHIEF))


@pytest_asyncio.fixture
async def wards(store: SqlStore) -> Wards:
    it = Wards(store)
    await it.found()
    return it


async def test_a_group_is_bound_with_what_was_seen_and_found_by_its_team_and_chat(
    wards: Wards, clock: Clock
) -> None:
    group = await wards.bound()
    assert (group.title, group.look, group.bound_at) == ("Os", SOUND, clock.now)
    assert group.fit
    assert await wards.ask(lambda it: it.of_team(wards.team)) == [group]
    assert await wards.ask(lambda it: it.of_chat(CHAT)) == group
    assert await wards.ask(lambda it: it.find(group.id)) == group
    assert await wards.ask(lambda it: it.people(group)) == [CHIEF]
    assert await wards.ask(lambda it: it.of_chat(CHAT - 1)) is None


async def test_a_binding_that_ended_is_found_by_its_id_alone_and_the_chat_can_be_bound_again(
    wards: Wards,
) -> None:
    group = await wards.bound()
    await wards.ask(lambda it: it.end(group))
    assert await wards.ask(lambda it: it.of_chat(CHAT)) is None
    assert await wards.ask(lambda it: it.of_team(wards.team)) == []
    assert await wards.ask(lambda it: it.formerly_of_chat(CHAT - 1)) is None
    former = await wards.ask(lambda it: it.formerly_of_chat(CHAT))
    assert former is not None
    assert former.id == group.id
    ended = await wards.ask(lambda it: it.find(group.id))
    assert ended is not None
    assert (ended.ended_at is not None, ended.fit) == (True, False)
    assert (await wards.bound()).id != group.id


async def test_a_chat_is_bound_to_one_team_alone(wards: Wards) -> None:
    await wards.bound()
    with pytest.raises(IntegrityError):
        await wards.bound()
    await wards.bound(CHAT - 1)
    assert len(await wards.ask(lambda it: it.of_team(wards.team))) == 2


async def test_a_group_that_migrates_stays_bound_and_either_signal_does(wards: Wards) -> None:
    group = await wards.bound()
    await wards.ask(lambda it: it.set_topic(group, 7))
    await wards.ask(lambda it: it.move(CHAT, -2002))
    await wards.ask(lambda it: it.move(CHAT, -2002))
    await wards.store.outbox.move_chat(CHAT, -2002)
    moved = await wards.ask(lambda it: it.of_chat(-2002))
    assert moved is not None
    assert (moved.id, moved.topic) == (group.id, 7)
    await wards.store.outbox.move_chat(-2002, -3003)
    assert await wards.ask(lambda it: it.of_chat(-3003)) is not None


async def test_a_new_look_takes_the_place_of_the_old_one(wards: Wards, clock: Clock) -> None:
    group = await wards.bound()
    clock.advance(hours=1)
    public = Look("supergroup", public=True, administrator=True, members=4, of_team=2)
    seen = Looked(CHAT, "Os et moelle", public, {COLLEAGUE: Presence.IN, CHIEF: Presence.OUT})
    await wards.ask(lambda it: it.looked(group, seen))
    found = await wards.ask(lambda it: it.find(group.id))
    assert found is not None
    assert (found.title, found.look, found.looked_at) == ("Os et moelle", public, clock.now)
    assert not found.fit
    assert await wards.ask(lambda it: it.people(group)) == [CHIEF, COLLEAGUE]


async def test_who_left_sees_their_own_cases_alone_until_they_are_let_back(wards: Wards) -> None:
    group = await wards.bound()
    own, other = await _case(wards, COLLEAGUE, "MIRA-42"), await _case(wards, CHIEF, "VEGA-17")
    assert await _opens(wards, COLLEAGUE) == {own, other}
    assert await wards.ask(lambda it: it.suspend(group, COLLEAGUE))
    assert not await wards.ask(lambda it: it.suspend(group, COLLEAGUE))
    assert (await wards.store.write(lambda uow: uow.person(COLLEAGUE))).suspended
    assert await _opens(wards, COLLEAGUE) == {own}
    assert await _opens(wards, CHIEF) == {own, other}
    (left,) = await wards.ask(lambda it: it.suspended(wards.team))
    assert (left.person_id, left.group_id) == (COLLEAGUE, group.id)
    await wards.ask(lambda it: it.end(group))  # it takes somebody to let them back
    assert await _opens(wards, COLLEAGUE) == {own}
    assert await wards.ask(lambda it: it.let_back(COLLEAGUE))
    assert not await wards.ask(lambda it: it.let_back(COLLEAGUE))
    assert await _opens(wards, COLLEAGUE) == {own, other}


async def test_who_is_taken_out_or_forgotten_is_in_no_group_any_more(wards: Wards) -> None:
    group = await wards.bound()

    async def leave(groups: Groups) -> None:
        for person in (CHIEF, COLLEAGUE):
            await groups.saw(group, person)
            await groups.suspend(group, person)

    await wards.ask(leave)
    own = await wards.store.write(lambda uow: uow.erasing.everything(CHIEF))
    assert [len(own[name]) for name in ("groups", "group_people", "suspensions")] == [1, 1, 1]
    await wards.store.write(lambda uow: uow.roster.remove(COLLEAGUE))
    await wards.store.write(lambda uow: uow.erasing.erase_person(CHIEF))
    assert await wards.ask(lambda it: it.people(group)) == []
    assert await wards.ask(lambda it: it.suspended(wards.team)) == []
    found = await wards.ask(lambda it: it.find(group.id))
    assert found is not None
    assert found.bound_by == 0


@pytest.mark.parametrize(
    ("look", "flaws"),
    [
        (SOUND, ()),
        (Look("channel"), (Flaw.CHANNEL,)),
        (Look("group", administrator=True), (Flaw.BASIC, Flaw.KEEPS)),
        (
            Look("supergroup", public=True, linked=True, auto_delete=86400, members=9, of_team=2),
            (Flaw.PUBLIC, Flaw.LINKED, Flaw.NOT_ADMINISTRATOR, Flaw.OTHERS, Flaw.SHORT),
        ),
        (
            Look("supergroup", administrator=True, visible_history=True, anyone_adds=True),
            (Flaw.HISTORY, Flaw.ANYONE_ADDS, Flaw.KEEPS),
        ),
    ],
)
def test_a_look_says_what_is_wrong_and_what_refuses_first(
    look: Look, flaws: tuple[Flaw, ...]
) -> None:
    assert tuple(look.flaws) == flaws
    assert set(look.refused) <= set(flaws)


async def test_a_link_from_a_card_names_its_group(wards: Wards) -> None:
    group = await wards.bound()
    payload = link_payload(group, "c-42")
    assert behind_link(payload) == (group.id, "c-42")
    for other in ("sins", "i_abc", "g_c", "gx_c", "g1_", "g1_é", "g" + "1" * 18 + "_c"):
        assert behind_link(other) is None
    with pytest.raises(ValueError, match="no parameter"):
        link_payload(group, "é")


async def _case(wards: Wards, owner: int, name: str) -> int:
    return (await wards.store.write(lambda uow: uow.cases.begin(owner, name))).id


async def _opens(wards: Wards, person_id: int) -> set[int]:
    """Return the cases that somebody can open, by the list and one by one: they agree."""

    async def work(uow: UnitOfWork) -> tuple[set[int], set[int]]:
        person = await uow.person(person_id)
        found = await uow.cases.listed(person_id, (CaseState.OPEN,), 9, of_team=True)
        opened = [await case_for(uow, person, id) for id in range(1, 4)]
        return {it.id for it in found}, {it.id for it in opened if it}

    listed, opened = await wards.store.write(work)
    assert listed == opened
    return listed
