"""All questions of a score on one screen: what is chosen in words, below it a row for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import Final

from bot.screens.buttons import page_button, press
from bot.screens.cord import cord_line
from bot.screens.document import (
    Document,
    Line,
    bold,
    document,
    italic,
    joined,
    line,
    paragraph,
)
from bot.screens.hints import grid_hints
from bot.screens.label_width import room, width
from bot.screens.phone import first_whole
from bot.screens.phrases import (
    band_names,
    brief_day,
    day,
    exclude_nothing,
    finest_words,
    headline,
    input_label,
    input_words,
    pair,
    part,
    points_words,
    title,
)
from bot.screens.score.result import verdict
from bot.screens.screen import Button, Rows, Screen
from core.definition.answer import UNKNOWN, Answer, Picked
from core.definition.question import Choice, Question
from core.definition.score import Score
from core.engine.evaluation import ScoreEvaluation
from core.model.dialogue import Dialogue
from core.model.press import Cancel, Choose, Done, OneByOne
from core.model.view import Grid, PageName
from dialogs.keys import choice_key
from dialogs.wording import Wording

_MOST_ACROSS: Final = 8
"""Buttons of a row that Telegram takes."""
_SHORTENED: Final = 3
"""Buttons of a row into which a label is shortened that has no short form of its own."""
_GIVEN, _OF_THE_CASE, _FORMER = "●", "▤", "○"


class Told(IntEnum):
    """How much of the answers stands above the grid: what a phone has no room for is left out.

    All of it is marked on the buttons too.
    """

    ALL = 0
    NO_POINTS = 1
    WORDS_IF_TYPED = 2
    """What was typed is said as it was understood; of what was tapped the points alone."""


def grid_screen(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Screen:
    """Return the grid: total or range, every question with its answer, and their buttons."""
    assert isinstance(dialogue.view, Grid)  # render() saw to it
    answers = [
        row
        for place, question in enumerate(evaluation.definition.questions)
        for row in _options(dialogue, evaluation, place, question, say)
    ]
    rows = (*answers, *_ways_on(dialogue, say))
    texts = (_text(dialogue, evaluation, told, say) for told in Told)
    return Screen(first_whole(texts, len(rows)), rows)


def _text(dialogue: Dialogue, evaluation: ScoreEvaluation, told: Told, say: Wording) -> Document:
    """Return what stands above the grid, with so much of the answers."""
    assert isinstance(dialogue.view, Grid)
    cord = cord_line(evaluation, say)
    return document(
        *(cord if told is Told.ALL else ()),
        *(paragraph(it) for it in grid_hints(dialogue.view, evaluation, say)),
        paragraph(
            *(() if told is Told.ALL else cord),
            *_so_far(evaluation, told, say),
            joined("\u00a0· ", _answers(dialogue, dialogue.view, evaluation, told, say)),
            *_known(dialogue, evaluation, say),
            *_in_full(evaluation, say),
        ),
    )


def number(place: int) -> str:
    """Return the mark of a question, which is no number of points: "①"; ``place`` is from 0."""
    return chr(0x2460 + place) if place < 20 else chr(0x3251 + place - 20)


def grid_label(score: Score, question: Question, choice: Choice, say: Wording) -> str:
    """Return the short label of an answer; one that says not all of it ends in "…"."""
    key = choice_key(score, question, choice)
    if say.has(f"{key}.grid"):
        return say(f"{key}.grid")
    words = part(key, "button", say)
    if width(words) <= room(_SHORTENED):
        return words
    while width(f"{words}…") > room(_SHORTENED):
        words = words[:-1].rstrip()
    return f"{words}…"


def wrapped(buttons: Sequence[Button], widest: float) -> Rows:
    """Lay the buttons of a question out: in one row where labels fit, else in rows alike."""
    fitting = (it for it in range(_MOST_ACROSS, 1, -1) if widest <= room(it))
    across = next(fitting, 1)
    count = -(-len(buttons) // across)
    each, longer = divmod(len(buttons), count)
    ends = [each * it + min(it, longer) for it in range(count + 1)]
    return tuple(tuple(buttons[a:b]) for a, b in pairwise(ends))


def _options(
    dialogue: Dialogue, evaluation: ScoreEvaluation, place: int, question: Question, say: Wording
) -> Rows:
    """Return the buttons of a question: its number with "?", for not known, and its answers."""
    score = evaluation.definition
    answers: list[tuple[str, Answer]] = [(f"{number(place)}\u202f?", UNKNOWN)]
    answers += [(grid_label(score, question, it, say), Picked(it.id)) for it in question.offered]
    buttons = [
        Button(
            _mark(dialogue, evaluation, question, it) + label,
            press(dialogue, Choose(question.id, it)),
        )
        for label, it in answers
    ]
    return wrapped(buttons, max(width(label) for label, _ in answers))


def _mark(dialogue: Dialogue, evaluation: ScoreEvaluation, question: Question, it: Answer) -> str:
    """Return the mark of the answer that stands, of one that the case knew, and of one it had."""
    former, _ = dialogue.former.get(question.id, (None, None))
    now = evaluation.answers.get(question.id, former)
    if now is None:
        return ""
    if isinstance(it, Picked) and now != UNKNOWN:
        chosen = question.possible(now, evaluation.today) <= question.chosen(it).covers
    else:
        chosen = now == it
    if not chosen:
        return ""
    if question.id not in evaluation.answers:
        return _FORMER
    return _OF_THE_CASE if question.id in dialogue.carried else _GIVEN


def _so_far(evaluation: ScoreEvaluation, told: Told, say: Wording) -> Iterator[str | Line]:
    """Yield the total or the range that is possible, and the bands or readings if they fit."""
    score, result = evaluation.definition, evaluation.result
    answered, count = evaluation.answered, len(score.questions)
    if answered == count and result.applicable:
        said = [*verdict(evaluation, say)]
        yield from said if told is Told.ALL else said[:2]
        return
    subject = title(score, evaluation.answers, say).removeprefix(say(score.id))
    place = say("answered", count=answered, total=str(count))
    name = part(score.id, "page", say)
    place = f" · {place}" if result.applicable else ""
    yield line(bold(headline(score, result, say, name)), f"{subject}{place}")
    if told > Told.NO_POINTS:
        return
    left = result.principal.bands
    names = [say(f"{score.id}-band-{it}") for it in left]
    if result.applicable and 0 < len(left) < len(score.bands) and not exclude_nothing(names):
        yield bold(band_names(score, left, say))


def _answers(
    dialogue: Dialogue, view: Grid, evaluation: ScoreEvaluation, much: Told, say: Wording
) -> Iterator[Line]:
    """Yield every question with its answer in words and its points; one that is open, by its name.

    They stand in one paragraph: as a list they would push the total off the screen.
    """
    score, answers = evaluation.definition, evaluation.answers
    for place, question in enumerate(score.questions):
        given = answers.get(question.id)
        typed, points = question.id in view.told, ""
        said = input_label(score, question.id, say).replace(" ", "\u00a0")
        if evaluation.is_known(question.id) and much is not Told.NO_POINTS:
            worth = points_words(score, question, given, say)
            points = f" +{worth}" if worth.strip("—") else ""
        on = dialogue.days.get(question.id)
        tapped = not typed and on is None and question.id not in dialogue.carried
        if points and tapped and much is Told.WORDS_IF_TYPED:
            said, points = "", points.strip()
        elif given is not None:
            words = input_words(score, question.id, given, say) + (
                f" ({day(on, say)})" if on else ""
            )
            said = pair(said, words, say)
        elif question.id in dialogue.former:
            former, day_of_it = dialogue.former[question.id]
            words = finest_words(score, question, former, say)
            said += f" ({say('grid-former', what=words, day=brief_day(day_of_it, say))})"
        known = f"{_OF_THE_CASE}\u00a0" if question.id in dialogue.carried else ""
        mark = "✓\u00a0" if typed else ""
        yield line(f"{number(place)}\u00a0{known}{mark}{said}", bold(points))


def _known(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Iterator[Line]:
    if any(it.id in dialogue.carried for it in evaluation.definition.questions):
        yield italic(f"{_OF_THE_CASE} {say('grid-known')}")


def _in_full(evaluation: ScoreEvaluation, say: Wording) -> Iterator[Line]:
    """Yield, of the open questions, the answers whose labels say not all of it, in whole words."""
    score = evaluation.definition
    for place, question in enumerate(score.questions):
        full = [
            _whole(label, say(choice_key(score, question, it)))
            for it in question.offered
            if (label := grid_label(score, question, it, say)).endswith("…")
        ]
        if full and not evaluation.is_known(question.id):
            yield italic(f"{number(place)} {' · '.join(full)}")


def _whole(label: str, words: str) -> str:
    """Return what a shortened label leaves out: "Jonction C0-C2, C7-T2", or the answer in full."""
    name, colon, rest = words.partition(":")
    short = label.removesuffix("…")
    named = colon and short.casefold() in name.casefold()
    return f"{short} {rest.strip()}" if named else words


def _ways_on(dialogue: Dialogue, say: Wording) -> Rows:
    """Return the ways on and out, the last row with room for that to the emergencies."""
    assert isinstance(dialogue.view, Grid)  # render() saw to it
    if dialogue.view.edits:
        result = page_button(dialogue, PageName.LIVE, say("button-result"))
        return ((result, Button(say("button-close"), press(dialogue, Cancel()))),)
    return (
        (
            Button(say("button-finish"), press(dialogue, Done())),
            Button(say("button-questions"), press(dialogue, OneByOne())),
        ),
        (Button(say("button-cancel"), press(dialogue, Cancel())),),
    )
