"""An emergency that is typed comes first, wherever it is typed."""

from __future__ import annotations

from core.language.answers import understand
from core.language.lines import NO_LINE, read_line
from core.language.numbers import Trouble
from core.model.dialogue import Dialogue, Place
from core.model.person import Person
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.answers import is_answer
from core.use_cases.card import keep
from core.use_cases.dialogues import UseCases
from core.use_cases.foretelling import follows_in
from core.use_cases.steps import take_typed
from core.use_cases.taking_said import Taken
from core.use_cases.typed import takes_lines


async def hurry(
    use_cases: UseCases,
    uow: UnitOfWork,
    person: Person,
    chat_id: int,
    text: str,
    told: Taken = (),
) -> bool:
    """Open the emergencies where a text names one, and is no answer to what is asked.

    What it was typed for waits, and is gone back to. What it says of the emergency is taken, and
    what follows from the facts that are ``told`` in it: "ne marche plus, déficit moteur ce matin".
    Return whether they were opened.
    """
    if not use_cases.library.names_emergency(text):
        return False
    dialogue = await uow.live(person.id)
    if dialogue is not None and is_an_answer(use_cases, dialogue, text):
        return False
    emergency = use_cases.library.emergency
    before = None if dialogue is not None and dialogue.definition == emergency else dialogue
    opened = await use_cases.start(uow, person, chat_id, emergency, before=before)
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
