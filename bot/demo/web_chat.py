"""The chat page: one person's phone in a browser, for this computer only."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aiohttp import web

from bot.demo.chats import Message
from bot.demo.refusals import Json
from bot.demo.utf16 import units

if TYPE_CHECKING:
    from bot.demo.people import Person
    from bot.demo.server import LocalBotApi

PERSON_ID = 1
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


class WebChat:
    """Serves the page, its live events and its actions."""

    def __init__(self, server: LocalBotApi) -> None:
        """Show the chat of one person of this server."""
        self._server = server

    @property
    def person(self) -> Person:
        """The person who sits before the page, made on demand."""
        return self._server.person(PERSON_ID, first_name="Local", language_code="fr")

    def add_to(self, app: web.Application) -> None:
        """Put the routes into an application."""
        app.middlewares.append(only_from_this_page)
        app.router.add_get("/", self._page)
        app.router.add_static("/static", _STATIC)
        app.router.add_get("/chat/events", self._events)
        app.router.add_get("/chat/file/{file_id}", self._file)
        app.router.add_post("/chat/send", self._send)
        app.router.add_post("/chat/tap", self._tap)
        app.router.add_post("/chat/language", self._language)

    async def _page(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(_STATIC / "index.html")

    async def _send(self, request: web.Request) -> web.StreamResponse:
        text = str((await _body(request)).get("text", "")).strip()
        if not text or units(text) > LONGEST_TEXT:
            raise web.HTTPBadRequest(text="1 to 4096 characters")
        message = await self.person.send(text)
        return web.json_response({"message_id": message["message_id"]})

    async def _tap(self, request: web.Request) -> web.StreamResponse:
        body = await _body(request)
        data, message_id = body.get("data"), body.get("message_id")
        if not isinstance(data, str) or not isinstance(message_id, int):
            raise web.HTTPBadRequest(text="data and message_id")
        return web.json_response({"query_id": await self.person.raw_callback(data, message_id)})

    async def _language(self, request: web.Request) -> web.StreamResponse:
        language = (await _body(request)).get("language")
        if language not in ("fr", "en"):
            raise web.HTTPBadRequest(text="fr or en")
        self.person.speak(language)
        self._server.state.show(self.person.chat, {"type": "commands"})
        return web.json_response({"language": language})

    async def _file(self, request: web.Request) -> web.StreamResponse:
        message = self._message_with(request.match_info["file_id"])
        if message is None or message.file is None:
            raise web.HTTPNotFound
        file = message.file
        inline = file.kind == "photo" and file.content_type in _SHOWN_INLINE
        response = web.Response(
            body=file.content,
            content_type=file.content_type if inline else "application/octet-stream",
        )
        if not inline:
            response.headers["Content-Disposition"] = "attachment"
        return response

    def _message_with(self, file_id: str) -> Message | None:
        shown = self.person.messages
        return next((m for m in shown if m.file and m.file.file_id == file_id), None)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"} | _HEADERS)
        watcher = self._server.subscribe(self.person.id)
        try:
            await response.prepare(request)
            await _write(response, self._state())
            while True:
                await _write(response, self._completed(await _next_event(watcher)))
        except ConnectionResetError:
            return response  # the page was closed
        finally:
            self._server.unsubscribe(self.person.id, watcher)

    def _state(self) -> Json:
        messages = [message.payload for message in self.person.messages]
        return {"type": "state", "person_id": self.person.id, "messages": messages} | self._menu()

    def _completed(self, event: Json) -> Json:
        return event | self._menu() if event["type"] == "commands" else event

    def _menu(self) -> Json:
        state, language = self._server.state, str(self.person.user["language_code"])
        return {
            "commands": self.person.commands,
            "bot": {
                "name": state.name("name", language) or state.bot["first_name"],
                "username": state.bot["username"],
                "description": state.name("description", language),
            },
        }


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
