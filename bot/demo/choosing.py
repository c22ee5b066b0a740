"""A person chooses a chat for a button of the bot: which fit, and what the bot gets there."""

from __future__ import annotations

from bot.demo import incoming
from bot.demo.chats import Chat
from bot.demo.keyboards import wanted_rights
from bot.demo.refusals import Json
from bot.demo.standings import administrator
from bot.demo.state import State


def request_of(chat: Chat, label: str) -> Json:
    """Return what the key with this label asks for. Raises AssertionError when there is none."""
    rows = (chat.reply_keyboard or {}).get("keyboard", [])
    keys = [key for row in rows for key in row if "request_chat" in key]
    fitting = [key for key in keys if label in key["text"]]
    labels = [key["text"] for key in keys]
    assert len(fitting) == 1, f"{label!r} is not one of the keys that ask for a chat: {labels}"
    request: Json = fitting[0]["request_chat"]
    return request


def why_unfit(request: Json, chat: Chat, person_id: int) -> str:
    """Return why Telegram does not offer a chat for a request; "" where it does."""
    standing, username = chat.standing(person_id), bool(chat.settings.username)
    unfit = {
        "another kind of chat": request["chat_is_channel"] != (chat.kind == "channel"),
        "not in it": not standing.is_in,
        "topics": request.get("chat_is_forum", chat.is_forum) != chat.is_forum,
        "name": request.get("chat_has_username", username) != username,
        "not the owner": request.get("chat_is_created") and standing.status != "creator",
        "rights": not all(map(standing.may, wanted_rights(request, "user"))),
        "the bot is not in it": request.get("bot_is_member")
        and chat.membership in ("left", "kicked"),
        # the app makes the bot an administrator, if the person may do that
        "cannot promote the bot": not wanted_rights(request, "bot") <= _given(chat)
        and not standing.may("can_promote_members"),
    }
    return next((reason for reason, holds in unfit.items() if holds), "")


def share(state: State, own: Chat, person: Json, request: Json, chosen: Chat) -> None:
    """Tell the bot of the chat that was chosen; it gets the rights there that it asked for."""
    wanted = wanted_rights(request, "bot")
    if wanted and not wanted <= _given(chosen):
        before = chosen.bot_standing
        chosen.membership = "administrator"
        chosen.rights = administrator(*(wanted | _given(chosen))).rights
        incoming.bot_moved(state, chosen, person, before)
    shared: Json = {"request_id": request["request_id"], "chat_id": chosen.id}
    if request.get("request_title"):
        shared["title"] = chosen.title
    if request.get("request_username") and chosen.settings.username:
        shared["username"] = chosen.settings.username
    incoming.post(state, own, {"from": person}, {"chat_shared": shared})
    if (own.reply_keyboard or {}).get("one_time_keyboard"):
        state.show(own, {"type": "keyboard", "keyboard": None})  # hidden: it is there still


def _given(chat: Chat) -> frozenset[str]:
    return chat.rights if chat.membership == "administrator" else frozenset()
