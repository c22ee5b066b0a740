"""Every screen of every pathway, in both languages: Telegram would take it, and it is short."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest

from bot.callback_data import LIMIT, MenuPress, MenuVerb, decode, encode
from bot.screens.pathway.copying import note
from bot.screens.pathway.faces import face
from bot.screens.phrases import day, lowered
from bot.screens.question import FREQUENT, is_shortened
from bot.screens.render import render
from bot.screens.screen import Screen
from core.definition.answer import answer_of, answers_of
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import ADVISING, Kind
from core.definition.terms import value_of
from core.engine.advice import Status
from core.engine.evaluation import PathwayEvaluation
from core.engine.flow import CANCELLED, RESULT, SET_ASIDE, derived
from core.model.press import Answer, Press, ReportWrong, Resume, Show
from core.model.view import LIVE_VIEW, view_of
from core.use_cases.answers import is_answer
from core.use_cases.laid_over import PAGED, PAGES_OF_ADVICE, PAGES_OF_QUESTION, pages_of
from core.use_cases.steps import statements
from tests.cases import one_in
from tests.languages import Test
from tests.languages import both as each_language
from tests.pathways.patients import NAMES, PATHWAYS, combinations, few_terms, terms
from tests.terms import COMPUTE, UNKNOWN
from tests.tiers import sizes

from .patients import ended
from .screens import TODAY, assert_telegram_takes, dialogue, height, talk, visible

SHOWN = sizes(2, 18)
"""Patients whose pages are all drawn, for each pathway."""
TICKED = sizes(1, 2, seconds=5)
"""Patients of whom every prerequisite is ticked: by its choices, in a soak by every number too."""
EDITED = sizes(1, 4)
"""Patients of whom every answer is changed to every other one."""
MANY = 150
"""Patients among whom every question is met."""
QUESTION_HINTS = (
    "hint:unclear:",
    "hint:read:2,3:n",
    "hint:read::",
    "hint:future:",
    "hint:impossible:",
)

every_pathway = pytest.mark.parametrize("name", NAMES)


def each_pathway(test: Test) -> Test:
    """Draw every pathway: for a commit one in three, another third by each test."""
    drawn: Test = one_in(3)(every_pathway(test))
    return drawn


def shown(pathway: Pathway, answers: dict[str, str], view: str, language: str) -> Screen:
    """The screen of a dialogue whose person sees this page; what is wrong names it."""
    it = dialogue(pathway, answers, view)
    try:
        screen = render(it, pathway, talk(language), TODAY)
        assert_telegram_takes(screen)
    except Exception as error:
        error.add_note(f"{pathway.id} {language} {it.state} view {view!r} of {answers}")
        raise
    return screen


def labels(screen: Screen) -> list[str]:
    return [button.label for row in screen.rows for button in row]


# ---- questions --------------------------------------------------------------------------------


def question_views(question: Question) -> Iterator[str]:
    yield from PAGES_OF_QUESTION
    pair = ",".join(choice.id for choice in question.offered[:2])
    yield from (it for it in QUESTION_HINTS if it != "hint:impossible:" or question.fact.kept)
    if pair:
        yield f"hint:ambiguous:{pair}"
    numbers = [term for term in terms(question) if value_of(term) is not None]
    if question.fact.kept and numbers:
        two = ",".join(dict.fromkeys((numbers[0], numbers[-1])))
        yield from (f"hint:unit:{two}", f"hint:unusual:{two}", f"hint:unusual:{numbers[0]}")


@each_language
@each_pathway
def test_every_question_is_within_telegrams_limits_on_every_page(name: str, language: str) -> None:
    """Asked first, and asked after others, whichever question comes after which."""
    pathway = PATHWAYS[name]
    met: set[str] = set()
    every = {question.id for question in pathway.asked}
    for told in ended(pathway, MANY):
        if met == every:
            break
        answers: dict[str, str] = {}
        while (state := derived(pathway, answers_of(answers))) != RESULT:
            if state not in met:
                met.add(state)
                for view in question_views(pathway.question(state)):
                    assert_question(pathway, answers, view, language)
            answers[state] = told[state]
    assert met == every


def assert_question(pathway: Pathway, answers: dict[str, str], view: str, language: str) -> None:
    screen = shown(pathway, answers, view, language)
    question = pathway.question(derived(pathway, answers_of(answers)))
    found = labels(screen)
    assert len(set(found)) == len(found), (question.id, view, found)
    doubtful = (
        view.rsplit(":", maxsplit=1)[-1].split(",")
        if view.startswith(("hint:unit", "hint:unusual"))
        else []
    )
    computed = (COMPUTE,) if question.fact.formula else ()
    listed = question.offered
    if is_shortened(view_of(view), pathway, question):
        listed = listed[:FREQUENT]
    elif view == "more" and is_shortened(LIVE_VIEW, pathway, question):
        listed = listed[FREQUENT:]
    assert [
        button.press.action.answer.term
        for row in screen.rows
        for button in row
        if isinstance(button.press, Press) and isinstance(button.press.action, Answer)
    ] == [*doubtful, *(choice.id for choice in listed), *computed, UNKNOWN]
    numbered = [label for label in found if label.split(" ")[0].isdecimal()]
    assert len(numbered) >= len(listed)
    assert max(len(label) for label in found) <= 22, (question.id, view, found)


# ---- advice -----------------------------------------------------------------------------------


@each_language
@pytest.mark.parametrize("count", SHOWN)
@each_pathway
def test_every_advice_is_within_telegrams_limits_on_every_page(
    name: str, language: str, count: int
) -> None:
    pathway = PATHWAYS[name]
    for number, answers in enumerate(ended(pathway, count)):
        assert pages_of(pathway, RESULT) == PAGES_OF_ADVICE
        views = [*sorted(PAGES_OF_ADVICE), "checks", "hint:read::", "hint:read:1:", "hint:result:"]
        views += [f"{page}:{place}" for page in sorted(PAGED) for place in (1, 2, 99)]
        # a change of each answer is tried for this one: it is drawn for some only
        for view in (it for it in views if number % 6 == 0 or not it.startswith("change")):
            found = labels(shown(pathway, answers, view, language))
            assert len(set(found)) == len(found), (view, found)


@each_language
@each_pathway
def test_a_page_of_the_sources_is_about_one_window_and_names_its_sections_once(
    name: str, language: str
) -> None:
    pathway, say = PATHWAYS[name], talk(language)
    answers = next(iter(ended(pathway, 1)))
    read, place = dict[str, None](), 0
    while True:
        text = visible(shown(pathway, answers, f"sources:{place}", language))
        if text in read:
            break
        read[text], place = None, place + 1
        sections = [it for it in text.split("\n") if " · " in it and not it.startswith("•")][1:]
        assert len(set(sections)) == len(sections), text
        assert height(text) <= 40, text
    told = [f"statement-{it}" for it in statements(pathway) if say.has(f"statement-{it}")]
    assert told
    assert all(say(it) in "".join(read) for it in told)


@each_language
@each_pathway
def test_every_page_of_a_long_text_has_a_way_on_and_back(name: str, language: str) -> None:
    pathway = PATHWAYS[name]
    for answers in ended(pathway, 4):
        for view in ("full", "sources", "whynot"):
            place, texts = 0, []
            while True:
                screen = shown(pathway, answers, f"{view}:{place}", language)
                texts.append(screen.text)
                presses = [b.press for row in screen.rows for b in row]
                views = [
                    str(it.action.view)
                    for it in presses
                    if isinstance(it, Press) and isinstance(it.action, Show)
                ]
                assert "" in views, "no way back to the advice"
                if f"{view}:{place + 1}" not in views:
                    break
                place += 1
            assert len(set(texts)) == len(texts)


@each_language
@pytest.mark.parametrize("count", TICKED)
@each_pathway
def test_every_tick_of_every_prerequisite_is_within_telegrams_limits(
    name: str, language: str, count: int
) -> None:
    pathway = PATHWAYS[name]
    for answers in ended(pathway, count):
        for check in pathway.checks:
            every = terms(check) if count > 1 else few_terms(check)
            more = ("full", "checks") if count > 1 else ()
            for term in (*every, UNKNOWN):
                ticked = {**answers, check.id: term}
                for view in ("", f"checks:{check.id}", *more):
                    shown(pathway, ticked, view, language)
            for hint in (
                "unclear:",
                "future:",
                f"ambiguous:{check.choices[0].id},{check.choices[1].id}",
            ):
                shown(pathway, answers, f"checks:{check.id}:{hint}", language)


@each_language
@pytest.mark.parametrize("count", EDITED)
@each_pathway
def test_every_edit_of_an_advice_is_within_telegrams_limits(
    name: str, language: str, count: int
) -> None:
    pathway = PATHWAYS[name]
    for answers in ended(pathway, count):
        for question in (q for q in pathway.questions if q.id in answers):
            for view in question_views(question):
                page, *rest = view.split(":")
                edited = f"edit:{question.id}" + (":" + ":".join(rest) if page == "hint" else "")
                if page in ("", "hint") and not view.startswith("hint:read"):
                    shown(pathway, answers, edited, language)
            computed = (COMPUTE,) if question.fact.formula else ()
            for term in (*few_terms(question), *terms(question)[-3:], *computed, UNKNOWN):
                assert is_answer(pathway, question.id, answer_of(term), TODAY)
                shown(pathway, answers, f"confirm:{question.id}:{term}", language)


@each_language
@each_pathway
def test_emergencies_come_first_and_are_never_without_a_way_on(name: str, language: str) -> None:
    """Also over a question: the answers are kept, and "not so" takes the last one back."""
    pathway = PATHWAYS[name]
    if not any(rule.kind is Kind.EMERGENCY for rule in pathway.rules):
        return
    for answers in combinations(pathway, 30, every=0):
        for count in (1, 2, len(answers)):
            told = dict(list(answers.items())[:count])
            screen = shown(pathway, told, "emergency", language)
            assert len(labels(screen)) == 2


@each_language
@pytest.mark.parametrize("patients", sizes(1, 5))
@pytest.mark.parametrize("state", [SET_ASIDE, CANCELLED])
@each_pathway
def test_a_dialogue_that_was_left_stays_to_be_read_and_a_cancelled_one_has_a_way_back(
    name: str, state: str, language: str, patients: int
) -> None:
    pathway = PATHWAYS[name]
    for answers in ended(pathway, patients):
        for count in range(len(answers) + 1):
            it = dialogue(pathway, dict(list(answers.items())[:count]))
            it.state = state
            screen = render(it, pathway, talk(language), TODAY)
            assert_telegram_takes(screen)
            over = count and derived(pathway, it.answers) == RESULT
            resumed = [] if over or state == SET_ASIDE else [Resume()]
            presses = [button.press for row in screen.rows for button in row]
            assert [press.action for press in presses if isinstance(press, Press)] == resumed
            assert len(presses) == len(resumed)


@every_pathway
def test_every_button_of_an_advice_encodes_in_64_bytes_and_back(name: str) -> None:
    pathway = PATHWAYS[name]
    for statement in statements(pathway):
        press = Press("abcdefghij_", 36**3 - 1, ReportWrong(statement))
        assert len(encode(press)) <= LIMIT
        assert decode(encode(press)) == press
    start = MenuPress(MenuVerb.START, pathway.id)
    assert decode(encode(start)) == start


@each_language
@pytest.mark.parametrize("count", SHOWN)
@each_pathway
def test_the_note_to_copy_is_whole_and_has_no_score_without_its_inputs(
    name: str, language: str, count: int
) -> None:
    pathway, say = PATHWAYS[name], talk(language)
    for answers in ended(pathway, count):
        evaluation = PathwayEvaluation(pathway, answers_of(answers), TODAY)
        lines, parts = list(note(evaluation, say)), list[str]()
        while True:
            screen = shown(pathway, answers, f"note:{len(parts)}", language)
            parts.append(html.unescape(screen.text.partition("<pre>")[2].partition("</pre>")[0]))
            if not any(f"{len(parts) + 1}/" in it for it in labels(screen)):
                break
        assert "\n".join(parts).split("\n") == lines
        assert lines[0].startswith(say(pathway.id))
        assert lines[0].endswith(day(TODAY, say))
        for line in lines:
            counted = [it for it in pathway.scores if re.match(rf"{say(it.id)} [0-9]+[^ ]*/", line)]
            for score in counted:
                for question in score.questions:
                    assert lowered(say(f"{score.id}-{question.id}.label")) in line, line
        for item in evaluation.advice.of(*Kind, status=(Status.HOLDS, Status.WAITS)):
            if item.rule.kind in (Kind.EMERGENCY, Kind.CONTRAINDICATION, *ADVISING):
                assert any(face(pathway, item, say) in line for line in lines), item.rule.id
