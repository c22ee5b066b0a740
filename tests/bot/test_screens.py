"""Every screen of every state and view, in both languages: what Telegram would take, no orphans."""

from __future__ import annotations

import itertools
import random
import re
from collections import Counter
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from bot.callback_data import LIMIT, MenuPress, MenuVerb, NotAPress, decode, encode
from bot.screens import menu, start
from bot.screens.document import utf16_length
from bot.screens.favourites import TURNS, favourites_screen
from bot.screens.render import render
from core.definition.answer import answer_of
from core.definition.rule import Kind
from core.definition.score import Score
from core.engine.advice import Status
from core.engine.due import Tick
from core.engine.flow import CANCELLED, RESULT, SET_ASIDE
from core.model.press import Answer, Keep, Press, ReportWrong, Resume
from core.model.rights import Refusal
from core.use_cases.laid_over import PAGES_OF_ADVICE, PAGES_OF_QUESTION, PAGES_OF_RESULT
from core.use_cases.steps import statements
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, wording
from tests.cases import one_in
from tests.languages import both
from tests.terms import UNKNOWN
from tests.tiers import soaking

from .screens import TODAY, assert_telegram_takes, dialogue, talk, visible

SCORES = list(definitions().values())
SHOWN_COMBINATIONS = (60, 400)
"""Combinations of answers drawn for each score and language; totals are exhaustive elsewhere."""
EDIT_HINTS = ("", ":unclear:", ":ambiguous:{}")
QUESTION_HINTS = ("hint:unclear:", "hint:read:2,3:n", "hint:read::", "hint:ambiguous:{}")


def each(score: Score) -> str:
    return score.id


def combinations(score: Score) -> Iterator[dict[str, str]]:
    terms = [[*(choice.id for choice in q.choices), UNKNOWN] for q in score.questions]
    drawn = list(itertools.product(*terms))
    random.Random(7).shuffle(drawn)
    for combination in drawn[: SHOWN_COMBINATIONS[soaking()]]:
        yield dict(zip((q.id for q in score.questions), combination, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("score", SCORES, ids=each)
def test_every_question_is_within_telegrams_limits_on_every_page(
    score: Score, language: str
) -> None:
    for place, question in enumerate(score.questions):
        answers = {q.id: q.choices[0].id for q in score.questions[:place]}
        pair = ",".join(choice.id for choice in question.choices[:2])
        for view in (*PAGES_OF_QUESTION, *(hint.format(pair) for hint in QUESTION_HINTS)):
            screen = render(dialogue(score, answers, view), score, talk(language), TODAY)
            assert_telegram_takes(screen)
            labels = [button.label for row in screen.rows for button in row]
            assert len(set(labels)) == len(labels)
            numbered = [label for label in labels if label[0].isdigit()]
            assert len(numbered) == len(question.choices)
            assert max(len(label) for label in labels) <= 20


@one_in(2)
@both
@pytest.mark.parametrize("score", SCORES, ids=each)
def test_every_result_is_within_telegrams_limits_on_every_page(score: Score, language: str) -> None:
    for answers in combinations(score):
        for view in (*PAGES_OF_RESULT, "hint:result:", "hint:read:1:"):
            assert_telegram_takes(
                render(dialogue(score, answers, view), score, talk(language), TODAY)
            )


@both
@pytest.mark.parametrize("score", SCORES, ids=each)
def test_every_edit_of_a_result_is_within_telegrams_limits(score: Score, language: str) -> None:
    answers = {q.id: q.choices[0].id for q in score.questions}
    for question in score.questions:
        pair = ",".join(choice.id for choice in question.choices[:2])
        for hint in EDIT_HINTS:
            view = f"edit:{question.id}{hint.format(pair)}"
            assert_telegram_takes(
                render(dialogue(score, answers, view), score, talk(language), TODAY)
            )
        for term in (*(choice.id for choice in question.choices), UNKNOWN):
            view = f"confirm:{question.id}:{term}"
            assert_telegram_takes(
                render(dialogue(score, answers, view), score, talk(language), TODAY)
            )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", [SET_ASIDE, CANCELLED])
@pytest.mark.parametrize("score", SCORES, ids=each)
def test_a_dialogue_set_aside_or_cancelled_says_its_way_back_and_a_result_stays_to_be_read(
    score: Score, state: str, language: str
) -> None:
    for count in range(len(score.questions) + 1):
        it = dialogue(score, {q.id: q.choices[0].id for q in score.questions[:count]})
        it.state = state
        screen = render(it, score, talk(language), TODAY)
        assert_telegram_takes(screen)
        actions = [
            button.press.action
            for row in screen.rows
            for button in row
            if isinstance(button.press, Press)
        ]
        ended = count == len(score.questions)
        assert actions == ([Resume()] if state == CANCELLED and not ended else [])
        assert ended or "/start" in screen.text or state == CANCELLED


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("score", [it for it in SCORES if it.excluded_facts], ids=each)
def test_a_score_that_does_not_apply_says_so_and_never_shows_a_total(
    score: Score, language: str
) -> None:
    fact = score.excluded_facts[0]
    for option in fact.options:
        it = dialogue(score, {fact.id: option})
        if it.state == RESULT:
            screen = render(it, score, talk(language), TODAY)
            assert_telegram_takes(screen)
            assert talk(language)("not-applicable", score=talk(language)(score.id)) in visible(
                screen
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_menu_is_within_telegrams_limits(language: str) -> None:
    say = talk(language)
    waiting = [start.Resumable(dialogue(score, {}), score.id) for score in SCORES]
    screens = [
        start.waiting_screen(waiting, 2, say, more=True),
        start.scores_screen(list(definitions()), say),
        *(favourites_screen(page, ["sins"], say) for page in TURNS),
        menu.language_screen(say),
        menu.sources_screen(say),
        menu.help_screen(say),
        menu.group_screen("OsteoBoardBot", "sins", say),
        menu.group_screen("OsteoBoardBot", "", say),
    ]
    for screen in screens:
        assert_telegram_takes(screen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_explanation_fits_a_toast(language: str) -> None:
    say = wording(language, "bot")
    keys = [key for key in message_keys(language) if key.startswith("notice-")]
    assert len(keys) > 8
    for key in keys:
        assert utf16_length(say(key)) <= 200


def message_keys(language: str) -> list[str]:
    file = resources.files("bot") / "texts" / language / "bot.ftl"
    body = FluentParser().parse(file.read_text("utf-8")).body
    assert not [entry for entry in body if isinstance(entry, ast.Junk)]
    return [
        key
        for entry in body
        if isinstance(entry, ast.Message)
        for key in (entry.id.name, *(f"{entry.id.name}.{it.id.name}" for it in entry.attributes))
    ]


def test_the_interface_says_the_same_things_in_both_languages() -> None:
    assert message_keys("fr") == message_keys("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_of_the_interface_stands_in_two_files(language: str) -> None:
    folder = Path(menu.__file__).parents[1] / "texts" / language
    text = "\n".join(file.read_text("utf-8") for file in folder.glob("*.ftl"))
    counted = Counter(re.findall(r"^([A-Za-z][\w-]*) *=", text, re.MULTILINE))
    assert [key for key, count in counted.items() if count > 1] == []


def test_no_text_of_the_interface_is_an_orphan() -> None:
    root = Path(menu.__file__).parents[2]
    files = [*(root / "bot").rglob("*.py"), *(root / "core").rglob("*.py")]
    code = "".join(path.read_text("utf-8") for path in files)
    quoted = set(re.findall(r"""["']([a-z_.-]+)["']""", code)) | {*definitions(), *pathways()}
    quoted |= {str(it) for kind in (Kind, Status, Tick) for it in kind} | set(PAGES_OF_ADVICE)
    quoted |= {fact.id for score in SCORES for fact in score.excluded_facts}
    quoted |= set(Refusal)
    quoted |= {q.fact.unit for score in SCORES for q in score.questions if q.fact.unit}
    made = (
        "hint-unclear-",
        "hint-",
        "button-",
        "tab-",
        "notice-",
        "state-",
        "command-",
        "fact-",
        "status-",
        "shift-",
        "kind-",
        "tick-",
        "inline-",
        "line-",
        "own-",
    )
    orphans = [
        key
        for key in message_keys("fr")
        if key not in quoted
        and not any(
            key.removeprefix(it).partition(".")[0] in quoted for it in made if key.startswith(it)
        )
        and not key.startswith(("unknown.", "compute."))
    ]
    assert orphans == []


@pytest.mark.parametrize("score", SCORES, ids=each)
def test_every_answer_encodes_in_64_bytes_and_back(score: Score) -> None:
    for question in score.questions:
        for term in (*(choice.id for choice in question.choices), UNKNOWN):
            for kind in (Answer, Keep):
                press = Press("abcdefghij_", 36**3 - 1, kind(question.id, answer_of(term)))
                data = encode(press)
                assert len(data.encode()) <= LIMIT
                assert decode(data) == press
    for statement in statements(score):
        press = Press("abcdefghij_", 5, ReportWrong(statement))
        assert decode(encode(press)) == press
    assert decode(encode(MenuPress(MenuVerb.START, score.id))) == MenuPress(
        MenuVerb.START, score.id
    )


@given(st.text(max_size=64))
def test_any_other_data_is_refused_and_never_crashes(data: str) -> None:
    try:
        assert encode(decode(data))
    except NotAPress:
        return


def test_data_that_would_not_fit_is_never_sent() -> None:
    with pytest.raises(ValueError, match="bytes"):
        encode(Press("abcdefghijk", 1, Answer("q" * 30, answer_of("o" * 30))))
