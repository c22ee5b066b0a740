"""Effects to what the outbox keeps, and back: a kind in the clear, and arguments as plain data."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, Final

from core.model.effects import (
    AnswerPress,
    AskForChat,
    Button,
    DeleteMessage,
    EditMessage,
    Effect,
    EraseMessage,
    Export,
    MessageEffect,
    React,
    RemoveCopies,
    RemoveKeyboard,
    ReportErasure,
    Say,
    SendExport,
    SendFile,
    StripButtons,
)

_KINDS: Final[Mapping[str, type[Effect]]] = {
    "say": Say,
    "send_file": SendFile,
    "send_export": SendExport,
    "ask_for_chat": AskForChat,
    "remove_keyboard": RemoveKeyboard,
    "answer_press": AnswerPress,
    "edit_message": EditMessage,
    "strip_buttons": StripButtons,
    "react": React,
    "delete_message": DeleteMessage,
    "remove_copies": RemoveCopies,
    "erase_message": EraseMessage,
    "report_erasure": ReportErasure,
}
_KIND_OF: Final = {effect: kind for kind, effect in _KINDS.items()}
REPEATABLE: Final = tuple(kind for kind, effect in _KINDS.items() if effect.repeatable)
"""Kinds that are done again when they may have arrived."""
OF_A_MESSAGE: Final = tuple(
    kind for kind, it in _KINDS.items() if issubclass(it, MessageEffect | RemoveCopies)
)
"""Kinds that name a message of their chat."""

LAST: Final = ("erase_message", "report_erasure")
"""Kinds that come after all others of their chat, in order: what was erased, then the report."""


def kind_of(effect: Effect) -> str:
    """Return the kind of an effect. Raises ``KeyError`` for one that is never enqueued."""
    return _KIND_OF[type(effect)]


def arguments_of(effect: Effect) -> dict[str, Any]:
    """Return what an effect says beside its kind, as plain data; defaults are left out."""
    said = {it.name: (getattr(effect, it.name), it.default) for it in fields(effect)}
    return {name: _plain(value) for name, (value, default) in said.items() if value != default}


def effect_of(kind: str, arguments: Mapping[str, Any]) -> Effect:
    """Return an effect. Raises ``KeyError``, ``TypeError`` or ``ValueError`` for what is none."""
    said = {it: _READ[it](value) if it in _READ else value for it, value in arguments.items()}
    return _KINDS[kind](**said)


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple) and all(isinstance(it, int) for it in value):
        return list(value)
    if isinstance(value, tuple):
        return [
            [{k: v for k, v in asdict(it).items() if v is not None} for it in row] for row in value
        ]
    return value


def _buttons(rows: Sequence[Sequence[Mapping[str, Any]]]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(Button(**button) for button in row) for row in rows)


_READ: Final[Mapping[str, Callable[[Any], Any]]] = {
    "buttons": _buttons,
    "content": b64decode,
    "what": Export,
    "cases": tuple,
    "typed_at": datetime.fromisoformat,
}
"""How the fields are read that plain data cannot hold as they are."""
