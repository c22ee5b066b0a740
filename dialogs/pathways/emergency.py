"""What the emergency is, and what to do now (framework l. 22, 31, 141; document D l. 12, 26, 42).

Delays, steroid and immobilisation are in neither document: they are NICE NG234's, and say so.
Nothing says what to do for a hypercalcaemia: the band, and whom to call.
"""

from core.definition.conditions import paren
from core.definition.declare_pathway import asked_as, band, emergency, inform, recommend
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.antiresorptive import ask_emergency_sign, emergency_sign
from dialogs.facts.laboratory import ask_calcium_and_inputs, corrected_calcium
from dialogs.facts.lesion import region
from dialogs.facts.overview import ask_region
from dialogs.facts.spine import ask_visceral_metastases
from dialogs.facts.tumour import ask_primary_tumour, digestive, lung
from dialogs.scores.rades import definition as rades
from dialogs.sources import D, L, outside
from dialogs.treatments import guarded

deficit, threat = emergency_sign.is_in("deficit"), emergency_sign.is_in("cord_threat")
cord = emergency_sign.is_in("deficit", "cord_threat")
high_calcium, fractured = emergency_sign.is_in("hypercalcaemia"), emergency_sign.is_in("fracture")
group_1, group_3 = deficit & band(rades, "group_1"), deficit & band(rades, "group_3")
asked_rades = (
    *(asked_as(rades, it) for it in ("development", "motor", "interval")),
    ask_visceral_metastases,
)
"""What is known of the Rades score elsewhere counts (l. 167); an emergency asks for none of it."""
nice, bands = outside("nice-ng234"), outside("cks-hypercalcaemia")
range_and_bands = outside("cks-hypercalcaemia", "schini-2021")
at_3 = outside("cks-hypercalcaemia", "gpnotebook-calcium")
"""Where two bands meet, of two sources."""

definition = guarded(Pathway(
    "emergency", "2024-09-17.5", Scope.EPISODE, L("L-RT-9"),
    populations={Origin.FRAMEWORK: lung, Origin.DOCUMENT: digestive},
    scores=(rades,), guarding=frozenset({rades.id}), brief=True,
    questions=(ask_emergency_sign, *ask_calcium_and_inputs, ask_region, ask_primary_tumour, *asked_rades),
    # not asked in an emergency; known elsewhere, they count
    aside=frozenset(question.id for question in (ask_primary_tumour, *asked_rades)),
    rules=(
        emergency("cord", when=cord, source=L("L-RT-9"), defects=("R8", "X47"), opens="cord_compression"),
        emergency("hypercalcaemia", when=high_calcium, source=L("L-EPI-6"), opens="antiresorptive"),
        emergency("fracture", when=fractured, source=D("D-IR-11")),

        recommend("mri_24h", action="mri", when=deficit, source=nice, defects=("R8",)),
        recommend("mri_soon", action="mri", when=threat, source=nice, defects=("R8",)),
        recommend("dexamethasone", when=deficit, source=nice, defects=("R8",)),
        recommend("immobilise", when=cord, source=nice),
        recommend("stability", when=cord, source=nice),
        recommend("radiotherapy", when=cord, source=L("L-RT-9")),
        recommend("radiotherapy_24h", action="radiotherapy", when=cord, source=nice),
        recommend("decompression", when=deficit, limit=threat, source=D("D-IR-7"), defects=("X34", "X10"),
                  versus=("no_surgical_benefit_1", "without_surgery")),
        recommend("multidisciplinary", when=emergency_sign.is_in("hypercalcaemia", "none"), source=L("L-EPI-9")),
        recommend("board", when=paren(cord | fractured), source=D("D-KEY-5")),

        inform("no_surgical_benefit_1", when=group_1, source=L("L-RT-11"), defects=("X49",), up_front=True),
        inform("without_surgery", when=group_3, source=L("L-RT-11"), up_front=True),
        inform("whole_spine", when=cord, source=L("L-IMG-3"), up_front=True),
        inform("steroid_threat", when=threat, source=nice, up_front=True),
        inform("calcium_below", when=high_calcium & corrected_calcium.is_in("low", "normal", "above_normal"),
               source=range_and_bands, up_front=True),
        inform("calcium_mild", when=high_calcium & corrected_calcium.is_in("mild"), source=bands, up_front=True),
        inform("calcium_at_3", when=high_calcium & corrected_calcium.is_in("exactly_3"), source=at_3, up_front=True),
        inform("calcium_moderate", when=high_calcium & corrected_calcium.is_in("moderate"), source=bands, up_front=True),
        inform("calcium_severe", when=high_calcium & corrected_calcium.is_in("severe"), source=bands, up_front=True),
        inform("to_long_bone", when=fractured & region.is_in("long_bone"), source=L("L-RT-8"), up_front=True,
               opens="long_bone"),
        inform("to_spine", when=fractured & region.is_in("spine"), source=L("L-SPINE-5"), up_front=True, opens="spine"),
        inform("to_interventional", when=fractured & region.is_in("pelvis"), source=D("D-IR-2"), up_front=True,
               opens="interventional"),
        inform("other_bone", when=fractured & region.is_in("other_bone"), source=D("D-IR-11"), up_front=True,
               opens="overview"),
        inform("no_emergency", when=emergency_sign.is_in("none"), source=L("L-EPI-9"), up_front=True, opens="overview"),
    ),
))  # fmt: skip
