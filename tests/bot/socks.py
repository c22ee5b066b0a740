"""A SOCKS5 server (RFC 1928, passwords by RFC 1929) that leads every name to this machine."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

_VERSION: Final = 5
_NO_PASSWORD, _BY_PASSWORD, _NO_WAY = 0, 2, 255
_NAME: Final = 3
_LENGTHS: Final = {1: 4, 4: 16}
_DONE: Final = b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00"


@dataclass
class Socks:
    """What it is asked for, and who may ask."""

    login: tuple[str, str] | None = None
    port: int = 0
    asked: list[tuple[str, int]] = field(default_factory=list)
    """The names and ports that it led to."""

    async def serve(self, reads: asyncio.StreamReader, writes: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            if await self._let_in(reads, writes):
                await self._lead(reads, writes)
        writes.close()

    async def _let_in(self, reads: asyncio.StreamReader, writes: asyncio.StreamWriter) -> bool:
        _, count = await reads.readexactly(2)
        wanted = _NO_PASSWORD if self.login is None else _BY_PASSWORD
        offered = await reads.readexactly(count)
        writes.write(bytes([_VERSION, wanted if wanted in offered else _NO_WAY]))
        if wanted not in offered or self.login is None:
            return wanted in offered
        await reads.readexactly(1)
        said = [(await reads.readexactly((await reads.readexactly(1))[0])).decode() for _ in "up"]
        writes.write(bytes([1, tuple(said) != self.login]))
        return tuple(said) == self.login

    async def _lead(self, reads: asyncio.StreamReader, writes: asyncio.StreamWriter) -> None:
        *_, kind = await reads.readexactly(4)
        length = (await reads.readexactly(1))[0] if kind == _NAME else _LENGTHS[kind]
        host = await reads.readexactly(length)
        port = int.from_bytes(await reads.readexactly(2))
        self.asked.append((host.decode() if kind == _NAME else host.hex(), port))
        inner_reads, inner_writes = await asyncio.open_connection("127.0.0.1", port)
        writes.write(_DONE)
        await asyncio.gather(_pour(reads, inner_writes), _pour(inner_reads, writes))


async def _pour(reads: asyncio.StreamReader, writes: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while content := await reads.read(1 << 16):
            writes.write(content)
            await writes.drain()
    with suppress(ConnectionError):
        writes.close()


@asynccontextmanager
async def socks(login: tuple[str, str] | None = None) -> AsyncIterator[Socks]:
    """Serve until the end of the block."""
    it = Socks(login)
    server = await asyncio.start_server(it.serve, "127.0.0.1", 0)
    it.port = server.sockets[0].getsockname()[1]
    try:
        yield it
    finally:
        server.close()
