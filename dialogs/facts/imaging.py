"""Facts of imaging: what was done already, what it shows, and since when (framework l. 26-47)."""

from __future__ import annotations

from fractions import Fraction

from core.definition.declare_pathway import ask
from core.definition.declare_score import fact, measured
from core.definition.fact import Scope
from core.definition.interval import Span, exactly, over

_DAYS_AROUND_15 = {
    "days_0_to_14": Span(Fraction(0), Fraction(15), high_in=False),
    "day_15": exactly(15),
    "after_day_15": over(15),
}
"""Day 15 stands apart: the source does not say whether it counts (X45)."""

# ---- at baseline -----------------------------------------------------------------------------

vertebral_lesion = fact(Scope.EPISODE, "vertebral_lesion", "yes", "no")
""""Atteinte vertébrale" (l. 31): anywhere in the spine, not only the lesion that the case is
about."""

ask_vertebral_lesion = ask(vertebral_lesion)

nuclear_imaging = fact(Scope.EPISODE, "nuclear_imaging", "none", "bone_scan", "fdg_pet")
"""FDG-PET with or without a bone scan (l. 39), a bone scan alone, or neither."""

ask_nuclear_imaging = ask(nuclear_imaging)

known_metastatic = fact(Scope.EPISODE, "known_metastatic", "yes", "no")
"""The tumour was already known to be metastatic before this baseline (l. 33)."""

ask_known_metastatic = ask(known_metastatic)

single_lesion = fact(Scope.EPISODE, "single_lesion", "yes", "no")
"""One bone lesion alone on the PET-CT or the bone scan (l. 37)."""

ask_single_lesion = ask(single_lesion)

distal_pain = fact(Scope.EPISODE, "distal_pain", "yes", "no")
""""Douleur distale" (l. 34), read as of a lower limb: the sentence before is about these."""

ask_distal_pain = ask(distal_pain)

gcsf_last = measured(
    Scope.EPISODE, "gcsf_last", "day", _DAYS_AROUND_15, also=("no_gcsf",), units={"week": Fraction(7)},
    dated=True,
)  # fmt: skip
"""Days since the last injection of G-CSF, up to today: for a PET that is still to come."""

ask_gcsf_last = ask(gcsf_last, typed=("day_15",))

# ---- response --------------------------------------------------------------------------------

response_exam = fact(Scope.EPISODE, "response_exam", "ct", "fdg_pet", "bone_scan")

ask_response_exam = ask(response_exam)

ct_finding = fact(
    Scope.EPISODE, "ct_finding", "worse", "better", "sclerosis_in_normal", "several", "none_of_these",
)  # fmt: skip
"""One of the three signs alone (l. 28-30), several that speak differently, or none."""

ask_ct_finding = ask(ct_finding)

pet_finding = fact(Scope.EPISODE, "pet_finding", "lower_all", "raised_or_new", "other", "not_done")
"""The source reads one finding only, lower at all sites (l. 36), and names the flare (l. 42)."""

ask_pet_finding = ask(pet_finding)

gcsf_before_pet = measured(
    Scope.EPISODE, "gcsf_before_pet", "day", _DAYS_AROUND_15, also=("no_gcsf",), units={"week": Fraction(7)},
)  # fmt: skip
"""Days from the last injection to a PET that was done. No date: it would be counted up to today."""

ask_gcsf_before_pet = ask(gcsf_before_pet, typed=("day_15",))

scan_finding = fact(Scope.EPISODE, "scan_finding", "raised_or_new", "other", "not_done")

ask_scan_finding = ask(scan_finding)

flare_origin = fact(Scope.EPISODE, "flare_origin", "chemotherapy", "other_origin")
"""Whence the 6 months are counted, which the source does not say (X46)."""

ask_flare_origin = ask(flare_origin)

flare_origin_date = measured(
    Scope.EPISODE, "flare_origin_date", "month",
    {
        "under_6_months": Span(Fraction(0), Fraction(6), high_in=False),
        "exactly_6_months": exactly(6),
        "over_6_months": over(6),
    },
    dated=True,
)  # fmt: skip
"""Months from that origin. A typed date is counted up to today, not to the day of the scan."""

ask_flare_origin_date = ask(flare_origin_date)

flare_context = fact(Scope.EPISODE, "flare_context", "both", "not_both")
"""Lesions very lytic at first, and chemotherapy that works (l. 43): both, or not."""

ask_flare_context = ask(flare_context)

new_bone_pain = fact(Scope.EPISODE, "new_bone_pain", "no", "yes")

ask_new_bone_pain = ask(new_bone_pain)
