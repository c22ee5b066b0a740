"""An exercise: a worked case in words, the questions of its score, and what it comes to.

Each page says that it is no patient, and has the way to the emergencies. What was answered so far
stands in the buttons and nowhere else: a letter for each question, or the guess of a band.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.document import Document, Line, Paragraph, bold, document, italic, line, paragraph
from bot.screens.menu import home_button
from bot.screens.phrases import (
    answer_words,
    band_names,
    finest_words,
    headline,
    in_a_row,
    input_label,
    lowered,
    numbered,
    pair,
    points_words,
    raised,
)
from bot.screens.score.result import result_text
from bot.screens.screen import Button, Rows, Screen, pairs
from core.definition.answer import Answer, Picked
from core.definition.question import Question
from core.definition.score import Score
from core.engine.evaluation import ScoreEvaluation
from core.engine.result import Result
from core.engine.scoring import evaluate
from core.model.view import LIVE_VIEW
from core.ports.practice import Tally
from dialogs.exercises import Exercise, exercises
from dialogs.leading import EMERGENCY
from dialogs.wording import Wording

LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
"""What stands for the options of a question, in their order."""
GUESS: Final = "_"
"""Before the place of a band that was guessed."""
SHOWN: Final = "__"
"""Nothing was answered: the answer is shown."""


@dataclass(frozen=True)
class Attempt:
    """What somebody answered in an exercise so far: letters of options, a guess, or neither."""

    score: Score
    exercise: Exercise
    picks: str = ""

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What was answered, by question."""
        if self.picks.startswith(GUESS):
            return {}
        return {
            question.id: Picked(question.offered[LETTERS.index(letter)].id)
            for question, letter in zip(self.score.questions, self.picks, strict=False)
        }

    @property
    def asked(self) -> Question | None:
        """The question that comes next, None at the end."""
        ended = self.picks.startswith(GUESS) or len(self.picks) >= len(self.score.questions)
        return None if ended else self.score.questions[len(self.picks)]

    @property
    def expected(self) -> Result:
        """What the case comes to."""
        return evaluate(self.score, self.exercise.answers)

    @property
    def right(self) -> bool:
        """Whether the total, or the guessed band, is one that the case comes to, in any reading."""
        if self.picks.startswith(GUESS):
            return self.guess in self.expected.bands
        return evaluate(self.score, self.answers).principal.total == self.expected.principal.total

    @property
    def guess(self) -> str | None:
        """The band that was guessed, None where none was."""
        place = self.picks.removeprefix(GUESS)
        return self.score.bands[int(place)].id if place.isdecimal() else None


def choice_screen(tally: Tally, say: Wording) -> Screen:
    """Return the scores to practise, and how somebody did so far."""
    signed = any(it.signed for cases in exercises().values() for it in cases)
    buttons = [Button(say(id), _press("n", id, 0)) for id in exercises()]
    forget = [Button(say("button-exercise-forget"), _press("f"), ends=True)] if tally.done else []
    text = document(
        exercise_head(say),
        say("exercise-how"),
        *([] if signed else [italic(say("exercise-none-signed"))]),
        *tally_lines(tally, say),
    )
    walked = Button(say("button-pathways"), _press("o", "0"))
    rows = (*pairs([*buttons, walked]), *pairs(forget), *exercise_ways(say))
    return Screen(text, rows)


def asking(attempt: Attempt) -> MenuPress:
    """Return the button that draws the question that comes next again."""
    return _of(attempt, attempt.picks)


def shown(attempt: Attempt) -> MenuPress:
    """Return the button that draws the result of an attempt again, and counts nothing."""
    return _of(attempt, attempt.picks, verb="r")


def question_screen(attempt: Attempt, say: Wording, echo: Sequence[str] = ()) -> Screen:
    """Return the case in words, and the next question; ``echo`` is how a text was understood."""
    score, question = attempt.score, attempt.asked
    assert question is not None  # the attempt is not at its end
    place, of = len(attempt.picks) + 1, len(score.questions)
    key = f"{score.id}-{question.id}"
    options = [
        Button(
            numbered(number, say(f"{key}-{choice.id}.button")),
            _of(attempt, attempt.picks + letter, last=place == of),
        )
        for number, (choice, letter) in enumerate(
            zip(question.offered, LETTERS, strict=False), start=1
        )
    ]
    first = not attempt.picks
    guess = [
        *([Button(say("button-exercise-guess"), _of(attempt, "", verb="g"))] if first else []),
        Button(say("button-exercise-show"), _of(attempt, SHOWN, verb="r")),
    ]
    text = document(
        exercise_head(say, f"{say(score.id)} · {say('progress', place=place, count=of)}"),
        vignette(attempt, say),
        *(() if attempt.exercise.signed else (italic(say("exercise-unsigned")),)),
        *([paragraph(*echo)] if echo else []),
        bold(say(key)),
    )
    return Screen(text, (*pairs(options), *pairs(guess), *exercise_ways(say)))


def guess_screen(attempt: Attempt, say: Wording) -> Screen:
    """Return the case in words, and the bands to guess."""
    score = attempt.score
    bands = [
        Button(
            raised(say(f"{score.id}-band-{band.id}")),
            _of(attempt, f"{GUESS}{place}", last=True),
        )
        for place, band in enumerate(score.bands)
    ]
    text = document(
        exercise_head(say, say(score.id)), vignette(attempt, say), bold(say("exercise-which-band"))
    )
    return Screen(text, (*pairs(bands, 1), *exercise_ways(say)))


def result_screen(attempt: Attempt, tally: Tally, today: date, say: Wording) -> Screen:
    """Return what the case comes to, where that differs from what was answered, and why."""
    score, exercise = attempt.score, attempt.exercise
    evaluation = ScoreEvaluation(score, exercise.answers, today)
    text = Document(
        (
            exercise_head(say),
            *document(
                paragraph(*_verdict(attempt, say), *_differing(attempt, say)),
            ).blocks,
            *result_text(LIVE_VIEW, evaluation, say).blocks,
            *document(
                italic(
                    say("exercise-signed", by=exercise.signed)
                    if exercise.signed
                    else say("exercise-unsigned")
                ),
                *tally_lines(tally, say),
            ).blocks,
        )
    )
    another = Button(
        say("button-exercise-next", score=say(score.id)), _press("n", score.id, exercise.number)
    )
    others = Button(say("button-exercise-other"), _press("m"))
    return Screen(text, (*pairs([another, others]), *exercise_ways(say)))


def vignette(attempt: Attempt, say: Wording) -> str:
    """Return what is known of the made-up patient, as finely as it is known."""
    score, answers = attempt.score, attempt.exercise.answers
    told = (
        f"{lowered(input_label(score, it.id, say))} {finest_words(score, it, answers[it.id], say)}"
        for it in score.questions
    )
    return pair(say("exercise-patient"), f"{in_a_row(told, say)}.", say)


def _verdict(attempt: Attempt, say: Wording) -> Iterator[Line]:
    """Yield whether it is right, and what was answered instead; nothing where it was only shown."""
    if attempt.picks == SHOWN:
        return
    if attempt.right:
        yield bold(say("exercise-right"))
        return
    score = attempt.score
    if attempt.guess is not None:
        yours = band_names(score, [attempt.guess], say)
    else:
        yours = headline(score, evaluate(score, attempt.answers), say)
    yield line(bold(say("exercise-wrong")), " ", pair(say("exercise-yours"), yours, say))


def _differing(attempt: Attempt, say: Wording) -> Iterator[Line]:
    """Yield each answer that differs from the case's, with the points of both."""
    score = attempt.score
    for question in score.questions:
        yours, theirs = attempt.answers.get(question.id), attempt.exercise.answers[question.id]
        if yours is None or question.chosen(yours) == question.chosen(theirs):
            continue
        said, expected = (
            " ".join(
                (answer_words(score, question, it, say), points_words(score, question, it, say))
            )
            for it in (yours, theirs)
        )
        yield line("✗ ", pair(input_label(score, question.id, say), f"{said} → {expected}", say))


def tally_lines(tally: Tally, say: Wording) -> list[Paragraph]:
    """Return how somebody did so far; nothing for who did nothing yet."""
    if not tally.done:
        return []
    curve = "".join("✗✓"[it] for it in tally.recent)
    told = say(
        "exercise-tally",
        recent=sum(tally.recent),
        of=len(tally.recent),
        right=tally.right,
        done=tally.done,
    )
    return [paragraph(f"{curve}  {told}")]


def exercise_head(say: Wording, more: str = "") -> Paragraph:
    """Return that this is no patient, and what it is of."""
    return paragraph(bold(say("exercise-head")), *([more] if more else []))


def exercise_ways(say: Wording) -> Rows:
    """Return the ways out of an exercise."""
    emergency = Button(say("button-emergency"), MenuPress(MenuVerb.START, EMERGENCY))
    return ((home_button(say), emergency),)


def _of(attempt: Attempt, picks: str, *, last: bool = False, verb: str = "a") -> MenuPress:
    return _press("c" if last else verb, attempt.score.id, attempt.exercise.number, picks)


def _press(*parts: object) -> MenuPress:
    return MenuPress(MenuVerb.EXERCISE, "-".join(str(it) for it in parts if it != ""))
