"""Cards in groups when somebody erases, leaves, when a line breaks, and when a group is busy."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest
import pytest_asyncio

from bot.demo.chats import Message
from bot.demo.people import Person
from bot.outgoing.late_edits import PAUSES
from bot.outgoing.sender import Sender
from core.definition.definition import Definition
from core.model.decision import Accord, Condition, Decision, Patient
from core.model.dialogue import Dialogue
from core.model.group import Looked
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from core.use_cases import groups, meetings
from tests.chat.letting_in import member, team_page
from tests.chat.letting_in import tap as press
from tests.chat.walking import begin, data_of, tap, words
from tests.inside.bedside import Bedside, bedside
from tests.inside.line import DirectLine
from tests.inside.sharing import QUESTION, SOUND, Staff, staff
from tests.languages import both

A_DAY = 24 * 3600
TOO_MANY = (429, "Too Many Requests: retry after 1", {"retry_after": 1})


@pytest_asyncio.fixture(scope="module")
async def club(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Bedside]:
    """A bot that lets in only those who were invited."""
    async with bedside(tmp_path_factory.mktemp("sharing"), access="invite", room=0) as it:
        yield it


@pytest_asyncio.fixture
async def alone(memory_folder: Path) -> AsyncIterator[Bedside]:
    """Such a bot for one test."""
    async with bedside(memory_folder, access="invite", room=0) as it:
        yield it


def left(team: Staff) -> list[Message]:
    """Return what the bot said that stands in the group."""
    return [it for it in team.cards() if not it.deleted]


@both
@pytest.mark.parametrize("old", [False, True])
async def test_an_erased_case_takes_its_card_out_of_the_group_and_says_what_was_only_emptied(
    club: Bedside, language: str, *, old: bool
) -> None:
    team = await staff(club, language)
    name = await team.shares()
    (card,) = team.cards()
    if old:
        card.payload["date"] -= 3 * A_DAY
    await begin(team.chief, "/forget")
    await tap(team.chief, _labelled(team, name))
    await press(team.chief, team.say("button-erase"))
    await club.work()
    assert [it.text for it in left(team)] == (["·"] if old else [])
    told = team.chief.messages[-1].text
    assert (words(language)("erased-emptied", count=1) in told) is old, told


async def test_an_edit_that_comes_after_a_card_was_emptied_brings_nothing_back(
    alone: Bedside,
) -> None:
    """Nobody knows when it comes: the card is emptied again until none does any more."""
    team, late, line = await staff(alone, "fr"), alone.sender.late, alone.bot.request
    assert isinstance(line, DirectLine)
    name, moment = await team.shares(), monotonic()
    late.now = lambda: moment
    (card,) = team.cards()
    card.payload["date"] -= 3 * A_DAY
    line.hangs = "editMessageText"
    await team.changes()
    await begin(team.chief, "/forget")
    await tap(team.chief, _labelled(team, name))
    await press(team.chief, team.say("button-erase"))
    await alone.work()
    assert [it.text for it in left(team)] == ["·"]
    await line.comes()
    assert name in card.text, "Telegram performs what it was asked"
    for pause in PAUSES:
        moment += pause
        alone.sender.wake(team.chat.id)
        await alone.sender.emptied()
    assert [it.text for it in left(team)] == ["·"]
    assert not await alone.store.outbox.chats(), "nothing is left to be done"


async def test_a_card_that_no_edit_was_given_up_of_is_emptied_once(club: Bedside) -> None:
    team = await staff(club, "fr")
    await team.shares()
    (card,) = team.cards()
    card.payload["date"] -= 3 * A_DAY
    await press(team.chief, team.say("button-unshare", group=team.group.title))
    assert [it.text for it in left(team)] == ["·"]
    assert team.chat.id not in await club.store.outbox.chats()


def _labelled(team: Staff, name: str) -> str:
    return next(it.text for it in team.chief.screen.all_buttons() if name in it.text)


async def test_what_stays_in_a_group_that_threw_the_bot_out_is_counted_as_left(
    club: Bedside,
) -> None:
    team = await staff(club, "fr")
    name = await team.shares()
    team.chat.remove_bot(team.chief)
    await begin(team.chief, "/forget")
    await tap(team.chief, _labelled(team, name))
    await press(team.chief, team.say("button-erase"))
    await club.work()
    told = team.chief.messages[-1].text
    assert "ni supprimé ni vidé" in told, told


async def test_a_card_goes_with_its_group_that_became_another_chat(club: Bedside) -> None:
    team = await staff(club, "fr")
    name = await team.shares()
    moved = team.chat.migrate(team.chat.id - 500_000)
    await club.work()
    (card,) = team.cards(moved)
    assert name in card.text
    await press(team.chief, team.say("button-unshare", group=team.group.title))
    await club.work()
    assert not [it for it in team.cards(moved) if not it.deleted]


async def test_the_cards_of_whoever_leaves_the_team_go(club: Bedside) -> None:
    team = await staff(club, "fr")
    owner = await member(club, team.chief, Role.ADMINISTRATOR)
    chief, team.chief = team.chief, owner
    await team.shares()
    assert left(team)

    await team_page(chief)
    for label in (
        str(owner.user["first_name"]),
        team.say("button-remove"),
        team.say("button-remove"),
    ):
        await press(chief, label)
    assert left(team) == []


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_a_bot_that_dies_before_it_records_what_it_sent_leaves_one_card_that_lives(
    alone: Bedside, method: str
) -> None:
    team = await staff(alone, "fr")
    await team.case()
    await team.asks()
    held = alone.server.stall(method, team.chat.id, 30)
    await team.chief.raw_callback(
        data_of(team.chief, team.say("button-send", group=team.group.title)), team.chief.screen.id
    )
    at_work = asyncio.create_task(alone.work())
    seen = "▤" if method == "editMessageText" else ""
    assert await team.chat.chat.signal.until(
        lambda: any(it.text.startswith(seen) for it in team.cards()), 5
    )
    await alone.sender.stop(0)
    held.end()
    await at_work
    alone.sender = Sender(alone.bot, alone.store.outbox, alone.sender._use_cases)
    await alone.sender.start()
    await alone.sender.emptied()
    live = [it for it in left(team) if it.text.startswith("▤")]
    assert len(live) == 1, team.chat.describe()
    others = [it.text for it in left(team) if it not in live]
    assert others == ([team.say("card-coming")] if method == "sendMessage" else [])
    await press(team.chief, team.say("button-unshare", group=team.group.title))
    assert not [it for it in left(team) if it.text.startswith("▤")]


async def test_a_card_that_telegram_refuses_for_now_is_drawn_later_as_it_is_then(
    club: Bedside,
) -> None:
    team = await staff(club, "fr")
    await team.shares()
    (card,) = team.cards()
    edits = card.edited
    club.server.fail_next("editMessageText", team.chat.id, error=TOO_MANY)
    await team.says("breast")
    await club.reminding.look()
    await team.says("prostate")
    await team.changes("thyroid")
    assert team.say("primary_tumour-thyroid") in card.text
    assert card.edited == edits + 1


async def test_a_card_whose_topic_is_gone_goes_outside_and_the_administrators_are_told_once(
    club: Bedside,
) -> None:
    team = await staff(club, "fr")
    chat, group = await team.another_group("Staff rachis", 77)
    ada = await member(club, team.chief, Role.ADMINISTRATOR, "en")
    for _ in range(2):
        name = await team.case()
        await team.asks()
        chat.add_thread(77, "Staff os")
        chat.delete_topic(77)
        await team.sends(group)
        card = team.cards(chat)[-1]
        assert name in card.text
        assert "message_thread_id" not in card.payload
    for person, language in ((team.chief, "fr"), (ada, "en")):
        ours = [it.text for it in person.messages if group.title in it.text and "/" in it.text]
        told = words(language)("topic-lost", name="", group=group.title).split(":")[-1]
        assert [it.endswith(told) for it in ours].count(True) == 1


async def test_a_press_made_up_by_somebody_of_another_group_or_about_no_card_does_nothing(
    club: Bedside,
) -> None:
    team = await staff(club, "fr")
    await team.case()
    await team.asks()
    data = data_of(team.chief, team.say("button-send", group=team.group.title))
    head, _, seal = data.rpartition("-")
    for forged in (f"{head}-0000000000", f"{head.rpartition('-')[0]}-999-{seal}", f"{head}"):
        await team.chief.raw_callback(forged, team.chief.screen.id)
        await club.work()
    assert team.cards() == []


async def opens(team: Staff, person: Person) -> str:
    """Let somebody press the button of the card in the group; return what they are told."""
    (button,) = team.cards()[-1].all_buttons()
    payload = str(button.url).partition("start=")[2]
    before = len(person.messages)
    await person.send(f"/start {payload}")
    await person.idle()
    return "\n".join(it.text for it in person.messages[before:] if it.from_bot)


@both
async def test_a_card_opens_its_case_for_a_member_who_is_in_the_group_and_shows_nobody_else_more(
    club: Bedside, language: str
) -> None:
    team = await staff(club, language)
    name = await team.shares()
    inside, outside = [await member(club, team.chief, language=language) for _ in "io"]
    team.chat.add(inside)
    assert f"▤ {name}" in await opens(team, inside)
    assert name not in await opens(team, outside)
    assert name not in await opens(team, club.newcomer(language, "Ailleurs"))
    reader = await member(club, team.chief, Role.READER, language)
    team.chat.add(reader)
    assert name not in await opens(team, reader)
    (card,) = team.cards()
    former = card.payload
    await press(team.chief, team.say("button-unshare", group=team.group.title))
    payload = former["reply_markup"]["inline_keyboard"][0][0]["url"].partition("start=")[2]
    await inside.send(f"/start {payload}")
    await inside.idle()
    assert inside.messages[-1].text == team.say("notice-card-over")


async def test_a_group_that_is_unbound_or_became_public_loses_its_cards(club: Bedside) -> None:
    team = await staff(club, "fr")
    await team.shares()
    other, group = await team.another_group("Staff poumon")
    await tap(team.chief, team.say("button-share-again"))
    await team.sends(group)
    assert len(left(team)) == len([it for it in team.cards(other) if not it.deleted]) == 1
    look = replace(SOUND, public=True)
    public = Looked(group.chat_id, group.title, look)

    async def work(uow: UnitOfWork) -> None:
        await groups.keep_look(uow, group, public, _no_definition)
        await groups.end(uow, team.group, team.chief.id)

    await club.store.write(work)
    for chat in (team.chat, other):
        club.sender.wake(chat.id)
    await club.sender.emptied()
    assert left(team) == []
    assert [it for it in team.cards(other) if not it.deleted] == []


def _no_definition(dialogue: Dialogue) -> Definition:
    raise AssertionError(dialogue)


async def test_whoever_takes_their_data_along_finds_what_they_asked_and_where_they_shared_it(
    club: Bedside,
) -> None:
    team = await staff(club, "fr")
    await team.shares()
    await team.chief.send("/mesdonnees")
    await team.chief.idle()
    told = json.loads(team.chief.documents[-1].content)
    (case,) = [it for it in told["cases"] if it["name"]]
    assert case["board_question"]["text"] == QUESTION["fr"]
    assert [it["chat_id"] for it in case["shared"]] == [team.chat.id]
    assert [it["text"] for it in told["board_questions"]] == [QUESTION["fr"]]
    assert [it["chat_id"] for it in told["shared_cards"]] == [team.chat.id]


async def test_what_the_board_decides_stands_on_the_card(club: Bedside) -> None:
    team = await staff(club, "fr")
    await team.shares()
    case = await team.opened()

    async def work(uow: UnitOfWork) -> None:
        chief = await uow.person(team.chief.id)
        meeting = await meetings.plan(uow, chief, uow.now + timedelta(days=7))
        item = await uow.meetings.enter(meeting.id, case, chief.id)
        await uow.meetings.decide(
            Decision(
                *(0, item.id, case.id, 1),
                options=[f"spine.surgical_opinion.{case.lesions[0].id}"],
                conditions=[Condition("IRM sans épidurite", "irradier")],
                text="Revoir à J15",
                who="",
                due=None,
                quorum=None,
                editions={},
                accord=Accord.CONDITIONAL,
                deviation=None,
                deviation_text="",
                trial="",
                wish="",
                patient=Patient.NOT_KNOWN,
                by=chief.id,
                at=uow.now,
            )
        )

    await club.store.write(work)
    await club.remind()
    (card,) = team.cards()
    assert "→ Avis chirurgical · T11" in card.text
    assert "IRM sans épidurite" in card.text
    assert "Revoir à J15" in card.text
    assert card.text.index("Revoir à J15") < card.text.index("SINS"), "what was asked is answered"
    await tap(team.chief, team.say("button-share-again"))
    assert card.text in team.chief.screen.text
