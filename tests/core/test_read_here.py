"""What a text says of the questions that are open, and what of it was not understood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.library import DialogsLibrary
from core.language.lines import read_line
from core.model.dialogue import Dialogue
from core.model.view import LIVE_VIEW, Grid, Hint, HintKind, View
from core.use_cases.read_here import answers_to, beneath, is_proposed, read_with
from tests.utterances.corpus import TODAY, read

LIBRARY = DialogsLibrary()

TEXTS = [
    ("imaging", "sein, douleur osseuse rachis", "primary_tumour region", ["douleur osseuse"]),
    ("imaging", "breast, bony pain spine", "primary_tumour region", ["bony pain"]),
    ("imaging", "sein, bilan d'extension", "primary_tumour", ["bilan d'extension"]),
    ("imaging", "cancer du sein, IK 70, bidule", "primary_tumour karnofsky", ["bidule"]),
    ("sins", "semi-rigide lytique bidule", "vertebral_level lesion_type", ["bidule"]),
    (
        "sins",
        "T7, lytique ?, bidule mécanique",
        "vertebral_level lesion_type spinal_pain",
        ["bidule"],
    ),
    ("sins", "bidule machin", "", ["bidule machin"]),
    (
        "imaging",
        "marche plus depuis hier, sein, bidule",
        "motor_function primary_tumour",
        ["depuis hier", "bidule"],
    ),
    ("surgery", "opéré il y a 15 jours, bidule", "surgery_date", ["bidule"]),
    ("tokuhashi", "PS 2, sein, bidule", "karnofsky primary_tumour", ["bidule"]),
]


@pytest.mark.parametrize(("id", "typed", "facts", "unread"), TEXTS)
def test_all_that_a_text_says_is_told_with_its_words_and_the_rest_is_quoted(
    id: str, typed: str, facts: str, unread: list[str]
) -> None:
    asked = LIBRARY.definitions[id]
    line = read_line(asked, LIBRARY.lexicon(asked), typed, TODAY)
    found = read_with(asked, line, read(typed), TODAY)
    assert {it.fact for it in found.said} == set(facts.split())
    assert [*found.unread] == unread
    assert {len(it.answers) for it in found.said if it.fact == "surgery_date"} <= {1}
    plain = [(it.fact, it.answers[0]) for it in found.said if it.plain]
    given = answers_to(asked, plain, TODAY)
    assert {asked.question(it).fact.id for it in given} <= {fact for fact, _ in plain}


def test_a_text_that_was_not_taken_is_proposed_unless_a_button_over_the_question_has_it() -> None:
    asked = LIBRARY.definitions["sins"]
    one, two = read("T7 bidule"), read("T7 lytique bidule")
    near = Hint(HintKind.UNCLEAR, one.said[0].answers, "T7 bidule")

    def proposed(view: View, said: object, *, state: str = "location") -> bool:
        dialogue = Dialogue(1, "t", 1, 1, 1, asked.id, asked.edition, state, view=view)
        return is_proposed(dialogue, asked, said.said)  # type: ignore[attr-defined]

    assert not proposed(near, one), "the button has it"
    assert proposed(near, two)
    assert proposed(replace(near, answers=()), one)
    assert not proposed(LIVE_VIEW, two), "it was taken"
    assert not proposed(replace(near, kind=HintKind.EARLY), two)
    assert not proposed(near, two, state="result")


def test_beneath_a_proposal_the_question_says_only_what_the_proposal_does_not() -> None:
    asked, text = LIBRARY.definitions["sins"], replace(read("lytique"), unread=("sublukation",))
    near = Hint(HintKind.UNCLEAR, read("subluxation").said[0].answers, "sublukation lytique")
    dialogue = Dialogue(1, "t", 1, 1, 1, asked.id, asked.edition, "alignment", view=near)
    assert beneath(dialogue, asked, text) == replace(near, text="sublukation")
    dialogue.view = replace(near, answers=())
    assert beneath(dialogue, asked, text) == LIVE_VIEW
    dialogue.view = Grid(0, over=dialogue.view)
    assert beneath(dialogue, asked, text) == Grid(0)
    dialogue.view = replace(near, kind=HintKind.IMPOSSIBLE)
    assert beneath(dialogue, asked, text) == dialogue.view
