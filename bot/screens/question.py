"""A question on a phone: where we are, the question, numbered options, and the ways out."""

from __future__ import annotations

from typing import Final

from bot.screens.citing import cited
from bot.screens.phrases import (
    answer_words,
    input_label,
    number_words,
    pair,
    part,
    title,
    value_words,
)
from bot.screens.progress import progress
from bot.screens.screen import Button, Rows, Screen, bold, escape, italic, pairs
from core.definition.definition import Definition
from core.definition.fact import COMPUTE, UNKNOWN, Fact
from core.definition.question import Choice, Question
from core.definition.source import Origin
from core.definition.terms import read_value
from core.engine.evaluation import Evaluation
from core.engine.flow import RESULT
from core.model.dialogue import LIVE_VIEW, Dialogue
from core.model.press import Press, Verb
from dialogs.keys import choice_key, question_key
from dialogs.wording import Wording

LIST_LIMIT: Final = 8
"""Options that are listed one a line; more stand in one paragraph, numbered all the same."""

NARROW: Final = 15
"""Characters of a label of which three stand side by side."""


def question_screen(
    dialogue: Dialogue, evaluation: Evaluation, question: Question, say: Wording
) -> Screen:
    """Return the card of a question: asked for the first time, or edited from the result."""
    definition = evaluation.definition
    page, *arguments = dialogue.view.split(":")
    parts = [_head(dialogue, evaluation, question, say)]
    parts += _recap(dialogue, definition, arguments, say) if page == "hint" else []
    parts += [escape(line) for line in _hint(dialogue, question, say)]
    if not dialogue.answers and page == LIVE_VIEW:
        parts.append(italic(say(f"{definition.id}.scope")))
    if _has_door(dialogue, definition, page):
        parts.append(escape(say("door")))
    parts.append(_asked(definition, question, say))
    parts.append(_body(page, definition, question, say))
    return Screen(
        "\n\n".join(part for part in parts if part),
        _rows(dialogue, definition, question, page, say),
    )


def _has_door(dialogue: Dialogue, definition: Definition, page: str) -> bool:
    """Tell whether the card offers the way to the emergencies: a score does while it is new.

    A pathway has emergencies of its own.
    """
    return definition.asks_all and not dialogue.answers and page == LIVE_VIEW


def _asked(definition: Definition, question: Question, say: Wording) -> str:
    """Return the question; one that the framework does not ask says where it comes from."""
    words = bold(say(question_key(definition, question)))
    outside = question.source is not None and question.source.origin is Origin.OUTSIDE
    return (
        f"{words}\n{italic(cited(question.source, say))}" if outside and question.source else words
    )


def _head(dialogue: Dialogue, evaluation: Evaluation, question: Question, say: Wording) -> str:
    definition = evaluation.definition
    name = bold(title(definition, dialogue, say))
    if dialogue.state == RESULT:
        now = answer_words(definition, question, dialogue.answers.get(question.id), say)
        return f"{name} · {escape(say('edit-head', now=now))}"
    return f"{name} · {progress(evaluation, definition.questions.index(question) + 1, say)}"


def _recap(dialogue: Dialogue, score: Definition, arguments: list[str], say: Wording) -> list[str]:
    """Return what was understood of a typed line, item by item."""
    if arguments[0] != "read" or not dialogue.answers:
        return []
    lines = [
        escape(f"✓ {pair(input_label(score, q.id, say), answer_words(score, q, term, say), say)}")
        for q in score.questions
        if (term := dialogue.answers.get(q.id))
    ]
    return ["\n".join(lines)]


def _hint(dialogue: Dialogue, question: Question, say: Wording) -> list[str]:
    kind, details = _hinted(dialogue)
    match kind:
        case "ambiguous":
            numbers = [str(_number(question, term)) for term in details[0].split(",")]
            return [
                say("hint-ambiguous", numbers=f" {say('or')} ".join(numbers), example=numbers[0])
            ]
        case "unclear" if say.has(f"{question.key}.typed"):
            return [say("hint-unclear-typed", example=say(f"{question.key}.typed"))]
        case "unclear":
            return [
                say(f"hint-unclear-{question.fact.unit}" if question.fact.unit else "hint-unclear")
            ]
        case "impossible" if question.fact.hard:
            return [say("hint-impossible", limits=limits_words(question.fact, say))]
        case "future" | "unit" | "unusual":
            return [say(f"hint-{kind}")]
        case "read":
            return read_hint(details, say)
    return []


def _hinted(dialogue: Dialogue) -> tuple[str, list[str]]:
    """Return what kind of hint is shown, and its details."""
    page, *arguments = dialogue.view.split(":")
    kind, *details = (arguments if page == "hint" else arguments[1:]) or [""]
    return kind, details


def limits_words(fact: Fact, say: Wording) -> str:
    """Return the numbers that a fact can have, in its own unit."""
    limits = fact.hard
    assert limits is not None  # the caller's own condition
    ends = [number_words(end, say) for end in (limits.low, limits.high) if end is not None]
    return f"{'–'.join(ends)}\u00a0{say(f'unit-{fact.unit}')}"


def read_hint(details: list[str], say: Wording) -> list[str]:
    """Return what to say of the words of a typed line that were not understood."""
    leftover, refused = details
    hints = [say("hint-leftover", places=leftover.replace(",", ", "))] if leftover else []
    return [*hints, say("hint-bare-numbers")] if refused else hints


def _number(question: Question, term: str) -> int:
    return question.offered.index(question.choice(term)) + 1


def _body(page: str, definition: Definition, question: Question, say: Wording) -> str:
    key = question_key(definition, question)
    options = _options(definition, question, say)
    if page == "why":
        source = question.source or definition.source
        return "\n".join([escape(say(f"{key}.why")), italic(cited(source, say)), "", options])
    if page == "definitions":
        return "\n".join(
            _definition(definition, question, choice, say) for choice in question.choices
        )
    example = [italic(say(f"{key}.typed"))] if say.has(f"{key}.typed") else []
    return "\n".join([*([options] if options else []), *example])


def _definition(definition: Definition, question: Question, choice: Choice, say: Wording) -> str:
    key = choice_key(definition, question, choice)
    number = str(_number(question, choice.id)) if not choice.typed else "·"
    meaning = f"\n{italic(say(f'{key}.definition'))}" if say.has(f"{key}.definition") else ""
    return f"{bold(number)} {escape(say(key))}{meaning}"


def _options(definition: Definition, question: Question, say: Wording) -> str:
    listed = [
        f"{bold(str(i))}  {escape(say(choice_key(definition, question, choice)))}"
        for i, choice in enumerate(question.offered, start=1)
    ]
    if len(listed) > LIST_LIMIT and not definition.asks_all:
        return " · ".join(line.replace("  ", " ") for line in listed)
    return "\n".join(listed)


def _rows(
    dialogue: Dialogue, definition: Definition, question: Question, page: str, say: Wording
) -> Rows:
    answers = [
        Button(
            _label(dialogue, definition, question, number, choice, say),
            answer_press(dialogue, question, choice.id),
        )
        for number, choice in enumerate(question.offered, start=1)
    ]
    if question.fact.formula:
        answers.append(Button(say("compute"), answer_press(dialogue, question, COMPUTE)))
    answers.append(Button(say("unknown"), answer_press(dialogue, question, UNKNOWN)))
    doubtful = [
        Button(value_label(term, say), answer_press(dialogue, question, term))
        for term in _doubtful(dialogue)
    ]
    across = (
        3
        if len(answers) > LIST_LIMIT and max(len(it.label) for it in answers[:-1]) <= NARROW
        else 2
    )
    door = (
        ((open_button(dialogue, "emergency", say("button-emergency")),),)
        if _has_door(dialogue, definition, page)
        else ()
    )
    return (
        *pairs(doubtful),
        *pairs(answers, across),
        *door,
        *_navigation(dialogue, definition, question, page, say),
    )


def _doubtful(dialogue: Dialogue) -> list[str]:
    """Return the numbers that a typed one can be, to be picked from."""
    kind, details = _hinted(dialogue)
    return (
        [term for term in details[0].split(",") if term]
        if kind in ("unit", "unusual") and details
        else []
    )


def value_label(term: str, say: Wording) -> str:
    """Return the label of a button that gives a number."""
    value = read_value(term)
    return value_words(value, say) if value else term


def _label(
    dialogue: Dialogue,
    definition: Definition,
    question: Question,
    number: int,
    choice: Choice,
    say: Wording,
) -> str:
    words = part(choice_key(definition, question, choice), "button", say)
    current = dialogue.answers.get(question.id, UNKNOWN)
    here = current == choice.id or current in choice.covers
    return f"{'● ' if here else ''}{number} {words}"


def answer_press(dialogue: Dialogue, question: Question, term: str) -> Press:
    """Return the press that answers a question."""
    return Press(Verb.ANSWER, dialogue.token, dialogue.revision, question.id, term)


def open_button(dialogue: Dialogue, definition: str, label: str) -> Button:
    """Return the button that goes on with another definition."""
    return Button(label, Press(Verb.OPEN, dialogue.token, dialogue.revision, "", definition))


def _navigation(
    dialogue: Dialogue, definition: Definition, question: Question, page: str, say: Wording
) -> Rows:
    if dialogue.state == RESULT:
        return ((view_button(dialogue, LIVE_VIEW, say("button-result")),),)
    cancel = Button(say("button-cancel"), Press(Verb.CANCEL, dialogue.token, dialogue.revision))
    back = Button(say("button-back"), Press(Verb.BACK, dialogue.token, dialogue.revision))
    pages = ("definitions", "why") if _is_defined(definition, question, say) else ("why",)
    others = tuple(view_button(dialogue, it, say(f"button-{it}")) for it in pages if it != page)
    if page in ("why", "definitions"):
        return ((view_button(dialogue, LIVE_VIEW, say("button-question")), *others, cancel),)
    return (others, (back, cancel)) if len(others) > 1 else ((*others, back, cancel),)


def _is_defined(definition: Definition, question: Question, say: Wording) -> bool:
    """Tell whether some answer has a definition: a page of them would be empty otherwise."""
    keys = (choice_key(definition, question, choice) for choice in question.choices)
    return any(say.has(f"{key}.definition") for key in keys)


def view_button(dialogue: Dialogue, page: str, label: str, about: str = "") -> Button:
    """Return the button that lays a page over the question or result."""
    return Button(label, Press(Verb.VIEW, dialogue.token, dialogue.revision, page, about))
