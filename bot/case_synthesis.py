"""All pathways and scores held against a case, in the editions that it is read with."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.definition.definition import Definition
from core.definition.edition_changes import Change, changes_between
from core.definition.pathway import Pathway
from core.definition.score import Score
from core.engine.editions_compared import not_known_to, told, urgent
from core.engine.findings import Known
from core.engine.synthesis import Synthesis, synthesis
from core.ports.library import Library
from core.use_cases.cases import CaseView
from core.use_cases.editions import Newer
from dialogs.applies import APPLIES, HAPPENED
from dialogs.wording import reworded


def whole_of(
    view: CaseView, library: Library, today: date, read: Mapping[str, Definition] | None = None
) -> Synthesis:
    """Return what is said of a case; with other editions where ``read`` has them."""
    definitions = view.read if read is None else read
    return synthesis(
        {id: it for id, it in definitions.items() if isinstance(it, Pathway)},
        {id: it for id, it in definitions.items() if isinstance(it, Score)},
        APPLIES,
        library.implied,
        view.known,
        [it.id for it in view.case.standing],
        view.walked,
        today,
        HAPPENED,
    )


@dataclass(frozen=True)
class Compared:
    """A definition that has changed since a case began: what changed, and its result under both.

    ``before`` is what it says in the edition of the case, None where that is not kept as it was;
    ``after`` what it says in the current one. ``lost`` is what was answered that the current one
    does not know, by question. ``walked``: somebody walked through it in this case.
    """

    newer: Newer
    changes: Sequence[Change]
    before: Synthesis | None
    after: Synthesis
    lost: Sequence[tuple[str, Known]]
    walked: bool = False

    @property
    def matters(self) -> bool:
        """Whether it has to do with this case: it was asked here, or says something of it."""
        whole = (self.after,) if self.before is None else (self.before, self.after)
        return self.walked or any(map(self._under, whole))

    @property
    def differs(self) -> bool:
        """Whether the case would be advised otherwise."""
        return self.before is None or self._under(self.before) != self._under(self.after)

    @property
    def urgent(self) -> bool:
        """Whether an emergency, or what is not to be done, is among that."""
        if self.before is None:
            return False
        id = self.newer.new.id
        return urgent(self.before, id) != urgent(self.after, id)

    def _under(self, whole: Synthesis) -> frozenset[Hashable]:
        return told(whole, self.newer.new.id)


def compared(view: CaseView, library: Library, today: date, language: str) -> list[Compared]:
    """Return each definition of which another edition than the case's own is current."""
    return [_compared(it, view, library, today, language) for it in view.newer]


def _compared(it: Newer, view: CaseView, library: Library, today: date, language: str) -> Compared:
    id = it.new.id
    after = whole_of(view, library, today, {id: it.new})
    walked = any(each.definition == id for each in view.record.dialogues)
    if it.old is None:
        return Compared(it, (), None, after, (), walked)
    words = reworded(language, id, it.old.edition)
    return Compared(
        it,
        changes_between(it.old, it.new, words),
        whole_of(view, library, today, {id: it.old}),
        after,
        not_known_to(it.new, it.old, view.known),
        walked,
    )
