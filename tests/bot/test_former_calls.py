"""What a former version enqueued as calls of the Bot API means what it meant."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.outgoing.former import effect_of
from core.model.effects import (
    AnswerPress,
    Button,
    DeleteMessage,
    EditMessage,
    Effect,
    EraseMessage,
    FormerCall,
    ReportErasure,
    Say,
    SendFile,
    StripButtons,
)

MOMENT = datetime(2026, 11, 29, 12, tzinfo=UTC)
MARKUP: dict[str, Any] = {
    "inline_keyboard": [[{"text": "a", "callback_data": "1.P.scores"}], [{"text": "b", "url": "u"}]]
}
BUTTONS = ((Button("a", "1.P.scores"),), (Button("b", url="u"),))


@pytest.mark.parametrize(
    ("method", "arguments", "effect"),
    [
        ("sendMessage", {"text": "a < b"}, Say("a &lt; b")),
        (
            "sendMessage",
            {"text": "<b>x</b>", "parse_mode": "HTML", "reply_markup": MARKUP, "names_cases": True},
            Say("<b>x</b>", BUTTONS, names_cases=True),
        ),
        (
            "editMessageText",
            {"message_id": 7, "text": "x", "parse_mode": "HTML", "reply_markup": MARKUP},
            EditMessage(7, "x", BUTTONS),
        ),
        ("editMessageReplyMarkup", {"message_id": 7}, StripButtons(7)),
        ("deleteMessage", {"message_id": 7}, DeleteMessage(7)),
        ("answerCallbackQuery", {"callback_query_id": "1"}, AnswerPress("1")),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x"}, AnswerPress("1", "x")),
        (
            "sendDocument",
            {"name": "x.json", "content": "e30=", "caption": "y"},
            SendFile("x.json", b"{}", "y"),
        ),
        ("eraseMessage", {"message_id": 7, "erasure": 0}, EraseMessage(7, 0)),
        (
            "eraseMessage",
            {"message_id": 7, "erasure": 1, "typed_at": MOMENT.isoformat()},
            EraseMessage(7, 1, MOMENT),
        ),
        ("sendErasure", {"erasure": 1}, ReportErasure(1)),
    ],
)
def test_a_former_call_means_what_it_meant(
    method: str, arguments: dict[str, Any], effect: Effect
) -> None:
    assert effect_of(FormerCall(method, arguments)) == effect


def test_a_call_that_no_former_version_made_is_refused() -> None:
    with pytest.raises(ValueError, match="no such call"):
        effect_of(FormerCall("sendDice", {}))
