"""Metastasis of the spine, one level (framework l. 31, 263-329, 195; document D l. 26, 32, 42).

The figure (l. 309-329) lost its arrows: the tree is our reading. Its outputs are not exclusive: a
painful lytic compression fracture has cementoplasty and, from SINS 7, a surgical opinion. Where
"with cord threat" stands is not legible, so the opinion is sought whenever the cord is at risk.
"""

from core.definition.conditions import no, paren, unless
from core.definition.declare_pathway import (
    asked_as,
    band,
    inform,
    option,
    recommend,
    require,
)
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.score import Note
from core.definition.source import Origin
from dialogs.facts.course import (
    ask_cord_signs,
    ask_pain_controlled,
    cord_at_risk,
    cord_signs,
    pain_controlled,
)
from dialogs.facts.lesion import (
    lesion_type,
    region,
    spinal_alignment,
    spinal_pain,
    vertebral_collapse,
    vertebral_level,
)
from dialogs.facts.local_treatment import ask_vertebral_stability, vertebral_stability
from dialogs.facts.spine import (
    ask_compression_fracture,
    ask_posterior_wall,
    ask_visceral_metastases,
    check_sagittal_ct,
    check_spine_exam,
    check_spine_mri,
    compression_fracture,
    posterior_wall,
)
from dialogs.facts.tumour import ask_primary_tumour, digestive, lung
from dialogs.rules import cord_emergency
from dialogs.scores.rades import definition as rades
from dialogs.scores.sins import definition as sins
from dialogs.sources import D, L
from dialogs.treatments import guarded

fractured, intact = compression_fracture.is_in("yes"), compression_fracture.is_in("no")
controlled, uncontrolled = pain_controlled.is_in("yes"), pain_controlled.is_in("no")
deficit, threat = cord_signs.is_in("deficit"), cord_signs.is_in("threat")
lytic, mixed_or_blastic = lesion_type.is_in("lytic"), lesion_type.is_in("mixed", "blastic")

receding = spinal_alignment.is_in("retropulsion_normal", "retropulsion_deformity")
slipped = spinal_alignment.is_in("subluxation")
retropulsed = receding | paren(fractured & slipped & posterior_wall.is_in("retropulsed"))
wall_kept = spinal_alignment.is_in("normal", "deformity") | paren(
    slipped & posterior_wall.is_in("kept")
)

stable, from_7 = band(sins, "stable"), band(sins, "potentially_unstable", "unstable")
unstable = band(sins, "unstable")
# who has no SINS is judged: a judgement made for another pathway of the lesion counts here too
doubted = vertebral_stability.is_in("potential", "unstable")
judged = no(unless(paren(doubted))) & unless(paren(from_7))
in_question = paren(cord_at_risk | from_7 | paren(retropulsed) | paren(judged))
painful_fracture = fractured & uncontrolled & paren(wall_kept)
uncovered = fractured & paren(retropulsed | controlled)

asked_rades = (
    *(asked_as(rades, it) for it in ("development", "motor", "interval")),
    ask_visceral_metastases,
)
"""Asked by the pathway of the cord; known, they count here too (l. 167)."""

collapsed = vertebral_collapse.is_in("over_half", "under_half", "exactly_half")
not_collapsed = vertebral_collapse.is_in("body_involved", "none_of_these")

definition = guarded(Pathway(
    "spine", "2024-09-17.6", Scope.LESION, L("L-SPINE-6"),
    populations={Origin.FRAMEWORK: lung, Origin.DOCUMENT: digestive},
    scores=(sins, rades), guarding=frozenset({rades.id}),
    questions=(
        ask_cord_signs, ask_compression_fracture, ask_pain_controlled, asked_as(sins, "lesion"),
        asked_as(sins, "location"), asked_as(sins, "pain"), asked_as(sins, "alignment"), ask_posterior_wall,
        asked_as(sins, "collapse"), asked_as(sins, "posterolateral"), ask_primary_tumour,
        *asked_rades, ask_vertebral_stability,
    ),
    aside=frozenset(question.id for question in (*asked_rades, ask_vertebral_stability)),
    checks=(check_spine_exam, check_spine_mri, check_sagittal_ct),
    rules=(
        cord_emergency,
        # a surgical opinion
        recommend("opinion_cord", action="surgical_opinion", when=cord_at_risk, source=L("L-SPINE-6"),
                  defects=("X49",), opens="cord_compression"),
        recommend("surgical_opinion", when=from_7, source=L("L-SPINE-5", "L-SPINE-6")),
        recommend("opinion_judged", action="surgical_opinion", when=judged, source=L("L-SPINE-5")),
        recommend("opinion_wall", action="surgical_opinion", when=retropulsed, source=L("L-SPINE-6"),
                  defects=("S3",)),
        recommend("decompression", when=deficit | unstable, limit=threat & no(unstable), source=D("D-IR-7"),
                  defects=("X34", "X10"), versus=("no_surgical_benefit_1", "without_surgery")),
        inform("no_surgical_benefit_1", when=deficit & band(rades, "group_1"), source=L("L-RT-11"), defects=("X49",),
               up_front=True),
        inform("without_surgery", when=deficit & band(rades, "group_3") & unless(unstable), source=L("L-RT-11"),
               up_front=True),  # an instability is another question
        # a compression fracture
        recommend("cementoplasty", when=painful_fracture & lytic, source=L("L-SPINE-6", "L-IR-4"),
                  defects=("X50",)),
        recommend("board_cement", action="board", about=("cementoplasty",), when=painful_fracture & lytic,
                  source=L("L-IR-4")),
        option("cementoplasty_d", action="cementoplasty", when=painful_fracture, source=D("D-IR-5"),
               versus=("radiotherapy_fracture",)),
        recommend("radiotherapy_fracture", action="radiotherapy", when=painful_fracture & mixed_or_blastic,
                  limit=uncovered & mixed_or_blastic, source=L("L-SPINE-6"), versus=("cementoplasty_d",)),
        recommend("board_uncovered", action="board", when=uncovered, source=L("L-SPINE-6")),
        # SINS
        # l. 319 asks for no pain, l. 101 for one that resists analgesics: controlled, the board
        recommend("radiotherapy", when=intact & uncontrolled & stable, limit=controlled & stable,
                  source=L("L-SPINE-6", "L-RT-2"), defects=("S11",)),
        option("radiotherapy_unoperated", action="radiotherapy", source=L("L-SPINE-6"),
               when=paren(intact | paren(uncovered)) & from_7),
        recommend("adjuvant_radiotherapy", when=in_question, source=L("L-SPINE-6", "L-SPINE-3", "L-RT-12"),
                  defects=("X41",)),
        recommend("board_two_totals", action="board", source=L("L-SPINE-4"), defects=("S3", "S4"),
                  when=receding | vertebral_collapse.is_in("exactly_half")),
        recommend("board_painless", action="board", when=intact & stable & spinal_pain.is_in("none") & no(cord_at_risk),
                  source=L("L-RT-2", "L-SPINE-6")),
        recommend("board_coccyx", action="board", when=vertebral_level.is_in("coccyx"), source=L("L-SPINE-4"),
                  defects=("S8",)),
        # before
        require("exam", check=check_spine_exam, source=L("L-SPINE-2")),
        require("whole_spine_mri", check=check_spine_mri, source=L("L-IMG-3", "L-SPINE-2")),
        require("sagittal_ct", check=check_sagittal_ct, source=L("L-SPINE-2")),
        # to know
        inform("check_pain", when=fractured & uncontrolled & spinal_pain.is_in("none"),
               source=L("L-SPINE-4", "L-SPINE-6"), up_front=True),
        inform("check_collapse", when=paren(fractured & not_collapsed) | paren(intact & collapsed),
               source=L("L-SPINE-4", "L-SPINE-6"), up_front=True),
        inform("before_percutaneous", when=painful_fracture, about=("cementoplasty",), source=L("L-IR-8", "L-IR-9"), up_front=True,
               opens="interventional"),
        inform("worst_level", source=L("L-SPINE-4"), defects=("S7",), up_front=True),
        inform("prompt", when=fractured, source=D("D-IR-11"), up_front=True),
        inform("to_interventional", when=paren(intact | controlled), source=L("L-IR-5"), opens="interventional"),
        inform("surgery_is_palliative", source=L("L-SPINE-1")),
        inform("surgery_aims", when=in_question, source=L("L-SPINE-3")),
        inform("to_spine_surgery", when=in_question, source=L("L-SPINE-8", "L-SPINE-14"), opens="spine_surgery"),
    ),
    notes=(
        Note("S1", vertebral_level.is_in("c0")), Note("S2", spinal_pain.is_in("mechanical")), Note("S3", receding),
        Note("S4", vertebral_collapse.is_in("exactly_half")), Note("S8", vertebral_level.is_in("s1", "coccyx")),
    ),
), region.is_in("spine"))  # fmt: skip
