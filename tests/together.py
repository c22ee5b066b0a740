"""Many cases in one test: a test of its own costs more than a small case takes.

All are tried. Those that fail are raised together, each with its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self


class Together:
    """The cases of one test.

    ``with Together() as cases:``, and in there ``with cases.case(name):`` for each.
    """

    def __init__(self) -> None:
        self._failed: list[Exception] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if self._failed and error is None:
            raise ExceptionGroup(f"{len(self._failed)} cases failed", self._failed)

    @contextmanager
    def case(self, name: str) -> Iterator[None]:
        """Try a case; where it fails, go on with the next one."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - raised at the end, with the others
            error.add_note(f"in the case: {name}")
            self._failed.append(error)
