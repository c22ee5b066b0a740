"""Every statement of the sources is in the product; the documents that say where are not stale."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bot.exports import review_docs as knowledge
from core.definition.conditions import ALWAYS, NEVER
from core.definition.pathway import Pathway
from core.definition.rule import Kind
from core.definition.source import Origin
from dialogs.keys import defect_key, rule_key
from dialogs.registry import definitions, pathways
from dialogs.sources import DEFECTS, STATEMENTS
from dialogs.wording import LANGUAGES, wording
from tests.bot.command_line import osteoboard

DOCS = Path(__file__).parents[2] / "docs"
PATHWAYS = list(pathways().values())


def test_every_statement_of_both_documents_is_used_somewhere() -> None:
    missing = [id for id, used in knowledge.uses().items() if not used]
    assert missing == []


def test_no_statement_rests_on_the_head_of_a_definition_alone() -> None:
    """A definition's own source is a heading; a statement must carry rule, band or question."""
    heads = ("score", "grade", "pathway")
    scores_alone = {id for score in definitions().values() for id in score.source.ids}
    bare = [
        id
        for id, used in knowledge.uses().items()
        if id not in scores_alone and all(use.kind in heads for use in used)
    ]
    assert bare == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_defect_of_every_statement_has_its_words_where_the_statement_is_met(
    language: str,
) -> None:
    say = wording(language, "dialogs", "bot")
    for statement in STATEMENTS.values():
        for defect in statement.defects:
            assert say(defect_key(defect))
            assert say(f"{defect_key(defect)}.detail")


def test_every_row_about_the_sources_is_met_somewhere() -> None:
    """A row belongs to a statement, or to a rule or note of a pathway."""
    of_statements = {defect for it in STATEMENTS.values() for defect in it.defects}
    of_rules = {
        d for it in PATHWAYS for rule in it.rules for d in (*rule.defects, rule.unreachable)
    }
    of_notes = {note.id for it in PATHWAYS for note in it.notes}
    assert set(DEFECTS) - of_statements - of_rules - of_notes == set()


@pytest.mark.parametrize("pathway", PATHWAYS, ids=lambda it: it.id)
def test_what_comes_from_outside_the_two_documents_says_so_in_its_own_words(
    pathway: Pathway,
) -> None:
    labels = {"fr": "hors référentiel", "en": "outside the framework"}
    for rule in pathway.rules:
        if rule.source.origin is Origin.OUTSIDE and rule.kind is not Kind.EMERGENCY:
            for language, label in labels.items():
                say = wording(language, "dialogs", "bot")
                key = rule_key(pathway, rule, say)
                assert label in f"{say(key)} {say(f'{key}.detail')}".lower(), (key, language)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("knowledge.md", knowledge.knowledge_markdown),
        ("pathways.fr.md", lambda: knowledge.pathways_markdown("fr")),
        ("pathways.en.md", lambda: knowledge.pathways_markdown("en")),
    ],
)
def test_the_documents_for_review_are_as_the_definitions_are(name: str, written: object) -> None:
    assert callable(written)
    stale = (DOCS / name).read_text("utf-8") != written()
    assert not stale, f"run `make docs` and read what changed in docs/{name}"


def test_the_command_prints_statements_and_uses_as_json() -> None:
    found = json.loads(osteoboard("knowledge", "--json").out)["statements"]
    assert {it["id"] for it in found} == set(STATEMENTS)
    assert all(it["used"] and it["text"]["fr"] and it["text"]["en"] for it in found)


@pytest.mark.parametrize("pathway", PATHWAYS, ids=lambda it: it.id)
def test_a_diagram_has_every_question_and_every_rule(pathway: Pathway) -> None:
    drawn = knowledge.diagram(pathway, wording("fr", "dialogs", "bot"))
    assert drawn.startswith("flowchart LR")
    for question in pathway.questions:
        assert f"f_{question.fact.id}([" in drawn
    for rule in pathway.rules:
        assert f"r_{rule.id}[" in drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_of_every_rule_is_printed_in_words(language: str) -> None:
    say = wording(language, "dialogs", "bot")
    for pathway in pathways().values():
        for rule in pathway.rules:
            for condition in rule.conditions:
                text = f" {knowledge.condition_words(pathway, condition, say)} "
                words = re.split(rf" (?:{say('and')}|{say('or')}) ", text)
                whole = condition in (ALWAYS, NEVER) or all(it.strip() for it in words)
                assert whole, (rule.id, text)
                assert "()" not in text, (rule.id, text)
        assert "f_ " not in knowledge.diagram(pathway, say), pathway.id
