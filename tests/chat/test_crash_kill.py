"""``kill -9`` and SIGTERM: what Telegram delivered is applied once, the card on screen works."""

from __future__ import annotations

import asyncio
import random
import signal

import pytest

from bot.demo.people import Person
from tests.cases import one_in
from tests.chat.hanging import sending_hangs
from tests.chat.sins import (
    POINTS,
    RESULT,
    Rows,
    asked,
    cards,
    count,
    drawn_answers,
    following,
    kept,
    once,
    power_cut,
    record_of,
    rows,
    runs,
    sees,
    settled,
    shows,
    starts,
    tap,
    under_way,
    until,
    walk,
)
from tests.chat.world import World, say
from tests.tiers import seed, sizes

# ---- killed between any two steps ------------------------------------------------------------


async def _struck(at: World, dice: random.Random) -> None:
    """Cut the power up to 30 ms after what was just queued; mostly wait for the bot to be back."""
    before = starts(at)
    await asyncio.sleep(dice.uniform(0, 0.03))
    await power_cut(at)
    if dice.random() < 0.7:
        await runs(at, before + 1)


async def _begun(at: World, person: Person, dice: random.Random) -> None:
    """Begin SINS through a power cut. A card lost while it was sent comes when asked for."""
    shown = cards(person)
    await person.send("/sins")
    await _struck(at, dice)
    await person.idle()
    if set(cards(person)) <= set(shown):
        await person.send("voilà voilà")
    await person.wait(lambda chat: set(cards(chat)) - set(shown) and asked(chat) == "location")


async def _lands(person: Person, question: str) -> None:
    """See the next question.

    A card that was cut off while it replaced another one may be left below it, unrecorded: pressing
    it once changes nothing and brings the live question there.
    """
    try:
        await sees(person, question, 5)
    except AssertionError:
        button = next(b for b in person.screen.all_buttons() if b.data)
        await person.tap(data=button.data, message_id=person.screen.id)
        await sees(person, question)


async def _killed_dialogues(at: World, dialogues: int, seed: int) -> None:
    dice = random.Random(seed)
    await runs(at)
    ada = at.person()
    given = [drawn_answers(dice) for _ in range(dialogues)]
    for answers in given:
        await _begun(at, ada, dice)
        for question, option in answers.items():
            await tap(ada, question, option)
            await _struck(at, dice)
            await _lands(ada, following(question))
        assert shows(ada, answers), ada.describe()
    await settled(at, ada)
    assert list((await kept(at)).values()) == [once(answers) for answers in given]
    assert await count(at, "dialogues") == dialogues
    assert await count(at, "failed_updates") == 0
    assert at.server.unconfirmed() == []
    assert len(cards(ada)) == 1, ada.describe()  # what is finished is read, and has no buttons


@pytest.mark.parametrize("dialogues", sizes(1, 15, seconds=40))
async def test_a_dialogue_killed_after_every_tap_keeps_each_answer_exactly_once(
    hasty: World, dialogues: int
) -> None:
    await _killed_dialogues(hasty, dialogues, seed(2026))


@pytest.mark.soak(seconds=20)
async def test_a_dialogue_killed_after_every_tap_keeps_each_answer_once_on_postgresql(
    postgres_island: World,
) -> None:
    await _killed_dialogues(postgres_island, 5, seed(7))


@one_in(2)
@pytest.mark.parametrize("kills", sizes(2, len(POINTS)))
@pytest.mark.parametrize("changed", [True, False], ids=["card changed", "card not yet changed"])
async def test_killed_while_the_card_is_being_changed_the_next_tap_goes_on(
    hasty: World, changed: bool, kills: int
) -> None:
    ada, answers = hasty.person(), drawn_answers(random.Random(3))
    await ada.send("/sins")
    for number, (question, option) in enumerate(answers.items()):
        await sees(ada, question)
        if number >= kills:
            await tap(ada, question, option)
            continue
        await until(lambda: not ada.chat.in_progress)  # what hung for the process that is dead
        edit = hasty.server.stall("editMessageText", ada.id, 60, deliver=changed)
        await tap(ada, question, option)
        if changed:
            await sees(ada, following(question))
        else:
            await until(lambda: not hasty.server.state.faults.waiting)  # the edit hangs now
        await hasty.kill()
        edit.end()
        if not changed:
            await tap(ada, question, option)  # the card still asks it: people tap again
        await hasty.start()
    await sees(ada, RESULT)
    assert shows(ada, answers), ada.describe()
    await settled(hasty, ada)
    assert list((await kept(hasty)).values()) == [once(answers)]
    assert len(cards(ada)) == 1, ada.describe()


async def test_a_grid_stands_after_a_kill_and_takes_what_is_tapped_on_its_former_drawing(
    hasty: World,
) -> None:
    ada, answers = hasty.person(), drawn_answers(random.Random(6))
    await ada.send("/sins")
    await sees(ada, "location")
    await ada.tap(data=_says(ada, "1.g."), message_id=ada.screen.id)
    await ada.wait(lambda chat: any(".c." in (b.data or "") for b in chat.screen.all_buttons()))
    place = ada.screen.id
    cells = [_says(ada, "1.c.", f".{question}.{answer}") for question, answer in answers.items()]
    done = _says(ada, "1.d.")
    for number, cell in enumerate(cells):
        if number == 3:
            await power_cut(hasty)  # what was just tapped may be handled, or comes again
        await ada.raw_callback(cell, place)
    await ada.raw_callback(done, place)
    await sees(ada, RESULT)
    assert shows(ada, answers), ada.describe()
    await settled(hasty, ada)
    assert list((await kept(hasty)).values()) == [once(answers)]


def _says(person: Person, begins: str, ends: str = "") -> str:
    """Return what the button of the card says that begins and ends so."""
    said = [it.data or "" for it in person.screen.all_buttons()]
    (found,) = (it for it in said if it.startswith(begins) and it.endswith(ends))
    return found


async def test_the_card_on_screen_works_although_its_sending_was_never_recorded(
    hasty: World,
) -> None:
    ada, answers = hasty.person(), drawn_answers(random.Random(4))
    sending = hasty.server.stall("sendMessage", ada.id, 60, deliver=True)
    await ada.send("/sins")
    await sees(ada, "location")
    await power_cut(hasty)
    sending.end()
    assert await rows(hasty, "SELECT message_id FROM dialogues") == [(None,)]
    await walk(ada, answers)
    assert shows(ada, answers), ada.describe()
    await settled(hasty, ada)
    assert list((await kept(hasty)).values()) == [once(answers)]
    assert len(cards(ada)) == 1, ada.describe()


async def test_an_unrecorded_card_that_a_newer_one_replaced_changes_nothing(hasty: World) -> None:
    ada = hasty.person()
    sending = hasty.server.stall("sendMessage", ada.id, 60, deliver=True)
    await ada.send("/sins")
    await sees(ada, "location")
    unrecorded = ada.screen
    forged = [b.data for b in unrecorded.all_buttons() if (b.data or "").endswith(".mobile")]
    await power_cut(hasty)
    sending.end()
    await ada.send("voilà voilà")
    await ada.wait(lambda chat: chat.screen.id != unrecorded.id)
    await settled(hasty, ada)  # what is typed before Telegram confirmed the card answers nothing
    await ada.send("n° 1")
    await sees(ada, "pain")
    await ada.tap(data=forged[0], message_id=unrecorded.id)
    await settled(hasty, ada)
    assert list((await kept(hasty)).values()) == [[("location", None, "junctional")]]
    assert asked(ada) == "pain", ada.describe()
    assert len(cards(ada)) == 1, ada.describe()


async def test_a_card_lost_on_the_way_comes_back_when_anything_is_typed(hasty: World) -> None:
    ada, answers = hasty.person(), drawn_answers(random.Random(5))
    await say(ada, "/start")
    menu = cards(ada)
    sending = await sending_hangs(hasty, ada, "/sins", arrives=False)
    await power_cut(hasty)
    sending.end()
    await ada.idle()
    await ada.send("bonjour ?")
    await walk(ada, answers)
    assert shows(ada, answers), ada.describe()
    assert len(cards(ada)) == len(menu) + 1, ada.describe()
    assert list((await kept(hasty)).values()) == [once(answers)]


# ---- what queues while the bot is down ---------------------------------------------------------


def _typed(dice: random.Random, length: int) -> tuple[list[str], Rows]:
    """Return texts to type, and the record that they leave when each is handled once, in order.

    Between commands that bring an answer of their own stands what answers a question that nobody
    sees while the bot is down.
    """
    texts, record = list[str](), Rows()
    while len(texts) < length:
        level = f"T{dice.randint(3, 10)}"
        texts += [f"/sins {level}", dice.choice(["n° 2", "retour", "2", "T7"])]
        record.append(("location", None, level.lower()))
    return texts, record


@pytest.mark.parametrize(
    ("cut", "length"),
    [
        pytest.param(False, 50, marks=pytest.mark.soak(seconds=5), id="in peace"),
        pytest.param(True, 50, marks=pytest.mark.soak(seconds=5), id="killed in the middle"),
        pytest.param(True, 16, id="of 48, killed in the middle"),
    ],
)
async def test_a_backlog_of_updates_is_handled_once_and_in_order(
    hasty: World, cut: bool, length: int
) -> None:
    await runs(hasty)
    await hasty.kill()
    dice = random.Random(150)
    people = [hasty.person() for _ in range(3)]
    plans = [_typed(dice, length) for _ in people]
    for turn in range(length):
        for person, (texts, _) in zip(people, plans, strict=True):
            await person.send(texts[turn])
    await hasty.start()
    if cut:
        await until(lambda: _is_in_the_middle(hasty, 3 * length))
        await power_cut(hasty)
    await settled(hasty, *people, timeout=40)
    for person, (_, record) in zip(people, plans, strict=True):
        begun = await rows(
            hasty, f"SELECT id FROM dialogues WHERE person_id = {person.id} ORDER BY id"
        )
        given = await kept(hasty)
        assert [given[id] for (id,) in begun] == [[line] for line in record]
    assert await count(hasty, "updates_seen") == 3 * length
    for person in people:
        assert asked(person) == "pain", person.describe()


async def _is_in_the_middle(at: World, length: int) -> bool:
    """Tell whether an eighth is done; a test that is itself kept waiting may find more of it."""
    return length // 8 < await count(at, "updates_seen")


# ---- SIGTERM -----------------------------------------------------------------------------------


async def _asked_to_end(at: World) -> int:
    """Return the exit code; the bot has 10 s, much longer than anything lets it wait."""
    assert at.process is not None
    at.process.send_signal(signal.SIGTERM)
    return await asyncio.wait_for(at.process.wait(), 10)


async def _is_under_way(at: World, updates: int) -> bool:
    """Tell whether some of the last updates are committed."""
    return await count(at, "updates_seen") > updates + updates // 10


@pytest.mark.parametrize("many", sizes(5, 30))
async def test_sigterm_in_the_middle_of_a_rush_ends_in_time_and_loses_nothing(
    hasty: World, many: int
) -> None:
    dice = random.Random(15)
    people = [hasty.person() for _ in range(many)]
    given = {person.id: drawn_answers(dice) for person in people}
    for person in people:
        await person.send("/sins")
    await asyncio.gather(*(sees(person, "location") for person in people))
    for person in people:
        await tap(person, "location", given[person.id]["location"])
    await until(lambda: _is_under_way(hasty, len(people)))
    assert await _asked_to_end(hasty) == 0
    await hasty.start()
    rests = [dict(list(given[person.id].items())[1:]) for person in people]
    await asyncio.gather(*(walk(p, rest) for p, rest in zip(people, rests, strict=True)))
    assert all(shows(person, given[person.id]) for person in people)
    await settled(hasty, *people)
    record = await record_of(hasty)
    assert record == {id: once(answers) for id, answers in given.items()}
    assert all(len(cards(person)) == 1 for person in people)


@one_in(2)
@pytest.mark.parametrize("arrives", [True, False])
async def test_sigterm_while_telegram_hangs_ends_in_time_and_the_dialogue_goes_on(
    hasty: World, arrives: bool
) -> None:
    ada, bob, answers = hasty.person(), hasty.person(), drawn_answers(random.Random(16))
    await ada.send("/sins")
    await sees(ada, "location")
    stalls = [
        hasty.server.stall("sendMessage", bob.id, 60, deliver=arrives),
        hasty.server.stall("editMessageText", ada.id, 60, deliver=arrives),
    ]
    await bob.send("/sins")
    await tap(ada, "location", answers["location"])
    await under_way(bob)
    await under_way(ada)
    assert await _asked_to_end(hasty) == 0
    for stall in stalls:
        stall.end()
    assert hasty.log.read_text().count("Traceback") == 0
    await hasty.start()
    await runs(hasty, 2)
    if not arrives:
        await bob.send("voilà voilà")
    await asyncio.gather(walk(ada, dict(list(answers.items())[1:])), walk(bob, answers))
    assert shows(ada, answers), ada.describe()
    assert shows(bob, answers), bob.describe()
    assert sorted((await kept(hasty)).values()) == [once(answers)] * 2
    assert len(cards(bob)) == 1, bob.describe()
