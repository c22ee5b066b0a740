"""The clinical words as a reader sees them, and which of them each definition needs."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

import dialogs.facts
import dialogs.rules
import dialogs.scores
from core.definition.fact import Fact
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import Kind, Rule
from core.definition.score import Score
from core.language.answers import normalise
from dialogs.deadlines import DEADLINES
from dialogs.events import EVENTS
from dialogs.registry import EDITIONS, definition, pathways
from dialogs.sources import DEFECTS, DIGESTIVE, DOCUMENTS, FRAMEWORK, STATEMENTS
from dialogs.spoken import ANSWERS, ASKED, alike_keys, aspects, reading_keys
from dialogs.treatments import TREATMENTS
from dialogs.wishes import CASE_FACTS

TEXTS = Path(dialogs.__file__ or dialogs.__path__[0]).parent / "texts"
LANGUAGES = ("fr", "en")
OPTIONAL = "aliases"
VALUE = ""


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
    resource = FluentResource(path.read_text("utf-8"))
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(resource, allow_overrides=False)
    found: dict[str, str] = {}
    for entry in resource.body:
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
    urgent = ("urgent",) if rule.kind is Kind.EMERGENCY else ()
    return set(_with(f"{prefix}-{rule.id}", "detail", *label, *urgent))


def keys_of_rules() -> set[str]:
    return {key for rule in shared_rules() for key in _keys_of_rule("rule", rule)}


def keys_of_guards() -> set[str]:
    guards = [rule for treatment in TREATMENTS for rule in treatment.guards]
    return {key for rule in guards for key in _keys_of_rule("guard", rule)}


def keys_of_pathway(pathway: Pathway) -> set[str]:
    keys = set(_with(pathway.id, "button", "about", "opening", "scope"))
    own = [rule for rule in pathway.rules if rule not in shared_rules() and not rule.treatment]
    keys |= {key for rule in own for key in _keys_of_rule(pathway.id, rule)}
    return keys | {f"{pathway.id}-action-{action}" for action in pathway.actions}


# ---- the words of facts: in facts.ftl or any *_facts.ftl ---------------------------------------


@cache
def every_edition() -> list[Pathway]:
    """Return the pathways, and their former editions: what was begun with them is still asked."""
    former = [file.name.removesuffix(".json").split("@") for file in EDITIONS.iterdir()]
    found = [definition(id, edition) for id, edition in former]
    return [*pathways().values(), *(it for it in found if isinstance(it, Pathway))]


@cache
def asked() -> list[tuple[Pathway, Question]]:
    """Return every question that a pathway asks in words of its own, not in those of a score."""
    return [
        (pathway, question)
        for pathway in every_edition()
        for question in pathway.questions
        if question.key == f"ask-{question.fact.id}"
    ]


@cache
def all_facts() -> list[Fact]:
    found = {fact.id: fact for fact in facts()}
    found |= {
        q.fact.id: q.fact for it in every_edition() for q in it.questions if q.fact.id not in found
    }
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
    keys |= {f"neighbour-{fact.id}" for fact in all_facts() if _has_neighbour(fact)}
    for _, question in asked():
        typed = ("typed",) if question.fact.unit else ()
        keys |= {*_with(question.key, "label", "why", *typed), *choice_keys(question).values()}
    return keys


def _has_neighbour(fact: Fact) -> bool:
    """Tell whether a bare number of a fact can be a quantity in a unit that is not the fact's."""
    return not set(fact.bare) <= {fact.unit, *fact.units}


def optional_keys_of_facts() -> set[str]:
    """Return what may stand beside them: special forms of choices, other words for any option."""
    options = {f"{fact.id}-{option}" for fact in all_facts() for option in fact.options}
    choices = {key for _, question in asked() for key in choice_keys(question).values()}
    units = {key for key in keys_of_facts() if key.startswith("unit-")} - {"unit-fraction"}
    others = {f"not-{fact.id}" for fact in all_facts()}
    keys = others | {f"{key}.{OPTIONAL}" for key in options | choices | units | others}
    keys |= {f"{key}.one" for key in units}
    names = {f"name-{fact.id}" for fact in all_facts() if fact.unit}
    keys |= names | {f"{key}.{OPTIONAL}" for key in names}
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
        key
        for letter in DOCUMENTS
        for key in _with(
            f"document-{letter}", "population", "outside", "cancer", "short", "name", "label"
        )
    } | {f"section-{id.rpartition('-')[0]}" for id in STATEMENTS}


def keys_of_statements(ids: Iterable[str]) -> set[str]:
    return {key for id in ids for key in _with(f"statement-{id}", "quote")}


def keys_of_defects() -> set[str]:
    return {key for id in DEFECTS for key in _with(f"defect-{id}", "detail")}


def keys_of_wishes() -> set[str]:
    options = {f"{it.id}-{option}" for it in CASE_FACTS.values() for option in it.options}
    return {*CASE_FACTS, *options}


def keys_of_events() -> set[str]:
    kinds = {f"event-{it.id}" for it in EVENTS.values()}
    details = {f"event-{it.id}-{detail}" for it in EVENTS.values() for detail in it.details}
    return {*kinds, *details, "events-skeletal"}


def keys_of_deadlines() -> set[str]:
    """Return a name, a short one and a sentence of each; of what is left open, where it goes."""
    found = set()
    for it in DEADLINES.values():
        board = ("board",) if it.open_at or it.course_over or it.doses else ()
        found |= set(_with(f"deadline-{it.id}", "short", "what", *board))
    return found


SHARED: dict[str, Callable[[], set[str]]] = {
    "rules": keys_of_rules,
    "treatments": keys_of_guards,
    "sources": keys_of_documents,
    "framework": lambda: keys_of_statements(FRAMEWORK),
    "digestive": lambda: keys_of_statements(DIGESTIVE),
    "defects": keys_of_defects,
    "events": keys_of_events,
    "wishes": keys_of_wishes,
    "leading": lambda: {"cord-in-doubt", "emergency-words", "strength-words"},
    "deadlines": keys_of_deadlines,
    "reading": lambda: set(reading_keys()),
    "looked_up": lambda: (
        set(alike_keys()) | {f"{kind}{it}" for kind in (ASKED, ANSWERS) for it in aspects()}
    ),
}
"""The files beside those of scores, pathways and facts, and what each must have."""


@cache
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
