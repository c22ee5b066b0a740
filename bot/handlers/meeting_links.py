"""Links into the board from a group: to the next meeting, to one's opinion on a case."""

from __future__ import annotations

from telegram import Update

from bot.context import Context
from bot.handlers.meeting_deed import AtBoard
from bot.handlers.meeting_opinions import opinions_of
from bot.screens.document import document
from bot.screens.meeting.agenda import head_for_group
from bot.screens.screen import Button, Screen
from core.model.group import Group
from core.model.press import Notice
from core.model.rights import Right, can_be_a_person, refusal
from core.use_cases import meetings as use
from core.use_cases import sharing


async def opinion(context: Context, group: Group, about: str) -> str | None:
    """Open the opinions on the case of a card, for somebody who is in its group."""
    case = await sharing.behind(context.uow, context.person, group, about)
    if case is None:
        return "card-over"
    items = await context.uow.meetings.items_of(case.id)
    live = [it for it in items if it.state in use.LIVE]
    if not live:
        return "opinions-over"
    shown = await opinions_of(AtBoard(context, context.person.id, 0), live[-1].id)
    if not isinstance(shown, Screen):
        return shown or Notice.GONE
    await context.enqueue_message(context.person.id, shown)
    return None


async def in_group(update: Update, context: Context, group: Group) -> Screen | None:
    """Return the next meeting for a group: when, and pseudonyms; the rest is a link to private.

    None for who is not of its team, or writes in another name than their own.
    """
    user, message = update.effective_user, update.effective_message
    if user is None or message is None or message.sender_chat or not can_be_a_person(user.id):
        return None
    person = await context.uow.person(user.id)
    away = person.team_id != group.team_id or not group.fit or person.suspended
    if away or refusal(person, Right.ANSWER, context.desk.policy):
        return None
    table = await AtBoard(context, group.chat_id, 0).table()
    following = await use.next_meeting(context.uow, group.team_id)
    address = f"https://t.me/{context.desk.bot.username}?start=rcp"
    button = Button(context.say("button-meeting-privately"), url=address)
    if following is None:
        return Screen(document(context.say("meeting-none-member")), ((button,),))
    places, _ = await use.agenda(context.uow, person, following)
    names = [it.case.name for it in places]
    text = document(head_for_group(table, following, names))
    return Screen(text, ((button,),), names_cases=True)
