"""The group of the chat page: who may act there, a group chosen for a key, and files."""

from __future__ import annotations

import aiohttp
import pytest
from playwright.async_api import Page, expect
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
)

from bot.demo.web_group import GROUP

from .board import news
from .conftest import Setting

_ASKED = KeyboardButtonRequestChat(7, chat_is_channel=False, request_title=True)
BOARD = ReplyKeyboardMarkup([[KeyboardButton("Choisir le groupe", request_chat=_ASKED)]])


async def act(setting: Setting, person: int, what: str, **body: object) -> int:
    url = f"{setting.url}/chat/{person}/{what}"
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as reply:
        return reply.status


async def test_the_group_is_ready_made_and_only_its_members_act_there(setting: Setting) -> None:
    for person, code in ((1, 200), (3, 200), (4, 403)):
        assert await act(setting, person, "send", text="/sins", chat="group") == code
        assert await act(setting, person, "inline", text="sins", chat="group") == code
    assert await act(setting, 4, "membership", **{"in": True}) == 200
    assert await act(setting, 4, "tap", data="x", message_id=2, chat="group") == 200
    assert await act(setting, 1, "membership", **{"in": False}) == 409, "the owner stays"
    assert await act(setting, 3, "membership", **{"in": False}) == 200
    assert await act(setting, 3, "send", text="/sins", chat="group") == 403
    group = setting.server.group(GROUP)
    assert sorted(group.chat.inside()) == [1, 2, 4]


async def test_a_topic_is_made_and_written_in(setting: Setting) -> None:
    assert await act(setting, 1, "topic", name="RCP du jeudi") == 200
    assert await act(setting, 1, "topic", name="") == 400
    assert await act(setting, 4, "topic", name="x") == 403
    (topic,) = setting.server.group(GROUP).chat.threads
    assert await act(setting, 2, "send", text="/sins", chat="group", thread=topic) == 200
    assert setting.server.group(GROUP).messages[-1].payload["message_thread_id"] == topic
    assert await act(setting, 2, "send", text="/sins", chat="group", thread=77) == 200
    assert "message_thread_id" not in setting.server.group(GROUP).messages[-1].payload


async def test_nothing_is_picked_but_what_was_offered_to_the_person(setting: Setting) -> None:
    assert await act(setting, 1, "inline", text="mirels") == 200
    (query,) = setting.server.state.inline
    pick = {"query_id": query, "offer": "0"}
    assert await act(setting, 1, "pick", **pick) == 400, "before there is an answer"
    article = InlineQueryResultArticle("0", "Mirels", InputTextMessageContent("10"))
    await setting.bot.answer_inline_query(query, [article])
    assert await act(setting, 2, "pick", **pick) == 400
    assert await act(setting, 1, "pick", query_id=query, offer="9") == 400
    assert await act(setting, 1, "pick", chat="group", **pick) == 200
    assert setting.server.group(GROUP).messages[-1].text == "10"


async def test_the_whole_chat_is_told_as_of_when_somebody_entered(setting: Setting) -> None:
    watcher = setting.server.subscribe([GROUP])
    assert await act(setting, 1, "enter", language="fr") == 200
    await setting.bot.send_message(GROUP, "MIRA-42")
    told = [watcher.get_nowait() for _ in range(watcher.qsize())]
    (place,) = [at for at, event in enumerate(told) if event["type"] == "state"]
    assert told[place]["messages"] == [], "what comes later is news, and is counted where unread"
    (later,) = told[place + 1 :]
    assert (later["type"], later["message"]["text"]) == ("message", "MIRA-42")


@pytest.mark.browser
async def test_a_key_that_asks_for_a_group_offers_it(setting: Setting, page: Page) -> None:
    await page.goto(setting.url)
    await page.get_by_role("button", name="Démarrer").click()
    await setting.server.person(1).wait(lambda chat: bool(chat.messages))
    await setting.bot.send_message(1, "Quel groupe ?", reply_markup=BOARD)
    await news(setting)
    await page.get_by_role("button", name="Choisir le groupe").click()
    await page.get_by_role("dialog").get_by_role("button", name="RCP os").click()
    await expect(page.get_by_text("Groupe choisi : RCP os")).to_be_visible()
    (update,) = await news(setting)
    assert update.message
    assert update.message.chat_shared
    assert update.message.chat_shared.chat_id == GROUP


@pytest.mark.browser
async def test_what_the_bot_says_in_the_group_shows_there_and_counts_elsewhere(
    setting: Setting, page: Page
) -> None:
    await page.goto(setting.url)
    room = page.get_by_role("button", name="RCP os")
    await expect(room).to_be_visible()
    open_ = InlineKeyboardButton("Ouvrir en privé", url="https://t.me/OsteoBoardBot?start=sins")
    keys = InlineKeyboardMarkup([[open_]])
    await setting.bot.send_message(GROUP, "MIRA-42", protect_content=True, reply_markup=keys)
    await expect(room).to_have_text("RCP os · 1")
    await expect(page.get_by_role("log")).not_to_contain_text("MIRA-42")
    await room.click()
    log = page.get_by_role("log")
    await expect(log).to_contain_text("contenu protégé")
    await setting.bot.edit_message_text("MIRA-42, maj 14:02", GROUP, 2, reply_markup=keys)
    await expect(log).to_contain_text("maj 14:02")
    await page.get_by_role("link", name="Ouvrir en privé").click()
    await setting.server.person(1).wait(lambda chat: chat.messages[-1].text == "/start sins")
    await expect(log).to_contain_text("/start sins")
    await expect(log).not_to_contain_text("MIRA-42")


@pytest.mark.browser
async def test_a_pdf_of_the_bot_opens(setting: Setting, page: Page) -> None:
    await page.goto(setting.url)
    await page.get_by_role("button", name="Démarrer").click()
    await setting.server.person(1).wait(lambda chat: bool(chat.messages))
    await setting.bot.send_document(1, b"%PDF-1.7 minutes", filename="compte-rendu.pdf")
    link = page.get_by_role("link", name="Ouvrir compte-rendu.pdf")
    await expect(link).to_have_attribute("target", "_blank")
    reply = await page.request.get(f"{setting.url}{await link.get_attribute('href')}")
    assert reply.headers["content-type"] == "application/pdf"
    assert "content-disposition" not in reply.headers
    assert await reply.body() == b"%PDF-1.7 minutes"
