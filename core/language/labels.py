"""A number that was typed with the name of what it measures: "créat 120", "45 mL/min de clairance".

The name says which quantity it is. It is taken off before the number is read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

_PARENTHESES = re.compile(r"[()\[\]]")
_AHEAD = r"(?P<rest>(?:[<>]=?|[=~±+-])?\s*(?:(?:de|from) )?[.,]?\d.*)"
_BETWEEN = r"(?:[ =]|(?:est|is|a|at|of|de|was|etait)\b)*"
_BEHIND = r"(?P<rest>(?:[<>]=?|[=~±+-])?\s*[.,]?\d.*?)(?:[ =]|\b(?:de|of)\b|\bd')*"


@dataclass(frozen=True)
class Labels:
    """The names of quantities: fact -> its normalised names."""

    names: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def read(self, text: str) -> tuple[frozenset[str], str] | None:
        """Return the facts that a normalised text names, and what stands beside; None for none."""
        if not self.names or not any(map(str.isdecimal, text)):
            return None
        text = " ".join(_PARENTHESES.sub(" ", text).split())
        for pattern in self._patterns:
            if match := pattern.fullmatch(text):
                return self._facts[match["name"]], match["rest"].strip()
        return None

    @cached_property
    def _facts(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for fact, names in self.names.items():
            for name in names:
                found.setdefault(name, set()).add(fact)
        return {name: frozenset(facts) for name, facts in found.items()}

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        longest_first = sorted(self._facts, key=len, reverse=True)
        name = rf"(?P<name>{'|'.join(map(re.escape, longest_first))})"
        ahead = rf"(?:l'|la |le |the )?{name}{_BETWEEN}{_AHEAD}"
        return re.compile(ahead), re.compile(rf"{_BEHIND}{name}")
