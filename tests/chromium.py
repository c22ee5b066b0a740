"""One Chromium for the session; each test opens pages of its own in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Literal

import pytest
import pytest_asyncio
from playwright.async_api import (
    Browser,
    BrowserContext,
    Error,
    Page,
    ViewportSize,
    async_playwright,
    expect,
)

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is the engine alone: it needs half as long for a page."""
_Look = tuple[Literal["light", "dark"], str, int]
_windows: dict[_Look, BrowserContext] = {}


def _installed() -> str | None:
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


@pytest_asyncio.fixture(scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """A headless Chromium; without one the tests are skipped, but not in CI."""
    path = _installed()
    if path is None and os.environ.get("CI"):
        pytest.fail("Chromium is not installed: the browser tests must run in CI")
    if path is None:
        pytest.skip("Chromium is not installed")
    async with async_playwright() as playwright:
        expect.set_options(timeout=20_000)  # a busy machine is slow, not wrong
        yield await playwright.chromium.launch(executable_path=path, args=list(_QUIET))


@pytest_asyncio.fixture
async def browser(chromium: Browser) -> AsyncIterator[Browser]:
    """The Chromium of the session, without the pages of other tests and what these kept."""
    yield chromium
    for window in _windows.values():
        for page in window.pages[1:]:
            with suppress(Error):  # one that has nothing loaded keeps nothing
                await page.evaluate("localStorage.clear()")
            await page.close()
        await window.clear_cookies()
    for other in chromium.contexts:
        if other not in _windows.values():
            await other.close()


async def open_page(
    browser: Browser,
    size: ViewportSize,
    scheme: Literal["light", "dark"] = "light",
    locale: str = "fr-FR",
    scale: int = 1,
) -> Page:
    """Open a page of so many pixels: a tab of a window that stays, as a new one takes a second."""
    look = (scheme, locale, scale)
    if look not in _windows:
        _windows[look] = await browser.new_context(
            color_scheme=scheme,
            locale=locale,
            device_scale_factor=scale,
            permissions=["clipboard-read", "clipboard-write"],
        )
        await _windows[look].new_page()  # with its last page a window is closed
    page = await _windows[look].new_page()
    await page.set_viewport_size(size)
    return page
