"""An exercise of a pathway: a worked case in words, what one would do, and what is advised.

Like an exercise of a score it is no patient and keeps nothing: what is ticked stands in the
buttons, a bit for each thing that can be chosen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.own_choice import URGENT, Expected, choices, expected
from bot.screens.document import Document, Line, bold, document, italic, line, pages, paragraph
from bot.screens.exercise import exercise_head, exercise_ways, tally_lines
from bot.screens.pathway.advice import advice_text
from bot.screens.pathway.pages import why_not, why_parts
from bot.screens.phrases import finest_words, in_a_row, input_label, lowered, pair
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import page_turn
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING
from core.engine.evaluation import PathwayEvaluation
from core.model.view import LIVE_VIEW
from core.ports.practice import Tally
from dialogs.exercises import Exercise, pathway_exercises
from dialogs.wording import Wording

SHOWN: Final = "x"
"""Nothing was chosen: what is advised is shown."""
LISTED: Final = 6
"""Pathways on one page: a phone shows no more without scrolling."""
_PAGE: Final = 900
"""UTF-16 units of a page of reasons."""


@dataclass(frozen=True)
class Choosing:
    """A worked case of a pathway, and what was ticked: a bit each; None where it is only shown."""

    pathway: Pathway
    exercise: Exercise
    ticked: int | None = 0

    @property
    def chosen(self) -> frozenset[str]:
        """What was ticked."""
        every = choices(self.pathway)
        return frozenset(it for place, it in enumerate(every) if (self.ticked or 0) >> place & 1)

    @cached_property
    def evaluation(self) -> PathwayEvaluation:
        """The pathway held against the case, on the day of the case."""
        today = self.exercise.today
        assert today is not None  # the export saw to it
        return PathwayEvaluation(self.pathway, self.exercise.answers, today)

    @cached_property
    def expected(self) -> Expected:
        """What is to be chosen, and what may be."""
        return expected(self.pathway, self.evaluation.advice)

    @property
    def right(self) -> bool:
        """Whether all that is recommended was chosen, and nothing that is not advised."""
        return self.expected.is_met_by(self.chosen)

    @property
    def about(self) -> str:
        """The case and what was ticked, as its buttons tell them."""
        ticked = SHOWN if self.ticked is None else f"{self.ticked:x}"
        return f"{self.pathway.id}-{self.exercise.number}-{ticked}"


def pathways_screen(page: int, say: Wording) -> Screen:
    """Return the pathways to practise, a page of them."""
    every = list(pathway_exercises())
    shown = every[page * LISTED : (page + 1) * LISTED] or every[:LISTED]
    turn = (page + 1) % -(-len(every) // LISTED)
    named = [Button(say(it), _press("n", it, "0")) for it in shown]
    more = "button-other-pathways" if turn else "button-first-pathways"
    text = document(exercise_head(say), say("exercise-pathways-how"))
    turned = (Button(say(more), _press("o", str(turn))),)
    return Screen(text, (*pairs(named), turned, *exercise_ways(say)))


def choosing_screen(it: Choosing, say: Wording, echo: Sequence[str] = ()) -> Screen:
    """Return the case in words, and what can be chosen; ``echo`` is how a text was understood."""
    every = choices(it.pathway)
    ticks = [
        Button(_ticked(choice, it, say), _press("p", _with(it, (it.ticked or 0) ^ 1 << place)))
        for place, choice in enumerate(every)
    ]
    answer = Button(say("button-exercise-answer"), _press("k", it.about))
    show = Button(say("button-exercise-show"), _press("s", _with(it, None)))
    signed = "" if it.exercise.signed else f" · {say('exercise-not-signed')}"
    text = document(
        exercise_head(say, f"{say(it.pathway.id)}{signed}"),
        vignette(it, say),
        *([paragraph(*echo)] if echo else []),
        bold(say("exercise-what-to-do")),
    )
    return Screen(text, (*pairs(ticks), (answer, show), *exercise_ways(say)))


def advised_screen(it: Choosing, tally: Tally, say: Wording) -> Screen:
    """Return what is advised for the case, and where that differs from what was chosen."""
    signed = it.exercise.signed
    text = Document(
        (
            exercise_head(say),
            *document(*([] if it.ticked is None else [paragraph(*_verdict(it, say))])).blocks,
            *advice_text(LIVE_VIEW, it.evaluation, say).blocks,
            *document(
                italic(say("exercise-signed", by=signed) if signed else say("exercise-unsigned")),
                *tally_lines(tally, say),
            ).blocks,
        )
    )
    name = say(it.pathway.id)
    deeds = [
        Button(say("button-why"), _press("w", it.about, "0")),
        Button(say("button-exercise-next", score=name), _press("n", _numbered(it))),
    ]
    other = Button(say("button-exercise-other-pathway"), _press("o", "0"))
    return Screen(text, (*pairs([*deeds, other]), *exercise_ways(say)))


def reasons_screen(it: Choosing, page: int, say: Wording) -> Screen:
    """Return why each thing is advised in the case, a page of it."""
    parts = [part.block for part in why_parts(it.evaluation, say)]
    laid = pages(parts, _PAGE) if parts else [[paragraph(say("advice-nothing"))]]
    here = min(page, len(laid) - 1)
    turns = page_turn(here, len(laid), lambda to: _press("w", it.about, str(to)), say)
    back = Button(say("button-result"), _press("s", it.about))
    head = exercise_head(say, f"{say('why-head')} {here + 1}/{len(laid)}")
    rows = (*turns, (back,), *exercise_ways(say))
    return Screen(document(head, *laid[here]), rows)


def vignette(it: Choosing, say: Wording) -> str:
    """Return what is known of the made-up patient, as finely as it is known."""
    answers = it.exercise.answers
    told = (
        f"{lowered(input_label(it.pathway, question.id, say))} "
        f"{finest_words(it.pathway, question, answers[question.id], say)}"
        for question in it.pathway.questions
        if question.id in answers
    )
    return pair(say("exercise-patient"), f"{in_a_row(told, say)}.", say)


def name_of(choice: str, pathway: Pathway, say: Wording) -> str:
    """Return what something that can be chosen is called."""
    return say("exercise-urgent" if choice == URGENT else f"{pathway.id}-action-{choice}")


def _ticked(choice: str, it: Choosing, say: Wording) -> str:
    return f"{'☑' if choice in it.chosen else '☐'} {name_of(choice, it.pathway, say)}"


def _verdict(it: Choosing, say: Wording) -> Iterator[Line]:
    """Yield whether it is right, and of each thing how it stands."""
    yield bold(say("exercise-right" if it.right else "exercise-wrong"))
    for choice in choices(it.pathway):
        name, chosen = name_of(choice, it.pathway, say), choice in it.chosen
        if choice in it.expected.must:
            key = "exercise-chosen" if chosen else "exercise-missed"
            yield line(f"{'✓' if chosen else '✗'} ", pair(name, say(key), say))
        elif chosen and choice in it.expected.may:
            yield line("◇ ", pair(name, say("exercise-possible"), say))
        elif chosen:
            told = " ".join((say("exercise-not-advised"), _against(choice, it, say)))
            yield line("✗ ", pair(name, told.rstrip(), say))


def _against(choice: str, it: Choosing, say: Wording) -> str:
    """Return what speaks against something that was chosen, the first of it; "" where nothing."""
    items = (each for each in it.evaluation.advice.items if each.rule.kind in ADVISING)
    told = (why_not(it.evaluation, each, say) for each in items if each.rule.action == choice)
    return next(told, "")


def _with(it: Choosing, ticked: int | None) -> str:
    return Choosing(it.pathway, it.exercise, ticked).about


def _numbered(it: Choosing) -> str:
    return f"{it.pathway.id}-{it.exercise.number}"


def _press(*parts: str) -> MenuPress:
    return MenuPress(MenuVerb.EXERCISE, "-".join(parts))
