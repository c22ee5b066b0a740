"""What the page sends: JSON objects and nothing else."""

from __future__ import annotations

from aiohttp import web

from bot.demo.refusals import Json


async def body_of(request: web.Request) -> Json:
    """Return what was sent. Raises ``HTTPBadRequest`` for anything but a JSON object."""
    try:
        body = await request.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="a JSON object")
    return body
