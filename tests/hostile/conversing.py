"""Steps taken in bursts against a running bot, what must hold looked at in between."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping, Sequence

from bot.callback_data import decode
from bot.demo.people import Person
from core.engine.flow import RESULT
from core.model.press import Answer, Press, Show
from tests.chat.walking import press
from tests.hostile import deeds, elsewhere, invariants, words
from tests.hostile.crowd import Crowd, insiders, keyboards, presses, settle
from tests.hostile.invariants import Kept, kept, live_of
from tests.hostile.steps import Step, take, told

__all__ = ["deeds", "elsewhere"]  # their kinds of steps are in the table once they are imported

BURST = 100
"""Steps taken without waiting for the bot."""
BURSTS_BETWEEN_CHECKS = 7


async def converse(crowd: Crowd, steps: Sequence[Step]) -> None:
    """Take all steps. Raises AssertionError that ends with the steps since the last full check."""
    window = BURST * BURSTS_BETWEEN_CHECKS
    for first in range(0, len(steps), window):
        part = steps[first : first + window]
        try:
            await _window(crowd, part)
        except (AssertionError, TimeoutError) as error:
            raise AssertionError(
                f"{error}\nin these steps, from number {first}:\n{told(part)}"
            ) from error


async def _window(crowd: Crowd, steps: Sequence[Step]) -> None:
    before = (await kept(crowd)).values()
    of_witness = [it for it in before if it.dialogue.person_id == crowd.witness.id]
    for first in range(0, len(steps), BURST):
        for step in steps[first : first + BURST]:
            await take(crowd, step)
        await settle(crowd)
        await invariants.nothing_failed(crowd)
        await invariants.everything_was_shown(crowd)
    dialogues = await kept(crowd)
    for it in of_witness:
        now = dialogues[it.dialogue.token]
        assert now.all_of_it == it.all_of_it, (
            f"somebody changed the witness's dialogue: {it} -> {now}"
        )
    await _all_holds(crowd)
    await the_question_is_reached(crowd, random.Random(steps[0].number))
    await _all_holds(crowd)


async def _all_holds(crowd: Crowd) -> None:
    await invariants.nothing_failed(crowd)
    await invariants.everything_was_shown(crowd)
    dialogues = await kept(crowd)
    invariants.answers_agree(dialogues)
    invariants.no_answer_is_lost(crowd, dialogues)
    await invariants.nothing_is_kept_under_shared_ids(crowd)
    await invariants.nothing_typed_is_kept(crowd)
    await invariants.outsiders_have_nothing(crowd, dialogues)


async def the_question_is_reached(crowd: Crowd, dice: random.Random) -> None:
    """After any command, /start brings the live question or a menu; its button acts as it says."""
    crowd.world.server.deliver_twice = False
    for person in crowd.everyone:
        if person.chat.membership == "kicked":
            crowd.world.server.unblock(person)
        await person.send(f"/{dice.choice(words.all_commands())}")
    await settle(crowd)
    within = await insiders(crowd)
    sent = {person.id: (await person.send("/start"))["message_id"] for person in within}
    await settle(crowd)
    for person in within:  # who wanted to be forgotten is asked to accept the terms again
        newest = keyboards(person)[-1]
        for button in [it for it in presses(newest) if (it.data or "").startswith("1.A.")]:
            await person.raw_callback(button.data or "", newest.id)
    await settle(crowd)
    dialogues = await kept(crowd)
    for person in within:
        assert keyboards(person)[-1].id > sent[person.id], (
            f"/start brought nothing\n{person.describe()}"
        )
    await _pressed({person: _way_in(live_of(dialogues, person), person) for person in within})
    await settle(crowd)
    await _cards_answer(crowd, within, dice)


def _way_in(live: Kept | None, person: Person) -> str:
    """Return the button that takes up the live dialogue, or begins the first that is offered."""
    found = [b.data or "" for b in presses(keyboards(person)[-1])]
    if live is None:
        return next(it for it in found if it.startswith("1.S."))
    mine = [it for it in found if f".{live.dialogue.token}." in it]
    assert mine, f"/start does not lead back\n{person.describe()}"
    return mine[0]


async def _cards_answer(crowd: Crowd, within: Sequence[Person], dice: random.Random) -> None:
    """Tap on each card: nothing is objected, and an answer is in the record at once."""
    dialogues, answering = await kept(crowd), []
    taps: dict[Person, str] = {}
    for person in within:
        live = live_of(dialogues, person)
        assert live is not None, person.describe()
        own = _buttons_of(live, person)
        answers = [data for data, it in own.items() if isinstance(it.action, Answer)]
        taps[person] = dice.choice(
            answers or [data for data, it in own.items() if isinstance(it.action, Show)]
        )
        answering += [live] if answers and live.dialogue.state != RESULT else []
    await _pressed(taps)
    await settle(crowd)
    after = await kept(crowd)
    for it in answering:
        assert len(after[it.dialogue.token].record) == len(it.record) + 1, (
            f"an answer is lost: {it}"
        )


def _buttons_of(live: Kept, person: Person) -> dict[str, Press]:
    """Return what the card's buttons say, all of the live dialogue as it is now."""
    found = {b.data or "": decode(b.data or "") for b in presses(keyboards(person)[-1])}
    own = {data: it for data, it in found.items() if isinstance(it, Press)}
    assert own, person.describe()
    now = (live.dialogue.token, live.dialogue.revision)
    assert {(it.token, it.revision) for it in own.values()} == {now}, person.describe()
    return own


async def _pressed(taps: Mapping[Person, str]) -> None:
    """Tap on the newest card of each person; nothing may be objected."""

    async def one(person: Person, data: str) -> None:
        objection = await press(person, data, quiet=0)
        assert not objection, f"{data}: {objection}\n{person.describe()}"

    await asyncio.gather(*(one(*tap) for tap in taps.items()))


async def witness_answers_twice(crowd: Crowd) -> None:
    """Let the witness begin; from then on nobody else may move that dialogue."""
    await crowd.witness.send("/sins")
    await settle(crowd)
    for _ in range(2):
        data = next(
            b.data
            for b in presses(keyboards(crowd.witness)[-1])
            if (b.data or "").startswith("1.a.")
        )
        await _pressed({crowd.witness: data or ""})
        await settle(crowd)
