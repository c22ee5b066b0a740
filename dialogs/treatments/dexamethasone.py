"""Dexamethasone for a cord compression: outside both documents (NICE NG234)."""

from core.definition.declare_pathway import contraindicate
from core.definition.treatment import Treatment
from dialogs.facts.antiresorptive import ask_haematological_cancer, haematological_cancer
from dialogs.facts.tumour import ask_primary_tumour
from dialogs.sources import outside

treatment = Treatment(
    "dexamethasone", ("dexamethasone",),
    questions=(ask_haematological_cancer, ask_primary_tumour),
    guards=(
        contraindicate("haematological", "dexamethasone", when=haematological_cancer.is_in("yes"),
                       source=outside("nice-ng234")),
    ),
)  # fmt: skip
