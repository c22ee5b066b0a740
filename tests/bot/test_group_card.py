"""The card of a case in a group: one message, the worst lesions whole, and how complete it is."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.board.card import ROOM, WHOLE, Carded, card
from bot.screens.case.lacking import completeness_of
from bot.screens.case.page import Page, worst_first
from bot.screens.document import Document, utf16_length
from bot.screens.phrases import raised
from core.definition.answer import Picked
from core.engine.completeness import Why
from core.model.board import Motive, Question, Specialty
from core.model.case import Case, CaseState, Lesion, Side
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import view_of
from core.use_cases.whole import whole_of
from tests.languages import both
from tests.pathways.case_said import NOW, UNSTABLE, at_random
from tests.tiers import part, seed

from .screens import TODAY, talk

LIBRARY = DialogsLibrary()
ASKED = Question(
    Motive.TREATMENT, "Opérer T11 < T12 ?", {Specialty.RADIATION_ONCOLOGY: "Quelle dose ?"}
)
SITES = ("region", "vertebral_level", "long_bone_segment")


def page_of(
    said: list[Said], lesions: list[Lesion], language: str = "fr", state: CaseState = CaseState.OPEN
) -> Page:
    case = Case(1, "MIRA-42", 1, state, NOW, NOW, "", tuple(lesions))
    view = view_of(case, Record([], [], said), Held(), LIBRARY, now=NOW, today=NOW.date())
    return Page(view, whole_of(view, LIBRARY, NOW.date()), NOW.date(), talk(language))


def lesion(id: int, **site: str) -> Lesion:
    return Lesion(id, 1, site, Side.NONE, NOW, 1)


def unstable(id: int, level: str = "t11") -> tuple[list[Said], Lesion]:
    told = {it: option for it, option in UNSTABLE.items() if it not in SITES}
    said = [Said(fact, id, Picked(option), NOW, 1) for fact, option in told.items()]
    return said, lesion(id, region="spine", vertebral_level=level)


def lines(found: Document) -> list[str]:
    return [it.plain for block in found.blocks for it in block.lines]


def drawn(page: Page, question: Question | None = ASKED) -> list[str]:
    return lines(card(Carded(page, question, NOW)))


@both
def test_a_card_has_the_question_scores_with_points_advice_what_is_missing_edition_and_date(
    language: str,
) -> None:
    say, (said, t11) = talk(language), unstable(1)
    told = drawn(
        page_of([*said, Said("primary_tumour", None, Picked("lung"), NOW, 1)], [t11], language)
    )
    text = "\n".join(told)
    assert told[0].startswith("▤ MIRA-42 · ")
    assert say("card-question", motive=say("motive-treatment")) in told
    assert say("quoted", text=ASKED.text) in told
    assert any(it.startswith(f"• {raised(say('specialty-radiation_oncology'))}") for it in told)
    (points,) = [it for it in told if it.startswith("SINS") and " 3 · " in it]
    assert [int(it[-1]) for it in points.split(" · ")] == [3, 3, 2, 2, 2, 3]
    assert "SINS 15/18" in text
    assert any(it.startswith("→") for it in told)
    assert say("missing") in text
    days = "17/09/2024" if language == "fr" else "2024-09-17"
    brief = "%d/%m %H:%M" if language == "fr" else "%m-%d %H:%M"
    assert told[-1] == say("card-foot", days=days, at=f"{NOW.astimezone():{brief}}")
    assert "{" not in text


@both
def test_of_ten_lesions_the_worst_are_whole_and_each_other_has_one_line(language: str) -> None:
    said: list[Said] = []
    lesions: list[Lesion] = []
    for id in range(1, 11):
        of, where = unstable(id, ("t7", "t11", "l1", "l2", "t3")[id % 5])
        said += of if id > 4 else of[:2]
        lesions.append(where)
    page = page_of(said, lesions, language)
    told = drawn(page)
    worst = worst_first(page)[:WHOLE]
    points = [it for it in told if it.startswith("SINS")]
    assert len(points) == WHOLE
    names = [page.where(it) for it in worst]
    places = [next(i for i, it in enumerate(told) if it.startswith(name)) for name in names]
    assert places == sorted(places)
    assert sum(any(it.startswith(page.where(one)) for one in lesions) for it in told) == 10
    assert utf16_length(card(Carded(page, ASKED, NOW)).html) <= ROOM


@pytest.mark.parametrize("number", part([(number,) for number in range(12)], 6))
def test_whatever_is_known_of_however_many_lesions_a_card_is_one_message(number: int) -> None:
    chance = random.Random(seed(number))
    count = (4, 1, 10, 12)[number % 4]
    said = [
        Said(it.fact.id, it.lesion, Picked(it.answer.term), NOW, 1)
        for it in at_random(chance, count)
        if it.fact.id not in SITES
    ]
    lesions = [lesion(id, region="spine", vertebral_level="t4") for id in range(1, count + 1)]
    longest = replace(ASKED, text="é" * 300, each=dict.fromkeys(Specialty, "è" * 150))
    for asked in (ASKED, longest):
        found = card(Carded(page_of(said, lesions), asked, NOW))
        assert utf16_length(found.html) <= ROOM
        assert lines(found)[0].startswith("▤ MIRA-42")


def test_a_case_that_ended_says_so_on_its_card() -> None:
    say, (said, t11) = talk("fr"), unstable(1)
    for state in (CaseState.CLOSED, CaseState.TRANSFERRED, CaseState.DIED):
        assert f"⚠ {say(f'case-{state}')}" in drawn(page_of(said, [t11], state=state))


def test_a_file_is_complete_once_nothing_that_its_advice_rests_on_is_missing() -> None:
    say, (said, t11) = talk("fr"), unstable(1)
    assert completeness_of(page_of([], [])).needed == 0
    assert say("file-unknown") in drawn(page_of([], []))
    for _ in range(30):
        page = page_of(said, [t11])
        found = completeness_of(page)
        assert found.needed == found.known + len(found.lacks)
        if found.complete:
            break
        assert [it.why for it in found.lacks] == sorted(it.why for it in found.lacks)
        assert say("file-incomplete", known=str(found.known), needed=str(found.needed)) in drawn(
            page
        )
        for lack in found.lacks:
            options = LIBRARY.facts[lack.place[0]].options
            term = "done" if lack.why >= Why.BLOCKING else options[0]
            said = [*said, Said(lack.place[0], lack.place[1], Picked(term), NOW, 1)]
    assert found.complete
    assert say("file-complete", known=str(found.known), needed=str(found.needed)) in drawn(page)


@both
def test_every_worked_patient_has_a_card_that_a_phone_shows(language: str) -> None:
    say = talk(language)
    for case in worked_syntheses.cases()[::4]:
        view = view_of_case(case)
        page = Page(view, whole_of(view, LIBRARY, TODAY), TODAY, say)
        told = drawn(page)
        assert len("\n".join(told)) < 1600, told
        assert len(told) <= 30, told
