"""What one fact says of another, so that nothing is asked twice and nothing contradicts itself.

All are plain consequences of what the words mean, or readings of ours that say so. Their order
counts: what is implied can imply in its turn.
"""

from __future__ import annotations

from core.definition.conditions import no, paren
from core.definition.declare_pathway import band
from core.definition.implication import Implication, implies
from dialogs.facts.antiresorptive import (
    denosumab_bar,
    emergency_sign,
    haematological_cancer,
    oral_lesion,
)
from dialogs.facts.course import bone_sites, cord_signs
from dialogs.facts.laboratory import corrected_calcium
from dialogs.facts.lesion import fracture, long_bone_segment, region, spinal_alignment
from dialogs.facts.local_treatment import last_radiotherapy, vertebral_stability
from dialogs.facts.spine import compression_fracture, level_irradiated, posterior_wall
from dialogs.facts.tumour import (
    bone_metastases,
    extraspinal_bone_foci,
    primary_tumour,
    vertebral_metastases,
)
from dialogs.scores.sins import definition as sins

IMPLICATIONS: tuple[Implication, ...] = (
    # the emergency door names the first that applies, in its order
    implies(emergency_sign.is_in("deficit"), cord_signs, "deficit"),
    implies(emergency_sign.is_in("cord_threat"), cord_signs, "threat"),
    implies(emergency_sign.is_in("hypercalcaemia", "fracture", "none"), cord_signs, "none"),
    implies(emergency_sign.is_in("fracture"), fracture, "yes"),
    implies(emergency_sign.is_in("deficit", "cord_threat"), region, "spine"),
    # a compression fracture is a pathological fracture of a vertebra
    implies(compression_fracture.is_in("yes"), fracture, "yes"),
    implies(compression_fracture.is_in("yes"), region, "spine"),
    implies(region.is_in("spine") & fracture.is_in("no"), compression_fracture, "no"),
    # the SINS says what the posterior wall does, but for a subluxation
    implies(spinal_alignment.is_in("retropulsion_normal", "retropulsion_deformity"), posterior_wall, "retropulsed"),
    implies(spinal_alignment.is_in("normal", "deformity"), posterior_wall, "kept"),
    # the SINS, where there is one, is the judgement on stability (l. 304-307, 184; our link)
    implies(band(sins, "stable"), vertebral_stability, "stable"),
    implies(band(sins, "potentially_unstable"), vertebral_stability, "potential"),
    implies(band(sins, "unstable"), vertebral_stability, "unstable"),
    implies(band(sins, "stable", "potentially_unstable"), vertebral_stability, "stable", "potential"),
    implies(band(sins, "potentially_unstable", "unstable"), vertebral_stability, "potential", "unstable"),
    # where the lesion is: a segment that is not known says nothing, so each stands alone
    *(implies(long_bone_segment.is_in(segment), region, "long_bone") for segment in long_bone_segment.options),
    # a level never irradiated has no last radiotherapy
    implies(level_irradiated.is_in("no"), last_radiotherapy, "never"),
    implies(last_radiotherapy.is_in("never"), level_irradiated, "no"),
    implies(
        last_radiotherapy.is_in("under_3_months", "exactly_3_months", "over_3_months"), level_irradiated, "yes"
    ),
    # how many bone sites: Tokuhashi's foci and vertebrae, Tomita's "single"
    implies(
        vertebral_metastases.is_in("two", "three_or_more")
        | extraspinal_bone_foci.is_in("two", "three", "over_three")
        | paren(vertebral_metastases.is_in("one") & extraspinal_bone_foci.is_in("one")),
        bone_metastases, "multiple",
    ),
    implies(
        vertebral_metastases.is_in("one") & extraspinal_bone_foci.is_in("zero"), bone_metastases, "solitary"
    ),
    implies(bone_sites.is_in("one"), bone_metastases, "solitary"),
    implies(no(bone_sites.is_in("one")), bone_metastases, "multiple"),
    implies(bone_metastases.is_in("solitary"), bone_sites, "one"),
    implies(bone_metastases.is_in("multiple"), bone_sites, "two", "three", "four_or_five", "over_five"),
    # what bars denosumab says something of the mouth and of the calcium
    implies(denosumab_bar.is_in("oral_lesion"), oral_lesion, "yes"),
    implies(denosumab_bar.is_in("none"), oral_lesion, "no"),
    implies(denosumab_bar.is_in("severe_hypocalcaemia"), corrected_calcium, "low"),
    # a myeloma or a lymphoma is a haematological cancer; any other one does not exclude it
    implies(primary_tumour.is_in("myeloma_lymphoma"), haematological_cancer, "yes"),
)  # fmt: skip
