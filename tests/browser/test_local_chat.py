"""The web chat as a newcomer sees it, on a phone-sized window, with a real browser.

The screenshots are the README's pictures: `make pictures` writes them there.
"""

from __future__ import annotations

import os
import re
import socket
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests import nursery
from tests.browser.conftest import local_chat
from tests.chromium import open_page

from .phone import PHONE, answer, begin, button, is_within, open_phone, picture, shown, write


async def test_one_sins_in_french_on_a_phone_from_the_command_to_the_result(
    browser: Browser, address: str
) -> None:
    page = await open_phone(browser, address)
    await begin(page)
    await expect(shown(page, "Par quoi commencer")).to_be_visible()
    await picture(page, "start")
    await write(page, "/sins")
    await expect(shown(page, "question 1 sur 6")).to_be_visible()
    await write(page, "L2")
    await expect(shown(page, "La douleur est-elle mécanique")).to_be_visible()
    await picture(page, "question")
    for count, label in enumerate(
        ["1 Mécanique", "3 Lytique", "3 Normal", "5 Aucun critère"], start=3
    ):
        await button(page, label).click()
        await expect(shown(page, f"question {count} sur 6")).to_be_visible()
    await button(page, "Je ne sais pas").click()
    result = shown(page, "SINS 7–10/18")
    await expect(result).to_be_visible()
    await expect(shown(page, "certain malgré 1 réponse inconnue")).to_be_visible()
    for label in ("Compléter", "✎ Modifier", "Copier", "Pourquoi\u202f?"):
        await expect(button(page, label)).to_be_visible()
        await button(page, label).scroll_into_view_if_needed()  # a tall result is read from its top
        assert await is_within(page, button(page, label))
    await picture(page, "result")
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


async def test_the_same_result_in_the_dark_and_in_english(browser: Browser, address: str) -> None:
    page = await open_phone(browser, address, scheme="dark", locale="en-GB")
    await begin(page)
    await page.get_by_text("EN", exact=True).click()
    await write(page, "/lang en")
    await write(page, "/sins T7 mechanical lytic kyphosis <50 bilateral")
    await expect(shown(page, "SINS 13/18")).to_be_visible()
    await expect(button(page, "✎ Edit")).to_be_visible()
    await picture(page, "result-dark")
    await write(page, "/lang fr")
    await expect(button(page, "✎ Modifier")).to_be_visible()


async def test_one_pathway_in_french_on_a_phone_emergency_first_then_the_advice(
    browser: Browser, address: str
) -> None:
    page = await open_phone(browser, address)
    await begin(page)
    await write(page, "/oslong")
    await expect(shown(page, "Une fracture pathologique")).to_be_visible()
    await button(page, "1 Présente").click()
    await expect(shown(page, "Le questionnaire attend")).to_be_visible()
    await picture(page, "emergency")
    await button(page, "Fait, continuer").click()
    await expect(shown(page, "Où est la lésion")).to_be_visible()
    await button(page, "1 Membre supér.").click()
    await expect(shown(page, "Quelle espérance de vie")).to_be_visible()
    await write(page, "8 mois")
    await expect(shown(page, "Quel est le cancer primitif")).to_be_visible()
    await button(page, "1 CBNPC").click()
    await expect(shown(page, "ostéosynthèse, prothèse")).to_be_visible()
    for label in ("☑ Cocher", "Copier", "Détails ›"):
        await expect(button(page, label)).to_be_visible()
        assert await is_within(page, button(page, label))
    await picture(page, "advice")
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await button(page, "Détails ›").click()
    await button(page, "Ce qui changerait").click()
    await expect(shown(page, "Une seule réponse qui changerait")).to_be_visible()
    await picture(page, "change")


async def test_a_case_of_two_lesions_in_french_on_a_phone_is_seen_whole(
    browser: Browser, address: str
) -> None:
    page = await open_phone(browser, address)
    await begin(page)
    await write(page, "/start")  # what an earlier test left open is no part of this case
    await expect(shown(page, "Par quoi commencer")).to_be_visible()
    await write(page, "/nouveau")
    await expect(button(page, "Ouvrir le dossier")).to_be_visible()
    await write(page, "/sins t11 lytique mécanique cyphose <50 bilatéral")
    await expect(shown(page, "SINS 15/18")).to_be_visible()
    await write(page, "/lesion col fémoral gauche")
    await expect(button(page, "Que demander\u202f?")).to_be_visible()
    await expect(shown(page, "Manque")).to_be_visible()
    for label in ("T11 ›", "Col fémoral G ›", "Que demander\u202f?", "⌂ Accueil"):
        assert await is_within(page, button(page, label))
    await picture(page, "case")
    await button(page, "Que demander\u202f?").click()
    await expect(shown(page, "pas une probabilité")).to_be_visible()
    await picture(page, "asking")
    await write(page, "/synthese")
    for label in ("⋯ Plus", "Ordre et RCP ›"):
        await button(page, label).click()
    await expect(shown(page, "À entendre à la RCP")).to_be_visible()
    await picture(page, "board")
    await write(page, "/synthese")
    for label in (
        "⋯ Plus",
        "Événements ›",
        "+ Événement",
        "Début antirésorptif",
        "Dénosumab",
    ):
        await button(page, label).click()
    await answer(page, "Quand", "il y a 40 jours")
    await write(page, "/agenda")
    await expect(shown(page, "Dose mensuelle de dénosumab\u00a0: en retard de")).to_be_visible()
    await picture(page, "agenda")
    await write(page, "/synthese")
    await button(page, "⌂ Accueil").click()  # the others in this chat are in no case
    await expect(shown(page, "Par quoi commencer")).to_be_visible()
    await write(page, "/frankel c")
    await expect(button(page, "⌂ Accueil")).to_be_visible()


async def test_a_whole_mirels_works_with_the_keyboard_alone(browser: Browser, address: str) -> None:
    page = await open_phone(browser, address)
    await begin(page)
    await page.get_by_role("textbox").focus()
    await page.keyboard.type("/mirels")
    await page.keyboard.press("Enter")
    for label in ("3 Trochantérien", "2 · ⅓ à ⅔", "3 Lytique", "2 Modérée"):
        await expect(button(page, label)).to_be_visible()
        await button(page, label).focus()
        await page.keyboard.press("Enter")
        await expect(button(page, label)).to_have_count(0)
    await expect(shown(page, "Mirels 10/12")).to_be_visible()


async def test_a_busy_port_gets_the_next_free_one_and_says_so(tmp_path: Path) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        async with local_chat(tmp_path, port) as (url, printed):
            assert not url.rstrip("/").endswith(f":{port}")
            assert re.search(rf"{port}.*\d+", printed[0])


async def test_a_second_local_chat_in_one_folder_is_refused_in_one_line(tmp_path: Path) -> None:
    async with local_chat(tmp_path):
        second = await nursery.run("bot.cli", "chat", "--data", str(tmp_path), env=dict(os.environ))
    assert second.code == 2
    (line,) = second.err.splitlines()
    assert line.startswith(f"osteoboard: a local chat runs in {tmp_path} already.")
    assert second.out == ""


@pytest.mark.parametrize("marker", ["osteoboard.sqlite3"])
async def test_what_was_answered_is_there_when_the_local_chat_is_started_again(
    browser: Browser, tmp_path: Path, marker: str
) -> None:
    async with local_chat(tmp_path) as (url, _):
        page = await open_phone(browser, url)
        await begin(page)
        await write(page, "/sins T7 lytique")
        await expect(shown(page, "question 2 sur 6")).to_be_visible()
    assert (tmp_path / marker).exists()
    async with local_chat(tmp_path) as (url, _):
        page = await open_phone(browser, url)
        await begin(page)
        await page.get_by_role("button").filter(has_text="SINS (2/6) · T7").last.click()
        await expect(shown(page, "question 2 sur 6")).to_be_visible()


async def test_a_page_whose_first_request_is_lost_asks_for_its_chat_again(
    browser: Browser, address: str
) -> None:
    page = await open_page(browser, PHONE)
    await page.route("**/enter", lambda route: route.abort(), times=1)
    await page.goto(address)
    begun_or_not = page.locator("[data-part=start]:visible, [data-part=text]:visible")
    await expect(begun_or_not.first).to_be_visible()
