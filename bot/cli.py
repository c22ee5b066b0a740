"""The ``osteoboard`` command."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from core.errors import OsteoBoardError

if TYPE_CHECKING:
    from core.storage import SqlStore  # the catalogue is printed without a database

T = TypeVar("T")
_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no other name


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. What is wrong with settings or arguments is one line on standard error."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.do(options))
    except (OsteoBoardError, ValueError) as error:
        print(f"osteoboard: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="osteoboard", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = partial(_add, commands)
    command("run", _run, "run the bot (needs OSTEOBOARD_TOKEN)")
    chat = command("chat", _chat, "run the local chat in a browser: the same bot, no token needed")
    chat.add_argument("--port", type=int, default=8765, help="the first port to try (8765)")
    chat.add_argument(
        "--data", default="local-chat", help="folder of the local database (local-chat)"
    )
    catalogue = command("catalogue", _catalogue, "print every definition")
    catalogue.add_argument("--json", action="store_true", help="as JSON")
    score = command("score", _score, "score answers given as JSON")
    score.add_argument("definition", help="a definition's id, as in the catalogue")
    score.add_argument(
        "answers", help='{"question": "option", …}, or - for JSON lines on standard input'
    )
    advise = command("advise", _advise, "say what a pathway says of answers given as JSON")
    advise.add_argument("pathway", help="a pathway's id, as in `osteoboard pathways --json`")
    advise.add_argument("answers", help='{"question": "option", …}')
    advise.add_argument("--today", default=None, help="the day that counts as today, YYYY-MM-DD")
    knowledge = command(
        "knowledge", _knowledge, "print every statement and where it is used (Markdown)"
    )
    knowledge.add_argument("--json", action="store_true", help="as JSON")
    drawn = command("pathways", _pathways, "print every pathway as rules and a diagram (Markdown)")
    drawn.add_argument("--json", action="store_true", help="questions and rules as JSON")
    drawn.add_argument("--language", choices=("fr", "en"), default="fr")
    _operators(commands)
    _maintainers(commands)
    return parser


def _add(
    commands: _Commands, name: str, do: Callable[[argparse.Namespace], int], help: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help, description=help)
    parser.set_defaults(do=do)
    return parser


def _operators(commands: _Commands) -> None:
    """Add what only whoever runs the bot needs."""
    team = _add(
        commands, "team", _team, "make a team, list teams, or make a one-time administrator's code"
    )
    team.add_argument("do_what", choices=("new", "list", "code"))
    team.add_argument("which", nargs="?", default="", help="new: the name; code: the team's id")
    _add(commands, "failed", _failed, "print the updates that were given up, as JSON lines")
    _add(commands, "reports", _reports, "print the errors that people reported, as JSON lines")
    key = commands.add_parser(
        "key", help="make or rotate the key that everything is encrypted with"
    )
    deeds = key.add_subparsers(required=True, metavar="new|rotate")
    _add(deeds, "new", _key_new, "print a new key")
    _add(deeds, "rotate", _key_rotate, "from OSTEOBOARD_OLD_KEY to OSTEOBOARD_KEY")
    trail = commands.add_parser("audit", help="who did what: verify the trail, or list it")
    deeds = trail.add_subparsers(required=True, metavar="verify|list")
    verify = _add(deeds, "verify", _audit_verify, "tell whether the trail is as it was written")
    verify.add_argument("--expect", metavar="COUNT:DIGEST", help="what an earlier `verify` printed")
    listed = _add(deeds, "list", _audit_list, "print the trail, as JSON lines")
    listed.add_argument("--case", type=int, metavar="ID", help="of one case and its dialogues")
    listed.add_argument("--person", type=int, metavar="ID", help="by or about one person")


def _maintainers(commands: _Commands) -> None:
    """Add what only whoever changes the project needs, in a checkout of it."""
    new = commands.add_parser(
        "new", help="write the skeleton of a new definition into the checkout"
    )
    kinds = new.add_subparsers(required=True, metavar="score|pathway", dest="kind")
    for kind in ("score", "pathway"):
        skeleton = _add(
            kinds, kind, _new, f"write the skeleton of a {kind}, and say what is left to do"
        )
        skeleton.add_argument("id", help="its id, which is also its command")
        skeleton.add_argument(
            "--source",
            default="TODO",
            help="the statement (L-SPINE-10) or reference that carries it",
        )


def _new(options: argparse.Namespace) -> int:
    from bot.scaffold import skeleton

    today = datetime.now().astimezone().date()
    root = skeleton.checkout()
    print("\n".join(skeleton.write(options.kind, options.id, options.source, today, root)))
    return 0


def _run(_: argparse.Namespace) -> int:
    from telegram.error import InvalidToken

    from bot import app, logs, settings  # telegram is only imported where the bot runs
    from core.storage import key_text

    read = settings.read(os.environ)
    logs.configure([*logs.secrets_in(os.environ), key_text(read.keys.master)], read.log_level)
    try:
        _awaited(app.run(read))
    except InvalidToken:
        raise settings.SettingError(
            "OSTEOBOARD_TOKEN was refused by the Bot API server: copy it again from @BotFather, "
            "or check OSTEOBOARD_API_URL."
        ) from None
    except OsteoBoardError:
        raise
    except Exception as error:  # noqa: BLE001 - a traceback could quote what someone typed
        print(f"osteoboard: stopped by {logs.place(error)}", file=sys.stderr)
        return 1
    return 0


def _chat(options: argparse.Namespace) -> int:
    from bot.demo import local_chat  # the local Bot API server is only imported for the local chat

    return _awaited(local_chat.run(options.port, options.data))


def _catalogue(options: argparse.Namespace) -> int:
    from bot.exports.catalogue import catalogue

    found = catalogue()
    if options.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return 0
    for definition in found["definitions"]:
        print(f"{definition['id']:10} {definition['edition']:14} {definition['text']['fr']}")
    return 0


def _score(options: argparse.Namespace) -> int:
    from bot.exports import catalogue

    if options.answers != "-":
        answers = catalogue.read_answers(options.answers)
        print(json.dumps(catalogue.score_answers(options.definition, answers), ensure_ascii=False))
        return 0
    bad = 0
    for outcome in catalogue.score_lines(options.definition, sys.stdin):
        bad += "error" in outcome
        print(json.dumps(outcome, ensure_ascii=False), flush=True)
    return 2 if bad else 0


def _advise(options: argparse.Namespace) -> int:
    from bot.exports import catalogue

    today = (
        date.fromisoformat(options.today) if options.today else datetime.now().astimezone().date()
    )
    answers = catalogue.read_answers(options.answers)
    print(json.dumps(catalogue.advise_answers(options.pathway, answers, today), ensure_ascii=False))
    return 0


def _knowledge(options: argparse.Namespace) -> int:
    from bot.exports import review_docs as knowledge

    if options.json:
        print(json.dumps(knowledge.as_json(), ensure_ascii=False, indent=1))
    else:
        print(knowledge.knowledge_markdown(), end="")
    return 0


def _pathways(options: argparse.Namespace) -> int:
    from bot.exports import catalogue
    from bot.exports import review_docs as knowledge

    if options.json:
        print(json.dumps(catalogue.pathways_catalogue(), ensure_ascii=False, indent=1))
    else:
        print(knowledge.pathways_markdown(options.language), end="")
    return 0


def _team(options: argparse.Namespace) -> int:
    from bot import operator as operating

    for line in _awaited(operating.team(options.do_what, options.which)):
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
        count = _awaited(rotate(settings.database(os.environ), old, new))
    if count:
        print(f"Wrapped with the new key: {count} keys. Start the bot with it.")
    else:
        print("The keys are wrapped with the new key already: nothing was changed.")
    return 0


def _reports(_: argparse.Namespace) -> int:
    from dataclasses import asdict

    for report in _from_store(lambda store: store.reports()):
        print(json.dumps(asdict(report), ensure_ascii=False, default=str))
    return 0


def _failed(_: argparse.Namespace) -> int:
    from dataclasses import asdict

    for given_up in _from_store(lambda store: store.failed()):
        print(json.dumps(asdict(given_up), default=str))
    return 0


def _audit_verify(options: argparse.Namespace) -> int:
    from core.model.audit import Anchor

    expected = Anchor.read(options.expect) if options.expect else None
    verdict = _from_store(lambda store: store.verify_audit(expected))
    if verdict.broken_at is not None:
        print(f"osteoboard: the audit trail breaks at row {verdict.broken_at}", file=sys.stderr)
        return 1
    print(f"intact {verdict.anchor}")
    return 0


def _audit_list(options: argparse.Namespace) -> int:
    from dataclasses import asdict

    found = _from_store(lambda store: store.audited(case_id=options.case, person_id=options.person))
    for entry in found:
        print(json.dumps({"id": entry.id, "at": entry.at.isoformat(), **asdict(entry.line)}))
    return 0


def _awaited(work: Coroutine[Any, Any, T]) -> T:
    """Run something to its end."""
    import asyncio  # half of what `osteoboard --help` would wait for

    return asyncio.run(work)


def _from_store(read: Callable[[SqlStore], Awaitable[T]]) -> T:
    """Read something from the database that the environment names."""
    from bot import settings
    from bot.app import opened

    async def reading() -> T:
        store = await opened(settings.database(os.environ), settings.keys(os.environ))
        try:
            return await read(store)
        finally:
            await store.close()

    return _awaited(reading())


if __name__ == "__main__":
    sys.exit(main())
