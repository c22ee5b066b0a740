"""The card of a question: where one is, what is meant, and the ways out."""

from __future__ import annotations

import pytest

from bot.screens.unnumbered import unnumbered
from core.definition.score import Score
from tests.cases import one_in
from tests.chat.walking import (
    SCORES,
    SINS,
    TOKUHASHI,
    asks,
    begin,
    data_of,
    give,
    input_of,
    kept_answers,
    labels_of,
    option,
    press,
    progress,
    said_by_bot,
    tap,
    typed,
    words,
)
from tests.chat.world import Town
from tests.languages import both
from tests.terms import UNKNOWN


@both
async def test_the_card_counts_questions_and_marks_the_running_total_provisional(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    steps = [
        ("location", "semirigid", "0", "0–18"),
        ("pain", "mechanical", "1", "1–16"),
        ("lesion", "mixed", "4", "4–16"),
        ("alignment", "normal", "5", "5–15"),
        ("collapse", UNKNOWN, "5", "5–11"),
        ("posterolateral", "bilateral", "5", "5–11"),
    ]
    for place, (question, choice, total, possible) in enumerate(steps, start=1):
        text = person.screen.text
        assert say("progress", place=str(place), count="6") in text, text
        assert say("running", total=total, possible=possible) in text, text
        await tap(person, option(SINS, question, choice, say))
    assert person.screen.text.startswith("SINS 8–11/18"), person.describe()


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
@one_in(4)
async def test_definitions_and_reasons_are_given_on_demand_and_the_answers_stay_on_the_card(
    town: Town, language: str, score: Score
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, f"/{score.id}")
    for question in score.questions:
        key = f"{score.id}-{question.id}"
        await tap(person, say("button-definitions"))
        for choice in question.choices:
            assert unnumbered(say(f"{key}-{choice.id}.definition")) in person.screen.text
        assert asks(person, score, question.id, say), person.describe()
        await tap(person, say("button-why"))
        assert unnumbered(say(f"{key}.why")) in person.screen.text, person.describe()
        assert asks(person, score, question.id, say), person.describe()
        await tap(person, say("button-question"))
        assert unnumbered(say(f"{key}.why")) not in person.screen.text
        assert asks(person, score, question.id, say), person.describe()
        # the last question is answered from the page of reasons, the others from the question
        if question is score.questions[-1]:
            await tap(person, say("button-why"))
        await tap(person, option(score, question.id, question.choices[0].id, say))
    assert say("button-edit") in labels_of(person.screen), person.describe()
    assert len(said_by_bot(person)) == 1, person.describe()


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
@one_in(4)
async def test_back_leads_from_the_result_to_the_very_first_question_and_no_further(
    town: Town, language: str, score: Score
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, f"/{score.id}")
    await give(person, score, {q.id: q.choices[0].id for q in score.questions}, say)
    await typed(person, {"fr": "retour", "en": "back"}[language])
    for question in reversed(score.questions):
        if question is not score.questions[-1]:
            await tap(person, say("button-back"))
        assert asks(person, score, question.id, say), person.describe()
    seen = person.screen.text
    assert await press(person, data_of(person, say("button-back"))) == say("notice-first-question")
    assert person.screen.text == seen
    assert len(said_by_bot(person)) == 1


@both
async def test_back_takes_the_answer_back_and_another_may_be_given(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid", "pain": "mechanical"}, say)
    await tap(person, say("button-back"))
    assert say("running", total="1", possible="1–16") in person.screen.text, person.describe()
    await give(person, SINS, {"pain": "none"}, say)
    assert say("running", total="1", possible="1–13") in person.screen.text, person.describe()
    assert kept_answers(town, person) == [
        ("location", None, "semirigid"),
        ("pain", None, "mechanical"),
        ("pain", "mechanical", None),
        ("pain", None, "none"),
    ]


@both
async def test_back_on_a_page_of_definitions_returns_to_the_question(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid"}, say)
    back = data_of(person, say("button-back"))
    await tap(person, say("button-definitions"))
    await press(person, back)
    assert asks(person, SINS, "pain", say)
    assert unnumbered(say("sins-pain-none.definition")) not in person.screen.text


@both
async def test_a_cancelled_dialogue_is_resumed_from_its_card_where_it_was(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/tokuhashi")
    await give(person, TOKUHASHI, {"karnofsky": "k50_70", "extraspinal": "zero"}, say)
    seen = person.screen.text
    await tap(person, say("button-cancel"))
    assert say("state-cancelled") in person.screen.text
    assert say("answered", count="2", total="6") in person.screen.text
    assert labels_of(person.screen) == [say("button-resume")]
    await tap(person, say("button-resume"))
    assert person.screen.text == seen
    assert asks(person, TOKUHASHI, "vertebral", say)
    assert len(said_by_bot(person)) == 1


@both
async def test_a_cancelled_dialogue_takes_no_typed_answer(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid"}, say)
    await tap(person, say("button-cancel"))
    await person.send("2")
    told = f"{say('quoted', text='2')} {say('sentence-not-understood')}"
    await person.wait(lambda chat: chat.messages[-1].text == told)
    assert kept_answers(town, person) == [("location", None, "semirigid")]


@both
async def test_an_item_from_outside_the_framework_is_labelled_where_it_is_asked(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/tokuhashi")
    await give(person, TOKUHASHI, {"karnofsky": "k50_70", "extraspinal": "zero"}, say)
    label = say("outside", reference="Tokuhashi 2005, NICE CG75")
    assert label in person.screen.text, person.describe()
    assert progress(TOKUHASHI, "vertebral", say) in person.screen.text


@both
async def test_what_has_been_answered_so_far_is_in_the_result_with_nothing_lost(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    first, *others = SINS.questions
    await tap(person, option(SINS, first.id, first.choices[1].id, say))
    for question in others:
        await tap(person, say("button-cancel"), say("button-resume"))
        await tap(person, option(SINS, question.id, question.choices[1].id, say))
    for question in SINS.questions:
        assert input_of(SINS, question.id, question.choices[1].id, say) in person.screen.text
