"""An update as the library has it: also one of which it cannot read a part.

A Bot API that is older or newer than the library leaves out what that requires, or words it in
another way. What it cannot read of a message is read for identities all the same, and the rest is
answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from telegram import Bot, Update

from bot.incoming.raw_updates import RawUpdate
from bot.logs import Log

log = Log(__name__)

_PLAIN: Final = (
    *("message_id", "date", "edit_date", "chat", "from", "text", "caption", "media_group_id"),
)
"""Fields of a message without which nothing can be done with it, and what is written in it."""
_MARKED: Final = ("entities", "caption_entities")
_NOT_WRITTEN: Final = ("reply_to_message", "pinned_message", "reply_markup")
"""What was read when it came, or is the bot's own."""


def update_of(raw: RawUpdate, bot: Bot) -> Update:
    """Return an update; of a message that cannot be read whole, what can be.

    Raises what the library raises, where even that cannot be read, and ValueError for one whose
    chat or sender has no number: nothing can be kept of it, or sent there.
    """
    update = _read(raw, bot)
    for place in (update.effective_chat, update.effective_user):
        if place is not None and not isinstance(place.id, int):
            raise ValueError
    return update


def _read(raw: RawUpdate, bot: Bot) -> Update:
    try:
        return Update.de_json(dict(raw), bot)
    except Exception as error:
        for plainer in _plainer(raw):
            try:
                update = Update.de_json(plainer, bot)
            except Exception:  # noqa: BLE001, S112 - the next one is plainer still
                continue
            log.failed("a message is read in part", error, update=raw["update_id"])
            return update
        raise


def _plainer(raw: RawUpdate) -> list[dict[str, Any]]:
    """Return a message with what may be unreadable set apart, with its marks and without."""
    kind = next(
        (it for it in ("message", "edited_message") if isinstance(raw.get(it), Mapping)), ""
    )
    return [
        {"update_id": raw["update_id"], kind: _set_apart(raw[kind], kept)}
        for kept in ((*_PLAIN, *_MARKED), _PLAIN)
        if kind
    ]


def _set_apart(message: Mapping[str, Any], kept: tuple[str, ...]) -> dict[str, Any]:
    rest = {name: it for name, it in message.items() if name not in (*kept, *_NOT_WRITTEN)}
    return {name: message[name] for name in kept if name in message} | {"unreadable": rest}
