"""The methods about the bot itself, its commands, its chats and its files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.demo import incoming
from bot.demo.access import reachable_chat
from bot.demo.memberships import bot_user, full_description
from bot.demo.parameters import Params
from bot.demo.refusals import Json, bad_request
from bot.demo.state import State

_LONGEST = {"name": 64, "description": 512, "short_description": 120}
LARGEST_DOWNLOAD = 20 << 20


def get_me(state: State, params: Params) -> Json:
    """Tell who the bot is."""
    return state.bot


def get_webhook_info(state: State, params: Params) -> Json:
    """Tell of the webhook, if there is one, and how many updates wait."""
    waiting = len(state.queue.waiting())
    return {"url": state.webhook, "has_custom_certificate": False, "pending_update_count": waiting}


def set_webhook(state: State, params: Params) -> bool:
    """Keep an address: nothing is ever delivered there, and nothing can be polled meanwhile."""
    url = params.text("url")
    if url and not url.startswith("https://"):
        bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    state.webhook = url
    state.queue.end_poll()
    return True


def delete_webhook(state: State, params: Params) -> bool:
    """Forget the webhook, and drop the waiting updates on request."""
    state.webhook = ""
    if params.flag("drop_pending_updates"):
        state.queue.forget()
    return True


def set_my_commands(state: State, params: Params) -> bool:
    """Store a list of commands."""
    scope, language = params.structure("scope"), params.text("language_code")
    state.menus.set(scope, language, params.structure("commands"))
    _show_commands(state)
    return True


def get_my_commands(state: State, params: Params) -> list[Json]:
    """Return one list of commands."""
    return state.menus.get(params.structure("scope"), params.text("language_code"))


def delete_my_commands(state: State, params: Params) -> bool:
    """Forget one list of commands."""
    state.menus.delete(params.structure("scope"), params.text("language_code"))
    _show_commands(state)
    return True


def _show_commands(state: State) -> None:
    for chat in state.chats.values():
        state.show(chat, {"type": "commands"})


def setter(what: str) -> Callable[[State, Params], bool]:
    """Return the method that sets a name or a description."""

    def set_it(state: State, params: Params) -> bool:
        value = params.text(what)
        if len(value) > _LONGEST[what]:
            bad_request(f"{what.replace('_', ' ')} is too long")  # the wording is assumed
        state.profile[what, params.text("language_code")] = value
        _show_commands(state)
        return True

    return set_it


def getter(what: str) -> Callable[[State, Params], Json]:
    """Return the method that tells a name or a description."""

    def get_it(state: State, params: Params) -> Json:
        return {what: state.name(what, params.text("language_code"))}

    return get_it


def get_chat(state: State, params: Params) -> Json:
    """Tell about a chat."""
    chat = reachable_chat(state, params)
    more = {} if chat.kind == "private" else full_description(chat)
    return (
        chat.described()
        | more
        | {
            "accent_color_id": chat.id % 7,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys(
                (
                    "unlimited_gifts",
                    "limited_gifts",
                    "unique_gifts",
                    "premium_subscription",
                    "gifts_from_channels",
                ),
                False,
            ),
        }
    )


def leave_chat(state: State, params: Params) -> bool:
    """Leave a group or a channel."""
    chat = reachable_chat(state, params)
    if chat.kind == "private":
        bad_request("chat member status can't be changed in private chats")
    before, chat.membership = chat.bot_standing, "left"
    incoming.bot_moved(state, chat, bot_user(state), before)
    chat.signal.notify()
    return True


def get_file(state: State, params: Params) -> Any:
    """Tell where a file can be downloaded."""
    stored = state.files.find(params.text("file_id"))
    if stored is None:
        bad_request("invalid file_id")
    if len(stored.content) > LARGEST_DOWNLOAD:
        bad_request("file is too big")
    about = {"file_id": stored.file_id, "file_unique_id": f"U{stored.file_id}"}
    return about | {"file_size": len(stored.content), "file_path": stored.path}
