"""Hands and eyes for tests of faults: people who answer SINS, and what is kept of it."""

from __future__ import annotations

import asyncio
import inspect
import random
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from bot.demo.conversation import Conversation
from bot.demo.people import Person
from bot.demo.state import Call
from tests.chat.logged import logged
from tests.chat.world import World, is_quiet
from tests.storage import unsealing

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
LONG = 60.0
"""Seconds after which what was waited for does not come, on a busy machine either."""
QUESTIONS = (*POINTS, RESULT)
Answers = Mapping[str, str]
Rows = list[tuple[Any, ...]]


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


async def leaves(person: Person, question: str, timeout: float = LONG) -> None:
    """Wait until the newest card asks something else."""
    await person.wait(lambda chat: asked(chat) != question, timeout)


async def tap(person: Person, question: str, option: str) -> None:
    """Tap an answer on the newest card; the buttons are told apart by what they say to the bot."""
    ending = f".{question}.{option}"
    data = [b.data for b in person.screen.all_buttons() if b.data and b.data.endswith(ending)]
    assert len(data) == 1, f"no button for {ending}\n{person.describe()}"
    await person.tap(data=data[0], message_id=person.screen.id)


async def sees(person: Person, question: str, timeout: float = LONG) -> None:
    """Wait until the newest card asks this, or is the result."""
    await person.wait(lambda chat: asked(chat) == question, timeout)


def following(question: str) -> str:
    """Return the question after this one."""
    return QUESTIONS[QUESTIONS.index(question) + 1]


async def walk(person: Person, answers: Answers, timeout: float = LONG) -> None:
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


async def settled(at: World, *people: Person, timeout: float = LONG) -> None:
    """Wait until the bot has handled what these people did, and sent all that it owes anybody."""
    for person in people:
        await person.idle(timeout, quiet=0)
    await until(lambda: is_quiet(at), timeout)


async def until(condition: Callable[[], bool | Awaitable[bool]], timeout: float = LONG) -> None:
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


async def runs(at: World, times: int = 1, timeout: float = LONG) -> None:
    """Wait until the bot has said so many times that it runs."""
    await until(lambda: starts(at) >= times, timeout)


async def settled_but_for(at: World, hanging: int) -> None:
    """Wait until all is sent; so many calls hang at Telegram."""
    await until(lambda: is_quiet(at))
    assert sum(it.in_progress for it in at.server.state.chats.values()) == hanging


async def under_way(person: Person, calls: int = 1, timeout: float = 10) -> None:
    """Wait until so many calls of the bot for this chat hang at Telegram."""
    await until(lambda: person.chat.in_progress >= calls, timeout)


async def power_cut(at: World) -> None:
    """Kill the bot and start it again, without waiting for it to be up."""
    await at.kill()
    await at.start()


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
