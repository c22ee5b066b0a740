"""The card of a case in a group: one message, the worst lesions whole, and how complete it is."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.board.card import ROOM, WHOLE, Carded, card, editions_of
from bot.screens.case.lacking import completeness_of, lack_name
from bot.screens.case.page import Page, worst_first
from bot.screens.document import Document, Fold, utf16_length
from bot.screens.phrases import day, pair, raised
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
    page = page_of([*said, Said("primary_tumour", None, Picked("lung"), NOW, 1)], [t11], language)
    told, lacks = drawn(page), [lack_name(it, page) for it in completeness_of(page).lacks]
    text = "\n".join(told)
    assert told[0].startswith("▤ MIRA-42 · ")
    quoted = say("quoted", text=ASKED.text)
    assert pair(raised(say("motive-treatment")), quoted, say) in told
    assert any(it.startswith(f"• {raised(say('specialty-radiation_oncology'))}") for it in told)
    (points,) = [it for it in told if it.startswith("T11") and " 3 · " in it]
    assert [int(it[-1]) for it in points.split(" · ")] == [3, 3, 2, 2, 2, 3]
    assert "SINS 15/18" in text
    assert any(it.startswith("→") for it in told)
    first = ", ".join(list(dict.fromkeys(lacks))[:3])
    file = say("card-lacks", known="9", needed="20", what=first)
    assert any(it.startswith(file) for it in told)
    days = ", ".join(day(it, say) for it in editions_of(page))
    assert days.startswith("17/09/2024" if language == "fr" else "2024-09-17")
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
    names = [page.where(it) for it in worst]
    points = [it for it in told if " 3 · " in it]
    assert [it.startswith(name) for it, name in zip(points, names, strict=True)] == [True] * WHOLE
    starts = [it for it in told if it.startswith(tuple(map(page.where, lesions)))]
    alike = [it for it in starts if it.startswith(", ".join(names))]
    assert len(starts) - len(points) - len(alike) == 10
    places = [next(i for i, it in enumerate(told) if it.startswith(name)) for name in names]
    assert places == sorted(places)
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
        file = say("card-lacks", known=str(found.known), needed=str(found.needed), what="")
        assert any(it.startswith(file) for it in drawn(page))
        for lack in found.lacks:
            options = LIBRARY.facts[lack.place[0]].options
            term = "done" if lack.why >= Why.BLOCKING else options[0]
            said = [*said, Said(lack.place[0], lack.place[1], Picked(term), NOW, 1)]
    assert found.complete
    assert say("file-complete", known=str(found.known), needed=str(found.needed)) in drawn(page)


def test_what_is_advised_alike_on_lesions_is_said_once_under_both() -> None:
    (said, t11), (more, l3) = unstable(1), unstable(2, "l3")
    told = drawn(page_of([*said, *more], [t11, l3]))
    (advice,) = [it for it in told if "→" in it and "SINS" in it]
    assert advice.startswith("T11, L3 → ")
    assert told.index(advice) == told.index(next(it for it in told if it.startswith("L3"))) + 1
    (against,) = [it for it in told if it.startswith("✕")]
    assert told.index(against) == told.index(advice) + 1
    alone = drawn(page_of([*said, *more[:2]], [t11, l3]))
    assert not any(it.startswith("T11, L3") for it in alone)


def test_what_a_score_rests_on_is_folded_and_says_what_is_not_known() -> None:
    said, t11 = unstable(1)
    page = page_of([it for it in said if it.fact != "spinal_pain"], [t11])
    folds = [it for it in card(Carded(page, ASKED, NOW)).blocks if isinstance(it, Fold)]
    (points,) = [it.plain for block in folds for it in block.lines]
    assert points.startswith("T11\u00a0: jonctionnelle 3 · lytique 2 · ")
    assert points.endswith(" · ? douleur")


@both
def test_every_worked_patient_has_a_card_that_a_phone_shows(language: str) -> None:
    say = talk(language)
    for case in worked_syntheses.cases()[::4]:
        view = view_of_case(case)
        page = Page(view, whole_of(view, LIBRARY, TODAY), TODAY, say)
        told = drawn(page)
        assert len("\n".join(told)) < 1600, told
        assert len(told) <= (18 if len(view.case.standing) <= 2 else 22), told
