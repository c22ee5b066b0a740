"""What comes before any antiresorptive is begun, unless it is urgent (framework l. 84-88).

A relay after denosumab is read as a start of zoledronic acid: our reading.
"""

from core.definition.conditions import no
from core.definition.declare_pathway import require
from core.definition.treatment import Treatment
from dialogs.facts.antiresorptive import (
    ask_urgent_start,
    dental_check,
    renal_check,
    supplement_check,
    urgent_start,
    vitamin_d_check,
    vitamin_d_corrected,
)
from dialogs.facts.laboratory import (
    ask_calcium_and_inputs,
    ask_clearance_and_inputs,
    ask_vitamin_d,
    hypercalcaemic,
    vitamin_d,
)
from dialogs.sources import L

STARTS = ("zoledronic_acid", "denosumab", "relay")
in_time = no(urgent_start.is_in("yes"))

treatment = Treatment(
    "antiresorptive_start", STARTS,
    questions=(ask_urgent_start, *ask_clearance_and_inputs, *ask_calcium_and_inputs, ask_vitamin_d),
    checks=(dental_check, renal_check, vitamin_d_check, vitamin_d_corrected, supplement_check),
    guards=(
        require("dental", *STARTS, check=dental_check, when=in_time, blocking=True, every=6,
                source=L("L-BTA-7", "L-BTA-8")),
        require("renal_function", *STARTS, check=renal_check, met_by=("creatinine_clearance",), when=in_time,
                blocking=True, source=L("L-BTA-9")),
        require("vitamin_d", *STARTS, check=vitamin_d_check, met_by=("vitamin_d",), when=in_time, blocking=True,
                source=L("L-BTA-10")),
        require("vitamin_d_corrected", "zoledronic_acid", "denosumab", check=vitamin_d_corrected, blocking=True,
                when=in_time & vitamin_d.is_in("under_20") & no(hypercalcaemic), source=L("L-BTA-10")),
        require("supplement", *STARTS, check=supplement_check, blocking=True, every=3,
                when=in_time & no(hypercalcaemic), source=L("L-BTA-11"), defects=("X14",)),
    ),
)  # fmt: skip
