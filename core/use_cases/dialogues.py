"""What a person can do: start, press, type, resume. Each works inside one open transaction.

What comes of it is a :class:`Notice` or nothing: the card that is drawn says the rest. A press
can come a month after its button was drawn, twice, from somebody else, or be made up; whatever it
says is held against the dialogue as it is now.
"""

from __future__ import annotations

from datetime import date

from core.definition.answer import Answer
from core.definition.definition import Definition
from core.definition.question import Question
from core.engine.flow import RESULT
from core.language.answers import NOTHING, is_for_it_alone
from core.language.lines import NO_LINE, Shorthand
from core.language.quoted import quoted
from core.language.said_days import SaidDay
from core.model.audit import Event
from core.model.dialogue import Dialogue, Place, move
from core.model.on_screen import Written, in_sight
from core.model.person import Person
from core.model.press import (
    Action,
    AllAtOnce,
    Back,
    Home,
    Notice,
    OneByOne,
    Open,
    Press,
    Restart,
    Resume,
)
from core.model.rights import owns
from core.model.view import Hint, HintKind
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.answers import openings
from core.use_cases.beginning import Beginnings
from core.use_cases.card import adopt, audit, become, draw, is_card_of_another, stale
from core.use_cases.carrying import refresh
from core.use_cases.grid import counts, grid_of, lay_out, take_on_grid
from core.use_cases.groups import refused_while_away
from core.use_cases.keeping import keep, word_report
from core.use_cases.opener import go_back
from core.use_cases.steps import propose, take, take_typed
from core.use_cases.told_days import day_hint, keep_former, understand_on_its_day
from core.use_cases.typed import (
    ALONE,
    Beside,
    changes_an_answer,
    early,
    hint,
    is_too_bare,
    line_of,
    odd_day,
    repeating_nothing,
    takes_a_sentence,
    takes_lines,
)


class UseCases(Beginnings):
    """What a person can do, bound to the library of definitions and to the day that is today."""

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
        if refused := await refused_while_away(uow, person, dialogue):
            return refused
        counted = dialogue.live and counts(press, dialogue)
        if press.action == Open(self._library.emergency) and not counted:
            return await self._emergency(uow, person, dialogue)
        if await is_card_of_another(uow, dialogue, message_id):
            return await stale(uow, dialogue, dialogue.message_id)
        if counted:
            await adopt(uow, dialogue, message_id)
            return await self._act(uow, dialogue, press.action, Place.IN_PLACE)
        if dialogue.live or not isinstance(press.action, Resume):
            notice = await stale(uow, dialogue, message_id)
            return notice if await uow.live(person.id) else Notice.CLOSED
        await self._resume(uow, person, dialogue, message_id)
        return None

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
            case Back() if await self._went_back(uow, dialogue, place):
                return None
        definition, today = self.definition_of(dialogue), self.today()
        step = take_on_grid(dialogue, definition, action, today)
        if step is None:
            step = take(dialogue, definition, action, today)
        elif step.notice is None and isinstance(action, AllAtOnce | OneByOne):
            at_once = isinstance(action, AllAtOnce)
            await uow.habits.lays_out(dialogue.person_id, all_at_once=at_once)
        return await keep(uow, dialogue, definition, step, place)

    async def _went_back(self, uow: UnitOfWork, dialogue: Dialogue, place: Place) -> bool:
        """Go back to the dialogue that opened this one, as its case now is; tell whether."""

        async def take_up(opener: Dialogue) -> None:
            await self._take_up(uow, await uow.person(opener.person_id), opener)

        return await go_back(uow, dialogue, self.definition_of, take_up, place)

    async def _take_up(self, uow: UnitOfWork, person: Person, dialogue: Dialogue) -> None:
        """Take up a dialogue again, as its case now is and as its person likes to be asked."""
        await refresh(uow, self._library, self.definition_of, self.today(), dialogue)
        move(dialogue, self.definition_of(dialogue), "resumed")
        lay_out(dialogue, self.definition_of(dialogue), person)

    async def _emergency(
        self, uow: UnitOfWork, person: Person, dialogue: Dialogue
    ) -> Notice | None:
        """Open the emergencies from an outdated card: they never wait, and open once."""
        live = await uow.live(person.id)
        if live is not None and live.definition == self._library.emergency:
            await draw(uow, live, Place.IN_PLACE)
            return Notice.STALE
        before = dialogue if dialogue.live else None
        await self._go_on(uow, dialogue, self._library.emergency, before=before)
        return None

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
        await self._take_up(uow, person, dialogue)
        if dialogue.case_name:
            await uow.cases.open_for(person.id, dialogue.case_id)
        await audit(uow, dialogue, Event.RESUMED)
        await become(uow, dialogue, message_id)
        await draw(uow, dialogue, Place.IN_PLACE)

    # ---- typed answers ---------------------------------------------------------------------

    async def typed(
        self,
        uow: UnitOfWork,
        person: Person,
        text: str,
        written: Written,
        beside: Beside = ALONE,
    ) -> Notice | None:
        """Take a typed answer to what its writer saw; what is not understood gets a hint."""
        dialogue = await uow.live(person.id)
        if dialogue is None:
            return Notice.NOTHING_OPEN
        if dialogue.reads_no_text or not in_sight(dialogue.on_screen, dialogue.prompt, written):
            return await self._refuse(uow, dialogue, text)
        definition = self.definition_of(dialogue)
        if takes_a_sentence(dialogue):
            return await word_report(uow, dialogue, text)
        lexicon, today = self._library.lexicon(definition), self.today()
        asked = definition.question(dialogue.asked) if dialogue.asked else None
        understood, on = (
            understand_on_its_day(asked, lexicon, text, today) if asked else (NOTHING, None)
        )
        if asked and understood.answer:
            return await self._take_on(uow, dialogue, asked, understood.answer, on, text)
        alone = asked is not None and is_for_it_alone(asked, text)
        reads_a_line = takes_lines(dialogue) and not alone
        line = line_of(definition, lexicon, text, today, beside) if reads_a_line else NO_LINE
        line = repeating_nothing(dialogue, line)
        if line.answers and not (
            on
            or line.leftover
            or understood.answers
            or changes_an_answer(dialogue, line)
            or is_too_bare(dialogue, definition, line, text)
        ):
            return await self._take_all(uow, dialogue, definition, line, text)
        dialogue.view = hint(dialogue, understood, line, text, on, beside.nearest)
        await draw(uow, dialogue, Place.BOTTOM)
        return None

    async def _take_on(
        self,
        uow: UnitOfWork,
        dialogue: Dialogue,
        asked: Question,
        given: Answer,
        on: SaidDay | None,
        text: str,
    ) -> Notice | None:
        """Take a typed answer, true on a day; what is too old decides nothing and is asked anew."""
        definition, ageing, today = self.definition_of(dialogue), self._library.ageing, self.today()
        odd = day_hint(ageing, asked.fact, on, today)
        day = on if isinstance(on, date) else None
        if odd is None:
            step = take_typed(dialogue, definition, asked.id, given, today, on=day)
            return await keep(uow, dialogue, definition, step, Place.BOTTOM)
        if day is not None:
            await keep_former(uow, ageing, dialogue, definition, asked.id, given, day)
        dialogue.view = odd_day(dialogue, odd, text, day)
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
        if dialogue.state != RESULT or grid_of(dialogue.view):
            await self.take(uow, dialogue, line, text)
        elif len(line.answers) > 1:
            dialogue.view = Hint(HintKind.SEVERAL, text=quoted(text))
        else:
            ((question, given),) = line.answers.items()
            if on := line.odd_day or line.days.get(question):
                asked = definition.question(question)
                return await self._take_on(uow, dialogue, asked, given, on, text)
            step = propose(dialogue, definition, question, given, self.today())
            return await keep(uow, dialogue, definition, step, Place.BOTTOM)
        await draw(uow, dialogue, Place.BOTTOM)
        return None
