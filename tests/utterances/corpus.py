"""What clinicians write, with what each must say; and how much of it a reading finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from bot.vocabulary import vocabulary
from core.definition.answer import Answer, Picked
from core.definition.terms import Amount, Days
from core.language.answers import normalise
from core.language.said import SentenceRead, Stance
from core.language.sentences import read_sentence

TODAY: Final = date(2026, 11, 18)
"""A Wednesday, on which all of it is read."""
_FOLDER: Final = Path(__file__).parent
_IMPLIED: Final = {
    ("vertebral_collapse", "compression_fracture"),
    ("last_radiotherapy", "level_irradiated"),
}
"""What one fact says of another: said beside it, it is right."""


@dataclass(frozen=True)
class Utterance:
    """What somebody writes, and what it must say: see README.md."""

    say: str
    facts: Mapping[str, str] = field(default_factory=dict)
    confirm: Mapping[str, str] = field(default_factory=dict)
    either: Mapping[str, str] = field(default_factory=dict)
    may: Mapping[str, str] = field(default_factory=dict)
    unsure: Mapping[str, str] = field(default_factory=dict)
    ask: Sequence[str] = ()
    opens: Sequence[str] = ()
    total: Mapping[str, str] = field(default_factory=dict)
    quoted: str = ""
    emergency: str = ""
    none: str = ""
    day: str = ""

    @property
    def today(self) -> date:
        """The day on which it is read."""
        return date.fromisoformat(self.day) if self.day else TODAY


@dataclass
class Measured:
    """How much of a corpus was found, and what was wrong with it, utterance by utterance."""

    expected: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / max(self.expected, 1)

    @property
    def precision(self) -> float:
        return self.found / max(self.found + len(self.wrong), 1)


@cache
def utterances(name: str) -> tuple[Utterance, ...]:
    text = (_FOLDER / f"{name}.yaml").read_text("utf-8")
    loaded: list[dict[str, Any]] = yaml.load(text, yaml.CBaseLoader)
    return tuple(Utterance(**it) for it in loaded)


def answer_of(text: str) -> Answer:
    """Return an answer as the corpus spells it: an option, "120 umol_l", days."""
    if text[:4].isdecimal() and text[4:5] == "-":
        first, _, last = text.partition("/")
        return Days(date.fromisoformat(first), date.fromisoformat(last or first))
    number, _, unit = text.partition(" ")
    if not unit:
        return Picked(text)
    low, _, high = number.partition("-")
    return Amount(Fraction(low), Fraction(high or low), unit)


def is_said(fact: str, answer: Answer | None, text: str, today: date = TODAY) -> bool:
    """Tell whether an answer is what the corpus spells; a number is the option that it lies in."""
    wanted = answer_of(text)
    if answer == wanted or not isinstance(wanted, Picked) or not isinstance(answer, Amount | Days):
        return answer == wanted
    if wanted == Picked("done"):
        return isinstance(answer, Days)  # a check that was done on a day is done
    known = vocabulary().facts[fact]
    return known.sorted_into(known.measured(answer, today)) == {text}


@cache
def read(say: str, today: date = TODAY) -> SentenceRead:
    return read_sentence(say, vocabulary(), today)


def measure(corpus: Sequence[Utterance]) -> Measured:
    """Count the facts that must be found, and those that are, and list what is wrong."""
    measured = Measured()
    for utterance in corpus:
        _hold(utterance, read(utterance.say, utterance.today), measured)
    return measured


def _hold(utterance: Utterance, done: SentenceRead, measured: Measured) -> None:
    plain = {it.fact: it.answers[0] for it in done.said if it.plain}
    unsure = [
        (it.fact, it.answers[0])
        for it in done.said
        if it.answer is not None and it.stance is not Stance.STATED
    ]

    today = utterance.today

    def is_plain(fact: str, text: str) -> bool:
        return is_said(fact, plain.get(fact), text, today)

    def is_unsure(fact: str, text: str) -> bool:
        return any(it == fact and is_said(it, answer, text, today) for it, answer in unsure)

    asked = {it.fact for it in done.said if it.answer is None}
    wanted = [
        *((f, o, is_plain(f, o)) for f, o in utterance.facts.items()),
        *((f, o, is_unsure(f, o)) for f, o in utterance.confirm.items()),
        *((f, o, is_plain(f, o) or is_unsure(f, o)) for f, o in utterance.either.items()),
        *((f, "?", f in asked) for f in utterance.ask),
    ]
    measured.expected += len(wanted)
    measured.found += sum(it[2] for it in wanted)
    measured.missed += [f"{utterance.say!r}: {f}={o}" for f, o, found in wanted if not found]
    measured.wrong += [
        f"{utterance.say!r}: {it.fact}={it.answers[0].term} ({it.stance.value}) {it.words!r}"
        for it in done.said
        if it.answer is not None and not _is_right(utterance, it.fact, it.answers[0], it.stance)
    ]


def _is_right(utterance: Utterance, fact: str, answer: Answer, stance: Stance) -> bool:
    right = [utterance.facts, utterance.either, utterance.may]
    if stance is not Stance.STATED:
        right += [utterance.confirm, utterance.unsure]
    said = {*utterance.facts, *utterance.either, *utterance.may, *utterance.ask}
    implied = any((it, fact) in _IMPLIED for it in said)
    today = utterance.today
    return implied or any(fact in it and is_said(fact, answer, it[fact], today) for it in right)


def unquoted(corpus: Sequence[Utterance]) -> list[str]:
    """Return what must be quoted as not understood, and is not."""
    return [
        f"{it.say!r}: {it.quoted!r} in {read(it.say).unread}"
        for it in corpus
        if it.quoted
        and not any(normalise(it.quoted) in normalise(part) for part in read(it.say).unread)
    ]


def without_total(corpus: Sequence[Utterance]) -> list[str]:
    """Return the totals that are said, and not read."""
    return [
        f"{it.say!r}: {score} {total}, not {read(it.say).totals}"
        for it in corpus
        for score, total in it.total.items()
        if read(it.say).totals.get(score) != _ends(total)
    ]


def _ends(total: str) -> tuple[int, int]:
    low, _, high = total.partition("-")
    return int(low), int(high or low)
