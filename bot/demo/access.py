"""Where the bot may write, and the chat and message that a call means."""

from __future__ import annotations

from bot.demo.chats import Chat, Message
from bot.demo.parameters import Params
from bot.demo.refusals import Json, Refusal, bad_request, forbidden
from bot.demo.state import State

GENERAL_TOPIC = 1


def reachable_chat(state: State, params: Params) -> Chat:
    """Return the chat of the call. Raises Refusal when the bot has no access to it."""
    if not params.text("chat_id"):
        bad_request("chat_id is empty")
    chat = state.chats.get(params.integer("chat_id") or 0)
    if chat is None:
        bad_request("chat not found")
    if chat.migrated_to is not None:
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        raise Refusal(400, text, {"migrate_to_chat_id": chat.migrated_to})
    if chat.kind == "private":
        _check_private(chat)
    elif chat.membership == "kicked":
        forbidden(f"bot was kicked from the {chat.kind} chat")
    elif chat.membership == "left":
        forbidden(f"bot is not a member of the {chat.kind} chat")
    return chat


def _check_private(chat: Chat) -> None:
    if not chat.started:
        forbidden("bot can't initiate conversation with a user")
    if chat.membership == "kicked":
        forbidden("bot was blocked by the user")


def writable_chat(state: State, params: Params, what: str = "text messages") -> Chat:
    """Return the chat of a call that sends `what`. Raises Refusal when it may not."""
    chat = reachable_chat(state, params)
    if not chat.may_send and chat.membership != "administrator":
        bad_request(f"not enough rights to send {what} to the chat")
    state.faults.count_sending(chat, state.clock())
    return chat


def checked_thread(chat: Chat, params: Params) -> Json:
    """Return what a message says of its topic. Raises Refusal for a topic that is not there."""
    thread = params.integer("message_thread_id")
    if not thread:
        return {}
    # the general topic has the id 1 in updates, and yet it cannot be written to by that id
    topic = None if thread == GENERAL_TOPIC else chat.threads.get(thread)
    if topic is None:
        bad_request("message thread not found")
    if topic.closed and not chat.bot_standing.may("can_manage_topics"):
        bad_request("TOPIC_CLOSED")
    return {"message_thread_id": thread, "is_topic_message": True}


def editable_message(state: State, params: Params) -> tuple[Chat, Message]:
    """Return the message that the call edits. Raises Refusal when it cannot be edited."""
    chat = reachable_chat(state, params)
    if params.integer("message_id") is None:
        bad_request("message identifier is not specified")
    message = chat.find(params.integer("message_id"))
    if message is None:
        bad_request("message to edit not found")
    if not message.from_bot:
        bad_request("message can't be edited")
    return chat, message
