"""``kill -9`` and SIGTERM: what Telegram delivered is applied once, the card on screen works."""

from __future__ import annotations

import asyncio
import inspect
import random
import re
import signal
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import pytest

from bot.demo.conversation import Conversation
from bot.demo.people import Person
from tests.chat.logged import logged
from tests.chat.world import World, say
from tests.storage import unsealing

pytestmark = pytest.mark.alone

RESULT = "result"
POINTS: Mapping[str, Mapping[str, int]] = {
    "location": {"junctional": 3, "mobile": 2, "semirigid": 1, "rigid": 0},
    "pain": {"mechanical": 3, "occasional": 1, "none": 0},
    "lesion": {"lytic": 2, "mixed": 1, "blastic": 0},
    "alignment": {"subluxation": 4, "deformity": 2, "normal": 0},
    "collapse": {"over_half": 3, "under_half": 2, "body_involved": 1, "none_of_these": 0},
    "posterolateral": {"bilateral": 3, "unilateral": 1, "none": 0},
}
"""SINS as printed (framework l. 278-303), where both readings agree."""
QUESTIONS = (*POINTS, RESULT)
Answers = Mapping[str, str]
Rows = list[tuple[Any, ...]]


# ---- hands and eyes, for the tests of faults and of crowds too -----------------------------------


def drawn_answers(dice: random.Random) -> Answers:
    """Return one answer to each question of SINS."""
    return {question: dice.choice(list(options)) for question, options in POINTS.items()}


def total(answers: Answers) -> int:
    """Return the total, from the table above."""
    return sum(POINTS[question][option] for question, option in answers.items())


def asked(chat: Conversation) -> str:
    """Return the question that the newest card asks, or that it is the result."""
    for button in chat.screen.all_buttons():
        _, verb, *rest = (button.data or "..").split(".")
        if verb == "a":
            return rest[2]
        if verb == "v" and rest[2] == "pick":
            return RESULT
    return ""


def cards(chat: Conversation) -> list[int]:
    """Return the ids of the messages of the bot that have a keyboard."""
    return [message.id for message in chat.messages if message.from_bot and message.buttons]


async def leaves(person: Person, question: str, timeout: float = 30) -> None:
    """Wait until the newest card asks something else."""
    await person.wait(lambda chat: asked(chat) != question, timeout)


async def tap(person: Person, question: str, option: str) -> None:
    """Tap an answer on the newest card; the buttons are told apart by what they say to the bot."""
    ending = f".{question}.{option}"
    data = [b.data for b in person.screen.all_buttons() if b.data and b.data.endswith(ending)]
    assert len(data) == 1, f"no button for {ending}\n{person.describe()}"
    await person.tap(data=data[0], message_id=person.screen.id)


async def sees(person: Person, question: str, timeout: float = 30) -> None:
    """Wait until the newest card asks this, or is the result."""
    await person.wait(lambda chat: asked(chat) == question, timeout)


def following(question: str) -> str:
    """Return the question after this one."""
    return QUESTIONS[QUESTIONS.index(question) + 1]


async def walk(person: Person, answers: Answers, timeout: float = 30) -> None:
    """Tap the answers, each once its question is on screen."""
    for question, option in answers.items():
        await sees(person, question, timeout)
        await tap(person, question, option)
    await sees(person, RESULT, timeout)


def shows(person: Person, answers: Answers) -> bool:
    """Tell whether the card is the result with the right total."""
    totals = re.findall(r"^SINS (\d+)/18", person.screen.text, re.MULTILINE)
    return asked(person) == RESULT and totals == [str(total(answers))]


async def rows(at: World, query: str) -> Sequence[Sequence[Any]]:
    """Read the database behind the bot's back."""
    return await unsealing.rows(at.database_url, query)


async def kept(at: World) -> dict[int, Rows]:
    """Return the append-only record: for each dialogue its (question, old, new), in order."""
    record: dict[int, Rows] = defaultdict(list)
    for line in await unsealing.record_of(at.database_url):
        record[line.dialogue_id].append(line[2:])
    return dict(record)


async def record_of(at: World) -> dict[int, Rows]:
    """Return each person's record of answers; each has one dialogue."""
    owners: dict[int, int] = {
        row[0]: row[1] for row in await rows(at, "SELECT id, person_id FROM dialogues")
    }
    assert len(set(owners.values())) == len(owners)
    return {owners[dialogue]: changes for dialogue, changes in (await kept(at)).items()}


def once(answers: Answers) -> Rows:
    """Return the record of answers that were each given once."""
    return [(question, None, option) for question, option in answers.items()]


async def count(at: World, table: str, where: str = "1 = 1") -> int:
    """Count rows."""
    ((number,),) = await rows(at, f"SELECT count(*) FROM {table} WHERE {where}")
    return int(number)


async def is_quiet(at: World) -> bool:
    """Tell whether every card was drawn and every call made."""
    return not await count(at, "outbox") and not await count(at, "dialogues", "owes > 0")


async def settled(at: World, *people: Person, timeout: float = 30) -> None:
    """Wait until the bot has handled everything and sent all."""
    for person in people:
        await person.idle(timeout)
    await until(lambda: is_quiet(at), timeout)


async def until(condition: Callable[[], bool | Awaitable[bool]], timeout: float = 30) -> None:
    """Wait until something holds that no chat tells of, so that it has to be looked at."""
    async with asyncio.timeout(timeout):
        while True:
            found = condition()
            if await found if inspect.isawaitable(found) else found:
                return
            await asyncio.sleep(0.01)


def starts(at: World) -> int:
    """Return how often the bot said that it runs."""
    return len(logged(at.log, "OsteoBoard runs"))


async def runs(at: World, times: int = 1, timeout: float = 30) -> None:
    """Wait until the bot has said so many times that it runs."""
    await until(lambda: starts(at) >= times, timeout)


async def under_way(person: Person, calls: int = 1, timeout: float = 10) -> None:
    """Wait until so many calls of the bot for this chat hang at Telegram."""
    await until(lambda: person.chat.in_progress >= calls, timeout)


async def power_cut(at: World) -> None:
    """Kill the bot and start it again, without waiting for it to be up."""
    await at.kill()
    await at.start()


# ---- killed between any two steps ------------------------------------------------------------


async def _struck(at: World, dice: random.Random) -> None:
    """Cut the power up to 30 ms after what was just queued; mostly wait for the bot to be back."""
    before = starts(at)
    await asyncio.sleep(dice.uniform(0, 0.03))
    await power_cut(at)
    if dice.random() < 0.7:
        await runs(at, before + 1)


async def _begun(at: World, person: Person, dice: random.Random) -> None:
    """Begin SINS through a power cut. A card lost while it was sent comes when asked for."""
    shown = cards(person)
    await person.send("/sins")
    await _struck(at, dice)
    await person.idle()
    if set(cards(person)) <= set(shown):
        await person.send("bonjour")
    await person.wait(lambda chat: set(cards(chat)) - set(shown) and asked(chat) == "location")


async def _lands(person: Person, question: str) -> None:
    """See the next question.

    A card that was cut off while it replaced another one may be left below it, unrecorded: pressing
    it once changes nothing and brings the live question there.
    """
    try:
        await sees(person, question, 5)
    except AssertionError:
        button = next(b for b in person.screen.all_buttons() if b.data)
        await person.tap(data=button.data, message_id=person.screen.id)
        await sees(person, question)


async def _killed_dialogues(at: World, dialogues: int, seed: int) -> None:
    dice = random.Random(seed)
    await runs(at)
    ada = at.person()
    given = [drawn_answers(dice) for _ in range(dialogues)]
    for answers in given:
        await _begun(at, ada, dice)
        for question, option in answers.items():
            await tap(ada, question, option)
            await _struck(at, dice)
            await _lands(ada, following(question))
        assert shows(ada, answers), ada.describe()
    await settled(at, ada)
    assert list((await kept(at)).values()) == [once(answers) for answers in given]
    assert await count(at, "dialogues") == dialogues
    assert await count(at, "failed_updates") == 0
    assert at.server.unconfirmed() == []
    assert len(cards(ada)) == dialogues, ada.describe()


async def test_a_dialogue_killed_after_every_tap_keeps_each_answer_exactly_once(
    island: World,
) -> None:
    started = time.monotonic()
    await _killed_dialogues(island, 4, seed=2026)
    print(f"28 kills in {time.monotonic() - started:.1f} s")


async def test_a_dialogue_killed_after_every_tap_keeps_each_answer_once_on_postgresql(
    postgres_island: World,
) -> None:
    await _killed_dialogues(postgres_island, 1, seed=7)


@pytest.mark.parametrize("changed", [True, False], ids=["card changed", "card not yet changed"])
async def test_killed_while_the_card_is_being_changed_the_next_tap_goes_on(
    island: World, changed: bool
) -> None:
    ada, answers = island.person(), drawn_answers(random.Random(3))
    await ada.send("/sins")
    for question, option in answers.items():
        await sees(ada, question)
        await until(lambda: not ada.chat.in_progress)  # what hung for the process that is dead
        island.server.stall("editMessageText", ada.id, 0.5, deliver=changed)
        await tap(ada, question, option)
        if changed:
            await sees(ada, following(question))
        else:
            await until(lambda: not island.server.state.faults.waiting)  # the edit hangs now
        await island.kill()
        if not changed:
            await tap(ada, question, option)  # the card still asks it: people tap again
        await island.start()
    await sees(ada, RESULT)
    assert shows(ada, answers), ada.describe()
    await settled(island, ada)
    assert list((await kept(island)).values()) == [once(answers)]
    assert len(cards(ada)) == 1, ada.describe()


async def test_the_card_on_screen_works_although_its_sending_was_never_recorded(
    island: World,
) -> None:
    ada, answers = island.person(), drawn_answers(random.Random(4))
    island.server.stall("sendMessage", ada.id, 2, deliver=True)
    await ada.send("/sins")
    await sees(ada, "location")
    await power_cut(island)
    assert await rows(island, "SELECT message_id FROM dialogues") == [(None,)]
    await walk(ada, answers)
    assert shows(ada, answers), ada.describe()
    await settled(island, ada)
    assert list((await kept(island)).values()) == [once(answers)]
    assert len(cards(ada)) == 1, ada.describe()


async def test_an_unrecorded_card_that_a_newer_one_replaced_changes_nothing(island: World) -> None:
    ada = island.person()
    island.server.stall("sendMessage", ada.id, 2, deliver=True)
    await ada.send("/sins")
    await sees(ada, "location")
    unrecorded = ada.screen
    forged = [b.data for b in unrecorded.all_buttons() if (b.data or "").endswith(".mobile")]
    await power_cut(island)
    await ada.send("n° 1")
    await sees(ada, "pain")
    await ada.tap(data=forged[0], message_id=unrecorded.id)
    await settled(island, ada)
    assert list((await kept(island)).values()) == [[("location", None, "junctional")]]
    assert asked(ada) == "pain", ada.describe()
    assert len(cards(ada)) == 1, ada.describe()


async def test_a_card_lost_on_the_way_comes_back_when_anything_is_typed(island: World) -> None:
    ada, answers = island.person(), drawn_answers(random.Random(5))
    await say(ada, "/start")
    menu = cards(ada)
    island.server.stall("sendMessage", ada.id, 0.5, deliver=False)
    await ada.send("/sins")
    await under_way(ada)
    await power_cut(island)
    await ada.idle()
    await ada.send("bonjour ?")
    await walk(ada, answers)
    assert shows(ada, answers), ada.describe()
    assert len(cards(ada)) == len(menu) + 1, ada.describe()
    assert list((await kept(island)).values()) == [once(answers)]


# ---- what queues while the bot is down ---------------------------------------------------------

BACK = "retour"


def _typed(dice: random.Random, length: int) -> tuple[list[str], Rows]:
    """Return texts to type, and the record that they leave when each is handled once, in order."""
    texts, record = ["/sins"], Rows()
    given: list[tuple[str, str]] = []
    while len(texts) < length:
        if len(given) == len(POINTS) or (given and dice.random() < 0.4):
            question, option = given.pop()
            record.append((question, option, None))
            texts.append(BACK)
            continue
        question = QUESTIONS[len(given)]
        number = dice.randint(1, 3)
        option = list(POINTS[question])[number - 1]
        given.append((question, option))
        record.append((question, None, option))
        texts.append(f"n° {number}")
    return texts, record


@pytest.mark.parametrize("cut", [False, True], ids=["in peace", "killed in the middle"])
async def test_a_backlog_of_150_updates_is_handled_once_and_in_order(
    island: World, cut: bool
) -> None:
    await runs(island)
    await island.kill()
    dice = random.Random(150)
    people = [island.person() for _ in range(3)]
    plans = [_typed(dice, 50) for _ in people]
    for turn in range(50):
        for person, (texts, _) in zip(people, plans, strict=True):
            await person.send(texts[turn])
    await island.start()
    if cut:
        await until(lambda: _is_in_the_middle(island))
        await power_cut(island)
    await settled(island, *people, timeout=40)
    record = await record_of(island)
    assert record == {person.id: plan[1] for person, plan in zip(people, plans, strict=True)}
    assert await count(island, "updates_seen") == 150
    for person, (_, record_of_one) in zip(people, plans, strict=True):
        assert asked(person) == _left_at(record_of_one), person.describe()
        # one whose sending the power cut kept from being recorded stays: nobody knows its id
        assert len(cards(person)) <= 1 + cut, person.describe()


async def _is_in_the_middle(at: World) -> bool:
    return 20 < await count(at, "updates_seen") < 140


def _left_at(record: Rows) -> str:
    now = {question: new for question, _, new in record}
    return next((question for question in POINTS if now.get(question) is None), RESULT)


# ---- SIGTERM -----------------------------------------------------------------------------------


async def _asked_to_end(at: World) -> tuple[int, float]:
    assert at.process is not None
    started = time.monotonic()
    at.process.send_signal(signal.SIGTERM)
    code = await asyncio.wait_for(at.process.wait(), 20)
    return code, time.monotonic() - started


async def test_sigterm_in_the_middle_of_a_rush_ends_in_time_and_loses_nothing(
    island: World,
) -> None:
    dice = random.Random(15)
    people = [island.person() for _ in range(30)]
    given = {person.id: drawn_answers(dice) for person in people}
    for person in people:
        await person.send("/sins")
    await asyncio.gather(*(sees(person, "location") for person in people))
    for person in people:
        await tap(person, "location", given[person.id]["location"])
    await asyncio.sleep(0.05)
    code, seconds = await _asked_to_end(island)
    assert code == 0
    assert seconds < 10
    await island.start()
    rests = [dict(list(given[person.id].items())[1:]) for person in people]
    await asyncio.gather(*(walk(p, rest) for p, rest in zip(people, rests, strict=True)))
    assert all(shows(person, given[person.id]) for person in people)
    await settled(island, *people)
    record = await record_of(island)
    assert record == {id: once(answers) for id, answers in given.items()}
    assert all(len(cards(person)) == 1 for person in people)


@pytest.mark.parametrize("arrives", [True, False])
async def test_sigterm_while_telegram_hangs_ends_in_time_and_the_dialogue_goes_on(
    island: World, arrives: bool
) -> None:
    ada, bob, answers = island.person(), island.person(), drawn_answers(random.Random(16))
    await ada.send("/sins")
    await sees(ada, "location")
    island.server.stall("sendMessage", bob.id, 12, deliver=arrives)
    island.server.stall("editMessageText", ada.id, 12, deliver=arrives)
    await bob.send("/sins")
    await tap(ada, "location", answers["location"])
    await under_way(bob)
    await under_way(ada)
    code, seconds = await _asked_to_end(island)
    assert code == 0
    assert seconds < 10
    assert island.log.read_text().count("Traceback") == 0
    await island.start()
    await runs(island, 2)
    if not arrives:
        await bob.send("bonjour")
    await asyncio.gather(walk(ada, dict(list(answers.items())[1:])), walk(bob, answers))
    assert shows(ada, answers), ada.describe()
    assert shows(bob, answers), bob.describe()
    assert sorted((await kept(island)).values()) == [once(answers)] * 2
    assert len(cards(bob)) == 1, bob.describe()
