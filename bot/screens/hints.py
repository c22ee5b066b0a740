"""What is said of a typed text that was not taken as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.screens.document import Paragraph, paragraph
from bot.screens.phrases import day, input_label, input_words, number_words, pair, value_words
from core.definition.answer import Answer
from core.definition.definition import Definition
from core.definition.fact import Fact
from core.definition.question import Question
from core.definition.terms import Amount
from core.engine.evaluation import Evaluation
from core.model.view import Echo, Hint, HintKind, ReadLine, View, hint_of, said_of
from dialogs.keys import name_key, neighbour_key, other_key
from dialogs.wording import Wording


def echo(evaluation: Evaluation, id: str, say: Wording, on: date | None = None) -> str:
    """Return an answer as it was understood: "✓ Clairance : 45 mL/min (12/11/2026)"."""
    words = input_words(evaluation.definition, id, evaluation.answers.get(id), say)
    if on is not None:
        words = f"{words} ({day(on, say)})"
    return f"✓ {pair(input_label(evaluation.definition, id, say), words, say)}"


def question_hints(
    view: View, definition: Definition, question: Question, say: Wording
) -> list[str]:
    """Return what to say over a question of the text that was typed last."""
    said, hint = said_of(view), hint_of(view)
    read = _of_a_line(said, definition, say) if isinstance(said, ReadLine) else []
    return [*read, _quoting(hint, _why(hint, definition, question, say), say)] if hint else read


def _quoting(hint: Hint, why: str, say: Wording) -> str:
    """Return why a text was not taken, behind the text itself."""
    return f"{hint_head(hint, say)} {why}".lstrip()


def hint_head(hint: Hint, say: Wording) -> str:
    """Return the text that was not understood, or that was understood and not taken."""
    if hint.kind in (HintKind.UNCLEAR, HintKind.RESULT):
        if hint.text:
            return say("not-understood", texts=say("quoted", text=hint.text))
        return say("not-understood-unquoted") if hint.kind is HintKind.UNCLEAR else ""
    texts = hint.text.split("\n") if hint.text else []  # of an early hint, one a line
    return " ".join(say("quoted", text=it) for it in texts)


def _why(hint: Hint, definition: Definition, question: Question, say: Wording) -> str:
    match hint.kind:
        case HintKind.AMBIGUOUS if hint.readings:
            return say("hint-readings")
        case HintKind.AMBIGUOUS:
            numbers = [str(it) for it in sorted(number_of(question, it) for it in hint.answers)]
            key = "hint-ambiguous" if question.fact.unit else "hint-ambiguous-words"
            return say(key, numbers=f" {say('or')} ".join(numbers), example=numbers[0])
        case HintKind.UNCLEAR if say.has(f"{question.key}.typed"):
            return say("hint-unclear-example")
        case HintKind.UNCLEAR:
            unit = question.fact.unit
            return say(f"hint-unclear-{unit}" if unit else "hint-unclear")
        case HintKind.IMPOSSIBLE if question.fact.hard:
            return say("hint-impossible", limits=limits_words(question.fact, say))
        case HintKind.AGED:
            what = input_label(definition, hint.about or question.id, say)
            return say("hint-aged", what=what, day=day(hint.on, say))
        case HintKind.ANOTHER:
            return say("hint-another", name=say(name_key(hint.about)))
        case HintKind.OTHER:
            return say(other_key(definition.question(hint.about) if hint.about else question))
        case HintKind.NEIGHBOUR:
            return say(neighbour_key(question))
    return say(f"hint-{hint.kind}")


def limits_words(fact: Fact, say: Wording) -> str:
    """Return the numbers that a fact can have, in its own unit."""
    limits = fact.hard
    assert limits is not None  # the caller's own condition
    ends = [number_words(end, say) for end in (limits.low, limits.high) if end is not None]
    unit = say(f"unit-{fact.unit}")
    return "–".join(ends) if unit.startswith("/") else f"{'–'.join(ends)}\u00a0{unit}"


def number_of(question: Question, answer: Answer) -> int:
    """Return the number of an answer on screen."""
    return question.offered.index(question.chosen(answer)) + 1


def reading_words(question: Question, answer: Answer, amount: Amount | None, say: Wording) -> str:
    """Return what a bare number was read as: "120 mois", or the number of an option, "n° 2"."""
    if amount is None:
        return say("option-number", number=str(number_of(question, answer)))
    if amount.unit == "fraction":
        return number_words(amount.low, say)  # "0,5"
    return value_words(amount, say)


def _of_a_line(read: ReadLine, definition: Definition, say: Wording) -> list[str]:
    """Return what to say of the words of a typed line that were not understood."""
    hints = [_leftover(read, say)] if read.leftover else []
    hints += [say(other_key(definition.question(id))) for id in read.others]
    return [*hints, say("hint-bare-numbers")] if read.numbers_refused else hints


def _leftover(read: ReadLine, say: Wording) -> str:
    if not read.unread:  # kept by a former version, which quoted nothing
        places = say("not-understood-places", places=", ".join(map(str, read.leftover)))
        return f"{places} {say('hint-leftover')}"
    texts = ", ".join(say("quoted", text=it) for it in read.unread)
    return f"{say('not-understood', texts=texts)} {say('hint-leftover')}"


def grid_hints(view: View, evaluation: Evaluation, say: Wording) -> Iterator[str]:
    """Yield what to say of the text that was typed last where all questions are on one screen."""
    said, hint, definition = said_of(view), hint_of(view), evaluation.definition
    if isinstance(said, ReadLine):
        yield from _of_a_line(said, definition, say)
    match hint:
        case Hint(HintKind.AGED, about=about):
            what = input_label(definition, about, say) if about else ""
            yield _quoting(hint, say("hint-aged", what=what, day=day(hint.on, say)), say)
        case Hint(HintKind.OTHER, about=about):
            yield _quoting(hint, say(other_key(definition.question(about))), say)
        case Hint(HintKind.UNCLEAR):
            yield _quoting(hint, say("hint-grid"), say)
        case Hint(kind):
            yield _quoting(hint, say(f"hint-{kind}"), say)


def result_hints(view: View, evaluation: Evaluation, say: Wording) -> Iterator[Paragraph]:
    """Yield what to say of a text that was typed on a result, or led to it."""
    match said := said_of(view):
        case Echo(id, on):
            yield paragraph(echo(evaluation, id, say, on))
        case ReadLine():
            yield paragraph(*_of_a_line(said, evaluation.definition, say))
    match view:
        case Hint(HintKind.AGED, about=about):
            what = input_label(evaluation.definition, about, say) if about else ""
            yield paragraph(_quoting(view, say("hint-aged", what=what, day=day(view.on, say)), say))
        case Hint(HintKind.EARLY):
            yield paragraph(_quoting(view, say("hint-early-result"), say))
        case Hint(HintKind.OTHER, about=about):
            yield paragraph(
                _quoting(view, say(other_key(evaluation.definition.question(about))), say)
            )
        case Hint(kind):
            yield paragraph(_quoting(view, say(f"hint-{kind}"), say))
