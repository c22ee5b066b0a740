"""What people do first in a case, and lines that begin one."""

from __future__ import annotations

import re

from bot.demo.people import Person
from dialogs.wording import Wording
from tests.chat.walking import begin, tap

HOME = "/synthesis"
UNSTABLE = "/sins t11 lytique mécanique déformation <50% bilatérale"
T11 = {"fr": "/lesion T11", "en": "/lesion t11"}


def name_of(person: Person) -> str:
    """Return the name of the case that somebody looks at."""
    found = re.search(r"[A-Z]{4}-[0-9]{2}", person.screen.text)
    assert found, person.screen.text
    return found[0]


async def opened(person: Person, say: Wording) -> str:
    """Make a case, open it, and return its name."""
    await begin(person, "/new")
    await tap(person, say("button-open-case"))
    return name_of(person)
