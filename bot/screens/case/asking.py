"""What to ask next: the fact that most advice waits for, and what each answer would open or close.

Exact over the answers that there are, and said to be a count: it is no probability.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.screens.case.facts import fact_label, finding_words
from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, press
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.phrases import input_label, lowered, pair, part
from bot.screens.screen import Button, Screen, pairs
from core.definition.question import Choice, Question
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Advice, Status
from core.engine.knowledge import picked
from core.engine.synthesis import Part, Wanted
from dialogs.keys import choice_key, question_key

_SAID = (Status.HOLDS, Status.WAITS, Status.BOARD)


@dataclass(frozen=True)
class Effect:
    """What an answer would do: how much advice it opens and closes, whether it is urgent."""

    opens: int
    closes: int
    urgent: bool


def asking_screen(page: Page, said: str = "") -> Screen:
    """Return the fact that is missing most, and what each answer to it would change.

    ``said`` is what was just answered, as it was understood.
    """
    case, say = page.view.case, page.say
    told = [line(said)] if said else []
    if not page.whole.wanted:
        text = document(bold(head(case, say)), *told, say("asking-nothing"))
        return Screen(text, ((home_of(case, say),),), names_cases=True)
    wanted = page.whole.wanted[0]
    definition, question = wanted.part.evaluation.definition, question_of(wanted)
    where = case.lesion(wanted.lesion) if wanted.lesion else None
    about = page.where(where) if where else ""
    notes = ["asking-count", *(["asking-typed"] if can_be_typed(question) else [])]
    text = document(
        bold(head(case, say, about)),
        *told,
        bold(say(question_key(definition, question))),
        paragraph(*_effects(page, wanted, question)),
        paragraph(*(italic(say(it)) for it in notes)),
    )
    rows = (*pairs(_answers(page, wanted, question)), (home_of(case, say),))
    return Screen(text, rows, names_cases=True)


def echo(page: Page, wanted: Wanted) -> str:
    """Return what a fact is known to be now, as it was understood: "✓ Clairance : 45 mL/min"."""
    known = page.view.known.get((wanted.fact, wanted.lesion))
    if known is None:
        return ""
    words = finding_words(known.finding, page.say)
    return f"✓ {pair(fact_label(wanted.fact, page.say), words, page.say)}"


def question_of(wanted: Wanted) -> Question:
    """Return the question that asks a fact that is missing."""
    return wanted.part.evaluation.definition.asking(wanted.fact)


def can_be_typed(question: Question) -> bool:
    """Tell whether a text can answer a question here: a number, or one option of the fact."""
    return question.fact.unit is not None or bool(options_of(question))


def options_of(question: Question) -> list[tuple[Choice, str]]:
    """Return the answers that can be given by one tap, each with the option that it is.

    None where an answer leaves several options: these are asked where they are read.
    """
    found = [(it, next(iter(it.covers))) for it in question.offered if len(it.covers) == 1]
    return found if len(found) == len(question.offered) else []


def effect(page: Page, wanted: Wanted, term: str) -> Effect:
    """Return what would change, over all that reads the fact, with an answer to its question."""
    opens = closes = 0
    urgent = False
    for each in _reading(page, wanted):
        definition = each.evaluation.definition
        asked = definition.asking(wanted.fact)
        possible = question_of(wanted).choice(term).covers
        changed = each.evaluation.changed(asked.id, picked(asked, possible))
        before, after = each.evaluation.advice, changed.advice
        opens += len(_advised(after) - _advised(before))
        closes += len(_blocked(after) - _blocked(before))
        urgent |= bool(changed.emergencies - each.evaluation.emergencies)
    return Effect(opens, closes, urgent)


def _reading(page: Page, wanted: Wanted) -> Iterator[Part]:
    for each in page.whole.parts:
        asked = {question.fact.id for question in each.evaluation.definition.questions}
        if wanted.fact in asked and wanted.lesion in (None, each.lesion):
            yield each


def _advised(advice: Advice) -> frozenset[str]:
    return frozenset(it.rule.id for it in advice.of(*ADVISING, status=_SAID))


def _blocked(advice: Advice) -> frozenset[str]:
    forbidden = advice.of(Kind.CONTRAINDICATION)
    closed = advice.of(*ADVISING, status=(Status.BLOCKED,))
    return frozenset(it.rule.id for it in (*forbidden, *closed))


def _effects(page: Page, wanted: Wanted, question: Question) -> Iterator[Line]:
    say, definition = page.say, wanted.part.evaluation.definition
    for number, choice in enumerate(question.offered, start=1):
        words = part(choice_key(definition, question, choice), "short", say)
        it = effect(page, wanted, choice.id)
        told = say("asking-effect", opens=it.opens, closes=it.closes)
        yield line(bold(str(number)), "  ", pair(words, f"{'‼ ' if it.urgent else ''}{told}", say))


def _answers(page: Page, wanted: Wanted, question: Question) -> list[Button]:
    case, say, definition = page.view.case, page.say, wanted.part.evaluation.definition
    lesion = wanted.lesion or 0
    buttons = [
        Button(
            f"{number} {part(choice_key(definition, question, choice), 'button', say)}",
            press("q", case.id, lesion, wanted.fact, number - 1),
        )
        for number, (choice, _) in enumerate(options_of(question), start=1)
    ]
    label = lowered(input_label(definition, question.id, say))
    there = Button(f"{label} ›", press("g", case.id, lesion, definition.id))
    return buttons or [there]
