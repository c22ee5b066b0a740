"""A definition to one shared state machine, compiled once at start.

The only module that knows ``transitions``. Events are triggered on the dialogue itself, which is
never added to the machine as a model: tens of microseconds a step and nothing kept per person.
Callbacks are pure guards; effects are rows, written by the use cases.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Final, Protocol

from transitions import Machine, MachineError

from core.definition.answer import Answer
from core.definition.definition import Definition
from core.engine.evaluation import next_question
from core.errors import DefinitionError, FlowError

RESULT: Final = "result"
SET_ASIDE: Final = "set_aside"
CANCELLED: Final = "cancelled"
_STATES_OF_ITS_OWN: Final = (RESULT, SET_ASIDE, CANCELLED)


class HasState(Protocol):
    """What a machine moves: anything with a state and the answers that the state derives from."""

    state: str

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The current answers, by question."""


def derived(definition: Definition, answers: Mapping[str, Answer]) -> str:
    """Return the state of a live dialogue by its answers: the next question, or the result."""
    return next_question(definition, answers) or RESULT


class Flow:
    """The machine of one definition, shared by all its dialogues."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition
        questions = [question.id for question in definition.questions]
        if clash := set(questions) & set(_STATES_OF_ITS_OWN):
            raise DefinitionError(
                definition.id, [f"a question is called {id!r}" for id in sorted(clash)]
            )
        live = [*questions, RESULT]
        self.states = (*live, SET_ASIDE, CANCELLED)
        self._machine = Machine(
            model=None, states=list(self.states), initial=questions[0], auto_transitions=False
        )
        for event, sources in (
            ("answered", questions),
            ("edited", [RESULT]),
            ("retracted", live),
            ("resumed", [SET_ASIDE, CANCELLED]),
        ):
            for dest in live:
                guard = partial(_leads_to, dest)
                self._add(event, sources, dest, guard)
        self._add("set_aside", live, SET_ASIDE)
        self._add("cancelled", [*live, SET_ASIDE], CANCELLED)

    def _add(
        self,
        event: str,
        sources: Sequence[str],
        dest: str,
        guard: Callable[..., bool] | None = None,
    ) -> None:
        for source in sources:
            self._machine.add_transition(event, source, dest, conditions=guard)

    def fire(self, dialogue: HasState, event: str) -> None:
        """Move a dialogue by an event.

        Raises :class:`FlowError` when the state has no transition for it, and also where
        ``transitions`` would return False in silence because no guard held.
        """
        try:
            # once: guards only compare. Leaving needs none: what cannot be evaluated can be left
            leaves = event in (SET_ASIDE, CANCELLED)
            reached = event if leaves else derived(self._definition, dialogue.answers)
            moved = self._machine.events[event].trigger(dialogue, reached)
        except (MachineError, KeyError) as error:
            raise FlowError(f"{event} in {dialogue.state}") from error
        if not moved:
            raise FlowError(f"{event} in {dialogue.state}: no guard held")


def _leads_to(dest: str, reached: str) -> bool:
    return reached == dest


@cache  # one per definition and edition: a handful
def flow_of(definition: Definition) -> Flow:
    """Return the compiled machine of a definition."""
    return Flow(definition)
