"""The group of the chat page: a board ready-made, what people do in it, and inline mode."""

from __future__ import annotations

from typing import Protocol

from aiohttp import web

from bot.demo import choosing
from bot.demo.groups import Group
from bot.demo.inline import LONGEST_QUERY
from bot.demo.people import Person
from bot.demo.refusals import Json
from bot.demo.state import State
from bot.demo.web_bodies import body_of

GROUP = -1001000000001
TITLE = "RCP os"
FOUNDERS = (1, 2, 3)
"""Who is in it at first; the first of them owns it, and so can let the bot in further."""
MONTH = 31 * 24 * 3600
"""Seconds after which the group's messages go, as a board is advised to have it."""
LONGEST_TOPIC = 60


class Board(Protocol):
    """What the group needs of the server that it stands on."""

    state: State

    def group(self, group_id: int, *, title: str = ...) -> Group:
        """Return the group with this id, made at the first call, with the bot as a member."""


class WebGroup:
    """The one group of the page, and the deeds of people in it."""

    def __init__(self, server: Board, person: PersonOf) -> None:
        """``person`` returns one of the people of the page by their number."""
        self._server = server
        self._person = person

    def add_to(self, app: web.Application, one: str) -> None:
        """Put the routes into an application; ``one`` is the path of a person."""
        app.router.add_post(f"{one}/membership", self._membership)
        app.router.add_post(f"{one}/topic", self._topic)
        app.router.add_post(f"{one}/choose", self._choose)
        app.router.add_post(f"{one}/inline", self._inline)
        app.router.add_post(f"{one}/pick", self._pick)

    @property
    def group(self) -> Group:
        """The group, where people talk now: one that moved has another number."""
        if GROUP not in self._server.state.chats:
            group = self._server.group(GROUP, title=TITLE)
            group.chat.settings.deletes_after = MONTH
            for number in FOUNDERS:
                group.add(self._person(number), announce=False, owner=number == FOUNDERS[0])
        return self._server.group(GROUP)

    def place_of(self, person: Person, body: Json) -> Group | None:
        """Return where somebody acts: None for their chat with the bot.

        Raises ``HTTPForbidden`` for the group without being in it.
        """
        if body.get("chat") != "group":
            return None
        if not self.group.chat.standing(person.id).is_in:
            raise web.HTTPForbidden(text="not in the group")
        return self.group

    def described(self) -> Json:
        """Return who is in the group, how the bot stands there, and the topics."""
        chat = self.group.chat
        people = [
            {"id": id, "name": self._person(id).user["first_name"], "status": standing.status}
            for id, standing in chat.members.items()
            if standing.is_in
        ]
        topics = [{"id": id, "name": it.name} for id, it in chat.threads.items() if not it.closed]
        return {
            "id": chat.id,
            "title": chat.title,
            "members": people,
            "bot": chat.membership,
            "topics": topics,
        }

    # ---- deeds ------------------------------------------------------------------------------

    async def _membership(self, request: web.Request) -> web.StreamResponse:
        """Enter the group, or leave it; its owner stays."""
        person, body = self._person(int(request.match_info["person"])), await body_of(request)
        is_in = self.group.chat.standing(person.id).is_in
        if bool(body.get("in")) and not is_in:
            self.group.add(person)
        elif not body.get("in") and is_in:
            if person.id == FOUNDERS[0]:
                raise web.HTTPConflict(text="the owner stays")
            self.group.leave(person)
        return web.json_response(self.described())

    async def _topic(self, request: web.Request) -> web.StreamResponse:
        person, body = self._person(int(request.match_info["person"])), await body_of(request)
        name = str(body.get("name", "")).strip()
        group = self.place_of(person, {"chat": "group"})
        if group is None or not 1 <= len(name) <= LONGEST_TOPIC:
            raise web.HTTPBadRequest(text=f"1 to {LONGEST_TOPIC} characters")
        group.add_thread(max([1, *group.chat.threads]) + 1, name)
        self._server.state.show(group.chat, {"type": "members"})
        return web.json_response(self.described())

    async def _choose(self, request: web.Request) -> web.StreamResponse:
        """Choose the group for a key of the bot; tell why where Telegram would not offer it."""
        person, body = self._person(int(request.match_info["person"])), await body_of(request)
        try:
            wanted = choosing.request_of(person.chat, str(body.get("key", "")))
        except AssertionError:
            raise web.HTTPBadRequest(text="no such key") from None
        if unfit := choosing.why_unfit(wanted, self.group.chat, person.id):
            return web.json_response({"unfit": unfit})
        choosing.share(self._server.state, person.chat, person.user, wanted, self.group.chat)
        self._server.state.show(self.group.chat, {"type": "members"})
        return web.json_response({"unfit": ""})

    async def _inline(self, request: web.Request) -> web.StreamResponse:
        """Hand what is typed behind @bot to the bot; what it offers comes as an event."""
        person, body = self._person(int(request.match_info["person"])), await body_of(request)
        text = str(body.get("text", ""))[:LONGEST_QUERY]
        query = await person.inline(text, chat=self.place_of(person, body))
        return web.json_response({"query_id": query.id})

    async def _pick(self, request: web.Request) -> web.StreamResponse:
        person, body = self._person(int(request.match_info["person"])), await body_of(request)
        place, thread = self.place_of(person, body), body.get("thread")
        query = self._server.state.inline.get(str(body.get("query_id")))
        if query is None or query.person_id != person.id or query.answer is None:
            raise web.HTTPBadRequest(text="nothing is offered")
        if all(offer.id != body.get("offer") for offer in query.answer.offers):
            raise web.HTTPBadRequest(text="no such offer")
        person.typed = query
        sent = await person.pick(
            chat=place, thread=thread_of(place, thread), offer=str(body["offer"])
        )
        return web.json_response({"message_id": sent["message_id"]})


def thread_of(place: Group | None, thread: object) -> int | None:
    """Return the topic that somebody writes in, None for none or one that there is not."""
    if place is None or not isinstance(thread, int):
        return None
    return thread if thread in place.chat.threads else None


class PersonOf(Protocol):
    """Finds the people of the page."""

    def __call__(self, number: int) -> Person:
        """Return one of the people, made at the first call."""
