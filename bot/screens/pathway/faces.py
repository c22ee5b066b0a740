"""What a rule says on the page, in few words, and several of one subject in one line.

A rule's text has two faces. The page has the short one, ``.page``, mostly "subject: what"; a text
that is short by itself has none. The details have the text itself. A former edition, frozen without
that face, shows its text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.screens.citing import OUTSIDE
from bot.screens.pathway.phrases import due_words, item_words
from bot.screens.phrases import either, in_a_row, lowered, pair
from bot.screens.unnumbered import names_a_place, unnumbered
from core.definition.conditions import NEVER
from core.definition.pathway import Pathway
from core.definition.rule import Kind
from core.definition.source import Origin
from core.engine.advice import Item, Status
from dialogs.applies import ONE_OF
from dialogs.keys import rule_key
from dialogs.wording import Wording

MERGED: Final = 112
"""Characters to which what is said of one subject is put together in one line."""
LIMITS: Final = 62
"""Characters to which what a source leaves open at a limit is put together."""
BOARD: Final = "board"
"""The action of every rule that sends the case to the board, and the rule that always does."""
WHOLE: Final = 4000
"""Characters of what is never cut: what is to be done, its dose, its day."""
_COLON: Final = re.compile(r"\s?: ")
_DOCUMENT: Final = re.compile(r"^[DL]\s?: ")
"""How former texts named the document that says otherwise, which is named behind the words."""


@dataclass(frozen=True)
class Face:
    """What items say of one subject: "Denosumab" and what of it, each in few words.

    ``outside`` are the publications outside both documents on which some of it rests. ``whole``: a
    dose or a day is among it, so that nothing of it is left out. ``instead``: it is given instead
    of another that stands before it.
    """

    subject: str
    said: tuple[str, ...]
    outside: tuple[str, ...] = ()
    whole: bool = False
    instead: bool = False

    def text(self, say: Wording, longest: int = MERGED, *, counted: bool = True) -> str:
        """Return it in one line, of so many characters if it can be; what has no room is counted.

        The first thing said always stands: a name alone would lose its condition. Not ``counted``:
        that is said elsewhere.
        """
        return self._told(self._room(say, longest), say, counted=counted)

    def left_off(self, say: Wording, longest: int = MERGED) -> int:
        """Return how much of what is said has no room in such a line."""
        return len(self.said) - self._room(say, longest)

    def _room(self, say: Wording, longest: int) -> int:
        """Return how much of what is said has room."""
        longest = WHOLE if self.whole else longest
        counts = range(len(self.said), 0, -1)
        return next((it for it in counts if len(self._told(it, say)) <= longest), 1)

    def _told(self, count: int, say: Wording, *, counted: bool = True) -> str:
        """Return the subject with the first of what is said of it; the rest is counted."""
        rest = len(self.said) - count if counted else 0
        what = in_a_row(filter(None, self.said[:count]), say)
        text = pair(self.subject, what, say) if self.subject and what else self.subject or what
        text = f"{say('or')} {lowered(text)}" if self.instead else text
        text += f" (+\u00a0{rest})" if rest else ""
        return f"{text}\u00a0{OUTSIDE}" if self.outside else text


def face(pathway: Pathway, item: Item, say: Wording) -> str:
    """Return what a rule says on the page, which other document says it, and for when."""
    key = rule_key(pathway, item.rule, say)
    words = say(f"{key}.page") if say.has(f"{key}.page") else _DOCUMENT.sub("", say(key))
    origin = item.rule.source.origin
    if origin not in (pathway.source.origin, Origin.OUTSIDE):
        words += f" ({say(f'document-{origin}.label')})"
    return words + due_words(item, say)


def plain_words(pathway: Pathway, item: Item, say: Wording) -> str:
    """Return what a rule says, in a sentence that names no line of its source."""
    words = unnumbered(item_words(pathway, item, say))
    return face(pathway, item, say) if names_a_place(words) else words


def subject(text: str) -> str:
    """Return what a text is about: what stands before its colon, or all of it."""
    return _COLON.split(text, maxsplit=1)[0]


def merged(pathway: Pathway, items: Iterable[Item], say: Wording) -> list[Face]:
    """Return what items say, those of one subject together.

    Of several that advise one action, only those of the first one's subject stand on the page.
    """
    found: dict[str, list[tuple[str, Item]]] = {}
    subjects: dict[str, str] = {}
    for item in items:
        text = face(pathway, item, say)
        about, *rest = _COLON.split(text, maxsplit=1)
        if item.rule.action and subjects.setdefault(item.rule.action, about) != about:
            continue
        found.setdefault(about, []).append((rest[0] if rest else "", item))
    first = {str(it.rule.action) for said in found.values() for _, it in said}
    return [_face(about, said, first) for about, said in found.items()]


def _face(about: str, said: Sequence[tuple[str, Item]], beside: Collection[str]) -> Face:
    """Return a subject and what is said of it, the dose first: it is never what has no room."""
    instead = any(ONE_OF.get(str(it.rule.action), "") in beside for _, it in said)
    told = sorted(said, key=lambda it: it[1].rule.kind is not Kind.DOSE)
    words = tuple(dict.fromkeys(what for what, _ in told if what))
    whole = any(it.rule.kind is Kind.DOSE or it.due for _, it in told)
    return Face(about, words or ("",), _outside(item for _, item in told), whole, instead)


def _outside(items: Iterable[Item]) -> tuple[str, ...]:
    sources = (it.rule.source for it in items if it.rule.source.origin is Origin.OUTSIDE)
    return tuple(dict.fromkeys(id for source in sources for id in source.ids))


def reasons(pathway: Pathway, items: Iterable[Item], say: Wording) -> Face:
    """Return why the board is asked, all reasons together, what is asked of every patient last."""
    asked = sorted(items, key=lambda it: it.rule.id == BOARD)
    limits = [it for it in asked if it.status is Status.BOARD and it.rule.when != NEVER]
    told = dict.fromkeys(_reason(pathway, it, limits, say) for it in asked)
    return Face(say("board"), tuple(told), _outside(asked))


def _names(pathway: Pathway, items: Iterable[Item], say: Wording) -> Iterator[str]:
    names = (lowered(say(f"{pathway.id}-action-{it.rule.action}")) for it in items)
    yield from dict.fromkeys(_COLON.sub(", ", it) for it in names)


def _together(names: list[str], say: Wording) -> str:
    """Return names behind one another; of one thing in several ways that thing once."""
    about = {it.partition(",")[0] for it in names if "," in it}
    return either(names, say) if len(names) > 1 == len(about) else ", ".join(names)


def _reason(pathway: Pathway, item: Item, limits: list[Item], say: Wording) -> str:
    """Return a reason, or what the source leaves open at a limit: of several all, where short."""
    if item in limits:
        both = say("at-limit-in-brief", what=_together(list(_names(pathway, limits, say)), say))
        alone = say("at-limit-in-brief", what=", ".join(_names(pathway, [item], say)))
        return both if len(both) <= LIMITS else alone
    words = _COLON.sub(", ", face(pathway, item, say))
    return lowered(words) if item.rule.when == NEVER else words  # an option, for the board alone
