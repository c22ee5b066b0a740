"""Rules that several pathways share. Their words are in ``texts/*/rules.ftl``."""

from __future__ import annotations

from core.definition.declare_pathway import emergency
from dialogs.facts.course import cord_at_risk
from dialogs.sources import outside

cord_emergency = emergency(
    "cord_emergency", when=cord_at_risk, source=outside("nice-ng234"), defects=("R8",),
    opens="emergency",
)  # fmt: skip
"""The sources ask for emergency radiotherapy (l. 141) or decompression (D l. 42) and give no
delay."""
