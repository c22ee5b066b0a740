"""Each of the six scores, walked by taps from the command to the result."""

from __future__ import annotations

import pytest

from bot.screens.phrases import opening
from bot.screens.unnumbered import unnumbered
from core.definition.score import Score
from dialogs.wording import Wording
from tests.cases import one_in
from tests.chat.walking import (
    RADES,
    SCORES,
    SINS,
    asks,
    begin,
    copied,
    give,
    input_of,
    labels_of,
    option,
    progress,
    said_by_bot,
    source_of,
    tap,
    words,
)
from tests.chat.world import Town
from tests.languages import both
from tests.scores.sheet import Outcome
from tests.scores.sheets import SHEETS
from tests.terms import UNKNOWN

TOPS = {id: sheet.ends[1] for id, sheet in SHEETS.items() if sheet.ends}


def taken(score: Score, walk: dict[str, str]) -> dict[str, str]:
    """Return the answers of a walk that are asked for: none after one that ends the score."""
    answers: dict[str, str] = {}
    for question, choice in walk.items():
        answers[question] = choice
        if not score.question(question).choice(choice).applies:
            break
    return answers


def walks(score: Score) -> list[dict[str, str]]:
    """Return walks that together take every answer to every question.

    One that an answer ends early is taken a second time with another answer there.
    """
    found = []
    for turn in range(max(len(question.choices) for question in score.questions)):
        walk = {
            question.id: question.choices[(turn + place) % len(question.choices)].id
            for place, question in enumerate(score.questions)
        }
        found.append(walk)
        asked = taken(score, walk)
        if asked != walk:
            last = list(asked)[-1]
            found.append(walk | {last: score.question(last).choices[0].id})
    return [walk for place, walk in enumerate(found) if walk not in found[:place]]


WALKS = [
    pytest.param(score, walk, id=f"{score.id}-{turn}")
    for score in SCORES.values()
    for turn, walk in enumerate(walks(score))
]


def span(totals: frozenset[int], say: Wording) -> str:
    low, high = min(totals), max(totals)
    if len(totals) == 2:
        return say("either", low=str(low), high=str(high))
    return str(low) if low == high else f"{low}–{high}"


def points_of(text: str, score: Score, answers: dict[str, str], say: Wording) -> list[str]:
    """Return what stands before each input of a result: its points."""
    lines = text.replace("\u00a0· ", "\n").splitlines()  # in one paragraph where room is short
    found = []
    for question, choice in answers.items():
        name = input_of(score, question, choice, say)
        line = next(
            (it for it in lines if it.removesuffix(f" ⟵ {say('decides')}").endswith(name)), None
        )
        assert line is not None, f"{name!r} is not in the result\n{text}"
        found.append(line.partition(name)[0].strip())
    return found


def assert_result(
    text: str, score: Score, answers: dict[str, str], outcome: Outcome, say: Wording
) -> None:
    principal, *others = SHEETS[score.id].readings
    totals = outcome.totals[principal]
    if score.kind == "grade":
        band = say(f"{score.id}-band-{answers['grade']}")
        assert text.startswith(f"{say(score.id)} {band}"), text
    elif totals:
        assert text.startswith(f"{say(score.id)} {span(totals, say)}/{TOPS[score.id]}"), text
    else:
        assert text.startswith(say("without-total", score=say(score.id))), text
    for band in outcome.all_bands:
        assert unnumbered(say(f"{score.id}-band-{band}.action")) in text, text
        name = say(f"{score.id}-band-{band}")
        if band in outcome.bands[principal] and not name.startswith(say(score.id)):
            assert name in text, text
    for reading in others:
        if outcome.totals[reading] != totals:
            assert say(f"{score.id}-reading-{reading}") in text, text
            assert span(outcome.totals[reading], say) in text if outcome.totals[reading] else True
    points = points_of(text, score, answers, say)
    if len(totals) == 1:
        assert [sum(map(int, points))] == list(totals), text


def test_the_walks_take_every_answer_to_every_question() -> None:
    for score in SCORES.values():
        used = {step for walk in walks(score) for step in taken(score, walk).items()}
        assert used == {(q.id, c.id) for q in score.questions for c in q.choices}


@both
@pytest.mark.parametrize(("score", "walk"), WALKS)
@one_in(5)
async def test_a_score_is_walked_by_taps_from_its_command_to_its_result_in_one_message(
    town: Town, language: str, score: Score, walk: dict[str, str]
) -> None:
    person, say = town.person(language), words(language)
    answers = taken(score, walk)
    await begin(person, f"/{score.id}")
    for question, choice in answers.items():
        text = person.screen.text
        assert asks(person, score, question, say), person.describe()
        for number, it in enumerate(score.question(question).offered, start=1):
            name = say(f"{score.id}-{question}-{it.id}")
            assert f"{number}  {name}" in text or f"{number}\u00a0{name}" in text, text
        await tap(person, option(score, question, choice, say))
    text = person.screen.text
    outcome = SHEETS[score.id].compute(**(walk | answers))
    assert source_of(score, say("document-L.short")) in text.splitlines()[-1], text
    if outcome.applicable:
        assert_result(text, score, answers, outcome, say)
    else:
        assert text.startswith(say("not-applicable", score=say(score.id))), text
        assert f"/{TOPS[score.id]}" not in text, text
    assert len(said_by_bot(person)) == 1, person.describe()
    assert said_by_bot(person)[0].edited == len(answers)
    assert all(not alert.text for alert in person.alerts)


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
@one_in(4)
async def test_not_known_everywhere_gives_the_whole_range_and_says_what_decides(
    town: Town, language: str, score: Score
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, f"/{score.id}")
    await give(person, score, {question.id: UNKNOWN for question in score.questions}, say)
    text = person.screen.text
    if score.kind == "score":
        low, high = score.bands[0].low, score.bands[-1].high
        assert text.startswith(f"{say(score.id)} {low}–{high}/{TOPS[score.id]}"), text
    assert say("uncertain-unknown", count=len(score.questions)) in text, text
    assert text.count(f"⟵ {say('decides')}") == 1, text
    assert say("to-the-board") in text, text
    assert say("button-complete") in labels_of(person.screen)
    assert await copied(person, say)


@both
async def test_one_unknown_answer_leaves_a_range_and_a_band_that_is_certain_all_the_same(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    answers = {
        "location": "junctional",
        "pain": "mechanical",
        "lesion": "lytic",
        "alignment": "subluxation",
        "collapse": "over_half",
        "posterolateral": UNKNOWN,
    }
    await give(person, SINS, answers, say)
    text = person.screen.text
    assert text.startswith("SINS 15–18/18"), text
    assert say("certain-despite", count=1) in text
    assert say("decides") not in text.split(say("certain-despite", count=1))[1], text


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
@one_in(2)
async def test_where_a_score_does_not_apply_is_said_before_its_first_question_and_once(
    town: Town, language: str, score: Score
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, f"/{score.id}")
    first, *others = score.questions
    text = person.screen.text
    assert text.index(opening(score, say)) < text.index(say(f"{score.id}-{first.id}")), text
    if others:
        await tap(person, option(score, first.id, first.choices[0].id, say))
        assert opening(score, say) not in person.screen.text


@both
async def test_a_level_that_sins_does_not_score_ends_the_questions_at_once(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await tap(person, option(SINS, "location", "coccyx", say))
    text = person.screen.text
    assert text.startswith(say("not-applicable", score="SINS")), text
    assert input_of(SINS, "location", "coccyx", say) in text
    assert say("sins-note-S8") in text


@both
async def test_rades_without_a_motor_deficit_is_not_calculated(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/rades")
    answers = {
        "primary": "nsclc",
        "interval": "under_15",
        "visceral": "none",
        "motor": "walks_unaided",
        "development": "no_deficit",
    }
    await give(person, RADES, answers, say)
    text = person.screen.text
    assert text.startswith(say("not-applicable", score="Rades")), text
    assert say("set-aside-answers") in text
    assert "/44" not in text


@pytest.mark.parametrize(
    "typed",
    [
        "/mirels bassin",
        "/mirels pelvis",
        "/mirels rachis",
        "/mirels os fracturé",
        "/mirels Fractured",
    ],
)
@both
@one_in(3)
async def test_mirels_of_a_bone_that_it_is_not_for_says_so(
    town: Town, language: str, typed: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, typed)
    assert person.screen.text.startswith(say("not-applicable", score="Mirels")), person.describe()
    assert say("mirels.scope") in person.screen.text


@both
async def test_the_result_says_how_far_the_next_band_is(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    answers = {
        "location": "semirigid",
        "pain": "occasional",
        "lesion": "lytic",
        "alignment": "normal",
        "collapse": "under_half",
        "posterolateral": "none",
    }
    await give(person, SINS, answers, say)
    assert person.screen.text.startswith("SINS 6/18"), person.describe()
    await tap(person, say("button-why"))
    text = person.screen.text
    (line,) = [line for line in text.splitlines() if line.startswith("△ +1")]
    assert say("sins-band-potentially_unstable") in line
    assert say("sins-band-potentially_unstable.brief") in line


@both
@pytest.mark.parametrize(("primary", "outside"), [("breast", True), ("nsclc", False)])
async def test_a_score_written_for_lung_cancer_says_so_for_another_tumour(
    town: Town, language: str, primary: str, outside: bool
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/rades")
    answers = {
        "primary": primary,
        "interval": "over_15",
        "visceral": "none",
        "motor": "walks_unaided",
        "development": "over_14",
    }
    await give(person, RADES, answers, say)
    assert (say("document-L.outside") in person.screen.text) is outside, person.describe()


@both
async def test_exactly_fifty_per_cent_of_collapse_shows_both_totals(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    answers = {
        "location": "semirigid",
        "pain": "mechanical",
        "lesion": "lytic",
        "alignment": "normal",
        "collapse": "exactly_half",
        "posterolateral": "none",
    }
    await give(person, SINS, answers, say)
    either = say("either", low="8", high="9")
    assert person.screen.text.startswith(f"SINS {either}/18"), person.describe()
    assert say("sins-note-S4") in person.screen.text


@both
async def test_retropulsion_alone_shows_the_framework_and_the_published_reading(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    answers = {
        "location": "rigid",
        "pain": "occasional",
        "lesion": "lytic",
        "alignment": "retropulsion_normal",
        "collapse": "none_of_these",
        "posterolateral": "none",
    }
    await give(person, SINS, answers, say)
    text = person.screen.text
    assert text.startswith("SINS 7/18"), text
    assert say("sins-reading-framework") in text
    published = next(line for line in text.splitlines() if say("sins-reading-published") in line)
    assert "3/18" in published
    assert say("sins-band-stable") in published
    assert progress(SINS, "pain", say) not in text
