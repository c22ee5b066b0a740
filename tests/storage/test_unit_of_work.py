"""The unit of work keeps what it is given and gives back what it kept."""

from __future__ import annotations

import asyncio
import random

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from core.definition.answer import Answer, answer_of, answers_of
from core.errors import StaleWrite
from core.model.audit import Event
from core.model.dialogue import Change, Dialogue, Place
from core.model.effects import AnswerPress
from core.model.person import Person
from core.model.view import Confirm
from core.ports.store import Store
from core.ports.unit_of_work import Report, UnitOfWork
from core.storage import SqlStore, open_store
from core.storage.tables import answers, cases, failed_updates
from tests.terms import terms_of

from . import deeds
from .conftest import Clock
from .deeds import CHAT, CLINICIAN
from .unsealing import KEYS


async def test_the_store_is_the_port_that_use_cases_know(store: SqlStore) -> None:
    port: Store = store
    assert port.outbox is store.outbox


async def test_a_dialogue_comes_back_as_it_was_begun(store: SqlStore) -> None:
    begun = await deeds.begin(store)
    found = await deeds.read(store, begun.token)
    assert vars(found) == vars(begun)
    assert len(begun.token) == 11


async def test_each_dialogue_begins_in_a_case_of_its_own(store: SqlStore, url: str) -> None:
    first, second = await deeds.begin(store), await deeds.begin(store)
    assert first.case_id != second.case_id
    assert first.token != second.token
    assert [row.owner_id for row in await deeds.rows(url, cases)] == [CLINICIAN, CLINICIAN]


async def test_a_token_that_nobody_gave_out_finds_nothing(store: SqlStore) -> None:
    assert await store.write(lambda uow: uow.dialogue("AAAAAAAAAAA")) is None


async def test_everything_is_there_after_the_database_is_opened_again(
    store: SqlStore, url: str
) -> None:
    begun = await deeds.begin(store)
    await deeds.put(store, begun.token, "segment", "upper_limb")
    await store.close()
    reopened = await open_store(url, keys=KEYS)
    assert (await deeds.read(reopened, begun.token)).answers == answers_of(
        {"segment": "upper_limb"}
    )
    await reopened.close()


async def test_a_changed_answer_adds_a_row_and_moves_to_the_end(store: SqlStore, url: str) -> None:
    token = (await deeds.begin(store)).token
    for question, new in (("segment", "femoral_neck"), ("pain", "mild"), ("segment", "lower_limb")):
        await deeds.put(store, token, question, new)
    assert list(terms_of((await deeds.read(store, token)).answers).items()) == [
        ("pain", "mild"),
        ("segment", "lower_limb"),
    ]
    assert [line[2:] for line in await deeds.record(url)] == [
        ("segment", None, "femoral_neck"),
        ("pain", None, "mild"),
        ("segment", "femoral_neck", "lower_limb"),
    ]


async def test_a_retracted_answer_is_gone_but_its_record_stays(
    store: SqlStore, url: str, clock: Clock
) -> None:
    token = (await deeds.begin(store)).token
    await deeds.put(store, token, "pain", "mild")
    clock.advance(minutes=1)
    await deeds.put(store, token, "pain", None)
    assert (await deeds.read(store, token)).answers == {}
    given, retracted = await deeds.rows(url, answers)
    assert (await deeds.record(url))[1][1:] == (CLINICIAN, "pain", "mild", None)
    assert (retracted.at - given.at).total_seconds() == 60
    assert retracted.at == clock.now


def _answer(term: str | None) -> Answer | None:
    return None if term is None else answer_of(term)


@pytest.mark.parametrize("seed", range(3))
async def test_any_history_of_answers_reads_back_in_the_order_given(
    store: SqlStore, seed: int
) -> None:
    chance = random.Random(seed)
    token = (await deeds.begin(store)).token
    expected: dict[str, str] = {}

    async def deed(uow: UnitOfWork, dialogue: Dialogue) -> None:
        for _ in range(40):
            question = chance.choice("abcdef")
            old = expected.pop(question, None)
            new = None if old and chance.random() < 0.4 else chance.choice("xyz")
            if new is not None:
                expected[question] = new
            dialogue.revision += 1
            await uow.record(
                dialogue, Change(dialogue.revision, question, _answer(old), _answer(new))
            )

    await deeds.change(store, token, deed)
    kept = terms_of((await deeds.read(store, token)).answers)
    assert list(kept.items()) == list(expected.items())


async def test_saving_keeps_state_revision_view_and_message(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token

    async def deed(uow: UnitOfWork, dialogue: Dialogue) -> Dialogue:
        dialogue.state, dialogue.message_id = "result", 9
        dialogue.view = Confirm("pain", answer_of("mild"))
        await deeds.bump(uow, dialogue)
        return dialogue

    saved = await deeds.change(store, token, deed)
    assert vars(await deeds.read(store, token)) == vars(saved)
    assert saved.version == 1


@pytest.mark.races
async def test_a_write_over_somebody_elses_is_refused(store: SqlStore) -> None:
    stale = await deeds.begin(store)
    await deeds.change(store, stale.token, deeds.bump)
    with pytest.raises(StaleWrite, match=f"dialogue {stale.id} after version 0"):
        await store.write(lambda uow: uow.save(stale))
    assert (await deeds.read(store, stale.token)).version == 1


@pytest.mark.races
async def test_work_that_met_a_stale_row_runs_again(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    seen = [await deeds.read(store, token)]
    await deeds.change(store, token, deeds.bump)

    async def work(uow: UnitOfWork) -> None:
        dialogue = seen.pop() if seen else await uow.dialogue(token)
        assert dialogue is not None
        await deeds.bump(uow, dialogue)

    await store.write(work)
    assert (await deeds.read(store, token)).revision == 2


async def test_a_person_is_known_from_the_first_time_on(store: SqlStore) -> None:
    assert await store.write(lambda uow: uow.person(7)) == Person(7)
    changed = Person(7, "en", "fr-BE", accepted=True)
    await store.write(lambda uow: uow.save_person(changed))
    assert await store.write(lambda uow: uow.person(7)) == changed


async def test_a_person_who_was_never_asked_for_can_be_saved(store: SqlStore) -> None:
    await store.write(lambda uow: uow.save_person(Person(8, "en")))
    assert (await store.write(lambda uow: uow.person(8))).chosen_language == "en"


async def test_the_live_dialogue_is_the_last_touched_that_is_not_set_aside(
    store: SqlStore, clock: Clock
) -> None:
    async def live() -> str | None:
        found = await store.write(lambda uow: uow.live(CLINICIAN))
        return found.token if found else None

    assert await live() is None
    older, newer = (await deeds.begin(store)).token, (await deeds.begin(store)).token
    assert await live() == newer
    for state in ("set_aside", "cancelled"):
        await deeds.set_state(store, newer, state)
        assert await live() == older
    clock.advance(minutes=1)
    await deeds.set_state(store, newer, "pain")
    assert await live() == newer
    await deeds.begin(store, person_id=9)
    assert await live() == newer


async def test_a_dialogue_is_found_by_the_message_of_its_card(store: SqlStore) -> None:
    begun = await deeds.begin(store)
    await deeds.enqueue_drawing(store, begun.token, Place.BOTTOM)
    await store.outbox.drawn(await deeds.drawing(store), 77, "digest")
    found = await store.write(lambda uow: uow.at_message(CHAT, 77))
    assert found is not None
    assert found.token == begun.token
    assert await store.write(lambda uow: uow.at_message(CHAT + 1, 77)) is None


async def test_what_was_set_aside_is_listed_newest_first_with_its_answers(
    store: SqlStore, clock: Clock
) -> None:
    tokens = [(await deeds.begin(store)).token for _ in range(4)]
    for token in tokens[:3]:
        clock.advance(minutes=1)
        await deeds.put(store, token, "pain", token)
        await deeds.set_state(store, token, "set_aside")
    found = await store.write(lambda uow: uow.put_aside(CLINICIAN, 2))
    assert [dialogue.token for dialogue in found] == [tokens[2], tokens[1]]
    assert [terms_of(it.answers) for it in found] == [
        {"pain": tokens[2]},
        {"pain": tokens[1]},
    ]


@pytest.mark.races
async def test_an_update_is_new_only_once(store: SqlStore) -> None:
    async def handle(_: int) -> bool:
        return await store.write(lambda uow: uow.first_time(2**40))

    assert sum(await asyncio.gather(*map(handle, range(40)))) == 1


async def test_an_update_whose_work_failed_is_still_new(store: SqlStore) -> None:
    async def fail(uow: UnitOfWork) -> None:
        assert await uow.first_time(1)
        raise LookupError

    with pytest.raises(LookupError):
        await store.write(fail)
    assert await store.write(lambda uow: uow.first_time(1))


@pytest.mark.races
async def test_an_update_given_up_is_kept_by_id_and_kind_once(
    store: SqlStore, url: str, clock: Clock
) -> None:
    for _ in range(2):
        await store.write(lambda uow: uow.give_up(31, "message"))
    assert [tuple(row) for row in await deeds.rows(url, failed_updates)] == [
        (31, "message", clock.now)
    ]


async def test_tidying_forgets_only_updates_older_than_two_days(
    store: SqlStore, clock: Clock
) -> None:
    await store.write(lambda uow: uow.first_time(1))
    clock.advance(hours=47)
    await store.write(lambda uow: uow.first_time(2))
    assert await store.tidy(clock.now) == 0
    clock.advance(hours=2)
    assert await store.tidy(clock.now) == 1
    assert await store.write(lambda uow: uow.first_time(1))
    assert not await store.write(lambda uow: uow.first_time(2))


async def test_a_sentence_is_written_with_a_report_once_and_goes_with_its_writer(
    store: SqlStore,
) -> None:
    async def word(uow: UnitOfWork, sentence: str) -> bool:
        return await uow.erasing.word_report(CLINICIAN, "L-RT-7", sentence)

    assert not await store.write(lambda uow: word(uow, "Rien à dire"))
    report = Report("mirels", "1", "digest", "L-RT-7")
    await store.write(lambda uow: uow.report(report, CLINICIAN))
    assert await store.write(lambda uow: word(uow, "La limite est 9"))
    assert not await store.write(lambda uow: word(uow, "La limite est 8"))
    assert [it.sentence for it in await store.reports()] == ["La limite est 9"]
    everything = await store.write(lambda uow: uow.erasing.everything(CLINICIAN))
    assert [it["sentence"] for it in everything["reports"]] == ["La limite est 9"]
    await store.write(lambda uow: uow.erasing.erase_person(CLINICIAN))
    assert [(it.by, it.sentence) for it in await store.reports()] == [(0, None)]


async def test_a_report_is_kept_with_who_and_when(store: SqlStore, clock: Clock) -> None:
    report = Report("mirels", "1", "digest", "L-RT-7")
    await store.write(lambda uow: uow.report(report, CLINICIAN))
    (kept,) = await store.reports()
    assert (kept.report, kept.by, kept.at) == (report, CLINICIAN, clock.now)


async def test_a_tap_takes_seven_statements_at_most_and_its_audit_two_and_a_lock(
    store: SqlStore, url: str
) -> None:
    token = (await deeds.begin(store)).token
    statements: list[str] = []

    async def tap(uow: UnitOfWork) -> None:
        assert await uow.first_time(1)
        dialogue = await uow.dialogue(token)
        assert dialogue is not None
        await uow.record(
            dialogue, Change(dialogue.revision, "segment", None, answer_of("upper_limb"))
        )
        await deeds.bump(uow, dialogue)
        await uow.enqueue_drawing(dialogue, Place.IN_PLACE)
        await uow.enqueue(CHAT, AnswerPress("1"))
        await uow.audit(Event.ANSWERED, "dialogue", token, CLINICIAN)

    def count(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    event.listen(Engine, "before_cursor_execute", count)
    try:
        await store.write(tap)
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    at_most = 9 if url.startswith("sqlite") else 10  # PostgreSQL: the lock on the chain's end
    assert len([text for text in statements if not text.startswith("BEGIN")]) == at_most


async def test_a_time_without_a_zone_is_refused(store: SqlStore, clock: Clock) -> None:
    clock.now = clock.now.replace(tzinfo=None)
    with pytest.raises(Exception, match="a time without a zone"):
        await store.write(lambda uow: uow.first_time(1))
