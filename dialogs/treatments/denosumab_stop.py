"""The stop of denosumab: never without what follows it (framework l. 93)."""

from core.definition.declare_pathway import caution
from core.definition.treatment import Treatment
from dialogs.facts.antiresorptive import antiresorptive_drug, ask_antiresorptive_drug
from dialogs.sources import L

treatment = Treatment(
    "denosumab_stop", ("discuss_stop",),
    questions=(ask_antiresorptive_drug,),
    guards=(
        caution("relay_on_stop", "discuss_stop", when=antiresorptive_drug.is_in("denosumab"), source=L("L-BTA-14"),
                defects=("X16",)),
    ),
)  # fmt: skip
