"""The verbs: start, answer, back, edit, resume, report. Each works inside one open transaction.

What they answer is a :class:`Notice` or nothing: the screen that they owe says the rest. A press
can come a month after its button was drawn, twice, from somebody else, or be made up; whatever it
says is held against the dialogue as it is now.
"""

from __future__ import annotations

from core.canonical import digest
from core.cards import adopt, is_card_of_another, show, stale
from core.case import LIVE_VIEW, Dialogue, Person, Place, move, put, retract
from core.definition import UNKNOWN, Score
from core.flow import RESULT, derived
from core.ports import Ledger, Report
from core.scoring import evaluate
from core.shorthand import Shorthand, read_line
from core.understanding import NOTHING, understand
from core.verbs import (
    PAGES_OF_QUESTION,
    PAGES_OF_RESULT,
    Library,
    Notice,
    Press,
    Verb,
    asked,
    changes_an_answer,
    hint,
    is_answer,
    is_offered,
    moves_the_band,
    statements,
)  # fmt: skip


class UseCases:
    """The verbs, bound to the library of definitions."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def score_of(self, dialogue: Dialogue) -> Score:
        """Return the definition of a dialogue in the edition that it was begun with."""
        return self._library.definition(dialogue.definition, dialogue.edition)

    # ---- beginnings ------------------------------------------------------------------------

    async def start(
        self, ledger: Ledger, person: Person, chat_id: int, definition: str, typed: str = "",
        card: int | None = None,
    ) -> Dialogue:  # fmt: skip
        """Begin a definition; the dialogue that was open is set aside.

        ``typed`` is bedside shorthand; ``card`` a message that becomes the dialogue's card.
        Raises :class:`UnknownTerm` for an unknown definition.
        """
        score = self._library.definition(definition)
        await self.step_aside(ledger, person.id)
        dialogue = await ledger.begin(
            person_id=person.id, chat_id=chat_id, definition=score.id, edition=score.edition,
            state=derived(score, {}),
        )  # fmt: skip
        if typed:
            await self._take(ledger, dialogue, read_line(score, self._library.lexicon(score), typed))
        dialogue.message_id = card
        await show(ledger, dialogue, Place.IN_PLACE if card else Place.BOTTOM)
        return dialogue

    async def step_aside(self, ledger: Ledger, person_id: int) -> None:
        """Set the open dialogue aside; one without any answer is dropped with its card."""
        dialogue = await ledger.live(person_id)
        if dialogue is None:
            return
        if dialogue.answers:
            move(dialogue, self.score_of(dialogue), "set_aside")
            await show(ledger, dialogue, Place.IN_PLACE)
            return
        move(dialogue, self.score_of(dialogue), "cancelled")
        if dialogue.message_id is not None:
            await ledger.owe(dialogue.chat_id, "deleteMessage", {"message_id": dialogue.message_id})
        dialogue.message_id = None
        await ledger.save(dialogue)

    # ---- presses ---------------------------------------------------------------------------

    async def press(
        self, ledger: Ledger, person: Person, chat_id: int, message_id: int, press: Press
    ) -> Notice | None:
        """Do what a button says, if it still says it about the dialogue as it is now."""
        dialogue = await ledger.dialogue(press.token)
        if dialogue is None:
            return Notice.GONE
        if dialogue.person_id != person.id or dialogue.chat_id != chat_id:
            return Notice.FOREIGN
        if await is_card_of_another(ledger, dialogue, message_id):
            return await stale(ledger, dialogue, dialogue.message_id)
        if press.verb is Verb.RESUME and not dialogue.live:
            await self._resume(ledger, person, dialogue, message_id)
            return None
        if not dialogue.live or press.revision != dialogue.revision:
            return await stale(ledger, dialogue, message_id)
        await adopt(ledger, dialogue, message_id)
        return await self._act(ledger, dialogue, press, Place.IN_PLACE)

    async def act(self, ledger: Ledger, person: Person, verb: Verb, page: str = "") -> Notice | None:
        """Do by a typed word what a button of the open dialogue does."""
        dialogue = await ledger.live(person.id)
        if dialogue is None:
            return Notice.NOTHING_OPEN
        press = Press(verb, dialogue.token, dialogue.revision, page)
        return await self._act(ledger, dialogue, press, Place.BOTTOM)

    async def _act(
        self, ledger: Ledger, dialogue: Dialogue, press: Press, place: Place
    ) -> Notice | None:
        score = self.score_of(dialogue)
        match press.verb:
            case Verb.ANSWER | Verb.KEEP:
                return await self._answer(ledger, dialogue, score, press, place)
            case Verb.BACK:
                return await self._back(ledger, dialogue, score, place)
            case Verb.VIEW:
                return await self._view(ledger, dialogue, score, press, place)
            case Verb.CANCEL:
                move(dialogue, score, "cancelled")
            case Verb.RESTART:
                person = await ledger.person(dialogue.person_id)
                await self.start(ledger, person, dialogue.chat_id, dialogue.definition)
                return None
            case Verb.WRONG:
                return await self._wrong(ledger, dialogue, score, press, place)
            case Verb.RESUME:
                dialogue.view = LIVE_VIEW
        await show(ledger, dialogue, place)
        return None

    async def _answer(
        self, ledger: Ledger, dialogue: Dialogue, score: Score, press: Press, place: Place
    ) -> Notice | None:
        if not is_answer(score, press.question, press.option):
            return Notice.FORGED
        if dialogue.state == RESULT:
            kept = press.verb is Verb.KEEP
            if not is_offered(dialogue, press):
                await show(ledger, dialogue, place)
                return Notice.STALE
            return await self._propose(ledger, dialogue, press.question, press.option, place, kept)
        if dialogue.state != press.question or press.verb is Verb.KEEP:
            return Notice.FORGED
        await self._put(ledger, dialogue, score, press.question, press.option)
        await show(ledger, dialogue, place)
        return None

    async def _propose(
        self, ledger: Ledger, dialogue: Dialogue, question: str, term: str, place: Place, kept: bool
    ) -> Notice | None:
        """Change an answer of a result; one that moves band or advice is shown before it is kept."""
        score = self.score_of(dialogue)
        if dialogue.answers.get(question) == term:
            dialogue.view = LIVE_VIEW
            await show(ledger, dialogue, place)
            return Notice.UNCHANGED
        old, new = evaluate(score, dialogue.answers), evaluate(score, {**dialogue.answers, question: term})
        if kept or not moves_the_band(old, new):
            await self._put(ledger, dialogue, score, question, term)
        else:
            dialogue.view = f"confirm:{question}:{term}"
        await show(ledger, dialogue, place)
        return None

    async def _back(
        self, ledger: Ledger, dialogue: Dialogue, score: Score, place: Place
    ) -> Notice | None:
        if dialogue.view.partition(":")[0] not in (LIVE_VIEW, "hint"):
            dialogue.view = LIVE_VIEW
            await show(ledger, dialogue, place)
            return None
        change = retract(dialogue, score)
        if change is None:
            return Notice.FIRST_QUESTION
        await ledger.record(dialogue, change)
        await show(ledger, dialogue, place)
        return None

    async def _view(
        self, ledger: Ledger, dialogue: Dialogue, score: Score, press: Press, place: Place
    ) -> Notice | None:
        page = press.question
        if page == "edit" and dialogue.state == RESULT and is_answer(score, press.option, UNKNOWN):
            dialogue.view = f"edit:{press.option}"
        elif page in (PAGES_OF_RESULT if dialogue.state == RESULT else PAGES_OF_QUESTION):
            dialogue.view = page
        else:
            return Notice.FORGED
        await show(ledger, dialogue, place)
        return None

    async def _wrong(
        self, ledger: Ledger, dialogue: Dialogue, score: Score, press: Press, place: Place
    ) -> Notice | None:
        if press.option not in statements(score):
            return Notice.FORGED
        if dialogue.view != "report":
            await show(ledger, dialogue, place)
            return Notice.STALE
        report = Report(score.id, score.edition, digest(score), press.option)
        await ledger.report(report, dialogue.person_id)
        dialogue.view = LIVE_VIEW
        await show(ledger, dialogue, place)
        return Notice.REPORTED

    async def _resume(
        self, ledger: Ledger, person: Person, dialogue: Dialogue, message_id: int
    ) -> None:
        """Take up a dialogue again. The message that was pressed becomes its card."""
        await self.step_aside(ledger, person.id)
        move(dialogue, self.score_of(dialogue), "resumed")
        if dialogue.message_id not in (None, message_id):
            await ledger.owe(dialogue.chat_id, "deleteMessage", {"message_id": dialogue.message_id})
        dialogue.message_id = message_id
        await show(ledger, dialogue, Place.IN_PLACE)

    # ---- typed answers ---------------------------------------------------------------------

    async def typed(self, ledger: Ledger, person: Person, text: str) -> Notice | None:
        """Take a typed answer to what is on screen; what is not understood gets it again, with a hint."""
        dialogue = await ledger.live(person.id)
        if dialogue is None:
            return Notice.NOTHING_OPEN
        score = self.score_of(dialogue)
        lexicon = self._library.lexicon(score)
        question = asked(dialogue)
        understood = understand(score.question(question), lexicon, text) if question else NOTHING
        if question and understood.term:
            await self._say(ledger, dialogue, score, question, understood.term)
            return None
        line = read_line(score, lexicon, text)
        if line.answers and not (line.leftover or understood.terms or changes_an_answer(dialogue, line)):
            return await self._take_all(ledger, dialogue, score, line)
        dialogue.view = hint(dialogue, understood) if question else "hint:result:"
        await show(ledger, dialogue, Place.BOTTOM)
        return None

    async def _say(
        self, ledger: Ledger, dialogue: Dialogue, score: Score, question: str, term: str
    ) -> None:
        if dialogue.state == RESULT:
            await self._propose(ledger, dialogue, question, term, Place.BOTTOM, kept=False)
            return
        await self._put(ledger, dialogue, score, question, term)
        await show(ledger, dialogue, Place.BOTTOM)

    async def _take_all(
        self, ledger: Ledger, dialogue: Dialogue, score: Score, line: Shorthand
    ) -> Notice | None:
        """Take several answers at once; on a result only one, so that its effect can be shown."""
        if dialogue.state == RESULT:
            if len(line.answers) > 1:
                dialogue.view = "hint:result:"
                await show(ledger, dialogue, Place.BOTTOM)
                return None
            ((question, term),) = line.answers.items()
            return await self._propose(ledger, dialogue, question, term, Place.BOTTOM, kept=False)
        await self._take(ledger, dialogue, line)
        await show(ledger, dialogue, Place.BOTTOM)
        return None

    async def _take(self, ledger: Ledger, dialogue: Dialogue, line: Shorthand) -> None:
        score = self.score_of(dialogue)
        for question, term in line.answers.items():
            await self._put(ledger, dialogue, score, question, term)
        numbers = "n" if line.bare_numbers_refused else ""
        dialogue.view = f"hint:read:{','.join(map(str, line.leftover))}:{numbers}"

    async def redraw(self, ledger: Ledger, person: Person, place: Place) -> bool:
        """Show the open dialogue again; False when there is none."""
        dialogue = await ledger.live(person.id)
        if dialogue is None:
            return False
        await show(ledger, dialogue, place)
        return True

    async def _put(
        self, ledger: Ledger, dialogue: Dialogue, score: Score, question: str, term: str
    ) -> None:
        await ledger.record(dialogue, put(dialogue, score, question, term))
