"""The verbs: start, answer, back, edit, resume, report. Each works inside one open transaction.

What they answer is a :class:`Notice` or nothing: the card that they ask for says the rest. A press
can come a month after its button was drawn, twice, from somebody else, or be made up; whatever it
says is held against the dialogue as it is now.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from core.definition.definition import Definition, is_check
from core.engine.flow import RESULT, derived
from core.language.answers import NOTHING, understand
from core.language.lines import NO_LINE, Shorthand, read_line
from core.model.audit import Event
from core.model.dialogue import LIVE_VIEW, Dialogue, Place, move
from core.model.effects import DeleteMessage
from core.model.person import Person
from core.model.press import Notice, Press, Verb
from core.model.rights import owns
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.cards import adopt, is_card_of_another, show, stale
from core.use_cases.deeds import audit, go_back, record_answer, report_wrong, tick, view
from core.use_cases.verbs import (
    asked,
    carried,
    changes_an_answer,
    emergencies,
    hint,
    is_answer,
    is_offered,
    openings,
    reads_no_text,
    takes_lines,
    weighs,
)


class UseCases:
    """The verbs, bound to the library of definitions and to the day that counts as today."""

    def __init__(self, library: Library, today: Callable[[], date]) -> None:
        self._library = library
        self.today = today

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
    ) -> Dialogue:
        """Begin a definition; the dialogue that was open is set aside.

        ``typed`` is bedside shorthand; ``card`` a message that becomes the dialogue's card;
        ``before`` a dialogue of the same case, whose answers are not asked again. Raises
        :class:`UnknownTerm` for an unknown definition.
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
        )
        await audit(uow, dialogue, Event.BEGAN)
        if typed:
            lexicon = self._library.lexicon(definition)
            await self._take(uow, dialogue, read_line(definition, lexicon, typed, self.today()))
        if before:
            old = self.definition_of(before)
            given = carried(old, before.answers, definition, self.today())
            seen = emergencies(old, before.answers, self.today())
            await self._take(uow, dialogue, Shorthand(given, ()), seen=seen)
        dialogue.message_id = card
        await show(uow, dialogue, Place.IN_PLACE if card else Place.BOTTOM)
        return dialogue

    async def step_aside(self, uow: UnitOfWork, person_id: int, *, keep: bool = False) -> None:
        """Set the open dialogue aside; one without answers goes with its card, unless kept."""
        dialogue = await uow.live(person_id)
        if dialogue is None:
            return
        if dialogue.answers or keep:
            move(dialogue, self.definition_of(dialogue), "set_aside")
            await audit(uow, dialogue, Event.SET_ASIDE)
            await show(uow, dialogue, Place.IN_PLACE)
            return
        move(dialogue, self.definition_of(dialogue), "cancelled")
        await audit(uow, dialogue, Event.CANCELLED)
        if dialogue.message_id is not None:
            await uow.enqueue(dialogue.chat_id, DeleteMessage(dialogue.message_id))
        dialogue.message_id = None
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
        if press.verb is Verb.RESUME and not dialogue.live:
            await self._resume(uow, person, dialogue, message_id)
            return None
        if not dialogue.live or press.revision != dialogue.revision:
            return await stale(uow, dialogue, message_id)
        await adopt(uow, dialogue, message_id)
        return await self._act(uow, dialogue, press, Place.IN_PLACE)

    async def act(
        self, uow: UnitOfWork, person: Person, verb: Verb, page: str = ""
    ) -> Notice | None:
        """Do by a typed word what a button of the open dialogue does."""
        dialogue = await uow.live(person.id)
        if dialogue is None:
            return Notice.NOTHING_OPEN
        press = Press(verb, dialogue.token, dialogue.revision, page)
        return await self._act(uow, dialogue, press, Place.BOTTOM)

    async def _act(
        self, uow: UnitOfWork, dialogue: Dialogue, press: Press, place: Place
    ) -> Notice | None:
        definition = self.definition_of(dialogue)
        match press.verb:
            case Verb.ANSWER | Verb.KEEP:
                return await self._answer(uow, dialogue, definition, press, place)
            case Verb.BACK:
                return await go_back(uow, dialogue, definition, place)
            case Verb.VIEW:
                return await view(uow, dialogue, definition, press, place)
            case Verb.CANCEL:
                move(dialogue, definition, "cancelled")
                await audit(uow, dialogue, Event.CANCELLED)
            case Verb.RESTART:
                person = await uow.person(dialogue.person_id)
                await self.start(uow, person, dialogue.chat_id, dialogue.definition)
                return None
            case Verb.WRONG:
                return await report_wrong(uow, dialogue, definition, press, place)
            case Verb.TICK:
                return await tick(uow, dialogue, definition, press, place, self.today())
            case Verb.OPEN:
                return await self._open(uow, dialogue, definition, press)
            case Verb.RESUME:
                dialogue.view = LIVE_VIEW
        await show(uow, dialogue, place)
        return None

    async def _answer(
        self,
        uow: UnitOfWork,
        dialogue: Dialogue,
        definition: Definition,
        press: Press,
        place: Place,
    ) -> Notice | None:
        if not is_answer(definition, press.question, press.option, self.today()):
            return Notice.FORGED
        if dialogue.state == RESULT:
            kept = press.verb is Verb.KEEP
            if not is_offered(dialogue, press):
                await show(uow, dialogue, place)
                return Notice.STALE
            return await self._propose(uow, dialogue, press.question, press.option, place, kept)
        if dialogue.state != press.question or press.verb is Verb.KEEP:
            return Notice.FORGED
        await record_answer(uow, dialogue, definition, press.question, press.option, self.today())
        await show(uow, dialogue, place)
        return None

    async def _propose(
        self,
        uow: UnitOfWork,
        dialogue: Dialogue,
        question: str,
        term: str,
        place: Place,
        kept: bool,
    ) -> Notice | None:
        """Change an answer of a result; what moves band or advice is shown before it is kept."""
        definition = self.definition_of(dialogue)
        if dialogue.answers.get(question) == term:
            dialogue.view = LIVE_VIEW
            await show(uow, dialogue, place)
            return Notice.UNCHANGED
        changed = {**dialogue.answers, question: term}
        if kept or not weighs(definition, dialogue.answers, changed, self.today()):
            await record_answer(uow, dialogue, definition, question, term, self.today())
        else:
            dialogue.view = f"confirm:{question}:{term}"
        await show(uow, dialogue, place)
        return None

    async def _open(
        self, uow: UnitOfWork, dialogue: Dialogue, definition: Definition, press: Press
    ) -> Notice | None:
        """Go on with another definition, in the same case, with the answers that both ask for."""
        if press.option not in openings(definition):
            return Notice.FORGED
        person = await uow.person(dialogue.person_id)
        await self.start(uow, person, dialogue.chat_id, press.option, before=dialogue)
        return None

    async def _resume(
        self, uow: UnitOfWork, person: Person, dialogue: Dialogue, message_id: int
    ) -> None:
        """Take up a dialogue again. The message that was pressed becomes its card."""
        await self.step_aside(uow, person.id)
        move(dialogue, self.definition_of(dialogue), "resumed")
        await audit(uow, dialogue, Event.RESUMED)
        if dialogue.message_id is not None and dialogue.message_id != message_id:
            await uow.enqueue(dialogue.chat_id, DeleteMessage(dialogue.message_id))
        dialogue.message_id = message_id
        await show(uow, dialogue, Place.IN_PLACE)

    # ---- typed answers ---------------------------------------------------------------------

    async def typed(self, uow: UnitOfWork, person: Person, text: str) -> Notice | None:
        """Take a typed answer to what is on screen; what is not understood gets a hint."""
        dialogue = await uow.live(person.id)
        if dialogue is None:
            return Notice.NOTHING_OPEN
        if reads_no_text(dialogue):
            await show(uow, dialogue, Place.BOTTOM)
            return None
        definition = self.definition_of(dialogue)
        lexicon = self._library.lexicon(definition)
        question = asked(dialogue)
        today = self.today()
        understood = (
            understand(definition.question(question), lexicon, text, today) if question else NOTHING
        )
        if question and understood.term:
            await self._say(uow, dialogue, definition, question, understood.term)
            return None
        line = read_line(definition, lexicon, text, today) if takes_lines(dialogue) else NO_LINE
        if line.answers and not (
            line.leftover or understood.terms or changes_an_answer(dialogue, line)
        ):
            return await self._take_all(uow, dialogue, definition, line)
        dialogue.view = (
            hint(dialogue, understood) if question or dialogue.view == "checks" else "hint:result:"
        )
        await show(uow, dialogue, Place.BOTTOM)
        return None

    async def _say(
        self, uow: UnitOfWork, dialogue: Dialogue, definition: Definition, question: str, term: str
    ) -> None:
        if dialogue.state == RESULT and is_check(definition, question):
            press = Press(Verb.TICK, dialogue.token, dialogue.revision, question, term)
            await tick(uow, dialogue, definition, press, Place.BOTTOM, self.today())
            return
        if dialogue.state == RESULT:
            await self._propose(uow, dialogue, question, term, Place.BOTTOM, kept=False)
            return
        await record_answer(uow, dialogue, definition, question, term, self.today())
        await show(uow, dialogue, Place.BOTTOM)

    async def _take_all(
        self, uow: UnitOfWork, dialogue: Dialogue, definition: Definition, line: Shorthand
    ) -> Notice | None:
        """Take several answers at once; on a result only one, so that its effect can be shown."""
        if dialogue.state == RESULT:
            if len(line.answers) > 1:
                dialogue.view = "hint:result:"
                await show(uow, dialogue, Place.BOTTOM)
                return None
            ((question, term),) = line.answers.items()
            return await self._propose(uow, dialogue, question, term, Place.BOTTOM, kept=False)
        await self._take(uow, dialogue, line)
        await show(uow, dialogue, Place.BOTTOM)
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
        for question, term in line.answers.items():
            await record_answer(uow, dialogue, definition, question, term, today)
        if emergencies(definition, dialogue.answers, today) - before:
            dialogue.view = "emergency"
            return
        numbers = "n" if line.bare_numbers_refused else ""
        dialogue.view = f"hint:read:{','.join(map(str, line.leftover))}:{numbers}"

    async def redraw(self, uow: UnitOfWork, person: Person, place: Place) -> bool:
        """Show the open dialogue again; False when there is none."""
        dialogue = await uow.live(person.id)
        if dialogue is None:
            return False
        if dialogue.finished:
            await audit(uow, dialogue, Event.SAW)
        await show(uow, dialogue, place)
        return True
