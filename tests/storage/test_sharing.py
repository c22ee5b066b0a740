"""What a case asks the board, and its cards in groups, as they are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio

from bot.library import DialogsLibrary
from core.definition.answer import answer_of
from core.model.board import Motive, Question, Specialty
from core.model.case import Case
from core.model.effects import DeleteMessage, EditMessage, Say
from core.model.group import Look, Looked
from core.model.person import Person, Role
from core.model.shared_card import SharedCard
from core.ports.card_sends import QueuedCard
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.use_cases import reminding
from core.use_cases.cases import new_case

from . import deeds
from .conftest import Clock
from .deeds import CLINICIAN

GROUP, TOPIC = -1001, 7
ASKED = Question(Motive.TREATMENT, "Opérer T11 ?", {Specialty.RADIATION_ONCOLOGY: "Dose ?"}, 501)


class Shared:
    """A case that is shown in a group."""

    def __init__(self, store: SqlStore, clock: Clock) -> None:
        self.store, self.clock = store, clock
        self.case: Case
        self.card: SharedCard

    async def open(self) -> None:
        async def work(uow: UnitOfWork) -> None:
            person = Person(CLINICIAN, accepted=True)
            await uow.save_person(person)
            self.case = await new_case(uow, DialogsLibrary(), person)
            team = await uow.roster.new_team("RCP")
            await uow.roster.admit(CLINICIAN, team, Role.MEMBER, "Ada")
            seen = Looked(GROUP, "Staff", Look("supergroup", administrator=True))
            await uow.groups.bind(team, seen, CLINICIAN)
            card = await uow.sharing.share(self.case, GROUP, TOPIC, CLINICIAN, "fr")
            assert card is not None
            assert GROUP in uow.chats_to_wake
            self.card = card

        await self.store.write(work)

    async def queued(self) -> list[QueuedCard]:
        return list((await self.store.outbox.queue(GROUP)).cards)

    async def change(self) -> None:
        said = answer_of("60")

        async def work(uow: UnitOfWork) -> None:
            await uow.cases.say(self.case, None, "karnofsky", said, CLINICIAN)
            await reminding.take_up(uow, self.case.id)
            assert GROUP in uow.chats_to_wake

        await self.store.write(work)

    async def now(self) -> SharedCard:
        (found,) = await self.store.write(lambda uow: uow.sharing.cards(self.case.id))
        return found


@pytest_asyncio.fixture
async def shared(store: SqlStore, clock: Clock) -> Shared:
    it = Shared(store, clock)
    await it.open()
    return it


async def test_the_newest_question_of_a_case_is_what_it_asks(shared: Shared) -> None:
    store, case = shared.store, shared.case
    assert await store.write(lambda uow: uow.sharing.question(case.id)) is None
    for text in ("Biopsier ?", ASKED.text):
        asked = replace(ASKED, text=text)
        await store.write(lambda uow, it=asked: uow.sharing.ask(case, it))  # type: ignore[misc]
    found = await store.write(lambda uow: uow.sharing.question(case.id))
    assert found == replace(ASKED, at=shared.clock.now)


async def test_a_card_is_owed_once_however_often_its_case_changes_and_not_when_drawn(
    shared: Shared,
) -> None:
    for _ in range(3):
        await shared.change()
    (queued,) = await shared.queued()
    assert queued.card == shared.card
    assert await shared.store.outbox.chats() == [GROUP]
    carded = await shared.store.outbox.carded(queued)
    assert carded is not None
    assert len(carded.record.said) == 3
    assert await shared.store.outbox.card_sent(queued, 40)
    await shared.change()
    await shared.store.outbox.card_drawn(queued, "digest")
    (newer,) = await shared.queued()
    assert (newer.shown, newer.card.message_id) == ("digest", 40)
    await shared.store.outbox.card_drawn(newer, "newer")
    assert await shared.queued() == []


async def test_all_cards_of_a_group_are_owed_where_what_is_known_has_aged(shared: Shared) -> None:
    (queued,) = await shared.queued()
    await shared.store.outbox.card_drawn(queued, "digest")
    await shared.store.write(lambda uow: uow.sharing.enqueue_cards_in(GROUP - 1))
    assert await shared.queued() == []
    await shared.store.write(lambda uow: uow.sharing.enqueue_cards_in(GROUP))
    assert [it.shown for it in await shared.queued()] == ["digest"]


async def test_a_card_whose_group_is_not_bound_to_the_team_of_the_case_has_no_case(
    shared: Shared,
) -> None:
    (queued,) = await shared.queued()
    assert await shared.store.outbox.carded(queued) is not None
    await shared.store.write(lambda uow: uow.roster.remove(CLINICIAN))
    assert await shared.store.outbox.carded(queued) is None
    await shared.store.outbox.card_ended(queued, Say("told"))
    assert await shared.queued() == []
    assert await deeds.effects(shared.store) == [Say("told")]


async def test_a_case_has_one_card_in_a_group_and_another_once_that_ended(shared: Shared) -> None:
    async def again(uow: UnitOfWork) -> SharedCard | None:
        return await uow.sharing.share(shared.case, GROUP, None, CLINICIAN, "fr", replaces=40)

    assert await shared.store.write(again) is None
    assert await shared.store.write(lambda uow: uow.sharing.end(shared.card, CLINICIAN))
    assert not await shared.store.write(lambda uow: uow.sharing.end(shared.card, CLINICIAN))
    second = await shared.store.write(again)
    assert second is not None
    (queued,) = await shared.queued()
    told = EditMessage(40, "replaced")
    assert await shared.store.outbox.card_sent(queued, 41, told)
    assert await deeds.effects(shared.store, GROUP) == [told]
    found = await shared.store.write(lambda uow: uow.sharing.messages(second))
    assert found == [40, 41]


async def test_a_card_that_ended_while_it_was_sent_is_deleted(shared: Shared) -> None:
    (queued,) = await shared.queued()
    await shared.store.write(lambda uow: uow.sharing.end(shared.card, CLINICIAN))
    assert not await shared.store.outbox.card_sent(queued, 40)
    assert await deeds.effects(shared.store, GROUP) == [DeleteMessage(40)]
    assert (await shared.now()).message_id is None


async def test_a_case_that_is_erased_takes_its_cards_and_question_with_it(shared: Shared) -> None:
    store, case = shared.store, shared.case
    await store.write(lambda uow: uow.sharing.ask(case, ASKED))
    (queued,) = await shared.queued()
    await store.outbox.card_sent(queued, 40)
    found = await store.write(lambda uow: uow.erasing.messages([case.id]))
    assert (GROUP, 40) in {(it.chat_id, it.message_id) for it in found}
    await store.write(lambda uow: uow.erasing.erase_cases([case.id]))
    assert await store.write(lambda uow: uow.sharing.cards(case.id)) == []
    assert await store.outbox.carded(queued) is None
    assert not await store.outbox.card_sent(queued, 41)
    assert await deeds.effects(store, GROUP) == [DeleteMessage(41)]


async def test_a_group_with_another_id_gets_the_card_anew(shared: Shared) -> None:
    (queued,) = await shared.queued()
    await shared.store.outbox.card_sent(queued, 40)
    await shared.store.outbox.card_drawn(queued, "digest")
    await shared.store.outbox.move_chat(GROUP, -1002)
    assert await shared.queued() == []
    (moved,) = (await shared.store.outbox.queue(-1002)).cards
    assert (moved.card.message_id, moved.shown, moved.card.thread) == (None, None, None)


@pytest.mark.parametrize(("hours", "deletable"), [(47, True), (49, False)])
async def test_two_days_after_it_was_sent_a_card_can_only_be_emptied(
    shared: Shared, hours: int, deletable: bool
) -> None:
    (queued,) = await shared.queued()
    await shared.store.outbox.card_sent(queued, 40)
    card, later = await shared.now(), shared.clock.now + timedelta(hours=hours)
    assert card.deletable(later) is deletable


async def test_what_somebody_who_is_forgotten_asked_and_shared_is_nobodys(shared: Shared) -> None:
    store, case = shared.store, shared.case
    await store.write(lambda uow: uow.sharing.ask(case, ASKED))
    await store.write(lambda uow: uow.sharing.end(shared.card, CLINICIAN))
    await store.write(lambda uow: uow.erasing.erase_person(CLINICIAN))
    card, question = await shared.now(), await store.write(lambda u: u.sharing.question(case.id))
    assert (card.by, card.ended_by) == (0, 0)
    assert question == replace(ASKED, by=0, at=shared.clock.now)
