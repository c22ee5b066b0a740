"""What somebody else answers in Telegram's place, and what Telegram itself says wrongly once."""

from __future__ import annotations

import asyncio
import urllib.request

from tests.chat.logged import logged
from tests.chat.sins import cards, rows, sees, settled, tap, until
from tests.chat.world import TOKEN, World

UNAUTHORIZED = (401, "Unauthorized", None)
NOT_FOUND = (404, "Not Found", None)


async def test_a_gateways_page_is_a_fault_of_the_line_for_every_call(hasty: World) -> None:
    ada, bob = hasty.person(), hasty.person()
    for status in (200, 403):
        hasty.server.gateway_page("sendMessage", ada.id, 1, status)
    hasty.server.gateway_page("sendMessage", bob.id, 1, 413)
    await ada.send("/sins")
    await bob.send("/sources")
    await sees(ada, "location")
    await bob.wait(lambda chat: chat.screen)
    for status in (404, 401):
        hasty.server.gateway_page("editMessageText", ada.id, 1, status)
    hasty.server.gateway_page("answerCallbackQuery", None, 1, 403)
    await tap(ada, "location", "rigid")
    await sees(ada, "pain")
    await settled(hasty, ada, bob)
    assert len(cards(ada)) == 1, ada.describe()
    assert ada.alerts


async def test_a_poll_answered_by_somebody_else_is_repeated_and_the_bot_goes_on(
    hasty: World,
) -> None:
    ada = hasty.person()
    for status in (404, 401):
        hasty.server.gateway_page("getUpdates", None, 1, status)
    await ada.send("/sins")
    await sees(ada, "location")
    await until(lambda: bool(logged(hasty.log, "polling failed", error="NotTelegram")))


async def test_a_wrong_401_or_404_of_telegram_ends_nothing(hasty: World) -> None:
    ada = hasty.person()
    hasty.server.fail_next("getUpdates", None, 4, UNAUTHORIZED)
    hasty.server.fail_next("getUpdates", None, 3, NOT_FOUND)
    hasty.server.fail_next("sendMessage", ada.id, 1, UNAUTHORIZED)
    hasty.server.fail_next("sendMessage", ada.id, 1, NOT_FOUND)
    await ada.send("/sins")
    await sees(ada, "location")
    await settled(hasty, ada)
    assert len(cards(ada)) == 1, ada.describe()


async def test_who_blocks_the_bot_by_telegrams_own_word_is_owed_nothing(hasty: World) -> None:
    ada = hasty.person()
    blocked = (403, "Forbidden: bot was blocked by the user", None)
    hasty.server.fail_next("sendMessage", ada.id, 1, blocked)
    await ada.send("/sins")
    await settled(hasty, ada)
    assert await rows(hasty, "SELECT drawing FROM dialogues") == [(0,)]
    assert cards(ada) == []


async def test_a_webhook_that_somebody_sets_meanwhile_is_removed(hasty: World) -> None:
    ada = hasty.person()
    await ada.send("/sins")
    await sees(ada, "location")
    url = f"{hasty.url}/bot{TOKEN}/setWebhook?url=https://example.org/x"
    await asyncio.to_thread(lambda: urllib.request.urlopen(url).read())
    await tap(ada, "location", "rigid")
    await sees(ada, "pain")
    assert logged(hasty.log, "a webhook that somebody set for this bot was removed")
    assert not hasty.server.state.webhook
