"""Texts as a clinician would set and say them: spaces, apostrophes, plurals, no word twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.runtime import FluentBundle, FluentResource

from bot.screens.phrases import answer_words, part, value_words
from core.definition.answer import Picked, answer_of
from core.definition.definition import Definition
from core.definition.question import Question
from core.definition.terms import Amount
from dialogs.keys import choice_key, question_key
from dialogs.registry import definitions, pathways
from dialogs.wording import messages, plain_texts, wording
from tests.typography import BREAKING, ONE_OF_MANY

from .texts import LANGUAGES, all_facts, each_language

PACKAGES = ("dialogs", "bot")
TYPED = ("word-", "emergency-words", "strength-words")
"""Messages that are words to type, never shown."""
VERBATIM = (".quote", ".aliases", ".names")
"""Attributes that are words of the sources, or words to type."""
COUNTS = (0, 1, 2)
_SELECTED = re.compile(r"\{\s*\$(\w+)\s*->")
_GIVEN = re.compile(r"\$(\w+)")
SAID_TWICE = {
    "ask-primary_tumour",  # a primary stands alone beside a title: "primitif inconnu"
    "rades-primary",
}


@cache
def rendered(language: str) -> dict[str, list[str]]:
    """Return every text of the program, by key, with 0, 1 and 2 where it counts."""
    found: dict[str, list[str]] = {}
    for package in PACKAGES:
        for id, source in messages(package, language).items():
            if not id.startswith(TYPED):
                found |= dict(_rendered(id, source, language))
    return found


def _rendered(id: str, source: str, language: str) -> Iterator[tuple[str, list[str]]]:
    if (plain := plain_texts(source)) is not None:
        yield from ((k, [text]) for k, text in plain.items() if not k.endswith(VERBATIM))
        return
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    message = bundle.get_message(id)
    counted = set(_SELECTED.findall(source))
    for attribute, pattern in {"": message.value, **message.attributes}.items():
        if pattern is None or f".{attribute}" in VERBATIM:
            continue
        texts = []
        for count in COUNTS if counted else (2,):
            given = {it: count if it in counted else "X" for it in _GIVEN.findall(source)}
            text, errors = bundle.format_pattern(pattern, given)
            assert not errors, (id, errors)
            texts.append(str(text))
        yield f"{id}.{attribute}".rstrip("."), texts


def faulty(language: str, fault: re.Pattern[str]) -> dict[str, str]:
    texts = rendered(language).items()
    return {key: text for key, them in texts for text in them if fault.search(text)}


# ---- set ------------------------------------------------------------------------------------


@each_language
def test_no_apostrophe_and_no_quotation_mark_is_straight(language: str) -> None:
    found = faulty(language, re.compile("['\"]"))
    assert not found, f"write ’ and curved quotation marks in {found}"


def test_french_punctuation_has_the_space_that_does_not_break_and_each_its_own() -> None:
    found = faulty("fr", BREAKING).keys() - {"language-choose"}  # its half in English
    assert not found, f"put U+202F before ; ! ? and U+00A0 before : and within « » in {found}"


@each_language
def test_what_is_counted_is_singular_where_it_is_one(language: str) -> None:
    left = faulty(language, ONE_OF_MANY[language])
    assert not left, f"write the singular for one in {left}"


@each_language
def test_a_unit_is_singular_after_one(language: str) -> None:
    say = wording(language, *PACKAGES)
    units = {unit for fact in all_facts() for unit in (fact.unit, *fact.units) if unit}
    for unit in sorted(units - {"fraction"}):
        for number in (1, 2, 7):
            value = answer_of(f"n{number}_{unit}")
            assert isinstance(value, Amount)
            words = value_words(value, say)
            assert ONE_OF_MANY[language].search(words) is None, words
            assert words.startswith(str(number)), words


def test_a_number_out_of_ten_and_an_inr_are_written_as_clinicians_write_them() -> None:
    for language in LANGUAGES:
        say = wording(language, *PACKAGES)
        told = {term: value_words(answer_of(term), say) for term in ("n6_point", "n11d10_ratio")}  # type: ignore[arg-type]
        assert told == {"n6_point": "6/10", "n11d10_ratio": {"fr": "1,1", "en": "1.1"}[language]}


# ---- said -----------------------------------------------------------------------------------


def asked() -> Iterator[tuple[Definition, Question]]:
    seen: set[str] = set()
    every: list[Definition] = [*pathways().values(), *definitions().values()]
    for it in every:
        for question in it.questions:
            if (key := question_key(it, question)) not in seen:
                seen.add(key)
                yield it, question


def stems(text: str) -> set[str]:
    """Return how each word begins, less what a skeleton leaves to do: another test names that."""
    return {word[:5].casefold() for word in re.findall(r"[^\W\d_]{3,}", text) if word != "TODO"}


@each_language
def test_no_answer_says_the_name_of_its_question_again(language: str) -> None:
    """Not "Tassement : tassement": a line is "Fracture-tassement : oui"."""
    say = wording(language, *PACKAGES)
    again = {}
    for it, question in asked():
        key = question_key(it, question)
        label = say(f"{key}.label")
        for choice in question.choices:
            words = answer_words(it, question, Picked(choice.id), say)
            if stems(label) & stems(words) and key not in SAID_TWICE:
                again[choice_key(it, question, choice)] = f"{label}: {words}"
    assert not again, f"shorten the answers that say their question again: {again}"


@each_language
def test_a_fine_answer_does_not_say_its_choice_again(language: str) -> None:
    """Not "non traitables (non traitables)"."""
    say = wording(language, *PACKAGES)
    for it, question in asked():
        for option in (fine for choice in question.choices for fine in choice.covers):
            words = answer_words(it, question, Picked(option), say)
            coarse, _, fine = words.partition(" (")
            assert not fine.startswith(coarse), words


@each_language
def test_every_button_of_an_answer_begins_with_a_capital(language: str) -> None:
    say = wording(language, *PACKAGES)
    labels = {
        key: part(key, "button", say)
        for it, question in asked()
        for choice in question.choices
        if (key := choice_key(it, question, choice))
    }
    left = {key: label for key, label in labels.items() if label[:1].islower()}
    assert not left, f"begin with a capital (.button): {left}"


def test_handicapante_and_invalidante_are_two_words_in_english_too() -> None:
    say = wording("en", *PACKAGES)
    assert "disabling" not in say("mirels-pain-functional").casefold()
    assert "disabling" in say("ask-disabling_pain").casefold()


@pytest.mark.parametrize("words", ["Pas de conduite imprimée", "ce bouton ne correspond pas"])
def test_no_text_speaks_of_the_printed_page_where_a_clinician_speaks_of_the_patient(
    words: str,
) -> None:
    shown = {key for key, them in rendered("fr").items() for it in them if words in it}
    assert shown <= {"notice-forged"}


def test_english_sets_no_space_before_a_percent_sign() -> None:
    left = faulty("en", re.compile(r"\d[ \u00a0\u202f]%"))
    assert not left, f"take out the space before % in {left}"


_TAPPED = re.compile(r"\b(?:[Tt]ouchez|[Tt]ap|bouton|button) (?:«\u00a0|“)([^»”]+?)(?:\u00a0»|”)")
_SIGN = re.compile(r"^[^\w]+|[^\w]+$")


@each_language
def test_a_button_that_a_text_names_is_called_so(language: str) -> None:
    """Not “Compute” where the button says "Calculate"."""
    texts = rendered(language)
    labels = {
        _SIGN.sub("", text)
        for key, them in texts.items()
        for text in them
        if key.startswith(("button-", "compute", "unknown")) or key.endswith(".button")
    }
    named = {
        _SIGN.sub("", name)
        for key, them in texts.items()
        for text in them
        for name in _TAPPED.findall(text)
    }
    assert len(named) > 4
    assert named <= labels, named - labels
