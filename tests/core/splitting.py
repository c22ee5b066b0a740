"""All ways in which so many can be of so many kinds."""

from __future__ import annotations

from collections.abc import Iterator


def splits(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Yield how many there are of each kind, in all ways that make a total."""
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        yield from ((first, *rest) for rest in splits(total - first, parts - 1))
