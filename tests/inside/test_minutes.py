"""Minutes of a meeting, records and figures: who is sent what, under which number, for how long."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest_asyncio
from pypdf import PdfReader

from bot.demo.chats import Message
from bot.demo.people import Person
from bot.exports.statistics import BOM
from core.definition.answer import Picked
from core.model.board import (
    Attendance,
    ItemState,
    MeetingState,
    Opinion,
    Presence,
    Specialty,
    Stand,
)
from core.model.case import Side
from core.model.decision import Accord, Application, Applied, Decision, Patient
from core.model.effects import SendFile
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from core.use_cases import meetings as use
from tests.chat.letting_in import tap
from tests.chat.walking import begin, labels_of, said_by_bot
from tests.inside.boardroom import Boardroom, boardroom

NAME = "MIRA-42"
SPINE = {
    "spinal_pain": "mechanical",
    "lesion_type": "lytic",
    "spinal_alignment": "deformity",
    "vertebral_collapse": "under_half",
    "posterolateral": "bilateral",
}


@pytest_asyncio.fixture
async def room(memory_folder: Path) -> AsyncIterator[Boardroom]:
    async with boardroom(memory_folder) as it:
        await it.answers_for(it.people["chief"], Specialty.ONCOLOGY)
        yield it


async def decided(room: Boardroom, meeting: int, item: int, number: int = 1) -> None:
    """Let the board decide of a case, without the chat."""
    chief = room.people["chief"].id

    async def work(uow: UnitOfWork) -> None:
        found, person = await uow.meetings.find(meeting), await uow.person(chief)
        there = await uow.meetings.item(item)
        assert found is not None
        assert there is not None
        case = await uow.cases.find(there.case_id)
        assert case is not None
        taken = Decision(
            0,
            item,
            case.id,
            number,
            (f"spine.surgical_opinion.{case.lesions[0].id}",),
            (),
            "Fixation courte.",
            "neurochirurgie",
            None,
            None,
            {"sins": "1"},
            Accord.CONCORDANT,
            None,
            "",
            "",
            "",
            Patient.INFORMED,
            chief,
            uow.now,
            corrects=number - 1 or None,
        )
        kept = await use.decide(uow, person, use.Place(found, there, case), taken)
        assert kept is not None

    await room.at.store.write(work)


async def held(room: Boardroom, owner: Person, meeting: int) -> tuple[int, str]:
    """Hold a meeting on a case of somebody; return the item and the case's name."""
    chief = room.people["chief"].id

    async def enter(uow: UnitOfWork) -> int:
        case = await uow.cases.begin(owner.id, NAME)
        site = {"region": "spine", "vertebral_level": "t11"}
        lesion = await uow.cases.add_lesion(case, site, Side.NONE, owner.id)
        for fact, option in SPINE.items():
            await uow.cases.say(case, lesion.id, fact, Picked(option), owner.id)
        item = await uow.meetings.enter(meeting, case, owner.id)
        for person, specialty in ((chief, Specialty.ONCOLOGY), (owner.id, Specialty.NEUROSURGERY)):
            await uow.meetings.attend(meeting, Attendance(person, specialty, Presence.PRESENT))
        await uow.meetings.give(
            Opinion(
                item.id,
                owner.id,
                Specialty.NEUROSURGERY,
                Stand.OTHER,
                "",
                "attendre l’IRM",
                uow.now,
                beforehand=False,
            )
        )
        return item.id

    item = await room.at.store.write(enter)
    room.now += timedelta(days=7)
    await decided(room, meeting, item)
    await closed(room, meeting)
    return item, NAME


async def closed(room: Boardroom, meeting: int) -> None:
    async def work(uow: UnitOfWork) -> None:
        found = await uow.meetings.find(meeting)
        assert found is not None
        await uow.meetings.change(replace(found, state=MeetingState.CLOSED))

    await room.at.store.write(work)


async def press(person: Person, data: str) -> None:
    await person.raw_callback(data, person.screen.id)
    await person.idle()


def files_of(person: Person) -> list[Message]:
    return [it for it in said_by_bot(person) if it.file is not None]


def words_in(message: Message) -> str:
    assert message.file is not None
    pages = PdfReader(io.BytesIO(message.file.content)).pages
    return "".join("".join(it.extract_text().split()) for it in pages)


async def test_the_chair_reads_validates_and_receives_the_minutes_of_a_meeting(
    room: Boardroom,
) -> None:
    chief, owner, say = room.people["chief"], await room.member("Ada"), room.say
    await room.answers_for(owner, Specialty.NEUROSURGERY)
    meeting = await room.planned()
    item, name = await held(room, owner, meeting)
    await begin(chief, "/rcp")
    await press(chief, f"1.M.o-{meeting}")
    await tap(chief, say("button-minutes"))
    assert say("minutes-draft") in chief.screen.text
    assert f"{name}" in chief.screen.text
    await tap(chief, say("button-minutes-validate", number=1))
    assert "n°\u00a01, validé le" in chief.screen.text
    assert say("minutes-how-done") in chief.screen.text
    await tap(chief, say("button-minutes-file"))
    assert chief.alerts[-1].text == say("notice-export-coming")
    (sent,) = files_of(chief)
    assert sent.file is not None
    assert sent.file.name == "compte-rendu_2026-12-14_1.pdf"
    told = words_in(sent)
    for said in (name, "Fixationcourte.", "attendrel’IRM", "n°1,validé", "SINS15/18"):
        assert said in told, said
    for nobody in ("Ada", "chief", str(owner.id), str(chief.id)):
        assert nobody not in told.replace(name, "")
    assert files_of(owner) == []
    assert item


async def test_a_correction_is_validated_under_the_next_number_and_the_first_stays_as_it_was(
    room: Boardroom,
) -> None:
    chief, owner, say = room.people["chief"], await room.member("Ada"), room.say
    meeting = await room.planned()
    item, _ = await held(room, owner, meeting)
    await begin(chief, "/rcp")
    await press(chief, f"1.M.mv-{meeting}-1")
    await press(chief, f"1.M.mv-{meeting}-1")
    assert chief.alerts[-1].text == say("notice-meeting-changed")
    room.now += timedelta(hours=1)
    await decided(room, meeting, item, 2)
    await press(chief, f"1.M.mf-{meeting}")
    first = words_in(files_of(chief)[-1])
    assert "n°1,validé" in first
    assert "Décisionscorrigées" not in first
    await press(chief, f"1.M.mi-{meeting}")
    assert say("minutes-how-correct") in chief.screen.text
    await tap(chief, say("button-minutes-validate", number=2))
    await press(chief, f"1.M.mf-{meeting}")
    second = words_in(files_of(chief)[-1])
    assert "n°2,validé" in second
    assert "corrigelen°1" in second
    assert "Décisionscorrigées" in second


async def test_what_is_said_of_a_case_later_changes_nothing_in_its_minutes(
    room: Boardroom,
) -> None:
    chief, owner = room.people["chief"], await room.member("Ada")
    meeting = await room.planned()
    item, _ = await held(room, owner, meeting)
    await begin(chief, "/rcp")
    await press(chief, f"1.M.mv-{meeting}-1")
    await press(chief, f"1.M.cf-{item}")
    before = words_in(files_of(chief)[-1])
    room.now += timedelta(hours=2)
    await room.at.store.write(partial(_say_later, item))
    await press(chief, f"1.M.cf-{item}")
    assert words_in(files_of(chief)[-1]) == before


async def test_minutes_of_a_case_are_read_page_by_page_and_sent_with_its_record(
    room: Boardroom,
) -> None:
    chief, owner, say = room.people["chief"], await room.member("Ada"), room.say
    meeting = await room.planned()
    item, name = await held(room, owner, meeting)
    await begin(chief, "/rcp")
    await press(chief, f"1.M.i-{item}")
    await tap(chief, say("button-minutes"))
    read = chief.screen.text
    while say("button-next-page") in labels_of(chief.screen):
        await tap(chief, say("button-next-page"))
        read += chief.screen.text
    for said in ("Fixation courte.", "attendre l’IRM", "SINS 15/18"):
        assert said in read, said
    await tap(chief, say("button-minutes-record"))
    sent = files_of(chief)[-1].file
    assert sent is not None
    assert sent.name == f"{name}_2026-12-14_frcp.json"
    told = json.loads(sent.content)
    assert told["case"] == name
    assert told["sections"]["reason"]["fields"]["case_status"]["code"] == "ORG-127"
    assert str(owner.id) not in sent.content.decode()


async def test_files_of_a_case_go_from_the_chat_of_the_chair_when_it_is_erased(
    room: Boardroom,
) -> None:
    chief, owner = room.people["chief"], await room.member("Ada")
    meeting = await room.planned()
    item, name = await held(room, owner, meeting)
    await begin(chief, "/rcp")
    for deed in (f"mf-{meeting}", f"cf-{item}", f"cr-{item}"):
        await press(chief, f"1.M.{deed}")
    assert len(files_of(chief)) == 3
    await begin(owner, "/forget")
    await tap(owner, next(it for it in labels_of(owner.screen) if name in it))
    await tap(owner, labels_of(owner.screen)[0])
    await room.at.work()
    await chief.idle()
    assert files_of(chief) == []
    assert not any(name in it.text for it in said_by_bot(chief))


async def test_whoever_leads_no_meeting_is_sent_nothing_though_they_asked_in_time(
    room: Boardroom,
) -> None:
    chair, owner = await room.member("Bob", Role.CHAIR), await room.member("Ada")
    await room.answers_for(chair, Specialty.ONCOLOGY)
    meeting = await room.planned()
    item, _ = await held(room, owner, meeting)
    for deed in (f"mf-{meeting}", f"cf-{item}", f"cr-{item}", "bt", "bm", f"mi-{meeting}"):
        await begin(owner, "/rcp")
        await press(owner, f"1.M.{deed}")
        assert owner.alerts[-1].text == room.say("notice-chair-only")
    assert files_of(owner) == []


async def test_when_its_turn_comes_a_file_is_for_whoever_leads_meetings_still(
    room: Boardroom,
) -> None:
    chief, owner = room.people["chief"], await room.member("Ada")
    meeting = await room.planned()
    await held(room, owner, meeting)
    outbox = room.at.store.outbox
    assert await outbox.exported(owner.id, meeting) is None
    assert await outbox.exported(chief.id, meeting + 1) is None
    found = await outbox.exported(chief.id, meeting)
    assert found is not None
    ((item,),) = [it.items for it in found.meetings]
    assert await outbox.may_go([item.case.id])
    assert not await outbox.may_go([item.case.id, item.case.id + 1])


async def test_figures_come_as_a_message_and_a_table_and_say_nothing_of_few_cases(
    room: Boardroom,
) -> None:
    chief, owner, say = room.people["chief"], await room.member("Ada"), room.say
    meeting = await room.planned()
    await held(room, owner, meeting)
    await begin(chief, "/rcp")
    await press(chief, "1.M.ls")
    await tap(chief, say("button-figures"))
    await tap(chief, say("button-figures-message"))
    assert say("stats-none") in said_by_bot(chief)[-1].text
    await press(chief, "1.M.bt")
    assert files_of(chief) == []
    await _many(room, owner, 6)
    await press(chief, "1.M.bt")
    assert files_of(chief) == []
    room.now = datetime(2027, 2, 5, 9, tzinfo=UTC)
    told = await table_of(chief)
    assert ["01/10/2026 – 31/12/2026", *["Dossiers décidés"] * 2, "7"] in told
    counts = [it[3] for it in told[1:] if not it[1].startswith("Délais")]
    assert all(int(it) >= 5 for it in counts)


async def test_of_two_sets_of_figures_none_has_a_case_in_common_with_another(
    room: Boardroom,
) -> None:
    """Whatever a team does between two looks: what was told stays, and no case counts twice."""
    chief, owner = room.people["chief"], await room.member("Ada")
    await begin(chief, "/rcp")
    await _many(room, owner, 5)
    room.now = datetime(2027, 2, 5, 9, tzinfo=UTC)
    told = await table_of(chief)
    assert told[1][3] == "5"

    async def erased(uow: UnitOfWork) -> None:
        await uow.erasing.erase_cases([1])

    await _many(room, owner, 1, first=40)
    await room.at.store.write(erased)
    assert await table_of(chief) == told
    room.now = datetime(2027, 5, 6, 9, tzinfo=UTC)
    assert await table_of(chief) == told
    await room.at.store.write(partial(_once_more, chief.id))
    await _many(room, owner, 4, first=50)
    room.now = datetime(2027, 8, 6, 9, tzinfo=UTC)
    after = await table_of(chief)
    assert after[: len(told)] == told
    assert after[len(told)] == ["01/01/2027 – 30/06/2027", *["Dossiers décidés"] * 2, "5"]


async def _once_more(chief: int, uow: UnitOfWork) -> None:
    """Let a case that was told of come to the board again, a hundred meetings later."""
    person, case = await uow.person(chief), await uow.cases.find(2)
    assert person.team_id is not None
    assert case is not None
    for _ in range(101):
        meeting = await uow.meetings.plan(person.team_id, uow.now, "", chief)
    item = await uow.meetings.enter(meeting.id, case, chief)
    await uow.meetings.change_item(replace(item, state=ItemState.DECIDED))


async def table_of(person: Person) -> list[list[str]]:
    """Return the figures as the table has them that somebody asks for."""
    await press(person, "1.M.bt")
    sent = files_of(person)[-1].file
    assert sent is not None
    return list(csv.reader(io.StringIO(sent.content.decode().removeprefix(BOM)), delimiter=";"))


async def _say_later(item: int, uow: UnitOfWork) -> None:
    """Say of a case that was decided that its vertebra is stable after all."""
    there = await uow.meetings.item(item)
    assert there is not None
    case = await uow.cases.find(there.case_id)
    assert case is not None
    lesion = case.lesions[0].id
    await uow.cases.say(case, lesion, "spinal_pain", Picked("none"), case.owner_id)


async def _many(room: Boardroom, owner: Person, count: int, first: int = 10) -> None:
    """Let the board decide of more cases, without the chat, and let them be done."""
    chief = room.people["chief"].id

    async def work(uow: UnitOfWork) -> None:
        person = await uow.person(chief)
        assert person.team_id is not None
        meeting = await uow.meetings.plan(person.team_id, uow.now, "", chief)
        for number in range(count):
            case = await uow.cases.begin(owner.id, f"ZORA-{number + first}")
            item = await uow.meetings.enter(meeting.id, case, owner.id)
            taken = Decision(
                0,
                item.id,
                case.id,
                1,
                ("spine.surgical_opinion.0",),
                (),
                "",
                "",
                None,
                True,
                {},
                Accord.CONCORDANT,
                None,
                "",
                "",
                "",
                Patient.INFORMED,
                chief,
                uow.now,
            )
            kept = await use.decide(uow, person, use.Place(meeting, item, case), taken)
            assert kept is not None
            became = Application(Applied.DONE, uow.now.date(), None, owner.id, uow.now)
            await use.apply(uow, person, kept, became)

    await room.at.store.write(work)


async def test_a_file_that_waits_when_its_case_is_erased_is_taken_back(room: Boardroom) -> None:
    chief, owner = room.people["chief"], await room.member("Ada")
    meeting = await room.planned()
    item, _ = await held(room, owner, meeting)

    async def work(uow: UnitOfWork) -> None:
        there = await uow.meetings.item(item)
        assert there is not None
        file = SendFile("x.pdf", b"%PDF", "x", (there.case_id,))
        await uow.enqueue(chief.id, file)
        await uow.erasing.erase_cases([there.case_id])

    await room.at.store.write(work)
    room.at.sender.wake(chief.id)
    await room.at.sender.emptied()
    assert files_of(chief) == []
