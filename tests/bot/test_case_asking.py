"""What to ask next: what each answer opens and closes is what the case says once it is given."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.case.asking import effect, question_of
from bot.screens.case.page import Page
from core.definition.answer import Picked
from core.definition.rule import ADVISING
from core.engine.advice import Status
from core.engine.synthesis import Synthesis
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import view_of
from core.use_cases.whole import whole_of, with_answer
from tests.pathways.case_said import said

from .case_in_doubt import page_of
from .screens import TODAY, talk

LIBRARY = DialogsLibrary()
NOW = datetime.combine(TODAY, datetime.min.time(), UTC)


def advised(whole: Synthesis) -> set[tuple[str, int | None, str]]:
    return {
        (part.evaluation.definition.id, part.lesion, item.rule.id)
        for part in whole.parts
        for item in part.evaluation.advice.of(
            *ADVISING, status=(Status.HOLDS, Status.WAITS, Status.BOARD)
        )
    }


def test_what_an_answer_would_open_is_what_the_case_says_once_it_was_given() -> None:
    tried = 0
    for case in worked_syntheses.cases()[::9]:
        view = view_of_case(case)
        page = Page(view, whole_of(view, LIBRARY, TODAY), TODAY, talk("fr"))
        if not page.whole.wanted:
            continue
        wanted = page.whole.wanted[0]
        for choice in (it for it in question_of(wanted).offered if len(it.covers) == 1):
            place, possible = (wanted.fact, wanted.lesion), frozenset(choice.covers)
            asked = with_answer(view, LIBRARY, place, possible, NOW, TODAY)
            found = effect(page, whole_of(asked, LIBRARY, TODAY))
            told = [*view.record.said, Said(*place, Picked(next(iter(possible))), NOW, 1)]
            given = view_of(view.case, Record([], [], told), Held(), LIBRARY, now=NOW, today=TODAY)
            new = advised(whole_of(given, LIBRARY, TODAY)) - advised(page.whole)
            assert found.opens == len(new), (case.number, wanted.fact, choice.id)
            assert bool(found.opened) == bool(new)
            tried += 1
    assert tried > 5


def test_what_withholds_an_advice_is_asked_for_and_closes_what_it_forbids_this_patient() -> None:
    """A relay waits for the clearance: below 30 mL/min it is closed, and nothing else is."""
    stopped = [
        said("antiresorptive_stage", "stopping"),
        said("antiresorptive_drug", "denosumab"),
        said("denosumab_duration", "over_6"),
    ]
    page = page_of(stopped)
    (wanted,) = page.whole.wanted
    assert wanted.fact == "creatinine_clearance"
    place = (wanted.fact, None)
    low = with_answer(page.view, LIBRARY, place, frozenset({"under_30"}), NOW, TODAY)
    found = effect(page, whole_of(low, LIBRARY, TODAY))
    assert (found.opens, found.closes) == (0, 1)
    assert list(found.closed) == ["relais par bisphosphonate"]
