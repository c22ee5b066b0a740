"""The six definitions under test, by id."""

from __future__ import annotations

from collections.abc import Mapping

from core.definition.score import Score
from dialogs.scores import frankel, mirels, rades, sins, tokuhashi, tomita

SCORES: Mapping[str, Score] = {
    module.definition.id: module.definition
    for module in (mirels, sins, rades, tokuhashi, tomita, frankel)
}
