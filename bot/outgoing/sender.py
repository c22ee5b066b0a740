"""Effects and cards out: what waits in the database, chat by chat.

Nothing is sent from a handler. A chat's lane reads what waits for it, draws each card as it is now
(an older drawing that was never sent is not sent any more), and reports back. A slow or throttled
chat has its own lane and delays nobody. What may have arrived is not sent twice; what is repeatable
is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress

from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.logs import Ids, Log, refusal
from bot.outgoing import former
from bot.outgoing.all_of import all_of
from bot.outgoing.calls import carry_out
from bot.outgoing.cards import Cards, stays
from bot.outgoing.copies import Copies
from bot.outgoing.eraser import take_out
from bot.outgoing.exporting import Exporting
from bot.outgoing.faults import (
    UNREADABLE,
    Backoff,
    Later,
    may_come_late,
    seconds_of,
    surely_not_sent,
    unwritable,
)
from bot.outgoing.given_up import end, nobody_is_there
from bot.outgoing.group_cards import GroupCards
from bot.outgoing.late_edits import LateEdits
from bot.outgoing.menus import Menus
from bot.outgoing.pace import Pace, Paced
from bot.outgoing.press_answers import PressAnswers
from bot.outgoing.under_way import UnderWay
from core.model.effects import (
    AnswerPress,
    DeleteMessage,
    EditMessage,
    Effect,
    EraseMessage,
    FormerCall,
    RemoveCopies,
    ReportErasure,
    Say,
    SendExport,
    SendFile,
)
from core.ports.outbox import Outbox, Queue, QueuedEffect, Reason
from core.use_cases.dialogues import UseCases

log = Log(__name__)

_LOOK_SECONDS = 1.0
"""How often it is looked whether an erasure is over in all chats."""
_WRITING = (Say, SendFile, EditMessage)
"""What counts against how much a group takes in a minute."""


class Sender:
    """One lane for each chat for which something waits."""

    def __init__(self, bot: Bot, outbox: Outbox, use_cases: UseCases) -> None:
        self._bot = bot
        self._outbox = outbox
        self._use_cases = use_cases
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._resting: dict[int, asyncio.Event] = {}
        self._stopping = False
        self.under_way = UnderWay()
        self.late = LateEdits(self.wake)
        self._answers = PressAnswers(bot, outbox)
        self._copies = Copies(bot, outbox, self.under_way, self.wake)
        self._pace = Pace(lambda: asyncio.get_running_loop().time())
        self._group_cards = GroupCards(bot, outbox, use_cases, self._pace, self.wake, self.late)
        self._cards = Cards(bot, outbox, use_cases, self.under_way, self._copies, self.late)
        self._exporting = Exporting(bot, outbox, use_cases.library, self.wake)

    async def start(self) -> None:
        """Take up what still waited when the process last ended."""
        self.late.begin()
        for sent in await self._outbox.recover():
            self._may_have_arrived(sent)
            if isinstance(sent.effect, Say) and sent.effect.reminder is not None:
                await self._outbox.doubted(sent.effect.reminder)
        await self._copies.recover()
        for chat in await self._outbox.chats():
            self.wake(chat)

    def wake(self, chat: int) -> None:
        """Look what waits for a chat. Never waits."""
        if self._stopping:
            return
        if chat in self._lanes:
            self._again.add(chat)
            if chat in self._resting:
                self._resting[chat].set()
            return
        self._lanes[chat] = asyncio.create_task(self._lane(chat))

    async def emptied(self) -> None:
        """Wait until nothing is left that can be sent now."""
        while tasks := {*self._lanes.values(), *self._answers.tasks, *self._exporting.tasks}:
            await asyncio.wait(tasks)

    async def stop(self, seconds: float = 5.0) -> None:
        """Let the lanes finish what they are at; the rest waits for the next start."""
        self._stopping = True
        self._copies.stop()
        if tasks := {*self._lanes.values(), *self._answers.tasks, *self._exporting.tasks}:
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
            queue = self.late.due(await self._outbox.queue(chat))
            due = chat in self._copies.due
            if self._stopping or not (queue.effects or queue.drawings or queue.cards or due):
                return chat in self._again and not self._stopping
            await self._send_or_move(queue, chat)
        except Paced as paced:
            await self._rest(chat, paced.seconds)
        except Later as later:
            await asyncio.sleep(backoff.pause() if later.seconds is None else later.seconds)
        except Exception as error:  # noqa: BLE001 - whatever it is, what waits must not lie for ever
            log.failed("what waits for a chat cannot be sent", error, chat=chat)
            await asyncio.sleep(backoff.pause())
        else:
            backoff.reset()
        return not self._stopping

    async def _rest(self, chat: int, seconds: float | None) -> None:
        """Wait until a group takes more, or until something else is to be looked at in it."""
        woken = self._resting[chat] = asyncio.Event()
        with suppress(TimeoutError):
            await asyncio.wait_for(woken.wait(), seconds)
        del self._resting[chat]

    async def _send_or_move(self, queue: Queue, chat: int) -> None:
        try:
            await self._send(queue, chat)
        except ChatMigrated as error:
            await self._outbox.move_chat(chat, error.new_chat_id)
            self.wake(error.new_chat_id)
        except Forbidden:
            await self._forget(queue, chat)
        except TelegramError as error:  # of no meaning for a chat (401, 409): a wrong answer passes
            raise Later from error

    async def _send(self, queue: Queue, chat: int) -> None:
        """Answers and edits go out together; then new messages, one after the other, in order."""
        edits = [drawing for drawing in queue.drawings if stays(drawing)]
        answers = [queued for queued in queue.effects if isinstance(queued.effect, AnswerPress)]
        await all_of(
            [*(self._answers.begin(it) for it in answers), *(self._cards.draw(it) for it in edits)]
        )
        for drawing in queue.drawings:  # first: nothing else comes between a card and its copies
            if drawing not in edits and drawing.may_have_arrived:
                await self._cards.draw(drawing)
        early = await self._carry_out_all(it for it in queue.effects if it not in answers)
        for drawing in queue.drawings:
            if drawing not in edits and not drawing.may_have_arrived:
                await self._cards.draw(drawing)
        for card in queue.cards:
            await self._group_cards.draw(card)
        if chat in self._copies.due:  # last: nothing is on its way to the chat now
            await self._copies.look(chat)
        if early:
            raise Paced(_LOOK_SECONDS)

    async def _carry_out_all(self, effects: Iterable[QueuedEffect]) -> bool:
        """Carry out effects in order, as fast as their chat takes them; tell if one is early."""
        early = False
        for queued in effects:
            if await self._is_early(queued):
                early = True
                continue
            if isinstance(queued.effect, SendExport):
                await self._exporting.begin(queued, queued.effect)
                continue
            if isinstance(queued.effect, _WRITING):
                self._pace.take(queued.chat_id)
            await self._carry_out(queued)
        return early

    async def _is_early(self, queued: QueuedEffect) -> bool:
        """Tell whether an erasure is under way still in another chat: it is told of at its end."""
        effect = queued.effect
        if not isinstance(effect, ReportErasure):
            return False
        erasure = await self._outbox.erasure(effect.erasure)
        return erasure is not None and not erasure.over

    # ---- effects ---------------------------------------------------------------------------

    async def _carry_out(self, queued: QueuedEffect) -> None:
        if not await self._outbox.claim(queued):
            return
        effect = queued.effect
        ids: Ids = {"call": queued.id, "effect": type(effect).__name__}
        failed: Reason | None = None
        nobody = False
        try:
            await self._do(queued, effect)
        except BadRequest as error:
            ids["refusal"] = refusal(error.message)
            log.info("a call was refused", **ids)
            failed, nobody = "refused", nobody_is_there(error)
        except RetryAfter as error:
            await self._outbox.release(queued)
            raise Later(seconds_of(error)) from error
        except NetworkError as error:
            again = effect.repeatable or surely_not_sent(error)
            if may_come_late(error):
                self._may_have_arrived(queued)
            if again and not unwritable(error):
                await self._outbox.release(queued)
                raise Later from error
            log.warning("a call may have arrived and is not repeated", **ids)
            failed = "impossible" if unwritable(error) else "uncertain"
        except TelegramError:
            await self._outbox.release(queued)  # the round decides: the new chat, nowhere, or later
            raise
        except UNREADABLE as error:
            log.failed("a call cannot be made", error, **ids)
            failed = "impossible"
        await end(self._outbox, queued, failed, nobody=nobody)

    async def _do(self, queued: QueuedEffect, effect: Effect) -> None:
        """Make the calls of an effect. What was sent is known again by its number.

        With buttons also after the next start.
        """
        chat = queued.chat_id
        if isinstance(effect, FormerCall):
            effect = former.effect_of(effect)
        if isinstance(effect, EditMessage):
            await Menus(self._bot, self._outbox, self.under_way).turn(queued, effect)
        elif isinstance(effect, RemoveCopies):
            await self._copies.remove(chat, effect.after, effect.before)
        elif isinstance(effect, DeleteMessage | EraseMessage):
            await take_out(self._bot, self._outbox, self.late, queued, effect)
        elif sent := await carry_out(self._bot, self._outbox, queued, effect):
            self.under_way.met(chat, sent)
            if isinstance(effect, Say) and effect.buttons and chat > 0:
                await self._outbox.said(chat, sent)

    def _may_have_arrived(self, queued: QueuedEffect) -> None:
        """Remember a call that may come late: a menu that is sent, or turned."""
        match queued.effect:
            case Say() as said:
                self._copies.may_have_arrived(queued.chat_id, said)
            case EditMessage(message_id):
                self._cards.may_be_covered(queued.chat_id, message_id)

    async def _forget(self, queue: Queue, chat: int) -> None:
        """The person blocked the bot or is gone: nothing is sent any more, every answer is kept."""
        for queued in queue.effects:
            if isinstance(queued.effect, EraseMessage):  # what stays there is told
                await self._outbox.erased(queued.id, queued.effect, "failed")
        await self._outbox.done(queue.effects)
        for drawing in queue.drawings:
            await self._outbox.drop(drawing)
        await self._outbox.cards_unreachable(chat)
        await self._outbox.blocked(chat)
