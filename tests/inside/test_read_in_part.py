"""Messages that the library cannot read whole, and edits of what nobody wrote."""

from __future__ import annotations

import time
from typing import Any

import pytest

from bot.demo.people import Person
from tests.chat.walking import begin, kept_answers, said_by_bot, words
from tests.inside.bedside import Bedside

FR = words("fr")


def sent_by(person: Person, **fields: Any) -> dict[str, Any]:
    """Return a message as Telegram gives it, with whatever fields."""
    chat = {"id": person.id, "type": "private", "first_name": "Ada"}
    heading = {"message_id": person.messages[-1].id + 1, "date": int(time.time()), "chat": chat}
    return heading | {"from": person.user} | fields


@pytest.mark.parametrize(
    ("question", "gone"), [("Mme Dupont, T7 ?", True), ("Quelle dose ?", False)]
)
async def test_what_the_library_cannot_read_of_a_message_is_read_for_identities_and_answered(
    island: Bedside, question: str, gone: bool
) -> None:
    ada, options = island.person("fr"), [{"text": "a"}, {"text": "b"}]
    await begin(ada, "/sins")
    island.server.push_raw(
        {"message": sent_by(ada, poll={"question": question, "options": options})}
    )
    await island.work()
    said = FR("notice-identity-name") if gone else FR("notice-unsupported")
    assert [it.text for it in said_by_bot(ada)][-1] == said, ada.describe()
    deleted = [it for it in island.server.requests if it.method == "deleteMessage"]
    assert bool(deleted) is gone


async def test_a_typed_answer_with_a_part_that_cannot_be_read_is_taken(island: Bedside) -> None:
    ada = island.person("fr")
    await begin(ada, "/sins")
    island.server.push_raw({"message": sent_by(ada, text="T7", live_photo={"new": 1})})
    await island.work()
    assert kept_answers(island, ada) == [("location", None, "t7")], ada.describe()


async def test_a_place_that_moves_is_told_once_that_it_is_not_read(island: Bedside) -> None:
    ada = island.person("fr")
    await begin(ada, "/sins")
    place = sent_by(ada, location={"latitude": 1.0, "longitude": 2.0, "live_period": 900})
    island.server.push_raw({"message": place})
    for second in range(3):
        island.server.push_raw({"edited_message": place | {"edit_date": place["date"] + second}})
    await island.work()
    said = [it.text for it in said_by_bot(ada)]
    assert said[1:] == [FR("notice-unsupported")], ada.describe()
