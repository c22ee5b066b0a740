"""What a former version enqueued as calls of the Bot API, as the effects that it meant.

To be deleted once no database can hold any: rows of the outbox live for the time that a line is
away.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.screens.document import line
from core.model.effects import (
    AnswerPress,
    Button,
    Buttons,
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


def effect_of(call: FormerCall) -> Effect:
    """Return what a former call meant. Raises ``KeyError`` or ``ValueError`` for other things."""
    said = call.arguments
    match call.method:
        case "sendMessage":
            return Say(_text(said), _buttons(said), said.get("names_cases", False))
        case "editMessageText":
            names_cases = said.get("names_cases", False)
            return EditMessage(said["message_id"], _text(said), _buttons(said), names_cases)
        case "editMessageReplyMarkup":
            return StripButtons(said["message_id"])
        case "deleteMessage":
            return DeleteMessage(said["message_id"])
        case "answerCallbackQuery":
            return AnswerPress(said["callback_query_id"], said.get("text"))
        case "sendDocument":
            return SendFile(said["name"], b64decode(said["content"]), said["caption"])
        case "eraseMessage":
            typed_at = said.get("typed_at")
            moment = datetime.fromisoformat(typed_at) if typed_at else None
            return EraseMessage(said["message_id"], said["erasure"], moment)
        case "sendErasure":
            return ReportErasure(said["erasure"])
    raise ValueError(f"no such call: {call.method}")


def _text(said: Mapping[str, Any]) -> str:
    text: str = said["text"]
    return text if "parse_mode" in said else line(text).html


def _buttons(said: Mapping[str, Any]) -> Buttons:
    rows = said.get("reply_markup", {}).get("inline_keyboard", ())
    return tuple(
        tuple(Button(it["text"], it.get("callback_data"), it.get("url")) for it in row)
        for row in rows
    )
