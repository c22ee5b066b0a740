"""Sealing: AES-256-GCM, with the place that a value belongs to bound in.

A sealed value is a version byte, a random nonce, and what the cipher gives back. Its place names
table, column and row: put anywhere else, it does not open.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import os
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.errors import OsteoBoardError

KEY_BYTES: Final = 32
_VERSION: Final = b"\x01"
_NONCE_BYTES: Final = 12
_JSON: Final = json.JSONEncoder(separators=(",", ":"))
_FROM_JSON: Final = (
    json.JSONDecoder()
)  # eight times quicker than json.loads: a tap opens every answer


class SealBroken(OsteoBoardError):
    """A sealed value was changed, moved, or sealed with another key. Names its place only."""

    def __init__(self, place: str) -> None:
        self.place = place
        super().__init__(f"what is sealed in {place} does not open there")


class Cipher:
    """One key. Is never shown."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._aead = AESGCM(key)

    def derived(self, purpose: str) -> bytes:
        """Return another key that stays the same as long as this one, for another purpose."""
        return hmac.digest(self._key, purpose.encode(), "sha256")

    def seal(self, plain: bytes, place: str) -> bytes:
        """Return a value sealed for its place."""
        nonce = os.urandom(_NONCE_BYTES)
        return _VERSION + nonce + self._aead.encrypt(nonce, plain, _bound(place))

    def open(self, sealed: bytes, place: str) -> bytes:
        """Return what was sealed for this place. Raises :class:`SealBroken`."""
        if sealed[:1] != _VERSION:
            raise SealBroken(place)
        nonce, rest = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        try:
            return self._aead.decrypt(nonce, rest, _bound(place))
        except (InvalidTag, ValueError):  # ValueError: cut so short that there is no nonce
            raise SealBroken(place) from None

    def seal_json(self, value: Any, place: str, block: int) -> bytes:
        """Return a JSON value sealed, padded to whole blocks: a length would tell the answer."""
        plain = _JSON.encode(value).encode()
        return self.seal(plain + b" " * (-len(plain) % block), place)

    def open_json(self, sealed: bytes, place: str) -> Any:
        """Return the JSON value sealed for this place. Raises :class:`SealBroken`."""
        return _FROM_JSON.raw_decode(self.open(sealed, place).decode())[0]


def new_key() -> bytes:
    """Return a key that nobody has."""
    return os.urandom(KEY_BYTES)


def key_text(key: bytes) -> str:
    """Return a key as it is written in a setting or a file."""
    return base64.urlsafe_b64encode(key).decode()


def key_of(text: str) -> bytes:
    """Read a key as :func:`key_text` writes it. Raises ``ValueError``, which does not repeat it."""
    padded = text.rstrip("=") + "=" * (
        -len(text.rstrip("=")) % 4
    )  # a copied key often lacks its "="
    try:
        key = base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error):
        key = b""
    if len(key) != KEY_BYTES:
        raise ValueError("not 32 bytes in urlsafe base64")
    return key


def _bound(place: str) -> bytes:
    return _VERSION + place.encode()
