"""Screens and messages out: what the database says is owed, chat by chat.

Nothing is sent from a handler. A chat's lane reads what it is owed, draws each card as it is now
(an older drawing that was never sent is not sent any more), and settles it. A slow or throttled chat
has its own lane and delays nobody. What may have arrived is not sent twice; edits are.
"""

from __future__ import annotations

import asyncio
from base64 import b64decode
from collections.abc import Awaitable, Iterable
from datetime import timedelta
from typing import Any, Final

import httpx
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter

from bot.context import words_of
from bot.logs import Log, refusal
from bot.outgoing.eraser import empty, erase, report
from bot.screens.render import render
from bot.screens.screen import Button, Screen
from core.model.dialogue import Place
from core.ports.outbox import Outbox, OwedCall, OwedScreen
from core.use_cases.dialogues import UseCases

log = Log(__name__)

NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Causes of a network error after which the call surely did not reach Telegram."""
IDEMPOTENT: Final = frozenset(
    {
        "deleteMessage",
        "editMessageReplyMarkup",
        "editMessageText",
        "eraseMessage",
        "answerCallbackQuery",
    }
)
PAUSE: Final = 1.0
"""Seconds before a chat is tried again after a network error."""
NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)


class Later(Exception):
    """The chat has to wait this many seconds; what it is owed stays owed."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(seconds)


class Sender:
    """One lane for each chat that is owed something."""

    def __init__(self, bot: Bot, outbox: Outbox, use_cases: UseCases) -> None:
        self._bot = bot
        self._outbox = outbox
        self._use_cases = use_cases
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._stopping = False

    async def start(self) -> None:
        """Take up what was still owed when the process last ended."""
        await self._outbox.recover()
        for chat in await self._outbox.chats():
            self.wake(chat)

    def wake(self, chat: int) -> None:
        """Look what a chat is owed. Never waits."""
        if self._stopping:
            return
        if chat in self._lanes:
            self._again.add(chat)
            return
        self._lanes[chat] = asyncio.create_task(self._lane(chat))

    async def stop(self, seconds: float = 5.0) -> None:
        """Let the lanes finish what they are at; the rest stays owed for the next start."""
        self._stopping = True
        if self._lanes:
            _, pending = await asyncio.wait(self._lanes.values(), timeout=seconds)
            for task in pending:
                task.cancel()

    async def _lane(self, chat: int) -> None:
        try:
            while await self._round(chat):
                pass
        except Exception as error:  # noqa: BLE001 - one chat's fault must not end the others' lanes
            log.failed("what a chat is owed cannot be sent", error, chat=chat)
        finally:
            del self._lanes[chat]
            if chat in self._again:
                self._again.discard(chat)
                self.wake(chat)

    async def _round(self, chat: int) -> bool:
        """Send what is owed now; False when nothing was."""
        self._again.discard(chat)
        owed = await self._outbox.owed(chat)
        if self._stopping or not (owed.calls or owed.screens):
            return chat in self._again and not self._stopping
        try:
            await self._send(owed.calls, owed.screens)
        except Later as later:
            await asyncio.sleep(later.seconds)
        except ChatMigrated as error:
            await self._outbox.move_chat(chat, error.new_chat_id)
            self.wake(error.new_chat_id)
        except Forbidden:
            await self._forget(owed.calls, owed.screens)
        return True

    async def _send(self, calls: Iterable[OwedCall], screens: Iterable[OwedScreen]) -> None:
        """Answers and edits go out together; then new messages, one after the other, in order."""
        calls, screens = list(calls), list(screens)
        edits = [screen for screen in screens if _stays(screen)]
        answers = [call for call in calls if call.method == "answerCallbackQuery"]
        await _all(
            [*(self._call(call) for call in answers), *(self._edit(screen) for screen in edits)]
        )
        for call in calls:
            if call not in answers:
                await self._call(call)
        for screen in screens:
            if screen not in edits:
                await self._place(screen)

    # ---- calls -----------------------------------------------------------------------------

    async def _call(self, call: OwedCall) -> None:
        if not await self._outbox.claim(call):
            return
        try:
            await self._request(call)
        except BadRequest as error:
            log.info(
                "a call was refused",
                call=call.id,
                method=call.method,
                refusal=refusal(error.message),
            )
        except RetryAfter as error:
            await self._outbox.release(call)
            raise Later(seconds_of(error)) from error
        except (ChatMigrated, Forbidden):
            await self._outbox.release(call)  # the round decides: the new chat, or nowhere
            raise
        except NetworkError as error:
            unwritable = isinstance(
                error.__cause__, ValueError
            )  # a lone surrogate, now and for ever
            again = call.method in IDEMPOTENT or isinstance(error.__cause__, NEVER_SENT)
            if again and not unwritable:
                await self._outbox.release(call)
                raise Later(PAUSE) from error
            log.warning(
                "a call may have arrived and is not repeated", call=call.id, method=call.method
            )
        except (TypeError, ValueError, KeyError) as error:
            log.failed("a call cannot be made", error, call=call.id, method=call.method)
        await self._outbox.done([call])

    async def _request(self, call: OwedCall) -> None:
        payload: dict[str, Any] = dict(call.payload)
        match call.method:
            case "eraseMessage":
                await erase(self._bot, self._outbox, call)
            case "sendErasure":
                await report(self._bot, self._outbox, call)
            case "sendDocument":
                await self._document(call.chat_id, **payload)
            case "answerCallbackQuery":
                await self._bot.answer_callback_query(**payload)
            case "deleteMessage":
                await self._delete(call.chat_id, payload["message_id"])
            case "editMessageReplyMarkup":
                await self._bot.edit_message_reply_markup(chat_id=call.chat_id, **payload)
            case "sendMessage" | "editMessageText" as method:
                await self._message(method, call.chat_id, payload)
            case _:
                raise ValueError(f"no such call: {call.method}")

    async def _message(self, method: str, chat: int, payload: dict[str, Any]) -> None:
        """Send or edit a message that is no card; one that comes to name cases is erased with them."""
        names_cases = payload.pop("names_cases", False)
        if keyboard := payload.pop("reply_markup", None):
            payload["reply_markup"] = InlineKeyboardMarkup.de_json(keyboard, self._bot)
        send = self._bot.send_message if method == "sendMessage" else self._bot.edit_message_text
        sent = await send(chat_id=chat, link_preview_options=NO_PREVIEW, **payload)
        if names_cases and isinstance(sent, Message):  # an edit of an inline message gives none
            await self._outbox.remember(chat, sent.message_id)

    async def _delete(self, chat: int, message: int) -> None:
        """Delete an old card; of one too old to be deleted an empty line is left."""
        try:
            await self._bot.delete_message(chat, message)
        except BadRequest as error:
            if "not found" in error.message.lower():
                raise
            await empty(self._bot, chat, message)

    async def _document(self, chat: int, name: str, content: str, caption: str) -> None:
        file = InputFile(b64decode(content), filename=name)
        sent = await self._bot.send_document(chat, file, caption=caption)
        await self._outbox.remember(chat, sent.message_id)

    # ---- screens ---------------------------------------------------------------------------

    def _drawn(self, owed: OwedScreen) -> Screen:
        definition = self._use_cases.definition_of(owed.dialogue)
        say = words_of(owed.dialogue, owed.person)
        return render(owed.dialogue, definition, say, self._use_cases.today())

    async def _edit(self, owed: OwedScreen) -> None:
        screen, message = self._drawn(owed), owed.dialogue.message_id
        assert message is not None  # _stays() saw to it
        if screen.digest == owed.shown:
            return await self._outbox.drawn(owed, message, screen.digest)
        try:
            await self._bot.edit_message_text(
                screen.text,
                owed.dialogue.chat_id,
                message,
                parse_mode="HTML",
                reply_markup=_markup(screen),
                link_preview_options=NO_PREVIEW,
            )
        except BadRequest as error:
            if "not modified" not in error.message.lower():
                log.info(
                    "a card was not edited",
                    dialogue=owed.dialogue.id,
                    refusal=refusal(error.message),
                )
                return await self._place(owed)
        except RetryAfter as error:
            raise Later(seconds_of(error)) from error
        except NetworkError as error:
            raise Later(PAUSE) from error
        await self._outbox.drawn(owed, message, screen.digest)
        return None

    async def _place(self, owed: OwedScreen) -> None:
        """Send a card as a new message; the old one, if any, then goes."""
        screen = self._drawn(owed)
        await self._outbox.sending(owed)
        try:
            message = await self._bot.send_message(
                owed.dialogue.chat_id,
                screen.text,
                parse_mode="HTML",
                reply_markup=_markup(screen),
                link_preview_options=NO_PREVIEW,
            )
        except RetryAfter as error:
            raise Later(seconds_of(error)) from error
        except BadRequest as error:
            log.error(
                "a card was refused", dialogue=owed.dialogue.id, refusal=refusal(error.message)
            )
            return await self._outbox.forgive(owed)
        except NetworkError as error:
            if isinstance(error.__cause__, NEVER_SENT):
                raise Later(PAUSE) from error
            log.warning("a card may have arrived and is not repeated", dialogue=owed.dialogue.id)
            return await self._outbox.forgive(owed)
        await self._outbox.drawn(owed, message.message_id, screen.digest)
        return None

    async def _forget(self, calls: Iterable[OwedCall], screens: Iterable[OwedScreen]) -> None:
        """The person blocked the bot or is gone: nothing is sent any more, every answer is kept."""
        await self._outbox.done(list(calls))
        for screen in screens:
            await self._outbox.forgive(screen)


def _stays(owed: OwedScreen) -> bool:
    return owed.dialogue.owes is Place.IN_PLACE and owed.dialogue.message_id is not None


async def _all(work: list[Awaitable[None]]) -> None:
    """Run all, and only then raise what one of them raised."""
    for outcome in await asyncio.gather(*work, return_exceptions=True):
        if isinstance(outcome, BaseException):
            raise outcome


def seconds_of(error: RetryAfter) -> float:
    """Return how long Telegram asks to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _markup(screen: Screen) -> InlineKeyboardMarkup | None:
    if not screen.rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in screen.rows])


def _button(button: Button) -> InlineKeyboardButton:
    if button.copies is not None:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copies))
    return InlineKeyboardButton(button.label, callback_data=button.data, url=button.url)
