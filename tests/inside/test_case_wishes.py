"""Goals, wishes, comorbidities, refusals; an advice that is set aside and stays visible."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.demo.people import Person
from bot.screens.phrases import day, raised
from core.definition.answer import Picked
from core.definition.rule import ADVISING
from core.engine.findings import Finding, Findings
from core.engine.refusals import is_moot, refused
from dialogs.facts.ages import AGEING
from dialogs.registry import pathways
from dialogs.wishes import CASE_FACTS, REFUSALS
from dialogs.wording import Wording
from tests.chat.advising import today
from tests.chat.walking import begin, labels_of, said_by_bot, tap, words
from tests.inside.bedside import Bedside
from tests.inside.in_a_case import HOME, UNSTABLE
from tests.languages import both


async def unstable(person: Person, say: Wording) -> None:
    """Make a case of an unstable vertebra."""
    await begin(person, "/new")
    await begin(person, UNSTABLE)
    await begin(person, HOME)


async def refuse(person: Person, what: str, say: Wording) -> None:
    """Say on its page that something is refused, or tap it again."""
    await begin(person, HOME)
    await tap(person, say("button-case-more"), say("button-case-file"))
    await tap(person, say("button-wishes"), say("button-refusals"))
    label = next(it for it in labels_of(person.screen) if it.endswith(say(f"refused_{what}")))
    await tap(person, label)


async def boxes(person: Person) -> set[str]:
    """Return what is to be prepared, over all pages."""
    found: set[str] = set()
    while True:
        found |= {it for it in labels_of(person.screen) if it.startswith("☐ ")}
        turn = next((it for it in labels_of(person.screen) if it.startswith("Page ")), None)
        here, of = turn.split()[1].split("/") if turn else ("1", "1")
        if turn is None or here == of:
            return found
        await tap(person, turn)


@both
async def test_a_refusal_leaves_the_advice_visible_and_takes_its_preparation_away(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await unstable(person, say)
    await tap(person, "T11 ›")
    advised = [it for it in person.screen.text.splitlines() if it.startswith(("→ ", "◇ "))]
    assert advised, person.screen.text
    await begin(person, HOME)
    await tap(person, say("button-requests"))
    before = await boxes(person)
    await refuse(person, "all", say)
    await begin(person, HOME)
    await tap(person, "T11 ›")
    mark = say("mark-refused", day=day(today(), say))
    marked = [it for it in person.screen.text.splitlines() if it.startswith("⊘ ")]
    assert marked, person.screen.text
    assert all(mark in it for it in marked)
    await begin(person, HOME)
    await tap(person, say("button-requests"))
    after = await boxes(person)
    assert after < before
    await refuse(person, "all", say)
    await begin(person, HOME)
    await tap(person, "T11 ›")
    assert mark not in person.screen.text


@both
async def test_an_advice_that_is_set_aside_stays_visible_with_the_reason_and_a_word(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await unstable(person, say)
    await tap(person, "T11 ›", say("button-case-more"), say("button-override"))
    choice = next(it for it in labels_of(person.screen) if it.startswith("⊘ "))
    name = choice.removeprefix("⊘ ")
    await tap(person, choice, say("override-elsewhere"))
    mark = say("mark-override", day=day(today(), say), why=say("override-elsewhere").lower())
    assert f"⊘ {name} · {mark}" in person.screen.text
    page, before = person.screen, len(said_by_bot(person))
    await person.send("vu en consultation")
    await person.idle()
    assert "vu en consultation" in page.text
    assert person.messages[-1].reaction == "✍"
    assert len(said_by_bot(person)) == before, "kept, and said without a message"
    await begin(person, HOME)
    assert mark in person.screen.text
    await tap(person, say("button-case-more"), say("button-timeline"))
    assert "vu en consultation" in person.screen.text
    await begin(person, HOME)
    await tap(person, "T11 ›", say("button-case-more"), say("button-override"))
    await tap(person, say("button-override-back", what=name))
    await begin(person, HOME)
    assert mark not in person.screen.text


async def test_where_telegram_takes_no_reaction_it_is_said_that_a_word_is_kept(
    island: Bedside,
) -> None:
    person, say = island.person("fr"), words("fr")
    await unstable(person, say)
    await tap(person, "T11 ›", say("button-case-more"), say("button-override"))
    choice = next(it for it in labels_of(person.screen) if it.startswith("⊘ "))
    await tap(person, choice, say("override-other"))
    page, refused = person.screen, (400, "Bad Request: REACTION_INVALID", None)
    island.server.fail_next("setMessageReaction", person.id, 1, refused)
    await person.send("vu en consultation")
    await person.idle()
    assert "vu en consultation" in page.text
    assert said_by_bot(person)[-1].text == say("override-noted")
    assert person.messages[-2].reaction == ""


async def test_a_word_that_names_somebody_is_kept_nowhere(town: Bedside) -> None:
    person, say = town.person("fr"), words("fr")
    await unstable(person, say)
    await tap(person, "T11 ›", say("button-case-more"), say("button-override"))
    choice = next(it for it in labels_of(person.screen) if it.startswith("⊘ "))
    await tap(person, choice, say("override-other"))
    await person.send("Madame Dupont ne veut pas")
    await person.idle()
    await begin(person, HOME)
    await tap(person, "T11 ›")
    assert "Dupont" not in person.screen.text


@both
async def test_goals_wishes_and_frailty_are_said_in_two_taps_and_may_be_unknown(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await unstable(person, say)
    await tap(person, say("button-case-more"), say("button-case-file"), say("button-wishes"))
    assert say("wishes-none") in person.screen.text
    for fact, option in (("care_goal", "keep_walking"), ("frailty", "frail")):
        await tap(person, f"{say(fact)} ›", say(f"{fact}-{option}"))
        assert say("pair", name=say(fact), value=say(f"{fact}-{option}")) in person.screen.text
    await tap(person, f"{say('care_goal')} ›", say("unknown"))
    told = say("pair", name=say("care_goal"), value=say("unknown.short"))
    assert told in person.screen.text
    await begin(person, HOME)
    await tap(person, say("button-case-more"), say("button-timeline"))
    assert say("care_goal-keep_walking") in person.screen.text


@both
async def test_a_comorbidity_is_ticked_and_what_is_not_touched_stays_unknown(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await unstable(person, say)
    await tap(person, say("button-case-more"), say("button-case-file"))
    await tap(person, say("button-wishes"), say("button-comorbidities"))
    await tap(person, f"▢ {say('comorbidity_heart')}")
    assert f"☑ {say('comorbidity_heart')}" in labels_of(person.screen)
    assert f"▢ {say('comorbidity_liver')}" in labels_of(person.screen)
    await tap(person, f"☑ {say('comorbidity_heart')}")
    assert f"☐ {say('comorbidity_heart')}" in labels_of(person.screen)


@both
async def test_pain_is_said_in_two_taps_and_its_values_stand_one_behind_the_other(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await unstable(person, say)
    await tap(person, "T11 ›")
    for value in ("7", "4"):
        await tap(person, say("button-pain"), value)
    on = day(today(), say)
    told = say("pair", name=say("pain-name"), value=f"7 ({on}) → 4 ({on})")
    assert told in person.screen.text
    await begin(person, HOME)
    assert say("case-contradiction") not in person.screen.text
    await tap(person, say("button-case-more"), say("button-timeline"))
    assert "T11" in person.screen.text
    assert "7" in person.screen.text


@both
async def test_a_person_is_given_events_refusals_and_what_was_set_aside(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await unstable(person, say)
    await tap(person, "T11 ›", say("button-event-add"), say("event-fracture"))
    await tap(person, say("event-when-today"))
    await refuse(person, "surgery", say)
    await begin(person, HOME)
    await tap(person, "T11 ›", say("button-case-more"), say("button-override"))
    choice = next(it for it in labels_of(person.screen) if it.startswith("⊘ "))
    await tap(person, choice, say("override-wish"))
    await person.send("en accord avec le patient")
    await person.idle()
    await person.send("/mydata")
    await person.wait(lambda _: person.documents)
    (case,) = json.loads(person.documents[-1].content)["cases"]
    kinds = [(it["kind"], it["detail"], it["text"]) for it in case["events"]]
    assert ("fracture", "", "") in kinds
    assert ("override", "wish", "en accord avec le patient") in kinds
    said = [(it["fact"], it["answer"]) for it in case["said"]]
    assert ("refused_surgery", "yes") in said


AGO = {"fr": "il y a 8 mois", "en": "8 months ago"}


@both
async def test_of_a_treatment_that_is_refused_nobody_is_reminded_but_for_safety(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    for drug, goes_on in (("zoledronic_acid", False), ("denosumab", True)):
        await begin(person, "/new")
        await tap(person, say("button-open-case"), say("button-case-more"), say("button-events"))
        await tap(person, say("button-event-add"), say("event-antiresorptive_start"))
        await tap(person, raised(say(f"event-antiresorptive_start-{drug}")))
        await begin(person, AGO[language])
        await begin(person, HOME)
        assert say("due-line") in person.screen.text, person.screen.text
        await refuse(person, "antiresorptive", say)
        await begin(person, HOME)
        assert (say("due-line") in person.screen.text) is goes_on, person.screen.text


# ---- pure ----------------------------------------------------------------------------------------

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)


def known(what: str, term: str, ago: int) -> Findings:
    fact, at = CASE_FACTS[f"refused_{what}"], NOW - timedelta(days=ago)
    said = Finding(fact, None, Picked(term), frozenset({term}), at, at.date(), 1)
    return Findings([said], AGEING, NOW, NOW.date())


def test_a_refusal_is_asked_again_once_it_is_old_and_takes_nothing_away_any_more() -> None:
    fresh = refused(REFUSALS, known("surgery", "yes", 27).known())
    assert fresh["surgery"].since == date(2026, 11, 3)
    assert not fresh["surgery"].aged
    old = refused(REFUSALS, known("surgery", "yes", 29).known())
    assert old["surgery"].aged
    rules = [it for pathway in pathways().values() for it in pathway.rules if it.check]
    about = [it for it in rules if it.actions and set(it.actions) <= set(fresh)]
    assert about
    assert all(is_moot(it, fresh) for it in about)
    assert not any(is_moot(it, old) for it in about)
    assert refused(REFUSALS, known("surgery", "no", 0).known()) == {}


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda it: it.fact.id)
def test_what_a_refusal_covers_is_advised_by_some_pathway(refusal: object) -> None:
    found = next(it for it in REFUSALS if it is refusal)
    advised = {
        rule.action for it in pathways().values() for rule in it.rules if rule.kind in ADVISING
    }
    assert found.covers <= advised
    assert not found.covers & {"board", "surgical_opinion", "supportive_care", "dexamethasone"}


def test_no_button_says_the_same_as_another() -> None:
    for language in ("fr", "en"):
        say = words(language)
        names = [say(it) for it in CASE_FACTS if not re.match("comorbidity", it)]
        assert len(names) == len(set(names))
