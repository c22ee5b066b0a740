"""The way to the emergencies works on every card that has it, however outdated that is."""

from __future__ import annotations

import pytest

from bot.demo import incoming
from bot.demo.people import Person
from tests.chat.walking import SINS, begin, labels_of, option, said_by_bot, tap, words
from tests.inside.bedside import Bedside

FR = words("fr")


def button(person: Person, label: str) -> str:
    return next(it.data or "" for it in person.screen.all_buttons() if label in it.text)


async def press(at: Bedside, person: Person, data: str, card: int) -> None:
    incoming.press(person.state, person.chat, person.user, data, card)
    await at.work()


def emergencies(person: Person) -> int:
    return sum(it.text.startswith(FR("emergency")) for it in said_by_bot(person))


async def test_an_emergency_opens_from_an_outdated_card_and_once(town: Bedside) -> None:
    ada = town.person("fr")
    await begin(ada, "/sins")
    card, way = ada.screen.id, button(ada, "‼")
    await tap(ada, option(SINS, "location", "semirigid", FR))
    for _ in range(2):
        await press(town, ada, way, card)
    assert ada.screen.text.startswith(FR("emergency")), ada.describe()
    assert emergencies(ada) == 1, ada.describe()


async def test_a_button_of_a_questionnaire_that_was_left_says_so_and_the_emergency_opens(
    town: Bedside,
) -> None:
    ada = town.person("fr")
    await begin(ada, "/sins")
    card, way, answer = ada.screen.id, button(ada, "‼"), button(ada, "3 ")
    await ada.send("/annuler")
    await ada.idle()
    await press(town, ada, answer, card)
    assert ada.alerts[-1].text == FR("notice-closed")
    assert labels_of(ada.screen)
    await press(town, ada, way, card)
    assert ada.screen.text.startswith(FR("emergency")), ada.describe()


@pytest.mark.parametrize("typed", ["paraplégie", "paraplégie ?", "/urgence paraplégie"])
@pytest.mark.parametrize("before", ["", "/sins"])
async def test_an_emergency_that_is_typed_is_told_at_once_in_doubt_too(
    town: Bedside, typed: str, before: str
) -> None:
    ada = town.person("fr")
    if before:
        await begin(ada, before)
    await ada.send(typed)
    await ada.idle()
    assert ada.screen.text.startswith("‼"), ada.describe()
