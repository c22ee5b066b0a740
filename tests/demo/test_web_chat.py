"""The chat page: what it shows, and whom it turns away."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Page, async_playwright, expect
from telegram import BotCommand, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from .conftest import Setting

CHROMIUM = "/usr/bin/chromium"
_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


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
        session.post(f"{setting.url}/chat/send", data=b'{"text": "/x"}', headers=sent) as reply,
    ):
        assert reply.status == code
    assert len(setting.server.unconfirmed()) == (code == 200)


async def test_the_page_carries_a_strict_policy_and_no_token(setting: Setting) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{setting.url}/") as reply:
        assert "default-src 'self'" in reply.headers["Content-Security-Policy"]
        assert "TEST-token" not in await reply.text()


async def test_files_of_other_chats_are_not_given_out(setting: Setting) -> None:
    other = setting.server.person(1001)
    document: Any = (await other.send_document())["document"]
    url = f"{setting.url}/chat/file/{document['file_id']}"
    async with aiohttp.ClientSession() as session, session.get(url) as reply:
        assert reply.status == 404


@pytest.fixture
async def page(setting: Setting) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        context = await browser.new_context(
            viewport={"width": 390, "height": 844}, locale="fr-FR",
            permissions=["clipboard-read", "clipboard-write"],
        )  # fmt: skip
        yield await context.new_page()
        await browser.close()


@pytest.mark.browser
@pytest.mark.skipif("CI" not in os.environ and not Path(CHROMIUM).exists(), reason="no Chromium")
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
        1, "<b>Gras</b> &lt;img src=x onerror=alert(1)&gt; /sins", "HTML",
        reply_markup=InlineKeyboardMarkup([row]),
    )  # fmt: skip
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
