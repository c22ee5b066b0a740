"""Texts that people type, taken from what the bot understands and from what nobody expects.

Commands, verbs and words are read from the bot's own registries: what is added there is tried here.
"""

from __future__ import annotations

import random
import string
from collections.abc import Sequence
from functools import cache

from telegram.ext import CommandHandler

from bot.callback_data import ACTIONS, MenuVerb
from bot.handlers import all_handlers
from bot.handlers.texts import _ACTIONS
from bot.library import DialogsLibrary
from core.definition.definition import Definition
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, wording

ODD = (
    "?",
    "0",
    "-1",
    "1/0",
    "9" * 400,
    "٣",
    "²",
    "½ ⅓",
    "1e999",
    "n° 1",
    "3)",
    "31/02/2026",
    "hier",
    "il y a 3 semaines",
    "in 3 weeks",
    "2026-11-21",
    "12 µmol/L",
    "80 kg",
    "T7 lytique",
    "3 2 3 2",
    "oui",
    "non",
    "pas lytique",
    "<b>&amp;</b>",
    "</",
    "{0}%s$x",
    "'; DROP TABLE answers;--",
    "\u202eegatnop",
    "a\u200bb\u200d",
    "é" * 300,
    "e\u0301\u0302\u0303" * 40,
    "👩🏽‍⚕️" * 50,
    "\ufeff/sins",
    "x" * 4096,
    "lytique " * 500,
    "😀" * 2048,
    "/",
    "//",
    "/ sins",
    "\u00a0",
    "ﬁ\u2028\u2029",
    "\x00\x07\x1b[31m",
)
SEPARATORS = (
    " ",
    "  ",
    "\n",
    "\u00a0",
    "\t",
    ", ",
    ".",
    "!",
    "@OsteoBoardBot ",
    "@OtherBot ",
    "\u200b",
)
_PAYLOAD = string.ascii_letters + string.digits + "_-"


@cache
def all_commands() -> tuple[str, ...]:
    """Return every command that any handler takes."""
    handlers = (it.handler for it in all_handlers())
    found = {
        it for handler in handlers if isinstance(handler, CommandHandler) for it in handler.commands
    }
    return tuple(sorted(found))


@cache
def answers() -> tuple[str, ...]:
    """Return every word that is an answer somewhere, or does what a button does."""
    library = DialogsLibrary()
    everything: list[Definition] = [*definitions().values(), *pathways().values()]
    found = {
        word for it in everything for terms in library.lexicon(it).terms.values() for word in terms
    }
    for language in LANGUAGES:
        say = wording(language, "bot")
        found |= {word for key in _ACTIONS for word in say.words(key)}
    return tuple(sorted(found))


@cache
def _parts() -> tuple[str, ...]:
    """Return the ids that stand on buttons: definitions, questions, options, pages, languages."""
    everything: list[Definition] = [*definitions().values(), *pathways().values()]
    questions = {q.id for it in everything for q in it.questions}
    options = {c.id for it in everything for q in it.questions for c in q.choices}
    pages = {
        "",
        "edit",
        "pick",
        "why",
        "full",
        "checks",
        "report",
        "emergency",
        "pathways",
        "scores",
        "result",
    }
    numbers = {
        "0",
        "1",
        "9",
        "zz",
        "-1",
        "n80_kg",
        "n1d3_kg",
        "d20261101",
        "d99999999",
        "compute",
        "unknown",
    }
    return tuple(
        sorted({*definitions(), *pathways(), *questions, *options, *pages, *numbers, *LANGUAGES})
    )


def typed(dice: random.Random, pool: Sequence[str]) -> str:
    """Draw a typed text: mostly an answer, sometimes a line of several, sometimes nonsense."""
    luck = dice.random()
    if luck < 0.4:
        return dice.choice(answers())
    if luck < 0.5:
        return f"{dice.randrange(1, 9)}"
    if luck < 0.65:
        return " ".join(dice.choices(answers(), k=dice.randrange(2, 8)))
    return dice.choice((*ODD, *pool))


def command(dice: random.Random, pool: Sequence[str]) -> str:
    """Draw a command, mostly one that there is, with or without something behind it."""
    name = (
        dice.choice(all_commands())
        if dice.random() < 0.9
        else dice.choice(("x", "sinss", "A", "é", "9" * 70))
    )
    name = name.upper() if dice.random() < 0.1 else name
    if dice.random() < 0.5:
        return f"/{name}"
    return f"/{name}{dice.choice(SEPARATORS)}{typed(dice, pool)}"[:4096]


def typed_or_command(dice: random.Random, pool: Sequence[str]) -> str:
    """Draw what an edited message may have become."""
    return dice.choice((typed, command))(dice, pool)


def deep_link(dice: random.Random, pool: Sequence[str]) -> str:
    """Draw what comes behind ``?start=``: up to 64 characters as Telegram allows, and beyond."""
    luck = dice.random()
    if luck < 0.4:
        return dice.choice((*all_commands(), "menu", *_parts()))
    if luck < 0.8:
        return "".join(dice.choices(_PAYLOAD, k=dice.choice((1, 22, 43, 63, 64, 65, 200))))
    return dice.choice((*ODD, *pool))[:500]


def forged(dice: random.Random, pool: Sequence[str]) -> str:
    """Draw callback data that no button bears: near a true one, or nothing like it.

    ``{token}`` and ``{revision}`` stand for those of a button that is there.
    """
    luck = dice.random()
    if luck < 0.5:
        verb, question, option = (
            dice.choice(list(ACTIONS)),
            dice.choice(_parts()),
            dice.choice(_parts()),
        )
        revision = dice.choice(("{revision}", "{revision}", "0", "1", "zzzzzz", ""))
        return f"1.{verb}.{{token}}.{revision}.{question}.{option}"
    if luck < 0.75:
        return f"1.{dice.choice(list(MenuVerb))}.{dice.choice(_parts())}"
    return dice.choice((*ODD, *pool))[:100]
