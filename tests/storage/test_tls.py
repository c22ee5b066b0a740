"""A PostgreSQL that is reached by TLS, with the parameters that libpq has for it."""

from __future__ import annotations

import shutil
import socket
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from core.storage import UnreachableDatabaseError, lease, open_store

from .postgres import Server, postgres_of_its_own
from .unsealing import KEYS

__all__ = ["postgres_of_its_own"]


@pytest.mark.soak
async def test_the_certificate_that_sslrootcert_names_is_the_one_that_is_trusted(
    postgres_of_its_own: Server, tmp_path: Path
) -> None:
    server, port = postgres_of_its_own, _free_port()
    server.stop()
    certificate = _signed_by_itself(server.home / "data")
    shutil.copy(certificate, tmp_path / "root.crt")
    other = _signed_by_itself(tmp_path)
    server.start(listen_addresses="127.0.0.1", port=str(port), ssl="on")
    address = (
        f"postgresql://postgres@127.0.0.1:{port}/postgres?sslmode=verify-full&connect_timeout=5"
    )
    good = f"{address}&sslrootcert={tmp_path / 'root.crt'}&ssl_min_protocol_version=TLSv1.2"
    async with lease(good) as held:
        assert await held.is_held()
    with pytest.raises(UnreachableDatabaseError, match="sslrootcert"):
        async with lease(f"{address}&sslrootcert={other}"):
            raise AssertionError
    with pytest.raises(UnreachableDatabaseError):
        await open_store(f"{address}&sslrootcert={other}", keys=KEYS)


def _free_port() -> int:
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        port: int = it.getsockname()[1]
        return port


def _signed_by_itself(folder: Path) -> Path:
    """Put a certificate for this machine and its key where PostgreSQL looks for them."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "osteoboard-test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "server.crt").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / "server.key").write_bytes(secret)
    (folder / "server.key").chmod(0o600)
    if folder.owner() != Path.home().owner():
        for end in ("crt", "key"):
            shutil.chown(folder / f"server.{end}", folder.owner())
    return folder / "server.crt"
