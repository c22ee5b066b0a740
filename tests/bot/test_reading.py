"""Updates as they come: what can be read of them, and what nothing can be done with."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot

from bot.incoming.reading import update_of

BOT = Bot("123456789:TEST-token-0123456789-abcdefghijklmnop")
ADA = {"id": 1001, "is_bot": False, "first_name": "Ada"}
PRIVATE = {"id": 1001, "type": "private"}


def raw(**changed: object) -> dict[str, Any]:
    """Return a message, changed."""
    message = {
        "message_id": 7,
        "date": 1_796_067_265,
        "chat": PRIVATE,
        "from": ADA,
        "text": "hello",
    }
    return {"update_id": 1, "message": message | changed}


def test_a_message_is_read_with_its_chat_and_its_sender() -> None:
    update = update_of(raw(), BOT)
    assert update.effective_chat
    assert update.effective_user
    assert (update.effective_chat.id, update.effective_user.id) == (1001, 1001)


@pytest.mark.parametrize("id", ["7", 1.5, "", None, [], {}])
@pytest.mark.parametrize("part", ["chat", "from"])
def test_what_has_a_chat_or_a_sender_without_a_number_is_not_read(part: str, id: object) -> None:
    """Something that waits for such a chat would wait for ever."""
    of = PRIVATE if part == "chat" else ADA
    with pytest.raises(ValueError):
        update_of(raw(**{part: of | {"id": id}}), BOT)
