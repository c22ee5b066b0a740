"""What Telegram refuses in keyboards and in menus of commands."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from telegram.error import BadRequest

from .conftest import TOKEN, Setting

_BUTTON = "can't parse inline keyboard button: "
_TEXT_BUTTON = _BUTTON + "Text buttons are unallowed in the inline keyboard"
REFUSED: dict[str, tuple[Any, str]] = {
    "data of 65 bytes": ([{"text": "a", "callback_data": "é" * 33}], "BUTTON_DATA_INVALID"),
    "no action": ([{"text": "a"}], _TEXT_BUTTON),
    "empty data": ([{"text": "a", "callback_data": ""}], _TEXT_BUTTON),
    "two actions": ([{"text": "a", "callback_data": "x", "url": "https://a.org"}], _TEXT_BUTTON),
    "no text": ([{"callback_data": "x"}], f'{_BUTTON}Can\'t find field "text"'),
    "number as text": (
        [{"text": 5, "callback_data": "x"}],
        f'{_BUTTON}Field "text" must be of type String',
    ),
    "empty text": ([{"text": " ", "callback_data": "x"}], f"{_BUTTON}Button text is empty"),
    "empty copy": ([{"text": "a", "copy_text": {"text": ""}}], "BUTTON_COPY_TEXT_INVALID"),
    "long copy": ([{"text": "a", "copy_text": {"text": "a" * 257}}], "BUTTON_COPY_TEXT_INVALID"),
    "strange style": (
        [{"text": "a", "callback_data": "x", "style": "red"}],
        f"{_BUTTON}invalid button style specified",
    ),
    "strange protocol": (
        [{"text": "a", "url": "ftp://a.org"}],
        "inline keyboard button URL 'ftp://a.org' is invalid: Unsupported URL protocol",
    ),
    "local address": (
        [{"text": "a", "url": "http://localhost:80"}],
        "inline keyboard button URL 'http://localhost:80' is invalid: Wrong HTTP URL",
    ),
    "nine in a row": (
        [{"text": "a", "callback_data": "x"}] * 9,
        "too many inline keyboard buttons",
    ),
}


async def call(setting: Setting, method: str, **params: Any) -> dict[str, Any]:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{setting.url}/bot{TOKEN}/{method}", json=params) as reply,
    ):
        answer: dict[str, Any] = await reply.json()
        assert reply.status == answer.get("error_code", 200)
        return answer


async def send(setting: Setting, rows: Any) -> dict[str, Any]:
    await setting.server.person(1001).send("/start")
    markup = {"inline_keyboard": rows}
    return await call(setting, "sendMessage", chat_id=1001, text="a", reply_markup=markup)


@pytest.mark.parametrize("case", REFUSED)
async def test_a_button_that_telegram_refuses_is_refused(setting: Setting, case: str) -> None:
    row, error = REFUSED[case]
    assert (await send(setting, [row]))["description"] == f"Bad Request: {error}"


async def test_more_than_100_buttons_are_refused(setting: Setting) -> None:
    row = [{"text": "a", "callback_data": "x"}]
    assert (await send(setting, [row] * 100))["ok"]
    error = "Bad Request: too many inline keyboard buttons"
    assert (await send(setting, [row] * 101))["description"] == error


async def test_valid_buttons_are_shown(setting: Setting) -> None:
    row = [
        {"text": "a", "callback_data": "é" * 32},
        {"text": "b", "copy_text": {"text": "😀" * 128}},
        {"text": "c", "url": "t.me/OsteoBoardBot?start=x"},
    ]
    assert (await send(setting, [row, []]))["ok"]
    shown = setting.server.person(1001).screen.buttons
    assert [[button.text for button in line] for line in shown] == [["a", "b", "c"]]


@pytest.mark.parametrize(
    ("name", "description", "error"),
    [
        ("Start", "x", "BOT_COMMAND_INVALID"),
        ("a" * 33, "x", "BOT_COMMAND_INVALID"),
        ("a-b", "x", "BOT_COMMAND_INVALID"),
        ("start", "", "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("start", "x" * 257, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_a_command_that_telegram_refuses_is_refused(
    setting: Setting, name: str, description: str, error: str
) -> None:
    commands = [{"command": name, "description": description}]
    answer = await call(setting, "setMyCommands", commands=commands)
    assert answer["description"] == f"Bad Request: {error}"


async def test_more_than_100_commands_are_refused(setting: Setting) -> None:
    with pytest.raises(BadRequest, match=r"(?i)bot_commands_too_much"):
        await setting.bot.set_my_commands([(f"c{number}", "x") for number in range(101)])


async def test_the_narrowest_menu_in_the_own_language_is_shown(setting: Setting) -> None:
    ada = setting.server.person(1001, language_code="fr-FR")
    await setting.bot.set_my_commands([("start", "general")])
    await setting.bot.set_my_commands([("start", "français")], language_code="fr")
    assert ada.commands[0]["description"] == "français"
    scope: dict[str, Any] = {"type": "all_private_chats"}
    await call(
        setting, "setMyCommands", scope=scope, commands=[{"command": "a", "description": "private"}]
    )
    assert ada.commands[0]["description"] == "private"
    assert (await setting.bot.get_my_commands(language_code="fr"))[0].description == "français"
    await call(setting, "deleteMyCommands", scope=scope)
    ada.speak("de")
    assert ada.commands[0]["description"] == "general"
