"""What is said of a case, and the synthesis of it, for tests that need no store."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from core.definition.answer import Picked
from core.definition.fact import Scope
from core.engine.findings import Finding, Findings, Known, Place
from core.engine.implied import Implied
from core.engine.synthesis import Synthesis, synthesis
from dialogs.applies import APPLIES, FOLLOWS, HAPPENED, SAME_EMERGENCY
from dialogs.facts.ages import AGEING
from dialogs.registry import definitions, facts, pathways
from dialogs.sites import SITES
from dialogs.together import INSTEAD

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
FACTS = facts()
IMPLIED = Implied(FOLLOWS, FACTS, definitions())
UNSTABLE = {
    "region": "spine",
    "vertebral_level": "t11",
    "spinal_pain": "mechanical",
    "lesion_type": "lytic",
    "spinal_alignment": "deformity",
    "vertebral_collapse": "under_half",
    "posterolateral": "bilateral",
}


def said(
    fact: str, option: str, lesion: int | None = None, ago: timedelta = timedelta()
) -> Finding:
    at = NOW - ago
    return Finding(FACTS[fact], lesion, Picked(option), frozenset({option}), at, at.date(), 1)


def known(*found: Finding) -> dict[Place, Known]:
    return IMPLIED.into(Findings(found, AGEING, NOW, NOW.date()).known())


def whole(*found: Finding, lesions: int = 1, walked: frozenset[str] = frozenset()) -> Synthesis:
    scopes = {id: it.scope for kind in (pathways(), definitions()) for id, it in kind.items()}
    through = frozenset(
        (id, lesion)
        for id in walked
        for lesion in ([*range(1, lesions + 1)] if scopes[id] is Scope.LESION else [None])
    )
    return synthesis(
        pathways(),
        definitions(),
        APPLIES,
        IMPLIED,
        known(*found),
        [*range(1, lesions + 1)],
        through,
        NOW.date(),
        HAPPENED,
        SAME_EMERGENCY,
        INSTEAD,
    )


def lesion(of: Mapping[str, str], id: int = 1) -> list[Finding]:
    return [said(fact, option, id) for fact, option in of.items()]


def a_patient(chance: random.Random, lesions: int) -> list[Finding]:
    """Return what might be said of a patient of whom nothing contradicts itself."""
    found = list(at_random(chance, lesions))
    while doubtful := [it for it in known(*found).values() if it.sides]:
        sides = doubtful[0].sides
        causes = {it.follows_from.place if it.follows_from else it.place for it in sides}
        found = [it for it in found if it.place not in causes]
    return found


def at_random(chance: random.Random, lesions: int) -> Iterator[Finding]:
    """Yield what might be said of a patient: most facts, of each lesion what fits its region.

    Said at random, much of it contradicts itself.
    """
    for fact in FACTS.values():
        if not fact.options or fact.id in SITES.facts or chance.random() < 0.3:
            continue
        places = range(1, lesions + 1) if fact.scope is Scope.LESION else [None]
        for place in places:
            yield said(fact.id, chance.choice(fact.options), place)
    for id in range(1, lesions + 1):
        where = chance.choice(FACTS["region"].options)
        yield said("region", where, id)
        for finer, region in SITES.regions.items():
            if region == where:
                yield said(finer, chance.choice(FACTS[finer].options), id)
