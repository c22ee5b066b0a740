"""What a clinician types, understood or not understood, never guessed.

Words are matched whole: "non mécanique" is not "mécanique". Accents, case and small typing errors
do not matter; a word that could mean two answers means neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from rapidfuzz.distance import OSA

from core.definition import UNKNOWN, Fact, Question
from core.measure import Span

Terms = Mapping[str, frozenset[str]]
"""Normalised words -> the answers (choice ids or fact options) that they can stand for."""

MAX_TYPED = 200
"""Characters of a typed answer that are looked at; an answer is a few words."""


@dataclass(frozen=True)
class Lexicon:
    """The words of one definition in all languages, and of its units.

    ``terms`` are by question (or excluded fact); ``units`` are unit -> its normalised words.
    """

    terms: Mapping[str, Terms]
    units: Mapping[str, frozenset[str]]
    unknown: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Understood:
    """What a typed answer can mean: one term, or several that the person must tell apart, or none."""

    terms: tuple[str, ...]

    @property
    def term(self) -> str | None:
        """The one term, where it is one."""
        return self.terms[0] if len(self.terms) == 1 else None


NOTHING = Understood(())


_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "–": "-", "—": "-", "−": "-", " ": " ", "\u202f": " "})
_FRACTIONS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}
NUMBER = r"\d+(?:[.,]\d+)?(?:/[1-9]\d*)?"
_QUANTITY = re.compile(rf"^(?P<sign>[<>]=?|=)?\s*(?P<number>{NUMBER})\s*(?P<percent>%)?\s*(?P<unit>.*)$")
_RANGE = re.compile(rf"^(?P<low>{NUMBER})\s*-\s*(?P<high>{NUMBER})\s*(?P<percent>%)?\s*(?P<unit>.*)$")
_SIGNS = {
    ">": re.compile(r"\b(?:plus (?:de|que)|superieure? a|au-dessus de|over|above|more than|greater than)(?= *\d)"),
    "<": re.compile(r"\b(?:moins (?:de|que)|inferieure? a|au-dessous de|under|below|less than)(?= *\d)"),
}
_PERCENTAGES = frozenset({"percent", "fraction"})
_ORDINAL = re.compile(r"^(?:n\s*°|no\.?|#|option|choix|reponse|answer)\s*(\d{1,2})$|^(\d{1,2})[).]$")


def normalise(text: str) -> str:
    """Fold case, accents, spaces and typographic variants, so that equal words compare equal."""
    for sign, plain in _FRACTIONS.items():
        text = text.replace(sign, plain)
    text = text.translate(_LETTERS).casefold().replace("≤", "<=").replace("≥", ">=")
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    for sign, words_for_it in _SIGNS.items():
        text = words_for_it.sub(sign, text)
    text = re.sub(r"(?<=[<>=])\s+", "", text)
    words = " ".join(re.sub(r"[\"«»!?;:]+", " ", text).split()).strip(" .,")
    return words or text.strip()  # "?" alone is an answer


def understand(question: Question, lexicon: Lexicon, typed: str) -> Understood:
    """Say which answer to a question a typed text means: option number, words, or a number."""
    text = normalise(typed[:MAX_TYPED])
    if text in lexicon.unknown:
        return Understood((UNKNOWN,))
    if ordinal := _ORDINAL.match(text):
        return _choices(question, [_numbered(question, int(ordinal[1] or ordinal[2]))])
    candidates = [_numbered(question, int(text))] if text.isdecimal() else []
    candidates += _quantity(question.fact, lexicon, text)
    candidates += exact(lexicon.terms[question.id], text)
    understood = _choices(question, candidates)
    return understood if understood.terms else _fuzzy(question, lexicon.terms[question.id], text)


def _numbered(question: Question, number: int) -> str | None:
    return question.choices[number - 1].id if 1 <= number <= len(question.choices) else None


def _choices(question: Question, terms: Iterable[str | None]) -> Understood:
    """Fold terms that lead to one choice into one; keep several choices apart."""
    by_choice: dict[str, set[str]] = {}
    for term in terms:
        if term is not None:
            by_choice.setdefault(question.choice(term).id, set()).add(term)
    return Understood(
        tuple(next(iter(t)) if len(t) == 1 else choice for choice, t in by_choice.items())
    )


def exact(terms: Terms, text: str) -> list[str]:
    """Return what a normalised text means, word for word."""
    return sorted(terms.get(text, frozenset()))


def _fuzzy(question: Question, terms: Terms, text: str) -> Understood:
    """Accept small typing errors where only one answer is near; short words and numbers must match."""
    limit = 0 if len(text) < 5 or any(c.isdigit() for c in text) else 1 if len(text) < 8 else 2
    if not limit:
        return NOTHING
    near = [
        term
        for word, meant in terms.items()
        if OSA.distance(text, word, score_cutoff=limit) <= limit and not any(c.isdigit() for c in word)
        for term in sorted(meant)
    ]
    understood = _choices(question, near)
    return understood if understood.term else NOTHING


# ---- numbers ---------------------------------------------------------------------------------


def _quantity(fact: Fact, lexicon: Lexicon, text: str) -> list[str]:
    """Return the option whose interval holds all the numbers that the text can mean, if one does."""
    span = _typed_span(fact, lexicon, text)
    return [] if span is None else [id for id, held in fact.spans.items() if held.holds(span)]


def _typed_span(fact: Fact, lexicon: Lexicon, text: str) -> Span | None:
    if fact.unit is None or ("%" in text and fact.unit not in _PERCENTAGES):
        return None
    if match := _RANGE.match(text):
        low, high = (_in_unit(fact, match[name], match["percent"]) for name in ("low", "high"))
        return Span(low, high) if _unit_fits(fact, lexicon, match["unit"]) and low <= high else None
    match = _QUANTITY.match(text)
    if not match or not _unit_fits(fact, lexicon, match["unit"]):
        return None
    value = _in_unit(fact, match["number"], match["percent"])
    return _signed(match["sign"] or "=", value, _ceiling(fact))


def _signed(sign: str, value: Fraction, ceiling: Fraction | None) -> Span:
    match sign:
        case "<" | "<=":
            return Span(Fraction(0), value, low_in=False, high_in=sign == "<=")
        case ">" | ">=":
            return Span(value, ceiling, low_in=sign == ">=")
    return Span(value, value)


def _ceiling(fact: Fact) -> Fraction | None:
    """Return the largest number that the fact can be, 100 % say; None where there is no such."""
    highs = [span.high for span in fact.spans.values()]
    return None if None in highs else max(high for high in highs if high is not None)


def _in_unit(fact: Fact, number: str, percent: str | None) -> Fraction:
    value = _fraction(number)
    return value / 100 if percent and fact.unit == "fraction" else value


def _fraction(number: str) -> Fraction:
    above, _, below = number.replace(",", ".").partition("/")
    return Fraction(above) / int(below or 1)


def _unit_fits(fact: Fact, lexicon: Lexicon, unit: str) -> bool:
    return not unit or unit.strip() in lexicon.units.get(fact.unit or "", frozenset())
