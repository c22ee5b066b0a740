"""Calls of the bot that hang at Telegram until they are let go: what a bad line does."""

from __future__ import annotations

from bot.demo.faults import Fault
from bot.demo.people import Person
from tests.chat.sins import tap, until
from tests.chat.world import World

LONGEST = 60.0
"""Seconds; who ends the fault need not wait so long."""


async def hangs(at: World) -> None:
    """Wait until a call hangs at Telegram."""
    await until(lambda: not at.server.state.faults.waiting)


def late(at: World, method: str, person: Person) -> Fault:
    """Let Telegram hold the next call, and perform it once that is ended."""
    return at.server.stall(method, person.id, LONGEST, late=True)


async def tap_hangs(
    at: World, person: Person, question: str, option: str, *, arrives: bool
) -> Fault:
    """Tap an answer and wait until the drawing of the next card hangs; return what ends that.

    The card is changed at once if it ``arrives``, and not at all otherwise.
    """
    fault = at.server.stall("editMessageText", person.id, LONGEST, deliver=arrives)
    await tap(person, question, option)
    await hangs(at)
    return fault


async def sending_hangs(at: World, person: Person, text: str, *, arrives: bool) -> Fault:
    """Send a text and wait until the card that answers it hangs; return what ends that."""
    fault = at.server.stall("sendMessage", person.id, LONGEST, deliver=arrives)
    await person.send(text)
    await hangs(at)
    return fault
