"""All that the pathways say of one patient: of each lesion and of the patient as a whole.

Every pathway that applies is held against what the case knows, whether or not somebody walked
through it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from typing import Final

from core.definition.answer import Answer
from core.definition.conditions import Condition, Knowledge
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.definition.score import Score
from core.engine.advice import Item, Status, reads
from core.engine.clashes import between_documents, clash, spoken_against
from core.engine.evaluation import PathwayEvaluation, ScoreEvaluation
from core.engine.findings import Known, Place, knowledge_about
from core.engine.implied import Implied
from core.engine.known_to import answers_for
from core.engine.part import Part
from core.engine.told_scores import not_elsewhere, told_scores

_OPPOSED = (Status.BLOCKED, Status.BESIDE, Status.BOARD)
_WAITING = (Kind.EMERGENCY, *ADVISING)
_NO_NAMES: Final[Mapping[str, str]] = {}
_NOTHING: Final[Mapping[str, AbstractSet[str]]] = {}


@dataclass(frozen=True)
class Conflict:
    """One treatment that is advised on one ground and spoken against on another, for one lesion.

    ``forbidden`` is where it is forbidden; or ``beside`` what the other document says instead (that
    of this patient, or either one where neither is), though the other pathway, which knows less,
    rests on the same statement. Within one pathway both are the same part. ``instead`` is the
    strategy that is advised there in its place, where it is one.
    """

    action: str
    advised: Part
    forbidden: Part
    beside: bool = False
    instead: str | None = None


@dataclass(frozen=True)
class Wanted:
    """A fact that is not known, and how many pieces of advice wait for it.

    ``urgent``: an emergency is not excluded without it.
    """

    fact: str
    lesion: int | None
    part: Part
    waiting: int
    urgent: bool = False


@dataclass(frozen=True)
class Synthesis:
    """What all pathways say of a case, and what its scores come to.

    ``doubted`` is what they would say if what does not count were true: either side of what was
    said twice and cannot be both, and what has become too old. ``same`` names the emergency that a
    rule says under a name of its own, ``instead`` what a strategy stands in the place of.
    """

    parts: Sequence[Part]
    scores: Mapping[int | None, Sequence[ScoreEvaluation]]
    doubted: Sequence[Synthesis] = ()
    same: Mapping[str, str] = field(default_factory=dict)
    instead: Mapping[str, AbstractSet[str]] = field(default_factory=dict)

    def of(self, lesion: int | None) -> Sequence[Part]:
        """Return what is said of a lesion, or of the patient."""
        return [it for it in self.parts if it.lesion == lesion]

    def emergency(self, item: Item) -> str:
        """Return which emergency a rule says, whatever the rule is called."""
        return self.same.get(item.rule.id, item.rule.id)

    @cached_property
    def emergencies(self) -> Sequence[tuple[Part, Item]]:
        """Every emergency that is certain, each once, in the words of the rule that names it."""
        found: dict[str, tuple[Part, Item]] = {}
        for part in self.parts:
            for item in part.items(Kind.EMERGENCY, status=(Status.HOLDS,)):
                name = self.emergency(item)
                _, said = found.setdefault(name, (part, item))
                if said.rule.id != name == item.rule.id:
                    found[name] = (part, item)
        return list(found.values())

    @cached_property
    def not_excluded(self) -> Sequence[tuple[Part, Item]]:
        """Every emergency that is certain no more, or on one side of a contradiction alone."""
        certain = {self.emergency(item) for _, item in self.emergencies}
        found: dict[str, tuple[Part, Item]] = {}
        for other in self.doubted:
            for part, item in other.emergencies:
                if self.emergency(item) not in certain:
                    found.setdefault(self.emergency(item), (part, item))
        return list(found.values())

    @cached_property
    def conflicts(self) -> Sequence[Conflict]:
        """Every treatment that is advised here and spoken against there, of one lesion."""
        return list(self._conflicts())

    def _conflicts(self) -> Iterator[Conflict]:
        for lesion in dict.fromkeys(it.lesion for it in self.parts):
            parts = [it for it in self.parts if it.lesion in (lesion, None)]
            advised = [(part, item) for part in parts for item in part.items(*ADVISING)]
            for part in parts:
                advice = part.evaluation.advice
                for item in part.items(*ADVISING, status=_OPPOSED):
                    if item.status is Status.BOARD and not between_documents(advice, item):
                        continue
                    there = (it for it, other in advised if clash(item, other))
                    found = next((it for it in there if lesion in (part.lesion, it.lesion)), None)
                    if found is None and lesion == part.lesion and spoken_against(advice, item):
                        found = part
                    if found is not None:
                        beside = item.status is not Status.BLOCKED
                        yield Conflict(str(item.rule.action), found, part, beside)
                yield from self._instead(part, lesion, advised)

    def _instead(
        self, part: Part, lesion: int | None, advised: Sequence[tuple[Part, Item]]
    ) -> Iterator[Conflict]:
        """Yield what a strategy leaves out and another pathway advises.

        Not where that rests on the document that was written for this patient: it leads.
        """
        for strategy in (str(item.rule.action) for item in part.items(*ADVISING)):
            for there, item in advised:
                leads = item.rule.source.origin not in there.evaluation.advice.outside
                left_out = item.rule.action in self.instead.get(strategy, ())
                if left_out and not leads and lesion in (part.lesion, there.lesion):
                    yield Conflict(str(item.rule.action), there, part, True, strategy)

    @cached_property
    def wanted(self) -> Sequence[Wanted]:
        """What is not known and keeps something open: emergencies, then what keeps most open."""
        count: Counter[Place] = Counter()
        where: dict[Place, Part] = {}
        urgent: set[Place] = set()
        for part in self.parts:
            for item in part.items(*_WAITING, status=(Status.OPEN, Status.WITHHELD)):
                for place in missing(part, item):
                    count[place] += 1
                    where.setdefault(place, part)
                    if item.rule.kind is Kind.EMERGENCY:
                        urgent.add(place)
        found = [
            Wanted(fact, lesion, where[fact, lesion], waiting, (fact, lesion) in urgent)
            for (fact, lesion), waiting in count.most_common()
        ]
        return sorted(found, key=lambda it: not it.urgent)


def missing(part: Part, item: Item) -> Iterator[Place]:
    """Yield what is not known and keeps a rule open, each once."""
    facts = part.evaluation.definition.facts
    for fact in dict.fromkeys(_facts(part, item)):
        if fact in facts and fact not in part.evaluation.advice.facts:
            yield fact, part.lesion if facts[fact].scope is Scope.LESION else None


def _against(part: Part, item: Item) -> Iterator[Condition]:
    """Yield what keeps open the contraindications for which an advice is withheld."""
    if item.status is Status.WITHHELD:
        stands = (it for it in part.evaluation.advice.items if it.rule.id in item.blocked_by)
        yield from (leaf for it in stands if it.status is Status.OPEN for leaf in it.depends)


def _facts(part: Part, item: Item) -> Iterator[str]:
    """Yield the facts that keep a rule open: those of a score one by one."""
    scores = part.evaluation.definition.by_score
    for leaf in (*item.depends, *_against(part, item)):
        name = reads(leaf)
        if name in scores:
            yield from (question.fact.id for question in scores[name].questions)
        else:
            yield name


def synthesis(
    pathways: Mapping[str, Pathway],
    scores: Mapping[str, Score],
    applies: Mapping[str, Condition],
    implied: Implied,
    known: Mapping[Place, Known],
    lesions: Sequence[int],
    walked: frozenset[tuple[str, int | None]],
    today: date,
    happened: frozenset[str] = frozenset(),
    same: Mapping[str, str] = _NO_NAMES,
    instead: Mapping[str, AbstractSet[str]] = _NOTHING,
) -> Synthesis:
    """Hold every pathway and score against a case.

    ``known`` has already what is ``implied``. ``applies`` tells when a pathway speaks though nobody
    walked through it, and of a score where lesions have to be for it; what pathways of what
    ``happened`` say of everybody is said of this patient.
    """
    worked_out: dict[object, PathwayEvaluation] = {}
    held = partial(
        _held,
        pathways,
        scores,
        applies,
        lesions=lesions,
        walked=walked,
        today=today,
        happened=happened,
        same=same,
        instead=instead,
        worked_out=worked_out,
    )
    doubts = [it for it in known.values() if not it.counts]
    sides = (0, 1) if any(it.sides for it in doubts) else (0,) if doubts else ()
    taken = [
        implied.into({place: it if it.counts else it.on_side(side) for place, it in known.items()})
        for side in sides
    ]
    return held(known, doubted=[held(it) for it in taken])


def _held(
    pathways: Mapping[str, Pathway],
    scores: Mapping[str, Score],
    applies: Mapping[str, Condition],
    known: Mapping[Place, Known],
    *,
    lesions: Sequence[int],
    walked: frozenset[tuple[str, int | None]],
    today: date,
    happened: frozenset[str],
    same: Mapping[str, str],
    instead: Mapping[str, AbstractSet[str]],
    worked_out: dict[object, PathwayEvaluation],
    doubted: Sequence[Synthesis] = (),
) -> Synthesis:
    places: list[int | None] = [None, *lesions]
    everywhere = dict.fromkeys([*places, *(lesion for _, lesion in known)])
    about = {lesion: knowledge_about(known, lesion) for lesion in everywhere}

    def evaluation(id: str, answers: dict[str, Answer]) -> PathwayEvaluation:
        # lesions of which the same is known, and both sides of a doubt, are worked out once
        key = (id, frozenset(answers.items()))
        return worked_out.setdefault(key, PathwayEvaluation(pathways[id], answers, today))

    parts = [
        Part(
            lesion,
            evaluation(id, answers),
            id in happened or (id, lesion) in walked,
        )
        for lesion in places
        for id, pathway in pathways.items()
        if pathway.can_be_about(about[lesion])
        and ((id, lesion) in walked or _speaks(pathway, applies.get(id), about, lesion))
        for answers in [answers_for(pathway, known, lesion)]
        if answers
    ]
    there = not_elsewhere(scores, applies, [about[it] for it in lesions], walked)
    totals = {lesion: list(told_scores(there, known, lesion, today)) for lesion in places}
    return Synthesis(parts, totals, doubted, same, instead)


def _speaks(
    pathway: Pathway,
    applies: Condition | None,
    about: Mapping[int | None, Knowledge],
    lesion: int | None,
) -> bool:
    if (pathway.scope is Scope.LESION) is (lesion is None):
        return False
    if applies is None:
        return False
    # what a pathway says of the patient can be because of any one lesion
    somewhere = about if lesion is None else (lesion,)
    return any(applies.evaluate(about[it]) is True for it in somewhere)
