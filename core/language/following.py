"""What follows from what a sentence was found to say, and that no word of it names."""

from __future__ import annotations

from datetime import date
from typing import Final

from core.definition.answer import Picked
from core.language.ages import keep_bare_age
from core.language.bare_mri import keep_bare_mri
from core.language.developing import keep_developed
from core.language.gathering import Gathered
from core.language.grades import keep_grade_of_now
from core.language.named_scores import keep_bands
from core.language.pieces import Cut
from core.language.said import Said, Stance
from core.language.stances import denial_before, stance_of
from core.language.vocabulary import Concerns, Vocabulary

_PLACES: Final = ("vertebral_level", "long_bone_segment")


def keep_what_follows(
    sentence: Cut, used: set[int], found: Gathered, vocabulary: Vocabulary, today: date
) -> None:
    """Keep what follows from the rest: an age, an MRI without a region, how fast a deficit came."""
    keep_bare_age(sentence, found)
    keep_bare_mri(sentence, used, found, vocabulary, today)
    keep_developed(sentence, found, vocabulary, today)
    keep_grade_of_now(sentence, found)
    _keep_denied_pain(sentence, found)
    keep_bands(sentence, found, vocabulary)


def _keep_denied_pain(sentence: Cut, found: Gathered) -> None:
    """Keep "pas de douleur" as no pain where the place is named; else it says too little."""
    if not any(it.fact in _PLACES for _, _, it in found.said):
        return
    for piece in sentence.pieces:
        denied = (
            Concerns("pain") in piece.meanings
            and stance_of(sentence, piece.first, piece.last) is Stance.DENIED
        )
        if denied:
            first = denial_before(sentence, piece)
            words = sentence.words(first, piece.last)
            found.cover(first, piece.last)
            said = Said("spinal_pain", (Picked("none"),), words, Stance.DENIED)
            found.keep(first, piece.last, said)
