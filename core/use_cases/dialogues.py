"""What a person can do: start, press, type, resume. Each works inside one open transaction.

What comes of it is a :class:`Notice` or nothing: the card that is drawn says the rest. A press
can come a month after its button was drawn, twice, from somebody else, or be made up; whatever it
says is held against the dialogue as it is now.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from core.definition.definition import Definition
from core.engine.flow import RESULT, derived
from core.language.answers import NOTHING, is_for_it_alone, understand
from core.language.lines import NO_LINE, Shorthand, read_line
from core.language.quoted import quoted
from core.model.audit import Event
from core.model.begun_with import Line, line_of
from core.model.dialogue import Dialogue, Place, move
from core.model.on_screen import Written, in_sight
from core.model.person import Person
from core.model.press import Action, Back, Home, Notice, Open, Press, Restart, Resume
from core.model.rights import owns
from core.model.view import Hint, HintKind, Page, PageName, ReadLine
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.answers import carried, openings
from core.use_cases.card import adopt, audit, become, draw, is_card_of_another, keep, record, stale
from core.use_cases.opener import go_back
from core.use_cases.steps import answer, emergencies, propose, take, take_typed
from core.use_cases.typed import changes_an_answer, early, hint, takes_lines


class UseCases:
    """What a person can do, bound to the library of definitions and to the day that is today."""

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

    # ---- beginnings ------------------------------------------------------------------------

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
    ) -> Dialogue:
        """Begin a definition; the dialogue that was open is set aside.

        ``typed`` is bedside shorthand; ``card`` a message that becomes the dialogue's card;
        ``before`` a dialogue of the same case, whose answers are not asked again; ``begun_with``
        the line that begins it. Raises :class:`UnknownTerm` for an unknown definition.
        """
        definition = self._library.definition(id)
        await self.step_aside(uow, person.id, keep=before is not None)
        dialogue = await uow.begin(
            person_id=person.id,
            chat_id=chat_id,
            definition=definition.id,
            edition=definition.edition,
            state=derived(definition, {}),
            case_id=before.case_id if before else None,
            opened_by=before.id if before else None,
            begun_with=begun_with,
        )
        await audit(uow, dialogue, Event.BEGAN)
        if typed:
            lexicon = self._library.lexicon(definition)
            await self._take(uow, dialogue, read_line(definition, lexicon, typed, self.today()))
        if before:
            await self._carry_over(uow, before, dialogue)
        dialogue.message_id = card
        await draw(uow, dialogue, Place.IN_PLACE if card else Place.BOTTOM)
        return dialogue

    async def _carry_over(self, uow: UnitOfWork, before: Dialogue, dialogue: Dialogue) -> None:
        """Take over the answers that both ask."""
        old, today = self.definition_of(before), self.today()
        given = carried(old, before.answers, self.definition_of(dialogue), today)
        seen = emergencies(old, before.answers, today)
        await self._take(uow, dialogue, Shorthand(given, ()), seen=seen)
        dialogue.carried_until = dialogue.revision
        dialogue.carried = frozenset(dialogue.answers)

    async def start_with(
        self, uow: UnitOfWork, person: Person, chat_id: int, id: str, typed: str, written: Written
    ) -> Notice | None:
        """Begin a definition with a line of answers, once: a phone can send a line twice."""
        line = line_of(id, typed, written)
        live = await uow.live(person.id)
        if live is not None and live.comes_again(line):
            await self.redraw(uow, person, Place.BOTTOM)
            return Notice.SENT_TWICE
        await self.start(uow, person, chat_id, id, typed, begun_with=line)
        return None

    async def step_aside(self, uow: UnitOfWork, person_id: int, *, keep: bool = False) -> None:
        """Set the open dialogue aside; one without answers goes with its card, unless kept."""
        dialogue = await uow.live(person_id)
        if dialogue is None:
            return
        if dialogue.answers or keep:
            move(dialogue, self.definition_of(dialogue), "set_aside")
            await audit(uow, dialogue, Event.SET_ASIDE)
            await draw(uow, dialogue, Place.IN_PLACE)
            return
        move(dialogue, self.definition_of(dialogue), "cancelled")
        await audit(uow, dialogue, Event.CANCELLED)
        await become(uow, dialogue, None)
        await uow.save(dialogue)

    # ---- presses ---------------------------------------------------------------------------

    async def press(
        self, uow: UnitOfWork, person: Person, chat_id: int, message_id: int, press: Press
    ) -> Notice | None:
        """Do what a button says, if it still says it about the dialogue as it is now."""
        dialogue = await uow.dialogue(press.token)
        if dialogue is None:
            return Notice.GONE
        if not owns(person, chat_id, dialogue):
            await audit(uow, dialogue, Event.REFUSED, person.id)
            return Notice.FOREIGN
        if await is_card_of_another(uow, dialogue, message_id):
            return await stale(uow, dialogue, dialogue.message_id)
        if isinstance(press.action, Resume) and not dialogue.live:
            await self._resume(uow, person, dialogue, message_id)
            return None
        if not dialogue.live or press.revision != dialogue.revision:
            return await stale(uow, dialogue, message_id)
        await adopt(uow, dialogue, message_id)
        return await self._act(uow, dialogue, press.action, Place.IN_PLACE)

    async def act(
        self, uow: UnitOfWork, person: Person, action: Action, text: str, written: Written
    ) -> Notice | None:
        """Do by a typed word what a button of the open dialogue does.

        One step back is one from the question that its writer saw, or none.
        """
        dialogue = await uow.live(person.id)
        if dialogue is None:
            return Notice.NOTHING_OPEN
        if isinstance(action, Back) and not in_sight(dialogue.on_screen, dialogue.prompt, written):
            return await self._refuse(uow, dialogue, text)
        return await self._act(uow, dialogue, action, Place.BOTTOM)

    async def _act(
        self, uow: UnitOfWork, dialogue: Dialogue, action: Action, place: Place
    ) -> Notice | None:
        match action:
            case Restart():
                await self._go_on(uow, dialogue, dialogue.definition)
                return None
            case Open(id):
                definition = self.definition_of(dialogue)
                if id not in openings(definition) | self._library.leads_on(definition):
                    return Notice.FORGED
                await self._go_on(uow, dialogue, id, before=dialogue)
                return None
            case Home():
                await self.step_aside(uow, dialogue.person_id)
                return None
            case Back() if await go_back(uow, dialogue, self.definition_of, place):
                return None
        definition = self.definition_of(dialogue)
        step = take(dialogue, definition, action, self.today())
        return await keep(uow, dialogue, definition, step, place)

    async def _go_on(
        self, uow: UnitOfWork, dialogue: Dialogue, id: str, before: Dialogue | None = None
    ) -> None:
        """Begin a definition: in the case of ``before``, with answers that both ask, or anew."""
        person = await uow.person(dialogue.person_id)
        await self.start(uow, person, dialogue.chat_id, id, before=before)

    async def _resume(
        self, uow: UnitOfWork, person: Person, dialogue: Dialogue, message_id: int
    ) -> None:
        """Take up a dialogue again. The message that was pressed becomes its card."""
        await self.step_aside(uow, person.id)
        move(dialogue, self.definition_of(dialogue), "resumed")
        await audit(uow, dialogue, Event.RESUMED)
        await become(uow, dialogue, message_id)
        await draw(uow, dialogue, Place.IN_PLACE)

    # ---- typed answers ---------------------------------------------------------------------

    async def typed(
        self, uow: UnitOfWork, person: Person, text: str, written: Written
    ) -> Notice | None:
        """Take a typed answer to what its writer saw; what is not understood gets a hint."""
        dialogue = await uow.live(person.id)
        if dialogue is None:
            return Notice.NOTHING_OPEN
        if dialogue.reads_no_text or not in_sight(dialogue.on_screen, dialogue.prompt, written):
            return await self._refuse(uow, dialogue, text)
        definition = self.definition_of(dialogue)
        lexicon = self._library.lexicon(definition)
        question = dialogue.asked
        today = self.today()
        asked = definition.question(question) if question else None
        understood = understand(asked, lexicon, text, today) if asked else NOTHING
        if question and understood.answer:
            step = take_typed(dialogue, definition, question, understood.answer, today)
            await keep(uow, dialogue, definition, step, Place.BOTTOM)
            return None
        alone = asked is not None and is_for_it_alone(asked, text)
        reads_a_line = takes_lines(dialogue) and not alone
        line = read_line(definition, lexicon, text, today) if reads_a_line else NO_LINE
        if line.answers and not (
            line.leftover or understood.answers or changes_an_answer(dialogue, line)
        ):
            return await self._take_all(uow, dialogue, definition, line, text)
        dialogue.view = hint(dialogue, understood, line, text)
        await draw(uow, dialogue, Place.BOTTOM)
        return None

    async def _refuse(self, uow: UnitOfWork, dialogue: Dialogue, text: str) -> Notice | None:
        """Take nothing of a text that was written before what it would answer was on screen."""
        emergency = dialogue.reads_no_text
        if not emergency:
            dialogue.view = early(dialogue, text)
        dialogue.on_screen = None  # what was written behind it is as early, until it is drawn again
        await draw(uow, dialogue, Place.BOTTOM)
        return Notice.EMERGENCY_FIRST if emergency else None

    async def _take_all(
        self,
        uow: UnitOfWork,
        dialogue: Dialogue,
        definition: Definition,
        line: Shorthand,
        text: str,
    ) -> Notice | None:
        """Take several answers at once; on a result only one, so that its effect can be shown."""
        if dialogue.state != RESULT:
            await self._take(uow, dialogue, line)
        elif len(line.answers) > 1:
            dialogue.view = Hint(HintKind.SEVERAL, text=quoted(text))
        else:
            ((question, given),) = line.answers.items()
            step = propose(dialogue, definition, question, given, self.today())
            return await keep(uow, dialogue, definition, step, Place.BOTTOM)
        await draw(uow, dialogue, Place.BOTTOM)
        return None

    async def _take(
        self,
        uow: UnitOfWork,
        dialogue: Dialogue,
        line: Shorthand,
        *,
        seen: frozenset[str] = frozenset(),
    ) -> None:
        """Take several answers; an emergency among them comes first, unless it was just seen."""
        definition, today = self.definition_of(dialogue), self.today()
        before = emergencies(definition, dialogue.answers, today) | seen
        for question, given in line.answers.items():
            await record(uow, dialogue, answer(dialogue, definition, question, given, today))
        if emergencies(definition, dialogue.answers, today) - before:
            dialogue.view = Page(PageName.EMERGENCY)
        else:
            dialogue.view = ReadLine(
                line.leftover, line.bare_numbers_refused, line.others, line.unread
            )

    async def redraw(self, uow: UnitOfWork, person: Person, place: Place) -> bool:
        """Show the open dialogue again; False when there is none."""
        dialogue = await uow.live(person.id)
        if dialogue is None:
            return False
        if dialogue.finished:
            await audit(uow, dialogue, Event.SAW)
        await draw(uow, dialogue, place)
        return True
