"""What a clinician does in a chat, and the words that they then see, in either language."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from bot.demo.chats import Button, Message
from bot.demo.conversation import Conversation
from bot.demo.people import Person
from bot.outgoing.unbroken import unbroken_words
from bot.screens import reporting
from bot.screens.phrases import numbered
from core.definition.question import Question
from core.definition.score import Score
from core.definition.source import Origin
from dialogs.registry import definitions
from dialogs.sources import REFERENCES
from dialogs.wording import Wording, wording
from tests.chat.world import Town
from tests.storage.unsealing import record
from tests.terms import UNKNOWN

SCORES = definitions()
SINS, MIRELS, RADES = SCORES["sins"], SCORES["mirels"], SCORES["rades"]
TOKUHASHI, TOMITA, FRANKEL = SCORES["tokuhashi"], SCORES["tomita"], SCORES["frankel"]
DATED = {"fr": "17/09/2024", "en": "2024-09-17"}
"""The day of the framework's science, as each language writes it."""
SINS_13 = {
    "location": "semirigid",
    "pain": "mechanical",
    "lesion": "lytic",
    "alignment": "deformity",
    "collapse": "under_half",
    "posterolateral": "bilateral",
}
"""1 + 3 + 2 + 2 + 2 + 3: the lowest unstable total; a mixed lesion makes 12."""


@cache
def words(language: str) -> Wording:
    """Return every word of the bot in a language, as a chat shows it."""
    return Shown(language, ("dialogs", "bot"))


class Shown(Wording):
    """Words of which no line ends between a number and its unit."""

    def __call__(self, key: str, /, **arguments: str | int) -> str:
        return unbroken_words(super().__call__(key, **arguments))


def line_label(number: int, id: str, say: Wording) -> str:
    """Return the label of a line that may be reported, as a chat shows it."""
    raw = wording(say.language, "dialogs", "bot")
    return unbroken_words(reporting.line_label(number, id, raw))


def option(score: Score, question: str, choice: str, say: Wording) -> str:
    """Return the label of an answer's button: its number and its short words."""
    if choice == UNKNOWN:
        return say("unknown")
    choices = [it.id for it in score.question(question).offered]
    button = say(f"{score.id}-{question}-{choice}.button")
    return numbered(choices.index(choice) + 1, button)


def short(score: Score, question: str, choice: str, say: Wording) -> str:
    """Return how a result names an answer."""
    if choice == UNKNOWN:
        return say("unknown.short")
    return say(f"{score.id}-{question}-{choice}.short")


def input_of(score: Score, question: str, choice: str, say: Wording) -> str:
    """Return an answer as a result lists it, without its points: "Douleur : mécanique"."""
    label = say(f"{score.id}-{question}.label")
    return say("pair", name=label, value=short(score, question, choice, say))


def source_of(score: Score, framework: str) -> str:
    """Return by what the source of a score is named: its publication, or as the framework is."""
    outside = score.source.origin is Origin.OUTSIDE
    return REFERENCES[score.source.ids[0]].short if outside else framework


def progress(score: Score, question: str, say: Wording) -> str:
    """Return "question 2 sur 6"."""
    place = score.questions.index(score.question(question)) + 1
    return say("progress", place=str(place), count=str(len(score.questions)))


def asks(person: Person, score: Score, question: str, say: Wording) -> bool:
    """Tell whether the card asks this question, with all its answers."""
    text, labels = person.screen.text, labels_of(person.screen)
    return (
        progress(score, question, say) in text
        and say(f"{score.id}-{question}") in text
        and all(
            option(score, question, c.id, say) in labels for c in score.question(question).choices
        )
    )


def labels_of(message: Message) -> list[str]:
    """Return the labels of a message's buttons."""
    return [button.text for button in message.all_buttons()]


def button(person: Person, label: str) -> Button:
    """Return the button of the card that bears this label, the mark of the present answer aside."""
    found = [b for b in person.screen.all_buttons() if b.text.removeprefix("● ") == label]
    assert len(found) == 1, (
        f"{label!r} is not among {labels_of(person.screen)}\n{person.describe()}"
    )
    return found[0]


async def copied(person: Person, say: Wording) -> str:
    """Return what the result's button copies, or the message to copy that it opens."""
    text = button(person, say("button-copy")).copy_text
    if text:
        return text
    await tap(person, say("button-copy"))
    (pre,) = (it for it in person.screen.entities if it["type"] == "pre")
    units = person.screen.text.encode("utf-16-le")[2 * pre["offset"] :][: 2 * pre["length"]]
    await tap(person, say("button-result"))
    return units.decode("utf-16-le")


def data_of(person: Person, label: str) -> str:
    """Return what a button of the card says to the bot."""
    data = button(person, label).data
    assert data is not None, f"{label!r} does not call the bot"
    return data


def listed(person: Person, *words: str) -> str:
    """Return the label of the start's list that begins and goes on with these words."""
    labels = labels_of(person.screen)
    found = [it for it in labels if it.startswith("▶ ") and all(word in it for word in words)]
    assert len(found) == 1, f"{words} is not once among {labels}"
    return found[0]


def said_by_bot(person: Conversation) -> list[Message]:
    """Return the bot's messages in the private chat."""
    return [message for message in person.messages if message.from_bot]


def with_keyboard(person: Person) -> list[Message]:
    """Return the messages on which something can be tapped."""
    return [message for message in person.messages if message.buttons]


# ---- deeds -------------------------------------------------------------------------------------


async def begin(person: Person, command: str) -> None:
    """Type a command or a text that brings a card, and wait for the card below it."""
    sent = (await person.send(command))["message_id"]
    await person.wait(lambda chat: chat.screen.id > sent)


typed = begin  # a typed answer too brings its card below it


async def tap(person: Person, *labels: str) -> None:
    """Tap buttons, one after the other, each on the card as it then is."""
    for label in labels:
        await _tap(person, label)


async def turn_to(person: Person, label: str, say: Wording) -> None:
    """Turn the pages of a menu until a button bears this label."""
    while label not in labels_of(person.screen):
        assert say("button-other-pathways") in labels_of(person.screen), person.describe()
        await tap(person, say("button-other-pathways"))


async def _tap(person: Person, label: str) -> None:
    before = (person.screen.id, person.screen.edited)
    await person.raw_callback(data_of(person, label), person.screen.id)
    await person.wait(lambda it: (it.screen.id, it.screen.edited) != before)


async def press(
    person: Person, data: str, message_id: int | None = None, *, quiet: float = 0.08
) -> str:
    """Press anything on any message; return the line of explanation, once all is quiet."""
    place = person.screen.id if message_id is None else message_id
    query = await person.raw_callback(data, place)
    await person.wait(lambda _: any(alert.query_id == query for alert in person.alerts))
    await person.idle(quiet=quiet)
    return next(alert.text for alert in person.alerts if alert.query_id == query)


async def told(person: Person, text: str, *, send: str) -> None:
    """Type something, and wait until the bot has said a sentence below it."""
    sent = (await person.send(send))["message_id"]
    await person.wait(lambda it: any(m.id > sent and m.text == text for m in said_by_bot(it)))


async def give(person: Person, score: Score, answers: Mapping[str, str], say: Wording) -> None:
    """Answer questions by taps."""
    await tap(
        person, *(option(score, question, choice, say) for question, choice in answers.items())
    )


async def reach(person: Person, score: Score, question: str, say: Wording) -> None:
    """Begin a score and tap the first answer of every question before this one."""
    await begin(person, f"/{score.id}")
    for asked in score.questions:
        if asked.id == question:
            break
        await tap(person, option(score, asked.id, asked.choices[0].id, say))
    await person.wait(lambda _: asks(person, score, question, say))


async def sins_13(person: Person, say: Wording) -> None:
    """Bring up a finished SINS of 13."""
    await begin(person, "/sins")
    await give(person, SINS, SINS_13, say)
    assert person.screen.text.startswith("SINS 13/18"), person.describe()


async def edit_page(
    person: Person, score: Score, question: Question, now: str, say: Wording
) -> None:
    """From a result, open the page on which one answer is changed."""
    await tap(person, say("button-edit"), input_of(score, question.id, now, say))


# ---- the database, read-only -------------------------------------------------------------------


def database(world: Town) -> Path:
    """Return the file in which the world's bot keeps everything."""
    return Path(world.database_url.partition("///")[2])


def rows(world: Town, query: str, *values: int | str) -> list[tuple[Any, ...]]:
    """Read from the bot's database."""
    with closing(sqlite3.connect(f"file:{database(world)}?mode=ro", uri=True)) as connection:
        return connection.execute(query, values).fetchall()


def kept_answers(world: Town, person: Person) -> list[tuple[Any, ...]]:
    """Return the person's record of answers: question, old, new."""
    return [line[2:] for line in record(database(world)) if line.by_person == person.id]


def bytes_on_disk(world: Town) -> bytes:
    """Return all that is in the files of the database and its keys, logs of writes included."""
    file = database(world)
    return b"".join(
        path.read_bytes() for path in sorted(file.parent.glob(f"{file.stem}.*sqlite3*"))
    )
