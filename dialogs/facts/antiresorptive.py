"""Facts of the antiresorptive treatment and of the emergencies before any questionnaire."""

from __future__ import annotations

from fractions import Fraction

from core.definition.declare_pathway import ask, check
from core.definition.declare_score import fact, measured
from core.definition.fact import Scope
from core.definition.interval import Span, between, exactly, over, under

antiresorptive_stage = fact(Scope.EPISODE, "antiresorptive_stage", "start", "treated", "stopping")
"""To be started; under treatment; to be stopped, or stopped."""

antiresorptive_drug = fact(Scope.EPISODE, "antiresorptive_drug", "zoledronic_acid", "denosumab")
"""The two of the framework (l. 74, 79)."""

urgent_start = fact(Scope.EPISODE, "urgent_start", "no", "yes")
"""Whether the start is urgent: the framework's "sauf urgence" (l. 84), which it does not define."""

denosumab_bar = fact(
    Scope.EPISODE,
    "denosumab_bar",
    "none",
    "severe_hypocalcaemia",
    "oral_lesion",
    "hypersensitivity",
)
"""The contraindications of the label of denosumab; one is enough."""

oral_lesion = fact(Scope.EPISODE, "oral_lesion", "no", "yes")
"""A wound or lesion of the mouth that has not healed: the label speaks of it for both drugs."""

treatment_start = measured(
    Scope.EPISODE, "treatment_start", "month",
    {
        "under_6": Span(Fraction(0), Fraction(6), high_in=False),
        "months_6_to_12": between(6, 12),
        "months_12_to_24": Span(Fraction(12), Fraction(24), low_in=False, high_in=False),
        "exactly_24": exactly(24),
        "over_24": over(24),
    },
    units={"year": Fraction(12)}, dated=True,
)  # fmt: skip
"""Months since the antiresorptive was started. "6 à 12 mois" (l. 91) has both its ends."""

under_2_years = treatment_start.is_in("under_6", "months_6_to_12", "months_12_to_24")
at_least_2_years = treatment_start.is_in("exactly_24", "over_24")
at_least_6_months = treatment_start.is_in(
    "months_6_to_12", "months_12_to_24", "exactly_24", "over_24"
)

bone_remission = fact(Scope.EPISODE, "bone_remission", "prolonged", "not_prolonged")
""""Rémission osseuse prolongée" (l. 95), which the framework does not define."""

denosumab_duration = measured(
    Scope.EPISODE, "denosumab_duration", "month",
    {"under_6": under(6), "exactly_6": exactly(6), "over_6": over(6)},
    units={"year": Fraction(12)},
)  # fmt: skip
"""How long denosumab was given, not how long ago it began."""

creatinine_baseline = measured(
    Scope.EPISODE, "creatinine_baseline", "umol_l",
    {
        "under_124": Span(Fraction(0), Fraction(124), high_in=False),
        "exactly_124": exactly(124),
        "over_124": over(124),
    },
    kept=True, hard=between(5, 3000), soft=between(30, 1000),
)  # fmt: skip
"""Before the first dose. In µmol/L only: the label's 1.4 mg/dL is not quite its 124 µmol/L."""

creatinine_rise = fact(Scope.EPISODE, "creatinine_rise", "under_44", "from_44_to_88", "from_88")
"""Above the baseline, in µmol/L; 44 and 88 themselves are a rise of the label. No number is typed:
0.5 would be mg/dL."""

emergency_sign = fact(
    Scope.EPISODE, "emergency_sign", "deficit", "cord_threat", "hypercalcaemia", "fracture", "none"
)
"""What the emergency is: the first that applies, in this order."""

haematological_cancer = fact(Scope.PATIENT, "haematological_cancer", "no", "yes")
"""Whether a haematological cancer is known or suspected: no steroid before the haematologist's
advice."""

ask_antiresorptive_stage = ask(antiresorptive_stage)
ask_antiresorptive_drug = ask(antiresorptive_drug)
ask_urgent_start = ask(urgent_start)
ask_denosumab_bar = ask(denosumab_bar)
ask_oral_lesion = ask(oral_lesion)
ask_treatment_start = ask(treatment_start, typed=("exactly_24",))
ask_bone_remission = ask(bone_remission)
ask_denosumab_duration = ask(denosumab_duration, typed=("exactly_6",))
ask_creatinine_baseline = ask(creatinine_baseline, typed=("exactly_124",))
ask_creatinine_rise = ask(creatinine_rise)
ask_emergency_sign = ask(emergency_sign)
ask_haematological_cancer = ask(haematological_cancer)

dental_check = check("dental_check")
renal_check = check("renal_check")
vitamin_d_check = check("vitamin_d_check")
vitamin_d_corrected = check("vitamin_d_corrected")
supplement_check = check("supplement_check")
calcium_check = check("calcium_check")
calcium_corrected = check("calcium_corrected")
creatinine_check = check("creatinine_check")
