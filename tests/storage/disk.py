"""What somebody finds who has the disk, and what they can do to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Table, select, text, update
from sqlalchemy.ext.asyncio import create_async_engine

from core.storage.engine import database_url, is_sqlite

from . import unsealing


async def found(url: str, *sought: bytes | str) -> set[bytes | str]:
    """Return what of this stands in the files of a database and of its keys, logs and deleted rows
    included. File by file: a cluster is larger than the memory may be."""
    where = database_url(url)
    if is_sqlite(where):
        file = Path(where.database or "")
        files = list(file.parent.glob(f"{file.stem}.*{file.suffix[1:]}*"))
    else:
        await change(url, "CHECKPOINT")
        data = Path(str(where.query["host"])) / "data"
        files = [it for it in data.rglob("*") if it.is_file()]
    assert files, f"{url} has no files"
    return {
        each
        for content in map(_content, files)
        for each in sought
        if (each.encode() if isinstance(each, str) else each) in content
    }


def keys(url: str) -> bytes:
    """Return every byte of the files of the key store beside an SQLite database."""
    file = unsealing.keys_of(Path(database_url(url).database or ""))
    return _bytes(sorted(file.parent.glob(f"{file.name}*")))


async def change(url: str, statement: str, **values: Any) -> None:
    """Change a database behind everybody's back."""
    engine = create_async_engine(database_url(url))
    async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        await connection.execute(text(statement), values)
    await engine.dispose()


async def swap(url: str, table: Table, columns: Sequence[str], ids: Sequence[int]) -> None:
    """Put the value of one row and column in the place of another, and that one in its place."""
    engine = create_async_engine(database_url(url))
    key = table.primary_key.columns[0]
    async with engine.begin() as connection:
        rows = [
            (await connection.execute(select(table).where(key == id))).one()._mapping for id in ids
        ]
        for id, column, value in zip(
            ids, columns, (rows[1][columns[1]], rows[0][columns[0]]), strict=True
        ):
            await connection.execute(update(table).where(key == id).values({column: value}))
    await engine.dispose()


def _bytes(files: Sequence[Path]) -> bytes:
    return b"\0".join(_content(file) for file in files)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:  # PostgreSQL removes caches of its own at any time
        return b""
