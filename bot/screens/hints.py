"""What is said of a typed text that was not taken as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from bot.screens.document import Paragraph, paragraph
from core.model.view import Hint, HintKind, ReadLine, View
from dialogs.wording import Wording


def read_hint(read: ReadLine, say: Wording) -> list[str]:
    """Return what to say of the words of a typed line that were not understood."""
    places = ", ".join(map(str, read.leftover))
    hints = [say("hint-leftover", places=places)] if places else []
    return [*hints, say("hint-bare-numbers")] if read.numbers_refused else hints


def early_hint(hint: Hint, key: str, say: Wording) -> str:
    """Return what to say of a text that was written before what it would answer was on screen."""
    return f"{say('quoted', text=hint.text)} {say(key)}"


def result_hints(view: View, say: Wording) -> Iterator[Paragraph]:
    """Yield what to say of a text that was typed on a result."""
    match view:
        case ReadLine():
            yield paragraph(*read_hint(view, say))
        case Hint(HintKind.EARLY):
            yield paragraph(early_hint(view, "hint-early-result", say))
        case Hint():
            yield paragraph(say("hint-result"))
