"""What every handler is given: the open transaction, who is there, and the words to use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from telegram import Bot, Update
from telegram.ext import CallbackContext, ExtBot

from bot.screens.screen import Screen
from core.definition.definition import Definition
from core.model.dialogue import Dialogue
from core.model.person import Person
from core.model.rights import Policy
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.dialogues import UseCases
from dialogs.wording import Wording, edition_wording, wording


@dataclass(frozen=True)
class Desk:
    """What does not change from update to update."""

    use_cases: UseCases
    definitions: Mapping[str, Definition]
    today: Callable[[], date]
    bot: Bot
    policy: Policy = Policy.INVITE
    albums: dict[str, int] = field(default_factory=dict)
    """The first update of each album of pictures lately, by its id: one answer for all of them."""


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """A handler's context. Nothing is ever kept in its ``user_data``."""

    desk: Desk
    uow: UnitOfWork
    person: Person

    @property
    def say(self) -> Wording:
        """The words in the person's language."""
        return words(self.person)

    def with_definition(self, dialogue: Dialogue) -> tuple[Dialogue, Definition]:
        """Return a dialogue with its definition, in the edition that it was begun with."""
        return dialogue, self.desk.use_cases.definition_of(dialogue)

    async def enqueue_message(self, chat_id: int, screen: Screen) -> None:
        """Owe a message of its own, beside any card."""
        await self.uow.enqueue(chat_id, "sendMessage", message_payload(screen))

    async def took(self, update: Update) -> None:
        """Record that a typed message belongs to the case at hand, so that it is erased with it."""
        message = update.effective_message
        assert message is not None  # something was typed
        chat, id = message.chat.id, message.message_id
        await self.uow.erasing.took(self.person.id, chat, id)

    async def enqueue_notice(self, chat_id: int, notice: str) -> None:
        """Owe one line of explanation as a message."""
        await self.uow.enqueue(chat_id, "sendMessage", {"text": self.say(f"notice-{notice}")})


def words(person: Person) -> Wording:
    """Return the words, clinical and the interface's own, in a person's language."""
    return wording(person.language, "dialogs", "bot")


def words_of(dialogue: Dialogue, person: Person) -> Wording:
    """Return the words for a dialogue: those of the edition that it was begun with."""
    return edition_wording(person.language, dialogue.definition, dialogue.edition, "dialogs", "bot")


def message_payload(screen: Screen) -> dict[str, Any]:
    """Return a screen as the parameters of ``sendMessage``, as plain data, and what the sender must know."""
    rows = [
        [
            {"text": b.label, "callback_data": b.data}
            if b.data
            else {"text": b.label, "url": b.url}
            for b in row
        ]
        for row in screen.rows
    ]
    markup = {"reply_markup": {"inline_keyboard": rows}} if rows else {}
    known = {"names_cases": True} if screen.names_cases else {}
    return {"text": screen.text, "parse_mode": "HTML", **markup, **known}
