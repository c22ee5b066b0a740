"""Back from a dialogue to the one that opened it. Nothing that was answered is lost on the way."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from core.definition.definition import Definition
from core.model.audit import Event
from core.model.dialogue import Dialogue, Place, last_given, move
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.card import audit, become, draw
from core.use_cases.steps import lets_back

DefinitionOf = Callable[[Dialogue], Definition]


async def go_back(
    uow: UnitOfWork,
    dialogue: Dialogue,
    definition_of: DefinitionOf,
    take_up: Callable[[Dialogue], Awaitable[None]],
    place: Place,
) -> bool:
    """Go back to the dialogue that opened this one; False where one step back is another.

    From its result at once: the result stays to be read. From a question once nothing that was
    answered here is left to take back.
    """
    if dialogue.opened_by is None or not lets_back(dialogue.view):
        return False
    if not dialogue.finished and last_given(dialogue, definition_of(dialogue)):
        return False
    opener = await uow.opener(dialogue)
    if opener is None or opener.live or opener.person_id != dialogue.person_id:
        return False
    if dialogue.finished:
        move(dialogue, definition_of(dialogue), "set_aside")
        await audit(uow, dialogue, Event.SET_ASIDE)
        await draw(uow, dialogue, Place.IN_PLACE)
        place = Place.BOTTOM
    else:
        card = dialogue.message_id if place is Place.IN_PLACE else None
        move(dialogue, definition_of(dialogue), "cancelled")
        await audit(uow, dialogue, Event.CANCELLED)
        if card is None:
            await become(uow, dialogue, None)
        dialogue.message_id = None
        await uow.save(dialogue)
        if card is not None:
            await become(uow, opener, card)
    await take_up(opener)
    await audit(uow, opener, Event.RESUMED)
    await draw(uow, opener, place)
    return True
