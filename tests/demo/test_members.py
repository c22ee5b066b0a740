"""Who is in a group, who may know it, and what changes there tell the bot."""

from __future__ import annotations

import pytest
from telegram import ChatMemberAdministrator, ChatMemberRestricted
from telegram.error import Forbidden

from .board import RCP, board, news, refused
from .conftest import Setting


async def test_an_administrator_learns_how_everybody_stands(setting: Setting) -> None:
    group, get = board(setting, 1, 2, 3, 4), setting.bot.get_chat_member
    ada, bea, cid = (setting.server.person(id) for id in (1, 2, 3))
    group.promote_bot(ada, "can_delete_messages", "can_invite_users")
    group.promote(bea, "can_pin_messages", by=ada)
    group.restrict(cid, by=ada)
    bot = await get(RCP, setting.bot.id)
    assert isinstance(bot, ChatMemberAdministrator)
    assert (bot.can_delete_messages, bot.can_manage_chat, bot.can_pin_messages) == (
        True,
        True,
        False,
    )
    assert [(await get(RCP, id)).status for id in (1, 2, 4)] == [
        "creator",
        "administrator",
        "member",
    ]
    restricted = await get(RCP, 3)
    assert isinstance(restricted, ChatMemberRestricted)
    assert (restricted.is_member, restricted.can_send_messages) == (True, False)
    leads = {it.user.id for it in await setting.bot.get_chat_administrators(RCP)}
    assert leads == {1, 2, setting.bot.id}
    assert await setting.bot.get_chat_member_count(RCP) == 5
    group.leave(bea)
    group.remove(cid, by=ada)
    assert [(await get(RCP, id)).status for id in (2, 3)] == ["left", "kicked"]
    assert await setting.bot.get_chat_member_count(RCP) == 3


async def test_what_a_bot_may_not_know_is_refused(setting: Setting) -> None:
    group, get = board(setting, 1), setting.bot.get_chat_member
    unknown, never_seen = 77, setting.server.person(5)
    assert await refused(setting, get(RCP, unknown)) == "Bad Request: user not found"
    assert await refused(setting, get(RCP, never_seen.id)) == "Bad Request: user not found"
    group.chat.settings.hidden_members = True
    assert await refused(setting, get(RCP, 1)) == "Bad Request: member list is inaccessible"
    group.promote_bot(setting.server.person(1))
    assert (await get(RCP, 1)).status == "creator"
    error = await refused(setting, get(RCP, never_seen.id))
    assert error == "Bad Request: PARTICIPANT_ID_INVALID"
    await never_seen.send("/start")
    assert (await get(RCP, never_seen.id)).status == "left"
    error = await refused(setting, setting.bot.get_chat_administrators(never_seen.id))
    assert error == "Bad Request: there are no administrators in the private chat"
    group.remove_bot(setting.server.person(1))
    for call in (get(RCP, 1), setting.bot.get_chat_member_count(RCP)):
        with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
            await call


async def test_members_are_told_of_only_to_an_administrator_that_asked(setting: Setting) -> None:
    group = board(setting, 1)
    ada, bea, kinds = *(setting.server.person(id) for id in (1, 2)), ("chat_member",)
    await news(setting, *kinds)
    group.add(bea, announce=False)
    assert await news(setting) == []
    group.promote_bot(ada)
    group.leave(bea, announce=False)
    (update,) = await news(setting)
    assert update.chat_member
    assert update.chat_member.old_chat_member.status == "member"
    assert update.chat_member.new_chat_member.status == "left"
    await news(setting, "message")
    group.add(bea, announce=False)
    assert await news(setting) == []


async def test_the_bot_is_told_where_it_stands(setting: Setting) -> None:
    group, ada = board(setting, 1), setting.server.person(1)
    group.promote_bot(ada, "can_delete_messages")
    group.demote_bot(ada)
    group.remove_bot(ada)
    group.add_bot(ada)
    await setting.bot.leave_chat(RCP)
    changes = [update.my_chat_member for update in await news(setting)]
    after = [it.new_chat_member.status for it in changes if it]
    assert after == ["administrator", "member", "kicked", "member", "left"]
    before = [it.old_chat_member.status for it in changes if it]
    assert before == ["member", *after[:-1]]


async def test_an_administrator_receives_every_message(setting: Setting) -> None:
    group, ada = board(setting, 1), setting.server.person(1)
    await ada.send("between us", chat=group)
    group.promote_bot(ada)
    await ada.send("and now", chat=group)
    texts = [update.message.text for update in await news(setting) if update.message]
    assert texts == ["and now"]


async def test_a_chat_tells_how_it_is_set_up(setting: Setting) -> None:
    group = board(setting, 1)
    plain = await setting.bot.get_chat(RCP)
    told = (plain.has_visible_history, plain.message_auto_delete_time, plain.username)
    assert told == (None, None, None)
    assert plain.permissions
    set_up = group.chat.settings
    set_up.shows_history, set_up.deletes_after, set_up.linked_chat = True, 86_400, -1009
    set_up.join_by_request, set_up.invite_link = True, "https://t.me/+abc"
    full = await setting.bot.get_chat(RCP)
    assert full.message_auto_delete_time
    assert (full.linked_chat_id, full.join_by_request) == (-1009, True)
    assert (full.has_visible_history, full.invite_link) == (None, None)  # for administrators
    group.promote_bot(setting.server.person(1))
    full = await setting.bot.get_chat(RCP)
    assert (full.has_visible_history, full.invite_link) == (True, "https://t.me/+abc")
    set_up.shows_history, set_up.linked_chat, set_up.username = False, 0, "rcp_os"
    public = await setting.bot.get_chat(RCP)
    assert (public.username, public.active_usernames) == ("rcp_os", ("rcp_os",))
    assert public.has_visible_history, "nothing can be hidden in a public group"


async def test_a_group_that_moved_keeps_its_people_and_the_bots_rights(setting: Setting) -> None:
    basic, ada = setting.server.group(-77, type="group"), setting.server.person(1)
    basic.add(ada, owner=True)
    basic.promote_bot(ada, "can_delete_messages")
    moved = basic.migrate(RCP)
    assert (await setting.bot.get_chat_member(moved.id, 1)).status == "creator"
    bot = await setting.bot.get_chat_member(moved.id, setting.bot.id)
    assert isinstance(bot, ChatMemberAdministrator)
    assert (bot.can_delete_messages, bot.can_pin_messages) == (True, False)
