"""A score from one typed line, "mirels 3 2 3 2", without a dialogue: nothing of it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.command_names import command_of, commands
from bot.library import DialogsLibrary
from bot.vocabulary import vocabulary
from core.definition.score import Score
from core.engine.evaluation import ScoreEvaluation
from core.language.answers import normalise
from core.language.lines import Shorthand, read_line
from core.language.quoted import quoted
from core.language.said import SentenceRead
from core.language.sentences import read_sentence
from core.use_cases.said_with import misread_in, taking_plain, without
from dialogs.registry import definitions
from dialogs.wording import Wording


@dataclass(frozen=True)
class ScoreLine:
    """What a line comes to: the score with what was understood, and the words that were not.

    ``totals`` are those that the line tells instead of answers: "mirels 9".
    """

    evaluation: ScoreEvaluation
    read: Shorthand
    totals: SentenceRead

    @property
    def says_something(self) -> bool:
        """Whether anything of the line was understood."""
        return bool(self.read.answers)


def score_of(name: str) -> Score | None:
    """Return the score of a name or command, None for a pathway or for no definition."""
    return definitions().get(commands().get(normalise(name).replace(" ", "_"), ""))


def scored(score: Score, typed: str, today: date) -> ScoreLine:
    """Read a line as it is read in a private chat, and hold the score against it."""

    def read_as(words: str) -> Shorthand:
        return read_line(score, DialogsLibrary().lexicon(score), words, today)

    told = read_sentence(f"{score.id} {typed}", vocabulary(), today)
    misread = tuple(misread_in(score, ((it.fact, it.words) for it in told.said), read_as))
    read = taking_plain(read_as(without(typed, misread)), score, told, read_as)
    read = replace(read, unread=(*read.unread, *map(quoted, misread)))
    return ScoreLine(ScoreEvaluation(score, read.answers, today), read, told)


def example_of(id: str, say: Wording) -> str:
    """Return a line that can be typed for a score; its name alone where nobody wrote one."""
    return say(f"line-{id}") if say.has(f"line-{id}") else command_of(id, say.language)
