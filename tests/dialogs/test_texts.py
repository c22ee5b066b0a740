"""The clinical words: just what definitions need, in each language, short enough for a phone."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast

import dialogs.facts
import dialogs.rules
import dialogs.scores
from core.definition.fact import Fact
from core.definition.pathway import Kind, Pathway, Rule
from core.definition.question import Question
from core.definition.score import Score
from core.language.answers import normalise
from dialogs.keys import defect_key
from dialogs.registry import pathways
from dialogs.sources import DEFECTS, DIGESTIVE, DOCUMENTS, FRAMEWORK, STATEMENTS
from dialogs.wording import Wording

TEXTS = Path(dialogs.__file__ or dialogs.__path__[0]).parent / "texts"
LANGUAGES = ("fr", "en")
OPTIONAL = "aliases"
VALUE = ""

AMBIGUOUS = {
    ("rades", "primary"): {
        "poumon",
        "cancer du poumon",
        "bronchique",
        "pulmonaire",
        "lung",
        "lung cancer",
    },
    ("tokuhashi", "primary"): {"colorectal", "cancer colorectal", "colorectal cancer", "crc"},
    ("mirels", "site"): {
        "femur",
        "femur proximal",
        "extremite superieure du femur",
        "proximal femur",
    },
    ("sins", "location"): {"sacrum"},
    ("sins", "alignment"): {
        "recul",
        "recul du mur",
        "recul du mur posterieur",
        "recul mur posterieur",
        "retropulsion",
        "posterior wall retropulsion",
        "posterior-wall retropulsion",
    },
    ("sins", "collapse"): {
        "aucun",
        "aucun collapsus",
        "aucun tassement",
        "pas de tassement",
        "pas de collapsus",
        "sans tassement",
        "sans collapsus",
        "none",
        "no collapse",
        "not collapsed",
        "without collapse",
    },
    ("sins", "pain"): {
        "pas de douleur mecanique",
        "sans douleur mecanique",
        "aucune douleur mecanique",
        "no mechanical pain",
        "without mechanical pain",
    },
    ("tokuhashi", "visceral"): {"curable", "curables", "traitable", "traitables", "treatable"},
    ("tomita", "visceral"): {
        "non resecable",
        "non resecables",
        "irresecable",
        "irresecables",
        "inoperable",
        "inoperables",
        "unresectable",
        "not resectable",
        "irresectable",
    },
    ("ask", "primary_tumour"): {
        "poumon",
        "cancer du poumon",
        "bronchique",
        "pulmonaire",
        "lung",
        "lung cancer",
        "colorectal",
        "cancer colorectal",
        "colorectal cancer",
        "crc",
    },
    ("ask", "visceral_metastases"): {
        "curable",
        "curables",
        "traitable",
        "traitables",
        "treatable",
        "non resecable",
        "non resecables",
        "irresecable",
        "irresecables",
        "inoperable",
        "inoperables",
        "unresectable",
        "not resectable",
        "irresectable",
    },
}
"""Words that could mean two answers, on purpose: one is asked which. "ask" is any pathway."""


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
    keys = set(_with(score.id, "measures", "scope", "command", "help", *principal))
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


def shared_rules() -> list[Rule]:
    """Return the rules that several pathways share, whose words stand in ``rules.ftl``."""
    return [value for value in vars(dialogs.rules).values() if isinstance(value, Rule)]


def _keys_of_rule(prefix: str, rule: Rule) -> set[str]:
    label = ("label",) if rule.kind is Kind.PREREQUISITE else ()
    return set(_with(f"{prefix}-{rule.id}", "detail", *label))


def keys_of_rules() -> set[str]:
    return {key for rule in shared_rules() for key in _keys_of_rule("rule", rule)}


def keys_of_pathway(pathway: Pathway) -> set[str]:
    keys = set(_with(pathway.id, "button", "about", "scope"))
    own = [rule for rule in pathway.rules if rule not in shared_rules()]
    keys |= {key for rule in own for key in _keys_of_rule(pathway.id, rule)}
    return keys | {f"{pathway.id}-action-{action}" for action in pathway.actions}


# ---- the words of facts: in facts.ftl or any *_facts.ftl ---------------------------------------


@cache
def asked() -> list[tuple[Pathway, Question]]:
    """Return every question that a pathway asks in words of its own, not in those of a score."""
    return [
        (pathway, question)
        for pathway in pathways().values()
        for question in pathway.questions
        if question.key == f"ask-{question.fact.id}"
    ]


@cache
def all_facts() -> list[Fact]:
    found = {fact.id: fact for fact in facts()}
    found |= {q.fact.id: q.fact for pathway in pathways().values() for q in pathway.questions}
    return list(found.values())


def choice_keys(question: Question) -> dict[str, str]:
    """Return the key of each choice of a pathway's own question, by choice."""
    options = question.fact.options
    return {
        choice.id: f"{question.fact.id if choice.id in options else question.key}-{choice.id}"
        for choice in question.choices
    }


def keys_of_facts() -> set[str]:
    """Return what must have words: options, units, questions, choices that group options."""
    keys = {f"{fact.id}-{option}" for fact in all_facts() for option in fact.options}
    keys |= {f"unit-{unit}" for fact in all_facts() for unit in (fact.unit, *fact.units) if unit}
    for _, question in asked():
        typed = ("typed",) if question.fact.unit else ()
        keys |= {*_with(question.key, "label", "why", *typed), *choice_keys(question).values()}
    return keys


def optional_keys_of_facts() -> set[str]:
    """Return what may stand beside them: special forms of choices, other words for any option."""
    options = {f"{fact.id}-{option}" for fact in all_facts() for option in fact.options}
    choices = {key for _, question in asked() for key in choice_keys(question).values()}
    units = {key for key in keys_of_facts() if key.startswith("unit-")} - {"unit-fraction"}
    keys = {f"{key}.{OPTIONAL}" for key in options | choices | units}
    keys |= {f"{key}.{part}" for key in choices for part in ("button", "short", "definition")}
    return keys | {f"{question.key}.typed" for _, question in asked()}


def is_vocabulary(stem: str) -> bool:
    return stem == "facts" or stem.endswith("_facts")


def vocabulary(language: str) -> dict[str, str]:
    """Return the texts of all files of facts together."""
    return {
        k: v
        for stem, texts in files(language).items()
        if is_vocabulary(stem)
        for k, v in texts.items()
    }


def keys_of_documents() -> set[str]:
    return {
        key for letter in DOCUMENTS for key in _with(f"document-{letter}", "population", "outside")
    }


def keys_of_statements(ids: Iterable[str]) -> set[str]:
    return {key for id in ids for key in _with(f"statement-{id}", "quote")}


def keys_of_defects() -> set[str]:
    return {key for id in DEFECTS for key in _with(f"defect-{id}", "detail")}


SHARED: dict[str, Callable[[], set[str]]] = {
    "rules": keys_of_rules,
    "sources": keys_of_documents,
    "framework": lambda: keys_of_statements(FRAMEWORK),
    "digestive": lambda: keys_of_statements(DIGESTIVE),
    "defects": keys_of_defects,
}
"""The files beside those of scores, pathways and facts, and what each must have."""


def expected() -> dict[str, set[str]]:
    by_score = {score.id: keys_of(score) for score in definitions()}
    by_pathway = {pathway.id: keys_of_pathway(pathway) for pathway in pathways().values()}
    return {**by_score, **by_pathway, **{stem: keys() for stem, keys in SHARED.items()}}


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
    assert sorted(it for it in files(language) if not is_vocabulary(it)) == sorted(expected())


def test_no_two_of_what_has_a_file_have_one_name() -> None:
    stems = [*(score.id for score in definitions()), *pathways(), *SHARED]
    assert sorted(set(stems)) == sorted(stems)
    assert [stem for stem in stems if is_vocabulary(stem)] == []


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
    assert orphans == {}


@each_language
def test_a_prerequisite_to_tick_has_no_words_of_its_own(language: str) -> None:
    """Its name is that of the rule that requires it, its states are the interface's."""
    ids = {check.id for pathway in pathways().values() for check in pathway.checks}
    keys = {key.partition(".")[0] for key in all_texts(language)}
    assert {f"ask-{id}" for id in ids} & keys == set()
    assert {key for key in keys if key.rpartition("-")[0] in ids} == set()


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
    assert silent == set()


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
    allowed = {key for key in aliased if _may_have_aliases(key.removesuffix(f".{OPTIONAL}"))}
    allowed |= {f"{stem}.names", f"{stem}.command"}  # of the command that begins it
    orphans = sorted(set(texts) - expected()[stem] - allowed)
    assert orphans == []


def _may_have_aliases(key: str) -> bool:
    choices = {
        f"{score.id}-{question.id}-{choice.id}"
        for score in definitions()
        for question in score.questions
        for choice in question.choices
    }
    return key in choices


@each_language
def test_no_key_stands_in_two_files(language: str) -> None:
    counted = Counter(key for texts in files(language).values() for key in texts)
    assert [key for key, count in counted.items() if count > 1] == []


@each_language
def test_a_text_that_is_read_alone_is_the_one_of_its_file(language: str) -> None:
    """The bot parses a message when it is first asked for."""
    say = Wording(language, ("dialogs",))
    assert {key: say(key) for key in all_texts(language)} == all_texts(language)


@each_language
def test_no_text_is_empty_and_every_quote_says_something(language: str) -> None:
    assert [key for key, text in all_texts(language).items() if not text.strip()] == []


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
    assert silent == set()


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


@each_language
def test_a_defect_is_one_line_of_at_most_90_characters(language: str) -> None:
    lines = {id: files(language)["defects"][f"defect-{id}"] for id in DEFECTS}
    too_long = {id: len(text) for id, text in lines.items() if len(text) > 90 or "\n" in text}
    assert too_long == {}


def longest(language: str) -> dict[str, tuple[str, int]]:
    """Return every text of pathways and facts, as it is shown, with the characters it may have."""
    texts = all_texts(language)
    limits: dict[str, int] = {}
    for pathway in pathways().values():
        limits |= {
            pathway.id: 24,
            f"{pathway.id}.button": 16,
            f"{pathway.id}.about": 200,
            f"{pathway.id}.scope": 300,
        }
        limits |= {f"{pathway.id}-action-{action}": 40 for action in pathway.actions}
    rules = {(p.id, r.id) for p in pathways().values() for r in p.rules if r not in shared_rules()}
    for prefix, id in rules | {("rule", rule.id) for rule in shared_rules()}:
        limits |= {f"{prefix}-{id}": 110, f"{prefix}-{id}.detail": 700, f"{prefix}-{id}.label": 22}
    for _, question in asked():
        key = question.key
        limits |= {key: 90, f"{key}.label": 16, f"{key}.why": 300, f"{key}.typed": 70}
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
    assert too_long == {}


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
    assert wanting == {}


@each_language
def test_the_advice_of_a_rule_and_a_question_are_one_line(language: str) -> None:
    broken = [
        key for key, (text, limit) in longest(language).items() if limit <= 110 and "\n" in text
    ]
    assert broken == []


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


@each_language
def test_two_buttons_of_a_pathways_question_never_read_the_same(language: str) -> None:
    texts = vocabulary(language)
    same = {}
    for pathway, question in asked():
        keys = {choice.id: choice_keys(question)[choice.id] for choice in question.offered}
        for part in ("button", "short"):
            shown = Counter(
                normalise(texts.get(f"{key}.{part}", texts.get(key, ""))) for key in keys.values()
            )
            if twice := [words for words, count in shown.items() if count > 1]:
                same[pathway.id, question.id, part] = twice
    assert same == {}


def test_a_typed_word_means_one_answer_in_a_pathway_unless_it_is_doubtful_on_purpose() -> None:
    doubtful: dict[tuple[str, str], set[str]] = {}
    for _, question in asked():
        meant: dict[str, set[str]] = {}
        for language in LANGUAGES:
            texts = vocabulary(language)
            for choice in question.choices:
                keys = [choice_keys(question)[choice.id]]
                keys += [f"{question.fact.id}-{option}" for option in choice.covers]
                for word in (
                    word for key in set(keys) & set(texts) for word in words_of(texts, key)
                ):
                    meant.setdefault(word, set()).add(choice.id)
        if shared := {word for word, ids in meant.items() if len(ids) > 1}:
            doubtful.setdefault(("ask", question.id), set()).update(shared)
    assert doubtful == {key: words for key, words in AMBIGUOUS.items() if key[0] == "ask"}


def test_yes_alone_is_never_mechanical_pain() -> None:
    for language in LANGUAGES:
        words = words_of(all_texts(language), "sins-pain-mechanical")
        assert not {"oui", "yes", "o", "y"} & set(words)


# ---- the same in both languages --------------------------------------------------------------


_NUMBER = re.compile(r"\d+(?:[.,]\d+)?|[⅓⅔]")
ONE_SIDED = (f".{OPTIONAL}", ".button", ".short", ".names")
"""Forms that one language may need and the other not."""


def both(french: dict[str, str], english: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield each key of both languages with its two texts; not the other words for an answer."""
    for key in sorted(french.keys() & english.keys()):
        if not key.endswith(f".{OPTIONAL}"):
            yield key, french[key], english[key]


def test_both_languages_have_the_same_texts() -> None:
    keys = [
        {key for key in all_texts(language) if not key.endswith(ONE_SIDED)}
        for language in LANGUAGES
    ]
    assert sorted(keys[0] ^ keys[1]) == []


def numbers(text: str) -> Counter[str]:
    """Return every number of a text; a figure list such as "l. 341, 383" has two."""
    return Counter(number.replace(",", ".") for number in _NUMBER.findall(text))


def test_every_number_of_the_french_text_stands_in_the_english_one() -> None:
    differing = {
        key: (dict(numbers(fr) - numbers(en)), dict(numbers(en) - numbers(fr)))
        for key, fr, en in both(all_texts("fr"), all_texts("en"))
        if numbers(fr) != numbers(en)
    }
    assert differing == {}


def test_what_is_outside_the_framework_is_labelled_so_in_both_languages() -> None:
    differing = [
        key
        for key, fr, en in both(all_texts("fr"), all_texts("en"))
        if fr.casefold().count("hors référentiel") != en.casefold().count("outside the framework")
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
