"""Cards of cases in groups: one message each, drawn in place as the case is by then.

A message that may have arrived is not looked for among those of other people. So what is sent
first says nothing of the case: only once its number is recorded is it drawn. Whoever dies between
the two leaves a line that says nothing, and never two cards.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import Final

from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.context import words
from bot.group_cards import card_screen
from bot.logs import Log, refusal
from bot.outgoing.calls import edit_card, send_protected
from bot.outgoing.faults import Later, may_come_late, seconds_of, topic_is_gone
from bot.outgoing.late_edits import LateEdits
from bot.outgoing.pace import OF_CARDS, Pace
from bot.screens import message
from bot.screens.board.sharing import coming_text, ended_text, replaced_screen
from bot.screens.screen import Screen
from core.model.effects import DeleteMessage, Effect, Say
from core.model.person import Person
from core.ports.card_sends import CardedCase, QueuedCard
from core.ports.outbox import Outbox
from core.use_cases.dialogues import UseCases
from dialogs.wording import wording

log = Log(__name__)

_GONE: Final = ("message to edit not found", "message can't be edited", "message_id_invalid")


class GroupCards:
    """Draws the cards of cases, one step at a time, and reports what came of it."""

    def __init__(
        self,
        bot: Bot,
        outbox: Outbox,
        use_cases: UseCases,
        pace: Pace,
        wake: Callable[[int], None],
        late: LateEdits,
    ) -> None:
        self._bot = bot
        self._outbox = outbox
        self._use_cases = use_cases
        self._pace = pace
        self._wake = wake
        self._late = late
        self._unsure: dict[tuple[int, int], str] = {}
        """What may come late over whatever else is drawn in a message: by then it is not there."""

    async def draw(self, queued: QueuedCard) -> None:
        """Send the message of a card, or draw the card in it. Raises :class:`Later`."""
        found = await self._outbox.carded(queued)
        if found is None:
            await self._outbox.card_ended(queued)
            return
        began = monotonic()
        screen, card = self._drawn(queued, found), queued.card
        await asyncio.sleep(monotonic() - began)  # as long as that took, for those who tap
        if screen is None:
            await self._outbox.card_drawn(queued, None)
        elif card.message_id is None:
            await self._place(queued, found)
        elif self._unsure.get((card.chat_id, card.message_id), screen.digest) != screen.digest:
            await self._place(queued, found, DeleteMessage(card.message_id))
        elif queued.shown == screen.digest:
            await self._outbox.card_drawn(queued, screen.digest)
        else:
            await self._edit(queued, card.message_id, found, screen)

    def _drawn(self, queued: QueuedCard, found: CardedCase) -> Screen | None:
        """Draw a card; one that cannot be drawn is given up until its case changes again."""
        library, today = self._use_cases.library, self._use_cases.today()
        try:
            return card_screen(found, queued.card, self._bot.username, library, today)
        except Exception as error:  # noqa: BLE001 - whatever it is, it would come again at each wake
            log.failed("the card of a case cannot be drawn", error, card=queued.card.id)
            return None

    async def _place(
        self, queued: QueuedCard, found: CardedCase, replaced: Effect | None = None
    ) -> None:
        """Send a message that says nothing yet: the card is drawn in it, once it is recorded.

        What it takes the place of says so before that.
        """
        card, say = queued.card, wording(queued.card.language, "dialogs", "bot")
        self._pace.take(card.chat_id, OF_CARDS)
        try:
            id = await send_protected(self._bot, card.chat_id, coming_text(say), card.thread)
        except RetryAfter as error:
            raise Later(seconds_of(error)) from error
        except BadRequest as error:
            if card.thread is None or not topic_is_gone(error):
                await self._end(queued, found, "card-refused", error)
                return
            await self._leave_topic(queued, found)
            outside = replace(queued, card=replace(card, thread=None))
            await self._place(outside, found, replaced)
            return
        except NetworkError as error:
            raise Later from error
        if replaced is None and card.replaces is not None:
            replaced = message.edit(card.replaces, replaced_screen(card, id, say))
        await self._outbox.card_sent(queued, id, replaced)

    async def _leave_topic(self, queued: QueuedCard, found: CardedCase) -> None:
        """Choose no topic any more; who can choose another one is told where the card goes."""

        def told(person: Person) -> Say:
            return message.say_plainly(
                ended_text(found, "topic-lost", words(person)), names_cases=True
            )

        for chat in await self._outbox.topic_lost(queued, found.group.team_id, told):
            self._wake(chat)

    async def _edit(self, queued: QueuedCard, id: int, found: CardedCase, screen: Screen) -> None:
        chat = queued.card.chat_id
        self._pace.take(chat, OF_CARDS)
        try:
            await edit_card(self._bot, chat, id, screen)
        except RetryAfter as error:
            raise Later(seconds_of(error)) from error
        except BadRequest as error:
            said = error.message.lower()
            if any(it in said for it in _GONE):
                await self._end(queued, found, "card-gone", error)
                return
            if "not modified" not in said:
                log.error("a card was refused", card=queued.card.id, refusal=refusal(error.message))
                await self._outbox.card_drawn(queued, None)
                return
        except NetworkError as error:
            if may_come_late(error):
                self._unsure[chat, id] = screen.digest
                self._late.may_come(chat, id)
            raise Later from error
        await self._outbox.card_drawn(queued, screen.digest)

    async def _end(
        self, queued: QueuedCard, found: CardedCase, why: str, error: BadRequest
    ) -> None:
        """End a card that its group does not take, or no longer has; whoever shared it is told."""
        log.warning("a card ends", card=queued.card.id, refusal=refusal(error.message))
        say = wording(queued.card.language, "dialogs", "bot")
        told = message.say_plainly(ended_text(found, why, say), names_cases=True)
        await self._outbox.card_ended(queued, told)
        self._wake(queued.card.by)
