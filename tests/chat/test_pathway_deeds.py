"""What is done in a pathway beyond walking it: menus, emergencies, numbers, dates, edits."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest

from bot.command_names import command_of
from bot.demo.people import Person
from bot.screens.pathway.phrases import urgent
from bot.screens.phrases import day, number_words
from core.definition.fact import COMPUTE, UNKNOWN
from core.definition.pathway import Pathway
from core.definition.rule import Kind
from core.definition.terms import Days, later
from core.engine.flow import RESULT, SET_ASIDE
from dialogs.wording import Wording
from tests.chat.advising import (
    PATHWAYS,
    Kept,
    Walk,
    asks,
    failures,
    first,
    is_advice,
    is_emergency,
    kept,
    label,
    line,
    lines,
    short,
    short_name,
    tick_label,
    today,
    told,
)
from tests.chat.sins import rows as rows_of
from tests.chat.sins import runs
from tests.chat.test_groups import address, answers_of, group_of
from tests.chat.walking import (
    SCORES,
    SINS,
    begin,
    data_of,
    kept_answers,
    labels_of,
    press,
    rows,
    said_by_bot,
    tap,
    typed,
    with_keyboard,
    words,
)
from tests.chat.walking import asks as asks_score
from tests.chat.world import World
from tests.languages import both

LONG_BONE, POSTOPERATIVE = PATHWAYS["long_bone"], PATHWAYS["postoperative"]
OVERVIEW, EMERGENCY = PATHWAYS["overview"], PATHWAYS["emergency"]
ANTIRESORPTIVE, SPINE = PATHWAYS["antiresorptive"], PATHWAYS["spine"]
MIRELS_8 = {
    "fracture": "no",
    "long_bone_segment": "lower_limb",
    "cortex": "third_to_two_thirds",
    "lesion_type": "lytic",
    "limb_pain": "mild",
    "primary_tumour": "nsclc",
}
"""2 + 2 + 3 + 1: the board, whatever the life expectancy."""
MIRELS_9 = MIRELS_8 | {"cortex": "over_two_thirds", "life_expectancy": "months_3_to_12"}
"""Surgery; a mixed lesion makes 8."""
TO_LONG_BONE = {
    "cord_signs": "none",
    "region": "long_bone",
    "bone_sites": "two",
    "life_expectancy": "over_1_year",
    "primary_tumour": "nsclc",
}
TO_START = {
    "corrected_calcium": "normal",
    "antiresorptive_stage": "start",
    "life_expectancy": "over_1_year",
    "bone_sites": "over_five",
}
"""Brings the pathway of antiresorptives to the clearance."""


def walk_of(town: World, language: str, pathway: str) -> Walk:
    return Walk(town.person(language), PATHWAYS[pathway], words(language))


async def advised(town: World, language: str, given: dict[str, str], rule: str) -> Walk:
    """Bring up the advice for a long bone."""
    walk = walk_of(town, language, "long_bone")
    await walk.begin()
    await walk.answer_all(given)
    assert is_advice(walk.person, walk.say), walk.person.describe()
    assert line(LONG_BONE, rule, walk.say) in walk.person.screen.text, walk.person.describe()
    return walk


async def mirels_8(town: World, language: str) -> Walk:
    return await advised(town, language, MIRELS_8, "board")


async def mirels_9(town: World, language: str) -> Walk:
    return await advised(town, language, MIRELS_9, "prophylactic_surgery")


async def operated(town: World, language: str) -> Walk:
    """Bring up the advice after an operation, with its one prerequisite."""
    walk = walk_of(town, language, "postoperative")
    await walk.begin()
    await walk.to_the_end(first)
    return walk


async def at_question(town: World, language: str, pathway: str, question: str) -> Walk:
    """Bring up a question; the answers before it are the first ones offered, or not known."""
    walk = walk_of(town, language, pathway)
    await walk.begin()
    while walk.next != question:
        assert walk.next, f"{question} is never asked"
        await walk.answer(
            walk.next, TO_START.get(walk.next, first(walk.pathway.question(walk.next)))
        )
    return walk


async def at_creatinine(town: World, language: str) -> Walk:
    """Ask for the clearance to be worked out, and come to the creatinine."""
    walk = walk_of(town, language, "antiresorptive")
    await walk.begin()
    await walk.answer_all(TO_START)
    await walk.answer("creatinine_clearance", COMPUTE)
    for question, text, term in (("age", "70", "n70_year"), ("weight", "70", "n70_kg")):
        assert walk.next == question
        await typed(walk.person, text)
        walk.answers[question] = term
    assert asks(walk.person, ANTIRESORPTIVE, "creatinine", walk.say), walk.person.describe()
    return walk


async def type_answer(walk: Walk, text: str, question: str, term: str) -> None:
    """Type an answer that must be kept so."""
    await typed(walk.person, text)
    walk.answers[question] = term


def answers(town: World, walk: Walk) -> dict[str, str]:
    return kept(town, walk.person, walk.pathway.id).answers


# ---- menus -------------------------------------------------------------------------------------


@both
@pytest.mark.parametrize("command", ["/pathway", "/parcours", "/Parcours", "/pathways"])
async def test_the_menu_of_pathways_says_what_each_answers(
    town: World, language: str, command: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, command)
    assert labels_of(person.screen) == [
        *(say(f"{id}.button") for id in PATHWAYS),
        say("button-scores"),
    ]
    for id in PATHWAYS:
        assert say(f"{id}.about") in person.screen.text
    await tap(person, say("long_bone.button"))
    assert asks(person, LONG_BONE, "fracture", say), person.describe()
    assert len(said_by_bot(person)) == 1, person.describe()


@both
async def test_the_start_menu_turns_to_the_pathways_and_back_in_place(
    town: World, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/start")
    menu, scores = person.screen.id, labels_of(person.screen)
    assert {say("button-emergency"), say("button-pathways")} < set(scores)
    await tap(person, say("button-pathways"))
    assert {say(f"{id}.button") for id in PATHWAYS} < set(labels_of(person.screen))
    await tap(person, say("button-scores"))
    assert labels_of(person.screen) == scores
    assert say("start-choose") in person.screen.text
    await tap(person, say("button-pathways"), say("postoperative.button"))
    assert asks(person, POSTOPERATIVE, "region", say), person.describe()
    assert [m.id for m in said_by_bot(person)] == [menu], person.describe()


@both
async def test_the_emergencies_begin_from_the_start_menu(town: World, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/start")
    await tap(person, say("button-emergency"))
    assert asks(person, EMERGENCY, EMERGENCY.questions[0].id, say), person.describe()
    assert len(said_by_bot(person)) == 1


@both
async def test_a_menu_that_became_a_card_does_not_turn_any_more(town: World, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/start")
    turn = data_of(person, say("button-pathways"))
    await tap(person, say("button-pathways"), say("long_bone.button"))
    seen = person.screen.text
    assert await press(person, turn) == say("notice-stale")
    assert person.screen.text == seen


# ---- emergencies -------------------------------------------------------------------------------


@both
@pytest.mark.parametrize("text", ["", "oui", "yes", "1"])
async def test_an_emergency_comes_before_the_questionnaire_which_then_goes_on(
    town: World, language: str, text: str
) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    if text:
        await typed(person, text)
    else:
        await tap(person, label(LONG_BONE, "fracture", "yes", say))
    assert is_emergency(person, say), person.describe()
    assert person.screen.text.startswith(f"‼ {urgent(line(LONG_BONE, 'fracture', say), say)}")
    assert say("long_bone-fracture.detail") in person.screen.text
    await tap(person, say("button-done"))
    walk.answers["fracture"] = "yes"
    await walk.to_the_end(first)
    assert answers(town, walk) == walk.answers
    assert person.screen.text.count(line(LONG_BONE, "fracture", say)) == 1


@both
async def test_an_emergency_that_is_none_takes_its_answer_back(town: World, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    await tap(person, label(LONG_BONE, "fracture", "yes", say), say("button-not-so"))
    assert asks(person, LONG_BONE, "fracture", say), person.describe()
    assert answers(town, walk) == {}
    await walk.answer_all(MIRELS_8)
    assert is_advice(person, say)


@both
@pytest.mark.parametrize("text", ["1", "2 mois", "bonjour", "?", "CBNPC", "lytique > 2/3"])
async def test_a_text_on_the_page_of_an_emergency_answers_nothing_unseen(
    town: World, language: str, text: str
) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    await tap(person, label(LONG_BONE, "fracture", "yes", say))
    await person.send(text)
    await person.idle()
    assert answers(town, walk) == {"fracture": "yes"}, person.describe()
    assert is_emergency(person, say), person.describe()
    await tap(person, say("button-done"))
    walk.answers["fracture"] = "yes"
    assert asks(person, LONG_BONE, walk.next, say)


@both
async def test_help_and_another_language_keep_the_page_of_an_emergency(
    town: World, language: str
) -> None:
    person, say = town.person(language), words(language)
    other = words({"fr": "en", "en": "fr"}[language])
    await begin(person, "/oslong")
    await tap(person, label(LONG_BONE, "fracture", "yes", say))
    await begin(person, "/help")
    await person.wait(lambda _: is_emergency(person, say))
    await person.send(f"/lang {other.language}")
    await person.wait(lambda _: is_emergency(person, other))
    await tap(person, other("button-not-so"))
    assert asks(person, LONG_BONE, "fracture", other), person.describe()


@both
async def test_an_emergency_that_an_edit_brings_up_is_shown_and_can_be_corrected(
    town: World, language: str
) -> None:
    walk = await mirels_9(town, language)
    person, say = walk.person, walk.say
    await walk.edit("fracture")
    await tap(person, label(LONG_BONE, "fracture", "yes", say), say("button-keep"))
    assert is_emergency(person, say), person.describe()
    await tap(person, say("button-not-so"), told(LONG_BONE, "fracture", "yes", say))
    await tap(person, label(LONG_BONE, "fracture", "no", say), say("button-keep"))
    assert is_advice(person, say), person.describe()
    assert line(LONG_BONE, "prophylactic_surgery", say) in person.screen.text
    assert answers(town, walk) == MIRELS_9


@both
async def test_an_emergency_of_an_edit_that_opens_a_question_is_taken_back_too(
    town: World, language: str
) -> None:
    walk = await mirels_8(town, language)
    person, say = walk.person, walk.say
    await walk.edit("fracture")
    await tap(person, label(LONG_BONE, "fracture", "yes", say), say("button-keep"))
    assert is_emergency(person, say), person.describe()
    await tap(person, say("button-not-so"))
    del walk.answers["fracture"]
    await walk.answer("fracture", "no")
    assert is_advice(person, say), person.describe()
    assert answers(town, walk) == MIRELS_8


@both
async def test_an_emergency_in_a_bedside_line_comes_first(town: World, language: str) -> None:
    walk = walk_of(town, language, "overview")
    line_ = {"fr": "/bilan paraplégie os long", "en": "/overview paraplégie os long"}[language]
    await begin(walk.person, line_)
    assert is_emergency(walk.person, walk.say), walk.person.describe()
    await tap(walk.person, walk.say("button-done"))
    walk.answers |= {"cord_signs": "deficit", "region": "long_bone"}
    assert asks(walk.person, OVERVIEW, walk.next, walk.say)
    assert answers(town, walk) == walk.answers


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
async def test_a_scores_first_card_has_the_way_to_the_emergencies_and_the_second_has_not(
    town: World, language: str, score: Any
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, f"/{score.id}")
    assert say("door") in person.screen.text
    assert say("button-emergency") in labels_of(person.screen)
    await tap(person, say("button-emergency"))
    await person.idle()
    assert asks(person, EMERGENCY, EMERGENCY.questions[0].id, say), person.describe()
    cases = rows(town, "SELECT DISTINCT case_id FROM dialogues WHERE person_id = ?", person.id)
    assert len(cases) == 1
    await begin(person, "/start")
    await begin(person, f"/{score.id}")
    await tap(person, say("unknown"))
    assert say("door") not in person.screen.text
    assert say("button-emergency") not in labels_of(person.screen)


@both
async def test_a_score_left_for_the_emergencies_can_be_resumed(town: World, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await tap(person, say("button-emergency"))
    await person.idle()
    await begin(person, "/start")
    await tap(person, say("start-resume", title="SINS", count="0", total="6"))
    assert asks_score(person, SINS, "location", say), person.describe()


# ---- prerequisites -----------------------------------------------------------------------------


@both
async def test_a_prerequisite_is_ticked_in_place_round_and_round(
    town: World, language: str
) -> None:
    walk = await operated(town, language)
    person, say = walk.person, walk.say
    start = line(POSTOPERATIVE, "start_15_21", say)
    assert f"☐ → {start}" in person.screen.text.partition(say("after"))[0], person.describe()
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
        assert say(f"tick-{term}") in person.screen.text, person.describe()
        assert say("checks-date") in person.screen.text
        box = after
    await walk.close()
    assert f"☐ → {start}" not in person.screen.text
    assert f"→ {start}" in person.screen.text
    assert len(said_by_bot(person)) == 1, person.describe()
    assert kept(town, person).state == RESULT


@both
async def test_a_date_typed_for_a_prerequisite_is_kept(town: World, language: str) -> None:
    walk = await operated(town, language)
    person, say, yesterday = walk.person, walk.say, today() - timedelta(days=1)
    await tap(person, say("button-checks"), tick_label(POSTOPERATIVE, "healed_skin", "☐", say))
    tomorrow = today() + timedelta(days=1)
    await typed(person, f"{tomorrow:%d/%m/%Y}")
    assert say("hint-future") in person.screen.text, person.describe()
    assert answers(town, walk)["skin_healed"] == "done"
    await typed(person, "bonjour")
    assert say("checks-hint") in person.screen.text, person.describe()
    assert answers(town, walk)["skin_healed"] == "done"
    await typed(person, f"{yesterday:%d/%m/%Y}")
    assert answers(town, walk)["skin_healed"] == Days(yesterday, yesterday).term
    assert day(yesterday, say) in person.screen.text, person.describe()
    await person.wait(lambda _: len(with_keyboard(person)) == 1)
    await tap(person, tick_label(POSTOPERATIVE, "healed_skin", "☑", say))
    await walk.close()
    assert not failures(person, say)


@both
@pytest.mark.parametrize("text", ["il y a 5 jours", "5 days ago", "12/03/2026", "hier"])
async def test_a_date_typed_before_any_tick_changes_no_other_answer(
    town: World, language: str, text: str
) -> None:
    walk = await operated(town, language)
    await tap(walk.person, walk.say("button-checks"))
    await typed(walk.person, text)
    assert answers(town, walk) == walk.answers, walk.person.describe()


@both
async def test_a_dental_check_with_its_date_says_when_it_is_due_again(
    town: World, language: str
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
    assert f"({say('tick-overdue')})" in person.screen.text, person.describe()


# ---- numbers -----------------------------------------------------------------------------------


@both
@pytest.mark.parametrize(
    "text", ["62,5", "62.5", "62,5 mL/min", "62.5 ml/min", " 62,5ml/min ", "62,50"]
)
async def test_a_number_is_kept_as_it_was_typed_with_its_unit(
    town: World, language: str, text: str
) -> None:
    walk = await at_question(town, language, "antiresorptive", "creatinine_clearance")
    await type_answer(walk, text, "creatinine_clearance", "n125d2_ml_min")
    assert answers(town, walk) == walk.answers, walk.person.describe()
    assert asks(walk.person, ANTIRESORPTIVE, walk.next, walk.say)
    await walk.to_the_end(lambda _: UNKNOWN)
    shown = f"{number_words(Fraction(125, 2), walk.say)}\u00a0{walk.say('unit-ml_min')}"
    assert shown in walk.person.screen.text, walk.person.describe()
    assert line(ANTIRESORPTIVE, "dose_4", walk.say) in walk.person.screen.text


@both
async def test_a_bare_number_of_two_possible_units_asks_which(town: World, language: str) -> None:
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
async def test_a_creatinine_is_taken_in_the_unit_that_it_was_given_in(
    town: World, language: str, text: str, term: str | None
) -> None:
    walk = await at_creatinine(town, language)
    await typed(walk.person, text)
    given = {"creatinine": term} if term else {}
    assert answers(town, walk) == walk.answers | given, walk.person.describe()
    assert (walk.say("hint-unusual") in walk.person.screen.text) is (term is None)


@both
async def test_an_unusual_number_is_asked_again_and_an_impossible_one_says_the_limits(
    town: World, language: str
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
        "bonjour",
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
async def test_a_text_that_is_no_number_is_answered_with_an_example(
    town: World, language: str, text: str
) -> None:
    walk = await at_creatinine(town, language)
    person, say = walk.person, walk.say
    await typed(person, text)
    example = say("hint-unclear-typed", example=say("ask-creatinine.typed"))
    assert example in person.screen.text, person.describe()
    assert asks(person, ANTIRESORPTIVE, "creatinine", say)
    assert answers(town, walk) == walk.answers


@both
async def test_a_clearance_is_worked_out_from_what_is_asked(town: World, language: str) -> None:
    walk = await at_creatinine(town, language)
    person, say = walk.person, walk.say
    await type_answer(walk, "80", "creatinine", "n80_umol_l")
    await walk.answer("sex", "male")
    await walk.to_the_end(lambda _: UNKNOWN)
    span = walk.advice.computed["creatinine_clearance"]
    assert span.low is not None
    assert 75 < span.low < 76  # (140 - 70) x 70 x 1.23 / 80
    shown = f"{number_words(span.low, say)}\u00a0{say('unit-ml_min')}"
    assert shown in person.screen.text, person.describe()
    assert line(ANTIRESORPTIVE, "dose_4", say) in person.screen.text
    assert answers(town, walk) == walk.answers
    assert walk.answers["creatinine_clearance"] == COMPUTE
    await walk.edit("creatinine")
    await typed(person, "300 µmol/L")
    assert line(ANTIRESORPTIVE, "renal", say) in person.screen.text, person.describe()
    await tap(person, say("button-keep"))
    assert line(ANTIRESORPTIVE, "renal", say) in person.screen.text
    assert answers(town, walk)["creatinine"] == "n300_umol_l"


@both
@pytest.mark.parametrize("word", ["calculer", "compute", "Calcul"])
async def test_the_word_compute_does_what_the_button_does(
    town: World, language: str, word: str
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
async def test_a_date_is_understood_in_both_languages(
    town: World, language: str, spoken: str, form: str
) -> None:
    walk = await at_question(town, language, "postoperative", "surgery_date")
    text, days = written(spoken, form)
    await type_answer(walk, text, "surgery_date", days.term)
    assert answers(town, walk) == walk.answers, walk.person.describe()
    assert asks(walk.person, POSTOPERATIVE, walk.next, walk.say), walk.person.describe()


@both
async def test_the_days_of_a_window_are_counted_from_the_date(town: World, language: str) -> None:
    walk = await at_question(town, language, "postoperative", "surgery_date")
    since = today() - timedelta(days=10)
    await type_answer(walk, f"{since:%d/%m/%Y}", "surgery_date", Days(since, since).term)
    await walk.to_the_end(lambda _: UNKNOWN)
    ends = {key: day(later(since, days=n), walk.say) for key, n in (("first", 15), ("last", 21))}
    text = await walk.open("full")
    assert walk.say("due-between", **ends) in text, text
    await walk.close()
    name = short_name(POSTOPERATIVE, "surgery_date", walk.say)
    assert walk.say("pair", name=name, value=day(since, walk.say)) in walk.person.screen.text


@both
@pytest.mark.parametrize(
    "text", ["{:%d/%m/%Y}", "{:%Y-%m-%d}", "demain", "tomorrow", "dans 3 jours", "in 3 days"]
)
async def test_a_date_to_come_is_refused_kindly(town: World, language: str, text: str) -> None:
    walk = await at_question(town, language, "postoperative", "surgery_date")
    await typed(walk.person, text.format(today() + timedelta(days=3)))
    assert walk.say("hint-future") in walk.person.screen.text, walk.person.describe()
    assert answers(town, walk) == walk.answers
    assert asks(walk.person, POSTOPERATIVE, "surgery_date", walk.say)


@both
@pytest.mark.parametrize("text", ["31/02/2026", "12/13/2026", "un jour", "00/00", "bientôt"])
async def test_a_date_that_there_is_not_is_answered_with_an_example(
    town: World, language: str, text: str
) -> None:
    walk = await at_question(town, language, "postoperative", "surgery_date")
    await typed(walk.person, text)
    example = walk.say("hint-unclear-typed", example=walk.say("ask-surgery_date.typed"))
    assert example in walk.person.screen.text, walk.person.describe()
    assert answers(town, walk) == walk.answers


# ---- edits -------------------------------------------------------------------------------------


@both
@pytest.mark.parametrize("by", ["tap", "word"])
async def test_an_edit_that_changes_the_advice_is_shown_before_it_is_kept(
    town: World, language: str, by: str
) -> None:
    walk = await mirels_9(town, language)
    person, say, card = walk.person, walk.say, walk.person.screen.text
    board, surgery = (line(LONG_BONE, id, say) for id in ("board", "prophylactic_surgery"))
    await edit_lesion(walk, by)
    text = person.screen.text
    assert text.index(f"− {surgery}") < text.index(f"+ {board}"), text
    old, new = (short(LONG_BONE, "lesion_type", it, say) for it in ("lytic", "mixed"))
    assert f"{old} → {new}" in text
    assert answers(town, walk) == MIRELS_9
    await tap(person, say("button-discard"))
    assert person.screen.text == card, person.describe()
    assert answers(town, walk) == MIRELS_9
    await edit_lesion(walk, by)
    await tap(person, say("button-keep"))
    assert board in person.screen.text
    assert surgery not in person.screen.text
    assert answers(town, walk) == MIRELS_9 | {"lesion_type": "mixed"}


async def edit_lesion(walk: Walk, by: str) -> None:
    if by == "word":
        await typed(walk.person, {"fr": "mixte", "en": "mixed"}[walk.say.language])
        return
    await walk.edit("lesion_type")
    await tap(walk.person, label(LONG_BONE, "lesion_type", "mixed", walk.say))


@both
async def test_an_edit_that_does_not_change_the_advice_is_kept_at_once(
    town: World, language: str
) -> None:
    walk = await mirels_9(town, language)
    await walk.edit("life_expectancy")
    await tap(walk.person, label(LONG_BONE, "life_expectancy", "over_1_year", walk.say))
    assert is_advice(walk.person, walk.say), walk.person.describe()
    assert answers(town, walk) == MIRELS_9 | {"life_expectancy": "over_1_year"}


@both
async def test_an_edit_of_the_score_that_opens_a_question_asks_it(
    town: World, language: str
) -> None:
    walk = await mirels_8(town, language)
    person, say = walk.person, walk.say
    await walk.edit("cortex")
    await tap(person, label(LONG_BONE, "cortex", "over_two_thirds", say))
    surgery = line(LONG_BONE, "prophylactic_surgery", say)
    assert f"+ {say('status-withheld', what=surgery)}" in person.screen.text, person.describe()
    await tap(person, say("button-keep"))
    walk.answers["cortex"] = "over_two_thirds"
    await walk.answer("life_expectancy", "months_3_to_12")
    assert surgery in person.screen.text
    assert answers(town, walk) == MIRELS_9


@both
async def test_an_edit_that_opens_new_questions_asks_them(town: World, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer("fracture", "yes")
    await walk.to_the_end(first)
    assert "cortex" not in walk.answers
    await walk.edit("fracture")
    await tap(person, label(LONG_BONE, "fracture", "no", say), say("button-keep"))
    walk.answers["fracture"] = "no"
    assert asks(person, LONG_BONE, "long_bone_segment", say), person.describe()
    await walk.to_the_end(first)
    assert {"cortex", "limb_pain"} <= set(walk.answers)
    assert answers(town, walk) == walk.answers
    for wanted in lines(LONG_BONE, walk.advice, say):
        assert wanted in person.screen.text


@both
async def test_what_is_missing_is_completed_from_its_button(town: World, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer_all(MIRELS_9 | {"cortex": UNKNOWN})
    assert say("button-complete") in labels_of(person.screen), person.describe()
    await tap(person, say("button-complete"))
    assert asks(person, LONG_BONE, "cortex", say), person.describe()
    await tap(person, label(LONG_BONE, "cortex", "over_two_thirds", say), say("button-keep"))
    assert line(LONG_BONE, "prophylactic_surgery", say) in person.screen.text
    assert say("button-complete") not in labels_of(person.screen), person.describe()
    assert answers(town, walk) == MIRELS_9


# ---- one case, several pathways ----------------------------------------------------------------


@both
@pytest.mark.parametrize("other", ["long_bone", "antiresorptive"])
async def test_going_on_with_another_pathway_does_not_ask_again(
    town: World, language: str, other: str
) -> None:
    walk = walk_of(town, language, "overview")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer_all(TO_LONG_BONE)
    old, before = person.screen, kept(town, person)
    await tap(person, f"› {say(f'{other}.button')}")
    await person.wait(
        lambda _: labels_of(old) == [say("button-resume")] and person.screen is not old
    )
    shared = {id: term for id, term in TO_LONG_BONE.items() if has_question(other, id)}
    assert {"life_expectancy", "primary_tumour"} <= set(shared)
    on = Walk(person, PATHWAYS[other], say, dict(shared))
    after = kept(town, person)
    assert after == Kept(other, on.next, after.view, before.case_id, shared)
    assert f"✓ {told(on.pathway, 'life_expectancy', 'over_1_year', say)}" in person.screen.text
    await on.to_the_end(first)
    assert kept(town, person).answers == on.answers
    (resume,) = old.all_buttons()
    await press(person, str(resume.data), old.id)
    assert say("button-edit") in labels_of(old), person.describe()
    assert old.text.startswith(say("overview"))
    assert labels_of(person.screen) == [say("button-resume")]


def has_question(pathway: str, id: str) -> bool:
    return any(question.id == id for question in PATHWAYS[pathway].questions)


@both
async def test_an_emergency_that_was_seen_is_not_shown_again_in_the_next_pathway(
    town: World, language: str
) -> None:
    walk = walk_of(town, language, "overview")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer_all(TO_LONG_BONE | {"cord_signs": "deficit", "region": "spine"})
    old = person.screen
    await tap(person, f"› {say('spine.button')}")
    await person.wait(lambda _: person.screen is not old)
    carried = kept(town, person).answers
    assert carried["cord_signs"] == "deficit"
    assert not is_emergency(person, say), person.describe()
    on = Walk(person, SPINE, say, carried)
    await on.to_the_end(first)
    assert person.screen.text.count(line(SPINE, "cord_emergency", say)) == 1, person.describe()


@both
async def test_the_emergencies_lead_on_to_what_the_emergency_needs(
    town: World, language: str
) -> None:
    walk = walk_of(town, language, "emergency")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer_all({"emergency_sign": "deficit"})
    await walk.to_the_end(lambda _: UNKNOWN)
    old = person.screen
    await tap(person, f"› {say('cord_compression.button')}")
    await person.wait(lambda _: person.screen is not old)
    on = Walk(person, PATHWAYS["cord_compression"], say, kept(town, person).answers)
    assert on.next == kept(town, person).state
    assert not failures(person, say), person.describe()


@both
async def test_going_on_tapped_twice_goes_on_once(town: World, language: str) -> None:
    walk = walk_of(town, language, "overview")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer_all(TO_LONG_BONE)
    data, place = data_of(person, f"› {say('long_bone.button')}"), person.screen.id
    await asyncio.gather(*(person.raw_callback(data, place) for _ in range(3)))
    await person.wait(lambda _: len(person.alerts) >= 3)
    await person.idle()
    query = "SELECT definition, state FROM dialogues WHERE person_id = ? ORDER BY id"
    assert rows(town, query, person.id) == [("overview", SET_ASIDE), ("long_bone", "fracture")]
    assert asks(person, LONG_BONE, "fracture", say)


# ---- what changes nothing ----------------------------------------------------------------------


@both
@pytest.mark.parametrize(
    "forged",
    [
        "k lesion_type blastic",
        "k cortex under_third",
        "a lesion_type blastic",
        "k lesion_type bogus",
    ],
)
async def test_only_the_change_on_screen_can_be_kept(
    town: World, language: str, forged: str
) -> None:
    walk = await mirels_9(town, language)
    person, say = walk.person, walk.say
    await edit_lesion(walk, "tap")
    _, _, token, revision, *_ = data_of(person, say("button-keep")).split(".")
    verb, question, term = forged.split(" ")
    seen = person.screen.text
    alert = await press(person, f"1.{verb}.{token}.{revision}.{question}.{term}")
    assert alert in {say("notice-forged"), say("notice-stale")}
    assert person.screen.text == seen, person.describe()
    assert answers(town, walk) == MIRELS_9


FORGED_AT_A_QUESTION = (
    "a fracture no",
    "a cortex lytic",
    "a cortex bogus",
    "a cortex n1_kg",
    "a long_bone_segment n1_fraction",
    "a fracture compute",
    "a long_bone_segment compute",
    "k long_bone_segment lower_limb",
    "k fracture no",
    "t fracture no",
    "t long_bone_segment lower_limb",
    "t dental_check done",
    "t skin_healed done",
    "t  ",
    "o  bogus",
    "o  sins",
    "o  long_bone",
    "o  overview",
    "o  ",
    "v checks ",
    "v full 0",
    "v pick ",
    "v edit fracture",
    "v confirm ",
    "v whynot ",
    "w  L-RT-8",
)


@both
@pytest.mark.parametrize("forged", FORGED_AT_A_QUESTION)
async def test_a_forged_press_at_a_question_changes_nothing(
    town: World, language: str, forged: str
) -> None:
    walk = walk_of(town, language, "long_bone")
    await walk.begin()
    await walk.answer("fracture", "no")
    await assert_refused(town, walk, forged)
    await walk.answer("long_bone_segment", "lower_limb")


async def assert_refused(town: World, walk: Walk, forged: str) -> None:
    person, say = walk.person, walk.say
    _, _, token, revision, *_ = data_of(person, say("button-cancel")).split(".")
    before, seen = kept(town, person), person.screen.text
    verb, question, term = forged.split(" ")
    alert = await press(person, f"1.{verb}.{token}.{revision}.{question}.{term}", quiet=0.03)
    assert alert in {say("notice-forged"), say("notice-stale")}, alert
    assert kept(town, person) == before
    assert person.screen.text == seen, person.describe()
    count = "SELECT count(*) FROM dialogues WHERE person_id = ?"
    assert rows(town, count, person.id) == [(1,)]
    assert rows(town, "SELECT id FROM reports WHERE by_person = ?", person.id) == []


FORGED_AT_THE_ADVICE = (
    "a region spine",
    "k region spine",
    "k region bogus",
    "a skin_healed done",
    "k skin_healed done",
    "t skin_healed done",
    "t skin_healed bogus",
    "t skin_healed d20991231",
    "t skin_healed n1_day",
    "t skin_healed compute",
    "t region spine",
    "t bogus done",
    "o  bogus",
    "o  long_bone",
    "o  facts",
    "v edit skin_healed",
    "v edit bogus",
    "v confirm ",
    "v bogus ",
    "v hint ",
    "v definitions ",
    "w  L-RT-13",
    "w  bogus",
    "a surgery_date d20991231",
    "k surgery_date d20260101",
)


@both
@pytest.mark.parametrize("forged", FORGED_AT_THE_ADVICE)
async def test_a_forged_press_at_an_advice_changes_nothing(
    town: World, language: str, forged: str
) -> None:
    walk = await operated(town, language)
    await assert_refused(town, walk, forged)
    await walk.open("why")
    await walk.close()


@both
@pytest.mark.parametrize(
    "term",
    [
        "n99999_umol_l",
        "n1_umol_l",
        "n99999_mg_dl",
        "n80_kg",
        "d20260101",
        "compute",
        "normal",
        "n80_bogus",
        "n4d2_mg_dl",
    ],
)
async def test_a_forged_number_beyond_the_limits_is_not_kept(
    town: World, language: str, term: str
) -> None:
    walk = await at_creatinine(town, language)
    await assert_refused(town, walk, f"a creatinine {term}")


@both
async def test_a_number_that_was_asked_again_and_left_is_not_kept_by_a_late_tap(
    town: World, language: str
) -> None:
    walk = await at_creatinine(town, language)
    person, say = walk.person, walk.say
    await typed(person, "1500")
    late, place = data_of(person, f"1500\u00a0{say('unit-umol_l')}"), person.screen.id
    await type_answer(walk, "80", "creatinine", "n80_umol_l")
    assert await press(person, late, place) == say("notice-stale")
    assert answers(town, walk) == walk.answers


@both
async def test_old_buttons_and_second_taps_change_nothing(town: World, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    yes, no = (data_of(person, label(LONG_BONE, "fracture", it, say)) for it in ("yes", "no"))
    await tap(person, label(LONG_BONE, "fracture", "yes", say))
    assert await press(person, yes) == say("notice-stale")
    assert is_emergency(person, say), person.describe()
    done = data_of(person, say("button-done"))
    await tap(person, say("button-done"))
    seen = person.screen.text
    await press(person, done)
    assert await press(person, no) == say("notice-stale")
    assert person.screen.text == seen
    assert answers(town, walk) == {"fracture": "yes"}


@both
async def test_a_tick_tapped_twice_at_once_counts_once(town: World, language: str) -> None:
    walk = await operated(town, language)
    person, say = walk.person, walk.say
    await tap(person, say("button-checks"))
    data = data_of(person, tick_label(POSTOPERATIVE, "healed_skin", "☐", say))
    await person.raw_callback(data, person.screen.id)
    assert await press(person, data) == say("notice-stale")
    ticks = [it for it in kept_answers(town, person) if it[0] == "skin_healed"]
    assert ticks == [("skin_healed", None, "done")]
    await walk.close()
    assert await press(person, data) == say("notice-stale")
    assert is_advice(person, say), person.describe()


# ---- ways out and back -------------------------------------------------------------------------


@both
async def test_back_cancel_and_resume_lose_nothing(town: World, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    assert await press(person, data_of(person, say("button-back"))) == say("notice-first-question")
    await walk.answer("fracture", "no")
    await walk.answer("long_bone_segment", "lower_limb")
    await tap(person, say("button-back"))
    del walk.answers["long_bone_segment"]
    assert asks(person, LONG_BONE, "long_bone_segment", say), person.describe()
    assert answers(town, walk) == {"fracture": "no"}
    await tap(person, say("button-cancel"))
    assert say("state-cancelled") in person.screen.text
    assert labels_of(person.screen) == [say("button-resume")]
    await tap(person, say("button-resume"))
    await walk.answer_all(MIRELS_8)
    assert answers(town, walk) == MIRELS_8
    await tap(person, say("button-back"))
    assert asks(person, LONG_BONE, "primary_tumour", say), person.describe()
    await walk_back_again(walk)


async def walk_back_again(walk: Walk) -> None:
    del walk.answers["primary_tumour"]
    await walk.answer("primary_tumour", "nsclc")
    assert is_advice(walk.person, walk.say)
    assert len(said_by_bot(walk.person)) == 1, walk.person.describe()


@both
async def test_a_pathway_set_aside_is_resumed_from_the_start(town: World, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer("fracture", "no")
    await begin(person, "/sins")
    await begin(person, "/start")
    await tap(person, say("start-resume-open", title=say("long_bone"), count=1))
    assert asks(person, LONG_BONE, "long_bone_segment", say), person.describe()
    await walk.answer_all(MIRELS_8)
    assert answers(town, walk) == MIRELS_8


@both
async def test_restart_begins_the_pathway_anew(town: World, language: str) -> None:
    walk = await mirels_8(town, language)
    await tap(walk.person, walk.say("button-restart"))
    await walk.person.idle()
    assert asks(walk.person, LONG_BONE, "fracture", walk.say), walk.person.describe()
    assert answers(town, walk) == {}


@both
@pytest.mark.parametrize(
    "text",
    [
        "/oslong lytique >2/3 col du fémur CBNPC 2 mois",
        "/long_bone lytic >2/3 femoral neck NSCLC 2 months",
    ],
)
async def test_a_bedside_line_answers_several_questions(
    town: World, language: str, text: str
) -> None:
    walk = walk_of(town, language, "long_bone")
    await begin(walk.person, text)
    walk.answers = {
        "long_bone_segment": "femoral_neck",
        "cortex": "over_two_thirds",
        "lesion_type": "lytic",
        "life_expectancy": "weeks_6_to_months_3",
        "primary_tumour": "nsclc",
    }
    assert answers(town, walk) == walk.answers, walk.person.describe()
    recap = told(LONG_BONE, "cortex", "over_two_thirds", walk.say)
    assert f"✓ {recap}" in walk.person.screen.text
    await walk.answer_all(MIRELS_8)
    assert is_advice(walk.person, walk.say)


@both
async def test_numbers_in_a_bedside_line_are_not_asked_again(town: World, language: str) -> None:
    walk = walk_of(town, language, "antiresorptive")
    await begin(walk.person, "/antiresorptif 70 kg 80 µmol/L")
    walk.answers = {"weight": "n70_kg", "creatinine": "n80_umol_l"}
    assert answers(town, walk) == walk.answers, walk.person.describe()
    await walk.answer_all(TO_START | {"creatinine_clearance": COMPUTE})
    assert walk.next == "age"
    await type_answer(walk, "70", "age", "n70_year")
    await walk.answer("sex", "male")
    assert "creatinine_clearance" in walk.advice.computed


@both
async def test_a_word_of_a_bedside_line_that_means_two_things_is_left_out_and_said(
    town: World, language: str
) -> None:
    walk = walk_of(town, language, "long_bone")
    await begin(walk.person, "/oslong femur lytique")
    assert answers(town, walk) == {"lesion_type": "lytic"}, walk.person.describe()
    assert walk.say("hint-leftover", places="1") in walk.person.screen.text
    assert asks(walk.person, LONG_BONE, "fracture", walk.say)


@both
async def test_the_language_is_switched_on_an_advice(town: World, language: str) -> None:
    walk = await mirels_8(town, language)
    other = words({"fr": "en", "en": "fr"}[language])
    await walk.person.send(f"/lang {other.language}")
    await walk.person.wait(lambda _: other("button-edit") in labels_of(walk.person.screen))
    assert line(LONG_BONE, "board", other) in walk.person.screen.text
    assert other("advice-source", documents="@").split("@")[1] in walk.person.screen.text


@both
async def test_a_wrong_statement_of_a_pathway_is_reported_without_any_answer(
    town: World, language: str
) -> None:
    walk = await mirels_8(town, language)
    person, say = walk.person, walk.say
    await tap(person, say("button-sources"), say("button-report"))
    found = [it for it in labels_of(person.screen) if it.startswith("L-RT-7")]
    assert await press(person, data_of(person, found[0])) == say("notice-reported")
    query = "SELECT definition, statement FROM reports WHERE by_person = ?"
    assert rows(town, query, person.id) == [("long_bone", "L-RT-7")]
    assert is_advice(person, say), person.describe()


@both
async def test_the_spine_shows_its_score_with_its_inputs(town: World, language: str) -> None:
    walk = walk_of(town, language, "spine")
    await walk.begin()
    await walk.to_the_end(lambda q: "none" if q.id == "cord_signs" else first(q))
    text, totals = walk.person.screen.text, walk.advice.results["sins"].principal.totals
    assert len(totals) == 1
    assert f"SINS {min(totals)}/18" in text, text
    for question in SINS.questions:
        assert walk.say(f"sins-{question.id}.label").lower() in text, text


@both
@pytest.mark.parametrize("pathway", PATHWAYS.values(), ids=PATHWAYS)
async def test_a_pathway_in_a_group_is_answered_with_a_link_that_begins_it_in_private(
    town: World, language: str, pathway: Pathway
) -> None:
    walk = Walk(town.person(language), pathway, words(language))
    group = group_of(town)
    group.add(walk.person)
    await walk.person.send(f"/{command_of(pathway.id, language)}", chat=group)
    await group.wait(lambda it: it.screen)
    await group.idle()
    assert address(group) == f"https://t.me/OsteoBoardBot?start={pathway.id}"
    await walk.person.tap(walk.say("group-button"), chat=group)
    await walk.person.wait(lambda _: asks(walk.person, pathway, walk.next, walk.say))
    assert len(answers_of(group)) == 1


# ---- power cuts, doubled updates, and the other database ---------------------------------------


async def test_a_pathway_delivered_twice_is_walked_once(island: World) -> None:
    island.server.deliver_twice = True
    walk = walk_of(island, "fr", "postoperative")
    await walk.begin()
    await walk.person.idle()
    while walk.next:
        question = walk.next
        await walk.answer(question, first(POSTOPERATIVE.question(question)))
        await walk.person.idle()
    await tap(walk.person, walk.say("button-checks"))
    await walk.person.idle()
    await tap(walk.person, tick_label(POSTOPERATIVE, "healed_skin", "☐", walk.say))
    await walk.person.idle()
    given = walk.answers | {"skin_healed": "done"}
    assert kept_answers(island, walk.person) == [(id, None, term) for id, term in given.items()]
    assert len(said_by_bot(walk.person)) == 1, walk.person.describe()
    island.server.deliver_twice = False


@both
async def test_a_power_cut_in_the_middle_of_a_pathway_loses_nothing(
    island: World, language: str
) -> None:
    walk = walk_of(island, language, "long_bone")
    await runs(island)
    await walk.begin()
    cuts = 1
    while walk.next:
        question = walk.next
        term = {"fracture": "yes"}.get(question, first(LONG_BONE.question(question)))
        await cut_the_power(island, cuts := cuts + 1)
        await walk.answer(question, term)
    assert is_advice(walk.person, walk.say)
    assert answers(island, walk) == walk.answers
    assert len(kept_answers(island, walk.person)) == len(walk.answers)
    assert walk.advice.of(Kind.EMERGENCY)


async def cut_the_power(at: World, times: int) -> None:
    await at.kill()
    await at.start()
    await runs(at, times)


async def test_a_pathway_is_walked_on_postgresql_too(postgres_island: World) -> None:
    walk = walk_of(postgres_island, "fr", "overview")
    await walk.begin()
    await walk.answer_all(TO_LONG_BONE)
    await tap(walk.person, f"› {walk.say('long_bone.button')}")
    await walk.person.idle()
    await the_other_pathway(walk.person, walk.say)
    found = await rows_of(
        postgres_island, "SELECT definition, state, case_id FROM dialogues ORDER BY id"
    )
    assert [it[:2] for it in found] == [("overview", SET_ASIDE), ("long_bone", RESULT)]
    assert len({case for *_, case in found}) == 1
    count = "SELECT count(*) FROM answers WHERE question = 'primary_tumour'"
    assert await rows_of(postgres_island, count) == [(2,)]


async def the_other_pathway(person: Person, say: Wording) -> None:
    carried = {id: TO_LONG_BONE[id] for id in ("life_expectancy", "primary_tumour")}
    on = Walk(person, LONG_BONE, say, carried)
    await on.answer("fracture", "yes")
    await on.to_the_end(first)
