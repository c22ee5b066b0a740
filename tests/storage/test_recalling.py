"""What is on its way when a case is erased, or somebody may see none any more."""

from __future__ import annotations

from collections.abc import Sequence

from core.model.effects import (
    EditMessage,
    Effect,
    EraseMessage,
    Export,
    Say,
    SendExport,
    SendFile,
)
from core.ports.outbox import QueuedEffect
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore

from . import deeds
from .deeds import CHAT, CLINICIAN

MINE, PLAIN = Say("MIRA-42", names_cases=True), Say("plain")


async def a_case(store: SqlStore, name: str = "MIRA-42") -> int:
    return (await store.write(lambda uow: uow.cases.begin(CLINICIAN, name))).id


async def erase(store: SqlStore, case_id: int) -> None:
    async def work(uow: UnitOfWork) -> None:
        await uow.erasing.messages([case_id])
        await uow.erasing.erase_cases([case_id])

    await store.write(work)


async def sending(store: SqlStore, *effects: Effect) -> Sequence[QueuedEffect]:
    """Let effects be on their way."""
    for it in effects:
        await deeds.enqueue(store, it)
    claimed = await deeds.queued(store)
    for each in claimed:
        await store.outbox.claim(each)
    return claimed


async def test_what_waits_and_tells_of_an_erased_case_goes_and_nothing_else(
    store: SqlStore,
) -> None:
    case = await a_case(store)
    export = SendExport(Export.MEETING, CLINICIAN, 1)
    others = [SendFile("a.pdf", b"", "", (case + 1,)), export, PLAIN, EditMessage(8, "plain")]
    for it in (
        MINE,
        EditMessage(7, "MIRA-42", names_cases=True),
        SendFile("b.pdf", b"", "", (case, case + 1)),
        SendFile("all.json", b"", ""),
        *others,
    ):
        await deeds.enqueue(store, it)
    await deeds.enqueue(store, MINE, CHAT + 1)
    await erase(store, case)
    assert await deeds.effects(store) == others
    assert [it.effect for it in (await store.outbox.queue(CHAT + 1)).effects] == [MINE]


async def test_what_was_being_sent_while_its_case_was_erased_is_taken_out_of_its_chat(
    store: SqlStore,
) -> None:
    case = await a_case(store)
    said, turned, plain = await sending(
        store, MINE, EditMessage(7, "MIRA-42", names_cases=True), PLAIN
    )
    await erase(store, case)
    await store.outbox.remember(said.id, CHAT, 41)
    await store.outbox.done([said, turned])
    assert await deeds.effects(store) == [EraseMessage(7, 0), EraseMessage(41, 0)]
    await store.outbox.release(plain)
    assert PLAIN in await deeds.effects(store)


async def test_what_was_recalled_is_not_sent_again_whoever_dies(store: SqlStore) -> None:
    case = await a_case(store)
    (first,) = await sending(store, MINE)
    await erase(store, case)
    await store.outbox.release(first)
    assert await deeds.effects(store) == []
    case = await a_case(store)
    await sending(store, MINE, EditMessage(7, "MIRA-42", names_cases=True))
    await erase(store, case)
    await store.outbox.recover()
    assert await deeds.effects(store) == [EraseMessage(7, 0)]


async def test_a_file_that_was_being_written_is_written_anew_without_what_was_erased(
    store: SqlStore,
) -> None:
    case, export = await a_case(store), SendExport(Export.MEETING, CLINICIAN, 1)
    (asked,) = await sending(store, export)
    await erase(store, case)
    await store.outbox.replace(asked, SendFile("b.pdf", b"", "", (case,)))
    assert await deeds.effects(store) == [export]


async def test_a_file_goes_only_while_all_cases_that_it_names_are_there(store: SqlStore) -> None:
    first, second = await a_case(store), await a_case(store, "ORLA-7")
    assert await store.outbox.may_go([first, second, first])
    await erase(store, second)
    assert await store.outbox.may_go([first])
    assert not await store.outbox.may_go([first, second])
    assert await store.outbox.may_go([])


async def test_of_who_is_in_no_team_any_more_all_that_waits_goes_and_what_is_sent_is_taken_back(
    store: SqlStore,
) -> None:
    (said,) = await sending(store, MINE)
    await deeds.enqueue(store, PLAIN)
    await store.write(lambda uow: uow.holdings.drop_effects(CHAT))
    await store.outbox.remember(said.id, CHAT, 41)
    assert await deeds.effects(store) == [EraseMessage(41, 0)]
