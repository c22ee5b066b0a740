"""What Telegram refuses, or what may have been lost, is told once, and nothing goes in circles."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import pytest_asyncio
from telegram.error import RetryAfter

from bot.demo.people import Person
from bot.outgoing.faults import seconds_of
from core.model.effects import DeleteMessage, EditMessage, Effect, SendFile
from tests.chat.walking import begin, said_by_bot, words
from tests.inside.bedside import Bedside, bedside

FR = words("fr")
REFUSED = (400, "Bad Request: can't parse entities: unsupported start tag", None)
NOBODY = (400, "Bad Request: chat not found", None)
BROKEN = (500, "Internal Server Error", None)


def said(person: Person) -> list[str]:
    return [it.text for it in said_by_bot(person)]


def calls(at: Bedside, person: Person) -> int:
    return sum(it.method == "sendMessage" for it in at.server.requests if _is_to(it.params, person))


def _is_to(params: dict[str, object], person: Person) -> bool:
    return str(params.get("chat_id")) == str(person.id)


@pytest_asyncio.fixture(scope="module")
async def bench(memory: Path) -> AsyncIterator[Bedside]:
    """A bedside of these tests alone, where things are refused."""
    with TemporaryDirectory(dir=memory) as folder:
        async with bedside(Path(folder)) as it:
            yield it


async def do(at: Bedside, person: Person, effect: Effect) -> None:
    await at.store.write(lambda uow: uow.enqueue(person.id, effect))
    at.sender.wake(person.id)
    await at.sender.emptied()


async def test_a_card_that_telegram_refuses_is_told(bench: Bedside) -> None:
    ada = bench.person()
    bench.server.fail_next("sendMessage", ada.id, error=REFUSED)
    await ada.send("/sins")
    await bench.work()
    assert said(ada) == [FR("notice-undrawn")]
    await begin(ada, "/mirels")
    assert "question 1 sur 4" in ada.screen.text, ada.describe()


async def test_of_a_chat_that_telegram_does_not_know_nothing_goes_on(bench: Bedside) -> None:
    for command in ("/sins", "/help"):
        ada = bench.person()
        bench.server.fail_next("sendMessage", ada.id, times=9, error=NOBODY)
        await ada.send(command)
        await bench.work()
        assert calls(bench, ada) == 1


async def test_what_does_not_come_is_told_once(bench: Bedside) -> None:
    for error, notice in ((REFUSED, "notice-unsent"), (BROKEN, "notice-perhaps-lost")):
        ada, bob = bench.person(), bench.person()
        bench.server.fail_next("sendMessage", ada.id, error=error)
        bench.server.fail_next("sendMessage", bob.id, times=9, error=error)
        for person in (ada, bob):
            await person.send("/help")
        await bench.work()
        assert said(ada) == [FR(notice)]
        assert (said(bob), calls(bench, bob)) == ([], 2), "of what is told nothing is told"
        bench.server.fail_next("sendDocument", ada.id, error=error)
        await do(bench, ada, SendFile("a.json", b"{}", ""))
        assert said(ada) == [FR(notice), FR(notice)]


@pytest.mark.parametrize("result", ["null", "{}", "true", "[1]", '"x"', "7"])
async def test_an_answer_that_cannot_be_read_is_told_and_nothing_is_sent_again_and_again(
    bench: Bedside, result: str
) -> None:
    ada, bob = bench.person(), bench.person()
    page = f'{{"ok": true, "result": {result}}}'
    for person, command in ((ada, "/sins"), (bob, "/help")):
        bench.server.gateway_page("sendMessage", person.id, 1, 200, page)
        await person.send(command)
    await bench.work()
    assert (said(ada), calls(bench, ada)) == ([FR("notice-undrawn")], 2)
    assert (said(bob), calls(bench, bob)) == ([FR("notice-unsent")], 2)


async def test_what_telegram_lets_not_be_edited_or_deleted_is_said(bench: Bedside) -> None:
    ada = bench.person()
    await begin(ada, "/sins")
    card, first = ada.screen.id, ada.messages[0].id
    unedited = (400, "Bad Request: message can't be edited", None)
    bench.server.fail_next("editMessageText", ada.id, error=unedited)
    await do(bench, ada, EditMessage(card, "what it became"))
    not_deleted = (400, "Bad Request: user not found", None)
    bench.server.fail_next("deleteMessage", ada.id, error=not_deleted)
    await do(bench, ada, DeleteMessage(first, "it is still there"))
    assert said(ada)[1:] == ["what it became", "it is still there"]


@pytest.mark.parametrize(
    ("asked", "waited"), [(3, 3), (0, 1), (-5, 1), (10**9, 3600), (timedelta(days=900), 3600)]
)
def test_a_flood_is_waited_out_for_a_second_at_least_and_an_hour_at_most(
    asked: int | timedelta, waited: float
) -> None:
    assert seconds_of(RetryAfter(asked)) == waited
