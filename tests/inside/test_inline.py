"""Behind @bot, in any chat: a score with its inputs, and nothing of anybody."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import Engine, event

from bot.demo.people import Person
from bot.handlers.inline import offered
from bot.incoming.handling import Handling
from bot.incoming.inline_queries import InlineQueries
from bot.incoming.raw_updates import RawUpdate
from dialogs.registry import definitions
from dialogs.wording import LANGUAGES
from tests.chat.group_chats import group_of
from tests.chat.walking import SINS, asks, begin, bytes_on_disk, said_by_bot, words
from tests.chat.world import Town
from tests.inside.bedside import Bedside

CANARY = "Zébulonia DURANDEAU"


async def types(person: Person, text: str, **where: object) -> None:
    """Type something behind @bot, and wait for what is offered."""
    await person.inline(text, **where)  # type: ignore[arg-type]
    await person.wait(lambda it: it.offered)


async def test_a_score_is_offered_with_its_inputs_and_picked_with_its_source(town: Town) -> None:
    person, group = town.person("fr"), group_of(town)
    group.add(person, announce=False)
    await types(person, "mirels 3 2 3 2", chat=group)
    (offer,) = person.offered.offers
    assert offer.title == "Mirels 10/12 · Mirels ≥\u00a09"
    assert "localisation trochantérien" in offer.description
    await person.pick(chat=group)
    sent = group.messages[-1]
    for said in (
        "Mirels 10/12",
        "Localisation trochantérien 3",
        words("fr")("document-L.population"),
        words("fr")("no-patient"),
    ):
        assert said in sent.html
    await person.idle()
    assert len(group.messages) == 1, "what was picked is answered by nobody"


async def test_half_a_line_shows_what_is_understood_and_what_is_missing(town: Town) -> None:
    person = town.person("fr")
    await types(person, "SINS T7 mécanique turlututu")
    (offer,) = person.offered.offers
    assert offer.title == "SINS 4–16/18"
    assert "Pas compris\u00a0: «\u00a0turlututu\u00a0»" in offer.description
    assert "Manque\u00a0: Lésion, Alignement, Collapsus, Postérolatéral" in offer.description
    assert "douleur mécanique" in offer.description


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_score_is_suggested_until_one_is_named(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await types(person, "")
    assert [it.title for it in person.offered.offers] == [say(id) for id in definitions()]
    await types(person, "mir")
    assert [it.title for it in person.offered.offers] == [say("mirels")]
    await types(person, "/sins")
    (offer,) = person.offered.offers
    assert say("line-sins") in offer.description
    await types(person, "sins turlututu")
    assert say("inline-nothing-understood") in person.offered.offers[0].description


async def test_a_pathway_and_an_emergency_are_opened_in_private(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await types(person, "compression")
    assert person.offered.button
    assert person.offered.button["start_parameter"] == "emergency"
    await types(person, "rachis")
    assert person.offered.button["start_parameter"] == "spine"
    await person.press_inline_button()
    await person.idle()
    assert any(say("spine") in it.text for it in said_by_bot(person))


async def test_a_query_with_an_identity_is_told_why_and_is_nowhere(island: Bedside) -> None:
    person, say = island.person("fr"), words("fr")
    line = f"mirels 3 2 3 2 Mme {CANARY}"
    for end in range(len("mirels 3 2 3 2 "), len(line) + 1):  # as it is typed
        await types(person, line[:end])
    (offer,) = person.offered.offers
    assert offer.title == say("inline-identity")
    assert person.offered.button is None
    for text in (offer.title, offer.description, str(offer.content)):
        assert "bulonia" not in text
        assert "DURANDEAU" not in text
    answers = [it for it in island.server.requests if it.method == "answerInlineQuery"]
    assert len(answers) > 20
    for each in answers:
        assert int(each.params["cache_time"]) == 0
        assert each.params["is_personal"]
    kept = bytes_on_disk(island)
    for trace in (b"bulonia", b"DURANDEAU"):
        assert trace not in kept
        assert trace not in island.log.read_bytes()


async def test_a_query_is_kept_and_logged_nowhere(island: Bedside) -> None:
    person = island.person("fr")
    await types(person, "sins T7 turlututu")
    assert "turlututu" not in island.log.read_text("utf-8")
    assert b"turlututu" not in bytes_on_disk(island)


async def test_what_is_picked_in_the_private_chat_answers_no_question(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/sins")
    said = len(said_by_bot(person))
    await types(person, "sins T7")
    await person.pick()
    await person.idle()
    assert asks(person, SINS, "location", say), "the question is open still"
    assert len(said_by_bot(person)) == said


async def test_of_keystrokes_at_once_only_the_newest_is_answered(island: Bedside) -> None:
    person = island.person("fr")
    desk = island.dispatcher.desk
    queries = InlineQueries(island.store, desk, offered)
    typed = [await person.inline(text) for text in ("mirels 3", "mirels 3 2", "mirels 3 2 3 2")]
    raw = island.server.unconfirmed()
    await asyncio.gather(*map(queries.answer, raw))
    assert [it.answer is not None for it in typed] == [False, False, True]
    island.server.state.queue.forget()


async def test_a_burst_of_queries_asks_the_database_once(island: Bedside) -> None:
    person, asked = island.person("fr"), list[str]()

    def count(*it: object) -> None:
        asked.append(str(it[2]))

    queries = InlineQueries(island.store, island.dispatcher.desk, offered)
    for _ in range(60):
        await person.inline("mirels 3")
    event.listen(Engine, "before_cursor_execute", count)
    try:
        await asyncio.gather(*map(queries.answer, island.server.unconfirmed()))
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    assert len([it for it in asked if "people.chosen_language" in it]) == 1, asked
    island.server.state.queue.forget()


async def test_a_query_does_not_wait_behind_what_its_person_sent_before(island: Bedside) -> None:
    person, at = island.person("fr"), island
    await person.send("T7")
    query = await person.inline("mirels 3 2 3 2")
    text, typed = at.server.unconfirmed()
    seen: list[tuple[str, bool]] = []

    def committed(raw: RawUpdate) -> None:
        seen.append(("message" if "message" in raw else "query", query.answer is not None))

    handling = Handling(at.dispatcher, at.store, at.sender, at.bot, committed)
    at.sender.under_way.hear(person.id, text["message"]["message_id"] - 1)
    with at.sender.under_way.drawing(person.id):  # the text waits for what it may answer
        handling.add(text)
        handling.add(typed)
        at.server.state.work = None
        await person.wait(lambda it: it.offered)
        assert seen == [("query", False)]
    await handling.stop(10)
    assert seen[-1] == ("message", True)
    at.server.state.queue.forget()


@pytest.mark.parametrize("broken", [{}, {"id": "1"}, {"from": {"id": "x"}, "id": "1"}, {"from": 5}])
async def test_a_query_that_cannot_be_read_is_nothing(
    island: Bedside, broken: dict[str, object]
) -> None:
    island.server.push_raw({"inline_query": broken})
    await island.work()
    assert [it.method for it in island.server.requests if it.method == "answerInlineQuery"] == []
