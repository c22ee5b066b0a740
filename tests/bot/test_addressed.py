"""What of a group is for the bot: commands to it, presses, and who and where; nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from bot.incoming.addressed import is_addressed

BOT = "OsteoBoardBot"


def said(text: str, *, chat: str = "supergroup", kind: str = "message", **more: Any) -> Any:
    end = len(text.split(maxsplit=1)[0]) if text else 0
    command = [{"type": "bot_command", "offset": 0, "length": end}] if text[:1] == "/" else []
    return {
        "update_id": 1,
        kind: {"chat": {"type": chat}, "text": text, "entities": command} | more,
    }


FOR_THE_BOT = {
    "a command": said("/sins"),
    "a command with answers": said("/sins T7 lytique"),
    "a command by its name": said("/ici@osteoboardbot"),
    "a command of a channel": said("/sins", chat="channel", kind="channel_post"),
    "a migration": said("", migrate_to_chat_id=-100),
    "the other message of it": said("", migrate_from_chat_id=-1),
    "whatever is private": said("lytique", chat="private"),
    "an edited message in private": said("lytique", chat="private", kind="edited_message"),
    "a press": {"update_id": 1, "callback_query": {"id": "1"}},
    "who came": {"update_id": 1, "chat_member": {"chat": {"type": "supergroup"}}},
    "what is malformed": {"update_id": 1, "message": "?"},
    "what names no kind of chat": said("lytique", chat="?"),
    "nothing": {"update_id": 1},
}
FOR_NOBODY = {
    "a text": said("lytique"),
    "a mention": said("@OsteoBoardBot lytique"),
    "a command of another bot": said("/sins@AnotherBot"),
    "a command further on": {
        "update_id": 1,
        "message": {
            "chat": {"type": "group"},
            "text": "see /sins",
            "entities": [{"type": "bot_command", "offset": 4, "length": 5}],
        },
    },
    "a slash that Telegram calls no command": said("/sins", entities=[]),
    "a caption": said("", caption="/sins", photo=[{}]),
    "an edited command": said("/sins", kind="edited_message"),
    "an edited post": said("/sins", chat="channel", kind="edited_channel_post"),
    "what came by the inline mode": said("/sins", via_bot={"username": BOT}),
    "somebody who joins": said("", new_chat_members=[{}]),
    "a post": said("lytique", chat="channel", kind="channel_post"),
}


@pytest.mark.parametrize("what", [*FOR_THE_BOT, *FOR_NOBODY])
def test_what_of_a_group_is_for_the_bot(what: str) -> None:
    raw = FOR_THE_BOT.get(what) or FOR_NOBODY[what]
    assert is_addressed(raw, BOT) is (what in FOR_THE_BOT)
