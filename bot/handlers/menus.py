"""Buttons of the larger menus, and the language, in which the page of one is drawn again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from bot.callback_data import MenuPress, MenuVerb, NotAPress, decode, encode
from bot.context import Context
from bot.handlers import agenda, case_presses, erasing, exercising, group_binding, meetings, team
from bot.handlers.opening import show_start, star, starred_page, start_menu
from bot.lookup import marked
from bot.screens import menu
from bot.screens.favourites import TURNS
from bot.screens.looked_up import TOLD, looked_up_screen
from bot.screens.screen import Screen
from bot.screens.start import scores_screen
from bot.screens.terms import terms_screen
from core.model.dialogue import Place
from core.model.effects import DeleteMessage
from core.model.press import Notice
from core.model.rights import Right, refusal
from dialogs.registry import definitions, pathways
from dialogs.wording import Wording

_PAGE: Final = re.compile(
    r"pathways(?:-others|-last|-[0-9]{1,2})?|scores(?:-[0-9]{1,2})?|stars(?:-pathways|-others)?"
    r"|start-[0-9]{1,3}|help|privacy|sources|told(?:-[0-9a-f]{6})+"
)
"""Pages of menus; what can be resumed has as many as it takes."""


async def _turn(context: Context, chat: int, message: int, page: str) -> str | None:
    """Show a page of menus in the message of the menu."""
    if not _PAGE.fullmatch(page):
        return Notice.FORGED
    name, _, number = page.partition("-")
    if page in menu.pages_of(list(pathways())):
        screen = menu.pathways_screen(list(pathways()), context.say, page)
    elif name in _AGAIN:
        screen = _AGAIN[name](context.say, number)
    elif name == "scores":
        screen = scores_screen(list(definitions()), context.say, int(number or 0))
    elif page in TURNS:
        screen = await starred_page(context, page)
    elif name == "start":
        screen = await start_menu(context, int(number))
    else:
        return Notice.FORGED
    await context.enqueue_edit(chat, message, screen)
    return None


_AGAIN: Final[Mapping[str, Callable[[Wording, str], Screen]]] = {
    "help": lambda say, _: menu.help_screen(say, alone=True),
    "privacy": lambda say, _: terms_screen(say, accept=None),
    "sources": lambda say, _: menu.sources_screen(say),
    TOLD: lambda say, marks: looked_up_screen("", marked(marks.split("-")), (), say),
}
"""Pages to which no button leads: a language draws them again."""

_PRESSES: Final = {
    MenuVerb.PAGE: _turn,
    MenuVerb.TEAM: team.press,
    MenuVerb.ERASE: erasing.press,
    MenuVerb.CASE: case_presses.press,
    MenuVerb.AGENDA: agenda.press,
    MenuVerb.MEETING: meetings.press,
    MenuVerb.GROUP: group_binding.press,
    MenuVerb.FAVOURITE: star,
    MenuVerb.EXERCISE: exercising.press,
}
"""Who does what the buttons of the larger menus say."""

_VIEWS: Final[Mapping[MenuVerb, frozenset[str]]] = {
    MenuVerb.CASE: frozenset(
        ["o", "l", "d", "t", "m", "fi", "p", "v", "q", "rc", "due", "ev", "f"]
    ),
    MenuVerb.AGENDA: frozenset(["a", "h"]),
    MenuVerb.ERASE: frozenset(["list"]),
    MenuVerb.EXERCISE: frozenset(("m", "a", "g", "r", "o", "p", "s", "w")),
    MenuVerb.MEETING: frozenset(["h", "o", "ag", "i"]),
}
"""What changes nothing and only shows a page: pressed again, it draws that page again."""
_DEED: Final = re.compile(r"(p-[0-9]+-[0-9]+|(?:q|rc)-[0-9]+)-.+")
"""What is done on a page of a case: without what is ticked or answered, it shows that page."""

_DONE: Final = {"c": "r", "k": "s"}
"""What ends an exercise, and counts: pressed again, what it comes to is only shown."""


async def press(context: Context, chat: int, message: int, pressed: MenuPress) -> str | None:
    """Do what a button of a larger menu asks, and remember which page that shows."""
    do = _PRESSES.get(pressed.verb)
    if do is None:
        return Notice.FORGED
    notice = await do(context, chat, message, pressed.argument)
    if notice is None and (page := _page_of(pressed)):
        await context.uow.shortcuts.shows(context.person.id, page, message)
    return notice


async def speak(context: Context, chat: int, language: str, pressed: int | None = None) -> None:
    """Change the language: the open dialogue and the page shown last come back in it.

    Where there is neither, the start does. The message that was ``pressed`` goes, unless it is
    that page.
    """
    person, uow = context.person, context.uow
    before, person.chosen_language = person.language, language
    await uow.save_person(person)
    drawn = await context.desk.use_cases.redraw(uow, person, Place.IN_PLACE)
    shown = await _draw_again(context, chat) if language != before else None
    if pressed is not None and pressed != shown:
        await uow.enqueue(chat, DeleteMessage(pressed))
    if not person.accepted:
        await context.enqueue_message(chat, terms_screen(context.say, accept=""))
    elif not drawn and shown is None:
        await show_start(context, chat)


def _page_of(pressed: MenuPress) -> str | None:
    """Return the press that draws a page again, None for what changes something."""
    argument = _DEED.sub(r"\1", pressed.argument)
    if pressed.verb is MenuVerb.EXERCISE:
        argument = argument.removeprefix("b-")  # back to a page of it
        verb, _, about = argument.partition("-")
        argument = f"{_DONE[verb]}-{about}" if verb in _DONE else argument
    views = _VIEWS.get(pressed.verb, ())
    if pressed.verb is MenuVerb.PAGE or argument.partition("-")[0] in views:
        return encode(MenuPress(pressed.verb, argument))
    return None


async def _draw_again(context: Context, chat: int) -> int | None:
    """Draw the page that was shown last again, in its message; return that, None for none.

    Not for who may not press its button by now.
    """
    if refusal(context.person, Right.ANSWER, context.desk.policy) is not None:
        return None
    shown = await context.uow.shortcuts.shown(context.person.id)
    if shown is None or await context.uow.at_message(chat, shown.message_id) is not None:
        return None
    try:
        pressed = decode(shown.press)
    except NotAPress:
        return None
    if not isinstance(pressed, MenuPress):
        return None
    notice = await press(context, chat, shown.message_id, pressed)
    return shown.message_id if notice is None else None
