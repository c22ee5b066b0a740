"""What a typed text is for, and what is shown where it was not taken. Pure."""

from __future__ import annotations

from core.engine.flow import RESULT
from core.language.answers import Understood
from core.language.lines import Shorthand
from core.model.dialogue import Dialogue
from core.model.view import Checks, Confirm, Edit, Hint, HintKind, Page, PageName, View


def asked(dialogue: Dialogue) -> str | None:
    """Return the question that a typed answer is for: the one asked, edited or ticked."""
    if dialogue.state != RESULT:
        return dialogue.state
    view = dialogue.view
    return view.question if isinstance(view, Edit | Confirm | Checks) else None


def reads_no_text(dialogue: Dialogue) -> bool:
    """Tell whether what is on screen takes no text: an emergency stands until it is tapped away."""
    return dialogue.view == Page(PageName.EMERGENCY)


def takes_lines(dialogue: Dialogue) -> bool:
    """Tell whether a whole line of answers may be typed: not where a date would be a tick's."""
    return not isinstance(dialogue.view, Checks)


def hint(dialogue: Dialogue, understood: Understood) -> View:
    """Return the view that gives the question again, with why a text was not taken."""
    why = Hint(_kind_of_hint(understood), understood.answers)
    match dialogue.view:
        case Checks(None):
            return Checks()
        case Checks(question) if dialogue.state == RESULT:
            return Checks(question, why)
        case Edit(question) | Confirm(question) if dialogue.state == RESULT:
            return Edit(question, why)
    return why if asked(dialogue) else Hint(HintKind.RESULT)


def _kind_of_hint(understood: Understood) -> HintKind:
    if understood.trouble:
        return HintKind(understood.trouble)
    return HintKind.AMBIGUOUS if understood.answers else HintKind.UNCLEAR


def changes_an_answer(dialogue: Dialogue, line: Shorthand) -> bool:
    """Tell whether a line would change, among the questions, an answer that was given already."""
    return dialogue.state != RESULT and any(id in dialogue.answers for id in line.answers)
