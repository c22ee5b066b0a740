"""The one message of a dialogue: drawn, followed when it moved, told from another dialogue's."""

from __future__ import annotations

from core.model.dialogue import Dialogue, Place
from core.model.effects import DeleteMessage, StripButtons
from core.model.press import Notice
from core.ports.unit_of_work import UnitOfWork


async def show(uow: UnitOfWork, dialogue: Dialogue, place: Place) -> None:
    """Keep a dialogue and ask for its card."""
    await uow.enqueue_drawing(dialogue, place)
    await uow.save(dialogue)


async def is_card_of_another(uow: UnitOfWork, dialogue: Dialogue, message_id: int) -> bool:
    """Tell whether a press pretends to stand on a card that another dialogue has by now."""
    if message_id == dialogue.message_id:
        return False
    other = await uow.at_message(dialogue.chat_id, message_id)
    return other is not None and other.id != dialogue.id


async def stale(uow: UnitOfWork, dialogue: Dialogue, message_id: int | None) -> Notice:
    """Change nothing; draw the live question again, where the person is looking.

    An old card loses its keyboard. A newer one that a kill left unrecorded becomes the card.
    """
    if message_id is not None and message_id < (dialogue.message_id or 0):
        await uow.enqueue(dialogue.chat_id, StripButtons(message_id))
    elif message_id is not None:
        await adopt(uow, dialogue, message_id)
    await show(uow, dialogue, Place.IN_PLACE)
    return Notice.STALE


async def adopt(uow: UnitOfWork, dialogue: Dialogue, message_id: int) -> None:
    """Follow the card that is on screen: one whose sending was cut off before it was recorded."""
    if dialogue.message_id is not None and message_id < dialogue.message_id:
        return
    if dialogue.message_id is not None and dialogue.message_id != message_id:
        await uow.enqueue(dialogue.chat_id, DeleteMessage(dialogue.message_id))
    dialogue.message_id = message_id
