"""How long what was said of a fact goes on being true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

Clocked = Literal["hour", "day", "month"]
"""The unit in which something gets older by itself."""


@dataclass(frozen=True)
class Ageing:
    """How facts age, by their id.

    ``lasts``: after so long a fact is asked again before it decides anything; what is not named
    does not age. ``runs``: a span of time that goes on by itself, in its unit ("13 h" said this
    morning is not 13 h tonight); None for one that ran from one event to another, and does not.
    ``worsens``: what can get worse within hours, its options from the best to the worst.
    """

    lasts: Mapping[str, timedelta]
    runs: Mapping[str, Clocked | None]
    worsens: Mapping[str, Sequence[str]] = field(default_factory=dict)
