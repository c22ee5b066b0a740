"""A card that cannot be drawn is given up: its person is not mute for it."""

from __future__ import annotations

from core.model.dialogue import Place
from core.model.effects import Say
from core.model.view import Edit
from core.ports.unit_of_work import UnitOfWork
from core.storage import open_store
from tests.chat.logged import logged
from tests.chat.world import World, say
from tests.storage.unsealing import KEYS


async def test_a_card_that_cannot_be_drawn_is_logged_and_its_person_goes_on(island: World) -> None:
    ada = island.person()
    await say(ada, "/mirels 3 2 3 2")
    await island.stop()
    await _lay_over(island, ada.id, Edit("a_question_that_there_is_not"))
    await island.start()
    await ada.wait(lambda it: it.messages[-1].text == "what else there is to say")
    await island.stop()
    assert len(logged(island.log, "a card cannot be drawn")) == 1


async def _lay_over(world: World, person_id: int, view: Edit) -> None:
    """Lay a page that cannot be drawn over what somebody sees, and have it drawn; say more."""
    store = await open_store(world.database_url, keys=KEYS)

    async def work(uow: UnitOfWork) -> None:
        dialogue = await uow.live(person_id)
        assert dialogue is not None
        dialogue.view = view
        await uow.enqueue_drawing(dialogue, Place.IN_PLACE)
        await uow.save(dialogue)
        await uow.enqueue(person_id, Say("what else there is to say"))

    await store.write(work)
    await store.close()
