"""What a score costs its reader: taps, words to read and calls to Telegram, both ways.

Run from the checkout: ``python benchmarks/grid.py > docs/one-screen.md``.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from html import unescape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.screens.render import render
from core.definition.answer import Picked
from core.definition.score import Score
from core.engine.flow import RESULT, derived
from core.model.dialogue import Dialogue
from core.model.press import Action, AllAtOnce, Answer, Choose, Done
from core.use_cases.grid import has_grid, take_on_grid
from core.use_cases.steps import take
from dialogs.registry import definitions
from dialogs.wording import LANGUAGES, wording

TODAY = date(2026, 11, 18)
HEAD = """# One question after the other, or all on one screen

Written by `python benchmarks/grid.py > docs/one-screen.md`; a test holds it up to date.

Each score is answered from its first card to its result, with the first answer of every question:
first one question after the other, then on the grid, which is open already.

- **Taps.** The grid has one more, "Done". The first time it is opened by another one; afterwards a
  score opens the way its person had it last.
- **Words** of the text and of all buttons, of every card that is new to its reader: each question,
  against the grid once.
- **Calls** to Telegram: the card is sent, each tap is answered and drawn. On the grid nobody has to
  wait for a drawing: who taps all rows at once has them, at best, drawn once (the third number).

| score | answers | taps | words, French | words, English | calls |
| --- | --- | --- | --- | --- | --- |"""


def begun(score: Score) -> Dialogue:
    """Return a dialogue as it begins."""
    return Dialogue(
        id=1,
        token="abcdefghijk",
        case_id=1,
        person_id=1,
        chat_id=1,
        definition=score.id,
        edition=score.edition,
        state=derived(score, {}),
    )


def words(it: Dialogue, score: Score, language: str) -> int:
    """Count the words of a card and of its buttons."""
    screen = render(it, score, wording(language, "dialogs", "bot"), TODAY)
    text = unescape(re.sub(r"<[^>]+>", " ", screen.text))
    labels = " ".join(button.label for row in screen.rows for button in row)
    return len(re.findall(r"\w+", f"{text} {labels}"))


def do(it: Dialogue, score: Score, action: Action) -> None:
    """Do what a button asks for."""
    if take_on_grid(it, score, action, TODAY) is None:
        take(it, score, action, TODAY)


def asked(score: Score, language: str) -> tuple[int, int]:
    """Answer one question after the other; return taps and words."""
    it, taps, read = begun(score), 0, 0
    while it.state != RESULT:
        read += words(it, score, language)
        do(it, score, Answer(it.state, Picked(score.question(it.state).offered[0].id)))
        taps += 1
    return taps, read


def on_grid(score: Score, language: str) -> tuple[int, int]:
    """Answer on the grid, which is open; return taps and words."""
    it = begun(score)
    do(it, score, AllAtOnce())
    read, taps = words(it, score, language), 0
    for question in score.questions:
        do(it, score, Choose(question.id, Picked(question.offered[0].id)))
        taps += 1
    do(it, score, Done())
    assert it.state == RESULT
    return taps + 1, read


def calls(taps: int, drawn: int) -> int:
    """Count the calls of a walk: the card, the answers to the taps, the drawings."""
    return 1 + taps + drawn


def row(score: Score) -> str:
    """Return what one score costs, as a row of the table."""
    shape = "-".join(str(len(it.offered)) for it in score.questions)
    both = [(asked(score, it), on_grid(score, it)) for it in LANGUAGES]
    (taps, _), (grid_taps, _) = both[0]
    read = " | ".join(f"{one[1]}, {grid[1]}" for one, grid in both)
    spent = f"{calls(taps, taps)}, {calls(grid_taps, grid_taps)}, {calls(grid_taps, 2)}"
    return f"| {score.id} | {shape} | {taps}, {grid_taps} | {read} | {spent} |"


def table() -> str:
    """Return the document."""
    return "\n".join([HEAD, *(row(it) for it in definitions().values() if has_grid(it))])


if __name__ == "__main__":
    print(table())
