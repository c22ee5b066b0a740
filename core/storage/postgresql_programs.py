"""PostgreSQL's own programs, which know how to dump and to restore."""

from __future__ import annotations

import asyncio
import os
import shutil

from sqlalchemy import URL

from core.errors import OsteoBoardError


class BackupRefused(OsteoBoardError):
    """A backup or a restore cannot be made, or is not good. Says what to do."""


async def run_client(program: str, where: URL | None, *arguments: str) -> None:
    """Run a program of PostgreSQL; the password goes through its environment, never a list."""
    found = shutil.which(program)
    if found is None:
        raise BackupRefused(
            f"{program} is not on this machine: install PostgreSQL's client programs, of the "
            "server's version or newer"
        )
    password = os.environ | (
        {"PGPASSWORD": str(where.password)} if where and where.password else {}
    )
    to = [f"--dbname={libpq_address(where)}"] if where is not None else []
    process = await asyncio.create_subprocess_exec(
        found,
        *to,
        *arguments,
        env=os.environ | password,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await process.communicate()
    if process.returncode:
        lines = said.decode(errors="replace").strip().splitlines() or ["no reason was given"]
        raise BackupRefused(f"{program} failed: {lines[-1]}")


def libpq_address(where: URL) -> str:
    """Return an address as PostgreSQL's own programs read it, without its password."""
    query = {"sslmode" if name == "ssl" else name: it for name, it in where.query.items()}
    plain = URL.create(
        "postgresql", where.username, None, where.host, where.port, where.database, query
    )
    return plain.render_as_string(hide_password=False)
