"""Persons and groups, driven as the tests of the bot drive them."""

from __future__ import annotations

import asyncio
import html
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import (
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    Message,
    Update,
)

from bot.demo.entities import formatted
from bot.demo.people import DOT_PNG
from bot.demo.rendering import as_html
from bot.demo.server import LocalBotApi, listen

from .conftest import TOKEN, Setting, client


def keys(*labels: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(label, callback_data=label) for label in labels]
    return InlineKeyboardMarkup([row])


async def news(setting: Setting) -> tuple[Update, ...]:
    updates = await setting.bot.get_updates()
    if updates:
        await setting.bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def message(setting: Setting) -> Message:
    (update,) = await news(setting)
    assert update.message
    return update.message


async def test_a_message_has_the_shape_of_telegram(setting: Setting) -> None:
    ada = setting.server.person(1001, first_name="Ada", language_code="fr")
    await ada.send("/sins 😀 /help")
    received = await message(setting)
    assert received.from_user
    assert (received.from_user.language_code, received.chat.type) == ("fr", "private")
    assert [(e.offset, e.length) for e in received.entities] == [(0, 5), (9, 5)]


async def test_all_that_a_person_can_send_arrives(setting: Setting) -> None:
    ada = setting.server.person(1001)
    sent = [
        ada.send_photo("x"),
        ada.send_voice(),
        ada.send_sticker(),
        ada.send_document(),
        ada.send_contact(),
        ada.send_location(),
        ada.send_video(),
    ]
    for one in sent:
        await one
    kinds = ["photo", "voice", "sticker", "document", "contact", "location", "video"]
    updates = await news(setting)
    assert [kind for u, kind in zip(updates, kinds, strict=True) if getattr(u.message, kind)] == (
        kinds
    )
    await ada.edit((await ada.send("a"))["message_id"], "b")
    assert (await news(setting))[-1].edited_message.text == "b"  # type: ignore[union-attr]


async def test_a_tap_waits_until_it_is_answered(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await ada.send("/start")
    await setting.bot.send_message(1001, "old", reply_markup=keys("1 Oui", "Non"))
    newest = await setting.bot.send_message(1001, "new", reply_markup=keys("Oui", "Oui mais"))
    await ada.tap("Oui")
    await ada.tap("Non")
    await ada.tap("mais")
    await ada.tap(data="1 Oui")
    data = [u.callback_query.data for u in await news(setting) if u.callback_query]
    assert data == ["Oui", "Non", "Oui mais", "1 Oui"]
    with pytest.raises(AssertionError, match="fits several"):
        await ada.tap("O")
    with pytest.raises(AssertionError, match=r"no button 'x' among \['Oui', 'Oui mais'"):
        await ada.tap("x")
    assert ada.screen.id == newest.message_id


async def test_a_stale_or_forged_tap_reaches_the_bot(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await ada.send("/start")
    sent = await setting.bot.send_message(1001, "a", reply_markup=keys("Oui"))
    await sent.delete()
    await ada.tap(data="forged", message_id=sent.message_id)
    query = (await news(setting))[-1].callback_query
    assert isinstance(query, CallbackQuery)
    assert query.data == "forged"
    assert query.message
    assert query.message.date.timestamp() == 0  # Telegram's sign of "gone"


async def test_a_link_to_the_bot_starts_it_and_a_copy_button_does_not_call(
    setting: Setting,
) -> None:
    ada = setting.server.person(1001)
    await ada.send("/start")
    row = [
        InlineKeyboardButton("Lien", url="https://t.me/OsteoBoardBot?start=abc"),
        InlineKeyboardButton("Copier", copy_text=CopyTextButton("x")),
    ]
    await setting.bot.send_message(1001, "a", reply_markup=InlineKeyboardMarkup([row]))
    await ada.tap("Lien")
    assert ada.messages[-1].text == "/start abc"
    assert list(ada.screen.all_buttons())[1].copy_text == "x"
    with pytest.raises(AssertionError, match="does not call the bot"):
        await ada.tap("Copier")


async def test_waiting_ends_with_the_event_or_tells_the_chat(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await ada.send("/start")
    later = asyncio.create_task(setting.bot.send_message(1001, "hello", reply_markup=keys("A")))
    await ada.wait(lambda chat: chat.screen.text == "hello")
    await later
    with pytest.raises(AssertionError, match="bot: hello\n    <A>"):
        await ada.wait(lambda chat: chat.alerts, timeout=0.05)


async def test_idle_waits_for_confirmation_and_silence(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await ada.idle(timeout=0.5)
    await ada.send("/start")
    with pytest.raises(AssertionError, match="not idle"):
        await ada.idle(timeout=0.1)
    await news(setting)
    setting.server.latency = 0.3
    slow = asyncio.create_task(setting.bot.send_message(1001, "slow"))
    await asyncio.sleep(0.02)
    await ada.idle()
    assert slow.done() or ada.screen.text == "slow"
    await slow


async def test_files_go_both_ways(setting: Setting) -> None:
    ada, bot = setting.server.person(1001), setting.bot
    await ada.send_document("scan.pdf", b"%PDF scan")
    document = (await message(setting)).document
    assert document
    file = await bot.get_file(document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"%PDF scan"
    sent = await bot.send_document(
        1001, b"%PDF out", filename="out.pdf", caption="<i>x</i>", parse_mode="HTML"
    )
    assert sent.document
    assert ada.screen.file
    assert ada.screen.html == "<i>x</i>"
    assert (ada.screen.file.name, ada.screen.file.content) == ("out.pdf", b"%PDF out")
    again = await bot.send_document(1001, sent.document.file_id)
    assert again.document
    assert again.document.file_name == "out.pdf"
    photo = await bot.send_photo(1001, DOT_PNG, caption="p")
    assert photo.photo[0].width == 1
    edited = await photo.edit_media(InputMediaDocument(b"new", filename="n.txt", caption="c"))
    assert isinstance(edited, Message)
    assert edited.document
    assert edited.caption == "c"
    text = await bot.send_message(1001, "a")
    assert await text.edit_media(InputMediaPhoto(DOT_PNG))
    await edited.edit_caption("d")
    assert [m.text for m in ada.messages if m.file][-2:] == ["d", ""]


async def test_the_remaining_methods_are_accepted(setting: Setting) -> None:
    bot = setting.bot
    await setting.server.person(1001, first_name="Ada").send("/start")
    assert (await bot.get_me()).username == "OsteoBoardBot"
    assert await bot.send_chat_action(1001, "typing")
    assert await bot.set_my_name("Nom", language_code="fr")
    assert await bot.set_my_description("long")
    assert await bot.set_my_short_description("short")
    assert (await bot.get_my_name(language_code="fr")).name == "Nom"
    assert (await bot.get_my_description()).description == "long"
    assert (await bot.get_chat(1001)).first_name == "Ada"


async def test_privacy_mode_hides_what_is_not_for_the_bot(setting: Setting) -> None:
    ada, team = setting.server.person(1001), setting.server.group(-100123, title="RCP")
    team.add(ada, announce=False)
    sent = await setting.bot.send_message(-100123, "a")
    for text in ("hello", "hello /sins", "/sins@another_bot", "@OsteoBoardBot"):
        await ada.send(text, chat=team)
    assert await news(setting) == ()
    await ada.send("yes", chat=team, reply_to=sent.message_id)
    await ada.send("/sins", chat=team)
    await ada.send("/sins@osteoboardbot", chat=team)
    texts = [update.message.text for update in await news(setting) if update.message]
    assert texts == ["yes", "/sins", "/sins@osteoboardbot"]
    assert team.messages[0].text == "a"


async def test_senders_without_a_person_have_telegrams_ids(setting: Setting) -> None:
    team = setting.server.group(-100123, title="RCP")
    channel = setting.server.group(-100200, title="News", type="channel")
    team.send_as_anonymous_admin("/sins")
    team.send_as_channel("/sins")
    channel.post("/sins")
    anonymous, as_channel, post = await news(setting)
    first: Any = anonymous.message
    assert (first.from_user.id, first.sender_chat.id) == (1087968824, -100123)
    second: Any = as_channel.message
    assert (second.from_user.username, second.sender_chat.type) == ("Channel_Bot", "channel")
    third: Any = post.channel_post
    assert (third.from_user, third.sender_chat.id) == (None, -100200)


async def test_blocking_is_told_with_a_member_update(setting: Setting) -> None:
    ada = setting.server.person(1001)
    await ada.send("/start")
    await news(setting)
    setting.server.block(ada)
    with pytest.raises(AssertionError, match="cannot write"):
        await ada.send("a")
    setting.server.unblock(ada)
    changes = [update.my_chat_member for update in await news(setting)]
    assert [c.new_chat_member.status for c in changes if c] == ["kicked", "member"]


async def test_two_hundred_persons_at_once(setting: Setting) -> None:
    people = [setting.server.person(2000 + number) for number in range(200)]
    for person in people:
        await person.send("/start")

    async def answer() -> None:
        offset, left = 0, len(people)
        while left:
            for update in await setting.bot.get_updates(offset=offset, timeout=5):
                offset, left = update.update_id + 1, left - 1
                assert update.message
                await setting.bot.send_message(update.message.chat_id, "hello")
        await setting.bot.get_updates(offset=offset)

    waits = [person.wait(lambda chat: chat.screen.text == "hello", 20) for person in people]
    await asyncio.gather(answer(), *waits, *(person.idle(20) for person in people))


async def test_it_serves_this_computer_only_and_finds_a_free_port(setting: Setting) -> None:
    other = LocalBotApi(TOKEN)
    with pytest.raises(ValueError, match=r"0\.0\.0\.0"):
        async with other.running("0.0.0.0"):
            pass
    taken = int(setting.url.rpartition(":")[2])
    async with listen(other, taken) as url:
        assert int(url.rpartition(":")[2]) > taken


async def test_an_outage_loses_nothing(setting: Setting) -> None:
    server = LocalBotApi(TOKEN)
    ada = server.person(1001)
    async with server.running() as url:
        await ada.send("before")
    port = int(url.rpartition(":")[2])
    await ada.send("meanwhile")
    async with server.running(port=port):
        another = client(url)
        updates = await another.get_updates(timeout=5)
    assert [update.message.text for update in updates if update.message] == ["before", "meanwhile"]


async def test_each_reply_can_be_late(setting: Setting) -> None:
    setting.server.latency = 0.2
    begin = time.monotonic()
    await setting.bot.get_me()
    assert time.monotonic() - begin >= 0.2


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["b", "i", "u", "s", "code"]), st.sampled_from(["a", "é😀", "<&"])
        )
    )
)
def test_what_is_read_as_html_is_written_as_the_same_html(parts: list[tuple[str, str]]) -> None:
    source = "".join(f"<{tag}>{html.escape(text)}</{tag}> - " for tag, text in parts)
    nested = f"<blockquote>x{source}</blockquote>"
    shown = formatted(nested, "HTML", [])
    assert formatted(as_html(*shown), "HTML", []) == shown
