"""Where a new lesion of a case is: asked by buttons, or typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import drawn, page_screen
from bot.library import DialogsLibrary
from bot.screens.case import lesions
from bot.sides import side_words
from bot.vocabulary import vocabulary
from core.definition.answer import Picked
from core.definition.definition import Definition
from core.definition.fact import Fact
from core.definition.question import Question
from core.identifiers.visible import visible
from core.language.answers import normalise, understand
from core.language.levels import levels
from core.language.said import Stance
from core.language.sentences import read_sentence
from core.model.case import Side
from core.model.press import Notice
from core.use_cases import cases as use
from dialogs.facts.lesion import long_bone_segment, region, vertebral_level
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, wording

TYPED: Final = "a"
"""What a place is typed for."""
Place = tuple[dict[str, str], Side, str]
"""The facts that say where a lesion is, its side, and what it is called; "" for nothing more."""
_CALLED: Final = 24
"""Characters of what a lesion is called: a button has room for them."""
_ORDINAL: Final = re.compile(r"\d{1,2} ?(?:e|eme|ere?|nd|rd|st|th)$")
_BETWEEN: Final = frozenset(("ou", "et", "or", "and", "/"))
"""Words between two places."""


async def where(at: At, rest: list[str]) -> Outcome:
    """Ask where a new lesion is: in which region, and where there."""
    if len(rest) > 1 or (rest and rest[0] not in region.options):
        return Notice.FORGED
    await at.context.uow.cases.await_text(at.case, at.context.person.id, at.message, TYPED)
    if rest:
        return lesions.places_screen(at.case, rest[0], at.context.say)
    return lesions.regions_screen(at.case, at.context.say)


async def add(at: At, rest: list[str]) -> Outcome:
    """Add the lesion whose place a button names."""
    place = lesions.site_of(*rest) if len(rest) == 3 else None
    return Notice.FORGED if place is None else await _added(at, [(*place, "")])


async def read(at: At, rest: list[str], text: str) -> Outcome:
    """Add the lesion whose place a text names, or the two of two levels."""
    places = [] if rest else read_places(text)
    return await _added(at, places) if places else "lesion-not-understood"


async def _added(at: At, places: list[Place]) -> Outcome:
    for place in places:
        await use.add_lesion(at.context.uow, at.context.person, at.case, *place)
    return await page_screen(at.context, at.case)


async def assess(at: At, rest: list[str]) -> Outcome:
    """Offer all that can be asked of a lesion."""
    found = at.lesion(rest[0]) if len(rest) == 1 else None
    if found is None:
        return Notice.GONE
    return lesions.about_screen(await drawn(at.context, at.case), found)


async def more(at: At, rest: list[str]) -> Outcome:
    """Offer what is said of a lesion beside what happened to it."""
    found = at.lesion(rest[0]) if len(rest) == 1 else None
    if found is None:
        return Notice.GONE
    return lesions.more_screen(await drawn(at.context, at.case), found)


def read_places(typed: str) -> list[Place]:
    """Return the places that a text names: "T11", "T7-T8", "fémur gauche", "left iliac bone".

    Only what surely is meant: a femur of which nobody says which part is a long bone, no more.
    """
    words = visible(typed).split()
    while len(words) > 1 and normalise(words[0]) in _words("lesion-words"):
        del words[0]
    text = normalise(" ".join(words))
    if found := levels(text):
        return [_place("spine", it) for it in found]
    side = next((it for it in (Side.LEFT, Side.RIGHT) if _on(it, words)), Side.NONE)
    words = [it for it in words if normalise(it) not in side_words(side)]
    called = " ".join(words)
    text = normalise(" ".join(it for it in words if not _ORDINAL.match(normalise(it))))
    for fact, within in ((vertebral_level, "spine"), (long_bone_segment, "long_bone")):
        if options := _options(fact, text):
            return [_place(within, options[0] if len(options) == 1 else "", side, called)]
    options = _options(region, text)
    if len(options) == 1:
        return [_place(options[0], "", side, called)]
    return _in_a_sentence(text, side, called)


def _in_a_sentence(text: str, side: Side, called: str) -> list[Place]:
    """Return the place that a text names as a sentence would, and nothing besides."""
    read = read_sentence(text, vocabulary(), date.min)
    more = bool(read.unread or read.about) or not _BETWEEN.isdisjoint(text.split())
    if len(read.said) != 1 or more or read.said[0].stance is not Stance.STATED:
        return []
    (it,) = read.said
    found = [answer.id for answer in it.answers if isinstance(answer, Picked)]
    within = {vertebral_level.id: "spine", long_bone_segment.id: "long_bone"}.get(it.fact)
    if within is not None and (len(found) == 1 or within == "long_bone"):
        return [_place(within, found[0] if len(found) == 1 else "", side, called)]
    return [_place(found[0], "", side, called)] if it.fact == region.id and len(found) == 1 else []


def _place(within: str, option: str, side: Side = Side.NONE, called: str = "") -> Place:
    place = lesions.site_of(within, option, str(side))
    assert place is not None  # an option of the fact
    site, side = place
    own = {_named(fact, it) for fact, it in site.items()}
    more = (not option or within != "spine") and not any(normalise(called) in it for it in own)
    return site, side, called[:_CALLED].strip() if more else ""


def _named(fact: str, option: str) -> frozenset[str]:
    """Return what an option of a fact is called by itself, normalised, in all languages."""
    return frozenset(
        normalise(wording(language, "dialogs")(f"{fact}-{option}")) for language in LANGUAGES
    )


def _on(side: Side, words: list[str]) -> bool:
    return any(normalise(it) in side_words(side) for it in words)


@cache
def _words(key: str) -> frozenset[str]:
    """Return words, normalised, in all languages."""
    return frozenset(
        normalise(it) for language in LANGUAGES for it in wording(language, "bot").words(key)
    )


def _options(fact: Fact, text: str) -> list[str]:
    """Return the options of a fact that a text can mean, as all questions that ask it read it."""
    found: set[str] = set()
    for definition, question in _asking(fact.id):
        lexicon = DialogsLibrary().lexicon(definition)
        for answer in understand(question, lexicon, text).answers:
            if isinstance(answer, Picked):
                found |= set(_meant(question, answer))
    return [it for it in fact.options if it in found]


def _meant(question: Question, answer: Picked) -> Iterator[str]:
    """Yield the options that an answer leaves: its own, or those that it covers."""
    if answer.id in question.fact.options:
        yield answer.id
    else:
        yield from question.choice(answer.id).covers


@cache
def _asking(fact: str) -> tuple[tuple[Definition, Question], ...]:
    every: list[Definition] = [*definitions().values(), *pathways().values()]
    return tuple(
        (definition, question)
        for definition in every
        for question in definition.questions
        if question.fact.id == fact
    )
