"""Facts of the overview and of the look-up cards: where the lesion is, which topic is looked up."""

from __future__ import annotations

from core.definition.declare_pathway import ask
from core.definition.declare_score import fact
from core.definition.fact import Scope
from dialogs.facts.course import bone_sites
from dialogs.facts.lesion import region
from dialogs.facts.tumour import primary_tumour

ask_region = ask(region)

multiple_sites = bone_sites.is_in("two", "three", "four_or_five", "over_five")
"""More than one: "multiples" is set against "solitaires" in the framework (l. 3); our reading of l.
48."""

few_sites = bone_sites.is_in("one", "two")
"""At most 2 (l. 49), which says "sites métastatiques": bone sites is our reading."""

one_to_three_sites = bone_sites.is_in("one", "two", "three")
"""Stereotactic radiotherapy (l. 183) and STEREO-OS (l. 407)."""

stereo_os_tumour = primary_tumour.is_in("breast", "prostate", "nsclc", "sclc")
"""The tumours of STEREO-OS (l. 407)."""

endocrine = primary_tumour.is_in("neuroendocrine", "carcinoid")
"""Carcinoid is read here as one of the neuroendocrine tumours of document D (l. 23, 34)."""

card_topic = fact(
    Scope.EPISODE, "card_topic",
    "epidemiology", "skeletal_events", "systemic", "immunotherapy", "digestive", "other_metastases", "figures",
    "documents",
)  # fmt: skip
"""What is looked up. Nothing about the patient."""

ask_card_topic = ask(card_topic)
