"""Comes last by its name: over all chat tests of the shared town, Telegram refused nothing."""

from __future__ import annotations

from tests.chat.walking import FRANKEL, option, tap, words
from tests.chat.world import World

DELIBERATE = {
    # a press on a message that does not exist, and on one that a typed answer has taken away: the
    # bot takes the keyboard off the message that was pressed, which is not there any more
    ("editMessageReplyMarkup", "Bad Request: message to edit not found"),
}


NOWHERE = "999999999"
"""A message that a test pretends to press; Telegram would never tell of such a press."""


async def test_no_screen_of_all_these_tests_was_ever_refused(town: World) -> None:
    person = town.person("fr")
    await person.send("/frankel")
    await person.wait(lambda it: it.screen)
    await tap(person, option(FRANKEL, "grade", "e", words("fr")))
    await person.idle()
    refused = {
        (call.method, call.description): call.params
        for call in town.server.requests
        if not call.ok
        and call.method != "getUpdates"
        and str(call.params.get("message_id")) != NOWHERE
    }
    unexpected = {about: params for about, params in refused.items() if about not in DELIBERATE}
    assert not unexpected, unexpected
