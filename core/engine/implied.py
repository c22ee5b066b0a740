"""What follows in a case from what was said of it: one fact says something of another.

What follows is known as what it follows from is; where both cannot be true, that is a contradiction
like any other. What a formula gives of numbers that are known follows from them too, where nobody
said it: the clearance, the corrected calcium.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from core.definition.answer import COMPUTE, Picked
from core.definition.conditions import Condition, Knowledge, facts_of, scores_of
from core.definition.fact import Fact, Scope
from core.definition.formulas import worked_out
from core.definition.implication import Implication
from core.definition.score import Score
from core.definition.terms import Amount
from core.engine.findings import Known, Place
from core.engine.same_day import is_worse
from core.engine.totals import totals_of

_EITHER: Final = frozenset({"male", "female"})
"""The sexes that a patient may have of whom it is not known."""


@dataclass(frozen=True)
class Implied:
    """What one fact says of another, with the facts and scores that this reads."""

    implications: Sequence[Implication] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)
    scores: Mapping[str, Score] = field(default_factory=dict)
    worsens: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def into(self, known: Mapping[Place, Known]) -> dict[Place, Known]:
        """Return what is known with what follows from it, of the patient and of each lesion."""
        found = dict(known)
        for fact in self._derived:
            self._work_out(fact, found)
        lesions = dict.fromkeys(lesion for _, lesion in known if lesion is not None)
        for implication in self.implications:
            for about in self._places(implication, list(lesions)):
                self._follow(implication, about, found)
        return found

    @cached_property
    def _derived(self) -> Sequence[Fact]:
        """The facts that a formula gives: all are of the patient."""
        return [it for it in self.facts.values() if it.formula is not None]

    def _work_out(self, fact: Fact, found: dict[Place, Known]) -> None:
        """Add what a formula gives of what is known; what somebody said of it stays."""
        assert fact.formula is not None  # it is a derived fact
        said = found.get((fact.id, None))
        if said is not None and (said.sides or (said.counts and said.finding.answer != COMPUTE)):
            return
        inputs = [found.get((id, None)) for id in fact.formula.inputs]
        causes = [it for it in inputs if it is not None and it.counts]
        numbers = {
            it.finding.fact.id: span
            for it in causes
            if isinstance(it.finding.answer, Amount)
            and (span := it.finding.fact.measured(it.finding.answer, None)) is not None
        }
        sexes = {it.finding.fact.id: it.possible for it in causes}.get("sex", _EITHER)
        span = worked_out(fact.formula.id, numbers, sexes)
        if span is not None:
            cause = min((it.finding for it in causes), key=lambda it: (it.on, it.at))
            possible = fact.sorted_into(span)
            follows = replace(
                cause, fact=fact, answer=COMPUTE, possible=possible, follows_from=cause
            )
            found[fact.id, None] = Known(follows, possible)

    def _places(self, implication: Implication, lesions: Sequence[int]) -> Sequence[int | None]:
        """Return the lesions that something can follow of; None where it is of the patient.

        What is said of the patient (an emergency, a fracture somewhere) tells of a lesion only
        where there is no other that it can be about.
        """
        if not self._of_a_lesion(implication):
            return (None,)
        if self._from_the_patient(implication) and len(lesions) > 1:
            return ()
        return (None, *lesions)

    def _from_the_patient(self, implication: Implication) -> bool:
        """Tell whether something follows of a lesion from what is said of the patient alone."""
        return not any(self._is_of_lesions(it) for it in self._facts_of(implication.when))

    def _is_of_lesions(self, fact: str) -> bool:
        return fact in self.facts and self.facts[fact].scope is Scope.LESION

    def _of_a_lesion(self, implication: Implication) -> bool:
        return any(map(self._is_of_lesions, (implication.fact, *self._facts_of(implication.when))))

    def _facts_of(self, when: Condition) -> Iterable[str]:
        scores = [self.scores[it] for it in scores_of(when)]
        return {*facts_of(when), *(q.fact.id for score in scores for q in score.questions)}

    def _follow(
        self, implication: Implication, lesion: int | None, found: dict[Place, Known]
    ) -> None:
        """Add what follows from one implication, if its condition holds."""
        fact = self.facts.get(implication.fact)
        read = [self._known(it, lesion, found) for it in self._facts_of(implication.when)]
        causes = [it for it in read if it is not None and it.counts and it.possible]
        if fact is None or not causes or (fact.scope is Scope.LESION and lesion is None):
            return
        facts = {it.finding.fact.id: it.possible for it in causes}
        totals = {it: totals_of(self.scores[it], facts) for it in scores_of(implication.when)}
        if implication.when.evaluate(Knowledge(facts, totals=totals)) is True:
            place = (fact.id, lesion if fact.scope is Scope.LESION else None)
            said = found.get(place)
            elsewhere = lesion is not None and self._from_the_patient(implication)
            if elsewhere and said is not None and not said.possible & implication.options:
                return  # it is about a lesion that is not in the case: no contradiction
            order = self.worsens.get(fact.id, ())
            found[place] = _narrowed(said, implication, causes, place, fact, order)

    def _known(self, fact: str, lesion: int | None, found: Mapping[Place, Known]) -> Known | None:
        it = self.facts.get(fact)
        if it is None:
            return None
        return found.get((fact, lesion if it.scope is Scope.LESION else None))


def _narrowed(
    said: Known | None,
    implication: Implication,
    causes: Sequence[Known],
    place: Place,
    fact: Fact,
    order: Sequence[str],
) -> Known:
    cause = min((it.finding for it in causes), key=lambda it: (it.on, it.at))
    one = next(iter(implication.options)) if len(implication.options) == 1 else ""
    follows = replace(
        cause,
        fact=fact,
        lesion=place[1],
        answer=Picked(one or min(implication.options)),
        possible=implication.options,
        follows_from=cause,
    )
    if said is None or said.aged:
        return Known(follows, implication.options)
    if said.sides:
        return said
    left = said.possible & implication.options
    if left:
        return replace(said, possible=left)
    if is_worse(said.finding, follows, order):
        return said
    if is_worse(follows, said.finding, order):
        return Known(follows, implication.options, former=said.finding)
    sides = (said.finding, follows)
    return replace(said, possible=said.possible | implication.options, sides=sides)
