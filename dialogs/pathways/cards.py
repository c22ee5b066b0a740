"""Look-up cards: what both documents say that no decision rests on.

Framework l. 1-24, 53-72; D l. 1-39.

One question, the topic; then its cards, at once. Nothing about the patient is asked.
"""

from core.definition.declare_pathway import inform
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from dialogs.facts.overview import ask_card_topic, card_topic
from dialogs.sources import D, L

epidemiology, events = card_topic.is_in("epidemiology"), card_topic.is_in("skeletal_events")
systemic, immunotherapy = card_topic.is_in("systemic"), card_topic.is_in("immunotherapy")
digestive, other = card_topic.is_in("digestive"), card_topic.is_in("other_metastases")
figures, documents = card_topic.is_in("figures"), card_topic.is_in("documents")

definition = Pathway(
    "cards", "2024-09-17.1", Scope.EPISODE, L("L-SCOPE-1"),
    questions=(ask_card_topic,),
    rules=(
        inform("frequency", when=epidemiology, source=L("L-EPI-1"), up_front=True),
        inform("multiple", when=epidemiology, source=L("L-EPI-2"), up_front=True),
        inform("sites", when=epidemiology, source=L("L-EPI-3"), up_front=True),
        inform("risk_factors", when=epidemiology, source=L("L-EPI-5"), up_front=True),
        inform("shorter_survival", when=epidemiology, source=L("L-EPI-10"), up_front=True, defects=("X38",)),
        inform("visceral_worse", when=epidemiology, source=L("L-EPI-4"), up_front=True, defects=("X38",)),

        inform("event_rates", when=events, source=L("L-EPI-6"), up_front=True),
        inform("event_risk", when=events, source=L("L-EPI-7"), up_front=True),
        inform("event_burden", when=events, source=L("L-EPI-8"), up_front=True),
        inform("turning_point", when=card_topic.is_in("skeletal_events", "digestive"), source=D("D-EPI-2"), up_front=True),

        inform("chemotherapy", when=systemic, source=L("L-SYS-3"), up_front=True),
        inform("egfr_response", when=systemic, source=L("L-SYS-4"), up_front=True),
        inform("tki_delay", when=systemic, source=L("L-SYS-9"), up_front=True),
        inform("osimertinib", when=systemic, source=L("L-SYS-6"), up_front=True, defects=("X44",)),
        inform("egfr_bisphosphonate", when=systemic, source=L("L-SYS-5"), up_front=True, defects=("X39",)),
        inform("antiresorptive_gains", when=systemic, source=L("L-BTA-1"), up_front=True, defects=("X39",)),

        inform("checkpoint_visceral", when=immunotherapy, source=L("L-SYS-10"), up_front=True),
        inform("checkpoint_bone", when=immunotherapy, source=L("L-SYS-7"), up_front=True),
        inform("checkpoint_with_bta", when=immunotherapy, source=L("L-SYS-8"), up_front=True),

        inform("digestive_primaries", when=digestive, source=D("D-EPI-1"), up_front=True),
        inform("digestive_varied", when=digestive, source=D("D-EPI-3"), up_front=True),

        inform("brain", when=other, source=D("D-KEY-1"), up_front=True, defects=("X33",)),
        inform("ovary", when=other, source=D("D-KEY-2"), up_front=True, defects=("X33",)),
        inform("adrenal_nodes", when=other, source=D("D-KEY-3"), up_front=True, defects=("X33",)),

        inform("figure_consolidation", when=figures, source=D("D-IR-13"), up_front=True, defects=("X21",)),
        inform("figure_cryotherapy", when=figures, source=D("D-IR-10"), up_front=True),
        inform("figure_epidural", when=figures, source=D("D-IR-10"), up_front=True, defects=("X34",)),

        inform("about_framework", when=documents, source=L("L-SCOPE-1"), up_front=True),
        inform("about_digestive", when=documents, source=D("D-SCOPE-1"), up_front=True),
        inform("print_framework", when=documents, source=L("L-SCOPE-1"), up_front=True,
               defects=("X7", "X13", "X27", "X30", "X48")),
        inform("print_digestive", when=documents, source=D("D-SCOPE-1"), up_front=True, defects=("X32", "X36", "X37")),
    ),
)  # fmt: skip
