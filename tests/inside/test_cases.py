"""Cases: facts said once, lesion by lesion, one page of all that is said of the patient."""

from __future__ import annotations

import json
import re

import pytest

from bot.demo.people import Person
from bot.screens.document import utf16_length
from bot.screens.phrases import raised
from tests.cases import one_in
from tests.chat.advising import PATHWAYS
from tests.chat.walking import SINS, begin, labels_of, rows, said_by_bot, tap, words
from tests.chat.world import Town
from tests.inside.in_a_case import T11, UNSTABLE, name_of, opened
from tests.languages import both
from tests.terms import UNKNOWN

SPINE = PATHWAYS["spine"]
NECK = {"fr": "/lesion col fémoral gauche", "en": "/lesion left femoral neck"}


def lesions_in(town: Town, person: Person) -> int:
    query = (
        "SELECT count(*) FROM lesions JOIN cases ON cases.id = lesions.case_id WHERE owner_id = ?"
    )
    return int(rows(town, query, person.id)[0][0])


def button_with(person: Person, words: str) -> str:
    return next(it for it in labels_of(person.screen) if words in it)


@both
async def test_the_open_case_stands_at_the_head_of_every_screen_until_it_is_left(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, T11[language])
    await tap(person, "T11 ›")
    await tap(person, f"{say('sins')} ›")
    for label in (say("button-why"), say("button-question"), say("button-definitions")):
        assert person.screen.text.startswith(f"▤ {name} · T11"), person.screen.text
        await tap(person, label)
    await begin(person, "/start")
    assert say("start-case", name=name) in person.screen.text
    await tap(person, f"▤ {name}")
    await tap(person, say("button-home"))
    await begin(person, "/frankel c")
    assert name not in person.screen.text


@both
async def test_what_was_said_once_is_not_asked_again_and_shows_in_the_synthesis(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, UNSTABLE)
    await tap(person, f"▤ {name}")
    page = person.screen.text
    assert "SINS 15/18" in page, page
    assert "→ " in page
    await begin(person, "/spine")
    assert "T11" in person.screen.text
    query = "SELECT state FROM dialogues WHERE person_id = ? AND definition = 'spine'"
    ((asked,),) = rows(town, query, person.id)
    known = {question.fact.id for question in SINS.questions}
    assert SPINE.question(asked).fact.id not in known
    assert lesions_in(town, person) == 1


@both
async def test_a_line_that_names_another_place_is_about_another_lesion(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, UNSTABLE)
    await begin(person, UNSTABLE.replace("t11", "l3"))
    await begin(person, UNSTABLE)
    assert lesions_in(town, person) == 2
    await tap(person, f"▤ {name}")
    assert {"T11 ›", "L3 ›"} <= set(labels_of(person.screen))


@both
async def test_of_several_lesions_it_is_asked_which_one_a_score_is_about(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    for place in (T11[language], "/lesion l3", NECK[language]):
        await begin(person, place)
    await begin(person, "/sins")
    assert say("lesion-which") in person.screen.text
    assert [it for it in labels_of(person.screen) if "›" in it] == ["T11 ›", "L3 ›"]
    await tap(person, "L3 ›")
    assert "· L3" in person.screen.text
    await begin(person, "/mirels")
    assert say("lesion-which") not in person.screen.text


@both
async def test_a_lesion_is_placed_in_two_taps(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await tap(person, say("button-add-lesion"))
    spine = say("region-spine")
    await tap(person, spine[:1].upper() + spine[1:])
    await tap(person, "T11")
    assert "T11 ›" in labels_of(person.screen)
    await tap(person, say("button-add-lesion"))
    bone = say("region-long_bone")
    await tap(person, bone[:1].upper() + bone[1:])
    await tap(person, button_with(person, f" {say('side-left.short')}"))
    assert lesions_in(town, person) == 2
    await tap(person, button_with(person, f" {say('side-left.short')} ›"))
    assert say("side-left") in person.screen.text.casefold()


@both
async def test_a_place_that_is_not_understood_is_quoted_and_asked(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await begin(person, "/lesion plouf")
    assert "plouf" in said_by_bot(person)[-2].text
    assert say("lesion-where") in person.screen.text
    assert lesions_in(town, person) == 0


@both
async def test_without_an_open_case_a_lesion_belongs_to_nobody(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, T11[language])
    assert say("notice-no-open-case") in person.screen.text


@both
async def test_a_quick_score_becomes_a_case_with_its_lesion(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, UNSTABLE)
    await begin(person, "/new")
    assert "SINS 15/18" in person.screen.text
    name = name_of(person)
    await tap(person, say("button-open-case"))
    assert "T11" in person.screen.text
    assert "SINS 15/18" in person.screen.text
    await begin(person, "/cases")
    assert f"▤ {name} · T11" in button_with(person, name)


@both
async def test_the_timeline_tells_what_was_assessed_and_what_was_changed(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, UNSTABLE)
    await tap(person, say("button-edit"))
    await tap(person, next(it for it in labels_of(person.screen) if say("sins-lesion.label") in it))
    await tap(person, f"2 {say('sins-lesion-mixed.button')}")
    await tap(person, f"▤ {name}")
    await tap(person, say("button-case-more"), say("button-timeline"))
    assert "SINS 14/18" in person.screen.text
    changed = f"{say('sins-lesion-lytic.short')} → {say('sins-lesion-mixed.short')}"
    assert changed in person.screen.text


@both
async def test_a_resolved_lesion_leaves_the_page_and_comes_back(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await begin(person, T11[language])
    await tap(person, "T11 ›")
    await tap(person, say("button-case-more"), say("button-lesion-resolved"))
    assert "T11 ›" not in labels_of(person.screen)
    await tap(person, say("button-case-more"), say("button-timeline"))
    assert say("timeline-resolved", where="T11") in person.screen.text


@one_in(3)
@both
@pytest.mark.parametrize("state", ["closed", "transferred", "died"])
async def test_a_case_that_ends_is_let_go_and_can_be_opened_again(
    town: Town, language: str, state: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await tap(person, say("button-case-more"), say("button-case-file"))
    await tap(person, say(f"button-case-{state}"))
    if state == "died":
        await tap(person, say("button-died-sure"))
    assert say(f"case-{state}") in person.screen.text
    await begin(person, "/cases")
    assert not any(name in it for it in labels_of(person.screen))
    await tap(person, say("button-cases-closed"))
    await tap(person, button_with(person, name))
    await tap(person, say("button-case-more"), say("button-case-file"))
    await tap(person, say("button-case-open"))
    await begin(person, f"/cases {name[:2].lower()}")
    assert any(name in it for it in labels_of(person.screen))


@both
async def test_an_emergency_of_the_case_comes_first_on_its_page(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, T11[language])
    await tap(person, say("button-emergency"))
    await tap(person, button_with(person, "1 "))
    assert name in person.screen.text
    await begin(person, "/synthesis")
    assert person.screen.text.splitlines()[1].startswith("‼ ")


@both
async def test_not_known_is_an_answer_that_is_asked_again_elsewhere(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await begin(person, T11[language])
    await begin(person, "/sins")
    await tap(person, say(UNKNOWN))
    await begin(person, "/spine")
    assert "SINS" not in person.screen.text.splitlines()[0]


@both
async def test_an_erased_case_is_gone_with_its_page(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, UNSTABLE)
    await begin(person, "/forget")
    await tap(person, button_with(person, name))
    await tap(person, say("button-erase"))
    await person.idle()
    assert not any(name in it.text for it in person.messages if it.from_bot and not it.deleted)
    await begin(person, "/cases")
    assert not any(name in it for it in labels_of(person.screen))
    assert lesions_in(town, person) == 0


async def test_nobody_else_opens_a_case_or_answers_in_it(town: Town) -> None:
    person, other, say = town.person("fr"), town.person("fr"), words("fr")
    await opened(person, say)
    await begin(person, UNSTABLE)
    await begin(person, "/synthesis")
    data = [it.data for it in person.screen.all_buttons() if it.data]
    await begin(other, "/start")
    before = len(said_by_bot(other))
    for it in data:
        await other.raw_callback(it, other.screen.id)
        await other.idle()
    assert len(said_by_bot(other)) == before
    assert "SINS" not in "".join(it.text for it in said_by_bot(other))


async def test_the_page_of_two_lesions_is_seen_whole(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    name = await opened(person, say)
    await begin(person, UNSTABLE)
    await begin(person, UNSTABLE.replace("t11", "l3"))
    await tap(person, f"▤ {name}")
    lines = person.screen.text.splitlines()
    assert len([it for it in lines if it]) <= 14, person.screen.text
    assert sum(len(row) for row in person.screen.buttons) <= 9
    assert utf16_length(person.screen.text) < 1200


async def test_of_many_lesions_the_worst_one_is_whole_and_each_other_has_one_line(
    town: Town,
) -> None:
    person, say = town.person("fr"), words("fr")
    await opened(person, say)
    await begin(person, UNSTABLE)
    for where in ("L3", "fémur gauche", "humérus droit"):
        await begin(person, f"/lesion {where}")
    rows = person.screen.text.split("\n\n")
    (worst,) = [it for it in rows if it.startswith("T11")]
    assert "✕ " in worst, person.screen.text
    others = next(it for it in rows if it.startswith(("L3", "Fémur", "Humérus"))).splitlines()
    assert len(others) == 3, person.screen.text


@both
async def test_what_is_already_known_is_named_once_before_the_first_question(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await begin(person, UNSTABLE)
    await begin(person, "/spine")
    known = say("already-known", since="", what="").strip()
    assert known in person.screen.text
    await tap(person, say("unknown"))
    assert known not in person.screen.text


@both
async def test_a_contradiction_is_shown_with_both_sides_until_one_is_said_again(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, "/frankel e")
    await begin(person, "/rades")
    while say("rades-motor-paraplegic.button") not in " ".join(labels_of(person.screen)):
        await tap(person, say("unknown"))
    await tap(person, button_with(person, say("rades-motor-paraplegic.button")))
    await begin(person, "/synthesis")
    assert say("case-contradiction") in person.screen.text, person.screen.text
    await tap(person, button_with(person, say("button-doubts")))
    label = f"1 {say('frankel-grade.label')} ›"
    assert label in labels_of(person.screen), person.screen.text
    await tap(person, label)
    await tap(person, button_with(person, "3 C"))
    await tap(person, f"▤ {name}")
    assert say("case-contradiction") not in person.screen.text, person.screen.text


@both
async def test_a_person_is_given_their_cases_with_lesions_and_what_was_said_of_them(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, NECK[language])
    await person.send("/mydata")
    await person.wait(lambda _: person.documents)
    found = json.loads(person.documents[-1].content)
    (case,) = found["cases"]
    assert case["name"] == name
    assert [it["site"] for it in case["lesions"]] == [
        {"region": "long_bone", "long_bone_segment": "femoral_neck"}
    ]


@both
async def test_what_to_ask_next_says_what_each_answer_changes_and_takes_it_in_one_tap(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await begin(person, UNSTABLE)
    await begin(person, "/synthesis")
    missing = next(it for it in person.screen.text.splitlines() if it.startswith(say("missing")))
    await tap(person, say("button-asking"))
    assert say("asking-count") in person.screen.text
    answers = [it for it in labels_of(person.screen) if re.match(r"[0-9] ", it)]
    told = [it for it in person.screen.text.splitlines() if re.match(r"[0-9]  ", it)]
    assert len(answers) == len(told) > 1, person.screen.text
    assert any(it.startswith("    + ") for it in person.screen.text.splitlines())
    first = person.screen.text
    await tap(person, say("button-asking-next"))  # who cannot tell goes on to the next one
    assert say("asking-count") in person.screen.text
    assert person.screen.text != first
    await begin(person, "/synthesis")
    await tap(person, say("button-asking"), answers[-1])
    await begin(person, "/synthesis")
    assert missing not in person.screen.text


@both
async def test_one_examination_is_ticked_once_for_the_whole_case(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, UNSTABLE)
    await begin(person, "/synthesis")
    await tap(person, say("button-requests"))
    asked = [it for it in labels_of(person.screen) if it.startswith("☐ ")]
    assert len(asked) == len(set(asked)) > 2
    await tap(person, asked[0])
    assert asked[0] not in labels_of(person.screen), person.screen.text
    await tap(person, f"‹ {name}")
    await begin(person, "/spine")
    await tap(person, say("button-cancel"))
    await begin(person, "/synthesis")
    await tap(person, say("button-requests"))
    assert asked[0] not in labels_of(person.screen), person.screen.text


@one_in(3)
@both
@pytest.mark.parametrize("way", ["button", "word", "command"])
async def test_the_emergencies_of_a_case_ask_anew_what_can_turn_within_hours(
    town: Town, language: str, way: str
) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await begin(person, "/emergency")
    await tap(person, button_with(person, "5 "))  # nothing urgent, this morning
    await begin(person, "/synthesis")
    if way == "button":
        await tap(person, say("button-emergency"))
    else:
        word = {"fr": "paraplégie", "en": "paraplegia"}[language]
        await begin(person, word if way == "word" else "/emergency")
    if way != "word":  # a word says which one
        await tap(person, button_with(person, "1 "))
    await begin(person, "/synthesis")
    assert person.screen.text.splitlines()[1].startswith("‼ "), person.screen.text
    assert say("case-contradiction") not in person.screen.text


@both
async def test_an_emergency_that_nobody_excluded_is_not_said_to_be_none(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await begin(person, UNSTABLE)
    await begin(person, "/synthesis")
    assert say("case-nothing-urgent") not in person.screen.text, person.screen.text
    assert say("to-exclude", what="").strip() in person.screen.text, person.screen.text


@both
async def test_the_order_of_treatments_and_who_is_heard_are_one_tap_from_the_case(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, UNSTABLE)
    await tap(person, f"▤ {name}")
    assert f"{say('board-line')} {say('seat-spine_surgeon')}" in person.screen.text
    await tap(person, say("button-case-more"))
    await tap(person, say("button-board"))
    text = person.screen.text
    assert say("spacing-operate_before_irradiating") in text
    assert say("spacing-irradiate_after_healing") in text
    assert raised(say("seat-interventional_radiologist")) in text
    assert f"{say('board-ours')} {say('seat-anaesthetist')}" in text
    await tap(person, f"‹ {name}")
    assert person.screen.text.startswith(f"▤ {name}")


@both
async def test_a_lesion_at_high_risk_says_what_its_advice_depends_on(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, "/mirels 3 3 3 3")
    await tap(person, f"▤ {name}")
    line = next(it for it in person.screen.text.splitlines() if it.startswith("? "))
    assert say("long_bone-action-surgery") in line
    assert say("saying-depends", what="").strip() in line


@both
async def test_what_would_change_it_is_said_across_the_case(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, UNSTABLE)
    await tap(person, f"▤ {name}", say("button-case-more"), say("button-board"))
    await tap(person, say("button-changing"))
    text = person.screen.text
    assert f"T11 · {say('button-changing')}" in text
    assert f"{say('sins-pain.label')}" in text
    assert say("changing-foot") in text
    assert "− " in text


@both
async def test_the_days_of_the_case_stand_beside_the_order_and_what_is_done_is_said_no_more(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, UNSTABLE)
    await tap(person, f"▤ {name}", "T11 ›", say("button-event-add"), say("event-surgery"))
    await tap(person, say("unknown"), say("event-when-today"))
    await begin(person, "/synthesis")
    await tap(person, say("button-case-more"), say("button-board"))
    text = person.screen.text
    assert say("board-days") in text
    assert say("spacing-irradiate_after_surgery") in text
    assert say("spacing-operate_before_irradiating") not in text
