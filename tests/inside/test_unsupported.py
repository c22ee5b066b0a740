"""Photos, voices, files, contacts: one kind sentence, and nothing of them is kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.demo.people import Person
from tests.cases import one_in
from tests.chat.walking import (
    SINS,
    asks,
    begin,
    bytes_on_disk,
    give,
    kept_answers,
    option,
    rows,
    said_by_bot,
    tap,
    words,
)
from tests.chat.world import Town
from tests.languages import both

CANARY = "ZébulonLeCanari"
SENDINGS: dict[str, Callable[[Person], Awaitable[Any]]] = {
    "photo": lambda person: person.send_photo(CANARY),
    "voice": lambda person: person.send_voice(),
    "sticker": lambda person: person.send_sticker(),
    "document": lambda person: person.send_document(f"{CANARY}.pdf", CANARY.encode(), CANARY),
    "location": lambda person: person.send_location(),
    "video": lambda person: person.send_video(),
}
TRACES = (
    CANARY,
    "+33600000000",
    "latitude",
    "voice.ogg",
    "sticker.webp",
    "clip.mp4",
    "picture.png",
)


def sentences(person: Person, text: str) -> int:
    return sum(message.text == text for message in said_by_bot(person))


@both
@pytest.mark.parametrize("kind", SENDINGS)
@one_in(2)
async def test_what_is_not_text_gets_one_kind_sentence_and_leaves_no_trace(
    town: Town, language: str, kind: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid"}, say)
    kept = kept_answers(town, person)
    await SENDINGS[kind](person)
    await person.wait(lambda _: sentences(person, say("notice-unsupported")))
    await person.idle()
    assert sentences(person, say("notice-unsupported")) == 1
    assert asks(person, SINS, "pain", say), person.describe()
    assert kept_answers(town, person) == kept
    on_disk = bytes_on_disk(town)
    assert not [trace for trace in TRACES if trace.encode() in on_disk]
    await tap(person, option(SINS, "pain", "mechanical", say))
    assert asks(person, SINS, "lesion", say)


@both
async def test_an_album_of_pictures_gets_a_single_sentence(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    for number in range(3):
        await person.send_photo(CANARY if not number else "", album=f"album-{person.id}")
    await person.wait(lambda _: sentences(person, say("notice-unsupported")))
    await person.idle()
    assert sentences(person, say("notice-unsupported")) == 1, person.describe()
    assert CANARY.encode() not in bytes_on_disk(town)


@both
async def test_a_caption_is_no_answer_and_no_command(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await person.send_photo("T7 lytique")
    await person.send_photo("/mirels 3 2 3 2")
    await person.wait(lambda _: sentences(person, say("notice-unsupported")) == 2)
    assert kept_answers(town, person) == []
    assert asks(person, SINS, "location", say)


@both
async def test_an_edited_message_is_not_read_again_and_that_is_said(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    sent = await person.send("T7")
    await person.wait(lambda _: asks(person, SINS, "pain", say))
    await person.edit(sent["message_id"], f"L2 {CANARY}")
    await person.wait(lambda _: sentences(person, say("notice-edited")))
    await person.idle()
    assert sentences(person, say("notice-edited")) == 1
    assert kept_answers(town, person) == [("location", None, "t7")]
    assert asks(person, SINS, "pain", say)
    assert CANARY.encode() not in bytes_on_disk(town)


@both
async def test_an_edited_command_begins_nothing(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    sent = await person.send("/helo")
    unknown = f"{say('quoted', text='/helo')} {say('notice-unknown-command')}"
    await person.wait(lambda _: sentences(person, unknown))
    await person.edit(sent["message_id"], "/sins T7")
    await person.wait(lambda _: sentences(person, say("notice-edited")))
    assert rows(town, "SELECT id FROM dialogues WHERE person_id = ?", person.id) == []


@both
async def test_a_photo_from_somebody_new_is_answered_too(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await person.send_photo(CANARY)
    await person.wait(lambda _: sentences(person, say("notice-unsupported")) == 1)
