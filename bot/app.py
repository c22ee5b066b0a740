"""The composition root: what is built from what, and how it runs and stops."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from ssl import SSLContext
from typing import Final

from httpx import create_ssl_context
from telegram import Bot
from telegram.ext import ExtBot

from bot.context import Desk
from bot.environment import SettingError
from bot.handlers import all_handlers
from bot.handlers.identities import vocabulary
from bot.handlers.inline import offered
from bot.incoming.dispatching import Dispatcher
from bot.incoming.polling import Intake
from bot.incoming.reaching import reach
from bot.introducing import introduce
from bot.library import DialogsLibrary
from bot.logs import Log
from bot.outgoing.group_watch import GroupWatch
from bot.outgoing.reminding import Reminding
from bot.outgoing.request import ApiRequest
from bot.outgoing.retention import retention
from bot.outgoing.sender import Sender
from bot.outgoing.tidying import Tidying
from bot.settings import Settings, naming_the_variable
from bot.telegram_time import TelegramTime, machine_clock
from bot.vocabulary import vocabulary as words_of_sentences
from core.definition.definition import Definition
from core.identifiers.identities import identity_in
from core.language.sentences import read_sentence
from core.model.rights import Policy
from core.ports.unit_of_work import UnitOfWork
from core.storage import DatabaseInUse, DatabaseReplaced, Keys, Lease, SqlStore, open_store
from core.storage import lease as leased
from core.use_cases.dialogues import UseCases
from core.use_cases.membership import first_code
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, wording

log = Log(__name__)

WATCH_SECONDS: Final = 1.0
FIRST_TEAM: Final = "RCP"


async def run(settings: Settings) -> None:
    """Run the bot until SIGINT or SIGTERM. Raises ``InvalidToken`` and storage's errors."""
    with naming_the_variable():
        async with leased(settings.database_url) as held:
            await _run(settings, held)


async def _run(settings: Settings, held: Lease) -> None:
    time = TelegramTime()
    store = await opened(settings.database_url, settings.keys, time.now, lease=held)
    time.recall(await store.passed())
    log.debug("the database is open")
    read_words()
    bot, polling = bot_of(settings)
    desk = desk_of(bot, settings.access, time.today)
    dispatcher = Dispatcher(
        handlers=all_handlers(), store=store, desk=desk, offered=offered, heard=time.heard
    )
    sender = Sender(bot, store.outbox, desk.use_cases)
    intake = Intake(dispatcher=dispatcher, request=polling, store=store, sender=sender, bot=bot)
    _stop_on_signals(intake.stopping)
    try:
        if await reach(bot, intake.stopping):
            await introduce(bot)
            if settings.access is Policy.INVITE:
                await print_code(store, bot)
            await sender.start()
            log.info("OsteoBoard runs", bot=bot.username)
            rule = retention(settings.retention_days, settings.access)
            definition_of = desk.use_cases.definition_of
            tidying = Tidying(store, sender, definition_of, rule, time)
            reminding = Reminding(store, sender, desk.use_cases, settings.access)
            watch = GroupWatch(bot, store, sender, definition_of, time.now, dispatcher.public)
            await _until_stopped(intake, tidying, reminding, watch, held)
    finally:
        await sender.stop()
        await bot.shutdown()
        await store.close()


def bot_of(settings: Settings) -> tuple[ExtBot[None], ApiRequest]:
    """Return the bot, and what it polls with. The environment's proxies are read in settings."""
    # one trust for both: it reads every authority there is
    line = {"verify": _trust(), "trust_env": False}
    request = ApiRequest(
        connection_pool_size=64,
        pool_timeout=10.0,
        read_timeout=15.0,
        proxy=settings.proxy,
        httpx_kwargs=line,
    )
    polling = ApiRequest(connection_pool_size=1, proxy=settings.proxy, httpx_kwargs=line)
    address = f"{settings.api_url}/bot"
    bot = ExtBot(settings.token, address, request=request, get_updates_request=polling)
    return bot, polling


def _trust() -> SSLContext:
    """Return who may sign Telegram's certificate, as the environment names them.

    Raises :class:`SettingError`.
    """
    try:
        return create_ssl_context()
    except OSError as error:
        raise SettingError(
            f"SSL_CERT_FILE or SSL_CERT_DIR cannot be read ({type(error).__name__}): name a file "
            "of certificates in PEM, or unset it."
        ) from None


async def _until_stopped(
    intake: Intake, tidying: Tidying, reminding: Reminding, watch: GroupWatch, held: Lease
) -> None:
    """Take updates in, remind, tidy, watch groups and the database.

    Raises :class:`DatabaseReplaced`, :class:`DatabaseInUse`.
    """
    stopping, store = intake.stopping, tidying.store
    beside = asyncio.gather(
        *(tidying.run(stopping), reminding.run(stopping), watch.run(stopping)),
        *(_watch(store, stopping), held.keep(stopping)),
    )
    try:
        await intake.run()
    finally:  # a token can be revoked while something is tidied: that needs the store
        stopping.set()
        await beside
    if store.is_replaced():
        raise DatabaseReplaced
    if held.taken:
        raise DatabaseInUse
    await tidying.note_time()


async def _watch(store: SqlStore, stopping: asyncio.Event) -> None:
    """Stop the bot as soon as its database is another file than the one that it opened."""
    while not stopping.is_set():
        if store.is_replaced():
            stopping.set()
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), WATCH_SECONDS)


def today() -> date:
    """Return the day where the machine's clock is, where no dates of Telegram correct it."""
    return TelegramTime().today()


def desk_of(bot: Bot, policy: Policy, today: Callable[[], date] = today) -> Desk:
    """Return what every handler works with: all definitions, today's date, and who is let in."""
    use_cases = UseCases(DialogsLibrary(), today)
    return Desk(use_cases, {**definitions(), **pathways()}, today, bot, policy)


async def print_code(store: SqlStore, bot: Bot) -> None:
    """Print, once, the code of the first administrator; later how to make another. It is no log."""

    async def work(uow: UnitOfWork) -> tuple[bool, str | None]:
        return await uow.roster.has_administrator(), await first_code(uow, FIRST_TEAM)

    somebody, payload = await store.write(work)
    if payload:
        address = f"https://t.me/{bot.username}?start={payload}"
        print(f"Nobody is in yet. Administrator, open once, within an hour: {address}", flush=True)
    elif not somebody:
        print("Nobody is in yet. A code for the administrator: osteoboard team code", flush=True)


def read_words() -> None:
    """Read the words that people type before they do: a second that nobody should wait for.

    None of it is ever garbage. While it is read none is looked for, which would take a third of
    that time; and no later look for garbage passes it, for which everybody would wait.
    """
    gc.disable()
    try:
        _read_words()
    finally:
        gc.freeze()
        gc.enable()


def _read_words() -> None:
    for language in LANGUAGES:
        wording(language, "dialogs", "bot")
    identity_in("un texte", today(), vocabulary())  # reads the lists of names
    read_sentence("un texte", words_of_sentences(), today())
    library = DialogsLibrary()
    everything: list[Definition] = [*definitions().values(), *pathways().values()]
    for definition in everything:
        library.lexicon(definition)


async def opened(
    url: str,
    keys: Keys,
    clock: Callable[[], datetime] = machine_clock,
    *,
    create: bool = True,
    lease: Lease | None = None,
) -> SqlStore:
    """Open the database with its keys. Raises :class:`SettingError` that names the variable."""
    with naming_the_variable():
        return await open_store(url, clock, keys=keys, create=create, lease=lease)


def _stop_on_signals(stopping: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
