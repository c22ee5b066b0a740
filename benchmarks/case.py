"""What a case costs: the page of ten lesions, and listing, seeking and opening among many cases.

Run from the checkout: ``python benchmarks/case.py [cases]``. The network is not in it.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from statistics import quantiles

from sqlalchemy import insert

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.library import DialogsLibrary
from bot.screens.pathway.advice import advice_text
from core.definition.answer import Picked
from core.engine.evaluation import PathwayEvaluation
from core.engine.findings import Finding, Findings
from core.engine.implied import Implied
from core.engine.known_to import answers_for
from core.engine.moving import moved
from core.engine.synthesis import synthesis
from core.model.case import CaseState, Side
from core.model.person import Person, Role
from core.model.press import Answer, Back, Press
from core.model.view import LIVE_VIEW
from core.ports.unit_of_work import UnitOfWork
from core.storage import Keys, SqlStore, new_key, open_store
from core.storage.engine import database_url, migration_engine
from core.storage.tables import cases
from core.use_cases.cases import reopen
from core.use_cases.dialogues import UseCases
from dialogs.applies import APPLIES, FOLLOWS
from dialogs.facts.ages import AGEING
from dialogs.registry import definitions, facts, pathways
from dialogs.sites import SITES
from dialogs.wording import wording

LESIONS = 10
ROUNDS = 20
WALLS = 300
"""How often what takes a millisecond is timed: the lowest tenth counts, whatever else runs."""
OWNER = 1
OF_A_COLLEAGUE = 100
LEVELS = ("t1", "t2", "t4", "t6", "t8", "t10", "t11", "t12", "l2", "l4")
COLLAPSES = ("under_half", "over_half")
SITE = {"region": "spine", "vertebral_level": "t11"}
UNSTABLE = {
    "region": "spine",
    "spinal_pain": "mechanical",
    "lesion_type": "lytic",
    "spinal_alignment": "deformity",
    "posterolateral": "bilateral",
}
SAY = wording("fr", "dialogs", "bot")


def said() -> list[Finding]:
    """Return what is said of ten unstable vertebrae, no two alike, and their patient."""
    now, every = datetime.now(UTC), facts()
    patient = {"primary_tumour": "nsclc", "bone_sites": "over_five", "karnofsky": "k70"}
    told: list[tuple[str, str, int | None]] = [(*it, None) for it in patient.items()]
    for id, level in enumerate(LEVELS, start=1):  # no two are alike: none is worked out for another
        collapse = COLLAPSES[id % len(COLLAPSES)]
        own = {**UNSTABLE, "vertebral_level": level, "vertebral_collapse": collapse}
        told += [(*it, id) for it in own.items()]
    return [
        Finding(every[fact], id, Picked(option), frozenset({option}), now, now.date(), OWNER)
        for fact, option, id in told
    ]


def page() -> tuple[float, float, float]:
    """Return the CPU seconds of one pathway's page, of a case of ten lesions, of its changes.

    The last is all that would change what is said of one of the lesions.
    """
    findings = said()
    implied = Implied(FOLLOWS, facts(), definitions())
    ids, today = [*range(1, LESIONS + 1)], datetime.now(UTC).date()

    def one() -> None:
        known = Findings(findings, AGEING, datetime.now(UTC), today).known()
        spine = pathways()["spine"]
        advice_text(LIVE_VIEW, PathwayEvaluation(spine, answers_for(spine, known, 1), today), SAY)

    def whole() -> None:
        known = implied.into(Findings(findings, AGEING, datetime.now(UTC), today).known())
        it = synthesis(pathways(), definitions(), APPLIES, implied, known, ids, frozenset(), today)
        for part in it.parts:
            part.evaluation.advice  # noqa: B018 - worked out when it is asked for
        it.wanted  # noqa: B018 - as above

    said_of_it = Findings(findings, AGEING, datetime.now(UTC), today).known()
    known = implied.into(said_of_it)
    it = synthesis(pathways(), definitions(), APPLIES, implied, known, ids, frozenset(), today)
    parts = [part for part in it.parts if part.lesion in (1, None) and part.speaks]

    def changes() -> None:
        moved(parts, said_of_it, implied, frozenset(SITES.facts))

    return _cpu(one), _cpu(whole), _cpu(changes)


def _cpu(deed: Callable[[], None]) -> float:
    deed()
    begun = time.process_time()
    for _ in range(ROUNDS):
        deed()
    return (time.process_time() - begun) / ROUNDS


Deed = Callable[[UnitOfWork], Awaitable[object]]


async def _timed(store: SqlStore, deed: Deed) -> float:
    begun = time.perf_counter()
    await store.write(deed)
    return time.perf_counter() - begun


async def among(count: int) -> dict[str, tuple[float, float]]:
    """Return the seconds of each deed among ten cases and among so many, taken in turn."""
    async with _among(0) as (few, of_few), _among(count) as (many, of_many):
        found = {}
        for name, deed in of_few.items():
            both = ((few, deed), (many, of_many[name]))
            taken: dict[SqlStore, list[float]] = {few: [], many: []}
            for number in range(WALLS):  # each goes first in turn: what runs second finds it warm
                for store, it in both if number % 2 else reversed(both):
                    taken[store].append(await _timed(store, it))
            ten, all_ = (quantiles(taken[it], n=10)[0] for it in (few, many))
            found[name] = (ten, all_)
        return found


@asynccontextmanager
async def _among(count: int) -> AsyncIterator[tuple[SqlStore, dict[str, Deed]]]:
    """Open a database of ten cases of one person and so many of others."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bot.sqlite3"
        store = await open_store(url, keys=Keys(new_key()))
        try:
            for number in range(10):
                name = f"BAB{'AEIOU'[number % 5]}-{10 + number}"
                case = await store.write(lambda uow, name=name: uow.cases.begin(OWNER, name))
                await store.write(
                    lambda uow, case=case: uow.cases.add_lesion(case, SITE, Side.NONE, OWNER)
                )
            await store.write(_team)
            if count:
                await store.write(_of_a_colleague)
            await _fill(url, count)
            yield store, await _deeds(store)
        finally:
            await store.close()


async def _deeds(store: SqlStore) -> dict[str, Deed]:
    every = tuple(CaseState)
    return {
        "list": lambda uow: uow.cases.listed(OWNER, every, 7),
        "list of the team": lambda uow: uow.cases.listed(OWNER, every, 7, of_team=True),
        "seek": lambda uow: uow.cases.listed(OWNER, every, 7, 0, "BABE", of_team=True),
        "names": lambda uow: uow.cases.names(OWNER),
        "open": lambda uow: uow.cases.find(1),
        "tap": await _tap(store),
    }


async def _tap(store: SqlStore) -> Deed:
    """Begin a score in a case, and return a press that answers it, or takes the answer back."""
    person, use_cases = Person(OWNER), UseCases(DialogsLibrary(), lambda: datetime.now(UTC).date())

    async def begin(uow: UnitOfWork) -> str:
        case = await uow.cases.find(1)
        assert case is not None
        await reopen(uow, person, case)
        begun = await use_cases.start(uow, person, OWNER, "sins", card=1, lesion=case.lesions[0].id)
        return begun.token

    token = await store.write(begin)

    async def press(uow: UnitOfWork) -> None:
        now = await uow.dialogue(token)
        assert now is not None
        answered = "spinal_pain" in now.answers
        action = Back() if answered else Answer("spinal_pain", Picked("mechanical"))
        await use_cases.press(uow, person, OWNER, 1, Press(token, now.revision, action))

    return press


async def _team(uow: UnitOfWork) -> None:
    """Put the owner into a team of two, whose other one has a hundred cases among many."""
    team = await uow.roster.new_team("RCP")
    for person in (OWNER, 2):
        await uow.roster.admit(person, team, Role.MEMBER, "Somebody")


async def _of_a_colleague(uow: UnitOfWork) -> None:
    """Begin a hundred cases of the other one, which can be read as those of the owner."""
    for number in range(OF_A_COLLEAGUE):
        case = await uow.cases.begin(2, f"ZUZ{'AEIOU'[number % 5]}-{10 + number // 5}")
        await uow.cases.add_lesion(case, SITE, Side.NONE, 2)


async def _fill(url: str, count: int) -> None:
    letters = ("BDFGKLMNPRSTVZ", "AEIOU", "BDFGKLMNPRSTVZ", "AEIOU")
    stems = ["".join(it) for it in product(*letters)]
    now = datetime.now(UTC)
    rows = [
        {
            "owner_id": 3 + number % 1000,
            "key_id": f"{number:032x}",
            "created_at": now,
            "name": f"{stems[number % len(stems)]}-{10 + number // len(stems)}",
            "state": "open",
            "touched_at": now,
        }
        for number in range(count)
    ]
    engine = migration_engine(database_url(url))
    async with engine.begin() as connection:
        for start in range(0, count, 5000):
            await connection.execute(insert(cases), rows[start : start + 5000])
    await engine.dispose()


async def main(count: int) -> None:
    """Print the figures."""
    one, whole, changes = page()
    print(f"one pathway as a page {one * 1000:.1f} ms of CPU")
    print(f"a case of {LESIONS} lesions {whole * 1000:.1f} ms, {whole / one:.1f} x")
    print(f"what would change one of them {changes * 1000:.1f} ms, {changes / one:.1f} x")
    for deed, (few, many) in (await among(count)).items():
        print(f"{deed}: {many * 1000:.2f} ms among {count} cases, {many / few:.2f} x of ten cases")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
