"""The methods that take messages out of a chat, as far as Telegram still lets a bot do that."""

from __future__ import annotations

from typing import Any

from bot.demo.access import reachable_chat
from bot.demo.chats import Chat, Message
from bot.demo.parameters import Params
from bot.demo.refusals import bad_request
from bot.demo.state import State

DELETABLE_FOR = 48 * 3600
MOST_AT_ONCE = 100


def delete_message(state: State, params: Params) -> bool:
    """Remove a message: the bot's own, or another's in a private chat, up to 48 hours old."""
    chat = reachable_chat(state, params)
    message = chat.find(params.integer("message_id"))
    if message is None:
        bad_request("message to delete not found")
    _check_deletable(state, chat, message)
    _remove(state, chat, message)
    return True


def delete_messages(state: State, params: Params) -> bool:
    """Remove up to 100 messages; those that are not there are skipped.

    One that cannot be deleted stops the whole call: then all stay.
    """
    wanted = _identifiers(params)
    chat = reachable_chat(state, params)
    found = [message for one in wanted if (message := chat.find(one)) is not None]
    for message in found:
        _check_deletable(state, chat, message)
    for message in found:
        _remove(state, chat, message)
    return True


def _identifiers(params: Params) -> list[int]:
    wanted: Any = params.structure("message_ids")
    if wanted is None or wanted == []:
        bad_request("message identifiers are not specified")
    if not isinstance(wanted, list):
        bad_request("expected an Array of message identifiers")
    if len(wanted) > MOST_AT_ONCE:
        bad_request("too many message identifiers specified")
    if not all(type(one) is int and one > 0 for one in wanted):
        bad_request("invalid message identifier specified")
    return list(dict.fromkeys(wanted))


def _check_deletable(state: State, chat: Chat, message: Message) -> None:
    """Raise Refusal for what Telegram lets no bot delete: an administrator's 48 hours end too."""
    if chat.kind != "private" and not message.from_bot:
        standing = chat.bot_standing
        leads = standing.leads if chat.kind == "group" else standing.may("can_delete_messages")
        if not leads:
            bad_request("message can't be deleted")
    if state.clock() - message.payload["date"] >= DELETABLE_FOR:
        of_a_supergroup = chat.kind in ("supergroup", "channel")
        bad_request("message can't be deleted" + ("" if of_a_supergroup else " for everyone"))


def _remove(state: State, chat: Chat, message: Message) -> None:
    message.deleted = True
    state.show(chat, {"type": "delete", "message_id": message.id})
