"""Callback data, commands, links, texts of any kind are read without error, in bounded time."""

from __future__ import annotations

import string
import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.callback_data import ACTIONS, LIMIT, MenuPress, MenuVerb, NotAPress, decode, encode
from bot.handlers.sentences import facts_asked
from bot.library import DialogsLibrary
from bot.screens.document import TEXT_LIMIT, utf16_length
from bot.screens.sentence import proposal_screen
from bot.vocabulary import vocabulary
from core.definition.answer import Answer as Value
from core.definition.answer import Picked, answer_of
from core.definition.definition import Definition
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.language.answers import MAX_TYPED, normalise, understand
from core.language.fitting import fitting
from core.language.lines import MAX_WORDS, read_line
from core.language.sentences import read_sentence
from core.model.press import (
    Answer,
    Back,
    Cancel,
    Home,
    Keep,
    Open,
    Press,
    ReportWrong,
    Restart,
    Resume,
    SetCheck,
    Show,
)
from core.model.proposal import proposal_of
from core.model.view import Checks, Edit, Page, PageName
from core.use_cases.answers import is_answer
from core.use_cases.foretelling import foretold
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES
from tests.bot.screens import talk, visible
from tests.cases import one_in
from tests.hostile.words import ODD
from tests.tiers import few, part

LIBRARY = DialogsLibrary()
EVERYTHING: dict[str, Definition] = {**definitions(), **pathways()}
unhurried = settings(deadline=None)  # the machine may be busy; what is bounded is measured below
TODAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SECONDS = 2.0
"""A text takes milliseconds; this much is a runaway, not a busy machine."""

ALIKE = (
    "oolytique T7n°½⅓≤≥<>=-/.,%0123456789µ🦴👩🏽ﬁİ"
    "\u202e\u202d\u200b\u200d\ufeff\u00a0\u202f\u0301\ufe0f\x00\x1b\n"
)
"""Characters near to what is understood, and those that are not seen."""
any_text = st.one_of(
    st.text(max_size=120),
    st.text(ALIKE, max_size=120),
    st.text(
        st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Nd", "No"]), max_size=60
    ),  # lone surrogates too
    st.builds(
        lambda part, times: (part * times)[:4096],
        st.text(ALIKE, min_size=1, max_size=30),
        st.integers(1, 4096),
    ),
    st.sampled_from(ODD),
)
ids = st.text(string.ascii_letters + string.digits + "_-", max_size=12)
pages = st.builds(Page, st.sampled_from(PageName), st.none() | st.integers(0, 99))
actions = st.one_of(
    *(st.builds(kind, ids, ids.map(answer_of)) for kind in (Answer, Keep, SetCheck)),
    *(st.builds(kind, ids) for kind in (ReportWrong, Open)),
    *(st.builds(kind) for kind in (Back, Cancel, Home, Resume, Restart)),
    st.builds(Show, st.one_of(pages, st.builds(Edit, ids), st.just(Checks()))),
)
presses = st.builds(Press, ids, st.integers(0, 2**40), actions)
menus = st.builds(
    MenuPress, st.sampled_from(MenuVerb), st.text(string.ascii_letters + "_-", max_size=40)
)


# ---- callback data -------------------------------------------------------------------------------

near = st.lists(
    st.one_of(
        st.sampled_from(
            ["1", *ACTIONS, "S", "why", "007", "0", "zz", "", "-1", "+1", "1_0", "٣", " 1"]
        ),
        ids,
        st.text(max_size=8),
    ),
    max_size=8,
)


@unhurried
@given(data=st.one_of(any_text, near.map(".".join)))
@example(data="1.a." + "x" * 40 + ".0." + "y" * 40 + "." + "z" * 40)
@example(data="1.a.AAAAAAAAAAA.-1.location.rigid")
@example(data="1.a.AAAAAAAAAAA.1_0.location.rigid")
@example(data="1.a.AAAAAAAAAAA.٣.location.rigid")
@example(data="1.a.AAAAAAAAAAA.0Z.location.rigid")
@example(data="1.S.sins\n")
def test_any_callback_data_is_no_press_or_exactly_one_that_a_button_could_bear(data: str) -> None:
    try:
        pressed = decode(data)
    except NotAPress:
        return
    assert encode(pressed) == data
    assert len(data.encode()) <= LIMIT


@unhurried
@given(pressed=st.one_of(presses, menus))
def test_what_a_button_bears_is_read_as_what_it_was(pressed: Press | MenuPress) -> None:
    try:
        data = encode(pressed)
    except ValueError:
        return  # more than 64 bytes: no such button is drawn
    assert decode(data) == pressed


# ---- typed texts ---------------------------------------------------------------------------------


@one_in(2)
@pytest.mark.parametrize("id", EVERYTHING)
@few(8)
@given(text=any_text)
@example(text="2")
@example(text="> 150 %")
def test_any_text_is_an_answer_that_there_is_or_none(id: str, text: str) -> None:
    definition = EVERYTHING[id]
    lexicon = LIBRARY.lexicon(definition)
    for question in _asked(definition):
        for answer in understand(question, lexicon, text, TODAY).answers:
            assert _is_one(question, answer), (question.id, answer)
    read = read_line(definition, lexicon, text, TODAY)
    for id_of_question, answer in read.answers.items():
        assert is_answer(definition, id_of_question, answer, TODAY), (id_of_question, answer)
    assert len(read.leftover) <= MAX_WORDS
    assert list(read.leftover) == sorted(set(read.leftover))


def _asked(definition: Definition) -> tuple[Question, ...]:
    """Return all that a text can be typed for, prerequisites too."""
    return (*definition.questions, *(definition.checks if isinstance(definition, Pathway) else ()))


def _is_one(question: Question, answer: Value) -> bool:
    """Tell whether an answer is one to take, or to ask about; a unit may be impossible."""
    return not isinstance(answer, Picked) or bool(question.chosen(answer))


def _said() -> st.SearchStrategy[str]:
    own = {" ".join(words) for found in vocabulary().own.values() for words in found}
    return st.one_of(
        st.sampled_from([" ".join(words) for words in vocabulary().phrases]),
        st.sampled_from(sorted(own)),
        st.text("0123456789½⅓²٣ T7CL,.-/<>%+", max_size=8),
        any_text.map(lambda text: text[:200]),
    )


sentences = st.lists(
    st.tuples(
        st.deferred(_said),
        st.sampled_from([" ", ", ", ". ", "\n", "-", "/", "", " et ", " pas de "]),
    ),
    max_size=9,
).map(lambda parts: "".join(word + joint for word, joint in parts))
"""What clinicians say side by side, and what nobody does."""


@unhurried
@given(text=sentences)
@example(text="C1, coccyx")
@example(text="½ à 3")
@example(text="²a - 3 ½x à 5")
def test_any_sentence_is_read_and_what_it_says_can_be_proposed(text: str) -> None:
    read = read_sentence(text, vocabulary(), TODAY)
    proposal = proposal_of(read.said)
    assert set(fitting(read, facts_asked(), frozenset(definitions()))) <= EVERYTHING.keys()
    urgent = foretold(LIBRARY, proposal, NOON, TODAY)
    for language in LANGUAGES:
        screen = proposal_screen(read, proposal, (), talk(language), urgent)
        assert utf16_length(visible(screen)) <= TEXT_LIMIT
        buttons = [it for row in screen.rows for it in row]
        assert all(len((it.data or "").encode()) <= LIMIT for it in buttons)


NEAR = ("plus de", "moins que", "entre", "between", "et", "and", "à", "jusqu'à", "to", "over")
worded = st.lists(
    st.sampled_from([*NEAR, *"½²3T7", "1,5", *'<>=?!:;"».,', " ", "  "]),
    max_size=12,
).map("".join)
"""Numbers among the words and signs that normalising turns into each other."""


@unhurried
@given(text=st.one_of(any_text, worded))
@example(text="Œsophage")
@example(text="Ǽ")
@example(text="<?0")
@example(text="plus ? de 3")
@example(text="plus de entre 2 et 3")
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


HEAVY = {
    "one letter": "a" * 4096,
    "digits": "9" * 4096,
    "digits and signs": "1-" * 2048,
    "spaces": "1" + " " * 4094 + "x",
    "fractions": "1/" * 2048,
    "signs": "<" * 4096,
    "marks over a letter": "e" + "\u0301" * 4095,
    "letters that unfold to eighteen": "\ufdfa" * 4096,
    "ordinals": "n° " * 1365,
    "more than": "plus de " * 512,
    "quantities": "80 kg " * 682,
    "dates": "31/12/2025 " * 372,
    "weeks ago": "il y a 3 semaines " * 227,
    "near misses": "lytiqeu " * 512,
    "forty near misses": "mécaniqeu " * 40,
    "forty long words": ("x" * 101 + " ") * 40,
}


@pytest.mark.parametrize("id", part(((id,) for id in EVERYTHING), one_in=12))
def test_no_text_of_a_message_keeps_the_bot_busy(id: str) -> None:
    for name, text in HEAVY.items():
        seconds = _spent_on(EVERYTHING[id], text)
        assert seconds < SECONDS, f"{name}: {seconds:.1f} s"


def _spent_on(definition: Definition, text: str) -> float:
    lexicon = LIBRARY.lexicon(definition)
    started = time.process_time()
    for question in _asked(definition):
        understand(question, lexicon, text, TODAY)
    read_line(definition, lexicon, text, TODAY)
    return time.process_time() - started


def test_no_more_of_an_answer_is_looked_at_than_an_answer_has() -> None:
    sins = definitions()["sins"]
    asked = sins.question("lesion")
    beyond = "x" * MAX_TYPED + " lytique"
    assert understand(asked, LIBRARY.lexicon(sins), beyond).answers == ()
