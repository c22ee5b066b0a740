"""A case at the board: presented, thought of blind, decided beside the advice, applied or not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest_asyncio

from bot.demo.people import Person
from bot.handlers.meetings import DECISIONS, ITEMS, LEADING, MEETINGS
from core.definition.answer import Picked
from core.model.board import Specialty
from core.model.case import CaseState
from core.model.decision import Decision
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from tests.chat.letting_in import tap
from tests.chat.walking import begin, labels_of, said_by_bot
from tests.inside.boardroom import Boardroom, boardroom, label_with
from tests.inside.told import offered

EIGHT = 8
"""Buttons that are seen at once, at most."""
SEATS = {
    "chief": Specialty.ONCOLOGY,
    "Ada": Specialty.NEUROSURGERY,
    "Bob": Specialty.RADIATION_ONCOLOGY,
}


@pytest_asyncio.fixture
async def room(memory_folder: Path) -> AsyncIterator[Boardroom]:
    """Three people, a meeting, and Ada's case on its agenda."""
    async with boardroom(memory_folder) as it:
        ada = await it.member("Ada")
        await it.member("Bob")
        for name, specialty in SEATS.items():
            await it.answers_for(it.people[name], specialty)
        await it.unstable(ada)
        await it.planned()
        await it.enter(ada)
        yield it


async def goes_to(room: Boardroom, person: Person, verb: str, id: int = 1) -> None:
    """Press a button of the board below what the person sees."""
    await begin(person, "/rcp")
    await person.raw_callback(f"1.M.{verb}-{id}", person.screen.id)
    await person.idle()


async def says(person: Person, text: str) -> None:
    await person.send(text)
    await person.idle()


async def decisions(room: Boardroom) -> list[Decision]:
    return list(await room.at.store.write(lambda uow: uow.meetings.decisions(1)))


async def chooses(room: Boardroom, person: Person, mark: str) -> str:
    """Tick the first option that stands so on the page of a decision; return its label."""
    say = room.say
    await goes_to(room, person, "de")
    await tap(person, say("button-decision-do"))
    while not any(say(mark) in it for it in person.screen.text.splitlines()):
        await tap(person, say("button-next-page"))
    lines = [it for it in person.screen.text.splitlines() if it.startswith(("• ", "✕ "))]
    place = next(n for n, it in enumerate(lines) if say(mark) in it)
    label = [it for it in labels_of(person.screen) if it.startswith(("☐", "☑"))][place]
    await tap(person, label)
    await tap(person, say("button-back"))
    return label


async def test_opinions_are_blind_until_the_chair_opens_them_then_stand_side_by_side(
    room: Boardroom,
) -> None:
    say, (chief, ada, bob) = room.say, room.people.values()
    await goes_to(room, ada, "op")
    await tap(ada, next(it for it in labels_of(ada.screen) if it.startswith("1 ·")))
    await says(ada, "Fixation courte")
    await goes_to(room, bob, "op")
    assert "Fixation courte" not in bob.screen.text
    assert "Ada" not in bob.screen.text
    await tap(bob, say("button-stand-other"))
    await says(bob, "Mme Marie Durand, née le 12/03/1950")
    await says(bob, "Irradier d’abord")
    await goes_to(room, bob, "op")
    assert "Irradier d’abord" in bob.screen.text
    await bob.raw_callback("1.M.oo-1-0", bob.screen.id)
    await bob.idle()
    assert bob.alerts[-1].text == say("notice-chair-only")
    await goes_to(room, chief, "op")
    await tap(chief, say("button-open-opinions", count=2))
    for told in ("Fixation courte", "Irradier d’abord", "Ada (neurochirurgie)", "⚡"):
        assert told in chief.screen.text, chief.screen.text
    assert say("minutes-beforehand") in chief.screen.text
    given = await room.at.store.write(lambda uow: uow.meetings.opinions(1))
    assert [it.text for it in given] == ["Fixation courte", "Irradier d’abord"]
    assert say("minutes-seen") not in chief.screen.text
    await tap(chief, say("button-stand-abstain"))
    assert f"chief (oncologie), {say('minutes-beforehand')}, {say('minutes-seen')}" in (
        chief.screen.text
    ), "who saw the others before is not blind"


async def test_the_chair_goes_from_case_to_case_and_the_time_of_each_is_kept(
    room: Boardroom,
) -> None:
    say, (chief, ada, bob) = room.say, room.people.values()
    await room.unstable(bob)
    await room.enter(bob)
    await begin(chief, "/rcp")
    await tap(chief, say("button-meeting-begin"))
    await goes_to(room, chief, "nx", 1)
    assert say("minutes-no-question") in chief.screen.text
    assert "SINS" in chief.screen.text
    minute = timedelta(seconds=75)
    room.now += minute
    await goes_to(room, chief, "p", 1)
    assert "1:15" in chief.screen.text
    await tap(chief, say("button-next-case"))
    assert "0:00" in chief.screen.text
    room.now += minute
    await tap(chief, say("button-previous-case"))
    items = await room.at.store.write(lambda uow: uow.meetings.items(1))
    assert [it.seconds for it in items] == [75, 75]
    await goes_to(room, ada, "p", 1)
    assert say("button-put-on-screen") not in labels_of(ada.screen)


async def test_a_decision_that_follows_the_advice_is_concordant_and_said_on_the_case(
    room: Boardroom,
) -> None:
    say, (chief, ada, _) = room.say, room.people.values()
    await goes_to(room, chief, "de")
    assert say("minutes-accord") not in chief.screen.text, "nothing is chosen yet"
    await chooses(room, chief, "standing-advised")
    assert say("minutes-accord-concordant") in chief.screen.text
    await tap(chief, say("button-decision-dc"))
    await says(chief, "si le scanner est bon")
    assert say("notice-condition-unread") in chief.messages[-1].text
    await says(chief, "Si l’IRM montre une épidurite, alors décompression d’abord")
    assert say("minutes-accord-conditional") in chief.screen.text
    await tap(chief, say("button-decision-dw"))
    assert len(offered(chief.screen, say)) == EIGHT
    await tap(chief, "Neurochirurgie")
    assert len(offered(chief.screen, say)) == EIGHT
    await tap(chief, say("button-due-in", count=7))
    await says(chief, "pour le 20/12")
    assert "20/12/2026" in chief.screen.text
    await says(chief, "demander le 45/12")
    assert say("notice-ask-day-unread") in chief.messages[-1].text
    await says(chief, "demander le 15/01")
    assert say("decision-ask-on", day="15/01/2027") in chief.screen.text
    await tap(chief, say("button-back"))
    await tap(chief, say("button-decision-dp"))
    await tap(chief, label_with(chief, "non opposé"))
    await tap(chief, say("button-decision-dn"))
    assert say("decision-kept") in chief.screen.text
    (kept,) = await decisions(room)
    assert (kept.accord, kept.who, kept.deviation) == ("conditional", "neurosurgery", None)
    assert (kept.due, kept.ask_on) == (date(2026, 12, 20), date(2027, 1, 15))
    assert [it.when for it in kept.conditions] == ["l’IRM montre une épidurite"]
    assert "spine" in kept.editions
    await begin(ada, "/synthesis")
    assert say("decided-on", day="07/12/2026") in ada.screen.text
    await tap(ada, say("button-case-more"))
    await tap(ada, say("button-timeline"))
    assert say("minutes-accord-conditional") in ada.screen.text


async def test_what_is_written_of_an_emergency_at_the_board_is_kept_and_the_emergency_is_offered(
    room: Boardroom,
) -> None:
    say, (chief, ada, _) = room.say, room.people.values()
    conditional = "Si l’IRM montre une compression médullaire, alors opérer"
    for written in (conditional, "compression médullaire, opérer"):
        await goes_to(room, chief, "de")
        await tap(chief, say("button-decision-dc"))
        await says(chief, written)
        for told in (say("emergency-in-words"), written):
            assert (told in chief.screen.text) is (written is conditional)
    assert chief.screen.text.startswith("Urgence"), "what is no condition opens the emergencies"
    await goes_to(room, ada, "op")
    await tap(ada, say("button-stand-other"))
    await says(ada, "Hypercalcémie à corriger d’abord")
    assert "Hypercalcémie à corriger d’abord" in ada.screen.text
    assert labels_of(ada.screen)[-1] == say("button-emergency")
    await says(ada, "Hypercalcémie")
    assert "Hypercalcémie à corriger d’abord" not in ada.screen.text, "its name alone is one"


async def test_a_case_that_asks_nothing_is_asked_for_its_question_on_its_way_to_the_board(
    room: Boardroom,
) -> None:
    say, ada = room.say, room.people["Ada"]
    await begin(ada, "/synthesis")
    await tap(ada, say("button-case-more"))
    await tap(ada, say("button-at-the-board"))
    assert say("minutes-no-question") in ada.screen.text
    await tap(ada, say("button-ask-board"))
    await tap(ada, label_with(ada, "raitement"))
    await says(ada, "Opérer T11, ou irradier seul ?")
    assert "Opérer T11, ou irradier seul ?" in ada.screen.text
    assert say("button-ask-board") not in labels_of(ada.screen)


async def test_what_a_guard_forbids_is_a_deviation_with_its_reason_and_never_shown_as_advised(
    room: Boardroom,
) -> None:
    say, chief = room.say, room.people["chief"]
    await chooses(room, chief, "standing-forbidden")
    assert say("minutes-accord-deviating") in chief.screen.text
    assert "✕ " in chief.screen.text
    await tap(chief, say("button-decision-dn"))
    assert say("decision-deviates") in chief.screen.text
    await tap(chief, label_with(chief, "Souhait du patient"))
    (kept,) = await decisions(room)
    assert (kept.accord, kept.deviation) == ("deviating", "patient")
    assert list(kept.forbidden) == list(kept.options)
    assert say("standing-forbidden") in chief.screen.text
    assert "→ " not in chief.screen.text


async def test_of_two_who_decide_at_once_the_later_is_told_and_a_correction_keeps_the_old(
    room: Boardroom,
) -> None:
    say, chief, chair = room.say, room.people["chief"], await room.member("Cléa", Role.CHAIR)
    await room.answers_for(chair, Specialty.RHEUMATOLOGY)
    for person in (chief, chair):
        await chooses(room, person, "standing-advised")
    for person in (chief, chair):
        await tap(person, say("button-decision-dn"))
    assert chair.alerts[-1].text == say("notice-decided-meanwhile")
    assert len(await decisions(room)) == 1
    await goes_to(room, chief, "ds")
    await tap(chief, say("button-correct"))
    await tap(chief, say("button-decision-x"))
    await says(chief, "Après l’IRM")
    await tap(chief, say("button-decision-dn"))
    assert say("decision-corrected", count=1) in chief.screen.text
    first, second = await decisions(room)
    assert (second.corrects, second.number, second.text) == (first.id, 2, "Après l’IRM")


async def test_a_case_that_is_put_off_comes_back_to_the_next_agenda_with_its_reason(
    room: Boardroom,
) -> None:
    say, chief = room.say, room.people["chief"]
    await goes_to(room, chief, "i")
    await tap(chief, say("button-defer"))
    await says(chief, "IRM à refaire")
    assert say("minutes-state-deferred") in chief.screen.text.lower()
    await room.planned(14)
    _, again = await room.items()
    assert (again.deferred_from, again.reason) == (1, "IRM à refaire")


async def test_the_owner_of_a_case_that_lacks_something_is_reminded_two_days_before(
    room: Boardroom,
) -> None:
    ada = room.people["Ada"]
    assert not [it for it in await room.pass_(ada, days=4) if "compléter" in it.text]
    said = await room.pass_(ada, days=1)
    assert [it for it in said if room.say("deadline-board_incomplete") in it.text], said
    assert not [it for it in await room.pass_(ada, days=3) if "compléter" in it.text]


async def test_after_four_weeks_the_owner_is_asked_once_whether_it_was_applied(
    room: Boardroom,
) -> None:
    say, (chief, ada, bob) = room.say, room.people.values()
    await chooses(room, chief, "standing-advised")
    await tap(chief, say("button-decision-dn"))
    asked = say("deadline-board_applied")
    assert not [it for it in await room.pass_(ada, days=27) if asked in it.text]
    assert [it for it in await room.pass_(ada, days=2) if asked in it.text]
    assert not [it for it in await room.pass_(ada, days=9) if asked in it.text]
    await bob.raw_callback("1.M.ar-1-0-20261210", 1)
    await bob.idle()
    assert bob.alerts[-1].text == say("notice-chair-only")
    reminder = next(it for it in reversed(ada.messages) if asked in it.text)
    assert say("button-decision-shown") in labels_of(reminder)
    await ada.raw_callback("1.M.aq-1-2", reminder.id)
    await ada.idle()
    await tap(ada, label_with(ada, "Raison médicale"))
    (kept,) = await decisions(room)
    assert kept.application is not None
    assert (kept.application.applied, kept.application.reason) == ("not_done", "medical")
    await goes_to(room, ada, "ap")
    await tap(ada, label_with(ada, "Faite"))
    await says(ada, "demain")
    assert say("notice-event-day-unread") in ada.messages[-1].text
    await says(ada, "hier")
    (kept,) = await decisions(room)
    assert kept.application is not None
    assert kept.application.applied == "done"
    assert kept.application.on == (room.now - timedelta(days=1)).date()


async def test_who_lacks_is_invited_and_writes_an_opinion_beforehand(room: Boardroom) -> None:
    say, (chief, _, bob) = room.say, room.people.values()
    await begin(bob, "/rcp")  # a bot can only write to who wrote to it
    await begin(chief, "/rcp")
    await tap(chief, say("button-roles"))
    assert f"✕ {say('seat-radiation_oncologist').capitalize()}" in chief.screen.text
    await tap(chief, say("button-invite-seat", who=say("seat-radiation_oncologist").capitalize()))
    assert say("invited", who="Bob") in chief.screen.text
    await bob.idle()
    assert say("specialty-radiation_oncology") in bob.screen.text
    await tap(bob, say("button-come"))
    await tap(bob, "Avis écrit")
    seat = say("seat-radiation_oncologist").capitalize()
    for mark, told in (("✕", True), ("✓", False)):
        await begin(chief, "/rcp")
        await tap(chief, say("button-roles"))
        assert f"{mark} {seat}" in chief.screen.text
        assert (say("attend-written-awaited") in chief.screen.text) is told
        await goes_to(room, bob, "op")
        await tap(bob, say("button-stand-other"))


async def test_an_emergency_may_be_treated_first_and_is_marked_so(room: Boardroom) -> None:
    say, (chief, ada, _) = room.say, room.people.values()

    async def deficit(uow: UnitOfWork) -> None:
        case = await uow.cases.find((await uow.meetings.items(1))[0].case_id)
        assert case is not None
        await uow.cases.say(case, None, "emergency_sign", Picked("deficit"), ada.id)

    await room.at.store.write(deficit)
    await begin(chief, "/rcp")
    assert "1  ‼ " in chief.screen.text
    await goes_to(room, ada, "i")
    await tap(ada, say("button-acted-first"))
    assert say("minutes-acted-first") in ada.screen.text.lower()
    await goes_to(room, chief, "p")
    assert say("minutes-acted-first") in chief.screen.text
    room.now += timedelta(days=7)
    await begin(chief, "/rcp")
    assert "1  ‼ " in chief.screen.text, "what is to be looked at again comes first still"


async def test_the_chair_registers_a_case_that_the_rule_would_discuss(room: Boardroom) -> None:
    say, chief = room.say, room.people["chief"]
    await goes_to(room, chief, "i")
    await tap(chief, say("button-triage-registered"))
    assert say("triage-by-the-chair") in chief.screen.text
    (item,) = await room.items()
    assert item.triage == "registered"
    await chief.raw_callback("1.M.tg-1-0-discussed", chief.screen.id)
    await chief.idle()
    assert chief.alerts[-1].text == say("notice-meeting-changed")


async def test_a_board_in_english_from_the_agenda_to_the_decision(memory_folder: Path) -> None:
    async with boardroom(memory_folder, "en") as room:
        say, chief = room.say, room.people["chief"]
        await room.answers_for(chief, Specialty.ONCOLOGY)
        await room.planned()
        await begin(chief, "/new")
        await begin(chief, "/sins t11 lytic mechanical deformity <50% bilateral")
        await begin(chief, "/synthesis")
        await room.enter(chief)
        await chooses(room, chief, "standing-advised")
        await tap(chief, say("button-decision-dc"))
        await says(chief, "If the MRI shows a block, then decompress first")
        assert say("minutes-accord-conditional") in chief.screen.text
        await tap(chief, say("button-decision-dn"))
        assert say("decision-kept") in chief.screen.text


async def test_a_button_of_what_is_over_or_elsewhere_says_so_and_changes_nothing(
    room: Boardroom,
) -> None:
    say, (chief, _, bob) = room.say, room.people.values()
    await room.planned(14)
    await goes_to(room, chief, "i")
    await tap(chief, say("button-defer"))
    await tap(chief, label_with(chief, "Autre raison"))
    before = await room.items()
    for person, verb in (
        (bob, "og-1-x"),
        (chief, "dn-1-1"),
        (chief, "nx-1"),
        (chief, "oo-1-1"),
        (chief, "dw-1"),
        (chief, "dt-1-0-1-operate"),
    ):
        await begin(person, "/rcp")
        await person.raw_callback(f"1.M.{verb}", person.screen.id)
        await person.idle()
        assert person.alerts[-1].text == say("notice-item-moved")
    assert await room.items() == before
    assert not await decisions(room)
    await begin(chief, "/rcp")
    await tap(chief, say("button-meeting-begin"))
    await tap(chief, say("button-meeting-end"))
    for verb in ("ay-1-0", "nx-1"):
        await chief.raw_callback(f"1.M.{verb}", chief.screen.id)
        await chief.idle()
        assert chief.alerts[-1].text == say("notice-meeting-over")


async def test_a_case_whose_patient_died_says_so_on_the_agenda_and_comes_back_to_none(
    room: Boardroom,
) -> None:
    chief = room.people["chief"]

    async def died(uow: UnitOfWork) -> None:
        await uow.cases.set_state((await uow.meetings.items(1))[0].case_id, CaseState.DIED)

    await room.at.store.write(died)
    await begin(chief, "/rcp")
    assert room.say("case-died").rstrip(".") in chief.screen.text
    await goes_to(room, chief, "i")
    assert room.say("case-died").rstrip(".") in chief.screen.text
    room.now += timedelta(days=9)
    await room.planned()
    assert [it.meeting_id for it in await room.items()] == [1]


async def test_whatever_is_pressed_before_the_chair_opens_them_no_opinion_is_shown(
    room: Boardroom,
) -> None:
    (chief, ada, bob), word = room.people.values(), "Fixation courte"
    await goes_to(room, ada, "op")
    await tap(ada, next(it for it in labels_of(ada.screen) if it.startswith("1 ·")))
    await says(ada, word)
    every = {*MEETINGS, *ITEMS, *DECISIONS}
    for person, verbs in ((bob, every - LEADING), (chief, every & LEADING - {"oo"})):
        await begin(person, "/rcp")
        for verb in sorted(verbs):
            await person.raw_callback(f"1.M.{verb}-1", person.screen.id)
        await person.idle()
        told = [it.text for it in said_by_bot(person)]
        assert not any(word in it or "Ada (" in it for it in told)
        sent = [it.file.content for it in said_by_bot(person) if it.file]
        assert not any(word.encode() in it for it in sent)
    assert [it.text for it in await room.at.store.write(lambda uow: uow.meetings.opinions(1))] == [
        word
    ]
