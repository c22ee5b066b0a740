"""The first words with Telegram, however long they take, and whether it refuses the token."""

from __future__ import annotations

import asyncio
from typing import Final

from telegram import Bot
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.environment import SettingError
from bot.logs import Log
from bot.outgoing.faults import Backoff, NotTelegram, TokenRefused, seconds_of

log = Log(__name__)

REFUSALS: Final = 3
"""So many times in a row Telegram itself refuses a token before it counts as refused."""
_PAGES: Final = 8
"""So many answers in a row that are no Bot API's, and no gateway's fault, at a start."""
_SECONDS: Final = 1.0
_GATEWAYS: Final = range(500, 600)


async def reach(bot: Bot, stopping: asyncio.Event) -> bool:
    """Introduce the bot to Telegram, however long that takes; False when told to stop meanwhile.

    Raises ``InvalidToken`` and :class:`SettingError`, which no waiting mends.
    """
    backoff, refusals, pages = Backoff(longest=30), 0, 0
    while not stopping.is_set():
        try:
            await bot.initialize()
            return await bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as error:
            refusals = refusals + 1 if isinstance(error, InvalidToken) else 0
            pages = pages + 1 if _is_page(error) else 0
            if refusals == REFUSALS:
                raise
            if pages == _PAGES or not _may_pass(error):
                raise SettingError(
                    "OSTEOBOARD_API_URL is not the address of a Bot API server: what answers there "
                    f"does not speak its language ({type(error).__name__})."
                ) from error
            seconds = _seconds(error, backoff, asked_again=bool(refusals or pages))
        await rest(stopping, seconds)
    return False


async def refused_for_good(bot: Bot) -> bool:
    """Tell whether Telegram refuses the token where it is asked for nothing else."""
    try:
        await bot.get_me()
    except TokenRefused:
        return True
    except TelegramError as error:
        log.warning("Telegram cannot be asked about the token", error=type(error).__name__)
    return False


async def rest(stopping: asyncio.Event, seconds: float) -> None:
    """Wait, but no longer than the bot runs."""
    try:
        await asyncio.wait_for(stopping.wait(), seconds)
    except TimeoutError:
        return


def _may_pass(error: TelegramError) -> bool:
    return isinstance(error, (NetworkError, RetryAfter, InvalidToken))


def _is_page(error: TelegramError) -> bool:
    return isinstance(error, NotTelegram) and error.status not in _GATEWAYS


def _seconds(error: TelegramError, backoff: Backoff, *, asked_again: bool) -> float:
    if isinstance(error, RetryAfter):
        seconds = seconds_of(error)
        log.warning("Telegram asks to wait", seconds=seconds)
    elif asked_again:
        seconds = _SECONDS
        log.info("an answer that would end the bot is asked for again", error=type(error).__name__)
    else:
        seconds = backoff.pause()
        log.warning("Telegram is out of reach", error=type(error).__name__, seconds=seconds)
    return seconds
