"""A value that is typed in one line with its day, in a dialogue and on the page of a case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.demo.people import Person
from bot.screens.case.facts import fact_label
from bot.screens.phrases import day
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.told_days import is_too_old
from dialogs.facts.ages import AGEING
from dialogs.registry import facts
from dialogs.wording import Wording
from tests.chat.advising import Walk, asks, short_name, today
from tests.chat.clinic import ANTIRESORPTIVE, at_creatinine, at_question
from tests.chat.walking import begin, labels_of, rows, said_by_bot, tap, typed, words
from tests.inside.bedside import Bedside
from tests.languages import both

ON = {"fr": "le", "en": "on"}
NAME = {"fr": "créat", "en": "creatinine"}


def ago(days: int) -> date:
    return today() - timedelta(days=days)


def written(on: date) -> str:
    return f"{on:%d/%m/%Y}"


def from_the_day(language: str, days: int) -> str:
    """Return "le 12/11/2026"."""
    return f"{ON[language]} {written(ago(days))}"


async def said(town: Bedside, person: Person) -> list[tuple[str, date | None]]:
    """Return what was said of the person's case, in dialogues and beside them, with its day."""

    async def work(uow: UnitOfWork) -> list[tuple[str, date | None]]:
        ((id,),) = rows(town, "SELECT id FROM cases WHERE owner_id = ? AND name != ''", person.id)
        record = await uow.cases.record(id)
        told = [(it.question, it.on) for it in record.lines if it.on is not None]
        return told + [(it.fact, it.on) for it in record.said]

    return await town.store.write(work)


async def at_clearance(town: Bedside, language: str) -> Walk:
    return await at_question(town, language, "antiresorptive", "creatinine_clearance")


@both
async def test_a_value_with_its_day_is_taken_and_echoed_with_it(
    town: Bedside, language: str
) -> None:
    walk = await at_clearance(town, language)
    person, say = walk.person, walk.say
    await typed(person, f"45 mL/min {from_the_day(language, 10)}")
    assert asks(person, ANTIRESORPTIVE, walk.next, say) is False
    first = next(it for it in person.screen.text.splitlines() if it.startswith("✓ "))
    assert f"({day(ago(10), say)})" in first, person.describe()


@both
async def test_a_value_that_is_too_old_is_asked_again_and_kept_with_its_case(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/new")
    await begin(person, {"fr": "/antiresorptif", "en": "/antiresorptive"}[language])
    await until(person, say, "creatinine_clearance")
    await typed(person, f"45 mL/min {from_the_day(language, 40)}")
    label = short_name(ANTIRESORPTIVE, "creatinine_clearance", say)
    assert say("hint-aged", what=label, day=day(ago(40), say)) in person.screen.text
    assert asks(person, ANTIRESORPTIVE, "creatinine_clearance", say), person.describe()
    assert await said(town, person) == [
        ("creatinine_clearance", None),
        ("creatinine_clearance", ago(40)),
    ]
    await begin(person, "/synthesis")
    assert say("button-doubts-of", count=1) in labels_of(person.screen), person.screen.text


def name_in(person: Person) -> str:
    """Return the label of the button that leads to the case's page."""
    return next(it for it in labels_of(person.screen) if it.startswith("‹ "))


async def until(person: Person, say: Wording, question: str) -> None:
    """Leave questions unanswered until one is asked."""
    for _ in range(12):
        if asks(person, ANTIRESORPTIVE, question, say):
            return
        await tap(person, say("unknown"))
    raise AssertionError(person.describe())


@both
@pytest.mark.parametrize(
    ("fr", "en", "hint"),
    [
        ("demain", "tomorrow", "later"),
        ("le 12 ou le 13/11", "on 12/11 or 13/11", "whichday"),
        ("le 31/02", "on 31/02", "whichday"),
    ],
)
async def test_a_day_to_come_and_one_of_two_are_asked_kindly(
    town: Bedside, language: str, fr: str, en: str, hint: str
) -> None:
    walk = await at_clearance(town, language)
    await typed(walk.person, f"45 mL/min {fr if language == 'fr' else en}")
    assert walk.say(f"hint-{hint}") in walk.person.screen.text, walk.person.describe()
    assert asks(walk.person, ANTIRESORPTIVE, "creatinine_clearance", walk.say)


@both
async def test_a_unit_that_is_asked_keeps_the_day_until_it_is_tapped(
    town: Bedside, language: str
) -> None:
    walk = await at_creatinine(town, language)
    person, say = walk.person, walk.say
    await typed(person, f"20 {from_the_day(language, 3)}")
    assert say("hint-unit") in person.screen.text, person.describe()
    await tap(person, f"20\u00a0{say('unit-umol_l')}")
    assert f"({day(ago(3), say)})" in person.screen.text, person.describe()


@both
async def test_a_line_keeps_the_day_of_each_value_and_asks_whose_one_day_is(
    town: Bedside, language: str
) -> None:
    walk = await at_question(town, language, "antiresorptive", "creatinine_clearance")
    person, say = walk.person, walk.say
    await tap(person, say("compute"))
    weight = {"fr": "poids 60 kg", "en": "weight 60 kg"}[language]
    age = {"fr": "âge 70 ans", "en": "age 70 years"}[language]
    value = f"{NAME[language]} 120 µmol/L"
    await typed(person, f"{age} {weight} {value} {from_the_day(language, 3)}")
    assert say("hint-whichday") in person.screen.text, person.describe()
    yesterday = {"fr": "hier", "en": "yesterday"}[language]
    await typed(person, f"{weight} {yesterday}, {value} {from_the_day(language, 3)}")
    text = person.screen.text
    assert f"({day(ago(1), say)})" in text, person.describe()
    assert f"({day(ago(3), say)})" in text, person.describe()


@both
async def test_a_value_typed_on_the_page_of_a_case_is_kept_with_its_day(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/new")
    await begin(person, f"{NAME[language]} 120 {from_the_day(language, 10)}")
    label = fact_label("creatinine", say)
    amount = f"120\u00a0{say('unit-umol_l')}"
    told = say("pair", name=label, value=f"{amount} ({day(ago(10), say)})")
    assert f"✓ {told}" in person.screen.text, person.describe()
    assert await said(town, person) == [("creatinine", None), ("creatinine", ago(10))]
    await tap(person, name_in(person), say("button-case-more"), say("button-timeline"))
    assert person.screen.text.count(f"{label}") == 1, person.screen.text
    assert f"({day(ago(10), say)})" in person.screen.text
    await begin(person, f"{NAME[language]} 200 µmol/L {from_the_day(language, 60)}")
    assert say("value-aged") in person.screen.text
    await begin(person, f"{NAME[language]} 130 {from_the_day(language, 12)}")
    newer = f"{amount} ({day(ago(10), say)})"
    assert say("value-newer", what=newer) in person.screen.text, person.describe()
    await begin(person, {"fr": "calcémie 2,9 hier", "en": "calcium 2.9 yesterday"}[language])
    assert f"({day(ago(1), say)})" in person.screen.text, person.describe()


@both
async def test_a_value_of_no_day_or_of_two_units_is_asked_on_the_page_of_a_case(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/new")
    odd = {
        f"{NAME[language]} 120 {'demain' if language == 'fr' else 'tomorrow'}": "value-later",
        f"{NAME[language]} 120 {ON[language]} 31/02": "value-whichday",
        f"{NAME[language]} 20 {from_the_day(language, 1)}": "value-unit",
    }
    for text, notice in odd.items():
        await person.send(text)
        await person.idle()
        assert say(f"notice-{notice}") in said_by_bot(person)[-1].text, person.describe()
    assert await said(town, person) == []


async def test_a_value_without_an_open_case_is_no_fact_of_one(town: Bedside) -> None:
    person = town.person("fr")
    await begin(person, "/start")
    await person.send("créat 120 le 12/11")
    await person.idle()
    assert "✓" not in said_by_bot(person)[-1].text, "nothing is taken without a case to keep it in"
    assert rows(town, "SELECT count(*) FROM cases WHERE owner_id = ?", person.id) == [(0,)]


async def test_what_turns_within_hours_is_asked_as_it_is_now() -> None:
    hours, kept = (facts()[it] for it in ("deficit_age", "creatinine"))
    assert is_too_old(AGEING, hours, ago(1), today())
    assert not is_too_old(AGEING, kept, ago(1), today())
