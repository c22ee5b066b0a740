"""The group before a real browser, the real bot behind it: a board that a newcomer can try."""

from __future__ import annotations

import re

from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.phone import (
    ACCEPT,
    PHONE,
    answer,
    begin,
    button,
    is_within,
    open_phone,
    picture,
    shown,
    write,
)


async def into_the_group(page: Page) -> None:
    await page.get_by_role("button", name=re.compile("^RCP os")).click()
    await expect(page.get_by_role("textbox")).to_be_visible()


async def begin_in(two: Locator) -> None:
    """Let somebody else press the start button and accept the terms, if they did not yet."""
    start, field = two.get_by_role("button", name="Démarrer"), two.get_by_role("textbox")
    await expect(start.or_(field).first).to_be_visible()
    if await start.is_visible():
        await start.click()
        await two.get_by_role("button", name=ACCEPT).click()
    await expect(field).to_be_visible()


async def bound(page: Page) -> None:
    """Bind the group to the team, unless somebody did already."""
    await write(page, "/groupe")
    key, look = page.get_by_role("button", name="Choisir le groupe"), button(page, "↻ Regarder")
    await expect(key.or_(look).first).to_be_visible()
    if await key.is_visible():
        await key.click()
        await page.get_by_role("dialog").get_by_role("button", name="RCP os").click()
    await expect(look).to_be_visible()


async def test_a_score_is_computed_in_the_group_and_sent_there_from_behind_the_bots_name(
    browser: Browser, address: str
) -> None:
    page = await open_phone(browser, address)
    await begin(page)
    await into_the_group(page)
    await write(page, "/mirels 3 2 3 2")
    await expect(shown(page, "Mirels 10/12")).to_be_visible()
    await expect(shown(page, "Aucune donnée de patient ici.")).to_be_visible()
    await page.get_by_role("textbox").fill("@bot sins T7 mécanique lytique")
    offers = page.get_by_role("group", name="Résultats à envoyer")
    await expect(offers.get_by_role("button", name="SINS 6–16/18")).to_be_visible()
    await expect(offers).to_contain_text("Manque : Alignement, Collapsus, Postérolatéral")
    assert await is_within(page, offers)
    await picture(page, "inline")
    await offers.get_by_role("button").first.click()
    await expect(shown(page, "via @OsteoBoardBot")).to_be_visible()
    await expect(page.get_by_role("textbox")).to_have_value("")
    await picture(page, "group")
    await page.get_by_role("textbox").fill("@bot sins T7 Mme DURANDEAU")
    await expect(offers).to_contain_text("Pas d’identité ici")
    await page.get_by_role("textbox").fill("")
    await expect(offers).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


async def test_who_leaves_the_group_reads_it_no_more(browser: Browser, address: str) -> None:
    page = await open_phone(browser, address)
    await begin(page)
    await into_the_group(page)
    await write(page, "/frankel C")
    await expect(shown(page, "Compression médullaire")).to_be_visible()
    await page.get_by_role("button", name="Ajouter une personne").click()
    two = page.get_by_role("region", name="Radiothérapeute", exact=True)
    await two.get_by_role("button", name=re.compile("^RCP os")).click()
    await expect(two.get_by_role("log")).to_contain_text("Compression médullaire")
    await two.get_by_role("button", name="4 membres").click()
    await expect(two.get_by_role("listitem")).to_have_count(4)
    await expect(two.get_by_text("Oncologue · propriétaire")).to_be_visible()
    await two.get_by_role("button", name="Quitter le groupe").click()
    await expect(two.get_by_role("log")).to_contain_text("Vous n’êtes pas dans ce groupe")
    await expect(two.get_by_role("log")).not_to_contain_text("Compression médullaire")
    await expect(two.get_by_role("textbox")).to_be_hidden()
    await two.get_by_role("button", name="Entrer dans le groupe").click()
    await expect(two.get_by_role("log")).to_contain_text("Radiothérapeute entre dans le groupe")
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


async def test_the_group_is_bound_by_its_owner_in_one_tap(browser: Browser, address: str) -> None:
    page = await open_phone(browser, address)
    await begin(page)
    await bound(page)
    await expect(shown(page, "RCP os")).to_be_visible()
    await picture(page, "group-bound")
    await into_the_group(page)


async def test_a_case_goes_to_the_group_and_is_opened_in_private_by_a_colleague(
    browser: Browser, address: str
) -> None:
    page = await open_phone(browser, address)
    await begin(page)
    await bound(page)
    await write(page, "/nouveau")
    await expect(button(page, "+ Lésion")).to_be_visible()
    await write(page, "/sins T11 mécanique lytique déformation < 50 % bilatéral")
    await expect(shown(page, "SINS 15/18")).to_be_visible()
    await write(page, "/synthese")
    await expect(shown(page, "SINS 15/18, instable")).to_be_visible()
    for label in ("⋯ Plus", "Partager", "Traitement proposé"):
        await button(page, label).click()
    await answer(page, "Écrivez la question", "Opérer T11, ou irradier ?")
    send = page.get_by_role("button", name=re.compile(r"^Envoyer\s:\sRCP os$"))
    await send.last.click()
    await expect(shown(page, "Envoyé. La carte suit le dossier")).to_be_visible()
    await into_the_group(page)
    log = page.get_by_role("log")
    await expect(log).to_contain_text("Opérer T11, ou irradier")
    await expect(log).to_contain_text("contenu protégé")
    await picture(page, "card")
    await page.get_by_role("button", name="Ajouter une personne").click()
    two = page.get_by_role("region", name="Radiothérapeute", exact=True)
    await begin_in(two)
    await two.get_by_role("button", name=re.compile("^RCP os")).click()
    await two.get_by_role("link", name="Ouvrir en privé").last.click()
    await expect(two.get_by_role("log")).to_contain_text("SINS 15")
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
