"""The commands about editions: what a new one would change, and a case under another one."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot import terminal
from bot.operator_commands import Commands, add, from_store
from core.errors import UnknownTerm

if TYPE_CHECKING:
    from bot.exports.impact import Impact
    from core.storage import SqlStore  # imported where a command needs it: others start sooner
    from core.use_cases.cases import CaseView


def add_to(commands: Commands) -> None:
    """Add what tells of editions and stored cases. None of it writes."""
    impact = add(
        commands, "impact", _impact, "count the stored cases that a new edition advises otherwise"
    )
    impact.add_argument("definition", help="a score's or pathway's id, as in the catalogue")
    impact.add_argument("--json", action="store_true", help="as JSON")
    replay = add(
        commands, "replay", _replay, "compute a stored case's advice under editions that you name"
    )
    replay.add_argument("case", help="its number, or its name as in the chat")
    replay.add_argument(
        "--edition",
        action="append",
        default=[],
        metavar="ID@EDITION",
        help="read this definition in this edition; can be given several times",
    )
    replay.add_argument("--today", default=None, help="the day that counts as today, YYYY-MM-DD")
    replay.add_argument("--language", choices=("fr", "en"), default="fr")
    replay.add_argument("--json", action="store_true", help="as JSON")


def _impact(options: argparse.Namespace) -> int:
    from bot.exports.impact import impact
    from bot.library import DialogsLibrary

    library = DialogsLibrary()
    library.definition(options.definition)  # one that there is not is told before anything is read

    async def counted(store: SqlStore) -> Impact:
        now, today = datetime.now(UTC), datetime.now().astimezone().date()
        reading = store.case_reading
        return await impact(reading, library, options.definition, now=now, today=today)

    found = from_store(counted)
    print(json.dumps(asdict(found)) if options.json else "\n".join(_in_words(found)))
    return 0


def _in_words(found: Impact) -> Sequence[str]:
    former = sum(count for edition, count in found.pinned.items() if edition != found.current)
    lines = [
        f"{found.definition}: {found.current} is current",
        f"{found.cases} named cases read, {former} of them with a former edition",
        *(f"  {count} with {edition}" for edition, count in sorted(found.pinned.items())),
        f"{found.differ} would be advised otherwise, {found.differ_open} of them open",
        f"  {found.urgent} by an emergency or what is not to be done, {found.urgent_open} open",
    ]
    if found.not_kept:
        lines.append(f"{found.not_kept} are pinned to an edition that is not kept as it was")
    if found.unread:
        lines.append(f"{found.unread} could not be read")
    return lines


def _replay(options: argparse.Namespace) -> int:
    from bot.exports import replay
    from bot.library import DialogsLibrary

    library, now = DialogsLibrary(), datetime.now(UTC)
    given = replay.named_editions(library, options.edition)
    today = terminal.day_of(options.today)

    async def read(store: SqlStore) -> CaseView:
        from core.use_cases.cases import view_of

        found = await store.case_reading.called(options.case)
        if len(found.cases) > 1:
            numbers = ", ".join(str(it.id) for it in found.cases)
            raise UnknownTerm(f"several cases have that name, say by number which: {numbers}")
        if not found.cases:
            raise UnknownTerm(f"no case {options.case!r}")
        (case,) = found.cases
        record = await store.case_reading.record(case)
        return view_of(case, record, found.held[case.id], library, now=now, today=today)

    view = replay.replayed(from_store(read), given)
    if options.json:
        print(json.dumps(replay.as_json(view, library, today), ensure_ascii=False))
    else:
        print(replay.as_text(view, library, today, options.language))
    return 0
