"""The methods that change what is in a chat, and that answer taps."""

from __future__ import annotations

from typing import Any

from bot.demo.access import editable_message
from bot.demo.chats import Chat, Message
from bot.demo.contents import caption_content, keyboard_content, sent_file, text_content
from bot.demo.entities import start_parameter
from bot.demo.files import StoredFile, described
from bot.demo.parameters import Params
from bot.demo.refusals import NOT_MODIFIED, QUERY_TOO_OLD, Json, bad_request
from bot.demo.state import ANSWER_WITHIN, Alert, State

LONGEST_ALERT = 200
_MEDIA = ("photo", "document")
_CONTENT = ("text", "entities", "caption", "caption_entities", "reply_markup", *_MEDIA)


def edit_message_text(state: State, params: Params) -> Json:
    """Replace the text and the keyboard."""
    chat, message = editable_message(state, params)
    if "text" not in message.payload:
        bad_request("there is no text in the message to edit")
    # Sending says "message is too long"; editing passes on the bare code of the server.
    content = text_content(params, "MESSAGE_TOO_LONG") | _keyboard(params)
    return _replace(state, chat, message, content)


def edit_message_caption(state: State, params: Params) -> Json:
    """Replace the caption and the keyboard of a file."""
    chat, message = editable_message(state, params)
    media = {name: message.payload[name] for name in _MEDIA if name in message.payload}
    if not media:
        bad_request("there is no caption in the message to edit")
    content = media | caption_content(params) | _keyboard(params)
    return _replace(state, chat, message, content, message.file)


def edit_message_reply_markup(state: State, params: Params) -> Json:
    """Replace only the keyboard."""
    chat, message = editable_message(state, params)
    kept = {name: message.payload[name] for name in _CONTENT if name in message.payload}
    kept.pop("reply_markup", None)
    return _replace(state, chat, message, kept | _keyboard(params), message.file)


def edit_message_media(state: State, params: Params) -> Json:
    """Replace the file, or put one in the place of a text."""
    chat, message = editable_message(state, params)
    media: Any = params.structure("media")
    kind = media.get("type") if isinstance(media, dict) else None
    if kind not in _MEDIA:
        bad_request("can't parse InputMedia: Unsupported type specified")
    file = sent_file(state, params, kind, str(media.get("media", "")))
    caption = caption_content(Params(media))
    content = described(file) | caption | _keyboard(params)
    return _replace(state, chat, message, content, file)


def answer_callback_query(state: State, params: Params) -> bool:
    """End the waiting of a button, with a toast or an alert if there is a text."""
    text = params.text("text")
    if len(text) > LONGEST_ALERT:
        bad_request("MESSAGE_TOO_LONG")
    query = state.queries.get(params.text("callback_query_id"))
    if query is None or query.answered or state.clock() - query.born > ANSWER_WITHIN:
        bad_request(QUERY_TOO_OLD)
    url = params.text("url")
    if url and start_parameter(url, state.bot["username"]) is None:
        bad_request("URL_INVALID")
    query.answered = True
    alert = Alert(query.id, text, params.flag("show_alert"), query.data, url)
    state.alerts.setdefault(query.person_id, []).append(alert)
    state.show(
        state.chats[query.chat_id], {"type": "answer", "person_id": query.person_id} | vars(alert)
    )
    state.notify(query.person_id)
    return True


def _keyboard(params: Params) -> Json:
    return keyboard_content(params, only_inline=True)


def _replace(
    state: State, chat: Chat, message: Message, content: Json, file: StoredFile | None = None
) -> Json:
    before = {name: message.payload[name] for name in _CONTENT if name in message.payload}
    if _same(before, content):
        bad_request(NOT_MODIFIED)
    state.faults.count_sending(chat, state.clock())
    kept = {name: value for name, value in message.payload.items() if name not in before}
    message.payload = kept | {"edit_date": state.now()} | content
    message.file = file
    message.edited += 1
    state.show(chat, {"type": "edit", "message": message.payload})
    return message.payload


def _same(before: Json, after: Json) -> bool:
    return all(before.get(name) == after.get(name) for name in _CONTENT)
