"""What the first page of a case says of definitions that have changed since it began."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.case_synthesis import Compared
from bot.screens.case.places import press
from bot.screens.document import Line, bold, italic, line
from bot.screens.phrases import short_name
from bot.screens.screen import Button
from core.model.case import Case
from dialogs.wording import Wording


def edition_lines(found: Sequence[Compared], say: Wording) -> Iterator[Line]:
    """Yield what waits for a decision, each kind in one line; then what was kept.

    Definitions that have nothing to do with the case are counted.
    """
    waiting = [it for it in found if not it.newer.settled and it.matters]
    for key, some in (
        ("editions-gone", [it for it in waiting if it.before is None]),
        ("editions-urgent", [it for it in waiting if it.urgent]),
        ("editions-differ", [it for it in waiting if _merely_differs(it)]),
        ("editions-same", [it for it in waiting if not it.differs]),
    ):
        if some:
            text = say(key, names=_names(some, say))
            yield line("↻ ", bold(text)) if key != "editions-same" else line("↻ ", text)
    count = sum(not it.newer.settled and not it.matters for it in found)
    if count:
        yield line("↻ ", say("editions-others", count=count))
    kept = [it for it in found if it.newer.settled]
    if urgent := [it for it in kept if it.urgent]:
        yield line("↻ ", bold(say("editions-kept-urgent", names=_names(urgent, say))))
    if others := [it for it in kept if not it.urgent]:
        yield italic(say("editions-kept", names=_names(others, say)))


def _merely_differs(it: Compared) -> bool:
    return it.before is not None and it.differs and not it.urgent


def _names(found: Sequence[Compared], say: Wording) -> str:
    return ", ".join(short_name(it.newer.new, say) for it in found)


def edition_button(found: Sequence[Compared], case: Case, say: Wording) -> Iterator[Button]:
    """Yield the button behind which it says what changed, where something did."""
    if found:
        yield Button(say("button-editions"), press("u", case.id))
