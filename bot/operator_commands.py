"""The commands of whoever runs the bot: teams, keys, the trail, and how the bot is."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from core.storage import SqlStore  # imported where a command needs it: others start sooner
    from core.storage.records import FailedSend, GivenUp

T = TypeVar("T")
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no other name


def add_to(commands: Commands) -> None:
    """Add what only whoever runs the bot needs."""
    team = add(
        commands, "team", _team, "make a team, list teams, or make a one-time administrator's code"
    )
    team.add_argument("do_what", choices=("new", "list", "code"))
    team.add_argument("which", nargs="?", default="", help="new: the name; code: the team's id")
    doctor = add(commands, "doctor", _doctor, "look at everything that the bot needs")
    doctor.add_argument("--json", action="store_true", help="as JSON, for a monitor")
    for name, deed, help in (
        ("backup", _backup, "copy data and keys of a bot, which may run, into a folder"),
        ("restore", _restore, "put a backup where nothing is yet"),
    ):
        add(commands, name, deed, help).add_argument("folder", help="the folder of the backup")
    clock = add(commands, "clock", _clock, "compare the machine's clock with Telegram's dates")
    clock.add_argument(
        "do_what",
        nargs="?",
        choices=("show", "confirm"),
        default="show",
        help="confirm: the clock is right, erase by it what is due",
    )
    add(commands, "failed", _failed, "print what was given up, in and out, as JSON lines")
    add(commands, "reports", _reports, "print the errors that people reported, as JSON lines")
    key = commands.add_parser(
        "key", help="make or rotate the key that everything is encrypted with"
    )
    deeds = key.add_subparsers(required=True, metavar="new|rotate")
    add(deeds, "new", _key_new, "print a new key")
    add(deeds, "rotate", _key_rotate, "from OSTEOBOARD_OLD_KEY to OSTEOBOARD_KEY")
    trail = commands.add_parser("audit", help="who did what: verify the trail, or list it")
    deeds = trail.add_subparsers(required=True, metavar="verify|list")
    verify = add(deeds, "verify", _audit_verify, "tell whether the trail is as it was written")
    verify.add_argument("--expect", metavar="COUNT:DIGEST", help="what an earlier `verify` printed")
    listed = add(deeds, "list", _audit_list, "print the trail, as JSON lines")
    listed.add_argument("--case", type=int, metavar="ID", help="of one case and its dialogues")
    listed.add_argument("--person", type=int, metavar="ID", help="by or about one person")


def add(
    commands: Commands, name: str, do: Callable[[argparse.Namespace], int], help: str
) -> argparse.ArgumentParser:
    """Add a command and what it does."""
    parser = commands.add_parser(name, help=help, description=help)
    parser.set_defaults(do=do)
    return parser


def _team(options: argparse.Namespace) -> int:
    from bot import operator as operating

    for line in awaited(operating.team(options.do_what, options.which)):
        print(line)
    return 0


def _key_new(_: argparse.Namespace) -> int:
    from core.storage import key_text, new_key

    print(key_text(new_key()))
    return 0


def _key_rotate(_: argparse.Namespace) -> int:
    from bot import settings
    from core.storage import rotate

    new, old = settings.keys(os.environ), settings.key(os.environ, "OSTEOBOARD_OLD_KEY")
    with settings.naming_the_variable():
        count = awaited(rotate(settings.database(os.environ), old, new))
    if count:
        print(f"Wrapped with the new key: {count} keys. Start the bot with it.")
    else:
        print("The keys are wrapped with the new key already: nothing was changed.")
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from dataclasses import asdict

    from bot import doctor

    checks = awaited(doctor.examined(os.environ))
    if options.json:
        print(json.dumps([asdict(it) for it in checks], ensure_ascii=False))
    else:
        print("\n".join(it.line for it in checks))
    return doctor.exit_code(checks)


def _backup(options: argparse.Namespace) -> int:
    from core.storage import back_up

    return _copied(back_up, options.folder, "Backed up and opened")


def _restore(options: argparse.Namespace) -> int:
    from core.storage import restore

    return _copied(restore, options.folder, "Restored and opened")


def _copied(deed: Callable[..., Coroutine[Any, Any, str]], folder: str, done: str) -> int:
    from pathlib import Path

    from bot import settings

    with settings.naming_the_variable():
        url, keys = settings.database(os.environ), settings.keys(os.environ)
        print(f"{done}: {awaited(deed(url, keys, Path(folder)))}")
    return 0


def _clock(options: argparse.Namespace) -> int:
    from bot.telegram_time import machine_clock

    now = machine_clock()
    known = from_store(lambda store: store.passed())
    print(f"this machine: {now:%Y-%m-%d %H:%M:%S} UTC")
    print(f"Telegram:     {f'{known:%Y-%m-%d %H:%M:%S} UTC' if known else 'gave no date yet'}")
    if options.do_what == "confirm":
        from_store(lambda store: store.note_passed(now, now))
        print("Confirmed: what is due by this clock is erased at the next run, within 6 hours.")
    return 0


def _failed(_: argparse.Namespace) -> int:
    from dataclasses import asdict

    async def read(store: SqlStore) -> tuple[Sequence[GivenUp], Sequence[FailedSend]]:
        return await store.failed(), await store.failed_sends()

    updates, sends = from_store(read)
    for update in updates:
        print(json.dumps(asdict(update), default=str))
    for it in sends:
        line = {it.what: it.of, "kind": it.kind, "reason": it.reason, "at": str(it.at)}
        print(json.dumps(line))
    return 0


def _reports(_: argparse.Namespace) -> int:
    from dataclasses import asdict

    for report in from_store(lambda store: store.reports()):
        print(json.dumps(asdict(report), ensure_ascii=False, default=str))
    return 0


def _audit_verify(options: argparse.Namespace) -> int:
    from core.model.audit import Anchor

    expected = Anchor.read(options.expect) if options.expect else None
    verdict = from_store(lambda store: store.verify_audit(expected))
    if verdict.broken_at is not None:
        print(f"osteoboard: the audit trail breaks at row {verdict.broken_at}", file=sys.stderr)
        return 1
    print(f"intact {verdict.anchor}")
    return 0


def _audit_list(options: argparse.Namespace) -> int:
    from dataclasses import asdict

    found = from_store(lambda store: store.audited(case_id=options.case, person_id=options.person))
    for entry in found:
        print(json.dumps({"id": entry.id, "at": entry.at.isoformat(), **asdict(entry.line)}))
    return 0


def awaited(work: Coroutine[Any, Any, T]) -> T:
    """Run something to its end."""
    import asyncio  # half of what `osteoboard --help` would wait for

    return asyncio.run(work)


def from_store(read: Callable[[SqlStore], Awaitable[T]]) -> T:
    """Read something from the database that the environment names."""
    from bot import settings
    from bot.app import opened

    async def reading() -> T:
        url, keys = settings.database(os.environ), settings.keys(os.environ)
        store = await opened(url, keys, create=False)
        try:
            return await read(store)
        finally:
            await store.close()

    return awaited(reading())
