"""The whole score on one screen, on a phone: every label whole, chosen or not."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Page, expect

from core.use_cases.grid import has_grid
from dialogs.registry import definitions

from .phone import PHONE, begin, button, open_phone, picture, shown, write

_CUT = """() => {
    const keyboard = [...document.querySelectorAll(".keyboard")].at(-1);
    return [...keyboard.querySelectorAll(".label")].filter(it => {
        const words = it.textContent;
        it.textContent = /^[●▤]/.test(words) ? words : "●" + words;
        const cut = it.scrollWidth > it.clientWidth;
        it.textContent = words;
        return cut;
    }).map(it => it.textContent);
}"""
"""Which labels of the last keyboard do not fit their buttons, once they are marked as chosen."""


async def cut(page: Page, *others: str) -> list[str]:
    """Return the labels that are cut, but those of the ways out, which are never marked."""
    return [it for it in await page.evaluate(_CUT) if not it.startswith(("✓", "‹", "✕", "‼"))]


@pytest.mark.soak(seconds=10)
async def test_a_sins_is_tapped_on_one_screen_of_a_phone(browser: Browser, address: str) -> None:
    page = await open_phone(browser, address)
    await begin(page)
    await write(page, "/sins")
    await button(page, "Tout sur un écran").click()
    await expect(shown(page, "SINS 0–18/18")).to_be_visible()
    for label in ("Semi-rig…", "Mécan.", "Lytique", "Déform."):
        await button(page, label).click()
        await expect(button(page, f"●{label}")).to_be_visible()
    await expect(shown(page, "SINS 8–14/18")).to_be_visible()
    await picture(page, "grid")
    assert await cut(page) == []
    for label in ("< 50\u202f%", "Bilat."):
        await button(page, label).click()
        await expect(button(page, f"●{label}")).to_be_visible()
    await button(page, "✓ Terminé").click()
    await expect(shown(page, "SINS 13/18")).to_be_visible()
    for score in filter(has_grid, definitions().values()):
        await write(page, f"/{score.id}")
        await expect(shown(page, f"0 réponse sur {len(score.questions)}")).to_be_visible()
        assert await cut(page) == [], score.id
        await picture(page, f"grid-{score.id}")
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await button(page, "‹ Une par une").click()  # as whoever comes next has it
    await expect(shown(page, "question 1 sur")).to_be_visible()
