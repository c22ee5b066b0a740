"""What can happen to a patient on a day, defined once."""

from __future__ import annotations

from dataclasses import dataclass

from core.definition.fact import Fact, Scope
from core.errors import DefinitionError


@dataclass(frozen=True)
class EventKind:
    """A kind of treatment, dose, examination or skeletal event.

    ``details`` are what can be said of it more closely, by id. ``says`` is the dated fact that the
    newest of its kind answers ("days since the operation"), None for none. ``skeletal``: it is one
    of the events after which the risk of another one rises (l. 18-23). Raises
    :class:`DefinitionError` for a fact that is not dated, or of another scope.
    """

    id: str
    scope: Scope
    details: tuple[str, ...] = ()
    says: Fact | None = None
    skeletal: bool = False

    def __post_init__(self) -> None:
        if self.says and not self.says.dated:
            raise DefinitionError(self.id, [f"{self.says.id} is no dated fact"])
        if self.says and (self.says.scope is Scope.LESION) is not (self.scope is Scope.LESION):
            raise DefinitionError(self.id, [f"{self.says.id} is of another scope"])
