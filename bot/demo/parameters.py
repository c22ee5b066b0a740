"""The parameters of one call, however the client has encoded them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.demo.refusals import bad_request

_JSON_FIELDS = frozenset(
    {
        "reply_markup",
        "entities",
        "caption_entities",
        "link_preview_options",
        "reply_parameters",
        "commands",
        "scope",
        "media",
        "allowed_updates",
        "message_ids",
        "results",
        "button",
    }
)


@dataclass(frozen=True)
class Upload:
    """A file that came with the call."""

    name: str
    content_type: str
    content: bytes


class Params:
    """Typed access to what the client sent; a missing value is an empty one."""

    def __init__(self, values: dict[str, Any], files: dict[str, Upload] | None = None) -> None:
        """Take the raw values; JSON within strings is read only when it is asked for."""
        self.values = values
        self.files = files or {}

    def text(self, name: str) -> str:
        """Return a string; numbers come back as they were written."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str) -> int | None:
        """Return a whole number, or None when it is missing or not a number."""
        try:
            return int(self.text(name))
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        """Return whether a switch is on, in any spelling that Telegram takes."""
        return self.text(name).lower() in ("true", "yes", "1")

    def structure(self, name: str) -> Any:
        """Return a nested value. Raises Refusal when it is not JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            bad_request(f"can't parse {name} JSON object")

    def for_the_log(self) -> dict[str, Any]:
        """Return the values with their JSON opened and files by name, for a person to read."""
        shown = dict(self.values)
        for name in _JSON_FIELDS & shown.keys():
            try:
                shown[name] = json.loads(shown[name])
            except (TypeError, ValueError):
                continue  # already opened, or refused in a moment
        shown.update({name: f"file {file.name}" for name, file in self.files.items()})
        return shown


async def read_params(request: web.Request) -> Params:
    """Read query, form, multipart or JSON alike. Raises Refusal for broken JSON."""
    values: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        values |= await _json_body(request)
    elif request.method == "POST":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = _upload(value)
            else:
                values[name] = value.decode() if isinstance(value, (bytes, bytearray)) else value
    return Params(values, files)


async def _json_body(request: web.Request) -> dict[str, Any]:
    body = await request.text()
    try:
        values = json.loads(body or "{}")
    except ValueError:
        values = None
    if not isinstance(values, dict):
        bad_request("can't parse JSON object")
    return values


def _upload(field: web.FileField) -> Upload:
    return Upload(field.filename, field.content_type, field.file.read())
