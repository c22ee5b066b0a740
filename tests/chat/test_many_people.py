"""Many people at once, updates that come twice, and chats that must not wait for each other."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping

import pytest

from bot.demo.faults import Fault
from bot.demo.people import Person
from dialogs.registry import definitions
from tests.chat.sins import (
    POINTS,
    RESULT,
    Answers,
    asked,
    cards,
    count,
    drawn_answers,
    once,
    record_of,
    rows,
    sees,
    settled,
    shows,
    tap,
    under_way,
    until,
    walk,
)
from tests.chat.world import World, say
from tests.tiers import seed, sizes

MANY = sizes(5, 200, seconds=30)
TOO_MANY = (429, "Too Many Requests: retry after 1", {"retry_after": 1})
FOR_EVER = 10**9


def crowd(at: World, many: int, number: int) -> tuple[list[Person], Mapping[int, Answers]]:
    """Return many people in both languages, and what each will answer."""
    dice = random.Random(seed(number))
    people = [at.person("fr" if number % 2 else "en") for number in range(many)]
    return people, {person.id: drawn_answers(dice) for person in people}


async def everything_is_right(
    at: World, people: list[Person], given: Mapping[int, Answers]
) -> None:
    """Hold screens and record against what was answered."""
    await settled(at, *people, timeout=30)
    assert [p.id for p in people if not shows(p, given[p.id])] == []
    assert [p.id for p in people if len(cards(p)) != 1] == []
    assert await record_of(at) == {id: once(answers) for id, answers in given.items()}
    assert await count(at, "failed_updates") == 0
    assert at.server.unconfirmed() == []


# ---- all at once ---------------------------------------------------------------------------------


@pytest.mark.parametrize("many", MANY)
async def test_many_people_tap_through_a_score_at_once(island: World, many: int) -> None:
    people, given = crowd(island, many, 200)

    async def one(person: Person) -> None:
        await person.send("/sins")
        await walk(person, given[person.id], timeout=100)

    await asyncio.gather(*(one(person) for person in people))
    await everything_is_right(island, people, given)


@pytest.mark.parametrize("many", MANY)
async def test_many_people_type_all_their_answers_as_soon_as_each_card_is_there(
    island: World, many: int
) -> None:
    people, given = crowd(island, many, 201)

    async def one(person: Person) -> None:
        await person.send("/sins")
        for question, option in given[person.id].items():
            await sees(person, question, 100)
            shown = [it.id for it in definitions()["sins"].question(question).offered]
            await person.send(f"n° {shown.index(option) + 1}")
        await sees(person, RESULT, 100)

    await asyncio.gather(*(one(person) for person in people))
    await everything_is_right(island, people, given)


@pytest.mark.parametrize("many", sizes(6, 60, seconds=15))
async def test_quick_people_on_postgresql_keep_their_cards(
    postgres_island: World, many: int
) -> None:
    """A tap can come before the bot has noted which message its card became."""
    people = [postgres_island.person() for _ in range(many)]
    given = {person.id: drawn_answers(random.Random(person.id)) for person in people}

    async def one(person: Person) -> None:
        await person.send("/sins")
        await walk(person, given[person.id], timeout=100)

    await asyncio.gather(*(one(person) for person in people))
    await everything_is_right(postgres_island, people, given)


# ---- everything twice ----------------------------------------------------------------------------


async def test_when_every_update_comes_twice_nothing_happens_twice(island: World) -> None:
    island.server.deliver_twice = True
    ada, answers = island.person(), dict(drawn_answers(random.Random(2)))
    await say(ada, "/sins")
    await walk(ada, answers)
    await say(ada, "retour", "n° 1", "/help", "n° 1", "voilà")
    answers["posterolateral"] = "bilateral"
    await settled(island, ada)
    old = (await record_of(island))[ada.id]
    assert old[:6] == [*once(answers)[:5], ("posterolateral", None, old[5][2])]
    assert old[6:] == [
        ("posterolateral", old[5][2], None),
        ("posterolateral", None, "bilateral"),
    ]
    assert shows(ada, answers), ada.describe()
    assert len(cards(ada)) == 1, ada.describe()
    helps = [message for message in ada.messages if message.from_bot and "/mirels" in message.text]
    assert len(helps) == 1, ada.describe()
    updates = await rows(island, "SELECT update_id FROM updates_seen")
    assert len(updates) == 1 + 6 + 5


async def test_taps_that_come_twice_are_answered_once_each(island: World) -> None:
    island.server.deliver_twice = True
    ada = island.person()
    await say(ada, "/sins")
    await walk(ada, drawn_answers(random.Random(9)))
    await settled(island, ada)
    answered = [call for call in island.server.requests if call.method == "answerCallbackQuery"]
    assert len(answered) == 6
    assert len({str(call.params["callback_query_id"]) for call in answered}) == 6
    assert [alert.text for alert in ada.alerts if alert.text] == []


# ---- nobody waits for somebody else --------------------------------------------------------------


async def both_at_pain(at: World) -> tuple[Person, Person]:
    """Return two people who are asked the second question."""
    ada, bob = at.person("fr"), at.person("en")
    for person in (ada, bob):
        await person.send("/sins")
        await sees(person, "location")
        await tap(person, "location", "mobile")
        await sees(person, "pain")
        await person.idle()
    return ada, bob


async def answers_all(person: Person) -> None:
    """Go through the rest of the score."""
    await walk(person, {question: next(iter(POINTS[question])) for question in list(POINTS)[1:]})


def throttle(at: World, person: Person) -> list[Fault]:
    """Let Telegram refuse whatever the bot says to a person, until that ends."""
    methods = ("answerCallbackQuery", "editMessageText", "sendMessage")
    return [at.server.fail_next(method, person.id, FOR_EVER, TOO_MANY) for method in methods]


async def test_a_throttled_edit_delays_nobody_else_and_the_newest_card_comes_once(
    hasty: World,
) -> None:
    ada, bob = await both_at_pain(hasty)
    throttled = throttle(hasty, ada)
    calls = len(hasty.server.requests)
    await tap(ada, "pain", "none")
    await ada.send("n° 1")  # before lesion is asked: it answers nothing, and wants a card below
    await ada.send("n° 3")
    await answers_all(bob)
    assert asked(ada) == "pain"
    for fault in throttled:
        fault.end()
    await sees(ada, "lesion")
    await settled(hasty, ada)
    mine = [c for c in hasty.server.requests[calls:] if str(c.params.get("chat_id")) == str(ada.id)]
    drawn = [c.method for c in mine if c.ok and c.method in ("sendMessage", "editMessageText")]
    assert drawn == ["sendMessage"], ada.describe()
    assert len(cards(ada)) == 1, ada.describe()


async def test_a_throttled_new_card_delays_nobody_else_and_comes_once(hasty: World) -> None:
    ada, bob = await both_at_pain(hasty)
    throttled = throttle(hasty, ada)
    await ada.send("n° 3")
    await ada.send("n° 1")
    await answers_all(bob)
    assert asked(ada) == "pain"
    for fault in throttled:
        fault.end()
    await sees(ada, "lesion")
    await settled(hasty, ada)
    assert len(cards(ada)) == 1, ada.describe()


async def test_a_chat_that_hangs_delays_nobody_else(island: World) -> None:
    ada, bob = await both_at_pain(island)
    hangs = island.server.stall("editMessageText", ada.id, 60, deliver=True)
    await tap(ada, "pain", "none")
    await under_way(ada)
    await sees(ada, "lesion")
    await tap(ada, "lesion", "mixed")  # the card is there, Telegram's reply is not
    await answers_all(bob)
    assert asked(ada) == "lesion"
    hangs.end()
    await sees(ada, "alignment")
    await settled(island, ada)
    assert (await record_of(island))[ada.id] == [
        ("location", None, "mobile"),
        ("pain", None, "none"),
        ("lesion", None, "mixed"),
    ]
    assert len(cards(ada)) == 1, ada.describe()


async def test_a_throttled_chat_does_not_hold_up_the_confirmation_of_updates(
    hasty: World,
) -> None:
    ada, bob = await both_at_pain(hasty)
    throttled = throttle(hasty, ada)
    await tap(ada, "pain", "none")
    await tap(bob, "pain", "none")
    await sees(bob, "lesion")
    await until(lambda: not hasty.server.unconfirmed())
    assert asked(ada) == "pain"
    for fault in throttled:
        fault.end()
    await sees(ada, "lesion")
