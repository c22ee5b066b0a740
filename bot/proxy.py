"""The proxy on the way to Telegram: one address to reach, so one proxy or none.

What httpx reads of the environment stops at ``NO_PROXY`` with networks or ``[::1]``; and nothing on
this machine is ever reached through a proxy.
"""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address, ip_network
from typing import Final
from urllib.parse import urlsplit

from bot.environment import given
from core.errors import OsteoBoardError

SCHEMES: Final = ("http", "https", "socks5", "socks5h")


class ProxyError(OsteoBoardError):
    """A proxy that cannot be used. Names the variable, never its value."""


def proxy_for(address: str, environment: Mapping[str, str]) -> str | None:
    """Return the proxy to reach an address by, None for the straight way.

    Raises :class:`ProxyError`.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    if _is_here(host) or _is_spared(host, parts.port, _value(environment, "NO_PROXY")[1]):
        return None
    for kind in (f"{parts.scheme.upper()}_PROXY", "ALL_PROXY"):
        name, proxy = _value(environment, kind)
        if proxy:
            return _usable(name, proxy if "://" in proxy else f"http://{proxy}")
    return None


def _value(environment: Mapping[str, str], name: str) -> tuple[str, str]:
    """Return how a variable is spelt and what it holds; small letters come first, as in curl."""
    for it in (name.lower(), name):
        if value := given(environment, it):
            return it, value
    return name, ""


def _usable(name: str, proxy: str) -> str:
    try:
        parts = urlsplit(proxy)
        good = parts.scheme in SCHEMES and parts.hostname and parts.port != 0
        good = good and not any(it.isspace() for it in proxy)
    except ValueError:
        good = False
    if not good:
        raise ProxyError(
            f"{name} is no proxy that can be used: write {', '.join(SCHEMES[:-1])} or "
            f"{SCHEMES[-1]}://host:port, or unset it."
        )
    return proxy


def _is_here(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _is_spared(host: str, port: int | None, spared: str) -> bool:
    return any(_covers(it.lower(), host, port) for it in spared.replace(",", " ").split())


def _covers(entry: str, host: str, port: int | None) -> bool:
    """Tell whether an entry of ``NO_PROXY`` means a host: by name, domain, address or network."""
    if entry == "*":
        return True
    try:
        return ip_address(host) in ip_network(entry.strip("[]"), strict=False)
    except ValueError:
        pass  # one of them is a name
    try:
        parts = urlsplit(f"//{entry}")
        name, at = parts.hostname or "", parts.port
    except ValueError:
        return False
    name = name.lstrip("*").lstrip(".")
    return at in (None, port) and bool(name) and (host == name or host.endswith(f".{name}"))
