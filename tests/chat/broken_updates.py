"""Updates with something wrong about them, or merely odd."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.demo.people import Person

Json = dict[str, Any]
CANARY = "kanarienvogel"


def message(person: Person, **wrong: Any) -> Json:
    """Return a message of a person in the private chat, with something wrong about it."""
    right = {
        "message_id": 1,
        "date": 1_790_000_000,
        "chat": person.chat.described(),
        "from": person.user,
        "text": f"{CANARY} /sins",
    }
    return {"message": right | wrong}


def without(update: Json, name: str) -> Json:
    """Return the update without a field of its message."""
    return {"message": {key: value for key, value in update["message"].items() if key != name}}


def unreadable(ada: Person) -> Iterator[tuple[str, Json]]:
    """Yield updates that cannot be handled, each with its kind, of which a person can be told."""
    yield "message", message(ada, date=CANARY)
    yield "message", message(ada, text={CANARY: 1})
    yield "message", message(ada, text=5)
    yield "message", message(ada, **{"from": 5})
    yield "message", message(ada, **{"from": {"id": ada.id, "language_code": [CANARY]}})
    yield "message", without(message(ada), "message_id")


def nobodys(ada: Person) -> Iterator[tuple[str, Json]]:
    """Yield updates that cannot be handled and that name no private chat to answer in."""
    yield "message", {"message": CANARY}
    yield "message", {"message": {"message_id": 1}}
    yield "message", {"message": [1, 2]}
    yield "message", without(message(ada), "chat")
    yield "message", message(ada, chat=7)
    yield "message", message(ada, chat={"id": CANARY})
    yield "callback_query", {"callback_query": {"id": "1"}}
    yield "callback_query", {"callback_query": CANARY}
    yield "edited_message", {"edited_message": [CANARY]}
    yield "channel_post", {"channel_post": 5}


def harmless(ada: Person) -> Iterator[Json]:
    """Yield updates that are odd, and nothing to fail at."""
    yield {}
    yield {f"new_kind_of_{CANARY}": {"a": 1}}
    yield {"poll": None}
    yield {"message": None}
    yield without(message(ada, photo=[]), "text") | {"unknown_field": CANARY}
