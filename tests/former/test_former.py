"""A database of the former version opens, draws what it drew, and its dialogues and calls go on."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
import pytest_asyncio

from bot.callback_data import decode
from bot.context import words_of
from bot.demo.server import LocalBotApi
from bot.lexicon import DialogsLibrary
from bot.screens.render import render
from core.model.dialogue import Dialogue
from core.model.press import Notice, Press
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore, open_store
from core.use_cases.dialogues import UseCases
from tests.chat.world import TOKEN, World
from tests.storage.unsealing import KEYS

DATABASE: Final = Path(__file__).parent / "database"
EXPECTED: Final[dict[str, dict[str, Any]]] = json.loads(
    (DATABASE / "expected.json").read_text("utf-8")
)
TODAY: Final = date(2026, 11, 28)
OWED_TO: Final = 601
ITS_MESSAGES: Final = 4


@pytest.fixture
def copy(tmp_path: Path) -> str:
    """The URL of a copy of the database, with its key store beside it."""
    for file in DATABASE.glob("*.sqlite3"):
        shutil.copy(file, tmp_path / file.name)
    return f"sqlite+aiosqlite:///{tmp_path / 'former.sqlite3'}"


@pytest_asyncio.fixture
async def store(copy: str) -> AsyncIterator[SqlStore]:
    """The copy, opened by today's code."""
    opened = await open_store(copy, keys=KEYS)
    yield opened
    await opened.close()


@pytest.mark.parametrize("name", EXPECTED)
async def test_a_dialogue_of_the_former_version_is_drawn_as_it_was_and_its_buttons_still_work(
    store: SqlStore, name: str
) -> None:
    expected, use_cases = EXPECTED[name], UseCases(DialogsLibrary(), lambda: TODAY)

    async def read(uow: UnitOfWork) -> tuple[Dialogue, str, list[list[dict[str, Any]]]]:
        dialogue = await uow.dialogue(expected["token"])
        assert dialogue is not None
        say = words_of(dialogue, await uow.person(dialogue.person_id))
        screen = render(dialogue, use_cases.definition_of(dialogue), say, TODAY)
        rows = [
            [{"label": b.label, "data": b.data, "url": b.url, "copies": b.copies} for b in row]
            for row in screen.rows
        ]
        return dialogue, screen.text, rows

    dialogue, text, rows = await store.write(read)
    assert (dialogue.definition, dialogue.state) == (expected["definition"], expected["state"])
    assert text == expected["text"]
    assert rows == expected["rows"]

    async def press(uow: UnitOfWork, data: str) -> Notice | None:
        pressed, person = decode(data), await uow.person(dialogue.person_id)
        assert isinstance(pressed, Press)
        return await use_cases.press(uow, person, person.id, expected["message"], pressed)

    first = next(button["data"] for row in rows for button in row if button["data"])
    said = await store.write(lambda uow: press(uow, first))
    assert said in (None, Notice.UNCHANGED)


async def test_what_the_former_version_owed_is_sent(copy: str, tmp_path: Path) -> None:
    server = LocalBotApi(TOKEN)
    chat, card, question = map(server.person, (OWED_TO, 502, 501))
    for person in (chat, card, question):
        person.chat.started = True
    async with server.running() as url:
        bot = World(server, url, copy, tmp_path / "bot.log")
        await bot.start()
        await chat.wait(lambda seen: len(seen.messages) == ITS_MESSAGES)
        await card.wait(lambda seen: "Mirels 4/12" in seen.screen.text)
        await question.wait(lambda seen: seen.screen.buttons)
        await bot.stop()
    assert Counter(call.method for call in server.requests if _is_owed(call.params)) == {
        "sendMessage": 3,  # one with a button, one of a line, and what came of the erasure
        "editMessageText": 1,
        "deleteMessage": 2,  # one is the erasure's
        "editMessageReplyMarkup": 1,
        "sendDocument": 1,
        "answerCallbackQuery": 1,
    }


def _is_owed(params: dict[str, Any]) -> bool:
    return str(params.get("chat_id", OWED_TO)) == str(OWED_TO) and bool(
        {"chat_id", "callback_query_id"} & set(params)
    )
