"""The chat page: the phones of a few people in a browser, for this computer only."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from aiohttp import web

from bot.demo.entities import start_parameter
from bot.demo.files import StoredFile
from bot.demo.groups import Group
from bot.demo.people import Person
from bot.demo.refusals import Json
from bot.demo.utf16 import units
from bot.demo.web_bodies import body_of
from bot.demo.web_group import GROUP, Board, WebGroup, thread_of

PEOPLE = range(1, 7)
NAMES = {
    "fr": ("Oncologue", "Radiothérapeute", "Chirurgien", "Radiologue", "Rhumatologue", "Interne"),
    "en": ("Oncologist", "Radiotherapist", "Surgeon", "Radiologist", "Rheumatologist", "Resident"),
}
"""People by what they do, for nobody's name is needed to try a board."""
HEARTBEAT = 15
LONGEST_TEXT = 4096
_STATIC = Path(__file__).parent / "static"
_HOSTS = ("127.0.0.1", "localhost", "::1")
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_PDF = "application/pdf"
_SHOWN_INLINE = ("image/png", "image/jpeg", "image/gif")
_AGAIN = b"retry: 1000\n\n"
"""After so many milliseconds a browser that lost the stream asks for it again, not after 3 s."""
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Phones(Board, Protocol):
    """What the page needs of the server that it stands on."""

    def person(self, person_id: int, *, first_name: str, language_code: str) -> Person:
        """Return the person with this id, made at the first call."""

    def subscribe(self, chat_ids: Iterable[int]) -> asyncio.Queue[Json]:
        """Return a queue into which all events of some chats go from now on."""

    def unsubscribe(self, watcher: asyncio.Queue[Json]) -> None:
        """Stop putting events into a queue."""


class WebChat:
    """Serves the page, its live events and its actions."""

    def __init__(self, server: Phones) -> None:
        """Show the chats of the people who sit before the page of this server."""
        self._server = server
        self._board = WebGroup(server, self._person)

    def add_to(self, app: web.Application) -> None:
        """Put the routes into an application; people that the page cannot have are not found."""
        app.middlewares.append(only_from_this_page)
        app.router.add_get("/", self._page)
        app.router.add_static("/static", _STATIC)
        app.router.add_get("/chat/events", self._events)
        one = f"/chat/{{person:[{PEOPLE[0]}-{PEOPLE[-1]}]}}"
        app.router.add_get(f"{one}/file/{{file_id}}", self._file)
        app.router.add_post(f"{one}/enter", self._enter)
        app.router.add_post(f"{one}/send", self._send)
        app.router.add_post(f"{one}/tap", self._tap)
        app.router.add_post(f"{one}/language", self._language)
        self._board.add_to(app, one)

    def _person(self, number: int) -> Person:
        """Return one of the people, made at the first call."""
        name = NAMES["fr"][number - 1]
        return self._server.person(number, first_name=name, language_code="fr")

    def _person_of(self, request: web.Request) -> Person:
        return self._person(int(request.match_info["person"]))

    async def _page(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(_STATIC / "index.html")

    async def _enter(self, request: web.Request) -> web.StreamResponse:
        """Show a person's whole chat to the pages that listen."""
        person, group = self._person_of(request), self._board.group
        _speak(person, await body_of(request))
        # As of now: what happens before a page reads it comes behind it, and counts there as news.
        self._server.state.show(person.chat, self._whole(person) | self._menu(person))
        board = {"group": self._board.described()}
        self._server.state.show(group.chat, self._whole(group) | board)
        return web.json_response({"name": person.user["first_name"]})

    async def _send(self, request: web.Request) -> web.StreamResponse:
        body, person = await body_of(request), self._person_of(request)
        text = str(body.get("text", "")).strip()
        if not text or units(text) > LONGEST_TEXT:
            raise web.HTTPBadRequest(text="1 to 4096 characters")
        place = self._board.place_of(person, body)
        if place is None:
            message = await person.send(self._opened(text))
        else:
            topic = thread_of(place, body.get("thread"))
            message = await person.send(text, chat=place, thread=topic)
        return web.json_response({"message_id": message["message_id"]})

    def _opened(self, text: str) -> str:
        """Return what opening a link to the bot sends: so it can be handed over by pasting it."""
        start = start_parameter(text, self._server.state.bot["username"])
        return text if start is None else f"/start {start}".strip()

    async def _tap(self, request: web.Request) -> web.StreamResponse:
        body = await body_of(request)
        data, message_id = body.get("data"), body.get("message_id")
        if not isinstance(data, str) or not isinstance(message_id, int):
            raise web.HTTPBadRequest(text="data and message_id")
        person = self._person_of(request)
        place = self._board.place_of(person, body)
        query_id = await person.raw_callback(data, message_id, chat=place)
        return web.json_response({"query_id": query_id})

    async def _language(self, request: web.Request) -> web.StreamResponse:
        person = self._person_of(request)
        _speak(person, await body_of(request))
        self._server.state.show(person.chat, {"type": "commands"})
        self._server.state.show(self._board.group.chat, {"type": "members"})
        return web.json_response({"name": person.user["first_name"]})

    async def _file(self, request: web.Request) -> web.StreamResponse:
        person = self._person_of(request)
        shown = person.messages
        if self._board.group.chat.standing(person.id).is_in:
            shown = [*shown, *self._board.group.messages]
        file_id = request.match_info["file_id"]
        file = next((m.file for m in shown if m.file and m.file.file_id == file_id), None)
        if file is None:
            raise web.HTTPNotFound
        return _download(file)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Tell of all people in one stream: a browser keeps six connections to a server at most."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"} | _HEADERS)
        watcher = self._server.subscribe([*PEOPLE, GROUP])
        try:
            await response.prepare(request)
            await response.write(_AGAIN)
            await _write(response, {"type": "alive", "chat_id": 0})
            while True:
                await _write(response, self._completed(await _next_event(watcher)))
        except ConnectionResetError:
            return response  # the page was closed
        finally:
            self._server.unsubscribe(watcher)

    @staticmethod
    def _whole(place: Person | Group) -> Json:
        messages = [message.shown for message in place.messages]
        return {"type": "state", "messages": messages, "keyboard": place.chat.reply_keyboard}

    def _completed(self, event: Json) -> Json:
        if event["type"] == "members":
            return event | {"group": self._board.described()}
        if event["type"] == "commands" and event["chat_id"] in PEOPLE:
            return event | self._menu(self._person(event["chat_id"]))
        return event

    def _menu(self, person: Person) -> Json:
        state, language = self._server.state, str(person.user["language_code"])
        return {
            "commands": person.commands,
            "name": person.user["first_name"],
            "bot": {
                "name": state.name("name", language) or state.bot["first_name"],
                "username": state.bot["username"],
                "description": state.name("description", language),
            },
        }


def _speak(person: Person, body: Json) -> None:
    language = body.get("language")
    if not isinstance(language, str) or language not in NAMES:
        raise web.HTTPBadRequest(text="fr or en")
    person.speak(language)
    person.rename(NAMES[language][person.id - 1])


def _download(file: StoredFile) -> web.Response:
    picture = file.kind == "photo" and file.content_type in _SHOWN_INLINE
    pdf = file.content_type == _PDF and file.content.startswith(b"%PDF")
    inline = picture or pdf
    kind = file.content_type if inline else "application/octet-stream"
    response = web.Response(body=file.content, content_type=kind)
    if not inline:
        response.headers["Content-Disposition"] = "attachment"
    return response


@web.middleware
async def only_from_this_page(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Turn away other sites, which a browser would let act in the person's name.

    The name in Host must be this computer's (a foreign name that resolves to it is an attack),
    Origin must be the page's own, and actions must be JSON, which no plain form can send.
    """
    if request.path.startswith(("/bot", "/file/bot")):
        return await handler(request)  # the token guards the Bot API
    _check_origin(request)
    if request.method == "POST" and request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType(text="application/json only")
    response = await handler(request)
    if not response.prepared:
        response.headers.update(_HEADERS)
    return response


def _check_origin(request: web.Request) -> None:
    host = request.headers.get("Host", "")
    if urlsplit(f"http://{host}").hostname not in _HOSTS:
        raise web.HTTPForbidden(text="this page is for this computer only")
    if request.headers.get("Origin", f"http://{host}") != f"http://{host}":
        raise web.HTTPForbidden(text="not from another site")
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        raise web.HTTPForbidden(text="not from another site")


async def _next_event(watcher: asyncio.Queue[Json]) -> Json:
    """Return the next event, or a sign of life that lets a closed page be noticed."""
    try:
        return await asyncio.wait_for(watcher.get(), HEARTBEAT)
    except TimeoutError:
        return {"type": "alive", "chat_id": 0}


async def _write(response: web.StreamResponse, event: Json) -> None:
    await response.write(f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode())
