"""Groups that may see cases: what is wrong with each, how to mend it, and who left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.document import Paragraph, bold, document, fold, paragraph
from bot.screens.phrases import day
from bot.screens.screen import Button, Rows, Screen, pairs
from core.model.group import Flaw, Group, Look
from core.ports.roster import Member
from dialogs.wording import Wording

LOOKS: Final = frozenset({"show"})
"""Pages before which a group is looked at: what they show is as it is now."""
WORDS: Final = (1, 2, 3, 4)
"""Words for a meeting that are offered, by their numbers."""
_AWAY: Final = 4
"""People who can be let back from one page: a phone should not scroll for long."""


def to(*words: object) -> MenuPress:
    """Return the press of a page or deed of groups."""
    return MenuPress(MenuVerb.GROUP, "-".join(map(str, words)))


def asking_text(word: str, say: Wording) -> str:
    """Return what is said with the key that asks for a group, in Telegram's HTML."""
    named = paragraph(say("group-word-now", word=word), say("group-word-why"))
    asked = paragraph(say("group-ask"), say("group-ask-why"))
    return document(asked, named, say("group-word-how")).html


def list_screen(groups: Sequence[Group], word: str, say: Wording) -> Screen:
    """Return the groups of a team."""
    head = bold(say("group-list", count=len(groups)))
    text = document(paragraph(head, *(f"{_sign(it)} {it.title}" for it in groups)))
    buttons = [Button(f"{_sign(it)} {it.title}", to("show", it.id)) for it in groups]
    return Screen(text, (*pairs(buttons, 1), *_last(word, say)))


def group_screen(
    group: Group, away: Mapping[int, Member], word: str, say: Wording, *, lets_back: bool
) -> Screen:
    """Return a group as it was seen last; ``away`` are those who left a group of the team.

    ``lets_back``: who looks at it may let them back.
    """
    look = group.look
    assert look is not None  # a group is bound after a look
    head = paragraph(bold(group.title), *([] if look.refused else [say("group-fit")]))
    lines = [say("group-people", members=max(0, look.members - 1), team=str(look.of_team))]
    if look.forum:
        lines.append(say("group-topic" if group.topic else "group-topic-none"))
    lines += [say("group-away", label=it.label) for it in away.values()]
    text = document(head, *_flawed(look, say), paragraph(*lines, _looked(group, say)))
    back = [
        Button(say("button-group-back", label=it.label), to("back", id))
        for id, it in away.items()
        if lets_back
    ][:_AWAY]
    rows: Rows = (
        *pairs(back, 1),
        (
            Button(say("button-group-again"), to("show", group.id)),
            Button(say("button-group-end"), to("end", group.id)),
        ),
    )
    return Screen(text, (*rows, *_last(word, say)))


def refused_text(title: str, look: Look, say: Wording) -> str:
    """Return why a group cannot be bound as it is, and how to mend it, in Telegram's HTML."""
    head = paragraph(bold(title), say("notice-group-refused"))
    return document(head, *_flawed(look, say)).html


def end_screen(group: Group, say: Wording) -> Screen:
    """Ask whether a group is to be unbound."""
    text = document(bold(say("group-end", group=group.title)), say("group-end-why"))
    yes = Button(say("button-group-end-yes"), to("unbind", group.id), ends=True)
    return Screen(text, ((yes, Button(say("button-no"), to("show", group.id))),))


def word_screen(word: str, say: Wording) -> Screen:
    """Ask what the team calls its meetings."""
    head = paragraph(bold(say("group-word-now", word=word)), say("group-word-why"))
    words = [Button(say(f"group-word-{it}"), to("setword", it)) for it in WORDS]
    text = document(head, say("group-word-how"))
    return Screen(text, (*pairs(words), (Button(say("button-groups"), to("list")),)))


def welcome_screen(group: Group, say: Wording) -> Screen:
    """Return what a group is told once it is bound."""
    blocks = [paragraph(say("group-bound-here")), paragraph(say("group-bound-private"))]
    if group.look and group.look.forum:
        blocks.append(paragraph(say("group-bound-topic")))
    return Screen(document(*blocks))


def left_screen(member: Member, group: Group, say: Wording) -> Screen:
    """Tell an administrator that somebody left a group; one tap lets them back."""
    text = document(say("group-left-told", label=member.label, group=group.title))
    label = say("button-group-back", label=member.label)
    return Screen(text, ((Button(label, to("back", member.person_id)),),))


def spoiled_screen(group: Group, refused: Sequence[Flaw], say: Wording) -> Screen:
    """Tell an administrator that a group is not safe any more, and how to mend it."""
    head = paragraph(bold(say("group-spoiled", group=group.title)), *_lines(refused, None, say))
    show = Button(say("button-group-again"), to("show", group.id))
    return Screen(document(head, _mended(refused, say)), ((show,),))


def ended_screen(group: Group, say: Wording) -> Screen:
    """Tell an administrator that a group is bound no more."""
    text = document(say("group-ended-told", group=group.title))
    return Screen(text, ((Button(say("button-groups"), to("list")),),))


def _flawed(look: Look, say: Wording) -> list[Paragraph]:
    """Return what refuses a group, or else what could be better; folded, how to mend it."""
    shown = look.refused or look.flaws
    if not shown:
        return []
    head = bold(say("group-unfit" if look.refused else "group-better"))
    return [paragraph(head, *_lines(shown, look, say)), _mended(shown, say)]


def _lines(flaws: Sequence[Flaw], look: Look | None, say: Wording) -> list[str]:
    count = look.others if look else 0
    return [
        f"• {say(f'flaw-{it}', count=count) if it is Flaw.OTHERS else say(f'flaw-{it}')}"
        for it in flaws
    ]


def _mended(flaws: Sequence[Flaw], say: Wording) -> Paragraph:
    return fold(bold(say("group-mend")), *(f"• {say(f'flaw-{it}.mend')}" for it in flaws))


def _sign(group: Group) -> str:
    return "☑" if group.fit else "⚠"


def _looked(group: Group, say: Wording) -> str:
    at = group.looked_at
    assert at is not None  # as above
    there = at.astimezone()
    return say("group-looked", day=day(there.date(), say), time=f"{there:%H:%M}")


def _last(word: str, say: Wording) -> Rows:
    more = Button(say("button-group-more"), to("ask"))
    return ((more, Button(say("button-group-word", word=word), to("word"))),)
