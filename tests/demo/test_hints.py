"""Commands are offered while one is typed, in the person's language."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, Page, expect
from telegram import BotCommand

from .conftest import Setting

pytestmark = pytest.mark.browser

FRENCH = {
    "urgence": "Moelle, calcium, fracture",
    "sins": "Score SINS",
    "sources": "Sources",
    "start": "Commencer",
}


async def names(hints: Locator) -> list[str]:
    return await hints.get_by_role("option").locator("strong").all_text_contents()


async def test_commands_are_offered_while_one_is_typed_and_taken_by_keys_or_a_tap(
    setting: Setting, page: Page
) -> None:
    bot, person = setting.bot, setting.server.person(1)
    await bot.set_my_commands([BotCommand(*it) for it in FRENCH.items()])
    await bot.set_my_commands([BotCommand("emergency", "Cord, calcium")], language_code="en")
    await bot.set_my_description("Pour soignants")
    await bot.set_my_description("For clinicians", language_code="en")
    await page.goto(setting.url)
    await expect(page.get_by_text("Pour soignants")).to_be_visible()
    await page.get_by_role("button", name="Démarrer").click()
    field, hints = page.get_by_label("Message", exact=True), page.get_by_role("listbox")
    await expect(field).to_be_visible()  # keys wait for nothing
    await field.press_sequentially("/")
    await expect(hints.get_by_role("option")).to_have_count(4)
    assert await names(hints) == [f"/{name}" for name in FRENCH]
    box = await hints.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    await field.press_sequentially("s")
    await expect(hints.get_by_role("option")).to_have_count(3)
    await field.press("ArrowDown")
    await field.press("ArrowDown")
    await expect(hints.get_by_role("option", selected=True)).to_contain_text("Sources")
    await field.press("Enter")
    await person.wait(lambda chat: chat.messages[-1].text == "/sources")
    await expect(hints).to_be_hidden()

    await field.press_sequentially("/sin")
    await field.press("Tab")
    await expect(field).to_have_value("/sins ")
    await field.fill("/s")
    await field.press("Enter")  # what was typed is sent as it is where none was chosen
    await person.wait(lambda chat: chat.messages[-1].text == "/s")
    await field.fill("/zzz")
    await expect(hints).to_be_hidden()
    await field.fill("/st")
    await hints.get_by_role("option", name="Commencer").click()
    await person.wait(lambda chat: chat.messages[-1].text == "/start")
    await expect(field).to_have_value("")

    await page.get_by_role("button", name="English").click()
    await field.fill("/e")
    await expect(hints.get_by_role("option")).to_have_count(1)
    assert await names(hints) == ["/emergency"]
    await field.press("Escape")
    await expect(hints).to_be_hidden()
    await expect(field).to_have_value("/e")
