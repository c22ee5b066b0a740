"""Which editions a case is read with, what is newer than they, and what is decided of that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.definition.canonical import digest
from core.definition.definition import Definition
from core.errors import OsteoBoardError
from core.model.audit import Event
from core.model.case import Case
from core.model.dialogue import Dialogue
from core.model.editions import Held, Pin
from core.model.person import Person
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Newer:
    """A definition that has changed since a case began with it.

    ``old`` is the edition that the case is pinned to, None where it is not kept any more as it was.
    ``settled``: somebody decided to stay with it, with the current edition in sight.
    """

    pin: Pin
    old: Definition | None
    new: Definition
    settled: bool = False


def pin_of(definition: Definition) -> Pin:
    """Return what a case is pinned to that is read with a definition."""
    return Pin(definition.edition, digest(definition))


def pins_for(library: Library, dialogues: Sequence[Dialogue] = ()) -> dict[str, Pin]:
    """Return what a case begins with: what is current, or what its first dialogues began with."""
    pins = {id: pin_of(it) for id, it in library.definitions.items()}
    for it in reversed(dialogues):
        pins[it.definition] = pin_of(library.definition(it.definition, it.edition))
    return pins


def newer(library: Library, held: Held) -> list[Newer]:
    """Return every definition of which another edition than the case's own is current."""
    found = []
    for id, current in library.definitions.items():
        pin = held.pin(id)
        if pin is None or _is(current, pin):
            continue
        settled = held.settled(id, current.edition)
        found.append(Newer(pin, _kept(library, id, pin), current, settled))
    return found


def readings(library: Library, held: Held) -> dict[str, Definition]:
    """Return the definitions that a case is read with, by id.

    What it is pinned to, as long as that is kept as it was; what is current otherwise.
    """
    found = dict(library.definitions)
    found |= {it.new.id: it.old for it in newer(library, held) if it.old is not None}
    return found


def former(read: Mapping[str, Definition], library: Library) -> tuple[Definition, ...]:
    """Return those of the definitions that are not current."""
    current = library.definitions
    return tuple(
        it for id, it in read.items() if id not in current or it.edition != current[id].edition
    )


async def reading(uow: UnitOfWork, library: Library, id: str, case: Case | None) -> Definition:
    """Return the definition that something begun in a case is asked with. Raises UnknownTerm."""
    current = library.definition(id)
    if case is None:
        return current
    return readings(library, (await uow.editions.held([case.id]))[case.id]).get(id, current)


async def decide(uow: UnitOfWork, person: Person, case: Case, it: Newer, *, migrate: bool) -> None:
    """Keep that a case is read with the newer edition from now on, or stays with its own."""
    pin = pin_of(it.new) if migrate else it.pin
    id, beside = it.new.id, it.new.edition
    await uow.editions.decide(case.id, id, pin, beside=beside, by=person.id)
    await uow.cases.changed(case.id)
    event = Event.MIGRATED if migrate else Event.STAYED
    await uow.audit(event, "case", str(case.id), person.id)


def _is(definition: Definition, pin: Pin) -> bool:
    return definition.edition == pin.edition and pin.digest in ("", digest(definition))


def _kept(library: Library, id: str, pin: Pin) -> Definition | None:
    """Return an edition that was kept as it was; None for one that was not, or reads no more."""
    try:
        found = library.definition(id, pin.edition)
    except OsteoBoardError:
        return None
    return found if _is(found, pin) else None


def of_these(definitions: Iterable[Definition]) -> tuple[tuple[str, str], ...]:
    """Return ids and editions, by which their words are found."""
    return tuple((it.id, it.edition) for it in definitions)
