"""The audit trail grows and is never changed; whoever changes it all the same is found out."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, event, insert, select, text, update
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from core.definition.answer import answer_of
from core.errors import FlowError
from core.model.audit import START, Anchor, Entry, Event, Line, after
from core.model.dialogue import Change, Dialogue
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore, key_text, open_store
from core.storage.audit import verify
from core.storage.engine import database_url, migration_engine
from core.storage.tables import audit
from tests import nursery
from tests.cases import one_in

from . import deeds
from .conftest import Clock
from .deeds import CHAT, CLINICIAN
from .unsealing import KEYS

_keys: dict[str, bytes] = {}
ROWS = 5
CHANGED: Mapping[str, tuple[Any, ...]] = {
    "id": (0, -1, 77),
    "at": (),  # a microsecond later: below
    "event": ("answered", "refused", ""),
    "actor_id": (None, CLINICIAN + 1, -CLINICIAN),
    "subject_kind": ("case", "a text", ""),
    "subject_id": ("other", "what someone typed", ""),
    "team_id": (None, 1, 2),
    "previous": ("0" * 64, "f" * 64, ""),
    "digest": ("0" * 64, "f" * 64, ""),
}


async def deed(store: SqlStore, number: int = 1, actor: int | None = CLINICIAN) -> None:
    """Audit one deed in a transaction of its own."""
    await store.write(lambda uow: uow.audit(Event.SAW, "dialogue", f"token-{number}", actor, 9))


async def filled(store: SqlStore, rows: int = ROWS) -> None:
    """Audit some deeds, the second by nobody known."""
    for number in range(1, rows + 1):
        await deed(store, number, None if number == 2 else CLINICIAN)


@asynccontextmanager
async def unguarded(url: str) -> AsyncIterator[AsyncConnection]:
    """Whoever may change the tables themselves: without triggers. Nothing of it stays."""
    engine = migration_engine(database_url(url))
    async with engine.connect() as connection:
        if url.startswith("sqlite"):
            for name in ("update", "delete", "insert"):
                await connection.execute(text(f"DROP TRIGGER audit_{name}"))
        else:
            await connection.execute(text("DROP TRIGGER audit_change ON audit"))
        yield connection
        await connection.rollback()
    await engine.dispose()


Tampering = Callable[[AsyncConnection], Awaitable[Any]]


async def key_of_trail(url: str) -> bytes:
    """Return what the trail of a database is chained with, which is in its key store."""
    if url not in _keys:
        store = await open_store(url, keys=KEYS)
        _keys[url] = store._keys.audit_key
        await store.close()
    return _keys[url]


async def broken_at(url: str, tamper: Tampering, expected: Anchor | None = None) -> int | None:
    """Change the trail as told, and return where it is then found to break."""
    key = await key_of_trail(url)
    async with unguarded(url) as connection:
        await tamper(connection)
        return (await verify(connection, key, expected)).broken_at


def execute(*statements: Any) -> Tampering:
    """Return a tampering that is these statements."""

    async def tamper(connection: AsyncConnection) -> None:
        for statement in statements:
            await connection.execute(statement)

    return tamper


# ---- growing -------------------------------------------------------------------------------------


async def test_deeds_are_kept_in_order_with_who_what_and_when(
    store: SqlStore, clock: Clock
) -> None:
    began = clock.now
    await deed(store, 1)
    clock.advance(hours=1)
    await deed(store, 2, None)
    first, second = (
        Line("saw", "dialogue", f"token-{n}", a, 9) for n, a in ((1, CLINICIAN), (2, None))
    )
    assert await store.audited() == [Entry(1, began, first), Entry(2, clock.now, second)]


async def test_an_empty_trail_is_intact(store: SqlStore) -> None:
    verdict = await store.verify_audit()
    assert (verdict.anchor, verdict.broken_at) == (START, None)


async def test_the_trail_holds_after_many_writers_at_once(store: SqlStore, url: str) -> None:
    others = [await open_store(url, keys=KEYS) for _ in range(3)]
    stores = [store, *others] * 40
    await asyncio.gather(*(deed(each, number) for number, each in enumerate(stores)))
    for other in others:
        await other.close()
    verdict = await store.verify_audit()
    assert (verdict.anchor.count, verdict.broken_at) == (160, None)
    kept = {entry.line.subject_id for entry in await store.audited()}
    assert kept == {f"token-{number}" for number in range(160)}


async def test_a_trail_longer_than_what_is_read_at_once_holds(store: SqlStore) -> None:
    async def many(uow: UnitOfWork) -> None:
        for number in range(2345):
            await uow.audit(Event.SAW, "dialogue", f"t{number}", CLINICIAN)

    await store.write(many)
    verdict = await store.verify_audit()
    assert (verdict.anchor.count, verdict.broken_at) == (2345, None)


async def test_a_group_of_writers_of_whom_one_fails_audits_what_the_others_did(
    store: SqlStore,
) -> None:
    async def fails(uow: UnitOfWork) -> None:
        await uow.audit(Event.ERASED, "case", "1", CLINICIAN)
        raise FlowError("no")

    works = [store.write(fails) if number == 4 else deed(store, number) for number in range(9)]
    outcomes = await asyncio.gather(*works, return_exceptions=True)
    assert sum(outcome is not None for outcome in outcomes) == 1
    kept = [entry.line.subject_id for entry in await store.audited()]
    assert sorted(kept) == sorted(f"token-{number}" for number in range(9) if number != 4)
    assert (await store.verify_audit()).broken_at is None


async def test_the_same_deed_twice_in_a_transaction_is_one_line(store: SqlStore) -> None:
    async def five_answers(uow: UnitOfWork) -> None:
        for _ in range(5):
            await uow.audit(Event.ANSWERED, "dialogue", "token", CLINICIAN)
        await uow.audit(Event.ANSWERED, "dialogue", "other", CLINICIAN)

    await store.write(five_answers)
    assert [entry.line.subject_id for entry in await store.audited()] == ["token", "other"]


async def test_what_is_audited_is_written_last(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    written: list[str] = []

    async def work(uow: UnitOfWork, dialogue: Dialogue) -> None:
        await uow.audit(Event.ANSWERED, "dialogue", token, CLINICIAN)
        await uow.record(dialogue, Change(dialogue.revision, "pain", None, answer_of("mild")))
        await deeds.bump(uow, dialogue)

    def note(*arguments: object) -> None:
        written.append(str(arguments[2]))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        await deeds.change(store, token, work)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    tables = [it.split()[2] for it in written if it.startswith("INSERT")]
    assert tables == ["answers", "audit"]
    assert written[-1].startswith("INSERT INTO audit")


@pytest.mark.parametrize(
    ("kind", "id"),
    [
        ("dialogue", "Mme Martin"),
        ("dialogue", ""),
        ("dialogue", "é"),
        ("a text", "1"),
        ("", "1"),
        ("dialogue", "x" * 65),
        ("dialogue", "1\n"),
    ],
)
async def test_what_is_no_id_cannot_be_audited(store: SqlStore, kind: str, id: str) -> None:
    with pytest.raises(ValueError, match="not an id"):
        await store.write(lambda uow: uow.audit(Event.SAW, kind, id, CLINICIAN))
    assert await store.audited() == []


async def test_the_trail_of_a_case_and_of_a_person_is_what_concerns_them(store: SqlStore) -> None:
    mine, others = await deeds.begin(store), await deeds.begin(store, 502)

    async def work(uow: UnitOfWork) -> None:
        await uow.audit(Event.BEGAN, "dialogue", mine.token, CLINICIAN)
        await uow.audit(Event.BEGAN, "dialogue", others.token, 502)
        await uow.audit(Event.SHARED, "case", str(mine.case_id), 503)
        await uow.audit(Event.REMOVED, "person", str(CLINICIAN), 503)

    await store.write(work)
    of_case = await store.audited(case_id=mine.case_id)
    of_person = await store.audited(person_id=CLINICIAN)
    assert [entry.id for entry in of_case] == [1, 3]
    assert [entry.id for entry in of_person] == [1, 4]
    both = await store.audited(case_id=mine.case_id, person_id=CLINICIAN)
    assert [entry.id for entry in both] == [1]


# ---- never changed -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        update(audit).values(actor_id=1),
        update(audit).where(audit.c.id == 2).values(event="saw"),
        delete(audit),
        delete(audit).where(audit.c.id == ROWS),
    ],
    ids=["change all", "change one", "delete all", "delete the newest"],
)
async def test_the_database_itself_refuses_to_change_or_delete_a_row(
    store: SqlStore, url: str, statement: Any
) -> None:
    await filled(store)
    await refuses(url, statement)
    assert (await store.verify_audit()).anchor.count == ROWS


async def test_a_row_cannot_be_replaced_nor_the_table_emptied(store: SqlStore, url: str) -> None:
    await filled(store)
    values = "(2, '2026-11-21 12:00:00', 'saw', 1, 'case', '1', 1, 'x', 'y')"
    if url.startswith("sqlite"):
        await refuses(url, text(f"INSERT OR REPLACE INTO audit VALUES {values}"))
        await refuses(url, text(f"REPLACE INTO audit VALUES {values}"))
    else:
        replace = f"INSERT INTO audit VALUES {values} ON CONFLICT (id) DO UPDATE SET actor_id = 1"
        await refuses(url, text(replace))
        await refuses(url, text("TRUNCATE audit"))
    assert (await store.verify_audit()).broken_at is None


async def refuses(url: str, statement: Any) -> None:
    """Assert that the database refuses a statement."""
    engine = migration_engine(database_url(url))
    with pytest.raises(DBAPIError, match="only grows"):
        async with engine.begin() as connection:
            await connection.execute(statement)
    await engine.dispose()


# ---- and found out -------------------------------------------------------------------------------


async def test_every_change_of_any_field_of_any_row_shows_where_it_is(
    store: SqlStore, url: str
) -> None:
    await filled(store)
    assert set(CHANGED) == set(audit.c.keys())
    engine = migration_engine(database_url(url))
    async with engine.connect() as connection:
        kept = (await connection.execute(select(audit).order_by(audit.c.id))).all()
    await engine.dispose()
    tried = 0
    for row in kept:
        for name in CHANGED:
            others = (*CHANGED[name], *((row.at.replace(microsecond=1),) if name == "at" else ()))
            for other in others:
                if other == getattr(row, name) or (other is None and not audit.c[name].nullable):
                    continue
                change = update(audit).where(audit.c.id == row.id).values({name: other})
                found = await broken_at(url, execute(change))
                before_the_first = name == "id" and other < 1
                assert found == (1 if before_the_first else row.id), (row.id, name, other)
                tried += 1
    assert tried > ROWS * len(CHANGED)


@one_in(3)
@pytest.mark.parametrize("place", range(1, ROWS))
async def test_a_row_that_is_missing_shows_where_it_was(
    store: SqlStore, url: str, place: int
) -> None:
    await filled(store)
    assert await broken_at(url, execute(delete(audit).where(audit.c.id == place))) == place
    close_the_gap = update(audit).where(audit.c.id > place).values(id=audit.c.id + 100)
    move_up = update(audit).where(audit.c.id > place).values(id=audit.c.id - 101)
    cut = delete(audit).where(audit.c.id == place)
    assert await broken_at(url, execute(cut, close_the_gap, move_up)) == place


@one_in(3)
@pytest.mark.parametrize("place", range(1, ROWS))
async def test_two_rows_in_the_other_order_show(store: SqlStore, url: str, place: int) -> None:
    await filled(store)

    def moved(old: int, new: int) -> Any:
        return update(audit).where(audit.c.id == old).values(id=new)

    swap = execute(moved(place, 99), moved(place + 1, place), moved(99, place + 1))
    assert await broken_at(url, swap) == place


async def test_a_row_that_was_slipped_in_shows(store: SqlStore, url: str) -> None:
    await filled(store)
    verdict = await store.verify_audit()
    forged = {
        "at": Clock().now,
        "event": "saw",
        "actor_id": 1,
        "subject_kind": "case",
        "subject_id": "1",
        "previous": verdict.anchor.digest,
        "digest": "f" * 64,
    }
    for id, place in ((0, 1), (ROWS + 1, ROWS + 1)):
        slip = insert(audit).values(id=id, **forged)
        assert await broken_at(url, execute(slip)) == place


@one_in(3)
@pytest.mark.parametrize("left", range(ROWS))
async def test_newest_rows_that_were_cut_off_show_against_an_anchor(
    store: SqlStore, url: str, left: int
) -> None:
    await filled(store)
    anchor = (await store.verify_audit()).anchor
    cut = execute(delete(audit).where(audit.c.id > left))
    assert await broken_at(url, cut) is None, "a chain alone cannot show this"
    assert await broken_at(url, cut, anchor) == left + 1
    await filled(store)
    grown = await store.verify_audit(anchor)
    assert (grown.anchor.count, grown.broken_at) == (2 * ROWS, None)


async def test_a_whole_new_chain_shows_against_an_anchor_and_to_who_has_the_key(
    url: str, clock: Clock
) -> None:
    keyed = await open_store(url, clock, keys=KEYS)
    await filled(keyed)
    anchor = (await keyed.verify_audit(START)).anchor

    async def rewrite(connection: AsyncConnection) -> None:
        await connection.execute(delete(audit))
        ends = START
        for number in range(1, ROWS + 1):
            line = Line("saw", "dialogue", "forged", CLINICIAN)
            previous, ends = ends.digest, after(ends, Entry(number, clock.now, line), b"guessed")
            row = {
                **vars(line),
                "id": number,
                "at": clock.now,
                "previous": previous,
                "digest": ends.digest,
            }
            await connection.execute(insert(audit), row)

    key = await key_of_trail(url)
    async with unguarded(url) as connection:
        await rewrite(connection)
        assert (await verify(connection, b"guessed")).broken_at is None
        assert (await verify(connection, b"guessed", anchor)).broken_at == ROWS
        assert (await verify(connection, key)).broken_at == 1
    assert (await keyed.verify_audit(anchor)).broken_at is None
    await keyed.close()


async def test_what_sqlite_lets_into_any_column_shows(store: SqlStore, url: str) -> None:
    if not url.startswith("sqlite"):
        pytest.skip("PostgreSQL's columns have types")
    await filled(store)
    for name in CHANGED:
        for value in ("'rubbish'", "x'00ff'", "1.5"):
            if name == "id":
                continue  # the row's own number is the one column that SQLite keeps to its type
            change = text(f"UPDATE audit SET {name} = {value} WHERE id = 3")
            assert await broken_at(url, execute(change)) == 3, (name, value)


lines = st.builds(
    Line,
    st.sampled_from(list(Event)).map(str),
    st.sampled_from(["dialogue", "case", "person"]),
    st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True),
    st.none() | st.integers(-(2**63), 2**63 - 1),
    st.none() | st.integers(1, 2**31),
)
at_any_time = st.datetimes(timezones=st.timezones())


@given(lines, lines, at_any_time, at_any_time)
def test_only_equal_entries_have_equal_digests(one: Line, other: Line, at: Any, later: Any) -> None:
    entries = [Entry(1, at, one), Entry(1, at, other), Entry(1, later, one), Entry(2, at, one)]
    digests = {after(START, entry, b"key").digest for entry in entries}
    assert len(digests) == len({(entry.id, entry.at.timestamp(), entry.line) for entry in entries})


# ---- at the command line -------------------------------------------------------------------------


async def osteoboard(url: str, *arguments: str) -> nursery.Ended:
    """Run the command on a database."""
    given = {"OSTEOBOARD_DATABASE_URL": url, "OSTEOBOARD_KEY": key_text(KEYS.master)}
    return await nursery.run("bot.cli", "audit", *arguments, env={**os.environ, **given})


async def test_the_command_prints_an_anchor_that_a_later_run_can_expect(
    store: SqlStore, url: str
) -> None:
    await filled(store)
    first = await osteoboard(url, "verify")
    assert (first.code, first.err) == (0, "")
    word, anchor = first.out.split()
    assert (word, anchor) == ("intact", str((await store.verify_audit()).anchor))
    await deed(store)
    again = await osteoboard(url, "verify", "--expect", anchor)
    assert (again.code, again.err) == (0, "")
    beyond = f"{ROWS + 2}:{'0' * 64}"
    cut = await osteoboard(url, "verify", "--expect", beyond)
    assert (cut.code, cut.out) == (1, "")
    assert cut.err == f"osteoboard: the audit trail breaks at row {ROWS + 2}\n"
    nonsense = await osteoboard(url, "verify", "--expect", "12")
    assert nonsense.code == 2
    assert "COUNT:DIGEST" in nonsense.err


async def test_the_command_names_the_first_row_that_is_wrong(store: SqlStore, url: str) -> None:
    await filled(store)
    async with unguarded(url) as connection:
        await connection.execute(update(audit).where(audit.c.id == 3).values(actor_id=1))
        await connection.commit()
    run = await osteoboard(url, "verify")
    assert (run.code, run.out) == (1, "")
    assert run.err == "osteoboard: the audit trail breaks at row 3\n"


async def test_the_command_lists_the_trail_as_json_lines(store: SqlStore, url: str) -> None:
    begun = await deeds.begin(store, CLINICIAN, CHAT)
    await filled(store, 2)
    await store.write(lambda uow: uow.audit(Event.BEGAN, "dialogue", begun.token, CLINICIAN))
    runs = [("list",), ("list", "--case", str(begun.case_id)), ("list", "--person", str(CLINICIAN))]
    listed = [
        [json.loads(line) for line in (await osteoboard(url, *it)).out.splitlines()] for it in runs
    ]
    assert [[row["id"] for row in rows] for rows in listed] == [[1, 2, 3], [3], [1, 3]]
    assert listed[1] == [
        {
            "id": 3,
            "at": "2026-11-21T12:00:00+00:00",
            "event": "began",
            "subject_kind": "dialogue",
            "subject_id": begun.token,
            "actor_id": CLINICIAN,
            "team_id": None,
        }
    ]
