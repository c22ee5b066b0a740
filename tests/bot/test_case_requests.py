"""What a case lacks by specialty, and what is ordered for it on one page, over worked patients."""

from __future__ import annotations

from collections.abc import Iterator

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.case.lacking import completeness_of, lack_words, lacking_screen
from bot.screens.case.orders import orders, orders_screen
from bot.screens.case.page import Page
from bot.screens.case.requests import requests
from bot.screens.document import TEXT_LIMIT, utf16_length
from core.engine.completeness import Why
from core.engine.due import Tick
from core.engine.owners import by_owner
from core.use_cases.whole import whole_of
from dialogs.examinations import KIND_OF
from dialogs.registry import pathways
from dialogs.together import FAMILIES, SEATS
from tests.languages import both

from .screens import TODAY, talk

LIBRARY = DialogsLibrary()


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
                assert any(lack_words(lack, page) in it for it in rows), (start, text)
    assert {"orthopaedic_surgeon", "spine_surgeon", None} <= owners, owners


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
