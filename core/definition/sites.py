"""Which facts say where a lesion is, and which definitions are about one region alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Sites:
    """How a lesion is placed.

    ``facts`` say where it is, the finest first, ``region`` is the coarsest of them. ``regions`` are
    the options of that one that a finer fact means, ``only`` those that a definition is about
    alone.
    """

    facts: tuple[str, ...]
    region: str
    regions: Mapping[str, str]
    only: Mapping[str, str]

    def site(self, definition: str, said: Mapping[str, str]) -> dict[str, str]:
        """Return a place: what was said of it, and the region that follows from that."""
        site = {fact: option for fact, option in said.items() if fact in self.facts}
        fine = next((self.regions[it] for it in site if it in self.regions), None)
        region = fine or site.get(self.region) or self.only.get(definition)
        return {**({self.region: region} if region else {}), **site}

    def fits(self, definition: str, site: Mapping[str, str]) -> bool:
        """Tell whether a definition can be about a lesion at a place."""
        only, where = self.only.get(definition), site.get(self.region)
        return only is None or where is None or where == only
