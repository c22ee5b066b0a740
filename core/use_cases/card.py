"""The card of a dialogue, its one message: drawn, followed when it moved, told from another's."""

from __future__ import annotations

from core.model.audit import Event
from core.model.dialogue import Dialogue, Place
from core.model.effects import DeleteMessage, StripButtons
from core.model.press import Notice
from core.ports.unit_of_work import UnitOfWork


async def audit(
    uow: UnitOfWork, dialogue: Dialogue, event: Event, actor_id: int | None = None
) -> None:
    """Audit what was done to a dialogue, by the person whose it is unless another is named."""
    actor = dialogue.person_id if actor_id is None else actor_id
    await uow.audit(event, "dialogue", dialogue.token, actor)


async def draw(uow: UnitOfWork, dialogue: Dialogue, place: Place) -> None:
    """Keep a dialogue and have its card drawn."""
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

    An old card loses its buttons. A newer one that a kill left unrecorded becomes the card.
    """
    if message_id is not None and message_id < (dialogue.message_id or 0):
        await uow.enqueue(dialogue.chat_id, StripButtons(message_id))
    elif message_id is not None:
        await adopt(uow, dialogue, message_id)
    await draw(uow, dialogue, Place.IN_PLACE)
    return Notice.STALE


async def adopt(uow: UnitOfWork, dialogue: Dialogue, message_id: int) -> None:
    """Follow the card that is on screen: one whose sending was cut off before it was recorded."""
    if dialogue.message_id is None or message_id >= dialogue.message_id:
        await become(uow, dialogue, message_id)


async def become(uow: UnitOfWork, dialogue: Dialogue, message_id: int | None) -> None:
    """Make a message the card of a dialogue, or none; the one that was it goes."""
    if dialogue.message_id is not None and dialogue.message_id != message_id:
        await uow.enqueue(dialogue.chat_id, DeleteMessage(dialogue.message_id))
    dialogue.message_id = message_id
