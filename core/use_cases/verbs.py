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
from core.language.answers import Understood
from core.language.lines import Shorthand
from core.model.dialogue import LIVE_VIEW, Dialogue
from core.model.press import Press, Verb

PAGES_OF_QUESTION = frozenset({LIVE_VIEW, "why", "definitions"})
PAGES_OF_RESULT = frozenset({LIVE_VIEW, "pick", "why", "limits", "sources", "report"})
PAGES_OF_ADVICE = frozenset(
    {
        LIVE_VIEW,
        "emergency",
        "pick",
        "why",
        "whynot",
        "change",
        "sources",
        "full",
        "report",
        "checks",
    }
)

_PAGES_OF_END = {
    "score": PAGES_OF_RESULT,
    "grade": PAGES_OF_RESULT,
    "pathway": PAGES_OF_ADVICE,
}
"""By the kind of definition, the pages of what stands at its end."""

PAGED = frozenset({"full", "sources", "why", "whynot", "change"})
"""Pages that can be longer than a message: their number stands behind them."""


def pages_of(definition: Definition, state: str) -> frozenset[str]:
    """Return the pages that can be laid over a question or a result."""
    if state != RESULT:
        return PAGES_OF_QUESTION | ({"emergency"} if definition.kind == "pathway" else set())
    return _PAGES_OF_END[definition.kind]


def asked(dialogue: Dialogue) -> str | None:
    """Return the question that a typed answer is for: the one asked, edited or ticked."""
    page, *arguments = dialogue.view.split(":")
    if dialogue.state != RESULT:
        return dialogue.state
    return arguments[0] if page in ("edit", "confirm", "checks") and arguments else None


def reads_no_text(dialogue: Dialogue) -> bool:
    """Tell whether what is on screen takes no text: an emergency stands until it is tapped away."""
    return dialogue.view == "emergency"


def takes_lines(dialogue: Dialogue) -> bool:
    """Tell whether a whole line of answers may be typed: not where a date would be a tick's."""
    return dialogue.view.partition(":")[0] != "checks"


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


def is_offered(dialogue: Dialogue, press: Press) -> bool:
    """Tell whether the page over a result has this button: pages do not move the revision."""
    page, *arguments = dialogue.view.split(":")
    if press.verb is Verb.KEEP:
        return dialogue.view == f"confirm:{press.question}:{press.option}"
    if press.verb is Verb.TICK:
        return page == "checks"
    if page == "pick":  # takes back a fact that excludes; a question is opened first
        return press.option == UNKNOWN
    return page == "edit" and arguments[0] == press.question


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


def hint(dialogue: Dialogue, understood: Understood) -> str:
    """Return the view that gives the question again, with what to say of a text not understood."""
    kind = _kind_of_hint(understood)
    page, *arguments = dialogue.view.split(":")
    if page == "checks" and not arguments:
        return "checks"
    if page in ("edit", "confirm", "checks") and dialogue.state == RESULT and arguments:
        return f"{'edit' if page == 'confirm' else page}:{arguments[0]}:{kind}"
    return f"hint:{kind}"


def _kind_of_hint(understood: Understood) -> str:
    terms = ",".join(understood.terms)
    if understood.trouble:
        return f"{understood.trouble}:{terms}"
    return f"ambiguous:{terms}" if terms else "unclear:"


def changes_an_answer(dialogue: Dialogue, line: Shorthand) -> bool:
    """Tell whether a line would change, among the questions, an answer that was given already."""
    return dialogue.state != RESULT and any(id in dialogue.answers for id in line.answers)
