"""A board before a real browser: agenda, presenter, opinion, decision, the file of its minutes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import local_chat
from tests.browser.phone import PHONE, begin, button, open_phone, picture, shown, write


async def tap(page: Page, *labels: str) -> None:
    """Press buttons of the newest message, one after the other, as each appears."""
    for label in labels:
        await button(page, label).click()


async def tap_first(page: Page, label: str) -> None:
    """Press the first of the newest buttons with such a label."""
    found = page.get_by_role("button", name=re.compile(label))
    await expect(found.last).to_be_visible()
    await found.first.click()


async def plan_with_a_case(page: Page) -> None:
    """Say what one answers for, plan a meeting, and enter a case for it."""
    await begin(page)
    await write(page, "/rcp")
    await tap(page, "Oncologie", "Planifier")
    await tap_first(page, r"^\w+\.? \d\d.\d\d$")
    await tap(page, "17:30", "Continuer")
    await write(page, "/nouveau")
    await expect(button(page, "+ Lésion")).to_be_visible()
    await write(page, "/sins T11 mécanique lytique déformation < 50 % bilatéral")
    await expect(shown(page, "SINS 15/18")).to_be_visible()
    await write(page, "/synthese")
    await tap(page, "⋯ Plus", "À la réunion ›", "+ Inscrire à la prochaine")
    await write(page, "/rcp")
    await expect(shown(page, "1 dossier")).to_be_visible()


async def minutes_are_a_file(page: Page) -> None:
    """End the meeting, and be given what was decided as a file."""
    await write(page, "/rcp")
    await tap(page, "■ Terminer", "Compte rendu ›", "PDF")
    file = page.get_by_role("link", name=re.compile(r"\.pdf$")).last
    await expect(file).to_be_visible()
    await picture(page, "minutes")
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


async def test_a_case_is_entered_for_a_meeting_that_begins_and_ends_and_its_minutes_are_a_file(
    browser: Browser, address: str
) -> None:
    page = await open_phone(browser, address)
    await plan_with_a_case(page)
    await tap(page, "▶ Commencer")
    await expect(button(page, "■ Terminer")).to_be_visible()
    await minutes_are_a_file(page)


@pytest.mark.soak  # what is pressed and said is shown by inside/test_whole_board.py
async def test_a_case_goes_from_the_agenda_to_the_file_of_its_minutes(
    browser: Browser, tmp_path: Path
) -> None:
    async with local_chat(tmp_path) as (url, _):
        await decide(await open_phone(browser, url))


async def decide(page: Page) -> None:
    """Take a case from the bedside over the agenda to a decision."""
    await plan_with_a_case(page)
    await tap(page, "▶ Commencer", "Ordre du jour ›")
    await tap_first(page, r"^1 · ")
    await tap(page, "Présenter")
    await expect(shown(page, "Avis chirurgical")).to_be_visible()
    await tap(page, "▶ Afficher (chronomètre)")
    await picture(page, "presenter")
    await tap(page, "Avis")
    await tap_first(page, r"^1 · .*chirurgical")
    await expect(shown(page, "Avis noté")).to_be_visible()
    await tap(page, "Ouvrir l’avis")
    await expect(shown(page, "Un avis")).to_be_visible()
    await picture(page, "opinions")
    await tap(page, "Présenter", "Décision", "Options ›")
    chosen = page.get_by_role("button", name=re.compile("^☑"))
    await expect(shown(page, "Que décide-t-on")).to_be_visible()
    before = await chosen.count()
    await tap_first(page, "^☐")
    await expect(chosen).to_have_count(before + 1)  # a press on the former drawing is none
    await tap(page, "‹ Retour")
    await expect(shown(page, "concordante")).to_be_visible()
    await picture(page, "decision")
    await tap(page, "✓ Enregistrer")
    await expect(shown(page, "Décision enregistrée")).to_be_visible()
    await minutes_are_a_file(page)
