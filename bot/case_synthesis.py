"""What a case would be advised with the editions that are current, beside its own."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date

from core.definition.edition_changes import Change, changes_between
from core.engine.editions_compared import not_known_to, told, urgent
from core.engine.findings import Known
from core.engine.synthesis import Synthesis
from core.ports.library import Library
from core.use_cases.cases import CaseView
from core.use_cases.editions import Newer
from core.use_cases.whole import whole_of
from dialogs.wording import reworded


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
