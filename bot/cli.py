"""The ``osteoboard`` command."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from bot import edition_commands, operator_commands, terminal
from bot.environment import SettingError, check
from bot.operator_commands import Commands, add, awaited
from core.errors import OsteoBoardError

ADVISED: Final = """\
answers are a JSON object: {"fact": "answer", …}
  an option        "yes", by its id, as in `osteoboard pathways --json`
  a number         "n35_ml_min" is 35 mL/min: n, the number, _, the unit
  a fraction       "n17d2_mg_dl" is 17/2 = 8.5 mg/dL, in lowest terms
  a range          "n30-n40_ml_min" is 30 to 40 mL/min, both included
  a day, or days   "d20261101", or "d20261025-20261031"; how long ago is counted to --today
  a computed one   "compute": worked out from the facts that its formula needs
  not known        "unknown", or left out

A number of a fact that has options alone counts as the option in which it lies: "n6_week" of life
expectancy. Every fact of every pathway can be given, whatever this one asks; what nothing in it
reads is named under "unread". A clearance or a corrected calcium that is left out is computed where
all that it needs is given; a calcium without its albumin counts as at least what it is.
"emergencies" are those that the facts make certain, by whatever pathway says so."""
NOBODY_READS: Final = 141
"""The exit code of a program in a shell whose reader went away."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. What is wrong with settings or arguments is one line on standard error."""
    terminal.prepare()
    options = _parser().parse_args(arguments)
    try:
        check(os.environ)
        code = int(options.do(options))
        terminal.finish()
    except (OsteoBoardError, ValueError) as error:
        print(f"osteoboard: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # as of `osteoboard catalogue | head`
        terminal.forget_output()
        return NOBODY_READS
    except OSError as error:
        terminal.forget_output()
        print(f"osteoboard: {terminal.said_of(error)}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="osteoboard", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = partial(add, commands)
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
    _add_advise(command("advise", _advise, "say what a pathway says of facts given as JSON"))
    knowledge = command(
        "knowledge", _knowledge, "print every statement and where it is used (Markdown)"
    )
    knowledge.add_argument("--json", action="store_true", help="as JSON")
    command("exercises", _exercises, "print the worked cases to practise on, as they ship (JSON)")
    drawn = command("pathways", _pathways, "print every pathway as rules and a diagram (Markdown)")
    drawn.add_argument("--json", action="store_true", help="questions and rules as JSON")
    drawn.add_argument("--language", choices=("fr", "en"), default="fr")
    review = command(
        "review", _review, "print a definition with its worked cases, for a clinician to sign"
    )
    review.add_argument("definition", help="a score's or pathway's id, or `syntheses`")
    review.add_argument("--language", choices=("fr", "en"), default="fr")
    review.add_argument(
        "--signed", metavar="FILE", help="take the signatures of a packet that came back"
    )
    operator_commands.add_to(commands)
    edition_commands.add_to(commands)
    _maintainers(commands)
    return parser


def _add_advise(advise: argparse.ArgumentParser) -> None:
    advise.formatter_class = argparse.RawDescriptionHelpFormatter
    advise.epilog = ADVISED
    advise.add_argument("pathway", help="a pathway's id, as in `osteoboard pathways --json`")
    advise.add_argument("answers", help='{"fact": "answer", …}')
    advise.add_argument("--today", default=None, help="the day that counts as today, YYYY-MM-DD")


def _maintainers(commands: Commands) -> None:
    """Add what only whoever changes the project needs, in a checkout of it."""
    new = commands.add_parser(
        "new", help="write the skeleton of a new definition into the checkout"
    )
    kinds = new.add_subparsers(required=True, metavar="score|pathway", dest="kind")
    for kind in ("score", "pathway"):
        skeleton = add(
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
        awaited(app.run(read))
    except InvalidToken:
        raise SettingError(
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

    async def found(environment: Mapping[str, str], people: Sequence[str]) -> None:
        from bot.operator import trial_team  # at the first start alone: a second of imports

        await trial_team(environment, people)

    return awaited(local_chat.run(options.port, options.data, found))


def _catalogue(options: argparse.Namespace) -> int:
    from bot.exports.catalogue import catalogue, signed_cases, signed_syntheses

    found = catalogue()
    if options.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return 0
    for definition in found["definitions"]:
        line = f"{definition['id']:10} {definition['edition']:14} {definition['text']['fr']:18}"
        print(f"{line} {_signed(definition['signed'])}".rstrip())
    if every := signed_cases():
        print(f"all scores and pathways: {_signed(every)}", file=sys.stderr)
    if whole := signed_syntheses():
        print(f"whole patients: {_signed(whole)}", file=sys.stderr)
    return 0


def _signed(count: dict[str, int] | None) -> str:
    """Return how many worked cases are signed; nothing where they are not at hand."""
    return f"{count['signed']} of {count['of']} worked cases signed" if count else ""


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
    from bot.exports import advising, catalogue

    answers = catalogue.read_answers(options.answers)
    today = terminal.day_of(options.today)
    print(json.dumps(advising.advise_answers(options.pathway, answers, today), ensure_ascii=False))
    return 0


def _knowledge(options: argparse.Namespace) -> int:
    from bot.exports import review_docs as knowledge

    if options.json:
        print(json.dumps(knowledge.as_json(), ensure_ascii=False, indent=1))
    else:
        print(knowledge.knowledge_markdown(), end="")
    return 0


def _exercises(_: argparse.Namespace) -> int:
    from bot.exports.exercises import exercises

    print(json.dumps(exercises(), ensure_ascii=False, indent=1))
    return 0


def _review(options: argparse.Namespace) -> int:
    from pathlib import Path

    from bot.exports import review_packet, worked_cases

    if options.definition == "syntheses":
        return _review_syntheses(options)
    if options.signed is None:
        print(review_packet.packet(options.definition, options.language), end="")
        return 0
    taken = review_packet.taken(options.definition, Path(options.signed).read_text("utf-8"))
    definition = worked_cases.definition_of(options.definition)
    worked_cases.sign(definition, taken.signatures)
    print("\n".join(taken.told), end="\n" if taken.told else "")
    signed, of = worked_cases.count(definition)
    print(f"{len(taken.signatures)} signatures taken: {signed} of {of} worked cases signed")
    return 0


def _review_syntheses(options: argparse.Namespace) -> int:
    from pathlib import Path

    from bot.exports import synthesis_packet, worked_syntheses

    if options.signed is None:
        print(synthesis_packet.packet(options.language), end="")
        return 0
    taken = synthesis_packet.taken(Path(options.signed).read_text("utf-8"))
    worked_syntheses.sign(taken.signatures)
    print("\n".join(taken.told), end="\n" if taken.told else "")
    signed, of = worked_syntheses.count()
    print(f"{len(taken.signatures)} signatures taken: {signed} of {of} worked syntheses signed")
    return 0


def _pathways(options: argparse.Namespace) -> int:
    from bot.exports import catalogue
    from bot.exports import review_docs as knowledge

    if options.json:
        print(json.dumps(catalogue.pathways_catalogue(), ensure_ascii=False, indent=1))
    else:
        print(knowledge.pathways_markdown(options.language), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
