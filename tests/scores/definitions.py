"""The definitions under test, by id: all that there are."""

from __future__ import annotations

from collections.abc import Mapping

from core.definition.score import Score
from dialogs.registry import definitions

SCORES: Mapping[str, Score] = definitions()
