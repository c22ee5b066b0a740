"""What is typed is for what was shown or pressed last: a menu or a card, and never for both."""

from __future__ import annotations

from pathlib import Path

from bot.demo.people import Person
from core.model.board import Specialty
from tests.chat.walking import (
    SINS,
    begin,
    button,
    data_of,
    kept_answers,
    option,
    rows,
    tap,
    typed,
    words,
)
from tests.inside.bedside import Bedside
from tests.inside.boardroom import boardroom
from tests.inside.in_a_case import HOME, T11, UNSTABLE, opened

FR = words("fr")
PAIN = FR("button-pain")


async def at_once(person: Person, *texts: str) -> None:
    """Type texts one behind the other, without looking."""
    for text in texts:
        await person.send(text)
    await person.idle()


def refused(text: str) -> str:
    """Return how a card says that a text was written without it in sight."""
    return f"{FR('quoted', text=text)} {FR('hint-early')}"


async def pressed(person: Person, data: str, message_id: int) -> None:
    """Press a button of a message that need not be the newest."""
    await person.raw_callback(data, message_id)
    await person.idle()


def answered(town: Bedside, person: Person) -> list[str]:
    """Return which questions of scores were answered, but for the place."""
    return [it[0] for it in kept_answers(town, person) if it[0] != "location"]


def said_of_lesions(town: Bedside, person: Person) -> int:
    of = "SELECT count(*) FROM findings JOIN cases ON cases.id = case_id WHERE owner_id = ?"
    return int(rows(town, of, person.id)[0][0])


async def begun_on_t11(person: Person) -> int:
    """Make a case of T11 and ask its SINS; return the message of the card."""
    await opened(person, FR)
    await begin(person, T11["fr"])
    await begin(person, "/sins T11")
    return person.screen.id


async def test_a_text_that_a_menu_took_and_that_comes_twice_answers_no_card(
    town: Bedside, ada: Person
) -> None:
    await begun_on_t11(ada)
    await begin(ada, HOME)
    await tap(ada, "T11 ›", PAIN)
    await at_once(ada, "2", "2")
    assert answered(town, ada) == [], ada.describe()
    assert refused("2") in ada.screen.text, ada.describe()
    await typed(ada, "2")
    assert answered(town, ada) == ["pain"]


async def test_after_a_tap_on_the_card_a_text_is_for_it_though_a_menu_below_had_asked_for_one(
    town: Bedside, ada: Person
) -> None:
    card = await begun_on_t11(ada)
    mechanical = data_of(ada, option(SINS, "pain", "mechanical", FR))
    await begin(ada, HOME)
    await tap(ada, "T11 ›", PAIN)
    await pressed(ada, mechanical, card)
    before = said_of_lesions(town, ada)
    await at_once(ada, "3")
    assert answered(town, ada) == ["pain", "lesion"], ada.describe()
    assert said_of_lesions(town, ada) == before


async def test_a_menu_above_the_card_asks_below_it_and_a_text_answers_no_card(
    town: Bedside, ada: Person
) -> None:
    await opened(ada, FR)
    await begin(ada, T11["fr"])
    menu = ada.screen.id
    await tap(ada, "T11 ›")
    asks_pain = button(ada, PAIN).data
    assert asks_pain is not None
    await begin(ada, "/sins T11")
    card = ada.screen.id
    await pressed(ada, asks_pain, menu)
    assert ada.screen.id > card
    assert FR("pain-how") in ada.screen.text
    await at_once(ada, "3")
    assert answered(town, ada) == [], ada.describe()
    assert f"{FR('pain-name')}\u00a0: 3" in ada.screen.text, ada.describe()


async def test_a_text_right_behind_a_tap_on_a_menu_does_not_answer_what_that_asks_next(
    town: Bedside, ada: Person
) -> None:
    await opened(ada, FR)
    await begin(ada, UNSTABLE)
    await begin(ada, HOME)
    await tap(ada, FR("button-asking"))
    before, third = said_of_lesions(town, ada), list(ada.screen.all_buttons())[2].data
    assert third is not None
    await ada.raw_callback(third, ada.screen.id)
    await at_once(ada, "1")
    assert said_of_lesions(town, ada) == before + 1, ada.describe()
    assert FR("notice-early") in ada.messages[-1].text
    await ada.send("1")
    await ada.idle()
    assert said_of_lesions(town, ada) == before + 2, ada.describe()


async def test_a_day_with_its_hour_that_comes_twice_is_no_place(memory_folder: Path) -> None:
    async with boardroom(memory_folder) as room:
        chief, say = room.people["chief"], room.say
        await room.answers_for(chief, Specialty.ONCOLOGY)
        await begin(chief, "/rcp")
        await tap(chief, say("button-plan"))
        await at_once(chief, "14/12 18h15", "14/12 18h15")
        await begin(chief, "Salle 3")
        assert "14/12/2026 à 18:15" in chief.screen.text
        assert "14/12 18h15" not in chief.screen.text
        assert "Salle 3" in chief.screen.text
