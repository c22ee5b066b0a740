"""Radiotherapy for the pain of a bone metastasis (framework l. 97-109).

Uncomplicated is not defined (l. 101): no fracture, no deficit and no threat to the cord is our
reading.
"""

from core.definition.declare_pathway import ask, inform, option, recommend
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.source import Origin
from dialogs.facts.course import ask_cord_signs, ask_pain_controlled, cord_signs, pain_controlled
from dialogs.facts.lesion import fracture
from dialogs.facts.local_treatment import ask_ir_accessible, ir_accessible
from dialogs.facts.tumour import ask_primary_tumour, lung
from dialogs.rules import cord_emergency
from dialogs.sources import L

fractured = fracture.is_in("yes")
resisting = pain_controlled.is_in("no") & fracture.is_in("no") & cord_signs.is_in("none")
"""Painful, resisting analgesics, uncomplicated (l. 101)."""
out_of_reach, in_reach = ir_accessible.is_in("no"), ir_accessible.is_in("yes")

definition = Pathway(
    "radiotherapy", "2024-09-17.1", Scope.LESION, L("L-RT-2"), populations={Origin.FRAMEWORK: lung},
    questions=(ask_cord_signs, ask(fracture), ask_pain_controlled, ask_ir_accessible, ask_primary_tumour),
    rules=(
        cord_emergency,

        recommend("first_treatment", action="radiotherapy", when=resisting & out_of_reach, source=L("L-RT-2")),
        recommend("board_priority", action="board", when=resisting & in_reach, source=L("L-RT-2", "L-IR-5"),
                  defects=("X20",)),
        recommend("board_controlled", action="board", when=pain_controlled.is_in("yes"), source=L("L-RT-2")),
        recommend("board_fracture", action="board", when=fractured, source=L("L-RT-2")),

        option("beside_cement", action="radiotherapy", when=resisting & in_reach, source=L("L-RT-2", "L-IR-5"),
               defects=("X20",)),
        option("cementoplasty", when=resisting & in_reach, source=L("L-IR-5", "L-IR-11"), defects=("X20",),
               opens="interventional"),
        option("dose_30_10", when=resisting, source=L("L-RT-3")),
        option("dose_24_6", when=resisting, source=L("L-RT-3")),
        option("dose_20_5", when=resisting, source=L("L-RT-3")),
        option("dose_8_1", when=resisting, source=L("L-RT-3"), defects=("X28",)),

        inform("limb_at_risk", when=fracture.is_in("no"), source=L("L-RT-5"), up_front=True, opens="long_bone"),
        inform("spine_at_risk", when=fracture.is_in("no"), source=L("L-SPINE-5"), up_front=True, opens="spine"),
        inform("aim", when=resisting, source=L("L-RT-2"), up_front=True),
        inform("spreading", when=resisting, source=L("L-RT-3"), defects=("X28",)),
        inform("fractured_limb", when=fractured, source=L("L-RT-8"), up_front=True, opens="long_bone"),
        inform("fractured_spine", when=fractured, source=L("L-SPINE-6"), up_front=True, opens="spine"),
        inform("techniques", source=L("L-RT-1")),
        inform("position", source=L("L-RT-4")),
        inform("trials", source=L("L-RT-1"), opens="trials"),
        inform("stereotactic", source=L("L-RT-1", "L-SBRT-1"), opens="stereotactic"),
        inform("postoperative", source=L("L-RT-12"), opens="postoperative"),
        inform("interventional", source=L("L-IR-18"), opens="interventional"),
    ),
)  # fmt: skip
