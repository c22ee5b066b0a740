"""From the group of a team to its board: the next meeting, and one's opinion on a card."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio

from core.definition.definition import Definition
from core.model.board import ItemState, Specialty
from core.model.dialogue import Dialogue
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from core.use_cases import erasing, groups, membership, sharing
from core.use_cases import meetings as use
from tests.chat.letting_in import member
from tests.chat.walking import begin, labels_of
from tests.inside.bedside import Bedside, bedside
from tests.inside.sharing import Staff, staff
from tests.languages import both


@pytest_asyncio.fixture
async def club(memory_folder: Path) -> AsyncIterator[Bedside]:
    async with bedside(memory_folder, access="invite", room=0) as it:
        yield it


async def entered(club: Bedside, team: Staff) -> None:
    """Plan a meeting, with the administrator's case on its agenda."""

    async def work(uow: UnitOfWork) -> None:
        chief = await uow.person(team.chief.id)
        case = await uow.cases.find(chief.case_id or 0)
        assert case is not None
        meeting = await use.plan(uow, chief, uow.now + timedelta(days=7))
        await uow.meetings.enter(meeting.id, case, chief.id)
        await uow.meetings.declare(chief.id, Specialty.ONCOLOGY)

    await club.store.write(work)
    await club.remind()


@both
async def test_a_card_counts_the_opinions_and_leads_to_ones_own(
    club: Bedside, language: str
) -> None:
    team = await staff(club, language)
    await team.shares()
    await entered(club, team)
    (card,) = team.cards()
    words = team.say("button-my-opinion", given="0", could="1")
    link = list(card.all_buttons())[labels_of(card).index(words)].url
    assert link is not None
    await begin(team.chief, f"/start {link.partition('start=')[2]}")
    assert team.say("opinion-none") in team.chief.screen.text
    await team.chief.tap(team.say("button-stand-abstain"))
    await club.remind()
    (card,) = team.cards()
    assert words not in labels_of(card)
    assert team.say("button-my-opinion", given="1", could="1") in labels_of(card)


async def test_in_the_group_a_meeting_is_said_with_pseudonyms_alone_and_opened_in_private(
    club: Bedside,
) -> None:
    team = await staff(club, "fr")
    name = await team.shares()
    await entered(club, team)
    await team.chief.send("/rcp", chat=team.chat)
    await club.work()
    said = team.cards()[-1]
    assert name in said.text
    for hidden in ("SINS", "T11", "Opérer", "→"):
        assert hidden not in said.text
    assert [it.url for it in said.all_buttons()] == [f"https://t.me/{club.bot.username}?start=rcp"]
    await begin(team.chief, "/start rcp")
    assert name in team.chief.screen.text


@pytest.mark.parametrize("on_its_way", [False, True])
async def test_an_agenda_said_in_a_group_goes_with_whichever_of_its_cases_goes(
    club: Bedside, *, on_its_way: bool
) -> None:
    """Erased, off the agenda, out of the group; its owner out of the team; the group unbound.

    So does one that is being sent at that very moment.
    """
    team = await staff(club, "fr")
    ada = await member(club, team.chief, Role.MEMBER, "fr")
    team.chat.add(ada)
    await team.shares()
    await entered(club, team)
    chief = await club.store.write(lambda uow: uow.person(team.chief.id))
    look = partial(groups.end, group=team.group, by=team.chief.id)

    async def withdrawn(uow: UnitOfWork) -> None:
        (item,) = await uow.meetings.items(1)
        await use.change_item(uow, chief, replace(item, state=ItemState.WITHDRAWN))
        kept = await uow.meetings.item(item.id)
        assert kept is not None
        await uow.meetings.change_item(replace(kept, state=ItemState.WAITING))

    async def unshared(uow: UnitOfWork) -> None:
        await sharing.withdraw(uow, await uow.sharing.live_in(team.chat.id), team.chief.id)

    async def removed(uow: UnitOfWork) -> None:
        who = next(it for it in await uow.roster.members(1) if it.person_id == ada.id)
        await membership.remove(uow, chief, who, _no_definition)

    async def erased(uow: UnitOfWork) -> None:
        await erasing.erase(uow, chief, await uow.erasing.cases(chief.id))

    left = []
    for deed in (withdrawn, unshared, removed, erased, look):
        there = len(team.cards())
        held = club.server.stall("sendMessage", team.chat.id, 30) if on_its_way else None
        await team.chief.send("/rcp", chat=team.chat)
        at_work = asyncio.create_task(club.work())
        assert await team.chat.chat.signal.until(lambda: len(team.cards()) > there, 30)  # noqa: B023
        if held is None:
            await at_work
        said = team.cards()[-1]
        old = deed is removed
        said.payload["date"] -= 3 * 24 * 3600 * old
        await club.store.write(deed)
        if held is not None:
            held.end()
            await at_work
        club.sender.wake(team.chat.id)
        await club.sender.emptied()
        left += [] if said.deleted or (old and said.text == "·") else [said.text]
    assert left == []


def _no_definition(dialogue: Dialogue) -> Definition:
    raise AssertionError(dialogue)


async def test_who_is_not_of_the_team_gets_no_meeting_in_its_group(club: Bedside) -> None:
    team = await staff(club, "fr")
    name = await team.shares()
    await entered(club, team)
    gone = await member(club, team.chief)
    await club.store.write(lambda uow: uow.roster.remove(gone.id))
    team.chat.add(gone)
    await gone.send("/rcp", chat=team.chat)
    await club.work()
    assert name not in team.cards()[-1].text
