"""What a clinician types, understood or not understood, never guessed.

Words are matched whole: "non mécanique" is not "mécanique". Accents, case and small typing errors
do not matter; a word that could mean two answers means neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from rapidfuzz.distance import OSA

from core.definition.answer import COMPUTE, UNKNOWN, Answer, Picked
from core.definition.question import Question
from core.definition.terms import Amount, Days
from core.identifiers.visible import visible
from core.language.labels import Labels
from core.language.numbers import Quantity, Trouble, read_quantity
from core.language.written import is_one_quantity

Terms = Mapping[str, frozenset[str]]
"""Normalised words -> the answers (choice ids or fact options) that they can stand for."""

MAX_TYPED = 200
"""Characters of a typed answer that are looked at; an answer is a few words."""


@dataclass(frozen=True)
class Lexicon:
    """The words of one definition in all languages, and of its units.

    ``terms`` are by question (or excluded fact); ``units`` are unit -> its normalised words;
    ``others``, by question, the words of what is easily taken for its fact and does not stand in
    for it: another scale with the same letters, a quantity with the same unit. ``labels`` are the
    names of quantities, those that the definition does not ask for included.
    """

    terms: Mapping[str, Terms]
    units: Mapping[str, frozenset[str]]
    others: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()
    compute: frozenset[str] = frozenset()
    labels: Labels = field(default_factory=Labels)


@dataclass(frozen=True)
class Understood:
    """What a typed answer can mean: one answer, several that the person must tell apart, or none.

    ``trouble`` is what is wrong with a number or date, and keeps it from being taken. ``readings``
    are, answer by answer, the number that a bare number was read as, None where it was read as that
    of an option. ``another`` is the fact that it was said to be, where that is not the one asked.
    """

    answers: tuple[Answer, ...]
    trouble: Trouble | None = None
    readings: tuple[Amount | None, ...] = ()
    another: str = ""

    @property
    def answer(self) -> Answer | None:
        """The one answer, where it is one."""
        return self.answers[0] if len(self.answers) == 1 and self.trouble is None else None


NOTHING = Understood(())


_LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "’": "'", "–": "-", "—": "-", "−": "-", " ": " ", "\u202f": " "}
    | {"\N{HYPHEN}": "-", "\N{FRACTION SLASH}": "/", "\N{DIVISION SLASH}": "/"}
)
_RAISED = re.compile(r"(?<=\d)(?=[²³¹⁰-⁹½⅓⅔¼¾])")
"""Between a digit and one that is raised or a fraction: 10² is not 102, 1½ is not 11/2."""
_PART = re.compile("[½⅓⅔¼¾\N{FRACTION SLASH}]")
"""What makes a part of one, which is no day of a month, though it is written "1/2"."""
_DOUBT = re.compile(r"\w.*[?¿؟？⁇-⁉]|[?¿؟？⁇-⁉].*\w", re.DOTALL)
_FRACTIONS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}
_SIGNS = {
    ">": re.compile(
        r"\b(?:plus (?:de|que)|superieure? a|au-dessus de|over|above|more than|greater than)"
        r"(?= *[.,]?\d)"
    ),
    "<": re.compile(
        r"\b(?:moins (?:de|que)|inferieure? a|au-dessous de|under|below|less than)(?= *[.,]?\d)"
    ),
}
_UP_TO = re.compile(r"(?<=\d) (?:a|to|jusqu'a) (?=[.,]?\d)")
_BETWEEN = re.compile(r"\b(?:entre|between) ([.,]?\d[\d.,]*) (?:et|and) (?=[.,]?\d)()")
_DIGIT = re.compile(r"\d")
_AROUND = re.compile(r"[\"«»!?;:]+")
_BEHIND_SIGN = re.compile(r"(?<=[<>=]) +")
_ORDINAL = re.compile(
    r"^(?:n\s*°|no\.?|#|option|choix|reponse|answer)\s*(\d{1,2})$|^(\d{1,2})([).])$"
)
_LEADING = re.compile(r"^[ .,]+(?![ .,]*\d)")
_TRAILING = re.compile(r"(?<![ .,\d])[ .,]+$|(?<=[a-z]\d)[ .,]+$|(?<=[a-z]\d\d)[ .,]+$")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[a-z]+")


def unpunctuated(text: str) -> str:
    """Return a normalised text without the points and commas around it that belong to no number."""
    return _TRAILING.sub("", _LEADING.sub("", text.strip()))


def normalise(text: str) -> str:
    """Fold case, accents, spaces and typographic variants, so that equal words compare equal.

    Characters that nobody sees are left out; a point or comma beside a digit never is.
    """
    text = visible(text)
    text = text.casefold() if text.isascii() else _in_plain_letters(text)
    words = " ".join(_AROUND.sub(" ", text).split())
    if _DIGIT.search(words):
        words = _UP_TO.sub("-", _BETWEEN.sub(r"\1-\2", words))
        for sign, words_for_it in _SIGNS.items():
            words = words_for_it.sub(sign, words)
    return unpunctuated(_BEHIND_SIGN.sub("", words)) or text.strip()  # "?" alone is an answer


def _in_plain_letters(text: str) -> str:
    text = _RAISED.sub("^", text)
    for sign, plain in _FRACTIONS.items():
        text = text.replace(sign, plain)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return text.casefold().translate(_LETTERS).replace("≤", "<=").replace("≥", ">=")


def understand(
    question: Question, lexicon: Lexicon, typed: str, today: date | None = None
) -> Understood:
    """Say which answer to a question a typed text means: option number, words, a number, a date.

    Dates are read only where there is a ``today``. What has a question mark is in doubt.
    """
    meant = _understand(question, lexicon, typed, today)
    if meant.answer in (None, UNKNOWN, COMPUTE) or not is_doubted(typed):
        return meant
    return Understood(meant.answers, Trouble.DOUBTED)


def is_doubted(typed: str) -> bool:
    """Tell whether there is a question mark before, within or behind what is said."""
    return bool(_DOUBT.search(visible(typed)[:MAX_TYPED]))


def _understand(question: Question, lexicon: Lexicon, typed: str, today: date | None) -> Understood:
    text = normalise(visible(typed)[:MAX_TYPED])
    if text in lexicon.unknown:
        return Understood((UNKNOWN,))
    if names_another(lexicon, question.id, text):
        return Understood((), Trouble.OTHER)
    if question.fact.formula and text in lexicon.compute:
        return Understood((COMPUTE,))
    label = lexicon.labels.read(text) if question.fact.unit else None
    if label and question.fact.id not in label[0]:
        return Understood((), Trouble.ANOTHER, another=min(label[0]))
    if label:
        text = label[1]
    ordinal = _ORDINAL.match(text)
    if ordinal and not (ordinal[3] == "." and question.fact.unit):  # "2." may be a number cut off
        return _choices(question, [_numbered(question, int(ordinal[1] or ordinal[2]))])
    named = label is not None
    dated = None if _PART.search(typed) else today
    quantity = read_quantity(question.fact, lexicon.units, text, dated, labelled=named)
    bare = text.isdecimal() and not named and _bears_numbers(question)
    numbered = _numbered(question, int(text)) if bare else None
    return _of_quantity(question, lexicon, text, numbered, quantity)


_WEAK: Final = (Trouble.INEXACT, Trouble.NO_OPTION)
"""What is only said where the text is no words and no number of an option either."""


def _of_quantity(
    question: Question, lexicon: Lexicon, text: str, numbered: str | None, quantity: Quantity
) -> Understood:
    """Hold what a text means as a number against what it means as words, or as an option's own."""
    weak = quantity.trouble in _WEAK
    if quantity.trouble and not weak and not (quantity.answers and quantity.readings):
        return Understood(quantity.answers, quantity.trouble)
    if any(isinstance(it, Amount | Days) for it in quantity.answers):
        return Understood(quantity.answers, quantity.trouble)
    candidates = [numbered, *(it.term for it in quantity.answers)]
    candidates += exact(lexicon.terms[question.id], text)
    understood = _choices(question, candidates)
    if quantity.readings and (quantity.trouble or len(understood.answers) > 1):
        return _read_apart(numbered, quantity)
    if not understood.answers:
        understood = _fuzzy(question, lexicon.terms[question.id], text)
    return Understood((), quantity.trouble) if weak and not understood.answers else understood


def _read_apart(numbered: str | None, quantity: Quantity) -> Understood:
    """Return a number that can be read in several ways: what each of them would be."""
    own: list[tuple[Answer, Amount | None]] = [(Picked(numbered), None)] if numbered else []
    read = [*own, *zip(quantity.answers, quantity.readings, strict=True)]
    return Understood(tuple(it[0] for it in read), quantity.trouble, tuple(it[1] for it in read))


def is_for_it_alone(question: Question, typed: str) -> bool:
    """Tell whether a text can only answer the question on screen, not one that a line names.

    A number that is typed alone where a number is asked is meant for that question: "6 mois", typed
    for an age, is no life expectancy.
    """
    return question.fact.unit is not None and is_one_quantity(normalise(typed[:MAX_TYPED]))


def names_another(lexicon: Lexicon, question: str, text: str) -> bool:
    """Tell whether a normalised text names what is easily taken for the fact of a question."""
    said = f" {_tokens(text)} "
    return any(f" {_tokens(it)} " in said for it in lexicon.others.get(question, ()))


def _tokens(text: str) -> str:
    return " ".join(_TOKEN.findall(text.replace(",", ".")))


def _bears_numbers(question: Question) -> bool:
    """Tell whether options are numbered on screen: not of a prerequisite, which takes a date."""
    return bool(question.fact.spans) or not question.fact.dated


def _numbered(question: Question, number: int) -> str | None:
    offered = question.offered
    return offered[number - 1].id if 1 <= number <= len(offered) else None


def _choices(question: Question, terms: Iterable[str | None]) -> Understood:
    """Fold terms that lead to one choice into one; keep several choices apart."""
    by_choice: dict[str, set[str]] = {}
    for term in terms:
        if term is not None:
            by_choice.setdefault(question.choice(term).id, set()).add(term)
    return Understood(
        tuple(Picked(next(iter(t)) if len(t) == 1 else choice) for choice, t in by_choice.items())
    )


def exact(terms: Terms, text: str) -> list[str]:
    """Return what a normalised text means, word for word."""
    return sorted(terms.get(text, frozenset()))


def _fuzzy(question: Question, terms: Terms, text: str) -> Understood:
    """Accept small typing errors where one answer is near; short words and numbers must match.

    The first letter of a short word is seldom wrong: "pense" is not "dense".
    """
    limit = 0 if len(text) < 5 or any(c.isdigit() for c in text) else 1 if len(text) < 8 else 2
    if not limit:
        return NOTHING
    near = [
        term
        for word, meant in terms.items()
        if OSA.distance(text, word, score_cutoff=limit) <= limit
        and not any(c.isdigit() for c in word)
        and (limit > 1 or text[0] == word[0])
        for term in sorted(meant)
    ]
    understood = _choices(question, near)
    return understood if understood.answer else NOTHING
