"""An emergency that is typed comes first, wherever it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.language.answers import understand
from core.language.lines import NO_LINE, read_line
from core.language.numbers import Trouble
from core.model.case import Side
from core.model.dialogue import Dialogue, Place
from core.model.person import Person
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.answers import is_answer
from core.use_cases.carrying import open_case
from core.use_cases.cases import add_lesion
from core.use_cases.dialogues import UseCases
from core.use_cases.foretelling import follows_in
from core.use_cases.keeping import keep
from core.use_cases.placing import agrees
from core.use_cases.steps import take_typed
from core.use_cases.taking_said import Taken
from core.use_cases.typed import takes_lines

Where = tuple[Mapping[str, str], Side, str]
"""Where a text says that something is, on which side, and what it is called."""
NOWHERE: Final[Where] = ({}, Side.NONE, "")
_SEVERAL: Final = 0


async def hurry(
    use_cases: UseCases,
    uow: UnitOfWork,
    person: Person,
    chat_id: int,
    text: str,
    told: Taken = (),
    where: Where = NOWHERE,
) -> bool:
    """Open the emergencies where a text names one, and is no answer to what is asked.

    What it was typed for waits, and is gone back to. What it says of the emergency is taken, and
    what follows from the facts that are ``told`` in it: "ne marche plus, déficit moteur ce matin".
    In a case it is about the lesion ``where`` it says, never about another one. Return whether they
    were opened.
    """
    if not use_cases.library.names_emergency(text):
        return False
    dialogue = await uow.live(person.id)
    if dialogue is not None and is_an_answer(use_cases, dialogue, text):
        return False
    emergency = use_cases.library.emergency
    before = None if dialogue is not None and dialogue.definition == emergency else dialogue
    lesion = await _lesion(uow, person, before, where)
    if before and before.lesion and lesion not in (None, before.lesion.id):
        before = None  # what was asked of one lesion says nothing of another
    opened = await use_cases.start(uow, person, chat_id, emergency, before=before, lesion=lesion)
    if opened.asked:
        await _take_word(use_cases, uow, opened, opened.asked, text, told)
    return True


def is_an_answer(use_cases: UseCases, dialogue: Dialogue, text: str) -> bool:
    """Tell whether a text means something where it was typed, the emergencies among it."""
    library, today = use_cases.library, use_cases.today()
    if dialogue.definition == library.emergency:
        return not dialogue.finished  # what it came to before is not what happens now
    definition = use_cases.definition_of(dialogue)
    lexicon, question = library.lexicon(definition), dialogue.asked
    if question and understand(definition.question(question), lexicon, text, today).answers:
        return True
    line = read_line(definition, lexicon, text, today) if takes_lines(dialogue) else NO_LINE
    return bool(line.answers) and not line.leftover


async def _lesion(
    uow: UnitOfWork, person: Person, before: Dialogue | None, where: Where
) -> int | None:
    """Return the lesion that a text says where it is: one of the case, or a new one of it.

    None where it says no place; no lesion's number where it can be several.
    """
    site, side, called = where
    if not site:
        return None
    here = uow.cases.find(before.case_id) if before and before.case_name else None
    case = await (here or open_case(uow, person))
    if case is None:
        return None
    fitting = [it for it in case.standing if it.site and agrees(it, site)]
    if side is not Side.NONE:
        fitting = [it for it in fitting if it.side in (side, Side.NONE)]
    if not fitting:
        return (await add_lesion(uow, person, case, site, side, called)).id
    same = [it.id for it in fitting if before and before.lesion and it.id == before.lesion.id]
    return same[0] if same else fitting[0].id if len(fitting) == 1 else _SEVERAL


async def _take_word(
    use_cases: UseCases, uow: UnitOfWork, dialogue: Dialogue, id: str, text: str, told: Taken
) -> None:
    """Answer a question with the text, if it is an answer to it, or with what it tells of that.

    In doubt too: an emergency that is asked about comes first, and is to be excluded.
    """
    definition, today = use_cases.definition_of(dialogue), use_cases.today()
    lexicon = use_cases.library.lexicon(definition)
    question = definition.question(id)
    understood = understand(question, lexicon, text, today)
    doubted = understood.trouble is Trouble.DOUBTED
    answer = understood.answers[0] if doubted else understood.answer
    if answer is None:
        follows = follows_in(use_cases.library, told, question.fact, uow.now, today)
        answer = follows if follows and is_answer(definition, id, follows, today) else None
    if answer is not None:
        step = take_typed(dialogue, definition, id, answer, today)
        await keep(uow, dialogue, definition, step, Place.BOTTOM)
