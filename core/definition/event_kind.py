"""What can happen to a patient on a day, defined once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from core.definition.fact import Fact, Scope
from core.definition.terms import Days
from core.errors import DefinitionError


@dataclass(frozen=True)
class EventKind:
    """A kind of treatment, dose, examination or skeletal event.

    ``details`` are what can be said of it more closely, by id. ``says`` is the dated fact that the
    newest of its kind answers ("days since the operation"), None for none; ``reads`` the dated fact
    whose days are counted up to it ("from the chemotherapy to the scan"). ``skeletal``: it is one
    of the events after which the risk of another one rises (l. 18-23). ``names`` is the fact whose
    option its detail is; ``means`` are facts with the options that it leaves of them from its day
    on. Raises :class:`DefinitionError` for a fact that is not dated, or of another scope, and for
    an option that there is not.
    """

    id: str
    scope: Scope
    details: tuple[str, ...] = ()
    says: Fact | None = None
    skeletal: bool = False
    reads: Fact | None = None
    names: Fact | None = None
    means: tuple[tuple[Fact, tuple[str, ...]], ...] = ()

    def told(self, detail: str) -> Iterator[tuple[Fact, frozenset[str]]]:
        """Yield the facts that such an event says something of, with the options that it leaves."""
        if self.names and detail in self.names.options:
            yield self.names, frozenset({detail})
        for fact, options in self.means:
            yield fact, frozenset(options)

    def __post_init__(self) -> None:
        named = ((self.names, self.details),) if self.names else ()
        for fact, options in (*named, *self.means):
            if fact.scope is Scope.LESION or not set(options) <= set(fact.options):
                raise DefinitionError(self.id, [f"{fact.id} has not all of {options}"])
        if self.says and not self.says.dated:
            raise DefinitionError(self.id, [f"{self.says.id} is no dated fact"])
        if self.says and (self.says.scope is Scope.LESION) is not (self.scope is Scope.LESION):
            raise DefinitionError(self.id, [f"{self.says.id} is of another scope"])


class Happened(Protocol):
    """What is read of an event of a case (:class:`core.model.case_event.CaseEvent`)."""

    @property
    def kind(self) -> str:
        """The kind's id."""

    @property
    def detail(self) -> str:
        """One of the kind's details, or empty."""

    @property
    def lesion(self) -> int | None:
        """The lesion that it concerns, None where it is the patient's."""

    @property
    def on(self) -> Days:
        """The days between which it was, or is booked."""

    @property
    def planned(self) -> bool:
        """Whether it has not been said yet that it took place."""

    @property
    def at(self) -> datetime:
        """When it was said."""

    @property
    def ended_at(self) -> datetime | None:
        """When it was taken back, None while it stands."""

    def took_place(self, today: date) -> bool:
        """Tell whether it stands, was said to have taken place, and did so by a day."""
