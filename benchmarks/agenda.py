"""What a press at the board costs, with thirty cases on the agenda.

Run from the checkout: ``python benchmarks/agenda.py [cases]``. The floor is a press that shows the
list of meetings, which looks at no case. The network is not in it; the chats of this machine are.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.demo.people import Person
from core.model.board import Specialty
from core.ports.unit_of_work import UnitOfWork
from tests.chat.walking import begin
from tests.inside.boardroom import Boardroom, boardroom

CASES = 30
ROUNDS = 10
PRESSES = {
    "the list of meetings (floor)": ["ls"],
    "the meeting": ["o-1"],
    "a page of its cases": ["ag-1-0", "ag-1-1"],
    "who is needed": ["rr-1"],
    "next in the presenter": ["nx-2", "nx-3", "nx-4"],
    "opinions": ["op-3"],
}


async def cpu(person: Person, data: list[str]) -> float:
    """Return the CPU seconds of a press, the median of a few."""
    taken = []
    for number in range(ROUNDS + len(data)):
        begun = time.process_time()
        await person.raw_callback(f"1.M.{data[number % len(data)]}", person.screen.id)
        await person.idle()
        if number >= len(data):
            taken.append(time.process_time() - begun)
    return median(taken)


async def meanwhile(room: Boardroom) -> tuple[float, float]:
    """Return how long a first look at the agenda takes, and a tap of somebody else meanwhile."""
    chief, other, at = room.people["chief"], await room.member("Ada"), room.at
    await begin(other, "/help")
    at.dispatcher.desk.gists.clear()
    await chief.raw_callback("1.M.o-1", chief.screen.id)
    await other.send("/language")
    first, second = at.server.unconfirmed()[-2:]
    begun = time.perf_counter()
    looking = asyncio.create_task(at.dispatcher.handle(first))
    await asyncio.sleep(0.1)  # it is at the cases by now
    tapped = time.perf_counter()
    await at.dispatcher.handle(second)
    waited = time.perf_counter() - tapped
    await looking
    return time.perf_counter() - begun, waited


async def filled(room: Boardroom, cases: int) -> None:
    """Let a meeting that begins now have so many cases of two lesions on its agenda."""
    chief = room.people["chief"]
    await room.answers_for(chief, Specialty.ONCOLOGY)
    meeting = await room.planned()
    for _ in range(cases):
        await begin(chief, "/lesion fémur gauche")
        await room.unstable(chief)

    async def enter(uow: UnitOfWork) -> None:
        for case_id in range(1, 3 * cases):
            case = await uow.cases.find(case_id)
            if case is not None:
                await uow.meetings.enter(meeting, case, chief.id)

    await room.at.store.write(enter)
    await begin(chief, "/rcp")
    await chief.raw_callback("1.M.st-1-0", chief.screen.id)
    await chief.idle()


async def main(cases: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        async with boardroom(Path(folder)) as room:
            await filled(room, cases)
            chief, floor = room.people["chief"], 0.0
            for name, data in PRESSES.items():
                taken = await cpu(chief, data)
                floor = floor or taken
                print(f"{name}: {taken * 1000:.1f} ms of CPU, {taken / floor:.1f} x the floor")
            looked, waited = await meanwhile(room)
            print(
                f"the first look of a day: {looked * 1000:.0f} ms; a tap meanwhile: "
                f"{waited * 1000:.0f} ms"
            )


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES))
