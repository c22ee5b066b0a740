"""Answers of a pathway are changed, and one case goes on through several pathways."""

from __future__ import annotations

import asyncio

import pytest

from bot.command_names import command_of
from bot.screens.reporting import A_PAGE
from core.definition.pathway import Pathway
from core.engine.flow import SET_ASIDE
from core.use_cases.steps import statements
from tests.cases import one_in
from tests.chat.advice_pages import assert_said
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
    said,
    short,
    told,
)
from tests.chat.clinic import (
    LONG_BONE,
    MIRELS_8,
    MIRELS_9,
    SPINE,
    TO_LONG_BONE,
    TO_START,
    answers,
    edit_lesion,
    mirels_8,
    mirels_9,
    type_answer,
    walk_of,
)
from tests.chat.group_chats import address, answers_of, group_of
from tests.chat.walking import (
    SINS,
    begin,
    data_of,
    labels_of,
    line_label,
    listed,
    press,
    rows,
    said_by_bot,
    tap,
    typed,
    words,
)
from tests.chat.world import Town
from tests.languages import both
from tests.terms import COMPUTE, UNKNOWN

# ---- edits -------------------------------------------------------------------------------------


@both
@pytest.mark.parametrize("by", ["tap", "word"])
async def test_an_edit_that_changes_the_advice_is_shown_before_it_is_kept(
    town: Town, language: str, by: str
) -> None:
    walk = await mirels_9(town, language)
    person, say, card = walk.person, walk.say, walk.person.screen.text
    board, surgery = (said(LONG_BONE, id, say) for id in ("board", "prophylactic_surgery"))
    await edit_lesion(walk, by)
    text = person.screen.text
    assert text.index(surgery) < text.index(say("pair", name=f"+ {say('board')}", value=board)), (
        text
    )
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


@both
async def test_an_edit_that_does_not_change_the_advice_is_kept_at_once(
    town: Town, language: str
) -> None:
    walk = await mirels_9(town, language)
    await walk.edit("life_expectancy")
    await tap(walk.person, label(LONG_BONE, "life_expectancy", "over_1_year", walk.say))
    assert is_advice(walk.person, walk.say), walk.person.describe()
    assert answers(town, walk) == MIRELS_9 | {"life_expectancy": "over_1_year"}


@both
async def test_an_edit_of_the_score_that_opens_a_question_asks_it(
    town: Town, language: str
) -> None:
    walk = await mirels_8(town, language)
    person, say = walk.person, walk.say
    await walk.edit("cortex")
    await tap(person, label(LONG_BONE, "cortex", "over_two_thirds", say))
    surgery = said(LONG_BONE, "prophylactic_surgery", say)
    waiting = next(it for it in person.screen.text.split("\n") if surgery in it)
    assert waiting.startswith("⚠ "), person.describe()
    assert waiting.endswith(say("shift-withheld", what=surgery)), person.describe()
    await tap(person, say("button-keep"))
    walk.answers["cortex"] = "over_two_thirds"
    await walk.answer("life_expectancy", "months_3_to_12")
    assert surgery in person.screen.text
    assert answers(town, walk) == MIRELS_9


@both
async def test_an_edit_that_opens_new_questions_asks_them(town: Town, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer("fracture", "yes")
    await walk.to_the_end(first)
    assert "cortex" not in walk.answers
    await walk.edit("fracture")
    await tap(person, label(LONG_BONE, "fracture", "no", say), say("button-keep"))
    walk.answers["fracture"] = "no"
    assert asks(person, LONG_BONE, "cortex", say), person.describe()
    await walk.to_the_end(first)
    assert {"cortex", "limb_pain"} <= set(walk.answers)
    assert answers(town, walk) == walk.answers
    assert_said(walk)


@both
async def test_what_is_missing_is_completed_from_its_button(town: Town, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer_all(MIRELS_9 | {"cortex": UNKNOWN})
    assert say("button-complete") in labels_of(person.screen), person.describe()
    await tap(person, say("button-complete"))
    assert asks(person, LONG_BONE, "cortex", say), person.describe()
    await tap(person, label(LONG_BONE, "cortex", "over_two_thirds", say), say("button-keep"))
    assert said(LONG_BONE, "prophylactic_surgery", say) in person.screen.text
    assert say("button-complete") not in labels_of(person.screen), person.describe()
    assert answers(town, walk) == MIRELS_9


# ---- one case, several pathways ----------------------------------------------------------------


@both
@pytest.mark.parametrize("other", ["long_bone", "antiresorptive"])
async def test_going_on_with_another_pathway_does_not_ask_again(
    town: Town, language: str, other: str
) -> None:
    walk = walk_of(town, language, "overview")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer_all(TO_LONG_BONE)
    old, before = person.screen, kept(town, person)
    await tap(person, await walk.way_to(other))
    await person.wait(lambda _: labels_of(old) == [] and person.screen is not old)
    assert old.text.startswith(say("overview"))
    shared = {id: term for id, term in TO_LONG_BONE.items() if has_question(other, id)}
    assert {"life_expectancy", "primary_tumour"} <= set(shared)
    on = Walk(person, PATHWAYS[other], say, dict(shared))
    after = kept(town, person)
    assert after == Kept(other, on.next, after.view, before.case_id, shared)
    assert f"✓ {told(on.pathway, 'life_expectancy', 'over_1_year', say)}" in person.screen.text
    await on.to_the_end(first)
    assert kept(town, person).answers == on.answers
    await begin(person, "/start")
    await tap(person, listed(person, say("overview")))
    await person.idle()
    assert is_advice(person, say), person.describe()
    assert person.screen.text.startswith(say("overview"))


def has_question(pathway: str, id: str) -> bool:
    return any(question.id == id for question in PATHWAYS[pathway].questions)


@both
async def test_an_emergency_that_was_seen_is_not_shown_again_in_the_next_pathway(
    town: Town, language: str
) -> None:
    walk = walk_of(town, language, "overview")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer_all(TO_LONG_BONE | {"cord_signs": "deficit", "region": "spine"})
    old = person.screen
    await tap(person, await walk.way_to("spine"))
    await person.wait(lambda _: person.screen is not old)
    carried = kept(town, person).answers
    assert carried["cord_signs"] == "deficit"
    assert not is_emergency(person, say), person.describe()
    on = Walk(person, SPINE, say, carried)
    await on.to_the_end(first)
    assert person.screen.text.count(said(SPINE, "cord_emergency", say)) == 1, person.describe()


@both
async def test_the_emergencies_lead_on_to_what_the_emergency_needs(
    town: Town, language: str
) -> None:
    walk = walk_of(town, language, "emergency")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer_all({"emergency_sign": "deficit"})
    await walk.to_the_end(lambda _: UNKNOWN)
    old = person.screen
    await tap(person, await walk.way_to("cord_compression"))
    await person.wait(lambda _: person.screen is not old)
    on = Walk(person, PATHWAYS["cord_compression"], say, kept(town, person).answers)
    assert on.next == kept(town, person).state
    assert not failures(person, say), person.describe()


@both
async def test_going_on_tapped_twice_goes_on_once(town: Town, language: str) -> None:
    walk = walk_of(town, language, "overview")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer_all(TO_LONG_BONE)
    data, place = data_of(person, await walk.way_to("long_bone")), person.screen.id
    await asyncio.gather(*(person.raw_callback(data, place) for _ in range(3)))
    await person.wait(lambda _: len(person.alerts) >= 3)
    await person.idle()
    query = "SELECT definition, state FROM dialogues WHERE person_id = ? ORDER BY id"
    assert rows(town, query, person.id) == [("overview", SET_ASIDE), ("long_bone", "fracture")]
    assert asks(person, LONG_BONE, "fracture", say)


# ---- ways out and back -------------------------------------------------------------------------


@both
async def test_back_cancel_and_resume_lose_nothing(town: Town, language: str) -> None:
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
    await typed(person, say.words("word-back")[0])
    assert asks(person, LONG_BONE, "primary_tumour", say), person.describe()
    await walk_back_again(walk)


async def walk_back_again(walk: Walk) -> None:
    del walk.answers["primary_tumour"]
    await walk.answer("primary_tumour", "nsclc")
    assert is_advice(walk.person, walk.say)
    assert len(said_by_bot(walk.person)) == 1, walk.person.describe()


@both
async def test_a_pathway_set_aside_is_resumed_from_the_start(town: Town, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    await walk.answer("fracture", "no")
    await begin(person, "/sins")
    await begin(person, "/start")
    await tap(person, listed(person, say("long_bone")))
    assert asks(person, LONG_BONE, "long_bone_segment", say), person.describe()
    await walk.answer_all(MIRELS_8)
    assert answers(town, walk) == MIRELS_8


@both
async def test_restart_begins_the_pathway_anew(town: Town, language: str) -> None:
    walk = await mirels_8(town, language)
    await walk.pick()
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
    town: Town, language: str, text: str
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
async def test_numbers_in_a_bedside_line_are_not_asked_again(town: Town, language: str) -> None:
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
    town: Town, language: str
) -> None:
    walk = walk_of(town, language, "long_bone")
    await begin(walk.person, "/oslong femur lytique")
    assert answers(town, walk) == {"lesion_type": "lytic"}, walk.person.describe()
    femur = walk.say("quoted", text="femur")
    assert walk.say("not-understood", texts=femur) in walk.person.screen.text
    assert asks(walk.person, LONG_BONE, "fracture", walk.say)


@both
async def test_the_language_is_switched_on_an_advice(town: Town, language: str) -> None:
    walk = await mirels_8(town, language)
    other = words({"fr": "en", "en": "fr"}[language])
    await walk.person.send(f"/lang {other.language}")
    await walk.person.wait(lambda _: other("button-details") in labels_of(walk.person.screen))
    assert said(LONG_BONE, "board", other) in walk.person.screen.text
    assert other("document-L.short") in walk.person.screen.text


@both
async def test_a_wrong_statement_of_a_pathway_is_reported_without_any_answer(
    town: Town, language: str
) -> None:
    walk = await mirels_8(town, language)
    person, say = walk.person, walk.say
    await walk.open("sources")
    await tap(person, say("button-report"))
    lines = statements(LONG_BONE)
    assert len(labels_of(person.screen)) < 12, "a page of lines in words"
    wrong = line_label(lines.index("L-RT-7") + 1, "L-RT-7", say)
    if wrong not in labels_of(person.screen):
        await tap(person, f"2/{-(-len(lines) // A_PAGE)} ›")
    reported = data_of(person, wrong)
    assert await press(person, reported) == say("notice-reported")
    query = "SELECT definition, statement FROM reports WHERE by_person = ?"
    assert rows(town, query, person.id) == [("long_bone", "L-RT-7")]
    await tap(person, say("button-result"))
    assert is_advice(person, say), person.describe()


@both
async def test_the_spine_shows_its_score_and_copies_it_with_its_inputs(
    town: Town, language: str
) -> None:
    walk = walk_of(town, language, "spine")
    await walk.begin()
    await walk.to_the_end(lambda q: "none" if q.id == "cord_signs" else first(q))
    text, totals = walk.person.screen.text, walk.advice.results["sins"].principal.totals
    assert len(totals) == 1
    assert f"SINS {min(totals)}/18" in text, text
    await tap(walk.person, walk.say("button-copy"))
    for question in SINS.questions:
        name = walk.say(f"sins-{question.id}.label").lower()
        assert name in walk.person.screen.text, walk.person.describe()


@both
@pytest.mark.parametrize("pathway", PATHWAYS.values(), ids=PATHWAYS)
@one_in(4)
async def test_a_pathway_in_a_group_is_answered_with_a_link_that_begins_it_in_private(
    town: Town, language: str, pathway: Pathway
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
