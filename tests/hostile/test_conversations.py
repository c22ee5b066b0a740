"""Ten thousand random steps of several people against the running bot; what must hold, holds.

hypothesis draws the hostile texts and a seed; shrinking over a real process would take hours, so a
failure prints the steps since the last check instead. They go into ``replays/``, which are taken
again.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.chat.world import world
from tests.hostile.conversing import converse, witness_answers_twice
from tests.hostile.crowd import closed_crowd, open_crowd
from tests.hostile.steps import Step, read, script
from tests.storage.postgres import Server

pytestmark = pytest.mark.timeout(900)

EXAMPLES, STEPS, PEOPLE = 5, 1000, 4
REPLAYS = sorted((Path(__file__).parent / "replays").glob("*.json"))
CARELESS = settings(
    max_examples=EXAMPLES,
    phases=[Phase.explicit, Phase.generate],
    deadline=None,
    derandomize=False,
    print_blob=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def steps_of(file: Path) -> list[Step]:
    """Return the steps of a file: what a failure printed."""
    return read(json.loads(file.read_text("utf-8")))


@CARELESS
@given(
    seed=st.integers(0, 2**64 - 1),
    texts=st.lists(st.text(min_size=1, max_size=60), min_size=20, max_size=40),
)
async def test_whatever_people_do_the_question_is_reached_and_nothing_is_lost_or_shown_to_another(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: Server, seed: int, texts: list[str]
) -> None:
    """Two bots side by side, as there is much waiting in one: open to all on SQLite, by invitation
    on PostgreSQL, where outsiders do all that members do."""
    started = time.monotonic()
    with postgres_server.database() as url:
        async with asyncio.TaskGroup() as side_by_side:
            for number, on in enumerate((None, url)):
                folder = tmp_path_factory.mktemp("hostile")
                steps = script(seed + number, texts, STEPS)
                side_by_side.create_task(_conversation(folder, steps, on))
    print(f"seed {seed}: twice {STEPS} steps in {time.monotonic() - started:.0f} s")


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
