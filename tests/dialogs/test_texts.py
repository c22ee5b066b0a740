"""The clinical words: exactly what the definitions need, in each language, short enough for a phone."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast

import dialogs.facts
import dialogs.scores
from core.definition import Fact, Question, Score
from core.understanding import normalise
from dialogs.sources import DOCUMENTS, STATEMENTS

TEXTS = Path(dialogs.__file__ or dialogs.__path__[0]).parent / "texts"
LANGUAGES = ("fr", "en")
OPTIONAL = "aliases"
VALUE = ""

AMBIGUOUS = {
    ("rades", "primary"): {
        "poumon", "cancer du poumon", "bronchique", "pulmonaire", "lung", "lung cancer",
    },
    ("tokuhashi", "primary"): {"colorectal", "cancer colorectal", "colorectal cancer", "crc"},
    ("mirels", "site"): {
        "femur", "femur proximal", "extremite superieure du femur", "proximal femur",
    },
    ("sins", "location"): {"sacrum"},
    ("sins", "alignment"): {
        "recul", "recul du mur", "recul du mur posterieur", "recul mur posterieur",
        "retropulsion", "posterior wall retropulsion", "posterior-wall retropulsion",
    },
    ("sins", "collapse"): {
        "aucun", "aucun collapsus", "aucun tassement", "pas de tassement", "pas de collapsus",
        "sans tassement", "sans collapsus", "none", "no collapse", "not collapsed", "without collapse",
    },
    ("sins", "pain"): {
        "pas de douleur mecanique", "sans douleur mecanique", "aucune douleur mecanique",
        "no mechanical pain", "without mechanical pain",
    },
    ("tokuhashi", "visceral"): {"curable", "curables", "traitable", "traitables", "treatable"},
    ("tomita", "visceral"): {
        "non resecable", "non resecables", "irresecable", "irresecables", "inoperable", "inoperables",
        "unresectable", "not resectable", "irresectable",
    },
}  # fmt: skip
"""Words that could mean two answers, on purpose: the person is asked which."""


# ---- what there is ---------------------------------------------------------------------------


def definitions() -> list[Score]:
    modules = (
        importlib.import_module(f"dialogs.scores.{module.name}")
        for module in pkgutil.iter_modules(dialogs.scores.__path__)
    )
    return [module.definition for module in modules]


def facts() -> list[Fact]:
    modules = (
        importlib.import_module(f"dialogs.facts.{module.name}")
        for module in pkgutil.iter_modules(dialogs.facts.__path__)
    )
    found = {
        value.id: value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, Fact)
    }
    return list(found.values())


@cache
def files(language: str) -> dict[str, dict[str, str]]:
    """Return stem -> key or key.attribute -> text as a reader sees it."""
    return {path.stem: _texts(path, language) for path in sorted((TEXTS / language).glob("*.ftl"))}


def _texts(path: Path, language: str) -> dict[str, str]:
    source = path.read_text("utf-8")
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source), allow_overrides=False)
    found: dict[str, str] = {}
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, ast.Junk), f"{path}: {entry.content!r}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{path}: {entry.id.name} stands twice"
            message = bundle.get_message(entry.id.name)
            parts = {VALUE: message.value, **message.attributes}
            for attribute, pattern in parts.items():
                assert pattern is not None, f"{path}: {entry.id.name} has no text of its own"
                text, errors = bundle.format_pattern(pattern)
                assert not errors
                found[f"{entry.id.name}.{attribute}".rstrip(".")] = str(text)
    return found


def _with(key: str, *attributes: str) -> Iterator[str]:
    yield key
    yield from (f"{key}.{attribute}" for attribute in attributes)


def keys_of(score: Score) -> set[str]:
    principal = ("principal",) if len(score.readings) > 1 else ()
    keys = set(_with(score.id, "measures", "scope", *principal))
    for question in score.questions:
        keys |= set(_with(f"{score.id}-{question.id}", "label", "why"))
        for choice in question.choices:
            keys |= set(
                _with(f"{score.id}-{question.id}-{choice.id}", "button", "short", "definition")
            )
    if len(score.readings) > 1:
        keys |= {f"{score.id}-reading-{reading}" for reading in score.readings}
    for band in score.bands:
        brief = ("brief",) if score.kind == "score" else ()
        keys |= set(_with(f"{score.id}-band-{band.id}", "action", "meaning", *brief))
    for note in score.notes:
        keys |= set(_with(f"{score.id}-note-{note.id}", "detail"))
    return keys


def keys_of_facts() -> set[str]:
    options = {f"{fact.id}-{option}" for fact in facts() for option in fact.options}
    return options | {f"unit-{fact.unit}" for fact in facts() if fact.unit}


def keys_of_sources() -> set[str]:
    keys = {key for id in STATEMENTS for key in _with(f"statement-{id}", "quote")}
    return keys | {
        key for letter in DOCUMENTS for key in _with(f"document-{letter}", "population", "outside")
    }


def expected() -> dict[str, set[str]]:
    by_score = {score.id: keys_of(score) for score in definitions()}
    return {**by_score, "facts": keys_of_facts(), "sources": keys_of_sources()}


def all_texts(language: str) -> dict[str, str]:
    return {key: text for texts in files(language).values() for key, text in texts.items()}


def choices_of(score: Score, texts: dict[str, str], attribute: str) -> Iterator[tuple[str, str]]:
    for question in score.questions:
        for choice in question.choices:
            key = f"{score.id}-{question.id}-{choice.id}{attribute}"
            yield key, texts[key]


def aliases(texts: dict[str, str], key: str) -> list[str]:
    return [word.strip() for word in texts.get(f"{key}.{OPTIONAL}", "").split("|") if word.strip()]


def words_of(texts: dict[str, str], key: str) -> list[str]:
    said = (texts[key + part] for part in ("", ".button", ".short") if key + part in texts)
    return [normalise(word) for word in [*said, *aliases(texts, key)]]


def _ids(score: Score) -> str:
    return score.id


each_language = pytest.mark.parametrize("language", LANGUAGES)
each_score = pytest.mark.parametrize("score", definitions(), ids=_ids)


# ---- complete --------------------------------------------------------------------------------


@each_language
def test_there_is_one_file_for_each_definition_and_no_other(language: str) -> None:
    assert sorted(files(language)) == sorted(expected())


@each_language
@pytest.mark.parametrize("stem", sorted(expected()))
def test_a_file_has_every_text_that_its_definition_needs(stem: str, language: str) -> None:
    missing = sorted(expected()[stem] - set(files(language)[stem]))
    assert missing == []


@each_language
@pytest.mark.parametrize("stem", sorted(expected()))
def test_a_file_has_no_text_that_nothing_asks_for(stem: str, language: str) -> None:
    texts = files(language)[stem]
    aliased = {key for key in texts if key.endswith(f".{OPTIONAL}")}
    allowed = {key for key in aliased if _may_have_aliases(key.removesuffix(f".{OPTIONAL}"))}
    orphans = sorted(set(texts) - expected()[stem] - allowed)
    assert orphans == []


def _may_have_aliases(key: str) -> bool:
    choices = {
        f"{score.id}-{question.id}-{choice.id}"
        for score in definitions()
        for question in score.questions
        for choice in question.choices
    }
    return key in choices | keys_of_facts() - {"unit-fraction"}


@each_language
def test_no_key_stands_in_two_files(language: str) -> None:
    counted = Counter(key for texts in files(language).values() for key in texts)
    assert [key for key, count in counted.items() if count > 1] == []


@each_language
def test_no_text_is_empty_and_every_quote_says_something(language: str) -> None:
    assert [key for key, text in all_texts(language).items() if not text.strip()] == []


def test_a_quote_is_the_same_in_both_languages() -> None:
    quotes = [
        {key: text for key, text in all_texts(language).items() if key.endswith(".quote")}
        for language in LANGUAGES
    ]
    assert quotes[0] == quotes[1]


# ---- short -----------------------------------------------------------------------------------


@each_language
@each_score
def test_an_option_fits_in_a_list_on_a_phone(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    assert [(key, len(text)) for key, text in choices_of(score, texts, "") if len(text) > 110] == []


@each_language
@each_score
def test_a_button_has_at_most_16_characters(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    too_long = [(k, len(text)) for k, text in choices_of(score, texts, ".button") if len(text) > 16]
    assert too_long == []


@each_language
@each_score
def test_a_word_of_the_result_table_has_at_most_18_characters(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    too_long = [(k, len(text)) for k, text in choices_of(score, texts, ".short") if len(text) > 18]
    assert too_long == []


@each_language
@each_score
def test_a_label_has_at_most_14_characters(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    labels = {q.id: texts[f"{score.id}-{q.id}.label"] for q in score.questions}
    assert {id: text for id, text in labels.items() if len(text) > 14} == {}


@each_language
@each_score
def test_a_note_is_one_line_of_at_most_90_characters(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    notes = {note.id: texts[f"{score.id}-note-{note.id}"] for note in score.notes}
    too_long = {id: len(text) for id, text in notes.items() if len(text) > 90 or "\n" in text}
    assert too_long == {}


# ---- told apart ------------------------------------------------------------------------------


@each_language
@each_score
def test_two_buttons_of_a_question_never_read_the_same(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    for question in score.questions:
        buttons = [texts[f"{score.id}-{question.id}-{c.id}.button"] for c in question.choices]
        assert len({normalise(button) for button in buttons}) == len(buttons), question.id


@each_language
@each_score
def test_two_choices_of_a_question_never_share_an_alias(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    for question in score.questions:
        meant: dict[str, set[str]] = {}
        for choice in question.choices:
            for word in aliases(texts, f"{score.id}-{question.id}-{choice.id}"):
                meant.setdefault(normalise(word), set()).add(choice.id)
        assert {word: ids for word, ids in meant.items() if len(ids) > 1} == {}


@each_score
def test_a_typed_word_of_any_language_means_one_answer_unless_it_is_doubtful_on_purpose(
    score: Score,
) -> None:
    for question in score.questions:
        meant = _meanings(score, question)
        shared = {word for word, ids in meant.items() if len(ids) > 1}
        assert shared == AMBIGUOUS.get((score.id, question.id), set()), question.id


def _meanings(score: Score, question: Question) -> dict[str, set[str]]:
    meant: dict[str, set[str]] = {}
    for language in LANGUAGES:
        texts = all_texts(language)
        for choice in question.choices:
            keys = [f"{score.id}-{question.id}-{choice.id}"]
            keys += [f"{question.fact.id}-{option}" for option in choice.covers]
            for word in (word for key in keys for word in words_of(texts, key)):
                meant.setdefault(word, set()).add(choice.id)
    return meant


def test_yes_alone_is_never_mechanical_pain() -> None:
    for language in LANGUAGES:
        words = words_of(all_texts(language), "sins-pain-mechanical")
        assert not {"oui", "yes", "o", "y"} & set(words)


# ---- the same in both languages --------------------------------------------------------------


_NUMBER = re.compile(r"\d+(?:[.,]\d+)?|[⅓⅔]")


def numbers(text: str) -> Counter[str]:
    """Return every number of a text; a figure list such as "l. 341, 383" has two."""
    return Counter(number.replace(",", ".") for number in _NUMBER.findall(text))


def test_every_number_of_the_french_text_stands_in_the_english_one() -> None:
    french, english = all_texts("fr"), all_texts("en")
    differing = {
        key: (dict(numbers(text)), dict(numbers(english[key])))
        for key, text in french.items()
        if not key.endswith(f".{OPTIONAL}") and numbers(text) != numbers(english[key])
    }
    assert differing == {}


def test_what_is_outside_the_framework_is_labelled_so_in_both_languages() -> None:
    french, english = all_texts("fr"), all_texts("en")
    differing = [
        key
        for key, text in french.items()
        if not key.endswith(f".{OPTIONAL}")
        and text.casefold().count("hors référentiel")
        != english[key].casefold().count("outside the framework")
    ]
    assert differing == []


# ---- typography ------------------------------------------------------------------------------


@each_language
def test_texts_are_plain_with_typographic_apostrophes(language: str) -> None:
    faulty = [
        key
        for key, text in all_texts(language).items()
        if not key.endswith(".quote") and ("'" in text or "&amp;" in text or "</" in text)
    ]
    assert faulty == []


def test_french_punctuation_does_not_break_from_its_word() -> None:
    breaking = re.compile(r" [:;?!%»]|« |\w[;?!]|\w:(?!\w)")
    faulty = {
        key: text
        for key, text in all_texts("fr").items()
        if not key.endswith((".quote", f".{OPTIONAL}")) and breaking.search(text)
    }
    assert faulty == {}
