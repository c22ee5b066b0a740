"""What follows from what a sentence was found to say, and that no word of it names."""

from __future__ import annotations

from datetime import date

from core.language.ages import keep_bare_age
from core.language.bare_mri import keep_bare_mri
from core.language.developing import keep_developed
from core.language.gathering import Gathered
from core.language.grades import keep_grade_of_now
from core.language.named_scores import keep_bands
from core.language.pieces import Cut
from core.language.vocabulary import Vocabulary


def keep_what_follows(
    sentence: Cut, used: set[int], found: Gathered, vocabulary: Vocabulary, today: date
) -> None:
    """Keep what follows from the rest: an age, an MRI without a region, how fast a deficit came."""
    keep_bare_age(sentence, found)
    keep_bare_mri(sentence, used, found, vocabulary, today)
    keep_developed(sentence, found, vocabulary, today)
    keep_grade_of_now(sentence, found)
    keep_bands(sentence, found, vocabulary)
