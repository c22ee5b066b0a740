"""The first page of whole patients, as a tired clinician reads it."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.library import DialogsLibrary
from bot.screens.case.first_page import case_screen
from bot.screens.case.page import Page
from bot.screens.pathway.faces import face
from core.definition.answer import Picked
from core.model.case import Case, CaseState, Lesion, Side
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import view_of
from core.use_cases.whole import whole_of
from dialogs.sites import SITES
from tests.cases import one_in
from tests.languages import both
from tests.pathways.written import worked

from .screens import talk

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
LIBRARY = DialogsLibrary()


def page_of(case: Mapping[str, Any], language: str) -> Page:
    """Return a worked synthesis as the case that a clinician would have."""
    told = [Said(fact, None, Picked(it), NOW, 7) for fact, it in case.get("patient", {}).items()]
    lesions = []
    for number, site in enumerate(case.get("lesions", {}).values(), start=1):
        place = {fact: it for fact, it in site.items() if fact in SITES.facts}
        lesions.append(Lesion(number, number, place, Side.LEFT, NOW, 7))
        told += [Said(fact, number, Picked(it), NOW, 7) for fact, it in site.items()]
    record = Case(1, "MIRA-42", 7, CaseState.OPEN, NOW, NOW, "key", tuple(lesions))
    view = view_of(record, Record([], [], told), Held(), LIBRARY, now=NOW, today=NOW.date())
    return Page(view, whole_of(view, LIBRARY, NOW.date()), NOW.date(), talk(language))


@one_in(4)
@both
@pytest.mark.parametrize("case", list(worked()))
def test_a_case_says_each_thing_once_and_counts_what_it_leaves_out_where_it_does(
    case: dict[str, Any], language: str
) -> None:
    page = page_of(case, language)
    text = html.unescape(re.sub(r"<[^>]+>", "", case_screen(page).text))
    lines = text.split("\n")
    for part, item in page.whole.emergencies:
        words = face(part.evaluation.definition, item, page.say)
        assert sum(words in it for it in lines) == 1, text
    unsure = len(page.whole.not_excluded) + 1  # what is to be excluded is one line
    assert sum(it.startswith("‼") for it in lines) <= len(page.whole.emergencies) + unsure, text
    advised = [it for it in lines if it.startswith("→")]
    assert not [it for it in lines if it.startswith("✕") and re.search(r"\(\+ \d", it)], text
    blocks = text.split("\n\n")
    assert all(len(set(it.split("\n"))) == len(it.split("\n")) for it in blocks), text
    assert " °" not in text, text
    assert not [it for it in advised if "mg" in it and re.search(r"\(\+\u00a0\d", it)], text


@both
def test_what_several_pathways_advise_by_one_statement_is_one_line(language: str) -> None:
    (case,) = (it.values[0] for it in worked() if it.values[0]["title"].startswith("Pancréas"))
    text = case_screen(page_of(case, language)).text
    assert text.count("→") == 1, text
