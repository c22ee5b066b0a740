"""A database of a former version opens, and its dialogues go on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio

from bot.callback_data import MenuPress, MenuVerb, decode
from bot.context import words_of
from bot.demo import people as demo
from bot.demo.conversation import Conversation
from bot.demo.server import LocalBotApi
from bot.library import DialogsLibrary
from bot.screens.render import render
from core.definition.answer import UNKNOWN
from core.engine.flow import CANCELLED, RESULT
from core.model.dialogue import Dialogue
from core.model.person import Person
from core.model.press import Answer, Notice, Press, Resume
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore, open_store
from core.use_cases.dialogues import UseCases
from tests.chat.world import TOKEN, World, answer, labels
from tests.storage.unsealing import KEYS
from tests.terms import terms_of

from .written import WRITTEN, Held, Situation, copy_to, situations

REFUSALS = {Notice.FORGED, Notice.GONE, Notice.FOREIGN, Notice.STALE}
BY_TOKEN = {held.token: held for it in situations().values() for held in it.dialogues}


class Undone(Exception):
    """What was done in a transaction is taken back; ``notice`` is what it answered."""

    def __init__(self, notice: Notice | None) -> None:
        self.notice = notice
        super().__init__(notice)


@pytest.fixture
def cases() -> UseCases:
    return UseCases(DialogsLibrary(), lambda: WRITTEN)


@pytest_asyncio.fixture
async def former(tmp_path: Path) -> AsyncIterator[SqlStore]:
    opened = await open_store(copy_to(tmp_path), keys=KEYS)
    yield opened
    await opened.close()


async def _read(store: SqlStore, token: str) -> Dialogue:
    dialogue = await store.write(lambda uow: uow.dialogue(token))
    assert dialogue is not None
    return dialogue


async def test_every_dialogue_is_as_it_was_left(former: SqlStore) -> None:
    for token, held in BY_TOKEN.items():
        it = await _read(former, token)
        now = (it.definition, it.edition, it.state, it.revision, it.message_id, int(it.drawing))
        assert now == (
            held.definition,
            held.edition,
            held.state,
            held.revision,
            held.message_id,
            held.drawing,
        )
        assert list(terms_of(it.answers).items()) == list(held.answers.items())


async def test_every_card_is_drawn_as_it_was(former: SqlStore, cases: UseCases) -> None:
    for it in situations().values():
        person = await former.write(partial(_person, it.person))
        for held in it.dialogues:
            dialogue = await _read(former, held.token)
            definition = cases.definition_of(dialogue)
            screen = render(dialogue, definition, words_of(dialogue, person), WRITTEN)
            assert screen.text == held.text
            assert [b.data for row in screen.rows for b in row if b.data] == list(held.drawn)


async def _person(person_id: int, uow: UnitOfWork) -> Person:
    return await uow.person(person_id)


async def test_every_button_still_does_what_it_did(former: SqlStore, cases: UseCases) -> None:
    for it in situations().values():
        for held in it.dialogues:
            for data in held.buttons:
                press = decode(data)
                assert isinstance(press, Press)
                assert press.token == held.token
                with pytest.raises(Undone) as done:
                    await former.write(partial(_pressed, cases, it.person, held, press))
                assert done.value.notice not in REFUSALS, data


async def _pressed(
    cases: UseCases, person_id: int, held: Held, press: Press, uow: UnitOfWork
) -> None:
    person = await uow.person(person_id)
    raise Undone(await cases.press(uow, person, person_id, held.message_id or 1, press))


def test_every_button_of_a_menu_that_was_owed_is_still_known() -> None:
    keyboards = [
        call["payload"]["reply_markup"]["inline_keyboard"]
        for it in situations().values()
        for call in it.owed
        if "reply_markup" in call["payload"]
    ]
    pressed = [
        decode(button["callback_data"])
        for keyboard in keyboards
        for row in keyboard
        for button in row
    ]
    verbs = {it.verb for it in pressed if isinstance(it, MenuPress)}
    later = {MenuVerb.CASE, MenuVerb.AGENDA, MenuVerb.GROUP, MenuVerb.MEETING, MenuVerb.SENTENCE}
    assert verbs == set(MenuVerb) - later - {MenuVerb.FAVOURITE, MenuVerb.EXERCISE}


async def test_what_was_begun_goes_on_to_its_end(former: SqlStore, cases: UseCases) -> None:
    ended = 0
    for it in situations().values():
        if it.dialogues and it.dialogues[-1].state not in (RESULT, CANCELLED):
            await former.write(partial(_to_the_end, cases, it.person, it.dialogues[-1].token))
            assert (await _read(former, it.dialogues[-1].token)).state == RESULT
            ended += 1
    assert ended >= 15


async def _to_the_end(cases: UseCases, person_id: int, token: str, uow: UnitOfWork) -> None:
    person, dialogue = await uow.person(person_id), await uow.dialogue(token)
    assert dialogue is not None
    if not dialogue.live:
        press = Press(token, dialogue.revision, Resume())
        assert await cases.press(uow, person, person_id, dialogue.message_id or 1, press) is None
    while (dialogue := await uow.dialogue(token)) and dialogue.state != RESULT:
        press = Press(token, dialogue.revision, Answer(dialogue.state, UNKNOWN))
        assert await cases.press(uow, person, person_id, dialogue.message_id or 1, press) is None


# ---- a bot that starts on it ---------------------------------------------------------------------

SENT_AS = {"eraseMessage": "deleteMessage", "sendErasure": "sendMessage"}
"""What a call of the outbox becomes, where that is no method of the Bot API."""
CLAIMED = {
    "deletion being sent": ["deleteMessage"],  # may be done twice
    "line being sent": [],  # may have arrived
    "drawing being sent": ["sendMessage"],  # a question that nobody may have is sent again
    "drawing owed below": ["sendMessage", "deleteMessage"],
    "drawing owed in place": ["sendMessage", "deleteMessage"],  # an edit may come late there
}


async def test_a_bot_that_starts_on_it_sends_what_was_owed_and_goes_on(tmp_path: Path) -> None:
    server = LocalBotApi(TOKEN)
    people = {
        name: server.person(it.person, language_code="fr") for name, it in situations().items()
    }
    for person in people.values():
        person.chat.started = True
    owed = CLAIMED | {name: _sent_for(it) for name, it in situations().items() if it.owed}
    async with server.running() as url:
        bot = World(server, url, copy_to(tmp_path), tmp_path / "bot.log")
        await bot.start()
        for name, methods in owed.items():
            await people[name].wait(partial(_are_called, server, methods))
        await _walk(people["second question"])
        assert await bot.stop() == 0
    answers = [it.params for it in server.requests if it.method == "answerCallbackQuery"]
    for name in ("tap answered", "tap answered without a word"):
        assert situations()[name].owed[0]["payload"] in answers
    assert not _calls(server, people["line being sent"].id)


def _sent_for(it: Situation) -> list[str]:
    methods = [call["method"] for call in it.owed]
    return [SENT_AS.get(it, it) for it in methods if it != "answerCallbackQuery"]


def _are_called(server: LocalBotApi, methods: list[str], chat: Conversation) -> bool:
    return _calls(server, chat.id) == methods


def _calls(server: LocalBotApi, chat_id: int) -> list[str]:
    return [it.method for it in server.requests if str(it.params.get("chat_id")) == str(chat_id)]


async def _walk(person: demo.Person) -> None:
    """Go on with the button that still stands on the phone, to the result."""
    (held,) = situations()["second question"].dialogues
    await person.tap(data=held.buttons[0], message_id=held.message_id)
    await person.wait(lambda chat: "3" in chat.screen.text)
    for _ in range(2):
        await answer(person, labels(person)[0])
    assert "/12" in person.screen.text
