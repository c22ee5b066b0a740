"""Taking messages back: what Telegram still lets a bot delete, and what is only left to edit."""

from __future__ import annotations

from collections.abc import Awaitable

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument, Message
from telegram.error import TelegramError

from bot.demo.people import DOT_PNG

from .conftest import Setting

TOO_OLD = "Bad Request: message can't be deleted for everyone"


async def refused(setting: Setting, call: Awaitable[object]) -> str:
    with pytest.raises(TelegramError):
        await call
    return setting.server.requests[-1].description


async def test_in_a_private_chat_the_bot_deletes_what_a_person_wrote(setting: Setting) -> None:
    ada = setting.server.person(1001)
    sent = await ada.send("Ada Lovelace")
    await setting.bot.delete_message(1001, sent["message_id"])
    assert ada.messages == []
    again = setting.bot.delete_message(1001, sent["message_id"])
    assert await refused(setting, again) == "Bad Request: message to delete not found"


async def test_in_a_group_the_bot_deletes_only_its_own_until_it_is_an_administrator(
    setting: Setting,
) -> None:
    ada, team = setting.server.person(1001), setting.server.group(-100123, title="RCP")
    team.add(ada, announce=False)
    theirs = (await ada.send("/sins", chat=team))["message_id"]
    await (await setting.bot.send_message(-100123, "own")).delete()
    error = await refused(setting, setting.bot.delete_message(-100123, theirs))
    assert error == "Bad Request: message can't be deleted"
    team.chat.membership = "administrator"
    await setting.bot.delete_message(-100123, theirs)
    assert team.messages == []


async def test_two_days_later_nothing_can_be_deleted_but_own_texts_and_files_can_be_replaced(
    setting: Setting,
) -> None:
    ada, bot = setting.server.person(1001), setting.bot
    theirs = (await ada.send("/start"))["message_id"]
    text = await bot.send_message(1001, "SINS 9")
    picture = await bot.send_photo(1001, DOT_PNG, caption="SINS 9")
    setting.server.state.advance(hours=49)
    for old in (theirs, text.message_id, picture.message_id):
        assert await refused(setting, bot.delete_message(1001, old)) == TOO_OLD
    await text.edit_text("—")
    await picture.edit_caption("—")
    gone = await picture.edit_media(InputMediaDocument(b"-", filename="-.txt", caption="—"))
    assert isinstance(gone, Message)
    assert [message.text for message in ada.messages] == ["/start", "—", "—"]
    assert [(file.name, file.content) for file in ada.documents] == [("-.txt", b"-")]
    theirs_edited = bot.edit_message_text("—", 1001, theirs)
    assert await refused(setting, theirs_edited) == "Bad Request: message can't be edited"


async def test_many_are_deleted_at_once_and_those_that_are_gone_are_skipped(
    setting: Setting,
) -> None:
    ada = setting.server.person(1001)
    theirs = (await ada.send("/start"))["message_id"]
    sent = [(await setting.bot.send_message(1001, text)).message_id for text in "abc"]
    assert await setting.bot.delete_messages(1001, [theirs, 4, *sent[:2], sent[0]])
    assert [message.text for message in ada.messages] == ["c"]
    assert await setting.bot.delete_messages(1001, [4, 5])


async def test_one_message_that_is_too_old_keeps_all_of_a_call(setting: Setting) -> None:
    ada = setting.server.person(1001)
    old = (await ada.send("/start"))["message_id"]
    setting.server.state.advance(hours=48)
    new = await setting.bot.send_message(1001, "new")
    error = await refused(setting, setting.bot.delete_messages(1001, [new.message_id, old]))
    assert error == TOO_OLD
    assert [message.text for message in ada.messages] == ["/start", "new"]


@pytest.mark.parametrize(
    ("wanted", "description"),
    [
        ([], "message identifiers are not specified"),
        (list(range(1, 102)), "too many message identifiers specified"),
        ([1, 0], "invalid message identifier specified"),
        (["x"], "invalid message identifier specified"),
        ({"1": 1}, "expected an Array of message identifiers"),
    ],
)
async def test_a_list_of_messages_must_hold_1_to_100_numbers(
    setting: Setting, wanted: list[int], description: str
) -> None:
    await setting.server.person(1001).send("/start")
    error = await refused(setting, setting.bot.delete_messages(1001, wanted))
    assert error == f"Bad Request: {description}"


async def test_a_tap_dies_while_the_time_is_moved_on(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await ada.send("/start")
    key = InlineKeyboardMarkup([[InlineKeyboardButton("Oui", callback_data="yes")]])
    await setting.bot.send_message(1001, "a", reply_markup=key)
    query = await ada.tap("Oui")
    setting.server.state.advance(seconds=16)
    error = await refused(setting, setting.bot.answer_callback_query(query))
    assert "query is too old" in error
    setting.server.state.advance(minutes=3)
    assert not [one for one in setting.server.unconfirmed() if "callback_query" in one]


async def test_a_person_sees_the_documents_that_the_bot_has_sent_and_not_deleted(
    setting: Setting,
) -> None:
    ada = setting.server.person(1001)
    await ada.send_document("own.pdf")
    send = setting.bot.send_document
    await send(1001, b'{"cases": []}', filename="mydata.json", caption="c" * 1024)
    await setting.bot.send_photo(1001, DOT_PNG)
    last = await send(1001, b"%PDF-1.4", filename="é è.pdf")
    seen = [(file.name, file.content) for file in ada.documents]
    assert seen == [("mydata.json", b'{"cases": []}'), ("é è.pdf", b"%PDF-1.4")]
    await last.delete()
    assert [file.name for file in ada.documents] == ["mydata.json"]
    error = await refused(setting, send(1001, b"x", caption="c" * 1025))
    assert error == "Bad Request: message caption is too long"
