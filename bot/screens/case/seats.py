"""Who must be heard on a case."""

from __future__ import annotations

from bot.screens.case.marks import done_to, refused_in
from core.engine.synthesis import Synthesis
from core.engine.together import Called, Open, called, open_families
from core.use_cases.cases import CaseView
from dialogs.together import AT_ONCE, FAMILIES, SEATS
from dialogs.wording import Wording


def open_in(view: CaseView, whole: Synthesis) -> Open:
    """Return which families of treatments are open in a case, which are refused, which done."""
    no_more = {action for action, it in refused_in(view).items() if not it.aged}
    done: dict[int | None, frozenset[str]] = {
        it.id: done_to(view, it.id) for it in view.case.standing
    }
    return open_families(FAMILIES, whole, AT_ONCE, no_more, done)


def seats_of(view: CaseView, found: Open) -> list[Called]:
    """Return who must be heard on a case."""
    return called(SEATS, found, view.known, [it.id for it in view.case.standing])


def seats_named(view: CaseView, whole: Synthesis, say: Wording) -> list[str]:
    """Return who must be heard of those whom the framework names, the first ones first."""
    return [
        say(f"seat-{it.seat.id}") for it in seats_of(view, open_in(view, whole)) if it.seat.source
    ]
