"""Prerequisites, numbers and dates: what a clinician ticks and types in a pathway."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest

from bot.screens.pathway.phrases import between
from bot.screens.phrases import day, number_words
from core.definition.terms import Days, later
from core.engine.flow import RESULT
from tests.cases import one_in
from tests.chat.advising import (
    asks,
    failures,
    kept,
    said,
    short_name,
    tick_label,
    today,
)
from tests.chat.clinic import (
    ANTIRESORPTIVE,
    POSTOPERATIVE,
    TO_START,
    answers,
    at_creatinine,
    at_question,
    operated,
    type_answer,
    walk_of,
)
from tests.chat.walking import (
    labels_of,
    said_by_bot,
    tap,
    typed,
    with_keyboard,
)
from tests.chat.world import Town
from tests.languages import both
from tests.terms import COMPUTE, UNKNOWN

# ---- prerequisites -----------------------------------------------------------------------------


@both
async def test_a_prerequisite_is_ticked_in_place_round_and_round(town: Town, language: str) -> None:
    walk = await operated(town, language)
    person, say = walk.person, walk.say
    start, card = said(POSTOPERATIVE, "start_15_21", say), person.screen.text
    assert start in card, person.describe()
    await tap(person, say("button-checks"))
    assert say("checks-tap") in person.screen.text
    box = "☐"
    for term, after in (
        ("done", "☑"),
        ("to_do", "☐"),
        ("not_applicable", "–"),
        ("unknown", "☐"),
        ("done", "☑"),
    ):
        await tap(person, tick_label(POSTOPERATIVE, "healed_skin", box, say))
        assert answers(town, walk)["skin_healed"] == term
        told = say(f"tick-{term}") in person.screen.text
        assert told is (term != "unknown"), person.describe()  # of which nothing is known
        assert say("checks-date") in person.screen.text
        box = after
    await walk.close()
    assert start in person.screen.text
    assert person.screen.text.count("☑") == card.count("☑") + 1
    assert len(said_by_bot(person)) == 1, person.describe()
    assert kept(town, person).state == RESULT


@both
async def test_a_date_typed_for_a_prerequisite_is_kept(town: Town, language: str) -> None:
    walk = await operated(town, language)
    person, say, yesterday = walk.person, walk.say, today() - timedelta(days=1)
    await tap(person, say("button-checks"), tick_label(POSTOPERATIVE, "healed_skin", "☐", say))
    tomorrow = today() + timedelta(days=1)
    await typed(person, f"{tomorrow:%d/%m/%Y}")
    assert say("hint-future") in person.screen.text, person.describe()
    assert answers(town, walk)["skin_healed"] == "done"
    await typed(person, "trente-deux décembre")
    assert say("checks-hint") in person.screen.text, person.describe()
    assert answers(town, walk)["skin_healed"] == "done"
    await typed(person, f"{yesterday:%d/%m/%Y}")
    assert answers(town, walk)["skin_healed"] == Days(yesterday, yesterday).term
    assert day(yesterday, say) in person.screen.text, person.describe()
    await person.wait(lambda _: len(with_keyboard(person)) == 1)
    await tap(person, tick_label(POSTOPERATIVE, "healed_skin", "☑", say))
    await walk.close()
    assert not failures(person, say)


@one_in(2)
@both
@pytest.mark.parametrize("text", ["il y a 5 jours", "5 days ago", "12/03/2026", "hier"])
async def test_a_date_typed_before_any_tick_changes_no_other_answer(
    town: Town, language: str, text: str
) -> None:
    walk = await operated(town, language)
    await tap(walk.person, walk.say("button-checks"))
    await typed(walk.person, text)
    assert answers(town, walk) == walk.answers, walk.person.describe()


@both
async def test_a_dental_check_with_its_date_says_when_it_is_due_again(
    town: Town, language: str
) -> None:
    walk = walk_of(town, language, "antiresorptive")
    person, say, month_ago = walk.person, walk.say, later(today(), months=-1)
    await walk.begin()
    await walk.answer_all(TO_START)
    await walk.to_the_end(lambda _: UNKNOWN)
    await tap(person, say("button-checks"), tick_label(ANTIRESORPTIVE, "dental", "☐", say))
    await typed(person, f"{month_ago:%d/%m/%Y}")
    due = say("due-from", first=day(later(month_ago, months=6), say))
    assert due in person.screen.text, person.describe()
    await typed(person, f"{later(today(), months=-7):%d/%m/%Y}")
    assert say("tick-overdue") in person.screen.text, person.describe()
    await walk.close()
    late = f"({say('tick-overdue')})"
    assert late in person.screen.text, person.describe()


# ---- numbers -----------------------------------------------------------------------------------


@both
@pytest.mark.parametrize(
    "text",
    ["62,5 mL/min", "62.5 ml/min", " 62,5ml/min ", "62,50 mL/min", "62,5\u200b mL/min\ufeff"],
)
@one_in(4)
async def test_a_number_is_kept_as_it_was_typed_with_its_unit(
    town: Town, language: str, text: str
) -> None:
    walk = await at_question(town, language, "antiresorptive", "creatinine_clearance")
    await type_answer(walk, text, "creatinine_clearance", "n125d2_ml_min")
    assert answers(town, walk) == walk.answers, walk.person.describe()
    assert asks(walk.person, ANTIRESORPTIVE, walk.next, walk.say)
    await walk.to_the_end(lambda _: UNKNOWN)
    shown = f"{number_words(Fraction(125, 2), walk.say)}\u00a0{walk.say('unit-ml_min')}"
    assert said(ANTIRESORPTIVE, "dose_4", walk.say) in walk.person.screen.text
    assert shown in await walk.open("full"), walk.person.describe()


@both
async def test_a_bare_number_of_two_possible_units_asks_which(town: Town, language: str) -> None:
    walk = await at_creatinine(town, language)
    person, say = walk.person, walk.say
    await typed(person, "20")
    assert say("hint-unit") in person.screen.text, person.describe()
    assert answers(town, walk) == walk.answers
    shown = [f"20\u00a0{say(f'unit-{unit}')}" for unit in ("umol_l", "mg_dl")]
    assert labels_of(person.screen)[:2] == shown
    await tap(person, shown[0])
    assert answers(town, walk) == walk.answers | {"creatinine": "n20_umol_l"}


@both
@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("80", "n80_umol_l"),
        ("80 µmol/L", "n80_umol_l"),
        ("80 umol/l", "n80_umol_l"),
        ("0,9 mg/dL", "n9d10_mg_dl"),
        ("0.9 mg/dl", "n9d10_mg_dl"),
        ("20 µmol/l", None),
    ],
)
@one_in(4)
async def test_a_creatinine_is_taken_in_the_unit_that_it_was_given_in(
    town: Town, language: str, text: str, term: str | None
) -> None:
    walk = await at_creatinine(town, language)
    await typed(walk.person, text)
    given = {"creatinine": term} if term else {}
    assert answers(town, walk) == walk.answers | given, walk.person.describe()
    assert (walk.say("hint-unusual") in walk.person.screen.text) is (term is None)


@both
async def test_an_unusual_number_is_asked_again_and_an_impossible_one_says_the_limits(
    town: Town, language: str
) -> None:
    walk = await at_creatinine(town, language)
    person, say = walk.person, walk.say
    await typed(person, "1500")
    assert say("hint-unusual") in person.screen.text, person.describe()
    assert answers(town, walk) == walk.answers
    await typed(person, "50000")
    limits = f"5–3000\u00a0{say('unit-umol_l')}"
    assert say("hint-impossible", limits=limits) in person.screen.text, person.describe()
    assert answers(town, walk) == walk.answers
    await typed(person, "1500")
    await tap(person, f"1500\u00a0{say('unit-umol_l')}")
    assert answers(town, walk) == walk.answers | {"creatinine": "n1500_umol_l"}


@both
@pytest.mark.parametrize(
    "text",
    [
        "trente-deux décembre",
        "80 kg",
        "beaucoup",
        "-5",
        "80 %",
        "👍",
        "> 80",
        "< 80 µmol/L",
        "≥ 80",
        "80-60",
        "80.5.5",
        "0,9 1 µmol/L",
        f"80,{'1' * 40}",
    ],
)
@one_in(4)
async def test_a_text_that_is_no_number_is_answered_with_an_example(
    town: Town, language: str, text: str
) -> None:
    walk = await at_creatinine(town, language)
    person, say = walk.person, walk.say
    await typed(person, text)
    assert say("ask-creatinine.typed") in person.screen.text, person.describe()
    assert asks(person, ANTIRESORPTIVE, "creatinine", say)
    assert answers(town, walk) == walk.answers


@both
async def test_a_clearance_is_worked_out_from_what_is_asked(town: Town, language: str) -> None:
    walk = await at_creatinine(town, language)
    person, say = walk.person, walk.say
    await type_answer(walk, "80", "creatinine", "n80_umol_l")
    await walk.answer("sex", "male")
    await walk.to_the_end(lambda _: UNKNOWN)
    span = walk.advice.computed["creatinine_clearance"]
    assert span.low is not None
    assert 75 < span.low < 76  # (140 - 70) x 70 x 1.23 / 80
    shown = f"75\u00a0{say('unit-ml_min')}"
    assert said(ANTIRESORPTIVE, "dose_4", say) in person.screen.text
    assert shown in await walk.open("full"), person.describe()
    await walk.close()
    assert answers(town, walk) == walk.answers
    assert walk.answers["creatinine_clearance"] == COMPUTE
    await walk.edit("creatinine")
    await typed(person, "300 µmol/L")
    assert said(ANTIRESORPTIVE, "renal", say) in person.screen.text, person.describe()
    await tap(person, say("button-keep"))
    assert said(ANTIRESORPTIVE, "renal", say) in person.screen.text
    assert answers(town, walk)["creatinine"] == "n300_umol_l"


@one_in(3)
@both
@pytest.mark.parametrize("word", ["calculer", "compute", "Calcul"])
async def test_the_word_compute_does_what_the_button_does(
    town: Town, language: str, word: str
) -> None:
    walk = await at_question(town, language, "antiresorptive", "creatinine_clearance")
    await type_answer(walk, word, "creatinine_clearance", COMPUTE)
    assert answers(town, walk) == walk.answers, walk.person.describe()
    assert asks(walk.person, ANTIRESORPTIVE, "age", walk.say)


# ---- dates -------------------------------------------------------------------------------------

MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


def written(language: str, form: str) -> tuple[str, Days]:
    """Return a date ten days ago as it is typed, or a vague one, and the days that it means."""
    ago = today() - timedelta(days=10)
    month = MONTHS[language].split()[ago.month - 1]
    weeks = Days(today() - timedelta(days=24), today() - timedelta(days=18))
    texts = {
        "numbers": (f"{ago:%d/%m/%Y}", Days(ago, ago)),
        "dots": (f"{ago:%d.%m.%Y}", Days(ago, ago)),
        "iso": (ago.isoformat(), Days(ago, ago)),
        "short": (f"{ago.day}/{ago.month}", Days(ago, ago)),
        "words": (f"{ago.day} {month} {ago.year}", Days(ago, ago)),
        "upper": (f"{ago.day} {month.upper()} {ago.year}", Days(ago, ago)),
        "days": ({"fr": "il y a 10 jours", "en": "10 days ago"}[language], Days(ago, ago)),
        "weeks": ({"fr": "il y a 3 semaines", "en": "3 weeks ago"}[language], weeks),
        "yesterday": (
            {"fr": "hier", "en": "yesterday"}[language],
            Days(later(today(), days=-1), later(today(), days=-1)),
        ),
    }
    return texts[form]


@both
@pytest.mark.parametrize("spoken", ["fr", "en"])
@pytest.mark.parametrize(
    "form", ["numbers", "dots", "iso", "short", "words", "upper", "days", "weeks", "yesterday"]
)
@one_in(8)
async def test_a_date_is_understood_in_both_languages(
    town: Town, language: str, spoken: str, form: str
) -> None:
    walk = await at_question(town, language, "postoperative", "surgery_date")
    text, days = written(spoken, form)
    await type_answer(walk, text, "surgery_date", days.term)
    assert answers(town, walk) == walk.answers, walk.person.describe()
    assert asks(walk.person, POSTOPERATIVE, walk.next, walk.say), walk.person.describe()


@both
async def test_the_days_of_a_window_are_counted_from_the_date(town: Town, language: str) -> None:
    walk = await at_question(town, language, "postoperative", "surgery_date")
    since = today() - timedelta(days=10)
    await type_answer(walk, f"{since:%d/%m/%Y}", "surgery_date", Days(since, since).term)
    await walk.to_the_end(lambda _: UNKNOWN)
    days = between(later(since, days=15), later(since, days=21), walk.say)
    text = await walk.open("full")
    assert days in text, text
    name = short_name(POSTOPERATIVE, "surgery_date", walk.say)
    assert walk.say("pair", name=name, value=day(since, walk.say)) in text
    await walk.close()
    assert days in walk.person.screen.text


@both
@pytest.mark.parametrize(
    "text", ["{:%d/%m/%Y}", "{:%Y-%m-%d}", "demain", "tomorrow", "dans 3 jours", "in 3 days"]
)
@one_in(3)
async def test_a_date_to_come_is_refused_kindly(town: Town, language: str, text: str) -> None:
    walk = await at_question(town, language, "postoperative", "surgery_date")
    await typed(walk.person, text.format(today() + timedelta(days=3)))
    assert walk.say("hint-future") in walk.person.screen.text, walk.person.describe()
    assert answers(town, walk) == walk.answers
    assert asks(walk.person, POSTOPERATIVE, "surgery_date", walk.say)


@both
@pytest.mark.parametrize("text", ["31/02/2026", "12/13/2026", "un jour", "00/00", "bientôt"])
@one_in(2)
async def test_a_date_that_there_is_not_is_answered_with_an_example(
    town: Town, language: str, text: str
) -> None:
    walk = await at_question(town, language, "postoperative", "surgery_date")
    await typed(walk.person, text)
    example = walk.say("ask-surgery_date.typed")
    assert example in walk.person.screen.text, walk.person.describe()
    assert answers(town, walk) == walk.answers


# ---- as it was understood ----------------------------------------------------------------------


@both
async def test_a_typed_value_is_said_as_it_was_understood_over_the_next_question(
    town: Town, language: str
) -> None:
    walk = await at_question(town, language, "antiresorptive", "creatinine_clearance")
    person, say = walk.person, walk.say
    await typed(person, "120")
    assert say("neighbour-creatinine_clearance") in person.screen.text, person.describe()
    assert answers(town, walk) == walk.answers
    await typed(person, "45 mL/min/1,73 m²")
    assert say("not-creatinine_clearance") in person.screen.text, person.describe()
    assert answers(town, walk) == walk.answers
    await type_answer(walk, "45 mL/min", "creatinine_clearance", "n45_ml_min")
    name = short_name(ANTIRESORPTIVE, "creatinine_clearance", say)
    value = f"45\u00a0{say('unit-ml_min')}"
    echo = f"✓ {say('pair', name=name, value=value)}"
    assert echo in person.screen.text, person.describe()
    assert asks(person, ANTIRESORPTIVE, walk.next, say)
    await walk.answer(walk.next, UNKNOWN)
    assert "✓" not in person.screen.text, person.describe()
