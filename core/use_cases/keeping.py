"""What came of a step is kept: the answer, the deed, the report; then the card is drawn."""

from __future__ import annotations

from typing import Final

from core.definition.canonical import digest
from core.definition.definition import Definition
from core.model.dialogue import Dialogue, Place
from core.model.press import Notice
from core.model.view import Reported
from core.ports.unit_of_work import Report, UnitOfWork
from core.use_cases.card import audit, draw
from core.use_cases.placing import leave_lesion
from core.use_cases.steps import Step

SENTENCE: Final = 300
"""Characters that may be written with a report."""


async def keep(
    uow: UnitOfWork, dialogue: Dialogue, definition: Definition, step: Step, place: Place
) -> Notice | None:
    """Keep what came of a step, and have the card drawn; return what is to be said."""
    await leave_lesion(uow, dialogue, definition)
    await record(uow, dialogue, step)
    if step.reported is not None:
        report = Report(definition.id, definition.edition, digest(definition), step.reported)
        await uow.report(report, dialogue.person_id)
    notice = step.notice
    if step.withdrawn is not None:
        taken_back = await uow.erasing.withdraw_report(dialogue.person_id, step.withdrawn)
        notice = Notice.WITHDRAWN if taken_back else Notice.TOO_LATE
    if step.draws:
        await draw(uow, dialogue, place)
    return notice


async def word_report(uow: UnitOfWork, dialogue: Dialogue, text: str) -> Notice | None:
    """Keep what is written with a report of an error."""
    view = dialogue.view
    assert isinstance(view, Reported)  # the caller saw to it
    if len(text) > SENTENCE:
        return Notice.SENTENCE_TOO_LONG
    if not await uow.erasing.word_report(dialogue.person_id, view.statement, text.strip()):
        return Notice.TOO_LATE
    dialogue.view = Reported(view.statement, told=True)
    await draw(uow, dialogue, Place.IN_PLACE)
    return Notice.SENTENCE_KEPT


async def record(uow: UnitOfWork, dialogue: Dialogue, step: Step) -> None:
    """Keep the answer that a step changed, and audit it."""
    if step.change is not None:
        await uow.record(dialogue, step.change)
    if step.event is not None:
        await audit(uow, dialogue, step.event)
