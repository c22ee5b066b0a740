"""The library that the use cases read: current and former definitions, and the words to type."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from core.definition.ageing import Ageing
from core.definition.conditions import Condition
from core.definition.deadline import Course, DeadlineKind
from core.definition.definition import Definition
from core.definition.event_kind import EventKind
from core.definition.fact import Fact
from core.definition.question import Question
from core.definition.refusal import Refusal
from core.definition.sites import Sites
from core.engine.implied import Implied
from core.language.answers import Lexicon, Terms, normalise
from core.language.labels import Labels
from core.language.urgent import grades_weakness, is_emergency_alone, names_emergency
from dialogs import registry
from dialogs.applies import APPLIES, FOLLOWS, HAPPENED, SAME_EMERGENCY
from dialogs.board import FAMILY_OF, LOCAL
from dialogs.deadlines import COURSE, DEADLINES, LAST_WEEKS
from dialogs.events import EVENTS
from dialogs.examinations import EXAMINED
from dialogs.facts.ages import AGEING, WORSENS_BY_OTHERS
from dialogs.keys import choice_key, name_key, other_key
from dialogs.leading import EMERGENCY, leads_on
from dialogs.sites import SITES
from dialogs.together import INSTEAD
from dialogs.wishes import CASE_FACTS, REFUSALS
from dialogs.wording import LANGUAGES, messages, wording


class DialogsLibrary:
    """Definitions from ``dialogs``, and their words in every language at once."""

    emergency = EMERGENCY

    @property
    def definitions(self) -> Mapping[str, Definition]:
        """Every current definition, by id."""
        return _definitions()

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts that some current definition asks, and those of a case itself, by id."""
        return _facts()

    @property
    def events(self) -> Mapping[str, EventKind]:
        """What can happen to a patient on a day, by id."""
        return EVENTS

    @property
    def deadlines(self) -> Mapping[str, DeadlineKind]:
        """What must not come before a day, or not after one, by id."""
        return DEADLINES

    @property
    def course(self) -> Course:
        """The antiresorptive."""
        return COURSE

    @property
    def refusals(self) -> Sequence[Refusal]:
        """What a patient can refuse, and the actions that it covers."""
        return REFUSALS

    @property
    def last_weeks(self) -> Condition:
        """When the life that is left is a matter of weeks."""
        return LAST_WEEKS

    @property
    def sites(self) -> Sites:
        """Which facts say where a lesion is."""
        return SITES

    @property
    def implied(self) -> Implied:
        """What one fact of a case says of another."""
        return _implied()

    @property
    def applies(self) -> Mapping[str, Condition]:
        """When a pathway speaks though nobody walked through it."""
        return APPLIES

    @property
    def happened(self) -> frozenset[str]:
        """The pathways about something that happened."""
        return HAPPENED

    @property
    def same_emergency(self) -> Mapping[str, str]:
        """Which emergency a rule says under a name of its own."""
        return SAME_EMERGENCY

    @property
    def instead(self) -> Mapping[str, frozenset[str]]:
        """The strategies, each with the operations that it stands in the place of."""
        return INSTEAD

    @property
    def family_of(self) -> Mapping[str, str]:
        """Which treatments are one."""
        return FAMILY_OF

    @property
    def local(self) -> Collection[str]:
        """The treatments that documents have decided at a board."""
        return LOCAL

    @property
    def ageing(self) -> Ageing:
        """How long what was said of facts counts."""
        return AGEING

    def definition(self, id: str, edition: str | None = None) -> Definition:
        """Return a definition, current unless an edition is named. Raises UnknownTerm."""
        return registry.definition(id, edition)

    def lexicon(self, definition: Definition) -> Lexicon:
        """Return the words in which a definition's answers can be typed, whatever the language."""
        return _lexicon(definition)

    def names_emergency(self, typed: str) -> bool:
        """Tell whether a typed text names an emergency, in any language."""
        words = _words_for("strength-words")
        return names_emergency(_words_for("emergency-words"), typed) or grades_weakness(
            words, typed
        )

    def is_emergency_alone(self, typed: str) -> bool:
        """Tell whether a typed text names an emergency and says nothing else."""
        return is_emergency_alone(_words_for("emergency-words"), typed)

    def leads_on(self, definition: Definition) -> frozenset[str]:
        """Return what one can go on to beside what rules open: a score has no rules."""
        return leads_on(definition.id)


@cache  # the definitions do not change while the bot runs
def _definitions() -> Mapping[str, Definition]:
    return {**registry.definitions(), **registry.pathways()}


@cache
def _facts() -> Mapping[str, Fact]:
    return {**registry.facts(), **CASE_FACTS, **{it.id: it for it in EXAMINED.values()}}


@cache
def _implied() -> Implied:
    return Implied(FOLLOWS, registry.facts(), registry.definitions(), WORSENS_BY_OTHERS)


@cache
def _words_for(key: str) -> frozenset[str]:
    return frozenset(word for language in LANGUAGES for word in wording(language).words(key))


@cache  # one per definition and edition
def _lexicon(definition: Definition) -> Lexicon:
    questions, checks = definition.questions, definition.checks
    asked = (*questions, *checks)
    terms = {
        q.id: _terms([*_choice_words(definition, q), *_option_words(q.fact)]) for q in questions
    }
    terms |= {check.id: _terms(_tick_words(check)) for check in checks}
    terms |= {fact.id: _terms(_option_words(fact)) for fact in definition.excluded_facts}
    units = {unit for q in asked if q.fact.unit for unit in (q.fact.unit, *q.fact.units)}
    return Lexicon(
        terms,
        {unit: frozenset(_spoken(f"unit-{unit}")) for unit in units},
        {
            q.id: frozenset(words)
            for q in questions
            if (words := _spoken(f"{other_key(q)}", parts=(".aliases",)))
        },
        frozenset(_spoken("unknown", "bot")),
        frozenset(_spoken("compute", "bot")),
        _labels(),
    )


@cache  # one for all definitions: a quantity may be named where it is not asked for
def _labels() -> Labels:
    prefix = name_key("")
    named = (key for key in messages("dialogs", LANGUAGES[0]) if key.startswith(prefix))
    return Labels({key.removeprefix(prefix): frozenset(_spoken(key)) for key in named})


def _terms(pairs: list[tuple[str, str]]) -> Terms:
    found: dict[str, set[str]] = {}
    for word, term in pairs:
        found.setdefault(word, set()).add(term)
    return {word: frozenset(meant) for word, meant in found.items()}


def _choice_words(definition: Definition, question: Question) -> list[tuple[str, str]]:
    return [
        (word, choice.id)
        for choice in question.choices
        for word in _spoken(choice_key(definition, question, choice))
    ]


def _tick_words(check: Question) -> list[tuple[str, str]]:
    return [(word, it.id) for it in check.choices for word in _spoken(f"tick-{it.id}", "bot")]


def _option_words(fact: Fact) -> list[tuple[str, str]]:
    return [(word, option) for option in fact.options for word in _spoken(f"{fact.id}-{option}")]


@cache  # as many as there are answers; many definitions share them
def _spoken(
    key: str,
    package: str = "dialogs",
    parts: tuple[str, ...] = ("", ".one", ".button", ".grid", ".short", ".aliases"),
) -> tuple[str, ...]:
    """Return the ways of saying a text in any language: itself, on buttons, short form, aliases.

    A label that says not all of it is no way of saying it: "Rein…" is the kidney, which is finer.
    """
    return tuple(
        word
        for language in LANGUAGES
        for part in parts
        for text in wording(language, package).words(key + part)
        if (word := normalise(text)) and not (part == ".grid" and text.endswith("…"))
    )
