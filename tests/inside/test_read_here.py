"""A text of which a part is not understood: all that was read is proposed, and taken by a tap."""

from __future__ import annotations

from tests.chat.walking import begin, kept_answers, labels_of, said_by_bot, tap, words
from tests.chat.world import Town
from tests.inside.in_a_case import opened
from tests.inside.told import findings, send
from tests.languages import both

OF_QUESTIONS = {"fr": "sein, bilan d'extension", "en": "breast, thingummy seen"}
AND_MORE = {"fr": "cancer du sein, IK 70, bidule", "en": "breast cancer, KPS 70, thingummy"}
OF_THE_GRID = {"fr": "lytique, mécanique ?, bidule", "en": "lytic, mechanical ?, thingummy"}


@both
async def test_what_a_pathway_asks_is_taken_by_a_tap_where_a_part_is_not_understood(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "imaging")
    asked = person.screen.text
    await send(person, OF_QUESTIONS[language])
    proposal, card = said_by_bot(person)[-2:]
    assert proposal.text.startswith(say("sentence-read")), person.describe()
    assert say("sentence-unread") in proposal.text
    assert card.text == asked, "the question stands, nothing is taken"
    assert kept_answers(town, person) == []
    await person.tap(say("button-take-all", count=1))
    await person.idle()
    assert len(kept_answers(town, person)) == 1
    assert proposal.text.startswith("✓"), person.describe()
    assert findings(town, person) == 0, "no case is made for it"


@both
async def test_what_is_not_asked_goes_into_the_case_of_the_questions(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await begin(person, "imaging")
    await send(person, AND_MORE[language])
    await person.tap(say("button-take-all", count=2))
    await person.idle()
    assert len(kept_answers(town, person)) == 1
    assert findings(town, person) == 1
    told = said_by_bot(person)[-2]
    assert told.text.count("✓") == 2, person.describe()


@both
async def test_on_one_screen_what_is_unsure_is_asked_before_it_is_taken(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "sins")
    await tap(person, say("button-all-at-once"))
    await send(person, OF_THE_GRID[language])
    assert kept_answers(town, person) == []
    await person.tap(say("button-take-all", count=1))
    await person.idle()
    item = said_by_bot(person)[-2]
    assert say("sentence-doubted") in item.text, person.describe()
    await person.tap(labels_of(item)[0])
    await person.idle()
    assert len(kept_answers(town, person)) == 2
    assert person.screen.text.count("✓") == 2, person.describe()
