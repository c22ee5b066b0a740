"""What to ask next: the fact that most advice waits for, and what each answer would open or close.

Exact over the answers that there are, and said to be a count: it is no probability.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.screens.case.facts import fact_label, finding_words
from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, press
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.phrases import input_label, lowered, numbered, pair, part, raised
from bot.screens.screen import Button, Screen, pairs
from core.definition.question import Choice, Question
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status
from core.engine.due import Tick
from core.engine.part import Part
from core.engine.synthesis import Synthesis, Wanted
from dialogs.keys import choice_key, question_key
from dialogs.wording import Wording

NEXT: Final = "n"
"""What asks for another fact than the one that is missing most."""
_SAID: Final = (Status.HOLDS, Status.WAITS, Status.BOARD)
_THERE: Final = (Tick.DONE, Tick.NOT_APPLICABLE)
_NAMED: Final = 2
"""Actions that are named of those that an answer opens, or closes."""
Answered = Callable[[Wanted, Choice], Synthesis]
"""A case as it would be with an answer to what is missing."""


@dataclass(frozen=True)
class Effect:
    """What an answer would do: how much advice it opens and closes, of what, whether it is urgent.

    ``opened`` and ``closed`` are the actions that are advised or forbidden by it, by name.
    """

    opens: int
    closes: int
    urgent: bool
    opened: Sequence[str] = ()
    closed: Sequence[str] = ()


def asking_screen(page: Page, answered: Answered, number: int = 0, said: str = "") -> Screen:
    """Return a fact that is missing, the first one most, and what each answer would change.

    ``answered`` is the case with an answer to it. ``said`` is what was just answered, as it was
    understood.
    """
    case, say = page.view.case, page.say
    told = [line(said)] if said else []
    if number >= len(page.whole.wanted):
        text = document(bold(head(case)), *told, say("asking-nothing"), *_tick(page))
        return Screen(text, ((home_of(case),),), names_cases=True)
    wanted = page.whole.wanted[number]
    definition, question = wanted.part.evaluation.definition, question_of(wanted)
    where = case.lesion(wanted.lesion) if wanted.lesion else None
    about = page.where(where) if where else ""
    notes = ["asking-count", *(["asking-typed"] if can_be_typed(question) else [])]
    text = document(
        bold(head(case, about)),
        *told,
        bold(say(question_key(definition, question))),
        paragraph(*_effects(page, wanted, question, answered)),
        *_tick(page),
        paragraph(*(italic(say(it)) for it in notes)),
    )
    following = number + 1 < len(page.whole.wanted)
    next_one = Button(say("button-asking-next"), press("q", case.id, NEXT, number + 1))
    last = (
        Button(say("button-lacking"), press("mq", case.id)),
        *((next_one,) if following else ()),
    )
    rows = (*pairs(_answers(page, wanted, question)), last, (home_of(case),))
    return Screen(text, rows, names_cases=True)


def _tick(page: Page) -> list[Line]:
    """Return the prerequisite for which most that is advised waits, with how much; none if none."""
    count: Counter[str] = Counter()
    for each in page.whole.parts:
        advice = each.evaluation.advice
        waits = [it.rule.action for it in each.items(*ADVISING, status=(Status.WAITS,))]
        for item in advice.of(Kind.PREREQUISITE, status=(Status.HOLDS,)):
            if item.rule.blocking and item.rule.check and item.tick not in _THERE:
                label = input_label(each.evaluation.definition, item.rule.check, page.say)
                count[lowered(label)] += sum(it in item.rule.blocks for it in waits)
    return [
        line(page.say("asking-tick", what=label, count=waiting))
        for label, waiting in count.most_common(1)
        if waiting
    ]


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


def effect(page: Page, after: Synthesis) -> Effect:
    """Return what changes, over all that is said of a case, where it comes to ``after``."""
    before = {_place(it): it for it in page.whole.parts}
    opened: list[str] = []
    closed: list[str] = []
    opens = closes = 0
    urgent = False
    for each in after.parts:
        old = before.get(_place(each))
        if old is not None and old.evaluation.answers == each.evaluation.answers:
            continue
        was_open, was_closed = (_advised(old), _closed(old)) if old else ({}, {})
        now_open = {id: it for id, it in _advised(each).items() if id not in was_open}
        now_closed = [it for it in _closed(each) if it not in was_closed]
        opens, closes = opens + len(now_open), closes + len(now_closed)
        opened += _named(each, [str(it.rule.action) for it in now_open.values()], page.say)
        closed += _named(each, now_closed, page.say)
        emergencies = old.evaluation.emergencies if old else frozenset()
        urgent |= bool(each.evaluation.emergencies - emergencies)
    return Effect(opens, closes, urgent, list(dict.fromkeys(opened)), list(dict.fromkeys(closed)))


def _place(part: Part) -> tuple[str, int | None]:
    return part.evaluation.definition.id, part.lesion


def _advised(part: Part) -> dict[str, Item]:
    return {it.rule.id: it for it in part.evaluation.advice.of(*ADVISING, status=_SAID)}


def _closed(part: Part) -> dict[str, None]:
    """Return the actions that are forbidden, but for those that nothing advises this patient."""
    advice = part.evaluation.advice
    forbidden = advice.of(Kind.CONTRAINDICATION)
    found = (*forbidden, *advice.of(*ADVISING, status=(Status.BLOCKED,)))
    every = [it for it in advice.items if it.rule.kind in ADVISING]
    off = {it.rule.action for it in every} - {
        it.rule.action for it in every if it.status is not Status.NOT
    }
    actions = (action for it in found for action in (it.rule.action, *it.rule.blocks))
    return {it: None for it in actions if it and it not in off}


def _named(part: Part, actions: Sequence[str], say: Wording) -> list[str]:
    """Return the names of actions, of those that have one."""
    keys = (f"{part.evaluation.definition.id}-action-{it}" for it in actions)
    return [lowered(say(key)) for key in keys if say.has(key)]


def _effects(page: Page, wanted: Wanted, question: Question, answered: Answered) -> Iterator[Line]:
    say, definition = page.say, wanted.part.evaluation.definition
    for number, choice in enumerate(question.offered, start=1):
        words = raised(part(choice_key(definition, question, choice), "short", say))
        it = effect(page, answered(wanted, choice))
        told = say("asking-effect", opens=it.opens, closes=it.closes)
        yield line(bold(str(number)), "  ", pair(words, f"{'‼ ' if it.urgent else ''}{told}", say))
        for sign, names in (("+", it.opened), ("−", it.closed)):
            if names:
                rest = f" +\u00a0{len(names) - _NAMED}" if names[_NAMED:] else ""
                yield line(f"    {sign} ", italic(", ".join(names[:_NAMED])), rest)


def _answers(page: Page, wanted: Wanted, question: Question) -> list[Button]:
    case, say, definition = page.view.case, page.say, wanted.part.evaluation.definition
    lesion = wanted.lesion or 0
    buttons = [
        Button(
            numbered(number, part(choice_key(definition, question, choice), "button", say)),
            press("q", case.id, lesion, wanted.fact, number - 1),
        )
        for number, (choice, _) in enumerate(options_of(question), start=1)
    ]
    label = raised(input_label(definition, question.id, say))
    there = Button(f"{label} ›", press("g", case.id, lesion, definition.id))
    return buttons or [there]
