"""Several people before the web chat, the real bot behind it: apart, and a link handed over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.conftest import local_chat
from tests.browser.phone import ACCEPT, MENU, PHONE, begin, picture, write
from tests.chromium import open_page

WIDE: ViewportSize = {"width": 1280, "height": 800}


async def two_people(browser: Browser, address: str, size: ViewportSize) -> Page:
    page = await open_page(browser, size)
    await page.goto(address)
    await begin(page)
    await page.get_by_role("button", name="Ajouter une personne").click()
    return page


def pane(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


async def begin_in(scope: Locator) -> None:
    start = scope.get_by_role("button", name=re.compile("^(Démarrer|Start)$"))
    field = scope.get_by_role("textbox")
    await expect(start.or_(field).first).to_be_visible()
    if await start.is_visible():
        await start.click()
        accept, menu = scope.get_by_role("button", name=ACCEPT), scope.get_by_text(MENU)
        await expect(accept.or_(menu).first).to_be_visible()
        if await accept.is_visible():
            await accept.click()
            await expect(menu.last).to_be_visible()
    await expect(field).to_be_visible()


async def write_in(scope: Locator, text: str) -> None:
    await scope.get_by_role("textbox").fill(text)
    await scope.get_by_role("textbox").press("Enter")


async def test_two_people_are_asked_their_own_questions_side_by_side(
    browser: Browser, address: str
) -> None:
    page = await two_people(browser, address, WIDE)
    one, two = pane(page, "Oncologue"), pane(page, "Radiothérapeute")
    await begin_in(two)
    await write_in(one, "/sins T7")
    await write_in(two, "/mirels")
    await expect(one.get_by_role("log")).to_contain_text("question 2 sur 6")
    await two.get_by_role("button", name="3 Trochantérien").last.click()
    await expect(two.get_by_role("log")).to_contain_text("question 2 sur 4")
    await expect(two.get_by_role("log")).not_to_contain_text("SINS · ")
    await expect(one.get_by_role("log")).not_to_contain_text("question 2 sur 4")
    assert await page.evaluate("document.documentElement.scrollWidth") <= WIDE["width"]


async def test_on_a_phone_a_pasted_link_of_the_bot_starts_it_for_the_person_of_that_tab(
    browser: Browser, address: str
) -> None:
    page = await two_people(browser, address, PHONE)
    two = pane(page, "Radiothérapeute")
    await begin_in(two)
    before = await pane(page, "Oncologue").get_by_text("/start sins").count()
    await write_in(two, "https://t.me/OsteoBoardBot?start=sins")
    await expect(two.get_by_text("/start sins").last).to_be_visible()
    people = page.get_by_role("navigation", name="Personnes")
    await people.get_by_role("button", name=re.compile("^Oncologue")).click()
    await expect(two).to_be_hidden()
    assert await pane(page, "Oncologue").get_by_text("/start sins").count() == before
    await write(page, "/tomita")
    await expect(pane(page, "Oncologue").get_by_text("question 1 sur 3").last).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.soak(seconds=10)
async def test_an_administrator_invites_somebody_who_pastes_the_link_and_is_let_in(
    browser: Browser, tmp_path: Path
) -> None:
    async with local_chat(tmp_path, OSTEOBOARD_ACCESS="invite") as (address, printed):
        code = re.findall(r"https://t\.me/\S+", "\n".join(printed))[-1]
        page = await open_page(browser, WIDE)
        await page.goto(address)
        await page.get_by_role("button", name="Démarrer").click()
        await expect(page.get_by_text("réservé aux équipes invitées").last).to_be_visible()
        await write(page, code)
        await page.get_by_role("button", name=ACCEPT).click()
        await write(page, "/equipe")
        for label in ("+ Inviter", "membre", "Créer le lien"):
            await page.get_by_role("button", name=label, exact=True).last.click()
        link = await page.get_by_text(re.compile("^https://t.me/OsteoBoardBot")).last.text_content()
        await page.get_by_role("button", name="Ajouter une personne").click()
        one, two = pane(page, "Oncologue"), pane(page, "Radiothérapeute")
        await two.get_by_role("button", name="Démarrer").click()
        await write_in(two, link or "")
        await expect(two.get_by_text("Demande envoyée").last).to_be_visible()
        await expect(two.get_by_role("button", name=ACCEPT)).to_have_count(0)
        await one.get_by_role("button", name="Laisser entrer").last.click()
        await two.get_by_role("button", name=ACCEPT).last.click()
        await write_in(two, "/sins T7")
        await expect(two.get_by_role("log")).to_contain_text("question 2 sur 6")
        await expect(one.get_by_text("2 personnes").last).to_be_visible()
        await picture(page, "invitation")
