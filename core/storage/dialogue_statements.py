"""How a dialogue's row is found, locked and kept. Built once, here, and not per call."""

from __future__ import annotations

from typing import Final

from sqlalchemy import bindparam, case, func, update

from core.engine.flow import CANCELLED, SET_ASIDE
from core.model.dialogue import Place
from core.storage.rows import DIALOGUES
from core.storage.tables import cases, dialogues

_LOCKED: Final = DIALOGUES.with_for_update(of=dialogues)  # SQLite's writer is alone anyway
BY_TOKEN: Final = _LOCKED.where(dialogues.c.token == bindparam("token"))
BY_ID: Final = _LOCKED.where(dialogues.c.id == bindparam("dialogue_id"))
_NEWEST_FIRST: Final = (dialogues.c.touched_at.desc(), dialogues.c.id.desc())
LIVE: Final = (
    _LOCKED.where(
        dialogues.c.person_id == bindparam("person_id"),
        dialogues.c.state.not_in((SET_ASIDE, CANCELLED)),
        dialogues.c.id.not_in(bindparam("passed_over", expanding=True)),
    )
    .order_by(*_NEWEST_FIRST)
    .limit(1)
)
AT_MESSAGE: Final = (
    _LOCKED.where(
        dialogues.c.chat_id == bindparam("chat_id"),
        dialogues.c.message_id == bindparam("message_id"),
    )
    .order_by(dialogues.c.id.desc())
    .limit(1)
)
PUT_ASIDE: Final = (
    DIALOGUES.where(
        dialogues.c.person_id == bindparam("person_id"),
        dialogues.c.state == SET_ASIDE,
        cases.c.name.is_(None),  # what belongs to a case is reached there
    )
    .order_by(*_NEWEST_FIRST)
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
)
_CARD: Final = bindparam("message_id", type_=dialogues.c.message_id.type)
_SAME_CARD: Final = dialogues.c.message_id.is_not_distinct_from(_CARD)
SAVE: Final = (
    update(dialogues)
    .where(dialogues.c.id == bindparam("dialogue_id"), dialogues.c.version == bindparam("read"))
    .values(
        {
            **{name: bindparam(name) for name in ("chat_id", "state", "revision", "view")},
            "message_id": _CARD,
            "edit_may_come": case((_SAME_CARD, dialogues.c.edit_may_come)),
            "shown": case((_SAME_CARD, dialogues.c.shown)),
            # what would be answered by now is not on screen before it is drawn
            "on_screen": case((dialogues.c.on_screen == bindparam("prompt"), bindparam("prompt"))),
            "touched_at": bindparam("touched_at"),
            "version": dialogues.c.version + 1,
        }
    )
)
_BELOW: Final = func.coalesce(
    bindparam("asked_by", type_=dialogues.c.below.type), dialogues.c.below
)
ENQUEUE_DRAWING: Final = {
    Place.IN_PLACE: update(dialogues)
    .where(dialogues.c.id == bindparam("dialogue_id"))
    .values(
        drawing=case(
            (dialogues.c.drawing < Place.IN_PLACE, Place.IN_PLACE), else_=dialogues.c.drawing
        ),
        due=dialogues.c.due + 1,
        below=_BELOW,
    ),
    Place.BOTTOM: update(dialogues)
    .where(dialogues.c.id == bindparam("dialogue_id"))
    .values(
        drawing=int(Place.BOTTOM),
        due=dialogues.c.due + 1,
        bottom_due=dialogues.c.due + 1,
        below=_BELOW,
    ),
}
