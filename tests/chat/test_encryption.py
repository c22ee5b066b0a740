"""The whole bot: what a clinician answers is nowhere on the disk; what is broken stays alone."""

from __future__ import annotations

import random

from bot.context import words
from bot.demo.people import Person
from core.model.person import Person as Known
from core.storage import Keys, key_text, new_key, rotate
from tests.cases import one_in
from tests.chat.sins import asked, drawn_answers, sees, settled, shows, tap, walk
from tests.chat.walking import SINS_13
from tests.chat.world import World
from tests.storage import disk
from tests.storage.unsealing import KEYS

TOLD = words(Known(1, "fr"))("notice-failed")


async def _walked(at: World) -> Person:
    ada = at.person()
    await ada.send("/sins")
    await walk(ada, SINS_13)
    return ada


@one_in(2)
async def test_no_answer_and_no_message_of_a_walk_stands_on_the_disk(either: World) -> None:
    ada = await _walked(either)
    await ada.send("kanarienvogel")
    await ada.idle()
    await settled(either, ada)
    clear = "posterolateral"  # a question
    sealed = (*SINS_13.values(), "kanarienvogel", "hint:result", "callback_query_id")
    assert await disk.found(either.database_url, clear, *sealed) == {clear}


@one_in(2)
async def test_a_broken_dialogue_is_told_of_and_everybody_goes_on(either: World) -> None:
    ada, bob, answers = either.person(), either.person(), drawn_answers(random.Random(60))
    for person in (ada, bob):
        await person.send("/sins")
        await sees(person, "location")
        await tap(person, "location", "mobile")
        await sees(person, "pain")
    await settled(either, ada, bob)
    await disk.change(
        either.database_url,
        f"UPDATE answers SET new = old WHERE by_person = {ada.id}",
    )
    await tap(ada, "pain", "none")
    await ada.wait(lambda chat: any(TOLD in it.text for it in chat.messages), timeout=40)
    rest = {question: answers[question] for question in list(answers)[1:]}
    await walk(bob, rest)
    assert shows(bob, {"location": "mobile", **rest})
    await ada.send("/sins")
    await sees(ada, "location")
    await walk(ada, answers)
    assert shows(ada, answers)
    log = either.log.read_text()
    assert "cannot be read" in log
    assert "mobile" not in log
    assert asked(ada) == "result"


@one_in(2)
async def test_a_bot_whose_key_was_rotated_goes_on_with_the_new_one(either: World) -> None:
    ada = await _walked(either)
    await settled(either, ada)
    await either.stop()
    new = new_key()
    assert await rotate(either.database_url, KEYS.master, Keys(new)) > 0
    either.key = key_text(new)
    await either.start()
    old_card = ada.screen.id
    await ada.send("voilà voilà")
    await ada.wait(lambda chat: chat.screen.id != old_card)
    await ada.idle()
    assert asked(ada) == "result"
    assert shows(ada, SINS_13)
