"""The methods that put something new into a chat."""

from __future__ import annotations

from typing import Any

from bot.demo.access import checked_thread, reachable_chat, writable_chat
from bot.demo.chats import Chat, Message
from bot.demo.contents import (
    caption_content,
    keyboard_content,
    reply_keyboard,
    sent_file,
    text_content,
)
from bot.demo.files import StoredFile, described
from bot.demo.parameters import Params
from bot.demo.refusals import Json, bad_request
from bot.demo.state import State

_ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)


def send_message(state: State, params: Params) -> Json:
    """Send a text."""
    content = text_content(params) | keyboard_content(params)
    return _post(state, writable_chat(state, params), params, content)


def send_document(state: State, params: Params) -> Json:
    """Send a file."""
    return _send_file(state, params, "document")


def send_photo(state: State, params: Params) -> Json:
    """Send a picture."""
    return _send_file(state, params, "photo")


def send_chat_action(state: State, params: Params) -> bool:
    """Show that the bot is typing."""
    chat = reachable_chat(state, params)
    if params.text("action") not in _ACTIONS:
        bad_request("wrong parameter action in request")
    state.show(chat, {"type": "action", "action": params.text("action")})
    return True


def forward_message(state: State, params: Params) -> Json:
    """Hand a message on. Raises Refusal for a protected one."""
    message = _handed_on(state, params, "forward")
    return _post(state, writable_chat(state, params), params, handed_on(message), message.file)


def copy_message(state: State, params: Params) -> Json:
    """Send the same again. Raises Refusal for a protected one."""
    message = _handed_on(state, params, "copy")
    content = _content_of(message) | keyboard_content(params)
    sent = _post(state, writable_chat(state, params), params, content, message.file)
    return {"message_id": sent["message_id"]}


def _handed_on(state: State, params: Params, what: str) -> Message:
    """Return a message that can be handed on."""
    origin = reachable_chat(state, Params({"chat_id": params.text("from_chat_id")}))
    message = origin.find(params.integer("message_id"))
    participle = {"forward": "forwarded", "copy": "copied"}[what]
    if message is None:
        bad_request(f"message to {what} not found")
    content = _content_of(message)
    if not content or message.payload.get("has_protected_content") or origin.settings.protected:
        bad_request(f"message can't be {participle}")
    return message


def handed_on(message: Message) -> Json:
    """Return what a message is where somebody hands it on."""
    return _content_of(message) | {"forward_origin": _origin(message)}


def _content_of(message: Message) -> Json:
    handed = ("text", "entities", "caption", "caption_entities", "document", "photo")
    return {name: message.payload[name] for name in handed if name in message.payload}


def _origin(message: Message) -> Json:
    sender = message.payload.get("from")
    if sender is None:
        chat = message.payload["sender_chat"]
        about = {"type": "channel", "chat": chat, "message_id": message.id}
    else:
        about = {"type": "user", "sender_user": sender}
    return about | {"date": message.payload["date"]}


def _send_file(state: State, params: Params, kind: str) -> Json:
    content = caption_content(params) | keyboard_content(params)
    chat = writable_chat(state, params, f"{kind}s")
    file = sent_file(state, params, kind)
    return _post(state, chat, params, described(file) | content, file)


def _post(
    state: State, chat: Chat, params: Params, content: Json, file: StoredFile | None = None
) -> Json:
    place = checked_thread(chat, params) | _replied(chat, params)
    keys = reply_keyboard(params, private=chat.kind == "private")
    if params.flag("protect_content") or chat.settings.protected:
        content = content | {"has_protected_content": True}
    payload = heading(state, chat) | place | content
    state.add(chat, Message(payload, from_bot=True, file=file))
    if keys is not None:
        chat.reply_keyboard = keys or None
        state.show(chat, {"type": "keyboard", "keyboard": chat.reply_keyboard})
    return payload


def heading(state: State, chat: Chat) -> Json:
    """Return the start of a message of the bot: id, sender, chat and date."""
    sender: Json = (
        {"sender_chat": chat.described()}
        if chat.kind == "channel"
        else {
            "from": {name: state.bot[name] for name in ("id", "is_bot", "first_name", "username")}
        }
    )
    about: Json = {"message_id": state.next_message_id(chat)}
    return about | sender | {"chat": chat.described(), "date": state.now()}


def _replied(chat: Chat, params: Params) -> Json:
    reply: Any = params.structure("reply_parameters") or {}
    wanted = reply.get("message_id") or params.integer("reply_to_message_id")
    if not wanted:
        return {}
    message = chat.find(int(wanted))
    if message is not None:
        return {"reply_to_message": without_reply(message.payload)}
    if not (reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply")):
        bad_request("message to be replied not found")
    return {}


def without_reply(payload: Json) -> Json:
    """Return a message as it appears within another: the chain of replies ends with it."""
    return {name: value for name, value in payload.items() if name != "reply_to_message"}
