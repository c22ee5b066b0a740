"""A quick score that joins a case, about one of its lesions or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from core.definition.fact import Scope
from core.model.audit import Event
from core.model.case import Case, Lesion, Side
from core.model.dialogue import Dialogue
from core.model.person import Person
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.cases import reopen
from core.use_cases.dialogues import UseCases
from core.use_cases.placing import agrees, candidates, said_place


async def quick_score(uow: UnitOfWork, person: Person, id: int | None = None) -> Dialogue | None:
    """Return the quick score that somebody is in, if it has answers and is the one named."""
    live = await uow.live(person.id)
    if live is None or live.case_name or not live.answers or id not in (None, live.id):
        return None
    return live


def about(use_cases: UseCases, quick: Dialogue, case: Case) -> Sequence[Lesion]:
    """Return the lesions of a case that a quick score can be about, by where it says it is."""
    definition, sites = use_cases.definition_of(quick), use_cases.library.sites
    said = said_place(definition, quick.answers, sites)
    return [it for it in candidates(definition, case, sites) if agrees(it, said)]


def is_of_a_lesion(use_cases: UseCases, quick: Dialogue) -> bool:
    """Tell whether a quick score is about a lesion."""
    return use_cases.definition_of(quick).scope is Scope.LESION


async def join(
    uow: UnitOfWork,
    use_cases: UseCases,
    person: Person,
    quick: Dialogue,
    case: Case,
    lesion: Lesion | None,
) -> bool:
    """Move a quick score into a case; one of a lesion that is named by none makes a new one."""
    await use_cases.step_aside(uow, person.id)
    if lesion is None and is_of_a_lesion(use_cases, quick):
        definition, sites = use_cases.definition_of(quick), use_cases.library.sites
        site = sites.site(definition.id, said_place(definition, quick.answers, sites))
        lesion = await uow.cases.add_lesion(case, site, Side.NONE, person.id)
    if not await uow.erasing.join(quick.case_id, case.id, lesion.id if lesion else None):
        return False
    await uow.audit(Event.ANSWERED, "case", str(case.id), person.id)
    await reopen(uow, person, case)
    return True
