"""Effects and cards out: what waits in the database, chat by chat.

Nothing is sent from a handler. A chat's lane reads what waits for it, draws each card as it is now
(an older drawing that was never sent is not sent any more), and reports back. A slow or throttled
chat has its own lane and delays nobody. What may have arrived is not sent twice; what is repeatable
is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable
from datetime import UTC, datetime

from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.context import words, words_of
from bot.logs import Ids, Log, refusal
from bot.outgoing import former
from bot.outgoing.calls import carry_out, edit_card, send_card
from bot.outgoing.faults import (
    Backoff,
    Later,
    NotTelegram,
    may_come_late,
    seconds_of,
    surely_not_sent,
    unwritable,
)
from bot.outgoing.press_answers import PressAnswers
from bot.outgoing.under_way import UnderWay
from bot.screens.message import say_plainly
from bot.screens.render import render
from bot.screens.screen import Screen
from core.model.dialogue import Place
from core.model.effects import AnswerPress, Effect, FormerCall, StripButtons
from core.model.on_screen import Edited
from core.ports.outbox import Outbox, Queue, QueuedDrawing, QueuedEffect
from core.use_cases.dialogues import UseCases

log = Log(__name__)


class Sender:
    """One lane for each chat for which something waits."""

    def __init__(self, bot: Bot, outbox: Outbox, use_cases: UseCases) -> None:
        self._bot = bot
        self._outbox = outbox
        self._use_cases = use_cases
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._stopping = False
        self.under_way = UnderWay()
        self._answers = PressAnswers(bot, outbox)
        self._unsure: dict[tuple[int, int], str] = {}
        """What may come late over whatever else is drawn in a message: by then it is not there."""

    async def start(self) -> None:
        """Take up what still waited when the process last ended."""
        await self._outbox.recover()
        for chat in await self._outbox.chats():
            self.wake(chat)

    def wake(self, chat: int) -> None:
        """Look what waits for a chat. Never waits."""
        if self._stopping:
            return
        if chat in self._lanes:
            self._again.add(chat)
            return
        self._lanes[chat] = asyncio.create_task(self._lane(chat))

    async def emptied(self) -> None:
        """Wait until nothing is left that can be sent now."""
        while tasks := {*self._lanes.values(), *self._answers.tasks}:
            await asyncio.wait(tasks)

    async def stop(self, seconds: float = 5.0) -> None:
        """Let the lanes finish what they are at; the rest waits for the next start."""
        self._stopping = True
        if tasks := {*self._lanes.values(), *self._answers.tasks}:
            _, pending = await asyncio.wait(tasks, timeout=seconds)
            for task in pending:
                task.cancel()

    async def _lane(self, chat: int) -> None:
        backoff = Backoff()
        try:
            while await self._round(chat, backoff):
                pass
        finally:
            del self._lanes[chat]
            if chat in self._again:
                self._again.discard(chat)
                self.wake(chat)

    async def _round(self, chat: int, backoff: Backoff) -> bool:
        """Send what waits now; False when nothing does. As long as something does, go on."""
        self._again.discard(chat)
        try:
            queue = await self._outbox.queue(chat)
            if self._stopping or not (queue.effects or queue.drawings):
                return chat in self._again and not self._stopping
            await self._send_or_move(queue, chat)
        except Later as later:
            await asyncio.sleep(backoff.pause() if later.seconds is None else later.seconds)
        except Exception as error:  # noqa: BLE001 - whatever it is, what waits must not lie for ever
            log.failed("what waits for a chat cannot be sent", error, chat=chat)
            await asyncio.sleep(backoff.pause())
        else:
            backoff.reset()
        return not self._stopping

    async def _send_or_move(self, queue: Queue, chat: int) -> None:
        try:
            await self._send(queue)
        except ChatMigrated as error:
            await self._outbox.move_chat(chat, error.new_chat_id)
            self.wake(error.new_chat_id)
        except Forbidden:
            await self._forget(queue)
        except TelegramError as error:  # of no meaning for a chat (401, 409): a wrong answer passes
            raise Later from error

    async def _send(self, queue: Queue) -> None:
        """Answers and edits go out together; then new messages, one after the other, in order."""
        edits = [drawing for drawing in queue.drawings if _stays(drawing)]
        answers = [queued for queued in queue.effects if isinstance(queued.effect, AnswerPress)]
        await _all(
            [*(self._answers.begin(it) for it in answers), *(self._draw(it) for it in edits)]
        )
        for drawing in queue.drawings:  # first: nothing else comes between a card and its copies
            if drawing not in edits and drawing.may_have_arrived:
                await self._draw(drawing)
        for queued in queue.effects:
            if queued not in answers:
                await self._carry_out(queued)
        for drawing in queue.drawings:
            if drawing not in edits and not drawing.may_have_arrived:
                await self._draw(drawing)

    # ---- effects ---------------------------------------------------------------------------

    async def _carry_out(self, queued: QueuedEffect) -> None:
        if not await self._outbox.claim(queued):
            return
        effect = queued.effect
        ids: Ids = {"call": queued.id, "effect": type(effect).__name__}
        try:
            if isinstance(effect, FormerCall):
                effect = former.effect_of(effect)
            if sent := await carry_out(self._bot, self._outbox, queued, effect):
                self.under_way.met(queued.chat_id, sent)
        except BadRequest as error:
            ids["refusal"] = refusal(error.message)
            log.info("a call was refused", **ids)
        except RetryAfter as error:
            await self._outbox.release(queued)
            raise Later(seconds_of(error)) from error
        except NetworkError as error:
            again = effect.repeatable or surely_not_sent(error)
            if again and not unwritable(error):
                await self._outbox.release(queued)
                raise Later from error
            log.warning("a call may have arrived and is not repeated", **ids)
        except TelegramError:
            await self._outbox.release(queued)  # the round decides: the new chat, nowhere, or later
            raise
        except (TypeError, ValueError, KeyError) as error:
            log.failed("a call cannot be made", error, **ids)
        await self._outbox.done([queued])

    # ---- cards -----------------------------------------------------------------------------

    async def _draw(self, drawing: QueuedDrawing) -> None:
        with self.under_way.drawing(drawing.dialogue.chat_id):
            if _stays(drawing):
                await self._edit(drawing)
            else:
                await self._place(drawing)

    async def _drawn(self, drawing: QueuedDrawing) -> Screen | None:
        """Draw a card; one that cannot be drawn is given up and told, or its chat would be mute."""
        try:
            definition = self._use_cases.definition_of(drawing.dialogue)
            say = words_of(drawing.dialogue, drawing.person)
            return render(drawing.dialogue, definition, say, self._use_cases.today())
        except Exception as error:  # noqa: BLE001 - whatever it is, it would come again at each wake
            log.failed("a card cannot be drawn", error, dialogue=drawing.dialogue.id)
            await self._outbox.drop(drawing, _instead_of(drawing))
            return None

    async def _edit(self, drawing: QueuedDrawing) -> None:
        screen, message = await self._drawn(drawing), drawing.dialogue.message_id
        chat = drawing.dialogue.chat_id
        if screen is None:
            return None
        assert message is not None  # _stays() saw to it
        if self._unsure.get((chat, message), screen.digest) != screen.digest:
            return await self._place(drawing)
        if screen.digest == drawing.shown:
            return await self._outbox.drawn(drawing, message, screen.digest, self._edited(chat))
        edited_at = None
        try:
            edited_at = await edit_card(self._bot, chat, message, screen)
        except BadRequest as error:
            if "not modified" not in error.message.lower():
                log.info(
                    "a card was not edited",
                    dialogue=drawing.dialogue.id,
                    refusal=refusal(error.message),
                )
                return await self._place(drawing)
            # otherwise an edit that was taken for lost: by now it is there
        except RetryAfter as error:
            raise Later(seconds_of(error)) from error
        except NetworkError as error:
            if may_come_late(error):
                self._unsure[chat, message] = screen.digest
            raise Later from error
        await self._outbox.drawn(drawing, message, screen.digest, self._edited(chat, edited_at))
        return None

    def _edited(self, chat: int, at: datetime | None = None) -> Edited:
        """Return when a card was edited; where Telegram does not say it, by this clock, now."""
        at = at or datetime.now(UTC).replace(microsecond=0)
        return Edited(at, self.under_way.heard(chat))

    async def _place(self, drawing: QueuedDrawing) -> None:
        """Send a card as a new message; the old one, if any, then goes."""
        screen, id = await self._drawn(drawing), drawing.dialogue.id
        if screen is None:
            return None
        chat = drawing.dialogue.chat_id
        copies_after = await self._outbox.sending(drawing, self.under_way.newest)
        try:
            message = await send_card(self._bot, chat, screen)
        except RetryAfter as error:
            if not drawing.may_have_arrived:
                await self._outbox.unsent(drawing)
            raise Later(seconds_of(error)) from error
        except BadRequest as error:
            log.error("a card was refused", dialogue=id, refusal=refusal(error.message))
            return await self._outbox.drop(drawing)
        except NetworkError as error:
            if unwritable(error):
                log.failed("a card cannot be drawn", error, dialogue=id)
                return await self._outbox.drop(drawing, _instead_of(drawing))
            never = surely_not_sent(error) and not isinstance(error, NotTelegram)
            if never and not drawing.may_have_arrived:
                await self._outbox.unsent(drawing)
            log.warning("a card may have arrived and is sent again", dialogue=id)
            raise Later from error
        self.under_way.met(chat, message)
        self._unsure.pop((chat, drawing.dialogue.message_id or 0), None)
        await self._outbox.drawn(drawing, message, screen.digest, copies_after=copies_after)
        return None

    async def _forget(self, queue: Queue) -> None:
        """The person blocked the bot or is gone: nothing is sent any more, every answer is kept."""
        await self._outbox.done(queue.effects)
        for drawing in queue.drawings:
            await self._outbox.drop(drawing)


def _instead_of(drawing: QueuedDrawing) -> list[Effect]:
    """Return what comes of a card that cannot be drawn; left behind, it can be pressed no more."""
    dialogue, say = drawing.dialogue, words(drawing.person)
    if dialogue.live:
        return [say_plainly(say("notice-undrawn"))]
    old = [] if dialogue.message_id is None else [StripButtons(dialogue.message_id)]
    return [*old, say_plainly(say("notice-undrawn-left"))]


def _stays(drawing: QueuedDrawing) -> bool:
    dialogue = drawing.dialogue
    in_place = dialogue.drawing is Place.IN_PLACE and dialogue.message_id is not None
    return in_place and not drawing.may_have_arrived  # then another message may be the card


async def _all(work: Iterable[Awaitable[None]]) -> None:
    """Run all, and only then raise what one of them raised."""
    for outcome in await asyncio.gather(*work, return_exceptions=True):
        if isinstance(outcome, BaseException):
            raise outcome
