"""What a log may hold: ids. Neither the token, nor a name, nor anything that somebody typed."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
import time
from typing import Any

import pytest
from aiohttp import web

from bot.demo.people import Person
from bot.logs import Ids
from tests.cases import one_in
from tests.chat.logged import lines, logged
from tests.chat.sins import (
    POINTS,
    asked,
    power_cut,
    runs,
    sees,
    settled,
    tap,
    until,
)
from tests.chat.world import TOKEN, World

SECRET = TOKEN.partition(":")[2]
CANARIES = ("kanarienvogel", "serinus", "canarilytique")
NAME = "Zerbinette"
TERMS = tuple(option for options in POINTS.values() for option in options if option != "none")


def holds(at: World, *words: str) -> list[str]:
    """Return the lines of the log in which one of the words stands."""
    lines = at.log.read_text().splitlines()
    return [line for line in lines if any(word.lower() in line.lower() for word in words)]


def zerbinette(at: World) -> Person:
    """Return somebody whose name can be told from everything else."""
    return at.person("fr", first_name=NAME, last_name="Ariadne", username="zerbinetta_naxos")


async def types(at: World, person: Person, *texts: str) -> None:
    """Type texts, each once all that the last one brought is on screen."""
    for text in texts:
        await person.send(text)
        await settled(at, person)


async def talks(at: World, person: Person) -> None:
    """Say canary words in every way that there is."""
    bird, finch, lytic = CANARIES
    await types(at, person, f"/start {bird}", f"{bird}", f"/sins {bird} lytique {finch}")
    await types(at, person, f"/{bird}", lytic, f"T7 {finch}", "n° 1", "mecanique")
    await types(at, person, f"/lang {bird}", "/help")
    photo = await person.send_photo(f"{bird} {finch}")
    await person.send_document(f"{bird}.pdf")
    await person.send_contact()
    sent = await person.send(finch)
    await person.edit(sent["message_id"], f"{finch} {bird}")
    await settled(at, person)
    card = person.screen.id
    await person.raw_callback(f"1.a.{bird}.0.{finch}.x", card)
    await person.raw_callback(bird, photo["message_id"])
    await settled(at, person)


def log_is_clean(at: World) -> None:
    """Assert that the log says something, and nothing of what it must not."""
    assert "DEBUG" in at.log.read_text()
    assert holds(at, TOKEN, SECRET, SECRET[:20]) == []
    assert holds(at, *CANARIES) == []
    assert holds(at, NAME, "Ariadne", "zerbinetta") == []
    assert holds(at, *(f"'{term}'" for term in TERMS)) == []


async def test_a_dialogue_leaves_no_typed_word_no_name_and_no_token_in_the_log(
    hasty: World,
) -> None:
    person = zerbinette(hasty)
    await talks(hasty, person)
    log_is_clean(hasty)


async def test_errors_of_telegram_leave_none_either(hasty: World) -> None:
    person = zerbinette(hasty)
    await person.send("/sins")
    await sees(person, "location")
    for code, method in (
        (429, "sendMessage"),
        (400, "editMessageText"),
        (500, "editMessageText"),
        (500, "answerCallbackQuery"),
        (502, "sendMessage"),
        (409, "getUpdates"),
        (404, "sendMessage"),
        (418, "sendMessage"),
    ):
        after = {"retry_after": 1} if code == 429 else None
        hasty.server.fail_next(method, None, 1, (code, f"{code}: refused", after))
    await talks(hasty, person)
    await power_cut(hasty)
    await runs(hasty, 2)
    await types(hasty, person, "/sins", f"T7 {CANARIES[1]}", "n° 1", "mecanique", f"{CANARIES[0]}")
    assert len([line for line in lines(hasty.log) if line["level"] in ("WARNING", "ERROR")]) > 2
    assert logged(hasty.log, "a card was not edited", refusal="400: refused")
    log_is_clean(hasty)


async def test_an_answer_of_telegram_that_is_cut_off_leaves_none_either(hasty: World) -> None:
    await hasty.kill()

    async def answered(request: web.Request) -> web.Response:
        if request.path.endswith("getMe"):
            return web.json_response({"ok": True, "result": hasty.server.state.bot})
        if not request.path.endswith("getUpdates"):
            shown = {"description": "", "short_description": ""}
            result = shown if "/getMy" in request.path else True
            return web.json_response({"ok": True, "result": result})
        update = {"update_id": 1, "message": {"text": " ".join(CANARIES), "from": NAME}}
        return web.Response(text=json.dumps({"ok": True, "result": [update]})[:-5])

    application = web.Application()
    application.router.add_route("*", "/{rest:.*}", answered)
    runner = web.AppRunner(application)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        hasty.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        await hasty.start()
        await until(lambda: len(logged(hasty.log, "polling failed")) > 1)
        log_is_clean(hasty)
    finally:
        await hasty.stop()
        await runner.cleanup()


async def test_an_unreachable_telegram_leaves_none_either(hasty: World) -> None:
    await hasty.kill()
    hasty.url = "http://127.0.0.1:9"
    await hasty.start()
    await until(lambda: bool(logged(hasty.log, "Telegram is out of reach")))
    log_is_clean(hasty)


async def test_updates_that_cannot_be_read_leave_none_either(hasty: World) -> None:
    person, bird = zerbinette(hasty), CANARIES[0]
    await person.send("/sins")
    await sees(person, "location")
    right = {
        "message_id": 1,
        "date": 1_790_000_000,
        "chat": person.chat.described(),
        "from": person.user,
        "text": bird,
    }
    wrong: tuple[dict[str, Any], ...] = (
        {"date": bird},
        {"text": {bird: 1}},
        {"text": [bird]},
        {"entities": [{"type": "bot_command", "offset": bird, "length": bird}]},
        {"from": {"id": person.id, "is_bot": False, "first_name": NAME, "language_code": [bird]}},
        {"from": {"id": bird}},
        {"chat": {"id": bird, "type": "private"}},
        {"photo": bird},
        {"reply_markup": bird},
    )
    for part in wrong:
        hasty.server.push_raw({"message": right | part})
    await until(lambda: not hasty.server.unconfirmed(), 40)
    assert logged(hasty.log, "an update failed", attempt=3)
    log_is_clean(hasty)


def sabotage(at: World, statement: str) -> None:
    """Change the database behind the bot's back."""
    with sqlite3.connect(at.database_url.partition("///")[2], timeout=5) as db:
        db.execute(statement)


@pytest.mark.parametrize("table", ["answers", "outbox", "people", "dialogues"])
@one_in(4)
async def test_errors_of_the_database_leave_no_answer_in_the_log_and_do_not_end_the_bot(
    hasty: World, table: str
) -> None:
    person = zerbinette(hasty)
    await person.send("/sins")
    await sees(person, "location")
    await tap(person, "location", "semirigid")
    await sees(person, "pain")
    await settled(hasty, person)
    event = "INSERT" if table in ("answers", "outbox") else "UPDATE"
    sabotage(
        hasty,
        f"CREATE TRIGGER broken BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, 'broken'); END",
    )
    person.speak("en")
    await tap(person, "pain", "mechanical")
    # it is given up, or waits for the database where even that cannot be recorded
    await until(lambda: bool(logged(hasty.log, "an update failed", attempt=3)))
    await until(
        lambda: (
            not hasty.server.unconfirmed()
            or bool(logged(hasty.log, "an update cannot be recorded"))
        )
    )
    assert asked(person) == "pain"
    assert hasty.process is not None
    assert hasty.process.returncode is None
    log_is_clean(hasty)
    sabotage(hasty, "DROP TRIGGER broken")
    await until(lambda: not hasty.server.unconfirmed(), 20)
    await person.idle()
    if asked(person) == "pain":
        await tap(person, "pain", "mechanical")
    await sees(person, "lesion")
    log_is_clean(hasty)


@pytest.mark.soak
async def test_a_database_that_is_locked_for_a_while_loses_nothing(hasty: World) -> None:
    person = zerbinette(hasty)
    await person.send("/sins")
    await sees(person, "location")
    await settled(hasty, person)
    lock = sqlite3.connect(hasty.database_url.partition("///")[2], isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    await tap(person, "location", "semirigid")
    started = time.monotonic()
    await asyncio.sleep(7)  # longer than the bot waits for a lock
    lock.execute("ROLLBACK")
    lock.close()
    await sees(person, "pain")
    assert time.monotonic() - started < 12
    await settled(hasty, person)
    log_is_clean(hasty)


def is_id(value: object) -> bool:
    """Tell whether a value is a number, or a short word without a space."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return True
    return isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9_.:/+-]{1,80}", value) is not None


async def test_every_line_of_a_walk_is_json_with_known_keys_and_ids_only(hasty: World) -> None:
    person = zerbinette(hasty)
    for method in ("editMessageText", "answerCallbackQuery", "sendMessage"):
        hasty.server.fail_next(method, None, 1, (400, "Bad Request: no 'kanarienvogel'", None))
    await talks(hasty, person)
    hasty.server.push_raw({"message": {"text": CANARIES[0], "date": CANARIES[0]}})
    await until(lambda: bool(logged(hasty.log, "an update failed", attempt=3)))
    await settled(hasty, person)
    told = hasty.log.read_text().splitlines()
    found = [json.loads(line) for line in told]
    assert {line["level"] for line in found} >= {"DEBUG", "INFO", "ERROR"}
    assert len({line["event"] for line in found}) > 3
    for line in found:
        assert set(line) <= {"at", "level", "logger", "event", *Ids.__annotations__}, line
        event, refused = line.pop("event"), line.pop("refusal", "")
        assert re.fullmatch(r"[A-Za-z ]{1,60}", event), event
        assert re.fullmatch(r"(Bad Request: )?[A-Za-z :]{0,100}", refused), refused
        assert all(map(is_id, line.values())), line
    log_is_clean(hasty)
