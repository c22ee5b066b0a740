"""What was answered to reminders, and which editions were taken, as the timeline says it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.screens.case.answered import answered_events, edition_events
from core.model.case import Case, CaseState
from core.model.editions import Decision, Pin
from core.model.reminder import About, Answer, Reminder, Standing
from dialogs.registry import pathways
from tests.languages import both

from .screens import talk

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
CASE = Case(1, "MIRA-42", 1, CaseState.OPEN, NOW, NOW, "key")


@both
def test_every_answer_to_a_reminder_is_on_the_timeline_with_its_reason(language: str) -> None:
    say = talk(language)
    for answer in Answer:
        kept = About(
            "k", "denosumab_dose", None, None, date(2026, 11, 12), "", answer, "no_slot", NOW
        )
        about = About.read(kept.told)
        assert about == kept
        row = Reminder(1, 1, CASE.name, 1, about, Standing.ANSWERED, NOW)
        ((at, told),) = answered_events([row], CASE, say)
        assert at == NOW
        for words in ("deadline-denosumab_dose", f"answered-{answer}", "reason-no_slot"):
            assert say(words).lower() in told.lower()
    waiting = About.read(
        {it: of for it, of in About("k", "flare").told.items() if it != "answered_at"}
    )
    plainly = About("k", "denosumab_dose", answer=Answer.DONE, answered_at=NOW)  # the dose is there
    assert not list(
        answered_events([Reminder(1, 1, "", 1, plainly, Standing.ANSWERED, NOW)], CASE, say)
    )
    assert not list(
        answered_events([Reminder(1, 1, "", 1, waiting, Standing.WAITING, NOW)], CASE, say)
    )


@both
def test_an_edition_that_was_taken_or_kept_is_on_the_timeline(language: str) -> None:
    say = talk(language)
    found = [
        told
        for edition, beside in (("2024-09-17.4", "2024-09-17.4"), ("2024-09-17.1", "2024-09-17.4"))
        for _, told in edition_events(
            [
                Decision("long_bone", Pin(edition), beside, NOW, 1),
                Decision("gone", Pin(""), "", NOW, 1),
            ],
            pathways(),
            say,
        )
    ]
    name = say("long_bone.button")
    assert found == [
        f"↻ {say('edition-taken', name=name, edition='2024-09-17.4')}",
        f"↻ {say('edition-kept', name=name, edition='2024-09-17.1')}",
    ]
