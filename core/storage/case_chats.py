"""In which chats something of a case can stand: what is there goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, union

from core.storage.group_tables import groups
from core.storage.meeting_tables import agenda_items, attendances, meetings
from core.storage.sharing_tables import shared_cards
from core.storage.tables import cases, dialogues, members, messages


def chats_of(case_ids: Sequence[int]) -> Any:
    """Return the chats in which something of cases can stand.

    Of dialogues, owners, former ones; and of whoever is of a team with a meeting that had them on
    its agenda, or took part: agendas and minutes name cases. So do groups of that team, and those
    in which they were shared.
    """
    answering = select(dialogues.c.chat_id).where(dialogues.c.case_id.in_(case_ids))
    formerly = select(messages.c.chat_id).where(messages.c.case_id.in_(case_ids))
    on_agenda = select(agenda_items.c.meeting_id).where(agenda_items.c.case_id.in_(case_ids))
    teams = select(meetings.c.team_id).where(meetings.c.id.in_(on_agenda))
    return union(
        answering,
        formerly,
        select(cases.c.owner_id).where(cases.c.id.in_(case_ids)),
        select(members.c.person_id).where(members.c.team_id.in_(teams)),
        select(groups.c.chat_id).where(groups.c.team_id.in_(teams)),
        select(shared_cards.c.chat_id).where(shared_cards.c.case_id.in_(case_ids)),
        select(attendances.c.person_id).where(attendances.c.meeting_id.in_(on_agenda)),
    )
