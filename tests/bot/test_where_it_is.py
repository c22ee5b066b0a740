"""Where a lesion is: read once of a line, and said once, as finely as it was told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from bot.library import DialogsLibrary
from bot.screens.erasing import case_title
from bot.screens.listed import named
from bot.screens.pathway.advice import headline
from core.definition.answer import Picked, answers_of
from core.engine.evaluation import PathwayEvaluation, evaluation_of
from core.language.lines import read_line
from core.language.said import Said, SentenceRead
from core.ports.erasing import CaseHeld
from core.use_cases.said_with import with_region
from dialogs.registry import definition
from dialogs.sites import SITES

from .screens import TODAY, dialogue, talk

LIBRARY, FRENCH = DialogsLibrary(), talk("fr")


def read(pathway: str, text: str, *said: Said) -> Mapping[str, object]:
    asked = definition(pathway)
    line = read_line(asked, LIBRARY.lexicon(asked), text, TODAY)
    return with_region(line, asked, SentenceRead(said), SITES, TODAY).answers


@pytest.mark.parametrize(
    ("pathway", "text"), [("stereotactic", "T11"), ("radiotherapy", "L2, 7/10"), ("surgery", "T11")]
)
def test_a_vertebra_that_is_named_is_of_the_spine_and_not_asked_about(
    pathway: str, text: str
) -> None:
    level = Said("vertebral_level", (Picked("t11"),), "T11")
    assert read(pathway, text, level)["region"] == Picked("spine")


def test_a_region_that_is_said_stands_and_a_doubted_place_tells_none() -> None:
    level = Said("vertebral_level", (Picked("t11"), Picked("t12")), "T11-T12")
    assert read("stereotactic", "bassin")["region"] == Picked("pelvis")
    assert "region" not in read("surgery", "CBNPC", level)
    assert "region" not in read("long_bone", "col du fémur")


def test_a_title_names_the_vertebra_and_not_the_spine_beside_it() -> None:
    answers = answers_of({"region": "spine", "vertebral_level": "t11", "primary_tumour": "nsclc"})
    asked = definition("stereotactic")
    evaluation = evaluation_of(
        asked,
        {it.id: answers[it.fact.id] for it in asked.questions if it.fact.id in answers},
        TODAY,
    )
    assert isinstance(evaluation, PathwayEvaluation)
    told = headline(evaluation, FRENCH)
    assert "T11" in told
    assert "rachis" not in told


def test_lists_say_a_vertebra_by_its_name_and_of_a_case_where_its_lesions_are() -> None:
    asked = definition("stereotactic")
    level = next(it.id for it in asked.questions if it.fact.id == "vertebral_level")
    one = dialogue(asked, {level: "t11"})
    assert named(one, asked, TODAY, FRENCH).endswith("· T11")
    case = CaseHeld(1, 1, datetime(2026, 11, 21, 9, tzinfo=UTC), (one, one), "MIRA-42")
    title = case_title(case, lambda _: asked, FRENCH)
    assert title.startswith("MIRA-42 · T11 · 21/11")
