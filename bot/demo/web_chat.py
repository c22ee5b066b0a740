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
from bot.demo.people import Person
from bot.demo.refusals import Json
from bot.demo.state import State
from bot.demo.utf16 import units

PEOPLE = range(1, 7)
NAMES = {"fr": "Personne", "en": "Person"}
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
_SHOWN_INLINE = ("image/png", "image/jpeg", "image/gif")
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Phones(Protocol):
    """What the page needs of the server that it stands on."""

    state: State

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

    def _person(self, number: int) -> Person:
        """Return one of the people, made at the first call."""
        name = f"{NAMES['fr']} {number}"
        return self._server.person(number, first_name=name, language_code="fr")

    def _person_of(self, request: web.Request) -> Person:
        return self._person(int(request.match_info["person"]))

    async def _page(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(_STATIC / "index.html")

    async def _enter(self, request: web.Request) -> web.StreamResponse:
        """Show a person's whole chat to the pages that listen."""
        person = self._person_of(request)
        _speak(person, await _body(request))
        self._server.state.show(person.chat, {"type": "state"})
        return web.json_response({"name": person.user["first_name"]})

    async def _send(self, request: web.Request) -> web.StreamResponse:
        text = str((await _body(request)).get("text", "")).strip()
        if not text or units(text) > LONGEST_TEXT:
            raise web.HTTPBadRequest(text="1 to 4096 characters")
        message = await self._person_of(request).send(self._opened(text))
        return web.json_response({"message_id": message["message_id"]})

    def _opened(self, text: str) -> str:
        """Return what opening a link to the bot sends: so it can be handed over by pasting it."""
        start = start_parameter(text, self._server.state.bot["username"])
        return text if start is None else f"/start {start}".strip()

    async def _tap(self, request: web.Request) -> web.StreamResponse:
        body = await _body(request)
        data, message_id = body.get("data"), body.get("message_id")
        if not isinstance(data, str) or not isinstance(message_id, int):
            raise web.HTTPBadRequest(text="data and message_id")
        query_id = await self._person_of(request).raw_callback(data, message_id)
        return web.json_response({"query_id": query_id})

    async def _language(self, request: web.Request) -> web.StreamResponse:
        person = self._person_of(request)
        _speak(person, await _body(request))
        self._server.state.show(person.chat, {"type": "commands"})
        return web.json_response({"name": person.user["first_name"]})

    async def _file(self, request: web.Request) -> web.StreamResponse:
        shown = self._person_of(request).messages
        file_id = request.match_info["file_id"]
        file = next((m.file for m in shown if m.file and m.file.file_id == file_id), None)
        if file is None:
            raise web.HTTPNotFound
        return _download(file)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Tell of all people in one stream: a browser keeps six connections to a server at most."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"} | _HEADERS)
        watcher = self._server.subscribe(PEOPLE)
        try:
            await response.prepare(request)
            await _write(response, {"type": "alive"})
            while True:
                await _write(response, self._completed(await _next_event(watcher)))
        except ConnectionResetError:
            return response  # the page was closed
        finally:
            self._server.unsubscribe(watcher)

    def _completed(self, event: Json) -> Json:
        if event["type"] not in ("commands", "state"):
            return event
        person = self._person(event["chat_id"])
        if event["type"] == "state":
            event = event | {"messages": [message.payload for message in person.messages]}
        return event | self._menu(person)

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
    person.rename(f"{NAMES[language]} {person.id}")


def _download(file: StoredFile) -> web.Response:
    inline = file.kind == "photo" and file.content_type in _SHOWN_INLINE
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


async def _body(request: web.Request) -> Json:
    try:
        body = await request.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="a JSON object")
    return body


async def _next_event(watcher: asyncio.Queue[Json]) -> Json:
    """Return the next event, or a sign of life that lets a closed page be noticed."""
    try:
        return await asyncio.wait_for(watcher.get(), HEARTBEAT)
    except TimeoutError:
        return {"type": "alive"}


async def _write(response: web.StreamResponse, event: Json) -> None:
    await response.write(f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode())
