"""Facts that most pathways share: how long, how many, how painful, is the cord at risk."""

from __future__ import annotations

from fractions import Fraction

from core.definition.declare_pathway import ask
from core.definition.declare_score import fact, measured
from core.definition.fact import Scope
from core.definition.interval import Span, between, exactly, over, under

_WEEK = Fraction(112, 487)  # months: 7 days of a month of 365.25 / 12 days
_SIX_WEEKS = 6 * _WEEK

life_expectancy = measured(
    Scope.EPISODE, "life_expectancy", "month",
    {
        "under_6_weeks": under(_SIX_WEEKS),
        "exactly_6_weeks": Span(_SIX_WEEKS, _SIX_WEEKS),
        "weeks_6_to_months_3": Span(_SIX_WEEKS, Fraction(3), low_in=False, high_in=False),
        "exactly_3_months": exactly(3),
        "months_3_to_12": Span(Fraction(3), Fraction(12), low_in=False, high_in=False),
        "exactly_1_year": exactly(12),
        "over_1_year": over(12),
    },
    units={"week": _WEEK, "day": Fraction(16, 487), "year": Fraction(12)},
)  # fmt: skip
"""A clinician's estimate, cut at every threshold of the sources; never filled from a score."""

over_3_months = life_expectancy.is_in("months_3_to_12", "exactly_1_year", "over_1_year")
under_3_months = life_expectancy.is_in("under_6_weeks", "exactly_6_weeks", "weeks_6_to_months_3")

ask_life_expectancy = ask(
    life_expectancy, typed=("exactly_6_weeks", "exactly_3_months", "exactly_1_year")
)

bone_sites = measured(
    Scope.EPISODE, "bone_sites", "site",
    {"one": exactly(1), "two": exactly(2), "three": exactly(3), "four_or_five": between(4, 5), "over_five": over(5)},
)  # fmt: skip
"""Metastatic bone sites. At most 2: local treatment; 1 to 3: stereotactic; 1 to 5: STEREO-OS
amended."""

ask_bone_sites = ask(bone_sites)

cord_signs = fact(Scope.EPISODE, "cord_signs", "deficit", "threat", "none")
"""A neurological deficit; a threat to the cord without one ("menace médullaire"); neither."""

cord_at_risk = cord_signs.is_in("deficit", "threat")

ask_cord_signs = ask(cord_signs)

pain_score = measured(
    Scope.LESION, "pain_score", "point", {"up_to_4": between(0, 4), "over_4": over(4, up_to=10)}, kept=True,
    hard=between(0, 10),
)  # fmt: skip
"""Pain from 0 to 10 under analgesics. Exactly 4 is not "over 4" (X23)."""

ask_pain_score = ask(pain_score)

pain_controlled = fact(Scope.LESION, "pain_controlled", "no", "yes")
"""Whether analgesics control the pain."""

ask_pain_controlled = ask(pain_controlled)
