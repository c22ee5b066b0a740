"""What a typed text is for, and what is shown where it was not taken. Pure."""

from __future__ import annotations

from typing import Final

from core.engine.flow import RESULT
from core.language.answers import Understood
from core.language.lines import Shorthand
from core.model.dialogue import Dialogue
from core.model.view import (
    Checks,
    Confirm,
    Echo,
    Edit,
    Hint,
    HintKind,
    ReadLine,
    View,
    hint_of,
    said_of,
)

_QUOTED: Final = 60
"""Characters of a text that are quoted: enough to know it again."""
_QUOTED_TEXTS: Final = 5


def takes_lines(dialogue: Dialogue) -> bool:
    """Tell whether a whole line of answers may be typed: not where a date would be a tick's."""
    return not isinstance(dialogue.view, Checks)


def hint(dialogue: Dialogue, understood: Understood) -> View:
    """Return the view that gives the question again, with why a text was not taken."""
    if dialogue.asked is None and not isinstance(dialogue.view, Checks):
        return Hint(HintKind.RESULT)
    return _with(dialogue, Hint(_kind_of_hint(understood), understood.answers))


def early(dialogue: Dialogue, text: str) -> View:
    """Return the view that says that a text was written before what it would answer was there.

    What is said of the text before stays: its writer has not read that either.
    """
    written = text.encode(errors="replace").decode()  # halves of characters cannot be quoted
    words = " ".join(written.split())
    quoted = words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
    before = hint_of(dialogue.view)
    if before is not None and before.kind is HintKind.EARLY:
        quoted = "\n".join([*before.text.split("\n"), quoted][-_QUOTED_TEXTS:])
    said = said_of(dialogue.view)
    over = said if isinstance(said, Echo | ReadLine) else None
    return _with(dialogue, Hint(HintKind.EARLY, text=quoted, over=over))


def _with(dialogue: Dialogue, why: Hint) -> View:
    match dialogue.view:
        case Checks(None):
            return Checks()
        case Checks(question) if dialogue.state == RESULT:
            return Checks(question, why)
        case Edit(question) | Confirm(question) if dialogue.state == RESULT:
            return Edit(question, why)
    return why


def _kind_of_hint(understood: Understood) -> HintKind:
    if understood.trouble:
        return HintKind(understood.trouble)
    return HintKind.AMBIGUOUS if understood.answers else HintKind.UNCLEAR


def changes_an_answer(dialogue: Dialogue, line: Shorthand) -> bool:
    """Tell whether a line would change, among the questions, an answer that was given already."""
    return dialogue.state != RESULT and any(id in dialogue.answers for id in line.answers)
