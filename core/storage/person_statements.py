"""How people are met and kept. Built once, here, and not per call."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, bindparam, func, select, update

from core.storage.group_tables import suspensions
from core.storage.moments import Utc
from core.storage.tables import members, people
from core.storage.unless_there import UnlessThere

MEET: Final = UnlessThere(people)
_ID: Final = bindparam("person_id", type_=BigInteger)
_THEM: Final = select(_ID.label("id")).subquery()
PERSON: Final = (  # also of somebody who is in, and never said a word
    select(
        _THEM.c.id,
        people.c.chosen_language,
        people.c.telegram_language,
        people.c.accepted_at,
        people.c.case_id,
        people.c.case_at,
        people.c.all_at_once,
        members.c.role,
        members.c.team_id,
        suspensions.c.person_id.is_not(None).label("suspended"),
    )
    .outerjoin(people, people.c.id == _THEM.c.id)
    .outerjoin(members, members.c.person_id == _THEM.c.id)
    .outerjoin(suspensions, suspensions.c.person_id == _THEM.c.id)
)
SAVE_PERSON: Final = (
    update(people)
    .where(people.c.id == bindparam("person_id"))
    .values(
        chosen_language=bindparam("chosen_language"),
        telegram_language=bindparam("telegram_language"),
        accepted_at=func.coalesce(people.c.accepted_at, bindparam("accepted_at", type_=Utc)),
    )
)
