"""Cases: ``/new``, ``/cases``, ``/synthesis``, ``/lesion``, and the buttons of a case."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, Final

from telegram import Update

from bot.command_names import split_command
from bot.context import Context
from bot.handlers.opening import show_start
from bot.screens.case import first_page, lesions, lists, timeline
from bot.screens.listed import named
from bot.screens.screen import Screen
from core.engine.synthesis import synthesis
from core.language.answers import normalise
from core.model.case import Case, CaseState, Lesion, Side
from core.model.effects import DeleteMessage
from core.model.press import Notice
from core.model.pseudonym import name_of
from core.use_cases import cases as use
from core.use_cases.carrying import open_case
from dialogs.applies import APPLIES
from dialogs.facts.lesion import long_bone_segment, region, vertebral_level
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, wording

_STANDING: Final = {
    "open": (CaseState.OPEN,),
    "closed": tuple(it for it in CaseState if it is not CaseState.OPEN),
}
_DIGITS: Final = 9
"""Digits of an id or page, at most."""
_NAME: Final = 16


# ---- commands -----------------------------------------------------------------------------------


async def new(update: Update, context: Context) -> None:
    """Make a case: of the score that is on screen, where it is a quick one, or an empty one."""
    await context.enqueue_message(_chat(update), await _begun(context))


async def listed(update: Update, context: Context) -> None:
    """List the cases; those whose name begins with what is typed behind the command."""
    sought = _rest(update).upper()
    found = name_of(sought) or "".join(it for it in sought if it.isalnum() or it == "-")[:_NAME]
    await context.enqueue_message(_chat(update), await _list(context, "open", 0, found))


async def synthesised(update: Update, context: Context) -> None:
    """Show the first page of the open case, or the list where none is open."""
    case = await open_case(context.uow, context.person)
    if case is None:
        await context.enqueue_message(_chat(update), await _list(context, "open", 0))
        return
    await context.enqueue_message(_chat(update), await _page(context, case))


async def lesion(update: Update, context: Context) -> None:
    """Add the lesion that is typed behind the command, or ask where it is."""
    case = await open_case(context.uow, context.person)
    if case is None:
        await context.enqueue_notice(_chat(update), "no-open-case")
        return
    typed = _rest(update)
    place = _understood(typed) if typed else None
    await context.took(update)
    if place is None:
        if typed:
            await context.enqueue_notice(_chat(update), "lesion-not-understood", typed)
        await context.enqueue_message(_chat(update), lesions.regions_screen(case, context.say))
        return
    await use.add_lesion(context.uow, context.person, case, *place)
    await context.enqueue_message(_chat(update), await _page(context, case))


def _chat(update: Update) -> int:
    assert update.effective_chat is not None  # a command has a chat
    return update.effective_chat.id


def _rest(update: Update) -> str:
    message = update.effective_message
    assert message is not None  # a command is a message
    return split_command(message.text or "")[1]


def _understood(typed: str) -> tuple[dict[str, str], Side] | None:
    """Return the place that a text names: "T11", "fémur gauche", "left iliac bone"."""
    words = f" {normalise(typed)} "
    side = Side.NONE
    for it in (Side.LEFT, Side.RIGHT):
        for language in LANGUAGES:
            for word in wording(language, "bot").words(f"side-{it}.aliases"):
                if f" {normalise(word)} " in words:
                    side, words = it, words.replace(f" {normalise(word)} ", " ")
    rest = words.strip()
    for fact, where in ((vertebral_level, "spine"), (long_bone_segment, "long_bone"), (region, "")):
        for option in fact.options:
            if rest in _spoken(f"{fact.id}-{option}"):
                return lesions.site_of(where or option, option if where else "", str(side))
    return None


def _spoken(key: str) -> frozenset[str]:
    found: set[str] = set()
    for language in LANGUAGES:
        say = wording(language, "dialogs")
        found |= {
            normalise(it) for part in ("", ".short", ".aliases") for it in say.words(key + part)
        }
    return frozenset(found)


# ---- buttons -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class _At:
    """A press of a button of a case, in its message."""

    context: Context
    chat: int
    message: int
    case: Case


Deed = Callable[[_At, list[str]], Coroutine[Any, Any, "Screen | str | None"]]
"""What a button does: the screen to draw in its message, or what is said where it cannot be."""


async def press(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Do what a button of a case says."""
    verb, *rest = argument.split("-")
    come_of = await _come_of(context, chat, message, verb, rest)
    if not isinstance(come_of, Screen):
        return come_of
    await context.enqueue_edit(chat, message, come_of)
    return None


async def _come_of(
    context: Context, chat: int, message: int, verb: str, rest: list[str]
) -> Screen | str | None:
    if verb == "new" and not rest:
        return await _begun(context)
    if verb == "f":
        which, page = (*rest, "", "")[:2]
        number = _number(page)
        known = len(rest) == 2 and which in _STANDING and number is not None
        return await _list(context, which, number or 0) if known else Notice.FORGED
    id = _number(rest[0]) if rest else None
    if id is None or verb not in DEEDS:
        return Notice.FORGED
    case = await use.case_for(context.uow, context.person, id)
    if case is None:
        return Notice.GONE
    return await DEEDS[verb](_At(context, chat, message, case), rest[1:])


async def _home(at: _At, rest: list[str]) -> Screen | str | None:
    return Notice.FORGED if rest else await _page(at.context, at.case)


async def _leave(at: _At, rest: list[str]) -> Screen | str | None:
    """Let the case go, for the start."""
    if rest:
        return Notice.FORGED
    await use.leave(at.context.uow, at.context.person)
    await at.context.uow.enqueue(at.chat, DeleteMessage(at.message))
    await show_start(at.context, at.chat)
    return None


async def _where(at: _At, rest: list[str]) -> Screen | str | None:
    """Ask where a new lesion is: in which region, and where there."""
    match rest:
        case []:
            return lesions.regions_screen(at.case, at.context.say)
        case [where] if where in region.options:
            return lesions.places_screen(at.case, where, at.context.say)
    return Notice.FORGED


async def _add(at: _At, rest: list[str]) -> Screen | str | None:
    place = lesions.site_of(*rest) if len(rest) == 3 else None
    if place is None:
        return Notice.FORGED
    await use.add_lesion(at.context.uow, at.context.person, at.case, *place)
    return await _page(at.context, at.case)


async def _lesion(at: _At, rest: list[str]) -> Screen | str | None:
    found = _named_lesion(at, rest)
    if found is None:
        return Notice.GONE
    return lesions.lesion_screen(await _drawn(at.context, at.case), found)


async def _resolve(at: _At, rest: list[str]) -> Screen | str | None:
    """Keep that a lesion is resolved, or take that back."""
    found = _named_lesion(at, rest)
    if found is None:
        return Notice.GONE
    await at.context.uow.cases.resolve(found.id, resolved=found.resolved_at is None)
    return await _page(at.context, at.case)


def _named_lesion(at: _At, rest: list[str]) -> Lesion | None:
    return at.case.lesion(_number(rest[0]) or 0) if len(rest) == 1 else None


async def _assess(at: _At, rest: list[str]) -> Screen | str | None:
    return lesions.assess_screen(at.case, at.context.say) if rest == ["0"] else Notice.FORGED


async def _go(at: _At, rest: list[str]) -> Screen | str | None:
    """Begin a score or pathway in a case, about a lesion or about none."""
    context, case = at.context, at.case
    about, id = (*rest, "", "")[:2]
    lesion = _number(about)
    if len(rest) != 2 or lesion is None or id not in context.desk.definitions:
        return Notice.FORGED
    if lesion and case.lesion(lesion) is None:
        return Notice.GONE
    await use.reopen(context.uow, context.person, case)
    await context.desk.use_cases.start(
        context.uow, context.person, at.chat, id, card=at.message, lesion=lesion or None
    )
    return None


async def _timeline(at: _At, rest: list[str]) -> Screen | str | None:
    number = _number(rest[0]) if rest else 0
    if number is None or len(rest) > 1:
        return Notice.FORGED
    context = at.context
    view = await use.look_at(context.uow, context.desk.use_cases, context.person, at.case)
    definition_of = context.desk.use_cases.definition_of
    return timeline.timeline_screen(view, definition_of, number, context.say)


async def _more(at: _At, rest: list[str]) -> Screen | str | None:
    return Notice.FORGED if rest else lists.more_screen(at.case, at.context.say)


async def _state(at: _At, rest: list[str]) -> Screen | str | None:
    if len(rest) != 1 or rest[0] not in tuple(CaseState):
        return Notice.FORGED
    state = CaseState(rest[0])
    await use.move_to(at.context.uow, at.context.person, at.case, state)
    return await _page(at.context, at.case, opens=state is CaseState.OPEN)


DEEDS: Final[Mapping[str, Deed]] = {
    "o": _home,
    "x": _leave,
    "a": _where,
    "n": _add,
    "l": _lesion,
    "r": _resolve,
    "d": _assess,
    "g": _go,
    "t": _timeline,
    "m": _more,
    "s": _state,
}
"""The letters of what the buttons of a case ask for."""


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and text.isascii() and len(text) <= _DIGITS else None


# ---- screens ------------------------------------------------------------------------------------


async def show_case(context: Context, chat: int, case_id: int) -> bool:
    """Say the first page of a case; False where it cannot be opened."""
    case = await use.case_for(context.uow, context.person, case_id)
    if case is None:
        return False
    await context.enqueue_message(chat, await _page(context, case))
    return True


async def _begun(context: Context) -> Screen:
    uow, person = context.uow, context.person
    live = await uow.live(person.id)
    quick = live if live is not None and live.answers and not live.case_name else None
    kept = await use.keep_as_case(uow, person, quick) if quick else None
    case = kept or await use.new_case(uow, person)
    what = ""
    if kept and quick:
        what = named(*context.with_definition(quick), context.desk.today(), context.say)
    await context.desk.use_cases.step_aside(uow, person.id)
    return lists.begin_screen(case, what, context.say)


async def _list(context: Context, which: str, page: int, sought: str = "") -> Screen:
    size = lists.A_PAGE
    found = await context.uow.cases.listed(
        context.person.id,
        tuple(CaseState) if sought else _STANDING[which],
        size + 1,
        page * size,
        sought,
    )
    return lists.list_screen(
        found[:size],
        page,
        which,
        context.desk.today(),
        context.say,
        more=len(found) > size,
        sought=sought,
    )


async def _page(context: Context, case: Case, *, opens: bool = True) -> Screen:
    return first_page.case_screen(await _drawn(context, case, opens=opens))


async def _drawn(context: Context, case: Case, *, opens: bool = True) -> first_page.Page:
    """Return a case as it is now, opened for who looks at it, and what all pathways say of it."""
    uow, today = context.uow, context.desk.today()
    fresh = await uow.cases.find(case.id) or case
    view = await use.look_at(uow, context.desk.use_cases, context.person, fresh)
    if not opens:
        await use.leave(uow, context.person)
    whole = synthesis(
        pathways(),
        definitions(),
        APPLIES,
        view.known,
        [it.id for it in fresh.standing],
        view.walked,
        today,
    )
    return first_page.Page(view, whole, today, context.say)
