"""A laboratory value that was taken on another day than it was told: its age runs from there."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest

from bot.demo.people import Person
from bot.screens.case.facts import fact_label
from bot.screens.phrases import day
from core.definition.answer import Answer, Picked
from core.definition.terms import Amount
from core.ports.unit_of_work import UnitOfWork
from dialogs.registry import facts
from dialogs.wording import Wording
from tests.chat.advising import today
from tests.chat.walking import begin, labels_of, rows, said_by_bot, tap, words
from tests.inside.bedside import Bedside
from tests.languages import both

CREATININE = Amount(Fraction(120), Fraction(120), "umol_l")
AGO = {"fr": "il y a 40 jours", "en": "40 days ago"}


async def told(town: Bedside, person: Person, fact: str, answer: Answer) -> None:
    """Make a case in which a value was told today."""
    await begin(person, "/new")

    async def work(uow: UnitOfWork) -> None:
        ((id,),) = rows(town, "SELECT id FROM cases WHERE owner_id = ?", person.id)
        case = await uow.cases.find(id)
        assert case is not None
        await uow.cases.say(case, None, fact, answer, person.id)

    await town.store.write(work)


async def at_dates(person: Person, fact: str, say: Wording) -> None:
    await begin(person, "/synthesis")
    await tap(person, say("button-case-more"), say("button-events"), say("button-dates"))
    await tap(person, fact_label(fact, say))
    assert say("dates-when") in person.screen.text


@both
async def test_a_value_that_is_dated_is_as_old_as_it_is(town: Bedside, language: str) -> None:
    person, say = town.person(language), words(language)
    await told(town, person, "creatinine", CREATININE)
    await begin(person, "/synthesis")
    assert say("button-doubts-of", count=1) not in labels_of(person.screen)
    await at_dates(person, "creatinine", say)
    await begin(person, AGO[language])
    then = day(today() - timedelta(days=40), say)
    assert then in person.screen.text
    await begin(person, "/synthesis")
    assert say("button-doubts-of", count=1) in labels_of(person.screen), person.screen.text


@both
@pytest.mark.parametrize("fact", ["vitamin_d", "corrected_calcium"])
async def test_an_answer_that_was_tapped_keeps_its_meaning_on_another_day(
    town: Bedside, language: str, fact: str
) -> None:
    person, say = town.person(language), words(language)
    option = facts()[fact].options[0]
    await told(town, person, fact, Picked(option))
    await at_dates(person, fact, say)
    before = person.screen.text.splitlines()[0]
    await tap(person, say("dates-3"))
    assert day(today() - timedelta(days=3), say) in person.screen.text
    assert before.split("(", maxsplit=1)[0].split("· ")[-1].strip() in person.screen.text


@both
async def test_a_day_to_come_or_no_day_is_not_taken(town: Bedside, language: str) -> None:
    person, say = town.person(language), words(language)
    await told(town, person, "creatinine", CREATININE)
    await at_dates(person, "creatinine", say)
    for text in ("plouf", {"fr": "demain", "en": "tomorrow"}[language]):
        await person.send(text)
        await person.idle()
        assert say("notice-event-day-unread") in said_by_bot(person)[-1].text
