"""What Telegram must have refused in a whole world: nothing, but for what tests do on purpose."""

from __future__ import annotations

from bot.demo.server import LocalBotApi

_SAME = (
    "Bad Request: message is not modified: specified new message content and reply markup are"
    " exactly the same as a current content and reply markup of the message"
)
DELIBERATE = {
    # a press on a message that does not exist, and on one that a typed answer has taken away: the
    # bot takes the keyboard off the message that was pressed, which is not there any more
    ("editMessageReplyMarkup", "Bad Request: message to edit not found"),
    # an older list of which the buttons are gone already: what stands in it by now is not known
    ("editMessageReplyMarkup", _SAME),
    # the second tap of two on a menu that the first has taken away
    ("deleteMessage", "Bad Request: message to delete not found"),
}
NOWHERE = "999999999"
"""A message that a test pretends to press; Telegram would never tell of such a press."""


def assert_nothing_was_refused(server: LocalBotApi) -> None:
    """Look through every call of the bot."""
    unexpected = {
        (call.method, call.description): call.params
        for call in server.requests
        if not call.ok
        and call.method != "getUpdates"
        and str(call.params.get("message_id")) != NOWHERE
        and call.method != "answerCallbackQuery"
        and (call.method, call.description) not in DELIBERATE
    }
    assert not unexpected, unexpected
    # on a busy machine a reply comes later than the bot waits: it answers such a tap once more
    answered = [call.ok for call in server.requests if call.method == "answerCallbackQuery"]
    assert answered.count(False) <= max(2, len(answered) // 100), "taps are answered twice"
