"""What goes wrong on the line to Telegram: refusals, time-outs, a server that is not there."""

from __future__ import annotations

import asyncio
import random
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
from tests.cases import one_in
from tests.chat.logged import logged
from tests.chat.sins import (
    asked,
    at_pain,
    calls,
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
from tests.chat.world import PACE, ROOM, TOKEN, World, say
from tests.storage.founded import copy_to

TOO_MANY = (429, "Too Many Requests: retry after 1", {"retry_after": 1})
MANY = 1000
GONE = (400, "Bad Request: message to edit not found", None)
NOT_EDITABLE = (400, "Bad Request: message can't be edited", None)
CONFLICT = (409, "Conflict: terminated by other getUpdates request", None)
SECOND = 1 / PACE
"""A second of the bot."""
Error = tuple[int, str, dict[str, object] | None]


async def goes_on(at: World, person: Person) -> None:
    """Finish the score from the second question on, and hold all of it against the record."""
    answers = {**drawn_answers(random.Random(8)), "location": "junctional"}
    await walk(person, {q: o for q, o in answers.items() if q != "location"})
    assert shows(person, answers), person.describe()
    await settled(at, person)
    owned = await rows(at, f"SELECT id FROM dialogues WHERE person_id = {person.id}")
    assert (await kept(at))[owned[0][0]] == once(answers)


# ---- Telegram refuses ----------------------------------------------------------------------------


async def test_a_card_refused_with_429_comes_once_after_the_wait(hasty: World) -> None:
    ada = hasty.person()
    hasty.server.fail_next("sendMessage", ada.id, 2, TOO_MANY)
    await ada.send("/sins")
    await sees(ada, "location")
    await settled(hasty, ada)
    tries = calls(hasty, ada, "sendMessage")
    assert [call.ok for call in tries] == [False, False, True]
    assert all(b.time - a.time >= SECOND for a, b in pairwise(tries))
    assert len(cards(ada)) == 1


async def test_an_edit_refused_with_429_is_repeated_after_the_wait(hasty: World) -> None:
    ada = await at_pain(hasty)
    hasty.server.fail_next("editMessageText", ada.id, 2, TOO_MANY)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    await settled(hasty, ada)
    first, second, third = calls(hasty, ada, "editMessageText")[-3:]
    assert [first.ok, second.ok, third.ok] == [False, False, True]
    assert second.time - first.time >= SECOND
    assert third.time - second.time >= SECOND


@pytest.mark.parametrize(
    "error",
    [(500, "Internal Server Error", None), (502, "Bad Gateway", None), (504, "Gateway", None)],
    ids=["500", "502", "504"],
)
@one_in(3)
async def test_an_edit_is_repeated_after_a_fault_of_the_server(hasty: World, error: Error) -> None:
    ada = await at_pain(hasty)
    hasty.server.fail_next("editMessageText", ada.id, 1, error)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    assert len(cards(ada)) == 1


@one_in(2)
@pytest.mark.parametrize("error", [GONE, NOT_EDITABLE], ids=["not found", "can't be edited"])
async def test_a_card_that_cannot_be_edited_is_followed_by_a_new_one(
    hasty: World, error: Error
) -> None:
    ada = await at_pain(hasty)
    old = ada.screen.id
    hasty.server.fail_next("editMessageText", ada.id, 1, error)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    await settled(hasty, ada)
    assert ada.screen.id > old
    assert cards(ada) == [ada.screen.id], ada.describe()
    await tap(ada, "lesion", "lytic")
    await sees(ada, "alignment")


async def test_a_tap_on_a_card_that_the_person_deleted_brings_a_new_one(hasty: World) -> None:
    ada = await at_pain(hasty)
    old = ada.screen
    data = next(b.data for b in old.all_buttons() if (b.data or "").endswith(".pain.none"))
    old.deleted = True
    await ada.tap(data=data, message_id=old.id)
    await sees(ada, "lesion")
    assert ada.screen.id > old.id
    await settled(hasty, ada)


async def test_who_blocks_the_bot_in_the_middle_keeps_the_answers_and_goes_on_after_start(
    hasty: World,
) -> None:
    ada, bob = await at_pain(hasty), await at_pain(hasty)
    await ada.send("n° 1")
    hasty.server.block(ada)
    await ada.idle()
    assert not hasty.server.unconfirmed()
    await goes_on(hasty, bob)
    await settled(hasty, ada)
    first, *refused = [call.ok for call in calls(hasty, ada, "sendMessage")]
    assert first
    assert refused in (
        [False],
        [False, False],
    )  # what was under way, and what it was owed meanwhile
    hasty.server.unblock(ada)
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
    await settled(hasty, ada)
    assert cards(ada) == [ada.screen.id], ada.describe()


async def test_a_reply_to_a_group_that_becomes_a_supergroup_arrives_there_once(
    hasty: World,
) -> None:
    ada = hasty.person()
    group = hasty.server.group(-4001, title="RCP", type="group")
    group.add(ada)
    await group.idle()
    await ada.send("/sins", chat=group)
    moved = group.migrate(-1004001)
    await moved.wait(lambda chat: any(m.from_bot for m in chat.messages))
    await settled(hasty, ada)
    await moved.idle()
    assert len([m for m in moved.messages if m.from_bot]) == 1, moved.describe()
    assert [m for m in group.messages if m.from_bot] == []


# ---- Telegram hangs ------------------------------------------------------------------------------


async def test_after_a_read_timeout_an_edit_is_repeated(hasty: World) -> None:
    carl = await at_pain(hasty)
    hasty.server.stall("editMessageText", carl.id, 16 * SECOND, deliver=False)  # waits for 15
    await tap(carl, "pain", "none")
    await under_way(carl)
    await carl.wait(lambda chat: asked(chat) == "lesion", 20)


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
    it = Line(World(server, url, database, tmp_path / "bot.log", pace=PACE), port)
    yield it
    if it.world.process is not None:
        await it.world.stop()
    await it.down()


async def test_a_server_that_is_down_at_the_start_is_waited_for(line: Line) -> None:
    at, ada = line.world, line.world.person()
    await ada.send("/sins")
    await at.start()
    await until(lambda: len(logged(at.log, "Telegram is out of reach")) > 1)
    await line.up()
    await runs(at)
    await sees(ada, "location")
    await tap(ada, "location", "junctional")
    await sees(ada, "pain")
    await goes_on(at, ada)


async def test_a_server_that_is_down_for_a_while_in_the_middle_loses_nothing(line: Line) -> None:
    at = line.world
    await line.up()
    await at.start()
    ada, bob, carl = await at_pain(at), await at_pain(at), await at_pain(at)
    refused = [
        at.server.fail_next("editMessageText", ada.id, MANY, TOO_MANY),
        at.server.fail_next("sendMessage", bob.id, MANY, TOO_MANY),
    ]
    await tap(ada, "pain", "mechanical")
    await bob.send("n° 1")
    await until(lambda: not at.server.unconfirmed() and all(it.times < MANY for it in refused))
    await line.down()
    for it in refused:
        it.end()
    await tap(carl, "pain", "mechanical")
    await until(lambda: len(logged(at.log, "polling failed")) > 1)
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
        await asyncio.sleep(dice.uniform(0, 0.02))  # at some moment of what the tap sets off
        failed = len(logged(at.log, "polling failed"))
        await line.down()
        await until(lambda: len(logged(at.log, "polling failed")) > failed)  # noqa: B023
        await line.up()
        await leaves(ada, question)
    await settled(at, ada)
    assert shows(ada, answers), ada.describe()
    assert list((await kept(at)).values()) == [once(answers)]
    assert len(cards(ada)) == 1, ada.describe()


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook", "setMyCommands", "setMyDescription"])
@pytest.mark.parametrize(
    "error", [TOO_MANY, (500, "Internal Server Error", None)], ids=["429", "500"]
)
@one_in(4)
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


async def test_another_poller_is_waited_out_and_nothing_is_lost(hasty: World) -> None:
    ada = await at_pain(hasty)
    await _poll_in_its_place(hasty)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")
    assert logged(hasty.log, "polling failed", error="Conflict")
    assert hasty.process is not None
    assert hasty.process.returncode is None


@pytest.mark.parametrize(
    "error",
    [CONFLICT, TOO_MANY, (500, "Internal Server Error", None), (502, "Bad Gateway", None)],
    ids=["409", "429", "500", "502"],
)
@one_in(4)
async def test_a_poll_that_fails_is_repeated(hasty: World, error: Error) -> None:
    ada = await at_pain(hasty)
    hasty.server.fail_next("getUpdates", None, 1, error)
    await say(ada, "n° 3")  # ends the poll that hangs; the next one fails
    await tap(ada, "lesion", "mixed")
    await sees(ada, "alignment")
    await settled(hasty, ada)
    assert starts(hasty) == 1
    assert hasty.server.unconfirmed() == []
