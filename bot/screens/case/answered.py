"""What was answered to the reminders of a case, and which editions were taken, on its timeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from bot.screens.case.places import lesion_words
from bot.screens.case.reminder import name_of
from bot.screens.phrases import pair, short_name
from core.definition.definition import Definition
from core.model.case import Case
from core.model.editions import Decision
from core.model.reminder import About, Answer, Reminder
from dialogs.deadlines import DEADLINES
from dialogs.wording import Wording


def answered_events(
    rows: Sequence[Reminder], case: Case, say: Wording
) -> Iterator[tuple[datetime, str]]:
    """Yield each answer to a reminder with its moment, and why."""
    for about in (it.about for it in rows):
        if about.answer is None or about.answered_at is None or _stands_besides(about):
            continue
        lesion = case.lesion(about.lesion) if about.lesion else None
        name = (
            f"{lesion_words(lesion, say)} · {name_of(about, say)}"
            if lesion
            else name_of(about, say)
        )
        why = f" ({say(f'reason-{about.reason}').lower()})" if about.reason else ""
        yield about.answered_at, f"◷ {pair(name, say(f'answered-{about.answer}') + why, say)}"


def _stands_besides(about: About) -> bool:
    """Tell whether all that was answered stands on the timeline as what was done by it."""
    kind = DEADLINES.get(about.deadline)
    kept = about.check or (kind is not None and kind.records)
    return about.answer is Answer.DONE and bool(kept) and not about.reason


def edition_events(
    decided: Sequence[Decision], definitions: Mapping[str, Definition], say: Wording
) -> Iterator[tuple[datetime, str]]:
    """Yield which edition of a definition a case is read with since when."""
    for it in decided:
        if it.definition in definitions:
            name = short_name(definitions[it.definition], say)
            key = "edition-taken" if it.pin.edition == it.beside else "edition-kept"
            yield it.at, f"↻ {say(key, name=name, edition=it.pin.edition)}"
