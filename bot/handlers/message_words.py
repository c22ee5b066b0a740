"""Every place of a message in which a person can be named.

What people write is read, whatever field it came in: one that Telegram or the library adds later is
read too, until it is listed here as one that nobody writes in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, Final

from telegram import Message

from core.identifiers.file_names import without_its_device

UNREAD: Final = frozenset(
    {
        # who sent it, where and when: not what was written
        *("message_id", "date", "edit_date", "chat", "from_user", "sender_chat", "via_bot"),
        *("sender_business_bot", "business_connection_id", "sender_boost_count", "sender_tag"),
        *("guest_bot_caller_chat", "guest_bot_caller_user", "guest_query_id", "effect_id"),
        *("message_thread_id", "media_group_id", "direct_messages_topic", "is_topic_message"),
        *("is_automatic_forward", "is_from_offline", "is_paid_post", "has_media_spoiler"),
        *("has_protected_content", "show_caption_above_media", "paid_star_count", "dice"),
        *("reply_to_checklist_task_id", "reply_to_poll_option_id", "reply_to_story"),
        # a message that was read when it came, or is the bot's own
        *("reply_to_message", "pinned_message", "reply_markup"),
        # what the service says of a chat: no text of anybody, and mostly nothing of a private chat
        *("boost_added", "channel_chat_created", "chat_background_set", "chat_owner_changed"),
        *("chat_owner_left", "delete_chat_photo", "direct_message_price_changed"),
        *("forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden"),
        *("general_forum_topic_unhidden", "giveaway_created", "group_chat_created"),
        *("left_chat_member", "managed_bot_created", "message_auto_delete_timer_changed"),
        *("migrate_from_chat_id", "migrate_to_chat_id", "new_chat_members", "new_chat_photo"),
        *("paid_message_price_changed", "proximity_alert_triggered", "supergroup_chat_created"),
        *("suggested_post_approval_failed", "suggested_post_approved", "suggested_post_declined"),
        *("suggested_post_info", "suggested_post_paid", "suggested_post_refunded"),
        *("video_chat_ended", "video_chat_participants_invited", "video_chat_scheduled"),
        *("video_chat_started", "write_access_allowed", "connected_website"),
        # paid, or encrypted for somebody else
        *("successful_payment", "refunded_payment", "passport_data"),
    }
)
"""Fields of a message in which nobody writes anything."""

READ: Final = frozenset(
    {
        *("text", "caption", "entities", "caption_entities", "quote", "external_reply"),
        *("forward_origin", "link_preview_options", "author_signature", "contact", "users_shared"),
        *("document", "audio", "video", "animation", "voice", "video_note", "photo", "live_photo"),
        *("paid_media", "sticker", "story", "location", "venue", "poll", "poll_option_added"),
        *("poll_option_deleted", "checklist", "checklist_tasks_added", "checklist_tasks_done"),
        *("game", "invoice", "giveaway", "giveaway_completed", "giveaway_winners", "gift"),
        *("gift_upgrade_sent", "unique_gift", "web_app_data", "chat_shared", "new_chat_title"),
        *("forum_topic_created", "forum_topic_edited"),
    }
)
"""Fields in which somebody can be named. A field in neither list is read, and fails a test."""

_OF_MACHINES: Final = frozenset(
    {
        *("file_id", "file_unique_id", "mime_type", "id", "type", "language", "language_code"),
        *("custom_emoji_id", "emoji", "set_name", "currency", "foursquare_id", "foursquare_type"),
        *("google_place_id", "google_place_type", "persistent_id", "country_codes", "status"),
        *("date_time_format", "start_parameter"),
    }
)
"""Names, inside of any field, of texts that are not people's."""
_KEYS: Final = {"from_user": "from"}
_NOT_READ: Final = frozenset(_KEYS.get(name, name) for name in UNREAD)


def words_of(message: Message) -> list[str]:
    """Return what somebody wrote in a message, each by itself: texts, names, titles, addresses."""
    fields = {key: it for key, it in message.to_dict().items() if key not in _NOT_READ}
    if _is_of(message, fields.get("forward_origin", {}).get("sender_user")):
        del fields["forward_origin"]
    text = _typed(fields.pop("text", ""))
    return [text, *_texts(fields)]


def files_of(message: Message) -> list[str]:
    """Return the names of the files of a message, without what tells their kind."""
    return [_without_extension(it) for it in _named_files(message.to_dict())]


def has_contact(message: Message) -> bool:
    """Tell whether a message hands on a person's card, by itself or as what it replies to."""
    reply = message.external_reply
    return bool(message.contact or (reply and reply.contact))


def _is_of(message: Message, user: dict[str, Any] | None) -> bool:
    """Tell whether somebody is the sender: who forwards an own message names nobody else."""
    return bool(user and message.from_user and user.get("id") == message.from_user.id)


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list() | tuple():
            for each in value:
                yield from _texts(each)
        case dict():
            if "first_name" in value:
                yield f"{value['first_name']} {value.get('last_name') or ''}"
            for key, each in value.items():
                if key == "file_name":
                    name = without_its_device(_without_extension(each))
                    yield from (name, re.sub(r"[-+.]+", " ", name))
                elif key not in _OF_MACHINES and key not in ("first_name", "last_name"):
                    yield from _texts(each)


def _named_files(value: Any) -> Iterator[str]:
    match value:
        case list() | tuple():
            for each in value:
                yield from _named_files(each)
        case dict():
            for key, each in value.items():
                if key == "file_name":
                    yield each
                elif key not in _NOT_READ:
                    yield from _named_files(each)


def _without_extension(file: str) -> str:
    """Return the name of a file without ".pdf"; "J. Dupont" has no extension."""
    return PurePath(file).stem if PurePath(file).suffix[1:].isalnum() else file


def _typed(text: str) -> str:
    """Return a text without its command's slash; the payload of a link to the bot says nothing."""
    if not text.startswith("/"):
        return text
    command, _, rest = text[1:].partition(" ")
    name = command.partition("@")[0]
    return "" if name.lower() == "start" and _is_payload(rest) else f"{name} {rest}"


def _is_payload(rest: str) -> bool:
    return len(rest) <= 64 and all(c.isascii() and (c.isalnum() or c in "_-") for c in rest)
