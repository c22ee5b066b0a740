"""A question on a phone: where we are, the question, numbered options, and the ways out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from bot.screens.buttons import ACROSS, answer_press, page_button, press, view_button
from bot.screens.citing import cited, cited_on_a_page
from bot.screens.cord import cord_line
from bot.screens.document import (
    Document,
    Line,
    Paragraph,
    bold,
    document,
    italic,
    joined,
    line,
    paragraph,
)
from bot.screens.hints import echo, number_of, question_hints, reading_words
from bot.screens.known_before import former_words, known_before, still_button
from bot.screens.phone import first_whole
from bot.screens.phrases import (
    answer_words,
    lowered,
    numbered,
    opening,
    part,
    raised,
    title,
    value_words,
)
from bot.screens.progress import progress, running
from bot.screens.screen import Button, Rows, Screen, pairs
from bot.screens.unnumbered import unnumbered
from core.definition.answer import COMPUTE, UNKNOWN, Answer, Picked
from core.definition.definition import Definition
from core.definition.question import Choice, Question
from core.definition.source import Origin
from core.definition.terms import Amount, Days
from core.engine.evaluation import Evaluation
from core.engine.flow import RESULT
from core.model.dialogue import Dialogue
from core.model.press import AllAtOnce, Back, Cancel
from core.model.view import (
    LIVE_VIEW,
    Echo,
    HintKind,
    Page,
    PageName,
    ReadLine,
    View,
    hint_of,
    said_of,
)
from core.use_cases.grid import has_grid
from dialogs.keys import choice_key, question_key
from dialogs.wording import Wording

LIST_LIMIT: Final = 8
"""Options that are listed one a line; more stand in one paragraph, numbered all the same."""

_PICKED_FROM: Final = frozenset(("unit", "unusual", "neighbour", "unclear", "doubted"))

FREQUENT: Final = 6
"""Answers of a long list that its first page has: they stand first in their fact."""


def question_screen(
    dialogue: Dialogue, evaluation: Evaluation, question: Question, say: Wording
) -> Screen:
    """Return the card of a question: asked for the first time, or edited from the result."""
    rows = _rows(dialogue, evaluation.definition, question, say)
    texts = (_text(dialogue, evaluation, question, it, say) for it in (False, True))
    return Screen(first_whole(texts, len(rows)), rows)


def _text(
    dialogue: Dialogue, evaluation: Evaluation, question: Question, together: bool, say: Wording
) -> Document:
    """Return the text of a question; its answers ``together`` in one paragraph, or one a line."""
    definition, view = evaluation.definition, dialogue.view
    return document(
        paragraph(*_head(dialogue, evaluation, question, say), *cord_line(evaluation, say)),
        paragraph(*_recap(dialogue, evaluation, say), *known_before(dialogue, evaluation, say)),
        *(paragraph(hint) for hint in question_hints(view, definition, question, say)),
        paragraph(*_before_all(dialogue, definition, say)),
        paragraph(
            *_asked(definition, question, say), *former_words(dialogue, definition, question, say)
        ),
        *_body(view, definition, question, together, say),
    )


def _before_all(dialogue: Dialogue, definition: Definition, say: Wording) -> Iterator[Line | str]:
    """Yield what to know before the first answer; of a score, that emergencies come first.

    A pathway has emergencies of its own.
    """
    if not dialogue.answers and dialogue.view == LIVE_VIEW:
        yield italic(opening(definition, say))
        if definition.asks_all:
            yield say("door")


def _asked(definition: Definition, question: Question, say: Wording) -> Iterator[Line]:
    """Yield the question; one that the framework does not ask says where it comes from."""
    yield bold(say(question_key(definition, question)))
    if question.source is not None and question.source.origin is Origin.OUTSIDE:
        yield italic(cited(question.source, say))


def _head(
    dialogue: Dialogue, evaluation: Evaluation, question: Question, say: Wording
) -> Iterator[str | Line]:
    definition = evaluation.definition
    name = bold(title(definition, evaluation.answers, say))
    if dialogue.state == RESULT:
        now = answer_words(definition, question, evaluation.answers.get(question.id), say)
        yield line(name, f" · {say('edit-head', now=now)}")
        return
    place = definition.questions.index(question) + 1
    yield line(name, f" · {progress(evaluation, place, say)}")
    yield from running(evaluation, say)


def _recap(dialogue: Dialogue, evaluation: Evaluation, say: Wording) -> Iterator[str]:
    """Yield what was understood of a typed line, item by item, or of the answer typed last."""
    match said_of(dialogue.view):
        case Echo(id, on):
            yield echo(evaluation, id, say, on)
        case ReadLine():
            for q in evaluation.definition.questions:
                if q.id in evaluation.answers:
                    yield echo(evaluation, q.id, say, dialogue.days.get(q.id))


def _body(
    view: View, definition: Definition, question: Question, together: bool, say: Wording
) -> Iterator[Paragraph]:
    key = question_key(definition, question)
    options = list(_options(view, definition, question, together, say))
    if view == Page(PageName.WHY):
        source = question.source or definition.source
        yield paragraph(unnumbered(say(f"{key}.why")), italic(cited_on_a_page(source, say)))
        yield paragraph(*options)
    elif view == Page(PageName.DEFINITIONS):
        choices = question.choices
        yield paragraph(*(it for c in choices for it in _definition(definition, question, c, say)))
    else:
        example = [italic(say(f"{key}.typed"))] if say.has(f"{key}.typed") else []
        yield paragraph(*options, *example)


def _definition(
    definition: Definition, question: Question, choice: Choice, say: Wording
) -> Iterator[Line]:
    key = choice_key(definition, question, choice)
    number = str(number_of(question, Picked(choice.id))) if not choice.typed else "·"
    yield line(bold(number), f" {say(key)}")
    if say.has(f"{key}.definition"):
        yield italic(unnumbered(say(f"{key}.definition")))


def _options(
    view: View, definition: Definition, question: Question, together: bool, say: Wording
) -> Iterator[Line]:
    """Yield the options one a line; all in one where they are many, or a phone has less room."""
    together = together or _has_many(definition, question)
    gap = "\u00a0" if together else "  "  # a number stays with its answer
    words = say if together else lambda key: raised(say(key))
    listed = [
        line(bold(str(i)), gap, words(choice_key(definition, question, choice)))
        for i, choice in enumerate(question.offered, start=1)
    ]
    if together:
        yield joined("\u00a0· ", listed[_shown(view, definition, question)])
        if is_shortened(view, definition, question):
            yield italic(say("question-write"))
    else:
        yield from listed


def is_shortened(view: View, definition: Definition, question: Question) -> bool:
    """Tell whether a page has only the frequent answers of many: the others are one tap away."""
    shows_frequent = view == LIVE_VIEW or isinstance(view, Echo | ReadLine)
    return _has_many(definition, question) and shows_frequent


def _has_many(definition: Definition, question: Question) -> bool:
    return len(question.offered) > LIST_LIMIT and not definition.asks_all


def _shown(view: View, definition: Definition, question: Question) -> slice:
    """Return which answers a page has: of many the frequent ones, or on another page the rest."""
    if is_shortened(view, definition, question):
        return slice(FREQUENT)
    rest = view == Page(PageName.MORE) and _has_many(definition, question)
    return slice(FREQUENT if rest else 0, None)


def _rows(dialogue: Dialogue, definition: Definition, question: Question, say: Wording) -> Rows:
    answers = [
        Button(
            _label(dialogue, definition, question, number, choice, say),
            answer_press(dialogue, question, Picked(choice.id)),
        )
        for number, choice in enumerate(question.offered, start=1)
    ]
    answers = answers[_shown(dialogue.view, definition, question)]
    if is_shortened(dialogue.view, definition, question):
        answers.append(page_button(dialogue, PageName.MORE, say("button-more")))
    if question.fact.formula:
        answers.append(Button(say("compute"), answer_press(dialogue, question, COMPUTE)))
    answers.append(Button(say("unknown"), answer_press(dialogue, question, UNKNOWN)))
    doubtful = [
        Button(label, answer_press(dialogue, question, answer))
        for answer, label in _doubtful(dialogue.view, definition, question, say)
    ]
    across = ACROSS if len(answers) > LIST_LIMIT else 2
    rows, ways = pairs(answers, across), _navigation(dialogue, definition, question, say)
    if len(ways) > 1 and len(rows[-1]) == len(ways[0]) == 1:  # a row less
        rows, ways = rows[:-1], (*pairs([*rows[-1], *ways[0]]), *ways[1:])
    still = still_button(dialogue, definition, question, say)
    return (*pairs([*still, *doubtful]), *rows, *ways)


def _doubtful(
    view: View, definition: Definition, question: Question, say: Wording
) -> Iterator[tuple[Answer, str]]:
    """Yield what a typed number can be, to be picked from: numbers, or options that hold it."""
    hint = hint_of(view)
    if hint is None or not (hint.readings or hint.kind in _PICKED_FROM):
        return
    for answer, amount in zip_longest(hint.answers, hint.readings):
        if isinstance(answer, Amount | Days):
            words = value_words(answer, say)
            yield answer, _nearest(words, say) if hint.kind is HintKind.UNCLEAR else words
        elif hint.kind is HintKind.UNCLEAR:
            words = part(choice_key(definition, question, question.chosen(answer)), "button", say)
            yield answer, _nearest(words, say)
        else:
            words = part(choice_key(definition, question, question.chosen(answer)), "button", say)
            read = reading_words(question, answer, amount, say) if hint.readings else ""
            yield answer, f"{read} → {words}" if read else words


def _nearest(words: str, say: Wording) -> str:
    return say("button-nearest", words=lowered(words))


def _label(
    dialogue: Dialogue,
    definition: Definition,
    question: Question,
    number: int,
    choice: Choice,
    say: Wording,
) -> str:
    words = part(choice_key(definition, question, choice), "button", say)
    current = dialogue.answers.get(question.id, UNKNOWN).term
    here = current == choice.id or current in choice.covers
    return f"{'● ' if here else ''}{numbered(number, words)}"


def _navigation(
    dialogue: Dialogue, definition: Definition, question: Question, say: Wording
) -> Rows:
    if dialogue.state == RESULT:
        return ((view_button(dialogue, LIVE_VIEW, say("button-result")),),)
    cancel = Button(say("button-cancel"), press(dialogue, Cancel()))
    whole = Button(say("button-all-at-once"), press(dialogue, AllAtOnce()))
    grid = ((whole,),) if has_grid(definition) else ()
    back = Button(say("button-back"), press(dialogue, Back()))
    defined = [PageName.DEFINITIONS] if _is_defined(definition, question, say) else []
    others = tuple(
        page_button(dialogue, name, say(f"button-{name}"))
        for name in (*defined, PageName.WHY)
        if dialogue.view != Page(name)
    )
    if dialogue.view in (Page(PageName.WHY), Page(PageName.DEFINITIONS), Page(PageName.MORE)):
        back = view_button(dialogue, LIVE_VIEW, say("button-question"))
        return (others, (back, cancel)) if len(others) > 1 else ((back, *others, cancel),)
    return (*grid, others, (back, cancel))


def _is_defined(definition: Definition, question: Question, say: Wording) -> bool:
    """Tell whether some answer has a definition: a page of them would be empty otherwise."""
    keys = (choice_key(definition, question, choice) for choice in question.choices)
    return any(say.has(f"{key}.definition") for key in keys)
