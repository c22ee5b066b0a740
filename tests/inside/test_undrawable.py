"""A card that cannot be drawn is told, logged and given up: its person can leave it and go on."""

from __future__ import annotations

from operator import attrgetter

import pytest

from core.definition.answer import Answer, answer_of
from core.model.dialogue import Change, Place
from core.model.effects import Say
from core.model.view import Edit
from core.ports.unit_of_work import UnitOfWork
from tests.chat.logged import logged
from tests.chat.walking import begin, labels_of, said_by_bot, words
from tests.inside.bedside import Bedside

FR = words("fr")


async def test_a_card_that_cannot_be_drawn_is_told_and_logged_and_its_person_goes_on(
    island: Bedside,
) -> None:
    ada = island.person()
    await begin(ada, "/mirels 3 2 3 2")
    await _lay_over(island, ada.id, Edit("a_question_that_there_is_not"))
    said = [it.text for it in said_by_bot(ada)]
    assert "what else there is to say" in said, ada.describe()
    assert FR("notice-undrawn") in said, ada.describe()
    assert len(logged(island.log, "a card cannot be drawn")) == 1
    await begin(ada, "/sins")
    assert "question 1 sur 6" in ada.screen.text, ada.describe()


@pytest.mark.parametrize("leave", ["annuler", "/annuler", "/rades"])
async def test_what_cannot_be_drawn_can_be_left_although_leaving_draws_the_same(
    island: Bedside, leave: str
) -> None:
    ada = island.person()
    await begin(ada, "/mirels 3 2 3 2")
    card = ada.screen.id
    await _give(island, ada.id, "site", answer_of("an_answer_that_there_is_not"))
    await ada.send(leave)
    await ada.idle()
    assert FR("notice-undrawn-left") in [it.text for it in said_by_bot(ada)], ada.describe()
    assert next(labels_of(it) for it in ada.messages if it.id == card) == [], ada.describe()
    await begin(ada, "/sins")
    assert "question 1 sur 6" in ada.screen.text, ada.describe()


async def test_what_is_given_up_when_sending_is_kept_by_id_and_kind(island: Bedside) -> None:
    ada = island.person()
    await begin(ada, "/mirels 3 2 3 2")
    await _lay_over(island, ada.id, Edit("a_question_that_there_is_not"), "<b>never closed")
    call, card = sorted(await island.store.failed_sends(), key=attrgetter("what"))
    assert (call.what, call.kind, call.reason) == ("call", "say", "refused")
    assert (card.what, card.of, card.kind) == ("dialogue", 1, "card")
    assert card.reason == "impossible"
    assert (await island.store.counts()).unsent == 2


async def test_a_call_that_may_have_arrived_before_a_kill_is_kept_as_uncertain(
    island: Bedside,
) -> None:
    ada = island.person()
    await island.store.write(lambda uow: uow.enqueue(ada.id, Say("perhaps")))
    queue = await island.store.outbox.queue(ada.id)
    assert await island.store.outbox.claim(queue.effects[0])
    await island.store.outbox.recover()
    (call,) = await island.store.failed_sends()
    assert (call.of, call.reason) == (queue.effects[0].id, "uncertain")
    assert (await island.store.counts()).unsent == 0, "nothing that an operator could do"


async def _give(at: Bedside, person_id: int, question: str, answer: Answer) -> None:
    """Keep an answer that no definition has."""

    async def work(uow: UnitOfWork) -> None:
        dialogue = await uow.live(person_id)
        assert dialogue is not None
        dialogue.revision += 1
        await uow.record(dialogue, Change(dialogue.revision, question, None, answer))
        await uow.save(dialogue)

    await at.store.write(work)


async def _lay_over(
    at: Bedside, person_id: int, view: Edit, more: str = "what else there is to say"
) -> None:
    """Lay a page that cannot be drawn over what somebody sees, and have it drawn; say more."""

    async def work(uow: UnitOfWork) -> None:
        dialogue = await uow.live(person_id)
        assert dialogue is not None
        dialogue.view = view
        await uow.enqueue_drawing(dialogue, Place.IN_PLACE)
        await uow.save(dialogue)
        await uow.enqueue(person_id, Say(more))

    await at.store.write(work)
    at.sender.wake(person_id)
    await at.sender.emptied()
