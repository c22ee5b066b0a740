"""The clinical words: just what definitions need, in each language, short enough for a phone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from core.definition.score import Score
from dialogs.keys import defect_key
from dialogs.registry import pathways
from dialogs.sources import DEFECTS, STATEMENTS
from dialogs.wording import Wording

from .texts import (
    LANGUAGES,
    OPTIONAL,
    SHARED,
    all_facts,
    all_texts,
    asked,
    choice_keys,
    choices_of,
    definitions,
    each_language,
    each_score,
    expected,
    files,
    is_vocabulary,
    keys_of_facts,
    optional_keys_of_facts,
    shared_rules,
    vocabulary,
)

# ---- complete --------------------------------------------------------------------------------


@each_language
def test_there_is_one_file_for_each_definition_and_no_other(language: str) -> None:
    assert sorted(it for it in files(language) if not is_vocabulary(it)) == sorted(expected())


def test_no_two_of_what_has_a_file_have_one_name() -> None:
    stems = [*(score.id for score in definitions()), *pathways(), *SHARED]
    assert sorted(set(stems)) == sorted(stems)
    left = [stem for stem in stems if is_vocabulary(stem)]
    assert not left, f"call it otherwise, *_facts is for facts {left}"


def test_the_files_of_facts_are_the_same_in_both_languages() -> None:
    names = [{stem for stem in files(language) if is_vocabulary(stem)} for language in LANGUAGES]
    assert names[0] == names[1]


def test_every_fact_that_is_asked_has_its_words_in_some_file_of_facts() -> None:
    wanted = {
        f"dialogs/texts/{language}/facts.ftl or a *_facts.ftl beside it": missing
        for language in LANGUAGES
        if (missing := sorted(keys_of_facts() - set(vocabulary(language))))
    }
    assert not wanted, "\n".join(f"{file} wants {', '.join(keys)}" for file, keys in wanted.items())


@each_language
def test_no_file_of_facts_has_a_text_that_nothing_asks_for(language: str) -> None:
    known = keys_of_facts() | optional_keys_of_facts()
    orphans = {
        stem: unasked
        for stem, texts in files(language).items()
        if is_vocabulary(stem) and (unasked := sorted(set(texts) - known))
    }
    assert not orphans, f"take out what nothing asks for {orphans}"


@each_language
def test_a_prerequisite_to_tick_has_no_words_of_its_own(language: str) -> None:
    """Its name is that of the rule that requires it, its states are the interface's."""
    ids = {check.id for pathway in pathways().values() for check in pathway.checks}
    keys = {key.partition(".")[0] for key in all_texts(language)}
    left = {f"ask-{id}" for id in ids} & keys
    assert not left, f"take out what a tick has from its rule {left}"
    left = {key for key in keys if key.rpartition("-")[0] in ids}
    assert not left, f"take out what the interface says {left}"


@each_language
def test_everything_that_a_pathway_shows_beside_a_rule_has_words(language: str) -> None:
    texts = all_texts(language)
    shown = {
        (pathway.id, defect)
        for pathway in pathways().values()
        for defect in (
            *(it for rule in pathway.rules for it in (*rule.defects, rule.unreachable) if it),
            *(note.id for note in pathway.notes),
        )
    }
    silent = {(id, defect) for id, defect in shown if f"{defect_key(defect)}.detail" not in texts}
    assert not silent, f"write the words, dialogs/texts, of {silent}"


@pytest.mark.parametrize("stem", sorted(expected()))
def test_a_file_has_every_text_that_its_definition_needs(stem: str) -> None:
    wanted = {
        f"dialogs/texts/{language}/{stem}.ftl": missing
        for language in LANGUAGES
        if (missing := sorted(expected()[stem] - set(files(language).get(stem, {}))))
    }
    assert not wanted, "\n".join(f"{file} wants {', '.join(keys)}" for file, keys in wanted.items())


@each_language
@pytest.mark.parametrize("stem", sorted(expected()))
def test_a_file_has_no_text_that_nothing_asks_for(stem: str, language: str) -> None:
    texts = files(language).get(stem, {})
    aliased = {key for key in texts if key.endswith(f".{OPTIONAL}")}
    allowed = {key for key in aliased if key.removesuffix(f".{OPTIONAL}") in _keys_of_choices()}
    allowed |= {f"{stem}.names", f"{stem}.command"}  # of the command that begins it
    allowed |= {f"{key.removesuffix('.detail')}.page" for key in texts if key.endswith(".detail")}
    allowed |= {f"{key.removesuffix('.meaning')}.page" for key in texts if key.endswith(".meaning")}
    allowed |= {f"{key}.grid" for key in _keys_of_choices()}  # its label on one screen
    allowed |= {f"{stem}.page", f"{stem}.opening"}  # a score in one line, and before its questions
    orphans = sorted(set(texts) - expected()[stem] - allowed)
    assert not orphans, f"take out what nothing asks for {orphans}"


@cache
def _keys_of_choices() -> set[str]:
    return {
        f"{score.id}-{question.id}-{choice.id}"
        for score in definitions()
        for question in score.questions
        for choice in question.choices
    }


@each_language
def test_no_key_stands_in_two_files(language: str) -> None:
    counted = Counter(key for texts in files(language).values() for key in texts)
    left = [key for key, count in counted.items() if count > 1]
    assert not left, f"keep in one file only {left}"


@each_language
def test_a_text_that_is_read_alone_is_the_one_of_its_file(language: str) -> None:
    """The bot parses a message when it is first asked for."""
    say = Wording(language, ("dialogs",))
    assert {key: say(key) for key in all_texts(language)} == all_texts(language)


@each_language
def test_no_text_is_empty_and_every_quote_says_something(language: str) -> None:
    left = [key for key, text in all_texts(language).items() if not text.strip()]
    assert not left, f"write a text for {left}"


def test_a_quote_is_the_same_in_both_languages() -> None:
    quotes = [
        {key: text for key, text in all_texts(language).items() if key.endswith(".quote")}
        for language in LANGUAGES
    ]
    assert quotes[0] == quotes[1]


@each_language
def test_every_defect_of_every_statement_has_words(language: str) -> None:
    texts = all_texts(language)
    silent = {
        (statement.id, defect)
        for statement in STATEMENTS.values()
        for defect in statement.defects
        if defect_key(defect) not in texts
    }
    assert not silent, f"write the words, dialogs/texts, of {silent}"


# ---- short -----------------------------------------------------------------------------------


@each_language
@each_score
def test_an_option_fits_in_a_list_on_a_phone(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    left = [(key, len(text)) for key, text in choices_of(score, texts, "") if len(text) > 110]
    assert not left, f"shorten to 110 characters {left}"


@each_language
@each_score
def test_a_button_has_at_most_16_characters(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    too_long = [(k, len(text)) for k, text in choices_of(score, texts, ".button") if len(text) > 16]
    assert not too_long, f"shorten, {too_long} characters are too many"


@each_language
@each_score
def test_a_word_of_the_result_table_has_at_most_18_characters(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    too_long = [(k, len(text)) for k, text in choices_of(score, texts, ".short") if len(text) > 18]
    assert not too_long, f"shorten, {too_long} characters are too many"


@each_language
@each_score
def test_a_label_has_at_most_15_characters(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    labels = {q.id: texts[f"{score.id}-{q.id}.label"] for q in score.questions}
    left = {id: text for id, text in labels.items() if len(text) > 15}
    assert not left, f"shorten .label to 15 characters of {left}"


@each_language
@each_score
def test_a_note_is_one_line_of_at_most_90_characters(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    notes = {note.id: texts[f"{score.id}-note-{note.id}"] for note in score.notes}
    too_long = {id: len(text) for id, text in notes.items() if len(text) > 90 or "\n" in text}
    assert not too_long, f"shorten, {too_long} characters are too many"


@each_language
def test_a_defect_is_one_line_of_at_most_90_characters(language: str) -> None:
    lines = {id: files(language)["defects"][f"defect-{id}"] for id in DEFECTS}
    too_long = {id: len(text) for id, text in lines.items() if len(text) > 90 or "\n" in text}
    assert not too_long, f"shorten, {too_long} characters are too many"


def longest(language: str) -> dict[str, tuple[str, int]]:
    """Return every text of pathways and facts, as it is shown, with the characters it may have."""
    texts = all_texts(language)
    limits: dict[str, int] = {}
    for pathway in pathways().values():
        limits |= {
            pathway.id: 24,
            f"{pathway.id}.button": 16,
            f"{pathway.id}.about": 200,
            f"{pathway.id}.opening": 120,
            f"{pathway.id}.scope": 300,
        }
        limits |= {f"{pathway.id}-action-{action}": 40 for action in pathway.actions}
    rules = {(p.id, r.id) for p in pathways().values() for r in p.rules if r not in shared_rules()}
    for prefix, id in rules | {("rule", rule.id) for rule in shared_rules()}:
        limits |= {f"{prefix}-{id}": 110, f"{prefix}-{id}.detail": 700, f"{prefix}-{id}.label": 22}
    for _, question in asked():
        key = question.key
        limits |= {key: 90, f"{key}.label": 20, f"{key}.why": 300, f"{key}.typed": 70}
        for choice in choice_keys(question).values():
            limits |= {choice: 60, f"{choice}.button": 16, f"{choice}.short": 18}
    limits |= {f"{fact.id}-{option}": 60 for fact in all_facts() for option in fact.options}
    return {key: (texts[key], limit) for key, limit in limits.items() if key in texts}


@each_language
def test_no_text_of_a_pathway_is_longer_than_the_manual_allows(language: str) -> None:
    too_long = {
        key: f"{len(text)} > {limit}"
        for key, (text, limit) in longest(language).items()
        if len(text) > limit
    }
    assert not too_long, f"shorten, {too_long} characters are too many"


@each_language
def test_a_choice_whose_text_is_long_has_a_short_form_for_its_button_and_for_the_advice(
    language: str,
) -> None:
    texts = vocabulary(language)
    wanting = {}
    for _, question in asked():
        buttons = {choice.id for choice in question.offered}
        for id, key in choice_keys(question).items():
            for part, limit in (("button", 16), ("short", 18)):
                if part == "button" and id not in buttons:
                    continue
                shown = texts.get(f"{key}.{part}", texts.get(key, ""))
                if len(shown) > limit:
                    wanting[f"{key}.{part}"] = len(shown)
    assert not wanting, f"write these in at most 16 (.button) or 18 characters (.short): {wanting}"


@each_language
def test_the_advice_of_a_rule_and_a_question_are_one_line(language: str) -> None:
    broken = [
        key for key, (text, limit) in longest(language).items() if limit <= 110 and "\n" in text
    ]
    assert not broken, f"put on one line {broken}"


# ---- the same in both languages --------------------------------------------------------------


_NUMBER = re.compile(r"\d+(?:[.,]\d+)?|[⅓⅔]")
ONE_SIDED = (f".{OPTIONAL}", ".button", ".short", ".names")
"""Forms that one language may need and the other not."""


def both(french: dict[str, str], english: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield each key of both languages with its two texts; not the other words for an answer."""
    spoken = SHARED["reading"]()
    for key in sorted(french.keys() & english.keys()):
        if not key.endswith(f".{OPTIONAL}") and key not in spoken:
            yield key, french[key], english[key]


def test_both_languages_have_the_same_texts() -> None:
    keys = [
        {key for key in all_texts(language) if not key.endswith(ONE_SIDED)}
        for language in LANGUAGES
    ]
    left = sorted(keys[0] ^ keys[1])
    assert not left, f"write in the other language, too: {left}"


def numbers(text: str) -> Counter[str]:
    """Return every number of a text; a figure list such as "l. 341, 383" has two."""
    return Counter(number.replace(",", ".") for number in _NUMBER.findall(text))


def test_every_number_of_the_french_text_stands_in_the_english_one() -> None:
    differing = {
        key: (dict(numbers(fr) - numbers(en)), dict(numbers(en) - numbers(fr)))
        for key, fr, en in both(all_texts("fr"), all_texts("en"))
        if numbers(fr) != numbers(en)
    }
    assert not differing, f"say the same in both languages: {differing}"


def test_what_is_outside_the_framework_is_labelled_so_in_both_languages() -> None:
    differing = [
        key
        for key, fr, en in both(all_texts("fr"), all_texts("en"))
        if fr.casefold().count("hors référentiel") != en.casefold().count("outside the framework")
    ]
    assert not differing, f"say the same in both languages: {differing}"


# ---- typography ------------------------------------------------------------------------------


@each_language
def test_texts_are_plain_with_typographic_apostrophes(language: str) -> None:
    faulty = [
        key
        for key, text in all_texts(language).items()
        if not key.endswith(".quote") and ("'" in text or "&amp;" in text or "</" in text)
    ]
    assert not faulty, f"write ’ for the apostrophe, and no mark-up, in {faulty}"


def test_french_punctuation_does_not_break_from_its_word() -> None:
    breaking = re.compile(r" [:;?!%»]|« |\w[;?!]|\w:(?!\w)")
    faulty = {
        key: text
        for key, text in all_texts("fr").items()
        if not key.endswith((".quote", f".{OPTIONAL}")) and breaking.search(text)
    }
    assert not faulty, f"put U+202F before ; ! ? % and U+00A0 before : and within « » in {faulty}"
