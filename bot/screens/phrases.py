"""Small pieces of text that several screens share: names of answers, ranges, bands, sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from core.case import Dialogue
from core.definition import UNKNOWN, Question, Scope, Score, Source, possible_points
from core.results import ReadingResult, Result
from dialogs.sources import DOCUMENTS, REFERENCES, STATEMENTS
from dialogs.wording import Wording


def pair(name: str, value: str, say: Wording) -> str:
    """Return "name: value" with the colon as the language sets it."""
    return say("pair", name=name, value=value)


def title(score: Score, dialogue: Dialogue, say: Wording) -> str:
    """Return the definition's name and, where it was given finely, what it is about: "SINS · T7"."""
    return " · ".join([say(score.id), *_subject(score, dialogue.answers, say)])


def _subject(score: Score, answers: Mapping[str, str], say: Wording) -> list[str]:
    first = score.questions[0]
    term = answers.get(first.id, UNKNOWN)
    if first.fact.scope is not Scope.LESION:
        return []
    return [say(f"{first.fact.id}-{term}")] if _is_fine(first, term) else []


def _is_fine(question: Question, term: str) -> bool:
    """Tell whether an answer says more than the choice that it falls in."""
    return term in question.fact.options and all(term != choice.id for choice in question.choices)


def answer_words(score: Score, question: Question, term: str | None, say: Wording) -> str:
    """Return an answer in few words: "semi-rigide (T7)", "inconnu"."""
    if term is None or term == UNKNOWN:
        return say("unknown.short")
    short = say(f"{score.id}-{question.id}-{question.choice(term).id}.short")
    return f"{short} ({say(f'{question.fact.id}-{term}')})" if _is_fine(question, term) else short


def finest_words(score: Score, question: Question, term: str | None, say: Wording) -> str:
    """Return an answer as finely and briefly as it was given: "T7"."""
    if term is not None and _is_fine(question, term):
        return say(f"{question.fact.id}-{term}")
    return answer_words(score, question, term, say)


def input_words(score: Score, id: str, term: str | None, say: Wording) -> str:
    """Return an answer to a question, or to a fact that excludes the score, in few words."""
    if any(question.id == id for question in score.questions):
        return answer_words(score, score.question(id), term, say)
    return say(f"{id}-{term}") if term and term != UNKNOWN else say("unknown.short")


def input_label(score: Score, id: str, say: Wording) -> str:
    """Return the short name of a question, or of a fact that excludes the score."""
    asked = any(question.id == id for question in score.questions)
    return say(f"{score.id}-{id}.label") if asked else say(f"fact-{id}")


def span(values: Iterable[int], say: Wording) -> str:
    """Return "7", "7–10", or "28 ou 30" where only those two are possible."""
    ordered = sorted(set(values))
    if not ordered:
        return "—"
    low, high = ordered[0], ordered[-1]
    if len(ordered) == 2:
        return say("either", low=str(low), high=str(high))
    return str(low) if low == high else f"{low}–{high}"


def points_words(score: Score, question: Question, term: str | None, say: Wording) -> str:
    """Return the points of an answer under the principal reading, or those still possible."""
    if term is None or term == UNKNOWN:
        values = possible_points(question, score.principal)
        return f"{min(values)}–{max(values)}" if values else "—"
    points = question.choice(term).points
    return span(points.values(score.principal), say) if points else "—"


def total_words(score: Score, reading: ReadingResult, say: Wording) -> str:
    """Return a total with the score's range: "9/18", "7–10/18"."""
    top = max(score.reachable(reading.id))
    return f"{span(reading.totals, say)}/{top}" if reading.totals else "—"


def band_names(score: Score, bands: Iterable[str], say: Wording) -> str:
    """Return the names of bands, "or" between them."""
    return f" {say('or')} ".join(say(f"{score.id}-band-{band}") for band in bands)


def headline(score: Score, result: Result, say: Wording) -> str:
    """Return the score in a few words: name, total and band."""
    principal = result.principal
    if not result.applicable:
        return say("not-applicable", score=say(score.id))
    if score.kind == "grade":
        return f"{say(score.id)} {band_names(score, principal.bands, say)}"
    if not principal.totals:
        return say("without-total", score=say(score.id))
    return f"{say(score.id)} {total_words(score, principal, say)}"


def source_line(score: Score, say: Wording) -> str:
    """Return the document, the day of its science, the lines, and whom it was written for."""
    document = DOCUMENTS[score.source.origin.value]
    lines = ", ".join(STATEMENTS[id].lines for id in score.source.ids)
    return say(
        "source-line", document=document.name, date=day(document.science_at, say), lines=lines,
        population=say(f"document-{document.letter}.population"),
    )  # fmt: skip


def day(when: date | None, say: Wording) -> str:
    """Return a date as the language writes it."""
    if when is None:
        return ""
    return f"{when:%d/%m/%Y}" if say.language == "fr" else when.isoformat()


def cited(source: Source, say: Wording) -> str:
    """Return where something comes from; what is outside both documents says so."""
    names = [STATEMENTS[id].id if id in STATEMENTS else REFERENCES[id].short for id in source.ids]
    return " ; ".join(names) if any(id in STATEMENTS for id in source.ids) else say(
        "outside", reference=", ".join(names)
    )  # fmt: skip
