"""The methods about who is in a chat, as far as Telegram tells a bot."""

from __future__ import annotations

from typing import NoReturn

from bot.demo.access import reachable_chat
from bot.demo.chats import Chat
from bot.demo.parameters import Params
from bot.demo.refusals import Json, bad_request
from bot.demo.standings import MEMBER
from bot.demo.state import State


def get_chat_member(state: State, params: Params) -> Json:
    """Tell how somebody stands in a chat. Raises Refusal where the bot may not know."""
    chat = reachable_chat(state, params)
    user_id = params.integer("user_id")
    if not user_id or user_id < 0:
        bad_request("invalid user_id specified")
    if user_id == state.bot["id"]:
        return chat.bot_standing.described(bot_user(state))
    user = _user(state, user_id)
    if chat.kind == "private":
        return MEMBER.described(user) if chat.id == user_id else _no_user()
    # the bot knows who wrote to it, and who is or was in a group that it leads
    if not chat.bot_standing.leads:
        if chat.settings.hidden_members or chat.kind == "channel":
            bad_request("member list is inaccessible")
        if user_id not in chat.members:
            _no_user()
    elif user_id not in chat.members and not state.chats[user_id].started:
        bad_request("PARTICIPANT_ID_INVALID")
    return chat.standing(user_id).described(user)


def get_chat_administrators(state: State, params: Params) -> list[Json]:
    """Tell who leads a group: people, and this bot if it does."""
    chat = reachable_chat(state, params)
    if chat.kind == "private":
        bad_request("there are no administrators in the private chat")
    leading = [(id, it) for id, it in chat.members.items() if it.leads]
    found = [standing.described(_user(state, id)) for id, standing in leading]
    if chat.bot_standing.leads:
        found.append(chat.bot_standing.described(bot_user(state)))
    return found


def get_chat_member_count(state: State, params: Params) -> int:
    """Tell how many are in a chat, the bot among them."""
    chat = reachable_chat(state, params)
    return len(chat.inside()) + 1


def full_description(chat: Chat) -> Json:
    """Return what getChat tells of a group beyond what every message does."""
    set_up = chat.settings
    leads = chat.bot_standing.leads
    told: Json = {
        "active_usernames": [set_up.username] if set_up.username else [],
        "permissions": set_up.permissions,
        "message_auto_delete_time": set_up.deletes_after,
        "linked_chat_id": set_up.linked_chat,
        "join_by_request": set_up.join_by_request,
        "has_hidden_members": set_up.hidden_members,
        "has_protected_content": set_up.protected,
        # told to administrators only
        "has_visible_history": chat.kind == "supergroup" and leads and chat.shows_history,
        "invite_link": set_up.invite_link if chat.bot_standing.may("can_invite_users") else "",
    }
    return {name: value for name, value in told.items() if value}


def bot_user(state: State) -> Json:
    """Return the bot as a user is told of in a chat."""
    return {name: state.bot[name] for name in ("id", "is_bot", "first_name", "username")}


def _user(state: State, user_id: int) -> Json:
    chat = state.chats.get(user_id)
    if chat is None or chat.person is None:
        _no_user()
    return chat.person


def _no_user() -> NoReturn:
    bad_request("user not found")
