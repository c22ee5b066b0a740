"""The whole score on one screen: what fits a phone, what is marked, what is said in words."""

from __future__ import annotations

import random
import re
from datetime import date
from itertools import product

import pytest

from bot.library import DialogsLibrary
from bot.screens.label_width import room, width
from bot.screens.phone import is_whole
from bot.screens.question import question_screen
from bot.screens.render import render
from bot.screens.score.grid import grid_label, number
from bot.screens.screen import Button, Screen, pairs
from core.definition.answer import UNKNOWN, Answer, Picked
from core.definition.score import Score
from core.engine.evaluation import evaluation_of
from core.engine.scoring import evaluate
from core.language.answers import understand
from core.language.lines import read_line
from core.model.dialogue import take_up
from core.model.press import AllAtOnce, Cancel, Choose, Done, OneByOne, Open, Press
from core.use_cases.grid import MOST_BUTTONS, has_grid
from dialogs.keys import choice_key
from dialogs.leading import EMERGENCY
from dialogs.registry import definitions
from dialogs.wording import LANGUAGES
from tests.tiers import seed

from .screens import TODAY, assert_telegram_takes, dialogue, talk, visible

SCORES = [it for it in definitions().values() if has_grid(it)]
SINS = definitions()["sins"]
FR = talk("fr")


def drawn(score: Score, answers: dict[str, str], language: str = "fr") -> Screen:
    return render(dialogue(score, answers, "grid:0"), score, talk(language), TODAY)


def buttons(screen: Screen) -> list[Button]:
    return [it for row in screen.rows for it in row]


def chosen(screen: Screen) -> dict[tuple[str, Answer], str]:
    """Return the label of each answer's button."""
    return {
        (it.press.action.question, it.press.action.answer): it.label
        for it in buttons(screen)
        if isinstance(it.press, Press) and isinstance(it.press.action, Choose)
    }


def test_every_score_of_several_questions_has_a_grid_and_no_pathway_has_one() -> None:
    assert {it.id for it in SCORES} == {
        it.id for it in definitions().values() if len(it.questions) > 1
    }
    assert not has_grid(definitions()["frankel"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_grid_fits_telegram_and_a_phone_whatever_is_chosen(language: str) -> None:
    draw = random.Random(3)
    for score in SCORES:
        for _ in range(6):
            answers = {
                q.id: draw.choice([*(it.id for it in q.choices), UNKNOWN.term])
                for q in score.questions
                if draw.random() < 0.6
            }
            screen = drawn(score, answers, language)
            assert_telegram_takes(screen)
            assert len(buttons(screen)) <= MOST_BUTTONS + 4
            assert len(screen.rows) <= 12, "a phone has room for no more below its text"
            assert max(len(row) for row in screen.rows) <= 5, score.id
            for row in screen.rows:
                widest = max(width(it.label.lstrip("●▤")) for it in row)
                assert widest <= room(len(row)), (score.id, [it.label for it in row])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_of_every_score_has_a_short_label_of_its_own(language: str) -> None:
    """In the texts, for all answers of a score or for none: without one it is shortened."""
    say = talk(language)
    for score in SCORES:
        keys = [choice_key(score, q, it) for q in score.questions for it in q.offered]
        assert len({say.has(f"{key}.grid") for key in keys}) == 1, score.id
        for question in score.questions:
            labels = [grid_label(score, question, it, say) for it in question.offered]
            assert len(set(labels)) == len(labels), (score.id, labels)
            for label in labels:
                assert width(label) <= room(3), label
                assert re.search(r"[^\d\s]", label), f"{label} could be taken for points"


def test_what_a_label_leaves_out_stands_in_the_text() -> None:
    for language in LANGUAGES:
        say = talk(language)
        for score in SCORES:
            text = visible(drawn(score, {}, language))
            for question in score.questions:
                for choice in question.offered:
                    if grid_label(score, question, choice, say).endswith("…"):
                        assert say(choice_key(score, question, choice)).split(": ")[-1] in text


def test_a_score_without_short_labels_has_shortened_ones_said_in_full() -> None:
    """So has a former edition, whose words are frozen."""

    class Unlabelled:
        language = "fr"

        def has(self, key: str) -> bool:
            return not key.endswith(".grid") and FR.has(key)

        def __call__(self, key: str, /, **arguments: str | int) -> str:
            return FR(key, **arguments)

    say = Unlabelled()
    it = dialogue(SINS, {}, "grid:0")
    screen = render(it, SINS, say, TODAY)  # type: ignore[arg-type]  # as much of it as is asked
    assert_telegram_takes(screen)
    question = SINS.question("collapse")
    label = grid_label(SINS, question, question.choice("body_involved"), say)  # type: ignore[arg-type]
    assert label.endswith("…")
    assert width(label) <= room(3)
    assert FR("sins-collapse-body_involved") in visible(screen)


def test_every_answer_and_not_known_has_a_button_and_what_stands_is_marked() -> None:
    screen = drawn(SINS, {"location": "t7", "pain": UNKNOWN.term})
    found = chosen(screen)
    assert {it for it, _ in found} == {q.id for q in SINS.questions}
    for place, question in enumerate(SINS.questions):
        offered = [Picked(it.id) for it in question.offered]
        assert [it for id, it in found if id == question.id] == [UNKNOWN, *offered]
        assert found[question.id, UNKNOWN].endswith(f"{number(place)}\u202f?")
    marked = {it for it, label in found.items() if label.startswith("●")}
    assert marked == {("location", Picked("semirigid")), ("pain", UNKNOWN)}
    text = visible(screen)
    assert "①\u00a0Localisation\u00a0: semi-rigide (T7) +1" in text
    assert f"②\u00a0Douleur\u00a0: {FR('unknown.short')}" in text
    assert "③\u00a0Lésion\u00a0· ④" in text


def test_the_range_and_then_the_total_stand_first() -> None:
    answers = {q.id: q.choices[0].id for q in SINS.questions}
    assert visible(drawn(SINS, {})).startswith("SINS 0–18/18")
    assert visible(drawn(SINS, answers)).startswith("SINS 18/18\nInstable")
    assert visible(drawn(SINS, {"location": "coccyx"})).startswith(
        FR("not-applicable", score="SINS")
    )


@pytest.mark.parametrize("score", SCORES, ids=lambda it: it.id)
def test_in_any_state_the_range_is_that_of_all_ways_to_answer_the_rest(score: Score) -> None:
    draw = random.Random(seed(len(score.id)))
    for _ in range(6):
        told = {it.id: draw.choice(it.choices).id for it in score.questions}
        left = draw.sample(score.questions, draw.randint(0, 2))
        part = {id: it for id, it in told.items() if id not in {q.id for q in left}}
        if left and draw.random() < 0.5:
            part[left[0].id] = UNKNOWN.term
        totals = set[int]()
        for rest in product(*(it.choices for it in left)):
            ways = {q.id: it.id for q, it in zip(left, rest, strict=True)}
            result = evaluate(score, {k: Picked(it) for k, it in (told | ways).items()})
            totals |= set(result.principal.totals if result.applicable else ())
        low, high = (min(totals), max(totals)) if totals else (None, None)
        seen = visible(drawn(score, part))
        ranged = re.search(r"^[A-Z][^\d\n]+ ([0-9][^/\n]*)/[0-9]+", seen, re.MULTILINE)
        if low is not None and ranged:
            shown = [int(it) for it in re.findall("[0-9]+", ranged[1])]
            assert (min(shown), max(shown)) == (low, high), (part, seen)
        else:
            assert not totals, (part, seen)


def test_an_answer_that_speaks_of_the_cord_says_so_first() -> None:
    assert FR("cord-in-doubt") not in visible(drawn(definitions()["rades"], {}))
    text = visible(drawn(definitions()["rades"], {"motor": "paraplegic"}))
    assert text.startswith(f"‼ {FR('cord-in-doubt')}")


def test_the_day_that_was_told_of_an_answer_stands_with_it() -> None:
    score = definitions()["tokuhashi"]
    it = dialogue(score, {"karnofsky": "k70"}, "grid:0")
    it.days = {"karnofsky": date(2026, 11, 12)}
    assert "①\u00a0Karnofsky\u00a0: 50–70\u202f% (70\u202f%) (12/11/2026) +1" in visible(
        render(it, score, FR, TODAY)
    )


def test_what_the_case_knew_is_marked_as_known_until_it_is_confirmed() -> None:
    it = dialogue(SINS, {}, "")
    take_up(it, SINS, {"lesion": Picked("lytic")}, {})
    it.view = dialogue(SINS, {}, "grid:0").view
    screen = render(it, SINS, FR, TODAY)
    assert chosen(screen)["lesion", Picked("lytic")] == "▤Lytique"
    assert "③\u00a0▤\u00a0Lésion\u00a0: lytique" in visible(screen)
    assert FR("grid-known") in visible(screen)


def test_the_ways_on_and_out_are_always_there() -> None:
    for score in SCORES:
        for answers in ({}, {q.id: q.choices[0].id for q in score.questions}):
            actions = [
                it.press.action
                for it in buttons(drawn(score, answers))
                if isinstance(it.press, Press)
            ]
            assert actions[-4:] == [Done(), OneByOne(), Cancel(), Open(EMERGENCY)]


def test_the_questions_of_a_score_lead_to_the_grid_and_those_of_no_other() -> None:
    for score in definitions().values():
        it = dialogue(score, {})
        screen = question_screen(it, evaluation_of(score, {}, TODAY), score.questions[0], FR)
        leads = [
            b
            for b in buttons(screen)
            if isinstance(b.press, Press) and b.press.action == AllAtOnce()
        ]
        assert len(leads) == has_grid(score)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_that_is_typed_means_its_answer(language: str) -> None:
    """What stands on a button is understood as it stands there, unless the button cuts it short."""
    say, library, wrong = talk(language), DialogsLibrary(), []
    for score in SCORES:
        lexicon = library.lexicon(score)
        for question in score.questions:
            for choice in question.offered:
                label = grid_label(score, question, choice, say)
                meant = understand(question, lexicon, label).answer
                others = read_line(score, lexicon, label).answers.keys() - {question.id}
                understood = meant is not None and question.chosen(meant) == choice
                if others or not (understood or label.endswith("…")):
                    wrong.append((score.id, question.id, label, meant, others))
    assert wrong == []


def test_a_name_that_has_no_room_in_half_a_row_stands_alone() -> None:
    long, short = Button("Antirésorptif : suivi ›", copies="a"), Button("Rachis ›", copies="b")
    assert pairs([short, short, long, short]) == ((short, short), (long,), (short,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_grid_is_seen_whole_as_it_arrives_whatever_is_chosen(language: str) -> None:
    draw = random.Random(11)
    for score in SCORES:
        for _ in range(40):
            share = draw.choice((0.5, 0.9, 1))
            answers = {
                q.id: draw.choice([it.id for it in q.choices])
                for q in score.questions
                if draw.random() < share
            }
            screen = drawn(score, answers, language)
            assert is_whole(screen.document, len(screen.rows)), visible(screen)
            told = ",".join(it for it in answers if draw.random() < 0.5)
            it = dialogue(score, answers, f"grid:0:::{told}")
            screen = render(it, score, talk(language), TODAY)
            assert is_whole(screen.document, len(screen.rows) - 2), visible(screen)
