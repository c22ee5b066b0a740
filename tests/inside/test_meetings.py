"""Meetings of a team: specialties, days and places, agendas, who comes, who may do what."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import pairwise
from pathlib import Path

import pytest_asyncio

from bot.handlers.meetings import LEADING
from core.definition.answer import Picked
from core.model.board import MeetingState, Specialty
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from tests.chat.letting_in import tap
from tests.chat.walking import begin, labels_of, said_by_bot
from tests.inside.boardroom import Boardroom, boardroom, label_with

PAGES = ("o", "rr")
"""What is looked at of an agenda: the meeting with its cases, who is needed."""


@pytest_asyncio.fixture
async def room(memory_folder: Path) -> AsyncIterator[Boardroom]:
    async with boardroom(memory_folder) as it:
        yield it


async def test_a_specialty_is_asked_once_and_can_be_changed(room: Boardroom) -> None:
    chief, say = room.people["chief"], room.say
    await begin(chief, "/rcp")
    assert say("specialty-ask") in chief.screen.text
    await tap(chief, "Radiothérapie")
    assert say("meeting-none") in chief.screen.text
    await begin(chief, "/rcp")
    assert say("meeting-none") in chief.screen.text
    await tap(chief, say("button-specialty"))
    assert "✓ Radiothérapie" in labels_of(chief.screen)
    await tap(chief, say("button-specialties-more"))
    await tap(chief, "Pneumologie")
    await tap(chief, say("button-specialty"))
    assert "Pneumologie" in chief.screen.text


async def test_a_meeting_is_made_by_taps_and_its_place_is_typed(room: Boardroom) -> None:
    chief, say = room.people["chief"], room.say
    await room.answers_for(chief, Specialty.ONCOLOGY)
    await begin(chief, "/rcp")
    assert say("meeting-staff-why") in chief.screen.text
    await tap(chief, say("button-plan"))
    await tap(chief, "Mer. 09/12")
    await tap(chief, "17:30")
    assert say("meeting-which-place") in chief.screen.text
    await begin(chief, "Salle 3, bâtiment B")
    assert "09/12/2026 à 17:30" in chief.screen.text
    assert "Salle 3, bâtiment B" in chief.screen.text
    assert say("meeting-staff-why") not in chief.screen.text, "it is said once"


async def test_a_day_and_an_hour_are_typed_and_what_is_not_understood_is_asked_again(
    room: Boardroom,
) -> None:
    chief, say = room.people["chief"], room.say
    await room.answers_for(chief, Specialty.ONCOLOGY)
    await begin(chief, "/rcp")
    await tap(chief, say("button-plan"))
    await chief.send("la semaine des quatre jeudis")
    await chief.idle()
    assert say("notice-meeting-day-unread") in chief.messages[-1].text
    for typed in ("14/12", "18h15", "https://visio.example/os"):
        await chief.send(typed)
        await chief.idle()
    assert "14/12/2026 à 18:15" in chief.screen.text
    assert "https://visio.example/os" in chief.screen.text


async def test_only_the_chair_and_administrators_make_and_lead_meetings(room: Boardroom) -> None:
    say = room.say
    member, chair = await room.member("Ada"), await room.member("Bob", Role.CHAIR)
    for person in (member, chair):
        await room.answers_for(person, Specialty.ONCOLOGY)
    await begin(member, "/rcp")
    assert say("meeting-none-member") in member.screen.text
    assert say("button-plan") not in labels_of(member.screen)
    await member.raw_callback("1.M.new", member.screen.id)
    await member.idle()
    assert member.alerts[-1].text == say("notice-chair-only")
    await begin(chair, "/rcp")
    await tap(chair, say("button-plan"))
    assert say("meeting-which-day") in chair.screen.text


async def test_a_case_is_entered_by_its_owner_and_stands_on_the_agenda_with_what_it_lacks(
    room: Boardroom,
) -> None:
    say, chief = room.say, room.people["chief"]
    ada, bob = await room.member("Ada"), await room.member("Bob")
    await room.answers_for(chief, Specialty.ONCOLOGY)
    name = await room.unstable(ada)
    await tap(ada, say("button-case-more"))
    await tap(ada, say("button-at-the-board"))
    assert say("button-enter") not in labels_of(ada.screen)
    await room.planned()
    await begin(ada, "/synthesis")
    await room.enter(ada)
    assert say("minutes-state-waiting") in ada.screen.text
    await bob.raw_callback("1.C.rc-1-in", 1)
    await bob.idle()
    assert bob.alerts[-1].text == say("notice-chair-only")
    await begin(chief, "/rcp")
    assert f"{name} · {say('agenda-lacks', what='').strip()}" in chief.screen.text
    await tap(chief, say("button-agenda-items"))
    await tap(chief, label_with(chief, name))
    assert say("triage-proposed") in chief.screen.text
    assert say("meeting-lacks") in chief.screen.text


async def test_who_answers_how_they_take_part_counts_for_the_quorum(room: Boardroom) -> None:
    say, chief = room.say, room.people["chief"]
    seats = (Specialty.NEUROSURGERY, Specialty.RADIATION_ONCOLOGY)
    others = [await room.member(name) for name in ("Ada", "Bob")]
    await room.planned()
    for person, specialty in zip((chief, *others), (Specialty.ONCOLOGY, *seats), strict=True):
        await room.answers_for(person, specialty)
        await begin(person, "/rcp")
        await tap(person, say("button-attend"))
        await tap(person, "Sur place" if person is not others[1] else "Avis écrit")
    assert say("attend-written-awaited") in others[1].screen.text
    await tap(others[1], "À distance")
    assert f"{say('minutes-quorum-true')} ({say('quorum-count', count=3, least=3)})" in (
        others[1].screen.text
    )
    await begin(chief, "/rcp")
    await tap(chief, say("button-meeting-change"))
    await tap(chief, say("button-quorum-no"))
    assert say("quorum-by-the-chair") in chief.screen.text


async def test_of_two_who_press_at_once_the_later_one_is_told_and_sees_how_it_stands(
    room: Boardroom,
) -> None:
    say, chief, chair = room.say, room.people["chief"], await room.member("Bob", Role.CHAIR)
    await room.planned()
    for person in (chief, chair):
        await room.answers_for(person, Specialty.ONCOLOGY)
        await begin(person, "/rcp")
    await tap(chief, say("button-meeting-begin"))
    await tap(chair, say("button-meeting-begin"))
    assert chair.alerts[-1].text == say("notice-meeting-changed")
    assert say("button-meeting-end") in labels_of(chair.screen)


async def test_whoever_a_meeting_concerns_is_told_when_it_is_moved_or_cancelled(
    room: Boardroom,
) -> None:
    say, chief = room.say, room.people["chief"]
    ada, bob = await room.member("Ada"), await room.member("Bob")
    await room.planned()
    await room.answers_for(chief, Specialty.ONCOLOGY)
    await room.answers_for(bob, Specialty.RHEUMATOLOGY)
    await room.unstable(ada)
    await room.enter(ada)
    await begin(bob, "/rcp")
    await tap(bob, say("button-attend"))
    await tap(bob, "Sur place")
    await begin(chief, "/rcp")
    await tap(chief, say("button-meeting-begin"))
    await tap(chief, say("button-meeting-change"))
    await tap(chief, say("button-meeting-day"))
    await begin(chief, "21/12 17h30")
    assert say("meeting-state-planned") in chief.screen.text, "one that had begun begins then"
    for person in (ada, bob):
        assert "21/12/2026 à 17:30" in said_by_bot(person)[-1].text
    assert not any(say("meeting-cancelled-told") in it.text for it in said_by_bot(ada))
    await tap(chief, say("button-meeting-change"))
    await tap(chief, say("button-meeting-cancel"))
    for person in (ada, bob):
        assert say("meeting-cancelled-told") in said_by_bot(person)[-1].text
    assert say("minutes-quorum") not in chief.screen.text
    await room.planned(20)
    assert [it.reason for it in await room.items()] == ["", "cancelled"]


async def test_a_quorum_that_hangs_on_what_is_written_is_told_by_the_chair_where_it_stands(
    room: Boardroom,
) -> None:
    say, chief = room.say, room.people["chief"]
    ada, bob = await room.member("Ada"), await room.member("Bob")
    await room.planned()
    await room.unstable(ada)
    await room.enter(ada)
    seats = (Specialty.ONCOLOGY, Specialty.NEUROSURGERY, Specialty.RADIATION_ONCOLOGY)
    ways = ("Sur place", "À distance", "Avis écrit")
    for person, specialty, how in zip((chief, ada, bob), seats, ways, strict=True):
        await room.answers_for(person, specialty)
        await begin(person, "/rcp")
        await tap(person, say("button-attend"))
        await tap(person, how)
    await begin(chief, "/rcp")
    assert say("button-quorum-yes") not in labels_of(chief.screen), "nothing is written yet"
    await bob.raw_callback("1.M.og-1-x", bob.screen.id)
    await bob.idle()
    await begin(chief, "/rcp")
    assert say("quorum-with-written") in chief.screen.text
    await tap(chief, say("button-quorum-yes"))
    assert say("quorum-by-the-chair") in chief.screen.text
    assert say("button-quorum-yes") not in labels_of(chief.screen)


async def test_the_rules_of_a_board_are_its_teams(room: Boardroom) -> None:
    say, chief = room.say, room.people["chief"]
    await room.answers_for(chief, Specialty.ONCOLOGY)
    await begin(chief, "/rcp")
    await tap(chief, say("button-board-rules"))
    assert say("board-rules-source") in chief.screen.text
    await tap(chief, "4")
    await tap(chief, say("button-rules-solid-off"))
    assert say("board-rules-not-solid") in chief.screen.text
    await tap(chief, say("button-rules-word"))
    await begin(chief, "RCP os")
    assert say("board-rules-word", word="RCP os") in chief.screen.text
    await begin(chief, "/rcp")
    assert "RCP os" in chief.screen.text
    assert say("meeting-staff-why") not in chief.screen.text


async def test_a_member_who_does_not_chair_leads_no_meeting(room: Boardroom) -> None:
    ada = await room.member("Ada")
    await room.answers_for(ada, Specialty.ONCOLOGY)
    await room.planned()
    await room.unstable(ada)
    await room.enter(ada)

    async def kept(uow: UnitOfWork) -> object:
        team = (await uow.person(ada.id)).team_id or 0
        return (
            await uow.meetings.of_team(team, list(MeetingState)),
            await uow.meetings.items(1),
            await uow.meetings.rules(team),
            await uow.meetings.decisions(1),
            await uow.meetings.awaited_words(ada.id),
        )

    before = await room.at.store.write(kept)
    for verb in sorted(LEADING):
        for rest in ("", "-1", "-1-0", "-1-0-discussed", "-1-0-1", "-0-20261212-1730"):
            await ada.raw_callback(f"1.M.{verb}{rest}", ada.screen.id)
    await ada.idle()
    assert {it.text for it in ada.alerts[-len(LEADING) :]} == {room.say("notice-chair-only")}
    assert await room.at.store.write(kept) == before


async def test_an_agenda_that_is_remembered_shows_a_case_as_it_is_by_now(room: Boardroom) -> None:
    """Whatever is said of a case, and whatever gets old: the next look has it."""
    chief, gists = room.people["chief"], room.at.dispatcher.desk.gists
    ada = await room.member("Ada")
    await room.answers_for(chief, Specialty.ONCOLOGY)
    meeting = await room.planned(days=30)
    await room.unstable(ada)
    await room.enter(ada)

    async def by_now() -> list[str]:
        found = []
        for page in PAGES:
            await chief.raw_callback(f"1.M.{page}-{meeting}", chief.screen.id)
            await chief.idle()
            found.append(chief.screen.text)
        return found

    async def in_an_emergency(uow: UnitOfWork) -> None:
        case = await uow.cases.find(1)
        assert case is not None
        await uow.cases.say(case, None, "cord_signs", Picked("deficit"), ada.id)

    await begin(chief, "/rcp")
    seen = [await by_now()]
    for deed in (
        lambda: begin(ada, "/lesion fémur gauche"),
        lambda: room.at.store.write(in_an_emergency),
        lambda: room.pass_(ada, hours=13),
    ):
        await deed()
        seen.append(await by_now())
        gists.clear()
        assert await by_now() == seen[-1], ada.screen.text
    assert [one != other for one, other in pairwise(seen)] == [True] * 3
