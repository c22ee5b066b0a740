"""What Telegram refuses about messages, chats and taps."""

from __future__ import annotations

from collections.abc import Awaitable

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReactionTypeCustomEmoji,
    ReactionTypeEmoji,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError, TimedOut

from .conftest import Setting

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Oui", callback_data="yes")]])


async def refused(setting: Setting, call: Awaitable[object]) -> str:
    with pytest.raises(TelegramError):
        await call
    return setting.server.requests[-1].description


async def test_an_edit_that_changes_nothing_is_refused(setting: Setting) -> None:
    await setting.server.person(1001).send("/start")
    message = await setting.bot.send_message(1001, "<b>a</b>", "HTML", reply_markup=KEYS)
    again = message.edit_text("<b>a</b>", "HTML", reply_markup=KEYS)
    assert await refused(setting, again) == (
        "Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message"
    )
    assert "not modified" in await refused(setting, message.edit_reply_markup(KEYS))
    await message.edit_text("a", reply_markup=KEYS)  # the bold counts
    await message.edit_text("a")  # without a keyboard the keyboard goes
    assert setting.server.person(1001).screen.buttons == []
    assert setting.server.person(1001).screen.edited == 2


async def test_messages_that_are_not_there_or_not_the_bots_are_not_edited(
    setting: Setting,
) -> None:
    own = await setting.server.person(1001).send("/start")
    bot = setting.bot
    gone = bot.edit_message_text("x", 1001, 4)
    assert await refused(setting, gone) == "Bad Request: message to edit not found"
    gone = bot.delete_message(1001, 4)
    assert await refused(setting, gone) == "Bad Request: message to delete not found"
    foreign = bot.edit_message_text("x", 1001, own["message_id"])
    assert await refused(setting, foreign) == "Bad Request: message can't be edited"


async def test_texts_and_captions_are_not_mixed_up(setting: Setting) -> None:
    await setting.server.person(1001).send("/start")
    text = await setting.bot.send_message(1001, "a")
    file = await setting.bot.send_document(1001, b"x")
    error = await refused(setting, file.edit_text("b"))
    assert error == "Bad Request: there is no text in the message to edit"
    error = await refused(setting, text.edit_caption("b"))
    assert error == "Bad Request: there is no caption in the message to edit"
    error = await refused(setting, text.edit_text("a" * 4097))
    assert error == "Bad Request: MESSAGE_TOO_LONG"


async def test_after_48_hours_a_message_cannot_be_deleted(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await ada.send("/start")
    old, new = [await setting.bot.send_message(1001, text) for text in ("old", "new")]
    setting.clock.now += 48 * 3600 - 5
    await new.delete()
    assert [message.text for message in ada.messages] == ["/start", "old"]
    setting.clock.now += 5
    error = await refused(setting, old.delete())
    assert error == "Bad Request: message can't be deleted for everyone"
    await old.edit_text("edits have no such limit")


TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_a_tap_is_answered_once_and_within_15_seconds(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await ada.send("/start")
    await setting.bot.send_message(1001, "a", reply_markup=KEYS)
    answer = setting.bot.answer_callback_query
    assert await refused(setting, answer("12")) == TOO_OLD
    late = await ada.tap("Oui")
    setting.clock.now += 16
    assert await refused(setting, answer(late)) == TOO_OLD
    query = await ada.tap("Oui")
    assert await refused(setting, answer(query, "x" * 201)) == "Bad Request: MESSAGE_TOO_LONG"
    await answer(query, "x" * 200, show_alert=True)
    assert await refused(setting, answer(query)) == TOO_OLD
    assert [(a.query_id, a.data, a.show_alert) for a in ada.alerts] == [(query, "yes", True)]


async def test_the_bot_cannot_write_to_everybody(setting: Setting) -> None:
    server, send = setting.server, setting.bot.send_message
    ada, team = server.person(1001), server.group(-100123, title="RCP")
    assert await refused(setting, send(999, "a")) == "Bad Request: chat not found"
    assert await refused(setting, send("@nobody", "a")) == "Bad Request: chat not found"
    error = await refused(setting, send(1001, "a"))
    assert error == "Forbidden: bot can't initiate conversation with a user"
    await ada.send("/start")
    server.block(ada)
    assert await refused(setting, send(1001, "a")) == "Forbidden: bot was blocked by the user"
    server.unblock(ada)
    await send(1001, "a")
    team.chat.may_send = False
    error = await refused(setting, send(-100123, "a"))
    assert error == "Bad Request: not enough rights to send text messages to the chat"
    team.remove_bot(ada)
    error = await refused(setting, send(-100123, "a"))
    assert error == "Forbidden: bot was kicked from the supergroup chat"
    assert len(await setting.bot.get_updates()) == 4


async def test_the_bot_is_thrown_out_of_a_group_and_leaves_another(setting: Setting) -> None:
    small = setting.server.group(-5, type="group")
    small.remove_bot(setting.server.person(1001))
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await setting.bot.send_message(-5, "a")
    setting.server.group(-6, type="group")
    await setting.bot.leave_chat(-6)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await setting.bot.get_chat(-6)


async def test_replies_and_topics_must_be_there(setting: Setting) -> None:
    await setting.server.person(1001).send("/start")
    send = setting.bot.send_message
    missing = send(1001, "a", reply_parameters=ReplyParameters(4))
    assert await refused(setting, missing) == "Bad Request: message to be replied not found"
    lenient = ReplyParameters(4, allow_sending_without_reply=True)
    assert (await send(1001, "a", reply_parameters=lenient)).reply_to_message is None
    team = setting.server.group(-100123)
    team.add_thread(7)
    assert (await send(-100123, "a", message_thread_id=7)).is_topic_message
    for thread in (1, 8):
        error = await refused(setting, send(-100123, "a", message_thread_id=thread))
        assert error == "Bad Request: message thread not found"


async def test_a_group_that_moved_tells_its_new_id(setting: Setting) -> None:
    group = setting.server.group(-77, type="group")
    moved = group.migrate(-100777)
    with pytest.raises(ChatMigrated) as caught:
        await setting.bot.send_message(-77, "a")
    assert caught.value.new_chat_id == moved.id == -100777
    await setting.bot.send_message(-100777, "a")
    old, new = [update.message for update in await setting.bot.get_updates()]
    assert old
    assert new
    assert (old.migrate_to_chat_id, new.migrate_from_chat_id) == (-100777, -77)


async def test_an_injected_error_strikes_as_often_as_told(setting: Setting) -> None:
    await setting.server.person(1001).send("/start")
    error = (429, "Too Many Requests: retry after 3", {"retry_after": 3})
    setting.server.fail_next("sendMessage", chat_id=1001, times=2, error=error)
    for _ in range(2):
        with pytest.raises(RetryAfter):
            await setting.bot.send_message(1001, "a")
    await setting.bot.send_message(1001, "a")


async def test_flood_limits_hold_only_when_switched_on(setting: Setting) -> None:
    await setting.server.person(1001).send("/start")
    setting.server.group(-100123)
    setting.server.flood_limits = True
    for chat, most in ((1001, 5), (-100123, 20)):
        for _ in range(most):
            await setting.bot.send_message(chat, "a")
        with pytest.raises(RetryAfter):
            await setting.bot.send_message(chat, "a")
    setting.clock.now += 60
    await setting.bot.send_message(-100123, "a")


async def test_a_stalled_call_may_have_been_delivered_or_not(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await ada.send("/start")
    for deliver in (True, False):
        setting.server.stall("sendMessage", 1001, 0.4, deliver=deliver)
        with pytest.raises(TimedOut):
            await setting.bot.send_message(1001, f"{deliver}", read_timeout=0.1)
    assert [message.text for message in ada.messages] == ["/start", "True"]


async def test_files_must_hold_something_that_fits(setting: Setting) -> None:
    await setting.server.person(1001).send("/start")
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await setting.bot.send_photo(1001, b"no picture")
    with pytest.raises(BadRequest, match=r"(?i)file must be non-empty"):
        await setting.bot.send_document(1001, b"")
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await setting.bot.send_document(1001, "unknown")


async def test_only_one_reaction_of_those_there_are_is_taken(setting: Setting) -> None:
    ada, bot = setting.server.person(1001), setting.bot
    await ada.send("/start")
    message = ada.messages[-1]
    for reaction, refusal in (
        ([ReactionTypeEmoji("x")], "Reaction_invalid"),
        ([ReactionTypeEmoji("👍"), ReactionTypeEmoji("🔥")], "Reactions_too_many"),
        ([ReactionTypeCustomEmoji("1")], "Can't parse reaction types: invalid reaction type"),
    ):
        with pytest.raises(BadRequest, match=refusal):
            await bot.set_message_reaction(1001, message.id, reaction)
    with pytest.raises(BadRequest, match="Message to react not found"):
        await bot.set_message_reaction(1001, message.id + 9, "👍")
    assert message.reaction == ""
    assert await bot.set_message_reaction(1001, message.id, "✍")
    assert message.reaction == "✍"
    assert await bot.set_message_reaction(1001, message.id)
    assert message.reaction == ""
