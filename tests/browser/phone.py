"""Hands and eyes of a person before the web chat, on a phone-sized window."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from tests.chromium import open_page

PHONE: ViewportSize = {"width": 390, "height": 844}
KEY = 20.0
"""Milliseconds between two keys of somebody who types fast."""
PICTURES = os.environ.get("OSTEOBOARD_PICTURES")


async def open_phone(
    browser: Browser,
    address: str,
    scheme: Literal["light", "dark"] = "light",
    locale: str = "fr-FR",
) -> Page:
    page = await open_page(browser, PHONE, scheme, locale, scale=2 if PICTURES else 1)
    await page.goto(address)
    return page


ACCEPT = re.compile("^(J’ai lu, j’accepte|Read and accepted)$")
MENU = re.compile("Par quoi commencer|Where to begin")


async def begin(page: Page) -> None:
    """Press the start button of an empty chat, accept the terms; one that goes on has a field."""
    start = page.get_by_role("button", name=re.compile("^(Démarrer|Start)$"))
    await expect(start.or_(page.get_by_role("textbox")).first).to_be_visible()
    if await start.is_visible():
        await start.click()
        accept = page.get_by_role("button", name=ACCEPT)
        menu = page.get_by_text(MENU)
        await expect(accept.or_(menu).first).to_be_visible()
        if await accept.is_visible():
            await accept.click()
            await expect(menu.last).to_be_visible()
    await expect(page.get_by_role("textbox")).to_be_visible()


async def write(page: Page, text: str) -> None:
    await page.get_by_role("textbox").fill(text)
    await page.keyboard.press("Enter")


async def answer(page: Page, asked: str, text: str) -> None:
    """Type key by key once it is seen what is asked: what is written before that is no answer."""
    await expect(shown(page, asked)).to_be_visible()
    await page.get_by_role("textbox").press_sequentially(text, delay=KEY)
    await page.keyboard.press("Enter")


def shown(page: Page, text: str) -> Locator:
    """Return the newest text of the conversation with these words (not what is only announced)."""
    return page.get_by_role("log").get_by_text(text).last


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True).last


async def picture(page: Page, name: str) -> None:
    """Keep a screenshot, where pictures are asked for; playwright makes the folder."""
    if PICTURES:
        await page.wait_for_timeout(400)  # let the view settle: a picture, not an assertion
        await page.screenshot(path=Path(PICTURES) / f"{name}.png")


async def is_within(page: Page, place: Locator) -> bool:
    box = await place.bounding_box()
    return bool(box and box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"])
