"""What every handler is given: the open transaction, who is there, and the words to use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from telegram import Bot, Update
from telegram.ext import CallbackContext, ExtBot

from bot.callback_data import MenuPress, encode
from bot.gists import Gists
from bot.screens import message
from bot.screens.buttons import with_way_to_emergencies
from bot.screens.screen import Screen
from bot.telegram_groups import Asked
from core.definition.definition import Definition
from core.language.quoted import quoted
from core.model.dialogue import Dialogue
from core.model.effects import React, StripButtons
from core.model.group import Group
from core.model.on_screen import Written
from core.model.person import Person
from core.model.rights import Policy, Right, can_be_a_person, refusal
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
    gists: Gists = field(default_factory=Gists)


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """A handler's context. Nothing is ever kept in its ``user_data``."""

    desk: Desk
    uow: UnitOfWork
    person: Person
    asked: Asked
    """What Telegram said of the group that this is about, before the transaction began."""
    prepared: bool
    """Whether what takes long was done already (:mod:`bot.beforehand`)."""
    group: Group | None
    """The group of the team from which this comes, also one whose binding ended."""
    then: Update | None = None
    """What is done next in the same transaction, as if it were typed now."""

    @property
    def say(self) -> Wording:
        """The words in the person's language."""
        return words(self.person)

    def with_definition(self, dialogue: Dialogue) -> tuple[Dialogue, Definition]:
        """Return a dialogue with its definition, in the edition that it was begun with."""
        return dialogue, self.desk.use_cases.definition_of(dialogue)

    async def enqueue_message(
        self,
        chat_id: int,
        screen: Screen,
        thread: int | None = None,
        reply_to: int | None = None,
    ) -> None:
        """Say something in a message of its own, beside any card; in a group, in a topic of it."""
        screen = self._with_the_way(chat_id, screen)
        if screen.again is not None and chat_id == self.person.id:
            await self.shows(screen.again)
        await self.uow.enqueue(chat_id, message.say(screen, thread, reply_to))

    async def shows(self, press: MenuPress) -> None:
        """Record that the menu that is said next shows the page which a button draws again."""
        await self.uow.shortcuts.shows(self.person.id, encode(press))

    async def enqueue_list(self, chat_id: int, screen: Screen) -> None:
        """Say a list of what a person has; older ones lose their buttons."""
        for former in await self.uow.erasing.former_lists(chat_id):
            await self.uow.enqueue(chat_id, StripButtons(former))
        await self.enqueue_message(chat_id, screen)

    async def enqueue_edit(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Turn a message that is no card into another screen."""
        screen = self._with_the_way(chat_id, screen)
        await self.uow.enqueue(chat_id, message.edit(message_id, screen))

    async def turn(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Turn a menu into another screen; one that asks for a text goes below all else."""
        own = chat_id == self.person.id
        if own and await self.uow.cases.await_below(chat_id, message_id):
            await self.uow.enqueue(chat_id, StripButtons(message_id))
            await self.enqueue_message(chat_id, screen)
        else:
            await self.enqueue_edit(chat_id, message_id, screen)

    def _with_the_way(self, chat_id: int, screen: Screen) -> Screen:
        """Return a page with the way to the emergencies, where its reader may go it."""
        private = can_be_a_person(chat_id)
        if not private or refusal(self.person, Right.ANSWER, self.desk.policy) is not None:
            return screen
        return with_way_to_emergencies(screen, self.say)

    def written(self, update: Update) -> Written:
        """Return when the typed text of an update was written."""
        typed = update.effective_message
        assert typed is not None  # something was typed
        return Written(typed.message_id, typed.date)

    async def mark_as_kept(self, update: Update, otherwise: str) -> None:
        """Mark a typed message as kept, by a reaction; say so where Telegram takes none."""
        typed = update.effective_message
        assert typed is not None  # something was typed
        said = message.say_plainly(self.say(otherwise)).text
        await self.uow.enqueue(typed.chat.id, React(typed.message_id, said))

    async def took(self, update: Update, case_id: int | None = None) -> None:
        """Record that a typed message belongs to the case at hand, so that it is erased with it."""
        typed = update.effective_message
        assert typed is not None  # something was typed
        chat, id = typed.chat.id, typed.message_id
        await self.uow.erasing.took(self.person.id, chat, id, case_id)

    async def enqueue_notice(self, chat_id: int, notice: str, typed: str = "") -> None:
        """Say one line of explanation as a message, with the typed text that it is about.

        A quotation may say what somebody has, and goes when that is erased.
        """
        why = self.say(f"notice-{notice}")
        said = f"{self.say('quoted', text=quoted(typed))} {why}" if typed else why
        await self.uow.enqueue(chat_id, message.say_plainly(said, names_cases=bool(typed)))


def words(person: Person) -> Wording:
    """Return the words, clinical and the interface's own, in a person's language."""
    return wording(person.language, "dialogs", "bot")


def words_of(dialogue: Dialogue, person: Person) -> Wording:
    """Return the words for a dialogue: those of the edition that it was begun with."""
    return edition_wording(person.language, dialogue.definition, dialogue.edition, "dialogs", "bot")
