"""What is said of a typed text that was not taken as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from bot.screens.document import Paragraph, paragraph
from bot.screens.phrases import input_label, input_words, pair
from core.definition.definition import Definition
from core.engine.evaluation import Evaluation
from core.model.view import Echo, Hint, HintKind, ReadLine, View, said_of
from dialogs.keys import other_key
from dialogs.wording import Wording


def echo(evaluation: Evaluation, id: str, say: Wording) -> str:
    """Return an answer as it was understood: "✓ Clairance : 45 mL/min"."""
    words = input_words(evaluation.definition, id, evaluation.answers.get(id), say)
    return f"✓ {pair(input_label(evaluation.definition, id, say), words, say)}"


def read_hint(read: ReadLine, definition: Definition, say: Wording) -> list[str]:
    """Return what to say of the words of a typed line that were not understood."""
    places = ", ".join(map(str, read.leftover))
    hints = [say("hint-leftover", places=places)] if places else []
    hints += [say(other_key(definition.question(id))) for id in read.others]
    return [*hints, say("hint-bare-numbers")] if read.numbers_refused else hints


def early_hint(hint: Hint, key: str, say: Wording) -> str:
    """Return what to say of a text that was written before what it would answer was on screen."""
    quoted = (say("quoted", text=text) for text in hint.text.split("\n"))
    return " ".join([*quoted, say(key)])


def result_hints(view: View, evaluation: Evaluation, say: Wording) -> Iterator[Paragraph]:
    """Yield what to say of a text that was typed on a result, or led to it."""
    match said := said_of(view):
        case Echo(id):
            yield paragraph(echo(evaluation, id, say))
        case ReadLine():
            yield paragraph(*read_hint(said, evaluation.definition, say))
    match view:
        case Hint(HintKind.EARLY):
            yield paragraph(early_hint(view, "hint-early-result", say))
        case Hint():
            yield paragraph(say("hint-result"))
