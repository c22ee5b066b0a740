"""Frankel grade: what the cord still does; no total (framework l. 330-340; Frankel 1969)."""

from core.definition.declare_score import grade
from core.definition.score import Note
from dialogs.facts.state import frankel
from dialogs.sources import L

definition = grade(
    frankel, edition="2024-09-17.1", source=L("L-SPINE-7"),
    notes=(
        Note("F1", frankel.is_in("d")), Note("F2", frankel.is_in("c")),
        Note("F3", frankel.is_in("e")), Note("F4"), Note("F5"),
    ),
)  # fmt: skip
