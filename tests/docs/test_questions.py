"""The questions to clinicians: the same in both languages, each with its choices."""

from __future__ import annotations

import re
from pathlib import Path

from dialogs.registry import definitions, pathways
from tests.typography import BREAKING

DOCS = Path(__file__).parents[2] / "docs"
FRENCH, ENGLISH = (
    (DOCS / name).read_text("utf-8")
    for name in ("questions-for-clinicians.fr.md", "questions-for-clinicians.md")
)


def shape(text: str) -> list[tuple[str, str]]:
    """The definitions of each part, the numbers of the questions and the letters of the choices."""
    found = re.findall(
        r"^## .*?\((?P<ids>[\w, ]+)\)$|^### Q(\d+)\. .+$|^- \*\*([a-d])\*\*", text, re.MULTILINE
    )
    return [(kind, it) for row in found for kind, it in zip("pqc", row, strict=True) if it]


def test_both_languages_ask_the_same_with_the_same_choices() -> None:
    assert shape(FRENCH) == shape(ENGLISH)


def test_every_question_has_two_choices_or_more_and_the_first_is_what_holds_today() -> None:
    questions = re.split(r"^### ", FRENCH, flags=re.MULTILINE)[1:]
    assert len(questions) > 30
    for number, question in enumerate(questions, start=1):
        assert question.startswith(f"Q{number}. ")
        assert len(re.findall(r"^- \*\*[a-d]\*\*", question, re.MULTILINE)) >= 2, question
        assert question.count("(aujourd’hui)") == 1, question


def test_a_part_names_definitions_that_there_are() -> None:
    named = {id for kind, ids in shape(FRENCH) if kind == "p" for id in ids.split(", ")}
    assert named <= {*definitions(), *pathways()}


def test_the_french_questions_are_set_as_french_is() -> None:
    assert [it for it in FRENCH.split("\n") if BREAKING.search(it.replace("**", ""))] == []
