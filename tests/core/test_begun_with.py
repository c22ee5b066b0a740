from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from bot.library import DialogsLibrary
from core.definition.answer import Picked
from core.language.lines import Shorthand, read_line
from core.model.begun_with import line_of
from core.model.on_screen import Written
from core.use_cases.said_with import misread_in, quoting
from tests.utterances.corpus import TODAY, read


def after(seconds: int) -> Written:
    at = datetime(2026, 11, 29, 12, 0, 0, tzinfo=UTC) + timedelta(seconds=seconds)
    return Written(7 + seconds, at)


@pytest.mark.parametrize("seconds", [0, 1, 29, 30])
def test_a_line_that_comes_again_within_seconds_is_the_same_line(seconds: int) -> None:
    again = line_of("mirels", "3  2 3 2 ", after(seconds))
    assert line_of("mirels", "3 2 3 2", after(0)).comes_again(again)


@pytest.mark.parametrize(
    ("definition", "typed", "seconds"),
    [("mirels", "3 2 3", 1), ("sins", "3 2 3 2", 1), ("mirels", "3 2 3 2", 31)],
)
def test_another_line_or_one_that_comes_later_is_a_new_one(
    definition: str, typed: str, seconds: int
) -> None:
    other = line_of(definition, typed, after(seconds))
    assert not line_of("mirels", "3 2 3 2", after(0)).comes_again(other)


MISREAD = {
    "insuffisance rénale": "antiresorptive",
    "insuffisance hépatique": "overview",
    "sous calcium et vitamine D": "tokuhashi",
    "IRM rachis complète prévue": "frankel",
    "rendez-vous dentaire demandé": "antiresorptive",
    "métastase foie": "tokuhashi",
}


def test_words_that_say_one_fact_together_answer_for_no_other_apart() -> None:
    definitions = DialogsLibrary().definitions
    for typed, id in MISREAD.items():
        asked = definitions[id]
        alone = partial(read_line, asked, DialogsLibrary().lexicon(asked), today=TODAY)
        said = [(it.fact, it.words) for it in read(typed).said]
        assert alone(typed).answers, typed
        assert [*misread_in(asked, said, alone)] == [typed]
        assert [*misread_in(asked, [], alone)] == []


def test_a_short_word_that_begins_otherwise_is_no_typing_error_of_an_option() -> None:
    asked = DialogsLibrary().definitions["sins"]
    lexicon = DialogsLibrary().lexicon(asked)
    assert not read_line(asked, lexicon, "la famille pense", TODAY).answers
    assert read_line(asked, lexicon, "denze", TODAY).answers == {"lesion": Picked("blastic")}


def test_what_is_of_a_relative_is_quoted_in_a_line() -> None:
    line = quoting(Shorthand({}, ()), ("cancer du sein",))
    assert (line.unread, bool(line.leftover)) == (("cancer du sein",), True)
    assert quoting(Shorthand({}, ()), ()) == Shorthand({}, ())
