"""Several people before one page: side by side, under tabs, apart from each other."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Locator, Page, expect
from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup

from bot.demo.server import LocalBotApi
from bot.demo.web_chat import NAMES

from .conftest import TOKEN, Setting

pytestmark = pytest.mark.browser

LINK = "https://t.me/OsteoBoardBot?start=XYZ"
WIDE = {"width": 1280, "height": 800}


def pane(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


def tab(page: Page, name: str) -> Locator:
    people = page.get_by_role("navigation", name=re.compile("Personnes|People"))
    return people.get_by_role("button", name=re.compile(f"^{name}"))


async def add(page: Page) -> None:
    await page.get_by_role("button", name="Ajouter une personne").click()


async def begin(setting: Setting, scope: Page | Locator, person: int) -> None:
    await scope.get_by_role("button", name="Démarrer").click()
    await setting.server.person(person).wait(lambda chat: bool(chat.messages))
    await expect(scope.get_by_label("Message", exact=True)).to_be_visible()


async def write(scope: Page | Locator, text: str) -> None:
    field = scope.get_by_label("Message", exact=True)
    await field.fill(text)
    await field.press("Enter")


async def test_one_person_sees_one_phone_and_nothing_of_others(
    setting: Setting, page: Page
) -> None:
    await page.goto(setting.url)
    await begin(setting, page, 1)
    await setting.bot.send_message(1, LINK)
    await expect(page.get_by_role("link", name=LINK)).to_be_visible()
    await expect(page.get_by_role("textbox")).to_have_count(1)
    await expect(page.get_by_role("navigation")).to_have_count(0)
    await expect(page.get_by_text("Oncologue").filter(visible=True)).to_have_count(0)
    for name in ("Fermer", "Copier le lien"):
        await expect(page.get_by_role("button", name=name)).to_have_count(0)
    for size in ({"width": 390, "height": 844}, WIDE):
        await page.set_viewport_size(size)  # type: ignore[arg-type]
        box = await page.locator(".phone").bounding_box()
        assert box
        assert (box["y"], box["width"], box["height"]) == (
            0,
            min(640, size["width"]),
            size["height"],
        )


async def test_in_a_wide_window_two_people_talk_to_the_bot_side_by_side_and_apart(
    setting: Setting, page: Page
) -> None:
    await page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    await setting.bot.set_my_commands([BotCommand("sins", "Score SINS")])
    await setting.bot.set_my_commands([BotCommand("sins", "SINS score")], language_code="en")
    await page.goto(setting.url)
    await add(page)
    one, two = pane(page, "Oncologue"), pane(page, "Radiothérapeute")
    await begin(setting, one, 1)
    await begin(setting, two, 2)
    left, right = await one.bounding_box(), await two.bounding_box()
    assert left
    assert right
    assert (left["x"], left["width"], right["x"]) == (0, 640, 640)

    await two.get_by_role("button", name="English").click()
    two = pane(page, "Radiotherapist")
    await two.get_by_role("button", name="Commands of the bot").click()
    await two.get_by_role("button", name="SINS score").click()
    await write(one, "bonjour")
    await setting.server.person(1).wait(lambda chat: chat.messages[-1].text == "bonjour")
    await setting.server.person(2).wait(lambda chat: chat.messages[-1].text == "/sins")
    assert len(setting.server.person(1).messages) == len(setting.server.person(2).messages) == 2
    await one.get_by_role("button", name="Commandes du bot").click()
    await expect(one.get_by_role("button", name="Score SINS")).to_be_visible()

    key = InlineKeyboardMarkup([[InlineKeyboardButton("Oui", callback_data="yes")]])
    await setting.bot.send_message(2, "for two", reply_markup=key)
    await expect(two.get_by_role("log")).to_contain_text("for two")
    await expect(one.get_by_role("log")).not_to_contain_text("for two")
    await two.get_by_role("button", name="Oui").click()
    await setting.server.person(2).wait(lambda chat: bool(chat.state.queries))
    (query,) = setting.server.state.queries.values()
    assert (query.person_id, query.chat_id) == (2, 2)
    await setting.bot.answer_callback_query(query.id, "done")
    await expect(two.get_by_text("done")).to_be_visible()
    await expect(one.get_by_text("done")).to_have_count(0)


async def test_on_a_phone_one_person_shows_at_a_time_and_tabs_tell_who_has_news(
    setting: Setting, page: Page
) -> None:
    await page.goto(setting.url)
    await begin(setting, page, 1)
    await add(page)
    two = pane(page, "Radiothérapeute")
    await begin(setting, two, 2)
    await expect(pane(page, "Oncologue")).to_be_hidden()
    await expect(tab(page, "Radiothérapeute")).to_have_attribute("aria-current", "true")
    for text in ("a", "b"):
        await setting.bot.send_message(1, text)
    await setting.bot.send_message(2, "c")
    await expect(tab(page, "Oncologue")).to_have_accessible_name("Oncologue, 2 non lus")
    await expect(tab(page, "Oncologue")).to_have_text("Oncologue2")
    await expect(tab(page, "Radiothérapeute")).to_have_accessible_name("Radiothérapeute")
    await tab(page, "Oncologue").focus()
    await page.keyboard.press("Enter")
    await expect(pane(page, "Oncologue").get_by_text("b", exact=True)).to_be_in_viewport()
    await expect(two).to_be_hidden()
    await expect(tab(page, "Oncologue")).to_have_accessible_name("Oncologue")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def test_on_a_phone_the_tab_of_the_fourth_person_and_the_way_to_a_fifth_are_in_view(
    setting: Setting, page: Page
) -> None:
    await page.goto(setting.url)
    for _ in range(3):
        await add(page)
    await expect(tab(page, "Chirurgien")).to_be_visible()  # what was there before it is not news
    for person in (1, 3):
        await setting.server.person(person).send("/start")
        await setting.bot.send_message(person, "news")
    await expect(tab(page, "Chirurgien")).to_have_accessible_name("Chirurgien, 1 non lu")
    await expect(tab(page, "Radiologue")).to_be_in_viewport(ratio=1)
    await expect(page.get_by_role("button", name="Ajouter une personne")).to_be_in_viewport(ratio=1)
    await tab(page, "Oncologue").click()
    await expect(tab(page, "Oncologue")).to_be_in_viewport(ratio=1)
    await expect(page.get_by_role("button", name="Ajouter une personne")).to_be_in_viewport(ratio=1)


async def test_an_alert_says_for_whom_it_is_and_is_seen_when_another_person_shows(
    setting: Setting, page: Page
) -> None:
    await page.goto(setting.url)
    await add(page)
    await begin(setting, pane(page, "Radiothérapeute"), 2)
    query = await setting.server.person(2).raw_callback("x", 1)
    await tab(page, "Oncologue").click()
    await setting.bot.answer_callback_query(query, "Look", show_alert=True)
    alert = page.get_by_role("dialog", name="OsteoBoard · Radiothérapeute")
    await expect(alert).to_contain_text("Look")
    await alert.get_by_role("button", name="OK").click()
    await expect(alert).to_be_hidden()


async def test_a_link_acts_for_the_person_who_taps_it_and_is_handed_over_by_pasting(
    setting: Setting, page: Page
) -> None:
    await page.goto(setting.url)
    await begin(setting, page, 1)
    await setting.bot.send_message(1, f"Invitation : {LINK}")
    await add(page)
    await begin(setting, pane(page, "Radiothérapeute"), 2)
    await tab(page, "Oncologue").click()
    one, two = pane(page, "Oncologue"), pane(page, "Radiothérapeute")
    await expect(one.get_by_role("link", name=LINK)).to_have_attribute("href", LINK)
    await one.get_by_role("button", name="Copier le lien").click()
    await tab(page, "Radiothérapeute").click()
    await two.get_by_label("Message", exact=True).focus()
    await page.keyboard.press("Control+V")
    await page.keyboard.press("Enter")
    ada, bob = setting.server.person(1), setting.server.person(2)
    await bob.wait(lambda chat: chat.messages[-1].text == "/start XYZ")
    assert [message.text for message in ada.messages][:1] == ["/start"]
    await tab(page, "Oncologue").click()
    await one.get_by_role("link", name=LINK).click()
    await ada.wait(lambda chat: chat.messages[-1].text == "/start XYZ")
    assert len(bob.messages) == 2


async def test_a_pane_is_closed_and_opened_again_with_its_history(
    setting: Setting, page: Page
) -> None:
    await page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    await page.goto(setting.url)
    await add(page)
    await begin(setting, pane(page, "Radiothérapeute"), 2)
    await page.reload()
    await expect(pane(page, "Radiothérapeute").get_by_role("log")).to_contain_text("/start")
    await page.get_by_role("button", name="Fermer Radiothérapeute").click()
    await expect(page.get_by_text("Radiothérapeute")).to_have_count(0)
    await expect(page.get_by_role("button", name="Fermer Oncologue")).to_have_count(0)
    await setting.bot.send_message(2, "meanwhile")
    await add(page)
    log = pane(page, "Radiothérapeute").get_by_role("log")
    await expect(log.get_by_text("/start")).to_be_visible()
    await expect(log.get_by_text("meanwhile")).to_be_visible()
    await expect(log.locator("article")).to_have_count(2)


async def test_a_message_that_comes_while_a_chat_is_being_opened_shows_once(
    setting: Setting, page: Page
) -> None:
    await page.goto(setting.url)
    await begin(setting, page, 1)
    ada = setting.server.person(1)
    setting.server.state.show(ada.chat, {"type": "state"})
    await ada.send("once")  # both wait in the stream: the whole chat, and what is in it already
    await ada.send("last")
    log = page.get_by_role("log")
    await expect(log.get_by_text("last")).to_be_visible()
    await expect(log.locator("article")).to_have_count(3)


async def test_after_an_outage_everybody_has_their_chat_again(page: Page) -> None:
    server = LocalBotApi(TOKEN)
    async with server.running() as url:
        await page.goto(url)
        await add(page)
        await expect(page.get_by_role("button", name="Démarrer")).to_be_visible()
    lost = page.get_by_text("Connexion perdue").filter(visible=True)
    await expect(lost).to_have_count(1)
    await server.person(2).send("meanwhile")
    async with server.running(port=int(url.rpartition(":")[2])):
        log = pane(page, "Radiothérapeute").get_by_role("log")
        await expect(log.get_by_text("meanwhile")).to_be_visible(timeout=15_000)
        await expect(lost).to_have_count(0)


async def test_six_people_are_the_most_and_all_are_heard(setting: Setting, page: Page) -> None:
    await page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    await page.goto(setting.url)
    for _ in range(5):
        await add(page)
    await expect(page.get_by_role("button", name="Ajouter une personne")).to_have_count(0)
    for person in range(1, 7):
        await begin(setting, pane(page, NAMES["fr"][person - 1]), person)
    for person in range(1, 7):
        await setting.bot.send_message(person, f"for {person}")
        log = pane(page, NAMES["fr"][person - 1]).get_by_role("log")
        await expect(log).to_contain_text(f"for {person}")
    people = page.locator("#people")
    assert await people.evaluate("(all) => all.scrollWidth > all.clientWidth")
    last = await pane(page, "Interne").bounding_box()
    assert last
    assert 340 <= last["width"] <= 1280 / 3 + 1
