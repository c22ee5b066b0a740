"""A case of one lesion as its pages are drawn from it, without a store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.library import DialogsLibrary
from bot.screens.case.page import Page
from core.definition.answer import Picked
from core.definition.fact import Scope
from core.model.case import Case, CaseState, Lesion, Side
from core.model.case_event import CaseEvent
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import view_of
from core.use_cases.whole import whole_of
from dialogs.wording import wording

TODAY = date(2026, 11, 30)
NOW = datetime.combine(TODAY, time(8), UTC)
LIBRARY = DialogsLibrary()
VERTEBRA = {"region": "spine", "vertebral_level": "t6"}
FEMUR = {"region": "long_bone", "long_bone_segment": "lower_limb"}
HUMERUS = {"region": "long_bone", "long_bone_segment": "upper_limb"}


def page_of(
    site: Mapping[str, str],
    said: Mapping[str, str],
    language: str = "fr",
    events: Sequence[CaseEvent] = (),
    ago: timedelta = timedelta(),
) -> Page:
    """Return a case of one lesion of which this was said, what is of a lesion of that one."""
    lesion = Lesion(1, 1, dict(site), Side.NONE, NOW, 7)
    case = Case(1, "MIRA-42", 7, CaseState.OPEN, NOW, NOW, "key", (lesion,))
    of_lesions = {id for id, it in LIBRARY.facts.items() if it.scope is Scope.LESION}
    told = [
        Said(fact, 1 if fact in of_lesions else None, Picked(option), NOW - ago, 7)
        for fact, option in said.items()
    ]
    record = Record([], [], told, events)
    view = view_of(case, record, Held(), LIBRARY, now=NOW, today=TODAY)
    say = wording(language, "dialogs", "bot")
    return Page(view, whole_of(view, LIBRARY, TODAY), TODAY, say)
