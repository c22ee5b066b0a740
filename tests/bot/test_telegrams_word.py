"""Only JSON that says whether it is ok is Telegram's word, whatever the status."""

from __future__ import annotations

import json

import pytest
from telegram.error import NetworkError

from bot.outgoing.faults import Backoff, NotTelegram, TokenRefused, surely_not_sent
from bot.outgoing.request import as_telegram_says

PAGE = b"<html>Not now</html>"
REFUSED = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}


def written(said: object) -> bytes:
    return json.dumps(said).encode()


@pytest.mark.parametrize(
    "body",
    [
        PAGE,
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'"ok"',
        b"true",
        written({"message": "Forbidden"}),
        written({"ok": False}),
        written({"ok": False, "error_code": "403"}),
        written({"ok": False, "error_code": 200}),
        written({"ok": "false", "error_code": 403}),
        written({"ok": True}),
        written({"ok": True, "result": [1]})[:-3],
        b"[" * 200_000,
    ],
)
@pytest.mark.parametrize("status", [200, 302, 401, 403, 404, 407, 413, 502, 503])
def test_what_is_not_telegrams_json_is_a_fault_of_the_line_whatever_its_status(
    status: int, body: bytes
) -> None:
    with pytest.raises(NetworkError) as error:
        as_telegram_says(status, body)
    assert isinstance(error.value, NotTelegram)
    assert surely_not_sent(error.value)


def test_a_result_behind_a_status_of_failure_is_not_telegrams() -> None:
    with pytest.raises(NotTelegram):
        as_telegram_says(502, written({"ok": True, "result": []}))


@pytest.mark.parametrize("status", [200, 403, 502])
def test_a_refusal_has_the_status_that_telegram_names_in_it(status: int) -> None:
    assert as_telegram_says(status, written(REFUSED)) == (403, written(REFUSED))


def test_a_result_is_a_result() -> None:
    body = written({"ok": True, "result": False})
    assert as_telegram_says(200, body) == (200, body)


def test_a_401_of_telegram_is_told_from_a_method_that_there_is_not() -> None:
    with pytest.raises(TokenRefused):
        as_telegram_says(401, written({"ok": False, "error_code": 401, "description": "x"}))
    not_found = written({"ok": False, "error_code": 404, "description": "Not Found"})
    assert as_telegram_says(404, not_found)[0] == 404


def test_each_pause_is_twice_the_one_before_up_to_a_limit_and_short_again_after_a_success() -> None:
    backoff = Backoff(1, 5)
    assert [backoff.pause() for _ in range(5)] == [1, 2, 4, 5, 5]
    backoff.reset()
    assert backoff.pause() == 1
