"""What a tap costs against a floor: decode the press, render the screen, keep nothing.

Run from the checkout: ``python benchmarks/tap.py [taps]``. The network is not in it.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.callback_data import decode, encode
from bot.library import DialogsLibrary
from bot.screens.render import render
from core.definition.answer import Picked
from core.definition.definition import Definition
from core.engine.flow import derived
from core.model.dialogue import Dialogue, put
from core.model.effects import AnswerPress
from core.model.person import Person
from core.model.press import Answer, Back, Press
from core.ports.unit_of_work import UnitOfWork
from core.storage import Keys, SqlStore, new_key, open_store
from core.use_cases.dialogues import UseCases
from dialogs.registry import definition
from dialogs.wording import wording

TODAY = date(2026, 11, 21)
SAY = wording("fr", "dialogs", "bot")
USE_CASES = UseCases(DialogsLibrary(), lambda: TODAY)


@dataclass(frozen=True)
class Subject:
    """A definition, and the answer to its first question that is tapped again and again."""

    definition: Definition
    question: str
    choice: str


SUBJECTS = (
    Subject(definition("sins"), "location", "mobile"),
    Subject(definition("interventional"), "cord_signs", "none"),
)
"""A score, and the pathway with the most rules."""


def floor(of: Subject, taps: int) -> float:
    """Return the CPU seconds of a tap that is decoded and drawn, and forgotten."""
    dialogue = Dialogue(
        id=1,
        token="abcdefghijk",
        case_id=1,
        person_id=1,
        chat_id=1,
        definition=of.definition.id,
        edition=of.definition.edition,
        state=derived(of.definition, {}),
    )
    data = encode(Press(dialogue.token, 0, Answer(of.question, Picked(of.choice))))
    begun = time.process_time()
    for _ in range(taps):
        decode(data)
        render(dialogue, of.definition, SAY, TODAY)
    return (time.process_time() - begun) / taps


def step(of: Subject, taps: int) -> float:
    """Return the CPU seconds of one step of the machine."""
    spent = 0.0
    for _ in range(taps):
        dialogue = Dialogue(
            1, "t", 1, 1, 1, of.definition.id, of.definition.edition, derived(of.definition, {})
        )
        begun = time.process_time()
        put(dialogue, of.definition, of.question, Picked(of.choice))
        spent += time.process_time() - begun
    return spent / taps


async def tap(of: Subject, store: SqlStore, dialogue: Dialogue, update_id: int) -> None:
    """Change the first answer of a dialogue as a press does, and draw the card."""

    async def work(uow: UnitOfWork) -> Dialogue:
        await uow.first_time(update_id)
        now = await uow.dialogue(dialogue.token)
        assert now is not None
        action = Back() if now.answers else Answer(of.question, Picked(of.choice))
        press = Press(now.token, now.revision, action)
        await USE_CASES.press(uow, Person(now.person_id), now.chat_id, 1, press)
        await uow.enqueue(now.chat_id, AnswerPress(str(update_id)))
        return now

    render(await store.write(work), of.definition, SAY, TODAY)


async def begin(of: Subject, store: SqlStore, id: int) -> Dialogue:
    """Begin a dialogue whose card is message 1."""
    return await store.write(
        lambda uow: USE_CASES.start(uow, Person(id), id, of.definition.id, card=1)
    )


async def kept(of: Subject, taps: int, people: int) -> tuple[float, float]:
    """Return CPU and wall seconds of a tap that is kept on disk, with so many people at once."""
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite:///{folder}/bench.sqlite3", keys=Keys(new_key()))
        dialogues = [await begin(of, store, id) for id in range(1, people + 1)]
        cpu, wall, update_id = time.process_time(), time.perf_counter(), 0
        for _ in range(max(taps // people, 1)):
            update_id += people
            await asyncio.gather(
                *(tap(of, store, it, update_id + n) for n, it in enumerate(dialogues))
            )
        count = max(taps // people, 1) * people
        spent = (time.process_time() - cpu) / count, (time.perf_counter() - wall) / count
        await store.close()
        return spent


def main() -> None:
    """Print the ratios, each the median of three runs."""
    taps = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    for of in SUBJECTS:
        report(of, taps)


def report(of: Subject, taps: int) -> None:
    """Print the ratios of one definition against its own floor."""
    bare = median(floor(of, taps) for _ in range(3))
    print(f"{of.definition.id}: floor (decode and draw) {bare * 1e6:.0f} us CPU")
    one = median(step(of, taps) for _ in range(3)) / bare
    print(f"  a step of the machine      {one:7.2f} x the floor, CPU")
    for people in (1, 200):
        cpu, wall = zip(*(asyncio.run(kept(of, taps, people)) for _ in range(3)), strict=True)
        label = "one person" if people == 1 else f"{people} people at once"
        print(
            f"  a tap kept, {label:17}{median(cpu) / bare:5.2f} x the floor, CPU; "
            f"{median(wall) / bare:.2f} x, wall"
        )


if __name__ == "__main__":
    main()
