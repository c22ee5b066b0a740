"""The chat page: what it shows, and whom it turns away."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from playwright.async_api import Page, expect
from telegram import BotCommand, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from .conftest import Setting


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Content-Type": "text/plain"}, 415),
    ],
)
async def test_only_the_page_itself_may_act(
    setting: Setting, headers: dict[str, str], code: int
) -> None:
    sent = {"Content-Type": "application/json"} | headers
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{setting.url}/chat/1/send", data=b'{"text": "/x"}', headers=sent) as reply,
    ):
        assert reply.status == code
    assert len(setting.server.unconfirmed()) == (code == 200)


async def test_the_page_carries_a_strict_policy_and_no_token(setting: Setting) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{setting.url}/") as reply:
        assert "default-src 'self'" in reply.headers["Content-Security-Policy"]
        assert "TEST-token" not in await reply.text()


async def test_files_of_other_chats_are_not_given_out(setting: Setting) -> None:
    other = setting.server.person(2)
    document: Any = (await other.send_document())["document"]
    async with aiohttp.ClientSession() as session:
        for person, code in ((1, 404), (2, 200)):
            url = f"{setting.url}/chat/{person}/file/{document['file_id']}"
            async with session.get(url) as reply:
                assert reply.status == code


async def act(setting: Setting, person: object, what: str, body: object) -> int:
    url = f"{setting.url}/chat/{person}/{what}"
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as reply:
        return reply.status


async def test_only_six_people_can_sit_before_the_page(setting: Setting) -> None:
    body = {"text": "/x", "data": "x", "message_id": 1, "language": "fr"}
    setting.server.person(1001)
    for what in ("send", "tap", "language", "enter"):
        for person in (0, 7, 10, -1, "1001", "x", "%31%31", "१"):
            assert await act(setting, person, what, body) == 404, (person, what)
    assert setting.server.unconfirmed() == []
    assert list(setting.server.state.chats) == [1001]


async def test_each_person_acts_in_their_own_name_and_language(setting: Setting) -> None:
    for person, language in ((1, "fr"), (6, "en")):
        assert await act(setting, person, "enter", {"language": language}) == 200
        assert await act(setting, person, "send", {"text": "hello"}) == 200
    assert await act(setting, 6, "tap", {"data": "x", "message_id": 1}) == 200
    first, second, tap = await setting.bot.get_updates()
    for update, person, name, language in (
        (first, 1, "Oncologue", "fr"),
        (second, 6, "Resident", "en"),
        (tap, 6, "Resident", "en"),
    ):
        who = update.effective_user
        assert who
        assert (who.id, who.first_name, who.language_code) == (person, name, language)
    assert [m.text for m in setting.server.person(1).messages] == ["hello"]


@pytest.mark.parametrize("language", ["de", None, ["fr"], {}])
async def test_a_language_that_the_page_does_not_have_is_refused(
    setting: Setting, language: object
) -> None:
    for what in ("enter", "language"):
        assert await act(setting, 1, what, {"language": language}) == 400


@pytest.mark.parametrize(
    ("pasted", "sent"),
    [
        ("https://t.me/OsteoBoardBot?start=XYZ_-1", "/start XYZ_-1"),
        (" t.me/osteoboardbot?start=XYZ \n", "/start XYZ"),
        ("https://t.me/OsteoBoardBot", "/start"),
        ("/start XYZ", "/start XYZ"),
        ("https://t.me/AnotherBot?start=XYZ", "https://t.me/AnotherBot?start=XYZ"),
        ("see https://t.me/OsteoBoardBot?start=XYZ", "see https://t.me/OsteoBoardBot?start=XYZ"),
    ],
)
async def test_a_link_to_the_bot_that_is_pasted_opens_it(
    setting: Setting, pasted: str, sent: str
) -> None:
    assert await act(setting, 2, "send", {"text": pasted}) == 200
    assert [message.text for message in setting.server.person(2).messages] == [sent]


@pytest.mark.browser
async def test_a_conversation_in_the_page(setting: Setting, page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    person = setting.server.person(1)
    await setting.bot.set_my_commands([BotCommand("sins", "Score SINS")])
    await page.goto(setting.url)
    await page.get_by_role("button", name="Démarrer").click()
    await person.wait(lambda chat: chat.messages[-1].text == "/start" if chat.messages else False)

    row = [
        InlineKeyboardButton("Oui", callback_data="yes"),
        InlineKeyboardButton("Copier", copy_text=CopyTextButton("SINS 11")),
    ]
    sent = await setting.bot.send_message(
        1,
        "<b>Gras</b> &lt;img src=x onerror=alert(1)&gt; /sins",
        "HTML",
        reply_markup=InlineKeyboardMarkup([row]),
    )
    log = page.get_by_role("log")
    await expect(log.locator("strong")).to_have_text("Gras")
    await expect(log).to_contain_text("<img src=x onerror=alert(1)>")

    await page.get_by_role("button", name="Copier").click()
    assert await page.evaluate("navigator.clipboard.readText()") == "SINS 11"
    key = page.get_by_role("button", name="Oui")
    await key.click()
    await expect(key).to_have_attribute("aria-busy", "true")
    await person.wait(lambda chat: bool(chat.state.queries))
    query = next(iter(setting.server.state.queries))
    await setting.bot.answer_callback_query(query, "Enregistré")
    await expect(page.get_by_text("Enregistré")).to_be_visible()
    await expect(key).to_have_attribute("aria-busy", "false")
    await sent.edit_text("Suite")
    await expect(log.get_by_text("Suite")).to_be_in_viewport()

    await page.get_by_label("Message", exact=True).fill("bonjour")
    await page.keyboard.press("Enter")
    await person.wait(lambda chat: chat.messages[-1].text == "bonjour")
    await page.get_by_role("button", name="English").click()
    await page.get_by_role("button", name="Commands of the bot").click()
    await page.get_by_role("button", name="Score SINS").click()
    await person.wait(lambda chat: chat.messages[-1].text == "/sins")
    assert person.user["language_code"] == "en"
    assert errors == []
