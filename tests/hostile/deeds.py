"""What people do in their private chats: type, tap, send pictures, edit, block."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace

from bot.callback_data import MenuPress, MenuVerb, NotAPress, decode, encode
from bot.demo.people import Person
from core.model.press import Press
from dialogs.registry import definitions, pathways
from tests.hostile import words
from tests.hostile.crowd import NOWHERE, Crowd, canary, keyboards, presses, settle
from tests.hostile.steps import Step, kind


def who(crowd: Crowd, step: Step) -> Person:
    """Return who does it; somebody who blocked the bot lets it in again first, as an app does."""
    person = crowd.active[step.who % len(crowd.active)]
    if person.chat.membership == "kicked":
        crowd.world.server.unblock(person)
    return person


async def says(person: Person, text: str) -> None:
    """Send a text as an app does: nothing that is empty, nothing longer than a message."""
    text = text.encode("utf-16-le", "ignore").decode("utf-16-le")[:2000]
    if text.replace("\r", "").strip(" \n") and text.strip():
        await person.send(text)


# ---- typing ------------------------------------------------------------------------------------


@kind(22, words.typed)
async def text(crowd: Crowd, step: Step) -> None:
    await says(who(crowd, step), step.text)


@kind(2)
async def text_with_a_canary(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    await says(person, f"{canary(person)} T7")


@kind(5, words.command)
async def command(crowd: Crowd, step: Step) -> None:
    await says(who(crowd, step), step.text)


@kind(2, words.deep_link)
async def deep_link(crowd: Crowd, step: Step) -> None:
    await says(who(crowd, step), f"/start {step.text}")


@kind(2)
async def deep_link_with_anothers_token(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    data = _data_of(crowd.other_than(person, step.number), step.number)
    token = data.split(".")[2] if data.count(".") == 5 else "menu"
    await says(person, f"/start {token}")


@kind(2, words.typed_or_command)
async def edited_message(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    own = [it for it in person.messages if it.payload.get("from", {}).get("id") == person.id]
    texts = [it for it in own if "text" in it.payload]
    if texts and step.text.strip():
        await person.edit(texts[step.number % len(texts)].id, step.text[:2000])


@kind(1)
async def another_language(crowd: Crowd, step: Step) -> None:
    codes = ("fr", "en", "de", "pt-br", "zh-hans", "fr-CA", "x" * 35)
    who(crowd, step).speak(codes[step.number % len(codes)])


# ---- tapping -----------------------------------------------------------------------------------


async def _taps(person: Person, data: str, message_id: int) -> None:
    await person.raw_callback(data, message_id)


def _data_of(person: Person, number: int) -> str:
    """Return what one of the buttons in a person's chat says, the deleted ones included."""
    all_data = [b.data for it in keyboards(person, with_gone=True) for b in presses(it)]
    return (all_data[number % len(all_data)] if all_data else None) or "1.S.sins"


@kind(30)
async def tap_on_the_newest_card(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    shown = [it for it in keyboards(person) if presses(it)]
    if shown:
        found = presses(shown[-1])
        await _taps(person, found[step.number % len(found)].data or "", shown[-1].id)


@kind(12)
async def answer_on_the_newest_card(crowd: Crowd, step: Step) -> None:
    """Like the tap, but never away from the questions."""
    person = who(crowd, step)
    shown = [it for it in keyboards(person) if presses(it)]
    found = [b for b in presses(shown[-1]) if (b.data or "").startswith("1.a.")] if shown else []
    if found:
        await _taps(person, found[step.number % len(found)].data or "", shown[-1].id)


@kind(1)
async def walks_to_the_end(crowd: Crowd, step: Step) -> None:
    """Let everybody at once, but seldom, walk through a definition: it takes a second or two."""
    if step.number % 2 == 0:
        await settle(crowd)
        walks = [
            replace(step, who=it, number=step.number // 2 + it) for it in range(len(crowd.active))
        ]
        await asyncio.gather(*(_walk(crowd, it) for it in walks))


async def _walk(crowd: Crowd, step: Step) -> None:
    """Answer question after question, each once it is there, and look around on the result."""
    person, ids = who(crowd, step), [*definitions(), *pathways()]
    await person.send(f"/{ids[step.number % len(ids)]}")
    looks, before = 0, _drawing(person)
    for number in range(30):
        await _drawn_anew(person, before)
        shown, before = [it for it in keyboards(person) if presses(it)], _drawing(person)
        answering = bool(shown) and any(
            (b.data or "").startswith("1.a.") for b in presses(shown[-1])
        )
        deed = answer_on_the_newest_card if answering else tap_on_the_newest_card
        await deed(crowd, replace(step, number=step.number >> number % 16))
        looks += not answering
        if looks > 5:
            return


def _drawing(person: Person) -> list[tuple[int, int]]:
    return [(it.id, it.edited) for it in keyboards(person)][-1:]


async def _drawn_anew(person: Person, before: list[tuple[int, int]]) -> None:
    """Wait for another card or another drawing of it; a tap may also change nothing."""
    with contextlib.suppress(AssertionError):
        await person.wait(lambda _: _drawing(person) != before, timeout=1)


@kind(2)
async def tap_three_times(crowd: Crowd, step: Step) -> None:
    for _ in range(3):
        await tap_on_the_newest_card(crowd, step)


@kind(6)
async def tap_on_an_old_keyboard(crowd: Crowd, step: Step) -> None:
    """Any keyboard that ever was, one of a deleted message too: Telegram then tells no content."""
    person = who(crowd, step)
    shown = [it for it in keyboards(person, with_gone=True) if presses(it)]
    if shown:
        message = shown[step.number % len(shown)]
        found = presses(message)
        await _taps(person, found[step.number % len(found)].data or "", message.id)


@kind(2)
async def old_data_on_the_newest_card(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    shown = keyboards(person)
    await _taps(person, _data_of(person, step.number), shown[-1].id if shown else NOWHERE)


@kind(4)
async def anothers_button(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    data = _data_of(crowd.other_than(person, step.number), step.number // 7)
    shown = keyboards(person)
    await _taps(person, data, shown[-1].id if shown and step.number % 2 else NOWHERE)


@kind(5, words.forged)
async def forged_button(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    owner = person if step.number % 3 else crowd.other_than(person, step.number)
    token, revision = "AAAAAAAAAAA", "0"
    parts = _data_of(owner, step.number).split(".")
    if len(parts) == 6:
        token, revision = parts[2], parts[3]
    data = step.text.replace("{token}", token).replace("{revision}", revision)
    shown = keyboards(person)
    await _taps(
        person, data, shown[-1].id if shown and step.number % 5 else NOWHERE + step.number % 9
    )


@kind(2)
async def right_button_of_another_revision(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    data = _data_of(person, step.number)
    try:
        pressed = decode(data)
    except NotAPress:
        return
    if isinstance(pressed, Press):
        near = replace(pressed, revision=pressed.revision + 1 + step.number % 3)
        shown = keyboards(person)
        await _taps(person, encode(near), shown[-1].id if shown else NOWHERE)


@kind(1)
async def menu_button_without_a_menu(crowd: Crowd, step: Step) -> None:
    ids = [*definitions(), *pathways()]
    verbs = list(MenuVerb)
    press = MenuPress(verbs[step.number % len(verbs)], ids[step.number % len(ids)])
    await _taps(who(crowd, step), encode(press), NOWHERE)


# ---- what is not text --------------------------------------------------------------------------


@kind(4)
async def something_that_is_not_text(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    word = canary(person)
    match step.number % 7:
        case 0:
            await person.send_photo(word)
        case 1:
            await person.send_voice()
        case 2:
            await person.send_video()
        case 3:
            await person.send_document(f"{word}.pdf", word.encode(), word)
        case 4:
            await person.send_sticker()
        case 5:
            await person.send_contact()
        case _:
            await person.send_location()


@kind(1)
async def album(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    for number in range(2 + step.number % 3):
        await person.send_photo("" if number else "/sins", album=f"{person.id}-{step.number}")


@kind(1)
async def block_the_bot(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    if person.chat.started:
        crowd.world.server.block(person)
