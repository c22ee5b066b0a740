"""What is said of cards in a group: that one comes, that one took the place of another."""

from __future__ import annotations

from typing import Final

from bot.screens.document import document
from bot.screens.screen import Button, Screen
from core.model.shared_card import SharedCard
from core.ports.card_sends import CardedCase
from dialogs.wording import Wording

_SUPERGROUPS: Final = 10**12
"""Telegram's links to messages name a supergroup without this in front of its number."""


def coming_text(say: Wording) -> str:
    """Return what stands in a group for the moment until a card is drawn there."""
    return say("card-coming")


def replaced_screen(card: SharedCard, by: int, say: Wording) -> Screen:
    """Return what an earlier card says once another message took its place."""
    button = Button(say("button-see-card"), url=message_link(card.chat_id, card.thread, by))
    return Screen(document(say("card-replaced")), ((button,),))


def message_link(chat_id: int, thread: int | None, message_id: int) -> str:
    """Return the address of a message of a supergroup, for those who are in it."""
    place = [str(-chat_id - _SUPERGROUPS), *([str(thread)] if thread else []), str(message_id)]
    return f"https://t.me/c/{'/'.join(place)}"


def ended_text(found: CardedCase, why: str, say: Wording) -> str:
    """Return what whoever shared a case is told of a card that ended by itself."""
    return say(why, name=found.case.name, group=found.group.title)
