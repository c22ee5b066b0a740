"""``osteoboard doctor``: everything that the bot needs, looked at without changing anything."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from telegram import User
from telegram.error import InvalidToken, TelegramError

from bot import settings
from bot.app import bot_of, opened
from bot.checks import FAILED, OK, WARNING, Check
from bot.group_checks import group_checks
from bot.places import places
from core.errors import OsteoBoardError
from core.storage import SqlStore, damages, files_of
from core.use_cases.erasing import QUICK
from dialogs.registry import definitions

_AWAY: Final = timedelta(days=1)


def exit_code(checks: list[Check]) -> int:
    """Return 0 where all is well, 1 where something needs somebody, 2 where the bot cannot run."""
    states = {it.state for it in checks}
    return 2 if FAILED in states else int(WARNING in states)


def _to_do(said: str) -> str:
    """Return what to do about an error: where it names a variable, that is what is wrong."""
    if not said.startswith("OSTEOBOARD_"):
        return "see docs/operating.md, Restore"
    missing = " is missing" in said.partition(":")[0]
    right = "put that variable right, or what it names; docs/operating.md has the steps"
    return "set that variable" if missing else right


async def examined(environment: Mapping[str, str]) -> list[Check]:
    """Look at everything."""
    try:
        read = settings.read(environment)
    except OsteoBoardError as error:
        return [Check("settings", FAILED, str(error), _to_do(str(error)))]
    checks = [Check("settings", OK, "complete")]
    checks += await _storage(read)
    checks += await _telegram(read)
    if not any(it.state == FAILED for it in checks):
        checks += await group_checks(read)
    return checks


async def _storage(read: settings.Settings) -> list[Check]:
    checks: list[Check] = []
    try:
        with settings.naming_the_variable():
            found = damages(read.database_url, read.keys)
        for name, damage in found.items():
            if damage:
                do = "stop the bot, and restore the newest backup that is whole"
                do = f"check OSTEOBOARD_DATABASE_URL; if it is right, {do}"
                checks.append(Check(f"{name} intact", FAILED, damage, do))
            else:
                checks.append(Check(f"{name} intact", OK, "every page"))
        if any(it.state == FAILED for it in checks):
            return [*checks, *_disk(read)]
        store = await opened(read.database_url, read.keys, create=False)
    except OsteoBoardError as error:
        said = str(error)
        return [*checks, Check("storage", FAILED, said, _to_do(said))]
    try:
        checks.append(Check("storage", OK, "data and keys belong together, at this revision"))
        checks += await _kept(store, read)
    finally:
        await store.close()
    return [*checks, *_disk(read)]


async def _kept(store: SqlStore, read: settings.Settings) -> list[Check]:
    counts, verdict, passed = await store.counts(), await store.verify_audit(), await store.passed()
    checks = [
        Check("audit trail", OK, f"intact {verdict.anchor}")
        if verdict.broken_at is None
        else Check("audit trail", FAILED, f"breaks at row {verdict.broken_at}", "restore a backup")
    ]
    if lost := await store.without_key():
        said = f"{lost} of {counts.cases} cases have no key: the key store is older than the data"
        checks.append(Check("keys", FAILED, said, "restore the key store of the same backup"))
    checks.append(Check("outbox", OK, f"{counts.waiting} messages wait to be sent"))
    said = f"{counts.put_by} updates that came in bursts wait to be handled"
    checks.append(Check("bursts", OK, said))
    failed = counts.failed or counts.unsent
    said = f"{counts.failed} updates, {counts.unsent} cards and messages were given up"
    do = "osteoboard failed" if failed else ""
    checks.append(Check("failed", WARNING if failed else OK, said, do))
    state = WARNING if counts.doomed else OK
    do = "the bot destroys them when it runs" if counts.doomed else ""
    checks.append(Check("erased", state, f"{counts.doomed} keys wait to be destroyed", do))
    if missing := await store.missing_entries():
        said = (
            f"older than its keys: {missing} entries of the trail are missing (a copy without the "
            "end of its log, or an older backup)"
        )
        do = "restore data and keys of one backup; started as it is, it goes on without them"
        checks.append(Check("data", WARNING, said, do))
    now = passed or datetime.now(UTC)
    before = now - timedelta(days=read.retention_days)
    due = await store.due(set(definitions()), quick_before=now - QUICK, before=before)
    checks.append(Check("due", OK, f"{due} cases were not touched for as long as they are kept"))
    return [*checks, _clock(passed)]


def _clock(passed: datetime | None) -> Check:
    now = datetime.now(UTC)
    if passed is None:
        return Check("clock", OK, "Telegram gave no date yet: nothing is erased before it does")
    if now < passed - timedelta(minutes=2):
        return Check("clock", FAILED, f"{passed - now} behind Telegram", "set the machine's clock")
    if now - passed > _AWAY:
        said = f"{now - passed} ahead of Telegram's newest date: nothing is erased by it"
        do = "if the clock is right: osteoboard clock confirm"
        return Check("clock", WARNING, said, do)
    return Check("clock", OK, "agrees with Telegram's dates")


def _disk(read: settings.Settings) -> list[Check]:
    checks = []
    for it in places(files_of(read.database_url, read.keys)):
        state = FAILED if it.fatal else WARNING if it.do else OK
        checks.append(Check(f"disk, {it.name}", state, it.said, it.do))
    return checks


def _inline(me: User) -> Check:
    if me.supports_inline_queries:
        return Check("inline mode", OK, f"scores are offered behind @{me.username}")
    return Check(
        "inline mode", WARNING, "off: nothing is offered behind @", "/setinline, @BotFather"
    )


async def _telegram(read: settings.Settings) -> list[Check]:
    try:
        bot, _ = bot_of(read)
    except OsteoBoardError as error:
        return [Check("Bot API", FAILED, str(error), _to_do(str(error)))]
    try:
        me = await bot.get_me()
        checks = [Check("Bot API", OK, f"@{me.username} answers at {read.api_place}"), _inline(me)]
        hook = await bot.get_webhook_info()
    except InvalidToken:
        return [Check("Bot API", FAILED, "refuses the token", "copy it again from @BotFather")]
    except TelegramError as error:
        said = f"{read.api_place} does not answer ({type(error).__name__})"
        return [Check("Bot API", FAILED, said, "check network, proxy and OSTEOBOARD_API_URL")]
    if hook.url:
        do = "somebody else uses this token, or did: start the bot, which removes it"
        return [*checks, Check("webhook", FAILED, "one is set: updates go there", do)]
    waiting = hook.pending_update_count
    return [*checks, Check("webhook", OK, f"none; {waiting} updates wait at Telegram")]
