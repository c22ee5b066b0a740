"""What people do, in the shape in which the bot gets it."""

from __future__ import annotations

from bot.demo.chats import Chat, Message
from bot.demo.entities import formatted
from bot.demo.files import StoredFile
from bot.demo.memberships import bot_user
from bot.demo.refusals import Json
from bot.demo.sending import without_reply
from bot.demo.standings import Standing
from bot.demo.state import Query, State

ANONYMOUS_ADMIN: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
CHANNEL_BOT: Json = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}


def text_of_a_person(text: str) -> Json:
    """Return text and entities as an app sends them: trimmed, with the commands found."""
    shown, entities = formatted(text, "", [])
    return {"text": shown} | ({"entities": entities} if entities else {})


def post(
    state: State,
    chat: Chat,
    sender: Json,
    content: Json,
    file: StoredFile | None = None,
) -> Message:
    """Put a message into a chat, and deliver it to the bot if it may see it.

    `sender` holds `from` or `sender_chat` or both.
    """
    heading: Json = {"message_id": state.next_message_id(chat)} | sender
    payload = heading | {"chat": chat.described(), "date": state.now()} | content
    message = Message(payload, from_bot=False, file=file)
    state.add(chat, message)
    deliver(state, chat, "channel_post" if chat.kind == "channel" else "message", payload)
    return message


def deliver(state: State, chat: Chat, kind: str, payload: Json) -> None:
    """Queue a message for the bot, unless privacy mode hides it."""
    if bot_sees(state, chat, payload):
        state.queue.push(kind, payload, {chat.id, payload.get("from", {}).get("id", chat.id)})


def bot_sees(state: State, chat: Chat, payload: Json) -> bool:
    """Tell whether the bot gets a message of this chat."""
    if chat.membership in ("left", "kicked"):
        return False
    if chat.kind == "private" or chat.membership == "administrator":
        return True
    if chat.kind == "channel":
        return False
    if state.bot["can_read_all_group_messages"] or not _PLAIN.isdisjoint(payload):
        return True
    replied = payload.get("reply_to_message", {}).get("from", {}).get("id")
    via = payload.get("via_bot", {}).get("id")
    return state.bot["id"] in (replied, via) or _is_for_the_bot(state, payload)


# Service messages are no secret: privacy mode lets them through.
_PLAIN = {"new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id"}


def _is_for_the_bot(state: State, payload: Json) -> bool:
    entities = payload.get("entities", [])
    if not any(e["type"] == "bot_command" and e["offset"] == 0 for e in entities):
        return False
    command = str(payload["text"]).split()[0]
    _, at, addressee = command.partition("@")
    return not at or addressee.lower() == state.bot["username"].lower()


def press(state: State, chat: Chat, person: Json, data: str, message_id: int) -> str:
    """Deliver a tap, even on a button that is not there; return the id of the query."""
    query_id = state.next_query_id()
    born = state.clock()
    state.queries[query_id] = Query(query_id, person["id"], chat.id, message_id, data, born)
    message = chat.find(message_id)
    shown = message.payload if message else _inaccessible(chat, message_id)
    content = {
        "id": query_id,
        "from": person,
        "message": shown,
        "chat_instance": str(abs(chat.id) * 7919),
        "data": data,
    }
    state.queue.push("callback_query", content, {chat.id, person["id"]})
    return query_id


def _inaccessible(chat: Chat, message_id: int) -> Json:
    return {"chat": chat.described(), "message_id": message_id, "date": 0}


def bot_moved(state: State, chat: Chat, by: Json, before: Standing) -> None:
    """Tell the bot that its own standing in a chat has changed."""
    _moved(state, chat, by, bot_user(state), before, chat.bot_standing, "my_chat_member")


def person_moved(state: State, chat: Chat, by: Json, person: Json, before: Standing) -> None:
    """Tell the bot that somebody stands otherwise in a group: if it leads that, and asked for it.

    Who is told of is not only who came or left: also who becomes an administrator.
    """
    after = chat.standing(person["id"])
    if chat.bot_standing.leads and before != after:
        _moved(state, chat, by, person, before, after, "chat_member")


def _moved(
    state: State, chat: Chat, by: Json, user: Json, before: Standing, after: Standing, kind: str
) -> None:
    content = {
        "chat": chat.described(),
        "from": by,
        "date": state.now(),
        "old_chat_member": before.described(user),
        "new_chat_member": after.described(user),
    }
    state.queue.push(kind, content, {chat.id, by["id"]})


def reply_content(chat: Chat, message_id: int | None) -> Json:
    """Return the part of a message that says to what it replies."""
    message = chat.find(message_id)
    return {"reply_to_message": without_reply(message.payload)} if message else {}
