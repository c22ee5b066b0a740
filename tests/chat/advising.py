"""Hands and eyes for pathways: how one is walked, what the card asks and says, what is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from random import Random

from bot.command_names import command_of
from bot.demo.people import Person
from bot.screens.pathway.faces import face
from bot.screens.phrases import input_label, numbered, part
from bot.screens.question import FREQUENT
from core.definition.answer import answers_of
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import Kind
from core.definition.terms import Amount
from core.engine.advice import Advice
from core.engine.knowledge import next_question
from core.engine.weighing import advise
from core.model.view import PageName
from core.use_cases.steps import emergencies
from dialogs.keys import choice_key, question_key, rule_key
from dialogs.registry import pathways
from dialogs.wording import Wording
from tests.chat.walking import begin, database, labels_of, rows, said_by_bot, tap, typed
from tests.chat.world import Town
from tests.storage.unsealing import record, views
from tests.terms import COMPUTE, UNKNOWN

PATHWAYS = pathways()
SPOKEN = (Kind.EMERGENCY, Kind.CONTRAINDICATION, Kind.RECOMMENDATION, Kind.OPTION)
"""Kinds of which each rule that holds stands on the card."""


def today() -> date:
    """Return the day that the bot takes for today: it runs on this machine."""
    return date.today()  # noqa: DTZ011


# ---- labels ------------------------------------------------------------------------------------


def label(pathway: Pathway, question: str, term: str, say: Wording) -> str:
    """Return the label of an answer's button: its number and its short words."""
    if term in (UNKNOWN, COMPUTE):
        return say("unknown" if term == UNKNOWN else "compute")
    asked = pathway.question(question)
    number = [choice.id for choice in asked.offered].index(term) + 1
    words = part(choice_key(pathway, asked, asked.choice(term)), "button", say)
    return numbered(number, words)


def short(pathway: Pathway, question: str, term: str, say: Wording) -> str:
    """Return how a card names an answer."""
    asked = pathway.question(question)
    return part(choice_key(pathway, asked, asked.choice(term)), "short", say)


def short_name(pathway: Pathway, question: str, say: Wording) -> str:
    """Return the short name of a question; of two alike, with the score that asks it."""
    return input_label(pathway, question, say)


def told(pathway: Pathway, question: str, term: str, say: Wording) -> str:
    """Return an answer as a card lists it: "Fracture : oui"."""
    value = say("unknown.short") if term == UNKNOWN else short(pathway, question, term, say)
    return say("pair", name=short_name(pathway, question, say), value=value)


def offered(question: Question) -> list[str]:
    """Return the answers of a question that have a button."""
    computed = [COMPUTE] if question.fact.formula else []
    return [*(choice.id for choice in question.offered), *computed, UNKNOWN]


def tick_label(pathway: Pathway, rule: str, box: str, say: Wording) -> str:
    """Return the label of a prerequisite's button."""
    return f"{box} {say(f'{rule_key(pathway, pathway.rule(rule), say)}.label')}"


# ---- eyes --------------------------------------------------------------------------------------


def asks(person: Person, pathway: Pathway, question: str, say: Wording) -> bool:
    """Tell whether the card asks this question, with all its answers."""
    asked, labels = pathway.question(question), labels_of(person.screen)
    return say(question_key(pathway, asked)) in person.screen.text and all(
        label(pathway, question, term, say) in labels for term in _shown(asked, labels, say)
    )


def _shown(question: Question, labels: list[str], say: Wording) -> list[str]:
    """Return the answers that have a button here; of many, the others are a page further."""
    every = offered(question)
    return [*every[:FREQUENT], UNKNOWN] if say("button-more") in labels else every


def is_emergency(person: Person, say: Wording) -> bool:
    """Tell whether the card is the page of emergencies, which stands before everything else."""
    here = labels_of(person.screen) == [say("button-done"), say("button-not-so")]
    return here and say("emergency-waits") in person.screen.text


def is_advice(person: Person, say: Wording) -> bool:
    """Tell whether the card is the advice itself."""
    return {say("button-copy"), say("button-details")} <= set(labels_of(person.screen))


def line(pathway: Pathway, rule: str, say: Wording) -> str:
    """Return a rule's one line."""
    return say(rule_key(pathway, pathway.rule(rule), say))


def said(pathway: Pathway, rule: str, say: Wording) -> str:
    """Return what a rule says on the first page, without what it is about."""
    words = part(rule_key(pathway, pathway.rule(rule), say), "page", say)
    return re.split(r"\s?: ", words, maxsplit=1)[-1]


def lines(pathway: Pathway, advice: Advice, say: Wording) -> list[str]:
    """Return the line of each rule that holds and is of weight."""
    return [line(pathway, item.rule.id, say) for item in advice.of(*SPOKEN)]


def tab(page: str, say: Wording) -> str:
    """Return the label of a tab of the details."""
    return say(f"tab-{page}")


def failures(person: Person, say: Wording) -> list[str]:
    """Return where the bot gave up."""
    texts = [message.text for message in said_by_bot(person)]
    return [
        text
        for text in [*texts, *(it.text for it in person.alerts)]
        if text == say("notice-failed")
    ]


# ---- hands -------------------------------------------------------------------------------------

Choose = Callable[[Question], str]


def first(question: Question) -> str:
    """Choose the first answer offered; a number where there is nothing else to choose."""
    return question.offered[0].id if question.offered else plausible(question).term


def unknown(question: Question) -> str:
    """Choose "not known"."""
    return UNKNOWN


def at_random(dice: Random) -> Choose:
    """Return a choice among all answers: limits without a button and "not known" too."""

    def choose(question: Question) -> str:
        typed_as_number = [it.id for it in question.choices if it.typed and question.fact.kept]
        known = [it.id for it in question.choices if it.id not in typed_as_number]
        known = known or [plausible(question).term]
        return dice.choice([*known, *known, *offered(question)])

    return choose


def plausible(question: Question) -> Amount:
    """Return a whole number within the usual limits of a fact, in its own unit."""
    limits = question.fact.soft or question.fact.hard
    low, high = (limits.low, limits.high) if limits else (None, None)
    number = Fraction(int(((low or 0) + (high or (low or 0) + 100)) / 2))
    assert question.fact.unit, f"{question.id} is no number"
    return Amount(number, number, question.fact.unit)


@dataclass
class Walk:
    """Somebody in a pathway: every step is checked against what the answers ask for."""

    person: Person
    pathway: Pathway
    say: Wording
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def advice(self) -> Advice:
        """What the answers so far come to."""
        return advise(self.pathway, answers_of(self.answers), today())

    async def begin(self) -> None:
        """Type the pathway's command as its language calls it."""
        await begin(self.person, f"/{command_of(self.pathway.id, self.say.language)}")

    async def answer(self, question: str, term: str) -> None:
        """Give an answer that the card must ask for, and leave the emergency that it brings up."""
        person, say = self.person, self.say
        assert asks(person, self.pathway, question, say), f"{question}\n{person.describe()}"
        before = emergencies(self.pathway, answers_of(self.answers), today())
        await self._give(self.pathway.question(question), term)
        self.answers[question] = term
        if emergencies(self.pathway, answers_of(self.answers), today()) - before:
            await person.wait(lambda _: is_emergency(person, say))
            for item in self.advice.of(Kind.EMERGENCY):
                assert face(self.pathway, item, say) in person.screen.text
            await tap(person, say("button-done"))
        assert not is_emergency(person, say), person.describe()

    async def _give(self, question: Question, term: str) -> None:
        if term in offered(question):
            wanted = label(self.pathway, question.id, term, self.say)
            if wanted not in labels_of(self.person.screen):
                await tap(self.person, self.say("button-more"))
            await tap(self.person, wanted)
            return
        if term in question.fact.options:  # an exact limit, which has no button
            await typed(
                self.person, self.say(choice_key(self.pathway, question, question.choice(term)))
            )
            return
        value = plausible(question)
        assert term == value.term
        await typed(self.person, f"{value.low} {self.say(f'unit-{value.unit}')}")

    async def answer_all(self, given: Mapping[str, str]) -> None:
        """Give answers in the order in which they are asked; those not asked stay ungiven."""
        while (asked := self.next) in given:
            await self.answer(asked, given[asked])

    async def to_the_end(self, choose: Choose) -> None:
        """Answer until nothing is asked any more."""
        while asked := self.next:
            await self.answer(asked, choose(self.pathway.question(asked)))
        assert is_advice(self.person, self.say), self.person.describe()

    @property
    def next(self) -> str:
        """The question that must be asked now; empty at the end."""
        return next_question(self.pathway, answers_of(self.answers)) or ""

    async def open(self, page: str) -> str:
        """Open a tab of the details; return all of it, and come back to its first part."""
        await tap(self.person, self.say("button-details"))
        if page != PageName.WHY:
            await tap(self.person, tab(page, self.say))
        parts = [self.person.screen.text]
        while on := self._turn("›"):
            await tap(self.person, on)
            parts.append(self.person.screen.text)
        for earlier in reversed(parts[:-1]):
            await tap(self.person, self._turn("‹"))
            assert self.person.screen.text == earlier, self.person.describe()
        return "\n".join(parts)

    def _turn(self, sign: str) -> str:
        """Return the label of the button that turns a page; empty where there is none."""
        found = [it for it in labels_of(self.person.screen) if re.search(r"\d/\d", it)]
        return next((it for it in found if it.startswith(sign) or it.endswith(sign)), "")

    async def close(self) -> None:
        """Go back from a page to the advice."""
        await tap(self.person, self.say("button-result"))
        assert is_advice(self.person, self.say), self.person.describe()

    async def way_to(self, pathway: str) -> str:
        """Return the label of the button that leads on, on the page of ways where they are many."""
        name = f"{self.say(f'{pathway}.button')} ›"
        if name not in labels_of(self.person.screen):
            await tap(self.person, self.say("button-next"))
        return name

    async def pick(self) -> None:
        """Open the page of all answers: from the details, where the first page has no room."""
        if self.say("button-edit") not in labels_of(self.person.screen):
            await tap(self.person, self.say("button-details"))
        await tap(self.person, self.say("button-edit"))

    async def edit(self, question: str) -> None:
        """Open the page on which an answer is changed."""
        await self.pick()
        name = self.say("pair", name=short_name(self.pathway, question, self.say), value="@").split(
            "@"
        )[0]
        found = [it for it in labels_of(self.person.screen) if it.startswith(name)]
        assert len(found) == 1, self.person.describe()
        await tap(self.person, found[0])
        assert asks_again(self.person, self.pathway, question, self.say), self.person.describe()


def asks_again(person: Person, pathway: Pathway, question: str, say: Wording) -> bool:
    """Tell whether the card asks a question whose answer is edited: the present one is marked."""
    asked = pathway.question(question)
    labels = [it.removeprefix("● ") for it in labels_of(person.screen)]
    return say(question_key(pathway, asked)) in person.screen.text and all(
        label(pathway, question, term, say) in labels for term in _shown(asked, labels, say)
    )


# ---- the database, read-only -------------------------------------------------------------------


@dataclass(frozen=True)
class Kept:
    """The dialogue that somebody began last, as it stands in the database."""

    definition: str
    state: str
    view: str
    case_id: int
    answers: dict[str, str]


def kept(world: Town, person: Person, of: str = "%") -> Kept:
    """Return the person's newest dialogue, of a definition or of any."""
    query = (
        "SELECT id, definition, state, case_id FROM dialogues"
        " WHERE person_id = ? AND definition LIKE ? ORDER BY id DESC LIMIT 1"
    )
    ((id, definition, state, case_id),) = rows(world, query, person.id, of)
    answers: dict[str, str] = {}
    for line in record(database(world)):
        if line.dialogue_id != id:
            continue
        answers.pop(line.question, None)
        if line.new is not None:
            answers[line.question] = line.new
    return Kept(definition, state, views(database(world))[id], case_id, answers)
