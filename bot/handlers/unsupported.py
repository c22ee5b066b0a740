"""Photos, voices, files and edited messages: one kind sentence, and nothing of them is kept."""

from __future__ import annotations

from typing import Final

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.context import Context
from bot.handlers.commands import PRIVATE
from bot.incoming.guard import Guarded, guarded
from core.model.rights import Right

ALBUMS_REMEMBERED = 1000
_WRITTEN: Final = filters.TEXT | filters.CAPTION
"""What somebody rewrites. A place that moves, a poll that is voted in are edited by nobody."""


def handlers() -> list[Guarded]:
    """Return the handlers of what the bot does not read."""
    edited = filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE & _WRITTEN
    return guarded(
        Right.READ,
        [
            MessageHandler(edited, edited_message),
            MessageHandler(PRIVATE & ~filters.StatusUpdate.ALL, unsupported),
        ],
    )


async def edited_message(update: Update, context: Context) -> None:
    """Say that an edited text or caption is not read again."""
    await _say(update, context, "edited")


async def unsupported(update: Update, context: Context) -> None:
    """Say that only text and buttons are read; once for an album: its pictures come singly."""
    album = update.effective_message.media_group_id if update.effective_message else None
    if album and _first_of(context.desk.albums, album, update.update_id) != update.update_id:
        return
    await _say(update, context, "unsupported")


def _first_of(albums: dict[str, int], album: str, update_id: int) -> int:
    while len(albums) > ALBUMS_REMEMBERED:
        del albums[next(iter(albums))]
    return albums.setdefault(album, update_id)


async def _say(update: Update, context: Context, notice: str) -> None:
    assert update.effective_chat is not None  # the filters' own condition
    await context.enqueue_notice(update.effective_chat.id, notice)
