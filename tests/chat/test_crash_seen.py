"""Kills by the hundred around people who tap and people who type, now and then ahead; counted."""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from bot.demo.people import Person
from dialogs.registry import definitions
from dialogs.wording import wording
from tests.chat.sins import (
    POINTS,
    RESULT,
    Answers,
    asked,
    count,
    drawn_answers,
    following,
    kept,
    rows,
    runs,
    settled,
    tap,
    until,
)
from tests.chat.world import World
from tests.tiers import seed

SAY = wording("fr", "bot")
EARLY = (SAY("hint-early"), SAY("hint-early-result"))
PEOPLE = 6
_COMMITTED = re.compile(rb'"an update is committed", "update": (\d+)')
FOUND = ("lost", "doubled", "unseen", "cards missing", "cards doubled")


@dataclass
class Round:
    """What happened while the power was cut again and again."""

    at: World
    dice: random.Random
    kills: int = 0
    told: int = 0
    struck: Counter[str] = field(default_factory=Counter)
    """What the kills struck, and what was given while they went on."""
    found: Counter[str] = field(default_factory=Counter)
    given: dict[int, list[Answers]] = field(default_factory=dict)
    _read: int = 0
    _updates: set[bytes] = field(default_factory=set)

    async def cut(self, wanted: int) -> None:
        """Cut the power so many times: at once, or between any two steps of what people set off."""
        while self.kills < wanted:
            await self._kill()
            committed, calls = self._committed(), self._calls()
            await self.at.start()
            if self.dice.random() < 0.8:
                await self._got_somewhere(committed, calls)
                committed += self.dice.choice([1, 1, 2, 4])
                calls += self.dice.choice([0, 1, 2, 4])
            with suppress(TimeoutError):
                await until(
                    lambda: self._committed() >= committed and self._calls() >= calls,  # noqa: B023
                    10,
                )
            await asyncio.sleep(self.dice.uniform(0, 0.03))
        self.struck["answers while kills went on"] = await count(self.at, "answers")

    async def _got_somewhere(self, committed: int, calls: int) -> None:
        """Wait for something to be done since a start: on a busy machine that takes long."""
        with suppress(TimeoutError):
            await until(lambda: self._committed() > committed or self._calls() > calls, 60)

    async def _kill(self) -> None:
        """Kill the bot, and count what it had in hand."""
        updates = len(self.at.server.unconfirmed())
        calls = sum(it.in_progress for it in self.at.server.state.chats.values())
        await self.at.kill()
        self.kills += 1
        self.struck["updates in hand"] += updates
        self.struck["calls under way"] += calls
        self.struck["kills with either"] += bool(updates or calls)

    def _committed(self) -> int:
        """Return how many updates were committed; one that came again counts once."""
        with self.at.log.open("rb") as log:
            log.seek(self._read)
            new = log.read()
        whole = new.rfind(b"\n") + 1
        self._read += whole
        self._updates.update(_COMMITTED.findall(new[:whole]))
        return len(self._updates)

    def _calls(self) -> int:
        """Return how often the bot sent a card or changed one."""
        methods = ("sendMessage", "editMessageText")
        return sum(it.method in methods for it in self.at.server.requests)

    async def goes_on(self, person: Person, cutting: asyncio.Task[None], *, types: bool) -> None:
        """Answer one questionnaire after the other until the power stays."""
        self.given[person.id] = []
        while not cutting.done():
            answers = drawn_answers(self.dice)
            shown = person.screen.id if person.messages else 0
            await person.send("/sins")
            await self._see(person, "location", below=shown)
            for question in POINTS:
                await (self._type if types else self._tap)(person, question, answers)
            self.given[person.id].append(answers)

    async def _see(self, person: Person, question: str, below: int = 0) -> None:
        try:
            await person.wait(lambda it: asked(it) == question and it.screen.id > below, 120)
        except AssertionError:
            self.found["cards missing"] += 1
            raise

    async def _tap(self, person: Person, question: str, answers: Answers) -> None:
        """Tap, and tap again on a card that was drawn anew and asks the same."""
        while asked(person) == question:
            drawn = _drawing(person)
            await tap(person, question, answers[question])
            await self._moved(person, lambda: _drawing(person) != drawn)  # noqa: B023

    async def _type(self, person: Person, question: str, answers: Answers) -> None:
        """Type, now and then twice; type again what the bot says that it did not take."""
        while asked(person) == question:
            typed = await person.send(_number(question, answers[question]))
            if self.dice.random() < 0.5 and (then := following(question)) != RESULT:
                typed = await person.send(self._wrong(then, answers))
            below = int(typed["message_id"])
            await self._moved(person, lambda: person.screen.id > below)  # noqa: B023
            self.told += any(it in person.screen.text for it in EARLY)

    def _wrong(self, question: str, answers: Answers) -> str:
        """Return another answer than the one that is going to be given once it is asked."""
        options = [it for it in POINTS[question] if it != answers[question]]
        return _number(question, self.dice.choice(options))

    async def _moved(self, person: Person, moved: Callable[[], bool]) -> None:
        try:
            await person.wait(lambda it: moved() and asked(it), 120)
        except AssertionError:
            self.found["cards missing"] += 1
            raise

    def cards_doubled(self, people: Sequence[Person]) -> int:
        """Return how many live cards there are more than dialogues that have one."""
        return sum(count - 1 for it in people for count in _live_cards(it).values())

    async def counted(self) -> Counter[str]:
        """Return what was lost, doubled or never seen."""
        record = await kept(self.at)
        for person, given in self.given.items():
            begun = await rows(
                self.at, f"SELECT id FROM dialogues WHERE person_id = {person} ORDER BY id"
            )
            assert len(begun) == len(given), (len(begun), len(given))
            for (id,), answers in zip(begun, given, strict=True):
                got = Counter(question for question, _, _ in record[id])
                self.found["lost"] += len(POINTS.keys() - got.keys())
                self.found["doubled"] += sum(it - 1 for it in got.values())
                self.found["unseen"] += sum(new != answers[q] for q, _, new in record[id])
        return self.found


def _live_cards(person: Person) -> Counter[str]:
    """Return how many messages have buttons of each dialogue, by its token."""
    found: Counter[str] = Counter()
    for message in person.messages:
        data = [it.data for it in message.all_buttons() if it.data] if message.from_bot else []
        found.update({it.split(".")[2] for it in data if it.count(".") > 2})
    return found


def _drawing(person: Person) -> tuple[int, int]:
    return person.screen.id, person.screen.edited


def _number(question: str, option: str) -> str:
    """Return what to type for an answer: its number as the card lists it."""
    shown = [it.id for it in definitions()["sins"].question(question).offered]
    return f"n° {shown.index(option) + 1}"


async def _counts(at: World, kills: int, chance: int) -> None:
    await runs(at)
    at.server.latency = 0.02  # what was done and is not confirmed yet is what a kill is to strike
    it = Round(at, random.Random(chance))
    people = [at.person() for _ in range(PEOPLE)]
    cutting = asyncio.create_task(it.cut(kills))
    await asyncio.gather(
        cutting,
        *(
            it.goes_on(person, cutting, types=number % 2 == 0)
            for number, person in enumerate(people)
        ),
    )
    await settled(at, *people)
    with suppress(TimeoutError):  # a copy that came late is sought for a while
        await until(lambda: not it.cards_doubled(people), 20)
    it.found["cards doubled"] = it.cards_doubled(people)
    assert not it.found["cards doubled"], "\n".join(person.describe() for person in people)
    found = await it.counted()
    counts = {what: found[what] for what in FOUND}
    answers = sum(len(given) for given in it.given.values()) * len(POINTS)
    print(f"{it.kills} kills, {answers} answers, {it.told} texts told to be early: {counts}")
    print(f"struck: {dict(it.struck)}")
    assert set(counts.values()) == {0}, counts


@pytest.mark.soak(seconds=50)
@pytest.mark.parametrize("chance", range(2026, 2030))
async def test_kills_lose_no_answer_and_no_card_and_nothing_is_answered_unseen(
    hasty: World, chance: int
) -> None:
    await _counts(hasty, 50, seed(chance))


@pytest.mark.soak(seconds=50)
async def test_kills_lose_no_answer_and_no_card_and_nothing_is_answered_unseen_on_postgresql(
    postgres_island: World,
) -> None:
    await _counts(postgres_island, 40, seed(7))
