"""Freeze a new score, talk about it to a bot of this checkout in both languages, print what came.

A program of its own, run where a score was added: definitions are read once a process.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.exports.catalogue import catalogue, score_answers
from bot.exports.review_docs import knowledge_markdown
from bot.screens.menu import help_text
from core.definition.answer import answers_of
from dialogs import freeze
from dialogs.registry import definitions
from dialogs.wording import LANGUAGES
from tests.chat.walking import begin, labels_of, option, tap, words
from tests.inside.bedside import bedside

PAGES = ("why", "sources", "report")


async def drive(id: str, picked: list[str]) -> dict[str, dict[str, str]]:
    """Answer a score by taps; return, by language, what its screens say."""
    score = definitions()[id]
    seen: dict[str, dict[str, str]] = {}
    with TemporaryDirectory() as folder:
        async with bedside(Path(folder), room=10) as town:
            for language in LANGUAGES:
                say, person = words(language), town.person(language)
                told = seen.setdefault(language, {"help": help_text(say)})
                await begin(person, "/start")
                await tap(person, say("button-scores"))
                await tap(person, say("button-other-pathways"))  # one more than a page has
                told["start"] = " ".join(labels_of(person.screen))
                await begin(person, f"/{id}")
                told["question"] = person.screen.text
                await tap(person, say("button-all-at-once"))
                told["grid"] = " ".join([person.screen.text, *labels_of(person.screen)])
                await tap(person, say("button-questions"))
                for question, choice in zip(score.questions, picked, strict=True):
                    await tap(person, option(score, question.id, choice, say))
                told["result"] = person.screen.text
                for page in PAGES:
                    await tap(person, say("button-why"))
                    if page != "why":  # the way to the other pages
                        await tap(person, say(f"button-{page}"))
                    told[page] = person.screen.text
                    told[f"{page}_labels"] = " ".join(labels_of(person.screen))
                    await tap(person, say("button-result"))
    return seen


def main() -> None:
    """Freeze as `make editions` does; print what was seen in chat and is exported, as JSON."""
    gc.disable()  # it ends in a moment
    freeze.main()
    id, *picked = sys.argv[1:]
    answers = dict(zip((q.id for q in definitions()[id].questions), picked, strict=True))
    exported = {it["id"]: it for it in catalogue()["definitions"]}
    print(
        json.dumps(
            {
                "chat": asyncio.run(drive(id, picked)),
                "exported": exported[id],
                "scored": score_answers(id, answers_of(answers)),
                "reviewed": len(knowledge_markdown()),
            }
        )
    )


if __name__ == "__main__":
    main()
