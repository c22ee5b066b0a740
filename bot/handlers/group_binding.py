"""``/groupe`` in private: an administrator or the chair binds a group, looks at it, unbinds it.

What a group is like was asked of Telegram before the transaction began (``context.asked``).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot import group_news
from bot.command_names import split_command
from bot.context import Context
from bot.handlers.button_values import long_number_of
from bot.incoming.guard import Guarded, guarded
from bot.screens import group as screens
from bot.screens.message import say, say_plainly
from bot.screens.screen import Screen
from core.model.effects import AskForChat, RemoveKeyboard
from core.model.group import WORD_LENGTH, Group
from core.model.person import Role
from core.model.press import Notice
from core.model.rights import Right
from core.ports.roster import Member
from core.use_cases import groups
from core.use_cases.groups import Bound

Turn = tuple[Screen | None, str | None]
"""What the message shows next (None: as it is), and what is said of it."""

REQUEST: Final = 1
"""What a chosen group comes back with."""
_WORD: Final = ("mot", "word")
_SHARED: Final = filters.ChatType.PRIVATE & filters.StatusUpdate.CHAT_SHARED


def handlers() -> list[Guarded]:
    """Return the handler of a group that was chosen."""
    return guarded(Right.CHAIR, [MessageHandler(_SHARED, chosen)])


async def show(update: Update, context: Context) -> None:
    """Show the team's group as it is now, or ask for one; ``/groupe mot X`` sets the word."""
    chat, text = update.effective_chat, update.effective_message
    assert chat is not None and text is not None and text.text is not None  # noqa: PT018 - a command
    _, rest = split_command(text.text)
    name, _, word = rest.partition(" ")
    if name.lower() in _WORD:
        await _take_word(context, chat.id, word)
        return
    if context.person.team_id is None:
        await context.enqueue_notice(chat.id, "group-no-team")
        return
    found = await context.uow.groups.of_team(context.person.team_id)
    if not found:
        await _ask(context, chat.id)
        return
    screen = await (_page(context, found[0]) if len(found) == 1 else _listed(context))
    await context.enqueue_message(chat.id, screen)


async def chosen(update: Update, context: Context) -> None:
    """Bind the group that was chosen, unless something is wrong with it."""
    chat, asked = update.effective_chat, context.asked
    assert chat is not None  # the filter's own condition
    if context.person.team_id is None:
        await context.enqueue_notice(chat.id, "group-no-team")
        return
    if asked.looked is None:
        notice = "group-out" if asked.out else "group-unseen"
        await context.enqueue_notice(chat.id, notice)
        return
    outcome, group = await groups.bind(context.uow, context.person, asked.looked)
    if outcome is Bound.TAKEN:
        await _done(context, chat.id, outcome)
    elif group is None:
        await _refuse(context, chat.id)
    else:
        await _done(context, chat.id, outcome)
        await context.enqueue_message(chat.id, await _page(context, group))
        if outcome is Bound.DONE:
            await context.uow.enqueue(
                group.chat_id, say(screens.welcome_screen(group, context.say))
            )


async def press(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Do what a button of groups says."""
    name, *about = argument.split("-")
    deed = DEEDS.get(name)
    if deed is None or context.person.team_id is None:
        return Notice.FORGED
    try:
        screen, notice = await deed(context, chat, *about)
    except (TypeError, ValueError):  # words of another number or form than any button has
        return Notice.FORGED
    if screen is not None:
        await context.enqueue_edit(chat, message, screen)
    return notice


# ---- pages and deeds ---------------------------------------------------------------------------


async def _list(context: Context, chat: int) -> Turn:
    if not await context.uow.groups.of_team(_team(context)):
        await _ask(context, chat)
        return None, None
    return await _listed(context), None


async def _show(context: Context, chat: int, id: str) -> Turn:
    group = await groups.theirs(context.uow, context.person, long_number_of(id))
    if group is None:
        return await _gone(context)
    if context.asked.looked is None and not context.asked.out:
        return await _page(context, group), "group-unseen"
    return await _page(context, group), None


async def _end(context: Context, chat: int, id: str) -> Turn:
    group = await groups.theirs(context.uow, context.person, long_number_of(id))
    return (screens.end_screen(group, context.say), None) if group else await _gone(context)


async def _unbind(context: Context, chat: int, id: str) -> Turn:
    group = await groups.theirs(context.uow, context.person, long_number_of(id))
    if group is None:
        return await _gone(context)
    await group_news.ended(context.uow, group, context.person.id)
    return screens.ended_screen(group, context.say), None


async def _more(context: Context, chat: int) -> Turn:
    await _ask(context, chat)
    return None, None


async def _word(context: Context, chat: int) -> Turn:
    word = await groups.word_of(context.uow, context.person.team_id)
    return screens.word_screen(word, context.say), None


async def _set_word(context: Context, chat: int, number: str) -> Turn:
    if long_number_of(number) not in screens.WORDS:
        return None, Notice.FORGED
    word = context.say(f"group-word-{long_number_of(number)}")
    await groups.set_word(context.uow, _team(context), word)
    return screens.word_screen(word, context.say), None


async def _let_back(context: Context, chat: int, id: str) -> Turn:
    person_id = long_number_of(id)
    if context.person.role is not Role.ADMINISTRATOR:
        return None, "group-role"
    there = await groups.let_back(context.uow, context.person, person_id)
    if there is None:
        own = person_id == context.person.id
        return None, "group-not-you" if own else "team-unchanged"
    await group_news.let_back(context.uow, person_id)
    group = await groups.theirs(context.uow, context.person, there.group_id)
    return (await _page(context, group) if group else None), "team-done"


DEEDS: Final[Mapping[str, Callable[..., Awaitable[Turn]]]] = {
    "list": _list,
    "show": _show,
    "end": _end,
    "unbind": _unbind,
    "ask": _more,
    "word": _word,
    "setword": _set_word,
    "back": _let_back,
}
"""Pages and deeds of groups, each by the first word of its button."""


# ---- what they are made of ---------------------------------------------------------------------


async def _take_word(context: Context, chat: int, word: str) -> None:
    word = " ".join(word.split())
    if not 0 < len(word) <= WORD_LENGTH or context.person.team_id is None:
        await context.enqueue_notice(chat, "group-word-long")
        return
    await groups.set_word(context.uow, context.person.team_id, word)
    await context.uow.enqueue(chat, say_plainly(context.say("notice-group-word", word=word)))


async def _ask(context: Context, chat: int) -> None:
    word = await groups.word_of(context.uow, context.person.team_id)
    text = screens.asking_text(word, context.say)
    await context.uow.enqueue(chat, AskForChat(text, context.say("group-choose"), REQUEST))


async def _done(context: Context, chat: int, outcome: Bound) -> None:
    text = context.say(f"notice-{outcome}")
    await context.uow.enqueue(chat, RemoveKeyboard(text))


async def _refuse(context: Context, chat: int) -> None:
    """Say what is wrong with a group, and leave the key: it is chosen again once that is mended."""
    seen = context.asked.looked
    assert seen is not None  # it was looked at, or nothing could refuse it
    text = screens.refused_text(seen.title, seen.look, context.say)
    await context.uow.enqueue(chat, AskForChat(text, context.say("group-choose"), REQUEST))


async def _gone(context: Context) -> Turn:
    found = await context.uow.groups.of_team(_team(context))
    return (await _listed(context) if found else None), "group-gone"


async def _listed(context: Context) -> Screen:
    found = await context.uow.groups.of_team(_team(context))
    word = await groups.word_of(context.uow, context.person.team_id)
    return screens.list_screen(found, word, context.say)


async def _page(context: Context, group: Group) -> Screen:
    newest = await context.uow.groups.find(group.id)
    word = await groups.word_of(context.uow, group.team_id)
    away = await _away(context, group)
    lets_back = context.person.role is Role.ADMINISTRATOR
    return screens.group_screen(newest or group, away, word, context.say, lets_back=lets_back)


async def _away(context: Context, group: Group) -> Mapping[int, Member]:
    members = {it.person_id: it for it in await context.uow.roster.members(group.team_id)}
    left = await context.uow.groups.suspended(group.team_id)
    return {it.person_id: members[it.person_id] for it in left if it.person_id in members}


def _team(context: Context) -> int:
    assert context.person.team_id is not None  # press() and show() saw to it
    return context.person.team_id
