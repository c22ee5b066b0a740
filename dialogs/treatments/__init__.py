"""What can be done: each treatment once, with all that guards it.

A pathway says when a treatment is indicated. What forbids, delays, doses or prepares it stands
here, and holds wherever a pathway names it.
"""

from __future__ import annotations

from functools import reduce
from importlib import import_module
from operator import or_
from pkgutil import iter_modules

from core.definition.conditions import Condition, IsIn, paren, unless
from core.definition.pathway import Pathway
from core.definition.rule import Kind
from core.definition.treatment import Treatment, guard
from dialogs.implications import IMPLICATIONS


def _found() -> tuple[Treatment, ...]:
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").treatment for name in names)


TREATMENTS = _found()


def forbidding(*actions: str) -> Condition:
    """Return when what forbids any of some treatments holds, by their guards.

    Not what a guard leaves to the board.
    """
    forbids = (
        rule.when if rule.limit is None else paren(rule.when) & unless(paren(rule.limit))
        for treatment in TREATMENTS
        for rule in treatment.guards
        if rule.kind is Kind.CONTRAINDICATION and set(actions) & set(rule.blocks)
    )
    return reduce(or_, map(paren, forbids))


def guarded(pathway: Pathway, *assuming: IsIn) -> Pathway:
    """Return a pathway with the guards of all treatments that it names.

    ``assuming`` is what it is about: the spine, a long bone.
    """
    return guard(pathway, TREATMENTS, IMPLICATIONS, assuming)
