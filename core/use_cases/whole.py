"""All pathways and scores held against a case, in the editions that it is read with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from core.definition.answer import Picked
from core.definition.definition import Definition
from core.definition.sorts import pathways_among, scores_among
from core.engine.findings import Finding, Known, Place
from core.engine.synthesis import Synthesis, synthesis
from core.ports.library import Library
from core.use_cases.cases import CaseView


def whole_of(
    view: CaseView, library: Library, today: date, read: Mapping[str, Definition] | None = None
) -> Synthesis:
    """Return what is said of a case; with other editions where ``read`` has them."""
    definitions = view.read if read is None else read
    return synthesis(
        pathways_among(definitions),
        scores_among(definitions),
        library.applies,
        library.implied,
        view.known,
        [it.id for it in view.case.standing],
        view.walked,
        today,
        library.happened,
        library.same_emergency,
        library.instead,
    )


def with_answer(
    view: CaseView,
    library: Library,
    place: Place,
    possible: frozenset[str],
    now: datetime,
    today: date,
) -> CaseView:
    """Return a case as it would be if a fact were answered, with all that follows from that."""
    fact, lesion = library.facts[place[0]], place[1]
    answer = Picked(next(iter(sorted(possible))))
    finding = Finding(fact, lesion, answer, possible, now, today, view.case.owner_id)
    said = {**view.findings.known(), place: Known(finding, possible)}
    return replace(view, known=library.implied.into(said))
