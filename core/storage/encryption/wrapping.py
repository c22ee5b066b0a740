"""The master key and what it wraps: it never leaves memory, every other key is sealed with it."""

from __future__ import annotations

import secrets

from core.errors import OsteoBoardError
from core.storage.encryption.cipher import Cipher, SealBroken, new_key


class KeyRefused(OsteoBoardError):
    """The master key is not the one that the key store is wrapped with. Says what to do."""


class Master:
    """The master key of one key store."""

    def __init__(self, key: bytes, store_id: str, master_id: str) -> None:
        self._cipher = Cipher(key)
        self.store_id = store_id
        self.id = master_id

    def prove(self) -> bytes:
        """Return what only this master opens, to tell at a start whether it is the right one."""
        return self._cipher.seal(b"", self._place("masters.proof", self.id))

    def fits(self, proof: bytes) -> bool:
        """Tell whether this master made a proof."""
        try:
            return self._cipher.open(proof, self._place("masters.proof", self.id)) == b""
        except SealBroken:
            return False

    def wrapped(self, id: str, key: bytes) -> bytes:
        """Return a key as it is kept."""
        return self._cipher.seal(key, self._place("keys.wrapped", id))

    def unwrapped(self, id: str, wrapped: bytes) -> bytes:
        """Return a key that is kept. Raises :class:`SealBroken`."""
        return self._cipher.open(wrapped, self._place("keys.wrapped", id))

    def fresh(self, id: str) -> tuple[bytes, Cipher]:
        """Return a new key, wrapped and ready."""
        key = new_key()
        return self.wrapped(id, key), Cipher(key)

    def _place(self, column: str, row: str) -> str:
        return f"{column}.{self.store_id}.{row}"


def new_id() -> str:
    """Return a name for a key or a store: random, so that it says nothing."""
    return secrets.token_hex(16)
