"""A question on a phone: where we are, the question, numbered options, and the ways out."""

from __future__ import annotations

from bot.screens.phrases import answer_words, cited, input_label, pair, span, title
from bot.screens.screen import Button, Rows, Screen, bold, escape, italic, pairs
from core.case import LIVE_VIEW, Dialogue
from core.definition import UNKNOWN, Choice, Origin, Question, Score
from core.flow import RESULT
from core.results import Result
from core.verbs import Press, Verb
from dialogs.wording import Wording


def question_screen(
    dialogue: Dialogue, score: Score, result: Result, question: Question, say: Wording
) -> Screen:
    """Return the card of a question: asked for the first time, or edited from the result."""
    page, *arguments = dialogue.view.split(":")
    parts = [_head(dialogue, score, result, question, say)]
    parts += _recap(dialogue, score, arguments, say) if page == "hint" else []
    parts += [escape(line) for line in _hint(dialogue, score, question, say)]
    if not dialogue.answers and page == LIVE_VIEW:
        parts.append(italic(say(f"{score.id}.scope")))
    parts.append(_asked(score, question, say))
    parts.append(_body(page, score, question, say))
    return Screen("\n\n".join(parts), _rows(dialogue, score, question, page, say))


def _asked(score: Score, question: Question, say: Wording) -> str:
    """Return the question; one that the framework does not ask says where it comes from."""
    words = bold(say(f"{score.id}-{question.id}"))
    outside = question.source is not None and question.source.origin is Origin.OUTSIDE
    return f"{words}\n{italic(cited(question.source, say))}" if outside and question.source else words


def _head(
    dialogue: Dialogue, score: Score, result: Result, question: Question, say: Wording
) -> str:
    name = bold(title(score, dialogue, say))
    if dialogue.state == RESULT:
        now = answer_words(score, question, dialogue.answers.get(question.id), say)
        return f"{name} · {escape(say('edit-head', now=now))}"
    place = score.questions.index(question) + 1
    count = len(score.questions)
    progress = f"{name} · {escape(say('progress', place=str(place), count=str(count)))}"
    return progress if score.kind == "grade" else f"{progress}\n{_running(dialogue, score, result, say)}"


def _running(dialogue: Dialogue, score: Score, result: Result, say: Wording) -> str:
    count = len(score.questions)
    answered = sum(question.id in dialogue.answers for question in score.questions)
    bar = "▰" * answered + "▱" * (count - answered)
    so_far = sum(value or 0 for value in result.points.values())
    words = say("running", total=str(so_far), possible=span(result.principal.totals, say))
    return f"{bar} {escape(words)}"


def _recap(dialogue: Dialogue, score: Score, arguments: list[str], say: Wording) -> list[str]:
    """Return what was understood of a typed line, item by item."""
    if arguments[0] != "read" or not dialogue.answers:
        return []
    lines = [
        escape(
            f"✓ {pair(input_label(score, q.id, say), answer_words(score, q, dialogue.answers[q.id], say), say)}"
        )
        for q in score.questions
        if q.id in dialogue.answers
    ]
    return ["\n".join(lines)]


def _hint(dialogue: Dialogue, score: Score, question: Question, say: Wording) -> list[str]:
    page, *arguments = dialogue.view.split(":")
    kind, *details = (arguments if page == "hint" else arguments[1:]) or [""]
    match kind:
        case "ambiguous":
            numbers = [str(_number(question, term)) for term in details[0].split(",")]
            return [say("hint-ambiguous", numbers=f" {say('or')} ".join(numbers), example=numbers[0])]
        case "unclear":
            return [say(f"hint-unclear-{question.fact.unit}" if question.fact.unit else "hint-unclear")]
        case "read":
            return read_hint(details, say)
    return []


def read_hint(details: list[str], say: Wording) -> list[str]:
    """Return what to say of the words of a typed line that were not understood."""
    leftover, refused = details
    hints = [say("hint-leftover", places=leftover.replace(",", ", "))] if leftover else []
    return [*hints, say("hint-bare-numbers")] if refused else hints


def _number(question: Question, term: str) -> int:
    return question.choices.index(question.choice(term)) + 1


def _body(page: str, score: Score, question: Question, say: Wording) -> str:
    key = f"{score.id}-{question.id}"
    if page == "why":
        lines = [escape(say(f"{key}.why"))]
        source = question.source or score.source
        return "\n".join([*lines, italic(cited(source, say)), "", _options(score, question, say)])
    if page == "definitions":
        return "\n".join(
            f"{bold(str(i))} {escape(say(f'{key}-{c.id}'))}\n{italic(say(f'{key}-{c.id}.definition'))}"
            for i, c in enumerate(question.choices, start=1)
        )
    return _options(score, question, say)


def _options(score: Score, question: Question, say: Wording) -> str:
    key = f"{score.id}-{question.id}"
    return "\n".join(
        f"{bold(str(i))}  {escape(say(f'{key}-{choice.id}'))}"
        for i, choice in enumerate(question.choices, start=1)
    )


def _rows(dialogue: Dialogue, score: Score, question: Question, page: str, say: Wording) -> Rows:
    answers = [
        Button(_label(dialogue, score, question, number, choice, say), _answer(dialogue, question, choice.id))
        for number, choice in enumerate(question.choices, start=1)
    ]
    answers.append(Button(say("unknown"), _answer(dialogue, question, UNKNOWN)))
    return (*pairs(answers), *_navigation(dialogue, page, say))


def _label(
    dialogue: Dialogue, score: Score, question: Question, number: int, choice: Choice, say: Wording
) -> str:
    words = say(f"{score.id}-{question.id}-{choice.id}.button")
    current = dialogue.answers.get(question.id, UNKNOWN)
    here = current != UNKNOWN and question.choice(current).id == choice.id
    return f"{'● ' if here else ''}{number} {words}"


def _answer(dialogue: Dialogue, question: Question, term: str) -> Press:
    return Press(Verb.ANSWER, dialogue.token, dialogue.revision, question.id, term)


def _navigation(dialogue: Dialogue, page: str, say: Wording) -> Rows:
    if dialogue.state == RESULT:
        return ((view_button(dialogue, LIVE_VIEW, say("button-result")),),)
    cancel = Button(say("button-cancel"), Press(Verb.CANCEL, dialogue.token, dialogue.revision))
    if page in ("why", "definitions"):
        other = "definitions" if page == "why" else "why"
        back = view_button(dialogue, LIVE_VIEW, say("button-question"))
        return ((back, view_button(dialogue, other, say(f"button-{other}")), cancel),)
    return (
        (
            view_button(dialogue, "definitions", say("button-definitions")),
            view_button(dialogue, "why", say("button-why")),
        ),
        (Button(say("button-back"), Press(Verb.BACK, dialogue.token, dialogue.revision)), cancel),
    )


def view_button(dialogue: Dialogue, page: str, label: str, about: str = "") -> Button:
    """Return the button that lays a page over the question or result."""
    return Button(label, Press(Verb.VIEW, dialogue.token, dialogue.revision, page, about))
