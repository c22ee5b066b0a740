"""Cases that began when another edition of a definition was current."""

from __future__ import annotations

from bot.demo.people import Person
from bot.library import DialogsLibrary
from core.definition.definition import Definition
from core.model.editions import Pin
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.editions import pin_of, pins_for
from tests.chat.walking import begin, rows
from tests.inside.bedside import Bedside

UNSTABLE = "/sins t11 lytique mécanique déformation <50% bilatérale"


async def case_of(person: Person, *lines: str) -> str:
    """Make a case in which something is said, show its first page, and return its name."""
    await begin(person, "/new")
    for line in lines:
        await begin(person, line)
    await begin(person, "/synthesis")
    return person.screen.text.split()[1]


async def pin(town: Bedside, name: str, *former: Definition, digest: str = "") -> int:
    """Let a case have begun with former editions; with a ``digest``, not as they are kept."""
    ((case_id,),) = rows(town, "SELECT id FROM cases WHERE name = ?", name)
    old = {it.id: Pin(it.edition, digest) if digest else pin_of(it) for it in former}

    async def work(uow: UnitOfWork) -> None:
        await uow.editions.begin(case_id, {**pins_for(DialogsLibrary()), **old})

    await town.store.write(work)
    return int(case_id)
