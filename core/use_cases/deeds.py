"""What is done to one dialogue: answer, go back, tick, lay a page over it, report an error."""

from __future__ import annotations

from datetime import date

from core.definition.canonical import digest
from core.definition.definition import Definition, is_check
from core.engine.flow import RESULT
from core.model.audit import Event
from core.model.dialogue import LIVE_VIEW, Dialogue, Place, put, retract
from core.model.press import Notice, Press
from core.ports.unit_of_work import Report, UnitOfWork
from core.use_cases.cards import show
from core.use_cases.verbs import PAGED, emergencies, is_answer, is_offered, pages_of, statements


async def audit(
    uow: UnitOfWork, dialogue: Dialogue, event: Event, actor_id: int | None = None
) -> None:
    """Audit what was done to a dialogue, by the person whose it is unless another is named."""
    actor = dialogue.person_id if actor_id is None else actor_id
    await uow.audit(event, "dialogue", dialogue.token, actor)


async def record_answer(
    uow: UnitOfWork,
    dialogue: Dialogue,
    definition: Definition,
    question: str,
    term: str,
    today: date,
    event: Event = Event.ANSWERED,
) -> None:
    """Answer a question; an emergency that comes to light is shown before anything else."""
    before = emergencies(definition, dialogue.answers, today)
    await uow.record(dialogue, put(dialogue, definition, question, term))
    await audit(uow, dialogue, event)
    if emergencies(definition, dialogue.answers, today) - before:
        dialogue.view = "emergency"


async def go_back(
    uow: UnitOfWork, dialogue: Dialogue, definition: Definition, place: Place
) -> Notice | None:
    """Close the page that lies over the dialogue, or else take back the answer given last."""
    if dialogue.view.partition(":")[0] not in (LIVE_VIEW, "hint", "emergency"):
        dialogue.view = LIVE_VIEW
        await show(uow, dialogue, place)
        return None
    change = retract(dialogue, definition)
    if change is None:
        return Notice.FIRST_QUESTION
    await uow.record(dialogue, change)
    await audit(uow, dialogue, Event.TOOK_BACK)
    await show(uow, dialogue, place)
    return None


async def view(
    uow: UnitOfWork, dialogue: Dialogue, definition: Definition, press: Press, place: Place
) -> Notice | None:
    """Lay a page over the question or result; a page that there is not is refused."""
    page = press.question
    if page == "edit" and dialogue.state == RESULT and _is_asked(definition, press.option):
        dialogue.view = f"edit:{press.option}"
    elif page in pages_of(definition, dialogue.state):
        dialogue.view = (
            f"{page}:{press.option}" if page in PAGED and press.option.isdecimal() else page
        )
    else:
        return Notice.FORGED
    if dialogue.finished:
        await audit(uow, dialogue, Event.SAW)
    await show(uow, dialogue, place)
    return None


async def report_wrong(
    uow: UnitOfWork, dialogue: Dialogue, definition: Definition, press: Press, place: Place
) -> Notice | None:
    """Keep a report that a statement is wrong. No answer goes with it."""
    if press.option not in statements(definition):
        return Notice.FORGED
    if dialogue.view != "report":
        await show(uow, dialogue, place)
        return Notice.STALE
    report = Report(definition.id, definition.edition, digest(definition), press.option)
    await uow.report(report, dialogue.person_id)
    await audit(uow, dialogue, Event.REPORTED)
    dialogue.view = LIVE_VIEW
    await show(uow, dialogue, place)
    return Notice.REPORTED


async def tick(
    uow: UnitOfWork,
    dialogue: Dialogue,
    definition: Definition,
    press: Press,
    place: Place,
    today: date,
) -> Notice | None:
    """Tick a prerequisite in place; the page stays, so that a date can be typed after it."""
    known = is_check(definition, press.question)
    if not (
        known
        and dialogue.state == RESULT
        and is_answer(definition, press.question, press.option, today)
    ):
        return Notice.FORGED
    if not is_offered(dialogue, press):
        await show(uow, dialogue, place)
        return Notice.STALE
    await record_answer(
        uow, dialogue, definition, press.question, press.option, today, Event.TICKED
    )
    dialogue.view = f"checks:{press.question}"
    await show(uow, dialogue, place)
    return None


def _is_asked(definition: Definition, id: str) -> bool:
    """Tell whether an answer can be edited by asking it again; prerequisites are ticked instead."""
    if any(fact.id == id for fact in definition.excluded_facts):
        return True
    return any(question.id == id for question in definition.questions)
