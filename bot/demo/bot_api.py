"""The Bot API over HTTP: finds the method, lets faults strike, and words the answer."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Callable
from typing import Any

from aiohttp import web

from bot.demo import deleting, editing, inline, memberships, reacting, sending, settings
from bot.demo.chats import Chat
from bot.demo.faults import Fault, raise_error
from bot.demo.parameters import Params, read_params
from bot.demo.refusals import Json, Page, Refusal
from bot.demo.state import Call, State

_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{3,80}")
_METHODS: dict[str, Callable[[State, Params], Any]] = {
    "getme": settings.get_me,
    "setwebhook": settings.set_webhook,
    "deletewebhook": settings.delete_webhook,
    "getwebhookinfo": settings.get_webhook_info,
    "setmycommands": settings.set_my_commands,
    "getmycommands": settings.get_my_commands,
    "deletemycommands": settings.delete_my_commands,
    "setmyname": settings.setter("name"),
    "getmyname": settings.getter("name"),
    "setmydescription": settings.setter("description"),
    "getmydescription": settings.getter("description"),
    "setmyshortdescription": settings.setter("short_description"),
    "getmyshortdescription": settings.getter("short_description"),
    "getchat": settings.get_chat,
    "getchatmember": memberships.get_chat_member,
    "getchatadministrators": memberships.get_chat_administrators,
    "getchatmembercount": memberships.get_chat_member_count,
    "leavechat": settings.leave_chat,
    "getfile": settings.get_file,
    "sendmessage": sending.send_message,
    "senddocument": sending.send_document,
    "sendphoto": sending.send_photo,
    "forwardmessage": sending.forward_message,
    "copymessage": sending.copy_message,
    "answerinlinequery": inline.answer_inline_query,
    "sendchataction": sending.send_chat_action,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "editmessagemedia": editing.edit_message_media,
    "deletemessage": deleting.delete_message,
    "deletemessages": deleting.delete_messages,
    "setmessagereaction": reacting.set_message_reaction,
    "answercallbackquery": editing.answer_callback_query,
}


WEBHOOK_CONFLICT = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class BotApi:
    """Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, state: State) -> None:
        """Answer from this state."""
        self._state = state

    def add_to(self, app: web.Application) -> None:
        """Put the routes into an application."""
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)

    async def answer(self, method: str, params: Params) -> tuple[int, str]:
        """Answer a call of the bot itself: the status, and the text that would come over HTTP."""
        try:
            result = await self._tracked(method.lower(), params)
        except Refusal as refusal:
            return self._refused(method, params, refusal)
        except Page as page:
            self._log(method, params, ok=False, description=str(page))
            return page.status, page.text
        self._log(method, params, ok=True, description="")
        return 200, json.dumps({"ok": True, "result": result})

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        try:
            self._check_token(request.match_info["token"])
            params = await read_params(request)
        except Refusal as refusal:
            status, body = self._refused(method, Params({}), refusal)
        else:
            status, body = await self.answer(method, params)
        kind = "text/html" if body.startswith("<") else "application/json"
        return web.Response(text=body, status=status, content_type=kind)

    def _refused(self, method: str, params: Params, refusal: Refusal) -> tuple[int, str]:
        self._log(method, params, ok=False, description=refusal.description)
        return refusal.code, json.dumps(refusal.body())

    def _check_token(self, token: str) -> None:
        if not _TOKEN.fullmatch(token):
            raise Refusal(404, "Not Found")
        if token != self._state.token:
            raise Refusal(401, "Unauthorized")

    def _log(self, method: str, params: Params, *, ok: bool, description: str) -> None:
        call = Call(self._state.clock(), method, params.for_the_log(), ok, description)
        self._state.log.append(call)

    async def _tracked(self, method: str, params: Params) -> Any:
        """Count the call as under way in its chat, so that a test can wait for silence."""
        if method == "getupdates":
            return await self._get_updates(params)
        chat = self._chat_of(params)
        if chat is None:
            return await self._with_faults(method, params, None)
        chat.in_progress += 1
        chat.last_request = time.monotonic()
        try:
            return await self._with_faults(method, params, chat.id)
        finally:
            chat.in_progress -= 1
            chat.last_request = time.monotonic()
            chat.signal.notify()

    def _chat_of(self, params: Params) -> Chat | None:
        query = self._state.queries.get(params.text("callback_query_id"))
        chat_id = query.chat_id if query else params.integer("chat_id")
        return self._state.chats.get(chat_id or 0)

    async def _with_faults(self, method: str, params: Params, chat_id: int | None) -> Any:
        run = _METHODS.get(method)
        if run is None:
            raise Refusal(404, "Not Found")
        fault = self._state.faults.strike(method, chat_id)
        try:
            if fault:
                await self._suffer(fault)
            if fault and fault.late:
                await fault.hang()
            result = run(self._state, params)
            if fault:
                await fault.hang()
            return result
        finally:
            await asyncio.sleep(self._state.faults.latency)

    async def _suffer(self, fault: Fault) -> None:
        raise_error(fault)
        if not fault.deliver:
            await fault.hang()
            raise Refusal(502, "Bad Gateway")

    async def _get_updates(self, params: Params) -> list[Json]:
        queue = self._state.queue
        queue.allow(params.structure("allowed_updates"))
        if self._state.webhook:
            raise Refusal(409, WEBHOOK_CONFLICT)
        fault = self._state.faults.strike("getupdates", None)
        if fault:
            await self._suffer(fault)
        updates = await queue.poll(
            params.integer("offset") or 0,
            params.integer("limit") or 100,
            params.integer("timeout") or 0,
        )
        await asyncio.sleep(self._state.faults.latency)
        if fault:
            await fault.hang()
        return updates

    async def _download(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request.match_info["token"])
        except Refusal as refusal:
            return web.json_response(refusal.body(), status=refusal.code)
        path = request.match_info["path"]
        file = self._state.files.find(path.split("/")[1] if "/" in path else "")
        if file is None or file.path != path:
            return web.json_response(Refusal(404, "Not Found").body(), status=404)
        return web.Response(body=file.content, content_type="application/octet-stream")
