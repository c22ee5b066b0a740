"""Reads what is sealed behind the bot's back, with the key that the bot was given."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import asyncpg

from core.storage import Keys, key_of
from core.storage.encryption.cipher import Cipher
from core.storage.encryption.wrapping import Master
from core.storage.engine import database_url

KEY = key_of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
KEYS = Keys(KEY)
Rows = Sequence[Sequence[Any]]
_RECORD = (
    "SELECT a.dialogue_id, a.by_person, a.revision, a.question, a.old, a.new, c.key_id"
    " FROM answers a JOIN cases c ON c.id = a.case_id ORDER BY a.id"
)
_VIEWS = "SELECT d.id, d.token, d.view, c.key_id FROM dialogues d JOIN cases c ON c.id = d.case_id"
_MASTER = "SELECT store_id, master_id FROM masters"
_KEYS = "SELECT id, wrapped FROM keys"


class Line(NamedTuple):
    """A line of the record of answers, opened."""

    dialogue_id: int
    by_person: int
    question: str
    old: str | None
    new: str | None


def record(database: Path) -> list[Line]:
    """Return the record of answers of an SQLite database."""
    return _lines(read(database, _RECORD), ciphers(database))


def views(database: Path) -> dict[int, str]:
    """Return what is laid over each dialogue of an SQLite database."""
    return _views(read(database, _VIEWS), ciphers(database))


async def record_of(url: str) -> list[Line]:
    """Return the record of answers, of either database."""
    return _lines(await rows(url, _RECORD), await _ciphers_of(url))


async def views_of(url: str) -> dict[int, str]:
    """Return what is laid over each dialogue, of either database."""
    return _views(await rows(url, _VIEWS), await _ciphers_of(url))


def keys_of(database: Path) -> Path:
    """Return the file of the key store beside an SQLite database."""
    return database.with_name(f"{database.stem}.keys{database.suffix}")


def wrapped(url: str) -> Rows:
    """Return the rows of the key store beside an SQLite database: ids and wrapped keys."""
    return read(keys_of(_file(url)), _KEYS)


def ciphers(database: Path) -> Mapping[str, Cipher]:
    """Return every key of the key store beside an SQLite database."""
    store = keys_of(database)
    return _ciphers(read(store, _MASTER), read(store, _KEYS))


def read(database: Path, query: str) -> Rows:
    """Return rows of an SQLite database, which is not changed."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()


async def _ciphers_of(url: str) -> Mapping[str, Cipher]:
    if url.startswith("sqlite"):
        return ciphers(_file(url))
    keys = url.replace("?", "_keys?", 1)
    return _ciphers(await rows(keys, _MASTER), await rows(keys, _KEYS))


def _file(url: str) -> Path:
    return Path(database_url(url).database or "")


async def rows(url: str, query: str) -> Rows:
    """Return rows of either database, which is not changed."""
    if url.startswith("sqlite"):
        return read(_file(url), query)
    connection = await asyncpg.connect(url)
    try:
        return [tuple(row) for row in await connection.fetch(query)]
    finally:
        await connection.close()


def master_of(masters: Rows) -> Master:
    """Return the master of a key store, from its one row."""
    ((store_id, master_id, *_),) = masters
    return Master(KEY, store_id, master_id)


def _ciphers(masters: Rows, keys: Rows) -> Mapping[str, Cipher]:
    master = master_of(masters)
    return {id: Cipher(master.unwrapped(id, wrapped)) for id, wrapped in keys}


def _views(found: Rows, opened_by: Mapping[str, Cipher]) -> dict[int, str]:
    return {
        id: opened_by[key].open_json(view, f"dialogues.view.{token}")
        for id, token, view, key in found
    }


def _lines(kept: Rows, opened_by: Mapping[str, Cipher]) -> list[Line]:
    lines = []
    for dialogue, person, revision, question, old, new, key in kept:
        row = f"{dialogue}.{revision}.{question}"
        opened = [
            opened_by[key].open_json(sealed, f"answers.{column}.{row}")
            for column, sealed in (("old", old), ("new", new))
        ]
        terms = [it[0] if isinstance(it, list) else it for it in opened]  # some bear their day
        lines.append(Line(dialogue, person, question, *terms))
    return lines
