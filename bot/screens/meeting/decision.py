"""A decision as it is put together, and as it was kept: beside the advice, never in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.meeting.agenda import Entry
from bot.screens.meeting.opinions import standing_words
from bot.screens.meeting.words import (
    A_PAGE,
    Table,
    kept_option,
    option_label,
    option_name,
    press,
    specialty_label,
    specialty_words,
)
from bot.screens.pathway.faces import face
from bot.screens.phrases import day, pair, raised
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import page_turn, pages_of
from core.definition.rule import Kind
from core.engine.options import Option, Standing
from core.model.board import Specialty
from core.model.decision import Accord, Deviation, Draft, Patient
from core.use_cases.deciding import Beside
from dialogs.wording import Wording

DUE: Final = (7, 14, 30)
"""Days in which something can be due in one tap."""
ASKED: Final = (2, 4, 8, 12)
"""Weeks after which it is asked whether a decision was applied."""
WHEN: Final = "w"
"""What the page of the days is asked for by."""
_A_PAGE: Final = 5
_LABEL: Final = 32


@dataclass(frozen=True)
class Drafted:
    """A decision that is being put together: the case, the draft, the options, how it stands."""

    table: Table
    entry: Entry
    draft: Draft
    options: Sequence[Option]
    beside: Beside
    number: int
    wish: str

    @property
    def say(self) -> Wording:
        """The words of who puts it together."""
        return self.table.say

    def press(self, verb: str, *words: object) -> Button:
        """Return the button of a part of it."""
        key = f"button-decision-{verb}"
        return Button(self.say(key), press(verb, self.entry.item.id, *words))


def draft_screen(it: Drafted, said: str = "") -> Screen:
    """Return a decision as it is put together so far, beside the advice."""
    say, item = it.say, it.entry.item
    text = document(
        bold(
            it.table.head(it.entry.place.meeting, it.entry.place.case.name, say("decision-title"))
        ),
        *([line("✓ ", said)] if said else []),
        paragraph(*_chosen(it)),
        paragraph(*_about(it)),
        paragraph(*(_beside(it) if is_begun(it.draft) else ())),
    )
    rows = (
        (it.press("do", 0), it.press("dc")),
        (Button(say("button-decision-x"), press("dm", item.id, "x")), it.press("dw")),
        (it.press("dp"), Button(say("button-decision-t"), press("dm", item.id, "t"))),
        (it.press("dn", it.number), Button(say("button-meeting-back"), press("i", item.id))),
    )
    return Screen(text, rows, names_cases=True)


def is_begun(draft: Draft) -> bool:
    """Tell whether anything is decided yet: until then it neither follows advice nor deviates."""
    return bool(draft.options or draft.text or draft.conditions)


def _chosen(it: Drafted) -> Iterator[Line]:
    say, by_id = it.say, {one.id: one for one in it.options}
    for id in it.draft.options:
        option = by_id.get(id)
        name = kept_option(id, it.entry.page)
        if option is not None and option.standing is Standing.FORBIDDEN:
            yield line("✕ ", bold(name), f" · {say('standing-forbidden')}")
            yield from _guards(option, it.entry)
        else:
            how = standing_words(option, say) if option else say("standing-not-advised")
            yield line("☑ ", bold(name), f" ({how})")
    if not it.draft.options:
        yield line(say("decision-no-option"))
    for one in it.draft.conditions:
        yield line("• ", say("minutes-condition", when=one.when, then=one.then))
    if it.draft.text:
        yield line(it.draft.text)


def _guards(option: Option, entry: Entry) -> Iterator[Line]:
    """Yield what forbids an option: it stands beside, whatever is decided."""
    evaluation = option.part.evaluation
    for item in evaluation.advice.of(Kind.CONTRAINDICATION):
        if option.action in item.rule.blocks:
            yield italic(f"  {face(evaluation.definition, item, entry.page.say)}")


def _who_and_when(it: Drafted) -> Iterator[Line]:
    say, draft = it.say, it.draft
    yield line(pair(say("minutes-who"), who_words(draft.who, say) or say("minutes-not-said"), say))
    if draft.due:
        yield line(pair(say("minutes-due"), day(draft.due, say), say))
    if draft.ask_on:
        yield line(say("decision-ask-on", day=day(draft.ask_on, say)))


def _about(it: Drafted) -> Iterator[Line]:
    say, draft = it.say, it.draft
    yield from _who_and_when(it)
    told = say(f"minutes-patient-{draft.patient}")
    yield line(pair(say("minutes-informed"), told, say))
    yield line(pair(say("minutes-wish"), it.wish or say("minutes-not-known"), say))
    yield line(pair(say("minutes-trial"), draft.trial or say("minutes-no-trial"), say))


def who_words(who: str, say: Wording) -> str:
    """Return who is to do something: a specialty, or what was typed."""
    return specialty_words(Specialty(who), say) if who in tuple(Specialty) else who


def _beside(it: Drafted) -> Iterator[Line]:
    say, beside = it.say, it.beside
    accord = say(f"minutes-accord-{beside.accord}")
    yield line(bold(pair(say("minutes-accord"), accord, say)))
    if beside.accord is Accord.DEVIATING and it.draft.deviation:
        yield line(say(f"minutes-deviation-{it.draft.deviation}"))
    if beside.passed_over:
        names = ", ".join(option_name(one, it.entry.page) for one in beside.passed_over[:3])
        yield italic(pair(say("decision-passed-over"), names, say))


def options_screen(it: Drafted, number: int) -> Screen:
    """Return the options, what is not advised and what is forbidden last, to be ticked."""
    say, item, page = it.say, it.entry.item, it.entry.page
    every = it.options
    shown = every[number * _A_PAGE : (number + 1) * _A_PAGE]
    lines = [
        line(
            "✕ " if one.standing is Standing.FORBIDDEN else "• ",
            option_name(one, page),
            f" ({standing_words(one, say)})",
        )
        for one in shown
    ]
    buttons = [
        Button(
            option_label(one, page, "☑ " if one.id in it.draft.options else "☐ ", _LABEL),
            press("dt", item.id, number, one.lesion or 0, one.action),
        )
        for one in shown
    ]
    count = pages_of(len(every), _A_PAGE)
    turn = page_turn(number, count, lambda to: press("do", item.id, to), say)
    text = document(
        bold(say("decision-which")),
        paragraph(*lines) if lines else paragraph(say("opinions-no-option")),
        italic(say("decision-forbidden-how")),
    )
    return Screen(text, (*pairs(buttons, 1), *turn, _back(it)), True)


def conditions_screen(it: Drafted) -> Screen:
    """Ask for a condition; those that there are can be dropped."""
    say, item = it.say, it.entry.item
    lines = [
        line("• ", say("minutes-condition", when=one.when, then=one.then))
        for one in it.draft.conditions
    ]
    text = document(bold(say("decision-conditions")), paragraph(*lines), say("condition-how"))
    drop = (Button(say("button-drop-conditions"), press("dz", item.id)),)
    return Screen(text, (*((drop,) if lines else ()), _back(it)), names_cases=True)


def typed_screen(it: Drafted, what: str) -> Screen:
    """Ask for words: of the decision, of a trial, on a deviation."""
    text = document(bold(raised(it.say("decision-title"))), it.say(f"decision-ask-{what}"))
    return Screen(text, (_back(it),), names_cases=True)


def who_screen(it: Drafted) -> Screen:
    """Ask who does it: a specialty in one tap, or words."""
    say, item = it.say, it.entry.item
    people = [
        Button(
            f"{'✓ ' if it.draft.who == one else ''}{specialty_label(one, say)}",
            press("dk", item.id, number),
        )
        for number, one in list(enumerate(Specialty))[:A_PAGE]
    ]
    text = document(
        bold(say("decision-who")), paragraph(*_who_and_when(it)), italic(say("decision-who-how"))
    )
    ways = (*_back(it), Button(say("button-decision-when"), press("dw", item.id, WHEN)))
    return Screen(text, (*pairs(people), ways), names_cases=True)


def when_screen(it: Drafted) -> Screen:
    """Ask by when it is done, and when it is asked whether it was."""
    say, item = it.say, it.entry.item
    due = tuple(
        Button(say("button-due-in", count=days), press("dd", item.id, days)) for days in DUE
    )
    asked = [
        Button(say("button-ask-in", count=weeks), press("da", item.id, weeks)) for weeks in ASKED
    ]
    text = document(
        bold(say("decision-when")), paragraph(*_who_and_when(it)), italic(say("decision-when-how"))
    )
    return Screen(text, (due, *pairs(asked), _back(it)), names_cases=True)


def patient_screen(it: Drafted) -> Screen:
    """Ask what is known of the patient's part in it."""
    say, item = it.say, it.entry.item
    buttons = [
        Button(
            f"{'✓ ' if it.draft.patient is one else ''}{raised(say(f'minutes-patient-{one}'))}",
            press("dp", item.id, number),
        )
        for number, one in enumerate(Patient)
    ]
    wish = pair(say("minutes-wish"), it.wish or say("minutes-not-known"), say)
    text = document(bold(say("decision-patient")), wish)
    return Screen(text, (*pairs(buttons, 1), _back(it)), names_cases=True)


def deviation_screen(it: Drafted) -> Screen:
    """Ask why a decision deviates, before it is kept."""
    say, item = it.say, it.entry.item
    buttons = [
        Button(raised(say(f"minutes-deviation-{one}")), press("dn", item.id, it.number, number))
        for number, one in enumerate(Deviation)
    ]
    text = document(bold(say("decision-deviates")), paragraph(*_chosen(it)), say("decision-why"))
    return Screen(text, (*pairs(buttons), _back(it)), names_cases=True)


def _back(it: Drafted) -> tuple[Button, ...]:
    return (Button(it.say("button-back"), press("de", it.entry.item.id)),)
