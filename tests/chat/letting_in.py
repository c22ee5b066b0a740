"""What administrators and those whom they let in do in a chat where one has to be invited."""

from __future__ import annotations

from contextlib import suppress
from itertools import count

from bot.demo.people import Person
from core.model.person import Person as Known
from core.model.person import Role
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork
from tests.chat.walking import begin, words
from tests.chat.world import LINK, Town

_names = count(1)


async def enter(person: Person) -> None:
    """Accept the terms."""
    say = words(str(person.user["language_code"]))
    await person.wait(lambda chat: chat.button(say("button-accept")))
    await person.tap(say("button-accept"))
    menus = (say("start-welcome"), say("start-reader"))
    await person.wait(lambda chat: any(menu in chat.screen.text for menu in menus))


async def founded(club: Town, language: str = "fr") -> Person:
    """Return the administrator who opened the code of the first start."""
    chief = club.newcomer(language, "Chef")
    await chief.send(f"/start {await club.code()}")
    await enter(chief)
    return chief


async def admit(store: Store, role: Role, *people: Person) -> None:
    """Let newcomers be in, the terms accepted, where the way in is not the matter."""

    async def work(uow: UnitOfWork) -> None:
        team = next(iter(await uow.roster.teams()))
        for it in people:
            language, name = str(it.user["language_code"]), str(it.user["first_name"])
            await uow.save_person(Known(it.id, telegram_language=language, accepted=True))
            await uow.roster.admit(it.id, team, role, name)

    await store.write(work)


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
    club: Town, chief: Person, role: Role = Role.MEMBER, language: str = "fr"
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
