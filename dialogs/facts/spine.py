"""Facts about the spine: fracture of a vertebra, age of a deficit, and what surgery asks."""

from __future__ import annotations

from fractions import Fraction

from core.definition.declare_pathway import ask, check
from core.definition.declare_score import fact, measured
from core.definition.fact import Scope
from core.definition.interval import Span, exactly, over
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

check_spine_exam = check("spine_exam")
check_spine_mri = check("spine_mri")
check_sagittal_ct = check("spine_sagittal_ct")
