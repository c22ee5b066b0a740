"""How drawings are found, marked and recorded as done. Built once, here, and not per call."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    false,
    func,
    literal_column,
    null,
    select,
    true,
    update,
)

from core.model.dialogue import Place
from core.storage.rows import DIALOGUE_COLUMNS, of_cases
from core.storage.tables import dialogues, people

_DIALOGUE: Final = dialogues.c
WAITS: Final = _DIALOGUE.drawing > literal_column("0")  # as the partial index has it

DRAWINGS: Final = (
    of_cases(select(*DIALOGUE_COLUMNS, people.c.chosen_language, people.c.telegram_language))
    .outerjoin(people, people.c.id == _DIALOGUE.person_id)
    .where(_DIALOGUE.chat_id == bindparam("chat_id"), WAITS)
    .order_by(_DIALOGUE.touched_at, _DIALOGUE.id)
)


def _still_waits(done: ColumnElement[Any]) -> ColumnElement[int]:
    """What still waits once a drawing is done: whatever was asked for after it."""
    asked_for_bottom = and_(_DIALOGUE.drawing == Place.BOTTOM, _DIALOGUE.bottom_due > done)
    return case(
        (_DIALOGUE.due == done, int(Place.NOWHERE)),
        (asked_for_bottom, int(Place.BOTTOM)),
        (_DIALOGUE.drawing == Place.NOWHERE, int(Place.NOWHERE)),
        else_=int(Place.IN_PLACE),
    )


_THIS: Final = _DIALOGUE.id == bindparam("dialogue_id")
_OTHERS: Final = dialogues.alias()
SENDING_SINCE: Final = (
    select(
        _DIALOGUE.sending,
        _DIALOGUE.sending_after,
        _DIALOGUE.below,
        select(func.max(_OTHERS.c.message_id))
        .where(_OTHERS.c.chat_id == _DIALOGUE.chat_id)
        .scalar_subquery()
        .label("newest_card"),
    )
    .where(_THIS)
    .with_for_update(of=dialogues)
)
MARK_SENDING: Final = (
    update(dialogues).where(_THIS).values(sending=true(), sending_after=bindparam("after"))
)
UNMARK_SENDING: Final = update(dialogues).where(_THIS).values(sending=false(), sending_after=null())
DROP: Final = (
    update(dialogues)
    .where(_THIS)
    .values(drawing=_still_waits(bindparam("done")), sending=false(), sending_after=null())
)
_SAME: Final = _DIALOGUE.on_screen == bindparam("prompt")  # it is there since it was first drawn
_ON_SCREEN: Final = {
    "shown": bindparam("now_shown"),
    "on_screen": bindparam("prompt"),
    "on_screen_again": case(
        (
            _SAME,
            func.coalesce(
                _DIALOGUE.on_screen_again,
                bindparam("sent", type_=_DIALOGUE.on_screen_again.type),
            ),
        )
    ),
    **{
        column.name: case((_SAME, column), else_=bindparam(f"new_{column.name}", type_=column.type))
        for column in (
            _DIALOGUE.on_screen_in,
            _DIALOGUE.on_screen_edited_at,
            _DIALOGUE.on_screen_heard,
        )
    },
}
REDRAWN: Final = DROP.where(_DIALOGUE.message_id == bindparam("drawn_at")).values(_ON_SCREEN)
CARD: Final = select(_DIALOGUE.chat_id, _DIALOGUE.message_id).where(_THIS).with_for_update()
MOVED_CARD: Final = DROP.values(
    {
        **_ON_SCREEN,
        "message_id": bindparam("drawn_at"),
        "edit_may_come": null(),
        "version": _DIALOGUE.version + 1,
    }
)
