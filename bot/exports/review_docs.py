"""Every statement of the sources, where a clinician meets it; pathways as rules and diagrams.

For review without reading code: Markdown and JSON. Never imports Telegram.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from bot.screens.citing import cited_in_full
from bot.screens.phrases import in_a_row, pair
from core.definition.conditions import AllOf, AnyOf, Condition, IsIn, Not, Paren, TotalIn, Unless
from core.definition.definition import Definition
from core.definition.pathway import Pathway
from core.definition.rule import Rule
from core.definition.source import Source
from core.engine.advice import reads
from dialogs.keys import defect_key, question_key, rule_key
from dialogs.registry import definitions, pathways
from dialogs.sources import DOCUMENTS, STATEMENTS, document_of
from dialogs.wording import LANGUAGES, Wording, wording

Json = dict[str, Any]
_HEADS = {
    "fr": ("Énoncés des sources et où un clinicien les rencontre", "Parcours"),
    "en": ("Statements of the sources and where a clinician meets them", "Pathways"),
}
_COLUMNS = {
    "fr": "| nature | règle | quand | source |",
    "en": "| kind | rule | when | source |",
}


@dataclass(frozen=True)
class Use:
    """One place where a statement is met: a definition, and a rule, band or question of it."""

    definition: str
    kind: str
    id: str


def uses() -> dict[str, list[Use]]:
    """Return where each statement of both documents is used; an empty list where nowhere."""
    found: dict[str, list[Use]] = {id: [] for id in STATEMENTS}
    everything: list[Definition] = [*definitions().values(), *pathways().values()]
    for definition in everything:
        for use, source in _cited(definition):
            for id in source.ids:
                if id in found and use not in found[id]:
                    found[id].append(use)
    return found


def _cited(definition: Definition) -> Iterator[tuple[Use, Source]]:
    yield Use(definition.id, definition.kind, definition.id), definition.source
    for question in definition.questions:
        if question.source:
            yield Use(definition.id, "question", question.id), question.source
    yield from ((Use(definition.id, "band", band.id), band.source) for band in definition.bands)
    yield from (
        (Use(definition.id, rule.kind.value, rule.id), rule.source) for rule in definition.rules
    )


def as_json() -> Json:
    """Return every statement with its words, its defects and its uses."""
    says = {language: _words(language) for language in LANGUAGES}
    used = uses()
    return {
        "statements": [
            {
                "id": it.id,
                "lines": it.lines,
                "cites": list(it.cites),
                "defects": list(it.defects),
                "text": {language: say(f"statement-{it.id}") for language, say in says.items()},
                "quote": says["fr"](f"statement-{it.id}.quote"),
                "used": [asdict(use) for use in used[it.id]],
            }
            for it in STATEMENTS.values()
        ]
    }


def _words(language: str) -> Wording:
    return wording(language, "dialogs", "bot")


# ---- Markdown ----------------------------------------------------------------------------------


def knowledge_markdown() -> str:
    """Return statement -> where used, in both languages, as Markdown."""
    parts = ["<!-- Written by `make docs`: do not edit. -->"]
    for language in LANGUAGES:
        say = _words(language)
        parts += [f"# {_HEADS[language][0]}", *_documents(say)]
    return "\n\n".join(parts) + "\n"


def _documents(say: Wording) -> Iterator[str]:
    used = uses()
    for document in DOCUMENTS.values():
        yield f"## {document.letter} · {document.name}\n\n{say(f'document-{document.letter}')}"
        for it in STATEMENTS.values():
            if document_of(it.id) is document:
                yield _statement(it.id, used[it.id], say)


def _statement(id: str, used: list[Use], say: Wording) -> str:
    it = STATEMENTS[id]
    cites = f" · {', '.join(it.cites)}" if it.cites else ""
    lines = [f"**{id}** · l. {it.lines}{cites}  ", f"{say(f'statement-{id}')}  "]
    lines.append(f"> {say(f'statement-{id}.quote')}\n")
    lines += [f"- ⚠ {pair(defect, say(defect_key(defect)), say)}" for defect in it.defects]
    lines += [f"- → {_where(use, say)}" for use in used]
    return "\n".join(lines)


def _where(use: Use, say: Wording) -> str:
    name = say(use.definition)
    if use.kind in ("pathway", "score", "grade"):
        return name
    if use.kind in ("band", "question"):
        key = f"{use.definition}-{'band-' if use.kind == 'band' else ''}{use.id}"
        return pair(name, say(key) if say.has(key) else use.id, say)
    pathway = pathways()[use.definition]
    rule = pathway.rule(use.id)
    return pair(f"{name} · {say(f'kind-{rule.kind}')}", say(rule_key(pathway, rule, say)), say)


def pathways_markdown(language: str) -> str:
    """Return every pathway as a diagram and a table of its rules, as Markdown."""
    say = _words(language)
    parts = ["<!-- Written by `make docs`: do not edit. -->", f"# {_HEADS[language][1]}"]
    for pathway in pathways().values():
        parts += [f"## {say(pathway.id)}", say(f"{pathway.id}.about"), say(f"{pathway.id}.scope")]
        parts += [f"```mermaid\n{diagram(pathway, say)}\n```", rules_table(pathway, say)]
    return "\n\n".join(parts) + "\n"


def rules_table(pathway: Pathway, say: Wording) -> str:
    """Return the rules of a pathway, when each holds and its source, as a Markdown table."""
    rows = [_COLUMNS[say.language], "| --- | --- | --- | --- |"]
    for rule in pathway.rules:
        when = condition_words(pathway, rule.when, say) or "—"
        if rule.limit is not None:
            limit = say("status-board", what=condition_words(pathway, rule.limit, say))
            when = in_a_row((when, limit), say)
        cells = (
            say(f"kind-{rule.kind}"),
            say(rule_key(pathway, rule, say)),
            when,
            cited_in_full(rule.source, say),
        )
        rows.append("| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |")
    return "\n".join(rows)


# ---- conditions in words, and as a diagram -----------------------------------------------------


def condition_words(pathway: Pathway, condition: Condition, say: Wording) -> str:
    """Return a condition in the words of the questions; nothing for one that always holds."""
    match condition:
        case IsIn(fact=fact):
            return f"{_label(pathway, fact, say)} = {_options(pathway, condition, say)}"
        case TotalIn(score=score, low=low, high=high):
            return f"{say(score)} {low}" if low == high else f"{say(score)} {low}–{high}"
        case AllOf(parts=parts):
            return f" {say('and')} ".join(condition_words(pathway, part, say) for part in parts)
        case AnyOf(parts=parts):
            return f" {say('or')} ".join(condition_words(pathway, part, say) for part in parts)
        case Paren(part=part):
            return f"({condition_words(pathway, part, say)})"
        case Not(part=part):
            return f"{say('not')} ({condition_words(pathway, part, say)})"
        case Unless(part=part):
            return f"{say('unless')} ({condition_words(pathway, _bare(part), say)})"
    return ""


def _bare(condition: Condition) -> Condition:
    """Return a condition without the brackets around all of it."""
    return _bare(condition.part) if isinstance(condition, Paren) else condition


def _label(pathway: Pathway, fact: str, say: Wording) -> str:
    return say(f"{question_key(pathway, pathway.asking(fact))}.label")


def _options(pathway: Pathway, leaf: IsIn, say: Wording) -> str:
    options = [it for it in pathway.asking(leaf.fact).fact.options if it in leaf.options]
    return " / ".join(say(f"{leaf.fact}-{option}") for option in options)


def diagram(pathway: Pathway, say: Wording) -> str:
    """Return a Mermaid flowchart: what is asked, what follows from it, what stands against it."""
    lines = ["flowchart LR"]
    lines += [
        f"  {_node(q.fact.id)}([{_quoted(_label(pathway, q.fact.id, say))}])"
        for q in pathway.questions
    ]
    lines += [f"  {_node(score.id)}[[{_quoted(say(score.id))}]]" for score in pathway.scores]
    for rule in pathway.rules:
        lines += [
            f"  {_rule(rule)}[{_quoted(say(rule_key(pathway, rule, say)))}]",
            *_edges(pathway, rule, say),
        ]
    for rule in pathway.rules:
        against = (it for it in pathway.rules if it.action in rule.blocks)
        lines += [
            f"  {_rule(rule)} -. {_quoted(say(f'kind-{rule.kind}'))} .-x {_rule(it)}"
            for it in against
        ]
    for score in pathway.scores:
        lines += [f"  {_node(q.fact.id)} --> {_node(score.id)}" for q in score.questions]
    return "\n".join(lines)


def _edges(pathway: Pathway, rule: Rule, say: Wording) -> Iterator[str]:
    for leaf, holds in dict.fromkeys(_signed(rule.when)):
        label = ("" if holds else f"{say('not')} ") + _leaf_words(pathway, leaf, say)
        yield f"  {_node(reads(leaf))} -- {_quoted(label)} --> {_rule(rule)}"


def _leaf_words(pathway: Pathway, leaf: Condition, say: Wording) -> str:
    match leaf:
        case IsIn():
            return _options(pathway, leaf, say)
        case TotalIn(low=low, high=high):
            return str(low) if low == high else f"{low}–{high}"
    return ""


def _signed(condition: Condition, *, holds: bool = True) -> Iterator[tuple[Condition, bool]]:
    """Yield the simple conditions, each with whether it is meant to hold."""
    match condition:
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from _signed(part, holds=holds)
        case Paren(part=part):
            yield from _signed(part, holds=holds)
        case Not(part=part) | Unless(part=part):
            yield from _signed(part, holds=not holds)
        case _:
            yield condition, holds


def _node(id: str) -> str:
    return f"f_{id}"


def _rule(rule: Rule) -> str:
    return f"r_{rule.id}"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', "'") + '"'
