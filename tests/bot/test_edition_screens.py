"""What changed between each released edition and the current one, as a case says it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.case_synthesis import compared
from bot.library import DialogsLibrary
from bot.screens.case.editions import change_screen
from bot.screens.case.first_page import case_screen
from bot.screens.case.page import Page
from bot.screens.document import utf16_length
from core.definition.answer import Picked
from core.definition.definition import Definition
from core.definition.edition_changes import changes_between
from core.engine.editions_compared import not_known_to
from core.engine.findings import Finding, Known
from core.model.case import Case, CaseState, Lesion, Side
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import CaseView, view_of
from core.use_cases.editions import former, of_these, pin_of
from core.use_cases.whole import whole_of
from dialogs.registry import definition, former_names, pathways
from dialogs.wording import LANGUAGES, editions_wording
from tests.cases import one_in

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
LIBRARY = DialogsLibrary()
SAID = {
    "region": "spine",
    "vertebral_level": "t11",
    "spinal_pain": "mechanical",
    "lesion_type": "lytic",
    "spinal_alignment": "deformity",
    "vertebral_collapse": "under_half",
    "posterolateral": "bilateral",
}


def case_of(old: Definition) -> CaseView:
    """Return a case of an unstable vertebra that began with a former edition."""
    lesion = Lesion(1, 1, {"region": "spine", "vertebral_level": "t11"}, Side.NONE, NOW, 7)
    case = Case(1, "MIRA-42", 7, CaseState.OPEN, NOW, NOW, "key", (lesion,))
    said = [Said(fact, 1, Picked(option), NOW, 7) for fact, option in SAID.items()]
    held = Held({old.id: pin_of(old)})
    return view_of(case, Record([], [], said), held, LIBRARY, now=NOW, today=NOW.date())


def page_of(old: Definition, language: str) -> Page:
    view, today = case_of(old), NOW.date()
    editions = of_these(former(view.read, LIBRARY))
    say = editions_wording(language, editions, "dialogs", "bot")
    changed = compared(view, LIBRARY, today, language)
    return Page(view, whole_of(view, LIBRARY, today), today, say, changed)


@one_in(4)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(former_names()), ids="@".join)
def test_every_released_edition_says_what_changed_since_and_both_ways_on(
    name: tuple[str, str], language: str
) -> None:
    old = definition(*name)
    page = page_of(old, language)
    (changed,) = page.compared
    screen = change_screen(page, changed)
    text = screen.text
    assert utf16_length(text) < 4096
    assert old.edition in text
    for kind in {it.kind for it in changed.changes}:
        count = sum(it.kind is kind for it in changed.changes)
        assert page.say(f"change-{kind}", count=count) in text, kind
    assert sum(map(len, screen.rows[:-1])) == 2  # both ways on
    first = case_screen(page).text
    assert "↻ " in first
    assert "✕ d\n" not in first, "what a former text named its document by is no subject"
    assert "✕ d," not in first


def test_a_rule_that_waits_for_more_now_is_other_advice_and_what_is_cited_is_not() -> None:
    for id, edition, differs in (
        ("spine", "2024-09-17.1", True),
        ("emergency", "2024-09-17.3", False),
        ("tomita", "2024-09-17.1", False),
    ):
        old = definition(id, edition)
        found = page_of(old, "fr").compared
        assert [it.differs for it in found] == [differs][: len(found)], id


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_cites_otherwise_is_said_to_mean_the_same(language: str) -> None:
    new = pathways()["emergency"]
    rules = tuple(replace(it, source=new.source) for it in new.rules)
    old = replace(new, edition="2024-09-17.0", rules=rules)
    page = page_of(definition("emergency", "2024-09-17.3"), language)
    (was,) = page.compared
    changes = changes_between(old, new)
    text = change_screen(page, replace(was, changes=changes)).text
    assert page.say("change-nothing-meant") in text
    assert page.say("change-source", count=len(changes)) in text
    assert page.say("change-nothing-meant") not in change_screen(page, was).text


def known(fact: Definition, question: str, option: str) -> Known:
    asked = fact.question(question).fact
    finding = Finding(
        asked, None, Picked(option), frozenset({option}), NOW, NOW.date(), 7, dialogue=3
    )
    return Known(finding, finding.possible)


def test_what_the_current_edition_neither_asks_nor_has_as_an_answer_is_named() -> None:
    old, new = definition("interventional", "2024-09-17.1"), definition("interventional")
    infection = known(old, "ir_infection", "sepsis")
    bearing, spine = known(old, "weight_bearing", "yes"), known(old, "region", "spine")
    facts = {
        ("ir_infection", None): infection,
        ("weight_bearing", 1): bearing,
        ("region", 1): spine,
    }
    assert not_known_to(new, old, facts) == (
        ("ir_infection", infection),
        ("weight_bearing", bearing),
    )
    rades = definition("rades")
    before = definition("rades", "2024-09-17.1")
    newer = known(rades, "primary", "bile_duct")
    assert not_known_to(rades, before, {("primary_tumour", None): newer}) == ()
    assert not_known_to(before, rades, {("primary_tumour", None): newer}) == (("primary", newer),)
