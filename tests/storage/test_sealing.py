"""Nothing that was answered can be read on the disk, and nothing sealed can be put elsewhere."""

from __future__ import annotations

import logging
import secrets

import pytest

from core.definition.answer import answer_of
from core.errors import StaleWrite
from core.model.dialogue import Change, Dialogue, Place
from core.model.effects import Button, Say
from core.model.view import view_of
from core.ports.unit_of_work import UnitOfWork
from core.storage import SealBroken, SqlStore, open_store
from core.storage.tables import answers, cases, dialogues, outbox

from . import deeds, disk, unsealing
from .deeds import CHAT, CLINICIAN
from .unsealing import KEY, KEYS

CLEAR = "question-in-the-clear"


async def _in_same_case(store: SqlStore, first: Dialogue) -> Dialogue:
    return await store.write(
        lambda uow: uow.begin(
            person_id=CLINICIAN,
            chat_id=CHAT,
            definition="sins",
            edition="1",
            state="pain",
            case_id=first.case_id,
        )
    )


async def _lay(store: SqlStore, token: str, view: str) -> None:
    async def deed(uow: UnitOfWork, dialogue: Dialogue) -> None:
        dialogue.view = view_of(view)
        await uow.save(dialogue)

    await deeds.change(store, token, deed)


async def _full_life(store: SqlStore, canary: str) -> None:
    """Answer, change, retract, draw, enqueue, send, with a canary wherever something is sealed."""
    token = (await deeds.begin(store)).token
    for new in (f"{canary}-1", f"{canary}-2", None, f"{canary}-3"):
        await deeds.put(store, token, CLEAR, new)
    for view in (f"confirm:pain:{canary}", ""):
        await _lay(store, token, view)
    for message_id in (7, 8):
        await deeds.enqueue_drawing(store, token, Place.BOTTOM)
        await store.outbox.drawn(await deeds.drawing(store), message_id, f"{canary}-digest")
    for _ in range(3):
        await deeds.enqueue(store, Say(canary, ((Button(canary),),)))
    await store.outbox.done((await deeds.queued(store))[:2])


def said(caplog: pytest.LogCaptureFixture) -> list[tuple[str, object]]:
    """Return the events of the log with their ids."""
    return [(record.message, getattr(record, "ids", None)) for record in caplog.records]


async def test_nothing_that_is_answered_shown_or_enqueued_stands_on_the_disk(
    store: SqlStore, url: str
) -> None:
    canary = f"canary{secrets.token_hex(8)}"
    await _full_life(store, canary)
    sealed = (canary, canary.encode().hex(), KEY)
    assert await disk.found(url, CLEAR, *sealed) == {CLEAR}, "what is in the clear is found"
    await store.close()
    assert await disk.found(url, CLEAR, *sealed) == {CLEAR}


async def test_every_key_is_another_and_stands_nowhere_unwrapped(store: SqlStore, url: str) -> None:
    begun = [await deeds.begin(store) for _ in range(40)]
    ids = [row.key_id for row in await deeds.rows(url, cases)]
    assert len(set(ids)) == 40
    assert {dialogue.key_id for dialogue in begun} == set(ids)
    assert (await _in_same_case(store, begun[0])).key_id == begun[0].key_id


# ---- moved ---------------------------------------------------------------------------------------

_MOVED = r"answers\.new\.1\.\d\.\w+ does not open there"
_COLUMNS: list[tuple[str, str]] = [("new", "new"), ("old", "new"), ("new", "old")]
_ROWS: list[tuple[int, int]] = [(3, 2), (3, 1), (3, 4), (3, 5), (3, 3)]


async def test_an_answer_moved_to_another_row_or_column_is_refused(
    store: SqlStore, url: str
) -> None:
    """The row of another question, of the same one before, of another dialogue, another case."""
    first = await deeds.begin(store)
    for question, new in (("pain", "mild"), ("site", "rib"), ("pain", "functional")):
        await deeds.put(store, first.token, question, new)
    for other in (await _in_same_case(store, first), await deeds.begin(store)):
        await deeds.put(store, other.token, "pain", "none")
    everything = await deeds.record(url)
    for rows in _ROWS:
        for columns in _COLUMNS:
            if rows[0] == rows[1] and columns[0] == columns[1]:
                continue
            await disk.swap(url, answers, columns, rows)
            if columns[0] == "old" and rows[0] != rows[1]:
                # what an answer was is only shown to who reads the record
                with pytest.raises(SealBroken):
                    await deeds.record(url)
            else:
                with pytest.raises(SealBroken, match=_MOVED):
                    await deeds.read(store, first.token)
            await disk.swap(url, answers, columns, rows)  # back again
            assert await deeds.record(url) == everything


@pytest.mark.parametrize("other", ["in the same case", "in another case"])
async def test_a_view_moved_to_another_dialogue_is_refused(
    store: SqlStore, url: str, other: str
) -> None:
    first = await deeds.begin(store)
    same = other == "in the same case"
    second = await (_in_same_case(store, first) if same else deeds.begin(store))
    await disk.swap(url, dialogues, ("view", "view"), (first.id, second.id))
    for dialogue in (first, second):
        with pytest.raises(SealBroken, match=f"dialogues.view.{dialogue.token} does not open"):
            await deeds.read(store, dialogue.token)


async def test_a_case_that_is_given_the_key_of_another_does_not_open(
    store: SqlStore, url: str
) -> None:
    first, second = await deeds.begin(store), await deeds.begin(store)
    await disk.change(url, "UPDATE cases SET key_id = 'x' WHERE id = 2")
    await disk.change(url, "UPDATE cases SET key_id = :id WHERE id = 1", id=second.key_id)
    with pytest.raises(SealBroken):
        await deeds.read(store, first.token)


async def test_a_drawing_moved_to_another_dialogue_is_taken_for_unknown_and_drawn_again(
    store: SqlStore, url: str
) -> None:
    first = await deeds.begin(store)
    for dialogue in (first, await _in_same_case(store, first)):
        await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
        await store.outbox.drawn(await deeds.drawing(store), dialogue.id, "digest")
    await disk.swap(url, dialogues, ("shown", "shown"), (1, 2))
    await deeds.enqueue_drawing(store, first.token, Place.IN_PLACE)
    assert (await deeds.drawing(store)).shown is None


async def test_an_effect_whose_words_were_changed_is_left_out_and_the_others_go_on(
    store: SqlStore, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    for text in ("first", "second", "third"):
        await deeds.enqueue(store, Say(text))
    await disk.swap(url, outbox, ("payload", "payload"), (1, 2))
    with caplog.at_level(logging.ERROR):
        assert await deeds.effects(store) == [Say("third")]
    assert ("a call cannot be made", {"call": 1}) in said(caplog)
    await disk.change(url, "UPDATE outbox SET kind = 'edit_message' WHERE id = 3")
    assert await deeds.effects(store) == []


# ---- and what goes on nevertheless ---------------------------------------------------------------


async def test_a_broken_dialogue_takes_neither_its_chat_nor_its_person_with_it(
    store: SqlStore, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    broken, sound, aside = [await deeds.begin(store) for _ in range(3)]
    for dialogue in (broken, sound, aside):
        await deeds.put(store, dialogue.token, "pain", "mild")
        await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    await deeds.set_state(store, aside.token, "set_aside")
    await deeds.set_state(store, broken.token, "pain")
    await disk.change(url, "UPDATE answers SET new = old WHERE dialogue_id = 1")
    with caplog.at_level(logging.ERROR):
        drawn = (await store.outbox.queue(CHAT)).drawings
        live = await store.write(lambda uow: uow.live(CLINICIAN))
    assert {screen.dialogue.id for screen in drawn} == {sound.id, aside.id}
    assert live is not None
    assert live.id == sound.id
    assert ("a dialogue cannot be read", {"dialogue": broken.id}) in said(caplog)
    assert "mild" not in caplog.text
    await disk.change(url, "UPDATE answers SET new = old WHERE dialogue_id = 3")
    assert await store.write(lambda uow: uow.put_aside(CLINICIAN, 5)) == []


async def test_a_dialogue_whose_key_is_destroyed_does_not_exist_for_anybody(
    store: SqlStore, url: str
) -> None:
    kept, gone = await deeds.begin(store), await deeds.begin(store)
    for dialogue in (kept, gone):
        await deeds.put(store, dialogue.token, "pain", "mild")
        await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    screens = (await store.outbox.queue(CHAT)).drawings
    await store.destroy([gone.key_id])
    other = await open_store(url, keys=KEYS)
    for each in (store, other):
        assert await each.write(lambda uow: uow.dialogue(gone.token)) is None
        live = await each.write(lambda uow: uow.live(CLINICIAN))
        assert live is not None
        assert live.id == kept.id
        assert {it.dialogue.id for it in (await each.outbox.queue(CHAT)).drawings} == {kept.id}
    with pytest.raises(StaleWrite):
        await store.write(lambda uow: uow.save(gone))
    with pytest.raises(StaleWrite):
        await store.write(
            lambda uow: uow.record(gone, Change(gone.revision, "pain", None, answer_of("mild")))
        )
    (late,) = [screen for screen in screens if screen.dialogue.id == gone.id]
    await store.outbox.drawn(late, 9, "digest")  # its message is known, so that it can be deleted
    assert [row.message_id for row in await deeds.rows(url, dialogues)] == [None, 9]
    await other.close()


async def test_a_destroyed_key_stands_nowhere_on_the_disk(store: SqlStore, url: str) -> None:
    if not url.startswith("sqlite"):
        pytest.skip("PostgreSQL overwrites a deleted row when it needs the room: docs/security.md")
    gone, kept = await deeds.begin(store), await deeds.begin(store)
    (wrapped,) = [row[1] for row in unsealing.wrapped(url) if row[0] == gone.key_id]
    assert wrapped in disk.keys(url)
    await store.destroy([gone.key_id])
    found = disk.keys(url)
    assert wrapped not in found
    assert gone.key_id.encode() not in found
    assert kept.key_id.encode() in found
