"""Cards of dialogues, drawn as they are now: in the message that is there, or in a new one."""

from __future__ import annotations

from datetime import UTC, datetime

from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.context import words, words_of
from bot.logs import Log, refusal
from bot.outgoing.calls import edit_card, send_card
from bot.outgoing.copies import Copies
from bot.outgoing.faults import (
    UNREADABLE,
    Later,
    NotTelegram,
    may_come_late,
    seconds_of,
    surely_not_sent,
    unwritable,
)
from bot.outgoing.given_up import nobody_is_there
from bot.outgoing.late_edits import LateEdits
from bot.outgoing.under_way import UnderWay
from bot.screens.message import say_plainly
from bot.screens.render import render
from bot.screens.screen import Screen
from core.model.dialogue import Place
from core.model.effects import Effect, StripButtons
from core.model.on_screen import Edited
from core.ports.outbox import Outbox, QueuedDrawing
from core.use_cases.dialogues import UseCases

log = Log(__name__)


class Cards:
    """Draws cards, and reports what came of it."""

    def __init__(
        self,
        bot: Bot,
        outbox: Outbox,
        use_cases: UseCases,
        under_way: UnderWay,
        copies: Copies,
        late: LateEdits,
    ) -> None:
        self._bot = bot
        self._outbox = outbox
        self._use_cases = use_cases
        self._under_way = under_way
        self._copies = copies
        self._late = late
        self._unsure: dict[tuple[int, int], str] = {}
        """What may come late over whatever else is drawn in a message: by then it is not there."""

    def may_be_covered(self, chat: int, message: int) -> None:
        """Draw no card in a message that may yet become a menu again."""
        self._unsure[chat, message] = ""
        self._late.may_come(chat, message)

    async def draw(self, drawing: QueuedDrawing) -> None:
        """Draw a card, where it is to be drawn. Raises :class:`Later` and what Telegram says."""
        with self._under_way.drawing(drawing.dialogue.chat_id):
            try:
                await (self._edit(drawing) if stays(drawing) else self._place(drawing))
            except UNREADABLE as error:  # it may be there: again and again it would be sent
                id = drawing.dialogue.id
                log.failed("what was answered to a card cannot be read", error, dialogue=id)
                await self._outbox.drop(drawing, _instead_of(drawing), "impossible")

    async def _drawn(self, drawing: QueuedDrawing) -> Screen | None:
        """Draw a card; one that cannot be drawn is given up and told, or its chat would be mute."""
        try:
            definition = self._use_cases.definition_of(drawing.dialogue)
            say = words_of(drawing.dialogue, drawing.person)
            return render(drawing.dialogue, definition, say, self._use_cases.today())
        except Exception as error:  # noqa: BLE001 - whatever it is, it would come again at each wake
            log.failed("a card cannot be drawn", error, dialogue=drawing.dialogue.id)
            await self._outbox.drop(drawing, _instead_of(drawing), "impossible")
            return None

    async def _edit(self, drawing: QueuedDrawing) -> None:
        screen, message = await self._drawn(drawing), drawing.dialogue.message_id
        chat = drawing.dialogue.chat_id
        if screen is None:
            return None
        assert message is not None  # stays() saw to it
        unsure = self._unsure.get((chat, message))
        if (drawing.edit_may_come or unsure is not None) and unsure != screen.digest:
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
                self._late.may_come(chat, message)
                await self._outbox.edit_may_come(drawing.dialogue.id)
            raise Later from error
        await self._outbox.drawn(drawing, message, screen.digest, self._edited(chat, edited_at))
        return None

    def _edited(self, chat: int, at: datetime | None = None) -> Edited:
        """Return when a card was edited; where Telegram does not say it, by this clock, now."""
        at = at or datetime.now(UTC).replace(microsecond=0)
        return Edited(at, self._under_way.heard(chat))

    async def _place(self, drawing: QueuedDrawing) -> None:
        """Send a card as a new message; the old one, if any, then goes."""
        screen, id = await self._drawn(drawing), drawing.dialogue.id
        if screen is None:
            return None
        chat = drawing.dialogue.chat_id
        copies_after = await self._outbox.sending(drawing, self._under_way.newest)
        try:
            message = await send_card(self._bot, chat, screen)
        except RetryAfter as error:
            if not drawing.may_have_arrived:
                await self._outbox.unsent(drawing)
            raise Later(seconds_of(error)) from error
        except BadRequest as error:
            log.error("a card was refused", dialogue=id, refusal=refusal(error.message))
            told = [] if nobody_is_there(error) else _instead_of(drawing)
            return await self._outbox.drop(drawing, told, "refused")
        except NetworkError as error:
            if unwritable(error):
                log.failed("a card cannot be drawn", error, dialogue=id)
                return await self._outbox.drop(drawing, _instead_of(drawing), "impossible")
            never = surely_not_sent(error) and not isinstance(error, NotTelegram)
            if never and not drawing.may_have_arrived:
                await self._outbox.unsent(drawing)
            log.warning("a card may have arrived and is sent again", dialogue=id)
            raise Later from error
        self._unsure.pop((chat, drawing.dialogue.message_id or 0), None)
        await self._outbox.drawn(drawing, message, screen.digest, copies_after=copies_after)
        self._under_way.met(chat, message)  # only now: one that is not recorded is a copy
        if copies_after is not None:
            self._copies.watch(chat)
        return None


def _instead_of(drawing: QueuedDrawing) -> list[Effect]:
    """Return what comes of a card that cannot be drawn; left behind, it can be pressed no more."""
    dialogue, say = drawing.dialogue, words(drawing.person)
    if dialogue.live:
        return [say_plainly(say("notice-undrawn"))]
    old = [] if dialogue.message_id is None else [StripButtons(dialogue.message_id)]
    return [*old, say_plainly(say("notice-undrawn-left"))]


def stays(drawing: QueuedDrawing) -> bool:
    """Tell whether a card is drawn in the message that it has."""
    dialogue = drawing.dialogue
    in_place = dialogue.drawing is Place.IN_PLACE and dialogue.message_id is not None
    return in_place and not drawing.may_have_arrived  # then another message may be the card
