"""Cord compression (framework l. 141-177, 276, 181; figure l. 389-394; document D l. 30, 39, 42).

The heading of l. 141 is lost: "cord compression" is inferred from the Rades score that follows. An
opinion of a surgeon is sought whenever the cord is at risk, whatever the Rades group: ours (X49).
"""

from core.definition.conditions import no, paren
from core.definition.declare_pathway import asked_as, band, inform, option, recommend, require
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.score import Note
from core.definition.source import Origin
from dialogs.facts.course import ask_cord_signs, cord_at_risk, cord_signs
from dialogs.facts.lesion import region
from dialogs.facts.spine import (
    ask_deficit_age,
    ask_level_irradiated,
    ask_visceral_metastases,
    check_spine_exam,
    check_spine_mri,
    deficit_age,
    level_irradiated,
)
from dialogs.facts.state import deficit_development, motor_function
from dialogs.facts.tumour import (
    ask_primary_tumour,
    diagnosis_to_compression,
    digestive,
    lung,
    primary_tumour,
)
from dialogs.rules import cord_emergency
from dialogs.scores.rades import definition as rades
from dialogs.sources import D, L, outside
from dialogs.treatments import guarded

deficit, threat = cord_signs.is_in("deficit"), cord_signs.is_in("threat")
no_motor_deficit = deficit_development.is_in("no_deficit")
not_walking, paraplegic = motor_function.is_in("not_walking"), motor_function.is_in("paraplegic")
contradictory = paren(paraplegic & paren(no(deficit) | no_motor_deficit)) | paren(
    deficit & no_motor_deficit & not_walking
)
too_slow = deficit_development.is_in("days_8_14", "over_14")
group_1 = deficit & band(rades, "group_1")
group_2 = deficit & band(rades, "group_2")
group_3 = deficit & band(rades, "group_3")

definition = guarded(Pathway(
    "cord_compression", "2024-09-17.5", Scope.LESION, L("L-RT-9"),
    populations={Origin.FRAMEWORK: lung, Origin.DOCUMENT: digestive},
    scores=(rades,),
    questions=(
        ask_cord_signs, ask_deficit_age, asked_as(rades, "development"), asked_as(rades, "motor"),
        asked_as(rades, "interval"), ask_visceral_metastases, ask_level_irradiated, ask_primary_tumour,
    ),
    checks=(check_spine_exam, check_spine_mri),
    rules=(
        cord_emergency,
        recommend("surgical_opinion", when=cord_at_risk, source=L("L-SPINE-6"), defects=("X49",)),
        recommend("radiotherapy_alone", when=cord_at_risk, source=L("L-RT-9"), defects=("R8", "X47")),
        recommend("dose_group_1", action="one_fraction", when=group_1, source=L("L-RT-11")),
        recommend("dose_group_2", action="five_or_ten_fractions", when=group_2, source=L("L-RT-11")),
        recommend("dose_group_3", action="five_or_ten_fractions", when=group_3, source=L("L-RT-11")),
        recommend("decompression", when=deficit, limit=threat, source=D("D-IR-7"), defects=("X34", "X10"),
                  versus=("no_surgical_benefit_1", "without_surgery")),
        recommend("radiotherapy_adjuvant", when=cord_at_risk, about=("decompression", "surgery"),
                  source=L("L-RT-9", "L-SPINE-3", "L-RT-12"), defects=("X47",)),
        recommend("board", when=cord_at_risk, source=L("L-SPINE-13"), defects=("X34", "X49")),
        inform("check_motor", when=contradictory, source=L("L-RT-10"), up_front=True),
        inform("check_delays", source=L("L-RT-10", "L-SPINE-14"), defects=("X51",), up_front=True,
               when=deficit & deficit_age.is_in("under_24", "exactly_24") & too_slow),
        inform("reirradiation", when=cord_at_risk & level_irradiated.is_in("yes"), source=L("L-RT-11", "L-IR-5"),
               up_front=True),
        # Rades
        inform("no_surgical_benefit_1", when=group_1, source=L("L-RT-11"), defects=("X49",), up_front=True),
        option("surgery_group_2", action="surgery", when=group_2, source=L("L-RT-11"), defects=("R4", "X10")),
        inform("laminectomy", when=group_2, source=L("L-RT-11"), defects=("R4",), up_front=True),
        inform("stabilisation", when=group_2, source=outside("rades-2008", "rades-2011"), defects=("R4",),
               up_front=True),
        inform("without_surgery", when=group_3, source=L("L-RT-11"), up_front=True),
        recommend("board_15_months", action="board", when=deficit & diagnosis_to_compression.is_in("exactly_15"),
                  source=L("L-RT-10"), defects=("R2",)),
        inform("rades_not_computable", when=threat | paren(deficit & no_motor_deficit),
               source=L("L-RT-10"), defects=("R3",), up_front=True),
        inform("rades_helps", when=deficit, source=L("L-RT-10"), defects=("R1", "R5")),
        # the age of the deficit is another delay than the time it took to develop
        inform("deficit_recent", when=deficit & deficit_age.is_in("under_24"), source=L("L-SPINE-14"),
               defects=("X3",), up_front=True),
        inform("deficit_old", when=deficit & deficit_age.is_in("over_24"), source=L("L-SPINE-14"),
               defects=("X3",), up_front=True),
        recommend("board_24_hours", action="board", when=deficit & deficit_age.is_in("exactly_24"),
                  source=L("L-SPINE-14"), defects=("X3",)),
        inform("two_delays", when=deficit, source=L("L-RT-10", "L-SPINE-14"), defects=("X51",)),
        # after a radiotherapy of the level
        option("electrochemotherapy", when=cord_at_risk & level_irradiated.is_in("yes"),
               source=D("D-IR-4", "D-IR-10"), defects=("X34",)),
        # what specialists weigh, in neither document
        inform("noms", when=cord_at_risk, source=outside("noms-2013", "bilsky-2010")),
        # before
        require("exam", check=check_spine_exam, when=cord_at_risk, source=L("L-SPINE-2")),
        require("whole_spine_mri", check=check_spine_mri, when=cord_at_risk, source=L("L-IMG-3", "L-SPINE-2")),
        # to go on
        inform("no_signs", when=cord_signs.is_in("none") & no(paraplegic), source=L("L-RT-9"), up_front=True),
        inform("to_spine_surgery", when=cord_at_risk, source=L("L-SPINE-8", "L-SPINE-14"), opens="spine_surgery"),
        inform("to_spine", source=L("L-SPINE-6"), opens="spine"),
        inform("to_postoperative", when=cord_at_risk, source=L("L-RT-12"), opens="postoperative"),
    ),
    notes=(
        Note("R2", deficit & diagnosis_to_compression.is_in("exactly_15")),
        Note("R3", deficit & no_motor_deficit),
        Note("R9", deficit & primary_tumour.is_in("thyroid")),
    ),
), region.is_in("spine"))  # fmt: skip
