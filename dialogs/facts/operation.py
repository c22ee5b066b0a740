"""Facts about an operation on one bone lesion: why, when, what radiotherapy finds afterwards."""

from __future__ import annotations

from fractions import Fraction

from core.definition.declare_pathway import ask, check
from core.definition.declare_score import fact, measured
from core.definition.fact import Scope
from core.definition.interval import Span, exactly, over

hypervascular = fact(Scope.LESION, "hypervascular", "no", "yes")
"""Whether the tumour is suspected to be hypervascular (l. 242), which the framework does not
define."""

ask_hypervascular = ask(hypervascular)

disabling_pain = fact(Scope.LESION, "disabling_pain", "yes", "no")
""""Douleurs invalidantes" (l. 233). Not the pain of Mirels, whose scale has other steps."""

cause_doubt = fact(Scope.LESION, "cause_doubt", "no", "urgent", "not_urgent")
"""Whether the cause of the lesion is in doubt and, if so, whether the operation is urgent (l.
244)."""

surgery_date = measured(
    Scope.LESION, "surgery_date", "day",
    {
        "before_day_15": Span(Fraction(0), Fraction(15), high_in=False),
        "days_15_to_20": Span(Fraction(15), Fraction(21), high_in=False),
        "day_21": exactly(21),
        "after_day_21": over(21),
    },
    also=("not_operated",),
    units={"week": Fraction(7)},
    dated=True,
)  # fmt: skip
"""Days since the operation, cut at 15 days (l. 179) and 3 weeks (l. 179, 245); day 15 is inside."""

operated = surgery_date.is_in("before_day_15", "days_15_to_20", "day_21", "after_day_21")

ask_surgery_date = ask(surgery_date, typed=("day_21",))

short_or_hard_to_move = fact(
    Scope.EPISODE, "short_or_hard_to_move", "short_survival", "hard_to_move", "both", "neither"
)
""""Faible espérance de vie ou difficile à mobiliser" (l. 182): no number is printed, so none is
asked."""

organs_at_risk = fact(Scope.LESION, "organs_at_risk", "excluded", "in_field")
"""Whether the organs at risk can be kept out of the radiotherapy fields (l. 182)."""

skin_healed = check("skin_healed", Scope.LESION)
"""The scar is healed: before radiotherapy (l. 179), and systemic treatment (l. 245)."""

aetiology = check("surgery_aetiology")
"""The minimal work-up of the cause: plasma protein electrophoresis, chest-abdomen-pelvis CT (l.
245)."""

radiographs = check("surgery_radiographs", Scope.LESION)
bone_ct = check("surgery_bone_ct", Scope.LESION)
angiography = check("surgery_angiography", Scope.LESION)
antibiotics = check("surgery_antibiotics", Scope.LESION)
anticoagulation = check("surgery_anticoagulation", Scope.LESION)
