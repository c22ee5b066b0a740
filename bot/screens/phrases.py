"""Small pieces of text that several screens share: names of answers, ranges, bands, sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Final

from bot.screens.document import Line, bold, line
from core.definition.answer import COMPUTE, UNKNOWN, Answer, Picked
from core.definition.definition import Definition, is_check
from core.definition.question import Question
from core.definition.score import Score, possible_points
from core.definition.terms import Amount, Days
from core.engine.evaluation import Evaluation
from core.engine.result import ReadingResult, Result
from dialogs.keys import choice_key, question_key, rule_key
from dialogs.registry import definitions
from dialogs.wording import Wording

_EDGE: Final = re.compile("([<≥])(.+)$")

_PROPER = ("Frankel", "Karnofsky", "Mirels", "Rades", "Tokuhashi", "Tomita")


def lowered(text: str) -> str:
    """Return a text as it stands within a line: "IRM", "T11", names stay; "Moelle" not."""
    first = text.split(" ", maxsplit=1)[0]
    grade = first[1:].lstrip("\u00a0").startswith(":")  # "B : déficit moteur complet"
    stays = grade or first in _PROPER or any(it.isupper() or it.isdigit() for it in first[1:])
    return text if stays else text[:1].lower() + text[1:]


def raised(text: str) -> str:
    """Return a text as it stands alone, on a button: with a capital letter."""
    return text[:1].upper() + text[1:]


def numbered(number: int, words: str) -> str:
    """Return an answer with its number, as a button has it: not "1 > 3", not "2 3 foyers"."""
    return f"{number} {words}" if words[:1].isalpha() else f"{number} · {words}"


def pair(name: str, value: str, say: Wording) -> str:
    """Return "name: value" with the colon as the language sets it."""
    return say("pair", name=name, value=value)


def in_a_row(parts: Iterable[str], say: Wording) -> str:
    """Return texts behind one another, between them a semicolon as the language sets it."""
    return ("\u202f; " if say.language == "fr" else "; ").join(parts)


def either(parts: Iterable[str], say: Wording) -> str:
    """Return texts of which one is true: what all begin with is said once, "group I or II"."""
    first, *others = [it.split(" ") for it in parts] or [[""]]
    shared = 0
    while all(it[: shared + 1] == first[: shared + 1] != it for it in others) and shared < len(
        first
    ):
        shared += 1
    return f" {say('or')} ".join(map(" ".join, [first, *(it[shared:] for it in others)]))


def pair_line(name: Line, value: Line | str, say: Wording) -> Line:
    """Return "name: value" of which a part stands out."""
    return line(name, say("pair", name="", value=""), value)


def changed_line(evaluation: Evaluation, id: str, answer: Answer, say: Wording) -> Line:
    """Return an answer as it is and as it would be: "name: old → new"."""
    definition = evaluation.definition
    old, new = (input_words(definition, id, it, say) for it in (evaluation.answers.get(id), answer))
    return pair_line(bold(input_label(definition, id, say)), line(old, " → ", bold(new)), say)


def title(definition: Definition, answers: Mapping[str, Answer], say: Wording) -> str:
    """Return the definition's name and, where given finely, what it is about: "SINS · T7"."""
    return " · ".join([say(definition.id), *_subject(definition, answers, say)])


def opening(definition: Definition, say: Wording) -> str:
    """Return what to know before the first question, in few words; else for whom it is at all."""
    brief = f"{definition.id}.opening"
    return say(brief) if say.has(brief) else say(f"{definition.id}.scope")


def _subject(definition: Definition, answers: Mapping[str, Answer], say: Wording) -> list[str]:
    subject = definition.subject
    if subject is None or not _is_fine(subject, answer := answers.get(subject.id, UNKNOWN)):
        return []
    return [say(f"{subject.fact.id}-{answer.term}")]


def _is_fine(question: Question, answer: Answer) -> bool:
    """Tell whether an answer says more than the choice that it falls in."""
    if not isinstance(answer, Picked) or answer.id not in question.fact.options:
        return False
    return all(answer.id != choice.id for choice in question.choices)


def answer_words(
    definition: Definition, question: Question, answer: Answer | None, say: Wording
) -> str:
    """Return an answer in few words: "semi-rigide (T7)", "80 µmol/L", "12/11/2026", "inconnu"."""
    if answer is None or answer == UNKNOWN:
        return say("unknown.short")
    if answer == COMPUTE:
        return say("compute.short")
    if isinstance(answer, Amount | Days):
        return value_words(answer, say)
    if is_check(definition, question.id):
        return say(f"tick-{answer.term}")
    short = part(choice_key(definition, question, question.chosen(answer)), "short", say)
    fine = say(f"{question.fact.id}-{answer.term}") if _is_fine(question, answer) else short
    if lowered(fine).startswith(lowered(short)):
        return fine  # it says the other already: "traitables, non résécables"
    return f"{short} ({fine})"


def part(key: str, attribute: str, say: Wording) -> str:
    """Return a special form of a text, or the text itself where it has none."""
    return say(f"{key}.{attribute}") if say.has(f"{key}.{attribute}") else say(key)


def value_words(value: Amount | Days, say: Wording) -> str:
    """Return a number with its unit, or a day or range of days, as the language writes them."""
    if isinstance(value, Days):
        days = dict.fromkeys((day(value.first, say), day(value.last, say)))
        return "–".join(days)
    numbers = "–".join(dict.fromkeys(number_words(it, say) for it in (value.low, value.high)))
    if value.unit in _BARE:
        return numbers
    unit = _unit_words(value, say)
    gap = "" if unit[:1].isspace() or unit.startswith("/") else "\u00a0"  # " %" brings its own
    return f"{numbers}{gap}{unit}"


_BARE = ("ratio",)
"""Units that are the name of the quantity rather than one: an INR of 1.1 is "1.1"."""


def _unit_words(value: Amount, say: Wording) -> str:
    """Return the words of a unit behind a number: "1 semaine", "2 semaines"."""
    key = f"unit-{value.unit}"
    one = value.high < 2 if say.language == "fr" else value.low == value.high == 1
    return part(key, "one", say) if one else say(key)


def number_words(number: Fraction, say: Wording) -> str:
    """Return a number with at most two decimals, or the fraction where two do not tell it."""
    if number * 100 % 1 and number.denominator < 10:
        return str(number)
    text = f"{float(number):.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if say.language == "fr" else text


def finest_words(
    definition: Definition, question: Question, answer: Answer | None, say: Wording
) -> str:
    """Return an answer as finely and briefly as it was given: "T7"."""
    if answer is not None and _is_fine(question, answer):
        return say(f"{question.fact.id}-{answer.term}")
    return answer_words(definition, question, answer, say)


def input_words(definition: Definition, id: str, answer: Answer | None, say: Wording) -> str:
    """Return an answer to a question, or to a fact that excludes the score, in few words."""
    if all(fact.id != id for fact in definition.excluded_facts):
        return answer_words(definition, definition.question(id), answer, say)
    return say(f"{id}-{answer.term}") if answer and answer != UNKNOWN else say("unknown.short")


def input_label(definition: Definition, id: str, say: Wording) -> str:
    """Return the short name of a question, or of a fact that excludes the score."""
    if any(fact.id == id for fact in definition.excluded_facts):
        return say(f"fact-{id}")
    if is_check(definition, id):
        rule = next(rule for rule in definition.rules if rule.check == id)
        return say(f"{rule_key(definition, rule, say)}.label")
    return _labels(definition, say)[id]


def missing_label(definition: Definition, id: str, say: Wording) -> str:
    """Return what a question is called where it stands alone: "délai diagnostic-compression".

    Beside its answer "Intervalle" is enough, and a label is short; what is missing has no answer.
    """
    fact = next((it.fact.id for it in definition.questions if it.id == id), id)
    key = f"alone-{fact}"
    return say(key) if say.has(key) else lowered(input_label(definition, id, say))


@lru_cache(maxsize=256)  # per definition and language: each line of a card asks for several
def _labels(definition: Definition, say: Wording) -> Mapping[str, str]:
    """Return the short names of the questions; of two alike, each with the score that asks it."""
    keys = {question.id: question_key(definition, question) for question in definition.questions}
    labels = {id: say(f"{key}.label") for id, key in keys.items()}
    alike = {label for label, count in Counter(labels.values()).items() if count > 1}
    asking = {id: key.partition("-")[0] for id, key in keys.items()}
    return {
        id: f"{label} ({say(asking[id])})"
        if label in alike and asking[id] in definitions()
        else label
        for id, label in labels.items()
    }


def span(values: Iterable[int], say: Wording) -> str:
    """Return "7", "7–10", or "28 ou 30" where only those two are possible."""
    ordered = sorted(set(values))
    if not ordered:
        return "—"
    low, high = ordered[0], ordered[-1]
    if len(ordered) == 2:
        return say("either", low=str(low), high=str(high))
    return str(low) if low == high else f"{low}–{high}"


def points_words(score: Score, question: Question, answer: Answer | None, say: Wording) -> str:
    """Return the points of an answer under the principal reading, or those still possible.

    Nothing where answers have no points.
    """
    if not question.scored:
        return ""
    if answer is None or answer == UNKNOWN:
        values = possible_points(question, score.principal)
        return f"{min(values)}–{max(values)}" if values else "—"
    points = question.chosen(answer).points
    return span(points.values(score.principal), say) if points else "—"


def total_words(score: Score, reading: ReadingResult, say: Wording) -> str:
    """Return a total with the score's range: "9/18", "7–10/18"."""
    top = max(score.reachable(reading.id))
    return f"{span(reading.totals, say)}/{top}" if reading.totals else "—"


def band_names(score: Score, bands: Iterable[str], say: Wording) -> str:
    """Return the names of bands, "or" between them: a capital for the first alone."""
    first, *others = [say(f"{score.id}-band-{band}") for band in bands] or [""]
    told = either([lowered(first), *map(lowered, others)], say)
    return told if first == lowered(first) else raised(told)


def exclude_nothing(names: Iterable[str]) -> bool:
    """Tell whether names of bands hold both "less than" and "at least" one same amount."""
    told = [_EDGE.search(it) for it in names]
    edges = {(it[1], it[2].strip()) for it in told if it}
    return any(("≥" if sign == "<" else "<", amount) in edges for sign, amount in edges)


def headline(score: Score, result: Result, say: Wording, name: str = "") -> str:
    """Return the score in a few words: name, or a shorter ``name``, total and band."""
    principal, name = result.principal, name or say(score.id)
    if not result.applicable:
        return say("not-applicable", score=name)
    if principal.graded:
        return f"{name} {band_names(score, principal.bands, say)}"
    if not principal.totals:
        return say("without-total", score=name)
    return f"{name} {total_words(score, principal, say)}"


def certainty(result: Result, say: Wording) -> str:
    """Return how certain the band is; nothing where all is known and all readings agree."""
    count = len(result.unknown)
    if result.certain:
        return say("certain-despite", count=count) if count else ""
    return say("uncertain-unknown", count=count) if count else say("uncertain-readings")


def brief_day(when: date, say: Wording) -> str:
    """Return a day without its year, as the language writes it."""
    return f"{when:%d/%m}" if say.language == "fr" else f"{when:%m-%d}"


def day(when: date | None, say: Wording) -> str:
    """Return a date as the language writes it."""
    if when is None:
        return ""
    return f"{when:%d/%m/%Y}" if say.language == "fr" else when.isoformat()


def short_name(definition: Definition, say: Wording) -> str:
    """Return the short name of a score or pathway."""
    return say(definition.id) if definition.bands else part(definition.id, "button", say)
