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

from core.storage import UnknownDatabaseError, UnreachableDatabaseError, lease, open_store
from core.storage.engine import database_url

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


@pytest.mark.soak
async def test_a_server_that_asks_for_a_certificate_gets_the_one_that_sslcert_names(
    postgres_of_its_own: Server, tmp_path: Path
) -> None:
    server, port, data = postgres_of_its_own, _free_port(), postgres_of_its_own.home / "data"
    server.stop()
    root = _signed_by_itself(data)
    (data / "pg_hba.conf").write_text("local all all trust\nhostssl all all 127.0.0.1/32 cert\n")
    server.start(
        listen_addresses="127.0.0.1", port=str(port), ssl="on", ssl_ca_file=str(data / "server.crt")
    )
    copied = shutil.copy(root, tmp_path / "root.crt")
    address = (
        f"postgresql://postgres@127.0.0.1:1,127.0.0.1:{port}/postgres?sslmode=verify-full"
        f"&connect_timeout=5&sslrootcert={copied}"
    )
    theirs, others = (
        _of_a_client(data, tmp_path, "postgres"),
        _of_a_client(data, tmp_path, "mallory"),
    )
    async with lease(f"{address}&{theirs}") as held:  # the second of its hosts: the first is down
        assert await held.is_held()
    for given in ("", f"&{others}"):
        with pytest.raises(UnreachableDatabaseError, match="client certificate"):
            async with lease(f"{address}{given}"):
                raise AssertionError


def test_certificates_that_do_not_open_are_named_before_anybody_is_asked(tmp_path: Path) -> None:
    root = _signed_by_itself(tmp_path)
    good = _of_a_client(tmp_path, tmp_path, "bot")
    locked = _of_a_client(tmp_path, tmp_path, "locked", password="sesame")
    certificate, key = good.split("&")
    _, other = _of_a_client(tmp_path, tmp_path, "other").split("&")
    for given in (good, f"{locked}&sslpassword=sesame", f"{good}&sslrootcert={root}"):
        assert database_url(f"postgresql://u@h/d?{given}")
    for given, said in (
        (certificate, "name both"),
        (key, "name both"),
        (f"{certificate}&{other}", "do not open"),
        (locked, "sslpassword"),
        (f"{locked}&sslpassword=nonsense", "sslpassword"),
        (f"sslrootcert={__file__}", "sslrootcert is no certificate"),
    ):
        with pytest.raises(UnknownDatabaseError, match=said):
            database_url(f"postgresql://u@h/d?{given}")


def _of_a_client(root: Path, folder: Path, name: str, password: str = "") -> str:
    """Make a certificate for a user of the database, and its key; return the parameters."""
    signer = x509.load_pem_x509_certificate((root / "server.crt").read_bytes())
    secret = serialization.load_pem_private_key((root / "server.key").read_bytes(), None)
    assert isinstance(secret, ec.EllipticCurvePrivateKey)
    key = ec.generate_private_key(ec.SECP256R1())
    made = _certificate(name, key).issuer_name(signer.subject).sign(secret, hashes.SHA256())
    locked = serialization.BestAvailableEncryption(password.encode()) if password else None
    (folder / f"{name}.crt").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / f"{name}.key").write_bytes(_pem(key, locked))
    return f"sslcert={folder / name}.crt&sslkey={folder / name}.key"


def _free_port() -> int:
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        port: int = it.getsockname()[1]
        return port


def _signed_by_itself(folder: Path) -> Path:
    """Put a certificate for this machine and its key where PostgreSQL looks for them."""
    key = ec.generate_private_key(ec.SECP256R1())
    made = (
        _certificate("osteoboard-test", key)
        .issuer_name(_named("osteoboard-test"))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "server.crt").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "server.key").write_bytes(_pem(key))
    (folder / "server.key").chmod(0o600)
    if folder.owner() != Path.home().owner():
        for end in ("crt", "key"):
            shutil.chown(folder / f"server.{end}", folder.owner())
    return folder / "server.crt"


def _certificate(name: str, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
    )


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _pem(
    key: ec.EllipticCurvePrivateKey,
    locked: serialization.KeySerializationEncryption | None = None,
) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        locked or serialization.NoEncryption(),
    )
