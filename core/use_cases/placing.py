"""Which lesion of a case a dialogue is about: the one named, the one that it says, or a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.definition.answer import Answer, Picked
from core.definition.definition import Definition
from core.definition.fact import Scope
from core.definition.sites import Sites
from core.definition.sorts import as_pathway
from core.engine.knowledge import examined
from core.language.lines import Shorthand
from core.model.case import Case, Lesion, Side
from core.model.dialogue import Dialogue, leave_to_others
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.case_facts import DefinitionOf


def candidates(definition: Definition, case: Case, sites: Sites) -> tuple[Lesion, ...]:
    """Return the lesions that a definition can be about, none where it is about the patient."""
    if definition.scope is not Scope.LESION:
        return ()
    return tuple(it for it in case.standing if sites.fits(definition.id, it.site))


async def lesion_for(
    uow: UnitOfWork,
    definition: Definition,
    case: Case,
    sites: Sites,
    line: Shorthand,
    by: int,
    *,
    before: Dialogue | None,
    named: int | None,
    side: Side = Side.NONE,
) -> Lesion | None:
    """Return the lesion that a dialogue in a case is about, None where it is about none.

    A line that was typed tells by where it says that the lesion is, on which ``side``; what fits no
    lesion, or one of several, is a new one: never is something said of the wrong lesion. One of
    which no side is known can be the other one.
    """
    if named is not None:
        return case.lesion(named)
    if before is not None and before.lesion is not None:
        return before.lesion
    if definition.scope is not Scope.LESION:
        return None
    fitting = candidates(definition, case, sites)
    said = said_place(definition, line.answers, sites)
    if said:
        fitting = tuple(it for it in fitting if agrees(it, said))
    if side is not Side.NONE:
        fitting = tuple(it for it in fitting if it.side is side)
    if len(fitting) == 1:
        return fitting[0]
    return await uow.cases.add_lesion(case, sites.site(definition.id, said), side, by)


async def leave_lesion(uow: UnitOfWork, dialogue: Dialogue, definition: Definition) -> None:
    """Make an emergency that was opened from a lesion one of the patient, if it lies elsewhere.

    A cord that is threatened is none of the femur whose score was asked.
    """
    pathway = as_pathway(definition)
    if dialogue.lesion is None or pathway is None:
        return
    if definition.scope is Scope.LESION:
        return
    _, contrary = examined(pathway, dialogue.answers, None)
    of_lesion = [it for it in definition.questions if it.fact.scope is Scope.LESION]
    wrong = [it.id for it in of_lesion if it.fact.id in contrary]
    if not wrong or not dialogue.carried.issuperset(wrong):
        return
    view = dialogue.view
    changes = leave_to_others(dialogue, definition, [it.id for it in of_lesion])
    await uow.record(dialogue, *changes)
    dialogue.view = view
    await uow.cases.attach([dialogue.id], None)
    dialogue.lesion = None


async def place_quick(
    uow: UnitOfWork,
    case: Case,
    dialogues: Sequence[Dialogue],
    definition_of: DefinitionOf,
    sites: Sites,
) -> None:
    """Make a lesion of what quick scores said of one, before they were a case."""
    about = [it for it in dialogues if definition_of(it).scope is Scope.LESION]
    if not about:
        return
    said: dict[str, str] = {}
    for it in about:
        said |= said_place(definition_of(it), it.answers, sites)
    lesion = await uow.cases.add_lesion(
        case, sites.site(about[0].definition, said), Side.NONE, about[0].person_id
    )
    await uow.cases.attach([it.id for it in dialogues], lesion.id)


def said_place(
    definition: Definition, answers: Mapping[str, Answer], sites: Sites
) -> dict[str, str]:
    """Return where answers say that the lesion is, as finely as they say it."""
    found = {}
    for question in definition.questions:
        answer = answers.get(question.id)
        if (
            question.fact.id in sites.facts
            and isinstance(answer, Picked)
            and answer.id in question.fact.options
        ):
            found[question.fact.id] = answer.id
    return found


def agrees(lesion: Lesion, said: Mapping[str, str]) -> bool:
    """Tell whether a lesion can be where something says that it is."""
    return all(lesion.site.get(fact, option) == option for fact, option in said.items())
