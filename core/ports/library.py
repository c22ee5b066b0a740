"""Where definitions and their words are found."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from core.definition.ageing import Ageing
from core.definition.conditions import Condition
from core.definition.deadline import Course, DeadlineKind
from core.definition.definition import Definition
from core.definition.event_kind import EventKind
from core.definition.fact import Fact
from core.definition.refusal import Refusal
from core.definition.sites import Sites
from core.engine.implied import Implied
from core.language.answers import Lexicon


class Library(Protocol):
    """Where definitions and their words are found."""

    emergency: str
    """The definition that comes before all others."""

    @property
    def definitions(self) -> Mapping[str, Definition]:
        """Every current definition, by id."""

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts that some current definition asks, by id."""

    @property
    def events(self) -> Mapping[str, EventKind]:
        """What can happen to a patient on a day, by id."""

    @property
    def deadlines(self) -> Mapping[str, DeadlineKind]:
        """What must not come before a day, or not after one, by id."""

    @property
    def course(self) -> Course:
        """The treatment during which, or after which, some of them hold."""

    @property
    def refusals(self) -> Sequence[Refusal]:
        """What a patient can refuse, and the actions that it covers."""

    @property
    def last_weeks(self) -> Condition:
        """When the life that is left is a matter of weeks."""

    @property
    def sites(self) -> Sites:
        """Which facts say where a lesion is."""

    @property
    def implied(self) -> Implied:
        """What one fact of a case says of another."""

    @property
    def applies(self) -> Mapping[str, Condition]:
        """When a pathway speaks though nobody walked through it, by id."""

    @property
    def happened(self) -> frozenset[str]:
        """The pathways about something that happened: what they say of everybody they say here."""

    @property
    def same_emergency(self) -> Mapping[str, str]:
        """Which emergency a rule says under a name of its own, by rule."""

    @property
    def instead(self) -> Mapping[str, AbstractSet[str]]:
        """The strategies, each with the operations that it stands in the place of."""

    @property
    def family_of(self) -> Mapping[str, str]:
        """Which treatments are one, by the actions that pathways advise."""

    @property
    def local(self) -> Collection[str]:
        """The treatments that documents have decided at a board."""

    @property
    def ageing(self) -> Ageing:
        """How long what was said of facts counts."""

    def definition(self, id: str, edition: str | None = None) -> Definition:
        """Return a definition, current unless an edition is named. Raises UnknownTerm."""

    def lexicon(self, definition: Definition) -> Lexicon:
        """Return the words that its answers can be typed in."""

    def names_emergency(self, typed: str) -> bool:
        """Tell whether a typed text names an emergency."""

    def leads_on(self, definition: Definition) -> frozenset[str]:
        """Return the definitions that one can go on to from it beside those that its rules open."""
