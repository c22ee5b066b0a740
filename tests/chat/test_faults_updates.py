"""Updates that cannot be handled: known afterwards by id and kind only, and in nobody's way."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.demo.people import Person
from tests.cases import one_in
from tests.chat.broken_updates import CANARY, Json, harmless, message, nobodys, unreadable
from tests.chat.logged import logged
from tests.chat.sins import (
    POINTS,
    cards,
    count,
    kept,
    once,
    rows,
    sees,
    settled,
    shows,
    tap,
    until,
    walk,
)
from tests.chat.world import World

UNREADABLE = "notice-failed"


async def pushed(at: World, updates: list[Json]) -> list[int]:
    """Queue updates and wait until the bot has confirmed all of them."""
    ids = [at.server.push_raw(update) for update in updates]
    await confirmed(at)
    return ids


async def confirmed(at: World, timeout: float = 60) -> None:
    """Wait until the bot has confirmed everything; it must not end meanwhile."""
    assert at.process is not None
    process = at.process
    await until(lambda: process.returncode is not None or not at.server.unconfirmed(), timeout)
    assert process.returncode is None, "the bot has ended"


def failures(at: World, update: int) -> int:
    """Return how often the log says that an update failed."""
    return len(logged(at.log, "an update failed", update=update))


async def at_pain(at: World) -> Person:
    person = at.person("en")
    await person.send("/sins")
    await sees(person, "location")
    await tap(person, "location", "rigid")
    await sees(person, "pain")
    await person.idle()
    return person


@one_in(2)
async def test_an_update_that_cannot_be_handled_is_recorded_after_three_tries_and_its_person_told(
    either: World,
) -> None:
    ada = await at_pain(either)
    before = {message.id for message in ada.messages}
    junk = list(unreadable(ada))
    ids = await pushed(either, [update for _, update in junk])
    failed = await rows(either, "SELECT update_id, kind FROM failed_updates ORDER BY update_id")
    assert failed == [(id, kind) for id, (kind, _) in zip(ids, junk, strict=True)]
    assert [failures(either, id) for id in ids] == [3] * len(ids)
    await ada.wait(
        lambda chat: len([m for m in chat.messages if m.id not in before]) >= len(junk), 30
    )
    await ada.idle()
    told = [m for m in ada.messages if m.id not in before and m.from_bot]
    assert len(told) == len(junk), ada.describe()
    assert len({m.text for m in told}) == 1
    answers = {"location": "rigid", **{q: next(iter(POINTS[q])) for q in list(POINTS)[1:]}}
    await walk(ada, {q: o for q, o in answers.items() if q != "location"})
    await settled(either, ada)
    assert shows(ada, answers), ada.describe()
    assert list((await kept(either)).values()) == [once(answers)]
    assert len(cards(ada)) == 1, ada.describe()


@one_in(2)
async def test_updates_that_belong_to_nobody_are_recorded_and_the_next_ones_go_on(
    either: World,
) -> None:
    ada = await at_pain(either)
    junk = list(nobodys(ada))
    ids = await pushed(either, [update for _, update in junk])
    failed = await rows(either, "SELECT update_id, kind FROM failed_updates ORDER BY update_id")
    known = [(id, kind) for id, (kind, _) in zip(ids, junk, strict=True)]
    assert set(failed) <= set(known)
    assert failed == known
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    assert either.process is not None
    assert either.process.returncode is None


@one_in(2)
async def test_odd_updates_do_no_harm(either: World) -> None:
    ada = await at_pain(either)
    await pushed(either, list(harmless(ada)))
    assert await count(either, "failed_updates") == 0
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")


@pytest.mark.parametrize(
    "update",
    [
        {"message": {"message_id": 1, "date": "x", "chat": {"id": 10**30, "type": "private"}}},
        {"message": {"message_id": 1, "date": "x", "chat": {"id": True, "type": "private"}}},
        {"message": {"message_id": 1, "date": "x", "chat": {"id": -(2**63), "type": "private"}}},
        {"a_kind_with_a_very_long_name_" * 4: 1, "message": "junk"},
        {"kind\u0000": 1, "message": "junk"},
        {"message": {"message_id": 1, "date": 10**40, "chat": {"id": "1", "type": ["private"]}}},
    ],
    ids=["huge id", "id true", "smallest id", "long kind", "NUL in the kind", "far date"],
)
@one_in(6)
async def test_an_update_whose_failure_is_hard_to_record_does_not_end_the_bot(
    either: World, update: Json
) -> None:
    ada = await at_pain(either)
    (id,) = await pushed(either, [update])
    assert [row[0] for row in await rows(either, "SELECT update_id FROM failed_updates")] == [id]
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    assert either.process is not None
    assert either.process.returncode is None


async def test_a_failing_update_delays_only_its_own_person(hasty: World) -> None:
    ada, bob = await at_pain(hasty), await at_pain(hasty)
    for _ in range(20):
        last = hasty.server.push_raw(message(ada, text=5))
    await ada.send("n° 3")
    await until(lambda: bool(logged(hasty.log, "an update failed", attempt=1)))
    await tap(bob, "pain", "none")
    await sees(bob, "lesion")
    assert not failures(hasty, last), "ada's were over before: this shows nothing"
    await sees(ada, "lesion")
    await settled(hasty, ada, bob)


async def test_nothing_of_an_update_that_failed_is_written_anywhere(hasty: World) -> None:
    ada = await at_pain(hasty)
    await pushed(hasty, [update for _, update in (*unreadable(ada), *nobodys(ada))])
    await settled(hasty, ada)
    folder = Path(hasty.database_url.partition("///")[2]).parent
    for file in sorted(folder.iterdir()):
        assert CANARY.encode() not in file.read_bytes(), file.name


async def test_updates_that_are_numbered_lower_are_answered_once_each_and_not_asked_for_in_haste(
    hasty: World,
) -> None:
    ada = await at_pain(hasty)
    first, *_ = (row[0] for row in await rows(hasty, "SELECT min(update_id) FROM updates_seen"))
    hasty.server.state.queue.renumber(first)  # ids that were seen, a moment ago, of other updates
    polls = _polls(hasty)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    await tap(ada, "lesion", "lytic")
    await sees(ada, "alignment")
    await settled(hasty, ada)
    assert _polls(hasty) - polls < 10
    hasty.server.state.queue.renumber(5)
    await tap(ada, "alignment", "normal")
    await sees(ada, "collapse")
    await settled(hasty, ada)
    assert not hasty.server.unconfirmed()
    answers = {"location": "rigid", "pain": "none", "lesion": "lytic", "alignment": "normal"}
    assert list((await kept(hasty)).values()) == [once(answers)]


def _polls(at: World) -> int:
    return len([call for call in at.server.requests if call.method == "getUpdates"])
