"""What a case lacks by specialty, and what is ordered for it on one page, over worked patients."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.case.doubts import doubts
from bot.screens.case.entrusted import entrusted
from bot.screens.case.lacking import completeness_of, lack_name, lacking_screen
from bot.screens.case.orders import orders, orders_screen
from bot.screens.case.page import Page
from bot.screens.case.requests import A_PAGE, requests, requests_screen
from bot.screens.case.tasks import Around, others_screen, task_screen, tasks_screen
from bot.screens.document import TEXT_LIMIT, utf16_length
from bot.screens.phrases import day
from bot.screens.turning import pages_of
from core.definition.answer import Picked
from core.definition.terms import Days
from core.engine.completeness import Why
from core.engine.due import Tick
from core.engine.findings import Finding, Known, Place, knowledge_about
from core.engine.owners import by_owner
from core.model.case_event import TASK, CaseEvent
from core.use_cases.whole import whole_of
from dialogs.examinations import EXAMINED, EXAMINING, KIND_OF
from dialogs.registry import pathways
from dialogs.together import FAMILIES, SEATS
from tests.languages import both

from .screens import TODAY, assert_telegram_takes, talk, visible

LIBRARY = DialogsLibrary()
BONE = EXAMINING["imaging"]
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def patients(language: str) -> Iterator[Page]:
    for case in worked_syntheses.cases()[::6]:
        view = view_of_case(case)
        yield Page(view, whole_of(view, LIBRARY, TODAY), TODAY, talk(language))


@both
def test_all_that_a_case_lacks_stands_once_under_the_specialty_that_it_is_of(language: str) -> None:
    owners = set()
    for page in patients(language):
        found, text = completeness_of(page), lacking_screen(page).text
        assert utf16_length(text) <= TEXT_LIMIT
        owned = by_owner(found.lacks, SEATS, FAMILIES, page.view.known)
        assert sorted(map(id, found.lacks)) == sorted(id(it) for of in owned.values() for it in of)
        owners |= {seat.id if seat else None for seat in owned}
        for seat, lacks in owned.items():
            name = page.say(f"seat-{seat.id}") if seat else ""
            start = name[:1].upper() + name[1:]
            rows = [it for it in text.splitlines() if it.startswith(("• ", "‼ ")) and start in it]
            for lack in lacks:
                assert seat is None or lack.why is not Why.EMERGENCY
                lesion = page.view.case.lesion(lack.place[1]) if lack.place[1] else None
                where = page.where(lesion) if lesion and len(page.view.case.standing) > 1 else ""
                name = lack_name(lack, page)
                assert any(name in it and where in it for it in rows), (start, text)
                assert all(it.count(f"☐ {name}") < 2 for it in rows), (start, text)
    assert {"orthopaedic_surgeon", "spine_surgeon", None} <= owners, owners


@both
def test_whoever_has_a_bone_metastasis_is_asked_for_bone_window_and_femurs_until_they_are_ticked(
    language: str,
) -> None:
    asked = 0
    for page in patients(language):
        places = (None, *(it.id for it in page.view.case.standing))
        has = any(BONE.evaluate(knowledge_about(page.view.known, it)) is True for it in places)
        found = orders(page)
        assert (set(EXAMINED) <= set(found)) is has, page.view.case.name
        asked += has
        if has:
            text = visible(orders_screen(page))
            assert text.count(page.say("orders-bone")) >= len(EXAMINED)
            told = said(page, "femurs_explored", "done")
            assert "femurs" not in orders(told)
            assert page.say("tick-done") in visible(orders_screen(told))
            old = said(page, "bone_window_read", "done", aged=True)
            assert "ct_bone_window" in orders(old), "it is made again at each work-up"
            assert ("bone_window_read", None) not in doubts(old)
    assert asked


def said(page: Page, fact: str, term: str, *, aged: bool = False) -> Page:
    """Return a case in which something is said of the patient."""
    it = LIBRARY.facts[fact]
    finding = Finding(it, None, Picked(term), frozenset({term}), NOW, TODAY, 1)
    known = {**page.view.known, (fact, None): Known(finding, finding.possible, aged)}
    return replace(page, view=replace(page.view, known=known))


def given(page: Page, place: Place, who: str, due: date) -> Page:
    """Return a case in which something is given to somebody until a day."""
    told = CaseEvent(1, 1, place[1], TASK, who, Days(due, due), True, NOW, 1, None, place[0])
    return replace(page, view=replace(page.view, record=replace(page.view.record, events=[told])))


@both
def test_who_is_to_prepare_what_until_when_stands_wherever_it_is_asked_for(language: str) -> None:
    looked_at = late = 0
    for page in patients(language):
        owned = {it.place for it in completeness_of(page).lacks}
        places = {place for it in orders(page).values() for place in it.places}
        for it in [it for it in requests(page) if it.place in owned & places][:1]:
            for due in (TODAY, TODAY - timedelta(days=1)):
                looked_at += 1
                of = given(page, it.place, "oncologist", due)
                told = entrusted(of, it.place)
                assert told.startswith(page.say("seat-oncologist"))
                assert day(due, page.say) in told
                late += page.say("task-late") in told
                number = [row.place for row in requests(of)].index(it.place) // A_PAGE
                for screen in (requests_screen(of, number), lacking_screen(of), orders_screen(of)):
                    assert told in visible(screen), visible(screen)
    assert looked_at == 2 * late > 4


@both
def test_no_page_of_what_is_to_be_prepared_has_more_than_eight_buttons(language: str) -> None:
    around = Around(1, {1: "Ada", 2: "Eve", 3: "Zoé"}, TODAY + timedelta(days=5))
    longest = 0
    for page in patients(language):
        every = requests(page)
        longest = max(longest, len(every))
        for number in range(pages_of(len(every), A_PAGE)):
            drawn = [requests_screen(page, number), tasks_screen(page, number)]
            for it in every[:1]:
                drawn.append(task_screen(page, it, number, around))
                drawn += [others_screen(page, it, number, around, turn) for turn in range(3)]
            for screen in drawn:
                assert_telegram_takes(screen)
                assert sum(map(len, screen.rows)) <= 8, screen.rows
    assert longest > A_PAGE


@both
def test_each_order_has_its_reason_and_what_is_done_is_ordered_no_more(language: str) -> None:
    some = 0
    for page in patients(language):
        text = orders_screen(page).text
        assert utf16_length(text) <= TEXT_LIMIT
        ticked = {it.item.rule.check: it.tick for it in requests(page)}
        for id, order in orders(page).items():
            some += 1
            assert order.words in text
            assert order.before or order.perhaps or order.because, order
            assert ticked.get(id) not in (Tick.DONE, Tick.NOT_APPLICABLE)
        rows = text.splitlines()
        boxes = [n for n, it in enumerate(rows) if it.startswith("☐")]
        assert all(rows[n + 1].startswith("    ") and rows[n + 1].strip() for n in boxes), text
    assert some


def test_whatever_can_be_ordered_is_asked_for_or_advised_by_some_pathway() -> None:
    named = {
        name
        for pathway in pathways().values()
        for rule in pathway.rules
        for name in (rule.check, rule.action, rule.id)
    }
    assert set(KIND_OF) <= named, set(KIND_OF) - named
