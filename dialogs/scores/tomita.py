"""Tomita score, 2-10 (framework l. 364-380; Tomita 2001)."""

from core.definition.conditions import ALWAYS, ReachesBand
from core.definition.declare_score import group, points, score
from core.definition.fact import Scope
from core.definition.score import Band, Note
from dialogs.facts.tumour import bone_metastases, tumour_growth, visceral_metastases
from dialogs.sources import L

definition = score(
    "tomita", edition="2024-09-17.1", scope=Scope.EPISODE, source=L("L-SPINE-10"),
    readings=("framework",),
    questions=(
        points("growth", tumour_growth, slow=1, moderate=2, rapid=4),
        points("visceral", visceral_metastases, none=0,
               treatable=group(2, "resectable", "treatable_unresectable"), untreatable=4),
        points("bone", bone_metastases, solitary=1, multiple=2),
    ),
    bands=(
        Band(2, 3, "en_bloc", L("L-SPINE-11")),
        Band(4, 5, "intralesional", L("L-SPINE-11")),
        Band(6, 7, "palliative_surgery", L("L-SPINE-11")),
        Band(8, 10, "supportive_care", L("L-SPINE-11")),
    ),
    notes=(
        Note("O1", ALWAYS), Note("O2"), Note("O3", ReachesBand("intralesional")),
        Note("O4", ReachesBand("en_bloc")), Note("O5"), Note("O6"), Note("O7"),
        Note("T8", ALWAYS), Note("X1", ReachesBand("supportive_care")), Note("X40", ALWAYS),
    ),
)  # fmt: skip
