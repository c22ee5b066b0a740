"""What a person can ask for, and what is held against the dialogue as it is now. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from core.definition.definition import Definition, sources_of
from core.definition.fact import COMPUTE, UNKNOWN, Fact
from core.definition.terms import Amount, Days, read_value
from core.engine.evaluation import evaluation_of
from core.engine.flow import RESULT
from core.errors import UnknownTerm
from core.model.dialogue import Dialogue
from core.model.press import Answer, Keep, SetCheck
from core.model.view import Checks, Confirm, Edit, Page, PageName

PAGES_OF_QUESTION = frozenset({PageName.LIVE, PageName.WHY, PageName.DEFINITIONS})
PAGES_OF_RESULT = frozenset(
    {PageName.LIVE, PageName.PICK, PageName.WHY, PageName.LIMITS, PageName.SOURCES, PageName.REPORT}
)
PAGES_OF_ADVICE = frozenset(
    {
        PageName.LIVE,
        PageName.EMERGENCY,
        PageName.PICK,
        PageName.WHY,
        PageName.WHY_NOT,
        PageName.CHANGE,
        PageName.SOURCES,
        PageName.FULL,
        PageName.REPORT,
    }
)

PAGED = frozenset(
    {PageName.FULL, PageName.SOURCES, PageName.WHY, PageName.WHY_NOT, PageName.CHANGE}
)
"""Pages that can be longer than a message: they are turned."""


def pages_of(definition: Definition, state: str) -> frozenset[PageName]:
    """Return the pages that can be laid over a question or a result."""
    if state != RESULT:
        return PAGES_OF_QUESTION | ({PageName.EMERGENCY} if definition.rules else set())
    return PAGES_OF_ADVICE if definition.rules else PAGES_OF_RESULT


def statements(definition: Definition) -> tuple[str, ...]:
    """Return the ids of all statements and publications that a definition rests on."""
    return tuple(dict.fromkeys(id for source in sources_of(definition) for id in source.ids))


def is_answer(definition: Definition, question: str, term: str, today: date) -> bool:
    """Tell whether a question or excluding fact has such an answer; "not known" always is one."""
    for fact in definition.excluded_facts:
        if fact.id == question:
            return term in (*fact.options, UNKNOWN)
    try:
        asked_question = definition.question(question)
        if term == COMPUTE:
            return asked_question.fact.formula is not None
        value = read_value(term)
        if value is not None:
            return _holds(asked_question.fact, value, today)
        return term == UNKNOWN or bool(asked_question.choice(term))
    except UnknownTerm:
        return False


def _holds(fact: Fact, value: Amount | Days, today: date) -> bool:
    """Tell whether a fact can have a number or date as its answer: units, limits, no future."""
    if isinstance(value, Days):
        return fact.dated and value.last <= today
    if not fact.kept or value.unit not in (fact.unit, *fact.units):
        return False
    number = fact.measured(value, today)
    return fact.hard is None or (number is not None and fact.hard.holds(number))


def is_offered(dialogue: Dialogue, action: Answer | Keep | SetCheck) -> bool:
    """Tell whether the page over a result has this button: pages do not move the revision."""
    view = dialogue.view
    match action:
        case Keep(question, term):
            return view == Confirm(question, term)
        case SetCheck():
            return isinstance(view, Checks)
        case Answer(question, term) if view == Page(PageName.PICK):
            return term == UNKNOWN  # takes back a fact that excludes; a question is opened first
    return isinstance(view, Edit) and view.question == action.question


def weighs(
    definition: Definition, old: Mapping[str, str], new: Mapping[str, str], today: date
) -> bool:
    """Tell whether an edit moves the band or the advice, or whether they are certain."""
    before, after = (evaluation_of(definition, answers, today) for answers in (old, new))
    return before.outcome != after.outcome


def emergencies(definition: Definition, answers: Mapping[str, str], today: date) -> frozenset[str]:
    """Return the emergencies that the answers make certain."""
    return evaluation_of(definition, answers, today).emergencies


def openings(definition: Definition) -> frozenset[str]:
    """Return the definitions that one can go on to from another; the emergencies from anywhere."""
    return frozenset({"emergency", *(rule.opens for rule in definition.rules if rule.opens)})


def carried(
    old: Definition, answers: Mapping[str, str], new: Definition, today: date
) -> dict[str, str]:
    """Return the answers that another definition can take over: those to the same facts."""
    by_fact = {q.fact.id: answers[q.id] for q in old.questions if q.id in answers}
    return {
        q.id: term
        for q in new.questions
        if (term := by_fact.get(q.fact.id))
        and term != UNKNOWN
        and is_answer(new, q.id, term, today)
    }
