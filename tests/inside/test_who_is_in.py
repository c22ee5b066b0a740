"""Who left the group sees nobody else's cases; of what is not for the bot nothing is kept."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.callback_data import encode
from bot.demo.people import Person
from bot.demo.standings import LEFT
from bot.handlers.meetings import BOARD, MEETINGS
from core.model.board import MeetingState, Specialty
from core.model.group import link_payload
from core.model.person import Role
from core.model.press import Press, Resume, Show
from core.model.view import LIVE_VIEW
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.case_moves import successors
from dialogs.wording import Wording
from tests.chat.letting_in import tap, team_page
from tests.chat.walking import begin, bytes_on_disk, labels_of, rows, said_by_bot, words
from tests.inside.group_room import GroupRoom, ask, group_room, told
from tests.inside.in_a_case import T11, name_of
from tests.languages import both


@pytest_asyncio.fixture
async def room(memory_folder: Path, language: str) -> AsyncIterator[GroupRoom]:
    async with group_room(memory_folder, language) as it:
        yield it


@pytest.fixture
def say(language: str) -> Wording:
    return words(language)


async def case_of(room: GroupRoom, owner: Person) -> str:
    """Let somebody have a case with a lesion; return its name."""
    await begin(owner, "/new")
    await tap(owner, words(room.language)("button-open-case"))
    name = name_of(owner)
    await begin(owner, T11[room.language])
    return name


async def finds(room: GroupRoom, person: Person, name: str) -> bool:
    """Tell whether somebody finds a case of the team."""
    await begin(person, "/cases")
    await tap(person, words(room.language)("button-cases-team"))
    return any(name in it.text for it in person.screen.all_buttons())


def vanish(room: GroupRoom, person: Person) -> None:
    """Let somebody leave without a word of Telegram's."""
    room.group.chat.members[person.id] = LEFT


@both
async def test_who_leaves_the_group_sees_their_own_cases_alone_until_they_are_back(
    room: GroupRoom, say: Wording
) -> None:
    ada = await room.joins()
    await room.bind()
    name, own = await case_of(room, room.chief), await case_of(room, ada)
    assert await finds(room, ada, name)
    await tap(ada, next(it.text for it in ada.screen.all_buttons() if name in it.text))
    opened = ada.screen.id
    data = [it.data for it in ada.screen.all_buttons() if it.data]
    room.group.leave(ada)
    await ada.idle()
    assert await room.suspended(ada)
    title = room.group.chat.title
    assert told(ada) == say("told-away", group=title)
    assert say("group-left-told", label=ada.user["first_name"], group=title) in told(room.chief)
    seen = len(said_by_bot(ada))
    for each in data:
        await ada.raw_callback(each, opened)
    await ada.idle()
    assert not any(name in it.text for it in said_by_bot(ada)[seen:])
    assert not await finds(room, ada, name)
    assert await finds(room, ada, own)
    room.group.add(ada)
    await ada.idle()
    assert not await room.suspended(ada)
    assert told(ada) == say("told-back")
    assert await finds(room, ada, name)


@both
async def test_who_leaves_the_group_sees_nothing_of_its_board_and_leads_it_no_more(
    room: GroupRoom, say: Wording
) -> None:
    """Whatever a chair presses or writes then, in whatever was open: by the list of its buttons."""
    chair = await room.joins(Role.CHAIR)
    await room.bind()

    async def planned(uow: UnitOfWork) -> None:
        await uow.meetings.declare(chair.id, Specialty.ONCOLOGY)
        await uow.meetings.plan(1, room.now + timedelta(days=7), "Salle 3", room.chief.id)

    async def kept(uow: UnitOfWork) -> object:
        rules = await uow.meetings.rules(1)
        return rules, await uow.meetings.of_team(1, list(MeetingState))

    await room.at.store.write(planned)
    await ask(chair, "/rcp")
    assert "Salle 3" in told(chair)
    await chair.raw_callback("1.M.pl-1", chair.screen.id)
    room.group.leave(chair)
    await chair.idle()
    before = await room.at.store.write(kept)
    for deed in (*BOARD, *MEETINGS):
        for rest in ("", "-1", "-1-0"):
            await chair.raw_callback(f"1.M.{deed}{rest}", chair.screen.id)
    await chair.send("Salle 4")
    await ask(chair, "/rcp")
    assert await room.at.store.write(kept) == before
    assert say("notice-away") in told(chair)
    assert "Salle 3" not in "".join(it.text for it in said_by_bot(chair))


@both
async def test_what_somebody_had_open_in_a_case_of_another_ends_when_they_leave(
    room: GroupRoom, say: Wording
) -> None:
    ada = await room.joins()
    await room.bind()
    name = await case_of(room, room.chief)
    assert await finds(room, ada, name)
    await tap(ada, next(it.text for it in ada.screen.all_buttons() if name in it.text))
    await begin(ada, "/frankel")
    query = "SELECT token, revision FROM dialogues WHERE person_id = ?"
    ((token, revision),) = rows(room.at, query, ada.id)
    card = ada.screen.id
    room.group.leave(ada)
    await ada.idle()
    assert card not in [it.id for it in ada.messages], "its card is gone"
    await ask(ada, "c")
    for action in (Resume(), Show(LIVE_VIEW)):
        await ada.raw_callback(encode(Press(token, revision, action)), card)
        await ada.idle()
        assert ada.alerts[-1].text == say("notice-away")
    room.group.add(ada)
    await ada.idle()
    await ada.raw_callback(encode(Press(token, revision, Resume())), card)
    await ada.idle()
    assert ada.alerts[-1].text != say("notice-away")


@both
async def test_the_only_administrator_lets_themselves_back(room: GroupRoom, say: Wording) -> None:
    await room.bind()
    room.group.leave(room.chief)
    await room.chief.idle()
    assert await room.suspended(room.chief)
    await ask(room.chief, "/groupe")
    await tap(room.chief, say("button-group-back", label=room.chief.user["first_name"]))
    assert not await room.suspended(room.chief)


async def test_who_left_unheard_is_found_out_a_minute_later_at_what_they_do_in_private(
    memory_folder: Path,
) -> None:
    async with group_room(memory_folder, "fr") as room:
        ada = await room.joins()
        await room.bind()
        name = await case_of(room, room.chief)
        assert await finds(room, ada, name)
        vanish(room, ada)
        asked = asked_who_is_in(room)
        assert await finds(room, ada, name), "a minute counts as now"
        assert asked_who_is_in(room) == asked
        room.wait(minutes=1)
        await ask(ada, "/help")
        assert await room.suspended(ada)
        assert words("fr")("told-away", group=room.group.chat.title) in {
            it.text for it in said_by_bot(ada)
        }
        assert not await finds(room, ada, name)


async def test_where_telegram_does_not_say_who_is_in_nothing_changes_in_private(
    memory_folder: Path,
) -> None:
    async with group_room(memory_folder, "fr") as room:
        ada = await room.joins()
        await room.bind()
        name = await case_of(room, room.chief)
        room.wait(minutes=2)
        room.at.server.fail_next("getChatMember", room.group.chat.id)
        assert await finds(room, ada, name)
        assert not await room.suspended(ada)


def asked_who_is_in(room: GroupRoom) -> int:
    """Return how often Telegram was asked about somebody."""
    return sum(it.method.lower() == "getchatmember" for it in room.at.server.requests)


@both
async def test_who_left_unheard_is_found_out_once_a_night(room: GroupRoom, say: Wording) -> None:
    ada = await room.joins()
    await room.bind()
    vanish(room, ada)
    await room.at.night()
    assert not await room.suspended(ada), "this night's look is done"
    room.wait(hours=24)
    await room.at.night()
    assert await room.suspended(ada)
    assert told(ada) == say("told-away", group=room.group.chat.title)
    room.group.chat.members[ada.id] = room.group.chat.members[room.chief.id]
    room.wait(hours=24)
    await room.at.night()
    assert not await room.suspended(ada)


@both
async def test_a_bot_that_was_thrown_out_unheard_is_found_out_at_night(
    room: GroupRoom, say: Wording
) -> None:
    await room.bind()
    title, room.group.chat.membership = room.group.chat.title, "kicked"
    room.wait(hours=24)
    await room.at.night()
    assert await room.bound() == []
    assert told(room.chief) == say("group-ended-told", group=title)


@both
async def test_an_administrator_lets_somebody_back_in_one_tap_and_the_night_changes_nothing(
    room: GroupRoom, say: Wording
) -> None:
    ada = await room.joins()
    await room.bind()
    room.group.remove(ada, room.chief)
    await room.chief.idle()
    assert await room.suspended(ada)
    await tap(room.chief, say("button-group-back", label=ada.user["first_name"]))
    assert not await room.suspended(ada)
    assert told(ada) == say("told-back")
    room.wait(hours=24)
    await room.at.night()
    assert not await room.suspended(ada)


@both
async def test_who_never_was_in_the_group_is_not_suspended(room: GroupRoom, say: Wording) -> None:
    ada = await room.member()
    await room.bind()
    room.wait(hours=24)
    await room.at.night()
    assert not await room.suspended(ada)


@both
async def test_who_left_and_is_administrator_is_let_back_by_another(
    room: GroupRoom, say: Wording
) -> None:
    other = await room.joins(Role.ADMINISTRATOR)
    await room.bind()
    room.group.leave(other)
    await other.idle()
    await ask(other, "/groupe")
    await tap(other, say("button-group-back", label=other.user["first_name"]))
    assert other.alerts[-1].text == say("notice-group-not-you")
    assert await room.suspended(other)
    await tap(room.chief, say("button-group-back", label=other.user["first_name"]))
    assert not await room.suspended(other)


@both
async def test_the_chair_sees_who_left_and_lets_nobody_back(room: GroupRoom, say: Wording) -> None:
    chair, ada = await room.joins(Role.CHAIR), await room.joins()
    await room.bind()
    room.group.leave(ada)
    await ada.idle()
    await ask(chair, "/groupe")
    label = ada.user["first_name"]
    assert say("group-away", label=label) in told(chair)
    assert say("button-group-back", label=label) not in labels_of(chair.screen)
    await chair.raw_callback(f"1.G.back-{ada.id}", chair.screen.id)
    await chair.idle()
    assert chair.alerts[-1].text == say("notice-group-role")
    assert await room.suspended(ada)


@both
async def test_no_case_is_handed_to_who_left(room: GroupRoom, say: Wording) -> None:
    ada, eve = await room.joins(), await room.joins()
    await room.bind()
    room.group.leave(ada)
    await ada.idle()

    async def heirs(uow: UnitOfWork) -> list[int]:
        found = await successors(uow, await uow.person(room.chief.id))
        return [it.person_id for it in found]

    assert await room.at.store.write(heirs) == [eve.id]


@both
async def test_a_link_from_the_group_opens_nothing_for_who_is_not_in_it_now(
    room: GroupRoom, say: Wording
) -> None:
    ada, stranger = await room.joins(), room.at.newcomer(room.language, "Étrangère")
    head = await room.head_of_another_team()
    await room.bind()
    (group,) = await room.bound()
    link = f"/start {link_payload(group, 'zz-1')}"
    await ask(ada, link)
    assert told(ada) == say("notice-group-old"), "in: it is only that nothing is behind it"
    await ask(stranger, link)
    assert told(stranger) == say("refused-stranger")
    await ask(head, link)
    assert told(head) == say("notice-group-foreign")
    vanish(room, ada)
    room.wait(seconds=59)
    await ask(ada, link)
    assert told(ada) == say("notice-group-old"), "a minute counts as now"
    room.wait(seconds=2)
    await ask(ada, link)
    assert told(ada) == say("notice-group-left")
    assert await room.suspended(ada)
    room.group.chat.settings.username = "os_public"
    await ask(room.chief, "/groupe")
    await ask(room.chief, link)
    assert told(room.chief) == say("notice-group-unfit")


@both
async def test_an_outdated_button_in_a_group_explains_itself(room: GroupRoom, say: Wording) -> None:
    ada, other = await room.joins(), room.at.newcomer(room.language, "Autre")
    room.group.add(other)
    await room.bind()
    message = said_by_bot(room.group)[-1].id
    for person, said in ((ada, "group-old"), (other, "group-foreign")):
        await person.raw_callback("1.C.o-1", message, chat=room.group)
        await person.idle()
        assert person.alerts[-1].text == say(f"notice-{said}")
    room.group.remove_bot(room.chief)
    await room.chief.idle()
    room.group.add_bot(room.chief)
    await ada.raw_callback("1.C.o-1", message, chat=room.group)
    await ada.idle()
    assert ada.alerts[-1].text == say("notice-group-ended")


@both
async def test_while_telegram_cannot_say_who_is_in_nothing_is_shown(
    room: GroupRoom, say: Wording
) -> None:
    ada = await room.joins()
    await room.bind()
    (group,) = await room.bound()
    room.wait(minutes=2)
    room.group.chat.membership = "member"
    room.group.chat.settings.hidden_members = True
    await ask(ada, f"/start {link_payload(group, 'zz-1')}")
    assert told(ada) == say("notice-group-unknown")
    assert not await room.suspended(ada)


@both
async def test_who_is_taken_out_of_the_team_is_told_to_be_in_the_group_still(
    room: GroupRoom, say: Wording
) -> None:
    ada = await room.joins()
    await room.bind()
    await team_page(room.chief)
    for label in (str(ada.user["first_name"]), say("button-remove"), say("button-remove")):
        await tap(room.chief, label)
    await room.chief.idle()
    assert told(room.chief) == say("group-still-in", label=ada.user["first_name"])


CANARY = "Kanarienvogel-7391"


@both
async def test_of_what_is_said_in_a_group_nothing_is_on_disk_or_in_a_log(
    room: GroupRoom, say: Wording
) -> None:
    ada = await room.joins()
    await room.bind()
    await ada.idle()
    kept = await room.at.store.counts()
    for number in range(40):
        await ada.send(f"{CANARY} {number} metastase T7", chat=room.group)
        await ada.send(f"/note@AnotherBot {CANARY}", chat=room.group)
        room.group.send_as_anonymous_admin(f"{CANARY} {number}")
        sent = await room.chief.send(f"@OsteoBoardBot {CANARY}", chat=room.group)
        await room.chief.edit(sent["message_id"], f"/sins {CANARY}", chat=room.group)
    for _ in range(10):
        await ada.send_photo(f"/sins {CANARY}", chat=room.group)
        await ada.send_document(f"{CANARY}.pdf", chat=room.group)
    await ada.idle()
    assert len(said_by_bot(room.group)) == 1, "what it said when it was bound"
    assert CANARY.encode() not in bytes_on_disk(room.at)
    assert CANARY not in room.at.log.read_text()
    assert await room.at.store.counts() == kept
