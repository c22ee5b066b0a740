"""Random steps of several people against the running bot: each kind once, and thousands in a soak.

What must hold, holds. Shrinking over a real process would take hours, so a failure prints the steps
since the last check instead. They go into ``replays/``, which are taken again.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.chat.world import world
from tests.hostile.conversing import converse, witness_answers_twice
from tests.hostile.crowd import closed_crowd, open_crowd
from tests.hostile.steps import Step, read, script
from tests.storage.postgres import Server
from tests.tiers import seed

pytestmark = pytest.mark.timeout(900)

PEOPLE = 4
EACH_KIND, MANY = 0, 1000
LONG = [pytest.param(MANY, run, marks=pytest.mark.soak(seconds=90)) for run in range(1, 6)]
REPLAYS = sorted((Path(__file__).parent / "replays").glob("*.json"))
CHARACTERS = (range(32, 127), range(32, 0x250), range(1, 0xD800), range(0xE000, 0x110000))
"""What typed texts are made of: ASCII, Latin, anything but lone surrogates."""


def steps_of(file: Path) -> list[Step]:
    """Return the steps of a file: what a failure printed."""
    return read(json.loads(file.read_text("utf-8")))


def drawn(steps: int, run: int) -> list[Step]:
    """Return random steps, with random texts in them."""
    dice = random.Random(seed(run))
    texts = [
        "".join(map(chr, dice.choices(dice.choice(CHARACTERS), k=dice.randint(1, 60))))
        for _ in range(30)
    ]
    return script(dice.randrange(2**64), texts, steps)


@pytest.mark.parametrize(("steps", "run"), [(EACH_KIND, 0), *LONG])
async def test_whatever_people_do_the_question_is_reached_and_nothing_is_lost_or_shown_to_another(
    tmp_path: Path, steps: int, run: int
) -> None:
    await _conversation(tmp_path, drawn(steps, run))


@pytest.mark.parametrize(("steps", "run"), [(EACH_KIND, 0), *LONG])
async def test_by_invitation_on_postgresql_outsiders_do_all_that_members_do_and_the_same_holds(
    tmp_path: Path, postgres_server: Server, steps: int, run: int
) -> None:
    taken = drawn(steps, run + 100)
    if (
        steps == EACH_KIND
    ):  # everybody walks to the end in the test before, and on PostgreSQL in `chat`
        taken = [it for it in taken if it.kind != "walks_to_the_end"]
    with postgres_server.database() as url:
        await _conversation(tmp_path, taken, url)


async def _conversation(
    folder: Path, steps: Sequence[Step], by_invitation: str | None = None
) -> None:
    async with world(folder, by_invitation, "invite" if by_invitation else "open") as at:
        crowd = await (closed_crowd(at, PEOPLE - 1) if by_invitation else open_crowd(at, PEOPLE))
        await witness_answers_twice(crowd)
        await converse(crowd, steps)


@pytest.mark.parametrize("file", REPLAYS, ids=lambda it: it.stem)
async def test_steps_that_once_failed_do_not_fail_again(file: Path, tmp_path: Path) -> None:
    await _conversation(tmp_path, steps_of(file))
