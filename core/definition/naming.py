"""Names within a definition: each stands once, and what bears it is found by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from core.errors import UnknownTerm


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Named)


def named(those: Iterable[T], id: str, fault: str) -> T:
    """Return the one with an id. Raises :class:`UnknownTerm`, with what it is that lacks it."""
    for one in those:
        if one.id == id:
            return one
    raise UnknownTerm(f"{fault} {id!r}")


def name_faults(names: Mapping[str, Sequence[str]], *, needed: Sequence[str]) -> Iterator[str]:
    """Yield the names of each kind that stand twice, and the kinds of which there is none."""
    for kind, ids in names.items():
        for id in sorted({id for id in ids if ids.count(id) > 1}):
            yield f"{kind} {id!r} stands twice"
    yield from (f"there is no {kind}" for kind in needed if not names[kind])
