"""A chat as somebody sees it, and waiting for what happens in it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Final, Self

from bot.demo.chats import Button, Chat, Message
from bot.demo.files import StoredFile
from bot.demo.state import State

_AGAIN: Final = 0.01
"""Seconds after which it is asked again whether all is sent."""


class Conversation:
    """Looks at one chat of the local Telegram."""

    def __init__(self, state: State, chat: Chat) -> None:
        """Look at `chat`."""
        self.state = state
        self.chat = chat

    @property
    def id(self) -> int:
        """The id of the chat."""
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        """What is in the chat now, oldest first; deleted messages are gone."""
        return self.chat.present()

    @property
    def screen(self) -> Message:
        """The newest message of the bot with a keyboard, else its newest message.

        Raises AssertionError when the bot has said nothing.
        """
        of_bot = [message for message in self.messages if message.from_bot]
        assert of_bot, f"the bot has said nothing yet\n{self.describe()}"
        return next((m for m in reversed(of_bot) if m.buttons), of_bot[-1])

    @property
    def documents(self) -> list[StoredFile]:
        """The documents from the bot that are in the chat now, with their names and contents."""
        files = [message.file for message in self.messages if message.from_bot]
        return [file for file in files if file is not None and file.kind == "document"]

    async def wait(self, condition: Callable[[Self], object], timeout: float = 60) -> None:
        """Wait until the condition holds.

        An AssertionError within the condition (no screen yet) counts as not holding. Raises
        AssertionError with the whole chat when it never holds.
        """

        def holds() -> bool:
            try:
                return bool(condition(self))
            except AssertionError:
                return False

        if self.state.work:
            await self.state.work()
            timeout = 0
        if not await self.chat.signal.until(holds, timeout):
            raise AssertionError(f"not within {timeout} s\n{self.describe()}")

    async def idle(self, timeout: float = 60, quiet: float = 0.15) -> None:
        """Wait until all updates are confirmed and all that the bot owes anybody is sent.

        Where nothing tells what it owes, until it was silent here for `quiet` seconds.

        Raises AssertionError with the whole chat when that takes longer than `timeout`.
        """
        if self.state.work:
            return await self.state.work()
        try:
            async with asyncio.timeout(timeout):
                await self._silence(quiet)
        except TimeoutError:
            raise AssertionError(f"not idle within {timeout} s\n{self.describe()}") from None

    async def _silence(self, quiet: float) -> None:
        while True:
            while self.chat.in_progress or self._awaited():
                await self.chat.signal.changed()
            if self.state.sent is not None:
                if await self.state.sent() and not self.chat.in_progress:
                    return
                await asyncio.sleep(_AGAIN)
                continue
            left = self.chat.last_request + quiet - time.monotonic()
            if left <= 0:
                return
            await asyncio.sleep(left)

    def _awaited(self) -> bool:
        return any(self.id in entry.concerns for entry in self.state.queue.waiting())

    def button(self, label: str) -> tuple[Message, Button]:
        """Return the button with this label, or with this part of a label, and its message.

        The newest message wins. Raises AssertionError that lists the labels when there is none,
        or more than one.
        """
        shown = [m for m in reversed(self.messages) if m.buttons]
        for message in shown:
            for button in message.all_buttons():
                if button.text == label:
                    return message, button
        for message in shown:
            alike = [button for button in message.all_buttons() if label in button.text]
            assert len(alike) < 2, f"{label!r} fits several: {[b.text for b in alike]}"
            if alike:
                return message, alike[0]
        labels = [button.text for message in shown for button in message.all_buttons()]
        raise AssertionError(f"no button {label!r} among {labels}\n{self.describe()}")

    def button_with(self, data: str) -> Message:
        """Return the newest message with a button of this data, or raise AssertionError."""
        for message in reversed(self.messages):
            if any(button.data == data for button in message.all_buttons()):
                return message
        raise AssertionError(f"no button with the data {data!r}\n{self.describe()}")

    def describe(self) -> str:
        """Return the chat as text, for a person to read."""
        lines = [f"--- {self.chat.kind} chat {self.id}"]
        for message in self.messages:
            who = "bot" if message.from_bot else "person"
            mark = f" (edited {message.edited} times)" if message.edited else ""
            lines += [f"[{message.id}] {who}{mark}: {message.text or _kinds(message)}"]
            lines += ["    " + " | ".join(f"<{b.text}>" for b in row) for row in message.buttons]
        return "\n".join([*lines, "---"])


def _kinds(message: Message) -> str:
    known = ("message_id", "from", "sender_chat", "chat", "date", "edit_date")
    return ", ".join(name for name in message.payload if name not in known)
