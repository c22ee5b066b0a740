"""How something is begun: a definition, in the case that is open or as a quick score."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from core.definition.answer import COMPUTE, Answer
from core.definition.definition import Definition
from core.engine.flow import derived
from core.engine.knowledge import workable
from core.language.lines import NO_LINE, Shorthand, read_line
from core.language.quoted import quoted
from core.language.said import SentenceRead
from core.model.audit import Event
from core.model.begun_with import Line, line_of
from core.model.case import Case, Lesion, Side
from core.model.dialogue import Dialogue, Place, move
from core.model.on_screen import Written
from core.model.person import Person
from core.model.press import Notice
from core.model.view import Hint, HintKind, Page, PageName, ReadLine
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.card import audit, become, draw
from core.use_cases.carrying import open_case, take_over
from core.use_cases.editions import reading
from core.use_cases.grid import grid_of, lay_out, lay_over
from core.use_cases.keeping import record
from core.use_cases.placing import leave_lesion, lesion_for
from core.use_cases.said_with import misread_in, quoting, with_region, with_sentence, without
from core.use_cases.steps import answer, emergencies
from core.use_cases.told_days import ODD, is_too_old, keep_former
from core.use_cases.typed import odd_day


class Beginnings:
    """How a person begins something, bound to the library of definitions and to today's day."""

    def __init__(self, library: Library, today: Callable[[], date]) -> None:
        self._library = library
        self.today = today

    @property
    def library(self) -> Library:
        """The definitions, and the words to type."""
        return self._library

    def definition_of(self, dialogue: Dialogue) -> Definition:
        """Return the definition of a dialogue in the edition that it was begun with."""
        return self._library.definition(dialogue.definition, dialogue.edition)

    async def start(
        self,
        uow: UnitOfWork,
        person: Person,
        chat_id: int,
        id: str,
        typed: str = "",
        card: int | None = None,
        before: Dialogue | None = None,
        begun_with: Line | None = None,
        lesion: int | None = None,
        read: SentenceRead | None = None,
        side: Side = Side.NONE,
        unread: str = "",
    ) -> Dialogue:
        """Begin a definition, the open dialogue is set aside. Raises :class:`UnknownTerm`.

        ``unread`` are words that are only quoted, ``read`` is what the ``typed`` line says as a
        sentence, ``side`` that of its place, ``before`` a dialogue whose answers are taken over.
        """
        self._library.definition(id)
        await self.step_aside(uow, person.id, keep=before is not None)
        case = await self._case_of(uow, person, before)
        definition = await reading(uow, self._library, id, case)
        line = self._read(definition, typed, read)
        dialogue = await uow.begin(
            person_id=person.id,
            chat_id=chat_id,
            definition=definition.id,
            edition=definition.edition,
            state=derived(definition, {}),
            case_id=_case_id(before, case),
            lesion=await self._lesion(uow, definition, case, line, person, before, lesion, side),
            opened_by=before.id if before else None,
            begun_with=begun_with,
        )
        await self._take_over(uow, dialogue, before, case, line, typed)
        _quote(dialogue, unread)
        lay_out(dialogue, definition, person)
        return await _shown(uow, dialogue, card)

    async def _take_over(
        self,
        uow: UnitOfWork,
        dialogue: Dialogue,
        before: Dialogue | None,
        case: Case | None,
        line: Shorthand,
        typed: str,
    ) -> None:
        await audit(uow, dialogue, Event.BEGAN)
        library, of, today = self._library, self.definition_of, self.today()
        await take_over(uow, library, of, today, dialogue, before, case)
        if line is not NO_LINE:
            await self.take(uow, dialogue, line, typed)

    def _read(self, definition: Definition, typed: str, read: SentenceRead | None) -> Shorthand:
        if not typed:
            return NO_LINE

        def read_as(words: str) -> Shorthand:
            return read_line(definition, self._library.lexicon(definition), words, self.today())

        said = [(it.fact, it.words) for it in read.said] if read else []
        others = [*misread_in(definition, said, read_as), *(read.relatives if read else ())]
        line = read_as(without(typed, others))
        if read is not None:
            line = quoting(with_sentence(line, definition, read, read_as), read.relatives)
        return with_region(line, definition, read, self._library.sites, self.today())

    async def _case_of(
        self, uow: UnitOfWork, person: Person, before: Dialogue | None
    ) -> Case | None:
        """Return the named case that a dialogue will belong to, None for a quick score."""
        if before is None:
            return await open_case(uow, person)
        return await uow.cases.find(before.case_id) if before.case_name else None

    async def _lesion(
        self,
        uow: UnitOfWork,
        definition: Definition,
        case: Case | None,
        line: Shorthand,
        person: Person,
        before: Dialogue | None,
        named: int | None,
        side: Side,
    ) -> Lesion | None:
        if case is None:
            return None
        sites = self._library.sites
        by = person.id
        return await lesion_for(
            uow, definition, case, sites, line, by, before=before, named=named, side=side
        )

    async def start_with(
        self,
        uow: UnitOfWork,
        person: Person,
        chat_id: int,
        id: str,
        typed: str,
        written: Written,
        read: SentenceRead | None = None,
        side: Side = Side.NONE,
    ) -> Notice | None:
        """Begin a definition with a line of answers, once: a phone can send a line twice."""
        line = line_of(id, typed, written)
        live = await uow.live(person.id)
        if live is not None and live.comes_again(line):
            await self.redraw(uow, person, Place.BOTTOM)
            return Notice.SENT_TWICE
        await self.start(uow, person, chat_id, id, typed, begun_with=line, read=read, side=side)
        return None

    async def step_aside(self, uow: UnitOfWork, person_id: int, *, keep: bool = False) -> None:
        """Set the open dialogue aside; one without answers goes with its card, unless kept."""
        dialogue = await uow.live(person_id)
        if dialogue is None:
            return
        if dialogue.answers.keys() - dialogue.carried or keep:
            move(dialogue, self.definition_of(dialogue), "set_aside")
            await audit(uow, dialogue, Event.SET_ASIDE)
            await draw(uow, dialogue, Place.IN_PLACE)
            return
        move(dialogue, self.definition_of(dialogue), "cancelled")
        await audit(uow, dialogue, Event.CANCELLED)
        await become(uow, dialogue, None)
        await uow.save(dialogue)

    async def take(
        self,
        uow: UnitOfWork,
        dialogue: Dialogue,
        line: Shorthand,
        typed: str,
    ) -> None:
        """Take several answers; an emergency among them comes first.

        None where a day in it is none of theirs; one that is too old decides nothing.
        """
        definition, today, grid = self.definition_of(dialogue), self.today(), grid_of(dialogue.view)
        if line.odd_day is not None:
            dialogue.view = odd_day(dialogue, ODD[line.odd_day], typed, None)
            return
        before = emergencies(definition, dialogue.answers, today)
        former: list[Hint] = []
        for question, given in line.answers.items():
            on = line.days.get(question)
            if on and await self._is_former(uow, dialogue, question, given, on):
                former.append(Hint(HintKind.AGED, text=quoted(typed), about=question, on=on))
                continue
            step = answer(dialogue, definition, question, given, today, on=on)
            await record(uow, dialogue, step)
        for question in workable(definition, dialogue.answers, line.answers, today):
            await record(uow, dialogue, answer(dialogue, definition, question, COMPUTE, today))
        await leave_lesion(uow, dialogue, definition)
        read = ReadLine(line.leftover, line.bare_numbers_refused, line.others, line.unread)
        if emergencies(definition, dialogue.answers, today) - before:
            dialogue.view = Page(PageName.EMERGENCY)
        else:
            dialogue.view = replace(former[0], over=read) if former else read
        if grid:
            lay_over(dialogue, grid, line.answers)

    async def _is_former(
        self, uow: UnitOfWork, dialogue: Dialogue, question: str, given: Answer, on: date
    ) -> bool:
        """Tell whether an answer is too old to decide anything; the case keeps it all the same."""
        definition, ageing = self.definition_of(dialogue), self._library.ageing
        old = is_too_old(ageing, definition.question(question).fact, on, self.today())
        if old:
            await keep_former(uow, ageing, dialogue, definition, question, given, on)
        return old

    async def redraw(self, uow: UnitOfWork, person: Person, place: Place) -> bool:
        """Show the open dialogue again; False when there is none."""
        dialogue = await uow.live(person.id)
        if dialogue is None:
            return False
        if dialogue.finished:
            await audit(uow, dialogue, Event.SAW)
        await draw(uow, dialogue, place)
        return True


def _quote(dialogue: Dialogue, unread: str) -> None:
    """Let words be quoted at the first question, unless an emergency stands before it."""
    if unread and dialogue.view != Page(PageName.EMERGENCY):
        dialogue.view = ReadLine((1,), unread=(quoted(unread),))


async def _shown(uow: UnitOfWork, dialogue: Dialogue, card: int | None) -> Dialogue:
    dialogue.message_id = card
    await draw(uow, dialogue, Place.IN_PLACE if card else Place.BOTTOM)
    return dialogue


def _case_id(before: Dialogue | None, case: Case | None) -> int | None:
    """Return the case that a dialogue belongs to, None for one of its own."""
    if before is not None:
        return before.case_id
    return case.id if case is not None else None
