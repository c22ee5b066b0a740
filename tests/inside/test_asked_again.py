"""What a case knew and is too old to count, and what it lacks so that an advice can be given."""

from __future__ import annotations

from pathlib import Path

from tests.chat.walking import begin, labels_of, tap, words
from tests.inside.in_a_case import UNSTABLE
from tests.inside.ward import ward
from tests.languages import both


@both
async def test_what_is_too_old_is_asked_again_with_what_it_was_and_one_tap_confirms_it(
    memory_folder: Path, language: str
) -> None:
    say = words(language)
    async with ward(memory_folder) as here:
        person = here.at.person(language)
        await begin(person, "/new")
        await begin(person, UNSTABLE)
        assert "SINS 15/18" in person.screen.text
        await here.pass_(person, days=20)
        await begin(person, "/cases")
        await tap(person, next(it for it in labels_of(person.screen) if it.startswith("▤")))
        home = person.screen
        assert "SINS 12–15/18" in home.text
        await begin(person, "/sins")
        day = {"fr": "21/11", "en": "11-21"}[language]
        known = {"fr": "mécanique", "en": "mechanical"}[language]
        assert say("question-former", what=known, day=day) in person.screen.text
        assert person.screen.buttons[0][0].text.startswith(say("button-still"))
        await tap(person, person.screen.buttons[0][0].text)
        assert "SINS 15/18" in person.screen.text, person.screen.text
        await begin(person, "/synthesis")
        assert say("button-doubts-of", count=1) not in labels_of(person.screen)


@both
async def test_a_relay_that_waits_for_the_clearance_is_named_on_the_page_with_what_it_waits_for(
    memory_folder: Path, language: str
) -> None:
    say = words(language)
    async with ward(memory_folder) as here:
        person = here.at.person(language)
        case = await here.case(person)
        await here.log(case, "antiresorptive_start", 300, "denosumab")
        await here.log(case, "antiresorptive_stop", 5, "denosumab")
        await begin(person, "/synthesis")
        relay = say("antiresorptive_followup-action-relay")
        (line,) = [it for it in person.screen.text.splitlines() if it.startswith("? ")]
        assert relay in line
        assert line.endswith(
            say("saying-depends", what=say("ask-creatinine_clearance.label").lower())
        )
