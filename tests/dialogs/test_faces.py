"""The short face of every rule, which stands on the first page: brief, exact, and no reference."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.screens.phrases import opening
from core.definition.definition import Definition
from core.definition.rule import Kind, Rule
from dialogs.keys import rule_key
from dialogs.registry import definitions, pathways
from dialogs.wording import wording

from .texts import each_language

LONGEST = 78
"""Characters of a face: two lines of a phone, its sign included."""
REFERENCE = re.compile(
    r"\bl\. ?\d|\blines? \d|\blignes? \d|\bD\s?:|\(D\b|\bdocument D\b|\b[LD]-[A-Z]+-\d"
    r"|\b[A-Z]\d{1,2}\b|notre (lecture|renvoi)|our (reading|referral)"
    r"|hors référentiel|outside the framework"
)
"""What belongs to the details: lines, letters of documents, ids, whose reading it is."""
OF_DETAILS = re.compile(r"\bl\. ?\d|\blines? \d|\bD\s?:|\bD l\b|\b[LD]-[A-Z]+-\d|\b[MRSX]\d{1,2}\b")
LEVELS = re.compile(r"[Vv]itamine? D\b|\b(?:T|L|S|C)\d{1,2}\b|\bCD4\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")

each_pathway = pytest.mark.parametrize("name", pathways())


def stands_on_a_page(rule: Rule) -> bool:
    """Tell whether a rule can stand on the first page, or on that of where to go on."""
    if rule.kind is Kind.INFORMATION:
        return bool(rule.up_front or rule.opens or rule.runs or rule.window)
    return rule.kind is not Kind.PREREQUISITE  # which stands there by its label


def faces(name: str, language: str) -> Iterator[tuple[str, str]]:
    say, pathway = wording(language), pathways()[name]
    for rule in filter(stands_on_a_page, pathway.rules):
        key = rule_key(pathway, rule, say)
        yield key, say(f"{key}.page") if say.has(f"{key}.page") else say(key)


@each_language
@each_pathway
def test_every_rule_has_a_face_of_at_most_two_lines(name: str, language: str) -> None:
    """A text that is short enough by itself needs no other."""
    too_long = {key: len(text) for key, text in faces(name, language) if len(text) > LONGEST}
    assert too_long == {}, "give these a shorter .page"


@each_language
@each_pathway
def test_no_face_names_a_line_a_letter_or_an_id(name: str, language: str) -> None:
    referring = {
        key: text for key, text in faces(name, language) if REFERENCE.search(LEVELS.sub("", text))
    }
    assert referring == {}, "give these a .page without it: the details have it"


@each_language
@each_pathway
def test_a_face_has_no_number_that_the_text_of_its_rule_has_not(name: str, language: str) -> None:
    say = wording(language)
    invented = {
        key: found
        for key, text in faces(name, language)
        if (found := _numbers(text) - _numbers(say(key)) - _numbers(say(f"{key}.detail")))
    }
    assert not invented, f"a .page has only numbers of its rule: take out {invented}"


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text))


@each_language
@each_pathway
def test_a_reason_for_the_board_does_not_say_board_again(name: str, language: str) -> None:
    word = {"fr": "RCP", "en": "board"}[language]
    actions = {
        rule_key(pathways()[name], r, wording(language)): r.action for r in pathways()[name].rules
    }
    twice = {
        key: text for key, text in faces(name, language) if actions[key] == "board" and word in text
    }
    assert not twice, f"say what the board is asked, not 'board', in {twice}"


@each_language
@each_pathway
def test_the_card_of_an_emergency_names_no_line_a_letter_or_an_id(name: str, language: str) -> None:
    say, pathway = wording(language), pathways()[name]
    keys = [rule_key(pathway, it, say) for it in pathway.rules if it.kind is Kind.EMERGENCY]
    urgent = {key: say(f"{key}.urgent") for key in keys}
    assert not {key for key, text in urgent.items() if OF_DETAILS.search(LEVELS.sub("", text))}, (
        "the full text has it"
    )
    for key, text in urgent.items():
        told = _numbers(text) - _numbers(say(key)) - _numbers(say(f"{key}.detail"))
        assert not told, (key, told)


@each_language
@each_pathway
def test_a_sign_stays_with_its_number(name: str, language: str) -> None:
    """A line that ends on ">" or "<" is read the wrong way round."""
    parted = re.compile(r"[<>≥≤±] \d")
    faulty = {
        key: text
        for key, text in faces(name, language)
        if wording(language).has(f"{key}.page") and parted.search(text)
    }
    assert faulty == {}, "a no-break space"


@each_language
@pytest.mark.parametrize("id", [*definitions(), *pathways()])
def test_what_is_said_before_the_first_question_names_no_line_a_letter_or_an_id(
    id: str, language: str
) -> None:
    every: dict[str, Definition] = {**definitions(), **pathways()}
    definition = every[id]
    text = opening(definition, wording(language, "dialogs", "bot"))
    assert not REFERENCE.search(LEVELS.sub("", text)), text
