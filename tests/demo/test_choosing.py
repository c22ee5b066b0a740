"""A key that asks for a chat, what is protected, and topics that are closed."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import (
    ChatAdministratorRights,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from .board import RCP, board, news, refused
from .conftest import Setting

_ALL_FALSE: dict[str, Any] = dict.fromkeys(
    (
        *("is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
        *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users"),
        *("can_post_stories", "can_edit_stories", "can_delete_stories"),
    ),
    False,
)


def rights(*wanted: str) -> ChatAdministratorRights:
    return ChatAdministratorRights(**(_ALL_FALSE | dict.fromkeys(wanted, True)))


def keyboard(**request: object) -> ReplyKeyboardMarkup:
    asked = KeyboardButtonRequestChat(7, chat_is_channel=False, **request)  # type: ignore[arg-type]
    return ReplyKeyboardMarkup([[KeyboardButton("Choisir le groupe", request_chat=asked)]])


MANAGES = rights("can_manage_chat", "can_delete_messages", "can_promote_members")
DELETES = rights("can_manage_chat", "can_delete_messages")


async def test_a_chosen_group_is_told_and_gives_the_bot_its_rights(setting: Setting) -> None:
    group, ada = board(setting, 1, 2), setting.server.person(1)
    await ada.send("/groupe")
    keys = keyboard(
        user_administrator_rights=MANAGES, bot_administrator_rights=DELETES, request_title=True
    )
    await setting.bot.send_message(1, "Quel groupe ?", reply_markup=keys)
    await news(setting)
    await ada.choose_chat("Choisir", group)
    promoted, shared = await news(setting)
    assert promoted.my_chat_member
    assert promoted.my_chat_member.new_chat_member.status == "administrator"
    assert shared.message
    assert shared.message.chat_shared
    told = shared.message.chat_shared
    assert (told.request_id, told.chat_id, told.title) == (7, RCP, "RCP")
    bea = setting.server.person(2)
    await bea.send("/groupe")
    await setting.bot.send_message(2, "Quel groupe ?", reply_markup=keys)
    with pytest.raises(AssertionError, match="rights"):
        await bea.choose_chat("Choisir", group)


async def test_only_groups_that_fit_can_be_chosen(setting: Setting) -> None:
    group, ada = board(setting, 2, 1), setting.server.person(1)
    await ada.send("/groupe")
    for request, why in (
        ({"chat_is_forum": True}, "topics"),
        ({"chat_has_username": True}, "name"),
        ({"chat_is_created": True}, "not the owner"),
        ({"bot_is_member": True}, "the bot is not in it"),
    ):
        await setting.bot.send_message(1, "?", reply_markup=keyboard(**request))
        group.chat.membership = "left" if "bot_is_member" in request else "member"
        with pytest.raises(AssertionError, match=why):
            await ada.choose_chat("Choisir", group)
    await setting.bot.send_message(1, "?", reply_markup=ReplyKeyboardRemove())
    with pytest.raises(AssertionError, match="is not one of the keys"):
        await ada.choose_chat("Choisir", group)


async def test_no_key_asks_for_a_chat_in_a_group_nor_for_rights_that_nobody_gives(
    setting: Setting,
) -> None:
    board(setting, 1)
    await setting.server.person(1).send("/start")
    sent = setting.bot.send_message(RCP, "?", reply_markup=keyboard())
    error = await refused(setting, sent)
    assert error == "Bad Request: chats can be requested in private chats only"
    more = keyboard(user_administrator_rights=DELETES, bot_administrator_rights=MANAGES)
    error = await refused(setting, setting.bot.send_message(1, "?", reply_markup=more))
    assert error == "Bad Request: USER_RIGHTS_INVALID"


async def test_what_is_protected_is_handed_on_by_nobody(setting: Setting) -> None:
    group, ada = board(setting, 1), setting.server.person(1)
    await ada.send("/start")
    open_ = await setting.bot.send_message(RCP, "SINS 9")
    kept = await setting.bot.send_message(RCP, "MIRA-42", protect_content=True)
    assert kept.has_protected_content
    forwarded = await open_.forward(1)
    assert forwarded.forward_origin
    await open_.copy(1)
    await ada.forward(group.chat.messages[open_.message_id], group)
    for call, error in ((kept.forward(1), "forwarded"), (kept.copy(1), "copied")):
        assert await refused(setting, call) == f"Bad Request: message can't be {error}"
    await kept.edit_text("MIRA-42, maj 14:02")
    with pytest.raises(AssertionError, match="is protected"):
        await ada.forward(group.chat.messages[kept.message_id], group)


async def test_in_a_closed_topic_only_who_manages_topics_writes(setting: Setting) -> None:
    group, send = board(setting, 1), setting.bot.send_message
    group.add_thread(9, "RCP du jeudi")
    await send(RCP, "a", message_thread_id=9)
    group.close_topic(9)
    error = await refused(setting, send(RCP, "a", message_thread_id=9))
    assert error == "Bad Request: TOPIC_CLOSED"
    group.promote_bot(setting.server.person(1), "can_manage_topics")
    await send(RCP, "a", message_thread_id=9)
    group.delete_topic(9)
    error = await refused(setting, send(RCP, "a", message_thread_id=9))
    assert error == "Bad Request: message thread not found"
    assert group.messages == []


async def test_two_days_end_an_administrators_reach_too(setting: Setting) -> None:
    group, ada = board(setting, 1), setting.server.person(1)
    theirs = (await ada.send("J. Dupont", chat=group))["message_id"]
    own = await setting.bot.send_message(RCP, "MIRA-42")
    group.promote_bot(ada, "can_pin_messages")
    error = await refused(setting, setting.bot.delete_message(RCP, theirs))
    assert error == "Bad Request: message can't be deleted"
    group.promote_bot(ada, "can_delete_messages")
    await setting.bot.delete_message(RCP, theirs)
    setting.server.state.advance(hours=48)
    error = await refused(setting, own.delete())
    assert error == "Bad Request: message can't be deleted"
    await own.edit_text("—")


async def test_edits_count_among_the_twenty_messages_of_a_groups_minute(setting: Setting) -> None:
    board(setting, 1)
    setting.server.flood_limits = True
    card = await setting.bot.send_message(RCP, "0")
    for number in range(1, 20):
        await card.edit_text(str(number))
    error = await refused(setting, card.edit_text("20"))
    assert error == "Too Many Requests: retry after 60"
    setting.clock.now += 60
    await card.edit_text("20")
