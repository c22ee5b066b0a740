"""A definition changes while a case is open: it is told, and taken over or not by who treats."""

from __future__ import annotations

from dialogs.registry import definition
from tests.chat.walking import begin, rows
from tests.inside.bedside import Bedside
from tests.inside.pinning import UNSTABLE, case_of, pin
from tests.languages import both

SPINE = definition("spine", "2024-09-17.1")


@both
async def test_a_case_is_read_with_the_editions_that_it_began_with(
    town: Bedside, language: str
) -> None:
    person = town.person(language)
    name = await case_of(person, UNSTABLE)
    await begin(person, "/spine")
    await pin(town, name, SPINE)
    await begin(person, "/synthesis")
    await begin(person, "/spine")
    query = "SELECT edition FROM dialogues WHERE person_id = ? AND definition = 'spine' ORDER BY id"
    walked = [edition for (edition,) in rows(town, query, person.id)]
    assert walked == [definition("spine").edition, SPINE.edition]
