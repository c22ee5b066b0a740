"""What a case knew before a dialogue in it, and since when: said once, above the first question."""

from __future__ import annotations

from datetime import date

from bot.screens.known_before import known_before
from bot.screens.phrases import brief_day, finest_words
from bot.screens.question import question_screen
from bot.screens.score.grid import grid_screen
from bot.screens.screen import Screen
from core.definition.answer import Picked
from core.engine.evaluation import ScoreEvaluation
from core.model.dialogue import Dialogue, lapse, put, take_up
from core.model.press import Answer, Choose, Press
from core.model.view import LIVE_VIEW, Grid
from dialogs.registry import definitions
from tests.languages import both

from .screens import TODAY, talk, visible

SINS = definitions()["sins"]
FORMER, LATER = date(2026, 11, 3), date(2026, 11, 12)


def told(days: dict[str, date | None], language: str) -> str:
    it = Dialogue(1, "t", 1, 1, 1, "sins", "1", "pain", case_name="MIRA-42")
    for question, on in days.items():
        taken = {question: Picked(SINS.question(question).choices[0].id)}
        take_up(it, SINS, taken, {question: on} if on else {})
    evaluation = ScoreEvaluation(SINS, it.answers, TODAY)
    return "".join(line.plain for line in known_before(it, evaluation, talk(language)))


@both
def test_the_day_stands_once_where_all_is_of_one_day_and_with_each_else(language: str) -> None:
    say = talk(language)
    day, other = (f"({brief_day(it, say)})" for it in (FORMER, LATER))
    alike = told({"lesion": FORMER, "collapse": FORMER}, language)
    assert alike.count(day) == 1
    assert alike.startswith(say("already-known", since=f" {day}", what="").strip())
    apart = told({"lesion": FORMER, "collapse": LATER}, language)
    assert (apart.count(day), apart.count(other)) == (1, 1)
    assert "(" not in told({"lesion": None}, language), "what was said today needs no day"


@both
def test_what_is_asked_again_says_what_it_was_and_is_confirmed_in_one_tap(language: str) -> None:
    say = talk(language)
    it = Dialogue(1, "t", 1, 1, 1, "sins", "1", "pain", case_name="MIRA-42")
    pain, before = SINS.question("pain"), Picked("occasional")
    lapse(it, {"pain": (before, FORMER)})

    def drawn() -> Screen:
        return question_screen(it, ScoreEvaluation(SINS, it.answers, TODAY), pain, say)

    assert say("question-former", what="", day="")[:5] in visible(drawn())
    assert f"({brief_day(FORMER, say)})" in visible(drawn())
    it.view = Grid(0)
    on_one_screen = grid_screen(it, ScoreEvaluation(SINS, it.answers, TODAY), say)
    told = say(
        "grid-former", what=finest_words(SINS, pain, before, say), day=brief_day(FORMER, say)
    )
    assert f"({told})" in visible(on_one_screen)
    (marked,) = [it for row in on_one_screen.rows for it in row if it.label.startswith("○")]
    assert isinstance(marked.press, Press)
    assert marked.press.action == Choose("pain", before)
    it.view = LIVE_VIEW
    (first, *others), *_ = drawn().rows
    assert first.label.startswith(say("button-still"))
    assert isinstance(first.press, Press)
    assert first.press.action == Answer("pain", before)
    assert not others
    put(it, SINS, "pain", before)
    assert f"({brief_day(FORMER, say)})" not in visible(drawn())
