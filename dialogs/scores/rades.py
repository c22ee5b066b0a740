"""Rades score of ambulatory status after radiotherapy, 21-44.

Framework l. 142-177; Rades 2008, 2011.

Another score bears the name (survival, other ranges): this is the one for walking after
radiotherapy of a cord compression.
"""

from core.definition.conditions import ReachesBand
from core.definition.declare_score import group, not_applicable, open_, points, rest, score
from core.definition.fact import Scope
from core.definition.score import Band, Note
from dialogs.facts.state import deficit_development, motor_function
from dialogs.facts.tumour import diagnosis_to_compression, lung, primary_tumour, visceral_metastases
from dialogs.sources import L

definition = score(
    "rades", edition="2024-09-17.2", scope=Scope.EPISODE, source=L("L-RT-10"), population=lung,
    readings=("convention", "framework"),
    questions=(
        points("primary", primary_tumour, breast=8, prostate=7, myeloma_lymphoma=9, nsclc=5, sclc=6,
               unknown_primary=5, kidney=6, colorectal=group(6, "colon", "rectum"), other=rest(6)),
        points("interval", diagnosis_to_compression, under_15=6,
               exactly_15=open_("R2", convention=6, framework=None, either=(6, 8)), over_15=8),
        points("visceral", visceral_metastases,
               yes=group(5, "resectable", "treatable_unresectable", "untreatable"), none=8),
        points("motor", motor_function, walks_unaided=10, walks_with_aid=9, not_walking=3, paraplegic=1),
        points("development", deficit_development, days_1_7=4, days_8_14=7, over_14=9,
               no_deficit=not_applicable("R3")),
    ),
    bands=(
        Band(21, 28, "group_1", L("L-RT-11")),
        Band(29, 37, "group_2", L("L-RT-11")),
        Band(38, 44, "group_3", L("L-RT-11")),
    ),
    notes=(
        Note("R1"), Note("R2", diagnosis_to_compression.is_in("exactly_15")),
        Note("R3", deficit_development.is_in("no_deficit")), Note("R4", ReachesBand("group_2")),
        Note("R5"), Note("R6"), Note("R7"), Note("R8"),
        Note("R9", primary_tumour.is_in("thyroid")), Note("R10"),
        Note("X49", ReachesBand("group_1")),
    ),
)  # fmt: skip
