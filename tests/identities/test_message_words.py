"""Every field of a message in which a person can be named is read; a new one is classified."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Message

from bot.handlers.identities import _identity
from bot.handlers.message_words import READ, UNREAD, words_of
from core.identifiers.identities import Identity

WRITER = {"id": 7, "is_bot": False, "first_name": "Claire", "last_name": "Moreau"}
NAMED = "Jean Durandeau"
FILE = {"file_id": "Jean Dupont", "file_unique_id": "Jean Dupont"}
ORIGIN = {"type": "hidden_user", "date": 0, "sender_user_name": "x"}
POLL = {
    "id": "1",
    "question": "T7?",
    "options": [{"text": "lytique", "voter_count": 0, "persistent_id": "1"}],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
VENUE = {"location": {"latitude": 1.0, "longitude": 1.0}, "title": "x", "address": "x"}
CONTACT = {"contact": {"phone_number": "1", "first_name": "x"}}
LINK = {"type": "text_link", "offset": 0, "length": 2}
TASKS = [{"id": 1, "text": NAMED}]


def message(**fields: Any) -> Message:
    data = {
        "message_id": 1,
        "date": int(datetime.now(UTC).timestamp()),
        "chat": {"id": 7, "type": "private", "first_name": "Claire", "last_name": "Moreau"},
        "from": WRITER,
        **fields,
    }
    read = Message.de_json(data, None)
    assert read is not None
    return read


def test_every_field_of_a_message_is_either_read_or_known_to_be_written_by_nobody() -> None:
    fields = {name for name in Message.__slots__ if not name.startswith("_")}
    fields |= {"message_id", "date", "chat"}
    assert not READ & UNREAD
    assert fields == READ | UNREAD


@pytest.mark.parametrize(
    "fields",
    [
        {"text": NAMED},
        {"document": {**FILE, "file_name": "IRM-DURANDEAU-JEAN-1950.dcm"}},
        {"document": {**FILE, "file_name": "JeanDurandeau.pdf"}},
        {"text": "avis pour ᴊᴇᴀɴ ᴅᴜʀᴀɴᴅ"},
        {"caption": NAMED},
        {"text": "T7", "quote": {"text": NAMED, "position": 0}},
        {"text": "T7", "entities": [{**LINK, "url": "https://a.example/jean-durandeau"}]},
        {"text": "T7", "entities": [{**LINK, "url": "tel:+33639980012"}]},
        {
            "text": "T7",
            "entities": [
                {
                    "type": "text_mention",
                    "offset": 0,
                    "length": 2,
                    "user": {**WRITER, "id": 9, "last_name": "Durandeau"},
                }
            ],
        },
        {"caption": "T7", "caption_entities": [{**LINK, "url": "mailto:jean@a.example"}]},
        {"poll": {**POLL, "question": NAMED}},
        {"poll": {**POLL, "options": [{**POLL["options"][0], "text": NAMED}]}},  # type: ignore[index]
        {"poll": {**POLL, "explanation": NAMED}},
        {"venue": {**VENUE, "title": NAMED}},
        {"venue": {**VENUE, "address": "12 rue des Lilas, Besançon"}},
        {"audio": {**FILE, "duration": 1, "title": NAMED}},
        {"audio": {**FILE, "duration": 1, "performer": NAMED}},
        {"audio": {**FILE, "duration": 1, "file_name": "DUPONT_Jean.mp3"}},
        {"document": {**FILE, "file_name": "DUPONT_Jean.pdf"}},
        {"video": {**FILE, "width": 1, "height": 1, "duration": 1, "file_name": "Dupont Jean.mp4"}},
        {"animation": {**FILE, "width": 1, "height": 1, "duration": 1, "file_name": "J. Dupont"}},
        {"text": "T7", "forward_origin": {**ORIGIN, "sender_user_name": NAMED}},
        {
            "text": "T7",
            "forward_origin": {
                "type": "user",
                "date": 0,
                "sender_user": {
                    "id": 9,
                    "is_bot": False,
                    "first_name": "Jean",
                    "last_name": "Durandeau",
                },
            },
        },
        {"text": "T7", "external_reply": {"origin": ORIGIN, "poll": {**POLL, "question": NAMED}}},
        {"checklist": {"title": NAMED, "tasks": []}},
        {"checklist": {"title": "x", "tasks": TASKS}},
        {"checklist_tasks_added": {"tasks": TASKS}},
        {"game": {"title": "x", "description": NAMED, "photo": []}},
        {
            "invoice": {
                "title": NAMED,
                "description": "x",
                "start_parameter": "x",
                "currency": "EUR",
                "total_amount": 1,
            }
        },
        {"web_app_data": {"data": NAMED, "button_text": "x"}},
        {
            "users_shared": {
                "request_id": 1,
                "users": [{"user_id": 9, "first_name": "Jean", "last_name": "Durandeau"}],
            }
        },
        {"a_field_of_the_year_2030": {"within": [{"title": NAMED}]}},
    ],
    ids="-".join,
)
def test_a_person_is_found_wherever_in_a_message_they_are_named(fields: dict[str, Any]) -> None:
    assert _identity(message(**fields)) is not None


@pytest.mark.parametrize(
    "fields", [CONTACT, {"text": "x", "external_reply": {"origin": ORIGIN, **CONTACT}}]
)
def test_a_card_of_a_person_is_an_identity_whatever_it_says(fields: dict[str, Any]) -> None:
    assert _identity(message(**fields)) is Identity.CONTACT


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "T7 lytique"},
        {"text": "T7", "forward_origin": {"type": "user", "date": 0, "sender_user": WRITER}},
        {"text": "T7", "entities": [{**LINK, "url": "https://www.example.org/sins"}]},
        {"photo": [{**FILE, "width": 1, "height": 1}]},
        {"voice": {**FILE, "duration": 3, "mime_type": "audio/ogg"}},
        {"document": {**FILE, "file_name": "irm_T7.pdf"}},
        {"poll": POLL},
        {"location": {"latitude": 47.2, "longitude": 6.0}},
        {"text": "/start Jean-Dupont"},
        {
            "text": "T7",
            "reply_to_message": {
                "message_id": 2,
                "date": 0,
                "text": NAMED,
                "chat": {"id": 7, "type": "private"},
            },
        },
    ],
    ids="-".join,
)
def test_who_writes_and_what_machines_write_is_no_identity(fields: dict[str, Any]) -> None:
    found = message(**fields)
    assert _identity(found) is None, words_of(found)
