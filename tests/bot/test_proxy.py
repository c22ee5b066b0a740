"""Which proxy the way to Telegram goes by, as hospitals set it; and what terminals can show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot import settings
from bot.environment import SettingError
from bot.proxy import ProxyError, proxy_for
from bot.terminal import escaped
from tests import nursery
from tests.bot.settings import SECRET, TOKEN, environment, misread

PROXY = "http://proxy.hospital:3128"
TELEGRAM = "https://api.telegram.org"


@pytest.mark.parametrize(
    ("told", "by"),
    [
        ({}, None),
        ({"HTTPS_PROXY": PROXY}, PROXY),
        ({"https_proxy": PROXY, "HTTPS_PROXY": "http://other:1"}, PROXY),
        ({"HTTP_PROXY": PROXY}, None),
        ({"ALL_PROXY": "socks5://10.0.0.1:1080"}, "socks5://10.0.0.1:1080"),
        ({"ALL_PROXY": "proxy:3128"}, "http://proxy:3128"),
        ({"HTTPS_PROXY": PROXY, "NO_PROXY": "[::1],10.0.0.0/8,localhost"}, PROXY),
        ({"HTTPS_PROXY": PROXY, "NO_PROXY": ".telegram.org"}, None),
        ({"HTTPS_PROXY": PROXY, "no_proxy": "*.telegram.org, x"}, None),
        ({"HTTPS_PROXY": PROXY, "NO_PROXY": "gram.org"}, PROXY),
        ({"HTTPS_PROXY": PROXY, "NO_PROXY": "*"}, None),
        ({"HTTPS_PROXY": "", "https_proxy": " "}, None),
        ({"https_proxy": "", "HTTPS_PROXY": f"{PROXY}\r\n"}, PROXY),
        ({"HTTPS_PROXY": f'"{PROXY}"'}, PROXY),
        ({"HTTPS_PROXY": "http://h\\bob:p%40ss@[::1]:8"}, "http://h\\bob:p%40ss@[::1]:8"),
        ({"HTTPS_PROXY": PROXY, "NO_PROXY": "'localhost, .telegram.org'"}, None),
    ],
)
def test_the_proxy_is_the_one_that_the_environment_names(
    told: dict[str, str], by: str | None
) -> None:
    assert proxy_for(TELEGRAM, told) == by


@pytest.mark.parametrize(
    ("address", "spared"),
    [
        ("http://10.1.2.3:8081", "10.0.0.0/8"),
        ("http://[fd00::5]:8081", "fd00::/8"),
        ("http://bot-api:8081", "bot-api:8081"),
        ("http://bot-api:8081", "BOT-API"),
        ("http://127.0.0.1:8765", ""),
        ("http://[::1]:8765", ""),
        ("http://localhost:8765", ""),
    ],
)
def test_what_is_near_is_reached_past_the_proxy(address: str, spared: str) -> None:
    told = {"HTTP_PROXY": PROXY, "ALL_PROXY": "socks5://x:1", "NO_PROXY": spared}
    assert proxy_for(address, told) is None


@pytest.mark.parametrize(
    "proxy",
    ["socks4://x:1", "http://:3128", "ftp://x", "http://x:port", "http://a b:1", "http://[::1:1"],
)
def test_a_proxy_that_cannot_be_used_is_one_line_that_names_the_variable(proxy: str) -> None:
    with pytest.raises(ProxyError, match="ALL_PROXY") as refused:
        proxy_for(TELEGRAM, {"ALL_PROXY": proxy})
    assert proxy not in str(refused.value)


@pytest.mark.parametrize(
    "url", ["http://bot-api:8081", "http://bot:8081", "https://botapi.x/", "https://x/bot-api"]
)
def test_a_host_may_begin_with_bot(url: str) -> None:
    read = settings.read(environment(TOKEN=TOKEN, API_URL=url))
    assert read.api_url == url.rstrip("/")


@pytest.mark.parametrize(
    "zone",
    ["Europe/Pariss", "Paris", "/nowhere", SECRET, '"UTC"', "Europe/Paris\r", "zone.tab", "Europe"],
)
def test_a_time_zone_that_there_is_not_is_one_line(zone: str) -> None:
    with pytest.raises(SettingError, match="TZ is no time zone") as refused:
        settings.read({**environment(TOKEN=TOKEN), "TZ": zone})
    assert SECRET not in str(refused.value)


@pytest.mark.parametrize(
    "zone",
    [
        "",
        "Europe/Paris",
        ":Europe/Paris",
        "UTC",
        "CET-1CEST",
        "<+03>-3",
        "CET-1CEST,M3.5.0,M10.5.0/3",
    ],
)
def test_a_time_zone_that_there_is_is_taken(zone: str) -> None:
    settings.read({**environment(TOKEN=TOKEN), "TZ": zone})


@pytest.mark.parametrize("mode", [0o440, 0o444, 0o644])
def test_a_key_that_others_can_read_is_taken_from_a_read_only_mount_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    file = tmp_path / "key"
    file.write_text(environment()["OSTEOBOARD_KEY"])
    file.chmod(mode)
    told = {"TOKEN": TOKEN, "KEY": "", "KEY_FILE": str(file)}
    assert "chmod 600" in misread("KEY_FILE", **told)
    assert not settings._is_mounted_secret(0o444, file)
    monkeypatch.setattr(settings, "_is_mounted_secret", lambda *_: True)
    settings.read(environment(**told))


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "ascii"])
async def test_a_terminal_that_does_not_speak_utf_8_gets_everything(encoding: str) -> None:
    ended = await nursery.run(
        "bot.cli", "catalogue", "--json", env=environment() | {"PYTHONIOENCODING": encoding}
    )
    assert (ended.code, ended.err) == (0, ""), ended


def test_what_a_terminal_cannot_show_stays_json() -> None:
    with pytest.raises(UnicodeEncodeError) as refused:
        "≥".encode("ascii")
    assert json.loads(f'"{escaped(refused.value)[0]}"') == "≥"
    with pytest.raises(UnicodeEncodeError) as refused:
        "\U0001f9b4".encode("latin-1")
    assert json.loads(f'"{escaped(refused.value)[0]}"') == "\U0001f9b4"


async def test_lines_of_json_may_begin_with_a_byte_order_mark() -> None:
    given = "\ufeff" + '{"location": "junctional"}\n' + '{"location": "junctional"}\n'
    ended = await nursery.run("bot.cli", "score", "sins", "-", env=environment(), given=given)
    first, second = ended.out.splitlines()
    assert first == second
    assert "error" not in first
