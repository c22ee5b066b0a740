"""One Chromium for the session; each test opens windows of its own in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _installed() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


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
    """The Chromium of the session, without the windows of other tests."""
    yield chromium
    for context in chromium.contexts:
        await context.close()
