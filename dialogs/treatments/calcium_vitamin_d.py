"""Calcium and vitamin D: not to a patient whose calcium is high (outside both: EMA, Xgeva).

A vitamin D that is known to be low is said with each dose, and with a relay. The framework looks
for it before a start (l. 86) and gives vitamin D every 3 months (l. 87); a new measurement it asks
of nobody.
"""

from core.definition.declare_pathway import caution, contraindicate
from core.definition.treatment import Treatment
from dialogs.facts.laboratory import (
    ask_calcium_and_inputs,
    ask_vitamin_d,
    hypercalcaemic,
    vitamin_d,
)
from dialogs.sources import outside

DOSES = ("next_zoledronic", "next_denosumab", "relay")

treatment = Treatment(
    "calcium_vitamin_d", ("calcium_vitamin_d", *DOSES),
    questions=(*ask_calcium_and_inputs, ask_vitamin_d),
    guards=(
        contraindicate("no_supplement", "calcium_vitamin_d", when=hypercalcaemic, source=outside("xgeva-smpc"),
                       defects=("X14",)),
        caution("vitamin_d_low", *DOSES, when=vitamin_d.is_in("under_20"), source=outside("endocrine-2011"),
                defects=("X14",)),
    ),
)  # fmt: skip
