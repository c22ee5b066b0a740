"""What administrators and those whom they let in do in a chat where one has to be invited."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from itertools import count

from bot.demo.people import Person
from core.model.person import Role
from tests.chat.walking import begin, words
from tests.chat.world import World

LINK = re.compile(r"start=(i_[\w-]+)")
_names = count(1)


async def code_of(club: World, starts: int = 1) -> str:
    """Return the one-time code that the bot printed at this start, once it has."""
    for _ in range(600):
        codes: list[str] = LINK.findall(club.log.read_text())
        if len(codes) >= starts:
            return codes[-1]
        await asyncio.sleep(0.05)
    raise AssertionError(club.log.read_text())


async def enter(person: Person) -> None:
    """Accept the terms."""
    say = words(str(person.user["language_code"]))
    await person.wait(lambda chat: chat.button(say("button-accept")))
    await person.tap(say("button-accept"))
    menus = (say("start-welcome"), say("start-reader"))
    await person.wait(lambda chat: any(menu in chat.screen.text for menu in menus))


async def founded(club: World, language: str = "fr") -> Person:
    """Return the administrator who opened the code of the first start."""
    chief = club.newcomer(language, "Chef")
    await chief.send(f"/start {await code_of(club)}")
    await enter(chief)
    return chief


async def team_page(chief: Person) -> None:
    """Open the roster."""
    await begin(chief, "/team")
    await chief.idle(quiet=0.3)


async def invitation(chief: Person, role: Role = Role.MEMBER) -> str:
    """Make an invitation and return the parameter of its link."""
    say = words(str(chief.user["language_code"]))
    await team_page(chief)
    for label in (say("button-invite"), say(f"role-{role}"), say("button-make-link")):
        await tap(chief, label)
    await chief.idle()
    links: list[str] = LINK.findall("\n".join(message.text for message in chief.messages))
    return links[-1]


async def tap(person: Person, label: str) -> None:
    """Tap a button and wait for whatever comes of it."""
    answered, before = len(person.alerts), [(it.id, it.edited) for it in person.messages]
    await person.tap(label)
    await person.wait(lambda _: len(person.alerts) > answered)
    with suppress(AssertionError):  # what is only explained changes nothing
        await person.wait(lambda chat: [(it.id, it.edited) for it in chat.messages] != before, 2)
    await person.idle()


async def member(
    club: World, chief: Person, role: Role = Role.MEMBER, language: str = "fr"
) -> Person:
    """Return somebody who was invited, let in, and accepted the terms."""
    say = words(str(chief.user["language_code"]))
    newcomer = club.newcomer(language, f"Membre {next(_names)}")
    payload = await invitation(chief, role)
    await newcomer.send(f"/start {payload}")
    await newcomer.idle()
    await chief.wait(lambda chat: chat.button(say("button-let-in")))
    await tap(chief, say("button-let-in"))
    await enter(newcomer)
    return newcomer
