"""A team binds the group that may see its cases, after a look that tells what is wrong with it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.demo.groups import Group
from core.model.person import Role
from core.use_cases.groups import word_of
from dialogs.wording import LANGUAGES, Wording
from tests.chat.letting_in import tap
from tests.chat.walking import labels_of, said_by_bot, words
from tests.inside.group_room import GroupRoom, ask, group_room, told
from tests.languages import both


@pytest_asyncio.fixture
async def room(memory_folder: Path, language: str) -> AsyncIterator[GroupRoom]:
    async with group_room(memory_folder, language) as it:
        yield it


@pytest.fixture
def say(language: str) -> Wording:
    return words(language)


@both
async def test_a_group_is_bound_in_one_tap_and_told_what_is_read_of_it(
    room: GroupRoom, say: Wording
) -> None:
    await ask(room.chief, "/groupe")
    keyboard = room.chief.chat.reply_keyboard
    assert keyboard is not None
    assert say("group-word-now", word="staff") in told(room.chief)
    await room.bind()
    (group,) = await room.bound()
    assert (group.chat_id, group.fit) == (room.group.id, True)
    assert room.chief.chat.reply_keyboard is None, "the letters are back"
    assert room.group.chat.membership == "administrator"
    assert say("group-bound-private") in told(room.group)
    assert say("group-fit") in room.chief.screen.text
    assert say("group-people", members=1, team=1) in room.chief.screen.text


UNFIT: dict[str, Callable[[Group], object]] = {
    "public": lambda it: setattr(it.chat.settings, "username", "os_public"),
    "linked": lambda it: setattr(it.chat.settings, "linked_chat", -100),
    "basic": lambda it: setattr(it.chat, "kind", "group"),
}


@both
@pytest.mark.parametrize("flaw", UNFIT)
async def test_a_group_that_others_can_read_is_refused_with_how_to_mend_it(
    room: GroupRoom, say: Wording, flaw: str
) -> None:
    UNFIT[flaw](room.group)
    await room.bind()
    assert await room.bound() == []
    refusal = told(room.chief)
    for said in ("notice-group-refused", f"flaw-{flaw}", f"flaw-{flaw}.mend"):
        assert say(said) in refusal
    assert room.chief.chat.reply_keyboard, "it is chosen again once it is mended"
    room.group.chat.settings.username, room.group.chat.settings.linked_chat = "", 0
    room.group.chat.kind = "supergroup"
    await room.chief.choose_chat(say("group-choose"), room.group)
    await room.chief.idle()
    assert len(await room.bound()) == 1


BETTER: dict[str, Callable[[Group], object]] = {
    "history": lambda it: setattr(it.chat.settings, "shows_history", True),
    "keeps": lambda it: setattr(it.chat.settings, "deletes_after", 0),
    "short": lambda it: setattr(it.chat.settings, "deletes_after", 86400),
    "anyone_adds": lambda it: it.chat.settings.permissions.update(can_invite_users=True),
}


@both
@pytest.mark.parametrize("flaw", BETTER)
async def test_what_could_be_better_is_said_and_refuses_nothing(
    room: GroupRoom, say: Wording, flaw: str
) -> None:
    BETTER[flaw](room.group)
    await room.bind()
    (group,) = await room.bound()
    assert group.fit
    assert say(f"flaw-{flaw}") in room.chief.screen.text
    assert say(f"flaw-{flaw}.mend") in room.chief.screen.text


@both
async def test_people_who_are_not_of_the_team_are_counted(room: GroupRoom, say: Wording) -> None:
    for _ in range(2):
        room.group.add(room.at.newcomer(room.language, "Inconnu"))
    await room.joins()
    await room.bind()
    assert say("flaw-others", count=2) in room.chief.screen.text
    assert say("group-people", members=4, team=2) in room.chief.screen.text


@both
async def test_a_group_that_became_public_shows_nothing_and_the_administrators_are_told(
    room: GroupRoom, say: Wording
) -> None:
    await room.bind()
    room.group.chat.settings.username = "os_public"
    await ask(room.chief, "/group")
    (group,) = await room.bound()
    assert not group.fit
    assert say("flaw-public") in room.chief.screen.text
    said = [it.text for it in said_by_bot(room.chief)]
    assert any(say("group-spoiled", group=group.title) in it for it in said)
    room.group.chat.settings.username = ""
    await tap(room.chief, say("button-group-again"))
    (group,) = await room.bound()
    assert group.fit


@both
@pytest.mark.parametrize("said", ["bonjour", "/rcp"])
async def test_a_message_in_a_group_that_is_public_now_shows_it_so(
    room: GroupRoom, say: Wording, said: str
) -> None:
    """Nothing tells the bot that a group became public: each message in it does, whoever's."""
    await room.bind()
    known = len([it for it in room.group.messages if it.from_bot])
    await room.at.night()
    room.group.chat.settings.username = "os_public"
    await room.chief.send(said, chat=room.group)
    await room.chief.idle()
    await room.at.watch.look()
    await room.at.sender.emptied()
    (group,) = await room.bound()
    assert not group.fit
    assert say("group-spoiled", group=group.title) in "".join(
        it.text for it in said_by_bot(room.chief)
    )
    answers = [it.text for it in room.group.messages if it.from_bot][known:]
    assert answers == ([say("group-link")] if said == "/rcp" else []), answers


@both
async def test_only_an_administrator_and_the_chair_bind_a_group(
    room: GroupRoom, say: Wording
) -> None:
    chair, plain = await room.joins(Role.CHAIR), await room.joins()
    await ask(plain, "/groupe")
    assert say("refused-role") in told(plain)
    room.group.promote(chair, "can_promote_members")
    await room.bind(by=chair)
    (group,) = await room.bound()
    assert group.bound_by == chair.id


@both
async def test_a_group_of_another_team_is_not_bound_again(room: GroupRoom, say: Wording) -> None:
    await room.bind()
    head = await room.head_of_another_team()
    room.group.add(head)
    room.group.promote(head, "can_promote_members")
    await ask(head, "/groupe")
    await head.choose_chat(say("group-choose"), room.group)
    await head.idle()
    assert say("notice-group-taken") in told(head)
    assert len(await room.bound()) == 1


@both
async def test_a_team_has_several_groups_and_unbinds_one(room: GroupRoom, say: Wording) -> None:
    await room.bind()
    await tap(room.chief, say("button-group-more"))
    other = room.sound_group()
    other.chat.title = "Second"
    await room.chief.choose_chat(say("group-choose"), other)
    await room.chief.idle()
    assert len(await room.bound()) == 2
    await ask(room.chief, "/groupe")
    assert say("group-list", count=2) in room.chief.screen.text
    await tap(room.chief, "☑ Second")
    await tap(room.chief, say("button-group-end"))
    await tap(room.chief, say("button-group-end-yes"))
    (group,) = await room.bound()
    assert group.chat_id == room.group.id


@both
async def test_a_bot_that_is_thrown_out_ends_the_binding_and_the_administrators_know(
    room: GroupRoom, say: Wording
) -> None:
    await room.bind()
    room.group.remove_bot(room.chief)
    await room.chief.idle()
    assert await room.bound() == []
    title = room.group.chat.title
    assert say("group-ended-told", group=title) in room.chief.screen.text


@both
async def test_a_bot_that_is_no_administrator_any_more_shows_nothing(
    room: GroupRoom, say: Wording
) -> None:
    await room.bind()
    room.group.demote_bot(room.chief)
    await room.chief.idle()
    (group,) = await room.bound()
    assert not group.fit
    assert say("flaw-not_administrator") in room.chief.screen.text
    room.group.promote_bot(room.chief, "can_manage_chat")
    await room.chief.idle()
    (group,) = await room.bound()
    assert group.fit


@both
async def test_a_group_that_becomes_a_supergroup_stays_bound(room: GroupRoom, say: Wording) -> None:
    await room.bind()
    moved = room.group.migrate(room.group.id - 500)
    await moved.idle()
    (group,) = await room.bound()
    assert group.chat_id == moved.id
    await tap(room.chief, say("button-group-again"))
    assert say("group-fit") in room.chief.screen.text


@both
async def test_what_telegram_does_not_let_be_looked_at_is_not_bound_and_can_be_chosen_again(
    room: GroupRoom, say: Wording
) -> None:
    room.at.server.fail_next("getChatAdministrators", room.group.id)
    await room.bind()
    assert told(room.chief) == say("notice-group-unseen")
    assert await room.bound() == []
    await room.bind()
    room.at.server.fail_next("getChat", room.group.id)
    await tap(room.chief, say("button-group-again"))
    assert room.chief.alerts[-1].text == say("notice-group-unseen")
    (group,) = await room.bound()
    assert group.fit


@both
async def test_a_chosen_chat_that_nobody_offered_or_whose_bot_is_out_is_explained(
    room: GroupRoom, say: Wording
) -> None:
    plain = await room.member()
    for person, said in ((plain, "refused-role"), (room.chief, "notice-group-out")):
        message = {
            "message_id": 900_000,
            "date": int(room.now.timestamp()),
            "chat": {"id": person.id, "type": "private"},
            "from": person.user,
            "chat_shared": {"request_id": 1, "chat_id": -1_009_999_999_999},
        }
        room.at.server.push_raw({"message": message})
        await person.idle()
        assert told(person) == say(said)


@both
async def test_a_topic_is_chosen_by_who_leads_the_team_and_by_nobody_else(
    room: GroupRoom, say: Wording
) -> None:
    plain = await room.joins()
    room.group.add_thread(77)
    await room.bind()
    assert say("group-topic-none") in room.chief.screen.text
    await plain.send("/ici", chat=room.group, thread=77)
    room.group.send_as_anonymous_admin("/ici")
    await plain.idle()
    languages = [words(it)("group-here-who") for it in LANGUAGES]
    assert told(room.group) in languages  # whose language is not known
    assert [it.topic for it in await room.bound()] == [None]
    await room.chief.send("/here", chat=room.group, thread=77)
    await room.chief.idle()
    assert told(room.group) == say("group-here-done")
    assert room.group.screen.payload["message_thread_id"] == 77
    assert [it.topic for it in await room.bound()] == [77]
    await room.chief.send("/ici", chat=room.group)
    await room.chief.idle()
    assert [it.topic for it in await room.bound()] == [None]


@both
async def test_what_is_said_in_a_topic_that_was_closed_is_said_outside_of_it(
    room: GroupRoom, say: Wording
) -> None:
    room.group.add_thread(77)
    await room.bind()
    await room.chief.send("/ici", chat=room.group, thread=77)
    room.group.demote_bot(room.chief)  # an administrator may write in it all the same
    room.group.close_topic(77)
    await room.chief.idle()
    assert told(room.group) == say("group-here-done")
    assert "message_thread_id" not in said_by_bot(room.group)[-1].payload


@both
async def test_a_team_sets_its_own_word_for_a_meeting(room: GroupRoom, say: Wording) -> None:
    await room.bind()
    await tap(room.chief, say("button-group-word", word="staff"))
    assert say("group-word-why") in room.chief.screen.text
    await tap(room.chief, say("group-word-2"))
    assert say("group-word-now", word=say("group-word-2")) in room.chief.screen.text
    await ask(room.chief, "/groupe mot Comité os")
    assert await _word(room) == "Comité os"
    await ask(room.chief, f"/groupe mot {'long ' * 9}")
    await room.chief.send("/groupe mot Mme Dupont Jeanne née le 12/03/1950")
    await room.chief.idle()
    assert await _word(room) == "Comité os"


@both
async def test_pages_of_groups_have_few_buttons_and_lines(room: GroupRoom, say: Wording) -> None:
    room.group.chat.settings.shows_history = True
    await room.joins()
    await room.bind()
    text, folded, _ = room.chief.screen.text.partition(say("group-mend"))
    assert folded
    assert len(text.splitlines()) <= 12, text
    assert len(labels_of(room.chief.screen)) <= 8


async def _word(room: GroupRoom) -> str:
    (group,) = await room.bound()
    return await room.at.store.write(lambda uow: word_of(uow, group.team_id))
