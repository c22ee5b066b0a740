"""Facts about the spine: fracture of a vertebra, age of a deficit, and what surgery asks."""

from __future__ import annotations

from fractions import Fraction

from core.definition.declare_pathway import ask, check
from core.definition.declare_score import fact, measured
from core.definition.fact import Scope
from core.definition.interval import Span, between, exactly, over
from dialogs.facts.state import karnofsky
from dialogs.facts.tumour import visceral_metastases

compression_fracture = fact(Scope.LESION, "compression_fracture", "yes", "no")
""""Fracture-tassement" of the vertebra (l. 327), not the pathological fracture of any bone."""

ask_compression_fracture = ask(compression_fracture)

posterior_wall = fact(Scope.LESION, "posterior_wall", "kept", "retropulsed")
"""Beside a SINS, asked only with a subluxation: its other alignments say it themselves."""

ask_posterior_wall = ask(posterior_wall)

deficit_age = measured(
    Scope.EPISODE, "deficit_age", "hour",
    {"under_24": Span(Fraction(0), Fraction(24), high_in=False), "exactly_24": exactly(24), "over_24": over(24)},
    units={"day": Fraction(24)},
)  # fmt: skip
"""Hours since the deficit (l. 391, 394), shorter is better: not ``deficit_development`` (X51)."""

ask_deficit_age = ask(deficit_age, typed=("exactly_24",))

level_irradiated = fact(Scope.LESION, "level_irradiated", "no", "yes")
"""The compressed level has been irradiated before (D l. 30: "après radiothérapie")."""

ask_level_irradiated = ask(level_irradiated)

ask_karnofsky = ask(
    karnofsky,
    k10_40=("k10", "k20", "k30", "k40"),
    k60_70=("k60", "k70"),
    k80_100=("k80", "k90", "k100"),
)
"""Karnofsky cut for Tokuhashi (10-40, 50-70, 80-100) and at 50 (l. 390, 393), which stands
alone."""

ask_visceral_metastases = ask(
    visceral_metastases,
    absent=("none",), removable=("resectable",), treatable=("treatable_unresectable",),
    not_treatable=("untreatable",),
)  # fmt: skip
"""Asked as finely as Tokuhashi (resectable) and Tomita (treatable) need together."""

primary_to_metastasis = measured(
    Scope.EPISODE, "primary_to_metastasis", "month", {}, kept=True, hard=Span(Fraction(0), Fraction(600)),
    units={"year": Fraction(12)},
)  # fmt: skip
"""From the primary to the metastasis: weighed (l. 385), without a printed threshold."""

asa = fact(Scope.EPISODE, "asa", "asa_1", "asa_2", "asa_3", "asa_4", "asa_5")
"""Few comorbidities, by the ASA score (l. 401): no threshold is printed."""

pd_l1 = measured(Scope.PATIENT, "pd_l1", "percent", {}, kept=True, hard=between(0, 100))
"""PD-L1 of the tumour cells, printed "PDL-1" (l. 388, X6): weighed, without a rule."""

ask_primary_to_metastasis, ask_asa, ask_pd_l1 = ask(primary_to_metastasis), ask(asa), ask(pd_l1)

check_spine_exam = check("spine_exam")
check_spine_mri = check("spine_mri")
check_sagittal_ct = check("spine_sagittal_ct")
