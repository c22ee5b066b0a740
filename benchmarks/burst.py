"""What ten people who tap notice of one who sends a thousand messages at once.

Run from the checkout: ``python benchmarks/burst.py [messages]``. A real bot process over HTTP
against the local Bot API, SQLite. The floor is the same ten without the burst, in the same run.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.demo.people import Person
from tests.chat.sins import POINTS, RESULT, asked, sees, tap
from tests.chat.world import World, world

PEOPLE = 10
BURSTS = 10
"""Each by somebody else, one after the other: one alone is over before ten people tapped twice."""
FLOOR_TAPS = 30
PAUSE_SECONDS = 0.2


async def taps(person: Person, done: asyncio.Event, most: int) -> list[float]:
    """Answer SINS again and again; return how long each answer took to the next card."""
    took: list[float] = []
    for turn in cycle(range(len(POINTS["location"]))):
        if done.is_set() or len(took) >= most:
            break
        if asked(person) == RESULT:
            await person.send("/sins")
            await sees(person, "location", 120)
        question = asked(person)
        options = list(POINTS[question])
        began = time.perf_counter()
        await tap(person, question, options[turn % len(options)])
        await person.wait(lambda chat, before=question: asked(chat) not in (before, ""), 120)  # type: ignore[misc]
        took.append(time.perf_counter() - began)
        await asyncio.sleep(PAUSE_SECONDS)
    return took


async def together(people: list[Person], done: asyncio.Event, most: int) -> list[float]:
    """Let all of them tap; return how long each tap took, in seconds."""
    each = await asyncio.gather(*(taps(person, done, most) for person in people))
    return [seconds for of_one in each for seconds in of_one]


async def measured(messages: int) -> None:
    """Print what ten people wait without a burst and beside one."""
    with tempfile.TemporaryDirectory() as folder:
        async with world(Path(folder)) as at:
            people = [at.person() for _ in range(PEOPLE)]
            for person in people:
                await person.send("/sins")
                await sees(person, "location", 120)
            floor = await together(people, asyncio.Event(), FLOOR_TAPS)
            report("alone", floor, floor)
            done = asyncio.Event()
            tapping = asyncio.create_task(together(people, done, 1_000_000))
            bursts = [await burst(at, messages) for _ in range(BURSTS)]
            done.set()
            report("beside bursts", await tapping, floor)
            seconds, said = (max(it) for it in zip(*bursts, strict=True))
            print(
                f"{BURSTS} times {messages} messages of one person: taken over in {seconds:.1f} s "
                f"at most, answered by {said:.0f} messages at most"
            )


async def burst(at: World, messages: int) -> tuple[float, int]:
    """Send so many at once; return how long until all was put by, and how many came back."""
    ada = at.person()
    began = time.perf_counter()
    for number in range(messages):
        await ada.send(f"message {number}")
    await ada.idle(600)  # others tap: all of the bot is never quiet
    return time.perf_counter() - began, sum(it.from_bot for it in ada.messages)


def report(when: str, took: list[float], floor: list[float]) -> None:
    """Print median, 95th percentile and longest, and what they are of the floor's."""
    shown = []
    for name, of in (("p50", median), ("p95", _p95), ("max", max)):
        seconds = of(took)
        shown.append(f"{name} {seconds:.3f} s ({seconds / of(floor):.1f} x)")
    print(f"{len(took)} taps {when}: {', '.join(shown)}")


def _p95(took: list[float]) -> float:
    return quantiles(took, n=20, method="inclusive")[18]


if __name__ == "__main__":
    asyncio.run(measured(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
