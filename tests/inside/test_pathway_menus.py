"""Menus of pathways, and emergencies, which come before everything else."""

from __future__ import annotations

from typing import Any

import pytest

from bot.screens.pathway.phrases import urgent
from bot.screens.phrases import lowered
from dialogs.leading import FIRST_PATHWAYS
from tests.cases import one_in
from tests.chat.advising import (
    PATHWAYS,
    asks,
    first,
    is_advice,
    is_emergency,
    label,
    said,
    told,
)
from tests.chat.clinic import (
    EMERGENCY,
    LONG_BONE,
    MIRELS_8,
    MIRELS_9,
    OVERVIEW,
    POSTOPERATIVE,
    answers,
    mirels_8,
    mirels_9,
    walk_of,
)
from tests.chat.walking import (
    SCORES,
    SINS,
    begin,
    data_of,
    labels_of,
    listed,
    press,
    rows,
    said_by_bot,
    tap,
    typed,
    words,
)
from tests.chat.walking import asks as asks_score
from tests.chat.world import Town
from tests.languages import both

# ---- menus -------------------------------------------------------------------------------------


@one_in(2)
@both
@pytest.mark.parametrize("command", ["/pathway", "/parcours", "/Parcours", "/pathways"])
async def test_the_menu_of_pathways_says_what_each_answers(
    town: Town, language: str, command: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, command)
    others = [id for id in PATHWAYS if id not in FIRST_PATHWAYS]
    pages = [FIRST_PATHWAYS, *(others[at : at + 6] for at in range(0, len(others), 6))]
    for number, shown in enumerate([*pages, FIRST_PATHWAYS], 1):
        turn = "button-first-pathways" if number == len(pages) else "button-other-pathways"
        is_full = len(shown) == 6 and "emergency" not in shown
        assert labels_of(person.screen) == [
            *(say(f"{id}.button") for id in PATHWAYS if id in shown),
            say(turn),
            *([] if is_full else [say("button-scores")]),
            *([] if "emergency" in shown else [say("button-emergency")]),
        ]
        for id in shown:
            assert lowered(say(f"{id}.about")) in person.screen.text
        assert len(labels_of(person.screen)) <= 8
        await tap(person, say(turn))
    while say("button-other-pathways") in labels_of(person.screen):
        await tap(person, say("button-other-pathways"))
    await tap(person, say("button-first-pathways"))
    await tap(person, say("long_bone.button"))
    assert asks(person, LONG_BONE, "fracture", say), person.describe()
    assert len(said_by_bot(person)) == 1, person.describe()


@both
async def test_the_start_menu_turns_to_the_pathways_and_back_in_place(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/start")
    menu, scores = person.screen.id, labels_of(person.screen)
    assert {say("button-emergency"), say("button-pathways")} < set(scores)
    await tap(person, say("button-pathways"))
    assert {say(f"{id}.button") for id in FIRST_PATHWAYS} < set(labels_of(person.screen))
    await tap(person, say("button-scores"), say("button-home"))
    assert labels_of(person.screen) == scores
    assert say("start-choose") in person.screen.text
    await tap(person, say("button-pathways"), say("button-other-pathways"))
    await tap(person, say("postoperative.button"))
    assert asks(person, POSTOPERATIVE, "cord_signs", say), person.describe()
    assert [m.id for m in said_by_bot(person)] == [menu], person.describe()


@both
async def test_the_emergencies_begin_from_the_start_menu(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/start")
    await tap(person, say("button-emergency"))
    assert asks(person, EMERGENCY, EMERGENCY.questions[0].id, say), person.describe()
    assert len(said_by_bot(person)) == 1


@both
async def test_a_menu_that_became_a_card_does_not_turn_any_more(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/start")
    turn = data_of(person, say("button-pathways"))
    await tap(person, say("button-pathways"), say("long_bone.button"))
    seen = person.screen.text
    assert await press(person, turn) == say("notice-stale")
    assert person.screen.text == seen


# ---- emergencies -------------------------------------------------------------------------------


@one_in(2)
@both
@pytest.mark.parametrize("text", ["", "oui", "yes", "1"])
async def test_an_emergency_comes_before_the_questionnaire_which_then_goes_on(
    town: Town, language: str, text: str
) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    if text:
        await typed(person, text)
    else:
        await tap(person, label(LONG_BONE, "fracture", "yes", say))
    assert is_emergency(person, say), person.describe()
    assert person.screen.text.startswith(f"‼ {urgent(say('long_bone-fracture.page'), say)}")
    assert say("long_bone-fracture.urgent") in person.screen.text
    await tap(person, say("button-done"))
    walk.answers["fracture"] = "yes"
    await walk.to_the_end(first)
    assert answers(town, walk) == walk.answers
    assert person.screen.text.count(said(LONG_BONE, "fracture", say)) == 1


@both
async def test_an_emergency_that_is_none_takes_its_answer_back(town: Town, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    await tap(person, label(LONG_BONE, "fracture", "yes", say), say("button-not-so"))
    assert asks(person, LONG_BONE, "fracture", say), person.describe()
    assert answers(town, walk) == {}
    await walk.answer_all(MIRELS_8)
    assert is_advice(person, say)


@one_in(3)
@both
@pytest.mark.parametrize("text", ["1", "2 mois", "bonjour", "?", "CBNPC", "lytique > 2/3"])
async def test_a_text_on_the_page_of_an_emergency_answers_nothing_unseen(
    town: Town, language: str, text: str
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
    town: Town, language: str
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
    town: Town, language: str
) -> None:
    walk = await mirels_9(town, language)
    person, say = walk.person, walk.say
    await walk.edit("fracture")
    await tap(person, label(LONG_BONE, "fracture", "yes", say), say("button-keep"))
    assert is_emergency(person, say), person.describe()
    await tap(person, say("button-not-so"), told(LONG_BONE, "fracture", "yes", say))
    await tap(person, label(LONG_BONE, "fracture", "no", say), say("button-keep"))
    assert is_advice(person, say), person.describe()
    assert said(LONG_BONE, "prophylactic_surgery", say) in person.screen.text
    assert answers(town, walk) == MIRELS_9


@both
async def test_an_emergency_of_an_edit_that_opens_a_question_is_taken_back_too(
    town: Town, language: str
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
async def test_an_emergency_in_a_bedside_line_comes_first(town: Town, language: str) -> None:
    walk = walk_of(town, language, "overview")
    line_ = {"fr": "/bilan paraplégie os long", "en": "/overview paraplégie os long"}[language]
    await begin(walk.person, line_)
    assert is_emergency(walk.person, walk.say), walk.person.describe()
    await tap(walk.person, walk.say("button-done"))
    walk.answers |= {"cord_signs": "deficit", "region": "long_bone"}
    assert asks(walk.person, OVERVIEW, walk.next, walk.say)
    assert answers(town, walk) == walk.answers


@one_in(3)
@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
async def test_every_card_of_a_score_has_the_way_to_the_emergencies_and_the_first_says_so(
    town: Town, language: str, score: Any
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
    await begin(person, f"/{score.id}")
    for _ in score.questions:
        assert labels_of(person.screen)[-1] == say("button-emergency")
        await tap(person, say("unknown"))
        assert say("door") not in person.screen.text
    assert labels_of(person.screen)[-1] == say("button-emergency")


@both
async def test_a_score_left_for_the_emergencies_can_be_resumed(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await tap(person, say("button-emergency"))
    await person.idle()
    await begin(person, "/start")
    await tap(person, listed(person, "SINS (0/6)"))
    assert asks_score(person, SINS, "location", say), person.describe()
