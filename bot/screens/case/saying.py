"""What all pathways together say of one lesion, or of the patient: each thing once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from bot.screens.document import Line, bold, line
from bot.screens.pathway.faces import BOARD, Face, merged, reasons
from bot.screens.pathway.phrases import doses, options
from bot.screens.phrases import in_a_row, lowered, missing_label, pair, raised
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status
from core.engine.nearest import nearest
from core.engine.part import Part
from dialogs.applies import HAPPENED
from dialogs.together import AT_ONCE
from dialogs.wording import Wording

WIDE: Final = 74
"""Characters of a line of advice."""
_REASONS: Final = 2
_DEPENDS: Final = 3
"""Facts at most on which something may depend to be told: with more, all is open."""
_HOLDS: Final = (Status.HOLDS,)
_SAID: Final = (Status.HOLDS, Status.WAITS)
_BESIDE: Final = (Status.BESIDE,)
_NO_MARKS: Final[Mapping[str, str]] = {}


@dataclass(frozen=True)
class _Told:
    """A line of what is said: its mark, what it says and what stands behind."""

    mark: str
    what: Face | str
    behind: str = ""
    bold: bool = False
    around: str = ""

    def line(self, say: Wording, wide: int, beyond: int = 0) -> Line:
        """Return it; lines ``beyond`` it are counted, with what has no room in it."""
        words, more = self.what, ""
        if isinstance(words, Face):
            rest = words.left_off(say, wide) + beyond if beyond else 0
            words = words.text(say, wide, counted=not rest)
        else:
            rest = beyond
        if rest:
            told = say("case-more-lines", count=rest) if wide >= WIDE else f"+\u00a0{rest}"
            more = f" ({told})"
        words = say(self.around, what=words) if self.around else words
        return line(self.mark, bold(words) if self.bold else words, self.behind, more)


@dataclass
class Saying:
    """What is to be done, by subject; what is not; why the board is asked; what else can be done.

    ``marked`` is what is advised and refused or set aside, with the words for that; ``beside`` what
    the other document advises instead. ``nearest`` is
    what may come to be recommended, and what it depends on. ``cautions`` are what this patient has
    that bears on what is advised. ``outside`` are the publications
    outside both documents on which some of it rests.
    """

    nearest: str = ""
    do: dict[str, Face] = field(default_factory=dict)
    marked: dict[str, tuple[Face, str]] = field(default_factory=dict)
    against: dict[str, None] = field(default_factory=dict)
    beside: dict[str, Face] = field(default_factory=dict)
    board: dict[str, None] = field(default_factory=dict)
    options: dict[str, Face] = field(default_factory=dict)
    cautions: dict[str, None] = field(default_factory=dict)
    outside: dict[str, None] = field(default_factory=dict)

    def lines(self, say: Wording, most: int | None = None, wide: int = WIDE) -> Iterator[Line]:
        """Yield it in lines; of more than ``most`` cautions and what is not to be done stay.

        Others are counted, in few words where lines are less ``wide`` than on a page. Options are
        said where nothing but a board is recommended.
        """
        done = self._done(say)
        # what two documents oppose is named above the lesions already, and what was operated on is
        # known to be: these come last
        late = (say("mark-opposed"), say("mark-operated"))
        marked = sorted(self.marked.values(), key=lambda it: it[1] in late)
        aside = [_Told("⊘ ", it, f" · {why}") for it, why in marked]
        first = [why for _, why in marked[:1] if why not in late]
        done += [_Told("· ", it, around="beside") for it in self.beside.values()]
        if self.nearest and not aside:
            done = [_Told("? ", self.nearest), *done]
        forbidden = [line("⚠ ", in_a_row(list(self.cautions), say))] if self.cautions else []
        if self.against:
            forbidden.append(line("✕ ", " ✕\u00a0".join(map(raised, self.against))))
        least = min(len(done), 1) + len(first)  # what is refused or set aside stays in sight
        room = len(done) + len(aside) if most is None else max(most - len(forbidden), least, 1)
        before = max(room - len(first), min(len(done), 1))
        done = [*done[:before], *aside, *done[before:]]
        for it in done[: room - 1]:
            yield it.line(say, wide)
        if done[room - 1 :]:
            yield done[room - 1].line(say, wide, beyond=len(done) - room)
        yield from forbidden

    def _done(self, say: Wording) -> list[_Told]:
        """Return what is to be done, or what a board decides between."""
        done = [_Told("→ ", it, bold=True) for it in self.do.values()]
        if self.board:
            why = in_a_row(list(self.board)[:_REASONS], say)
            done.append(_Told("→ ", pair(say("board"), why, say), bold=True))
        if not self.do:
            done += [_Told("◇ ", it) for it in self.options.values()]
        return done

    def mark(
        self, pathway: Pathway, items: Sequence[Item], marks: Mapping[str, str], say: Wording
    ) -> list[Item]:
        """Add what is advised and refused, set aside or opposed; return the rest."""
        for item in (it for it in items if _mark(it, marks)):
            (face,) = merged(pathway, [item], say)
            self.marked.setdefault(str(item.rule.action), (face, _mark(item, marks)))
        return [it for it in items if not _mark(it, marks)]

    def __bool__(self) -> bool:
        return bool(
            self.do or self.marked or self.against or self.board or self.options or self.nearest
        )


def saying(
    parts: Sequence[Part],
    say: Wording,
    marks: Mapping[str, str] = _NO_MARKS,
    boxed: AbstractSet[str] = frozenset(),
) -> Saying:
    """Gather what several pathways say, first what does not wait.

    ``marks`` are words beside actions: that one is refused; without words it is not said.
    ``boxed`` are examinations that are asked for with a box to tick: these are not said twice.
    """
    told, by = Saying(), dict[tuple[str | None, tuple[str, ...]], Part]()
    for part in sorted(parts, key=_turn):
        pathway, advice = part.evaluation.definition, part.evaluation.advice
        recommended = part.items(Kind.RECOMMENDATION)
        unsaid = {BOARD, *boxed, *(action for action, why in marks.items() if not why)}
        other = [it for it in recommended if it.rule.action not in unsaid]
        strong = [it for it in other if _is_first(it, part, by)]
        asked = [it for it in recommended if it.rule.action == BOARD and it.rule.id not in unsaid]
        asked += part.items(*ADVISING, status=(Status.BOARD,))
        if asked:
            told.board |= dict.fromkeys(reasons(pathway, asked, say).said)
        for into, items in (
            (told.do, (*strong, *doses(advice))),
            (told.options, options(advice, part.items(Kind.OPTION))),
        ):
            for face in merged(pathway, told.mark(pathway, items, marks, say), say):
                into.setdefault(face.subject or face.text(say), face)
                told.outside |= dict.fromkeys(face.outside)
        beside = part.items(*ADVISING, status=_BESIDE)
        instead = [it for it in beside if it.rule.action not in unsaid]
        for face in merged(pathway, told.mark(pathway, instead, marks, say), say):
            told.beside.setdefault(face.subject or face.text(say), face)
        _warn(told, part, marks, say)
    if not (told.do or told.marked or told.board):
        open_ = () if told.options else (Status.OPEN,)  # beside options, what but waits for a fact
        told.nearest = _nearest(parts, say, marks, boxed, (*open_, Status.WITHHELD))
    return told


def _turn(part: Part) -> tuple[bool, bool]:
    """Return when a pathway speaks: first what does not wait, then what follows what happened."""
    id = part.evaluation.definition.id
    return id not in AT_ONCE, id not in HAPPENED


def _is_first(item: Item, part: Part, by: dict[tuple[str | None, tuple[str, ...]], Part]) -> bool:
    """Tell whether no pathway before this one advises the same by the same statements."""
    return by.setdefault((item.rule.action, item.rule.source.ids), part) is part


def _warn(told: Saying, part: Part, marks: Mapping[str, str], say: Wording) -> None:
    """Add what is not to be done, and what a patient has that bears on what is."""
    pathway = part.evaluation.definition
    for face in merged(pathway, _cautions(part, marks), say):
        told.cautions.setdefault(face.text(say))
        told.outside |= dict.fromkeys(face.outside)
    forbids = part.items(Kind.CONTRAINDICATION, status=_HOLDS)
    left = [it for it in forbids if not all(marks.get(its) == "" for its in it.rule.blocks)]
    for face in merged(pathway, left, say):
        told.against.setdefault(lowered(face.subject or face.text(say)))
        told.outside |= dict.fromkeys(face.outside)


def _cautions(part: Part, marks: Mapping[str, str]) -> list[Item]:
    """Return what a patient has that bears on what is advised, and not refused or set aside."""
    advised = part.items(*ADVISING, status=(*_SAID, Status.BOARD))
    stands = {it.rule.action for it in advised if not _mark(it, marks)}
    found = part.items(Kind.INFORMATION, status=_HOLDS)
    return [it for it in found if it.rule.treatment and not stands.isdisjoint(it.rule.about)]


def _mark(item: Item, marks: Mapping[str, str]) -> str:
    """Return what is said beside what a rule advises, or beside all that it is about."""
    own = marks.get(item.rule.action or "", "")
    about = [marks.get(it, "") for it in item.rule.about]
    return own or (about[0] if about and all(about) else "")


def _nearest(
    parts: Sequence[Part],
    say: Wording,
    marks: Mapping[str, str],
    boxed: AbstractSet[str],
    status: tuple[Status, ...],
) -> str:
    """Return what may come to be recommended, the facts that it depends on, and its mark.

    Nothing, where something is advised that has its box elsewhere, or what only follows a refusal.
    """
    if any(it.rule.action in boxed for part in parts for it in part.items(*ADVISING)):
        return ""
    found = nearest(parts, status)
    if found is None or len(found[2]) > _DEPENDS:
        return ""
    part, item, facts = found
    pathway = part.evaluation.definition
    name = say(f"{pathway.id}-action-{item.rule.action}")
    asked = [missing_label(pathway, pathway.asking(it).id, say) for it in facts]
    depends = pair(name, say("saying-depends", what=", ".join(asked)), say)
    mark = _mark(item, marks)
    if not mark and item.rule.action in marks:
        return ""
    return f"{depends} · {mark}" if mark else depends
