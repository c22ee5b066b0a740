"""What the bot wants to be in a message, checked before the message exists."""

from __future__ import annotations

from typing import Any

from bot.demo.entities import formatted
from bot.demo.files import StoredFile, picture_size
from bot.demo.keyboards import checked_keyboard, checked_reply_keyboard
from bot.demo.parameters import Params, Upload
from bot.demo.refusals import Json, Refusal, bad_request
from bot.demo.state import State
from bot.demo.utf16 import units

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_BYTES_BEFORE_PARSING = 1 << 15
LARGEST_FILE = {"document": 50 << 20, "photo": 10 << 20}


def text_content(params: Params, too_long: str = "message is too long") -> Json:
    """Return text and entities of a message. Raises Refusal when they cannot be sent."""
    source = params.text("text")
    if len(source.encode("utf-8", "replace")) > MOST_BYTES_BEFORE_PARSING:
        bad_request("text is too long")  # the wording is assumed
    text, entities = formatted(source, params.text("parse_mode"), _given(params, "entities"))
    if not text:
        bad_request("message text is empty")
    if units(text) > LONGEST_TEXT:
        bad_request(too_long)
    return {"text": text} | ({"entities": entities} if entities else {})


def caption_content(params: Params) -> Json:
    """Return caption and entities, or nothing without a caption. Raises Refusal as for texts."""
    source, given = params.text("caption"), _given(params, "caption_entities")
    text, entities = formatted(source, params.text("parse_mode"), given)
    if units(text) > LONGEST_CAPTION:
        bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text} | ({"caption_entities": entities} if entities else {})


def _given(params: Params, name: str) -> list[Json]:
    entities = params.structure(name) or []
    if not isinstance(entities, list) or not all(_is_entity(entity) for entity in entities):
        bad_request("can't parse entities: expected an Array of MessageEntity")
    return entities


def _is_entity(entity: Any) -> bool:
    numbers = ("offset", "length")
    return (
        isinstance(entity, dict)
        and "type" in entity
        and all(isinstance(entity.get(name), int) for name in numbers)
    )


def keyboard_content(params: Params, *, only_inline: bool = False) -> Json:
    """Return the inline keyboard, or nothing. Raises Refusal for a keyboard that is not valid."""
    rows = checked_keyboard(params.structure("reply_markup"), only_inline=only_inline)
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def reply_keyboard(params: Params, *, private: bool) -> Json | None:
    """Return what a message does to the keyboard of letters. Raises Refusal as above."""
    return checked_reply_keyboard(params.structure("reply_markup"), private=private)


def sent_file(state: State, params: Params, kind: str, value: str = "") -> StoredFile:
    """Return the file of a call: uploaded with it, or known by its id.

    Raises Refusal for a missing, empty, oversized or unknown file, and for a broken picture.
    """
    value = value or params.text(kind)
    upload = params.files.get(value.removeprefix("attach://") if value else kind)
    if upload is not None:
        return _kept(state, kind, upload)
    if not value:
        bad_request(f"there is no {kind} in the request")
    return state.files.reused(value, kind)


def _kept(state: State, kind: str, upload: Upload) -> StoredFile:
    if len(upload.content) > LARGEST_FILE[kind]:
        raise Refusal(413, "Request Entity Too Large")
    if kind == "photo" and upload.content:
        picture_size(upload.content)
    return state.files.keep(kind, upload.name, upload.content_type, upload.content)
