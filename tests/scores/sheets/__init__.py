"""A second computation of every score, typed from the source tables and from nothing else.

One module a score, found by looking: its name is the score's id, and its ``SHEET`` is what
:mod:`tests.scores.sheet` describes. It imports nothing of ``core`` or ``dialogs``: only ids of
questions, choices, readings and bands are shared. "l.N" is a line of the framework
(004_34e58d3c340cd018.txt), "M3" a row of the dossier. Each function takes the choice ids of one
patient, all answered, and returns an ``Outcome``.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from tests.scores.sheet import Sheet

SHEETS: Mapping[str, Sheet] = {
    module.name: import_module(f"{__name__}.{module.name}").SHEET
    for module in iter_modules(__path__)
}
