"""What somebody who is forgotten leaves in the cases of others."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import delete, select, update

from core.engine.flow import CANCELLED
from core.storage.case_tables import awaited_texts, case_events, case_visits, findings, lesions
from core.storage.meeting_tables import (
    SAID_BY,
    attendances,
    awaited_words,
    decision_drafts,
    opinions,
    specialties,
)
from core.storage.reminder_tables import reminders
from core.storage.sharing_tables import board_questions, shared_cards
from core.storage.tables import answers, cases, dialogues

_SAID_BY: Final = (answers, findings, case_events, lesions, *SAID_BY, board_questions, shared_cards)
_OF_PERSON: Final = (attendances, opinions)
_OWN: Final = (awaited_texts, case_visits, specialties, decision_drafts, awaited_words)
_OWNER: Final = select(cases.c.owner_id).where(cases.c.id == reminders.c.case_id).scalar_subquery()


def said_by_nobody(person_id: int) -> list[Any]:
    """Return what leaves what somebody said in the cases of others said by nobody.

    What they were to prepare there goes back to whose case it is.
    """
    nobody = {"person_id": 0, "chat_id": 0, "message_id": None, "state": CANCELLED, "drawing": 0}
    return [
        *(update(it).where(it.c.by_person == person_id).values(by_person=0) for it in _SAID_BY),
        update(dialogues).where(dialogues.c.person_id == person_id).values(**nobody, sending=False),
        update(shared_cards).where(shared_cards.c.ended_by == person_id).values(ended_by=0),
        *(update(it).where(it.c.person_id == person_id).values(person_id=0) for it in _OF_PERSON),
        *(delete(it).where(it.c.person_id == person_id) for it in _OWN),
        update(reminders).where(reminders.c.person_id == person_id).values(person_id=_OWNER),
    ]
