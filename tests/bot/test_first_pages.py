"""The first page of every advice: on one phone screen, in words, with few buttons."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from bot.screens.label_width import fits
from bot.screens.pathway.before import before_lines
from bot.screens.pathway.copying import note
from bot.screens.pathway.faces import face
from bot.screens.render import render
from core.definition.answer import answers_of
from core.definition.rule import Kind
from core.engine.advice import Status
from core.engine.evaluation import PathwayEvaluation
from core.engine.knowledge import next_question
from core.engine.weighing import advise
from tests.cases import one_in
from tests.languages import both as each_language
from tests.pathways.patients import NAMES, PATHWAYS
from tests.terms import UNKNOWN
from tests.tiers import sizes

from .patients import ended
from .screens import ACROSS, TODAY, dialogue, height, talk, visible

PATIENTS = sizes(12, 200)
"""Patients drawn of each pathway; every third one is hardly known."""
LINES, BUTTONS = 14, 8
"""What any first page has at most."""
USUAL_LINES, USUAL_BUTTONS = 12, 6
"""What the first page of the usual patient has at most."""
CASES = Path(__file__).parent.parent / "pathways" / "cases"
MANY_OPTIONS = {
    "Nerf comprimé, résistante aux autres traitements : électrochimiothérapie",
    "Carcinoïde : lue comme neuroendocrine",
}
"""Cases with four options that each keep their condition: they may take what any page may."""
REFERENCE = re.compile(
    r"\bl\. ?\d|\bD\s?:|\b[LD]-[A-Z]+-\d|\b[MRSX]\d{1,2}\b|notre lecture|our reading"
)
"""What belongs to the details: lines, letters of documents, ids of statements and defects."""
PLACE = re.compile(r"\bl\. ?\d|\b[Ll](?:ignes?|ines?) \d|\(D\b")
"""A line of a document, or a document by its letter."""
COUNTED = re.compile(r"\(\d+\s(raison|reason)")
"""A count that stands for all reasons: the first of them is always told."""
LEVELS = re.compile(r"\bS[1-5]\b|[Vv]itamine? D")


@one_in(3)
@each_language
@pytest.mark.parametrize("count", PATIENTS)
@pytest.mark.parametrize("name", NAMES)
def test_a_first_page_is_whole_on_a_phone_and_in_words(
    name: str, language: str, count: int
) -> None:
    pathway, say = PATHWAYS[name], talk(language)
    lines, buttons = [], []
    for answers in ended(pathway, count):
        screen = render(dialogue(pathway, answers), pathway, say, TODAY)
        text = visible(screen)
        lines.append(height(text))
        buttons.append(sum(map(len, screen.rows)))
        assert lines[-1] <= LINES, (answers, text)
        assert buttons[-1] <= BUTTONS, (answers, text)
        assert not REFERENCE.search(LEVELS.sub("", text)), (answers, text)
        assert not COUNTED.search(text), (answers, text)
        assert " °" not in text, (answers, text)  # it would stand alone on a line
        assert max(map(len, re.split(r"[ \n]", text))) <= ACROSS, (answers, text)
    print(
        f"{name} {language}: lines {statistics.median(lines)}, at most {max(lines)};"
        f" buttons {statistics.median(buttons)}, at most {max(buttons)}"
    )


@one_in(3)
@each_language
@pytest.mark.parametrize("name", NAMES)
def test_tabs_read_in_passing_name_no_line_and_no_label_is_cut(name: str, language: str) -> None:
    pathway, say = PATHWAYS[name], talk(language)
    for answers in ended(pathway, 3):
        for tab in ("", "checks", "why", "whynot", "change", "limits"):
            screen = render(dialogue(pathway, answers, tab), pathway, say, TODAY)
            if tab != "change":  # it tells other answers, some of them to write
                assert not PLACE.search(visible(screen)), (tab, answers, visible(screen))
            for row in screen.rows:
                assert len(row) == 1 or all(fits(it.label, len(row)) for it in row), (tab, row)


@each_language
@pytest.mark.parametrize("name", NAMES)
def test_what_this_patient_has_that_calls_for_caution_is_on_the_first_page(
    name: str, language: str
) -> None:
    """An unhealed wound at the next infusion, a clearance under 30, a bone irradiated before."""
    pathway, say = PATHWAYS[name], talk(language)
    sheet = yaml.load((CASES / f"{name}.yaml").read_text("utf-8"), yaml.CSafeLoader)
    for case in sheet["cases"]:
        answers = {str(id): str(term) for id, term in case["answers"].items()}
        today = case.get("today", TODAY)
        evaluation = PathwayEvaluation(pathway, answers_of(answers), today)
        cautions = [it for it in evaluation.advice.of(Kind.INFORMATION) if it.rule.treatment]
        if next_question(pathway, answers_of(answers)) or not cautions:
            continue
        text = visible(render(dialogue(pathway, answers), pathway, say, today))
        said = [str(face(pathway, it, say)) for it in cautions]
        assert any(words in text for words in said), (case["title"], said, text)
        assert height(text) <= LINES, (case["title"], text)


def usual(name: str) -> Iterator[tuple[str, dict[str, str], date]]:
    """Yield the worked cases of usual patients: all is known, nothing urgent, no contradiction.

    Nor anything that calls for a caution: that stays on the page, and may take two lines more.
    """
    pathway = PATHWAYS[name]
    sheet = yaml.load((CASES / f"{name}.yaml").read_text("utf-8"), yaml.CSafeLoader)
    for case in sheet["cases"]:
        answers = {str(id): str(term) for id, term in case["answers"].items()}
        if "unknown" in answers.values() or next_question(pathway, answers_of(answers)):
            continue
        today = case.get("today", TODAY)
        advice = advise(pathway, answers_of(answers), today)
        urgent = advice.of(Kind.EMERGENCY, status=(Status.HOLDS, Status.OPEN))
        cautions = [it for it in advice.of(Kind.INFORMATION) if it.rule.treatment]
        unusual = urgent or advice.contradicted or cautions
        if not unusual and case["title"] not in MANY_OPTIONS:
            yield case["title"], answers, today


@one_in(3)
@each_language
@pytest.mark.parametrize("name", [it for it in NAMES if it != "cards"])  # of no patient
def test_the_usual_patient_needs_twelve_lines_and_six_buttons(name: str, language: str) -> None:
    pathway, say = PATHWAYS[name], talk(language)
    for title, answers, today in usual(name):
        screen = render(dialogue(pathway, answers), pathway, say, today)
        assert height(visible(screen)) <= USUAL_LINES, (title, visible(screen))
        assert sum(map(len, screen.rows)) <= USUAL_BUTTONS, title


@each_language
def test_of_two_drugs_of_which_one_is_given_the_second_says_or(language: str) -> None:
    answers = {
        "antiresorptive_stage": "start",
        "life_expectancy": "over_1_year",
        "bone_sites": "over_five",
        "creatinine_clearance": "over_60",
        "corrected_calcium": "normal",
        "denosumab_bar": "none",
    }
    pathway, say = PATHWAYS["antiresorptive"], talk(language)
    unknown = dict.fromkeys((it.id for it in pathway.questions), UNKNOWN)
    text = visible(render(dialogue(pathway, unknown | answers), pathway, say, TODAY))
    assert re.search(rf"→ {say('or')} d[eé]nosumab", text), text


@each_language
@pytest.mark.parametrize("name", NAMES)
def test_the_board_stands_behind_all_that_it_decides_on_and_is_cut_off_last(
    name: str, language: str
) -> None:
    """The answer, then who settles it: on every page at one place."""
    pathway, say = PATHWAYS[name], talk(language)
    for answers in ended(pathway, 8):
        text = visible(render(dialogue(pathway, answers), pathway, say, TODAY))
        said = [it for it in text.split("\n") if it.startswith(("→", "◇"))]
        asked = [it for it in said if it.startswith(f"→ {say('board')}")]
        assert asked in ([], said[-1:]), (answers, text)
        advice = advise(pathway, answers_of(answers), TODAY)
        held = advice.of(Kind.RECOMMENDATION, status=(Status.HOLDS, Status.WAITS))
        reasons = [it for it in held if it.rule.action == "board" and it.rule.id != "board"]
        assert asked or not reasons or height(text) == LINES, (answers, text)


@each_language
@pytest.mark.parametrize("date", ["unknown", "not_operated"])
def test_healed_skin_is_not_asked_for_before_an_operation(date: str, language: str) -> None:
    """It prepares what follows one (l. 179), and stands only where that is advised."""
    say = talk(language)
    skin = say("surgery-healed_skin.label").replace(" ", "\u00a0")
    bone = {"fracture": "yes", "cord_signs": "none", "region": "long_bone", "cause_doubt": "no"}
    said = {**bone, "life_expectancy": "months_3_to_12", "primary_tumour": "nsclc"}

    def page(day: str, view: str = "") -> str:
        given = dialogue(PATHWAYS["surgery"], {**said, "surgery_date": day}, view)
        return visible(render(given, PATHWAYS["surgery"], say, TODAY)).replace(" ", "\u00a0")

    assert skin not in page(date) + page(date, "checks")
    assert skin in page("d20261107")
    assert say("guard-radiographs.label").replace(" ", "\u00a0") in page(date, "checks")
    assert say("guard-radiographs.label").replace(" ", "\u00a0") not in page("d20261107")
    told = note(PathwayEvaluation(PATHWAYS["surgery"], answers_of(said), TODAY), say)
    signs = [it[0] for it in told if it[0] in "‼→◇✕"]
    assert signs == ["‼", "→", "→", "◇", "→"], "a copy is in the order of the page"


@each_language
def test_what_prepares_the_first_step_stands_before_what_a_later_one_waits_for(
    language: str,
) -> None:
    """A new deficit of a spine that was operated on: its work-up, then the healed skin (l. 179)."""
    answers = {"cord_signs": "deficit", "region": "spine", "fracture": "no", "cause_doubt": "no"}
    answers |= {"life_expectancy": "over_1_year", "surgery_date": "d20261107"}
    pathway, say = PATHWAYS["surgery"], talk(language)
    (text,) = before_lines(PathwayEvaluation(pathway, answers_of(answers), TODAY), 20, say)
    names = text.plain.replace("\u00a0", " ")
    skin, work_up = say("surgery-healed_skin.label"), say("guard-radiographs.label")
    assert names.index(work_up.replace("\u00a0", " ")) < names.index(skin.replace("\u00a0", " "))
