"""The result is the review: every answer can be changed, and what a change does is shown first."""

from __future__ import annotations

import json

import pytest

from bot.screens.phrases import lowered, points_words
from bot.screens.unnumbered import unnumbered
from core.definition.answer import answer_of
from core.definition.canonical import digest
from core.definition.question import Question
from core.definition.score import Score
from core.use_cases.steps import statements
from dialogs.sources import REFERENCES, STATEMENTS
from dialogs.wording import Wording
from tests.cases import one_in
from tests.chat.walking import (
    DATED,
    MIRELS,
    SCORES,
    SINS,
    SINS_13,
    asks,
    begin,
    copied,
    data_of,
    edit_page,
    give,
    input_of,
    kept_answers,
    labels_of,
    line_label,
    option,
    press,
    rows,
    said_by_bot,
    short,
    sins_13,
    source_of,
    tap,
    typed,
    with_keyboard,
    words,
)
from tests.chat.world import Town
from tests.languages import both
from tests.terms import UNKNOWN

LESION = SINS.question("lesion")


def first_answers(score: Score) -> dict[str, str]:
    return {question.id: question.choices[0].id for question in score.questions}


def arrow(score: Score, question: str, old: str, new: str, say: Wording) -> str:
    """Return "Lésion : lytique → mixte", as an edit shows it before it is kept."""
    change = f"{short(score, question, old, say)} → {short(score, question, new, say)}"
    return say("pair", name=say(f"{score.id}-{question}.label"), value=change)


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
@one_in(4)
async def test_every_answer_can_be_opened_from_the_result_and_left_as_it_is(
    town: Town, language: str, score: Score
) -> None:
    person, say = town.person(language), words(language)
    answers = first_answers(score)
    await begin(person, f"/{score.id}")
    await give(person, score, answers, say)
    result = person.screen.text
    for question in score.questions:
        await edit_page(person, score, question, answers[question.id], say)
        now = say("edit-head", now=short(score, question.id, answers[question.id], say))
        assert now in person.screen.text, person.describe()
        assert f"● {option(score, question.id, answers[question.id], say)}" in labels_of(
            person.screen
        )
        await tap(person, say("button-result"))
        assert person.screen.text == result
    assert len(said_by_bot(person)) == 1


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
@one_in(4)
async def test_every_answer_can_be_changed_from_the_result_to_every_other(
    town: Town, language: str, score: Score
) -> None:
    person, say = town.person(language), words(language)
    answers = first_answers(score)
    await begin(person, f"/{score.id}")
    await give(person, score, answers, say)
    for question in score.questions:
        other = question.choices[1].id
        await edit_page(person, score, question, answers[question.id], say)
        await tap(person, option(score, question.id, other, say))
        if say("button-keep") in labels_of(person.screen):
            assert arrow(score, question.id, answers[question.id], other, say) in person.screen.text
            await tap(person, say("button-keep"))
        answers[question.id] = other
        for id, choice in answers.items():
            assert input_of(score, id, choice, say) in person.screen.text, person.describe()
    assert len(said_by_bot(person)) == 1


@both
async def test_a_change_of_band_is_shown_old_to_new_before_it_is_kept(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await edit_page(person, SINS, LESION, "lytic", say)
    await tap(person, option(SINS, "lesion", "mixed", say))
    text = person.screen.text
    assert arrow(SINS, "lesion", "lytic", "mixed", say) in text
    assert "SINS 13/18 → SINS 12/18" in text
    assert say("sins-band-unstable") in text
    assert say("sins-band-potentially_unstable") in text
    doors = [say("button-keep"), say("button-discard"), say("button-emergency")]
    assert labels_of(person.screen) == doors
    assert len(kept_answers(town, person)) == 6
    await tap(person, say("button-keep"))
    assert person.screen.text.startswith("SINS 12/18"), person.describe()
    assert kept_answers(town, person)[6:] == [("lesion", "lytic", "mixed")]


@both
async def test_a_change_that_is_not_wanted_leaves_the_result_as_it_was(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    result = person.screen.text
    await edit_page(person, SINS, LESION, "lytic", say)
    await tap(person, option(SINS, "lesion", "mixed", say), say("button-discard"))
    assert person.screen.text == result
    assert len(kept_answers(town, person)) == 6


@both
async def test_an_edit_that_moves_neither_band_nor_advice_is_applied_at_once(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await edit_page(person, SINS, SINS.question("location"), "semirigid", say)
    await tap(person, option(SINS, "location", "mobile", say))
    assert person.screen.text.startswith("SINS 14/18"), person.describe()
    assert kept_answers(town, person)[6:] == [("location", "semirigid", "mobile")]


@both
async def test_the_same_answer_again_changes_nothing_and_says_so(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    result = person.screen.text
    await edit_page(person, SINS, LESION, "lytic", say)
    same = data_of(person, option(SINS, "lesion", "lytic", say))
    assert await press(person, same) == say("notice-unchanged")
    assert person.screen.text == result
    assert len(kept_answers(town, person)) == 6


@both
async def test_an_edit_can_be_typed_on_the_page_of_the_answer(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await edit_page(person, SINS, LESION, "lytic", say)
    await typed(person, {"fr": "mixte", "en": "mixed"}[language])
    assert arrow(SINS, "lesion", "lytic", "mixed", say) in person.screen.text, person.describe()
    await tap(person, say("button-keep"))
    assert person.screen.text.startswith("SINS 12/18")


@both
async def test_an_edit_is_typed_once_a_change_was_asked_for_and_is_shown_first(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await typed(person, {"fr": "condensante", "en": "blastic"}[language])
    assert say("hint-result") in person.screen.text
    assert len(kept_answers(town, person)) == 6
    await tap(person, say("button-edit"))
    await typed(person, {"fr": "condensante", "en": "blastic"}[language])
    assert arrow(SINS, "lesion", "lytic", "blastic", say) in person.screen.text, person.describe()
    assert len(kept_answers(town, person)) == 6
    await tap(person, say("button-discard"))
    await typed(person, {"fr": "brouillard", "en": "fog"}[language])
    assert say("hint-result") in person.screen.text
    assert "SINS 13/18" in person.screen.text


@both
async def test_what_is_typed_and_not_understood_on_an_edit_page_changes_nothing(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await edit_page(person, SINS, SINS.question("pain"), "mechanical", say)
    await typed(person, {"fr": "oui", "en": "yes"}[language])
    assert say("hint-unclear") in person.screen.text, person.describe()
    assert option(SINS, "pain", "occasional", say) in labels_of(person.screen)
    assert len(kept_answers(town, person)) == 6
    await tap(person, say("button-result"))
    assert person.screen.text.startswith("SINS 13/18")


@both
async def test_answers_that_an_edit_makes_irrelevant_are_listed_and_come_back(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    result = person.screen.text
    await edit_page(person, SINS, SINS.question("location"), "semirigid", say)
    await tap(person, option(SINS, "location", "coccyx", say))
    others = [question for question in SINS_13 if question != "location"]
    names = ", ".join(say(f"sins-{question}.label") for question in others)
    assert say("edit-sets-aside", names=names) in person.screen.text, person.describe()
    assert say("not-applicable", score="SINS") in person.screen.text
    await tap(person, say("button-keep"))
    text = person.screen.text
    assert text.startswith(say("not-applicable", score="SINS")), text
    kept = text.partition(say("set-aside-answers"))[2]
    for question in others:
        assert input_of(SINS, question, SINS_13[question], say) in kept, text
    await edit_page(person, SINS, SINS.question("location"), "coccyx", say)
    await tap(person, option(SINS, "location", "semirigid", say), say("button-keep"))
    assert person.screen.text == result


@both
async def test_complete_asks_the_unknown_answer_that_decides_and_returns_to_the_result(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    answers = SINS_13 | {"lesion": UNKNOWN, "posterolateral": UNKNOWN}
    await begin(person, "/sins")
    await give(person, SINS, answers, say)
    assert person.screen.text.startswith("SINS 8–13/18"), person.describe()
    for _ in range(2):
        (line,) = [it for it in person.screen.text.splitlines() if say("decides") in it]
        (question,) = [id for id in answers if input_of(SINS, id, answers[id], say) in line]
        assert answers[question] == UNKNOWN
        await tap(person, say("button-complete"))
        assert say(f"sins-{question}") in person.screen.text, person.describe()
        answers[question] = SINS_13[question]
        await tap(person, option(SINS, question, answers[question], say))
        if say("button-keep") in labels_of(person.screen):
            await tap(person, say("button-keep"))
    assert person.screen.text.startswith("SINS 13/18"), person.describe()
    assert say("button-complete") not in labels_of(person.screen)


def longest(score: Score, question: Question, say: Wording) -> str:
    """Return the answer that takes the most room."""
    answers = [choice.id for choice in question.choices if choice.applies]
    return max(answers, key=lambda choice: len(short(score, question.id, choice, say)))


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
@one_in(4)
async def test_the_copied_text_holds_the_total_every_input_with_its_points_and_the_source(
    town: Town, language: str, score: Score
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, f"/{score.id}")
    answers = {question.id: longest(score, question, say) for question in score.questions}
    await give(person, score, answers, say)
    text, head = await copied(person, say), person.screen.text.splitlines()[0]
    assert text.startswith(head.partition(" · ")[0]), text
    for question, choice in answers.items():
        assert lowered(say(f"{score.id}-{question}.label")) in text
        assert short(score, question, choice, say) in text, text
        worth = points_words(score, score.question(question), answer_of(choice), say)
        assert worth in text, text
    assert source_of(score, "2024-09-17") in text


@both
async def test_start_again_asks_the_first_question_and_keeps_the_former_result(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    before = person.screen.id
    await tap(person, say("button-edit"))
    restart = data_of(person, say("button-restart"))
    await press(person, restart)
    assert asks(person, SINS, "location", say), person.describe()
    assert person.screen.id > before
    (former,) = [message for message in person.messages if message.id == before]
    assert former.text.startswith("SINS 13/18")
    assert labels_of(former) == []
    await give(person, SINS, {"location": "rigid"}, say)
    assert say("running", total="0", possible="0–15") in person.screen.text


@both
async def test_a_reported_error_says_which_statement_of_which_edition_and_no_answer(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    result = person.screen.text
    await tap(person, say("button-why"), say("button-report"))
    assert say("edition", edition=SINS.edition, digest=digest(SINS)[:8]) in person.screen.text
    wrong = line_label(statements(SINS).index("L-SPINE-5") + 1, "L-SPINE-5", say)
    assert await press(person, data_of(person, wrong)) == say("notice-reported")
    assert say("statement-L-SPINE-5") in person.screen.text
    await tap(person, say("button-result"))
    assert person.screen.text == result
    (columns,) = [
        row[1:] for row in rows(town, "SELECT * FROM reports WHERE by_person = ?", person.id)
    ]
    assert columns[:5] == ("sins", SINS.edition, digest(SINS), "L-SPINE-5", person.id)
    kept = json.dumps(columns[5:], default=str)
    assert len(columns) == 7, kept  # the rest is the time, and a sentence that was not written
    for question, choice in SINS_13.items():
        assert question not in kept
        assert choice not in kept


@both
async def test_a_sentence_can_be_written_with_a_report_and_no_identity(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/frankel")
    await tap(person, "3 " + say("frankel-grade-c.button"))
    await tap(person, say("button-why"), say("button-report"))
    (line,) = [it for it in statements(SCORES["frankel"]) if it.startswith("L-")]
    number = statements(SCORES["frankel"]).index(line) + 1
    await tap(person, line_label(number, line, say))
    assert say("reported-sentence") in person.screen.text
    await person.send("Marie Dupont, 71 ans")
    await person.idle()
    assert rows(town, "SELECT sentence FROM reports WHERE by_person = ?", person.id) == [(None,)]
    await person.send("x" * 301)
    await person.idle()
    assert said_by_bot(person)[-1].text == say("notice-sentence-too-long")
    card = person.screen
    before = len(said_by_bot(person))
    await person.send("frankel n'est pas celui de la source")
    await person.idle()
    assert say("reported-told") in card.text
    assert len(said_by_bot(person)) == before
    assert person.messages[-1].reaction == "✍", "kept, and said without a message"
    ((sealed,),) = rows(town, "SELECT sentence FROM reports WHERE by_person = ?", person.id)
    assert b"frankel" not in sealed


@both
async def test_a_report_tapped_twice_is_kept_once_and_taken_back_within_a_minute(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/frankel")
    await tap(person, "3 " + say("frankel-grade-c.button"))
    await tap(person, say("button-why"), say("button-report"))
    (line,) = [it for it in statements(SCORES["frankel"]) if it.startswith("L-")]
    data = data_of(person, line_label(statements(SCORES["frankel"]).index(line) + 1, line, say))
    await person.raw_callback(data, person.screen.id)
    assert await press(person, data) not in ("", say("notice-reported"))
    assert len(rows(town, "SELECT id FROM reports WHERE by_person = ?", person.id)) == 1
    undo = data_of(person, say("button-withdraw"))
    assert await press(person, undo) == say("notice-withdrawn")
    assert rows(town, "SELECT id FROM reports WHERE by_person = ?", person.id) == []
    await press(person, undo)
    assert kept_answers(town, person) == [("grade", None, "c")]


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
@one_in(4)
async def test_why_sources_and_limits_are_given_on_demand_and_lead_back_to_the_result(
    town: Town, language: str, score: Score
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, f"/{score.id}")
    await give(person, score, first_answers(score), say)
    result = person.screen.text
    await tap(person, say("button-why"))
    assert say(f"{score.id}.measures") in person.screen.text
    if score.kind == "score":
        for band in score.bands:
            action = unnumbered(say(f"{score.id}-band-{band.id}.action"))
            assert action in person.screen.text, person.describe()
    await tap(person, say("button-limits"))
    for note in score.notes:
        words_of_it = unnumbered(say(f"{score.id}-note-{note.id}"))
        assert words_of_it in person.screen.text, person.describe()
    await tap(person, say("button-result"), say("button-why"), say("button-sources"))
    assert DATED[language] in person.screen.text
    for id in statements(score):
        cited = STATEMENTS[id].lines if id in STATEMENTS else REFERENCES[id].citation
        assert cited in person.screen.text, person.describe()
    await tap(person, say("button-result"))
    assert person.screen.text == result
    assert len(said_by_bot(person)) == 1


@both
async def test_a_result_without_a_framework_value_gives_the_convention_beside_it(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/mirels")
    answers = {
        "site": "femoral_neck",
        "size": "over_two_thirds",
        "lesion": "lytic",
        "pain": "functional",
    }
    await give(person, MIRELS, answers, say)
    text = person.screen.text
    assert text.startswith(say("without-total", score="Mirels")), text
    assert say("mirels-reading-convention") in text
    assert "12/12" in text
    assert say("to-the-board") in text
    assert say("mirels-note-M4") in text


@both
async def test_the_level_typed_finely_stays_in_the_result_and_in_the_copied_text(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, {"fr": "/sins D7", "en": "/sins T7"}[language])
    await give(person, SINS, {id: it for id, it in SINS_13.items() if id != "location"}, say)
    assert person.screen.text.startswith("SINS 13/18 · T7"), person.describe()
    assert "T7" in await copied(person, say)
    await person.wait(lambda _: len(with_keyboard(person)) == 1)
