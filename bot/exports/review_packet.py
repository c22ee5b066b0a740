"""A definition as a document that a clinician reads, signs case by case, and sends back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from bot.exports.review_docs import rules_table
from bot.exports.worked_cases import (
    WHO,
    ReviewError,
    Signature,
    WorkedCase,
    cases_of,
    definition_of,
)
from bot.scaffold.skeleton import checkout
from bot.screens.citing import cited_in_full
from bot.screens.pathway.copying import note
from bot.screens.pathway.phrases import given
from bot.screens.phrases import day, input_label, input_words, pair, points_words, value_words
from bot.screens.score.copying import copy_text
from core.definition.answer import Picked, answers_of
from core.definition.canonical import digest
from core.definition.definition import Definition
from core.definition.score import Score
from core.definition.sorts import as_pathway, as_score
from core.definition.terms import Amount, Days
from core.engine.evaluation import PathwayEvaluation, ScoreEvaluation, evaluation_of
from core.use_cases.steps import statements
from dialogs.keys import choice_key, question_key
from dialogs.sources import REFERENCES, STATEMENTS, document_of
from dialogs.wording import Wording, wording

QUESTIONS: Final = {"fr": "questions-for-clinicians.fr.md", "en": "questions-for-clinicians.md"}
"""Where the open questions stand in ``docs``; the head of a part names the definitions it is of."""
_CASE: Final = re.compile(r"^### \S+ (?P<number>\d+) · (?P<seal>[0-9a-f]{12})\b.*$", re.MULTILINE)
_BOX: Final = re.compile(r"^- \[(.)\]", re.MULTILINE)
_FIELD: Final = re.compile(r"^- (?!\[)[^:\n]*:[ \t]*(.*(?:\n(?!- |#|\n).*)*)", re.MULTILINE)
_PART: Final = re.compile(
    r"^## .+? \((?P<ids>[\w, ]+)\)\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)


class Signable(Protocol):
    """A worked case, of a definition or of a whole patient."""

    @property
    def number(self) -> int:
        """Its number in the packet, from 1."""

    @property
    def title(self) -> str:
        """What it is about."""

    @property
    def seal(self) -> str:
        """What a signature is bound to."""

    @property
    def signature(self) -> Signature | None:
        """Who signed it, if anybody did."""

    @property
    def signed(self) -> bool:
        """Whether it is signed as it is now."""


# ---- the document ------------------------------------------------------------------------------


def packet(id: str, language: str) -> str:
    """Return a definition in words with sources, its worked cases with results, what is open.

    Raises :class:`core.errors.OsteoBoardError` for an unknown definition, or where this is no
    checkout.
    """
    definition, say = definition_of(id), wording(language, "dialogs", "bot")
    parts = [
        f"# {say('review-title', name=say(id))}",
        say("review-edition", edition=definition.edition, digest=digest(definition)[:12]),
        say("review-how"),
        f"- {say('review-who')}\n- {say('review-when')}",
        f"## 1. {say('review-definition')}",
        *_definition(definition, say),
        f"## 2. {say('review-cases')}",
        *(_case(definition, case, say) for case in cases_of(definition)),
        f"## 3. {say('review-questions')}",
        open_questions(id, language) or say("review-no-question"),
        f"## 4. {say('review-remarks')}",
        "- …",
    ]
    return "\n\n".join(parts) + "\n"


def _definition(definition: Definition, say: Wording) -> Iterator[str]:
    if pathway := as_pathway(definition):
        yield f"{say(f'{definition.id}.about')} {say(f'{definition.id}.scope')}"
        for question in definition.asked:
            label = pair(input_label(definition, question.id, say), "", say)
            choices = [say(choice_key(definition, question, it)) for it in question.choices]
            yield f"- {label}{say(question_key(definition, question))} {' / '.join(choices)}"
        yield rules_table(pathway, say)
    if score := as_score(definition):
        yield f"{say(f'{definition.id}.measures')} {say(f'{definition.id}.scope')}"
        yield from (_question(score, question.id, say) for question in score.questions)
        yield "\n".join(_band(score, band.id, say) for band in score.bands)
        yield "\n".join(f"- ⚠ {say(f'{definition.id}-note-{it.id}')}" for it in definition.notes)
    yield f"**{say('review-sources')}**"
    yield "\n".join(_source(id, say) for id in statements(definition))


def _question(score: Score, id: str, say: Wording) -> str:
    question, key = score.question(id), f"{score.id}-{id}"
    lines = [f"**{say(key)}**"]
    for choice in question.choices:
        worth = points_words(score, question, Picked(choice.id), say) if choice.applies else ""
        points = f" — {worth}" if worth else ""
        means = say(f"{key}-{choice.id}.definition")
        lines.append(f"- {say(f'{key}-{choice.id}')}{points} · {means}")
    return "\n".join(lines)


def _band(score: Score, id: str, say: Wording) -> str:
    band, key = score.band(id), f"{score.id}-band-{id}"
    span = "" if band.low is None else f" ({band.low}–{band.high})"
    cited = cited_in_full(band.source, say)
    return f"- **{say(key)}**{span} {say(f'{key}.action')} {say(f'{key}.meaning')} · {cited}"


def _source(id: str, say: Wording) -> str:
    if id in REFERENCES:
        reference = REFERENCES[id]
        where = f" https://doi.org/{reference.doi}" if reference.doi else ""
        return f"- {say('outside', reference=reference.citation)}{where}"
    quoted = say("quote", text=say(f"statement-{id}.quote").replace("'", "’"))
    where = f"{document_of(id).name}, l. {STATEMENTS[id].lines}"
    return f"- {id} ({where}) {say(f'statement-{id}')} {quoted}"


def _case(definition: Definition, case: WorkedCase, say: Wording) -> str:
    lines = [heading(case, say), "", say("review-today", day=day(case.today, say)), ""]
    for answers in _variants(case):
        lines += [*_patient(definition, answers, case.today, say), ""]
    return "\n".join([*lines, *boxes(case, say)])


def heading(case: Signable, say: Wording) -> str:
    """Return the head of a case, by which it is known when the packet comes back."""
    return f"### {say('review-case')} {case.number} · {case.seal} · {_set(case.title)}"


def boxes(case: Signable, say: Wording) -> Iterator[str]:
    """Yield who signed a case, and where to tick, remark and sign."""
    if case.signature:
        word = "review-signed" if case.signed else "review-void"
        yield from (say(word, by=case.signature.by, day=day(case.signature.day, say)), "")
    yield from (f"- [ ] {say(it)}" for it in ("review-agree", "review-disagree"))
    yield from (f"- {say(it)}" for it in ("review-remark", "review-who", "review-when"))


def _set(title: str) -> str:
    return title.replace("'", "’")


def _variants(case: WorkedCase) -> Iterator[dict[str, str]]:
    """Yield the answers of a case, once for each answer that it is played with."""
    if not case.each:
        yield dict(case.answers)
    for question, terms in case.each.items():
        yield from ({**case.answers, question: term} for term in terms)


def _patient(
    definition: Definition, answers: Mapping[str, str], today: date, say: Wording
) -> Iterator[str]:
    evaluation = evaluation_of(definition, answers_of(answers), today)
    said = []
    for id, answer in evaluation.answers.items():
        if isinstance(evaluation, PathwayEvaluation):
            words = given(evaluation, id, say)
        elif isinstance(answer, Amount | Days):
            words = value_words(answer, say)
        else:
            words = input_words(definition, id, answer, say)
        said.append(pair(input_label(definition, id, say), words, say))
    yield "; ".join(said) or say("review-no-answer")
    yield ""
    if isinstance(evaluation, PathwayEvaluation):
        first = 2 if _known(evaluation) else 1  # behind the title, and the answers
        yield from (f"> {line}  " for line in list(note(evaluation, say))[first:])
    elif isinstance(evaluation, ScoreEvaluation):
        yield f"> {copy_text(evaluation, say)}"


def _known(evaluation: PathwayEvaluation) -> bool:
    return any(evaluation.is_known(question.id) for question in evaluation.definition.questions)


def open_questions(id: str, language: str) -> str:
    """Return the questions to clinicians that name a definition; nothing where there is none."""
    text = (checkout() / "docs" / QUESTIONS[language]).read_text("utf-8")
    found = (it for it in _PART.finditer(text) if id in it["ids"].split(", "))
    return "\n\n".join(it["body"].strip() for it in found)


# ---- taken back --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Taken:
    """What a packet that came back says: signatures by case, and what is to be told of others."""

    signatures: Mapping[int, Signature]
    told: tuple[str, ...]


def taken(id: str, text: str) -> Taken:
    """Read a packet that a clinician filled in. Nothing is written.

    A box ticked and a role with initials and a day make a signature; those at the head of the
    packet count for the cases that have none of their own.

    Raises :class:`ReviewError` where no case of this definition is in it.
    """
    definition = definition_of(id)
    cases = {case.number: case for case in cases_of(definition)}
    return taken_of(cases, definition.edition, text)


def taken_of(cases: Mapping[int, Signable], edition: str, text: str) -> Taken:
    """Read a packet of these cases. Raises :class:`ReviewError` where none of them is in it."""
    text = text.replace("\r\n", "\n").replace("\u00a0", " ")
    heads = list(_CASE.finditer(text))
    if not heads:
        raise ReviewError("no case in this file: a packet has heads as “### Cas 1 · 0123456789ab”")
    of_all = _FIELD.findall(text[: heads[0].start()])[:2]  # who and when stand first
    signatures, told = {}, []
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        number = int(head["number"])
        block = text[head.end() : after.start() if after else _end(text, head.end())]
        case = cases.get(number)
        outcome = _read(edition, case, head["seal"], block, of_all)
        if isinstance(outcome, Signature):
            signatures[number] = outcome
        told += [f"case {number}: {it}" for it in _said(outcome, block)]
    return Taken(signatures, tuple(told))


def _end(text: str, start: int) -> int:
    found = text.find("\n## ", start)
    return len(text) if found < 0 else found


def _read(
    edition: str, case: Signable | None, seal: str, block: str, of_all: list[str]
) -> Signature | str | None:
    """Return a signature, why there is none, or nothing where nothing is ticked."""
    agrees, disagrees = ([*_BOX.findall(block), " ", " "])[:2]
    if disagrees.strip():
        return "to be corrected"
    if not agrees.strip():
        return None
    if case is None or case.seal != seal:
        return "not taken: it has changed since the packet was written"
    own = ([*_FIELD.findall(block), "", "", ""])[1:3]
    by, on = (
        mine.strip() or other.strip()
        for mine, other in zip(own, [*of_all, "", ""][:2], strict=True)
    )
    if not WHO.fullmatch(by):
        return f"not taken: sign with a role and initials, “oncologue, A. B.”, not {by!r}"
    try:
        return Signature(by, date.fromisoformat(on), edition, seal)
    except ValueError:
        return f"not taken: a day as 2026-12-03, not {on!r}"


def _said(outcome: Signature | str | None, block: str) -> Iterator[str]:
    if isinstance(outcome, str):
        yield outcome
    remark = " ".join(([*_FIELD.findall(block), ""])[0].split())
    if remark:
        yield f"remark: {remark}"
