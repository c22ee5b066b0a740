"""What does not construct: the ways in which a definition can contradict itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

from core.conditions import bands_of, facts_of

if TYPE_CHECKING:  # a definition asks for its faults while it constructs
    from core.definition import Question, Score

RESERVED: Final = "unknown"


def faults_of(score: Score) -> Iterator[str]:
    """Yield everything in which a definition contradicts itself."""
    yield from _name_faults(score)
    yield from chain.from_iterable(question_faults(question) for question in score.questions)
    yield from _note_faults(score)
    yield from _exclusion_faults(score)
    if score.kind == "score":
        yield from _band_faults(score)


def _name_faults(score: Score) -> Iterator[str]:
    names = {
        "question": [question.id for question in score.questions],
        "fact": [question.fact.id for question in score.questions],
        "band": [band.id for band in score.bands],
        "reading": list(score.readings),
        "note": [note.id for note in score.notes],
    }
    for kind, ids in names.items():
        yield from (f"{kind} {id!r} stands twice" for id in sorted({id for id in ids if ids.count(id) > 1}))
    yield from (f"there is no {kind}" for kind in ("question", "band", "reading") if not names[kind])
    conditions = [note.when for note in score.notes if note.when is not None]
    reached = frozenset().union(*(bands_of(condition) for condition in conditions))
    yield from (f"a note reads band {id!r}, which is none" for id in sorted(reached - set(names["band"])))


def question_faults(question: Question) -> Iterator[str]:
    """Yield where a question's choices do not cover the options of its fact, each once."""
    covered = [option for choice in question.choices for option in sorted(choice.covers)]
    options = set(question.fact.options)
    for option in sorted(set(covered) - options):
        yield f"{question.id}: {option!r} is no option of the fact"
    for option in sorted(options - set(covered)):
        yield f"{question.id}: option {option!r} is forgotten"
    for option in sorted({option for option in covered if covered.count(option) > 1}):
        yield f"{question.id}: option {option!r} is covered twice"
    for choice in question.choices:
        if choice.id in options and choice.covers != {choice.id}:
            yield f"{question.id}: choice {choice.id!r} bears an option's name and covers others"
        if choice.id in (RESERVED, "compute"):
            yield f"{question.id}: a choice is called {choice.id!r}, which is an answer of its own"


def _note_faults(score: Score) -> Iterator[str]:
    ids = {note.id for note in score.notes}
    cited = {c.defect for q in score.questions for c in q.choices if c.defect}
    yield from (f"defect {id!r} is cited without a note" for id in sorted(cited - ids))


def _exclusion_faults(score: Score) -> Iterator[str]:
    known = {fact.id for fact in score.excluded_facts}
    read = facts_of(score.excluded) if score.excluded is not None else frozenset[str]()
    yield from (f"excluded reads {id!r}, which excluded_facts lacks" for id in sorted(read - known))
    asked = {it for question in score.questions for it in (question.id, question.fact.id)}
    yield from (f"excluded fact {id!r} is also a question" for id in sorted(known & asked))


def _band_faults(score: Score) -> Iterator[str]:
    """Bands must tile exactly the totals that the principal reading can reach."""
    if not (score.readings and score.bands and score.questions):
        return
    if any(band.low is None or band.high is None for band in score.bands):
        yield "a band has no ends"
    totals = score.reachable(score.principal)
    if not totals:
        yield f"no total can be reached under the principal reading {score.principal!r}"
        return
    banded = [n for band in score.bands for n in range(band.low or 0, (band.high or 0) + 1)]
    if banded != list(range(min(totals), max(totals) + 1)):
        yield (
            f"bands cover {min(banded, default=0)}-{max(banded, default=0)} ({len(banded)} totals), "
            f"totals reach {min(totals)}-{max(totals)}"
        )
    for reading in score.readings[1:]:
        for total in sorted(t for t in score.reachable(reading) if score.band_of(t) is None):
            yield f"reading {reading!r} reaches {total}, which is in no band"
