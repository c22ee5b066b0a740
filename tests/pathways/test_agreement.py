"""How what pathways say of a lesion goes together: concordant, complementary, contrary."""

from __future__ import annotations

import random

import pytest

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.case.lesions import lesion_screen
from bot.screens.case.page import Page
from bot.screens.citing import cited_by_name
from core.definition.rule import ADVISING
from core.engine.advice import Status
from core.engine.agreement import agreement, grounds
from core.engine.synthesis import Synthesis
from core.use_cases.whole import whole_of
from dialogs.registry import pathways
from dialogs.together import AT_ONCE, FAMILIES
from tests.bot.screens import TODAY, talk, visible
from tests.tiers import seed, sizes

from .case_said import at_random, whole

LIBRARY = DialogsLibrary()
OF = {action: family.id for family in FAMILIES for action in family.actions}


@pytest.mark.parametrize("cases", sizes(12, 200))
def test_what_is_called_concordant_or_complementary_is_spoken_against_nowhere(cases: int) -> None:
    for number in range(cases):
        chance = random.Random(seed(number))
        walked = frozenset(id for id in pathways() if chance.random() < 0.5)
        _goes_together(whole(*at_random(chance, 2), lesions=2, walked=walked))


def _goes_together(it: Synthesis) -> None:
    for lesion in (1, 2):
        found = agreement(it, lesion, FAMILIES, AT_ONCE)
        advised = {
            (OF.get(str(item.rule.action)), part.evaluation.definition.id)
            for part in it.of(lesion)
            for item in part.items(*ADVISING, status=(Status.HOLDS, Status.WAITS))
        }
        for family, told in found.concordant.items():
            assert len(told) > 1
            assert {(family, id) for id in told} <= advised
        opposed = {OF.get(each.action) for each in found.conflicts}
        assert opposed.isdisjoint({*found.concordant, *found.complementary})
        for conflict in found.conflicts:
            pro, con = grounds(conflict)
            assert pro
            assert con


def test_on_the_page_of_a_lesion_what_is_contrary_has_both_its_sources() -> None:
    contrary = concordant = complementary = 0
    say = talk("fr")
    for case in worked_syntheses.cases():
        view = view_of_case(case)
        page = Page(view, whole_of(view, LIBRARY, TODAY), TODAY, say)
        for lesion in view.case.standing:
            found = agreement(page.whole, lesion.id, FAMILIES, AT_ONCE)
            if not (found.conflicts or found.concordant or found.complementary):
                continue
            text = visible(lesion_screen(page, lesion))
            contrary += len(found.conflicts)
            concordant += say("agree-concordant", what="") in text
            complementary += say("agree-complementary", what="") in text
            for conflict in found.conflicts:
                pro, con = grounds(conflict)
                assert pro != con
                told = say(
                    "agree-conflict",
                    what=say(
                        f"{conflict.advised.evaluation.definition.id}-action-{conflict.action}"
                    ),
                    one=cited_by_name(pro, say),
                    other=cited_by_name(con, say),
                )
                assert told in text, text
    assert contrary
    assert concordant > complementary > 0
