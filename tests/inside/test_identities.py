"""A message that carries an identity: deleted, the reason said in a line, nothing else changes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.demo.people import Person
from core.identifiers.identities import Identity
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
    typed,
    with_keyboard,
    words,
)
from tests.chat.world import Town
from tests.languages import both

CARRIED = {
    Identity.INSURANCE: "2 55 08 14 168 025 38",
    Identity.EMAIL: "zebulonia@example.org",
    Identity.PHONE: "06 39 98 55 77",
    Identity.BIRTH: "né le 13/04/1953",
    Identity.RECORD: "IPP 55177431",
    Identity.ADDRESS: "14 rue des Zébulons, Besançon",
    Identity.NAME: "Zébulonia DURANDEAU",
}
CANARY = "Zébulonia"
NAMED = f"Mme {CANARY} T7"


async def refused(person: Person, message_id: int, notice: str) -> None:
    """Wait until a message is gone and its reason said once, below it."""
    await person.wait(
        lambda it: any(m.text == notice and m.id > message_id for m in said_by_bot(it))
    )
    await person.wait(lambda it: all(m.id != message_id for m in it.messages))
    await person.idle()
    assert sum(m.text == notice for m in said_by_bot(person) if m.id > message_id) == 1


async def at_the_pain(town: Town, language: str) -> Person:
    """Return somebody who was asked the second question of SINS."""
    person = town.person(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid"}, words(language))
    return person


def leaves_no_trace(town: Town, text: str) -> bool:
    return text.encode() not in bytes_on_disk(town) and text not in town.log.read_text("utf-8")


@both
@pytest.mark.parametrize("kind", CARRIED)
async def test_a_text_with_an_identity_is_deleted_with_the_reason_and_answers_nothing(
    town: Town, language: str, kind: Identity
) -> None:
    person, say = await at_the_pain(town, language), words(language)
    kept, text = kept_answers(town, person), CARRIED[kind]
    sent = (await person.send(text))["message_id"]
    await refused(person, sent, say(f"notice-identity-{kind}"))
    assert kept_answers(town, person) == kept
    assert asks(person, SINS, "pain", say), person.describe()
    card, reason = person.messages[-2:]
    assert card is person.screen, person.describe()
    assert reason.text == say(f"notice-identity-{kind}"), "the reason is hidden above the card"
    await person.wait(lambda _: len(with_keyboard(person)) == 1)
    assert leaves_no_trace(town, text)
    await tap(person, option(SINS, "pain", "mechanical", say))
    assert asks(person, SINS, "lesion", say)


@both
async def test_an_identity_beside_an_answer_takes_the_answer_with_it(
    town: Town, language: str
) -> None:
    person, say = await at_the_pain(town, language), words(language)
    sent = (
        await person.send(
            {"fr": "mécanique Jean Durandeau", "en": "mechanical John Durandeau"}[language]
        )
    )["message_id"]
    await refused(person, sent, say("notice-identity-name"))
    assert kept_answers(town, person) == [("location", None, "semirigid")]
    assert leaves_no_trace(town, "Durandeau")


@both
async def test_a_name_behind_a_command_is_refused_and_the_command_begins_nothing(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    sent = (await person.send(f"/sins {CANARY.upper()} Jean T7"))["message_id"]
    await refused(person, sent, say("notice-identity-name"))
    assert rows(town, "SELECT id FROM dialogues WHERE person_id = ?", person.id) == []
    assert [m.text for m in said_by_bot(person)] == [say("notice-identity-name")]
    assert leaves_no_trace(town, CANARY.upper())


@both
async def test_a_link_to_the_bot_is_followed_whatever_its_payload_looks_like(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    for payload in ("sins", "0639985577", "Jean-Dupont"):
        sent = (await person.send(f"/start {payload}"))["message_id"]
        await person.wait(lambda it, sent=sent: it.screen.id > sent)  # type: ignore[misc]
        await person.idle()
        assert sent in [m.id for m in person.messages], person.describe()
    assert not [
        m for m in said_by_bot(person) if m.text.startswith(say("notice-identity-name")[:12])
    ]


@both
async def test_a_caption_or_a_file_name_with_a_name_is_refused_with_its_picture(
    town: Town, language: str
) -> None:
    person, say = await at_the_pain(town, language), words(language)
    photo = (await person.send_photo(NAMED))["message_id"]
    await refused(person, photo, say("notice-identity-name"))
    file = (await person.send_document(f"DUPONT_{CANARY}.pdf", b"x"))["message_id"]
    await refused(person, file, say("notice-identity-name"))
    assert not [m for m in said_by_bot(person) if m.text == say("notice-unsupported")]
    assert asks(person, SINS, "pain", say), person.describe()
    assert leaves_no_trace(town, CANARY)


@both
async def test_the_card_of_a_person_is_refused(town: Town, language: str) -> None:
    person, say = await at_the_pain(town, language), words(language)
    sent = (await person.send_contact())["message_id"]
    await refused(person, sent, say("notice-identity-contact"))
    assert not [m for m in said_by_bot(person) if m.text == say("notice-unsupported")]
    assert asks(person, SINS, "pain", say), person.describe()


@both
async def test_a_name_that_is_edited_into_a_message_is_refused(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    sent = (await person.send("T7"))["message_id"]
    await person.wait(lambda _: asks(person, SINS, "pain", say))
    await person.edit(sent, NAMED)
    await refused(person, sent, say("notice-identity-name"))
    assert not [m for m in said_by_bot(person) if m.text == say("notice-edited")]
    assert kept_answers(town, person) == [("location", None, "t7")]
    assert asks(person, SINS, "pain", say), person.describe()
    assert leaves_no_trace(town, CANARY)


@both
@pytest.mark.parametrize(
    "text", ["T7 mécanique lytique", "Frankel D", "SINS 9", "le 12/03", "30 Gy/10", "Mme"]
)
async def test_a_clinical_text_goes_through(town: Town, language: str, text: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await typed(person, text)
    await person.idle()
    assert text in [m.text for m in person.messages if not m.from_bot]
    refusals = {say(f"notice-identity-{kind}") for kind in Identity}
    assert not [m for m in said_by_bot(person) if m.text in refusals], person.describe()


@both
async def test_an_identity_of_somebody_without_a_questionnaire_is_refused_too(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    sent = (await person.send(NAMED))["message_id"]
    await refused(person, sent, say("notice-identity-name"))
    assert len(said_by_bot(person)) == 1


@both
async def test_a_message_that_telegram_does_not_let_the_bot_delete_is_said_to_stay(
    island: Town, language: str
) -> None:
    person, say = island.person(language), words(language)
    sent = (await person.send("T7"))["message_id"]
    await person.idle()
    message = person.chat.find(sent)
    assert message is not None
    message.payload["date"] -= int(timedelta(hours=49).total_seconds())
    await person.edit(sent, NAMED)
    await person.wait(lambda it: any(m.text == say("notice-identity-old") for m in said_by_bot(it)))
    await person.idle()
    assert [call for call in island.server.requests if call.method == "deleteMessage"]
    assert leaves_no_trace(island, CANARY)
