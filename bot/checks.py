"""What `osteoboard doctor` says of each thing that it looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

OK: Final = "ok"
WARNING: Final = "warning"
FAILED: Final = "failed"


@dataclass(frozen=True)
class Check:
    """What was looked at, how it is, and what to do where it is not well."""

    name: str
    state: str
    said: str
    do: str = ""

    @property
    def line(self) -> str:
        """A line for people."""
        return f"{self.state:8}{self.name}: {self.said}{f' -> {self.do}' if self.do else ''}"
