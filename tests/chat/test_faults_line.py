"""What goes wrong on the line to Telegram: refusals, time-outs, a server that is not there."""

from __future__ import annotations

import asyncio
import random
import time
import urllib.request
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import pytest_asyncio

from bot.demo.people import Person
from bot.demo.server import LocalBotApi
from bot.demo.state import Call
from tests.chat.logged import logged
from tests.chat.test_crash_kill import (
    asked,
    cards,
    drawn_answers,
    kept,
    leaves,
    once,
    rows,
    runs,
    sees,
    settled,
    shows,
    starts,
    tap,
    under_way,
    until,
    walk,
)
from tests.chat.world import ROOM, TOKEN, World, say
from tests.storage.founded import copy_to

pytestmark = pytest.mark.alone

TOO_MANY = (429, "Too Many Requests: retry after 1", {"retry_after": 1})
GONE = (400, "Bad Request: message to edit not found", None)
NOT_EDITABLE = (400, "Bad Request: message can't be edited", None)
CONFLICT = (409, "Conflict: terminated by other getUpdates request", None)
Error = tuple[int, str, dict[str, object] | None]


def calls(at: World, person: Person, *methods: str) -> list[Call]:
    """Return the calls for a chat that have ended."""
    return [
        call
        for call in at.server.requests
        if call.method in methods and str(call.params.get("chat_id")) == str(person.id)
    ]


async def at_pain(at: World) -> Person:
    """Return somebody who is asked the second question."""
    person = at.person()
    await person.send("/sins")
    await sees(person, "location")
    await tap(person, "location", "junctional")
    await sees(person, "pain")
    await settled(at, person)
    return person


async def goes_on(at: World, person: Person) -> None:
    """Finish the score from the second question on, and hold all of it against the record."""
    answers = {**drawn_answers(random.Random(8)), "location": "junctional"}
    await walk(person, {q: o for q, o in answers.items() if q != "location"})
    assert shows(person, answers), person.describe()
    await settled(at, person)
    owned = await rows(at, f"SELECT id FROM dialogues WHERE person_id = {person.id}")
    assert (await kept(at))[owned[0][0]] == once(answers)


# ---- Telegram refuses ----------------------------------------------------------------------------


async def test_a_card_refused_with_429_comes_once_after_the_wait(island: World) -> None:
    ada = island.person()
    island.server.fail_next("sendMessage", ada.id, 2, TOO_MANY)
    started = time.monotonic()
    await ada.send("/sins")
    await sees(ada, "location")
    assert time.monotonic() - started >= 2
    await settled(island, ada)
    tries = calls(island, ada, "sendMessage")
    assert [call.ok for call in tries] == [False, False, True]
    assert all(b.time - a.time >= 1 for a, b in pairwise(tries))
    assert len(cards(ada)) == 1


async def test_an_edit_refused_with_429_is_repeated_after_the_wait(island: World) -> None:
    ada = await at_pain(island)
    island.server.fail_next("editMessageText", ada.id, 2, TOO_MANY)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    await settled(island, ada)
    first, second, third = calls(island, ada, "editMessageText")[-3:]
    assert [first.ok, second.ok, third.ok] == [False, False, True]
    assert second.time - first.time >= 1
    assert third.time - second.time >= 1


@pytest.mark.parametrize(
    "error",
    [(500, "Internal Server Error", None), (502, "Bad Gateway", None), (504, "Gateway", None)],
    ids=["500", "502", "504"],
)
async def test_an_edit_is_repeated_after_a_fault_of_the_server(island: World, error: Error) -> None:
    ada = await at_pain(island)
    island.server.fail_next("editMessageText", ada.id, 1, error)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    assert len(cards(ada)) == 1


async def test_a_card_that_may_have_arrived_is_not_repeated_and_comes_when_asked_for(
    island: World,
) -> None:
    ada = island.person()
    island.server.fail_next("sendMessage", ada.id, 1, (502, "Bad Gateway", None))
    await ada.send("/sins")
    await ada.idle(quiet=1.5)
    assert cards(ada) == []
    await ada.send("n° 1")
    await sees(ada, "pain")
    await goes_on(island, ada)


@pytest.mark.parametrize("error", [GONE, NOT_EDITABLE], ids=["not found", "can't be edited"])
async def test_a_card_that_cannot_be_edited_is_followed_by_a_new_one(
    island: World, error: Error
) -> None:
    ada = await at_pain(island)
    old = ada.screen.id
    island.server.fail_next("editMessageText", ada.id, 1, error)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    await settled(island, ada)
    assert ada.screen.id > old
    assert cards(ada) == [ada.screen.id], ada.describe()
    await tap(ada, "lesion", "lytic")
    await sees(ada, "alignment")


async def test_a_tap_on_a_card_that_the_person_deleted_brings_a_new_one(island: World) -> None:
    ada = await at_pain(island)
    old = ada.screen
    data = next(b.data for b in old.all_buttons() if (b.data or "").endswith(".pain.none"))
    old.deleted = True
    await ada.tap(data=data, message_id=old.id)
    await sees(ada, "lesion")
    assert ada.screen.id > old.id
    await settled(island, ada)


async def test_who_blocks_the_bot_in_the_middle_keeps_the_answers_and_goes_on_after_start(
    island: World,
) -> None:
    ada, bob = await at_pain(island), await at_pain(island)
    await ada.send("n° 1")
    island.server.block(ada)
    await ada.idle()
    assert not island.server.unconfirmed()
    await goes_on(island, bob)
    await ada.idle(quiet=1.5)
    assert [call.ok for call in calls(island, ada, "sendMessage")] == [True, False]
    island.server.unblock(ada)
    await ada.send("/start")
    await ada.wait(
        lambda chat: any((b.data or "").startswith("1.r.") for b in chat.screen.all_buttons())
    )
    resume = next(b for b in ada.screen.all_buttons() if (b.data or "").startswith("1.r."))
    assert "2/6" in resume.text
    await ada.tap(data=resume.data, message_id=ada.screen.id)
    await sees(ada, "lesion")
    answers = {
        "location": "junctional",
        "pain": "mechanical",
        "lesion": "mixed",
        "alignment": "normal",
        "collapse": "over_half",
        "posterolateral": "none",
    }
    await walk(ada, {q: answers[q] for q in list(answers)[2:]})
    assert shows(ada, answers), ada.describe()
    await settled(island, ada)
    assert cards(ada) == [ada.screen.id], ada.describe()


async def test_a_reply_to_a_group_that_becomes_a_supergroup_arrives_there_once(
    island: World,
) -> None:
    ada = island.person()
    group = island.server.group(-4001, title="RCP", type="group")
    group.add(ada)
    await group.idle()
    await ada.send("/sins", chat=group)
    moved = group.migrate(-1004001)
    await moved.wait(lambda chat: any(m.from_bot for m in chat.messages))
    await settled(island, ada)
    await moved.idle(quiet=0.5)
    assert len([m for m in moved.messages if m.from_bot]) == 1, moved.describe()
    assert [m for m in group.messages if m.from_bot] == []


# ---- Telegram hangs ------------------------------------------------------------------------------


async def test_after_a_read_timeout_a_card_is_not_repeated_and_an_edit_is(island: World) -> None:
    ada, bob = island.person(), island.person()
    carl = await at_pain(island)
    island.server.stall("sendMessage", ada.id, 16, deliver=True)
    island.server.stall("sendMessage", bob.id, 16, deliver=False)
    island.server.stall("editMessageText", carl.id, 16, deliver=False)
    for person in (ada, bob):
        await person.send("/sins")
    await tap(carl, "pain", "none")
    await sees(ada, "location")
    await asyncio.gather(*(under_way(person) for person in (ada, bob, carl)))
    await carl.wait(lambda chat: asked(chat) == "lesion", 20)
    for person in (ada, bob):
        await person.idle(20, quiet=1.5)
    assert len(calls(island, ada, "sendMessage")) == 1
    assert len(calls(island, bob, "sendMessage")) == 1
    assert len(cards(ada)) == 1
    assert cards(bob) == []
    answers = drawn_answers(random.Random(1))
    await walk(ada, answers)
    assert shows(ada, answers), ada.describe()
    await bob.send("?!")
    await walk(bob, answers)
    assert shows(bob, answers), bob.describe()


# ---- Telegram is not there -----------------------------------------------------------------------


@dataclass
class Line:
    """A world whose server can be cut off and come back at the same address."""

    world: World
    port: int
    _open: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def up(self) -> None:
        await self._open.enter_async_context(self.world.server.running(port=self.port))

    async def down(self) -> None:
        await self._open.aclose()


@pytest_asyncio.fixture
async def line(tmp_path: Path) -> AsyncIterator[Line]:
    """A server that is down, whose address is known, and a bot that is not started yet."""
    server = LocalBotApi(TOKEN)
    async with server.running() as url:
        port = urlsplit(url).port
    assert port is not None
    database = await copy_to(tmp_path / "bot.sqlite3", ROOM)
    it = Line(World(server, url, database, tmp_path / "bot.log"), port)
    yield it
    if it.world.process is not None:
        await it.world.stop()
    await it.down()


async def test_a_server_that_is_down_at_the_start_is_waited_for(line: Line) -> None:
    at, ada = line.world, line.world.person()
    await ada.send("/sins")
    await ada.send("n° 1")
    await at.start()
    await asyncio.sleep(2)
    await line.up()
    await runs(at)
    await sees(ada, "pain")
    await goes_on(at, ada)


async def test_a_server_that_is_down_for_2_s_in_the_middle_loses_nothing(line: Line) -> None:
    at = line.world
    await line.up()
    await at.start()
    ada, bob, carl = await at_pain(at), await at_pain(at), await at_pain(at)
    at.server.fail_next("editMessageText", ada.id, 1, TOO_MANY)
    at.server.fail_next("sendMessage", bob.id, 1, TOO_MANY)
    await tap(ada, "pain", "mechanical")
    await bob.send("n° 1")
    await until(lambda: not at.server.unconfirmed() and not at.server.state.faults.waiting, 5)
    await line.down()
    await tap(carl, "pain", "mechanical")
    await asyncio.sleep(2)
    assert asked(ada) == asked(bob) == asked(carl) == "pain"
    await line.up()
    for person in (ada, bob, carl):
        await sees(person, "lesion")
        await walk(
            person,
            {
                "lesion": "lytic",
                "alignment": "normal",
                "collapse": "under_half",
                "posterolateral": "none",
            },
        )
    await settled(at, ada, bob, carl)
    answers = {
        "location": "junctional",
        "pain": "mechanical",
        "lesion": "lytic",
        "alignment": "normal",
        "collapse": "under_half",
        "posterolateral": "none",
    }
    assert list((await kept(at)).values()) == [once(answers)] * 3
    assert all(shows(person, answers) for person in (ada, bob, carl))
    assert all(len(cards(person)) == 1 for person in (ada, bob, carl))


async def test_the_line_breaking_again_and_again_loses_no_answer(line: Line) -> None:
    at = line.world
    await line.up()
    await at.start()
    ada, dice = await at_pain(at), random.Random(11)
    answers = {**drawn_answers(dice), "location": "junctional"}
    for question, option in list(answers.items())[1:]:
        await tap(ada, question, option)
        await asyncio.sleep(dice.uniform(0, 0.02))
        await line.down()
        await asyncio.sleep(0.3)
        await line.up()
        await leaves(ada, question)
    await settled(at, ada)
    assert shows(ada, answers), ada.describe()
    assert list((await kept(at)).values()) == [once(answers)]
    assert len(cards(ada)) == 1, ada.describe()


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook", "setMyCommands"])
@pytest.mark.parametrize(
    "error", [TOO_MANY, (500, "Internal Server Error", None)], ids=["429", "500"]
)
async def test_a_start_that_telegram_refuses_for_now_is_tried_again(
    line: Line, method: str, error: Error
) -> None:
    at = line.world
    at.server.fail_next(method, None, 1, error)
    await line.up()
    await at.start()
    await runs(at, timeout=8)
    ada = at.person()
    await ada.send("/sins")
    await sees(ada, "location")
    assert "Traceback" not in at.log.read_text()


# ---- two pollers, and polls that fail ------------------------------------------------------------


async def _poll_in_its_place(at: World) -> None:
    url = f"{at.url}/bot{TOKEN}/getUpdates?timeout=0"
    await asyncio.to_thread(lambda: urllib.request.urlopen(url).read())


async def test_another_poller_is_waited_out_and_nothing_is_lost(island: World) -> None:
    ada = await at_pain(island)
    await _poll_in_its_place(island)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    assert logged(island.log, "polling failed", error="Conflict")
    assert island.process is not None
    assert island.process.returncode is None


@pytest.mark.parametrize(
    "error",
    [CONFLICT, TOO_MANY, (500, "Internal Server Error", None), (502, "Bad Gateway", None)],
    ids=["409", "429", "500", "502"],
)
async def test_a_poll_that_fails_is_repeated(island: World, error: Error) -> None:
    ada = await at_pain(island)
    island.server.fail_next("getUpdates", None, 1, error)
    await say(ada, "n° 3")  # ends the poll that hangs; the next one fails
    await tap(ada, "lesion", "mixed")
    await sees(ada, "alignment")
    await settled(island, ada)
    assert starts(island) == 1
    assert island.server.unconfirmed() == []
