"""Reactions of the bot to messages."""

from __future__ import annotations

from typing import Any, Final

from telegram.constants import ReactionEmoji

from bot.demo.access import reachable_chat
from bot.demo.parameters import Params
from bot.demo.refusals import bad_request
from bot.demo.state import State

_EMOJI: Final = frozenset(it.value for it in ReactionEmoji)
"""What one can react with; who has no premium account, as bots, with one at most."""
_UNPARSED: Final = "can't parse reaction types: "


def set_message_reaction(state: State, params: Params) -> bool:
    """Set the reaction of the bot to a message, or take it away."""
    chat = reachable_chat(state, params)
    message = chat.find(params.integer("message_id"))
    if message is None:
        bad_request("message to react not found")
    given = params.structure("reaction") or []
    if not isinstance(given, list):
        bad_request(f"{_UNPARSED}expected an Array of ReactionType")
    kinds = [_emoji_of(it) for it in given]
    if len(kinds) > 1:
        bad_request("REACTIONS_TOO_MANY")  # the wording is assumed
    message.reaction = kinds[0] if kinds else ""
    event = {"type": "reaction", "message_id": message.id, "reaction": message.reaction}
    state.show(chat, event)
    return True


def _emoji_of(reaction: Any) -> str:
    told = reaction if isinstance(reaction, dict) else {}
    if told.get("type") != "emoji":
        bad_request(f"{_UNPARSED}invalid reaction type specified")
    if told.get("emoji") not in _EMOJI:
        bad_request("REACTION_INVALID")
    return str(told["emoji"])
